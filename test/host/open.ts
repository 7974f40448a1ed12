import assert from 'node:assert/strict';
import { openOffice } from '../../src/cli/office.ts';
import type { OfficeOptions } from '../../src/cli/office.ts';
import { WorkbookHost } from '../../src/host/host.ts';
import type { HostOptions } from '../../src/host/host.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { newWorkbook, openWorkbook } from '../../src/ooxml/workbook.ts';
import { inspected } from '../inspected.ts';

export interface Opened {
  readonly host: WorkbookHost;
  readonly file: WorkbookFile;
  /** `Excel.run` of the real client. */
  readonly run: <Result>(work: (context: Excel.RequestContext) => Promise<Result>) => Promise<Result>;
}

/** A new workbook with one sheet, `Sheet1`, prepared by `prepare`, behind the host and the unmodified client. */
export async function withExcel(
  work: (excel: Opened) => Promise<void>,
  options: HostOptions & {
    readonly prepare?: (file: WorkbookFile) => void;
    /** Instead of a new workbook. */
    readonly file?: () => WorkbookFile;
    readonly client?: OfficeOptions;
  } = {},
): Promise<void> {
  const file = options.file?.() ?? newWorkbook();
  options.prepare?.(file);
  const host = new WorkbookHost(file, { now: () => new Date(2026, 10, 24), ...options });
  const office = await openOffice(host, { globals: false, ...options.client });
  try {
    await work({ host, file, run: (batch) => office.Excel.run(batch) });
  } finally {
    office.close();
  }
}

/** The first sheet of a new workbook. */
export function firstSheet(file: WorkbookFile): WorkbookFile['sheets'][number] {
  const [sheet] = file.sheets;
  assert.ok(sheet, 'there is no sheet');
  return sheet;
}

/** The workbook as it is after saving and opening it again. */
export function reopened(file: WorkbookFile): WorkbookFile {
  const opened = openWorkbook(file.save());
  assert.equal(opened.kind, 'opened');
  return opened.file;
}

/** Holds when the work is refused with an `OfficeExtension.Error` of that code. */
export async function refusedWith(code: string, work: Promise<unknown>): Promise<void> {
  await assert.rejects(work, (error) => {
    assert.ok(error instanceof Error, `${inspected(error)} is no Error`);
    assert.equal('code' in error ? error.code : error.message, code);
    return true;
  });
}

/** A workbook with a table `Điểm` at B2:D4: headers Mã, Tổng, Ghi chú and two rows. */
export function withTable(file: WorkbookFile): void {
  const sheet = firstSheet(file);
  const rows = [
    ['Mã', 'Tổng', 'Ghi chú'],
    ['TT-01', 93.25, ''],
    ['TT-02', 8.1, 'x'],
  ];
  rows.forEach((row, down) =>
    row.forEach((value, right) =>
      sheet.setValue(
        down + 1,
        right + 1,
        typeof value === 'number'
          ? { kind: 'number', value }
          : value === ''
            ? { kind: 'empty' }
            : { kind: 'text', text: value },
      ),
    ),
  );
  sheet.addTable(
    'Điểm',
    { row: 1, column: 1, rows: 3, columns: 3 },
    ['Mã', 'Tổng', 'Ghi chú'],
    'TableStyleLight1',
  );
}
