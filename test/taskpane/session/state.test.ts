import assert from 'node:assert/strict';
import { inspected } from '../../inspected.ts';
import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Progress } from '../../../src/excel/write/outcome.ts';
import { paneWords } from '../../../src/i18n/pane/pane.ts';
import { doneShare } from '../../../src/taskpane/components/ActionBar.tsx';
import {
  afterReading,
  afterTally,
  canTally,
  cancelRequested,
  ended,
  foundOf,
  initialState,
  isBusy,
  isEmpty,
  needsTallyAgain,
  progressed,
  started,
  troubleClosed,
} from '../../../src/taskpane/session/state.ts';
import type { SessionState } from '../../../src/taskpane/session/state.ts';
import { advice, announcement, stageWords } from '../../../src/taskpane/sentences.ts';
import { aCampaign, aCandidate } from '../../tally/builders.ts';
import {
  aStandingResult,
  aWarning,
  allTablesMissing,
  anError,
  checked,
  refused,
  tallied,
} from '../builders.ts';

/** What happens in the pane, one after another. */
type Change = (state: SessionState) => SessionState;
const after = (...changes: readonly Change[]): SessionState =>
  changes.reduce((state, change) => change(state), initialState);

const reread =
  (outcome = checked(), outdated = false): Change =>
  (state) =>
    ended(afterReading(state, 'reread', outcome, outdated));
const check =
  (outcome = checked()): Change =>
  (state) =>
    ended(afterReading(state, 'check', outcome, false));
const tally =
  (outcome = tallied()): Change =>
  (state) =>
    ended(afterTally(state, outcome));
const start =
  (job: 'reread' | 'check' | 'tally'): Change =>
  (state) =>
    started(state, job);
const trouble = { kind: 'trouble', trouble: { code: 'CellInEditMode', detail: '' } } as const;

describe('the first reading', () => {
  it('keeps the person waiting and moves no focus', () => {
    const reading = after(start('reread'));
    assert.equal(isBusy(reading), true);
    assert.equal(canTally(reading), false);
    const done = after(start('reread'), reread());
    assert.equal(done.view.kind, 'found');
    assert.equal(done.work, null);
    assert.equal(done.landing, null);
  });

  it('says what stands in the way, and keeps the button off', () => {
    const state = after(start('reread'), reread(trouble));
    assert.equal(state.trouble?.code, 'CellInEditMode');
    assert.equal(state.view.kind, 'unread');
    assert.equal(canTally(state), false);
  });

  it('sees a workbook without tables as empty, one that lacks only some as found', () => {
    assert.equal(after(reread(checked(allTablesMissing()))).view.kind, 'empty');
    assert.equal(after(reread(checked(allTablesMissing().slice(1)))).view.kind, 'found');
    assert.equal(isEmpty([]), false);
  });
});

describe('the tally button', () => {
  it('works when there is nothing worse than warnings', () => {
    assert.equal(canTally(after(reread())), true);
    assert.equal(canTally(after(reread(checked([aWarning()])))), true);
    assert.equal(canTally(after(reread(checked([aWarning(), anError()])))), false);
    assert.equal(canTally(after(reread(checked(allTablesMissing())))), false);
  });

  it('is off while a job of the person goes on, and stays on during a quiet reading', () => {
    assert.equal(canTally(after(reread(), start('tally'))), false);
    assert.equal(canTally(after(reread(), start('check'))), false);
    assert.equal(canTally(after(reread(), start('reread'))), true);
  });

  it('always comes with the reason why it is off', () => {
    const words = paneWords.vi.actions;
    const state = after(reread(checked([anError(), anError({ cell: 'D8' })])));
    assert.match(advice(state, words), /2 chỗ phải sửa/);
    assert.equal(advice(after(reread()), words), words.ready);
  });
});

