/** Sound files with something for each rule to look at, and ways to break them. */
import assert from 'node:assert/strict';
import type { SheetPart, StoredValue } from '../../src/ooxml/model.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { testSheetDocx } from '../../src/papers/certificate-test-docx.ts';
import { docxOf } from '../../src/papers/docx.ts';
import type { Paper, Paragraph } from '../../src/papers/paper.ts';
import { emptyLayout, pageFor } from '../../src/workbook/certificates/certificate-layout.ts';
import { unzip, zipOf } from '../ooxml/zip-builder.ts';

const text = (words: string): StoredValue => ({ kind: 'text', text: words });
const addIn = '11111111-2222-3333-4444-555555555555';

/** A workbook of two sheets with all that our writers write. */
export function soundWorkbook(): Uint8Array {
  const file = newWorkbook();
  const [scores] = file.sheets;
  assert.ok(scores, 'there is no scores');
  file.renameSheet(scores, 'Điểm');
  const result = file.addSheet("Kết quả 'A' & B");
  // A text that several cells share.
  for (const column of [0, 1]) result.setValue(1, column, text('x'));
  result.addTable('Phiếu', { row: 4, column: 0, rows: 2, columns: 2 }, ['Số', 'Ý kiến'], 'TableStyleLight1');
  putScores(scores);
  const quoted = "'Kết quả ''A'' & B'";
  scores.setLink(0, 6, `${quoted}!A1`);
  file.addName('BinhXet.record', `${quoted}!$A$1`, { sheet: null, hidden: true });
  file.addName('_xlnm.Print_Titles', 'Điểm!$3:$3', { sheet: scores, hidden: false });
  file.setCustomProperty('BinhXet', 'một');
  file.setCustomProperty('BinhXet.2', 'hai');
  file.setSettings(new Map([['a', '1']]), addIn);
  return file.save();
}

function putScores(sheet: SheetPart): void {
  sheet.addTable(
    'Scores_1',
    { row: 2, column: 1, rows: 4, columns: 3 },
    ['Mã', 'Điểm', 'Ghi\nchú'],
    'TableStyleMedium2',
  );
  [1, 2, 3].forEach((number) => {
    sheet.setValue(2 + number, 1, text(`TT-0${number}`));
    sheet.setValue(2 + number, 2, { kind: 'number', value: 8.5 });
  });
  sheet.setValue(0, 0, { kind: 'boolean', value: true });
  sheet.setFormula(0, 1, 'SUM(Scores_1[Điểm])+RANK.EQ(C4,$C$4:$C$6)', { kind: 'number', value: 26.5 });
  sheet.setFormula(0, 2, `"Kết quả"&'Kết quả ''A'' & B'!A2`, text('Kết quảx'));
  sheet.setFormat(
    { row: 3, column: 2, rows: 3, columns: 1 },
    { numberFormat: '0.0" điểm"', fill: '#FFFF00', bold: true },
  );
  sheet.merge({ row: 8, column: 0, rows: 1, columns: 3 });
  sheet.merge({ row: 9, column: 0, rows: 2, columns: 2 });
  for (const column of [2, 3])
    sheet.addDataBar({ block: { row: 3, column, rows: 3, columns: 1 }, color: '#00FF00', low: 0, high: 10 });
  const words = {
    promptTitle: 'Điểm',
    prompt: 'Từ 0 đến 10',
    errorTitle: 'Chưa đúng',
    error: 'Từ 0 đến 10',
    strict: true,
  };
  const block = { row: 3, column: 2, rows: 3, columns: 1 };
  sheet.addValidation({ block, rule: { kind: 'decimal', minimum: 0, maximum: 10 }, ...words });
  sheet.addValidation({ block: { ...block, column: 3 }, rule: { kind: 'list', source: '"a,b"' }, ...words });
  sheet.setFrozen(3, 1);
  sheet.setColumnWidth(0, 1, 12);
  sheet.setColumnWidth(3, 3, 20);
  sheet.setRowHeight(0, 0, 30);
  sheet.tabColor = '#FF0000';
  sheet.setPageSetup({
    orientation: 'landscape',
    paperSize: 9,
    fitToWidth: 1,
    footer: '&LĐiểm&R&P/&N',
    rowBreaks: [5, 8],
  });
}

const paragraph: Paragraph = {
  kind: 'paragraph',
  runs: [{ text: 'Một đoạn\tvăn', bold: true }],
  ...{ align: 'left', size: 13, indent: { first: 10, left: 0 }, space: { before: 0, after: 6 } },
  ...{ rule: null, keepNext: false },
};

const paper: Paper = {
  ...{ name: 'decision', title: 'Quyết định', font: 'Times New Roman' },
  page: {
    orientation: 'portrait',
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    pageNumber: { size: 13, fromTop: 10 },
  },
  blocks: [
    {
      kind: 'letterhead',
      rows: [{ left: [paragraph], right: [{ ...paragraph, rule: 40 }] }],
      widths: [68, 97],
    },
    paragraph,
    {
      kind: 'table',
      columns: ['Số', 'Họ tên'].map((title) => ({ title, width: 40, align: 'left' })),
      rows: [
        { cells: ['Tập thể'], section: true },
        { cells: ['1', 'Vụ I'], section: false },
      ],
      size: 13,
    },
    { kind: 'signatures', columns: [{ office: ['CHỦ TỊCH'], hint: '', name: 'Phạm Chủ' }], size: 14 },
  ],
};

/** A document with a letterhead, a table and signatures. */
export function soundDocument(): Promise<Uint8Array> {
  return docxOf(paper);
}

/** The test sheet of certificates: a document with drawings. */
export function soundDrawings(): Promise<Uint8Array> {
  const page = pageFor(emptyLayout, { code: null, kind: null });
  return testSheetDocx([{ page, awards: '' }], 'vi');
}

/** The parts of a file as text, to be changed at will. */
export type Parts = Map<string, string>;

/** The file with its parts changed. */
export function brokenBy(bytes: Uint8Array, change: (parts: Parts) => void): Uint8Array {
  const parts: Parts = new Map([...unzip(bytes)].map(([name, { data }]) => [name, data.toString('utf8')]));
  const before = JSON.stringify([...parts]);
  change(parts);
  assert.notEqual(JSON.stringify([...parts]), before, 'the break must change the file');
  return zipOf([...parts].map(([name, data]) => ({ name, data })));
}
