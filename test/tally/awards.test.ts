import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { Campaign } from '../../src/tally/campaign.ts';
import type { Tally } from '../../src/tally/result.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import {
  aCampaign,
  aCandidate,
  aContent,
  aCouncil,
  aCriterion,
  aDecision,
  anAward,
  aRow,
  papersOn,
  rowsOf,
  settings,
} from './builders.ts';

const council = aCouncil(3);

/** Collectives with these scores, in this order, and what is given. */
const contest = (scores: Readonly<Record<string, number>>, given: Partial<Campaign> = {}): Campaign =>
  aCampaign({
    council,
    candidates: Object.keys(scores).map((code) => aCandidate(code)),
    scores: rowsOf(council, scores),
    ...given,
  });

/** `BK: A B`, `BK: A ? B C for 1`, `GK: waiting`. */
const awardsOf = ({ awards }: Tally): readonly string[] =>
  awards.map((result) => {
    const recipients = `${result.award}: ${result.recipients.join(' ')}`.trim();
    if (result.status === 'decided') return recipients;
    if (result.status === 'waiting') return `${recipients} waiting`;
    return `${recipients} ? ${result.pending.join(' ')} for ${result.places}`;
  });

/** `A quota@BK`; no award: `A noScore`. */
const unawardedOf = ({ unawarded }: Tally): readonly string[] =>
  unawarded.map(
    ({ candidate, reason, award }) => `${candidate} ${reason}${award === null ? '' : `@${award}`}`,
  );

function assertTally(campaign: Campaign, awards: readonly string[], unawarded: readonly string[]): Tally {
  const tally = tallyCampaign(campaign);
  assert.deepEqual(awardsOf(tally), awards);
  assert.deepEqual(unawardedOf(tally), unawarded);
  return tally;
}

const twoAwards = (first: number | null, second: number | null): Campaign['awards'] => [
  anAward('BK', { quota: first }),
  anAward('GK', { quota: second, precedence: 2 }),
];

test('the first of the order receive the award, the next the next one', () => {
  const campaign = contest({ D: 70, A: 95, C: 80, B: 90, E: 60 }, { awards: twoAwards(2, 2) });
  assertTally(campaign, ['BK: A B', 'GK: C D'], ['E quota@GK']);
});

test('precedence decides, not the order of the table; results keep the table’s order', () => {
  const campaign = contest({ A: 95, B: 90 }, { awards: twoAwards(1, 1).toReversed() });
  assertTally(campaign, ['GK: B', 'BK: A'], []);
});

test('a blank quota is no limit, and a quota of 0 gives nothing and ties nobody', () => {
  assertTally(contest({ A: 90, B: 90, C: 10 }, { awards: [anAward('BK')] }), ['BK: A B C'], []);
  for (const ties of ['chair', 'expand'] as const) {
    const campaign = contest({ A: 90, B: 90 }, { awards: twoAwards(0, 2), settings: settings({ ties }) });
    assertTally(campaign, ['BK:', 'GK: A B'], []);
  }
});

test('kinds do not compete', () => {
  const campaign = contest(
    { A: 70, P: 95, B: 60, Q: 90 },
    {
      candidates: [
        aCandidate('A'),
        aCandidate('P', { kind: 'individual' }),
        aCandidate('B'),
        aCandidate('Q', { kind: 'individual' }),
      ],
      awards: [
        anAward('BK-TT', { quota: 1 }),
        anAward('BK-CN', { quota: 1, kind: 'individual' }),
        anAward('GK-CN', { quota: 1, kind: 'individual', precedence: 2 }),
      ],
    },
  );
  assertTally(campaign, ['BK-TT: A', 'BK-CN: P', 'GK-CN: Q'], ['B quota@BK-TT']);
});

test('candidates of a kind without awards are not listed', () => {
  const campaign = contest(
    { A: 70, P: 95 },
    {
      candidates: [aCandidate('A'), aCandidate('P', { kind: 'individual' })],
      awards: [anAward('BK', { quota: 0 })],
    },
  );
  assertTally(campaign, ['BK:'], ['A quota@BK']);
});

test('the ineligible and those without a score are considered for nothing', () => {
  const campaign = contest(
    { A: 99, B: 50 },
    {
      candidates: [
        aCandidate('A', { eligible: false }),
        aCandidate('B'),
        aCandidate('N'),
        aCandidate('X', { eligible: false }),
      ],
      awards: [anAward('BK')],
    },
  );
  assertTally(campaign, ['BK: B'], ['A ineligible', 'N noScore', 'X ineligible']);
});

