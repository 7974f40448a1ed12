import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, it } from 'vitest';
import type { ErrorText, FormatChange, SheetPart, StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { runs } from '../size.ts';
import { empty, number, opened, sheetOf, text } from './opened.ts';
import { richWorkbook, sheetFile, sheetXml } from './rich-workbook.ts';
import { partText, unzip } from './zip-builder.ts';

/** A new workbook's sheet after a change, saved and opened again; and the sheet's XML. */
function written(change: (sheet: SheetPart, file: WorkbookFile) => void): {
  sheet: SheetPart;
  file: WorkbookFile;
  xml: string;
} {
  const book = newWorkbook();
  change(book.activeSheet, book);
  const bytes = book.save();
  checkParts(bytes);
  const file = opened(bytes);
  return { sheet: file.activeSheet, file, xml: partText(bytes, 'xl/worksheets/sheet1.xml') ?? '' };
}

/** Every XML part is well formed for a parser that is not ours. */
function checkParts(bytes: Uint8Array): void {
  for (const { name, data } of unzip(bytes).values()) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', (error) => assert.fail(`${name}: ${error.message}`));
    parser.write(data.toString('utf8')).close();
  }
}

const ERRORS: readonly ErrorText[] = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];
const anyValue: fc.Arbitrary<StoredValue> = fc.oneof(
  fc.constant(empty),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .map((value) => number(Object.is(value, -0) ? 0 : value)),
  fc.string({ unit: 'grapheme' }).map(text),
  fc
    .constantFrom(
      '_x0041_',
      '_x005F_',
      ' a ',
      '\n',
      '\t',
      '\r',
      'a\r\nb',
      '=1+1',
      '\u0001',
      '\u000b',
      '&<>"\'',
      ']]>',
      '\ufffe',
      'Điểm',
    )
    .map(text),
  fc.boolean().map((value): StoredValue => ({ kind: 'boolean', value })),
  fc.constantFrom(...ERRORS).map((error): StoredValue => ({ kind: 'error', error })),
);

describe('values', () => {
  it('come back as they were set', () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(place, anyValue, fc.boolean()), { maxLength: 30 }), (cells) => {
        const book = opened(richWorkbook());
        const sheet = sheetOf(book, 'Kết quả');
        const expected = new Map<string, unknown>();
        for (const [[row, column], value, formula] of cells) {
          if (formula) sheet.setFormula(row, column, '"<"&A1', value);
          else sheet.setValue(row, column, value);
          expected.set(`${row} ${column}`, [value, formula ? '"<"&A1' : null]);
        }
        const bytes = book.save();
        checkParts(bytes);
        const again = sheetOf(opened(bytes), 'Kết quả');
        for (const [[row, column]] of cells) {
          const cell = again.cell(row, column);
          assert.deepEqual([cell.value, cell.formula], expected.get(`${row} ${column}`));
          assert.deepEqual(cell, sheet.cell(row, column));
        }
        assert.deepEqual(again.usedBlock(), sheet.usedBlock());
      }),
      { numRuns: runs(15) },
    );
  });

  it('never put NaN or an infinity into the file', () => {
    const { sheet } = written((each) => {
      each.setValue(0, 0, number(Number.NaN));
      each.setFormula(1, 0, '1/0', number(Infinity));
    });
    assert.deepEqual(
      [sheet.cell(0, 0).value, sheet.cell(1, 0).value],
      [1, 2].map(() => ({ kind: 'error', error: '#NUM!' })),
    );
  });

  it('that are errors younger than the format are stored as Excel stores them', () => {
    const { sheet } = written((each) => each.setValue(0, 0, { kind: 'error', error: '#SPILL!' }));
    assert.deepEqual(sheet.cell(0, 0).value, { kind: 'error', error: '#VALUE!' });
  });

  it('are kept in order of columns and rows, each with its place', () => {
    const { xml } = written((each) => {
      each.setValue(2, 1, number(1));
      each.setValue(0, 27, number(0.1 + 0.2));
      each.setValue(2, 0, number(1e21));
    });
    assert.match(
      xml,
      /<sheetData><row r="1"><c r="AB1"><v>0.30000000000000004<\/v><\/c><\/row><row r="3"><c r="A3"><v>1e\+21<\/v><\/c><c r="B3"><v>1<\/v><\/c><\/row><\/sheetData>/,
    );
    assert.match(xml, /<dimension ref="A1:AB3"\/>/);
  });

  it('take a cell out of the used block when they are emptied', () => {
    const { sheet } = written((each) => {
      each.setValue(0, 0, number(1));
      each.setValue(9, 9, number(1));
      each.setValue(9, 9, empty);
      each.setFormat({ row: 20, column: 20, rows: 1, columns: 1 }, { bold: true });
    });
    assert.deepEqual(sheet.usedBlock(), { row: 0, column: 0, rows: 1, columns: 1 });
  });

  it('refuse a place that no sheet has', () => {
    const [sheet] = newWorkbook().sheets;
    for (const [row, column] of [
      [-1, 0],
      [0, -1],
      [1_048_576, 0],
      [0, 16_384],
      [Number.NaN, 0],
    ] as const) {
      assert.throws(() => sheet?.setValue(row, column, empty), RangeError);
    }
  });
});

