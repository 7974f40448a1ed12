import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, it } from 'vitest';
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { storedFormula } from '../../src/ooxml/formulas/future-functions.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { recalculatedByLibreOffice } from '../outside/outsiders.ts';
import { findLibreOffice, findOpenpyxl } from '../outsiders.ts';
import { skipped } from '../skipped.ts';
import { number, opened, sheetOf, text } from './opened.ts';
import { richWorkbook } from './rich-workbook.ts';

/** Readers and writers that are not ours: what we write opens there, and what they write opens here. */
const interpreter = findOpenpyxl();
const office = findLibreOffice();
const withoutOpenpyxl = interpreter === null ? 'openpyxl is not installed here' : false;
const withoutOffice = office === null ? 'LibreOffice is not installed here' : false;

const folder = mkdtempSync(join(tmpdir(), 'ooxml-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs Python with the file as its argument and gives what it prints as JSON. */
function python(program: string, path: string): unknown {
  const run = spawnSync(interpreter ?? '', ['-W', 'ignore', '-c', program, path], { encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  const told: unknown = run.stdout.trim() === '' ? null : JSON.parse(run.stdout);
  return told;
}

const SEE = `
import sys, json, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
json.dump({s.title: {c.coordinate: (c.value.text if hasattr(c.value, 'text') else c.value) for row in s.iter_rows() for c in row if c.value is not None} for s in book.worksheets}, sys.stdout)
`;

/** The cells of a workbook as openpyxl would tell them. */
function cellsOf(file: WorkbookFile): Record<string, Record<string, unknown>> {
  const sheets = file.sheets.filter((each) => each.kind === 'worksheet');
  return Object.fromEntries(
    sheets.map((sheet) => {
      const block = sheet.usedBlock() ?? { row: 0, column: 0, rows: 0, columns: 0 };
      const rows = sheet.cells(block).flatMap((row, down) =>
        row.flatMap((cell, across) => {
          const seen = cell.formula === null ? plain(cell.value) : `=${storedFormula(cell.formula)}`;
          const name = `${String.fromCharCode(65 + block.column + across)}${block.row + down + 1}`;
          return seen === null ? [] : [[name, seen] as const];
        }),
      );
      return [sheet.name, Object.fromEntries(rows)];
    }),
  );
}

function plain(value: StoredValue): unknown {
  switch (value.kind) {
    case 'empty':
      return null;
    case 'text':
      return value.text;
    case 'error':
      return value.error;
    case 'number':
    case 'boolean':
      return value.value;
    default: {
      const unreachable: never = value;
      return unreachable;
    }
  }
}

function authored(): WorkbookFile {
  const book = newWorkbook();
  const sheet = book.activeSheet;
  sheet.addTable(
    'Điểm_1',
    { row: 0, column: 0, rows: 4, columns: 3 },
    ['Mã', 'Tên', 'Điểm'],
    'TableStyleMedium2',
  );
  ['TT-01', '=SUM(A1)', 'Nguyễn  Văn "A" & <B>'].forEach((name, row) => {
    sheet.setValue(row + 1, 0, text(`TT-0${row}`));
    sheet.setValue(row + 1, 1, text(name));
    sheet.setValue(row + 1, 2, number(8.1 + row / 3));
  });
  sheet.setFormat({ row: 1, column: 1, rows: 3, columns: 1 }, { quotePrefix: true, locked: false });
  sheet.setFormula(5, 2, 'SUM(C2:C4)', number(25.3));
  sheet.setFormula(6, 2, 'RANK.EQ(C2,C2:C4)', number(3));
  sheet.setFormula(7, 2, 'C2>8', { kind: 'boolean', value: true });
  sheet.setFormula(8, 2, 'A2&"!"', text('TT-00!'));
  sheet.setPageSetup({
    orientation: 'landscape',
    paperSize: 9,
    fitToWidth: 1,
    fitToHeight: null,
    footer: '&P/&N',
    rowBreaks: [3],
  });
  sheet.setFrozen(1, 0);
  sheet.addDataBar({ block: { row: 1, column: 2, rows: 3, columns: 1 }, color: '#70AD47', low: 0, high: 10 });
  sheet.addValidation({
    block: { row: 1, column: 2, rows: 3, columns: 1 },
    rule: { kind: 'decimal', minimum: 0, maximum: 10 },
    promptTitle: 'Điểm',
    prompt: '0–10',
    errorTitle: 'Sai',
    error: 'Từ 0 đến 10',
    strict: true,
  });
  sheet.merge({ row: 10, column: 0, rows: 1, columns: 3 });
  sheet.setLink(9, 0, "'Tờ hai'!A1");
  sheet.protect();
  const second = book.addSheet('Tờ hai');
  second.setFormula(0, 0, 'Sheet1!C6*2', number(50.6));
  book.addName('_xlnm.Print_Titles', 'Sheet1!$1:$1', { sheet, hidden: false });
  book.addName('_xlnm.Print_Area', 'Sheet1!$A$1:$C$9', { sheet, hidden: false });
  book.addName('BinhXet.summary', "'Tờ hai'!$A$1", { sheet: null, hidden: true });
  book.setCustomProperty('Kế hoạch', '12-KH');
  book.setSettings(new Map([['binh-xet', '{"ngôn ngữ":"vi"}']]), '5b1f8c0e-0000-4000-8000-000000000001');
  book.renameSheet(sheet, 'Chấm điểm');
  return book;
}

describe('openpyxl', skipped(withoutOpenpyxl), () => {
  it('sees the cells that we see in what we wrote', () => {
    const path = join(folder, 'authored.xlsx');
    writeFileSync(path, authored().save());
    const expected = cellsOf(opened(readFileSync(path)));
    assert.deepEqual(python(SEE, path), {
      ...expected,
      'Chấm điểm': { ...expected['Chấm điểm'], A10: "'Tờ hai'!A1" },
    });
  });

  it('sees the tables, panes, titles, validations and protection of what we wrote', () => {
    const path = join(folder, 'authored-2.xlsx');
    writeFileSync(path, authored().save());
    const program = `
import sys, json, openpyxl
s = openpyxl.load_workbook(sys.argv[1])['Chấm điểm']
t = s.tables['Điểm_1']
json.dump([t.ref, [c.name for c in t.tableColumns], s.freeze_panes, s.print_title_rows, (s.print_area if isinstance(s.print_area, str) else s.print_area[0]).split('!')[-1],
  s.protection.sheet, s['B2'].protection.locked, s['B2'].quotePrefix, [str(v.sqref) for v in s.data_validations.dataValidation],
  [str(m) for m in s.merged_cells.ranges], s.page_setup.orientation, s.sheet_properties.pageSetUpPr.fitToPage,
  [[r.type for r in c.rules] for c in s.conditional_formatting]], sys.stdout)`;
    assert.deepEqual(python(program, path), [
      'A1:C4',
      ['Mã', 'Tên', 'Điểm'],
      'A2',
      '$1:$1',
      '$A$1:$C$9',
      true,
      false,
      true,
      ['C2:C4'],
      ['A11:C11'],
      'landscape',
      true,
      [['dataBar']],
    ]);
  });

  it('opens the rich workbook after changes, and sees the same cells', () => {
    const file = opened(richWorkbook());
    sheetOf(file, 'Điểm').setValue(1, 1, number(9.75));
    sheetOf(file, 'Điểm').setValue(7, 0, text(' mới\n'));
    file.addSheet('Tổng hợp').setFormula(0, 0, 'SUM(1,2)', number(3));
    file.renameSheet(sheetOf(file, 'Kết quả'), 'KQ');
    file.deleteSheet(sheetOf(file, 'Ẩn & kín'));
    const path = join(folder, 'rich.xlsx');
    writeFileSync(path, file.save());
    const expected = cellsOf(opened(readFileSync(path)));
    // openpyxl reads no escapes other than those of control characters.
    const seen = { ...expected, Điểm: { ...expected['Điểm'], A4: ' _x0041_ & ' } };
    assert.deepEqual(python(SEE, path), seen);
  });

  it('writes files that we read as it does, and can change', () => {
    const path = join(folder, 'openpyxl.xlsx');
    python(
      `
import sys, openpyxl, datetime
from openpyxl.worksheet.table import Table
from openpyxl.styles import Font, PatternFill, Alignment
from openpyxl.chart import BarChart, Reference
book = openpyxl.Workbook()
s = book.active
s.title = "Điểm số"
s.append(["Mã", "Điểm", "Tỷ lệ"])
for i in range(5): s.append(["TT-%02d" % i, 8.1 + i, "=B%d/10" % (i + 2)])
s["E1"] = True
s["E2"] = "  hai  dòng\\n"
s["B2"].font = Font(name="Times New Roman", size=13, bold=True, color="FF0000")
s["B2"].fill = PatternFill("solid", fgColor="FFFF00")
s["B2"].number_format = "0.000"
s.add_table(Table(displayName="Scores", ref="A1:C6"))
s.freeze_panes = "B2"
s.print_title_rows = "1:1"
chart = BarChart(); chart.add_data(Reference(s, min_col=2, min_row=1, max_row=6), titles_from_data=True); s.add_chart(chart, "G2")
book.create_sheet("Khác")["A1"] = "='Điểm số'!B2"
book.save(sys.argv[1])`,
      path,
    );
    const file = opened(readFileSync(path));
    assert.deepEqual(cellsOf(file), python(SEE, path));
    const sheet = sheetOf(file, 'Điểm số');
    const look = file.format(sheet.cell(1, 1).format);
    assert.deepEqual(
      [look.font.name, look.font.size, look.font.bold, look.font.color, look.fill, look.numberFormat],
      ['Times New Roman', 13, true, '#FF0000', '#FFFF00', '0.000'],
    );
    assert.deepEqual(
      [sheet.tables.map((each) => each.columns), sheet.frozen()],
      [[['Mã', 'Điểm', 'Tỷ lệ']], { rows: 1, columns: 1 }],
    );
    file.renameSheet(sheet, 'Đổi tên');
    sheet.setFormat({ row: 0, column: 0, rows: 6, columns: 3 }, { italic: true });
    sheet.setValue(2, 1, text('chữ'));
    writeFileSync(path, file.save());
    assert.deepEqual(python(SEE, path), cellsOf(opened(readFileSync(path))));
  });
});

describe('LibreOffice', skipped(withoutOffice), () => {
  /** The file as LibreOffice stores it, everything calculated anew. */
  function converted(bytes: Uint8Array): Uint8Array {
    const [stored] = recalculatedByLibreOffice(office ?? '', [bytes]);
    assert.ok(stored, 'there is no stored');
    return stored;
  }

  it('opens what we wrote; and we open what it stored', () => {
    const theirs = opened(converted(authored().save()));
    const ours = authored();
    assert.deepEqual(
      theirs.sheets.map((each) => each.name),
      ['Chấm điểm', 'Tờ hai'],
    );
    const block = { row: 0, column: 0, rows: 9, columns: 3 };
    const values = (file: WorkbookFile): unknown[] =>
      sheetOf(file, 'Chấm điểm')
        .cells(block)
        .flat()
        .map((cell) => {
          return cell.value.kind === 'number' ? Math.round(cell.value.value * 1e9) / 1e9 : plain(cell.value);
        });
    assert.deepEqual(values(theirs), values(ours));
    theirs.addSheet('Mới').setFormula(0, 0, "'Tờ hai'!A1", number(1));
    theirs.deleteSheet(sheetOf(theirs, 'Tờ hai'));
    assert.equal(opened(theirs.save()).sheets.length, 2);
  });

  it('opens the rich workbook after changes', () => {
    const file = opened(richWorkbook());
    sheetOf(file, 'Điểm').setValue(1, 1, number(9.75));
    file.addSheet('Tổng hợp').setFormula(0, 0, 'Điểm!B2*2', number(19.5));
    file.deleteSheet(sheetOf(file, 'Ẩn & kín'));
    const theirs = opened(converted(file.save()));
    assert.deepEqual(sheetOf(theirs, 'Tổng hợp').cell(0, 0).value, number(19.5));
    assert.deepEqual(sheetOf(theirs, 'Điểm').cell(1, 1).value, number(9.75));
  });
});
