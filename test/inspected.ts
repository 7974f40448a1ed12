/** What was found, for the words of a test that fails. */
import { inspect } from 'node:util';

/** The value in one line, cut short where it is long. */
export function inspected(value: unknown): string {
  if (typeof value === 'string') return value.length > 500 ? `${value.slice(0, 500)}…` : value;
  return inspect(value, { depth: 4, breakLength: Infinity, maxStringLength: 200, maxArrayLength: 50 });
}
