/** A council whose copies come back: the master, personal copies of it, and ways to fill them in. */
import { planMadeCopies } from '../../src/copies/made-copies.ts';
import { personalCopies } from '../../src/copies/sent/personal-copy.ts';
import { masterOf, type Kept, type Master } from '../../src/copies/merge/merge-master.ts';
import { keptIn } from '../../src/copies/merge/merge-record.ts';
import { keepSheet, type KeptSheet } from '../../src/excel/write/kept-sheets.ts';
import { readForReceiving, type ReceivingBase } from '../../src/excel/merging/receive.ts';
import type { SheetPart, StoredValue, TablePart, WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { lastingMarks } from '../../src/workbook/record/lasting-marks.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import type { WorkbookPlan } from '../../src/workbook/sheet-plan.ts';
import { inExcel } from '../excel/in-excel.ts';
import { madeAt, madeOf, noncesOf } from './nonces.ts';

/** What is read of a workbook, through Office.js. */
export function baseOf(file: WorkbookFile): Promise<ReceivingBase> {
  return inExcel(file, {}, async () => {
    const read = await readForReceiving({});
    if (read.kind !== 'read') throw new Error(JSON.stringify(read));
    return read;
  });
}

/** The workbook as a merge looks at it. Unless something else is said, it knows the first round of copies. */
export function masterFrom({ workbook }: Pick<ReceivingBase, 'workbook'>, kept: Partial<Kept> = {}): Master {
  const reading = readWorkbook(workbook);
  return masterOf(reading, workbook, { made: madeOf(reading.campaign, 1), earlier: [], ...kept });
}

/** The workbook as a merge looks at it, with what its own sheets keep. */
export function masterIn(base: ReceivingBase): Master {
  return masterOf(base.reading, base.workbook, keptIn(base));
}

type Read = Pick<ReceivingBase, 'reading' | 'workbook'>;

/** The personal copies by member. */
export function copiesOf({ reading, workbook }: Read, round = 1): ReadonlyMap<string, Uint8Array> {
  const { campaign } = reading;
  const source = { campaign, snapshot: workbook, fileName: 'mau.xlsx' };
  const made = personalCopies(source, { language: 'vi', madeAt, nonces: noncesOf(campaign, round) });
  return new Map(made.map(({ member, bytes }) => [member.code, bytes]));
}

/** The personal copies by member, which the file knows from now on. */
export async function sentFrom(file: WorkbookFile, round = 1): Promise<ReadonlyMap<string, Uint8Array>> {
  const base = await baseOf(file);
  const made = madeOf(base.reading.campaign, round);
  const plan = (there: KeptSheet): WorkbookPlan => planMadeCopies(made, there, 'vi');
  const kept = await inExcel(file, {}, () => keepSheet(lastingMarks.madeCopies, plan, { now: madeAt }));
  if (kept.kind !== 'kept') throw new Error(JSON.stringify(kept));
  return copiesOf(base, round);
}

export function opened(bytes: Uint8Array): WorkbookFile {
  const result = openWorkbook(bytes);
  if (result.kind === 'problem') throw new Error(result.problem.detail);
  return result.file;
}

/** A table of scores in a file, with the columns by header. */
export interface ScoresIn {
  readonly sheet: SheetPart;
  readonly table: TablePart;
  columnOf(header: string): number;
}

export function scoresIn(file: WorkbookFile): readonly ScoresIn[] {
  return file.sheets.flatMap((sheet) =>
    sheet.tables
      .filter(({ name }) => name.startsWith('Scores'))
      .map((table) => ({
        sheet,
        table,
        columnOf: (header) => table.block.column + table.columns.indexOf(header),
      })),
  );
}

export type Points = (candidate: string, criterion: string) => string | number;

/** Types the points into every score cell; '' leaves a cell as it is. */
export function fillIn(bytes: Uint8Array, pointsOf: Points): Uint8Array {
  const file = opened(bytes);
  for (const scores of scoresIn(file)) {
    const { sheet, table, columnOf } = scores;
    for (let row = table.block.row + 1; row < table.block.row + table.block.rows; row += 1) {
      const { value } = sheet.cell(row, columnOf('Đối tượng'));
      if (value.kind !== 'text') continue;
      for (const criterion of criteria.filter((each) => table.columns.includes(each))) {
        const points = pointsOf(value.text, criterion);
        if (points !== '') sheet.setValue(row, columnOf(criterion), stored(points));
      }
    }
  }
  return file.save();
}

/** Of the small council. */
export const criteria = ['I.1', 'I.2', 'II.1'] as const;

export function stored(value: string | number): StoredValue {
  if (typeof value === 'number') return { kind: 'number', value };
  return value === '' ? { kind: 'empty' } : { kind: 'text', text: value };
}

/** The row of a candidate in a copy. */
export function rowOf({ sheet, table, columnOf }: ScoresIn, candidate: string): number {
  for (let row = table.block.row + 1; row < table.block.row + table.block.rows; row += 1) {
    const { value } = sheet.cell(row, columnOf('Đối tượng'));
    if (value.kind === 'text' && value.text === candidate) return row;
  }
  throw new Error(`no row of ${candidate}`);
}
