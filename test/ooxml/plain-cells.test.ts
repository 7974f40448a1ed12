/** Cells that are written as nearly every program writes them are read in a way of their own: it has to read, and refuse, the same. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { plainValue } from '../../src/ooxml/sheet/cell-value.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { runs } from '../size.ts';
import { opened } from './opened.ts';
import { relationships, sheetFile, sheetXml } from './rich-workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const block = { row: 0, column: 0, rows: 4, columns: 8 };

/** A workbook with these rows, three shared strings and four cell formats. */
function bookOf(rows: string): Uint8Array {
  return sheetFile(sheetXml(rows), {
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>một</t></si><si><t xml:space="preserve"> hai &amp; _x0041_</t></si><si><r><t>ba</t></r></si></sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><cellXfs count="4">${'<xf numFmtId="0"/>'.repeat(4)}</cellXfs></styleSheet>`,
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ),
  });
}

function told(file: WorkbookFile): unknown {
  const [sheet = assert.fail('there is a sheet')] = file.sheets;
  return [sheet.cells(block), [...sheet.formulas()], sheet.usedBlock()];
}

function readingOf(rows: string): unknown {
  const read = openWorkbook(bookOf(rows));
  return read.kind === 'problem' ? read.problem.code : told(read.file);
}

/** With a second space behind each cell's name no cell is plain, and XML says the same as before. */
function otherwise(rows: string): string {
  return rows.replace(/<c (?=.)/g, '<c  ');
}

/** Mostly the first, so that most files can be read. */
function mostly<Value>(usual: readonly Value[], odd: readonly Value[]): fc.Arbitrary<Value> {
  return fc.oneof(
    { arbitrary: fc.constantFrom(...usual), weight: 30 },
    { arbitrary: fc.constantFrom(...odd), weight: 1 },
  );
}

const numbers = ['0', '7', '-3', '2.50', '.5', '5.', '-0', '0.1', '123456789012345', '1234567890.12345'];
const otherNumbers = ['12345678901234567', '0.30000000000000004', '1e5', '+4', ' 6 ', '', '9'.repeat(320)];
const noNumbers = ['0x14', '1e999', '--1', '1.2.3', 'x', '-', '.', '1&#50;', '&bad;', '<v>1</v>'];
const texts = ['chữ', ' a ', '_x0041_', 'a&lt;b', 'a\r\nb', '', '&#x1F600;'];

/** By type: what its values usually are, and what they are not. */
const values: readonly (readonly [type: string, usual: readonly string[], odd: readonly string[]])[] = [
  ['', [...numbers, ...otherNumbers], noNumbers],
  [' t="n"', [...numbers, ...otherNumbers], noNumbers],
  [' t="s"', ['0', '1', '2', '00'], ['3', '-1', '', 'x', '1234567890', ' 1']],
  [' t="b"', ['0', '1', 'true'], ['2', '10', '', 'yes']],
  [' t="str"', texts, ['&bad;', '<b/>']],
  [' t="e"', ['#N/A'], ['0']],
];
const typed: fc.Arbitrary<readonly [type: string, value: string]> = fc.oneof(
  ...values.map(([type, usual, odd]) => fc.tuple(fc.constant(type), mostly(usual, odd))),
  fc.tuple(mostly([' t="e"'], [' t="x"', ' t=""', ' t="n" t="s"', ' t="strs"']), fc.constant('0')),
);
const inner = fc.oneof(
  fc.constant((value: string) => `<v>${value}</v>`),
  fc
    .constantFrom('A1', 'A1&amp;"x"', 'SUM(A1:A2)', '', 'A&1')
    .map((formula) => (value: string) => `<f>${formula}</f><v>${value}</v>`),
  mostly(
    [(value: string) => `<v>${value}</v><!-- -->`, () => '<f>B1*2</f>', () => ''],
    [(value: string) => `<v>${value}</v><v>${value}</v>`, (value: string) => `<v>${value}`, () => '<row/>'],
  ),
);
const cell = (row: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      mostly('ABCDEFGH'.split(''), ['', 'a', 'XFE', 'AAAA', '$A']),
      mostly([String(row)], [`0${row}`, String(row + 1), '', `${row}0000000`]),
      mostly(['', ' s="1"', ' s="03"'], [' s="4"', ' s=""', ' s="-1"', ' s="1" s="1"', " s='1'"]),
      typed,
      inner,
      fc.boolean(),
    )
    .map(([letters, digits, style, [type, value], around, turned]) => {
      const place = `${letters}${digits}`;
      const attributes = [place === '' ? '' : ` r="${place}"`, style, type];
      const content = around(value);
      const tag = `<c${(turned ? attributes.toReversed() : attributes).join('')}`;
      return content === '' ? `${tag}/>` : `${tag}>${content}</c>`;
    });
/** Mostly in order of columns, as programs write them. */
const rowOf = (row: number): fc.Arbitrary<string> =>
  fc.tuple(fc.array(cell(row), { maxLength: 5 }), mostly([true], [false])).map(([cells, ordered]) => {
    const letter = (each: string): string => / r="([^"]*)"/.exec(each)?.[1] ?? '';
    const byColumn = new Map(cells.map((each) => [letter(each), each]));
    const inOrder = [...byColumn.values()].toSorted((one, other) => (letter(one) < letter(other) ? -1 : 1));
    return `<row r="${row}">${(ordered ? inOrder : cells).join('')}</row>`;
  });
const rows = fc.tuple(rowOf(1), rowOf(2), rowOf(3)).map((each) => each.join(''));

describe('cells as nearly every program writes them', () => {
  it('are read as XML says, each value of each type, and no other', () => {
    for (const [type, usual, odd] of values) {
      for (const value of [...usual, ...odd]) {
        const xml = `<row r="1"><c r="A1"${type}><v>${value}</v></c><c s="2"/></row>`;
        assert.deepStrictEqual(readingOf(xml), readingOf(otherwise(xml)), xml);
      }
    }
  });

  it('hold the number that is nearest to the digits', () => {
    const all = Array.from({ length: 300 }, (_, index) => [
      index / 7,
      (index * 1e13) / 7,
      index / 1000,
    ]).flat();
    const told = all.map((number, row) => `<row><c r="A${row + 1}"><v>${number}</v></c></row>`);
    const [sheet] = opened(bookOf(told.join(''))).sheets;
    assert.deepEqual(sheet?.values({ row: 0, column: 0, rows: all.length, columns: 1 }).flat(), all);
  });

  it('say the same, or are refused as the same, as when they are spelled otherwise', () => {
    fc.assert(
      fc.property(rows, (xml) => {
        assert.deepStrictEqual(readingOf(xml), readingOf(otherwise(xml)), xml);
      }),
      { numRuns: runs(150) },
    );
  });

  it('give their values and formats alone as they give them together, also beside a row that was changed', () => {
    fc.assert(
      fc.property(rows, fc.nat(3), fc.nat(7), (xml, row, column) => {
        const read = openWorkbook(bookOf(xml));
        if (read.kind === 'problem') return;
        const [sheet = assert.fail('there is a sheet')] = read.file.sheets;
        for (const change of [() => {}, () => sheet.setValue(row, column, { kind: 'number', value: 5 })]) {
          change();
          const cells = sheet.cells(block);
          assert.deepStrictEqual(
            sheet.values(block),
            cells.map((each) => each.map(({ value }) => plainValue(value))),
          );
          assert.deepStrictEqual(
            sheet.formats(block),
            cells.map((each) => each.map(({ format }) => format)),
          );
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('stay as they are beside one that is changed', () => {
    const plain =
      '<c r="A1" s="1"><v>2.50</v></c><c r="C1" t="s"><v>0</v></c><c r="D1"><f>A1*2</f><v>5</v></c>';
    const file = opened(
      bookOf(`<row r="1" spans="1:4" ht="20">${plain}</row><row r="3"><c r="B3"><v>1</v></c></row>`),
    );
    file.sheets[0]?.setValue(0, 1, { kind: 'number', value: 7 });
    const [sheet = assert.fail('there is a sheet')] = opened(file.save()).sheets;
    assert.deepEqual(sheet.values({ row: 0, column: 0, rows: 3, columns: 4 }), [
      [2.5, 7, 'một', 5],
      ['', '', '', ''],
      ['', 1, '', ''],
    ]);
    assert.equal(sheet.cell(0, 3).formula, 'A1*2', 'the formula of the changed row');
    assert.equal(sheet.rowHeight(0), 20, 'the height of the changed row');
  });
});
