import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { run } from '../../src/cli/run.ts';
import { fillIn, sentFrom } from '../copies/merge-council.ts';
import { changed, replaced, stampedWith } from '../copies/tampered.ts';
import { zipOf } from '../ooxml/zip-builder.ts';
import { aCouncilFile } from '../excel/small-council.ts';
import { program } from './program.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

function binhXet(...argv: readonly string[]): Promise<{ status: number; out: string; err: string }> {
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
const at = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'binh-xet-merge-'));
  const file = aCouncilFile({ members: 2, candidates: 2, pointsOf: () => '' });
  await writeFile(at('old.xlsx'), file.save());
  const copies = await sentFrom(file);
  await writeFile(at('m.xlsx'), file.save());
  for (const [member, bytes] of copies) {
    await writeFile(
      at(`${member}.xlsx`),
      fillIn(bytes, (candidate) => candidate.length),
    );
  }
  const copy = (member: string): Uint8Array => fillIn(copies.get(member) ?? new Uint8Array(), () => 3);
  const bare = [1, 2].map((number) => ({
    name: `bare${number}.xlsx`,
    data: changed(copy(`TV${number}`), (book) => stampedWith(book, 'nonce', '')),
  }));
  for (const { name, data } of bare) await writeFile(at(name), data);
  await writeFile(at('both.zip'), zipOf(bare));
  await writeFile(
    at('forged.xlsx'),
    changed(copy('TV1'), (book) => replaced(book, 'TV1', 'TV2')),
  );
  await mkdir(at('in'));
  await writeFile(at('x.csv'), 'a;b');
  const flawed = aCouncilFile({ members: 2, candidates: 2, pointsOf: () => 'tám' });
  await writeFile(at('flawed.xlsx'), flawed.save());
});
afterAll(() => rm(folder, { recursive: true }));

interface Report {
  readonly files: readonly {
    readonly status: string;
    readonly code: string | null;
    readonly changes: readonly unknown[];
  }[];
  readonly missing: readonly string[];
}

async function reportOf(name: string): Promise<Report> {
  const report: Report = JSON.parse(await readFile(at(name), 'utf8'));
  return report;
}

/** Merges files into m.xlsx, and says how that ended and what became of each file. */
async function merged(...argv: readonly string[]): Promise<readonly unknown[]> {
  await rm(at('r.json'), { force: true });
  const paths = argv.map((each) => (each.startsWith('--') ? each : at(each)));
  const status = await run(['merge', ...paths, '--out', at('o.xlsx'), '--json', at('r.json'), '--quiet']);
  if (status === 2) return [2];
  const { files } = await reportOf('r.json');
  return [status, ...files.map(({ status: became, code }) => (code === null ? became : `${became} ${code}`))];
}

describe('binh-xet merge of copies that do not prove whose they are', () => {
  it('rejects one with another member’s nonce, whatever is accepted, and gives 1', async () => {
    const forged = [1, 'rejected ForgedCopy'];
    assert.deepEqual(await merged('m.xlsx', 'forged.xlsx'), forged);
    assert.deepEqual(await merged('m.xlsx', 'forged.xlsx', '--accept', 'forged.xlsx', '--latest'), forged);
  });

  it('takes one without a nonce only where this file is accepted, by any name that leads to it', async () => {
    assert.deepEqual(await merged('m.xlsx', 'TV1.xlsx', 'bare2.xlsx'), [1, 'merged', 'unverified']);
    assert.deepEqual(await merged('m.xlsx', 'bare1.xlsx', 'bare2.xlsx', '--accept', 'bare2.xlsx'), [
      ...[1, 'unverified', 'merged'],
    ]);
    const both = ['--accept', 'bare1.xlsx', '--accept', 'in/../bare2.xlsx'];
    assert.deepEqual(await merged('m.xlsx', 'bare1.xlsx', 'bare2.xlsx', ...both), [0, 'merged', 'merged']);
    const again = await merged('o.xlsx', 'bare1.xlsx', 'bare2.xlsx');
    assert.deepEqual(again, [0, 'unchanged', 'unchanged'], 'what was accepted once is known by its bytes');
  });

  it('takes one in a zip by the zip’s name or by its own in it', async () => {
    assert.deepEqual(await merged('m.xlsx', 'both.zip'), [1, 'unverified', 'unverified']);
    assert.deepEqual(await merged('m.xlsx', 'both.zip', '--accept', 'both.zip/bare2.xlsx'), [
      ...[1, 'unverified', 'merged'],
    ]);
    assert.deepEqual(await merged('m.xlsx', 'both.zip', '--accept', 'both.zip'), [0, 'merged', 'merged']);
  });

  it('gives 2 and writes nothing where something is accepted that is none of the files', async () => {
    await writeFile(at('o.xlsx'), 'as it was');
    for (const strange of ['TV2.xlsx', 'm.xlsx', 'gone.xlsx', 'TV1.xlsx/TV1.xlsx'])
      assert.deepEqual(await merged('m.xlsx', 'TV1.xlsx', '--accept', strange), [2], strange);
    assert.equal(await readFile(at('o.xlsx'), 'utf8'), 'as it was');
    assert.equal(readArguments(['tally', 'm.xlsx', '--accept', 'a.xlsx']).kind, 'misused');
    assert.equal(readArguments(['merge', 'm.xlsx', 'a.xlsx', '--out', 'o.xlsx', '--accept']).kind, 'misused');
  });

  it('knows no copy in a workbook of an earlier version, and all of them are unverified', async () => {
    assert.deepEqual(await merged('old.xlsx', 'TV1.xlsx', 'bare2.xlsx'), [1, 'unverified', 'unverified']);
  });
});

