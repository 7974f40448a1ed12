/** Units that may be one and the same: where members stay out of their own unit's scoring, a slip lets them in. */
import type { Candidate, Member } from '../../tally/campaign.ts';
import { isOfOwnUnit } from '../../tally/recusal.ts';
import { nearForm } from '../../text/alike.ts';
import { folded, tidy } from '../../text/spelling.ts';
import type { Findings, Spot } from '../read/findings.ts';
import { codeAndName, type Subjects } from '../read/subjects.ts';

/**
 * With `recusal`, warns where a candidate's unit (or the name of a collective) and the unit of a member who votes differ only
 * in diacritics, spaces or punctuation: once for two spellings, at the first candidate who has it.
 */
export function checkUnits({ settings, council, candidates }: Subjects, findings: Findings): void {
  if (!settings.settings.recusal) return;
  const members = byNearForm(council.council.filter(({ voting }) => voting));
  const reported = new Set<string>();
  for (const candidate of candidates.candidates) {
    for (const { text, spot } of unitsOf(candidate, candidates.unitSpots, candidates.nameSpots)) {
      for (const member of members.get(nearForm(text)) ?? []) {
        const id = JSON.stringify([folded(text), folded(member.unit)]);
        if (isOfOwnUnit(member, candidate) || reported.has(id)) continue;
        reported.add(id);
        findings.add('SimilarUnits', spot, {
          found: tidy(text),
          candidate: codeAndName(candidate.code, candidate.name),
          unit: tidy(member.unit),
          member: codeAndName(member.code, member.name),
        });
      }
    }
  }
}

function byNearForm(members: readonly Member[]): ReadonlyMap<string, readonly Member[]> {
  const found = new Map<string, Member[]>();
  for (const member of members) {
    const form = nearForm(member.unit);
    if (form !== '') found.set(form, [...(found.get(form) ?? []), member]);
  }
  return found;
}

type Spots = ReadonlyMap<Candidate['code'], Spot>;

/** What recusal compares with a member's unit. */
function unitsOf(
  { code, kind, name, unit }: Candidate,
  unitSpots: Spots,
  nameSpots: Spots,
): readonly { readonly text: string; readonly spot: Spot }[] {
  const found = (text: string, spot: Spot | undefined) => (spot === undefined ? [] : [{ text, spot }]);
  return [
    ...found(unit, unitSpots.get(code)),
    ...(kind === 'collective' ? found(name, nameSpots.get(code)) : []),
  ];
}
