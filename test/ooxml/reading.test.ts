import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { StoredCell } from '../../src/ooxml/model.ts';
import { empty, number, opened, sheetOf, text } from './opened.ts';
import { relationships, richParts, richWorkbook, sheetFile, sheetXml } from './rich-workbook.ts';
import { partText, zipOf } from './zip-builder.ts';

/** The cells of the first row of the only sheet. */
function cells(
  rows: string,
  columns: number,
  changes: Readonly<Record<string, string>> = {},
): readonly StoredCell[] {
  const sheet = opened(sheetFile(sheetXml(rows), changes)).sheets[0] ?? assert.fail();
  return sheet.cells({ row: 0, column: 0, rows: 1, columns })[0] ?? assert.fail();
}

const values = (found: readonly StoredCell[]): unknown[] => found.map((each) => each.value);

describe('the value of a cell', () => {
  it('is what its type says', () => {
    const found = cells(
      '<row r="1"><c r="A1"><v>8.1</v></c><c r="B1" t="n"><v> 1e-7 </v></c><c r="C1" t="b"><v>0</v></c><c r="D1" t="e"><v>#DIV/0!</v></c><c r="E1" t="str"><v>a &lt;</v></c><c r="F1" t="inlineStr"><is><t xml:space="preserve"> b </t></is></c><c r="G1" s="0"/></row>',
      8,
    );
    assert.deepEqual(values(found), [
      number(8.1),
      number(1e-7),
      { kind: 'boolean', value: false },
      { kind: 'error', error: '#DIV/0!' },
      text('a <'),
      text(' b '),
      empty,
      empty,
    ]);
  });

  it('is empty, not 0, for a formula that was never calculated', () => {
    const found = cells(
      '<row r="1"><c r="A1"><f>1+1</f><v></v></c><c r="B1"><f>1+1</f><v/></c><c r="C1"><f>1+1</f></c></row>',
      3,
    );
    assert.deepEqual(values(found), [empty, empty, empty]);
    assert.deepEqual(
      found.map((each) => each.formula),
      ['1+1', '1+1', '1+1'],
    );
  });

  it('is an empty text where a formula gave one', () => {
    assert.deepEqual(values(cells('<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>', 1)), [text('')]);
  });

  it('joins the runs of rich text and leaves the phonetic ones out', () => {
    const found = cells(
      '<row r="1"><c r="A1" t="inlineStr"><is><r><t>Nguyễn </t></r><r><rPr><b/></rPr><t>An</t></r><rPh sb="0" eb="1"><t>グ</t></rPh></is></c></row>',
      1,
    );
    assert.deepEqual(values(found), [text('Nguyễn An')]);
  });

  it('has _xHHHH_ escapes, character references and CDATA resolved, and is not normalised', () => {
    const decomposed = 'Điểm'.normalize('NFD');
    const found = cells(
      `<row r="1"><c r="A1" t="str"><v>a_x000D_b_x005F_x0041_</v></c><c r="B1" t="str"><v>&#x110;&#7875;m</v></c><c r="C1" t="inlineStr"><is><t><![CDATA[<x> & y]]></t></is></c><c r="D1" t="str"><v>${decomposed}</v></c></row>`,
      4,
    );
    assert.deepEqual(values(found), [text('a\rb_x0041_'), text('Đểm'), text('<x> & y'), text(decomposed)]);
  });

  it('is a serial number where a strict file has an ISO date', () => {
    const found = cells(
      '<row r="1"><c r="A1" t="d"><v>2014-05-07</v></c><c r="B1" t="d"><v>2014-05-07T12:00:00</v></c></row>',
      2,
    );
    assert.deepEqual(values(found), [number(41766), number(41766.5)]);
  });

  it('is empty where a formula was never calculated', () => {
    const found = cells(
      '<row r="1"><c r="A1"><f>1+1</f><v></v></c><c r="B1" t="e"><f>1/0</f><v/></c></row>',
      2,
    );
    assert.deepEqual(values(found), [empty, empty]);
  });
});

