import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { Block } from '../../src/cells/block.ts';
import type { ListValidation, SheetPart } from '../../src/ooxml/model.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { number, opened, sheetOf, text } from './opened.ts';
import { richParts, richWorkbook } from './rich-workbook.ts';
import { partText, unzip } from './zip-builder.ts';

/** B2:D4 with headers and two rows. */
const block: Block = { row: 1, column: 1, rows: 3, columns: 3 };

function withTable(change: (sheet: SheetPart) => void = () => {}): SheetPart {
  const sheet = newWorkbook().activeSheet;
  sheet.addTable('T', block, ['Mã', 'Điểm', 'Ghi chú'], 'TableStyleLight1');
  sheet.setValue(3, 1, text('TT-02'));
  change(sheet);
  return sheet;
}

function grow(sheet: SheetPart, rows: number): void {
  const [table] = sheet.tables;
  assert.ok(table, 'there is no table');
  sheet.growTable(table, rows);
}

function validation(of: Block): ListValidation {
  const words = { promptTitle: '', prompt: '', errorTitle: '', error: '' };
  return { block: of, rule: { kind: 'decimal', minimum: 0, maximum: 10 }, ...words, strict: true };
}

function validatedIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<dataValidation [^>]*sqref="([^"]*)"/g)].map((match) => match[1] ?? '');
}

/** The sheet's file, saved, with the texts of its sheet's and its table's part. */
function saved(change: (sheet: SheetPart) => void): { sheet: string; table: string } {
  const book = newWorkbook();
  const sheet = book.activeSheet;
  sheet.addTable('T', block, ['Mã', 'Điểm', 'Ghi chú'], 'TableStyleLight1');
  change(sheet);
  const bytes = book.save();
  return {
    sheet: partText(bytes, 'xl/worksheets/sheet1.xml') ?? '',
    table: partText(bytes, 'xl/tables/table1.xml') ?? '',
  };
}

describe('a table that grows', () => {
  it('has its new rows and its filter over them', () => {
    const { table } = saved((sheet) => grow(sheet, 2));
    assert.match(table, / ref="B2:D6"[^>]*><autoFilter ref="B2:D6"\/>/);
  });

  it('grows again where it ended', () => {
    const sheet = withTable();
    grow(sheet, 1);
    grow(sheet, 1);
    assert.deepEqual(sheet.tables[0]?.block, { ...block, rows: 5 });
  });

  it('takes along the rules about its last row, and no others', () => {
    const rule = (row: number, column: number, rows: number, columns: number): ListValidation =>
      validation({ row, column, rows, columns });
    const { sheet } = saved((part) => {
      part.addValidation(rule(2, 2, 2, 1));
      part.addValidation(rule(3, 1, 1, 3));
      // Above the last row; past the table's end; beside it; over its edges.
      for (const other of [
        rule(2, 3, 1, 1),
        rule(2, 2, 9, 1),
        rule(2, 5, 2, 1),
        rule(2, 3, 2, 2),
        rule(2, 0, 2, 2),
      ])
        part.addValidation(other);
      part.addDataBar({
        block: { row: 2, column: 2, rows: 2, columns: 1 },
        color: '#00B050',
        low: 0,
        high: 9,
      });
      grow(part, 1);
    });
    assert.deepEqual(validatedIn(sheet), ['C3:C5', 'B4:D5', 'D3', 'C3:C11', 'F3:F4', 'D3:E4', 'A3:B4']);
    assert.match(sheet, /<conditionalFormatting sqref="C3:C5">/);
  });

  it('looks in the new rows as in the last one', () => {
    const sheet = withTable((part) => {
      part.setFormat({ row: 3, column: 2, rows: 1, columns: 1 }, { numberFormat: '0.00', locked: false });
    });
    grow(sheet, 2);
    const last = sheet.cells({ ...block, row: 3, rows: 1 })[0]?.map(({ format }) => format);
    for (const row of [4, 5])
      assert.deepEqual(
        sheet.cells({ ...block, row, rows: 1 })[0]?.map(({ format }) => format),
        last,
      );
  });

  it('goes no further than there is room, and is then as it was', () => {
    const inTheWay: readonly ((sheet: SheetPart) => void)[] = [
      (sheet) => sheet.setValue(5, 3, number(0)),
      (sheet) => sheet.setFormula(4, 1, '1+1', number(2)),
      (sheet) => sheet.merge({ row: 5, column: 3, rows: 1, columns: 2 }),
      (sheet) =>
        void sheet.addTable('U', { row: 5, column: 0, rows: 2, columns: 2 }, ['a', 'b'], 'TableStyleLight1'),
    ];
    for (const put of inTheWay) {
      const sheet = withTable(put);
      assert.throws(() => grow(sheet, 2), RangeError);
      assert.deepEqual(sheet.tables[0]?.block, block);
    }
    const beside = withTable((sheet) => sheet.setValue(4, 4, number(1)));
    grow(beside, 1);
    assert.equal(beside.tables[0]?.block.rows, 4);
  });

  it('does not grow past a row of totals', () => {
    const [part] = richParts().filter(({ name }) => name === 'xl/tables/table2.xml');
    const xml = String(part?.data).replace('totalsRowShown="0"', 'totalsRowCount="1"');
    const file = opened(richWorkbook({ 'xl/tables/table2.xml': xml }));
    const sheet = file.sheets.find(({ tables }) => tables.some(({ name }) => name === 'Bảng_kín'));
    assert.ok(sheet, 'there is no sheet');
    assert.throws(() => grow(sheet, 1), RangeError);
  });

  it('leaves everything else in the file byte for byte', () => {
    const before = withRoom();
    const file = opened(before);
    grow(sheetOf(file, 'Điểm'), 1);
    const after = unzip(file.save());
    const changed = [...unzip(before)].filter(([name, { data }]) => !after.get(name)?.data.equals(data));
    assert.deepEqual(changed.map(([name]) => name).sort(), ['xl/tables/table1.xml', partOf(before)]);
    const table = after.get('xl/tables/table1.xml')?.data.toString('utf8') ?? '';
    assert.match(table, / ref="A1:C5".*<autoFilter ref="A1:C5" xr:uid=/s);
  });
});

/** The rich workbook with nothing below its first table. */
function withRoom(): Uint8Array {
  const file = opened(richWorkbook());
  const sheet = sheetOf(file, 'Điểm');
  for (let row = 4; row < 12; row += 1)
    for (let column = 0; column < 3; column += 1) sheet.setValue(row, column, { kind: 'empty' });
  for (const merged of sheet.merges()) sheet.unmerge(merged);
  return file.save();
}

/** The part of the sheet that has the first table. */
function partOf(bytes: Uint8Array): string {
  const parts = [...unzip(bytes).keys()].filter((name) =>
    partText(bytes, name)?.includes('tables/table1.xml'),
  );
  const rels = parts.find((name) => name.endsWith('.rels')) ?? '';
  return rels.replace('_rels/', '').replace('.rels', '');
}
