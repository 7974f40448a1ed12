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