describe('formulas', () => {
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>';
  const formulas = (file: WorkbookFile): unknown[] =>
    [...(file.sheets[0]?.formulas() ?? [])].map(({ row, cell }) => [row, cell.formula, cell.value]);

  it('that followed one overwritten stand on their own', () => {
    const file = opened(sheetFile(sheetXml(shared)));
    file.sheets[0]?.setValue(0, 0, number(9));
    const expected = [
      [1, 'B2*2', number(4)],
      [2, 'B3*2', number(6)],
    ];
    assert.deepEqual(formulas(file), expected);
    assert.deepEqual(formulas(opened(file.save())), expected);
  });

  it('that lead others stay when one of these is overwritten', () => {
    const file = opened(sheetFile(sheetXml(shared)));
    file.sheets[0]?.setFormula(1, 0, 'C1', number(1));
    const expected = [
      [0, 'B1*2', number(2)],
      [1, 'C1', number(1)],
      [2, 'B3*2', number(6)],
    ];
    assert.deepEqual(formulas(opened(file.save())), expected);
  });

  it('stay as they are under another result', () => {
    const file = opened(sheetFile(sheetXml(shared)));
    assert.equal(file.sheets[0]?.setResult(0, 0, number(7)), true);
    const expected = [
      [0, 'B1*2', number(7)],
      [1, 'B2*2', number(4)],
      [2, 'B3*2', number(6)],
    ];
    assert.deepEqual(formulas(opened(file.save())), expected);
  });

  it('of arrays stay arrays under a new format, and are gone when overwritten', () => {
    const file = opened(richWorkbook());
    const sheet = sheetOf(file, 'Điểm');
    sheet.setFormat({ row: 4, column: 2, rows: 1, columns: 1 }, { bold: true });
    assert.match(
      partText(file.save(), 'xl/worksheets/sheet1.xml') ?? '',
      /<c r="C5" cm="1" s="3"><f t="array" ref="C5:C6">/,
    );
    sheet.setValue(4, 2, number(1));
    assert.match(partText(file.save(), 'xl/worksheets/sheet1.xml') ?? '', /<c r="C5" s="3"><v>1<\/v><\/c>/);
  });

  it('are stored with the prefixes of younger functions', () => {
    const { xml, sheet } = written((each) => each.setFormula(0, 0, '=RANK.EQ(B1,B1:B2)', number(1)));
    assert.match(xml, /<f>_xlfn\.RANK\.EQ\(B1,B1:B2\)<\/f><v>1<\/v>/);
    assert.equal(sheet.cell(0, 0).formula, 'RANK.EQ(B1,B1:B2)');
  });
});

