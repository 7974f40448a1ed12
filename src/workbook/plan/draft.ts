/** A sheet in the making: rows are added from the top down, and what they need (heights, merges, styles) is kept. */
import { composed } from '../../text/spelling.ts';
import type { Block } from '../../cells/block.ts';
import type { CellLink, DataBar, PageSetUp, PlanCell, SheetPlan, Style, StyleName } from '../sheet-plan.ts';
import { rowHeight, type SetText } from './measure.ts';
import { fontName, look, stylesFor, type BaseLook } from './styles.ts';

type Row = readonly (PlanCell | null)[];

/** What a cell of Excel can hold. */
const longestText = 32_767;

/** A cell of text: always text, whatever it begins with; cut where Excel would refuse it. */
export function text(value: string, style: StyleName, link?: CellLink): PlanCell {
  const whole = composed(value);
  const fitting = whole.length > longestText ? `${wholeCharacters(whole, longestText - 1)}…` : whole;
  if (fitting === '') return blank(style);
  return { kind: 'text', text: fitting, style, ...(link === undefined ? {} : { link }) };
}

/** At most so many UTF-16 units of a text, never half a character. */
export function wholeCharacters(value: string, most: number): string {
  const cut = value.slice(0, Math.max(0, most));
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** A cell of a number, which must be finite. */
export function number(value: number, style: StyleName): PlanCell {
  return { kind: 'number', value, style };
}

/** A cell that is empty but has a look. */
export function blank(style: StyleName): PlanCell {
  return { kind: 'blank', style };
}

/** A cell that spans so many columns of its row; null leaves them untouched. */
export interface SpanPart {
  readonly cell: PlanCell | null;
  readonly columns: number;
}

/** A cell of one column among others that span more. */
export function single(cell: PlanCell): SpanPart {
  return { cell, columns: 1 };
}

/** What is not said row by row. */
interface SheetFrame {
  readonly mark: string;
  readonly name: string;
  readonly tabColor: string | null;
  /** Of cells that have no size of their own, in points. */
  readonly size: number;
  readonly decimals: number;
  readonly frozen: SheetPlan['frozen'];
  readonly page: PageSetUp;
  readonly dataBars?: readonly DataBar[];
}

export class SheetDraft {
  readonly #rows: Row[] = [];
  readonly #heights = new Map<number, number>();
  readonly #merges: Block[] = [];
  readonly #styles = new Map<StyleName, Style>();
  readonly #widths: readonly number[];
  readonly #size: number;

  /** Widths in characters of the default font, one a column; the size of the sheet's font in points. */
  constructor(columnWidths: readonly number[], size: number) {
    this.#widths = columnWidths;
    this.#size = size;
  }

  /** The zero-based number of the row that will be added next. */
  get nextRow(): number {
    return this.#rows.length;
  }

  get columns(): number {
    return this.#widths.length;
  }

  /** How many columns make up the left half of the sheet and the right one, as nearly as can be; at least one each. */
  halves(): { readonly left: number; readonly right: number } {
    const half = this.#widthOf(0, this.#widths.length) / 2;
    const distance = (columns: number): number => Math.abs(this.#widthOf(0, columns) - half);
    let left = 1;
    for (let columns = 2; columns < this.#widths.length; columns += 1) {
      if (distance(columns) < distance(left)) left = columns;
    }
    return { left, right: this.#widths.length - left };
  }

  /** Adds a row of unmerged cells, high enough for its texts, and gives its zero-based number. */
  row(cells: Row, least = 0): number {
    const sets = cells.flatMap((cell, column) => this.#setText(cell, this.#widths[column] ?? 0));
    return this.#push(cells, rowHeight(sets, Math.max(least, this.#leastHeight())));
  }

  /** Adds a row of merged cells, from left to right: each spans so many columns. Gives the row's zero-based number. */
  spans(parts: readonly SpanPart[], least = 0): number {
    const cells: (PlanCell | null)[] = [];
    const sets: SetText[] = [];
    for (const { cell, columns } of parts) {
      const column = cells.length;
      sets.push(...this.#setText(cell, this.#widthOf(column, columns)));
      cells.push(cell);
      for (let more = 1; more < columns; more += 1) cells.push(cell === null ? null : blank(cell.style));
      if (cell !== null && columns > 1)
        this.#merges.push({ row: this.#rows.length, column, rows: 1, columns });
    }
    return this.#push(cells, rowHeight(sets, Math.max(least, this.#leastHeight())));
  }

  /** Adds one line of text over the whole width; nothing for an empty one. */
  line(value: string, base: BaseLook, least = 0): void {
    if (value !== '') this.spans([{ cell: text(value, look(base)), columns: this.columns }], least);
  }

  /** Adds an empty row, so many points high. */
  gap(points: number): void {
    this.#push([], points);
  }

  /** Merges cells over several rows that were added already. */
  merge(block: Block): void {
    this.#merges.push(block);
  }

  /**
   * The row before which a page must begin so that the rows from `from` on, to the last one, stay on one page; null
   * where they do. `titleRow` is repeated on every page; `points` is the room of a page. Where the columns come out
   * wider than planned the sheet is shrunk to the page, which then has more rows: that is reckoned with too.
   */
  breakBefore(from: number, titleRow: number, points: number): number | null {
    const isCut = [1, 0.95, 0.9, 0.85, 0.8, 0.75].some((scale) =>
      this.#isCut(from, titleRow, points / scale),
    );
    return isCut ? from : null;
  }

  /** Whether a page of so many points begins after the row `from`. */
  #isCut(from: number, titleRow: number, points: number): boolean {
    const title = this.#heights.get(titleRow) ?? 0;
    let used = 0;
    let page = 0;
    let pageOfFrom = 0;
    for (const row of this.#rows.keys()) {
      const height = this.#heights.get(row) ?? 0;
      if (used + height > points) {
        page += 1;
        used = title;
      }
      used += height;
      if (row === from) pageOfFrom = page;
    }
    return page > pageOfFrom;
  }

  finish(frame: SheetFrame): SheetPlan {
    const styles = new Set(
      this.#rows.flatMap((row) => row.flatMap((cell) => (cell === null ? [] : [cell.style]))),
    );
    return {
      mark: frame.mark,
      name: frame.name,
      tabColor: frame.tabColor,
      font: { name: fontName, size: frame.size },
      styles: stylesFor(styles, frame.decimals),
      columnWidths: this.#widths,
      rows: this.#rows,
      rowHeights: this.#heights,
      merges: this.#merges,
      dataBars: frame.dataBars ?? [],
      frozen: frame.frozen,
      gridlines: false,
      page: frame.page,
    };
  }

  #styleOf(name: StyleName): Style {
    const known = this.#styles.get(name);
    if (known !== undefined) return known;
    const style = stylesFor([name], 0)[name] ?? {};
    this.#styles.set(name, style);
    return style;
  }

  #widthOf(column: number, columns: number): number {
    return this.#widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
  }

  #leastHeight(): number {
    return this.#size * 1.5;
  }

  #push(cells: Row, height: number): number {
    const row = this.#rows.length;
    this.#rows.push(cells);
    this.#heights.set(row, height);
    return row;
  }

  /** How a cell's text is set, for the height of its row. */
  #setText(cell: PlanCell | null, width: number): readonly SetText[] {
    if (cell?.kind !== 'text') return [];
    const style = this.#styleOf(cell.style);
    if (style.wrap !== true) return [];
    return [{ text: cell.text, width, size: style.size ?? this.#size, bold: style.bold === true }];
  }
}
