/** Whether there is anything to reckon with. */
import type { Content, Criterion, Kind } from '../../tally/campaign.ts';
import { isZero, type Fraction } from '../../tally/fraction.ts';
import { appliesTo } from '../../tally/weights.ts';
import type { Findings, Spot } from '../read/findings.ts';
import type { Subjects } from '../read/subjects.ts';

const kinds: readonly Kind[] = ['collective', 'individual'];

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
