/** A sample's plain data as a workbook file: titles, tables, rules of entry, page set-up. */
import type { FormatChange, SheetPart, StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { columnLetters } from '../../src/cells/a1.ts';
import { dataBlock, dataRows, firstDataRow, linesFor } from '../../src/workbook/template/book.ts';
import type {
  TemplateBook,
  TemplateCell,
  TemplateColumn,
  TemplateSheet,
} from '../../src/workbook/template/book.ts';
import { columnsIn, rulesOf } from '../../src/workbook/template/entry-rules.ts';
import { writeGuide } from './write-guide.ts';

const font = 'Times New Roman';
const ink = '#1F3864';
const line = { style: 'thin', color: '#BFBFBF' } as const;
const boxed: FormatChange = { borders: { top: line, bottom: line, left: line, right: line } };
const closedFill = '#D9D9D9';
const lockedFill = '#F2F2F2';

const storedValue = (cell: TemplateCell): StoredValue =>
  cell === ''
    ? { kind: 'empty' }
    : typeof cell === 'number'
      ? { kind: 'number', value: cell }
      : { kind: 'text', text: cell };

function writeTop(part: SheetPart, sheet: TemplateSheet): void {
  // Long titles run on over the empty cells beside them; merged, they would be cut at the frozen columns.
  part.setValue(0, 0, { kind: 'text', text: sheet.title });
  part.setFormat(
    { row: 0, column: 0, rows: 1, columns: 1 },
    { fontName: font, fontSize: 15, bold: true, fontColor: ink, vertical: 'center' },
  );
  part.setRowHeight(0, 0, 26);
  part.setValue(1, 0, { kind: 'text', text: sheet.note });
  part.setFormat(
    { row: 1, column: 0, rows: 1, columns: 1 },
    { fontName: font, fontSize: 11, italic: true, fontColor: '#595959' },
  );
  part.setRowHeight(1, 1, 18);
}

function writeHeader(part: SheetPart, sheet: TemplateSheet): void {
  const header = firstDataRow(sheet) - 1;
  sheet.columns.forEach(({ header: text, above }, at) => {
    part.setValue(header, at, { kind: 'text', text });
    if (above !== undefined) part.setValue(header - 1, at, { kind: 'text', text: above });
  });
  const whole = { row: header, column: 0, rows: 1, columns: sheet.columns.length };
  const look: FormatChange = { fontName: font, horizontal: 'center', vertical: 'center', wrap: true };
  part.setFormat(whole, {
    ...look,
    ...boxed,
    fontSize: 11,
    bold: true,
    fontColor: '#FFFFFF',
    fill: sheet.tabColor,
  });
  part.setRowHeight(header, header, 34);
  const first = sheet.columns.findIndex(({ above }) => above !== undefined);
  if (first < 0) return;
  const names = { row: header - 1, column: first, rows: 1, columns: sheet.columns.length - first };
  part.setFormat(names, {
    ...look,
    ...boxed,
    fontSize: 9,
    fontColor: '#404040',
    fill: lockedFill,
    vertical: 'bottom',
  });
  const tallest = Math.max(...sheet.columns.map(({ above, width }) => linesFor(above ?? '', width * 1.3)));
  part.setRowHeight(header - 1, header - 1, Math.max(24, tallest * 12 + 4));
}

function formatColumn(
  part: SheetPart,
  sheet: TemplateSheet,
  column: TemplateColumn,
  at: number,
  count = 1,
): void {
  part.setColumnWidth(at, at + count - 1, column.width);
  part.setFormat(dataBlock(sheet, at, count), {
    fontName: font,
    fontSize: 11,
    horizontal: column.align ?? 'left',
    vertical: 'center',
    wrap: true,
    ...(column.numberFormat === undefined ? {} : { numberFormat: column.numberFormat }),
    ...(sheet.guarded && column.fixed !== true ? { locked: false } : {}),
    ...(sheet.guarded && column.fixed === true ? { fill: lockedFill } : {}),
  });
}

/** Cells ready for columns that are added later; only their headers are missing. */
function makeRoom(part: SheetPart, sheet: TemplateSheet): void {
  if (sheet.beyond === undefined) return;
  const { count, column } = sheet.beyond;
  const at = sheet.columns.length;
  formatColumn(part, sheet, column, at, count);
  part.setFormat(
    { row: firstDataRow(sheet) - 1, column: at, rows: 1, columns: count },
    { fontName: font, fontSize: 11, bold: true, horizontal: 'center', vertical: 'center', wrap: true },
  );
}

function writeRows(part: SheetPart, sheet: TemplateSheet): void {
  const first = firstDataRow(sheet);
  part.setFormat(dataBlock(sheet), boxed);
  sheet.columns.forEach((column, at) => formatColumn(part, sheet, column, at));
  sheet.rows.forEach((row, down) => {
    row.forEach((cell, at) => {
      if (cell !== '') part.setValue(first + down, at, storedValue(cell));
    });
    const lines = Math.max(
      ...row.map((cell, at) => linesFor(String(cell), (sheet.columns[at]?.width ?? 10) * 1.2)),
    );
    part.setRowHeight(first + down, first + down, Math.max(18, lines * 15 + 3));
  });
  if (sheet.spare > 0) part.setRowHeight(first + sheet.rows.length, first + dataRows(sheet) - 1, 18);
}

function writeSpecialFormats(part: SheetPart, sheet: TemplateSheet): void {
  for (const { row, column, asText } of sheet.special ?? []) {
    if (asText === true)
      part.setFormat({ row: firstDataRow(sheet) + row, column, rows: 1, columns: 1 }, { numberFormat: '@' });
  }
}

function greyClosedCells(part: SheetPart, sheet: TemplateSheet): void {
  if (sheet.closed === undefined) return;
  const first = firstDataRow(sheet);
  for (let row = 0; row < sheet.rows.length; row += 1) {
    for (let column = 0; column < sheet.columns.length; column += 1) {
      if (sheet.closed(row, column))
        part.setFormat({ row: first + row, column, rows: 1, columns: 1 }, { fill: closedFill, locked: true });
    }
  }
}

function setPage(file: WorkbookFile, part: SheetPart, sheet: TemplateSheet): void {
  const header = firstDataRow(sheet);
  const width = sheet.columns.reduce((sum, column) => sum + column.width, 0);
  const top = sheet.columns.some(({ above }) => above !== undefined) ? header - 1 : header;
  part.setFrozen(header, sheet.frozenColumns);
  part.gridlines = false;
  part.tabColor = sheet.tabColor;
  part.setPageSetup({
    orientation: sheet.landscape ? 'landscape' : 'portrait',
    paperSize: 9,
    fitToWidth: Math.max(1, Math.round(width / 190)),
    fitToHeight: 0,
    centerHorizontally: true,
    margins: { left: 0.98, right: 0.59, top: 0.79, bottom: 0.79, header: 0.3, footer: 0.3 },
    footer: `&L&"${font}"&9${sheet.title.replaceAll('&', '&&')}&R&"${font}"&9Trang &P/&N`,
  });
  // Beyond one page in width the first columns come along too, so that each page says whose rows these are.
  const columns =
    width > 285 ? `'${sheet.name}'!$A:$${columnLetters(Math.max(0, sheet.frozenColumns - 1))},` : '';
  file.addName('_xlnm.Print_Titles', `${columns}'${sheet.name}'!$${top}:$${header}`, {
    sheet: part,
    hidden: false,
  });
}

/** The file of a book. The same book gives the same bytes. */
export function writeBook(book: TemplateBook): WorkbookFile {
  const file = newWorkbook();
  const [front] = file.sheets;
  if (front === undefined) throw new Error('a new workbook has no sheet');
  file.renameSheet(front, 'Hướng dẫn');
  for (const sheet of book.sheets) {
    const part = file.addSheet(sheet.name);
    writeTop(part, sheet);
    writeHeader(part, sheet);
    writeRows(part, sheet);
    greyClosedCells(part, sheet);
    const header = firstDataRow(sheet) - 1;
    part.addTable(
      sheet.table,
      { row: header, column: 0, rows: dataRows(sheet) + 1, columns: sheet.columns.length },
      sheet.columns.map((column) => column.header),
      'TableStyleLight1',
    );
    for (const rule of rulesOf('vi', sheet, columnsIn(book.sheets))) part.addValidation(rule);
    writeSpecialFormats(part, sheet);
    makeRoom(part, sheet);
    setPage(file, part, sheet);
    if (sheet.guarded) part.protect();
  }
  writeGuide(front, book.guide);
  file.activate(front);
  return file;
}
