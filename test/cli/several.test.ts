import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { aCouncilFile } from '../excel/small-council.ts';
import { program } from './program.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

describe('several workbooks at once', () => {
  let folder = '';
  const path = (name: string): string => join(folder, name);
  const binhXet = (...argv: readonly string[]) =>
    spawnSync(process.execPath, [program, ...argv], { cwd: project, encoding: 'utf8' });

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'binh-xet-several-'));
    writeFileSync(path('Cụm 1.xlsx'), aCouncilFile().save());
    const bad = aCouncilFile();
    bad.sheets.find(({ name }) => name === 'Chấm điểm')?.setValue(4, 3, { kind: 'text', text: 'tám' });
    writeFileSync(path('cụm 2.xlsx'), bad.save());
    mkdirSync(path('khác'));
    // The same name as macOS writes it, in another folder and in capitals.
    writeFileSync(path(join('khác', 'CỤM 1.xlsx'.normalize('NFD'))), aCouncilFile().save());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are each tallied under their own name, and the exit status is the highest', () => {
    const out = path('ra');
    const ended = binhXet('tally', path('Cụm 1.xlsx'), path('cụm 2.xlsx'), '--out-dir', out);
    assert.equal(ended.status, 1, ended.stderr);
    assert.deepEqual(readdirSync(out).sort(), ['Cụm 1.json', 'Cụm 1.xlsx', 'cụm 2.json', 'cụm 2.xlsx']);
    const alone = path('một mình.json');
    assert.equal(binhXet('tally', path('Cụm 1.xlsx'), '--json', alone, '--quiet').status, 0);
    assert.equal(readFileSync(join(out, 'Cụm 1.json'), 'utf8'), readFileSync(alone, 'utf8'));
    const wrong = ended.stderr.split('\n').filter((line) => line.includes('Lỗi'));
    assert.ok(
      wrong.length > 0 && wrong.every((line) => line.startsWith(`${path('cụm 2.xlsx')}: `)),
      `each error says whose it is: ${ended.stderr}`,
    );
  });

  it('one that cannot be read keeps nobody from the next', () => {
    const out = path('ra hai');
    const ended = binhXet('check', path('không có.xlsx'), path('Cụm 1.xlsx'), '--out-dir', out, '--quiet');
    assert.equal(ended.status, 2);
    assert.match(ended.stderr, /không có\.xlsx/);
    assert.deepEqual(readdirSync(out), ['Cụm 1.json']);
  });

  it('of one name are refused before anything is done, however it is spelled', () => {
    const twin = path(join('khác', 'CỤM 1.xlsx'.normalize('NFD')));
    const ended = binhXet('tally', path('Cụm 1.xlsx'), twin, '--out-dir', path('ra ba'));
    assert.equal(ended.status, 2);
    assert.match(ended.stderr, /trùng tên/);
    assert.ok(!existsSync(path('ra ba')), 'no folder was made');
  });

  it('are never replaced by a result', () => {
    const before = readFileSync(path('Cụm 1.xlsx'));
    const ended = binhXet('tally', path('Cụm 1.xlsx'), path('cụm 2.xlsx'), '--out-dir', folder);
    assert.equal(ended.status, 2);
    assert.match(ended.stderr, /ghi đè/);
    assert.deepEqual(readFileSync(path('Cụm 1.xlsx')), before);
  });

  it('have no single name for their results', () => {
    for (const option of ['--out', '--json']) {
      const ended = binhXet('tally', path('Cụm 1.xlsx'), path('cụm 2.xlsx'), option, path('x'));
      assert.equal(ended.status, 2, option);
      assert.match(ended.stderr, /--out-dir/);
    }
  });
});

describe('a reader that stops reading', () => {
  for (const [what, argv] of [
    ['the demo', ['--import', 'tsx', 'src/cli/demo.ts']],
    ['the command', [program, '--help']],
  ] as const) {
    it(`is no failure of ${what}`, async () => {
      const child = spawn(process.execPath, argv, { cwd: project, stdio: ['ignore', 'pipe', 'pipe'] });
      child.stdout.destroy();
      let said = '';
      child.stderr.on('data', (chunk) => (said += String(chunk)));
      const status = await new Promise((resolve) => child.once('close', resolve));
      assert.equal(status, 0, said);
      assert.doesNotMatch(said, /EPIPE|^\s+at /mu);
    });
  }
});
