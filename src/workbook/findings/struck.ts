/** Rows that are struck through: they count as any other, and somebody may have meant that they do not. */
import { cellText, isBlank, readWord } from '../columns/cells.ts';
import * as words from '../columns/vocabulary.ts';
import type { Findings } from '../read/findings.ts';
import { quote } from '../read/quote.ts';
import type { PlacedTable } from '../read/table.ts';

/** Warns once a table, at the first such row. One that is said to be not considered has been crossed out rightly. */
export function checkStruck(tables: readonly PlacedTable[], findings: Findings): void {
  for (const { snapshot, order } of tables) {
    const { name, sheet, row, column, rows, struck = [] } = snapshot;
    const found = struck.flatMap((index) => {
      const cells = rows[index] ?? [];
      const at = cells.findIndex((cell) => !isBlank(cell));
      const isOut = cells.some((cell) => readWord(words.status)(cell) === false);
      return at < 0 || isOut ? [] : [{ index, at, text: cellText(cells[at] ?? '') }];
    });
    const [first] = found;
    if (first === undefined) continue;
    const spot = { table: name, sheet, order, at: { row: row + 1 + first.index, column: column + first.at } };
    findings.add('StruckThrough', spot, { found: quote(first.text), rows: found.length });
  }
}
