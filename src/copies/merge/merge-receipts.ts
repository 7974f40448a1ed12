/** The record of merges: a sheet of ours with one row for each file that was merged, the newest on top. */
import { capitals } from '../../text/letters.ts';
import { dateAndTime } from '../../i18n/format.ts';
import type { Language } from '../../i18n/language.ts';
import { languages } from '../../i18n/language.ts';
import { mergeWords } from '../../i18n/mail/merge.ts';
import { cellText, isBlank } from '../../workbook/columns/cells.ts';
import { number, SheetDraft, text } from '../../workbook/plan/draft.ts';
import type { SheetNames } from '../../workbook/plan/sheet-names.ts';
import { fontSizes, look, pageSetUp } from '../../workbook/plan/styles.ts';
import { sheetWords } from '../../i18n/sheets/sheets.ts';
import { lastingMarks } from '../../workbook/record/lasting-marks.ts';
import type { PlanCell, SheetPlan } from '../../workbook/sheet-plan.ts';
import type { CellValue } from '../../workbook/snapshot.ts';
import type { FileReport } from './merge.ts';
import { readBrought } from './merge-brought.ts';
import type { EarlierMerge } from './merge-brought.ts';

type Row = readonly CellValue[];

const columns = {
  time: 0,
  file: 1,
  sha256: 2,
  savedAt: 3,
  member: 4,
  added: 5,
  changed: 6,
  refused: 7,
  takenBack: 8,
  how: 9,
} as const;
const widths = [17, 40, 24, 21, 12, 8, 8, 10, 17, 30] as const;

/** The rows of earlier merges as they stand, without title and header. */
export function receiptRows(cells: readonly Row[]): readonly Row[] {
  return cells.filter((row) => !row.every(isBlank) && !isFurniture(row));
}

/**
 * The merges that still hold, the newest first: those taken back are as if they had never been. `before` are the cells of
 * the hidden sheet that tells what each brought: of several merges of one file the newest of either go together.
 */
export function earlierMerges(cells: readonly Row[], before: readonly Row[]): readonly EarlierMerge[] {
  const brought = [...readBrought(before)];
  return receiptRows(cells).flatMap((row): readonly EarlierMerge[] => {
    const at = (column: number): string => cellText(row[column] ?? '');
    if (!/^[0-9a-f]{64}$/u.test(at(columns.sha256)) || at(columns.takenBack) !== '') return [];
    const place = brought.findIndex(({ sha256 }) => sha256 === at(columns.sha256));
    const [own] = place < 0 ? [] : brought.splice(place, 1);
    const time = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/u.exec(at(columns.savedAt));
    return [
      {
        file: at(columns.file),
        sha256: at(columns.sha256),
        member: at(columns.member),
        savedAt: time === null ? null : `${time[1] ?? ''}T${time[2] ?? ''}Z`,
        brought: own?.cells ?? [],
      },
    ];
  });
}

/** The rows with those of a merge on top: one for each file that was merged. */
export function withReceipts(
  earlier: readonly Row[],
  files: readonly FileReport[],
  { language, now }: { readonly language: Language; readonly now: Date },
): readonly Row[] {
  const { how } = mergeWords[language].receipts;
  const added = files.flatMap((file): readonly Row[] => {
    if (file.status !== 'merged') return [];
    const savedAt = file.savedAt === null ? '' : file.savedAt.slice(0, 19).replace('T', ' ');
    const counts = [file.added, file.changed, file.refused];
    const [time, member] = [dateAndTime(now), file.member ?? ''];
    return [[time, file.file, file.sha256, savedAt, member, ...counts, '', how[wayOf(file)]]];
  });
  return [...added, ...earlier];
}

/** The rows with those of the last merge, the first `count` that hold, marked as taken back. */
export function takenBackReceipts(
  rows: readonly Row[],
  sha256s: readonly string[],
  now: Date,
): readonly Row[] {
  const left = new Set(sha256s);
  return rows.map((row) => {
    const sha256 = cellText(row[columns.sha256] ?? '');
    if (!left.has(sha256) || cellText(row[columns.takenBack] ?? '') !== '') return row;
    left.delete(sha256);
    const filled = Array.from({ length: columns.takenBack }, (_, at) => row[at] ?? '');
    return [...filled, dateAndTime(now), ...row.slice(columns.takenBack + 1)];
  });
}

/** On whose word the file was taken: its nonce's, a person's, or a person's as far as formulas go. */
function wayOf({ proof, accepted, details }: FileReport): 'verified' | 'byHand' | 'formulasByHand' {
  if (proof !== 'verified') return 'byHand';
  return accepted && details.changes.some(({ statement }) => statement.formula !== null)
    ? 'formulasByHand'
    : 'verified';
}

/** The sheet with these rows. What people typed in stays what it was. */
export function receiptSheet(
  rows: readonly Row[],
  names: SheetNames,
  campaignName: string,
  language: Language,
): SheetPlan {
  const words = mergeWords[language].receipts;
  const extra = Math.max(0, ...rows.map((row) => row.length - widths.length));
  const draft = new SheetDraft([...widths, ...Array.from({ length: extra }, () => 20)], fontSizes.dense);
  draft.line(capitals(words.title), 'title', 24);
  draft.line(words.note, 'remark');
  const header = draft.row(words.columns.map((title) => text(title, look('header'))));
  for (const row of rows) draft.row(row.map(cellOf));
  return draft.finish({
    mark: lastingMarks.receipts,
    name: names.give(words.sheet),
    tabColor: null,
    size: fontSizes.dense,
    decimals: 0,
    frozen: { rows: header + 1, columns: 0 },
    page: pageSetUp({
      orientation: 'landscape',
      titleRows: { first: header, last: header },
      footerLeft: campaignName,
      pageWord: sheetWords[language].page,
    }),
  });
}

function cellOf(value: CellValue, column: number): PlanCell {
  const isText = column === columns.file || column === columns.sha256 || column === columns.how;
  return typeof value === 'number'
    ? number(value, look('count'))
    : text(String(value), look(isText ? 'text' : 'centered'));
}

/** Title, note and header are written anew each time, in whichever language. */
function isFurniture(row: Row): boolean {
  const first = cellText(row[0] ?? '');
  return languages.some((language) => {
    const { title, note, columns: titles } = mergeWords[language].receipts;
    return first === cellText(capitals(title)) || first === cellText(note) || first === titles[0];
  });
}
