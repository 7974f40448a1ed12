/** When a file was saved last, as far as it says so itself. */
import type { Package } from './package.ts';
import { child } from '../xml/xml-tree.ts';

/**
 * An ISO 8601 time in UTC such as `2026-11-25T08:30:00Z`, or null. It is the core properties' `modified` (ECMA-376 part 2, clause 11), which Excel,
 * LibreOffice and openpyxl write; without them the newest time of a part in the zip, which is in nobody's time zone.
 */
export function savedTimeOf(pkg: Package): string | null {
  const part = pkg.related('', 'core-properties');
  const root = part === null ? null : pkg.readableXml(part);
  const modified = root && child(root, 'modified');
  const time = modified ? Date.parse(modified.text.trim()) : NaN;
  return isoTime(time) ?? isoTime(dosTime(pkg.newestTime));
}

/** In whole seconds, which is as fine as most programs write; years of four figures, as these texts are compared. */
function isoTime(time: number): string | null {
  if (!(time >= 0 && time < Date.UTC(10_000, 0))) return null;
  return new Date(time).toISOString().replace(/\.\d+Z$/u, 'Z');
}

/** MS-DOS date and time of a zip entry; NaN for the first day it can say, which stands for no time at all. */
function dosTime(stamp: number): number {
  const [date, time] = [stamp >>> 16, stamp & 0xffff];
  const [year, month, day] = [1980 + (date >>> 9), (date >>> 5) & 15, date & 31];
  if (month === 0 || day === 0 || (year === 1980 && month === 1 && day === 1)) return NaN;
  return Date.UTC(year, month - 1, day, time >>> 11, (time >>> 5) & 63, (time & 31) * 2);
}