describe('after a tally', () => {
  it('shows the result and lands there', () => {
    const state = after(reread(), start('tally'), tally());
    assert.equal(state.view.kind, 'tallied');
    assert.equal(state.work, null);
    assert.equal(state.landing?.place, 'result');
    assert.deepEqual(state.view.kind === 'tallied' && state.view.result.sheets.map(({ name }) => name), [
      'Tổng hợp điểm',
      'Nhật ký',
    ]);
  });

  it('lands anew each time', () => {
    const once = after(reread(), start('tally'), tally());
    const twice = [start('tally'), tally()].reduce((state, change) => change(state), once);
    assert.notDeepEqual(once.landing, twice.landing);
  });

  it('keeps the result on show when the workbook is read again, and says when it is outdated', () => {
    const standing = checked([], aCampaign(), aStandingResult());
    const gone = checked([aWarning()], aCampaign(), { kind: 'outdated', time: '' });
    const same = after(tally(), start('reread'), reread(standing));
    const edited = after(tally(), start('reread'), reread(gone, true));
    assert.equal(same.view.kind === 'tallied' && same.view.outdated, false);
    assert.equal(edited.view.kind === 'tallied' && edited.view.outdated, true);
    assert.equal(foundOf(edited.view)?.issues.length, 1);
    assert.equal(advice(edited, paneWords.en.actions), paneWords.en.actions.outdated);
    const again = [start('tally'), tally()].reduce((state, change) => change(state), edited);
    assert.equal(again.view.kind === 'tallied' && again.view.outdated, false);
  });

  it('says when it was', () => {
    const state = after(tally());
    assert.equal(state.view.kind === 'tallied' && state.view.written.time, '28/04/2014 09:00');
  });

  it('loses the result when its sheets or their record are gone', () => {
    assert.deepEqual(viewKinds(after(tally(), reread())), ['found', null]);
    const unrecorded = checked([], aCampaign(), { kind: 'unrecorded' });
    assert.deepEqual(viewKinds(after(tally(), reread(unrecorded))), ['found', 'unrecorded']);
  });

  it('loses the result when all tables are gone', () => {
    assert.equal(after(tally(), reread(checked(allTablesMissing()))).view.kind, 'empty');
  });

  it('that was refused, shows the errors until they are gone', () => {
    const state = after(reread(), start('tally'), tally(refused([anError()])));
    assert.equal(state.landing?.place, 'issues');
    assert.equal(advice(state, paneWords.vi.actions), paneWords.vi.actions.refused);
    const still = reread(checked([anError()]))(state);
    assert.equal(advice(still, paneWords.vi.actions), paneWords.vi.actions.refused);
    const mended = reread()(state);
    assert.equal(advice(mended, paneWords.vi.actions), paneWords.vi.actions.ready);
  });

  it('that met trouble or was stopped, keeps what was on show', () => {
    const before = after(reread(), start('tally'), tally());
    const troubled = [start('tally'), tally(trouble)].reduce((state, change) => change(state), before);
    assert.equal(troubled.view, before.view);
    assert.equal(troubled.landing?.place, 'trouble');
    const stopped = [start('tally'), cancelRequested, tally({ kind: 'cancelled' })].reduce(
      (state, change) => change(state),
      before,
    );
    assert.equal(stopped.view, before.view);
    assert.equal(stopped.cancelled, true);
    assert.equal(advice(stopped, paneWords.vi.actions), paneWords.vi.actions.cancelled);
    assert.equal(start('tally')(stopped).cancelled, false);
  });
});

describe('a result of another day', () => {
  const standing = (given: Parameters<typeof aStandingResult>[1] = {}): SessionState =>
    after(start('reread'), reread(checked([], aCampaign(), aStandingResult(aCampaign(), given))));

  it('is shown as one of today, with its time, and moves no focus', () => {
    const { view, landing } = standing();
    assert.equal(view.kind, 'tallied');
    assert.equal(view.written.time, '28/04/2014 09:00');
    assert.deepEqual(view.result.sheets, aStandingResult().sheets);
    assert.equal(view.outdated, false);
    assert.equal(landing, null);
    assert.equal(needsTallyAgain(view), false);
  });

  it('has to be tallied again when a sheet is gone, not when one was edited', () => {
    const lost = standing({ lost: ['Xếp hạng'] });
    assert.equal(needsTallyAgain(lost.view), true);
    assert.equal(advice(lost, paneWords.vi.actions), paneWords.vi.actions.lost);
    const edited = standing({ edited: ['Xếp hạng'] });
    assert.equal(needsTallyAgain(edited.view), false);
    assert.deepEqual(edited.view.kind === 'tallied' && edited.view.written.edited, ['Xếp hạng']);
  });

  it('that the inputs have left behind is not shown, and is remembered when a tally is refused', () => {
    const outdated = checked([], aCampaign(), { kind: 'outdated', time: '28/04/2014 09:00' });
    const state = after(start('reread'), reread(outdated));
    assert.deepEqual(viewKinds(state), ['found', 'outdated']);
    assert.equal(needsTallyAgain(state.view), true);
    const tried = [start('tally'), tally(refused([anError()]))].reduce(
      (state, change) => change(state),
      state,
    );
    assert.deepEqual(viewKinds(tried), ['found', 'outdated']);
    const again = [start('tally'), tally(refused([anError()]))].reduce(
      (state, change) => change(state),
      standing(),
    );
    assert.deepEqual(viewKinds(again), ['found', 'outdated']);
  });

  it('takes the place of the one on show when somebody else has tallied other inputs', () => {
    const others = aCampaign({ candidates: [aCandidate('TT-01')] });
    const state = after(tally(), reread(checked([], others, aStandingResult(others)), true));
    assert.equal(state.view.kind, 'tallied');
    assert.equal(state.view.outdated, false);
    assert.equal(state.view.result.campaign, others);
  });
});

