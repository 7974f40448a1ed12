/** The weights in force for one kind of candidate, with the blanks filled in. */
import type { Campaign, Content, ContentCode, Criterion, CriterionCode, Kind, Settings } from './campaign.ts';
import { divide, fraction, multiply, ofInteger, sign, sum, type Fraction } from './fraction.ts';

const hundred = ofInteger(100);

interface WeighedCriterion {
  readonly code: CriterionCode;
  readonly maxPoints: Fraction;
  /** w of the rules, the blank filled in. */
  readonly weight: Fraction;
  /** w as a whole number: all weights of one content times the same factor. */
  readonly times: bigint;
  /** 100·w/P times that factor: what one point adds to the content's share out of 100. */
  readonly pointTimes: bigint;
}

export interface WeighedContent {
  readonly code: ContentCode;
  /** W of the rules, the blank filled in. */
  readonly weight: Fraction;
  /** W as a whole number: all contents times the same factor. */
  readonly times: bigint;
  readonly criteria: readonly WeighedCriterion[];
}

export interface Weights {
  readonly kind: Kind;
  /** In the order of the Contents table; only those with a main criterion for this kind. */
  readonly contents: readonly WeighedContent[];
  readonly bonuses: readonly CriterionCode[];
  readonly deductions: readonly CriterionCode[];
  /** Some main criterion is for this kind. */
  readonly hasMain: boolean;
  /**
   * What all main criteria come to where they are given in full; null where there is none for this kind and no number
   * is set: nothing says what a candidate begins with.
   */
  readonly scale: Fraction | null;
}

/**
 * What counts, and how much, for candidates of this kind. A main criterion without a content, or whose maximum is
 * not above 0, counts nothing: the reading reports it.
 */
export function weightsFor(campaign: Campaign, kind: Kind): Weights {
  const applicable = campaign.criteria.filter((criterion) => appliesTo(criterion, kind));
  const codesOf = (role: Criterion['role']): CriterionCode[] =>
    applicable.filter((criterion) => criterion.role === role).map(({ code }) => code);
  const main = applicable.filter(({ role, maxPoints }) => role === 'main' && sign(maxPoints) > 0);
  const contents = campaign.contents
    .map((content) => ({ content, criteria: main.filter((criterion) => criterion.content === content.code) }))
    .filter(({ criteria }) => criteria.length > 0)
    .map(({ content, criteria }) => ({ content, criteria, weight: contentWeight(content, criteria) }));
  const factor = commonDenominator(contents.map(({ weight }) => weight));
  return {
    kind,
    contents: contents.map(({ content, criteria, weight }) => ({
      code: content.code,
      weight,
      times: wholeTimes(weight, factor),
      criteria: weighCriteria(criteria),
    })),
    bonuses: codesOf('bonus'),
    deductions: codesOf('deduction'),
    hasMain: main.length > 0,
    scale: scaleOf(campaign.settings, main),
  };
}

/** A campaign that says nothing has a scale of 100, but only where there is something to score on it. */
function scaleOf({ scale }: Pick<Settings, 'scale'>, main: readonly Criterion[]): Fraction | null {
  if (scale?.kind === 'number') return scale.points;
  if (main.length === 0) return null;
  return scale === null ? hundred : sum(main.map(({ maxPoints }) => maxPoints));
}

/** Whether candidates of this kind are judged by this criterion. */
export function appliesTo(criterion: Criterion, kind: Kind): boolean {
  return criterion.appliesTo === 'both' || criterion.appliesTo === kind;
}

/** The points that all criteria of a content come to in full. */
export function maximumOf({ criteria }: Pick<WeighedContent, 'criteria'>): Fraction {
  return sum(criteria.map(({ maxPoints }) => maxPoints));
}

function contentWeight(content: Content, criteria: readonly Criterion[]): Fraction {
  return content.weight ?? sum(criteria.map(({ maxPoints }) => maxPoints));
}

function weighCriteria(criteria: readonly Criterion[]): WeighedCriterion[] {
  const weighed = criteria.map(({ code, maxPoints, weight }) => {
    const w = weight ?? maxPoints;
    return { code, maxPoints, weight: w, perPoint: multiply(divide(w, maxPoints), hundred) };
  });
  const factor = commonDenominator(weighed.flatMap(({ weight, perPoint }) => [weight, perPoint]));
  return weighed.map(({ code, maxPoints, weight, perPoint }) => ({
    code,
    maxPoints,
    weight,
    times: wholeTimes(weight, factor),
    pointTimes: wholeTimes(perPoint, factor),
  }));
}

/** The least whole number that makes whole numbers of all of them. */
function commonDenominator(values: readonly Fraction[]): bigint {
  return values.reduce((common, { den }) => common * fraction(common, den).den, 1n);
}

function wholeTimes(value: Fraction, factor: bigint): bigint {
  return value.num * (factor / value.den);
}
