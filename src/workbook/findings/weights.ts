/**
 * Weights: whether there is anything to reckon with, and a warning where they do not come to 1 or 100, or are blank for some, for
 * each kind over what applies to it.
 */
import type { Content, Criterion, Kind } from '../../tally/campaign.ts';
import {
  sum,
  toNumber,
  isZero,
  add,
  compare,
  equals,
  fraction,
  max,
  multiply,
  negate,
  ofInteger,
  one,
  subtract,
} from '../../tally/fraction.ts';
import type { Fraction } from '../../tally/fraction.ts';
import { appliesTo } from '../../tally/weights.ts';
import type { Findings, Spot } from '../read/findings.ts';
import { codeAndName } from '../read/subjects.ts';
import type { Subjects } from '../read/subjects.ts';

const kinds: readonly Kind[] = ['collective', 'individual'];

/** One set of weights that count against each other. */
interface Weighed {
  readonly kind: Kind;
  /** The content whose criteria these are; null: the contents themselves. */
  readonly content: Content | null;
  readonly weights: readonly { readonly weight: Fraction | null; readonly spot: Spot | undefined }[];
  readonly bonuses: readonly Fraction[];
}

/** Reported at the first blank weight, or else at the first of the set; once for a set that is the same for both kinds. */
export function checkWeightsAddUp(subjects: Subjects, findings: Findings): void {
  const { contents, criteria, candidates } = subjects;
  if (contents.flawed || criteria.flawed) return;
  const present = kinds.filter((kind) => candidates.candidates.some((one) => one.kind === kind));
  const faults = new Map<
    string,
    { readonly set: Weighed; readonly fault: WeightFault; readonly kinds: Kind[] }
  >();
  for (const set of present.flatMap((kind) => setsOf(kind, subjects))) {
    const fault = weightFault(
      set.weights.map(({ weight }) => weight),
      set.bonuses,
    );
    if (fault === null) continue;
    const id = JSON.stringify([set.content?.code, set.weights.map(({ spot }) => spot)]);
    const earlier = faults.get(id);
    if (earlier === undefined) faults.set(id, { set, fault, kinds: [set.kind] });
    else earlier.kinds.push(set.kind);
  }
  for (const { set, fault, kinds: whose } of faults.values()) report(set, fault, whose, findings);
}

/** The contents that are used, then the criteria of each of them. */
function setsOf(kind: Kind, { contents, criteria }: Subjects): readonly Weighed[] {
  const mine = criteria.criteria.filter((criterion) => appliesTo(criterion, kind));
  const main = mine.filter(({ role }) => role === 'main');
  const used = contents.contents.filter(({ code }) => main.some(({ content }) => content === code));
  const bonus = mine.filter(({ role }) => role === 'bonus');
  const maximum = (some: readonly Criterion[]): Fraction => sum(some.map(({ maxPoints }) => maxPoints));
  const ofContents: Weighed = {
    kind,
    content: null,
    weights: used.map(({ code, weight }) => ({ weight, spot: contents.weightSpots.get(code) })),
    bonuses: [maximum(bonus)],
  };
  const ofCriteria = used.map((content): Weighed => ({
    kind,
    content,
    weights: main
      .filter((criterion) => criterion.content === content.code)
      .map(({ code, weight }) => ({ weight, spot: criteria.weightSpots.get(code) })),
    bonuses: [maximum(bonus), maximum(bonus.filter((criterion) => criterion.content === content.code))],
  }));
  return [ofContents, ...ofCriteria];
}

function report(set: Weighed, fault: WeightFault, whose: readonly Kind[], findings: Findings): void {
  const [first] = set.weights;
  const at = fault.kind === 'someBlank' ? set.weights.find(({ weight }) => weight === null) : first;
  if (at?.spot === undefined) return;
  findings.add('WeightsDoNotAddUp', at.spot, {
    kind: whose.length > 1 ? 'every' : (whose[0] ?? 'every'),
    content: set.content === null ? '' : codeAndName(set.content.code, set.content.name),
    ...(fault.kind === 'sum' ? { sum: toNumber(fault.sum), target: fault.target } : {}),
  });
}

/**
 * A content whose weight, or whose criteria's weights, are all 0 counts for nothing, as a council may wish. But where that is
 * so of all contents of a kind, none of its candidates can have a score: reported at the first weight of 0.
 */
export function checkWeights(subjects: Subjects, findings: Findings): void {
  const { contents, criteria, candidates } = subjects;
  if (contents.flawed || criteria.flawed) return;
  const reported = new Set<string>();
  for (const kind of kinds) {
    if (!candidates.candidates.some((candidate) => candidate.kind === kind)) continue;
    const spot = spotOfNoWeight(kind, subjects);
    if (spot === null || reported.has(JSON.stringify(spot))) continue;
    reported.add(JSON.stringify(spot));
    findings.add('InvalidWeight', spot, { kind, extent: 'kind' });
  }
}

