/** Campaigns drawn at random, with few and small figures so that ties, thresholds met exactly and CĐ are common. */
import fc from 'fast-check';
import type { Award, BallotBox, Campaign, Candidate, Kind, Opinion } from '../../src/tally/campaign.ts';
import {
  aCampaign,
  aCandidate,
  aContent,
  aCriterion,
  aDecision,
  aHandCount,
  aMember,
  anAward,
  aPaper,
  aRow,
  settings,
  type Figure,
  type MarkGiven,
} from './builders.ts';

type Draw = fc.GeneratorValue;

export interface Chance {
  /** Codes may be unknown or double, weights 0 or below, points beyond their maximum. */
  readonly chaotic: boolean;
}

const kinds: readonly Kind[] = ['collective', 'individual'];
const units = ['Vụ I', 'vụ  i', 'Vụ II', ''] as const;

/** One of these, of which there must be some. */
export function drawOne<T>(draw: Draw, values: readonly T[]): T {
  const [drawn] = values.slice(draw(fc.nat, values.length - 1)).map((value) => ({ value }));
  if (drawn === undefined) throw new Error('Nothing to draw from');
  return drawn.value;
}

/** The same values in any order. */
export function drawOrder<T>(draw: Draw, values: readonly T[]): readonly T[] {
  return values
    .map((value) => ({ value, place: draw(fc.nat) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

/** A campaign as the reading lets it pass, or, with `chaotic`, as the types let it pass. */
export function drawCampaign(draw: Draw, { chaotic }: Chance = { chaotic: false }): Campaign {
  const oneOf = <T>(...values: readonly T[]): T => drawOne(draw, values);
  const chance = (percent: number): boolean => draw(fc.integer, { min: 1, max: 100 }) <= percent;
  const upTo = (max: number, min = 0): number => draw(fc.integer, { min, max });
  const codes = (prefix: string, count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `${prefix}${chaotic && chance(10) ? 1 : index + 1}`);
  const pick = (from: readonly string[]): string =>
    from.length === 0 || (chaotic && chance(5)) ? 'ZZ' : oneOf(...from);
  const weight = (): Figure | null => oneOf<Figure | null>(null, 1, 2, '1/3', ...(chaotic ? [0, -1] : []));

  const contentCodes = codes('N', upTo(3, chaotic ? 0 : 1));
  const criterionCodes = codes('T', upTo(5, chaotic ? 0 : 1));
  const candidateCodes = codes('C', upTo(7));
  const memberCodes = codes('M', upTo(5));
  const awardCodes = codes('A', upTo(4));

  const criteria = criterionCodes.map((code, index) => {
    const role = index === 0 && !chaotic ? 'main' : oneOf('main', 'main', 'main', 'bonus', 'deduction');
    const content = role === 'main' ? (chaotic && chance(5) ? null : pick(contentCodes)) : null;
    const appliesTo = oneOf('both', 'both', 'both', ...kinds);
    return aCriterion(code, content, oneOf(...(chaotic ? [0, -2, 4] : [4, 5, 10])), {
      weight: weight(),
      appliesTo,
      role,
    });
  });
  const awards = awardCodes.map((code, index): Award =>
    anAward(code, {
      kind: oneOf(...kinds),
      quota: oneOf(null, 0, 1, 2, 3, ...(chaotic ? [-1, 0.5] : [])),
      precedence: chaotic ? upTo(2) : oneOf(index, 10 - index) + index / 10,
      minScore: oneOf(null, null, 50, 75),
      minVotes: oneOf(null, null, '2/3', '>1/2', '0.8', '0'),
      base: oneOf('all', 'present', 'participating', 'valid'),
    }),
  );
  const candidates = candidateCodes.map((code): Candidate =>
    aCandidate(code, {
      kind: oneOf(...kinds),
      name: oneOf(code, code, ...units),
      unit: oneOf(...units),
      proposed: chance(60) ? null : pick(awardCodes),
      eligible: chance(90),
    }),
  );
  const council = memberCodes.map((code) =>
    aMember(code, {
      voting: chance(85),
      unit: oneOf(...units),
      presence: oneOf('present', 'present', 'present', 'inWriting', 'absent'),
    }),
  );
  const mark = (): MarkGiven =>
    chance(10) ? 'CĐ' : oneOf<Figure>(4, 4, 3, '2.5', 0, '0.1', ...(chaotic ? [-3, 99] : []));
  const markRow = (member: string, candidate: string): Campaign['scores'][number] =>
    aRow(
      member,
      candidate,
      Object.fromEntries(criterionCodes.filter(() => chance(98)).map((code) => [code, mark()])),
      chance(5),
    );
  const scores = memberCodes.flatMap((member) =>
    candidateCodes.filter(() => chance(95)).map((candidate) => markRow(member, candidate)),
  );
  const astray = chaotic
    ? Array.from({ length: upTo(3) }, () => markRow(pick(memberCodes), pick(candidateCodes)))
    : [];
  const opinion = (): Opinion => oneOf('agree', 'agree', 'agree', 'disagree', 'blank');
  const papers = Array.from({ length: upTo(6) }, (_, index) =>
    aPaper(
      String(index),
      Object.fromEntries(candidateCodes.filter(() => chance(80)).map((code) => [code, opinion()])),
      { valid: chance(90), award: chance(80) ? null : pick(awardCodes) },
    ),
  );
  const handCounts = Array.from({ length: chance(30) ? upTo(3) : 0 }, () =>
    aHandCount(pick(candidateCodes), [upTo(5), upTo(3), upTo(2)], chance(50) ? null : pick(awardCodes)),
  );
  const ballotBoxes = oneOf<readonly (Kind | null)[]>([], [null], ['collective', null]).map(
    (kind): BallotBox => {
      const valid = upTo(6);
      return { kind, issued: valid, returned: valid, valid, invalid: 0 };
    },
  );
  const decisions = awardCodes.flatMap((award) =>
    candidateCodes.filter(() => chance(25)).map((candidate) => aDecision(award, candidate, upTo(3, 1))),
  );
  return aCampaign({
    settings: settings({
      aggregate: oneOf('mean', 'trimmed', 'median'),
      decimals: upTo(2),
      missing: oneOf('block', 'skip'),
      recusal: chance(30),
      cascade: chance(60),
      ties: oneOf('chair', 'chair', 'expand'),
      ...(chance(30) && { cap: 100 }),
    }),
    contents: contentCodes.map((code) => aContent(code, weight())),
    criteria,
    candidates,
    council,
    awards,
    scores: [...scores, ...astray],
    papers,
    handCounts,
    ballotBoxes,
    decisions,
  });
}
