/** Small plans for tests of how plans are written. */
import type { PlanCell, SheetPlan, WorkbookPlan } from '../../src/workbook/sheet-plan.ts';

export function text(words: string, style = 'plain'): PlanCell {
  return { kind: 'text', text: words, style };
}

export function figure(value: number, style = 'plain'): PlanCell {
  return { kind: 'number', value, style };
}

/** A sheet with a few cells and nothing special, unless `parts` say otherwise. */
export function aSheetPlan(mark: string, name: string, parts: Partial<SheetPlan> = {}): SheetPlan {
  return {
    mark,
    name,
    tabColor: null,
    font: { name: 'Times New Roman', size: 12 },
    styles: { plain: {}, bold: { bold: true, borders: { bottom: 'thin' } }, score: { numberFormat: '0.00' } },
    columnWidths: [10, 20],
    rows: [
      [text(`${name}: mã`, 'bold'), text('Điểm', 'bold')],
      [text('TT-01'), figure(93.25, 'score')],
    ],
    rowHeights: new Map(),
    merges: [],
    dataBars: [],
    frozen: { rows: 1, columns: 0 },
    gridlines: false,
    page: {
      orientation: 'portrait',
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      titleRows: null,
      fitToWidth: true,
      centerHorizontally: true,
      footer: { left: '', center: '', right: '' },
      pageBreaks: [],
    },
    ...parts,
  };
}

export function aPlan(
  sheets: readonly SheetPlan[],
  replaces: WorkbookPlan['replaces'] = 'all',
): WorkbookPlan {
  return { sheets, replaces, show: sheets[0]?.mark ?? '' };
}
