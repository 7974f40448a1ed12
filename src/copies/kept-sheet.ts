/** Sheets of ours that are written beside everything else in the workbook. */
import { SheetNames } from '../workbook/plan/sheet-names.ts';
import type { SheetPlan } from '../workbook/sheet-plan.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';
import { fontName, fontSizes, pageSetUp } from '../workbook/plan/styles.ts';

/** Names for sheets with these marks, which take the place of those that have them now; all others stay. */
export function namesBeside(sheets: WorkbookSnapshot['sheets'], marks: readonly string[]): SheetNames {
  const others = sheets.filter(({ mark }) => mark === null || !marks.includes(mark));
  return new SheetNames(others.map(({ name }) => name));
}

/** A hidden sheet that keeps something for us alone: with these texts in its cells, from A1 on. There is at least one row. */
export function keptSheet(mark: string, name: string, rows: readonly (readonly string[])[]): SheetPlan {
  return {
    mark,
    name,
    tabColor: null,
    font: { name: fontName, size: fontSizes.small },
    styles: { plain: {} },
    columnWidths: Array.from({ length: Math.max(...rows.map((row) => row.length)) }, () => 16),
    rows: rows.map((row) => row.map((text) => ({ kind: 'text', text, style: 'plain' }) as const)),
    rowHeights: new Map(),
    merges: [],
    dataBars: [],
    frozen: { rows: 0, columns: 0 },
    gridlines: true,
    page: pageSetUp({ orientation: 'landscape', titleRows: null, footerLeft: '', pageWord: '' }),
  };
}
