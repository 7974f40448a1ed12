/** Whether what somebody wrote can be one known word only. A likeness that two words share is none. */
import { bare, folded, usualForms } from './spelling.ts';

/** The only code with the same letters and digits: a dash of another kind, a space, a full stop is a slip, and O for 0. */
export function onlyAlike(
  found: string | number,
  known: readonly { readonly code: string }[],
): string | null {
  const text = String(found);
  return (
    only(known, ({ code }) => lettersOf(code), lettersOf(text)) ??
    only(known, ({ code }) => withNoughts(lettersOf(code)), withNoughts(lettersOf(text)))
  );
}

/** The code of the only one who has exactly this name, where the name was written in place of the code. */
export function onlyNamed(
  found: string | number,
  known: readonly { readonly code: string; readonly name: string }[],
): string | null {
  return only(known, ({ name }) => folded(name), folded(String(found)));
}

function only<Known extends { readonly code: string }>(
  known: readonly Known[],
  spell: (one: Known) => string,
  wanted: string,
): string | null {
  const alike = known.filter((one) => spell(one) === wanted);
  return wanted !== '' && alike.length === 1 ? (alike[0]?.code ?? null) : null;
}

/** The letters and digits. */
export function lettersOf(text: string): string {
  return bare(usualForms(text)).replace(/[^\p{L}\p{N}]+/gu, '');
}

/**
 * What two texts share that differ only in diacritics, spaces or punctuation. Punctuation between two digits counts:
 * `Phòng 1.1` is not `Phòng 11`. '' where there is neither letter nor digit.
 */
export function nearForm(text: string): string {
  return bare(usualForms(text))
    .replaceAll(' ', '')
    .replace(/(?<!\p{N})[^\p{L}\p{N}]+|[^\p{L}\p{N}]+(?!\p{N})/gu, '');
}

function withNoughts(letters: string): string {
  return letters.replaceAll('o', '0');
}

/** How many letters must be put in, left out or changed to make the one text the other (Levenshtein's distance). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [index, wanted] of [...other].entries()) {
      const changed = (row[index] ?? 0) + (letter === wanted ? 0 : 1);
      next.push(Math.min(changed, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** Whether the letters differ so little that one is a slip of the other: one in five, and never more than two. */
export function isSlipOf(found: string, word: string): boolean {
  const [one, other] = [lettersOf(found), lettersOf(word)];
  return one !== '' && distance(one, other) <= Math.min(2, Math.floor(other.length / 5));
}
