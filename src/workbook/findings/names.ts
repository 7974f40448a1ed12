/** Candidates who may be one and the same, or will be mixed up on the award sheets. */
import type { Candidate } from '../../tally/campaign.ts';
import type { Findings } from '../read/findings.ts';
import { codeAndName, type Subjects } from '../read/subjects.ts';
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
