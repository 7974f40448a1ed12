import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { empty, lookAtAll, number, opened, sheetOf, text } from './opened.ts';
import { RICH_SHEET, richWorkbook, sheetFile, sheetXml } from './rich-workbook.ts';
import { partText, unzip } from './zip-builder.ts';
import { inspected } from '../inspected.ts';

/** Names of the parts that differ after a change; `-` before those that went, `+` before those that came. */
function difference(change: (file: WorkbookFile) => void, before = richWorkbook()): string[] {
  const file = opened(before);
  change(file);
  const [old, now] = [unzip(before), unzip(file.save())];
  const names = new Set([...old.keys(), ...now.keys()]);
  return [...names]
    .flatMap((name) => {
      const [one, other] = [old.get(name), now.get(name)];
      if (one === undefined) return [`+${name}`];
      if (other === undefined) return [`-${name}`];
      // Not only the content: the compressed bytes too are those that were read.
      return one.packed.equals(other.packed) && one.data.equals(other.data) ? [] : [name];
    })
    .sort();
}

const CHAIN_DROPPED = [
  '-xl/calcChain.xml',
  '[Content_Types].xml',
  'xl/_rels/workbook.xml.rels',
  'xl/workbook.xml',
];

describe('a file that was only read', () => {
  it('is saved as the very bytes it came as', () => {
    const bytes = richWorkbook();
    const file = opened(bytes);
    lookAtAll(file);
    assert.deepEqual(file.save(), bytes);
  });

  it('keeps its bytes when it is told what it says already', () => {
    assert.deepEqual(
      difference((file) => {
        const sheet = sheetOf(file, 'Điểm');
        sheet.gridlines = true;
        assert.equal(sheet.setResult(4, 2, number(1)), false, 'an array');
        assert.equal(sheet.setResult(0, 0, number(1)), false, 'a text');
        assert.equal(sheet.setResult(99, 9, number(1)), false, 'nothing');
        sheet.visibility = 'visible';
        sheet.protect();
        file.protectStructure();
        file.renameSheet(sheet, 'Điểm');
        file.moveSheet(sheet, 0);
        file.deleteName('Không_có', null);
        file.setCustomProperty('không có', null);
        file.setSettings(new Map());
      }),
      [],
    );
  });
});

describe('setting a cell', () => {
  it('touches the sheet, and the workbook only because results may be stale', () => {
    const changed = difference((file) => sheetOf(file, 'Ẩn & kín').setValue(1, 1, number(2)));
    assert.deepEqual(changed, ['xl/workbook.xml', 'xl/worksheets/sheet3.xml']);
  });

  it('touches the shared strings for a new text, and not for one they have', () => {
    const put = (words: string) => (file: WorkbookFile) =>
      sheetOf(file, 'Ẩn & kín').setValue(4, 4, text(words));
    assert.ok(
      difference(put('mới')).includes('xl/sharedStrings.xml'),
      `${inspected('xl/sharedStrings.xml')} is not in ${inspected(difference(put('mới')))}`,
    );
    assert.ok(
      !difference(put('Điểm')).includes('xl/sharedStrings.xml'),
      `${inspected('xl/sharedStrings.xml')} is in ${inspected(difference(put('Điểm')))}`,
    );
    assert.ok(
      difference(put('Tập thể A')).includes('xl/sharedStrings.xml'),
      'a rich text is not reused for a plain one',
    );
  });

  it('drops the order of calculation when a formula comes or goes', () => {
    const set = difference((file) => sheetOf(file, 'Kết quả').setFormula(8, 0, '1+1', number(2)));
    assert.deepEqual(set, [...CHAIN_DROPPED, 'xl/worksheets/sheet2.xml']);
    const gone = difference((file) => sheetOf(file, 'Kết quả').setValue(0, 1, number(2)));
    assert.deepEqual(gone, [...CHAIN_DROPPED, 'xl/worksheets/sheet2.xml']);
  });

  it('leaves all other text of the sheet as it was', () => {
    const file = opened(richWorkbook());
    sheetOf(file, 'Điểm').setValue(3, 1, number(7.5));
    const now = partText(file.save(), 'xl/worksheets/sheet1.xml') ?? '';
    const expected = RICH_SHEET.replace('<row r="4" spans="1:5" ', '<row r="4" ').replace(
      '<c r="B4"><v>7</v></c>',
      '<c r="B4"><v>7.5</v></c>',
    );
    // The dimension is measured anew; line breaks between rows are not content.
    assert.equal(now.replaceAll('\r\n', ''), expected.replaceAll('\r\n', ''));
  });

  it('touches the styles only by adding to them', () => {
    const file = opened(richWorkbook());
    sheetOf(file, 'Điểm').setFormat(
      { row: 1, column: 0, rows: 1, columns: 2 },
      { bold: true, numberFormat: '0.000' },
    );
    const before = partText(richWorkbook(), 'xl/styles.xml') ?? '';
    const after = partText(file.save(), 'xl/styles.xml') ?? '';
    const [xfs = ''] = /<cellXfs.*(?=<\/cellXfs>)/.exec(before) ?? [];
    assert.ok(
      after.includes(xfs.replace('count="3"', 'count="4"')),
      'the formats that were there stand as they stood',
    );
    assert.deepEqual(
      difference((same) =>
        sheetOf(same, 'Điểm').setFormat({ row: 1, column: 0, rows: 1, columns: 1 }, { bold: true }),
      ),
      ['xl/styles.xml', 'xl/worksheets/sheet1.xml'],
    );
  });
});

