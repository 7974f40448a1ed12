/** The built files alone: under any path of any server, with office.js from Microsoft. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { findChromium, findOpenpyxl } from '../outsiders.ts';
import { skipped } from '../skipped.ts';
import { startBenches } from './workbench.ts';
import type { Benches } from './workbench.ts';

const program = findChromium();
const python = findOpenpyxl();
const skip = program === null ? 'there is no Chromium on this machine (CHROMIUM names another one)' : false;
const officeFiles = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);
const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

const reading = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book['Chấm điểm']
print(json.dumps([sheet['E6'].value, sheet['F6'].value, sheet['G6'].value, len(book.sheetnames)]))`;

describe('the static files of the workbench', skipped(skip), () => {
  let benches: Benches;
  let saved: string | null = null;

  beforeAll(async () => {
    benches = await startBenches(program ?? '', 'cdn');
  });
  afterAll(async () => {
    await benches.close();
  });

  it('open, run the add-in with office.js from Microsoft, and save what the same page opens', async () => {
    const asked: string[] = [];
    const bench = await benches.open({}, async (context) => {
      await context.route(`${cdn}**`, (route) => {
        const { pathname } = new URL(route.request().url());
        asked.push(pathname);
        return route.fulfill({ path: join(officeFiles, pathname.replace('/lib/1/hosted/', '')) });
      });
    });
    const { page } = bench;
    // It asks before it drops changes.
    page.on('dialog', (dialog) => void dialog.accept());
    assert.match(page.url(), /\/hoi-dong\/thu\/$/);
    await bench.goTo('Chấm điểm');
    await bench.cell(5, 4).click();
    await page.keyboard.type('16,25');
    await page.keyboard.press('Tab');
    await page.keyboard.type('CĐ');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Delete');
    await bench.cell(5, 5).getByText('CĐ').waitFor();
    await bench.run('Tổng hợp');
    await page.getByRole('button', { name: /^[1-9][0-9]* lượt trao đổi/ }).waitFor();
    assert.ok(
      asked.some((path) => path.endsWith('/office.js')),
      asked.join(' '),
    );
    const { path, name } = await bench.download();
    await bench.picture('static');
    // What was saved is opened once more by the same page.
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'mo-lai.xlsx', mimeType: '', buffer: readFileSync(path) });
    await page.getByRole('heading', { name: 'mo-lai.xlsx' }).waitFor();
    await bench.goTo('Chấm điểm');
    await bench.cell(5, 4).getByText('16,3').waitFor();
    assert.equal(name, 'dien-bien-60.xlsx');
    // openpyxl goes by the name; the browser keeps its file only while the page is open.
    const kept = join(mkdtempSync(join(tmpdir(), 'binh-xet-')), name);
    copyFileSync(path, kept);
    saved = kept;
    await bench.close();
  });

  it('save what openpyxl reads', skipped(python === null && 'openpyxl is not on this machine'), () => {
    assert.ok(saved !== null, 'the page saved no workbook');
    const run = spawnSync(python ?? '', ['-c', reading, saved], { encoding: 'utf8' });
    assert.equal(run.status, 0, run.stderr);
    assert.match(run.stdout, /^\[16\.25, "C\\u0110", null, \d+\]/);
  });
});
