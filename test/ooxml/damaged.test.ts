/** A file of which two readers could read two things is refused: nobody may take its texts for what was typed. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { opened, problem } from './opened.ts';
import { relationships, richParts, richWorkbook, sheetFile, sheetXml } from './rich-workbook.ts';
import { zipOf } from './zip-builder.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET_RELS = 'xl/worksheets/_rels/sheet1.xml.rels';
const BOOK_RELS = 'xl/_rels/workbook.xml.rels';

function assertDamaged(bytes: Uint8Array, what: string): void {
  assert.equal(problem(bytes), 'Damaged', what);
}

const strings = (count: string, ...texts: readonly string[]): string =>
  `<sst xmlns="${MAIN}"${count}>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;

/** A sheet whose cells are the first, second … shared strings. */
function sheetOfStrings(
  cells: readonly string[],
  part: string | null,
  relation = 'sharedStrings.xml',
): Uint8Array {
  const row = cells.map((index) => `<c t="s"><v>${index}</v></c>`).join('');
  return sheetFile(sheetXml(`<row>${row}</row>`), {
    ...(part === null ? {} : { 'xl/sharedStrings.xml': part }),
    [BOOK_RELS]: relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'sharedStrings', relation],
    ),
  });
}

/** A sheet that says it has the tables of these relationships. */
function sheetOfTables(ids: readonly string[]): string {
  const list = ids.map((id) => `<tablePart xmlns:r="${RELATIONS}" r:id="${id}"/>`).join('');
  const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>Mã</t></is></c></row>';
  return sheetXml(rows).replace('</worksheet>', `<tableParts>${list}</tableParts></worksheet>`);
}

/** A sheet with tables, whose XML this is. */
function sheetWithTables(...tables: readonly string[]): Uint8Array {
  const ids = tables.map((_, index) => `rId${index + 1}`);
  return sheetFile(sheetOfTables(ids), {
    [SHEET_RELS]: relationships(
      ...tables.map((_, index): [string, string, string] => [
        `rId${index + 1}`,
        'table',
        `../tables/table${index + 1}.xml`,
      ]),
    ),
    ...Object.fromEntries(tables.map((xml, index) => [`xl/tables/table${index + 1}.xml`, xml])),
  });
}

const table = (name: string, ref: string, columns: number): string =>
  `<table xmlns="${MAIN}" id="1" name="${name}" displayName="${name}" ref="${ref}"><tableColumns count="${columns}">${Array.from({ length: columns }, (_, index) => `<tableColumn id="${index + 1}" name="C${index}"/>`).join('')}</tableColumns></table>`;

