/** The presets: what is agreed to, what a failure leaves, and one job at a time. */
import assert from 'node:assert/strict';
import { describe, it, vi } from 'vitest';
import type { DoneFill, FillOutcome, UnfillOutcome } from '../../../src/excel/inputs/fill-preset.ts';
import type { SessionTools } from '../../../src/taskpane/session/session.ts';
import { PresetStep, placeOf } from '../../../src/taskpane/set-up/preset-step.ts';
import type { PresetTools } from '../../../src/taskpane/set-up/preset-step.ts';
import { awardCode } from '../../../src/tally/campaign.ts';
import type { PresetCell } from '../../../src/workbook/template/preset-cells.ts';
import { aSession, checked } from '../builders.ts';

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

function presets({ check, ...tools }: Partial<PresetTools & Pick<SessionTools, 'check'>>) {
  const session = aSession(check === undefined ? {} : { check });
  const step = new PresetStep(session, {
    read: async () => ({ kind: 'read', workbook }),
    fill: async () => ({ kind: 'filled', fills: done, formulas: [] }),
    unfill: async () => ({ kind: 'undone', cells: 1, left: 0 }),
    ...tools,
  });
  return { session, step, state: step.store.getState };
}

describe('the presets', () => {
  it('forgets what was agreed to once it is written, and what is agreed to is the change that was seen', async () => {
    const { session, step, state } = presets({});
    step.toggleReplace(cell);
    assert.deepEqual(state().agreed, [placeOf(cell)]);
    assert.notEqual(placeOf({ ...cell, before: '75%' }), placeOf(cell));
    step.toggleReplace(cell);
    assert.deepEqual(state().agreed, []);
    step.toggleReplace(cell);
    await step.write([cell]);
    assert.deepEqual(state().agreed, []);
    assert.equal(state().result?.kind, 'filled');
    assert.equal(session.state().work, null);
  });

  it('takes back what was written last, also after a first try that failed', async () => {
    const given: (readonly DoneFill[])[] = [];
    const answers: UnfillOutcome[] = [
      trouble,
      { kind: 'locked', sheet: cell.sheet, cell: cell.cell },
      { kind: 'undone', cells: 1, left: 0 },
    ];
    const { session, step, state } = presets({
      unfill: async (fills) => {
        given.push(fills);
        return answers.shift() ?? assert.fail();
      },
    });
    await step.undo();
    assert.equal(given.length, 0);
    await step.write([cell]);
    await step.undo();
    assert.equal(session.state().trouble?.code, 'Interrupted');
    await step.undo();
    assert.equal(state().result?.kind, 'locked');
    await step.undo();
    assert.deepEqual(given, [done, done, done]);
    assert.deepEqual(state().result, { kind: 'undone', cells: 1, left: 0 });
    assert.equal(session.state().trouble, null);
    await step.undo();
    assert.equal(given.length, 3);
  });

  it('looks at the workbook again after a job, whatever came of it', async () => {
    let looks = 0;
    let rereads = 0;
    const outcomes: FillOutcome[] = [{ kind: 'changed' }, trouble];
    const { step, state } = presets({
      read: async () => ({
        kind: 'read',
        workbook: { ...workbook, sheets: [{ name: `${(looks += 1)}`, mark: null }] },
      }),
      fill: async () => outcomes.shift() ?? assert.fail(),
      check: async () => {
        rereads += 1;
        return checked();
      },
    });
    await step.write([cell]);
    await step.write([cell]);
    assert.deepEqual([looks, rereads], [2, 2]);
    assert.equal(state().book?.sheets[0]?.name, '2');
  });

  it('does one job at a time', async () => {
    let begun = 0;
    let finish = (): void => {};
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const { session, step, state } = presets({
      fill: async () => {
        begun += 1;
        await finished;
        return { kind: 'filled', fills: done, formulas: [] };
      },
    });
    const first = step.write([cell]);
    assert.equal(session.state().work?.job, 'presets');
    await step.write([cell]);
    const looked = step.look();
    assert.equal(state().book, null, 'a look waits for its turn');
    finish();
    await Promise.all([first, looked]);
    assert.equal(begun, 1);
    assert.notEqual(state().book, null);
  });

  it('shows what nobody foresaw in a look too', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { session, step } = presets({ read: () => Promise.reject(new TypeError('a mistake')) });
    await step.look();
    assert.equal(session.state().trouble?.code, 'Unexpected');
  });
});
