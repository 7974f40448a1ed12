/** The sheets that a merge leaves behind: the record for people, and what is needed to take it back. */
import type { Language } from '../../i18n/language.ts';
import { lastingMarks } from '../../workbook/record/lasting-marks.ts';
import type { InputPlan, InputValue, PlannedCell } from '../../workbook/repair/input-plan.ts';
import type { WorkbookPlan } from '../../workbook/sheet-plan.ts';
import type { CellValue, WorkbookSnapshot } from '../../workbook/snapshot.ts';
import { namesBeside } from '../kept-sheet.ts';
import { beforeSheet, readWrittenMerge, writtenMerge, type WrittenMerge } from './merge-before.ts';
import type { FileReport } from './merge.ts';
import { readMadeCopies } from '../made-copies.ts';
import { broughtRows, readBrought, withoutLast, type Brought } from './merge-brought.ts';
import type { Kept } from './merge-master.ts';
import {
  earlierMerges,
  receiptRows,
  receiptSheet,
  takenBackReceipts,
  withReceipts,
} from './merge-receipts.ts';

type Cells = readonly (readonly CellValue[])[];

/** What the workbook keeps of copies, by the cells of its own sheets. */
export function keptIn(cells: {
  readonly made: Cells;
  readonly receipts: Cells;
  readonly before: Cells;
}): Kept {
  return { made: readMadeCopies(cells.made), earlier: earlierMerges(cells.receipts, cells.before) };
}

/** What the record is laid out from. */
interface RecordBase {
  readonly workbook: WorkbookSnapshot;
  /** The cells of the record as it stands, and of the hidden sheet beside it. */
  readonly receipts: Cells;
  readonly before: Cells;
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
  const rows = withReceipts(receiptRows(base.receipts), files, base);
  const brought = [...files.flatMap(broughtBy), ...readBrought(base.before)];
  return (before) => sheets(base, rows, writtenMerge(plan, merged, before), brought);
}

/** The record after the last merge was taken back. */
export function recordOfTakeBack(base: RecordBase, merge: WrittenMerge): () => WorkbookPlan {
  const rows = takenBackReceipts(receiptRows(base.receipts), merge.files, base.now);
  const brought = withoutLast(readBrought(base.before), merge.files);
  return () => sheets(base, rows, null, brought);
}

function broughtBy({ status, sha256, details }: FileReport): readonly Brought[] {
  if (status !== 'merged') return [];
  const cells = details.changes.map(({ candidate, field, criterion, statement }) => ({
    ...{ candidate, field, criterion: criterion ?? '' },
    text: statement.text,
  }));
  return [{ sha256, cells }];
}

/** What the last merge wrote, as long as it can be taken back. */
export function lastMerge(before: readonly (readonly CellValue[])[]): WrittenMerge | null {
  return readWrittenMerge(before);
}

function sheets(
  { workbook, campaignName, language }: RecordBase,
  rows: ReturnType<typeof receiptRows>,
  merge: WrittenMerge | null,
  brought: readonly Brought[],
): WorkbookPlan {
  const names = namesBeside(workbook.sheets, [lastingMarks.receipts, lastingMarks.before]);
  return {
    sheets: [
      receiptSheet(rows, names, campaignName, language),
      beforeSheet(merge, broughtRows(brought), names, language),
    ],
    replaces: 'sameMarks',
    show: lastingMarks.receipts,
  };
}