describe('texts that are not what they were', () => {
  it('are read where the list is whole, also where it has more than it says', () => {
    opened(sheetOfStrings(['0', ' 1 '], strings(' uniqueCount="2"', 'a', 'b')));
    opened(sheetOfStrings(['0', '1'], strings(' uniqueCount="1"', 'a', 'b')));
  });

  it('are refused where the list has more than it says, and no cell speaks of those: they came in between', () => {
    assertDamaged(sheetOfStrings(['0'], strings(' uniqueCount="1"', 'mới', 'a')), 'one put in front');
  });

  it('are refused where they are UTF-8 under the name of another encoding', () => {
    const spelled = (encoding: string, words: string): Uint8Array =>
      sheetOfStrings(['0'], `<?xml version="1.0" encoding="${encoding}"?>${strings('', words)}`);
    assertDamaged(spelled('windows-1252', 'Nguyễn'), 'Vietnamese as windows-1252');
    assertDamaged(spelled('windows-1258', 'Nguyễn'), 'Vietnamese as windows-1258');
    opened(spelled('windows-1252', 'Nguyen'));
    opened(spelled('UTF-8', 'Nguyễn'));
  });

  it('are refused where one stands within another, or elsewhere than in the list', () => {
    const list = strings('', 'a', 'b');
    assertDamaged(sheetOfStrings(['0'], list.replace('</t></si>', '</t><si><t>c</t></si></si>')), 'within');
    assertDamaged(sheetOfStrings(['0'], list.replace('<si>', '<x><si/></x><si>')), 'elsewhere');
  });

  it('are those of its runs, and of nothing else in them', () => {
    const list = strings('', '').replace(
      '<si><t></t></si>',
      '<si><r><rPr><t>không</t></rPr><t>Tập </t></r><r><t>thể</t></r><rPh><t>かな</t></rPh></si>',
    );
    const [sheet] = opened(sheetOfStrings(['0'], list)).sheets;
    assert.deepEqual(sheet?.cell(0, 0).value, { kind: 'text', text: 'Tập thể' });
  });

  it('are refused where the list is gone, too short or leads nowhere', () => {
    assertDamaged(sheetOfStrings(['0', '1'], strings('', 'a')), 'one text short');
    assertDamaged(sheetOfStrings(['0'], strings(' uniqueCount="2"', 'a')), 'fewer than the list says');
    assertDamaged(sheetOfStrings(['0'], null), 'no list');
    assertDamaged(sheetOfStrings([], strings('', 'a'), 'texts.xml'), 'a relationship that leads nowhere');
    assertDamaged(sheetFile(sheetXml('<row><c t="s"><v>0</v></c></row>')), 'no relationship to a list');
    for (const index of ['', '-1', '0.0', '1e0', '0x0', 'a'])
      assertDamaged(sheetOfStrings([index], strings('', 'a', 'b')), `the index “${index}”`);
  });
});

