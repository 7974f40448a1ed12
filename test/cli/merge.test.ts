import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { baseOf, copiesOf, fillIn } from '../copies/merge-council.ts';
import { aCouncilFile } from '../excel/small-council.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

function binhXet(...argv: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const started = ['--import', 'tsx', 'src/cli/main.ts', ...argv];
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
  await writeFile(at('m.xlsx'), file.save());
  for (const [member, bytes] of copiesOf(await baseOf(file))) {
    await writeFile(
      at(`${member}.xlsx`),
      fillIn(bytes, (candidate) => candidate.length),
    );
  }
  await writeFile(at('x.csv'), 'a;b');
  const flawed = aCouncilFile({ members: 2, candidates: 2, pointsOf: () => 'tám' });
  await writeFile(at('flawed.xlsx'), flawed.save());
});
afterAll(() => rm(folder, { recursive: true }));

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
    const report: unknown = JSON.parse(await readFile(at('r.json'), 'utf8'));
    const entry = { status: 'merged', code: null, added: 12, changed: 0, refused: 0 };
    assert.deepEqual(report, {
      files: [
        { file: 'TV1.xlsx', member: 'TV1', ...entry },
        { file: 'TV2.xlsx', member: 'TV2', ...entry },
      ],
      missing: [],
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
