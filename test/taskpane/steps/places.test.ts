import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { Campaign, Member } from '../../../src/tally/campaign.ts';
import { initialState } from '../../../src/taskpane/session/state.ts';
import type { Landing, SessionState, View } from '../../../src/taskpane/session/state.ts';
import { choiceNow, chosen, openParts, openSteps } from '../../../src/taskpane/place-choice.ts';
import { placeAt } from '../../../src/taskpane/place.ts';
import type { PlaceChoice } from '../../../src/taskpane/place-choice.ts';
import { initialScoring as ownScoring } from '../../../src/taskpane/scoring/scoring-state.ts';
import type { ScoringState } from '../../../src/taskpane/scoring/scoring-state.ts';
import { nextStep } from '../../../src/taskpane/steps/next-step.ts';
import { printOrder } from '../../../src/taskpane/documents/PrintingView.tsx';
import { tabAfter } from '../../../src/taskpane/steps/tab-keys.ts';
import { rowsOf } from '../../tally/builders.ts';
import { aReading } from '../builders.ts';
import { aCouncilOnItsWay, chair, found, member, secretary, talliedView } from './councils.ts';

/** The session with this view, after a job that left the person there. */
function aState(view: View, landing: Landing | null = null, given: Partial<SessionState> = {}): SessionState {
  return { ...initialState, view, landing: landing === null ? null : { place: landing, turn: 1 }, ...given };
}

function someone(campaign: Campaign, who: Member | null): ScoringState {
  return { ...initialScoring, reading: aReading(campaign), member: who?.code ?? null };
}

const initialScoring: ScoringState = { ...ownScoring, reading: null };
const complete = aCouncilOnItsWay();
const begun = aCouncilOnItsWay({ scores: rowsOf([chair], { A: 90, B: 80 }) });

function shown(
  session: SessionState,
  scoring: ScoringState,
  before: PlaceChoice | null = null,
): PlaceChoice | null {
  const who = scoring.reading?.campaign.council.find(({ code }) => code === scoring.member) ?? null;
  return choiceNow(session, scoring, nextStep(session.view, who), before);
}