describe('a cell', () => {
  for (const [what, rows] of [
    ['twice in its row', '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/><c r="A1"><v>2</v></c></row>'],
    ['in another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['without a place', '<row r="1"><c r="A"><v>1</v></c></row>'],
    ['with a fixed place', '<row r="1"><c r="$A$1"><v>1</v></c></row>'],
    ['beyond the last column', '<row r="1"><c r="ZZZ1"><v>1</v></c></row>'],
    ['in a row that stands there twice', '<row r="2"/><row r="1"/><row r="2"><c r="A2"><v>1</v></c></row>'],
    ['in a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>'],
    ['in row 0', '<row r="0"><c><v>1</v></c></row>'],
    ['in a row that is no number', '<row r="0x1"><c><v>1</v></c></row>'],
    ['with a number in hexadecimal', '<row r="1"><c r="A1"><v>0x14</v></c></row>'],
    ['with an endless number', '<row r="1"><c r="A1"><v>1e999</v></c></row>'],
    ['with a number that is a word', '<row r="1"><c r="A1"><v>Infinity</v></c></row>'],
    ['with a decimal comma', '<row r="1"><c r="A1"><v>8,5</v></c></row>'],
    ['with a truth that is none', '<row r="1"><c r="A1" t="b"><v>2</v></c></row>'],
    ['with a date that is none', '<row r="1"><c r="A1" t="d"><v>31/02</v></c></row>'],
    ['of an unknown type', '<row r="1"><c r="A1" t="x"><v>1</v></c></row>'],
    ['with two values', '<row r="1"><c r="A1"><v>1</v><v>2</v></c></row>'],
    ['with a value and a text', '<row r="1"><c r="A1"><v>1</v><is><t>2</t></is></c></row>'],
    ['with two formulas', '<row r="1"><c r="A1"><f>1</f><f>2</f><v>1</v></c></row>'],
    ['with an element in its value', '<row r="1"><c r="A1"><v>1<v>2</v></v></c></row>'],
    ['with a cell in it', '<row r="1"><c r="A1"><c r="B1"><v>2</v></c><v>1</v></c></row>'],
    ['that is a bare value in a row', '<row r="1"><v>1</v></row>'],
    ['without a row', '<c r="A1"><v>1</v></c>'],
    ['with its value under another prefix', `<row r="1"><c r="A1"><y:v xmlns:y="${MAIN}">1</y:v></c></row>`],
    ['under another prefix', `<row r="1"><y:c xmlns:y="${MAIN}" r="A1"><v>1</v></y:c></row>`],
    ['in a row under another prefix', `<y:row xmlns:y="${MAIN}" r="1"><c r="A1"><v>1</v></c></y:row>`],
    ['with a format that is not there', '<row r="1"><c r="A1" s="1"><v>1</v></c></row>'],
    ['with a format that is no number', '<row r="1"><c r="A1" s="-1"><v>1</v></c></row>'],
  ] as const) {
    it(`${what} is refused`, () => assertDamaged(sheetFile(sheetXml(rows)), what));
  }

  it('in one of two lists of rows is refused', () => {
    const twice = `<worksheet xmlns="${MAIN}"><sheetData/><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>`;
    assertDamaged(sheetFile(twice), 'two lists of rows');
  });
});

describe('a table', () => {
  it('is read at a block of cells, down to the last row too', () => {
    for (const ref of ['A1:B3', 'A1:B1048576', 'A1:B1'])
      assert.equal(opened(sheetWithTables(table('T', ref, 2))).sheets[0]?.tables.length, 1, ref);
  });

  it('is refused where its place cannot be told', () => {
    for (const ref of [
      'A:B',
      '1:2',
      '',
      'A1:B',
      'A1:2',
      'A0:B3',
      'A1:B1048577',
      'A1:XFE2',
      'A1:B3:C4',
      '#REF!',
      '14',
    ])
      assertDamaged(sheetWithTables(table('T', ref, 2)), ref);
  });

  it('is refused with more or fewer columns than its place', () => {
    assertDamaged(sheetWithTables(table('T', 'A1:B3', 1)), 'one column');
    assertDamaged(sheetWithTables(table('T', 'A1:B3', 3)), 'three columns');
  });

  it('is refused where its part is gone or no XML: its rows would be left out in silence', () => {
    const led = relationships(['rId1', 'table', '../tables/t.xml']);
    assertDamaged(sheetFile(sheetOfTables(['rId1']), { [SHEET_RELS]: led }), 'no part');
    assert.equal(problem(sheetWithTables('<table><a></table>')), 'NotAWorkbook');
  });

  it('is refused where its sheet leads to others than it says it has', () => {
    const led = relationships(['rId1', 'table', '../tables/table1.xml']);
    const parts = { [SHEET_RELS]: led, 'xl/tables/table1.xml': table('T', 'A1:B3', 2) };
    opened(sheetFile(sheetOfTables(['rId1']), parts));
    assertDamaged(sheetFile(sheetOfTables(['rId1', 'rId2']), parts), 'a table without a relationship');
    assertDamaged(sheetFile(sheetOfTables([]), parts), 'a relationship to a table that the sheet has not');
    assertDamaged(sheetFile(sheetOfTables(['rId1', 'rId1']), parts), 'one table twice');
    assertDamaged(
      sheetFile(sheetOfTables(['rId1']), { ...parts, [SHEET_RELS]: led.replace('/table"', '/tables"') }),
      'a relationship of another type',
    );
    assertDamaged(sheetFile(sheetOfTables(['rId1']), { ...parts, [SHEET_RELS]: null }), 'none at all');
    const broken = sheetFile(sheetOfTables(['rId1']), { ...parts, [SHEET_RELS]: led.slice(0, -3) });
    assert.equal(problem(broken), 'NotAWorkbook', 'relationships that are no XML');
  });

  it('is refused where another has its name or its cells', () => {
    assertDamaged(sheetWithTables(table('Scores', 'A1:B2', 2), table('SCORES', 'D1:E2', 2)), 'one name');
    assertDamaged(sheetWithTables(table('A_', 'A1:B3', 2), table('B_', 'B2:C4', 2)), 'cells of both');
    assertDamaged(sheetWithTables(table('', 'A1:B3', 2)), 'no name');
  });
});

describe('the parts of a file', () => {
  it('each stand in it once', () => {
    const sheet = sheetXml('<row><c><v>2</v></c></row>');
    const twice = zipOf([...richParts(), { name: 'XL/worksheets/Sheet1.xml', data: sheet }]);
    assertDamaged(twice, 'one part twice');
  });

  it('are where they are said to be', () => {
    assertDamaged(richWorkbook({ 'xl/worksheets/sheet2.xml': null }), 'a sheet without its part');
    assertDamaged(richWorkbook({ 'xl/styles.xml': null }), 'the formats are gone: what do the cells show?');
    const unrelated = sheetFile(sheetXml(''), {
      [BOOK_RELS]: relationships(['rId9', 'worksheet', 'worksheets/sheet1.xml']),
    });
    assertDamaged(unrelated, 'a sheet without its relationship');
    const typed = relationships(['rId1', 'worksheets', 'worksheets/sheet1.xml']);
    assertDamaged(sheetFile(sheetXml(''), { [BOOK_RELS]: typed }), 'a worksheet that is said to be none');
    assertDamaged(sheetFile(`<chartsheet xmlns="${MAIN}"/>`), 'a chart sheet that is said to be a worksheet');
    const both = relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId1', 'worksheet', 'worksheets/sheet2.xml'],
    );
    assertDamaged(
      sheetFile(sheetXml(''), { [BOOK_RELS]: both, 'xl/worksheets/sheet2.xml': sheetXml('') }),
      'one id twice',
    );
  });

  it('name each sheet once', () => {
    const book = `<workbook xmlns="${MAIN}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Điểm" sheetId="1" r:id="rId1"/><sheet name="ĐIỂM" sheetId="2" r:id="rId1"/></sheets></workbook>`;
    assertDamaged(sheetFile(sheetXml(''), { 'xl/workbook.xml': book }), 'two sheets of one name');
    const apart = book.replace('ĐIỂM', 'Phiếu');
    assertDamaged(sheetFile(sheetXml(''), { 'xl/workbook.xml': apart }), 'two sheets in one part');
  });

  it('hold no attribute twice: one reader would take the first, another the last', () => {
    assert.equal(
      problem(sheetFile(sheetXml('<row r="1"><c r="A1" s="0" r="B1"><v>1</v></c></row>'))),
      'NotAWorkbook',
    );
  });

  it('are nested no deeper, and say no more of one element, than any program does', () => {
    const nested = `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}`;
    const wide = `<a ${Array.from({ length: 5000 }, (_, index) => `b${index}=""`).join(' ')}/>`;
    for (const xml of [nested, wide]) {
      assert.equal(
        problem(sheetFile(`<worksheet xmlns="${MAIN}">${xml}<sheetData/></worksheet>`)),
        'TooLarge',
      );
      assert.equal(problem(richWorkbook({ 'xl/styles.xml': xml })), 'TooLarge');
    }
  });
});

