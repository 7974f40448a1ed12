/** `binh-xet shuffle`: the papers come out in another order, the votes are the same, and the input is left alone. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, it } from 'vitest';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { program } from './program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const sample = join(root, 'assets/dien-bien-60.xlsx');
const folder = mkdtempSync(join(tmpdir(), 'binh-xet-shuffle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [program, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
}

/** The papers of the tables called Ballots…: a text for each, without its number. */
function marksIn(path: string): readonly string[] {
  const opened = openWorkbook(readFileSync(path));
  assert.equal(opened.kind, 'opened');
  return opened.file.sheets.flatMap((sheet) =>
    sheet.tables
      .filter(({ name }) => /^ballots(_|$)/iu.test(name))
      .flatMap(({ block }) =>
        sheet
          .cells({ ...block, row: block.row + 1, rows: block.rows - 1 })
          .map(([, ...marks]) => marks.map(({ value }) => JSON.stringify(value)).join()),
      ),
  );
}

function awardsOf(path: string): unknown {
  const json = join(folder, 'result.json');
  assert.equal(run('tally', path, '--json', json, '--quiet').status, 0);
  const { ballots, awards } = JSON.parse(readFileSync(json, 'utf8'));
  return { ballots, awards };
}

describe('binh-xet shuffle', () => {
  const out = join(folder, 'out.xlsx');

  it('leaves every paper and the result as they were, in another order', () => {
    const before = readFileSync(sample);
    const done = run('shuffle', sample, '--out', out);
    assert.equal(done.status, 0, done.stderr);
    assert.deepEqual(readFileSync(sample), before);
    assert.ok(marksIn(sample).length > 10, `expected more than 10, found ${marksIn(sample).length}`);
    assert.deepEqual([...marksIn(out)].sort(), [...marksIn(sample)].sort());
    // That a shuffle of these papers gives the order they had is rarer than one in a million million.
    assert.notDeepEqual(marksIn(out), marksIn(sample));
    assert.deepEqual(awardsOf(out), awardsOf(sample));
  });

  it('asks where to write, and takes a workbook only', () => {
    assert.equal(run('shuffle', sample).status, 2);
    const none = join(folder, 'none.xlsx');
    assert.equal(run('shuffle', none, '--out', out).status, 2);
  });
});
