/** Numbers typed as text that may mean thousands: `1.000` is one point, or a thousand. */
import { compare, ofNumber, type Fraction } from '../../tally/fraction.ts';
import type { CellValue } from '../snapshot.ts';
import { tidy } from '../../text/spelling.ts';

interface Thousands {
  readonly thousands: number;
  /** The same with the separator as a decimal one. */
  readonly decimal: number;
  readonly separator: string;
}

/** What may tell that no thousands are meant. */
export interface ThousandsRule {
  /** The greatest figure that can stand there; absent or null: any. */
  readonly most?: Fraction | null | undefined;
  /** Separators that other cells of the column have before decimals. */
  readonly decimalSeparators?: ReadonlySet<string>;
}

/** Both readings of a text with one separator and three digits behind it (not `0,125`); null for all else. */
export function asThousands(value: CellValue): Thousands | null {
  const parts =
    typeof value === 'string' ? /^([+\-\u2212]?[1-9]\d{0,2})([.,])(\d{3})$/u.exec(tidy(value)) : null;
  if (parts === null) return null;
  const [, front = '', separator = '', digits = ''] = parts;
  const whole = front.replace('\u2212', '-');
  return { thousands: Number(whole + digits), decimal: Number(`${whole}.${digits}`), separator };
}

/** The two readings where nobody can tell which is meant; null where there is one only. */
export function doubtfulThousands(
  value: CellValue,
  { most = null, decimalSeparators }: ThousandsRule,
): Thousands | null {
  const read = asThousands(value);
  if (read === null || decimalSeparators?.has(read.separator) === true) return null;
  return most !== null && compare(ofNumber(read.thousands), most) > 0 ? null : read;
}

/** The separators that cells of a column have before another number of digits than three. */
export function decimalSeparatorsIn(values: readonly CellValue[]): ReadonlySet<string> {
  return new Set(
    values.flatMap((value) => {
      const parts = typeof value === 'string' ? /^\d*([.,])(\d+)$/u.exec(tidy(value)) : null;
      return parts?.[1] === undefined || parts[2]?.length === 3 ? [] : [parts[1]];
    }),
  );
}
