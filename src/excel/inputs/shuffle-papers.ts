/** The papers of the Ballots tables shuffled and numbered anew, at a person's wish: before the file is sent on. */
import {
  recordColumns,
  withoutNumberedFingerprints,
  type MendedFingerprint,
} from '../../workbook/record/past-record.ts';
import { cellName } from '../../cells/a1.ts';
import { readWorkbook } from '../../workbook/read.ts';
import {
  paperTables,
  shuffledPapers,
  type RandomWord,
  type ShuffledTable,
} from '../../workbook/ballots/shuffle-papers.ts';
import type { CellValue, TableSnapshot } from '../../workbook/snapshot.ts';
import { cellValue } from '../read/areas.ts';
import { written } from './inputs.ts';
import type { Trouble } from '../write/outcome.ts';
import { roundTrip } from '../line/round-trip.ts';
import { snapshotWorkbook, type Snapshot } from '../read/snapshot.ts';
import { isOfficeError, troubleOf } from '../line/trouble.ts';

export type ShuffleOutcome =
  /** How many papers there are in all tables together; 0: no table has any, and nothing was written. */
  | { readonly kind: 'shuffled'; readonly papers: number }
  /** A column has formulas in some of its rows only: what they would say of another paper is not known. */
  | { readonly kind: 'formula'; readonly sheet: string; readonly cell: string }
  /** The workbook was edited while it was read. Nothing was written. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/**
 * Shuffles all tables of papers of the workbook as it stands now and writes them back in one round trip. Only values
 * are moved, whole rows at a time, notes with them; formats, validation and columns of formulas stay where they are.
 * What a cell carries beside its value (a comment of Excel's, a colour given by hand) does not move.
 * `random` is to be unpredictable: `crypto.getRandomValues`.
 */
export async function shufflePapers(random: RandomWord): Promise<ShuffleOutcome> {
  try {
    const snapshot = await snapshotWorkbook();
    if (snapshot === null) return { kind: 'changed' };
    const tables = paperTables(snapshot.workbook.tables).filter(({ rows }) => rows.length > 0);
    if (tables.length === 0) return { kind: 'shuffled', papers: 0 };
    const looked = await look(tables);
    if (looked.some(({ same }) => !same)) return { kind: 'changed' };
    const kept = new Map<string, ReadonlySet<number>>();
    for (const { table, formulas } of looked) {
      const columns = wholeColumns(table, formulas);
      if (columns.kind === 'part') return { kind: 'formula', sheet: table.sheet, cell: columns.cell };
      kept.set(table.name, columns.columns);
    }
    const shuffled = shuffledPapers(tables, kept, random);
    const outcome = await written(() => write(shuffled, recordToMend(snapshot)));
    if (outcome.kind === 'trouble') return outcome;
    return { kind: 'shuffled', papers: shuffled.reduce((sum, { papers }) => sum + papers, 0) };
  } catch (error) {
    if (isOfficeError(error)) return { kind: 'trouble', trouble: troubleOf(error) };
    throw error;
  }
}

interface Looked {
  readonly table: TableSnapshot;
  /** The cells hold what was read. */
  readonly same: boolean;
  /** Whether a cell has a formula, by row and column. */
  readonly formulas: readonly (readonly boolean[])[];
}

/** Looks once more at what will be written over: a sheet that was sorted since it was read tells nobody. */
function look(tables: readonly TableSnapshot[]): Promise<readonly Looked[]> {
  return roundTrip(({ workbook }) => {
    const ranges = tables.map((table) => {
      const range = rangeOf(workbook, table);
      range.load('values,formulas');
      return { table, range };
    });
    return () =>
      ranges.map(({ table, range }) => ({
        table,
        same: table.rows.every((row, index) =>
          row.every((value, column) => cellValue(range.values[index]?.[column]) === value),
        ),
        // A text that begins with `=` looks like a formula: its value is the same text.
        formulas: range.formulas.map((row, index) =>
          row.map(
            (formula, column) =>
              typeof formula === 'string' &&
              formula.startsWith('=') &&
              formula !== range.values[index]?.[column],
          ),
        ),
      }));
  });
}

/** The data rows of a table. */
function rangeOf(workbook: Excel.Workbook, { sheet, row, column, header, rows }: TableSnapshot): Excel.Range {
  return workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(row + 1, column, rows.length, header.length)
    .untrack();
}

/** The columns that are formulas from top to bottom, or the first cell of one that is so in part. */
function wholeColumns(
  table: TableSnapshot,
  formulas: Looked['formulas'],
):
  | { readonly kind: 'whole'; readonly columns: ReadonlySet<number> }
  | { readonly kind: 'part'; readonly cell: string } {
  const columns = new Set<number>();
  for (let column = 0; column < table.header.length; column += 1) {
    const first = formulas.findIndex((row) => row[column] === true);
    if (first === -1) continue;
    const real = formulas.every((row) => row[column] === true);
    if (!real) return { kind: 'part', cell: cellName(table.row + 1 + first, table.column + column) };
    columns.add(column);
  }
  return { kind: 'whole', columns };
}

/** Fingerprints in the record of tallies that would give the papers' old numbers away. */
interface RecordToMend {
  readonly sheet: string;
  readonly fingerprints: readonly MendedFingerprint[];
}

function recordToMend({ workbook }: Snapshot): RecordToMend | null {
  const sheet = workbook.sheets.find(({ mark }) => mark === 'record')?.name;
  if (sheet === undefined) return null;
  const { campaign } = readWorkbook(workbook);
  return { sheet, fingerprints: withoutNumberedFingerprints(workbook.record, campaign) };
}

async function write(tables: readonly ShuffledTable[], record: RecordToMend | null): Promise<undefined> {
  return roundTrip(({ workbook }) => {
    for (const { row, text } of record?.fingerprints ?? []) {
      const sheet = workbook.worksheets.getItem(record?.sheet ?? '');
      sheet.getRangeByIndexes(row, recordColumns.content, 1, 1).untrack().values = [[`'${text}`]];
    }
    for (const { table, rows } of tables) {
      rangeOf(workbook, table).values = rows.map((row) => row.map(typed));
    }
    return () => undefined;
  });
}

/**
 * As a person would type it. An apostrophe keeps Excel from taking a text for anything else, and leaves a mark on the
 * cell's format: words of letters, as most marks and notes are, need none.
 */
function typed(value: CellValue | null): CellValue | null {
  if (typeof value !== 'string' || value === '') return value;
  const plain = /^[\p{L}✓][\p{L}\p{M}\s.,;:()]*$/u.test(value) && !/^(true|false)$/iu.test(value);
  return plain ? value : `'${value}`;
}
