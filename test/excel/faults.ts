/** Faults on purpose, and what must be true of the workbook after each of them. */
import assert from 'node:assert/strict';
import type { Fault } from '../../src/host/host.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { othersOf, resultsOf, sheetContents, strayNames, type SheetContents } from './contents.ts';
import { actionsOf, inExcel } from './in-excel.ts';

/** What is tried: it writes results into a workbook that has older ones. */
export interface Trial {
  /** The workbook with its old results. */
  readonly bytes: Uint8Array;
  /** Writes the new results; gives whether it says that it did. Office.js errors must not come out of it. */
  readonly work: () => Promise<'done' | 'trouble'>;
  readonly inputs: readonly SheetContents[];
  readonly old: ReadonlyMap<string, SheetContents>;
  readonly fresh: ReadonlyMap<string, SheetContents>;
  /** How many actions each round trip has when nothing fails. */
  readonly actions: readonly number[];
}

/** Opens a file's bytes. */
export function opened(bytes: Uint8Array): WorkbookFile {
  const result = openWorkbook(bytes);
  if (result.kind === 'problem') throw new Error(result.problem.detail);
  return result.file;
}

/** Does the work once without a fault, to know what it comes to. */
export async function aTrial(bytes: Uint8Array, work: Trial['work']): Promise<Trial> {
  const file = opened(bytes);
  const [inputs, old] = [othersOf(file), resultsOf(file)];
  const actions = await inExcel(file, {}, async ({ requests }) => {
    assert.equal(await work(), 'done');
    return requests.map(actionsOf);
  });
  const fresh = resultsOf(opened(file.save()));
  assert.deepEqual(othersOf(file), inputs);
  assert.notDeepEqual(fresh, old);
  return { bytes, work, inputs, old, fresh, actions };
}

async function withFaults(trial: Trial, faults: readonly Fault[]) {
  const file = opened(trial.bytes);
  const told = await inExcel(file, { faults }, () => trial.work());
  return { file: opened(file.save()), told };
}

/** One fault, and Excel answers again afterwards: the workbook is clean, and is what was told of it. */
export async function expectWhole(trial: Trial, fault: Fault): Promise<void> {
  const { file, told } = await withFaults(trial, [fault]);
  const what = JSON.stringify(fault);
  assert.deepEqual(othersOf(file), trial.inputs, `inputs after ${what}`);
  assert.deepEqual(strayNames(file), [], `names after ${what}`);
  assert.deepEqual(resultsOf(file), told === 'done' ? trial.fresh : trial.old, `results after ${what}`);
}

/**
 * From this fault on Excel answers no more. Nobody has cleaned up, yet all old results are shown or all new ones; and
 * when the work is done another time, nothing of the first is left.
 */
export async function expectSurvived(trial: Trial, fault: Fault): Promise<void> {
  const what = JSON.stringify(fault);
  const silence = Array.from({ length: 12 }, (_, index): Fault => ({
    roundTrip: fault.roundTrip + 1 + index,
    when: 'before',
    code: fault.code,
  }));
  const { file, told } = await withFaults(trial, [fault, ...silence]);
  assert.equal(told, 'trouble', what);
  const shown = file.sheets
    .filter(({ visibility }) => visibility === 'visible')
    .map((sheet) => sheetContents(file, sheet));
  const whole = isShown(trial.old, shown, true) || isShown(trial.fresh, shown, false);
  assert.ok(whole, `neither the old nor the new results are whole after ${what}`);
  for (const input of trial.inputs) {
    assert.deepEqual(
      shown.find(({ name }) => name === input.name),
      input,
      `${input.name} after ${what}`,
    );
  }
  assert.equal(await inExcel(file, {}, () => trial.work()), 'done', `another time after ${what}`);
  assert.deepEqual(othersOf(file), trial.inputs, `inputs after ${what} and another time`);
  assert.deepEqual(strayNames(file), [], `names after ${what} and another time`);
  assert.deepEqual(
    withoutRecord(resultsOf(file)),
    withoutRecord(trial.fresh),
    `results after ${what} and another time`,
  );
}

/** The record of a run that broke off after its commit is kept by the next one, so it may say more. */
function withoutRecord(results: ReadonlyMap<string, SheetContents>): ReadonlyMap<string, SheetContents> {
  return new Map([...results].filter(([mark]) => mark !== 'record'));
}

/** Whether each of these sheets is shown; new ones may still be under their temporary names. */
function isShown(
  results: ReadonlyMap<string, SheetContents>,
  shown: readonly SheetContents[],
  named: boolean,
): boolean {
  const key = ({ name, visibility: _, ...rest }: SheetContents): string =>
    JSON.stringify(named ? { name, ...rest } : rest);
  const there = new Set(shown.map(key));
  return [...results.values()].every((sheet) => there.has(key(sheet)));
}
