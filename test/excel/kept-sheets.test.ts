/** The hidden sheet that knows the copies which were made: written whole or not at all, and nothing else with it. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { planMadeCopies, readMadeCopies } from '../../src/copies/made-copies.ts';
import { keepSheet, type Kept } from '../../src/excel/write/kept-sheets.ts';
import type { Fault } from '../../src/host/host.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { lastingMarks } from '../../src/workbook/record/lasting-marks.ts';
import { baseOf, opened } from '../copies/merge-council.ts';
import { madeAt, madeOf } from '../copies/nonces.ts';
import { othersOf } from './contents.ts';
import { actionsOf, inExcel } from './in-excel.ts';
import { aCouncilFile } from './small-council.ts';

async function keep(file: WorkbookFile, round: number): Promise<() => Promise<Kept>> {
  const { reading } = await baseOf(file);
  const made = madeOf(reading.campaign, round);
  return () =>
    keepSheet(lastingMarks.madeCopies, (there) => planMadeCopies(made, there, 'vi'), { now: madeAt });
}

const knownIn = async (file: WorkbookFile) => readMadeCopies((await baseOf(file)).made);
const sheetIn = (file: WorkbookFile) => file.sheets.find(({ name }) => name === 'Bản chấm đã lập');

describe('what the workbook keeps of copies', () => {
  it('is added round by round in a hidden sheet, and all else stays as it is', async () => {
    const file = aCouncilFile({ members: 2 });
    const { campaign } = (await baseOf(file)).reading;
    const [before, shown] = [othersOf(file), file.activeSheet.name];
    for (const round of [1, 2]) {
      const kept = await inExcel(file, {}, await keep(file, round));
      assert.deepEqual(kept, { kind: 'kept' });
      assert.equal(sheetIn(file)?.visibility, 'hidden');
      assert.equal(file.activeSheet.name, shown, 'the sheet on show stays on show');
      assert.deepEqual(othersOf(file), before, 'the council’s own sheets are untouched');
    }
    assert.deepEqual(await knownIn(file), madeOf(campaign, 1, 2));
  });

  it('is not written where a sheet of ours holds somebody’s table, nor where the structure is protected', async () => {
    const used = aCouncilFile({ members: 2 });
    await inExcel(used, {}, await keep(used, 1));
    sheetIn(used)?.addTable(
      'Riêng',
      { row: 40, column: 0, rows: 2, columns: 1 },
      ['Cột'],
      'TableStyleLight1',
    );
    const closed = aCouncilFile({ members: 2 });
    closed.protectStructure();
    for (const [file, code] of [
      [used, 'SheetInUse'],
      [closed, 'WorkbookProtected'],
    ] as const) {
      const before = file.save();
      const kept = await inExcel(file, {}, await keep(file, 2));
      assert.equal(kept.kind === 'trouble' && kept.trouble.code, code);
      assert.deepEqual(await knownIn(file), await knownIn(opened(before)));
    }
  });

  it('is whole or as before, wherever Excel fails, and says which', async () => {
    const first = aCouncilFile({ members: 2 });
    await inExcel(first, {}, await keep(first, 1));
    const bytes = first.save();
    const { campaign } = (await baseOf(first)).reading;
    const whole = opened(bytes);
    const second = await keep(whole, 2);
    const trips = await inExcel(whole, {}, async ({ requests }) => {
      await second();
      return requests.map(actionsOf);
    });
    const faults = trips.flatMap((actions, trip): Fault[] => {
      const places = [...new Set([1, Math.floor(actions / 2), actions - 1])];
      const fault = (when: Fault['when']): Fault => ({ roundTrip: trip + 1, when, code: 'GeneralException' });
      return [fault('before'), fault('after'), ...places.map((afterActions) => fault({ afterActions }))];
    });
    assert.ok(faults.length > 20, 'there are faults to try');
    for (const fault of faults) {
      const file = opened(bytes);
      const kept = await inExcel(file, { faults: [fault] }, await keep(file, 2));
      const rounds = kept.kind === 'kept' ? [1, 2] : [1];
      assert.deepEqual(
        await knownIn(file),
        madeOf(campaign, ...rounds),
        `${JSON.stringify(fault)} ${kept.kind}`,
      );
    }
  });
});
