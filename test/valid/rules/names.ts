/** What may be a name in a formula. */
import { blockOf } from '../places.ts';

/** Whether Excel takes a text as the name of a cell, a formula or a table: no reference, no spaces, at most 255 letters. */
export function isLegalName(name: string): boolean {
  if (name.length === 0 || name.length > 255) return false;
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return false;
  // Excel takes TT01 for TT1.
  const reference = name.toUpperCase().replace(/^([A-Z]+)0+(?=[1-9])/, '$1');
  return blockOf(reference) === undefined && !/^(?:r\d*c\d*|r\d*|c\d*)$/i.test(name);
}
