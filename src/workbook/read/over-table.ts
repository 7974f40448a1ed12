/** Whether a formula reckons with the rows of a table: a total below it is no row of it. */
import { parseBlock } from '../../cells/a1.ts';
import { overlaps, type Block } from '../../cells/block.ts';
import { withoutApostrophes } from '../../cells/sheet-name.ts';
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
    if (sheet !== undefined && folded(withoutApostrophes(sheet)) !== folded(table.sheet)) continue;
    const block = parseBlock(text);
    if (block === null || !meets(block, table)) continue;
    if (text.includes(':')) return true;
    cells += 1;
  }
  return cells > 1;
}

/** Whether the block has a cell of the table, its header or the rows below it. */
function meets(block: Block, { row, column, header, rows }: TableSnapshot): boolean {
  return overlaps(block, { row, column, rows: rows.length + 1, columns: header.length });
}