test('the minimum is of the rounded score, and may be met exactly', () => {
  const awards = [anAward('BK', { minScore: 80 })];
  // 79.995 is published as 80.00.
  assertTally(contest({ A: 80, B: 79.995, C: 79.994 }, { awards }), ['BK: A B'], ['C minScore@BK']);
});

test('votes are needed where the award says so', () => {
  const campaign = contest(
    { A: 95, B: 90, C: 85, D: 10 },
    {
      awards: [anAward('BK', { quota: 2, minVotes: '2/3', minScore: 50 })],
      papers: [...papersOn('A', [1, 2]), ...papersOn('B', [2, 1]), ...papersOn('D', [0, 3])],
    },
  );
  // C has no ballots; D lacks both and hears of the score.
  assertTally(campaign, ['BK: B'], ['A votes@BK', 'C votes@BK', 'D minScore@BK']);
});

test('without any ballots nobody passes, and awards without votes are given', () => {
  const campaign = contest(
    { A: 95, B: 90 },
    {
      awards: [anAward('BK', { minVotes: '0', quota: 1 }), anAward('GK', { precedence: 2, quota: 1 })],
    },
  );
  assertTally(campaign, ['BK:', 'GK: A'], ['B quota@GK']);
});

test('the reason is that of the last award one was considered for', () => {
  const campaign = contest(
    { A: 95, B: 90, C: 70, D: 60 },
    {
      candidates: [aCandidate('A'), aCandidate('B'), aCandidate('C', { proposed: 'BK' }), aCandidate('D')],
      awards: [
        anAward('BK', { quota: 1, minScore: 80 }),
        anAward('GK', { quota: 1, precedence: 2, minScore: 65 }),
      ],
    },
  );
  assertTally(campaign, ['BK: A', 'GK: B'], ['C quota@GK', 'D minScore@GK']);
  const noCascade = { ...campaign, settings: settings({ cascade: false }) };
  assertTally(noCascade, ['BK: A', 'GK: B'], ['C minScore@BK', 'D minScore@GK']);
});

test('with cascade the proposed award and later ones, without it only the proposed', () => {
  const given = {
    candidates: [
      aCandidate('A', { proposed: 'GK' }),
      aCandidate('B', { proposed: 'BK' }),
      aCandidate('C', { proposed: 'BK' }),
      aCandidate('D'),
    ],
    awards: twoAwards(1, 2),
  };
  const scores = { A: 95, B: 90, C: 85, D: 80 };
  assertTally(contest(scores, given), ['BK: B', 'GK: A C'], ['D quota@GK']);
  const noCascade = contest(scores, { ...given, settings: settings({ cascade: false }) });
  assertTally(noCascade, ['BK: B', 'GK: A D'], ['C quota@BK']);
});

test('who is proposed for an award of the other kind is not considered', () => {
  const campaign = contest(
    { A: 95, B: 90 },
    {
      candidates: [aCandidate('A', { proposed: 'CN' }), aCandidate('B')],
      awards: [anAward('BK'), anAward('CN', { kind: 'individual' })],
    },
  );
  assertTally(campaign, ['BK: B', 'CN:'], ['A ineligible']);
});

test('equal scores: the higher vote share, and those without ballots last', () => {
  const campaign = contest(
    { N: 90, A: 90, B: 90, C: 91 },
    {
      awards: [anAward('BK', { quota: 3 })],
      papers: [...papersOn('A', [0, 3]), ...papersOn('B', [1, 2])],
    },
  );
  assertTally(campaign, ['BK: C B A'], ['N quota@BK']);
});

test('equal scores and votes: content scores in the order of the Contents, those without last', () => {
  const campaign = aCampaign({
    contents: [aContent('II', 50), aContent('I', 50)],
    criteria: [aCriterion('I.1', 'I', 100), aCriterion('II.1', 'II', 100)],
    council: aCouncil(1),
    candidates: ['A', 'B', 'C', 'D'].map((code) => aCandidate(code)),
    awards: [anAward('BK')],
    scores: [
      aRow('M1', 'A', { 'I.1': 80, 'II.1': 'CĐ' }),
      aRow('M1', 'B', { 'I.1': 90, 'II.1': 70 }),
      aRow('M1', 'C', { 'I.1': 70, 'II.1': 90 }),
      aRow('M1', 'D', { 'I.1': 'CĐ', 'II.1': 80 }),
    ],
  });
  assertTally(campaign, ['BK: C D B A'], []);
});

