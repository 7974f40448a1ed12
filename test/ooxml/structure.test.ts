import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { empty, number, opened, sheetOf, text } from './opened.ts';
import { richWorkbook } from './rich-workbook.ts';
import { partText } from './zip-builder.ts';

/** The workbook after a change, saved and opened again, and a part of it as text. */
function after(change: (file: WorkbookFile) => void): { file: WorkbookFile; part: (name: string) => string } {
  const file = opened(richWorkbook());
  change(file);
  const bytes = file.save();
  return { file: opened(bytes), part: (name) => partText(bytes, name) ?? assert.fail(`no part ${name}`) };
}

const names = (file: WorkbookFile): unknown[] =>
  file.names.map((each) => [each.name, each.formula, each.sheet?.name ?? null]);

describe('renaming a sheet', () => {
  const renamed = after((file) => file.renameSheet(sheetOf(file, 'Điểm'), "Điểm 'A' & B"));
  const spelled = "'Điểm ''A'' & B'!";

  it('mends names', () => {
    assert.deepEqual(names(renamed.file), [
      ['_xlnm._FilterDatabase', `${spelled}$A$1:$C$4`, "Điểm 'A' & B"],
      ['_xlnm.Print_Titles', "'Kết quả'!$1:$2", 'Kết quả'],
      ['Hệ_số', `${spelled}$E$1`, null],
      ['Kín', "'Ẩn & kín'!$A$1", null],
      ['Riêng', "'Ẩn & kín'!$B$2", 'Ẩn & kín'],
    ]);
  });

  it('mends formulas of cells but not texts in them, and keeps their results', () => {
    const sheet = sheetOf(renamed.file, 'Kết quả');
    assert.deepEqual(
      [...sheet.formulas()].map(({ cell }) => [cell.formula, cell.value]),
      [
        [`${spelled}B2+'Ẩn & kín'!B2`, number(9.1)],
        [`SUM(${spelled}B2:B4,Bảng_kín[Số])`, number(26.35)],
        ['"Điểm!A1"&1', number(0)],
      ],
    );
    assert.doesNotMatch(renamed.part('xl/workbook.xml'), /fullCalcOnLoad/);
  });

  it('mends charts, shapes, and the titles among the properties', () => {
    assert.match(renamed.part('xl/charts/chart2.xml'), /<c:f>'Điểm ''A'' &amp; B'!\$B\$2:\$B\$4<\/c:f>/);
    assert.match(renamed.part('xl/charts/chart1.xml'), /<c:f>'Kết quả'!\$B\$1:\$B\$3<\/c:f>/);
    assert.match(renamed.part('xl/drawings/drawing2.xml'), /textlink="'Điểm ''A'' &amp; B'!\$A\$2"/);
    assert.match(renamed.part('docProps/app.xml'), /<vt:lpstr>Điểm 'A' &amp; B<\/vt:lpstr><vt:lpstr>Kết quả/);
  });

  it('mends links, validations, conditional formats and sparklines of other sheets', () => {
    const { part, file } = after((each) => {
      sheetOf(each, 'Kết quả').name = 'KQ';
    });
    const sheet = part('xl/worksheets/sheet1.xml');
    assert.match(sheet, /<formula>C2&gt;KQ!\$B\$1<\/formula>/);
    assert.match(sheet, /<formula1>KQ!\$A\$2:\$A\$9<\/formula1>/);
    assert.match(sheet, /<hyperlink ref="A2" location="KQ!A1" display="xem"\/>/);
    assert.match(sheet, /<xm:f>KQ!B1:B3<\/xm:f>/);
    assert.match(part('xl/charts/chart1.xml'), /<c:f>KQ!\$B\$1:\$B\$3<\/c:f>/);
    assert.deepEqual(names(file)[1], ['_xlnm.Print_Titles', 'KQ!$1:$2', 'KQ']);
  });

  it('refuses names that Excel refuses', () => {
    const file = opened(richWorkbook());
    const sheet = sheetOf(file, 'Điểm');
    const refused = [
      '',
      'a'.repeat(32),
      'a/b',
      'a\\b',
      'a?',
      'a*',
      '[a',
      'a]',
      'a:b',
      "'a",
      "a'",
      'KẾT QUẢ',
      'History',
    ];
    for (const name of refused) {
      assert.throws(() => file.renameSheet(sheet, name), RangeError, name);
      assert.throws(() => file.addSheet(name), RangeError, name);
    }
    assert.throws(() => file.addSheet('kết quả'.normalize('NFD')), RangeError);
    file.renameSheet(sheet, 'điểm');
    assert.equal(sheet.name, 'điểm');
  });
});

