/**
 * The record of earlier tallies, read back from the sheet. People may have sorted, edited or cut it: whatever is there
 * is kept as it is, and what can still be understood of the last tally is understood. Nothing here throws.
 */
import { composed, tidy } from '../../text/spelling.ts';
import { capitals } from '../../text/letters.ts';
import { languages } from '../../i18n/language.ts';
import { recordWords, type RecordItem } from '../../i18n/sheets/record.ts';
import type { Campaign } from '../../tally/campaign.ts';
import { fingerprint, isFingerprintOf, isNumbered } from './fingerprint.ts';
import type { CellValue } from '../snapshot.ts';

/** The columns of the record, from A on. */
export const recordColumns = { time: 0, version: 1, item: 2, award: 3, codes: 4, content: 5 } as const;

/** What the last tally wrote of its outcome, as far as it can be read. */
export interface LastTally {
  /** When it was, as the record says it. */
  readonly time: string;
  /** The version of the add-in that wrote it. */
  readonly version: string;
  /** Null where the row is gone. */
  readonly fingerprint: string | null;
  /** The codes of the recipients by award code, as spelled then; null where no list can be read. */
  readonly recipients: ReadonlyMap<string, readonly string[]> | null;
}

interface PastRecord {
  /** The rows of earlier tallies, newest first, without title and header; blank cells at a row's end are left out. */
  readonly rows: readonly (readonly CellValue[])[];
  readonly last: LastTally | null;
}

/** Reads the cells of the record's sheet from A1 on; none at all where there is no record. */
export function readRecord(cells: readonly (readonly CellValue[])[]): PastRecord {
  const rows = cells.map(withoutEnd).filter((row) => row.length > 0 && !isFurniture(row));
  return { rows, last: lastTallyOf(rows) };
}

/** What a row is about, by its label in either language; null for a row that nobody of ours wrote. */
export function itemOf(row: readonly CellValue[]): RecordItem | null {
  return itemsByLabel.get(plain(row[recordColumns.item])) ?? null;
}

const itemsByLabel: ReadonlyMap<string, RecordItem> = new Map(
  languages.flatMap((language) => {
    const { items } = recordWords[language];
    const keys: readonly RecordItem[] = ['inputs', 'settings', 'recipients', 'added', 'removed', 'changes'];
    return keys.map((key) => [plain(items[key]), key] as const);
  }),
);

/** The title, the note under it and the header are written anew each time. */
function isFurniture(row: readonly CellValue[]): boolean {
  const first = plain(row[0]);
  return languages.some((language) => {
    const { title, note, columns } = recordWords[language];
    const isHeader = columns.every((column, index) => plain(row[index]) === plain(column));
    return isHeader || (row.length === 1 && (first === plain(capitals(title)) || first === plain(note)));
  });
}

function lastTallyOf(rows: readonly (readonly CellValue[])[]): LastTally | null {
  const start = rows.findIndex((row) => itemOf(row) !== null);
  const first = rows[start];
  if (first === undefined) return null;
  const time = plain(first[recordColumns.time]);
  const end = rows.findIndex((row, index) => {
    const isNext = itemOf(row) === 'inputs' || plain(row[recordColumns.time]) !== time;
    return index > start && itemOf(row) !== null && isNext;
  });
  const block = rows.slice(start, end === -1 ? rows.length : end);
  const inputs = block.find((row) => itemOf(row) === 'inputs');
  const lists = block.filter((row) => itemOf(row) === 'recipients');
  return {
    time: words(first[recordColumns.time]),
    version: words(first[recordColumns.version]),
    fingerprint: inputs === undefined ? null : fingerprintIn(inputs),
    recipients: lists.length === 0 ? null : recipientsOf(lists),
  };
}

function fingerprintIn(row: readonly CellValue[]): string | null {
  const text = plain(row[recordColumns.content]);
  return /^(?:2:)?[0-9a-f]{64}$/.test(text) ? text : null;
}

/** What is to stand in the cell of a fingerprint. */
export interface MendedFingerprint {
  /** The row of the record's sheet, from 0. */
  readonly row: number;
  readonly text: string;
}

/**
 * What is to stand in place of fingerprints of the first kind, which tell under which number each paper was entered, before
 * the papers are numbered anew: the fingerprint of today's kind where the inputs are still this campaign's, else a remark.
 */
export function withoutNumberedFingerprints(
  cells: readonly (readonly CellValue[])[],
  campaign: Campaign,
): readonly MendedFingerprint[] {
  return cells.flatMap((row, index) => {
    const recorded = itemOf(row) === 'inputs' ? fingerprintIn(row) : null;
    if (recorded === null || !isNumbered(recorded)) return [];
    const language = languages.find(
      (each) => plain(recordWords[each].items.inputs) === plain(row[recordColumns.item]),
    );
    const text = isFingerprintOf(recorded, campaign)
      ? fingerprint(campaign)
      : recordWords[language ?? 'vi'].withdrawn;
    return [{ row: index, text }];
  });
}

function recipientsOf(rows: readonly (readonly CellValue[])[]): ReadonlyMap<string, readonly string[]> {
  const recipients = new Map<string, readonly string[]>();
  for (const row of rows) {
    const award = composed(String(row[recordColumns.award] ?? '')).trim();
    const codes = codesOf(String(row[recordColumns.codes] ?? ''));
    recipients.set(award, [...(recipients.get(award) ?? []), ...codes]);
  }
  return recipients;
}

/** Codes in one cell: separated by commas, in quotes where one has a comma or quote in it. `codesOf` reads it back. */
export function codesText(codes: readonly string[]): string {
  return codes
    .map((code) => (/[",\s]/.test(code) || code === '' ? `"${code.replaceAll('"', '""')}"` : code))
    .join(', ');
}

/** The codes in a cell as `codesText` writes them; of any other text, what lies between the commas. */
export function codesOf(text: string): readonly string[] {
  const codes: string[] = [];
  for (const [, quoted, bare] of text.matchAll(/\s*"((?:[^"]|"")*)"(?=\s*(?:,|$))|([^,]+)/g)) {
    if (quoted !== undefined) codes.push(composed(quoted.replaceAll('""', '"')));
    else if (bare !== undefined && bare.trim() !== '') codes.push(composed(bare.trim()));
  }
  return codes;
}

function withoutEnd(row: readonly CellValue[]): readonly CellValue[] {
  const last = row.findLastIndex((cell) => typeof cell !== 'string' || cell.trim() !== '');
  return row.slice(0, last + 1);
}

function plain(cell: CellValue | undefined): string {
  return words(cell).toLowerCase();
}

function words(cell: CellValue | undefined): string {
  return tidy(String(cell ?? ''));
}
