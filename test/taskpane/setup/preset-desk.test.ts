/** The presets' desk: what is agreed to, what a failure leaves, and one job at a time. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { DoneFill, FillOutcome, UnfillOutcome } from '../../../src/excel/inputs/fill-preset.ts';
import { PresetDesk, placeOf, type PresetTools } from '../../../src/taskpane/setup/preset-desk.ts';
import { awardCode } from '../../../src/tally/campaign.ts';
import type { PresetCell } from '../../../src/workbook/template/preset-cells.ts';

const cell: PresetCell = {
  sheet: 'Khen thưởng',
  cell: 'F5',
  award: awardCode('BK'),
  column: 'minVotes',
  before: '70%',
  after: '80%',
};
const done: readonly DoneFill[] = [{ ...cell, format: null }];
const workbook = { sheets: [], tables: [], record: [] };
const trouble = { kind: 'trouble', trouble: { code: 'Interrupted', detail: 'gone' } } as const;

function deskOf(tools: Partial<PresetTools>): PresetDesk {
  return new PresetDesk({
    read: async () => ({ kind: 'read', workbook }),
    fill: async () => ({ kind: 'filled', fills: done, formulas: [] }),
    unfill: async () => ({ kind: 'undone', cells: 1, left: 0 }),
    reread: async () => {},
    ...tools,
  });
}

describe('the desk of the presets', () => {
  it('forgets what was agreed to once it is written, and what is agreed to is the change that was seen', async () => {
    const desk = deskOf({});
    desk.toggleReplace(cell);
    assert.deepEqual(desk.state().agreed, [placeOf(cell)]);
    assert.notEqual(placeOf({ ...cell, before: '75%' }), placeOf(cell));
    desk.toggleReplace(cell);
    assert.deepEqual(desk.state().agreed, []);
    desk.toggleReplace(cell);
    await desk.write([cell]);
    assert.deepEqual(desk.state().agreed, []);
    assert.equal(desk.state().result?.kind, 'filled');
    assert.equal(desk.state().working, false);
  });

  it('takes back what was written last, also after a first try that failed', async () => {
    const given: (readonly DoneFill[])[] = [];
    const answers: UnfillOutcome[] = [
      trouble,
      { kind: 'locked', sheet: cell.sheet, cell: cell.cell },
      { kind: 'undone', cells: 1, left: 0 },
    ];
    const desk = deskOf({
      unfill: async (fills) => {
        given.push(fills);
        return answers.shift() ?? assert.fail();
      },
    });
    await desk.undo();
    assert.equal(given.length, 0);
    await desk.write([cell]);
    await desk.undo();
    assert.equal(desk.state().trouble?.code, 'Interrupted');
    await desk.undo();
    assert.equal(desk.state().result?.kind, 'locked');
    await desk.undo();
    assert.deepEqual(given, [done, done, done]);
    assert.deepEqual(desk.state().result, { kind: 'undone', cells: 1, left: 0 });
    assert.equal(desk.state().trouble, null);
    await desk.undo();
    assert.equal(given.length, 3);
  });

  it('looks at the workbook again after a job, whatever came of it', async () => {
    let looks = 0;
    let rereads = 0;
    const outcomes: FillOutcome[] = [{ kind: 'changed' }, trouble];
    const desk = deskOf({
      read: async () => ({
        kind: 'read',
        workbook: { ...workbook, sheets: [{ name: `${(looks += 1)}`, mark: null }] },
      }),
      fill: async () => outcomes.shift() ?? assert.fail(),
      reread: async () => void (rereads += 1),
    });
    await desk.write([cell]);
    await desk.write([cell]);
    assert.deepEqual([looks, rereads], [2, 2]);
    assert.equal(desk.state().book?.sheets[0]?.name, '2');
  });

  it('does one job at a time', async () => {
    let begun = 0;
    let finish = (): void => {};
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const desk = deskOf({
      fill: async () => {
        begun += 1;
        await finished;
        return { kind: 'filled', fills: done, formulas: [] };
      },
    });
    const first = desk.write([cell]);
    assert.equal(desk.state().working, true);
    await desk.write([cell]);
    await desk.look();
    assert.equal(desk.state().book, null);
    finish();
    await first;
    assert.equal(begun, 1);
    assert.notEqual(desk.state().book, null);
  });
});
