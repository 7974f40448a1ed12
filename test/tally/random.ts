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

const kinds: readonly Kind[] = ['collective', 'collective', 'collective', 'individual'];
const units = ['Vụ I', 'vụ  i', 'Vụ II', ''] as const;

/** Any of them as likely: fast-check prefers the ends of a range, which here would make rare things common. */
const evenly = (min: number, max: number): fc.Arbitrary<number> => fc.noBias(fc.integer({ min, max }));

/** One of these, of which there must be some. */
export function drawOne<T>(draw: Draw, values: readonly T[]): T {
  const [drawn] = values.slice(draw(evenly, 0, values.length - 1)).map((value) => ({ value }));
  if (drawn === undefined) throw new Error('Nothing to draw from');
  return drawn.value;
}

/** The same values in any order. */
export function drawOrder<T>(draw: Draw, values: readonly T[]): readonly T[] {
  return values
    .map((value) => ({ value, place: draw(evenly, 0, 999_999) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

/** A campaign as the reading lets it pass, or, with `chaotic`, as the types let it pass. */
export function drawCampaign(draw: Draw, { chaotic }: Chance = { chaotic: false }): Campaign {
  const oneOf = <T>(...values: readonly T[]): T => drawOne(draw, values);
  const chance = (percent: number): boolean => draw(evenly, 1, 100) <= percent;
  const upTo = (max: number, min = 0): number => draw(evenly, min, max);
  const codes = (prefix: string, count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `${prefix}${chaotic && chance(10) ? 1 : index + 1}`);
  const pick = (from: readonly string[]): string =>
    from.length === 0 || (chaotic && chance(5)) ? 'ZZ' : oneOf(...from);
  const weight = (): Figure | null => oneOf<Figure | null>(null, 1, 2, '1/3', ...(chaotic ? [0, -1] : []));

  // Half of the campaigns are close: one kind, few conditions, many equals, so that quotas and ties decide.
  const close = chance(50);
  const kind = (): Kind => (close ? 'collective' : oneOf(...kinds));

  const contentCodes = codes('N', upTo(3, chaotic ? 0 : 1));
  const criterionCodes = codes('T', upTo(5, chaotic ? 0 : 1));
  const candidateCodes = codes('C', chance(95) ? upTo(8, 3) : upTo(2));
  const memberCodes = codes('M', chance(95) ? upTo(4, 1) : 0);
  const awardCodes = codes('A', chance(95) ? upTo(4, 1) : 0);

  const criteria = criterionCodes.map((code, index) => {
    const role = index === 0 && !chaotic ? 'main' : oneOf('main', 'main', 'main', 'bonus', 'deduction');
    const content = role === 'main' ? (chaotic && chance(5) ? null : pick(contentCodes)) : null;
    const appliesTo = close || chance(85) ? 'both' : oneOf(...kinds);
    return aCriterion(code, content, oneOf(...(chaotic ? [0, -2, 4] : [4, 5, 10])), {
      weight: weight(),
      appliesTo,
      role,
    });
  });
  const awards = awardCodes.map((code, index): Award =>
    anAward(code, {
      kind: kind(),
      quota: close ? upTo(4, 1) : oneOf(null, 0, 1, 2, 3, ...(chaotic ? [-1, 0.5] : [])),
      precedence: chaotic ? upTo(2) : oneOf(index, 10 - index) + index / 10,
      minScore: close ? null : oneOf(null, 50, 75),
      minVotes: close && chance(80) ? null : oneOf(null, '2/3', '>1/2', '0.8', '0'),
      base: oneOf('all', 'present', 'participating', 'valid'),
    }),
  );
  const candidates = candidateCodes.map((code): Candidate =>
    aCandidate(code, {
      kind: kind(),
      name: oneOf(code, code, ...units),
      unit: oneOf(...units),
      proposed: chance(close ? 80 : 50) ? null : pick(awardCodes),
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
  const figures: readonly Figure[] = [4, 3, '2.5', 0, '0.1', ...(chaotic ? [-3, 99] : [])];
  // Of these everybody thinks the same.
  const common = new Map(
    candidateCodes.filter(() => chance(close ? 90 : 30)).map((code) => [code, oneOf<Figure>(4, 3, 3)]),
  );
  const mark = (candidate: string): MarkGiven =>
    common.get(candidate) ?? (chance(10) ? 'CĐ' : oneOf(...figures));
  const markRow = (member: string, candidate: string): Campaign['scores'][number] =>
    aRow(
      member,
      candidate,
      Object.fromEntries(criterionCodes.filter(() => chance(99)).map((code) => [code, mark(candidate)])),
      chance(5),
    );
  const scores = memberCodes.flatMap((member) =>
    candidateCodes.filter(() => chance(97)).map((candidate) => markRow(member, candidate)),
  );
  const astray = chaotic
    ? Array.from({ length: upTo(3) }, () => markRow(pick(memberCodes), pick(candidateCodes)))
    : [];
  const opinion = (): Opinion => oneOf('agree', 'agree', 'agree', 'disagree', 'blank');
  const papers = Array.from({ length: chance(close ? 30 : 80) ? upTo(6) : 0 }, (_, index) =>
    aPaper(
      String(index),
      Object.fromEntries(candidateCodes.filter(() => chance(90)).map((code) => [code, opinion()])),
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
    candidateCodes
      .filter(() => chance(close ? 50 : 20))
      .map((candidate) => aDecision(award, candidate, upTo(3, 1))),
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
