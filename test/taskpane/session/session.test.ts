import assert from 'node:assert/strict';
import { describe, it, vi } from 'vitest';
import type { TieOutcome } from '../../../src/excel/inputs/decide-tie.ts';
import type { CheckOutcome, TallyOutcome, WorkOptions } from '../../../src/excel/write/outcome.ts';
import { awardCode, candidateCode } from '../../../src/tally/campaign.ts';
import type { Session, SessionTools } from '../../../src/taskpane/session/session.ts';
import { MendingJobs } from '../../../src/taskpane/tally/mending-jobs.ts';
import type { MendingTools } from '../../../src/taskpane/tally/mending-jobs.ts';
import { TallyJobs } from '../../../src/taskpane/tally/tally-jobs.ts';
import type { TallyTools } from '../../../src/taskpane/tally/tally-jobs.ts';
import { aCampaign, aCandidate } from '../../tally/builders.ts';
import {
  aSession,
  aStandingResult,
  aWhile,
  anError,
  checked,
  held as aPromise,
  tallied,
} from '../builders.ts';

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

interface Pane {
  readonly session: Session;
  readonly jobs: TallyJobs;
  readonly mending: MendingJobs;
}

function aPane(given: Partial<SessionTools & TallyTools & MendingTools> = {}): Pane {
  const session = aSession(given);
  const jobs = new TallyJobs(session, {
    tally: async () => tallied(),
    goTo: async () => null,
    decideTie: async () => ({ kind: 'decided' }),
    ...given,
  });
  const mending = new MendingJobs(session, {
    repair: async () => ({ kind: 'changed' }),
    answer: async () => ({ kind: 'changed' }),
    undoRepairs: async () => ({ kind: 'undone', cells: 0, left: 0 }),
    planTables: async () => ({ kind: 'tablesChanged' }),
    mendTables: async () => ({ kind: 'tablesChanged' }),
    undoTables: async () => ({ kind: 'tablesUndone' }),
    ...given,
  });
  return { session, jobs, mending };
}

