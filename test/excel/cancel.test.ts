import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { Progress } from '../../src/excel/write/outcome.ts';
import { checkWorkbook, tallyWorkbook } from '../../src/excel/use-cases.ts';
import { othersOf, resultsOf, strayNames } from './contents.ts';
import { expectTallied, inExcel, tallyIn, workOptions } from './in-excel.ts';
import { aCouncilFile } from './small-council.ts';

async function progressOf(): Promise<readonly Progress[]> {
  const seen: Progress[] = [];
  await inExcel(aCouncilFile(), {}, async () => {
    expectTallied(await tallyWorkbook({ ...workOptions(), onProgress: (progress) => seen.push(progress) }));
  });
  return seen;
}

describe('the progress of a tally', () => {
  it('goes through the stages in their order and never back', async () => {
    const seen = await progressOf();
    const stages = ['reading', 'reckoning', 'writing', 'finishing'];
    const order = seen.map(({ stage, done, total }) => {
      assert.ok(total >= 1 && done >= 0 && done <= total, JSON.stringify({ stage, done, total }));
      return stages.indexOf(stage) + done / total / 2;
    });
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    assert.deepEqual([...new Set(seen.map(({ stage }) => stage))], stages);
    assert.deepEqual(seen.at(-1), { stage: 'finishing', done: 1, total: 1 });
  });
});

describe('a tally that is called off', () => {
  it('at any moment before the last round trip leaves the workbook as it was', async () => {
    const moments = (await progressOf()).length;
    for (let moment = 0; moment < moments; moment += 1) {
      const file = aCouncilFile();
      expectTallied(await tallyIn(file));
      file.sheets.find(({ name }) => name === 'Chấm điểm')?.setValue(4, 3, { kind: 'number', value: 1 });
      const [others, results] = [othersOf(file), resultsOf(file)];
      const stop = new AbortController();
      let seen = 0;
      const outcome = await inExcel(file, {}, () =>
        tallyWorkbook({
          ...workOptions(5),
          signal: stop.signal,
          onProgress: () => {
            if (seen === moment) stop.abort();
            seen += 1;
          },
        }),
      );
      // The last moment comes after the last round trip.
      assert.equal(outcome.kind, moment === moments - 1 ? 'tallied' : 'cancelled', `moment ${moment}`);
      assert.deepEqual(othersOf(file), others);
      if (outcome.kind === 'cancelled') assert.deepEqual(resultsOf(file), results);
      assert.deepEqual(strayNames(file), []);
    }
  });

  it('before it began does nothing', async () => {
    const file = aCouncilFile();
    const before = file.save();
    const options = { ...workOptions(), signal: AbortSignal.abort() };
    await inExcel(file, {}, async ({ host }) => {
      assert.equal((await tallyWorkbook(options)).kind, 'cancelled');
      assert.equal((await checkWorkbook(options)).kind, 'cancelled');
      assert.ok(host.statistics.syncs <= 2, `expected at most 2, found ${host.statistics.syncs}`);
    });
    assert.deepEqual(file.save(), before);
  });
});
