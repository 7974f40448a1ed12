/** What may be entered in a cell, and how a cell looks by what it holds: real files, formulas by the real engine. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'vitest';
import { createFormulaAnswers } from '../../src/host/formula-questions.ts';
import type { SheetPart, WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { choicesAt, refusing, ruleAt } from '../../src/workbench/entry/rule-book.ts';
import { Conditions } from '../../src/workbench/grid/conditions.ts';
import { workbookOf } from './workbook-of.ts';

const wasm = createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm');
const answers = createFormulaAnswers(() => readFileSync(wasm));

interface Opened {
  readonly file: WorkbookFile;
  readonly sheet: SheetPart;
}

function opened(xml: { readonly rows: string; readonly rules: string; readonly dxfs?: string }): Opened {
  const result = openWorkbook(workbookOf(xml));
  if (result.kind === 'problem') throw new Error(result.problem.detail);
  const [sheet] = result.file.sheets;
  assert.ok(sheet, 'there is no sheet');
  return { file: result.file, sheet };
}

const rows = `
  <row r="1"><c r="A1"><v>10</v></c><c r="B1" t="inlineStr"><is><t>Tốt</t></is></c></row>
  <row r="2"><c r="A2"><v>20</v></c><c r="B2" t="inlineStr"><is><t>Khá</t></is></c></row>
  <row r="3"><c r="A3"><v>20</v></c></row>
  <row r="4"><c r="A4"><v>40</v></c></row>`;

const rule = (attributes: string, formulas: readonly string[], sqref = 'D1:D9'): string =>
  `<dataValidations count="1"><dataValidation ${attributes} showErrorMessage="1" sqref="${sqref}">${formulas
    .map((formula, index) => `<formula${String(index + 1)}>${formula}</formula${String(index + 1)}>`)
    .join('')}</dataValidation></dataValidations>`;

async function refused(rules: string, typed: string | number, row = 0): Promise<boolean> {
  const { file, sheet } = opened({ rows, rules });
  return (await refusing({ file, sheet, row, column: 3 }, typed, answers)) !== null;
}

describe('a data validation', () => {
  const cases: readonly (readonly [string, string, string | number, boolean])[] = [
    ['whole', rule('type="whole"', ['1', '10']), 10, false],
    ['whole', rule('type="whole"', ['1', '10']), 2.5, true],
    ['whole', rule('type="whole"', ['1', '10']), 11, true],
    ['whole', rule('type="whole"', ['1', '10']), 'mười', true],
    ['decimal', rule('type="decimal" operator="lessThanOrEqual"', ['7.5']), 7.5, false],
    ['decimal', rule('type="decimal" operator="lessThanOrEqual"', ['7.5']), 7.6, true],
    ['decimal', rule('type="decimal" operator="notBetween"', ['1', '2']), 1, true],
    ['of cells', rule('type="decimal" operator="lessThan"', ['$A$1*2']), 19, false],
    ['of cells', rule('type="decimal" operator="lessThan"', ['$A$1*2']), 20, true],
    ['textLength', rule('type="textLength" operator="lessThan"', ['4']), 'CĐ', false],
    ['textLength', rule('type="textLength" operator="lessThan"', ['4']), 'chưa', true],
    ['date', rule('type="date" operator="greaterThan"', ['45000']), '2024-05-19', false],
    ['date', rule('type="date" operator="greaterThan"', ['45000']), '2020-05-19', true],
    ['spelt list', rule('type="list"', ['"có,không"']), 'có', false],
    ['spelt list', rule('type="list"', ['"có,không"']), 'Có', true],
    ['list of cells', rule('type="list"', ['$B$1:$B$2']), 'tốt', false],
    ['list of cells', rule('type="list"', ['$B$1:$B$2']), 'Kém', true],
    ['list of cells', rule('type="list"', ['$A$1:$A$4']), 20, false],
    ['custom', rule('type="custom"', ['OR(AND(ISNUMBER(D1),D1&lt;=A1),D1="CĐ")']), 10, false],
    ['custom', rule('type="custom"', ['OR(AND(ISNUMBER(D1),D1&lt;=A1),D1="CĐ")']), 11, true],
    ['custom', rule('type="custom"', ['OR(AND(ISNUMBER(D1),D1&lt;=A1),D1="CĐ")']), 'CĐ', false],
    ['unknown function', rule('type="custom"', ['XONGCHUA(D1)']), 'x', false],
    ['a formula', rule('type="whole"', ['1', '10']), '=99', false],
    ['blank allowed', rule('type="whole" allowBlank="1"', ['1', '10']), '', false],
    ['blank not allowed', rule('type="whole"', ['1', '10']), '', true],
    ['no refusal', rule('type="whole"', ['1', '10']).replace('showErrorMessage="1"', ''), 11, false],
  ];
  for (const [what, rules, typed, isRefused] of cases)
    it(`(${what}) ${isRefused ? 'refuses' : 'takes'} ${JSON.stringify(typed)}`, async () =>
      assert.equal(await refused(rules, typed), isRefused));

  it('moves its references along with the cell', async () => {
    const rules = rule('type="custom"', ['D1&lt;=A1']);
    assert.equal(await refused(rules, 40, 3), false);
    assert.equal(await refused(rules, 41, 3), true);
    assert.equal(await refused(rules, 15, 0), true);
  });

  it('is read where Excel keeps one that points to another sheet', async () => {
    const extension = `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" errorStyle="warning" showErrorMessage="1" showInputMessage="1" promptTitle="Mã" prompt="Chọn mã"><x14:formula1><xm:f>Sheet1!$B$1:$B$2</xm:f></x14:formula1><xm:sqref>D1:D9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
    const { file, sheet } = opened({ rows, rules: extension });
    const cell = { file, sheet, row: 4, column: 3 };
    assert.deepEqual(choicesAt(cell), ['Tốt', 'Khá']);
    assert.equal(ruleAt(cell)?.style, 'warning');
    assert.deepEqual(
      sheet.prompts().map(({ text }) => text),
      ['Chọn mã'],
    );
    assert.notEqual(await refusing(cell, 'Kém', answers), null);
  });

  it('offers no list where it hides it', () => {
    const { file, sheet } = opened({ rows, rules: rule('type="list" showDropDown="1"', ['"a,b"']) });
    assert.equal(choicesAt({ file, sheet, row: 0, column: 3 }), null);
    assert.equal(choicesAt({ file, sheet, row: 0, column: 0 }), null);
  });
});

const dxfs =
  '<dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><fill><patternFill patternType="solid"><fgColor rgb="FF00FF00"/></patternFill></fill></dxf></dxfs>';
const formatting = (rules: string, sqref = 'A1:A5'): string =>
  `<conditionalFormatting sqref="${sqref}">${rules}</conditionalFormatting>`;

/** The fills of A1 to A5. */
async function fills(rules: string): Promise<readonly (string | null)[]> {
  const { file, sheet } = opened({ rows, rules, dxfs });
  const conditions = new Conditions(file, sheet, answers);
  const places = [0, 1, 2, 3, 4].map((row) => ({ row, column: 0 }));
  await conditions.learn(places);
  return places.map((place) => conditions.changed(file.format(0), place).fill);
}

