import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { copyFileNames } from '../../src/copies/sent/file-names.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { aCouncilFile, type CouncilShape } from '../excel/small-council.ts';
import { checkFile } from '../outside/through-office.ts';
import { snapshotOf, soundBook, withCell } from '../workbook/snapshots.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const sample = join(project, 'assets', 'dien-bien-60.xlsx');

function copies(...argv: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const started = ['--import', 'tsx', 'src/cli/main.ts', 'copies', ...argv];
    execFile(process.execPath, started, { cwd: project }, (error, out, err) => {
      const status = error === null ? 0 : error.code;
      if (typeof status === 'number') resolve({ status, out, err });
      else reject(error ?? new Error('no status'));
    });
  });
}

let folder = '';
const at = (name: string): string => join(folder, name);

async function council(name: string, shape: CouncilShape): Promise<string> {
  await writeFile(at(name), aCouncilFile(shape).save());
  return at(name);
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'binh-xet-copies-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('binh-xet copies', () => {
  it('writes a copy and a draft for each voting member of the sample, and leaves the sample alone', async () => {
    const untouched = await readFile(sample);
    const ended = await copies(sample, '--out-dir', at('new/deep'), '--eml');
    assert.equal(ended.status, 0, ended.err);
    assert.match(ended.out, /Đã ghi 11 bản sao và 11 thư nháp/);
    const names = Array.from(
      { length: 11 },
      (_, index) => `dien-bien-60_HĐ-${String(index + 1).padStart(2, '0')}`,
    );
    assert.deepEqual(
      (await readdir(at('new/deep'))).toSorted(),
      names.flatMap((name) => [`${name}.eml`, `${name}.xlsx`]),
    );
    assert.deepEqual(await readFile(sample), untouched);
    const { outcome } = await checkFile(await readFile(at('new/deep/dien-bien-60_HĐ-02.xlsx')));
    assert.deepEqual(
      outcome.reading.issues.filter(({ severity }) => severity === 'error'),
      [],
    );
    const draft = await readFile(at('new/deep/dien-bien-60_HĐ-02.eml'), 'latin1');
    assert.ok(draft.startsWith('X-Unsent: 1\r\n'));
  });

  it('asks for no scores, says whose draft has no address, and overwrites copies of an earlier time', async () => {
    const input = await council('blank.xlsx', { members: 2, pointsOf: () => '' });
    await copies(input, '--out-dir', at('twice'), '--quiet');
    const ended = await copies(input, '--out-dir', at('twice'), '--eml', '--lang', 'en');
    assert.equal(ended.status, 0, ended.err);
    assert.match(ended.err, /Thành viên 1/);
    assert.deepEqual((await readdir(at('twice'))).toSorted(), [
      'blank_TV1.eml',
      'blank_TV1.xlsx',
      'blank_TV2.eml',
      'blank_TV2.xlsx',
    ]);
  });

  it('refuses a workbook with errors, naming the cell, and writes nothing', async () => {
    const input = await council('flawed.xlsx', { pointsOf: (member) => (member === 0 ? 'tám' : 8) });
    const ended = await copies(input, '--out-dir', at('none'));
    assert.equal(ended.status, 1);
    assert.match(ended.err, /\[Chấm điểm!D5\]/);
    assert.match(ended.err, /chưa lập bản sao nào/);
    assert.equal(ended.out, '');
    assert.equal((await readdir(folder)).includes('none'), false);
  });

  it('gives 2 where the folder or the workbook cannot be used', async () => {
    const input = await council('sound.xlsx', { members: 1 });
    await writeFile(at('text.txt'), 'no workbook');
    for (const argv of [
      [input, '--out-dir', at('text.txt')],
      [input, '--out-dir', at('text.txt/below')],
      [at('absent.xlsx'), '--out-dir', at('two')],
      [at('text.txt'), '--out-dir', at('two')],
      [input],
      [input, '--out-dir', at('two'), '--json', at('r.json')],
    ]) {
      const ended = await copies(...argv);
      assert.equal(ended.status, 2, argv.join(' '));
      assert.notEqual(ended.err, '');
      assert.equal(ended.out, '');
    }
    assert.equal((await readdir(folder)).includes('two'), false);
    assert.equal(await readFile(at('text.txt'), 'utf8'), 'no workbook');
  });
});

describe('the names of copies', () => {
  const odd = [
    '../../etc',
    'A',
    'a',
    'a-2',
    'CON',
    'x/y',
    'x:y',
    'x\ny',
    ' ',
    '.',
    'ế'.repeat(300),
    'ế'.repeat(301),
    '😀',
  ];

  it('stay in the folder, are safe on every system and differ without regard to case', () => {
    const names = copyFileNames('/thư mục/Bảng\u202e.điểm.xlsx', odd);
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, odd.length);
    for (const name of names) {
      assert.match(name, /^Bảng-\.điểm_.*\.xlsx$/u);
      // eslint-disable-next-line no-control-regex -- they are what is looked for
      assert.doesNotMatch(name, /[<>:"/\\|?*\u0000-\u001f]/u);
      assert.ok(Buffer.byteLength(name) <= 255, name);
    }
  });

  it('are cut where the workbook’s own is too long, and the code stays', () => {
    const [name] = copyFileNames(`${'ệ'.repeat(250)}.xlsx`, ['HĐ-01']);
    assert.ok(name !== undefined && Buffer.byteLength(name) <= 255);
    assert.match(name, /^ệ+_HĐ-01\.xlsx$/u);
  });

  it('are of codes that the council’s table lets pass', () => {
    const { campaign } = readWorkbook(snapshotOf(withCell(soundBook(), 'Council', 0, 'Mã', 'x/../y')));
    const [name] = copyFileNames(
      'a.xlsx',
      campaign.council.map(({ code }) => code),
    );
    assert.equal(name, 'a_x-..-y.xlsx');
  });
});
