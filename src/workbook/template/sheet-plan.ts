/** An input sheet laid out: its cells and their looks, its table, and what may be typed where. */
import type { Language } from '../../i18n/language.ts';
import { templateWords } from '../../i18n/sheets/template.ts';
import type { Block } from '../../cells/block.ts';
import type { PageSetUp, PlanCell, SheetPlan, Style } from '../sheet-plan.ts';
import { dataBlock, dataRows, firstDataRow, linesFor } from './book.ts';
import type { TemplateCell, TemplateColumn, TemplateSheet } from './book.ts';
import { rulesOf, type FindColumn, type RulePlan } from './entry-rules.ts';

/** An Excel table over cells that are written. */
interface TablePlan {
  readonly name: string;
  /** Header row and data rows together. */
  readonly block: Block;
  readonly style: string;
}

export interface InputSheetPlan {
  readonly sheet: SheetPlan;
  readonly table: TablePlan | null;
  readonly rules: readonly RulePlan[];
  /** Number formats of cells that are still blank. */
  readonly formats: readonly { readonly block: Block; readonly numberFormat: string }[];
  /** Cells in which what will be typed is broken over lines. */
  readonly wrapped: readonly Block[];
  /** Where the sheet is protected: the cells that are filled in all the same. Null: it is not protected. */
  readonly unlocked: readonly Block[] | null;
}

/** The font of all input sheets, as of the documents they lead to. */
export const templateFont = { name: 'Times New Roman', size: 11 } as const;
/** Of titles and headings. */
export const ink = '#1F3864';
/** Cells that the secretary has filled in and nobody types over. */
const lockedFill = '#F2F2F2';
/** Rows for people alone, and column headers. */
const heights = { title: 26, note: 18, header: 34, row: 18, line: 15 } as const;