describe('deleting a sheet', () => {
  const gone = after((file) => file.deleteSheet(sheetOf(file, 'Điểm')));

  it('turns what pointed to it or its tables into #REF!, and asks for a calculation', () => {
    assert.deepEqual(
      [...sheetOf(gone.file, 'Kết quả').formulas()].map(({ cell }) => cell.formula),
      ["#REF!+'Ẩn & kín'!B2", 'SUM(#REF!,Bảng_kín[Số])', '"Điểm!A1"&1'],
    );
    assert.match(gone.part('xl/charts/chart2.xml'), /<c:f>#REF!<\/c:f>/);
    assert.match(gone.part('xl/workbook.xml'), /fullCalcOnLoad="1"/);
    const { file } = after((each) => each.deleteSheet(sheetOf(each, 'Ẩn & kín')));
    assert.deepEqual(
      [...sheetOf(file, 'Kết quả').formulas()].map(({ cell }) => cell.formula),
      ['Điểm!B2+#REF!', 'SUM(Điểm!B2:B4,#REF!)', '"Điểm!A1"&1'],
    );
  });

  it('drops its own names and counts the others anew', () => {
    assert.deepEqual(names(gone.file), [
      ['_xlnm.Print_Titles', "'Kết quả'!$1:$2", 'Kết quả'],
      ['Hệ_số', '#REF!', null],
      ['Kín', "'Ẩn & kín'!$A$1", null],
      ['Riêng', "'Ẩn & kín'!$B$2", 'Ẩn & kín'],
    ]);
  });

  it('keeps the shown tab, or shows the next visible one', () => {
    assert.equal(gone.file.activeSheet.name, 'Kết quả');
    const { file, part } = after((each) => each.deleteSheet(sheetOf(each, 'Kết quả')));
    assert.equal(file.activeSheet.name, 'Biểu đồ');
    assert.match(part('xl/chartsheets/sheet1.xml'), /tabSelected="1"/);
    const last = opened(richWorkbook());
    last.deleteSheet(sheetOf(last, 'Biểu đồ'));
    last.deleteSheet(sheetOf(last, 'Kết quả'));
    assert.equal(last.activeSheet.name, 'Điểm');
    last.deleteSheet(sheetOf(last, 'Ẩn & kín'));
    assert.throws(() => last.deleteSheet(last.activeSheet), RangeError);
  });

  it('leaves no relationship, content type or part of it', () => {
    const { part } = after((file) => file.deleteSheet(sheetOf(file, 'Ẩn & kín')));
    assert.doesNotMatch(part('[Content_Types].xml'), /sheet3|drawing3|chart3|table2|calcChain/);
    assert.doesNotMatch(part('xl/_rels/workbook.xml.rels'), /sheet3/);
    assert.match(
      part('docProps/app.xml'),
      /<vt:i4>2<\/vt:i4>.*<vt:vector size="3" baseType="lpstr"><vt:lpstr>Điểm<\/vt:lpstr><vt:lpstr>Kết quả<\/vt:lpstr><vt:lpstr>Biểu đồ/,
    );
  });

  it('is over for whoever still holds the sheet', () => {
    const file = opened(richWorkbook());
    const sheet = sheetOf(file, 'Ẩn & kín');
    file.deleteSheet(sheet);
    assert.throws(() => file.deleteSheet(sheet), RangeError);
    assert.throws(() => file.activate(sheet), RangeError);
  });
});

describe('moving and showing sheets', () => {
  it('keeps names with their sheets and shows the same tab', () => {
    const { file } = after((each) => each.moveSheet(sheetOf(each, 'Điểm'), 3));
    assert.deepEqual(
      file.sheets.map((each) => each.name),
      ['Kết quả', 'Biểu đồ', 'Ẩn & kín', 'Điểm'],
    );
    assert.deepEqual(
      file.names.map((each) => each.sheet?.name ?? null),
      ['Điểm', 'Kết quả', null, null, 'Ẩn & kín'],
    );
    assert.equal(file.activeSheet.name, 'Kết quả');
  });

  it('selects one tab only', () => {
    const { file, part } = after((each) => each.activate(sheetOf(each, 'Điểm')));
    assert.equal(file.activeSheet.name, 'Điểm');
    assert.match(part('xl/worksheets/sheet1.xml'), /tabSelected="1"/);
    assert.doesNotMatch(part('xl/worksheets/sheet2.xml'), /tabSelected/);
  });

  it('hides and shows', () => {
    const { file } = after((each) => {
      sheetOf(each, 'Điểm').visibility = 'hidden';
      sheetOf(each, 'Ẩn & kín').visibility = 'visible';
    });
    assert.deepEqual(
      file.sheets.map((each) => each.visibility),
      ['hidden', 'visible', 'visible', 'visible'],
    );
  });
});

describe('names', () => {
  it('are added for the workbook or a sheet, replace one of that name, and go', () => {
    const { file } = after((each) => {
      const sheet = sheetOf(each, 'Kết quả');
      each.addName('BinhXet.record', "='Kết quả'!$A$1", { sheet: null, hidden: true });
      each.addName('hệ_số', 'Điểm!$A$1&"<"', { sheet: null, hidden: false });
      each.addName('hệ_số', 'Điểm!$A$2', { sheet, hidden: false });
      each.deleteName('KÍN', null);
      each.deleteName('Riêng', null);
    });
    assert.deepEqual(names(file).slice(2), [
      ['Riêng', "'Ẩn & kín'!$B$2", 'Ẩn & kín'],
      ['BinhXet.record', "'Kết quả'!$A$1", null],
      ['hệ_số', 'Điểm!$A$1&"<"', null],
      ['hệ_số', 'Điểm!$A$2', 'Kết quả'],
    ]);
  });

  it('of a sheet that is not there do not become those of a new one', () => {
    const book = partText(richWorkbook(), 'xl/workbook.xml') ?? '';
    const lost = book.replace('name="Riêng" localSheetId="3"', 'name="Riêng" localSheetId="4"');
    assert.notEqual(lost, book);
    const file = opened(richWorkbook({ 'xl/workbook.xml': lost }));
    file.addSheet('Tờ mới');
    assert.deepEqual(
      file.names.filter(({ name }) => name === 'Riêng').map(({ sheet }) => sheet?.name),
      [],
    );
  });

  it('leave no empty list behind, which Excel would repair', () => {
    const book = newWorkbook();
    book.addName('a', '1', { sheet: null, hidden: false });
    book.deleteName('a', null);
    assert.doesNotMatch(partText(book.save(), 'xl/workbook.xml') ?? '', /definedNames/);
  });
});

describe('a workbook through many saves', () => {
  it('keeps what was set before and after each', () => {
    const book = newWorkbook();
    const [first] = book.sheets;
    if (first === undefined) assert.fail();
    first.setValue(0, 0, text('một'));
    book.save();
    first.setValue(1, 0, text('hai'));
    const second = book.addSheet('Hai');
    second.setFormula(0, 0, 'Sheet1!A1', text('một'));
    book.save();
    book.renameSheet(first, 'Một');
    book.deleteSheet(book.addSheet('Ba'));
    const bytes = book.save();
    assert.deepEqual(book.save(), bytes);
    const again = opened(bytes);
    assert.deepEqual(
      again.sheets.map((each) => each.name),
      ['Một', 'Hai'],
    );
    assert.deepEqual(
      [0, 1, 2].map((row) => sheetOf(again, 'Một').cell(row, 0).value),
      [text('một'), text('hai'), empty],
    );
    assert.equal(sheetOf(again, 'Hai').cell(0, 0).formula, "'Một'!A1");
  });
});
