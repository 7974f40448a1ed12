/** Whether it is known what a score is out of. */
import type { Criterion, Kind } from '../../tally/campaign.ts';
import { compare, equals, ofInteger, sum, toNumber, type Fraction } from '../../tally/fraction.ts';
import { appliesTo } from '../../tally/weights.ts';
import type { Findings } from '../read/findings.ts';
import { codeAndName, type Subjects } from '../read/subjects.ts';
import { quote } from '../read/quote.ts';

const kinds: readonly Kind[] = ['collective', 'individual'];
const hundred = ofInteger(100);

/** The highest total below the least, at the highest; and a scale that has to be set, at the setting. */
export function checkScale(subjects: Subjects, findings: Findings): void {
  checkCap(subjects, findings);
  const { settings, contents, criteria, candidates } = subjects;
  if (settings.flawed.has('scale') || contents.flawed || criteria.flawed) return;
  for (const kind of kinds) {
    if (!candidates.candidates.some((candidate) => candidate.kind === kind)) continue;
    const why = mismatch(kind, subjects);
    if (why === null) continue;
    findings.add('ScaleMismatch', settings.spots.get('scale') ?? settings.elsewhere, { kind, ...why });
    return;
  }
}

function checkCap({ settings: read }: Subjects, findings: Findings): void {
  const { cap, floor } = read.settings;
  const spot = read.spots.get('cap');
  if (cap === null || floor === null || spot === undefined || read.flawed.has('floor')) return;
  if (compare(cap, floor) >= 0) return;
  const found = quote(read.values.get('cap') ?? '');
  findings.add('InvalidSetting', spot, { found, beside: 'floor', floor: toNumber(floor) });
}

/** Why the candidates of a kind cannot be scored without a scale; null where they can. */
function mismatch(
  kind: Kind,
  subjects: Subjects,
): { readonly beside: string; readonly what?: string; readonly sum?: number } | null {
  const { scale } = subjects.settings.settings;
  const main = subjects.criteria.criteria.filter((one) => one.role === 'main' && appliesTo(one, kind));
  if (main.length === 0) return scale?.kind === 'number' ? null : { beside: 'nothing' };
  const points = sum(main.map(({ maxPoints }) => maxPoints));
  if (scale !== null || isWeighted(subjects) || equals(points, hundred)) return null;
  const beside = outsideOf100(subjects);
  return beside === null ? null : { ...beside, sum: toNumber(points) };
}

function isWeighted({ contents, criteria }: Subjects): boolean {
  const isGiven = ({ weight }: { readonly weight: Fraction | null }): boolean => weight !== null;
  return contents.contents.some(isGiven) || criteria.criteria.some(isGiven);
}

/** The first thing that is in points, not on a scale of 100. */
function outsideOf100({
  settings,
  criteria,
  awards,
}: Subjects): { readonly beside: string; readonly what: string } | null {
  const first = (role: Criterion['role']): Criterion | undefined =>
    criteria.criteria.find((criterion) => criterion.role === role);
  const extra = first('bonus') ?? first('deduction');
  if (extra !== undefined) return { beside: extra.role, what: codeAndName(extra.code, extra.name) };
  if (settings.settings.cap !== null || settings.flawed.has('cap')) return { beside: 'cap', what: '' };
  const award = awards.awards.find(({ minScore }) => minScore !== null);
  return award === undefined ? null : { beside: 'minScore', what: codeAndName(award.code, award.name) };
}
