/** The front sheet of a workbook that the pane sets up, laid out. */
import type { Language } from '../../i18n/language.ts';
import { templateWords } from '../../i18n/sheets/template.ts';
import type { Block } from '../../cells/block.ts';
import type { PlanCell, Style } from '../sheet-plan.ts';
import type { GuideLine } from './book.ts';
import { inputMargins, ink, templateFont, type InputSheetPlan } from './sheet-plan.ts';

const styles: Readonly<Record<string, Style>> = {
  title: { size: 20, bold: true, color: ink, align: 'center', vertical: 'center' },
  heading: { size: 13, bold: true, color: '#FFFFFF', fill: '#1F4E79', vertical: 'center' },
  text: { size: 13, color: '#404040', align: 'center', vertical: 'center', wrap: true },
  warning: {
    size: 12,
    bold: true,
    color: '#9C0006',
    fill: '#FFE7E7',
    align: 'center',
    vertical: 'center',
    wrap: true,
  },
  number: { size: 12, bold: true, color: '#1F4E79', align: 'center', vertical: 'center' },
  step: { size: 12, vertical: 'center', wrap: true },
  link: { size: 12, bold: true, underline: true, color: '#0563C1', vertical: 'center' },
};
const heights = { title: 36, heading: 24, text: 22, warning: 36, step: 34, gap: 12 } as const;
const linkedStep = 22;

function cellsOf(line: GuideLine): readonly (PlanCell | null)[] {
  switch (line.kind) {
    case 'gap':
      return [];
    case 'title':
    case 'heading':
    case 'text':
    case 'warning': {
      const blank: PlanCell = { kind: 'blank', style: line.kind };
      return [null, { kind: 'text', text: line.text, style: line.kind }, blank, blank];
    }
    case 'step': {
      const number: PlanCell = { kind: 'text', text: line.number, style: 'number' };
      const text: PlanCell = { kind: 'text', text: line.text, style: 'step' };
      if (line.sheet === undefined) return [null, number, text, { kind: 'blank', style: 'step' }];
      const link = { sheet: line.sheet, cell: line.cell ?? 'A1' };
      return [null, number, { kind: 'text', text: line.sheet, style: 'link', link }, text];
    }
  }
}

function mergesOf(line: GuideLine, row: number): readonly Block[] {
  if (line.kind === 'gap' || (line.kind === 'step' && line.sheet !== undefined)) return [];
  const column = line.kind === 'step' ? 2 : 1;
  return [{ row, column, rows: 1, columns: 4 - column }];
}

/** The guide under this name of a sheet, from the second row on. Nothing on it is for filling in. */
export function planGuide(language: Language, name: string, lines: readonly GuideLine[]): InputSheetPlan {
  const footer = { left: '', center: '', right: `&9${templateWords[language].page} &P/&N` };
  return {
    sheet: {
      mark: 'input-guide',
      name,
      tabColor: '#C00000',
      font: templateFont,
      styles,
      columnWidths: [3, 5, 22, 72],
      rows: [[], ...lines.map(cellsOf)],
      rowHeights: new Map(
        lines.map((line, at) => [
          at + 1,
          line.kind === 'step' && line.sheet !== undefined ? linkedStep : heights[line.kind],
        ]),
      ),
      merges: lines.flatMap((line, at) => mergesOf(line, at + 1)),
      dataBars: [],
      frozen: { rows: 0, columns: 0 },
      gridlines: false,
      page: {
        orientation: 'portrait',
        margins: inputMargins,
        titleRows: null,
        fitToWidth: true,
        centerHorizontally: true,
        footer,
        pageBreaks: [],
      },
    },
    table: null,
    rules: [],
    formats: [],
    wrapped: [],
    unlocked: [],
  };
}