describe('formats', () => {
  const full: FormatChange = {
    numberFormat: '#,##0.0" đ"',
    fontName: 'Times New Roman',
    fontSize: 13.5,
    bold: true,
    italic: true,
    underline: true,
    fontColor: '#12ab34',
    fill: '#FFEEDD',
    borders: { top: { style: 'thick', color: '#000000' }, left: { style: 'dotted', color: '#FF0000' } },
    horizontal: 'center',
    vertical: 'top',
    wrap: true,
    locked: false,
    quotePrefix: true,
  };

  it('come back as they were set, on top of one another', () => {
    const { sheet, file } = written((each) => {
      each.setFormat({ row: 0, column: 0, rows: 2, columns: 2 }, full);
      each.setFormat(
        { row: 1, column: 1, rows: 1, columns: 1 },
        { bold: false, fill: null, borders: { top: null }, locked: true, quotePrefix: false, wrap: false },
      );
    });
    assert.deepEqual(file.format(sheet.cell(0, 0).format), {
      numberFormat: '#,##0.0" đ"',
      font: {
        name: 'Times New Roman',
        size: 13.5,
        bold: true,
        italic: true,
        underline: true,
        strike: false,
        color: '#12AB34',
      },
      fill: '#FFEEDD',
      borders: {
        top: { style: 'thick', color: '#000000' },
        left: { style: 'dotted', color: '#FF0000' },
        bottom: null,
        right: null,
      },
      horizontal: 'center',
      vertical: 'top',
      wrap: true,
      locked: false,
      quotePrefix: true,
    });
    const second = file.format(sheet.cell(1, 1).format);
    assert.deepEqual(
      [second.font.bold, second.font.italic, second.fill, second.borders.top, second.borders.left?.style],
      [false, true, null, null, 'dotted'],
    );
    assert.deepEqual(
      [second.locked, second.quotePrefix, second.wrap, second.numberFormat],
      [true, false, false, full.numberFormat],
    );
  });

  it('that are alike are one entry, however often they are asked for', () => {
    const { file, sheet } = written((each) => {
      for (let row = 0; row < 50; row++) each.setFormat({ row, column: 0, rows: 1, columns: 1 }, full);
      each.setFormat({ row: 60, column: 0, rows: 1, columns: 1 }, { bold: true });
      each.setFormat({ row: 60, column: 0, rows: 1, columns: 1 }, { bold: false });
    });
    assert.deepEqual(new Set(Array.from({ length: 50 }, (_, row) => sheet.cell(row, 0).format)).size, 1);
    assert.equal((partText(file.save(), 'xl/styles.xml') ?? '').match(/<font>/g)?.length, 3);
  });

  it('keep the parts of the file’s own fonts that nobody changed', () => {
    const file = opened(richWorkbook());
    sheetOf(file, 'Điểm').setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { italic: true });
    assert.match(
      partText(file.save(), 'xl/styles.xml') ?? '',
      /<font><b\/><i\/><sz val="13"\/><color rgb="FFC00000"\/><name val="Times New Roman"\/><family val="1"\/><charset val="163"\/><\/font><\/fonts>/,
    );
  });

  it('of whole columns and rows reach cells that are there and those to come', () => {
    const { sheet, file } = written((each) => {
      each.setValue(3, 1, number(1));
      each.setFormat({ row: 5, column: 0, rows: 1, columns: 16_384 }, { italic: true });
      each.setFormat({ row: 0, column: 1, rows: 1_048_576, columns: 2 }, { bold: true });
      each.setValue(4, 2, number(2));
    });
    const look = (row: number, column: number): string => {
      const { font } = file.format(sheet.cell(row, column).format);
      return `${font.bold ? 'b' : ''}${font.italic ? 'i' : ''}`;
    };
    assert.deepEqual(
      [look(3, 1), look(4, 2), look(900, 1), look(5, 1), look(5, 0), look(5, 700), look(3, 3)],
      ['b', 'b', 'b', 'bi', 'i', 'i', ''],
    );
  });

  it('of the whole sheet reach every cell', () => {
    const file = opened(richWorkbook());
    const sheet = sheetOf(file, 'Điểm');
    sheet.setFormat(
      { row: 0, column: 0, rows: 1_048_576, columns: 16_384 },
      { fontName: 'Times New Roman', fontSize: 14 },
    );
    const again = opened(file.save());
    const found = [
      [0, 0],
      [1, 1],
      [700, 2],
      [700, 9000],
    ].map(([row = 0, column = 0]) => again.format(sheetOf(again, 'Điểm').cell(row, column).format).font);
    assert.deepEqual(
      found.map(({ name, size }) => [name, size]),
      [1, 2, 3, 4].map(() => ['Times New Roman', 14]),
    );
    assert.equal(again.format(sheetOf(again, 'Điểm').cell(700, 2).format).numberFormat, '0.000');
  });
});