test('a tie inside the quota is none: both receive, in the order of the Candidates', () => {
  const campaign = contest({ B: 90, A: 90, C: 80 }, { awards: [anAward('BK', { quota: 2 })] });
  assertTally(campaign, ['BK: B A'], ['C quota@BK']);
});

test('a tie that is broken by votes is none either', () => {
  const campaign = contest(
    { A: 90, B: 90 },
    {
      awards: [anAward('BK', { quota: 1 })],
      papers: [...papersOn('A', [2, 1]), ...papersOn('B', [3])],
    },
  );
  assertTally(campaign, ['BK: B'], ['A quota@BK']);
});

const tie = { A: 95, B: 90, C: 90, D: 90, E: 80 };

test('chair: the equal ones are pending, those before them receive, later awards wait', () => {
  assertTally(
    contest(tie, { awards: twoAwards(3, 1) }),
    ['BK: A ? B C D for 2', 'GK: waiting'],
    ['B pending@BK', 'C pending@BK', 'D pending@BK', 'E waiting@BK'],
  );
});

test('chair: whoever waits for nothing has their reason', () => {
  const campaign = contest(
    { ...tie, F: 10, G: 85 },
    {
      settings: settings({ cascade: false }),
      candidates: [
        ...['A', 'B', 'C', 'D'].map((code) => aCandidate(code)),
        aCandidate('E', { proposed: 'BK' }),
        aCandidate('F', { proposed: 'BK' }),
        aCandidate('G', { proposed: 'GK' }),
      ],
      awards: [anAward('BK', { quota: 2, minScore: 50 }), anAward('GK', { precedence: 2 })],
    },
  );
  assertTally(
    campaign,
    ['BK: A ? B C D for 1', 'GK: waiting'],
    ['B pending@BK', 'C pending@BK', 'D pending@BK', 'E quota@BK', 'F minScore@BK', 'G waiting'],
  );
});

test('chair: the ineligible and those without a score wait for nothing', () => {
  const campaign = contest(tie, {
    candidates: [
      ...Object.keys(tie).map((code) => aCandidate(code)),
      aCandidate('N'),
      aCandidate('X', { eligible: false }),
    ],
    awards: twoAwards(3, 1),
  });
  assert.deepEqual(unawardedOf(tallyCampaign(campaign)).slice(-2), ['N noScore', 'X ineligible']);
});

test('chair: the awards of the other kind do not wait', () => {
  const campaign = contest(
    { A: 90, B: 90, P: 50 },
    {
      candidates: [aCandidate('A'), aCandidate('B'), aCandidate('P', { kind: 'individual' })],
      awards: [anAward('BK', { quota: 1 }), anAward('CN', { kind: 'individual', precedence: 2 })],
    },
  );
  assertTally(campaign, ['BK: ? A B for 1', 'CN: P'], ['A pending@BK', 'B pending@BK']);
});

test('expand: all the equal ones receive it, and the next award goes on', () => {
  const campaign = contest(tie, { awards: twoAwards(3, 1), settings: settings({ ties: 'expand' }) });
  assertTally(campaign, ['BK: A B C D', 'GK: E'], []);
});

test('decisions order the tie; the recipients stand in the decided order', () => {
  const campaign = contest(tie, {
    awards: twoAwards(3, 1),
    decisions: [aDecision('BK', 'C', 2), aDecision('BK', 'D', 1), aDecision('BK', 'B', 3)],
  });
  const tally = assertTally(campaign, ['BK: A D C', 'GK: B'], ['E quota@GK']);
  assert.deepEqual(tally.unusedDecisions, []);
});

test('those the Chair names come before those the Chair does not', () => {
  const one = contest(tie, { awards: twoAwards(2, 1), decisions: [aDecision('BK', 'D', 1)] });
  const tally = assertTally(
    one,
    ['BK: A D', 'GK: ? B C for 1'],
    ['B pending@GK', 'C pending@GK', 'E quota@GK'],
  );
  assert.deepEqual(tally.unusedDecisions, []);
});

