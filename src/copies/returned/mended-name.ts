/** Whether a campaign's name was mended, or is another campaign's. */
import { bare } from '../../text/spelling.ts';

/** Letters typed wrong, left out or too many; next year's name or another campaign's differs by a figure or a word. */
const mostSlips = 2;

/**
 * Whether one name is the other with a slip of the pen put right: diacritics, case, spaces and punctuation anywhere, and
 * two letters at most. Figures are never slips: `… 2025` and `… 2026` are two campaigns. A blank name is nobody's.
 */
export function isMendedName(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  const only = (text: string, left: RegExp): string => text.replace(left, '');
  if (a === '' || b === '' || only(a, /\P{N}+/gu) !== only(b, /\P{N}+/gu)) return false;
  return slips(only(a, /\P{L}+/gu), only(b, /\P{L}+/gu)) <= mostSlips;
}

/** How many letters must be changed, put in or taken out to make one text of the other; more than `mostSlips` is not told apart. */
function slips(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > mostSlips) return mostSlips + 1;
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1];
    for (let at = 1; at < above.length; at += 1) {
      const same = (above[at - 1] ?? 0) + (other[at - 1] === letter ? 0 : 1);
      line.push(Math.min(same, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
}
