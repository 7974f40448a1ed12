import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { aCouncilFile } from '../excel/small-council.ts';
import { program } from './program.ts';
import { inspected } from '../inspected.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The command as people have it. */
function binhXet(...argv: readonly string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const started = [program, ...argv];
    execFile(process.execPath, started, { cwd: project }, (error, out, err) => {
      const status = error === null ? 0 : error.code;
      if (typeof status === 'number') resolve({ status, out, err });
      else reject(error ?? new Error('no status'));
    });
  });
}

let folder = '';
let good = '';
let bad = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'binh-xet-'));
  good = join(folder, 'tốt.xlsx');
  bad = join(folder, 'lỗi.xlsx');
  await writeFile(good, aCouncilFile().save());
  const file = aCouncilFile();
  file.sheets.find(({ name }) => name === 'Chấm điểm')?.setValue(4, 3, { kind: 'text', text: 'tám' });
  await writeFile(bad, file.save());
});
afterAll(() => rm(folder, { recursive: true }));

async function sheetsOf(path: string): Promise<readonly string[]> {
  const opened = openWorkbook(await readFile(path));
  if (opened.kind === 'problem') throw new Error(opened.problem.detail);
  return opened.file.sheets.map(({ name }) => name);
}

async function json(path: string): Promise<Record<string, unknown>> {
  const parsed: Record<string, unknown> = JSON.parse(await readFile(path, 'utf8'));
  return parsed;
}

const keys = ['campaign', 'issues', 'scores', 'ballots', 'awards', 'unawarded', 'stats'];

describe('binh-xet tally', () => {
  it('prints who is awarded and leaves the workbook alone', async () => {
    const before = await readFile(good);
    const { status, out, err } = await binhXet('tally', good);
    assert.equal(status, 0, err);
    assert.match(out, /Thi đua cao điểm/);
    assert.match(out, /Bằng khen Tập thể – Tập thể \(2\/2\)\n {2}1\. Tập thể 1 · \d+,\d\d điểm · 3\/3 phiếu/);
    assert.equal(err, '');
    assert.deepEqual(await readFile(good), before);
  });

  it('writes workbook and JSON, and says nothing when quiet', async () => {
    const [book, result] = [join(folder, 'ra.xlsx'), join(folder, 'ra.json')];
    const ended = await binhXet('tally', good, '--out', book, '--json', result, '--quiet', '--lang', 'en');
    assert.deepEqual(ended, { status: 0, out: '', err: '' });
    const [tallied, given] = [await sheetsOf(book), await sheetsOf(good)];
    assert.ok(
      tallied.length > given.length,
      `no sheets more than ${inspected(given)}: ${inspected(tallied)}`,
    );
    const written = await json(result);
    assert.deepEqual(Object.keys(written), keys);
    assert.deepEqual(written['campaign'], { name: 'Thi đua cao điểm' });
    assert.deepEqual(written['issues'], []);
    const { scores, awards, stats } = written;
    assert.ok(Array.isArray(scores), `${inspected(scores)} is no list`);
    assert.ok(Array.isArray(awards), `${inspected(awards)} is no list`);
    assert.deepEqual(Object.keys(scores[0]), [
      'candidate',
      'kind',
      'score',
      'rank',
      'members',
      'provisional',
      'contents',
    ]);
    assert.deepEqual(awards[0], {
      award: 'BK0',
      kind: 'collective',
      status: 'decided',
      recipients: ['TT-1', 'TT-3'],
      pending: [],
      places: 0,
    });
    assert.ok(stats instanceof Object, `${inspected(stats)} is no Object`);
    assert.ok('syncs' in stats, `${inspected(stats)} has no syncs`);
    assert.equal(stats.syncs, 6);
  });

  it('of a workbook with errors lists them, writes the issues sheet, and ends with 1', async () => {
    const [book, result] = [join(folder, 'ra1.xlsx'), join(folder, 'ra1.json')];
    const { status, out, err } = await binhXet('tally', bad, '--out', book, '--json', result, '--quiet');
    assert.equal(status, 1);
    assert.equal(out, '');
    assert.match(err, /^Lỗi \[Chấm điểm!D5\]: /);
    assert.equal((await sheetsOf(book)).length, (await sheetsOf(bad)).length + 1);
    const written = await json(result);
    assert.deepEqual(Object.keys(written), keys);
    for (const list of ['scores', 'ballots', 'awards', 'unawarded']) assert.deepEqual(written[list], []);
    assert.ok(Array.isArray(written['issues']), `${inspected(written['issues'])} is no list`);
    const { code, severity, table, sheet, cell } = written['issues'][0];
    assert.deepEqual(
      { code, severity, table, sheet, cell },
      { code: 'NotANumber', severity: 'error', table: 'Scores_1', sheet: 'Chấm điểm', cell: 'D5' },
    );
  });

  it('replaces the input only when --out names it, and tallies it again', async () => {
    const own = join(folder, 'một.xlsx');
    await cp(good, own);
    assert.equal((await binhXet('tally', own, '--out', own, '--quiet')).status, 0);
    const once = await sheetsOf(own);
    assert.equal((await binhXet('tally', own, '--out', own, '--quiet')).status, 0);
    assert.deepEqual(await sheetsOf(own), once);
  });

  it('ends with 2 for a workbook whose structure is protected, and says what to do', async () => {
    const [path, book] = [join(folder, 'khoá.xlsx'), join(folder, 'khoá-ra.xlsx')];
    const file = aCouncilFile();
    file.protectStructure();
    await writeFile(path, file.save());
    const { status, err } = await binhXet('tally', path, '--out', book);
    assert.equal(status, 2);
    assert.match(err, /Bảo vệ Sổ làm việc/);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name === 'khoá-ra.xlsx'),
      [],
    );
    assert.equal((await binhXet('check', path, '--quiet')).status, 0);
  });

  it('does not put JSON in the place of the workbook', async () => {
    const before = await readFile(good);
    assert.equal((await binhXet('tally', good, '--json', good)).status, 2);
    assert.deepEqual(await readFile(good), before);
  });

  it('ends with 2 and keeps old files when an output cannot be written', async () => {
    const room = join(folder, 'phòng');
    await mkdir(room);
    const book = join(room, 'ra.xlsx');
    await writeFile(book, 'cũ');
    for (const argv of [
      ['--out', join(folder, 'không có', 'ra.xlsx')],
      ['--out', room],
      ['--out', book, '--json', join(folder, 'không có', 'ra.json')],
    ]) {
      const { status, err } = await binhXet('tally', good, ...argv);
      assert.equal(status, 2, err);
      assert.match(err, /không có|phòng/);
    }
    assert.equal(await readFile(book, 'utf8'), 'cũ');
    assert.deepEqual(await readdir(room), ['ra.xlsx']);
  });
});

