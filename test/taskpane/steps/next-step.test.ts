import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { stepsWords } from '../../../src/i18n/pane/steps.ts';
import type { Campaign, Member, Vote } from '../../../src/tally/campaign.ts';
import type { PastResult, View } from '../../../src/taskpane/session/state.ts';
import { dutiesOf } from '../../../src/taskpane/steps/duties.ts';
import { nextStep, placeOf } from '../../../src/taskpane/steps/next-step.ts';
import type { NextStep } from '../../../src/taskpane/steps/next-step.ts';
import { nextWords } from '../../../src/taskpane/steps/NextStepCard.tsx';
import { standingOf, stepStates } from '../../../src/taskpane/steps/standing.ts';
import { aMember, rowsOf, settings } from '../../tally/builders.ts';
import { anError, aWarning } from '../builders.ts';
import {
  aBallot,
  aCouncilOnItsWay,
  aTie,
  chair,
  council,
  found,
  member,
  secretary,
  talliedView,
  viceChair,
} from './councils.ts';

const next = (view: View, who: Member | null = secretary): NextStep | null => nextStep(view, who);
const scoredBy = (...members: readonly Member[]): Campaign =>
  aCouncilOnItsWay({ scores: rowsOf(members, { A: 90, B: 80 }) });
const setupError = anError({ code: 'InvalidQuota', table: 'Awards' });
const badScore = anError({ code: 'ScoreOutOfRange', table: 'Scores_1' });