describe('binh-xet merge', () => {
  it('merges, reports, and gives 0; with a file that is none, 1, and the rest is merged', async () => {
    const one = await binhXet(
      'merge',
      at('m.xlsx'),
      at('TV1.xlsx'),
      at('TV2.xlsx'),
      '--out',
      at('o.xlsx'),
      '--json',
      at('r.json'),
    );
    assert.equal(one.status, 0, one.err);
    assert.match(one.out, /TV1\.xlsx – TV1: đã nhận, thêm 12, sửa 0\./);
    const { files, missing } = await reportOf('r.json');
    assert.deepEqual(missing, []);
    const entry = { status: 'merged', code: null, added: 12, changed: 0, refused: 0 };
    const word = { proof: 'verified', accepted: false, formulas: [], conflicts: [] };
    assert.deepEqual(
      files.map(({ changes, ...rest }) => ({ ...rest, changes: changes.length })),
      ['TV1', 'TV2'].map((member) => ({
        ...{ file: `${member}.xlsx`, member },
        ...entry,
        ...word,
        changes: 12,
      })),
    );
    assert.deepEqual(files[0]?.changes[0], {
      ...{ candidate: 'TT-1', field: 'score', criterion: 'I.1' },
      ...{ old: null, new: 4 },
    });
    const two = await binhXet(
      'merge',
      at('m.xlsx'),
      at('x.csv'),
      at('TV2.xlsx'),
      '--out',
      at('o2.xlsx'),
      '--lang',
      'en',
      '--quiet',
    );
    assert.equal(two.status, 1);
    assert.equal(two.out, '');
    assert.match(two.err, /^x\.csv – rejected\. Not an Excel workbook/u);
  });

  it('merges nothing into a workbook with errors, and writes nothing', async () => {
    const ended = await binhXet('merge', at('flawed.xlsx'), at('TV1.xlsx'), '--out', at('none.xlsx'));
    assert.equal(ended.status, 1);
    assert.match(ended.err, /Chưa nhận gì\.\n$/u);
    await assert.rejects(readFile(at('none.xlsx')));
  });

  it('gives 2 where it is used wrongly: no copies, no --out, a copy as output, a file that is not there', async () => {
    assert.equal(readArguments(['merge', 'm.xlsx', '--out', 'o.xlsx']).kind, 'misused');
    assert.equal(readArguments(['merge', 'm.xlsx', 'a.xlsx']).kind, 'misused');
    assert.equal(readArguments(['tally', 'm.xlsx', '--latest']).kind, 'misused');
    const copy = await readFile(at('TV1.xlsx'));
    const over = await binhXet('merge', at('m.xlsx'), at('TV1.xlsx'), '--out', at('TV1.xlsx'));
    assert.equal(over.status, 2);
    assert.deepEqual(await readFile(at('TV1.xlsx')), copy);
    assert.equal((await binhXet('merge', at('m.xlsx'), at('gone.xlsx'), '--out', at('o3.xlsx'))).status, 2);
  });
});
