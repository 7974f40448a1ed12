/**
 * Where the inputs are in a workbook that came back. Programs that know no tables drop them (Google Sheets does), and
 * people type below a table's end: so tables are found by name, else by their header row on any sheet.
 */
import { shareColumns } from '../../cells/block.ts';
import type { Block } from '../../cells/block.ts';
import type { TablePart } from '../../ooxml/model.ts';
import { cellText, isBlank } from '../../workbook/columns/cells.ts';
import { isIgnored } from '../../workbook/findings/look-alike.ts';
import { schema, tableKeyOf, type TableKey, type TableShape } from '../../workbook/columns/schema.ts';
import type { CellValue, TableSnapshot } from '../../workbook/snapshot.ts';
import { bare, foldedHeader } from '../../text/spelling.ts';
import type { ArrivedSheet } from './arrived-sheets.ts';

/** What a merge looks at. Nothing else of a copy is read, least of all its ballots. */
const wanted = ['Campaign', 'Contents', 'Criteria', 'Candidates', 'Scores'] as const satisfies TableKey[];
type WantedKey = (typeof wanted)[number];

/**
 * The tables that a merge looks at. Scores go on below their table's end for as long as anything stands there; a list of
 * scores that is no table of ours (any more) is one all the same, also where other score tables are left.
 */
export function arrivedTables(sheets: readonly ArrivedSheet[]): readonly TableSnapshot[] {
  const named = sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table) => {
      const key = wanted.find((each) => each === tableKeyOf(table.name));
      return key === undefined ? [] : [{ key, snapshot: namedTable(sheet, table, key) }];
    }),
  );
  const lost = wanted.filter((key) => key === 'Scores' || !named.some((table) => table.key === key));
  return [...named.map(({ snapshot }) => snapshot), ...lost.flatMap((key) => tablesByHeader(sheets, key))];
}

function namedTable(sheet: ArrivedSheet, table: TablePart, key: WantedKey): TableSnapshot {
  const { block, headerRow, totalsRow, columns } = table;
  const header = headerRow ? rowOf(sheet, block.row, block) : columns;
  const first = block.row + (headerRow ? 1 : 0);
  const totals = totalsRow ? block.row + block.rows - 1 : null;
  const end =
    key === 'Scores' ? endBelow(sheet, table) : Math.min(block.row + block.rows, sheet.cells.length);
  const rows: CellValue[][] = [];
  for (let row = first; row < end; row += 1) rows.push(row === totals ? [] : rowOf(sheet, row, block));
  return { name: table.name, sheet: sheet.name, row: first - 1, column: block.column, header, rows };
}

/** Down to the next table in these columns, or the last cell of the sheet. */
function endBelow(sheet: ArrivedSheet, table: TablePart): number {
  const bottom = table.block.row + table.block.rows;
  const below = sheet.tables.filter(({ block }) => block.row >= bottom && shareColumns(block, table.block));
  return Math.min(sheet.cells.length, ...below.map(({ block }) => block.row));
}

function rowOf({ cells }: ArrivedSheet, row: number, { column, columns }: Block): CellValue[] {
  return (cells[row] ?? []).slice(column, column + columns);
}

/** Of scores every one, as a copy has a sheet for each kind; of the other tables the first. */
function tablesByHeader(sheets: readonly ArrivedSheet[], key: WantedKey): readonly TableSnapshot[] {
  const found = sheets.flatMap((sheet) =>
    headerRows(sheet, key)
      .filter((row) => !isTaken(sheet, row))
      .map((row) => ({ sheet, row })),
  );
  const used = key === 'Scores' ? found : found.slice(0, 1);
  return used.map(({ sheet, row }, index) => {
    const next = key === 'Scores' ? used[index + 1] : undefined;
    const ends = [
      sheet.cells.length,
      ...(next?.sheet === sheet ? [next.row] : []),
      ...sheet.tables.map(({ block }) => block.row).filter((top) => top > row),
    ];
    return tableAt(sheet, key, row, Math.min(...ends), index);
  });
}

/** Whether the row is one of a score table that is read, or of a table that somebody asked us never to read. */
function isTaken(sheet: ArrivedSheet, row: number): boolean {
  return sheet.tables.some((table) => {
    if (row < table.block.row) return false;
    if (tableKeyOf(table.name) === 'Scores') return row < endBelow(sheet, table);
    return isIgnored(table.name) && row < table.block.row + table.block.rows;
  });
}

function tableAt(
  sheet: ArrivedSheet,
  key: WantedKey,
  row: number,
  end: number,
  index: number,
): TableSnapshot {
  const header = sheet.cells[row] ?? [];
  const first = header.findIndex((value) => !isBlank(value));
  const last = header.findLastIndex((value) => !isBlank(value));
  const block = { row, column: first, rows: 1, columns: last - first + 1 };
  const rows: CellValue[][] = [];
  for (let down = row + 1; down < end; down += 1) {
    const cells = rowOf(sheet, down, block);
    if (key !== 'Scores' && cells.every(isBlank)) break;
    rows.push(cells);
  }
  const name = key === 'Scores' ? `Scores_${index + 1}` : key;
  return { name, sheet: sheet.name, row, column: first, header: rowOf(sheet, row, block), rows };
}

/** Headers stand near the top; texts further down are not compared. */
const deepestHeader = 500;

function headerRows({ cells }: ArrivedSheet, key: WantedKey): readonly number[] {
  const shape: TableShape = schema[key];
  const needed = Object.values(shape.columns)
    .filter(({ required }) => required)
    .map(({ headers }) => new Set(headers.map(plain)));
  const rows: number[] = [];
  for (const [row, values] of cells.slice(0, deepestHeader).entries()) {
    const texts = values.filter((value) => typeof value === 'string' && value.length <= longestHeader);
    if (texts.length < needed.length) continue;
    const headers = new Set(texts.map(plain));
    if (needed.every((names) => [...names].some((name) => headers.has(name)))) rows.push(row);
  }
  return rows;
}

const longestHeader = 60;

function plain(value: CellValue): string {
  return bare(foldedHeader(cellText(value)));
}