describe('binh-xet check', () => {
  it('ends with 0 or 1, counts, and writes the issues', async () => {
    const [result, before] = [join(folder, 'check.json'), await readFile(bad)];
    const fine = await binhXet('check', good);
    assert.deepEqual([fine.status, fine.out], [0, '0 lỗi, 0 lưu ý.\n']);
    const wrong = await binhXet('check', bad, '--json', result, '--lang', 'en');
    assert.equal(wrong.status, 1);
    assert.match(wrong.err, /Error \[Chấm điểm!D5\]/);
    assert.deepEqual(Object.keys(await json(result)), keys);
    assert.deepEqual(await readFile(bad), before);
  });
});

describe('what is no workbook', () => {
  /** An OLE compound file as far as its directory: the names of its streams. */
  const ole = (...streams: readonly string[]): Uint8Array => {
    const file = new Uint8Array(512 + streams.length * 128);
    file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (const [index, name] of streams.entries()) {
      const at = 512 + index * 128;
      for (let letter = 0; letter < name.length; letter += 1) file[at + letter * 2] = name.charCodeAt(letter);
      file[at + 64] = (name.length + 1) * 2;
    }
    return file;
  };
  for (const [what, bytes, sentence] of [
    ['an empty file', () => new Uint8Array(), /rỗng \(0 byte\)/],
    ['a PDF', () => new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n'), /không phải là bảng tính/],
    ['a workbook with a password', () => ole('EncryptionInfo', 'EncryptedPackage'), /mật khẩu/],
    ['an .xls', () => ole('Workbook'), /97–2003/],
    [
      'a truncated workbook',
      (whole: Uint8Array) => whole.slice(0, Math.floor(whole.length / 2)),
      /không đầy đủ/,
    ],
  ] as const) {
    it(`ends with 2 and says so: ${what}`, async () => {
      const [path, book] = [join(folder, 'lạ.xlsx'), join(folder, 'lạ-ra.xlsx')];
      await writeFile(path, bytes(await readFile(good)));
      const { status, out, err } = await binhXet('tally', path, '--out', book);
      assert.equal(status, 2, err);
      assert.equal(out, '');
      assert.match(err, /lạ\.xlsx/);
      assert.match(err, sentence);
      assert.doesNotMatch(err, /at .*\.ts/);
      assert.deepEqual(
        (await readdir(folder)).filter((name) => name === 'lạ-ra.xlsx'),
        [],
      );
    });
  }

  it('ends with 2 for a file that is not there, and for wrong usage', async () => {
    assert.equal((await binhXet('tally', join(folder, 'không.xlsx'))).status, 2);
    assert.equal((await binhXet()).status, 2);
    assert.equal((await binhXet('--help')).status, 0);
  });
});