describe('the step on show', () => {
  it('is at first that of the next step of whoever works here', () => {
    const at = (campaign: Campaign, who: Member | null): unknown =>
      shown(aState(found(campaign)), someone(campaign, who))?.place;
    assert.equal(shown(aState({ kind: 'unread' }), initialScoring), null);
    assert.deepEqual(shown(aState({ kind: 'empty' }), initialScoring)?.place, placeAt('setup'));
    assert.deepEqual(at(complete, null), placeAt('tally'));
    assert.deepEqual(at(begun, null), { step: 'scoring', part: 'form' });
    assert.deepEqual(at(begun, secretary), { step: 'scoring', part: 'mail' });
    assert.deepEqual(at(begun, member), { step: 'scoring', part: 'form' });
    assert.deepEqual(at(complete, member), { step: 'scoring', part: 'form' });
  });

  it('stays when another step comes next', () => {
    const before = shown(aState(found(begun)), someone(begun, secretary));
    assert.equal(before?.place.part, 'mail');
    assert.equal(shown(aState(found(complete)), someone(complete, secretary), before), before);
  });

  it('is another one when somebody turns up, unless the person went there themselves', () => {
    const nobody = shown(aState(found(begun)), someone(begun, null));
    assert.equal(shown(aState(found(begun)), someone(begun, secretary), nobody)?.place.part, 'mail');
    const own = chosen(aState(found(begun)), someone(begun, null), placeAt('scoring'));
    assert.equal(shown(aState(found(begun)), someone(begun, secretary), own), own);
    // Between one person and the next there is nobody for a while.
    const was = shown(aState(found(complete)), someone(complete, member));
    assert.equal(shown(aState(found(complete)), someone(complete, null), was), was);
  });

  it('is the tally when a job has left something there, and no trouble moves anybody', () => {
    const session = aState(found(complete));
    const scoring = someone(complete, secretary);
    const voting = chosen(session, scoring, placeAt('voting'));
    for (const place of ['result', 'issues', 'changes'] as const) {
      const moved = shown(aState(found(complete), place), scoring, voting);
      assert.deepEqual(moved?.place, placeAt('tally'), place);
      assert.equal(shown(aState(found(complete), place), scoring, moved), moved);
    }
    assert.equal(shown(aState(found(complete), 'trouble'), scoring, voting), voting);
    assert.equal(shown(aState(found(complete), 'actions'), scoring, voting), voting);
    const stopped = aState(found(complete), 'actions', { cancelled: true });
    assert.deepEqual(shown(stopped, scoring, voting)?.place, placeAt('tally'));
  });

  it('is none that is closed to the person: a plain member has the scoring, and what a job has left', () => {
    const scoring = someone(complete, member);
    const voting = chosen(aState(found(complete)), someone(complete, null), placeAt('voting'));
    assert.deepEqual(shown(aState(found(complete)), scoring, voting)?.place.step, 'scoring');
    assert.deepEqual(openSteps(aState(found(complete)), scoring), ['scoring']);
    assert.deepEqual(openSteps(aState(talliedView(complete), 'result'), scoring), ['scoring', 'tally']);
    assert.equal(openSteps(aState(found(complete)), someone(complete, secretary)).length, 5);
    assert.deepEqual(openSteps(aState({ kind: 'empty' }), initialScoring), ['setup']);
  });

  it('has sending and receiving for whoever does the secretary’s work, and for nobody else', () => {
    const session = aState(found(begun));
    assert.deepEqual(openParts(session, someone(begun, secretary)), ['form', 'progress', 'mail']);
    assert.deepEqual(openParts(session, someone(begun, null)), ['form', 'progress', 'mail']);
    assert.deepEqual(openParts(session, someone(begun, chair)), ['form', 'progress']);
    assert.deepEqual(openParts(session, someone(begun, member)), ['form']);
    const mail = chosen(session, someone(begun, secretary), { step: 'scoring', part: 'mail' });
    assert.equal(shown(session, someone(begun, chair), mail)?.place.part, 'progress');
  });

  it('is the scoring alone in a personal copy, whoever it is for', () => {
    const session = aState(found(begun));
    for (const who of [chair, secretary, member]) {
      const scoring = someone(begun, who);
      assert.deepEqual(openSteps(session, scoring, true), ['scoring']);
      assert.deepEqual(openParts(session, scoring, true), ['form']);
      const before = chosen(session, scoring, placeAt('voting'));
      const place = choiceNow(session, scoring, nextStep(session.view, who, true), before, true)?.place;
      assert.deepEqual(place, { step: 'scoring', part: 'form' });
    }
  });
});

describe('the order of printing', () => {
  it('has first what is signed, last what is filed, and not the list of issues', () => {
    const marks = [
      'summary-collective',
      'ballots',
      'ranking-individual',
      'award-a',
      'award-b',
      'issues',
      'record',
    ];
    const printed = printOrder(marks.map((mark) => ({ name: mark.toUpperCase(), mark })));
    assert.deepEqual(
      printed.map(({ name }) => name),
      ['AWARD-A', 'AWARD-B', 'RANKING-INDIVIDUAL', 'SUMMARY-COLLECTIVE', 'BALLOTS', 'RECORD'],
    );
    assert.deepEqual(printed.at(-1)?.use, 'record');
  });
});

describe('the keys of a row of tabs', () => {
  it('go round, to either end, and nowhere else', () => {
    const tabs = ['a', 'b', 'c'] as const;
    assert.equal(tabAfter('ArrowRight', tabs, 'a'), 'b');
    assert.equal(tabAfter('ArrowRight', tabs, 'c'), 'a');
    assert.equal(tabAfter('ArrowLeft', tabs, 'a'), 'c');
    assert.equal(tabAfter('Home', tabs, 'c'), 'a');
    assert.equal(tabAfter('End', tabs, 'a'), 'c');
    assert.equal(tabAfter('Enter', tabs, 'a'), null);
  });
});