describe('the place of a cell', () => {
  it('is counted on where r is missing', () => {
    const sheet = opened(
      sheetFile(
        sheetXml(
          '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>',
        ),
      ),
    ).sheets[0];
    assert.deepEqual(sheet?.usedBlock(), { row: 0, column: 0, rows: 5, columns: 4 });
    const at = (row: number, column: number): unknown => sheet?.cell(row, column).value;
    assert.deepEqual([at(0, 0), at(0, 1), at(3, 2), at(3, 3), at(4, 0)], [1, 2, 3, 4, 5].map(number));
  });

  it('is right for rows and cells out of order, and put in order once the sheet is changed', () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>';
    const file = opened(sheetFile(sheetXml(rows)));
    assert.deepEqual(sheetOf(file, 'S').cells({ row: 0, column: 0, rows: 2, columns: 2 }).map(values), [
      [number(3), empty],
      [number(2), number(1)],
    ]);
    sheetOf(file, 'S').setValue(0, 1, number(5));
    assert.match(
      partText(file.save(), 'xl/worksheets/sheet1.xml') ?? '',
      /<row r="1"><c r="A1"><v>3<\/v><\/c><c r="B1"><v>5<\/v><\/c><\/row><row r="2"><c r="A2"><v>2<\/v><\/c><c r="B2"><v>1<\/v><\/c><\/row><\/sheetData>/,
    );
  });
});

describe('formulas', () => {
  it('that are shared are given for each cell', () => {
    const file = opened(
      sheetFile(
        sheetXml(
          '<row r="1"><c r="A1"><f t="shared" ref="A1:B2" si="3">C1+$D1+E$1+$F$1+SUM(C:C)+\'a b\'!C1+"C1"+LOG10(C1)</f><v>1</v></c><c r="B1"><f t="shared" si="3"/><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="3"/><v>1</v></c></row>',
        ),
      ),
    );
    assert.deepEqual(
      [...(file.sheets[0]?.formulas() ?? [])].map((each) => each.cell.formula),
      [
        'C1+$D1+E$1+$F$1+SUM(C:C)+\'a b\'!C1+"C1"+LOG10(C1)',
        'D1+$D1+F$1+$F$1+SUM(D:D)+\'a b\'!D1+"C1"+LOG10(D1)',
        'C2+$D2+E$1+$F$1+SUM(C:C)+\'a b\'!C2+"C1"+LOG10(C2)',
      ],
    );
  });

  it('are shown without the prefixes of younger functions', () => {
    const found = cells(
      '<row r="1"><c r="A1"><f>_xlfn.RANK.EQ(1,B1:B2)+_xlfn._xlws.SORT(B1)+LEN("_xlfn.")</f></c></row>',
      1,
    );
    assert.equal(found[0]?.formula, 'RANK.EQ(1,B1:B2)+SORT(B1)+LEN("_xlfn.")');
  });
});

