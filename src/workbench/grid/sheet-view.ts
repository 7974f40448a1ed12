/** One sheet as the grid draws it: sizes, merged cells, data bars, what is written where. */
import { parseAddress } from '../../cells/sheet-name.ts';
import { intersect } from '../../cells/block.ts';
import type { Block } from '../../cells/block.ts';
import type { Language } from '../../i18n/language.ts';
import type { CellFormat, InputPrompt, SheetPart, StoredCell, WorkbookFile } from '../../ooxml/model.ts';
import type { FormulaAnswers } from '../../host/formula-questions.ts';
import { Conditions } from './conditions.ts';
import { shownText } from './typed.ts';

export const headerWidth = 46;
export const headerHeight = 24;

/** Empty rows and columns that the grid offers beyond what is written. */
const spare = { rows: 40, columns: 8, leastRows: 100, leastColumns: 20 };

export interface Shown {
  readonly cell: StoredCell;
  readonly format: CellFormat;
  readonly text: string;
  /** How far a data bar reaches, 0 to 1, and its colour. */
  readonly bar: { readonly share: number; readonly color: string } | null;
}

export class SheetView {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly merges: readonly Block[];
  readonly used: Block;
  readonly conditions: Conditions;
  readonly #file: WorkbookFile;
  readonly #language: Language;
  readonly #prompts: readonly InputPrompt[];
  readonly #filtered: readonly Block[];
  readonly #bars: ReturnType<SheetPart['dataBars']>;

  constructor(
    file: WorkbookFile,
    readonly sheet: SheetPart,
    language: Language,
    answers: FormulaAnswers,
  ) {
    this.conditions = new Conditions(file, sheet, answers);
    this.#file = file;
    this.#language = language;
    this.used = sheet.usedBlock() ?? { row: 0, column: 0, rows: 1, columns: 1 };
    const bottom = Math.max(this.used.row + this.used.rows + spare.rows, spare.leastRows);
    const right = Math.max(this.used.column + this.used.columns + spare.columns, spare.leastColumns);
    const height = (row: number): number => (sheet.isRowHidden(row) ? 0 : (sheet.rowHeight(row) * 4) / 3);
    const width = (column: number): number =>
      sheet.isColumnHidden(column) ? 0 : sheet.columnWidth(column) * 7;
    this.rows = new Axis(sizes(bottom, height));
    this.columns = new Axis(sizes(right, width));
    this.frozen = sheet.frozen();
    this.merges = sheet.merges();
    this.#bars = sheet.dataBars();
    this.#prompts = sheet.prompts();
    this.#filtered = [...sheet.tables.map(({ block }) => block), ...filterOf(file, sheet)];
  }

  /** The cell, its look and what it shows. */
  shown(row: number, column: number): Shown {
    const cell = this.sheet.cell(row, column);
    const format = this.conditions.changed(this.#file.format(cell.format), { row, column });
    const text = shownText(cell, format.numberFormat, this.#language, this.#file.date1904);
    return { cell, format, text, bar: this.bar(row, column, cell) };
  }

  /** In a hidden row or column. */
  isHidden({ row, column }: { readonly row: number; readonly column: number }): boolean {
    return this.rows.size(row) === 0 || this.columns.size(column) === 0;
  }

  /** Left out by a filter of the sheet or of a table: such rows are not copied. Rows hidden by hand are. */
  isFilteredOut(row: number): boolean {
    if (!this.sheet.isRowHidden(row)) return false;
    return this.#filtered.some((block) => row > block.row && row < block.row + block.rows);
  }

  isEmpty(row: number, column: number): boolean {
    const { value, formula } = this.sheet.cell(row, column);
    return value.kind === 'empty' && formula === null;
  }

  /** The merged block that has the cell, or null. */
  mergeAt(row: number, column: number): Block | null {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.merges.find((block) => intersect(block, cell) !== null) ?? null;
  }

  /** The borders to draw of a block: its outer ones, but those between two cells once, with the upper or left cell. */
  borders({ row, column, rows, columns }: Block): CellFormat['borders'] {
    const at = (atRow: number, atColumn: number): CellFormat['borders'] | null =>
      atRow < 0 || atColumn < 0 ? null : this.#file.format(this.sheet.cell(atRow, atColumn).format).borders;
    const above = at(row - 1, column)?.bottom ?? null;
    const before = at(row, column - 1)?.right ?? null;
    return {
      top: above === null ? (at(row, column)?.top ?? null) : null,
      left: before === null ? (at(row, column)?.left ?? null) : null,
      bottom: at(row + rows - 1, column)?.bottom ?? null,
      right: at(row, column + columns - 1)?.right ?? null,
    };
  }

  /** What the workbook tells a person who is about to type there, or null. */
  prompt(row: number, column: number): InputPrompt | null {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.#prompts.find(({ block }) => intersect(block, cell) !== null) ?? null;
  }

  /** Nobody may type there. */
  isLocked(format: CellFormat): boolean {
    return this.sheet.protection.protected && format.locked;
  }

  private bar(row: number, column: number, { value }: StoredCell): Shown['bar'] {
    if (value.kind !== 'number' || this.#bars.length === 0) return null;
    const cell = { row, column, rows: 1, columns: 1 };
    const rule = this.#bars.find(({ block }) => intersect(block, cell) !== null);
    if (rule === undefined || rule.high <= rule.low) return null;
    const share = Math.min(1, Math.max(0, (value.value - rule.low) / (rule.high - rule.low)));
    return { share, color: rule.color };
  }
}

/** The cells of the sheet's own filter: Excel keeps them under a hidden name. */
function filterOf({ names }: WorkbookFile, sheet: SheetPart): readonly Block[] {
  const filter = names.find((each) => each.sheet === sheet && each.name === '_xlnm._FilterDatabase');
  const address = filter === undefined ? null : parseAddress(filter.formula);
  return address === null ? [] : [address.block];
}

function sizes(count: number, size: (index: number) => number): readonly number[] {
  return Array.from({ length: count }, (_, index) => Math.round(size(index)));
}

/** The rows or the columns of a sheet by their sizes in pixels. */
export class Axis {
  readonly #starts: readonly number[];

  constructor(sizes: readonly number[]) {
    let sum = 0;
    this.#starts = [0, ...sizes.map((size) => (sum += size))];
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  /** Pixels of all of them together. */
  get total(): number {
    return this.start(this.count);
  }

  /** Where the row or column begins; past the last one, where that one ends. */
  start(index: number): number {
    return this.#starts[Math.min(Math.max(index, 0), this.count)] ?? 0;
  }

  /** Pixels of `length` of them from `index` on. */
  size(index: number, length = 1): number {
    return this.start(index + length) - this.start(index);
  }

  /** Which one is at that pixel; the first or the last one for what lies outside. */
  at(pixel: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.start(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    return Math.max(low, 0);
  }
}
