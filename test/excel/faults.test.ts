import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tallyWorkbook } from '../../src/excel/use-cases.ts';
import type { Fault } from '../../src/host/host.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { othersOf, resultsOf, sheetContents, strayNames, type SheetContents } from './contents.ts';
import { expectTallied, inExcel, tallyIn, workOptions } from './in-excel.ts';
import { aCouncilFile } from './small-council.ts';

/** A workbook and what it holds: tallied once, then a score was changed; and what a second tally makes of it. */
interface Before {
  readonly bytes: Uint8Array;
  readonly inputs: readonly SheetContents[];
  readonly old: ReadonlyMap<string, SheetContents>;
  readonly fresh: ReadonlyMap<string, SheetContents>;
  /** How many actions each round trip of the second tally has. */
  readonly actions: readonly number[];
}

const later = 5;

function opened(bytes: Uint8Array): WorkbookFile {
  const result = openWorkbook(bytes);
  if (result.kind === 'problem') throw new Error(result.problem.detail);
  return result.file;
}

async function tallied(first: WorkbookFile, change: (file: WorkbookFile) => void): Promise<Before> {
  expectTallied(await tallyIn(first));
  change(first);
  const bytes = first.save();
  const file = opened(bytes);
  const [inputs, old] = [othersOf(file), resultsOf(file)];
  const actions = await inExcel(file, {}, async ({ trips }) => {
    expectTallied(await tallyWorkbook(workOptions(later)));
    return trips.map(({ calls }) => calls.length);
  });
  assert.notDeepEqual(resultsOf(file), old);
  return { bytes, inputs, old, fresh: resultsOf(file), actions };
}

function changeScore(file: WorkbookFile): void {
  file.sheets.find(({ name }) => name === 'Chấm điểm')?.setValue(4, 3, { kind: 'number', value: 1 });
}

/** A tally that meets these faults, in a fresh copy of the workbook. */
async function withFaults(before: Before, faults: readonly Fault[]) {
  const file = opened(before.bytes);
  const outcome = await inExcel(file, { faults }, () => tallyWorkbook(workOptions(later)));
  return { file: opened(file.save()), outcome };
}

/** One fault, and Excel answers again afterwards: the workbook is clean, and tells the same as the outcome. */
async function expectWhole(before: Before, fault: Fault): Promise<void> {
  const { file, outcome } = await withFaults(before, [fault]);
  const what = JSON.stringify(fault);
  assert.deepEqual(othersOf(file), before.inputs, `inputs after ${what}`);
  assert.deepEqual(strayNames(file), [], `names after ${what}`);
  const results = resultsOf(file);
  assert.deepEqual(results, outcome.kind === 'tallied' ? before.fresh : before.old, `results after ${what}`);
  if (outcome.kind !== 'tallied') assert.equal(outcome.kind, 'trouble', what);
}

/** From this fault on Excel answers no more. Nobody has cleaned up, yet one set of results is there as a whole. */
async function expectSurvived(before: Before, fault: Fault): Promise<void> {
  const what = JSON.stringify(fault);
  const silence = Array.from({ length: 12 }, (_, index): Fault => ({
    roundTrip: fault.roundTrip + 1 + index,
    when: 'before',
    code: 'GeneralException',
  }));
  const { file, outcome } = await withFaults(before, [fault, ...silence]);
  assert.equal(outcome.kind, 'trouble', what);
  const shown = file.sheets
    .filter(({ visibility }) => visibility === 'visible')
    .map((sheet) => sheetContents(file, sheet));
  assert.ok(
    isAmong(before.old, shown, true) || isAmong(before.fresh, shown, false),
    `neither the old nor the new results are whole after ${what}`,
  );
  for (const input of before.inputs) {
    assert.deepEqual(
      shown.find(({ name }) => name === input.name),
      input,
      `${input.name} after ${what}`,
    );
  }
  expectTallied(await tallyIn(file, later));
  assert.deepEqual(othersOf(file), before.inputs, `inputs after ${what} and another tally`);
  assert.deepEqual(strayNames(file), [], `names after ${what} and another tally`);
  const again = new Map(resultsOf(file));
  const expected = new Map(before.fresh);
  // The record may have the broken-off run in it.
  again.delete('record');
  expected.delete('record');
  assert.deepEqual(again, expected, `results after ${what} and another tally`);
}

/** Whether each of these sheets is shown; new ones may still be under their temporary names. */
function isAmong(
  results: ReadonlyMap<string, SheetContents>,
  shown: readonly SheetContents[],
  named: boolean,
): boolean {
  const key = ({ name, ...rest }: SheetContents): string => JSON.stringify(named ? { name, ...rest } : rest);
  const there = new Set(shown.map(key));
  return [...results.values()].every((sheet) => there.has(key(sheet)));
}

const code = 'GeneralException';

/** Where a round trip breaks off: at each of its actions when they are few, else here and there and at both ends. */
function places(actions: number): readonly number[] {
  const step = Math.max(1, Math.floor(actions / 40));
  const some = Array.from({ length: Math.ceil(actions / step) }, (_, index) => index * step);
  return [...new Set([...some, 1, 2, 3, actions - 1])];
}

describe('a fault', async () => {
  const before = await tallied(aCouncilFile({ members: 2, candidates: 2 }), changeScore);

  for (const [index, actions] of before.actions.entries()) {
    const roundTrip = index + 1;
    it(`before or after round trip ${roundTrip} leaves everything whole`, async () => {
      await expectWhole(before, { roundTrip, when: 'before', code });
      await expectWhole(before, { roundTrip, when: 'after', code });
    });

    it(`midway in round trip ${roundTrip} leaves everything whole`, async () => {
      for (const afterActions of places(Math.min(actions, 120))) {
        await expectWhole(before, { roundTrip, when: { afterActions }, code });
      }
    });
  }

  it('in the first tally of a workbook leaves it as it was, or tallied', async () => {
    const first = aCouncilFile({ members: 2, candidates: 2 });
    const bytes = first.save();
    const untouched = othersOf(first);
    for (let roundTrip = 1; roundTrip <= 6; roundTrip += 1) {
      for (const when of ['before', 'after', { afterActions: 30 }] as const) {
        const file = opened(bytes);
        const outcome = await tallyIn(file, 0, { faults: [{ roundTrip, when, code }] });
        assert.deepEqual(othersOf(file), untouched);
        assert.deepEqual(strayNames(file), []);
        assert.equal(resultsOf(file).size > 0, outcome.kind === 'tallied');
      }
    }
  });

  it('after which Excel answers no more leaves whole results, and the next tally cleans up', async () => {
    for (const [index] of before.actions.entries()) {
      for (const when of ['before', 'after'] as const)
        await expectSurvived(before, { roundTrip: index + 1, when, code });
    }
    const build = before.actions.length - 2;
    for (const afterActions of [0, 1, 2, 3, 4, 5, 8, 50]) {
      await expectSurvived(before, { roundTrip: build, when: { afterActions }, code });
    }
    const swap = before.actions.length;
    const actions = before.actions[swap - 1] ?? 0;
    for (const afterActions of places(actions * 2)) {
      await expectSurvived(before, { roundTrip: swap, when: { afterActions }, code });
    }
  });
});
