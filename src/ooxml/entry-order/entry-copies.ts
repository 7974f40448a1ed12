/** Rows of papers that stand in no table of papers: a sheet that was copied, cells that were pasted, rows below a table. */
import { cellName } from '../../cells/a1.ts';
import { holdsCell, type Block } from '../../cells/block.ts';
import { folded } from '../../text/spelling.ts';
import type { SheetPart, StoredValue, WorkbookFile } from '../model.ts';

/** Where such rows begin: the first cell of their header, or of the first row below a table. */
export interface RowsElsewhere {
  readonly sheet: string;
  readonly cell: string;
}

/**
 * The places where a row of cells repeats the headers of a table that `entered` names (half of them, at least two; or five) and
 * something stands under one of them. Tables that `entered` names are not looked into.
 */
export function copiedRows(
  file: WorkbookFile,
  entered: (table: string) => boolean,
): readonly RowsElsewhere[] {
  const headers = file.sheets.flatMap(({ tables }) =>
    tables.filter(({ name }) => entered(name)).map(({ columns }) => new Set(columns.map(folded))),
  );
  if (headers.length === 0) return [];
  const wanted = new Set(headers.flatMap((each) => [...each]));
  return file.sheets.flatMap((sheet) => {
    if (sheet.kind !== 'worksheet') return [];
    const own = sheet.tables.filter(({ name }) => entered(name)).map(({ block }) => block);
    return [...rowsWith(sheet, wanted, own)].flatMap(([row, heads]): RowsElsewhere[] => {
      const isCopy = headers.some((each) => repeats(heads, each));
      const columns = [...heads.keys()];
      return isCopy && hasBelow(sheet, row, columns, own)
        ? [{ sheet: sheet.name, cell: cellName(row, Math.min(...columns)) }]
        : [];
    });
  });
}

/**
 * The sheets on which two rows at least are filled in as papers of such a table are, without its headers: from the first of them
 * on. Numbers of papers are passed over: those of the table are new. A paper with one mark alone is like anything.
 */
export function copiedPapers(
  file: WorkbookFile,
  entered: (table: string) => boolean,
): readonly RowsElsewhere[] {
  const kinds = file.sheets.flatMap((sheet) =>
    sheet.tables.filter(({ name }) => entered(name)).map((table) => papersOf(sheet, table)),
  );
  if (kinds.every(({ spelled }) => spelled.size === 0)) return [];
  return file.sheets.flatMap((sheet) => {
    if (sheet.kind !== 'worksheet') return [];
    const own = sheet.tables.filter(({ name }) => entered(name)).map(({ block }) => block);
    const alike = [...rowsOutside(sheet, own)].flatMap(([row, cells]) => {
      const at = kinds.map((kind) => paperAt(cells, kind)).find((column) => column !== null);
      return at === undefined || at === null ? [] : [cellName(row, at)];
    });
    const [cell] = alike;
    return cell === undefined || alike.length < 2 ? [] : [{ sheet: sheet.name, cell }];
  });
}

/** The papers of a table: as texts, the columns of marks apart by their distance from the first that is filled in. */
interface Papers {
  readonly spelled: ReadonlySet<string>;
  /** The texts with which a paper may begin. */
  readonly firsts: ReadonlySet<string>;
  readonly width: number;
}

const numberHeaders: ReadonlySet<string> = new Set(['Số phiếu', 'Ballot'].map(folded));

function papersOf(sheet: SheetPart, { block, columns }: SheetPart['tables'][number]): Papers {
  const rows = sheet.cells({ ...block, row: block.row + 1, rows: block.rows - 1 }).map((cells) => {
    const filled = cells.flatMap(({ value }, at): [number, string][] => {
      const text = numberHeaders.has(folded(columns[at] ?? '')) ? '' : textOf(value);
      return text === '' ? [] : [[at, folded(text)]];
    });
    return filled;
  });
  const papers = rows.filter((filled) => filled.length >= 2);
  return {
    spelled: new Set(papers.map(spelling)),
    firsts: new Set(papers.flatMap(([first]) => (first === undefined ? [] : [first[1]]))),
    width: block.columns,
  };
}