/** The first weight of 0 of a kind that has main criteria but no weight at all; else null. */
function spotOfNoWeight(kind: Kind, { contents, criteria }: Subjects): Spot | null {
  const mine = criteria.criteria.filter((one) => one.role === 'main' && appliesTo(one, kind));
  const used = contents.contents.filter(({ code }) => mine.some(({ content }) => content === code));
  if (used.length === 0 || used.some((content) => counts(content, mine))) return null;
  const content = used.find(({ weight }) => isNothing(weight));
  if (content !== undefined) return contents.weightSpots.get(content.code) ?? null;
  const criterion = mine.find(({ weight }) => isNothing(weight));
  return criterion === undefined ? null : (criteria.weightSpots.get(criterion.code) ?? null);
}

function counts(content: Content, criteria: readonly Criterion[]): boolean {
  const its = criteria.filter((criterion) => criterion.content === content.code);
  return !isNothing(content.weight) && its.some(({ weight }) => !isNothing(weight));
}

/** Blank is not nothing: points stand in for it. */
function isNothing(weight: Fraction | null): boolean {
  return weight !== null && isZero(weight);
}

/** The weights of the contents, or of the criteria of one content, that apply to candidates of one kind. Null is blank. */
type WeightSet = readonly (Fraction | null)[];

type WeightFault =
  { readonly kind: 'someBlank' } | { readonly kind: 'sum'; readonly sum: Fraction; readonly target: 1 | 100 };

const hundred = ofInteger(100);

/**
 * What is wrong with a set of weights, or null. `bonuses`: the maxima of bonus criteria that may fill the weights up to
 * 100, alone or together as the list has them.
 */
export function weightFault(weights: WeightSet, bonuses: readonly Fraction[]): WeightFault | null {
  if (isPartlyBlank(weights)) return { kind: 'someBlank' };
  const given = weights.filter((weight) => weight !== null);
  if (given.length === 0) return null;
  const target = targetOf(given);
  if (target === null || isRounding(given, ofInteger(target))) return null;
  const total = sum(given);
  return bonuses.some((bonus) => isFilledUp(total, bonus, target))
    ? null
    : { kind: 'sum', sum: total, target };
}

/** Given for some and blank for others. */
export function isPartlyBlank(weights: WeightSet): boolean {
  return weights.includes(null) && weights.some((weight) => weight !== null);
}

/** What these weights were meant to come to and do not: 1, 100, or null where they do or mean something else. */
export function targetOf(weights: readonly Fraction[]): 1 | 100 | null {
  const total = sum(weights);
  const near = (target: Fraction, reach: Fraction): boolean =>
    !equals(total, target) && compare(distance(total, target), reach) <= 0;
  if (weights.every((weight) => compare(weight, one) < 0)) return near(one, fraction(1n, 5n)) ? 1 : null;
  if (weights.every((weight) => compare(weight, one) > 0)) return near(hundred, ofInteger(20)) ? 100 : null;
  return null;
}

/**
 * Whether the weights come to `target` but for the rounding of each: 33,3 three times. Each may be one off in the last
 * decimal that was typed in the set. Tenths of 1 are too coarse for that (0,6 and 0,3 would come to 1): of those only
 * what rounding half up can have done is forgiven.
 */
export function isRounding(weights: readonly Fraction[], target: Fraction): boolean {
  const step = fraction(1n, 10n ** BigInt(Math.max(...weights.map(decimalsOf))));
  const reach = multiply(step, ofInteger(weights.length));
  const off = distance(sum(weights), target);
  const isFine = compare(multiply(step, hundred), target) <= 0;
  return isFine ? compare(off, reach) <= 0 : compare(multiply(off, ofInteger(2)), reach) < 0;
}

/** Whether points of bonus make up what is lacking: weights of 90 beside a bonus of up to 10. */
export function isFilledUp(total: Fraction, bonus: Fraction, target: 1 | 100): boolean {
  const outOf100 = target === 1 ? multiply(total, hundred) : total;
  return equals(add(outOf100, bonus), hundred);
}

/** Twenty decimals are more than anybody types. */
const mostDecimals = 20;

/** How many decimals a number has. */
function decimalsOf({ den }: Fraction): number {
  let decimals = 0;
  while (decimals < mostDecimals && 10n ** BigInt(decimals) % den !== 0n) decimals += 1;
  return decimals;
}

function distance(a: Fraction, b: Fraction): Fraction {
  const difference = subtract(a, b);
  return max(difference, negate(difference));
}