describe('a conditional format', () => {
  const [red, green] = ['#FFC7CE', '#00FF00'];
  const cfRule = (attributes: string, inside = ''): string =>
    `<cfRule dxfId="0" priority="1" ${attributes}>${inside}</cfRule>`;
  const cases: readonly (readonly [string, string, readonly (string | null)[]])[] = [
    [
      'greater',
      cfRule('type="cellIs" operator="greaterThan"', '<formula>$A$1+5</formula>'),
      [null, red, red, red, null],
    ],
    [
      'between',
      cfRule('type="cellIs" operator="between"', '<formula>15</formula><formula>30</formula>'),
      [null, red, red, null, null],
    ],
    [
      'expression',
      cfRule('type="expression"', '<formula>AND(B1&lt;&gt;"",A1&gt;10)</formula>'),
      [null, red, null, null, null],
    ],
    ['row', cfRule('type="expression"', '<formula>MOD(ROW(),2)=0</formula>'), [null, red, null, red, null]],
    [
      'blanks',
      cfRule('type="containsBlanks"', '<formula>LEN(TRIM(A1))=0</formula>'),
      [null, null, null, null, red],
    ],
    ['duplicates', cfRule('type="duplicateValues"'), [null, red, red, null, null]],
    ['unique', cfRule('type="uniqueValues"'), [red, null, null, red, null]],
    [
      'the first rule first',
      '<cfRule type="expression" dxfId="1" priority="2"><formula>A1&gt;0</formula></cfRule>' +
        cfRule('type="expression"', '<formula>A1&gt;30</formula>'),
      [green, green, green, red, null],
    ],
    [
      'two colours',
      '<cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FF000000"/><color rgb="FFFF0000"/></colorScale></cfRule>',
      ['#000000', '#550000', '#550000', '#FF0000', null],
    ],
    [
      'three colours',
      '<cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color rgb="FF000000"/><color rgb="FF00FF00"/><color rgb="FFFF0000"/></colorScale></cfRule>',
      ['#000000', '#00FF00', '#00FF00', '#FF0000', null],
    ],
    ['icons left out', cfRule('type="iconSet"'), [null, null, null, null, null]],
  ];
  for (const [what, rules, expected] of cases)
    it(what, async () => assert.deepEqual(await fills(formatting(rules)), expected));

  it('changes the font too', async () => {
    const { file, sheet } = opened({
      ...{ rows, dxfs },
      rules: formatting(cfRule('type="expression"', '<formula>TRUE</formula>')),
    });
    const conditions = new Conditions(file, sheet, answers);
    assert.equal(await conditions.learn([{ row: 0, column: 0 }]), true);
    const { font } = conditions.changed(file.format(0), { row: 0, column: 0 });
    assert.deepEqual([font.bold, font.color, font.italic], [true, '#9C0006', false]);
    assert.equal(await conditions.learn([{ row: 0, column: 0 }]), false);
  });
});
