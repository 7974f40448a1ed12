/** How the sheets of a copy look, and the few strokes they are drawn with. */
import { inApostrophes } from '../../cells/sheet-name.ts';
import { copyWords } from '../../i18n/mail/copies.ts';
import type { Language } from '../../i18n/language.ts';
import type { Block } from '../../cells/block.ts';
import type { FormatChange, SheetPart, StoredValue, WorkbookFile } from '../../ooxml/model.ts';
import { rowHeight } from '../../workbook/plan/measure.ts';
import { fontName } from '../../workbook/plan/styles.ts';
import type { CellValue } from '../../workbook/snapshot.ts';

const line = { style: 'thin', color: '#BFBFBF' } as const;
const boxed: FormatChange = { borders: { top: line, bottom: line, left: line, right: line } };

/** Points. */
export const sizes = { title: 15, text: 12, cell: 12, small: 10 } as const;
export const inks = { title: '#1F3864', text: '#404040', link: '#0563C1', white: '#FFFFFF' } as const;
/** Behind what was filled in beforehand, and behind headings. */
export const fills = { fixed: '#F2F2F2', scores: '#7F6000', reference: '#1F4E79', guide: '#C00000' } as const;

/** Excel shows so many characters of a cell's text. */
const longestText = 32_767;

/** The value of a cell as the file stores it; text stays text, whatever it looks like. */
export function stored(value: CellValue): StoredValue {
  switch (typeof value) {
    case 'number':
      return { kind: 'number', value };
    case 'boolean':
      return { kind: 'boolean', value };
    case 'string':
      return value === '' ? { kind: 'empty' } : { kind: 'text', text: value.slice(0, longestText) };
    default: {
      const unreachable: never = value;
      return unreachable;
    }
  }
}

/** A line of text over the sheet's width: it runs on over the blank cells beside it. */
export function putLine(part: SheetPart, row: number, text: string, look: FormatChange): void {
  part.setValue(row, 0, stored(text));
  part.setFormat({ row, column: 0, rows: 1, columns: 1 }, { fontName, vertical: 'center', ...look });
  part.setRowHeight(row, row, rowHeight([], (look.fontSize ?? sizes.text) * 1.5));
}

/** The row of headings of a table. */
export function putHeader(
  part: SheetPart,
  { row, column, columns }: Pick<Block, 'row' | 'column' | 'columns'>,
  header: readonly string[],
  fill: string,
): void {
  header.forEach((text, at) => part.setValue(row, column + at, stored(text)));
  part.setFormat(
    { row, column, rows: 1, columns },
    {
      ...boxed,
      fontName,
      fontSize: sizes.cell,
      bold: true,
      fontColor: inks.white,
      fill,
      horizontal: 'center',
      vertical: 'center',
      wrap: true,
    },
  );
}

/** The look of data cells. */
export function formatData(part: SheetPart, block: Block, look: FormatChange): void {
  part.setFormat(block, {
    ...boxed,
    fontName,
    fontSize: sizes.cell,
    vertical: 'center',
    wrap: true,
    ...look,
  });
}

/** The height of a row whose cells have these texts, in columns so wide (in characters). */
export function heightOf(
  texts: readonly string[],
  widths: readonly number[],
  least: number,
  size: number = sizes.cell,
): number {
  // Most cells hold a code or a figure: only what may not fit is measured.
  const long = texts.flatMap((text, at) => {
    const width = widths[at] ?? 10;
    return text.length * 1.2 > width || text.includes('\n') ? [{ text, width, size, bold: false }] : [];
  });
  return rowHeight(long, least);
}

interface Paper {
  readonly landscape: boolean;
  /** The zero-based rows that every page repeats. */
  readonly titleRows: { readonly first: number; readonly last: number };
  readonly footer: string;
  readonly tabColor: string;
  readonly language: Language;
}

/** What the page's number and the font's name leave of the 255 characters. */
const footerRoom = 180;

/** A4, as wide as the page, with the headings on each page. */
export function setPaper(file: WorkbookFile, part: SheetPart, paper: Paper): void {
  const { page } = copyWords[paper.language];
  const ampersands = paper.footer.split('&').length - 1;
  part.gridlines = false;
  part.tabColor = paper.tabColor;
  part.setPageSetup({
    orientation: paper.landscape ? 'landscape' : 'portrait',
    paperSize: 9,
    fitToWidth: 1,
    fitToHeight: 0,
    centerHorizontally: true,
    margins: { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    // Excel allows 255 characters here, codes included; `&` begins a code and is written twice.
    footer: `&L&"${fontName}"&9${within(paper.footer, Math.max(footerRoom - ampersands, 1)).replaceAll('&', '&&')}&R&"${fontName}"&9${page} &P/&N`,
  });
  const { first, last } = paper.titleRows;
  file.addName('_xlnm.Print_Titles', `${inApostrophes(part.name)}!$${first + 1}:$${last + 1}`, {
    sheet: part,
    hidden: false,
  });
}

/** A text that Excel shows whole where it shows so many characters. */
export function within(text: string, limit: number): string {
  const letters = [...text];
  return text.length <= limit ? text : `${letters.slice(0, Math.max(0, limit - 1)).join('')}…`.slice(-limit);
}
