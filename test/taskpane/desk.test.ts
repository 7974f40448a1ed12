import assert from 'node:assert/strict';
import { describe, it, vi } from 'vitest';
import type { TieOutcome } from '../../src/excel/inputs/decide-tie.ts';
import type { CheckOutcome, TallyOutcome, WorkOptions } from '../../src/excel/write/outcome.ts';
import { awardCode, candidateCode } from '../../src/tally/campaign.ts';
import { Desk } from '../../src/taskpane/desk.ts';
import type { DeskTools } from '../../src/taskpane/desk.ts';
import { sameInputs } from '../../src/taskpane/same-inputs.ts';
import { aCampaign, aCandidate } from '../tally/builders.ts';
import { aStandingResult, anError, checked, tallied } from './builders.ts';

/** A use case that goes on until the test ends it, or until it is told to stop. */
class HeldJob<Outcome> {
  readonly begun: WorkOptions[] = [];
  private finish: ((outcome: Outcome) => void) | null = null;
  private readonly cancelled: Outcome;

  constructor(cancelled: Outcome) {
    this.cancelled = cancelled;
  }

  readonly run = (options: WorkOptions): Promise<Outcome> => {
    this.begun.push(options);
    return new Promise((resolve) => {
      this.finish = resolve;
      options.signal?.addEventListener('abort', () => resolve(this.cancelled));
    });
  };

  end(outcome: Outcome): void {
    assert.ok(this.finish !== null, 'the job has not begun');
    this.finish(outcome);
  }
}

function aDesk(given: Partial<DeskTools> = {}): Desk {
  return new Desk({
    check: async () => checked(),
    tally: async () => tallied(),
    goTo: async () => null,
    settled: async () => null,
    decideTie: async () => ({ kind: 'decided' }),
    repair: async () => ({ kind: 'changed' }),
    answer: async () => ({ kind: 'changed' }),
    undoRepairs: async () => ({ kind: 'undone', cells: 0, left: 0 }),
    planTables: async () => ({ kind: 'tablesChanged' }),
    mendTables: async () => ({ kind: 'tablesChanged' }),
    undoTables: async () => ({ kind: 'tablesUndone' }),
    sameInputs,
    language: () => 'vi',
    now: () => new Date(0),
    version: '1.2.3',
    ...given,
  });
}