function spelling(filled: readonly (readonly [number, string])[]): string {
  const [[from] = [0]] = filled;
  return JSON.stringify(filled.map(([at, text]) => [at - from, text]));
}

/** The column where a paper begins in these cells; null where none does. */
function paperAt(cells: ReadonlyMap<number, string>, { spelled, firsts, width }: Papers): number | null {
  const filled = [...cells].toSorted(([one], [other]) => one - other);
  for (const [from, text] of filled) {
    if (!firsts.has(text)) continue;
    const paper = filled.filter(([at]) => at >= from && at < from + width);
    if (spelled.has(spelling(paper))) return from;
  }
  return null;
}

/** The texts of the cells that are in none of the blocks, by row and column. */
function rowsOutside(
  sheet: SheetPart,
  own: readonly Block[],
): ReadonlyMap<number, ReadonlyMap<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  sheet.contents(({ row, column, value }) => {
    const text = textOf(value);
    if (text === '' || own.some((block) => holdsCell(block, row, column))) return;
    const cells = rows.get(row) ?? new Map<number, string>();
    rows.set(row, cells.set(column, folded(text)));
  });
  return new Map([...rows].toSorted(([one], [other]) => one - other));
}

/** The first row below each of these tables that has two cells typed in, in the table's columns: it is not in the table. */
export function rowsBelow(file: WorkbookFile, entered: (table: string) => boolean): readonly RowsElsewhere[] {
  return file.sheets.flatMap((sheet) =>
    sheet.tables.flatMap(({ name, block }): RowsElsewhere[] => {
      const used = sheet.usedBlock();
      if (!entered(name) || used === null) return [];
      const row = block.row + block.rows;
      const isOther = (at: number, column: number): boolean =>
        sheet.tables.some((table) => holdsCell(table.block, at, column));
      const below = { ...block, row, rows: Math.max(0, used.row + used.rows - row) };
      const typed = sheet
        .cells(below)
        .map((cells, down) =>
          cells.flatMap(({ value, formula }, right) =>
            value.kind === 'empty' || formula !== null || isOther(row + down, block.column + right)
              ? []
              : [right],
          ),
        );
      const first = typed.findIndex((cells) => cells.length >= 2);
      const [right = 0] = typed[first] ?? [];
      return first < 0 ? [] : [{ sheet: sheet.name, cell: cellName(row + first, block.column + right) }];
    }),
  );
}

type Heads = ReadonlyMap<number, string>;

/** The cells that read as one of the headers, by row and column. */
function rowsWith(
  sheet: SheetPart,
  wanted: ReadonlySet<string>,
  own: readonly Block[],
): ReadonlyMap<number, Heads> {
  const rows = new Map<number, Map<number, string>>();
  sheet.contents(({ row, column, value }) => {
    const text = textOf(value);
    if (text === '' || !wanted.has(folded(text)) || own.some((block) => holdsCell(block, row, column)))
      return;
    const heads = rows.get(row) ?? new Map<number, string>();
    rows.set(row, heads.set(column, folded(text)));
  });
  return new Map([...rows].toSorted(([one], [other]) => one - other));
}

function textOf(value: StoredValue): string {
  switch (value.kind) {
    case 'text':
      return value.text.length > 255 ? '' : value.text;
    case 'number':
      return String(value.value);
    default:
      return '';
  }
}

function repeats(heads: Heads, header: ReadonlySet<string>): boolean {
  const same = new Set([...heads.values()].filter((head) => header.has(head))).size;
  return same >= 5 || (same >= 2 && same * 2 >= header.size);
}

/** Whether one of the next rows has anything in these columns. */
function hasBelow(sheet: SheetPart, row: number, columns: readonly number[], own: readonly Block[]): boolean {
  const used = sheet.usedBlock();
  if (used === null) return false;
  const first = Math.min(...columns);
  const rows = Math.min(used.row + used.rows - row - 1, 50);
  if (rows <= 0) return false;
  const block = { row: row + 1, column: first, rows, columns: Math.max(...columns) - first + 1 };
  return sheet
    .cells(block)
    .some((cells, down) =>
      columns.some(
        (column) =>
          (cells[column - first]?.value.kind ?? 'empty') !== 'empty' &&
          !own.some((each) => holdsCell(each, row + 1 + down, column)),
      ),
    );
}
