/**
 * A document as a print-ready sheet. Where its pages begin is reckoned here and written as page breaks, and the heads of
 * tables are written again on each page: rows are never cut, and a signature is on the page of what stands before it.
 */
import { paperMark } from '../workbook/ballots/paper-marks.ts';
import type { Block } from '../cells/block.ts';
import type { PlanCell, SheetPlan, Style } from '../workbook/sheet-plan.ts';
import type { SheetNames } from '../workbook/plan/sheet-names.ts';
import { textHeight, type Paper } from './paper.ts';
import { gridOf } from './sheet-grid.ts';
import { rowsOf, type Part, type SheetRow } from './sheet-rows.ts';
import { points } from './typeset.ts';

/** Points of the page's height that are left for what printers round. */
const spare = 6;

/** So many page breaks a sheet has at most ([MS-XLSB] 2.4.196): Excel takes no more, and repairs a file that has. */
const mostBreaks = 1023;

/**
 * The plans of the sheets for a document: one, or several where its pages are more than a sheet can be parted into. Their
 * marks are `paper-`, the document's name and, where it has one, its part; from the second sheet on with a number.
 */
export function sheetsForPaper(paper: Paper, names: SheetNames): readonly SheetPlan[] {
  const grid = gridOf(paper);
  const whole = paged(rowsOf(paper, grid), points(textHeight(paper.page)) - spare);
  return partsOf(whole).map((part, index) => {
    const number = index === 0 ? [] : [String(index + 1)];
    const ending = [...(paper.part === undefined ? [] : [paper.part]), ...number].join('-');
    return planOf(paper, part, grid.pixels, {
      mark: paperMark(paper.name, ending === '' ? undefined : ending),
      name: names.give(paper.title),
    });
  });
}

/** Pages in parts of as many as a sheet can have. */
function partsOf({ rows, breaks }: Paged): readonly Paged[] {
  const starts = [0, ...breaks.filter((_, index) => (index + 1) % (mostBreaks + 1) === 0)];
  return starts.map((from, index) => {
    const to = starts[index + 1] ?? rows.length;
    const own = breaks.filter((row) => row > from && row < to);
    return { rows: rows.slice(from, to), breaks: own.map((row) => row - from) };
  });
}

function planOf(
  paper: Paper,
  { rows, breaks }: Paged,
  pixels: readonly number[],
  called: Pick<SheetPlan, 'mark' | 'name'>,
): SheetPlan {
  const styles = new Styles();
  const { page } = paper;
  return {
    ...called,
    tabColor: null,
    font: { name: paper.font, size: 13 },
    columnWidths: pixels.map((width) => (width - 5) / 7),
    rows: rows.map(({ parts }) => cellsOf(parts, styles)),
    styles: styles.all(),
    rowHeights: new Map(rows.map(({ height }, index) => [index, height])),
    merges: rows.flatMap(({ parts }, index) => mergesOf(parts, index)),
    dataBars: [],
    frozen: { rows: 0, columns: 0 },
    gridlines: false,
    page: {
      orientation: page.orientation,
      margins: page.margins,
      titleRows: null,
      fitToWidth: true,
      centerHorizontally: true,
      footer: { left: '', center: '', right: '' },
      pageBreaks: breaks,
      ...(page.pageNumber === null
        ? {}
        : {
            pageNumber: {
              code: numberCode(paper.font, page.pageNumber.size),
              fromTop: page.pageNumber.fromTop,
            },
          }),
    },
  };
}

/** Excel's codes for the number of the page, with typeface and size. */
function numberCode(font: string, size: number): string {
  return `&"${font},Regular"&${size}&P`;
}

interface Paged {
  readonly rows: readonly SheetRow[];
  /** Zero-based rows that begin a page. */
  readonly breaks: readonly number[];
}

/** Parts rows into pages of so many points. Rows that keep together do, unless they are more than a page. */
function paged(rows: readonly SheetRow[], room: number): Paged {
  const done: SheetRow[] = [];
  const breaks: number[] = [];
  let used = 0;
  const begin = (): void => {
    if (done.length > 0) breaks.push(done.length);
    used = 0;
  };
  const add = (each: SheetRow): void => {
    done.push(each);
    used += each.height;
  };
  for (const group of groupsOf(rows)) {
    const whole = heightOf(group);
    for (const [index, each] of group.entries()) {
      const needed = index === 0 && whole <= room ? whole : each.height;
      const forced = each.beginsPage && index === 0;
      if (forced || (used > 0 && used + needed > room)) {
        begin();
        if (each.head !== null) add(each.head);
      }
      add(each);
    }
  }
  return { rows: done, breaks };
}

/** Rows that keep together, as one. */
function groupsOf(rows: readonly SheetRow[]): readonly (readonly SheetRow[])[] {
  const groups: SheetRow[][] = [];
  let open = false;
  for (const each of rows) {
    const last = groups.at(-1);
    if (open && last !== undefined && !each.beginsPage) last.push(each);
    else groups.push([each]);
    open = each.keepNext;
  }
  return groups;
}

function heightOf(rows: readonly SheetRow[]): number {
  return rows.reduce((sum, { height }) => sum + height, 0);
}

/** Styles by what they are: equal ones have one name. */
class Styles {
  readonly #names = new Map<string, string>();
  readonly #styles: Record<string, Style> = {};

  nameOf(style: Style): string {
    const key = JSON.stringify(style);
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const name = `look-${this.#names.size + 1}`;
    this.#names.set(key, name);
    this.#styles[name] = style;
    return name;
  }

  all(): Readonly<Record<string, Style>> {
    return this.#styles;
  }
}

function cellsOf(parts: readonly Part[], styles: Styles): readonly (PlanCell | null)[] {
  const cells: (PlanCell | null)[] = [];
  for (const { span, text, style } of parts) {
    while (cells.length < span.column) cells.push(null);
    const name = styles.nameOf(style);
    cells.push(text === '' ? { kind: 'blank', style: name } : { kind: 'text', text, style: name });
    for (let more = 1; more < span.columns; more += 1) cells.push({ kind: 'blank', style: name });
  }
  return cells;
}

function mergesOf(parts: readonly Part[], row: number): readonly Block[] {
  return parts.flatMap(({ span }) =>
    span.columns > 1 ? [{ row, column: span.column, rows: 1, columns: span.columns }] : [],
  );
}
