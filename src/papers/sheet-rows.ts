/** A document as rows of a sheet: each block's texts in their cells, each row high enough for them. */
import type { Style } from '../workbook/sheet-plan.ts';
import type { Grid, Span } from './sheet-grid.ts';
import type {
  Block,
  Halves,
  Letterhead,
  Page,
  Paper,
  Paragraph,
  Signatures,
  Signer,
  Table,
  TableRow,
} from './paper.ts';
import { halvesOf, linesAbove, officeLines, plainText, textWidth } from './paper.ts';
import { linesIn, piecesOf, points, widthOf, type Setting } from './typeset.ts';

/** A text in the cells it spans. */
export interface Part {
  readonly span: Span;
  readonly text: string;
  readonly style: Style;
}

export interface SheetRow {
  readonly parts: readonly Part[];
  /** Points. */
  readonly height: number;
  /** Stays on the page of the next row. */
  readonly keepNext: boolean;
  /** What stands again above this row where it begins a page: the head of its table. */
  readonly head: SheetRow | null;
  readonly beginsPage: boolean;
}

/** The height of a line in sizes of its letters: Excel gives Times New Roman of 12 points rows of 15.75. */
const leading = 1.32;
/** More lines than this to a row come near Excel's highest row (409 points): the rest goes into a row of its own. */
const mostLines = 18;
/** Points left free for a signature, in rows of their own. */
const signingRows = [16, 16, 16, 16] as const;

/** All rows of a document, in order, not yet parted into pages. */
export function rowsOf(paper: Paper, grid: Grid): readonly SheetRow[] {
  const width = textWidth(paper.page);
  const rows: SheetRow[] = [];
  let beginsPage = false;
  for (const block of paper.blocks) {
    if (block.kind === 'pageBreak') beginsPage = true;
    else {
      const [first, ...rest] =
        block.kind === 'halves' ? halvesRows(block, grid, paper.page) : blockRows(block, grid, width);
      if (first !== undefined) rows.push({ ...first, beginsPage }, ...rest);
      beginsPage = false;
    }
  }
  return rows;
}

function blockRows(
  block: Exclude<Block, { readonly kind: 'pageBreak' | 'halves' }>,
  grid: Grid,
  width: number,
): readonly SheetRow[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphRows(block, grid, grid.span(0, width));
    case 'letterhead':
      return letterheadRows(block, grid, width);
    case 'table':
      return tableRows(block, grid);
    case 'signatures':
      return signatureRows(block, grid, width);
  }
}

/** The rows of both halves side by side, with the line to cut along between them; all of it stays on one page. */
function halvesRows({ blocks, copies }: Halves, grid: Grid, page: Page): readonly SheetRow[] {
  const { width, cut, second } = halvesOf(page);
  const half = (from: number): readonly SheetRow[] => {
    const shifted: Grid = { ...grid, span: (start, end) => grid.span(from + start, from + end) };
    return blocks.flatMap((block) => blockRows(block, shifted, width));
  };
  const left = half(0);
  const right = copies === 2 ? half(second) : [];
  const line: Part = { span: grid.span(width, cut), text: '', style: { borders: { right: 'thin' } } };
  return left.map(({ parts, height }, index) => {
    const other = right[index];
    const all = [...parts, line, ...(other?.parts ?? [])];
    return row(all, Math.max(height, other?.height ?? 0), { keepNext: index < left.length - 1 });
  });
}

/** A text to be set in a span. */
interface Piece {
  readonly span: Span;
  readonly text: string;
  readonly style: Style;
  readonly setting: Setting;
}

function row(parts: readonly Part[], height: number, more: Partial<SheetRow> = {}): SheetRow {
  return {
    parts,
    height: Math.ceil(height / 0.75) * 0.75,
    keepNext: false,
    head: null,
    beginsPage: false,
    ...more,
  };
}

/** Rows high enough for texts side by side; a text of many lines goes on in the rows below. */
function pieceRows(pieces: readonly Piece[], grid: Grid, least: number): readonly SheetRow[] {
  const parted = pieces.map((piece) => ({
    ...piece,
    texts: piecesOf(piece.text, grid.room(piece.span), piece.setting, mostLines),
  }));
  const count = Math.max(1, ...parted.map(({ texts }) => texts.length));
  return Array.from({ length: count }, (_, index) => {
    const parts = parted.map(({ span, style, texts }) => ({ span, style, text: texts[index] ?? '' }));
    const heights = parted.map(({ texts, span, setting }) => {
      const lines = linesIn(texts[index] ?? '', grid.room(span), setting);
      return lines * setting.size * leading + 3;
    });
    return row(parts, Math.max(least, ...heights));
  });
}

/** Whether every letter of a paragraph is of a look. */
function all(paragraph: Paragraph, look: 'bold' | 'italic' | 'underline'): boolean {
  const runs = paragraph.runs.filter(({ text }) => text.trim() !== '');
  return runs.length > 0 && runs.every((run) => run[look] === true);
}

function pieceOf(paragraph: Paragraph, span: Span): Piece {
  const { align, size, indent } = paragraph;
  const [isBold, isItalic] = [all(paragraph, 'bold'), all(paragraph, 'italic')];
  const setting: Setting = { size, bold: isBold };
  // A cell has no indent of the first line: spaces stand for it.
  const spaces = ' '.repeat(Math.round(points(indent.first + indent.left) / widthOf(' ', setting)));
  const style: Style = {
    size,
    align: align === 'justify' ? 'left' : align,
    vertical: 'top',
    wrap: true,
    ...(isBold ? strong : {}),
    ...(isItalic ? slanted : {}),
    ...(all(paragraph, 'underline') ? underlined : {}),
  };
  return { span, style, setting, text: spaces + plainText(paragraph) };
}