describe('what people take for a workbook', () => {
  const looks = (bytes: Uint8Array): string | null => {
    const read = openWorkbook(bytes);
    assert.equal(read.kind === 'problem' ? read.problem.code : read.kind, 'NotAWorkbook');
    return read.kind === 'problem' ? read.problem.looksLike : null;
  };
  const words = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('is called what it is', () => {
    assert.equal(looks(new Uint8Array()), 'empty');
    assert.equal(looks(words('Mã;Họ tên\r\n1;Nguyễn Văn An\r\n')), 'text');
    assert.equal(looks(words('\ufeffMã,Họ tên\n')), 'text');
    assert.equal(looks(Uint8Array.of(0xff, 0xfe, 0x41, 0x00, 0x2c, 0x00)), 'text');
    assert.equal(looks(words('%PDF-1.7\n')), null);
    assert.equal(looks(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0)), null);
    const ods = { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true };
    assert.equal(looks(zipOf([ods, { name: 'content.xml', data: '<a/>' }])), 'ods');
    assert.equal(looks(zipOf([{ name: 'Index/Document.iwa', data: 'x' }])), 'numbers');
    assert.equal(
      looks(
        zipOf([
          { name: '_rels/.rels', data: relationships(['rId1', 'officeDocument', 'xl/workbook.bin']) },
          { name: 'xl/workbook.bin', data: Uint8Array.of(0x83, 1, 0) },
        ]),
      ),
      'xlsb',
    );
  });
});
