/** `binh-xet certificate-layout`: the table is added to a workbook that lacks it, and certificates are made by it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { program } from './program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sample = join(root, 'assets/dien-bien-60.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'binh-xet-certificate-layout-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
}

function opened(path: string): WorkbookFile {
  const found = openWorkbook(readFileSync(path));
  assert.equal(found.kind, 'opened');
  return found.file;
}

/** The sheet of the table, whose places begin in its fifth row. */
function layoutSheet(file: WorkbookFile) {
  const sheet = file.sheets.find(({ tables }) => tables.some(({ name }) => name === 'CertificateLayout'));
  assert.ok(sheet, 'there is no sheet');
  return sheet;
}

describe('binh-xet certificate-layout', () => {
  it('adds the table, by which certificates are made, and leaves one alone that is there', () => {
    const out = join(folder, 'with.xlsx');
    const done = run('certificate-layout', sample, '--out', out, '--sheet', 'a3');
    assert.equal(done.status, 0, done.stderr);
    assert.match(done.stdout, /Vị trí in bằng/);
    const again = join(folder, 'again.xlsx');
    const second = run('certificate-layout', out, '--out', again, '--sheet', 'a4-portrait', '--lang', 'en');
    assert.equal(second.status, 0, second.stderr);
    assert.match(second.stdout, /stays as it is/);
    const [before, after] = [opened(out), opened(again)].map((file) =>
      file.sheets.map((sheet) => [sheet.name, sheet.tables.map(({ name }) => name)]),
    );
    assert.deepEqual(after, before);

    const papers = join(folder, 'papers');
    const made = run('documents', again, '--out-dir', papers, '--only', 'certificates');
    assert.equal(made.status, 0, made.stderr);
    const bytes = unzipSync(readFileSync(join(papers, 'in-bang-1-BK-TT.docx')))['word/document.xml'];
    // 420 by 297 millimetres, in twentieths of a point.
    assert.match(
      strFromU8(bytes ?? new Uint8Array()),
      /<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/,
    );
  });

  it('has its mistakes told with their cells, and no certificate is made of them', () => {
    const wrong = join(folder, 'wrong.xlsx');
    assert.equal(run('certificate-layout', sample, '--out', wrong, '--quiet').status, 0);
    const file = opened(wrong);
    const sheet = layoutSheet(file);
    sheet.setValue(6, 2, { kind: 'text', text: 'giữa trang' });
    sheet.setValue(7, 4, { kind: 'number', value: 300 });
    writeFileSync(wrong, file.save());
    const papers = join(folder, 'none');
    const made = run('documents', wrong, '--out-dir', papers, '--only', 'certificates');
    assert.equal(made.status, 1);
    for (const cell of ['C7', 'E8']) assert.ok(made.stderr.includes(`Vị trí in bằng!${cell}`), made.stderr);
    assert.equal(existsSync(papers), false);
    assert.equal(run('tally', wrong, '--quiet').status, 0, 'a tally does not know the table');
  });

  it('refuses sheets that there are not, and says so in the language asked for', () => {
    const problem = (...argv: readonly string[]): string => {
      const asked = readArguments(['certificate-layout', 'a.xlsx', ...argv]);
      return asked.kind === 'misused' ? asked.problem : asked.kind;
    };
    assert.match(problem(), /--out/);
    for (const sheet of ['a5', '10x10', '340', '340x', '600x400', '-340x240', '340x240x1'])
      assert.ok(problem('--out', 'b.xlsx', `--sheet=${sheet}`).includes(`“${sheet}”`), sheet);
    assert.match(problem('--out', 'b.xlsx', '--sheet', 'b4', '--lang', 'en'), /There is no sheet “b4”/);
    assert.match(problem('--out', 'b.xlsx', '--style', 'party'), /--style/);
    const own = readArguments(['certificate-layout', 'a.xlsx', '--out', 'b.xlsx', '--sheet', '340,5x240']);
    assert.equal(own.kind, 'command');
    assert.equal(own.command.kind, 'certificate-layout');
    assert.deepEqual(own.command.sheet, { width: 340.5, height: 240 });
    const usual = readArguments(['certificate-layout', 'a.xlsx', '--out', 'b.xlsx']);
    assert.equal(usual.kind, 'command');
    assert.equal(usual.command.kind, 'certificate-layout');
    assert.deepEqual(usual.command.sheet, { width: 297, height: 210 });
  });

  it('writes nothing where it cannot read', () => {
    const out = join(folder, 'nothing.xlsx');
    assert.equal(run('certificate-layout', join(folder, 'none.xlsx'), '--out', out).status, 2);
    assert.equal(existsSync(out), false);
  });
});
