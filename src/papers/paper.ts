/**
 * A document as plain data: what stands on it, in order, and nothing of how a file of it is made. `docx.ts` writes it for
 * Word, `sheet.ts` lays it out as a print-ready sheet. Widths and places are in millimetres, letters in points.
 */

import type { DocumentName } from '../i18n/documents/documents.ts';

export type Align = 'left' | 'center' | 'right' | 'justify';

/** A stretch of text of one look. What is to be filled in by hand is text too: dots. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** Points, where it differs from its paragraph's. */
  readonly size?: number;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly align: Align;
  /** Points. */
  readonly size: number;
  /** Of the first line, and of the lines after it. */
  readonly indent: { readonly first: number; readonly left: number };
  /** Points of space above and below. */
  readonly space: { readonly before: number; readonly after: number };
  /** Points that a line takes at least; what its letters need where it is left out. */
  readonly lineHeight?: number;
  /** An unbroken rule under the text, so many millimetres long, in the middle; null for none. */
  readonly rule: number | null;
  /** Stays on the page of what follows. */
  readonly keepNext: boolean;
}

/** The two columns that a document begins with: the bodies on the left, the State's or the Party's words on the right. */
export interface Letterhead {
  readonly kind: 'letterhead';
  /** What stands side by side begins at the same height. */
  readonly rows: readonly { readonly left: readonly Paragraph[]; readonly right: readonly Paragraph[] }[];
  /** The widths of the two columns. */
  readonly widths: readonly [left: number, right: number];
}

export interface TableColumn {
  readonly title: string;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface TableRow {
  /** One text a column; with `section` one text for all of them. */
  readonly cells: readonly string[];
  /** A row that names those under it: bold, over the whole width, and not left alone at the end of a page. */
  readonly section: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** The head is repeated on each page; a row is never cut. */
  readonly rows: readonly TableRow[];
  /** Points. */
  readonly size: number;
  /** The least height of a row in millimetres, where its text alone gives too little room to write in. */
  readonly rowHeight?: number;
}

/** The same twice side by side on a sheet that is cut in its middle. */
export interface Halves {
  readonly kind: 'halves';
  /** What fits on half a page, between its margins. */
  readonly blocks: readonly (Letterhead | Paragraph | Table)[];
  /** With 1 the right half stays empty. */
  readonly copies: 1 | 2;
}

export interface Signer {
  /** Above the name, a line each: `TM. HỘI ĐỒNG`, `CHỦ TỊCH`. */
  readonly office: readonly string[];
  /** In letters that are not bold, below the office: the position of who signs on its behalf. */
  readonly position?: readonly string[];
  /** What is to be done here; blank for none. */
  readonly hint: string;
  /** Blank: to be written by hand. */
  readonly name: string;
}

/** Signatures side by side; they are never alone on a page: what stands before them goes with them. */
export interface Signatures {
  readonly kind: 'signatures';
  /** A column each: who signs, or what stands beside the signature. */
  readonly columns: readonly (Signer | readonly Paragraph[])[];
  readonly size: number;
}

interface PageBreak {
  readonly kind: 'pageBreak';
}

export type Block = Letterhead | Paragraph | Table | Signatures | Halves | PageBreak;

/** A sheet of A4. */
export interface Page {
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  /** In the middle of the upper margin, from the second page on; null for none. */
  readonly pageNumber: { readonly size: number; readonly fromTop: number } | null;
}

export interface Paper {
  readonly name: DocumentName;
  /** Which of several papers of one name this is, in the letters of file names: `tap-the`. */
  readonly part?: string;
  /** What its file is called, without the ending, where its name does not say it. */
  readonly file?: string;
  /** What it is called, for file and sheet names and the file's properties. */
  readonly title: string;
  readonly page: Page;
  readonly font: string;
  readonly blocks: readonly Block[];
}

/** The sides of a sheet of A4 as it is turned, in millimetres. */
export function paperSize({ orientation }: Page): { readonly width: number; readonly height: number } {
  return orientation === 'portrait' ? { width: 210, height: 297 } : { width: 297, height: 210 };
}

/** The width between the margins in millimetres. */
export function textWidth(page: Page): number {
  return paperSize(page).width - page.margins.left - page.margins.right;
}

/** The height between the margins in millimetres. */
export function textHeight(page: Page): number {
  return paperSize(page).height - page.margins.top - page.margins.bottom;
}

/**
 * The two halves of a sheet that is cut in its middle, in millimetres from the left margin: between them is the room of
 * their inner margins, each as wide as the sheet's own, with the cut in its middle.
 */
export function halvesOf(page: Page): {
  readonly width: number;
  readonly cut: number;
  readonly second: number;
} {
  const cut = paperSize(page).width / 2 - page.margins.left;
  return { width: cut - page.margins.right, cut, second: cut + page.margins.left };
}

/** The most lines that stand above a signature of these: the names stand at one height, whatever is above them. */
export function officeLines({ columns }: Signatures): number {
  return Math.max(0, ...columns.map((column) => ('office' in column ? linesAbove(column) : 0)));
}

/** How many lines stand above somebody's signature. */
export function linesAbove({ office, position = [], hint }: Signer): number {
  return office.length + position.length + (hint === '' ? 0 : 1);
}

/** The text of a paragraph, without its looks. */
export function plainText({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join('');
}