describe('files of other programs', () => {
  it('may put a prefix before every name', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const bytes = sheetFile(
      `<x:worksheet xmlns:x="${main}"><x:sheetViews><x:sheetView showGridLines="0" workbookViewId="0"/></x:sheetViews><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c r="B1"><x:f>A1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      {
        'xl/workbook.xml': `<x:workbook xmlns:x="${main}"><x:sheets><x:sheet name="S" sheetId="1" q:id="rId1" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></x:sheets></x:workbook>`,
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'sharedStrings', 'strings.xml'],
          ['rId3', 'styles', 'styles.xml'],
        ),
        'xl/strings.xml': `<x:sst xmlns:x="${main}"><x:si><x:t>chữ</x:t></x:si></x:sst>`,
        'xl/styles.xml': `<x:styleSheet xmlns:x="${main}"><x:fonts><x:font><x:sz val="10"/><x:name val="Arial"/></x:font></x:fonts><x:fills><x:fill/></x:fills><x:borders><x:border/></x:borders><x:cellXfs><x:xf fontId="0"/></x:cellXfs></x:styleSheet>`,
      },
    );
    const file = opened(bytes);
    const sheet = sheetOf(file, 'S');
    assert.deepEqual(
      sheet
        .cells({ row: 0, column: 0, rows: 1, columns: 2 })
        .flat()
        .map((each) => [each.value, each.formula]),
      [
        [text('chữ'), null],
        [number(2), 'A1'],
      ],
    );
    assert.equal(sheet.gridlines, false);
    sheet.setValue(0, 0, text('mới'));
    sheet.setFormat(
      { row: 0, column: 0, rows: 1, columns: 3 },
      { bold: true, fill: '#FF0000', borders: { top: { style: 'thin', color: '#000000' } }, wrap: true },
    );
    sheet.merge({ row: 4, column: 0, rows: 1, columns: 2 });
    sheet.addTable('T', { row: 6, column: 0, rows: 2, columns: 1 }, ['c'], 'TableStyleLight1');
    file.addSheet('S2').setFormula(0, 0, 'S!B1', number(2));
    const again = opened(file.save());
    const format = again.format(sheetOf(again, 'S').cell(0, 1).format);
    assert.deepEqual(
      [format.font.bold, format.font.name, format.font.size, format.fill, format.wrap],
      [true, 'Arial', 10, '#FF0000', true],
    );
    assert.deepEqual(sheetOf(again, 'S').cell(0, 0).value, text('mới'));
    assert.deepEqual(
      sheetOf(again, 'S').tables.map((each) => each.columns),
      [['c']],
    );
    assert.equal(sheetOf(again, 'S2').cell(0, 0).formula, 'S!B1');
  });

  it('may be strict', () => {
    const [main, rel] = [
      'http://purl.oclc.org/ooxml/spreadsheetml/main',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    ];
    const file = opened(
      sheetFile(
        `<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
        {
          '_rels/.rels': relationships(['rId1', `${rel}/officeDocument`, 'xl/workbook.xml']),
          'xl/_rels/workbook.xml.rels': relationships(['rId1', `${rel}/worksheet`, 'worksheets/sheet1.xml']),
          'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${rel}"><workbookPr date1904="true"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        },
      ),
    );
    assert.deepEqual(sheetOf(file, 'S').cell(0, 0).value, number(1));
    assert.equal(file.date1904, true);
    file.addSheet('T').setValue(0, 0, text('x'));
    const again = opened(file.save());
    assert.deepEqual(sheetOf(again, 'T').cell(0, 0).value, text('x'));
    assert.equal(again.date1904, true);
  });

  it('may keep the workbook elsewhere, with names encoded, slashes turned and another case', () => {
    const parts = richParts().map((part) => {
      if (part.name === '_rels/.rels')
        return { ...part, data: relationships(['rId1', 'officeDocument', 'S%E1%BB%95\\book.xml']) };
      if (part.name === 'xl/workbook.xml') return { ...part, name: 'Sổ/Book.xml' };
      if (part.name === 'xl/_rels/workbook.xml.rels') {
        return {
          ...part,
          name: 'Sổ\\_rels\\book.xml.rels',
          data: String(part.data).replaceAll(/Target="(?:\/xl\/|\.\/)?(?=[a-z])/g, 'Target="../XL/'),
        };
      }
      return part;
    });
    const file = opened(zipOf(parts));
    assert.equal(sheetOf(file, 'Điểm').cell(1, 0).value.kind, 'text');
    file.addSheet('Mới').setValue(0, 0, text('x'));
    const again = opened(file.save());
    assert.deepEqual(sheetOf(again, 'Mới').cell(0, 0).value, text('x'));
    assert.equal(sheetOf(again, 'Điểm').tables.length, 1);
  });

  it('may write parts in UTF-16, or begin them with a byte order mark', () => {
    const utf16 = (words: string): Uint8Array => Buffer.from(`\ufeff${words}`, 'utf16le');
    const parts = richParts().map((part) => {
      if (part.name === 'xl/sharedStrings.xml')
        return { ...part, data: utf16(String(part.data).replace('UTF-8', 'UTF-16')) };
      return part.name.endsWith('.xml') ? { ...part, data: `\ufeff${String(part.data)}` } : part;
    });
    const file = opened(zipOf(parts));
    const sheet = sheetOf(file, 'Điểm');
    assert.deepEqual(sheet.cell(0, 0).value, text('Đối tượng'));
    sheet.setValue(9, 9, text('Ố'));
    const again = opened(file.save());
    assert.deepEqual(
      [sheetOf(again, 'Điểm').cell(9, 9).value, sheetOf(again, 'Điểm').cell(0, 0).value],
      [text('Ố'), text('Đối tượng')],
    );
  });

  it('may use stored parts, data descriptors, zip64 fields, and something before the zip', () => {
    for (const how of [{ stored: true }, { descriptor: true }, { zip64: true }]) {
      const bytes = zipOf(richParts().map((part) => ({ ...part, ...how })));
      const file = opened(bytes);
      file.addSheet('Mới').setValue(0, 0, number(1));
      const again = opened(file.save());
      assert.deepEqual(sheetOf(again, 'Mới').cell(0, 0).value, number(1), JSON.stringify(how));
      assert.deepEqual(sheetOf(again, 'Điểm').cell(1, 1).value, number(8.1));
    }
    assert.equal(opened(zipOf(richParts(), Buffer.from('PK\x03\x04 '))).sheets.length, 4);
  });
});