describe('the next step of the secretary', () => {
  it('is none before the workbook has been read, then the set-up, list by list', () => {
    assert.equal(next({ kind: 'unread' }), null);
    assert.deepEqual(next({ kind: 'empty' }), { kind: 'setUp' });
    const empty = aCouncilOnItsWay({ criteria: [], candidates: [], council: [], awards: [], scores: [] });
    const lists = ['criteria', 'candidates', 'council', 'awards'] as const;
    for (const list of lists) {
      const campaign = { ...aCouncilOnItsWay(), [list]: [] };
      assert.deepEqual(next(found(campaign)), { kind: 'fillIn', list });
    }
    assert.deepEqual(next(found(empty, [setupError])), { kind: 'fillIn', list: 'criteria' });
  });

  it('is to correct the set-up before anybody scores, and other mistakes before waiting for others', () => {
    assert.deepEqual(next(found(scoredBy(chair), [setupError, badScore])), { kind: 'correct', count: 2 });
    assert.deepEqual(next(found(scoredBy(), [setupError]), chair), { kind: 'correct', count: 1 });
    assert.deepEqual(next(found(scoredBy(), [badScore]), chair), { kind: 'scoreOwn', left: 2 });
    assert.deepEqual(next(found(scoredBy(chair), [badScore]), chair), { kind: 'correct', count: 1 });
  });

  it('is to wait for those who score, whose missing scores are no mistakes', () => {
    const view = found(scoredBy(chair), [anError(), anError({ code: 'NoBallots', table: 'Awards' })]);
    assert.equal(next(found(scoredBy(chair), [anError()]))?.kind, 'receive');
    assert.deepEqual(next(view), { kind: 'receive', members: 2 });
    assert.deepEqual(next(view, chair), { kind: 'watchScoring', members: 2 });
    const halfDone = aCouncilOnItsWay({ scores: rowsOf([chair, viceChair, member], { A: 90 }) });
    assert.deepEqual(next(found(halfDone)), { kind: 'watchScoring', members: 3 });
    assert.deepEqual(next(view, null), { kind: 'sayWho' });
  });

  it('is the ballots where an award needs them, then the tally', () => {
    assert.deepEqual(next(found(aBallot({ papers: [] }))), { kind: 'vote', way: 'secret', uncounted: 0 });
    assert.deepEqual(next(found(aBallot(), [anError({ code: 'NoBallots', table: 'Awards' })])), {
      kind: 'vote',
      way: 'secret',
      uncounted: 0,
    });
    assert.deepEqual(next(found(aBallot())), { kind: 'tally' });
    assert.deepEqual(next(found(aCouncilOnItsWay(), [aWarning()])), { kind: 'tally' });
    assert.deepEqual(next(found(aCouncilOnItsWay(), [anError()])), { kind: 'correct', count: 1 });
  });

  it('is the ballots while some candidates have no votes, also where no award needs any; a mistake comes first', () => {
    const uncounted = ['BallotCounts', 'BallotCounts'].map((table) =>
      anError({ code: 'MissingVotes', table }),
    );
    assert.deepEqual(next(found(aBallot(), uncounted)), { kind: 'vote', way: 'secret', uncounted: 2 });
    const ordered = found(aCouncilOnItsWay(), uncounted);
    assert.deepEqual(next(ordered), { kind: 'vote', way: 'secret', uncounted: 2 });
    assert.equal(stepStates(standingOf(ordered)).voting, 'now');
    assert.deepEqual(next(found(aBallot(), [...uncounted, badScore])), { kind: 'correct', count: 1 });
    assert.deepEqual(next(found(aBallot(), [aWarning({ code: 'MissingVotes' })])), { kind: 'tally' });
    assert.equal(
      nextWords({ kind: 'vote', way: 'secret', uncounted: 2 }, stepsWords.vi.next).sentence,
      'Còn 2 đối tượng chưa có phiếu bầu.',
    );
  });

  it('is called as the council votes: by papers, by hands, in writing', () => {
    const said = (vote: Vote | null, uncounted: number): string => {
      const campaign = aBallot({ settings: settings({ vote }), papers: [] });
      const issues = Array.from({ length: uncounted }, () => anError({ code: 'MissingVotes' }));
      const step = next(found(campaign, issues)) ?? assert.fail('there is something to do');
      const { sentence, button } = nextWords(step, stepsWords.vi.next);
      return `${sentence} [${button}]`;
    };
    const secret = 'Đã chấm xong, chưa có phiếu bầu. [Nhập kết quả kiểm phiếu]';
    assert.equal(said(null, 0), secret);
    assert.equal(said('secret', 0), secret);
    assert.equal(said('open', 0), 'Đã chấm xong, chưa có kết quả biểu quyết. [Nhập kết quả biểu quyết]');
    assert.equal(said('open', 2), 'Còn 2 đối tượng chưa có kết quả biểu quyết. [Nhập kết quả biểu quyết]');
    assert.equal(said('written', 0), 'Đã chấm xong, chưa có ý kiến bằng văn bản. [Nhập kết quả lấy ý kiến]');
  });

  it('is to send the score sheets while nobody has scored: the secretary’s, or where there is none the Chair’s', () => {
    assert.deepEqual(next(found(scoredBy(), [anError()])), { kind: 'send', members: 3 });
    assert.deepEqual(next(found(scoredBy(), [badScore])), { kind: 'correct', count: 1 });
    assert.deepEqual(next(found(scoredBy()), chair), { kind: 'scoreOwn', left: 2 });
    assert.deepEqual(next(found(scoredBy()), null), { kind: 'sayWho' });
    const alone = { ...scoredBy(), council: council.filter(({ role }) => role !== 'secretary') };
    assert.deepEqual(next(found(alone), chair), { kind: 'send', members: 3 });
    assert.deepEqual(next(found(alone), member), { kind: 'scoreOwn', left: 2 });
  });

  it('does not wait for missing scores where the campaign goes on without them', () => {
    const skip = settings({ missing: 'skip' });
    assert.deepEqual(next(found({ ...scoredBy(chair), settings: skip })), { kind: 'tally' });
    assert.deepEqual(next(found({ ...scoredBy(), settings: skip })), { kind: 'send', members: 3 });
  });

  it('is after a tally the tie, or the printer; or the tally again', () => {
    assert.deepEqual(next(talliedView(aTie())), { kind: 'decideTie', awards: 1 });
    assert.deepEqual(next(talliedView(aTie()), chair), { kind: 'decideTie', awards: 1 });
    assert.deepEqual(next(talliedView(aTie()), viceChair), { kind: 'awaitChair', awards: 1 });
    assert.deepEqual(next(talliedView(aCouncilOnItsWay())), { kind: 'print', sheets: 2 });
    assert.deepEqual(next(talliedView(aCouncilOnItsWay(), true)), { kind: 'tallyAgain', why: 'outdated' });
  });

  it('is another tally where the workbook holds a result that no longer counts', () => {
    const council = aCouncilOnItsWay();
    assert.deepEqual(next(talliedView(council, false, ['Xếp hạng'])), { kind: 'tallyAgain', why: 'lost' });
    assert.deepEqual(next(talliedView(aTie(), false, ['Xếp hạng'])), { kind: 'tallyAgain', why: 'lost' });
    const past: readonly PastResult[] = [
      { kind: 'outdated', time: '' },
      { kind: 'otherVersion', time: '', version: '0.1' },
      { kind: 'unrecorded' },
    ];
    for (const last of past) {
      assert.deepEqual(next(found(council, [], last)), { kind: 'tallyAgain', why: last.kind });
    }
  });
});

describe('the next step of a plain member', () => {
  it('is their own scores, and nothing after those', () => {
    assert.deepEqual(next(found(scoredBy(chair), [setupError, badScore]), member), {
      kind: 'scoreOwn',
      left: 2,
    });
    const done = { kind: 'ownDone', to: { name: secretary.name, email: '' } } as const;
    assert.deepEqual(next(found(scoredBy(member), [setupError, badScore]), member), done);
    assert.deepEqual(next(talliedView(aTie()), member), done);
    const { sentence } = nextWords(
      { kind: 'ownDone', to: { name: 'Lò Văn A', email: 'a@b.vn' } },
      stepsWords.vi.next,
    );
    assert.match(sentence, /gửi lại cho Lò Văn A \(a@b\.vn\)\./);
  });

  it('is the same in a personal copy for the Chair and the secretary', () => {
    assert.deepEqual(nextStep(found(scoredBy()), chair, true), { kind: 'scoreOwn', left: 2 });
    assert.deepEqual(nextStep(found(scoredBy(chair)), chair, true), {
      kind: 'ownDone',
      to: { name: secretary.name, email: '' },
    });
    // Whoever collects the copies sends their own to nobody.
    assert.deepEqual(nextStep(found(scoredBy(chair)), secretary, true), { kind: 'ownDone', to: null });
    assert.deepEqual(nextStep(found(scoredBy()), null, true), { kind: 'sayWho' });
  });
});

