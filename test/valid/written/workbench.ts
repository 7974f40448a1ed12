/** What the workbench saves after a person has typed into it, and what Office.js has done to a workbook there. */
import assert from 'node:assert/strict';
import { nodeCalculator } from '../../../src/cli/office.ts';
import type { WorkbookFile } from '../../../src/ooxml/model.ts';
import { Bench } from '../../../src/workbench/bench.ts';
import type { Typed } from '../../../src/workbench/grid/typed.ts';
import { inExcel } from '../../excel/in-excel.ts';
import { aCouncilFile } from '../../excel/small-council.ts';
import { oddWords } from './councils.ts';
import { workbook, type WrittenFile } from './written-file.ts';

function benchOf(file: WorkbookFile): Bench {
  const nothing = (): void => undefined;
  const watcher = {
    ...{
      onChange: nothing,
      onRoundTrip: nothing,
      onWritten: nothing,
      onNewWorkbook: nothing,
      onNote: nothing,
    },
    delay: () => 0,
  };
  const bench = new Bench({ name: 'hoi-dong.xlsx', file }, { language: 'vi', addIn: null }, watcher);
  bench.host.calculator = nodeCalculator();
  return bench;
}

/** Everything that a cell can take: numbers, days, shares, truth, formulas, errors, texts that look like something else. */
const typed: Typed = [
  [8.5, '1/2/2024', '12:30', '85%', 'TRUE', '1e3', "'007", "'=1+1"],
  ['=SUM(A1:A9)', '=1/0', '=RANK.EQ(1,A1:A9)', '="a"&"b"', '=TODAY()', '', null, '#N/A'],
  oddWords.slice(0, 8),
  oddWords.slice(8).map((text) => `'${text}`),
];

async function edited(): Promise<Uint8Array> {
  const file = aCouncilFile();
  const bench = benchOf(file);
  const scores = file.sheets.find(({ name }) => name === 'Chấm điểm') ?? assert.fail();
  const free = file.addSheet('Nháp');
  await bench.write(0, 0, typed, free);
  await bench.write(30, 0, typed, free);
  // A header, scores, and cells within and below a table.
  await bench.write(3, 3, [['I.1 <điểm>\n& "nháp"', 'I.2']], scores);
  await bench.write(3, 4, [['I.1 <điểm>\n& "nháp"']], scores);
  await bench.write(3, 5, [['']], scores);
  await bench.write(4, 3, [[7.25, '', 'CĐ']], scores);
  await bench.write(60, 3, [['dưới bảng']], scores);
  await bench.undo();
  await bench.undo();
  await bench.redo();
  bench.goTo(scores, { row: 4, column: 3, rows: 2, columns: 2 });
  return file.save();
}

/** Sheets, tables, formats, rules, names and links, as add-ins make them. */
async function authored(): Promise<Uint8Array> {
  const file = aCouncilFile();
  await inExcel(file, {}, () =>
    Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const sheet = worksheets.add("Ý kiến 'riêng' & khác");
      sheet.getRange('A1:C1').values = [['Mã', 'mã', '']];
      const table = sheet.tables.add(sheet.getRange('A1:C4'), true);
      table.name = 'YKien';
      table.columns.add(undefined, undefined, 'I.1');
      table.rows.add(undefined, [['x', 1, true, '']]);
      const other = sheet.getRange('F1:H9');
      other.values = Array.from({ length: 9 }, (_, row) => [row, `'0${row}`, row / 3]);
      other.numberFormat = Array.from({ length: 9 }, () => ['0.0" điểm"', '@', '0%']);
      other.format.fill.color = '#FFEEDD';
      other.format.font.bold = true;
      other.format.borders.getItem('EdgeBottom').style = 'Continuous';
      sheet.getRange('F12:H12').merge();
      sheet.getRange('F14').hyperlink = { documentReference: "'Chấm điểm'!B4", textToDisplay: 'xem' };
      const bar = sheet.getRange('F1:F9').conditionalFormats.add('DataBar');
      bar.dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
      bar.dataBar.upperBoundRule = { type: 'Number', formula: '10' };
      sheet.getRange('G1:G9').dataValidation.rule = { list: { inCellDropDown: true, source: 'Có,Không' } };
      names.add('ChấmĐiểm', sheet.getRange('F1:F9'));
      sheet.freezePanes.freezeRows(1);
      sheet.activate();
      worksheets.getItem('Hướng dẫn').delete();
      worksheets.getItem('Đợt thi đua').name = 'Thông tin';
      await context.sync();
    }),
  );
  return file.save();
}

export async function* fromTheWorkbench(): AsyncGenerator<WrittenFile> {
  yield workbook('typed into in the workbench', await edited());
  yield workbook('changed through Office.js', await authored());
}
