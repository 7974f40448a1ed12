/**
 * What the last merge wrote and what was there before, kept in a hidden sheet of ours so that it survives saving by any
 * program. One row for each row of scores: table, member, candidate, and the cells as JSON in pieces that fit a cell. They
 * are found again by their codes, not by address: the tables may have been sorted since. Below them stands what every
 * merge has brought (`merge-brought.ts`).
 */
import type { Language } from '../../i18n/language.ts';
import { mergeWords } from '../../i18n/mail/merge.ts';
import { cellText } from '../../workbook/columns/cells.ts';
import type { InputPlan, InputValue, PlannedCell, ScoreField } from '../../workbook/repair/input-plan.ts';
import { lastingMarks } from '../../workbook/record/lasting-marks.ts';
import type { SheetNames } from '../../workbook/plan/sheet-names.ts';
import type { SheetPlan } from '../../workbook/sheet-plan.ts';
import type { CellValue } from '../../workbook/snapshot.ts';
import { ascii, jsonPieces, keptSheet, listOf, unescaped } from '../kept-sheet.ts';
import { isBroughtRow } from './merge-brought.ts';

/** One cell that a merge wrote. */
export interface WrittenCell {
  readonly field: ScoreField['field'];
  /** The criterion's code of a score; '' otherwise. */
  readonly criterion: string;
  readonly before: InputValue;
  readonly after: string | number;
}

/** The cells that a merge wrote into one row, or a whole row that it added. */
export interface WrittenRow {
  readonly kind: 'cells' | 'row';
  readonly table: string;
  readonly member: string;
  readonly candidate: string;
  readonly cells: readonly WrittenCell[];
}

/** What a merge wrote: the files, by SHA-256, and the cells. */
export interface WrittenMerge {
  readonly files: readonly string[];
  readonly rows: readonly WrittenRow[];
}

const marker = 'BinhXet.before';
/** Version 1 had nothing of earlier merges; what it says is understood the same. */
const versions = ['2', '1'] as const;

/** What a plan writes, once Excel has said what was there. */
export function writtenMerge(
  plan: InputPlan,
  files: readonly string[],
  before: ReadonlyMap<PlannedCell, InputValue>,
): WrittenMerge {
  const groups = new Map<
    string,
    { readonly subject: ScoreField; readonly table: string; readonly cells: WrittenCell[] }
  >();
  for (const cell of plan.cells) {
    const { table, subject, after } = cell;
    if (subject === null || (typeof after !== 'string' && typeof after !== 'number')) continue;
    const key = JSON.stringify([table, subject.member, subject.candidate]);
    const group = groups.get(key) ?? { subject, table, cells: [] };
    groups.set(key, group);
    const { field, criterion } = subject;
    group.cells.push({ field, criterion: criterion ?? '', before: before.get(cell) ?? cell.before, after });
  }
  const changed = [...groups.values()].map(({ subject, table, cells }): WrittenRow => {
    const { member, candidate } = subject;
    return { kind: 'cells', table, member, candidate, cells };
  });
  const added = plan.rows.map((row): WrittenRow => {
    const { table, member, candidate } = row;
    const cells = row.fields.map(({ field, criterion, value }): WrittenCell => ({
      ...{ field, criterion: criterion ?? '' },
      before: '',
      after: value,
    }));
    return { kind: 'row', table, member, candidate, cells };
  });
  return { files, rows: [...changed, ...added] };
}

/** The sheet that keeps it; with null there is nothing to take back. `brought`: what is to stand below, as rows. */
export function beforeSheet(
  merge: WrittenMerge | null,
  brought: readonly (readonly string[])[],
  names: SheetNames,
  language: Language,
): SheetPlan {
  const rows = [
    [marker, versions[0], mergeWords[language].before.note],
    ...(merge === null ? [] : [['files', merge.files.join(' ')], ...merge.rows.map(rowTexts)]),
    ...brought,
  ];
  return keptSheet(lastingMarks.before, names.give(mergeWords[language].before.sheet), rows);
}

function rowTexts({ kind, table, member, candidate, cells }: WrittenRow): string[] {
  const written = cells.map(({ field, criterion, before, after }) => [field, criterion, before, after]);
  return [kind, ascii(table), ascii(member), ascii(candidate), ...jsonPieces(written)];
}

/** Reads the sheet back; null where there is nothing to take back, or somebody has changed it past understanding. */
export function readWrittenMerge(cells: readonly (readonly CellValue[])[]): WrittenMerge | null {
  const [first, files, ...rest] = cells.filter((row) => !isBroughtRow(row));
  const version = cellText(first?.[1] ?? '');
  if (cellText(first?.[0] ?? '') !== marker || !versions.some((known) => known === version)) return null;
  if (cellText(files?.[0] ?? '') !== 'files') return null;
  const rows = rest.map(writtenRow);
  const whole = rows.flatMap((row) => (row === null ? [] : [row]));
  if (whole.length < rows.length) return null;
  return { files: cellText(files?.[1] ?? '').split(' '), rows: whole };
}

function writtenRow(row: readonly CellValue[]): WrittenRow | null {
  const [kind, table = '', member = '', candidate = '', ...pieces] = row.map(String);
  if (kind !== 'cells' && kind !== 'row') return null;
  const cells = listOf(pieces, writtenCell);
  if (cells === null) return null;
  return { kind, table: unescaped(table), member: unescaped(member), candidate: unescaped(candidate), cells };
}

function writtenCell(value: unknown): WrittenCell | null {
  if (!Array.isArray(value)) return null;
  const parts: readonly unknown[] = value;
  const [field, criterion, before, after] = parts;
  const known = (['score', 'recused', 'note'] as const).find((each) => each === field);
  if (known === undefined || typeof criterion !== 'string' || !isInputValue(before)) return null;
  return typeof after === 'string' || typeof after === 'number'
    ? { field: known, criterion, before, after }
    : null;
}

function isInputValue(value: unknown): value is InputValue {
  if (typeof value === 'object' && value !== null)
    return 'formula' in value && typeof value.formula === 'string';
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