test('a decision that leaves equals across the last place leaves them pending', () => {
  const first = contest(tie, { awards: twoAwards(3, 1), decisions: [aDecision('BK', 'D', 1)] });
  const tally = assertTally(
    first,
    ['BK: A D ? B C for 1', 'GK: waiting'],
    ['B pending@BK', 'C pending@BK', 'E waiting@BK'],
  );
  assert.deepEqual(tally.unusedDecisions, []);
  const last = contest(tie, {
    awards: twoAwards(2, 1),
    decisions: [aDecision('BK', 'B', 1), aDecision('BK', 'C', 1), aDecision('BK', 'D', 2)],
  });
  // D is decided out of it, and waits for what B and C leave.
  assertTally(
    last,
    ['BK: A ? B C for 1', 'GK: waiting'],
    ['B pending@BK', 'C pending@BK', 'D waiting@BK', 'E waiting@BK'],
  );
});

test('decisions that separate nobody are unused', () => {
  const equal = contest(tie, {
    awards: twoAwards(2, 1),
    decisions: [aDecision('BK', 'B', 1), aDecision('BK', 'C', 1), aDecision('BK', 'D', 1)],
  });
  const tally = assertTally(
    equal,
    ['BK: A ? B C D for 1', 'GK: waiting'],
    ['B pending@BK', 'C pending@BK', 'D pending@BK', 'E waiting@BK'],
  );
  assert.deepEqual(tally.unusedDecisions, [0, 1, 2]);
});

test('decisions where there is no tie, of another award, or of nobody in the tie are unused and change nothing', () => {
  const campaign = contest(tie, {
    awards: twoAwards(3, 1),
    decisions: [
      aDecision('BK', 'E', 1),
      aDecision('GK', 'B', 1),
      aDecision('BK', 'B', 2),
      aDecision('XX', 'D', 1),
      aDecision('BK', 'C', 1),
      aDecision('BK', 'A', 9),
      aDecision('BK', 'D', 3),
    ],
  });
  const tally = assertTally(campaign, ['BK: A C B', 'GK: D'], ['E quota@GK']);
  assert.deepEqual(tally.unusedDecisions, [0, 1, 3, 5]);
});

test('decisions do not reorder those who are inside anyway', () => {
  const campaign = contest(
    { A: 90, B: 90 },
    {
      awards: [anAward('BK', { quota: 2 })],
      decisions: [aDecision('BK', 'B', 1), aDecision('BK', 'A', 2)],
    },
  );
  const tally = assertTally(campaign, ['BK: A B'], []);
  assert.deepEqual(tally.unusedDecisions, [0, 1]);
});

test('with expand no decision is used', () => {
  const campaign = contest(tie, {
    awards: twoAwards(2, 1),
    settings: settings({ ties: 'expand' }),
    decisions: [aDecision('BK', 'D', 1)],
  });
  assert.deepEqual(assertTally(campaign, ['BK: A B C D', 'GK: E'], []).unusedDecisions, [0]);
});

test('of two decisions on one candidate the one that puts them first stands, whichever comes first', () => {
  const B5 = aDecision('BK', 'B', 5);
  const B1 = aDecision('BK', 'B', 1);
  const C2 = aDecision('BK', 'C', 2);
  for (const [decisions, unused] of [
    [
      [B5, C2, B1, aDecision('GK', 'B', 0)],
      [0, 3],
    ],
    [[B1, C2, B5], [2]],
  ] as const) {
    const tally = assertTally(
      contest(tie, { awards: twoAwards(2, 3), decisions }),
      ['BK: A B', 'GK: C D E'],
      [],
    );
    assert.deepEqual(tally.unusedDecisions, unused);
  }
});

test('a quota that is no number of places gives what is whole of it', () => {
  assertTally(contest({ A: 95, B: 90 }, { awards: twoAwards(-1, 1.5) }), ['BK:', 'GK: A'], ['B quota@GK']);
});

test('a tie at a later award is pending there, after the earlier was decided', () => {
  const campaign = contest(
    { A: 95, B: 90, C: 80, D: 80, E: 70 },
    {
      awards: [...twoAwards(1, 2), anAward('KN', { precedence: 3 })],
    },
  );
  assertTally(
    campaign,
    ['BK: A', 'GK: B ? C D for 1', 'KN: waiting'],
    ['C pending@GK', 'D pending@GK', 'E waiting@GK'],
  );
});