const boxes = { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' } as const;

/** Styles of a sheet's cells: a column's data cells have the style `column-<index>`. */
function stylesOf(sheet: TemplateSheet): Readonly<Record<string, Style>> {
  const head: Style = { align: 'center', vertical: 'center', wrap: true, borders: boxes };
  return {
    title: { size: 15, bold: true, color: ink, vertical: 'center' },
    note: { italic: true, color: '#595959' },
    above: { ...head, size: 9, color: '#404040', fill: lockedFill, vertical: 'bottom' },
    header: { ...head, bold: true, color: '#FFFFFF', fill: sheet.tabColor },
    room: { align: 'center', vertical: 'center', bold: true },
    ...Object.fromEntries(
      sheet.columns.map((column, at) => [`column-${at}`, dataStyle(column, sheet.guarded)]),
    ),
    ...(sheet.beyond === undefined
      ? {}
      : { beyond: { ...dataStyle(sheet.beyond.column, false), borders: {} } }),
  };
}

function dataStyle(column: TemplateColumn, guarded: boolean): Style {
  return {
    align: column.align ?? 'left',
    vertical: 'center',
    borders: boxes,
    ...(guarded && column.fixed === true ? { fill: lockedFill } : {}),
  };
}

function written(value: TemplateCell, style: string): PlanCell {
  if (value === '') return { kind: 'blank', style };
  return typeof value === 'number' ? { kind: 'number', value, style } : { kind: 'text', text: value, style };
}

/** A text in a row whose other cells have no look: it runs on over them. */
function line(text: string, style: string): readonly PlanCell[] {
  return [{ kind: 'text', text, style }];
}

function rowsOf(sheet: TemplateSheet): readonly (readonly (PlanCell | null)[])[] {
  const { columns, beyond } = sheet;
  const room = Array.from({ length: beyond?.count ?? 0 });
  const named = columns.some(({ above }) => above !== undefined);
  const data = Array.from({ length: dataRows(sheet) }, (_, down) => [
    ...columns.map((_column, at) => written(sheet.rows[down]?.[at] ?? '', `column-${at}`)),
    ...room.map((): PlanCell => ({ kind: 'blank', style: 'beyond' })),
  ]);
  return [
    line(sheet.title, 'title'),
    line(sheet.note, 'note'),
    [],
    ...(named ? [columns.map(({ above }) => (above === undefined ? null : written(above, 'above')))] : []),
    [
      ...columns.map(({ header }) => written(header, 'header')),
      ...room.map((): PlanCell => ({ kind: 'blank', style: 'room' })),
    ],
    ...data,
  ];
}

function heightsOf(sheet: TemplateSheet): ReadonlyMap<number, number> {
  const first = firstDataRow(sheet);
  const above = sheet.columns.map((column) => linesFor(column.above ?? '', column.width * 1.3));
  const lines = (down: number): number =>
    Math.max(
      ...(sheet.rows[down] ?? ['']).map((cell, at) =>
        linesFor(String(cell), (sheet.columns[at]?.width ?? 10) * 1.2),
      ),
    );
  return new Map([
    [0, heights.title],
    [1, heights.note],
    ...(first === 5 ? [[3, Math.max(24, Math.max(...above) * 12 + 4)] as const] : []),
    [first - 1, heights.header],
    ...Array.from(
      { length: dataRows(sheet) },
      (_, down) => [first + down, Math.max(heights.row, lines(down) * heights.line + 3)] as const,
    ),
  ]);
}

/** Margins in millimetres; the left one leaves room for binding. */
export const inputMargins = { top: 20, bottom: 20, left: 25, right: 15 } as const;

function pageOf(sheet: TemplateSheet, language: Language): PageSetUp {
  const first = firstDataRow(sheet);
  const { page } = templateWords[language];
  return {
    orientation: sheet.landscape ? 'landscape' : 'portrait',
    margins: inputMargins,
    // The names above the header, where there are any, come along.
    titleRows: { first: 3, last: first - 1 },
    fitToWidth: true,
    centerHorizontally: true,
    footer: { left: `&9${sheet.title.replaceAll('&', '&&')}`, center: '', right: `&9${page} &P/&N` },
    pageBreaks: [],
  };
}

function unlockedOf(sheet: TemplateSheet): readonly Block[] | null {
  if (!sheet.guarded) return null;
  return sheet.columns.flatMap(({ fixed }, at) => (fixed === true ? [] : [dataBlock(sheet, at, 1)]));
}

function formatsOf(sheet: TemplateSheet): InputSheetPlan['formats'] {
  const { columns, beyond, special = [] } = sheet;
  const of = ({ numberFormat }: TemplateColumn, block: Block): InputSheetPlan['formats'] =>
    numberFormat === undefined ? [] : [{ block, numberFormat }];
  return [
    ...columns.flatMap((column, at) => of(column, dataBlock(sheet, at, 1))),
    ...(beyond === undefined ? [] : of(beyond.column, dataBlock(sheet, columns.length, beyond.count))),
    ...special.flatMap(({ row, column, asText }) =>
      asText === true
        ? [{ block: { row: firstDataRow(sheet) + row, column, rows: 1, columns: 1 }, numberFormat: '@' }]
        : [],
    ),
  ];
}

/** The sheet as it will be written. `find` tells where the codes are that its cells are chosen from. */
export function planInputSheet(language: Language, sheet: TemplateSheet, find: FindColumn): InputSheetPlan {
  const { columns, beyond } = sheet;
  const block = dataBlock(sheet);
  return {
    sheet: {
      mark: `input-${sheet.table.toLowerCase().replaceAll('_', '-')}`,
      name: sheet.name,
      tabColor: sheet.tabColor,
      font: templateFont,
      styles: stylesOf(sheet),
      columnWidths: [
        ...columns.map(({ width }) => width),
        ...Array.from({ length: beyond?.count ?? 0 }, () => beyond?.column.width ?? 0),
      ],
      rows: rowsOf(sheet),
      rowHeights: heightsOf(sheet),
      merges: [],
      dataBars: [],
      frozen: { rows: firstDataRow(sheet), columns: sheet.frozenColumns },
      gridlines: false,
      page: pageOf(sheet, language),
    },
    table: {
      name: sheet.table,
      block: { ...block, row: block.row - 1, rows: block.rows + 1 },
      style: 'TableStyleLight1',
    },
    rules: rulesOf(language, sheet, find),
    formats: formatsOf(sheet),
    wrapped: [block],
    unlocked: unlockedOf(sheet),
  };
}
