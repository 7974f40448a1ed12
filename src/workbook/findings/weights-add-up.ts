/** Warns where weights do not come to 1 or 100, or are blank for some: for each kind, over what applies to it. */
import type { Content, Criterion, Kind } from '../../tally/campaign.ts';
import { sum, toNumber, type Fraction } from '../../tally/fraction.ts';
import { appliesTo } from '../../tally/weights.ts';
import type { Findings, Spot } from '../read/findings.ts';
import { codeAndName, type Subjects } from '../read/subjects.ts';
import { weightFault, type WeightFault } from './weight-sums.ts';

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
