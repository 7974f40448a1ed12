/** A document written for Word. The pane loads it, and the library with it, when somebody asks for a .docx. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeightRule,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IBorderOptions,
  type IRunOptions,
  type ITableCellBorders,
  type ITableRowOptions,
} from 'docx';
import {
  halvesOf,
  linesAbove,
  officeLines,
  paperSize,
  textWidth,
  type Align,
  type Block,
  type Halves,
  type Letterhead,
  type Page,
  type Paper,
  type Paragraph as PaperParagraph,
  type Run,
  type Signatures,
  type Signer,
  type Table as PaperTable,
  type TableColumn,
  type TableRow as PaperRow,
} from './paper.ts';
import { wordRuns, wordTitle } from './word-runs.ts';

/** The bytes of a .docx. */
export async function docxOf(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: wordTitle(paper.title),
    creator: 'Bình xét',
    styles: {
      default: {
        document: {
          run: { font: paper.font, size: halfPoints(13), language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0 } },
        },
      },
    },
    sections: [
      {
        properties: { titlePage: true, page: { size: sizeOf(paper.page), margin: marginsOf(paper.page) } },
        headers: { first: new Header({ children: [new Paragraph({})] }), default: headerOf(paper.page) },
        children: paper.blocks.flatMap((block) =>
          block.kind === 'halves' ? halvesTable(block, paper.page) : blockOf(block, textWidth(paper.page)),
        ),
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Twentieths of a point. */
function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

function halfPoints(size: number): number {
  return Math.round(size * 2);
}

function sizeOf(page: Page) {
  // The library turns the sheet itself: it is given the sides of the upright one.
  const { width, height } = paperSize({ ...page, orientation: 'portrait' });
  const orientation = page.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE;
  return { width: twips(width), height: twips(height), orientation };
}

function marginsOf({ margins, pageNumber }: Page) {
  return {
    top: twips(margins.top),
    bottom: twips(margins.bottom),
    left: twips(margins.left),
    right: twips(margins.right),
    header: twips(pageNumber?.fromTop ?? 10),
    footer: twips(10),
  };
}

function headerOf({ pageNumber }: Page): Header {
  if (pageNumber === null) return new Header({ children: [new Paragraph({})] });
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(pageNumber.size) });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

/** A block in so many millimetres. */
function blockOf(
  block: Exclude<Block, { readonly kind: 'halves' }>,
  room: number,
): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphOf(block, room);
    case 'letterhead':
      return [letterheadOf(block)];
    case 'table':
      return [tableOf(block)];
    case 'signatures':
      return [signaturesOf(block, room)];
    case 'pageBreak':
      // Not a break within the paragraph: LibreOffice loses that where a table follows which has room on the page.
      return [new Paragraph({ pageBreakBefore: true, spacing: exactly(1) })];
  }
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<Align, string>;

/** Lines of exactly so many points. */
function exactly(size: number) {
  return { line: size * 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
}

/** A paragraph and, where it has one, the rule under it in `room` millimetres. */
function paragraphOf(paragraph: PaperParagraph, room: number): readonly Paragraph[] {
  const { align, indent, space, rule, keepNext, size, lineHeight } = paragraph;
  const after = rule === null ? space.after : 0;
  const atLeast = lineHeight === undefined ? {} : { line: lineHeight * 20, lineRule: LineRuleType.AT_LEAST };
  const text = new Paragraph({
    alignment: alignments[align],
    indent: { firstLine: twips(indent.first), left: twips(indent.left) },
    spacing: { before: space.before * 20, after: after * 20, ...atLeast },
    keepNext: keepNext || rule !== null,
    keepLines: align === 'center',
    widowControl: true,
    children: runsOf(paragraph.runs, size),
  });
  if (rule === null) return [text];
  const side = Math.max(0, twips((room - rule) / 2));
  const underneath = new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1 } },
    indent: { left: side, right: side },
    spacing: { ...exactly(3), before: 40, after: space.after * 20 },
    keepNext,
  });
  return [text, underneath];
}

function runsOf(runs: readonly Run[], size: number): readonly TextRun[] {
  return runs.flatMap((run) => {
    const look: IRunOptions = {
      size: halfPoints(run.size ?? size),
      ...(run.bold === true ? boldLook : {}),
      ...(run.italic === true ? italicLook : {}),
      ...(run.underline === true ? underlinedLook : {}),
    };
    return wordRuns(run.text, look);
  });
}

const boldLook: IRunOptions = { bold: true };
const italicLook: IRunOptions = { italics: true };
const underlinedLook: IRunOptions = { underline: {} };

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** A table that only sets things side by side. */
function sideBySide(rows: readonly (readonly (readonly Paragraph[])[])[], widths: readonly number[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    columnWidths: widths.map(twips),
    margins: { left: 0, right: 0 },
    borders: noBorders,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((children, column) => cellOf(children, widths[column] ?? 0)),
        }),
    ),
  });
}

