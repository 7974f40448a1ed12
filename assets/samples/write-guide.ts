/** The front sheet of a sample: what it is, what to fill in, how to go on. */
import type { FormatChange, SheetPart } from '../../src/ooxml/model.ts';
import type { GuideLine } from '../../src/workbook/template/book.ts';

const font = 'Times New Roman';
const width = 3;
const looks: Readonly<Record<GuideLine['kind'], FormatChange>> = {
  title: { fontSize: 20, bold: true, fontColor: '#1F3864', horizontal: 'center' },
  heading: { fontSize: 13, bold: true, fontColor: '#FFFFFF', fill: '#1F4E79' },
  text: { fontSize: 13, fontColor: '#404040', horizontal: 'center', wrap: true },
  warning: {
    fontSize: 12,
    bold: true,
    fontColor: '#9C0006',
    fill: '#FFE7E7',
    horizontal: 'center',
    wrap: true,
  },
  step: { fontSize: 12, wrap: true },
  gap: {},
};
const heights: Readonly<Record<GuideLine['kind'], number>> = {
  title: 36,
  heading: 24,
  text: 22,
  warning: 36,
  step: 34,
  gap: 12,
};

function writeLine(part: SheetPart, line: GuideLine, row: number): void {
  const whole = { row, column: 1, rows: 1, columns: width };
  part.setRowHeight(row, row, heights[line.kind]);
  if (line.kind === 'gap') return;
  part.setFormat(whole, { fontName: font, vertical: 'center', ...looks[line.kind] });
  if (line.kind !== 'step') {
    part.merge(whole);
    part.setValue(row, 1, { kind: 'text', text: line.text });
    return;
  }
  part.setValue(row, 1, { kind: 'text', text: line.number });
  part.setFormat({ ...whole, columns: 1 }, { horizontal: 'center', bold: true, fontColor: '#1F4E79' });
  if (line.sheet === undefined) {
    part.merge({ ...whole, column: 2, columns: 2 });
    part.setValue(row, 2, { kind: 'text', text: line.text });
    return;
  }
  part.setValue(row, 2, { kind: 'text', text: line.sheet });
  part.setLink(row, 2, `'${line.sheet}'!${line.cell ?? 'A1'}`);
  part.setFormat({ ...whole, column: 2, columns: 1 }, { bold: true, underline: true, fontColor: '#0563C1' });
  part.setValue(row, 3, { kind: 'text', text: line.text });
  part.setRowHeight(row, row, 22);
}

/** Writes the lines from the second row on and sets up the page. Nothing on it is for filling in. */
export function writeGuide(part: SheetPart, lines: readonly GuideLine[]): void {
  part.setColumnWidth(0, 0, 3);
  part.setColumnWidth(1, 1, 5);
  part.setColumnWidth(2, 2, 22);
  part.setColumnWidth(3, 3, 72);
  lines.forEach((line, at) => writeLine(part, line, at + 1));
  part.gridlines = false;
  part.tabColor = '#C00000';
  part.setPageSetup({
    orientation: 'portrait',
    paperSize: 9,
    fitToWidth: 1,
    fitToHeight: 0,
    centerHorizontally: true,
    margins: { left: 0.98, right: 0.59, top: 0.79, bottom: 0.79, header: 0.3, footer: 0.3 },
  });
  part.protect();
}
