import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { applyPlan } from '../../src/excel/write/apply.ts';
import { columnPoints } from '../../src/excel/write/layout-steps.ts';
import type { SheetPart, WorkbookFile } from '../../src/ooxml/model.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import type { PlanCell, WorkbookPlan } from '../../src/workbook/sheet-plan.ts';
import { resultsOf, strayNames } from './contents.ts';
import { inExcel } from './in-excel.ts';
import { aPlan, aSheetPlan, figure, text } from './plans.ts';

async function write(file: WorkbookFile, plan: WorkbookPlan, token = 'a1'): Promise<void> {
  assert.deepEqual(await inExcel(file, {}, () => applyPlan(plan, { token })), { kind: 'applied' });
}

function sheetCalled(file: WorkbookFile, name: string): SheetPart {
  const sheet = file.sheets.find((entry) => entry.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('a formula', () => {
  const formula = (words: string, expected: number): PlanCell => ({
    kind: 'formula',
    formula: words,
    expected,
    style: 'score',
  });

  it('stays when it comes to the figure, and makes way for the figure when it does not', async () => {
    const file = newWorkbook();
    const rows = [
      [figure(8.1), formula('=ROUND(AVERAGE(A1:A2),2)', 8.2)],
      [figure(8.3), formula('=ROUND(AVERAGE(A1:A2),2)', 8.21)],
      [null, formula('=1/0', 5)],
      [null, formula('=NOSUCHFUNCTION(1)', 6)],
    ];
    await write(file, aPlan([aSheetPlan('a', 'A', { rows })]));
    const cells = [0, 1, 2, 3].map((row) => sheetCalled(file, 'A').cell(row, 1));
    assert.deepEqual(
      cells.map(({ formula: kept }) => kept !== null),
      [true, false, false, false],
    );
    const values = cells.map(({ value }) =>
      value.kind === 'number' ? Number(value.value.toFixed(9)) : value,
    );
    assert.deepEqual(values, [8.2, 8.21, 5, 6]);
  });
});

describe('a great many formulas that do not come to their figures', () => {
  it('make way for them in as many messages as it takes', async () => {
    const file = newWorkbook();
    const wrong: PlanCell = { kind: 'formula', formula: '=1+1', expected: 3, style: 'score' };
    const rows = Array.from({ length: 5000 }, () => [wrong, wrong]);
    await write(file, aPlan([aSheetPlan('a', 'A', { rows })]));
    assert.equal([...sheetCalled(file, 'A').formulas()].length, 0);
    assert.deepEqual(sheetCalled(file, 'A').cell(4999, 1).value, { kind: 'number', value: 3 });
  });
});

describe('a sheet', () => {
  it('looks as it was planned', async () => {
    const file = newWorkbook();
    const styles = {
      head: {
        bold: true,
        italic: true,
        size: 14,
        color: '#112233',
        fill: '#EEEEEE',
        align: 'center',
        vertical: 'top',
        wrap: true,
      },
      score: { numberFormat: '0.00', align: 'right', borders: { top: 'thin', bottom: 'thick' } },
      plain: {},
    } as const;
    await write(
      file,
      aPlan([
        aSheetPlan('a', 'A', {
          styles,
          tabColor: '#445566',
          rows: [
            [text('Đầu', 'head'), text('', 'head')],
            [text('=x'), figure(1, 'score')],
            [
              { kind: 'text', text: '=tới', style: 'plain', link: { sheet: "Điểm 'x'", cell: 'D7' } },
              figure(2, 'score'),
            ],
          ],
          columnWidths: [12, 30],
          rowHeights: new Map([[0, 31.5]]),
          merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
          dataBars: [
            { block: { row: 1, column: 1, rows: 2, columns: 1 }, color: '#9DC3E6', low: 0, high: 100 },
          ],
          frozen: { rows: 1, columns: 1 },
          page: {
            ...aSheetPlan('a', 'A').page,
            orientation: 'landscape',
            titleRows: { first: 0, last: 0 },
            footer: { left: 'a && b', center: '', right: '&P/&N' },
            pageBreaks: [2],
          },
        }),
      ]),
    );
    const sheet = sheetCalled(file, 'A');
    const head = file.format(sheet.cell(0, 0).format);
    assert.deepEqual(head.font, {
      ...head.font,
      name: 'Times New Roman',
      size: 14,
      bold: true,
      italic: true,
      color: '#112233',
    });
    assert.deepEqual(
      [head.fill, head.horizontal, head.vertical, head.wrap],
      ['#EEEEEE', 'center', 'top', true],
    );
    const plain = file.format(sheet.cell(1, 0).format);
    assert.deepEqual(
      [plain.font.name, plain.font.size, plain.font.bold, plain.fill],
      ['Times New Roman', 12, false, null],
    );
    const score = file.format(sheet.cell(2, 1).format);
    assert.equal(score.numberFormat, '0.00');
    assert.deepEqual([score.borders.bottom?.style, score.borders.left], ['thick', null]);
    assert.deepEqual(sheet.cell(1, 0).value, { kind: 'text', text: '=x' });
    assert.deepEqual(sheet.cell(2, 0).value, { kind: 'text', text: '=tới' });
    assert.equal(sheet.link(2, 0), "'Điểm ''x'''!D7");
    assert.deepEqual(sheet.merges(), [{ row: 0, column: 0, rows: 1, columns: 2 }]);
    assert.equal(sheet.rowHeight(0), 31.5);
    assert.ok(
      Math.abs(sheet.columnWidth(1) * 7 - (30 * 7 + 5)) < 1,
      `expected less than 1, found ${Math.abs(sheet.columnWidth(1) * 7 - (30 * 7 + 5))}`,
    );
    assert.deepEqual(sheet.frozen(), { rows: 1, columns: 1 });
    assert.deepEqual([sheet.gridlines, sheet.tabColor, sheet.dataBars().length], [false, '#445566', 1]);
    const page = sheet.pageSetup();
    assert.deepEqual(
      [page.orientation, page.paperSize, page.fitToWidth, page.fitToHeight ?? 0],
      ['landscape', 9, 1, 0],
    );
    assert.ok(
      Math.abs(page.margins.left * 25.4 - 30) < 0.1,
      `expected less than 0.1, found ${Math.abs(page.margins.left * 25.4 - 30)}`,
    );
    assert.deepEqual(page.rowBreaks, [2]);
    assert.match(page.footer, /a && b[\s\S]*&P\/&N/);
  });

  it('has the column widths of Excel: 8.43 characters are 64 pixels, 48 points', () => {
    assert.equal(columnPoints(8.43), 48);
  });

  it('gets a number behind its name when somebody has taken it meanwhile', async () => {
    const file = newWorkbook();
    file.addSheet('XẾP HẠNG').setValue(0, 0, { kind: 'text', text: 'của tôi' });
    await write(file, aPlan([aSheetPlan('a', 'Xếp hạng'), aSheetPlan('b', 'B')]));
    assert.deepEqual(
      file.sheets.map(({ name }) => name),
      ['Sheet1', 'XẾP HẠNG', 'Xếp hạng (2)', 'B'],
    );
    assert.equal(resultsOf(file).get('a')?.name, 'Xếp hạng (2)');
    assert.deepEqual(strayNames(file), []);
  });

  it('without a cell, and a plan without a sheet, are written too', async () => {
    const file = newWorkbook();
    await write(file, aPlan([aSheetPlan('a', 'A', { rows: [] })]));
    assert.equal(sheetCalled(file, 'A').usedBlock(), null);
    await write(file, aPlan([], 'sameMarks'), 'a2');
    assert.deepEqual([...resultsOf(file).keys()], ['a']);
    await write(file, aPlan([]), 'a3');
    assert.equal(resultsOf(file).size, 0);
    assert.deepEqual(strayNames(file), []);
  });
});