describe('what else a workbook says', () => {
  const file = opened(richWorkbook());
  const sheet = sheetOf(file, 'Điểm');

  it('sheets in order, what they are and whether they are seen', () => {
    assert.deepEqual(
      file.sheets.map((each) => [each.name, each.kind, each.visibility]),
      [
        ['Điểm', 'worksheet', 'visible'],
        ['Kết quả', 'worksheet', 'visible'],
        ['Biểu đồ', 'other', 'visible'],
        ['Ẩn & kín', 'worksheet', 'veryHidden'],
      ],
    );
    assert.equal(file.activeSheet.name, 'Kết quả');
    assert.equal(file.structureProtected, true);
    assert.throws(() => sheetOf(file, 'Biểu đồ').setValue(0, 0, number(1)), RangeError);
  });

  it('tables, names, merges, panes, widths, links, protection, data bars', () => {
    assert.deepEqual(sheet.tables, [
      {
        id: 1,
        name: 'Bảng_điểm',
        block: { row: 0, column: 0, rows: 4, columns: 3 },
        headerRow: true,
        totalsRow: false,
        columns: ['Đối tượng', 'Điểm', 'Quy đổi'],
      },
    ]);
    assert.deepEqual(
      file.names.map((each) => [each.name, each.sheet?.name ?? null, each.hidden]),
      [
        ['_xlnm._FilterDatabase', 'Điểm', true],
        ['_xlnm.Print_Titles', 'Kết quả', false],
        ['Hệ_số', null, false],
        ['Kín', null, true],
        ['Riêng', 'Ẩn & kín', false],
      ],
    );
    assert.deepEqual(sheet.merges(), [{ row: 7, column: 0, rows: 2, columns: 3 }]);
    assert.deepEqual(sheet.frozen(), { rows: 1, columns: 0 });
    assert.deepEqual(
      [sheet.columnWidth(0), sheet.columnWidth(1), sheet.columnWidth(3)],
      [18.7109375, 9.140625, 12.5],
    );
    assert.deepEqual([sheet.rowHeight(0), sheet.rowHeight(1)], [30, 15]);
    assert.deepEqual([sheet.link(1, 0), sheet.link(3, 0), sheet.link(0, 0)], ["'Kết quả'!A1", null, null]);
    assert.equal(sheet.protection.protected, true);
    assert.deepEqual(sheet.dataBars(), [
      { block: { row: 1, column: 1, rows: 3, columns: 1 }, color: '#638EC6', low: 0, high: 10 },
    ]);
    assert.deepEqual(
      [sheet.pageSetup().orientation, sheet.pageSetup().paperSize, sheet.pageSetup().fitToWidth],
      ['landscape', 9, null],
    );
  });

  it('the look of a cell, and of one that is not there', () => {
    assert.deepEqual(file.format(sheet.cell(0, 0).format), {
      numberFormat: 'General',
      font: {
        name: 'Times New Roman',
        size: 13,
        bold: true,
        italic: false,
        underline: false,
        strike: false,
        color: '#C00000',
      },
      fill: '#DAE3F3',
      borders: {
        top: null,
        bottom: { style: 'medium', color: null },
        left: { style: 'thin', color: null },
        right: null,
      },
      horizontal: 'center',
      vertical: 'center',
      wrap: true,
      locked: true,
      quotePrefix: false,
    });
    const far = file.format(sheet.cell(500, 3).format);
    assert.deepEqual([far.numberFormat, far.locked, far.font.color], ['0.000', false, '#000000']);
    assert.equal(file.format(999).font.name, 'Calibri');
  });
});
