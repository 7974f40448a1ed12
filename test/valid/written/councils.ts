/** Councils in the states that a tally can find them in. */
import type { WorkbookFile } from '../../../src/ooxml/model.ts';
import { aCouncilFile, putTable } from '../../excel/small-council.ts';

/** All have the same points: the Chair has to decide who receives the awards. */
export function aTie(): WorkbookFile {
  const file = aCouncilFile({ pointsOf: () => 15 });
  putTable(
    file,
    'Decisions',
    'Quyết định',
    ['Khen thưởng', 'Đối tượng', 'Thứ tự', 'Lý do'],
    [['', '', '', '']],
  );
  return file;
}

/** Some of the work cannot be assessed yet. */
export function provisional(): WorkbookFile {
  return aCouncilFile({
    pointsOf: (member, candidate, criterion) =>
      criterion === 2 && candidate % 2 === 0 ? 'CĐ' : 12 + ((member + candidate * 2 + criterion) % 7),
  });
}

/** Scores that nobody can read. */
export function flawed(): WorkbookFile {
  return aCouncilFile({ pointsOf: (member, candidate) => (member === 0 ? 'tám' : 10 + candidate) });
}

/**
 * Characters that XML has no room for or takes otherwise, that formulas, headers, footers and number formats have a
 * meaning for, and halves of pairs; tabs and line breaks of all kinds.
 */
export const oddWords = [
  'tab\tgiữa',
  'dọc\u000bdòng',
  'trang\u000cmới',
  'không\u0000rỗng',
  'chuông\u0007',
  'thoát\u001b[1m',
  'hết\ufffe\uffff',
  'nửa\ud83d',
  'dòng\r\nhai\rba\nbốn',
  'ngắt\u2028đoạn\u2029',
  '=1+1',
  '<w:br/>&amp;]]>',
  '_x0041_ &"Arial"&P',
  "'nháy'' \"kép\"",
  '  khoảng  trắng  ',
  '😀'.repeat(20),
] as const;

/** A council in whose every text that a person typed stand these words. */
export function withOddWords(): WorkbookFile {
  const count = oddWords.length;
  const file = aCouncilFile({
    candidates: count,
    members: 3,
    nameOf: (_, number) => `Tên ${oddWords[number % count] ?? ''}`,
  });
  for (const sheet of file.sheets) {
    const table = sheet.tables[0];
    if (table === undefined) continue;
    // Codes must stay what they are: they are what rows are found by.
    const open = table.columns.flatMap((column, index) =>
      ['Nội dung', 'Tiêu chí', 'Họ tên', 'Chức vụ', 'Hình thức khen thưởng', 'Giá trị'].includes(column)
        ? [index]
        : [],
    );
    for (const column of open) {
      for (let row = 1; row < table.block.rows; row += 1) {
        const place = [table.block.row + row, table.block.column + column] as const;
        const { value } = sheet.cell(...place);
        if (value.kind === 'text')
          sheet.setValue(...place, {
            kind: 'text',
            text: `${value.text} ${oddWords[(row + column) % count] ?? ''}`,
          });
      }
    }
  }
  return withSettings(file);
}

/** What documents say of the bodies, in odd words. */
function withSettings(file: WorkbookFile): WorkbookFile {
  const sheet = file.sheets.find(({ tables }) => tables.some(({ name }) => name === 'Campaign'));
  const table = sheet?.tables[0];
  if (sheet === undefined || table === undefined) throw new Error('a council has a campaign');
  const settings = ['plan', 'body', 'parentBody', 'authority', 'place'];
  sheet.growTable(table, settings.length);
  settings.forEach((key, index) => {
    const row = table.block.row + table.block.rows + index;
    sheet.setValue(row, table.block.column, { kind: 'text', text: key });
    sheet.setValue(row, table.block.column + 2, { kind: 'text', text: `${key} ${oddWords[index] ?? ''}` });
  });
  return file;
}
