/** What Excel tells of changes in the sheets: own echoes are known, what others do is counted as news. */
import type { SheetChange } from '../../excel/line/watch.ts';

export class Changes {
  /** Cells that were written from here and whose echo has not come yet, as `sheet!cell`. */
  private readonly cells = new Set<string>();
  /** Rows that were added from here, as `sheet!row`: Excel may tell of one several times. */
  private readonly rows = new Set<string>();

  /** A cell (an A1 address) is about to be written from here; gives what takes that back where it was not. */
  expectCell(sheet: string, cell: string): () => void {
    const key = `${sheet}!${cell}`;
    this.cells.add(key);
    return () => this.cells.delete(key);
  }

  /** A row of the sheet, counted from 0, was added from here. */
  expectRow(sheet: string, row: number): void {
    this.rows.add(`${sheet}!${row}`);
  }

  /** Whether the change is nothing but the echo of an own writing. */
  isEcho({ sheet, address }: SheetChange): boolean {
    const cell = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
    const row = rowOf(cell);
    return this.cells.delete(`${sheet}!${cell}`) || (row !== null && this.rows.has(`${sheet}!${row}`));
  }

  /** The sheets are quiet: whatever is told of these rows from now on is news. */
  forgetRows(): void {
    this.rows.clear();
  }

  /** All was read again: no echo is waited for. */
  forget(): void {
    this.cells.clear();
    this.rows.clear();
  }
}

/** The one row that an address is in, counted from 0; null where it is in several, or in none as a whole column is. */
function rowOf(address: string): number | null {
  const rows = address.split(':').map((corner) => Number(/\d+$/.exec(corner)?.[0]));
  const [row = Number.NaN] = rows;
  return Number.isNaN(row) || rows.some((other) => other !== row) ? null : row - 1;
}
