import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { Campaign, Member } from '../../../src/tally/campaign.ts';
import { initialState } from '../../../src/taskpane/pane-state.ts';
import type { Landing, PaneState, View } from '../../../src/taskpane/pane-state.ts';
import { choiceNow, chosen, openParts, openRooms, placeAt } from '../../../src/taskpane/room-choice.ts';
import type { Choice } from '../../../src/taskpane/room-choice.ts';
import { initialRoom } from '../../../src/taskpane/scoring/room-state.ts';
import type { RoomState } from '../../../src/taskpane/scoring/room-state.ts';
import { nextStep } from '../../../src/taskpane/steps/next-step.ts';
import { printOrder } from '../../../src/taskpane/steps/print-order.ts';
import { tabAfter } from '../../../src/taskpane/steps/tab-keys.ts';
import { rowsOf } from '../../tally/builders.ts';
import { aReading } from '../builders.ts';
import { aCouncilOnItsWay, chair, found, member, secretary, talliedView } from './councils.ts';

/** The desk with this view, after a job that left the person there. */
function aDesk(view: View, landing: Landing | null = null, given: Partial<PaneState> = {}): PaneState {
  return { ...initialState, view, landing: landing === null ? null : { place: landing, turn: 1 }, ...given };
}

function aRoom(campaign: Campaign, who: Member | null): RoomState {
  return { ...initialRoom, reading: aReading(campaign), member: who?.code ?? null };
}

const complete = aCouncilOnItsWay();
const begun = aCouncilOnItsWay({ scores: rowsOf([chair], { A: 90, B: 80 }) });

function shown(desk: PaneState, room: RoomState, before: Choice | null = null): Choice | null {
  const who = room.reading?.campaign.council.find(({ code }) => code === room.member) ?? null;
  return choiceNow(desk, room, nextStep(desk.view, who), before);
}

describe('the room on show', () => {
  it('is at first that of the next step of whoever works here', () => {
    const at = (campaign: Campaign, who: Member | null): unknown =>
      shown(aDesk(found(campaign)), aRoom(campaign, who))?.place;
    assert.equal(shown(aDesk({ kind: 'unread' }), initialRoom), null);
    assert.deepEqual(shown(aDesk({ kind: 'empty' }), initialRoom)?.place, placeAt('setup'));
    assert.deepEqual(at(complete, null), placeAt('tally'));
    assert.deepEqual(at(begun, null), { room: 'scoring', part: 'form' });
    assert.deepEqual(at(begun, secretary), { room: 'scoring', part: 'mail' });
    assert.deepEqual(at(begun, member), { room: 'scoring', part: 'form' });
    assert.deepEqual(at(complete, member), { room: 'scoring', part: 'form' });
  });

  it('stays when another step comes next', () => {
    const before = shown(aDesk(found(begun)), aRoom(begun, secretary));
    assert.equal(before?.place.part, 'mail');
    assert.equal(shown(aDesk(found(complete)), aRoom(complete, secretary), before), before);
  });

  it('is another one when somebody turns up, unless the person went there themselves', () => {
    const nobody = shown(aDesk(found(begun)), aRoom(begun, null));
    assert.equal(shown(aDesk(found(begun)), aRoom(begun, secretary), nobody)?.place.part, 'mail');
    const own = chosen(aDesk(found(begun)), aRoom(begun, null), placeAt('scoring'));
    assert.equal(shown(aDesk(found(begun)), aRoom(begun, secretary), own), own);
    // Between one person and the next there is nobody for a while.
    const was = shown(aDesk(found(complete)), aRoom(complete, member));
    assert.equal(shown(aDesk(found(complete)), aRoom(complete, null), was), was);
  });

  it('is the tally when a job has left something there, and no trouble moves anybody', () => {
    const desk = aDesk(found(complete));
    const room = aRoom(complete, secretary);
    const voting = chosen(desk, room, placeAt('voting'));
    for (const place of ['result', 'issues', 'changes'] as const) {
      const moved = shown(aDesk(found(complete), place), room, voting);
      assert.deepEqual(moved?.place, placeAt('tally'), place);
      assert.equal(shown(aDesk(found(complete), place), room, moved), moved);
    }
    assert.equal(shown(aDesk(found(complete), 'trouble'), room, voting), voting);
    assert.equal(shown(aDesk(found(complete), 'actions'), room, voting), voting);
    const stopped = aDesk(found(complete), 'actions', { cancelled: true });
    assert.deepEqual(shown(stopped, room, voting)?.place, placeAt('tally'));
  });

  it('is none that is closed to the person: a plain member has the scoring, and what a job has left', () => {
    const room = aRoom(complete, member);
    const voting = chosen(aDesk(found(complete)), aRoom(complete, null), placeAt('voting'));
    assert.deepEqual(shown(aDesk(found(complete)), room, voting)?.place.room, 'scoring');
    assert.deepEqual(openRooms(aDesk(found(complete)), room), ['scoring']);
    assert.deepEqual(openRooms(aDesk(talliedView(complete), 'result'), room), ['scoring', 'tally']);
    assert.equal(openRooms(aDesk(found(complete)), aRoom(complete, secretary)).length, 5);
    assert.deepEqual(openRooms(aDesk({ kind: 'empty' }), initialRoom), ['setup']);
  });

  it('has sending and receiving for whoever does the secretary’s work, and for nobody else', () => {
    const desk = aDesk(found(begun));
    assert.deepEqual(openParts(desk, aRoom(begun, secretary)), ['form', 'progress', 'mail']);
    assert.deepEqual(openParts(desk, aRoom(begun, null)), ['form', 'progress', 'mail']);
    assert.deepEqual(openParts(desk, aRoom(begun, chair)), ['form', 'progress']);
    assert.deepEqual(openParts(desk, aRoom(begun, member)), ['form']);
    const mail = chosen(desk, aRoom(begun, secretary), { room: 'scoring', part: 'mail' });
    assert.equal(shown(desk, aRoom(begun, chair), mail)?.place.part, 'progress');
  });

  it('is the scoring alone in a personal copy, whoever it is for', () => {
    const desk = aDesk(found(begun));
    for (const who of [chair, secretary, member]) {
      const room = aRoom(begun, who);
      assert.deepEqual(openRooms(desk, room, true), ['scoring']);
      assert.deepEqual(openParts(desk, room, true), ['form']);
      const before = chosen(desk, room, placeAt('voting'));
      const place = choiceNow(desk, room, nextStep(desk.view, who, true), before, true)?.place;
      assert.deepEqual(place, { room: 'scoring', part: 'form' });
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
