/** What of a sheet is not in its cells: widths and heights, merged cells, data bars, the printed page. */
import type { SheetPlan } from '../../workbook/sheet-plan.ts';
import { runs } from './rectangles.ts';
import { bytesOf } from '../line/round-trip.ts';
import { step, type Step } from '../line/step.ts';

/** Column widths are set in points: a character of the default font is 7 pixels wide, a column has 5 beside; 4 pixels are 3 points. */
export function columnPoints(characters: number): number {
  return Math.round(characters * 7 + 5) * 0.75;
}

export function sizeSteps(plan: SheetPlan, name: string): readonly Step[] {
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

export function mergeSteps(plan: SheetPlan, name: string): readonly Step[] {
  return plan.merges.map((block) => step(1, 1, 0, (pages) => pages.cells(name, block).merge(false)));
}

export function dataBarSteps(plan: SheetPlan, name: string): readonly Step[] {
  return plan.dataBars.map(({ block, color, low, high }) =>
    step(5, 5, 400, (pages) => {
      const { dataBar } = pages.cells(name, block).conditionalFormats.add('DataBar');
      dataBar.positiveFormat.fillColor = color;
      dataBar.lowerBoundRule = { type: 'Number', formula: String(low) };
      dataBar.upperBoundRule = { type: 'Number', formula: String(high) };
    }),
  );
}

const pointsPerMillimetre = 72 / 25.4;

export function pageSteps(plan: SheetPlan, name: string): readonly Step[] {
  const { orientation, margins, titleRows, fitToWidth, centerHorizontally, footer, pageBreaks, pageNumber } =
    plan.page;
  const page = step(5, 17, bytesOf(footer), (pages) => {
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
    if (pageNumber === undefined) return;
    // The first page has a header of its own, which stays empty.
    pageLayout.headersFooters.state = 'FirstAndDefault';
    feet.centerHeader = pageNumber.code;
    pageLayout.headerMargin = pageNumber.fromTop * pointsPerMillimetre;
  });
  const breaks = pageBreaks.map((row) =>
    step(2, 1, 0, (pages) => {
      pages.sheet(name).horizontalPageBreaks.add(`A${row + 1}`);
    }),
  );
  return [page, ...breaks];
}