const strong: Style = { bold: true };
const slanted: Style = { italic: true };
const underlined: Style = { underline: true };

/** A rule is drawn with dashes, which stand in one another's line at any size. */
function rulePiece(length: number, span: Span): Piece {
  const size = 6;
  const text = '—'.repeat(Math.max(1, Math.round(points(length) / size)));
  const style: Style = { size, align: 'center', vertical: 'top', wrap: false };
  return { span, text, style, setting: { size, bold: false } };
}

function paragraphRows(paragraph: Paragraph, grid: Grid, span: Span): readonly SheetRow[] {
  const { space, rule, keepNext, size } = paragraph;
  const above = space.before > 0 ? [row([], space.before, { keepNext: true })] : [];
  const text = pieceRows([pieceOf(paragraph, span)], grid, size * leading);
  const under = rule === null ? [] : [row([rulePiece(rule, span)], 9)];
  const rows = [...text, ...under];
  return [
    ...above,
    ...rows.map((each, index) => {
      const isLast = index === rows.length - 1;
      // What is parted into several rows may be parted into pages too; a rule stays with its line.
      const stays = isLast ? keepNext : rule !== null;
      return { ...each, keepNext: stays, height: each.height + (isLast ? space.after : 0) };
    }),
  ];
}

/** A line of a column among others: its text, and how high it is where it has none. */
interface ColumnLine {
  readonly piece: Piece | null;
  readonly least: number;
}

const noLine: ColumnLine = { piece: null, least: 0 };

function paragraphLines(paragraphs: readonly Paragraph[], span: Span): readonly ColumnLine[] {
  return paragraphs.flatMap((paragraph) => [
    { piece: pieceOf(paragraph, span), least: 0 },
    ...(paragraph.rule === null ? [] : [{ piece: rulePiece(paragraph.rule, span), least: 0 }]),
  ]);
}

/** Columns side by side, line by line; all of it stays on one page. */
function sideBySide(columns: readonly (readonly ColumnLine[])[], grid: Grid): readonly SheetRow[] {
  const count = Math.max(0, ...columns.map((lines) => lines.length));
  return Array.from({ length: count }, (_, index) => columns.map((lines) => lines[index] ?? noLine)).flatMap(
    (lines) => {
      const pieces = lines.flatMap(({ piece }) => piece ?? []);
      const least = Math.max(...lines.map((line) => line.least));
      return pieceRows(pieces, grid, least).map((each) => ({ ...each, keepNext: true }));
    },
  );
}

function letterheadRows({ rows, widths }: Letterhead, grid: Grid, width: number): readonly SheetRow[] {
  const [left, right] = [grid.span(0, widths[0]), grid.span(widths[0], width)];
  return rows.flatMap((each) =>
    sideBySide([paragraphLines(each.left, left), paragraphLines(each.right, right)], grid),
  );
}

function signatureRows(block: Signatures, grid: Grid, width: number): readonly SheetRow[] {
  const { columns, size } = block;
  const most = officeLines(block);
  const share = width / columns.length;
  const lines = columns.map((column, index) => {
    const span = grid.span(index * share, (index + 1) * share);
    return 'office' in column ? signerLines(column, size, span, most) : paragraphLines(column, span);
  });
  const rows = sideBySide(lines, grid);
  return rows.map((each, index) => ({ ...each, keepNext: index < rows.length - 1 }));
}

function signerLines(signer: Signer, size: number, span: Span, most: number): readonly ColumnLine[] {
  const { office, position = [], hint, name } = signer;
  const set = (text: string, look: Style): ColumnLine => {
    const style: Style = { size, align: 'center', vertical: 'top', wrap: true, ...look };
    return { piece: { span, text, style, setting: { size, bold: look.bold === true } }, least: 0 };
  };
  return [
    ...office.map((each) => set(each, strong)),
    ...position.map((each) => set(each, {})),
    ...(hint === '' ? [] : [set(hint, slanted)]),
    ...Array.from({ length: most - linesAbove(signer) }, () => noLine),
    ...signingRows.map((least) => ({ piece: null, least })),
    set(name, strong),
  ];
}

const edge = { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' } as const;

function tableRows({ columns, rows, size, rowHeight = 0 }: Table, grid: Grid): readonly SheetRow[] {
  let from = 0;
  const spans = columns.map(({ width }) => grid.span(from, (from += width)));
  const cell = (text: string, span: Span, look: Style): Piece => {
    const style: Style = { size, vertical: 'center', wrap: true, borders: edge, ...look };
    return { span, text, style, setting: { size, bold: look.bold === true } };
  };
  const heading: Style = { align: 'center', ...strong };
  const titles = columns.map(({ title }, index) => cell(title, spans[index] ?? nowhere, heading));
  const [head = row([], 0)] = pieceRows(titles, grid, 0).map((each) => ({ ...each, keepNext: true }));
  const whole = grid.span(0, from);
  const pieces = ({ cells, section }: TableRow): readonly Piece[] =>
    section
      ? [cell(cells[0] ?? '', whole, { align: 'left', ...strong })]
      : columns.map(({ align }, index) => cell(cells[index] ?? '', spans[index] ?? nowhere, { align }));
  return [
    head,
    ...rows.flatMap((each) =>
      pieceRows(pieces(each), grid, points(rowHeight)).map((one) => ({
        ...one,
        head,
        keepNext: each.section,
      })),
    ),
  ];
}

const nowhere: Span = { column: 0, columns: 1 };
