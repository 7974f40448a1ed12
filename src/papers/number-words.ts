/** Whole numbers in Vietnamese words, as documents write them after the figure: `12 (mười hai)`. */
import { twoDigits } from '../i18n/format.ts';
import { numberNames } from '../i18n/documents/papers.ts';

const { digits, ten, tens, one, four, five, hundred, zeroTens, scales } = numberNames;
/** What the words reach to: below a thousand billions. */
const limit = 1_000_000_000_000;

/** The words of a whole number from 0 to 999 999 999 999. Throws a RangeError for any other. */
export function numberWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value >= limit) throw new RangeError(`No words for ${value}`);
  if (value === 0) return digitName(0);
  const groups: { readonly value: number; readonly scale: number }[] = [];
  for (let rest = value, scale = 0; rest > 0; rest = Math.floor(rest / 1000), scale += 1) {
    groups.unshift({ value: rest % 1000, scale });
  }
  return groups
    .flatMap((group, index) => {
      if (group.value === 0) return [];
      return [groupWords(group.value, index === 0), scales[group.scale] ?? ''];
    })
    .filter((part) => part !== '')
    .join(' ');
}

/** A figure of at least two digits with its words: `05 (năm)`. */
export function counted(value: number): string {
  return `${twoDigits(value)} (${numberWords(value)})`;
}

/** 1 to 999; after a higher group the hundreds are said even where there are none. */
function groupWords(value: number, isFirst: boolean): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100];
  const lead = hundreds > 0 || !isFirst ? [digitName(hundreds), hundred] : [];
  if (rest === 0) return lead.join(' ');
  if (rest < 10 && lead.length > 0) return [...lead, zeroTens, digitName(rest)].join(' ');
  return [...lead, belowHundred(rest)].join(' ');
}

function belowHundred(value: number): string {
  const [left, right] = [Math.floor(value / 10), value % 10];
  if (left === 0) return digitName(right);
  const start = left === 1 ? ten : `${digitName(left)} ${tens}`;
  if (right === 0) return start;
  return `${start} ${unitAfterTens(right, left)}`;
}

/** `mốt`, `tư` and `lăm` stand for 1, 4 and 5 after the tens. */
function unitAfterTens(unit: number, left: number): string {
  if (unit === 5) return five;
  if (left > 1 && unit === 1) return one;
  if (left > 1 && unit === 4) return four;
  return digitName(unit);
}

function digitName(digit: number): string {
  return digits[digit] ?? '';
}
