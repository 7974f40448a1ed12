/** `binh-xet documents`: what it writes, and what it refuses. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { usualBallots } from '../../src/papers/ballot-lists.ts';
import { program } from './program.ts';
import { inspected } from '../inspected.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'binh-xet-documents-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function documents(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [program, 'documents', ...args], { cwd: root, encoding: 'utf8' });
}

function textOf(path: string): string {
  return strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array());
}

describe('binh-xet documents', () => {
  it('writes the documents asked for and a workbook of their sheets, and nothing else', () => {
    const out = join(folder, 'new', 'out');
    const done = documents('assets/dien-bien-60.xlsx', '--out-dir', out, '--only', 'decision,public-list');
    assert.equal(done.status, 0, done.stderr);
    const files = ['danh-sach-cong-khai.docx', 'quyet-dinh-du-thao.docx', 'van-ban-in.xlsx'];
    assert.deepEqual(readdirSync(out).sort(), files);
    for (const file of files)
      assert.ok(done.stdout.includes(file), `${inspected(file)} is not in ${inspected(done.stdout)}`);
    assert.ok(
      textOf(join(out, 'quyet-dinh-du-thao.docx')).includes('ĐẢNG CỘNG SẢN VIỆT NAM'),
      'a body of the Party',
    );
    const opened = openWorkbook(readFileSync(join(out, 'van-ban-in.xlsx')));
    assert.equal(opened.kind, 'opened');
    assert.deepEqual(
      opened.file.sheets.map(({ name }) => name),
      ['Quyết định (dự thảo)', 'Danh sách công khai'],
    );
  });

  it('writes nothing at all while a box of the ballot does not add up, whatever was asked for', () => {
    const opened = openWorkbook(readFileSync(join(root, 'assets/dien-bien-60.xlsx')));
    assert.equal(opened.kind, 'opened');
    const sheet = opened.file.sheets.find(({ tables }) => tables.some(({ name }) => name === 'BallotBox'));
    const table = sheet?.tables.find(({ name }) => name === 'BallotBox');
    assert.ok(sheet, 'there is no sheet');
    assert.ok(table, 'there is no table');
    const returned = table.block.column + table.columns.indexOf('Thu về');
    sheet.setValue(table.block.row + 1, returned, { kind: 'number', value: 10 });
    const wrong = join(folder, 'box.xlsx');
    writeFileSync(wrong, opened.file.save());
    for (const only of [['--only', 'count'], ['--only', 'decision,certificates'], []]) {
      const out = join(folder, `box-${only.at(-1) ?? 'all'}`);
      const done = documents(wrong, '--out-dir', out, ...only);
      assert.equal(done.status, 1, done.stderr);
      assert.match(done.stderr, /thu về/i);
      assert.equal(existsSync(out), false);
    }
  });

  it('takes the style that it is told', () => {
    const out = join(folder, 'state');
    assert.equal(
      documents('assets/dien-bien-60.xlsx', '--out-dir', out, '--only', 'submission', '--style', 'state')
        .status,
      0,
    );
    assert.ok(
      textOf(join(out, 'to-trinh.docx')).includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
      `${inspected('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')} is not in ${inspected(textOf(join(out, 'to-trinh.docx')))}`,
    );
  });

  it('writes the certificates of each award, a page for each recipient, and a sheet to try them with', () => {
    const out = join(folder, 'certificates');
    const done = documents('assets/dien-bien-60.xlsx', '--out-dir', out, '--only', 'certificates');
    assert.equal(done.status, 0, done.stderr);
    const awards = ['BK-TT', 'GK-TT', 'BK-CN', 'GK-CN'].map((code, at) => `in-bang-${at + 1}-${code}.docx`);
    assert.deepEqual(readdirSync(out).sort(), [...awards, 'in-bang-trang-thu.docx'].sort());
    const pages = awards.map((file) => textOf(join(out, file)).split('w:br w:type="page"').length);
    assert.deepEqual(pages, [5, 7, 20, 36]);
  });

  it('writes nothing for a workbook with errors', () => {
    const out = join(folder, 'errors');
    const done = documents('assets/loi-thuong-gap.xlsx', '--out-dir', out);
    assert.equal(done.status, 1);
    assert.match(done.stderr, /Lỗi \[/);
    assert.throws(() => readdirSync(out), 'the folder is not even made');
  });

  it('refuses a folder that is none, an input that is none, and to write over its input', () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'kept');
    const own = join(folder, 'van-ban-in.xlsx');
    copyFileSync(join(root, 'assets/dien-bien-60.xlsx'), own);
    const before = readFileSync(own);
    for (const args of [
      ['assets/dien-bien-60.xlsx', '--out-dir', file],
      ['assets/dien-bien-60.xlsx', '--out-dir', join(file, 'under')],
      [join(folder, 'none.xlsx'), '--out-dir', join(folder, 'out')],
      [file, '--out-dir', join(folder, 'out')],
      [own, '--out-dir', folder],
    ]) {
      const done = documents(...args);
      assert.equal(done.status, 2, `${args.join(' ')}: ${done.stderr}`);
      assert.notEqual(done.stderr, '');
    }
    assert.equal(readFileSync(file, 'utf8'), 'kept');
    assert.deepEqual(readFileSync(own), before);
  });
});

describe('the arguments of documents', () => {
  it('are read', () => {
    const asked = readArguments([
      'documents',
      'a.xlsx',
      '--out-dir=d',
      '--only',
      'count, minutes',
      '--style',
      'party',
      '--quiet',
    ]);
    assert.deepEqual(asked, {
      kind: 'command',
      command: {
        kind: 'documents',
        input: 'a.xlsx',
        outDir: 'd',
        only: ['count', 'minutes'],
        style: 'party',
        ballots: usualBallots,
        language: 'vi',
        quiet: true,
      },
    });
  });

  it('are refused with a sentence in the language asked for', () => {
    const problem = (...argv: readonly string[]): string => {
      const asked = readArguments(['documents', ...argv]);
      return asked.kind === 'misused' ? asked.problem : asked.kind;
    };
    assert.match(problem('a.xlsx'), /--out-dir/);
    assert.match(problem('a.xlsx', '--out-dir', 'd', '--only', 'minute'), /minute/);
    assert.match(problem('a.xlsx', '--out-dir', 'd', '--style', 'plain'), /plain/);
    assert.match(problem('a.xlsx', '--out-dir', 'd', '--lang', 'fr'), /fr/);
    assert.match(problem('a.xlsx', 'b.xlsx', '--out-dir', 'd'), /một bảng tính/);
    assert.match(problem('a.xlsx', '--out-dir', 'd', '--json', 'x'), /--json/);
    assert.match(problem('--out-dir', 'd', '--lang', 'en'), /workbook/);
    assert.equal(problem('--help'), 'help');
  });
});
