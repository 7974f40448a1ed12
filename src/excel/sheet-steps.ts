/** A sheet plan as things to tell Excel, each small enough for one message and with an estimate of its weight. */
import { cellAddress } from '../workbook/places.ts';
import type { CellBlock, PlanCell, SheetPlan, Style } from '../workbook/sheet-plan.ts';
import { borderItems, bordersKey } from './borders.ts';
import type { Pages } from './pages.ts';
import { rectangles, runs } from './rectangles.ts';
import { bytesOf, messageBytes } from './round-trip.ts';

export interface Step {
  /** Estimate of what it adds to a request; a test compares it with real requests. */
  readonly bytes: number;
  queue(pages: Pages): void;
}

/** One object that a batch mentions, and one property or call, in bytes. */
const objectBytes = 300;
const callBytes = 150;

/** A step that mentions so many objects and sets so many properties. */
export function step(objects: number, calls: number, payload: number, queue: Step['queue']): Step {
  return { bytes: objects * objectBytes + calls * callBytes + payload, queue };
}

/** Everything of a sheet but its cells' formula results; `name` is what the sheet is called while it is written. */
export function sheetSteps(plan: SheetPlan, name: string): readonly Step[] {
  const size = { rows: plan.rows.length, columns: plan.columnWidths.length };
  if (size.rows === 0 || size.columns === 0) return pageSteps(plan, name);
  return [
    ...linkSteps(plan, name),
    ...valueSteps(plan, name, size.columns),
    ...lookSteps(plan, name, size),
    ...sizeSteps(plan, name),
    ...mergeSteps(plan, name),
    ...dataBarSteps(plan, name),
    ...pageSteps(plan, name),
  ];
}

/** Adds the sheet. It is frozen before it is hidden: Excel did not freeze hidden sheets (OfficeDev/office-js issue 1463). */
export function additionStep(plan: SheetPlan, name: string): Step {
  return step(3, 6, bytesOf(name), ({ context }) => {
    const sheet = context.workbook.worksheets.add(name);
    const { rows, columns } = plan.frozen;
    if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(`A1:${cellAddress(rows - 1, columns - 1)}`);
    else if (rows > 0) sheet.freezePanes.freezeRows(rows);
    else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
    if (!plan.gridlines) sheet.showGridlines = false;
    if (plan.tabColor !== null) sheet.tabColor = plan.tabColor;
    sheet.visibility = 'Hidden';
  });
}

/** Links come before values: setting one writes its text into the cell, where it could be taken for a formula. */
function linkSteps(plan: SheetPlan, name: string): readonly Step[] {
  return cellsOf(plan).flatMap(({ row, column, cell }) => {
    if (cell.kind !== 'text' || cell.link === undefined) return [];
    const target = `'${cell.link.sheet.replaceAll("'", "''")}'!${cell.link.cell}`;
    const hyperlink = { documentReference: target, screenTip: target.slice(0, 255) };
    return step(1, 1, bytesOf(hyperlink), (pages) => {
      pages.cells(name, { row, column, rows: 1, columns: 1 }).hyperlink = hyperlink;
    });
  });
}

/** All values of the sheet in blocks of whole rows, each below the limit of a message. */
function valueSteps(plan: SheetPlan, name: string, columns: number): readonly Step[] {
  const steps: Step[] = [];
  let first = 0;
  let block: CellInput[][] = [];
  let weight = 0;
  const close = (): void => {
    if (block.length === 0) return;
    const [row, values] = [first, block];
    steps.push(
      step(1, 1, weight, (pages) => {
        pages.cells(name, { row, column: 0, rows: values.length, columns }).values = values;
      }),
    );
    [first, block, weight] = [first + values.length, [], 0];
  };
  for (const cells of plan.rows) {
    const values = Array.from({ length: columns }, (_, column) => cellInput(cells[column] ?? null));
    const bytes = bytesOf(values);
    if (weight + bytes > messageBytes / 2) close();
    block.push(values);
    weight += bytes;
  }
  close();
  return steps;
}

type CellInput = string | number;

/** The longest text a cell holds. */
const longestText = 32_767;