/** Both halves of a page in a table of one row, with the line to cut along between them. */
function halvesTable({ blocks, copies }: Halves, page: Page): readonly (Paragraph | Table)[] {
  const { width, cut, second } = halvesOf(page);
  const half = (): readonly (Paragraph | Table)[] => [
    ...blocks.flatMap((block) => blockOf(block, width)),
    // A cell ends with a paragraph, also after a table.
    new Paragraph({ spacing: exactly(1) }),
  ];
  const line: IBorderOptions = { style: BorderStyle.DASHED, size: 4, color: '808080' };
  const beforeCut = cellOf([], cut - width, { right: line });
  const cells = [
    cellOf(half(), width),
    beforeCut,
    cellOf([], second - cut),
    cellOf(copies === 2 ? half() : [], width),
  ];
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twips(second + width), type: WidthType.DXA },
    columnWidths: [width, cut - width, second - cut, width].map(twips),
    margins: { left: 0, right: 0 },
    borders: noBorders,
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
  // Word puts a paragraph of full height after a table that ends a document: this one takes no room.
  return [table, new Paragraph({ spacing: exactly(1) })];
}

function cellOf(
  children: readonly (Paragraph | Table)[],
  width: number,
  borders: ITableCellBorders = {},
): TableCell {
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    borders,
    // A cell without a paragraph is no cell.
    children: children.length > 0 ? children : [new Paragraph({})],
  });
}

function letterheadOf({ rows, widths }: Letterhead): Table {
  const [leftWidth, rightWidth] = widths;
  return sideBySide(
    rows.map(({ left, right }) => [
      left.flatMap((each) => paragraphOf(each, leftWidth)),
      right.flatMap((each) => paragraphOf(each, rightWidth)),
    ]),
    widths,
  );
}

function tableOf({ columns, rows, size, rowHeight }: PaperTable): Table {
  const height =
    rowHeight === undefined ? {} : { height: { value: twips(rowHeight), rule: HeightRule.ATLEAST } };
  const widths = columns.map(({ width }) => twips(width));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: twips(1.5), right: twips(1.5), top: 20, bottom: 20 },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) =>
          tableCell(column.title, column, { size, bold: true, align: 'center' }),
        ),
      }),
      ...rows.map((row) => tableRow(row, columns, size, height)),
    ],
  });
}

function tableRow(
  { cells, section }: PaperRow,
  columns: readonly TableColumn[],
  size: number,
  height: Pick<ITableRowOptions, 'height'>,
): TableRow {
  if (section) {
    const whole = {
      title: '',
      align: 'left',
      width: columns.reduce((sum, { width }) => sum + width, 0),
    } as const;
    const cell = tableCell(cells[0] ?? '', whole, { size, bold: true, align: 'left', span: columns.length });
    return new TableRow({ cantSplit: true, children: [cell] });
  }
  return new TableRow({
    ...height,
    cantSplit: true,
    children: columns.map((column, index) =>
      tableCell(cells[index] ?? '', column, { size, bold: false, align: column.align }),
    ),
  });
}

interface CellLook {
  readonly size: number;
  readonly bold: boolean;
  readonly align: Align;
  readonly span?: number;
}

function tableCell(text: string, { width }: TableColumn, { size, bold, align, span }: CellLook): TableCell {
  const paragraph = new Paragraph({
    alignment: alignments[align],
    keepNext: span !== undefined,
    children: runsOf([{ text, bold }], size),
  });
  return new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span === undefined ? {} : { columnSpan: span }),
    children: [paragraph],
  });
}

/** Points left free for the signature itself. */
const signingRoom = 62;

function signaturesOf(block: Signatures, room: number): Table {
  const { columns, size } = block;
  const most = officeLines(block);
  const widths = columns.map(() => room / columns.length);
  const cells = columns.map((column, index) =>
    'office' in column
      ? signerOf(column, size, most)
      : column.flatMap((each) => paragraphOf(each, widths[index] ?? room)),
  );
  return sideBySide([cells], widths);
}

function signerOf(signer: Signer, size: number, most: number): readonly Paragraph[] {
  const { office, position = [], hint, name } = signer;
  const set = (
    text: string,
    look: { readonly bold?: boolean; readonly italic?: boolean },
    before = 0,
  ): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: before * 20 },
      children: runsOf([{ text, ...look }], size),
    });
  return [
    ...office.map((each) => set(each, { bold: true })),
    ...position.map((each) => set(each, {})),
    ...(hint === '' ? [] : [set(hint, { italic: true })]),
    ...Array.from({ length: most - linesAbove(signer) }, () => set('', {})),
    set(name, { bold: true }, signingRoom),
  ];
}