describe('the desk', () => {
  it('hands the use cases language, clock and version', async () => {
    const held = new HeldJob<TallyOutcome>({ kind: 'cancelled' });
    const desk = aDesk({ tally: held.run, language: () => 'en' });
    const tally = desk.tally();
    await Promise.resolve();
    assert.equal(held.begun[0]?.language, 'en');
    assert.equal(held.begun[0]?.version, '1.2.3');
    assert.equal(held.begun[0]?.now.getTime(), 0);
    held.end(tallied());
    assert.equal((await tally)?.kind, 'tallied');
  });

  it('waits for what the pane is still writing before a tally or a check, and a quiet reading does not', async () => {
    let written = (): void => undefined;
    const settled = vi.fn(() => new Promise<null>((resolve) => (written = () => resolve(null))));
    const tally = vi.fn(async () => tallied());
    const check = vi.fn(async () => checked());
    const desk = aDesk({ settled, tally, check });
    await desk.reread();
    assert.equal(settled.mock.calls.length, 0);
    const tallying = desk.tally();
    assert.equal(desk.state().work?.job, 'tally', 'the pane shows that it works');
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(tally.mock.calls.length, 0, 'nothing is tallied before all is written');
    written();
    assert.equal((await tallying)?.kind, 'tallied');
    const checking = desk.check();
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(check.mock.calls.length, 1, 'only the quiet reading has checked');
    written();
    assert.equal((await checking)?.kind, 'checked');
  });

  it('tallies and decides nothing where something did not come into the workbook, and says so', async () => {
    const trouble = { code: 'NotWritten', detail: '' } as const;
    const tally = vi.fn(async () => tallied());
    const decideTie = vi.fn(async () => ({ kind: 'decided' }) as const);
    const desk = aDesk({ settled: async () => trouble, tally, decideTie });
    assert.deepEqual(await desk.tally(), { kind: 'trouble', trouble });
    assert.deepEqual(desk.state().trouble, trouble);
    const decision = { award: awardCode('BK'), order: [candidateCode('A')], reason: 'x' };
    assert.equal((await desk.decideTie(decision))?.kind, 'trouble');
    assert.deepEqual([tally.mock.calls.length, decideTie.mock.calls.length], [0, 0]);
    assert.equal(desk.state().work, null);
  });

  it('shows progress while a job goes on and not after it', async () => {
    const held = new HeldJob<TallyOutcome>({ kind: 'cancelled' });
    const desk = aDesk({ tally: held.run });
    const tally = desk.tally();
    await Promise.resolve();
    held.begun[0]?.onProgress?.({ stage: 'writing', done: 1, total: 2 });
    assert.equal(desk.state().work?.progress?.stage, 'writing');
    held.end(tallied());
    await tally;
    held.begun[0]?.onProgress?.({ stage: 'writing', done: 2, total: 2 });
    assert.equal(desk.state().work, null);
  });

  it('lends its result while no other job goes on, and only where the workbook is what was tallied', async () => {
    const edited = aCampaign({ candidates: [aCandidate(candidateCode('A'))] });
    let now = checked();
    const desk = aDesk({ check: async () => now });
    const lend = () => desk.withResult(async ({ campaign }) => ({ kind: 'lent', campaign }) as const);
    assert.deepEqual(await lend(), { kind: 'outdated' });
    await desk.tally();
    now = checked([], aCampaign(), aStandingResult());
    const held = new HeldJob<null>(null);
    const lent = desk.withResult(async () => held.run({ language: 'vi', now: new Date(0), version: '' }));
    while (held.begun.length === 0) await Promise.resolve();
    assert.equal(await desk.tally(), null);
    held.end(null);
    assert.equal(await lent, null);
    assert.equal((await lend())?.kind, 'lent');
    now = checked([], edited, { kind: 'outdated', time: '' });
    assert.deepEqual(await lend(), { kind: 'outdated' });
  });

  it('lends a result of another day that the workbook holds', async () => {
    const desk = aDesk({ check: async () => checked([], aCampaign(), aStandingResult()) });
    assert.deepEqual(await desk.withResult(async ({ sheets }) => ({ kind: 'lent', sheets }) as const), {
      kind: 'lent',
      sheets: aStandingResult().sheets,
    });
  });

  it('refuses a second job of the person while one goes on', async () => {
    const held = new HeldJob<TallyOutcome>({ kind: 'cancelled' });
    const desk = aDesk({ tally: held.run });
    const first = desk.tally();
    await Promise.resolve();
    assert.equal(await desk.tally(), null);
    assert.equal(await desk.check(), null);
    assert.equal(held.begun.length, 1);
    held.end(tallied());
    assert.equal((await first)?.kind, 'tallied');
    assert.equal((await desk.check())?.kind, 'checked');
  });

  it('stops a quiet reading when the person asks for a tally, and tallies once', async () => {
    const held = new HeldJob<CheckOutcome>({ kind: 'cancelled' });
    const desk = aDesk({ check: held.run });
    const reread = desk.reread();
    const [one, two] = await Promise.all([desk.tally(), desk.tally()]);
    await reread;
    assert.equal(held.begun[0]?.signal?.aborted, true);
    assert.deepEqual([one?.kind, two?.kind ?? null], ['tallied', null]);
    assert.equal(desk.state().view.kind, 'tallied');
  });

  it('does not read quietly while other work goes on', async () => {
    const held = new HeldJob<TallyOutcome>({ kind: 'cancelled' });
    const check = vi.fn(async () => checked());
    const desk = aDesk({ tally: held.run, check });
    const tally = desk.tally();
    await Promise.resolve();
    await desk.reread();
    assert.equal(check.mock.calls.length, 0);
    held.end(tallied());
    await tally;
  });

  it('stops a job when asked', async () => {
    const held = new HeldJob<TallyOutcome>({ kind: 'cancelled' });
    const desk = aDesk({ tally: held.run });
    const tally = desk.tally();
    await Promise.resolve();
    desk.cancel();
    assert.equal((await tally)?.kind, 'cancelled');
    assert.equal(desk.state().cancelled, true);
  });

  it('turns an error nobody foresaw into trouble, and works on', async () => {
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const desk = aDesk({ tally: () => Promise.reject(new TypeError('x is undefined')) });
    const outcome = await desk.tally();
    silenced.mockRestore();
    assert.deepEqual(outcome, {
      kind: 'trouble',
      trouble: { code: 'Unexpected', detail: 'TypeError: x is undefined' },
    });
    assert.equal(desk.state().trouble?.code, 'Unexpected');
    assert.equal((await desk.check())?.kind, 'checked');
    assert.equal(desk.state().trouble, null);
  });

  it('tells what kept it from going to a cell', async () => {
    const desk = aDesk({ goTo: async () => ({ code: 'CellInEditMode', detail: '' }) });
    await desk.goTo('Chấm điểm', 'D7');
    assert.equal(desk.state().trouble?.code, 'CellInEditMode');
  });

  it('knows when the inputs have been edited after the tally', async () => {
    let now = checked([], aCampaign(), aStandingResult());
    const desk = aDesk({ check: async () => now });
    await desk.tally();
    await desk.reread();
    let { view } = desk.state();
    assert.equal(view.kind === 'tallied' && view.outdated, false);
    const edited = aCampaign({ candidates: [aCandidate('TT-01')] });
    now = checked([], edited, { kind: 'outdated', time: '' });
    await desk.reread();
    ({ view } = desk.state());
    assert.equal(view.kind === 'tallied' && view.outdated, true);
  });

  it('tells its listeners of every change until they leave', async () => {
    const desk = aDesk({ check: async () => checked([anError()]) });
    const listener = vi.fn();
    const leave = desk.subscribe(listener);
    await desk.check();
    assert.equal(listener.mock.calls.length, 2);
    leave();
    await desk.check();
    assert.equal(listener.mock.calls.length, 2);
  });

  it('shows what would change before it writes, and writes what the person accepted', async () => {
    const changes = [{ award: 'Bằng khen', added: ['Vụ A'], removed: [] }];
    const tally = async ({ accepts }: WorkOptions): Promise<TallyOutcome> =>
      accepts?.(changes) === false ? { kind: 'cancelled' } : tallied();
    const desk = aDesk({ tally });
    await desk.tallyIfAccepted([]);
    assert.deepEqual(desk.state().changes, changes);
    assert.equal(desk.state().landing?.place, 'changes');
    assert.equal(desk.state().view.kind, 'unread');
    desk.refuseChanges();
    assert.deepEqual([desk.state().changes, desk.state().cancelled], [null, true]);

    await desk.tallyIfAccepted([]);
    await desk.tallyIfAccepted([{ award: 'Bằng khen', added: ['Vụ B'], removed: [] }]);
    assert.deepEqual(desk.state().changes, changes);
    await desk.tallyIfAccepted(changes);
    assert.equal(desk.state().changes, null);
    assert.equal(desk.state().view.kind, 'tallied');
  });

  it('asks nobody when the ribbon tallies', async () => {
    const begun: WorkOptions[] = [];
    const desk = aDesk({ tally: async (options) => (begun.push(options), tallied()) });
    await desk.tally();
    assert.equal(begun[0]?.accepts, undefined);
  });

  it('tallies after a tie was decided, and only then', async () => {
    const decision = { award: awardCode('BK'), order: [candidateCode('A')], reason: 'Lý do' };
    const tally = vi.fn(async () => tallied());
    const outcomes: TieOutcome[] = [
      { kind: 'changed' },
      { kind: 'noTable' },
      { kind: 'trouble', trouble: { code: 'SheetProtected', detail: '' } },
    ];
    for (const outcome of outcomes) {
      const desk = aDesk({ tally, decideTie: async () => outcome });
      assert.deepEqual(await desk.decideTie(decision), outcome);
      assert.equal(desk.state().work, null);
      assert.equal(desk.state().trouble?.code ?? null, outcome.kind === 'trouble' ? 'SheetProtected' : null);
    }
    assert.equal(tally.mock.calls.length, 0);
    const desk = aDesk({ tally });
    await desk.decideTie(decision);
    assert.equal(tally.mock.calls.length, 1);
    assert.equal(desk.state().view.kind, 'tallied');
  });

  it('mends, reads again, says what it did, and takes back just that', async () => {
    const repair = { sheet: 'S', cell: 'B7', found: '9đ', value: 9, before: '9đ' };
    const undoRepairs = vi.fn(async () => ({ kind: 'undone', cells: 1, left: 0 }) as const);
    const check = vi.fn(async () => checked());
    const desk = aDesk({
      check,
      repair: async () => ({ kind: 'repaired', repairs: [repair], left: 0 }),
      undoRepairs,
    });
    assert.equal(await desk.undoRepairs(), null);
    await desk.repair([anError()]);
    assert.equal(check.mock.calls.length, 1);
    assert.deepEqual(desk.state().mended, { kind: 'repaired', repairs: [repair], left: 0 });
    await desk.undoRepairs();
    assert.deepEqual(undoRepairs.mock.calls[0], [[repair]]);
    assert.deepEqual(desk.state().mended, { kind: 'undone', cells: 1, left: 0 });
    assert.equal(await desk.undoRepairs(), null);
  });

  it('says why nothing could be mended, and reads nothing again', async () => {
    const check = vi.fn(async () => checked());
    const trouble = { code: 'SheetProtected', detail: '' } as const;
    const desk = aDesk({ check, repair: async () => ({ kind: 'trouble', trouble }) });
    await desk.repair([anError()]);
    assert.equal(check.mock.calls.length, 0);
    assert.equal(desk.state().trouble?.code, 'SheetProtected');
    assert.equal(desk.state().work, null);
    assert.equal(desk.state().mended, null);
  });
});
