/** The sheets and cells of one batch: each sheet is mentioned once, and no range outlives the batch. */
import type { Block } from '../../cells/block.ts';

export class Pages {
  readonly #sheets = new Map<string, Excel.Worksheet>();

  constructor(readonly context: Excel.RequestContext) {}

  /** The worksheet with this name. Excel answers `ItemNotFound` when there is none. */
  sheet(name: string): Excel.Worksheet {
    const known = this.#sheets.get(name);
    if (known) return known;
    const sheet = this.context.workbook.worksheets.getItem(name);
    this.#sheets.set(name, sheet);
    return sheet;
  }

  /**
   * Cells of a sheet. They are untracked at once: what was loaded can be read after the sync, and Excel need not keep
   * the range, nor be told to forget it in a round trip of its own.
   */
  cells(sheet: string, { row, column, rows, columns }: Block): Excel.Range {
    return this.sheet(sheet).getRangeByIndexes(row, column, rows, columns).untrack();
  }
}
