import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { test } from 'vitest';
import type { Campaign } from '../../../src/tally/campaign.ts';
import {
  canonicalText,
  fingerprint,
  isFingerprintOf,
  isNumbered,
} from '../../../src/workbook/record/fingerprint.ts';
import { runs } from '../../size.ts';
import {
  aBox,
  aCandidate,
  aDecision,
  aHandCount,
  aMember,
  anAward,
  aPaper,
  aRow,
  exactly,
} from '../../tally/builders.ts';
import { aWholeCampaign } from './builders.ts';
import { inspected } from '../../inspected.ts';

const whole: Campaign = {
  ...aWholeCampaign(4),
  handCounts: [aHandCount('TT-01', [3, 1]), aHandCount('TT-02', [4, 0])],
  selfScores: [
    { candidate: aCandidate('TT-01').code, marks: aRow('x', 'y', { 'I.1': 9, 'I.2': 'CĐ' }).marks },
    { candidate: aCandidate('TT-02').code, marks: new Map() },
  ],
  decisions: [aDecision('BK-TT', 'TT-01', 1), aDecision('BK-TT', 'TT-02', 2)],
};

test('it is the SHA-256 of the canonical text', () => {
  const expected = createHash('sha256').update(canonicalText(whole), 'utf8').digest('hex');
  assert.equal(fingerprint(whole), `2:${expected}`);
  assert.match(expected, /^[0-9a-f]{64}$/);
});

/** The text that the fingerprints of the first kind were of, for a campaign whose papers have numbers without letters. */
function firstText(campaign: Campaign): string {
  const [, ...lines] = canonicalText({ ...campaign, papers: [] }).split('\n');
  const papers = campaign.papers.map(({ ballot, valid, award, opinions }) =>
    JSON.stringify(['paper', ballot, valid, award, [...opinions].sort()]),
  );
  return ['binh-xet inputs 1', ...[...lines, ...papers].sort()].join('\n');
}

test('a paper counts by what is on it: its number and its place tell nothing', () => {
  const { papers } = whole;
  const shuffled = papers.toReversed().map((paper, index) => ({ ...paper, ballot: String(index + 1) }));
  assert.notDeepEqual(
    shuffled.map(({ ballot }) => ballot),
    papers.map(({ ballot }) => ballot),
  );
  assert.equal(fingerprint({ ...whole, papers: shuffled }), fingerprint(whole));
});

test('a record of the first kind is understood: the same inputs with the same numbers', () => {
  const first = createHash('sha256').update(firstText(whole), 'utf8').digest('hex');
  assert.equal(isNumbered(first), true, `is numbered: ${inspected(first)}`);
  assert.equal(isNumbered(fingerprint(whole)), false, `is numbered: ${inspected(fingerprint(whole))}`);
  assert.equal(isFingerprintOf(first, whole), true, `is fingerprint of: ${inspected([first, whole])}`);
  assert.equal(
    isFingerprintOf(fingerprint(whole), whole),
    true,
    `is fingerprint of: ${inspected([fingerprint(whole), whole])}`,
  );
  const renumbered = {
    ...whole,
    papers: whole.papers.map((paper) => ({ ...paper, ballot: `${paper.ballot}0` })),
  };
  assert.equal(
    isFingerprintOf(first, renumbered),
    false,
    `is fingerprint of: ${inspected([first, renumbered])}`,
  );
  assert.equal(
    isFingerprintOf(fingerprint(whole), renumbered),
    true,
    `is fingerprint of: ${inspected([fingerprint(whole), renumbered])}`,
  );
});

test('rows, columns and tables in any order give the same fingerprint', () => {
  const shuffled = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
    fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });
  const parts = fc.record({
    criteria: shuffled(whole.criteria),
    candidates: shuffled(whole.candidates),
    council: shuffled(whole.council),
    awards: shuffled(whole.awards),
    scores: shuffled(whole.scores),
    selfScores: shuffled(whole.selfScores),
    papers: shuffled(whole.papers),
    handCounts: shuffled(whole.handCounts),
    ballotBoxes: shuffled(whole.ballotBoxes),
    decisions: shuffled(whole.decisions),
  });
  const expected = fingerprint(whole);
  fc.assert(
    fc.property(parts, (given) => {
      const columnsMoved = {
        scores: given.scores.map((row) => ({ ...row, marks: new Map([...row.marks].reverse()) })),
        papers: given.papers.map((paper) => ({ ...paper, opinions: new Map([...paper.opinions].reverse()) })),
      };
      assert.equal(fingerprint({ ...whole, ...given, ...columnsMoved }), expected);
    }),
    { numRuns: runs(10) },
  );
});

test('decomposed letters give the same fingerprint', () => {
  const decomposed = whole.candidates.map((each) => ({
    ...each,
    name: each.name.normalize('NFD'),
    unit: each.unit.normalize('NFD'),
  }));
  assert.equal(fingerprint({ ...whole, candidates: decomposed }), fingerprint(whole));
});

