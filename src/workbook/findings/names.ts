/**
 * What may be one and the same: candidates who will be mixed up on the award sheets, and units, where a slip lets members into the
 * scoring of their own.
 */
import type { Candidate, Member } from '../../tally/campaign.ts';
import { isOfOwnUnit } from '../../tally/recusal.ts';
import { nearForm } from '../../text/alike.ts';
import type { Findings, Spot } from '../read/findings.ts';
import { codeAndName } from '../read/subjects.ts';
import type { Subjects } from '../read/subjects.ts';
import { bare, folded, tidy, takenApart } from '../../text/spelling.ts';

/** Warns at the name of each candidate whose name an earlier one of the same kind has too. */
export function checkNames({ candidates }: Subjects, findings: Findings): void {
  const earlier = new Map<string, Candidate[]>();
  for (const candidate of candidates.candidates) {
    const letters = `${candidate.kind} ${bare(candidate.name)}`;
    const same = earlier.get(letters) ?? [];
    const twin = bare(candidate.name) === '' ? undefined : same.find((other) => areSimilar(other, candidate));
    const spot = candidates.nameSpots.get(candidate.code);
    if (twin !== undefined && spot !== undefined) {
      findings.add('SimilarNames', spot, {
        found: tidy(candidate.name),
        other: codeAndName(twin.code, twin.name),
        sameUnit: bare(twin.unit) === bare(candidate.unit) ? 'yes' : 'no',
      });
    }
    earlier.set(letters, [...same, candidate]);
  }
}

/**
 * Of two names with the same letters: Hùng and Hưng are two names, unless they are of one unit; `hoà` and `hòa`, or a
 * name typed without any diacritics, may be the same anywhere.
 */
function areSimilar(one: Candidate, other: Candidate): boolean {
  const [a, b] = [accents(one.name), accents(other.name)];
  return a === b || a === '' || b === '' || bare(one.unit) === bare(other.unit);
}

/** Which diacritics each word of a name has, wherever in the word they stand; '' where there are none. */
function accents(name: string): string {
  const words = folded(name)
    .split(' ')
    .map((word) => (takenApart(word).match(/[\p{M}đ]/gu) ?? []).sort().join(''));
  return words.every((word) => word === '') ? '' : words.join(' ');
}

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