describe('rows and columns', () => {
  it('get widths and heights without losing what their neighbours have', () => {
    const file = opened(richWorkbook());
    const sheet = sheetOf(file, 'Điểm');
    sheet.setColumnWidth(3, 6, 20);
    sheet.setRowHeight(1, 2, 24.5);
    const again = sheetOf(opened(file.save()), 'Điểm');
    assert.deepEqual(
      [0, 1, 2, 3, 4, 5, 6, 7].map((column) => again.columnWidth(column)),
      [18.7109375, 9.140625, 12.5, 20, 20, 20, 20, 9.140625],
    );
    assert.deepEqual(
      [0, 1, 2, 3].map((row) => again.rowHeight(row)),
      [30, 24.5, 24.5, 15],
    );
    assert.equal(again.cell(99, 4).format, 2, 'a column keeps its format');
    assert.match(
      partText(file.save(), 'xl/worksheets/sheet1.xml') ?? '',
      /<cols><col min="1" max="1" [^>]*\/><col min="3" max="3" [^>]*\/><col min="4" max="5" [^>]*\/><col min="6" max="7" [^>]*\/><\/cols>/,
    );
  });
});

describe('the page and the view', () => {
  it('come back as they were set', () => {
    const page = {
      orientation: 'landscape',
      paperSize: 9,
      margins: { left: 1.18, right: 0.59, top: 0.79, bottom: 0.79, header: 0.3, footer: 0.3 },
      fitToWidth: 1,
      fitToHeight: null,
      centerHorizontally: true,
      centerVertically: false,
      footer: '&LHội đồng && Ban&RTrang &P/&N',
      header: '&C<A>',
      differentFirst: true,
      rowBreaks: [10, 20],
    } as const;
    const { sheet, xml } = written((each) => {
      each.setPageSetup(page);
      each.setFrozen(2, 1);
      each.gridlines = false;
      each.tabColor = '#1F4E79';
    });
    assert.deepEqual(sheet.pageSetup(), page);
    assert.deepEqual(
      [sheet.frozen(), sheet.gridlines, sheet.tabColor],
      [{ rows: 2, columns: 1 }, false, '#1F4E79'],
    );
    assert.match(xml, /<sheetPr><tabColor rgb="FF1F4E79"\/><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
    const reset = written((each) => {
      each.setPageSetup(page);
      each.setPageSetup({ fitToWidth: null, rowBreaks: [], header: '', footer: '' });
      each.setFrozen(1, 0);
      each.setFrozen(0, 0);
      each.tabColor = '#FF0000';
      each.tabColor = null;
    }).sheet;
    assert.deepEqual(
      [
        reset.pageSetup().fitToWidth,
        reset.pageSetup().fitToHeight,
        reset.pageSetup().rowBreaks,
        reset.pageSetup().footer,
      ],
      [null, null, [], ''],
    );
    assert.deepEqual([reset.frozen(), reset.tabColor], [{ rows: 0, columns: 0 }, null]);
  });
});

describe('the order inside a worksheet', () => {
  it('is the schema’s, in whatever order things are added, and around what a file has', () => {
    const everything: readonly ((sheet: SheetPart) => void)[] = [
      (sheet) =>
        sheet.addTable('Mới', { row: 30, column: 0, rows: 2, columns: 1 }, ['a'], 'TableStyleLight1'),
      (sheet) =>
        sheet.setPageSetup({
          rowBreaks: [4],
          footer: '&P',
          centerHorizontally: true,
          fitToWidth: 1,
          orientation: 'portrait',
        }),
      (sheet) => sheet.setLink(20, 0, 'A1'),
      (sheet) =>
        sheet.addDataBar({
          block: { row: 1, column: 1, rows: 2, columns: 1 },
          color: '#00FF00',
          low: 0,
          high: 1,
        }),
      (sheet) =>
        sheet.addValidation({
          block: { row: 1, column: 3, rows: 2, columns: 1 },
          rule: { kind: 'decimal', minimum: 0, maximum: 10 },
          promptTitle: 'a',
          prompt: 'b',
          errorTitle: 'c',
          error: 'd',
          strict: true,
        }),
      (sheet) => sheet.merge({ row: 40, column: 0, rows: 1, columns: 2 }),
      (sheet) => sheet.protect(),
      (sheet) => sheet.setColumnWidth(0, 0, 30),
      (sheet) => sheet.setFrozen(1, 1),
      (sheet) => {
        sheet.tabColor = '#000000';
      },
      (sheet) => sheet.setValue(0, 3, number(1)),
    ];
    const order =
      'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection mergeCells conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks drawing legacyDrawing AlternateContent tableParts extLst'.split(
        ' ',
      );
    fc.assert(
      fc.property(fc.shuffledSubarray([...everything], { minLength: 1 }), fc.boolean(), (steps, rich) => {
        const file = rich ? opened(richWorkbook()) : newWorkbook();
        const sheet = file.sheets[0] ?? assert.fail();
        for (const step of steps) step(sheet);
        const bytes = file.save();
        checkParts(bytes);
        const found: string[] = [];
        let depth = 0;
        const parser = new SaxesParser();
        parser.on('opentag', ({ name }) => {
          if (++depth === 2) found.push(name.replace(/^.*:/, ''));
        });
        parser.on('closetag', () => {
          depth--;
        });
        parser.write(partText(bytes, 'xl/worksheets/sheet1.xml') ?? '').close();
        const places = found.map((name) => order.indexOf(name));
        assert.deepEqual(
          places,
          [...places].sort((one, other) => one - other),
          found.join(' '),
        );
        assert.ok(!places.includes(-1), found.join(' '));
      }),
      { numRuns: runs(10) },
    );
  });
});

describe('an mc:AlternateContent in a worksheet', () => {
  it('stands where what is inside it belongs', () => {
    const controls =
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x14"><controls/></mc:Choice></mc:AlternateContent>';
    const file = opened(sheetFile(sheetXml('').replace('</worksheet>', `${controls}<extLst/></worksheet>`)));
    const sheet = sheetOf(file, 'S');
    sheet.addTable('T', { row: 0, column: 0, rows: 2, columns: 1 }, ['a'], 'TableStyleLight1');
    sheet.setPageSetup({ rowBreaks: [1] });
    assert.match(
      partText(file.save(), 'xl/worksheets/sheet1.xml') ?? '',
      /<\/sheetData><rowBreaks .*<\/rowBreaks><mc:AlternateContent.*<\/mc:AlternateContent><tableParts .*<\/tableParts><extLst\/>/,
    );
  });
});

describe('tables', () => {
  const block = { row: 1, column: 1, rows: 3, columns: 2 };

  it('have the names their header cells show, each once', () => {
    const { sheet, file } = written((each) => {
      each.setValue(1, 2, number(2024));
      each.addTable('Bảng', block, ['Mã\nsố', 'mã\nSỐ'], 'TableStyleMedium2');
    });
    assert.deepEqual(
      sheet.tables.map(({ name, block: where, columns }) => [name, where, columns]),
      [['Bảng', block, ['Mã\nsố', 'mã\nSỐ2']]],
    );
    assert.deepEqual([sheet.cell(1, 1).value, sheet.cell(1, 2).value], [text('Mã\nsố'), text('mã\nSỐ2')]);
    assert.match(partText(file.save(), 'xl/tables/table1.xml') ?? '', /name="Mã_x000a_số"/);
  });

  it('follow their header cells, as in Excel', () => {
    const file = opened(richWorkbook());
    const sheet = sheetOf(file, 'Điểm');
    sheet.setValue(0, 1, number(2024));
    sheet.setValue(0, 2, text('đối TƯỢNG'));
    sheet.setValue(1, 1, text('không phải tiêu đề'));
    const again = sheetOf(opened(file.save()), 'Điểm');
    assert.deepEqual(again.tables[0]?.columns, ['Đối tượng', '2024', 'đối TƯỢNG2']);
    assert.deepEqual([again.cell(0, 1).value, again.cell(0, 2).value], [text('2024'), text('đối TƯỢNG2')]);
  });

  it('have ids of their own across the workbook', () => {
    const file = opened(richWorkbook());
    const made = file.addSheet('Mới').addTable('T', block, ['a', 'b'], 'TableStyleLight1');
    assert.equal(made.id, 8);
    assert.deepEqual(
      sheetOf(opened(file.save()), 'Mới').tables.map((each) => each.name),
      ['T'],
    );
  });
});

describe('merges, links, data bars, validations, protection', () => {
  it('come back as they were set', () => {
    const { sheet, file, xml } = written((each, book) => {
      each.merge({ row: 0, column: 0, rows: 2, columns: 2 });
      each.merge({ row: 5, column: 0, rows: 1, columns: 3 });
      each.merge({ row: 1, column: 1, rows: 2, columns: 2 });
      each.unmerge({ row: 5, column: 2, rows: 1, columns: 1 });
      each.setLink(3, 3, 'Sheet1!A1');
      each.setLink(3, 3, '\'Điểm & "x"\'!D7');
      each.addDataBar({
        block: { row: 1, column: 1, rows: 9, columns: 1 },
        color: '#00b050',
        low: 0,
        high: 98.5,
      });
      each.addDataBar({
        block: { row: 1, column: 2, rows: 9, columns: 1 },
        color: '#FF0000',
        low: -1,
        high: 1,
      });
      each.addValidation({
        block: { row: 1, column: 3, rows: 2, columns: 1 },
        rule: { kind: 'custom', formula: '=D2<>"<"' },
        promptTitle: '',
        prompt: '',
        errorTitle: 'Sai',
        error: 'Dòng 1\nDòng 2',
        strict: false,
      });
      each.addValidation({
        block: { row: 7, column: 0, rows: 1, columns: 2 },
        rule: { kind: 'decimal', minimum: 0, maximum: 20 },
        promptTitle: 'Điểm',
        prompt: 'Từ 0 đến 20.\nHoặc CĐ.',
        errorTitle: '',
        error: '',
        strict: true,
      });
      each.protect();
      book.protectStructure();
    });
    assert.deepEqual(sheet.merges(), [{ row: 1, column: 1, rows: 2, columns: 2 }]);
    assert.deepEqual(sheet.prompts(), [
      { block: { row: 7, column: 0, rows: 1, columns: 2 }, title: 'Điểm', text: 'Từ 0 đến 20.\nHoặc CĐ.' },
    ]);
    assert.equal(sheet.link(3, 3), '\'Điểm & "x"\'!D7');
    assert.deepEqual(
      sheet.dataBars().map(({ color, low, high }) => [color, low, high]),
      [
        ['#00B050', 0, 98.5],
        ['#FF0000', -1, 1],
      ],
    );
    assert.match(xml, /priority="1".*priority="2"/);
    assert.match(xml, /<mergeCells count="1">/);
    assert.match(
      xml,
      /<dataValidations count="2"><dataValidation type="custom" errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1" errorTitle="Sai" error="Dòng 1&#10;Dòng 2" sqref="D2:D3"><formula1>D2&lt;&gt;"&lt;"<\/formula1>/,
    );
    assert.deepEqual([sheet.protection.protected, file.structureProtected], [true, true]);
  });

  it('are none after the last of a file was taken away, and can be some again', () => {
    const sheet = sheetOf(opened(richWorkbook()), 'Điểm');
    assert.ok(sheet.merges().length > 0, `expected more than 0, found ${sheet.merges().length}`);
    for (const merged of sheet.merges()) sheet.unmerge(merged);
    assert.deepEqual(sheet.merges(), []);
    const again = { row: 20, column: 0, rows: 1, columns: 2 };
    sheet.merge(again);
    assert.deepEqual(sheet.merges(), [again]);
  });

  it('refuse messages that Excel would cut off by repairing the file', () => {
    const [sheet] = newWorkbook().sheets;
    const validation = {
      block: { row: 0, column: 0, rows: 1, columns: 1 },
      rule: { kind: 'list', source: '"a"' },
      promptTitle: '',
      prompt: '',
      errorTitle: '',
      error: '',
      strict: true,
    } as const;
    assert.throws(() => sheet?.addValidation({ ...validation, promptTitle: 'a'.repeat(33) }), RangeError);
    assert.throws(() => sheet?.addValidation({ ...validation, error: 'a'.repeat(256) }), RangeError);
  });
});
