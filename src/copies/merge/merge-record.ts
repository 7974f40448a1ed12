/** The sheets that a merge leaves behind: the record for people, and what is needed to take it back. */
import type { Language } from '../../i18n/language.ts';
import { lastingMarks } from '../../workbook/lasting-marks.ts';
import type { InputPlan, InputValue, PlannedCell } from '../../workbook/input-plan.ts';
import type { WorkbookPlan } from '../../workbook/sheet-plan.ts';
import type { CellValue, WorkbookSnapshot } from '../../workbook/snapshot.ts';
import { namesBeside } from '../kept-sheet.ts';
import { beforeSheet, readWrittenMerge, writtenMerge, type WrittenMerge } from './merge-before.ts';
import type { FileReport } from './merge.ts';
import { receiptRows, receiptSheet, takenBackReceipts, withReceipts } from './merge-receipts.ts';

/** What the record is laid out from. */
export interface RecordBase {
  readonly workbook: WorkbookSnapshot;
  /** The cells of the record as it stands. */
  readonly receipts: readonly (readonly CellValue[])[];
  readonly campaignName: string;
  readonly language: Language;
  readonly now: Date;
}

/** The record with this merge on top of it. */
export function recordOfMerge(
  base: RecordBase,
  plan: InputPlan,
  files: readonly FileReport[],
): (before: ReadonlyMap<PlannedCell, InputValue>) => WorkbookPlan {
  const merged = files.filter(({ status }) => status === 'merged').map(({ sha256 }) => sha256);
  const rows = withReceipts(receiptRows(base.receipts), files, base.now);
  return (before) => sheets(base, rows, writtenMerge(plan, merged, before));
}

/** The record after the last merge was taken back. */
export function recordOfTakeBack(base: RecordBase, merge: WrittenMerge): () => WorkbookPlan {
  const rows = takenBackReceipts(receiptRows(base.receipts), merge.files, base.now);
  return () => sheets(base, rows, null);
}

/** What the last merge wrote, as long as it can be taken back. */
export function lastMerge(before: readonly (readonly CellValue[])[]): WrittenMerge | null {
  return readWrittenMerge(before);
}

function sheets(
  { workbook, campaignName, language }: RecordBase,
  rows: ReturnType<typeof receiptRows>,
  merge: WrittenMerge | null,
): WorkbookPlan {
  const names = namesBeside(workbook.sheets, [lastingMarks.receipts, lastingMarks.before]);
  return {
    sheets: [receiptSheet(rows, names, campaignName, language), beforeSheet(merge, names, language)],
    replaces: 'sameMarks',
    show: lastingMarks.receipts,
  };
}
