/** The sheets of a copy that are only looked at: one table each. */
import { copyWords } from '../../i18n/mail/copies.ts';
import type { Language } from '../../i18n/language.ts';
import type { SheetPart, WorkbookFile } from '../../ooxml/model.ts';
import { fills, formatData, heightOf, inks, putHeader, putLine, setPaper, sizes, stored } from './look.ts';
import type { PlainTable } from './published.ts';

const rows = { title: 0, note: 1, header: 2 } as const;
const firstRow = rows.header + 1;
const leastHeight = 18;
/** Characters. */
const [narrowest, widest] = [9, 48];

/** Adds the sheet of a table that every member may see. */
export function addReferenceSheet(file: WorkbookFile, table: PlainTable, language: Language): SheetPart {
  const words = copyWords[language];
  const sheet = file.addSheet(words.sheets.reference[table.key]);
  putLine(sheet, rows.title, words.referenceTitles[table.key], {
    fontSize: sizes.title,
    bold: true,
    fontColor: inks.title,
  });
  putLine(sheet, rows.note, words.referenceNote, { italic: true, fontColor: inks.text });
  const widths = widthsOf(table);
  putTable(sheet, table, widths);
  sheet.setFrozen(firstRow, 1);
  setPaper(file, sheet, {
    landscape: widths.reduce((sum, width) => sum + width, 0) > 100,
    titleRows: { first: rows.header, last: rows.header },
    footer: words.referenceTitles[table.key],
    tabColor: fills.reference,
    language,
  });
  return sheet;
}

function putTable(
  sheet: SheetPart,
  { name, header, rows: data }: PlainTable,
  widths: readonly number[],
): void {
  const columns = header.length;
  const count = Math.max(1, data.length);
  widths.forEach((width, at) => sheet.setColumnWidth(at, at, width));
  putHeader(sheet, { row: rows.header, column: 0, columns }, header, fills.reference);
  sheet.setRowHeight(rows.header, rows.header, heightOf(header, widths, leastHeight * 1.5));
  formatData(sheet, { row: firstRow, column: 0, rows: count, columns }, { horizontal: 'left' });
  data.forEach((row, down) => {
    row.forEach((value, at) => {
      if (value !== '') sheet.setValue(firstRow + down, at, stored(value));
    });
    sheet.setRowHeight(firstRow + down, firstRow + down, heightOf(row.map(String), widths, leastHeight));
  });
  sheet.addTable(name, { row: rows.header, column: 0, rows: count + 1, columns }, header, 'TableStyleLight1');
}

/** As wide as the longest text, within reason. */
function widthsOf({ header, rows: data }: PlainTable): readonly number[] {
  return header.map((text, at) => {
    const longest = Math.max(text.length * 0.8, ...data.map((row) => String(row[at] ?? '').length * 1.15));
    return Math.round(Math.min(widest, Math.max(narrowest, longest + 2)));
  });
}