/**
 * What is put into a cell. An apostrophe before it keeps a text a text, whatever it begins with
 * ([Excel's own rule](https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values)).
 */
export function cellInput(cell: PlanCell | null): CellInput {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return cell.text === '' ? '' : `'${fittingText(cell.text)}`;
    case 'number':
      return cell.value;
    case 'formula':
      return cell.formula;
    case 'blank':
      return '';
    default: {
      const unreachable: never = cell;
      return unreachable;
    }
  }
}

function fittingText(text: string): string {
  return text.length <= longestText ? text : `${text.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: PlanCell;
}

/** The cells of a plan that are not untouched, row by row. */
export function cellsOf(plan: SheetPlan): readonly PlacedCell[] {
  return plan.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell === null ? [] : [{ row, column, cell }])),
  );
}

/** One aspect of a style: what of it must be said, and how. */
interface Aspect {
  /** Text that is the same for the same look; null where Excel's default will do. */
  keyOf(style: Style): string | null;
  readonly objects: number;
  readonly calls: number;
  apply(range: Excel.Range, style: Style, block: CellBlock): void;
}

const aspects: readonly Aspect[] = [
  {
    keyOf: ({ bold, italic, underline, size, color }) =>
      bold || italic || underline || size !== undefined || color !== undefined
        ? JSON.stringify([bold, italic, underline, size, color])
        : null,
    objects: 3,
    calls: 5,
    apply: ({ format: { font } }, { bold, italic, underline, size, color }) => {
      if (bold) font.bold = true;
      if (italic) font.italic = true;
      if (underline) font.underline = 'Single';
      if (size !== undefined) font.size = size;
      if (color !== undefined) font.color = color;
    },
  },
  {
    keyOf: ({ fill }) => fill ?? null,
    objects: 3,
    calls: 1,
    apply: ({ format }, { fill }) => {
      if (fill !== undefined) format.fill.color = fill;
    },
  },
  {
    keyOf: ({ align, vertical, wrap }) =>
      align || vertical || wrap ? JSON.stringify([align, vertical, wrap]) : null,
    objects: 2,
    calls: 3,
    apply: ({ format }, { align, vertical, wrap }) => {
      if (align) format.horizontalAlignment = horizontal[align];
      if (vertical) format.verticalAlignment = verticals[vertical];
      if (wrap) format.wrapText = true;
    },
  },
  {
    keyOf: ({ numberFormat }) => numberFormat ?? null,
    objects: 1,
    calls: 1,
    apply: (range, { numberFormat }, { rows, columns }) => {
      if (numberFormat === undefined) return;
      range.numberFormat = Array.from({ length: rows }, () => Array.from({ length: columns }, () => numberFormat));
    },
  },
];

const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const;
const verticals = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** The font of the whole sheet, then each aspect of the styles, each in as few rectangles as it takes. */
function lookSteps(
  plan: SheetPlan,
  name: string,
  size: { readonly rows: number; readonly columns: number },
): readonly Step[] {
  const styleAt = (row: number, column: number): Style | null => {
    const cell = plan.rows[row]?.[column] ?? null;
    return cell === null ? null : (plan.styles[cell.style] ?? null);
  };
  const whole = step(3, 2, 0, (pages) => {
    const { font } = pages.cells(name, { row: 0, column: 0, ...size }).format;
    font.name = plan.font.name;
    font.size = plan.font.size;
  });
  const looks = aspects.flatMap(({ keyOf, objects, calls, apply }) =>
    rectangles(size.rows, size.columns, (row, column) => {
      const style = styleAt(row, column);
      return style === null ? null : keyOf(style);
    }).map((block) => {
      const style = styleAt(block.row, block.column) ?? {};
      return step(objects, calls, block.rows * block.columns * formatBytes(style), (pages) =>
        apply(pages.cells(name, block), style, block),
      );
    }),
  );
  return [whole, ...looks, ...borderSteps(name, size, styleAt)];
}

function borderSteps(
  name: string,
  size: { readonly rows: number; readonly columns: number },
  styleAt: (row: number, column: number) => Style | null,
): readonly Step[] {
  const blocks = rectangles(size.rows, size.columns, (row, column) => bordersKey(styleAt(row, column)?.borders));
  const painted = blocks.flatMap((block) => borderItems(block, styleAt(block.row, block.column)?.borders ?? {}));
  const light = ['Thin', 'Medium', 'Thick'] as const;
  return light.flatMap((weight) =>
    painted
      .filter((item) => item.weight === weight)
      .map(({ block, edges }) =>
        step(3 + edges.length, 2 * edges.length, 0, (pages) => {
          const { borders } = pages.cells(name, block).format;
          for (const edge of edges) {
            const border = borders.getItem(edge);
            border.style = 'Continuous';
            border.weight = weight;
          }
        }),
      ),
  );
}

/** Column widths are set in points: a character of the default font is 7 pixels wide, a column has 5 beside; 4 pixels are 3 points. */
export function columnPoints(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}

function sizeSteps(plan: SheetPlan, name: string): readonly Step[] {
  const widths = runs(plan.columnWidths.length, (column) => String(plan.columnWidths[column])).map(
    ({ key, start, length }) =>
      step(2, 1, 0, (pages) => {
        const columns = pages.cells(name, { row: 0, column: start, rows: 1, columns: length });
        columns.format.columnWidth = columnPoints(Number(key));
      }),
  );
  const lastRow = Math.max(-1, ...plan.rowHeights.keys());
  const heights = runs(lastRow + 1, (row) => plan.rowHeights.get(row)?.toString() ?? null).map(
    ({ key, start, length }) =>
      step(2, 1, 0, (pages) => {
        const rows = pages.cells(name, { row: start, column: 0, rows: length, columns: 1 });
        rows.format.rowHeight = Number(key);
      }),
  );
  return [...widths, ...heights];
}

function mergeSteps(plan: SheetPlan, name: string): readonly Step[] {
  return plan.merges.map((block) => step(1, 1, 0, (pages) => pages.cells(name, block).merge(false)));
}

function dataBarSteps(plan: SheetPlan, name: string): readonly Step[] {
  return plan.dataBars.map(({ block, color, low, high }) =>
    step(5, 6, 400, (pages) => {
      const { dataBar } = pages.cells(name, block).conditionalFormats.add('DataBar');
      dataBar.positiveFormat.fillColor = color;
      dataBar.positiveFormat.gradientFill = false;
      dataBar.lowerBoundRule = { type: 'Number', formula: String(low) };
      dataBar.upperBoundRule = { type: 'Number', formula: String(high) };
    }),
  );
}

const pointsPerMillimetre = 72 / 25.4;

function pageSteps(plan: SheetPlan, name: string): readonly Step[] {
  const { orientation, margins, titleRows, fitToWidth, centerHorizontally, footer, pageBreaks } = plan.page;
  const page = step(4, 14, bytesOf(footer), (pages) => {
    const { pageLayout } = pages.sheet(name);
    pageLayout.orientation = orientation === 'portrait' ? 'Portrait' : 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.topMargin = margins.top * pointsPerMillimetre;
    pageLayout.bottomMargin = margins.bottom * pointsPerMillimetre;
    pageLayout.leftMargin = margins.left * pointsPerMillimetre;
    pageLayout.rightMargin = margins.right * pointsPerMillimetre;
    pageLayout.centerHorizontally = centerHorizontally;
    if (fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
    if (titleRows !== null) pageLayout.setPrintTitleRows(`$${titleRows.first + 1}:$${titleRows.last + 1}`);
    const feet = pageLayout.headersFooters.defaultForAllPages;
    if (footer.left !== '') feet.leftFooter = footer.left;
    if (footer.center !== '') feet.centerFooter = footer.center;
    if (footer.right !== '') feet.rightFooter = footer.right;
  });
  const breaks = pageBreaks.map((row) =>
    step(2, 1, 0, (pages) => {
      pages.sheet(name).horizontalPageBreaks.add(`A${row + 1}`);
    }),
  );
  return [page, ...breaks];
}

function formatBytes({ numberFormat }: Style): number {
  return numberFormat === undefined ? 0 : bytesOf(numberFormat) + 1;
}