describe('adding a sheet', () => {
  it('adds its part and touches only what lists sheets', () => {
    const changed = difference((file) => {
      const sheet = file.addSheet('Tổng hợp');
      sheet.setFormula(0, 0, 'SUM(1,2)', number(3));
      sheet.setValue(1, 0, text('Điểm'));
    });
    assert.deepEqual(changed, [
      '+xl/worksheets/sheet4.xml',
      '-xl/calcChain.xml',
      '[Content_Types].xml',
      'docProps/app.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
    ]);
  });

  it('asks for a calculation only where a result is missing', () => {
    const calculates = (change: (file: WorkbookFile) => void): boolean => {
      const file = opened(richWorkbook());
      change(file);
      return /fullCalcOnLoad/.test(partText(file.save(), 'xl/workbook.xml') ?? '');
    };
    assert.equal(
      calculates((file) => file.addSheet('A').setFormula(0, 0, '1+1', number(2))),
      false,
    );
    assert.equal(
      calculates((file) => file.addSheet('A').setFormula(0, 0, '1+1', empty)),
      true,
    );
    const plain = opened(sheetFile(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>')));
    sheetOf(plain, 'S').setValue(0, 0, number(2));
    assert.doesNotMatch(partText(plain.save(), 'xl/workbook.xml') ?? '', /fullCalcOnLoad/);
    assert.equal(
      calculates((file) => file.requestFullCalculation()),
      true,
    );
    assert.equal(
      calculates((file) => sheetOf(file, 'Điểm').setValue(1, 1, number(1))),
      true,
    );
    assert.equal(
      calculates((file) =>
        sheetOf(file, 'Điểm').setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { italic: true }),
      ),
      false,
    );
  });
});

describe('deleting a sheet', () => {
  it('takes away what only that sheet led to, and keeps what it shares', () => {
    const changed = difference((file) => file.deleteSheet(sheetOf(file, 'Ẩn & kín')));
    assert.deepEqual(changed, [
      '-xl/calcChain.xml',
      '-xl/charts/chart3.xml',
      '-xl/drawings/_rels/drawing3.xml.rels',
      '-xl/drawings/drawing3.xml',
      '-xl/tables/table2.xml',
      '-xl/worksheets/_rels/sheet3.xml.rels',
      '-xl/worksheets/sheet3.xml',
      '[Content_Types].xml',
      'docProps/app.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/workbook.xml',
      'xl/worksheets/sheet2.xml',
    ]);
  });

  it('leaves a file as it was when the sheet had just been added', () => {
    const changed = difference((file) => file.deleteSheet(file.addSheet('tạm')));
    assert.deepEqual(changed, []);
  });
});

describe('properties and settings', () => {
  it('touch their own parts only', () => {
    assert.deepEqual(
      difference((file) => file.setCustomProperty('Mới', 'a < b')),
      ['docProps/custom.xml'],
    );
    assert.deepEqual(
      difference((file) => file.setSettings(new Map([['a', '"b"']]))),
      [
        '+xl/webextensions/_rels/taskpanes.xml.rels',
        '+xl/webextensions/taskpanes.xml',
        '+xl/webextensions/webextension1.xml',
        '[Content_Types].xml',
        '_rels/.rels',
      ],
    );
  });

  it('are read back', () => {
    const file = opened(richWorkbook());
    file.setCustomProperty('Số văn bản', '13-KH');
    file.setCustomProperty('Năm', '2026');
    file.setSettings(new Map([['ngôn ngữ', '"vi & en"']]), '{ABC}');
    file.setSettings(new Map([['của người khác', '1']]), 'def');
    const again = opened(file.save());
    assert.deepEqual(
      [...again.customProperties()],
      [
        ['Số văn bản', '13-KH'],
        ['Năm', '2026'],
      ],
    );
    assert.deepEqual([...again.settings('abc')], [['ngôn ngữ', '"vi & en"']]);
    assert.deepEqual([...again.settings('DEF')], [['của người khác', '1']]);
    again.setCustomProperty('số VĂN bản', null);
    assert.deepEqual([...again.customProperties().keys()], ['Năm']);
  });
});
