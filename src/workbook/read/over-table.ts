/** Whether a formula reckons with the rows of a table: a total below it is no row of it. */
import type { TableSnapshot } from '../snapshot.ts';
import { folded } from '../../text/spelling.ts';

/** Texts in quotes, which say nothing. */
const quoted = /"(?:[^"]|"")*"/gu;
/** A sheet in front (in quotes or not), then a cell or a stretch of cells, columns or rows. */
const reference =
  /(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?<![\p{L}\p{N}_.])(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_(!])/giu;

/** Whether the formula speaks of the table by its name, of a stretch of its cells, or of two of its cells or more. */
export function isOverTable(formula: string, table: TableSnapshot): boolean {
  const spoken = formula.replace(quoted, '""');
  if (folded(spoken).includes(`${folded(table.name)}[`)) return true;
  let cells = 0;
  for (const [, sheet, text = ''] of spoken.matchAll(reference)) {
    if (sheet !== undefined && folded(unquoted(sheet)) !== folded(table.sheet)) continue;
    const [from = '', to] = text.replaceAll('$', '').split(':');
    if (!meets(cornerOf(from), cornerOf(to ?? from), table)) continue;
    if (to !== undefined) return true;
    cells += 1;
  }
  return cells > 1;
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

/** Zero-based; null: a whole column, or a whole row. */
interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function cornerOf(text: string): Corner {
  const [, letters = '', digits = ''] = /^([A-Z]*)(\d*)$/iu.exec(text) ?? [];
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: digits === '' ? null : Number(digits) - 1, column: letters === '' ? null : column - 1 };
}

function meets(one: Corner, other: Corner, { row, column, header, rows }: TableSnapshot): boolean {
  return (
    overlap(one.row, other.row, row, row + rows.length) &&
    overlap(one.column, other.column, column, column + header.length - 1)
  );
}

function overlap(one: number | null, other: number | null, first: number, last: number): boolean {
  if (one === null || other === null) return true;
  return Math.min(one, other) <= last && Math.max(one, other) >= first;
}