describe('the session', () => {
  it('hands the use cases language, clock and version', async () => {
    const held = new HeldJob<TallyOutcome>({ kind: 'cancelled' });
    const { jobs } = aPane({ tally: held.run, language: () => 'en' });
    const tally = jobs.tally();
    await aWhile();
    assert.equal(held.begun[0]?.language, 'en');
    assert.equal(held.begun[0]?.version, '1.2.3');
    assert.equal(held.begun[0]?.now.getTime(), 0);
    held.end(tallied());
    assert.equal((await tally)?.kind, 'tallied');
  });

  it('waits for what the pane is still writing before a tally or a check, and writes what is typed first', async () => {
    const tally = vi.fn(async () => tallied());
    const check = vi.fn(async () => checked());
    const { session, jobs } = aPane({ tally, check });
    let written = (): void => undefined;
    let begun = 0;
    session.writesFor({
      commitTyped: () => {
        begun += 1;
        void session.line.take(() => new Promise<void>((resolve) => (written = resolve)));
      },
      holdsBack: false,
    });
    await session.reread();
    assert.equal(begun, 0, 'a quiet reading writes nothing');
    const tallying = jobs.tally();
    assert.equal(session.state().work?.job, 'tally', 'the pane shows that it works');
    await aWhile();
    assert.equal(tally.mock.calls.length, 0, 'nothing is tallied before all is written');
    written();
    assert.equal((await tallying)?.kind, 'tallied');
    const checking = jobs.check();
    await aWhile();
    assert.equal(check.mock.calls.length, 1, 'only the quiet reading has checked');
    written();
    assert.equal((await checking)?.kind, 'checked');
  });

  it('tallies and decides nothing where something did not come into the workbook, and says so', async () => {
    const tally = vi.fn(async () => tallied());
    const decideTie = vi.fn(async () => ({ kind: 'decided' }) as const);
    const { session, jobs } = aPane({ tally, decideTie });
    session.writesFor({ commitTyped: () => undefined, holdsBack: true });
    const outcome = await jobs.tally();
    assert.equal(outcome?.kind === 'trouble' && outcome.trouble.code, 'NotWritten');
    assert.equal(session.state().trouble?.code, 'NotWritten');
    const decision = { award: awardCode('BK'), order: [candidateCode('A')], reason: 'x' };
    assert.equal((await jobs.decideTie(decision))?.kind, 'trouble');
    assert.deepEqual([tally.mock.calls.length, decideTie.mock.calls.length], [0, 0]);
    assert.equal(session.state().work, null);
  });

  it('tallies nothing where something is never written, and may stop waiting for it', async () => {
    const late = aPromise();
    const tally = vi.fn(async () => tallied());
    const { session, jobs } = aPane({ tally, patience: () => late.promise });
    void session.line.take(() => new Promise(() => undefined));
    const stopped = jobs.tally();
    session.cancel();
    assert.equal((await stopped)?.kind, 'cancelled');
    const tallying = jobs.tally();
    await aWhile();
    late.resolve();
    const outcome = await tallying;
    assert.equal(outcome?.kind === 'trouble' && outcome.trouble.code, 'NotWritten');
    assert.equal(tally.mock.calls.length, 0);
  });

  it('lets nobody write while a tally does', async () => {
    const held = new HeldJob<TallyOutcome>({ kind: 'cancelled' });
    const writeCells = vi.fn(async () => ({ kind: 'written' }) as const);
    const { session, jobs } = aPane({ tally: held.run, writeCells });
    const tally = jobs.tally();
    const written = session.inLine(() => session.writeCells([{ sheet: 'S', cell: 'A1', value: 1 }]));
    await aWhile();
    assert.equal(writeCells.mock.calls.length, 0, 'the score waits in the line');
    held.end(tallied());
    await tally;
    await written;
    assert.equal(writeCells.mock.calls.length, 1, 'and is written after the tally');
  });

  it('shows what nobody foresaw in any work, in the line or as a job, and goes on', async () => {
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { session } = aPane();
    assert.equal(await session.inLine(() => Promise.reject(new TypeError('a mistake'))), null);
    assert.equal(session.state().trouble?.code, 'Unexpected');
    session.closeTrouble();
    const failed = await session.run<{ readonly kind: 'done' }>('presets', () => {
      throw new TypeError('another');
    });
    const shownBadly = await session.run('presets', async () => ({ kind: 'done' }) as const, {
      after: () => {
        throw new TypeError('in showing it');
      },
    });
    assert.equal(shownBadly?.kind, 'trouble');
    assert.equal(session.state().trouble?.detail, 'TypeError: in showing it');
    await session.run<{ readonly kind: 'done' }>('presets', () => {
      throw new TypeError('another');
    });
    silenced.mockRestore();
    assert.equal(failed?.kind, 'trouble');
    assert.equal(session.state().trouble?.detail, 'TypeError: another');
    assert.equal(session.state().work, null);
    assert.equal(await session.inLine(async () => 'done'), 'done');
  });

  it('shows progress while a job goes on and not after it', async () => {
    const held = new HeldJob<TallyOutcome>({ kind: 'cancelled' });
    const { session, jobs } = aPane({ tally: held.run });
    const tally = jobs.tally();
    await aWhile();
    held.begun[0]?.onProgress?.({ stage: 'writing', done: 1, total: 2 });
    assert.equal(session.state().work?.progress?.stage, 'writing');
    held.end(tallied());
    await tally;
    held.begun[0]?.onProgress?.({ stage: 'writing', done: 2, total: 2 });
    assert.equal(session.state().work, null);
  });

  it('lends its result while no other job goes on, and only where the workbook is what was tallied', async () => {
    const edited = aCampaign({ candidates: [aCandidate(candidateCode('A'))] });
    let now = checked();
    const { session, jobs } = aPane({ check: async () => now });
    const lend = () =>
      session.runWithResult('documents', async ({ campaign }) => ({ kind: 'lent', campaign }) as const);
    assert.deepEqual(await lend(), { kind: 'outdated' });
    await jobs.tally();
    now = checked([], aCampaign(), aStandingResult());
    const held = new HeldJob<null>(null);
    const lent = session.runWithResult('documents', async () =>
      held.run({ language: 'vi', now: new Date(0), version: '' }),
    );
    while (held.begun.length === 0) await Promise.resolve();
    assert.equal(await jobs.tally(), null);
    held.end(null);
    assert.equal(await lent, null);
    assert.equal((await lend())?.kind, 'lent');
    now = checked([], edited, { kind: 'outdated', time: '' });
    assert.deepEqual(await lend(), { kind: 'outdated' });
  });

  it('lends a result of another day that the workbook holds', async () => {
    const { session } = aPane({ check: async () => checked([], aCampaign(), aStandingResult()) });
    assert.deepEqual(
      await session.runWithResult('documents', async ({ sheets }) => ({ kind: 'lent', sheets }) as const),
      { kind: 'lent', sheets: aStandingResult().sheets },
    );
  });

  it('refuses a second job of the person while one goes on', async () => {
    const held = new HeldJob<TallyOutcome>({ kind: 'cancelled' });
    const { session, jobs } = aPane({ tally: held.run });
    const first = jobs.tally();
    await aWhile();
    assert.equal(await jobs.tally(), null);
    assert.equal(session.state().isBusySaid, true, 'which is said');
    assert.equal(await jobs.check(), null);
    assert.equal(held.begun.length, 1);
    held.end(tallied());
    assert.equal((await first)?.kind, 'tallied');
    assert.equal((await jobs.check())?.kind, 'checked');
  });

  it('stops a quiet reading when the person asks for a tally, and tallies once', async () => {
    const held = new HeldJob<CheckOutcome>({ kind: 'cancelled' });
    const { session, jobs } = aPane({ check: held.run });
    const reread = session.reread();
    const [one, two] = await Promise.all([jobs.tally(), jobs.tally()]);
    await reread;
    assert.equal(held.begun[0]?.signal?.aborted, true);
    assert.deepEqual([one?.kind, two?.kind ?? null], ['tallied', null]);
    assert.equal(session.state().view.kind, 'tallied');
  });

  it('does not read quietly while other work goes on', async () => {
    const held = new HeldJob<TallyOutcome>({ kind: 'cancelled' });
    const check = vi.fn(async () => checked());
    const { session, jobs } = aPane({ tally: held.run, check });
    const tally = jobs.tally();
    await aWhile();
    await session.reread();
    assert.equal(check.mock.calls.length, 0);
    held.end(tallied());
    await tally;
  });

  it('stops a job when asked', async () => {
    const held = new HeldJob<TallyOutcome>({ kind: 'cancelled' });
    const { session, jobs } = aPane({ tally: held.run });
    const tally = jobs.tally();
    await aWhile();
    session.cancel();
    assert.equal((await tally)?.kind, 'cancelled');
    assert.equal(session.state().cancelled, true);
  });

  it('turns an error nobody foresaw into trouble, and works on', async () => {
    const silenced = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { session, jobs } = aPane({ tally: () => Promise.reject(new TypeError('x is undefined')) });
    const outcome = await jobs.tally();
    silenced.mockRestore();
    assert.deepEqual(outcome, {
      kind: 'trouble',
      trouble: { code: 'Unexpected', detail: 'TypeError: x is undefined' },
    });
    assert.equal(session.state().trouble?.code, 'Unexpected');
    assert.equal((await jobs.check())?.kind, 'checked');
    assert.equal(session.state().trouble, null);
  });

  it('tells what kept it from going to a cell', async () => {
    const { session, jobs } = aPane({ goTo: async () => ({ code: 'CellInEditMode', detail: '' }) });
    await jobs.goTo('Chấm điểm', 'D7');
    assert.equal(session.state().trouble?.code, 'CellInEditMode');
  });

  it('knows when the inputs have been edited after the tally', async () => {
    let now = checked([], aCampaign(), aStandingResult());
    const { session, jobs } = aPane({ check: async () => now });
    await jobs.tally();
    await session.reread();
    let { view } = session.state();
    assert.equal(view.kind === 'tallied' && view.outdated, false);
    const edited = aCampaign({ candidates: [aCandidate('TT-01')] });
    now = checked([], edited, { kind: 'outdated', time: '' });
    await session.reread();
    ({ view } = session.state());
    assert.equal(view.kind === 'tallied' && view.outdated, true);
  });

  it('tells its listeners of every change until they leave', async () => {
    const { session, jobs } = aPane({ check: async () => checked([anError()]) });
    const listener = vi.fn();
    const leave = session.store.subscribe(listener);
    await jobs.check();
    assert.equal(listener.mock.calls.length, 2);
    leave();
    await jobs.check();
    assert.equal(listener.mock.calls.length, 2);
  });

  it('shows what would change before it writes, and writes what the person accepted', async () => {
    const changes = [{ award: 'Bằng khen', added: ['Vụ A'], removed: [] }];
    const tally = async ({ accepts }: WorkOptions): Promise<TallyOutcome> =>
      accepts?.(changes) === false ? { kind: 'cancelled' } : tallied();
    const { session, jobs } = aPane({ tally });
    await jobs.tallyIfAccepted([]);
    assert.deepEqual(session.state().changes, changes);
    assert.equal(session.state().landing?.place, 'changes');
    assert.equal(session.state().view.kind, 'unread');
    jobs.refuseChanges();
    assert.deepEqual([session.state().changes, session.state().cancelled], [null, true]);

    await jobs.tallyIfAccepted([]);
    await jobs.tallyIfAccepted([{ award: 'Bằng khen', added: ['Vụ B'], removed: [] }]);
    assert.deepEqual(session.state().changes, changes);
    await jobs.tallyIfAccepted(changes);
    assert.equal(session.state().changes, null);
    assert.equal(session.state().view.kind, 'tallied');
  });

  it('asks nobody when the ribbon tallies', async () => {
    const begun: WorkOptions[] = [];
    const { jobs } = aPane({ tally: async (options) => (begun.push(options), tallied()) });
    await jobs.tally();
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
      const { session, jobs } = aPane({ tally, decideTie: async () => outcome });
      assert.deepEqual(await jobs.decideTie(decision), outcome);
      assert.equal(session.state().work, null);
      assert.equal(
        session.state().trouble?.code ?? null,
        outcome.kind === 'trouble' ? 'SheetProtected' : null,
      );
    }
    assert.equal(tally.mock.calls.length, 0);
    const { session, jobs } = aPane({ tally });
    await jobs.decideTie(decision);
    assert.equal(tally.mock.calls.length, 1);
    assert.equal(session.state().view.kind, 'tallied');
  });

  it('mends, reads again, says what it did, and takes back just that', async () => {
    const repair = { sheet: 'S', cell: 'B7', found: '9đ', value: 9, before: '9đ' };
    const undoRepairs = vi.fn(async () => ({ kind: 'undone', cells: 1, left: 0 }) as const);
    const check = vi.fn(async () => checked());
    const { session, mending } = aPane({
      check,
      repair: async () => ({ kind: 'repaired', repairs: [repair], left: 0 }),
      undoRepairs,
    });
    assert.equal(await mending.undo(), null);
    await mending.repair([anError()]);
    assert.equal(check.mock.calls.length, 1);
    assert.deepEqual(session.state().mended, { kind: 'repaired', repairs: [repair], left: 0 });
    await mending.undo();
    assert.deepEqual(undoRepairs.mock.calls[0], [[repair]]);
    assert.deepEqual(session.state().mended, { kind: 'undone', cells: 1, left: 0 });
    assert.equal(await mending.undo(), null);
  });

  it('says why nothing could be mended, and reads nothing again', async () => {
    const check = vi.fn(async () => checked());
    const trouble = { code: 'SheetProtected', detail: '' } as const;
    const { session, mending } = aPane({ check, repair: async () => ({ kind: 'trouble', trouble }) });
    await mending.repair([anError()]);
    assert.equal(check.mock.calls.length, 0);
    assert.equal(session.state().trouble?.code, 'SheetProtected');
    assert.equal(session.state().work, null);
    assert.equal(session.state().mended, null);
  });
});