describe('duties', () => {
  it('keep nothing from the Chair, the secretary and whoever has not said who they are', () => {
    const campaign = aCouncilOnItsWay();
    for (const who of [chair, secretary, null]) {
      const { seesAll, decidesTies } = dutiesOf(campaign, who);
      assert.ok(seesAll, 'there is no sees all');
      assert.ok(decidesTies, 'there is no decides ties');
    }
    assert.deepEqual(dutiesOf(campaign, viceChair), {
      ...{ seesAll: true, decidesTies: false, collects: false },
    });
    assert.deepEqual(dutiesOf(campaign, member), { seesAll: false, decidesTies: false, collects: false });
    assert.equal(dutiesOf(campaign, aMember('X', { voting: false })).seesAll, true);
  });

  it('lock no council out that has no secretary', () => {
    const campaign = aCouncilOnItsWay({ council: council.filter(({ role }) => role !== 'secretary') });
    assert.deepEqual(dutiesOf(campaign, member), { seesAll: true, decidesTies: true, collects: true });
  });
});

describe('the states of the steps', () => {
  const states = (view: Parameters<typeof standingOf>[0]): string =>
    Object.values(stepStates(standingOf(view))).join(' ');

  it('have the first that is not done as now, whatever has been done after it', () => {
    assert.equal(Object.values(stepStates(null)).join(' '), 'now toCome toCome toCome toCome');
    assert.equal(states(found(aBallot(), [setupError])), 'now done done toCome toCome');
    assert.equal(states(found(aBallot({ scores: [], papers: [] }))), 'done now toCome toCome toCome');
    assert.equal(states(found(aBallot({ papers: [] }))), 'done done now toCome toCome');
    assert.equal(states(found(aCouncilOnItsWay())), 'done done notNeeded now toCome');
    assert.equal(states(talliedView(aTie())), 'done done notNeeded now toCome');
    assert.equal(states(talliedView(aBallot())), 'done done done done now');
    assert.equal(states(talliedView(aBallot(), true)), 'done done done now toCome');
    assert.equal(states(talliedView(aBallot(), false, ['Xếp hạng'])), 'done done done now toCome');
  });

  it('have no scoring as done while there is nobody to score, nobody who scores, or nothing to score by', () => {
    for (const empty of [{ candidates: [] }, { council: [] }, { criteria: [] }]) {
      for (const missing of ['block', 'skip'] as const) {
        const { settings } = aCouncilOnItsWay();
        const campaign = aCouncilOnItsWay({ ...empty, settings: { ...settings, missing }, scores: [] });
        assert.match(states(found(campaign)), /^now toCome/, JSON.stringify(empty));
      }
    }
  });
});

describe('every step', () => {
  const all: readonly NextStep[] = [
    { kind: 'setUp' },
    { kind: 'fillIn', list: 'awards' },
    { kind: 'correct', count: 2 },
    { kind: 'sayWho' },
    { kind: 'scoreOwn', left: 2 },
    { kind: 'send', members: 3 },
    { kind: 'receive', members: 2 },
    { kind: 'ownDone', to: null },
    { kind: 'watchScoring', members: 3 },
    { kind: 'vote', way: 'secret', uncounted: 0 },
    { kind: 'vote', way: 'secret', uncounted: 2 },
    { kind: 'vote', way: 'open', uncounted: 1 },
    { kind: 'vote', way: 'written', uncounted: 1 },
    { kind: 'tally' },
    { kind: 'tallyAgain', why: 'outdated' },
    { kind: 'tallyAgain', why: 'lost' },
    { kind: 'decideTie', awards: 1 },
    { kind: 'awaitChair', awards: 1 },
    { kind: 'print', sheets: 5 },
  ];

  it('has words in both languages, and a place', () => {
    for (const words of [stepsWords.vi.next, stepsWords.en.next]) {
      for (const step of all) {
        const { sentence, button } = nextWords(step, words);
        assert.match(sentence, /\.$/, step.kind);
        assert.equal(button === null, step.kind === 'ownDone');
      }
    }
    const at = all.map((step) => placeOf(step).step).join(' ');
    assert.equal(
      at,
      'setup setup tally scoring scoring scoring scoring scoring scoring voting voting voting voting tally tally tally tally tally printing',
    );
    assert.equal(placeOf({ kind: 'watchScoring', members: 1 }).part, 'progress');
    assert.equal(placeOf({ kind: 'send', members: 1 }).part, 'mail');
  });
});