function viewKinds({ view }: SessionState): readonly (string | null)[] {
  return [view.kind, view.kind === 'found' ? (view.last?.kind ?? null) : null];
}

describe('trouble', () => {
  it('is shown until it is closed or the next job begins', () => {
    const state = after(reread(), start('check'), check(trouble));
    assert.equal(state.trouble?.code, 'CellInEditMode');
    const closed = troubleClosed(state);
    assert.equal(closed.trouble, null);
    assert.equal(closed.landing?.place, 'actions');
    assert.equal(start('tally')(state).trouble, null);
  });

  it('of a quiet reading is not worth a word once the workbook is known', () => {
    const state = after(reread(), start('reread'), reread(trouble));
    assert.equal(state.trouble, null);
    assert.equal(state.view.kind, 'found');
  });

  it('of a quiet reading leaves an older trouble on show', () => {
    const state = after(reread(), check(trouble), start('reread'), reread());
    assert.equal(state.trouble?.code, 'CellInEditMode');
  });
});

describe('what a screen reader hears', () => {
  it('is the stage while working, then what came of it', () => {
    const words = paneWords.vi;
    const writing: Change = (state) => progressed(state, { stage: 'writing', done: 1, total: 3 });
    assert.equal(announcement(after(reread(), start('tally')), words), words.stages.starting);
    assert.equal(announcement(after(reread(), start('tally'), writing), words), words.stages.writing);
    assert.equal(announcement(after(reread(), start('tally'), tally()), words), words.actions.done);
    assert.equal(announcement(after(reread(), start('reread')), words), words.actions.ready);
    assert.equal(announcement(after(reread(checked(allTablesMissing()))), words), words.empty.heading);
  });
});

describe('progress', () => {
  const stages = ['reading', 'reckoning', 'writing', 'finishing'] as const;

  it('only ever grows, from 0 to 1', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('tally', 'check', 'reread'),
        fc.integer({ min: 1, max: 50 }),
        (job, total) => {
          const shares = stages.flatMap((stage) =>
            Array.from(
              { length: total + 1 },
              (_, done) => doneShare({ job, progress: { stage, done, total }, said: null }) ?? -1,
            ),
          );
          assert.ok(
            shares.every((share, index) => share >= 0 && share <= 1 && share >= (shares[index - 1] ?? 0)),
            `not all of these are: ${inspected(shares)}`,
          );
          assert.equal(shares.at(-1), 1);
        },
      ),
    );
  });

  it('survives figures that make no sense', () => {
    const senseless: readonly Progress[] = [
      { stage: 'reading', done: 9, total: 3 },
      { stage: 'reading', done: -1, total: 3 },
      { stage: 'reading', done: 0, total: 0 },
    ];
    for (const progress of senseless) {
      const share = doneShare({ job: 'tally', progress, said: null }) ?? -1;
      assert.ok(share >= 0 && share <= 1, `a share of ${share}`);
    }
    assert.equal(doneShare({ job: 'tally', progress: null, said: null }), 0);
  });

  it('has words for every stage', () => {
    for (const stage of stages) {
      const { work } = after(start('tally'), (state) => progressed(state, { stage, done: 0, total: 1 }));
      assert.ok(work !== null, 'no work goes on');
      assert.notEqual(stageWords(work, paneWords.vi.stages), '');
    }
  });

  it('that comes after the end changes nothing', () => {
    const state = after(reread());
    assert.equal(progressed(state, { stage: 'writing', done: 1, total: 1 }), state);
    assert.equal(cancelRequested(state), state);
  });
});