/** Every leaf of a plain value, changed one at a time: a copy of the whole for each. */
function changesOf(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return [`${value} `, value === 'x' ? 'y' : 'x'];
  if (typeof value === 'number') return [value + 1];
  if (typeof value === 'bigint') return [value + 1n];
  if (typeof value === 'boolean') return [!value];
  if (value === null) return [exactly(1)];
  if (value instanceof Map) {
    const entries = [...value];
    return [
      ...changesOf(entries).map((each) => new Map(each as [unknown, unknown][])),
      new Map(entries.slice(1)),
    ].filter(
      (each) =>
        each.size !== value.size || JSON.stringify([...each], plainly) !== JSON.stringify(entries, plainly),
    );
  }
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.flatMap((item, index) => changesOf(item).map((each) => items.with(index, each)));
  }
  // Another kind of mark or of scale is another shape: `points` and `number` stand for it. The number of a paper is not to count.
  const fields = Object.entries(value as object).filter(
    ([key, item]) => item !== 'points' && item !== 'number' && item !== 'notAssessable' && key !== 'ballot',
  );
  return fields.flatMap(([key, item]) =>
    changesOf(item).map((each) => ({ ...(value as object), [key]: each })),
  );
}

const plainly = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/** One of each thing, with every field filled. */
const small: Campaign = {
  ...whole,
  settings: {
    ...whole.settings,
    scale: { kind: 'number', points: exactly(90) },
    cap: exactly(100),
    quorum: exactly('2/3'),
    vote: 'open',
    quorumBase: 'participating',
  },
  contents: whole.contents.slice(0, 2).map((each) => ({ ...each, weight: exactly(3) })),
  criteria: whole.criteria.slice(0, 1).map((each) => ({ ...each, weight: exactly(3) })),
  candidates: [
    aCandidate('TT-01', {
      name: 'a',
      unit: 'b',
      position: 'c',
      registered: 'd',
      pledge: 'e',
      summary: 'f',
      proposed: 'BK',
      reason: 'g',
    }),
  ],
  council: [aMember('M1', { position: 'p', unit: 'u', email: 'e@x' })],
  awards: [anAward('BK', { quota: 3, minScore: 50, minVotes: '>1/2' })],
  scores: [aRow('M1', 'TT-01', { 'I.1': 5, 'I.2': 'CĐ' })],
  selfScores: whole.selfScores.slice(0, 1),
  papers: [aPaper('1', { 'TT-01': 'agree', 'TT-02': 'blank' }, { award: 'BK' })],
  handCounts: [aHandCount('TT-01', [3, 1, 2], 'BK')],
  ballotBoxes: [aBox(9, { kind: 'collective' })],
  decisions: [{ ...aDecision('BK', 'TT-01', 1), reason: 'r' }],
};

test('any change of any field gives another fingerprint', () => {
  const expected = canonicalText(small);
  const changes = changesOf(small) as readonly Campaign[];
  assert.ok(changes.length > 150, String(changes.length));
  for (const changed of changes) {
    assert.notEqual(canonicalText(changed), expected, JSON.stringify(changed, plainly));
  }
});

test('a setting that came later and is blank, or says what goes without saying, leaves the text as it was before', () => {
  const { settings } = whole;
  assert.equal(settings.vote, null, 'nobody has said how this council votes');
  const lines = canonicalText(whole).split('\n');
  assert.deepEqual(
    lines.filter((line) => line.startsWith('["setting",')),
    [],
    'no line that earlier versions did not write',
  );
  const said: Campaign = { ...whole, settings: { ...settings, vote: 'secret' } };
  assert.equal(canonicalText(said), canonicalText(whole), 'there are votes, so they are secret anyway');
  const other: Campaign = {
    ...whole,
    settings: { ...settings, vote: 'open', missingVotes: 'skip', scale: { kind: 'points' }, floor: null },
  };
  assert.deepEqual(
    canonicalText(other)
      .split('\n')
      .filter((line) => !lines.includes(line)),
    [
      '["setting","floor",null]',
      '["setting","missingVotes","skip"]',
      '["setting","scale","points"]',
      '["setting","vote","open"]',
    ],
    'a line for each that is not as usual, and the others as they were',
  );
});

test('one row more, less or twice gives another fingerprint', () => {
  const paper = aPaper('99', {});
  const prints = [
    whole,
    { ...whole, papers: whole.papers.slice(1) },
    { ...whole, papers: [...whole.papers, paper] },
    { ...whole, papers: [...whole.papers, paper, paper] },
    { ...whole, scores: whole.scores.slice(1) },
  ].map(fingerprint);
  assert.equal(new Set(prints).size, prints.length);
});

test('the order of the contents counts, as it decides ties', () => {
  assert.notEqual(fingerprint({ ...whole, contents: whole.contents.toReversed() }), fingerprint(whole));
});
