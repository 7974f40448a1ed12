/** One paper as a row of a Ballots table. Nothing in it says who cast it, or when it was entered. */
import type { Award, AwardCode, CandidateCode, Opinion } from '../../tally/campaign.ts';
import type { FiledRow, PaperColumn, PaperTable } from './ballot-book.ts';
import { cellName } from '../../cells/a1.ts';
import { quotaLimit } from './quota-limit.ts';

/** A paper that a teller has entered. */
export interface EnteredPaper {
  readonly award: AwardCode | null;
  readonly opinions: ReadonlyMap<CandidateCode, Opinion>;
  /** Why it is invalid, in words; null: it is valid. */
  readonly invalid: string | null;
}

/**
 * The number after the greatest of the papers for the same award, with what stands before it (`P-009`, `P-010`); 1 for
 * the first. It is free in every table of these papers, since one number may not be on two papers for the same candidates.
 */
export function nextPaperNumber(tables: readonly PaperTable[], award: AwardCode | null): string | number {
  const numbers = tables
    .flatMap(({ papers }) => papers)
    .filter(({ paper }) => paper.award === award)
    .flatMap(({ paper }) => {
      const match = /^(.*?)(\d{1,9})$/u.exec(paper.ballot);
      return match === null ? [] : [{ before: match[1] ?? '', digits: match[2] ?? '' }];
    });
  const last = numbers.reduce<(typeof numbers)[number] | null>(
    (most, one) => (most === null || Number(one.digits) >= Number(most.digits) ? one : most),
    null,
  );
  if (last === null) return 1;
  const next = String(Number(last.digits) + 1).padStart(last.digits.length, '0');
  return last.before === '' && !next.startsWith('0') ? Number(next) : last.before + next;
}

/** The tables whose papers must not share a number with those of this one: it, and all that have a candidate of its. */
export function tablesOfSamePapers(tables: readonly PaperTable[], table: PaperTable): readonly PaperTable[] {
  const own = new Set(table.candidates.map(({ candidate }) => candidate.code));
  return tables.filter(({ candidates }) => candidates.some(({ candidate }) => own.has(candidate.code)));
}

/** The values of the row, by column. Where the table has no column for notes a reason is not kept. */
export function paperCells(
  table: PaperTable,
  number: string | number,
  { award, opinions, invalid }: EnteredPaper,
): readonly { readonly at: PaperColumn; readonly value: string | number }[] {
  const { ballot, validity, note } = table;
  const cells: { at: PaperColumn; value: string | number }[] = [];
  const put = (at: PaperColumn | null, value: string | number): void => {
    if (at !== null && value !== '') cells.push({ at, value });
  };
  put(ballot, number);
  put(validity, invalid === null ? '' : table.english ? 'no' : 'không');
  put(table.award, award ?? '');
  put(note, invalid ?? '');
  for (const { candidate, header, column, written } of table.candidates) {
    const opinion = opinions.get(candidate.code) ?? 'blank';
    put({ header, column }, opinion === 'blank' ? '' : written[opinion]);
  }
  return cells;
}

/** The filed row that is this paper, by its number and marks; undefined where it is not, or no longer, there. */
export function filedAs(
  table: PaperTable,
  number: string | number,
  { award, opinions, invalid }: EnteredPaper,
): FiledRow | undefined {
  return table.papers.find(
    ({ paper }) =>
      paper.ballot === String(number) &&
      paper.award === award &&
      paper.valid === (invalid === null) &&
      [...paper.opinions].every(([candidate, opinion]) => (opinions.get(candidate) ?? 'blank') === opinion),
  );
}

/** What empties the row of a paper, if every cell of it still holds what was written; `row` is counted from 0. */
export function emptied(
  table: PaperTable,
  row: number,
  number: string | number,
  paper: EnteredPaper,
): readonly {
  readonly sheet: string;
  readonly cell: string;
  readonly value: '';
  readonly guards: readonly { readonly cell: string; readonly text: string }[];
}[] {
  const written = new Map(
    paperCells(table, number, paper).map(({ at, value }) => [at.column, String(value)]),
  );
  const { ballot, validity, award, note, candidates } = table;
  const columns = [ballot, validity, award, note, ...candidates].flatMap((one) =>
    one === null ? [] : [one.column],
  );
  const guards = columns.map((column) => ({
    cell: cellName(row, column),
    text: written.get(column) ?? '',
  }));
  return [...written.keys()].map((column, index) => ({
    sheet: table.sheet,
    cell: cellName(row, column),
    value: '' as const,
    guards: index === 0 ? guards : [],
  }));
}

/** More agreeing marks than can be awarded. */
export interface OverQuota {
  readonly agreed: number;
  readonly most: number;
}

/**
 * Whether a paper agrees with more candidates of a kind than the award, or with `award` null all voted awards of the
 * kind together, can be given to; null where it does not, or where there is no limit.
 */
export function overQuota(
  table: PaperTable,
  awards: readonly Award[],
  { award, opinions }: Pick<EnteredPaper, 'award' | 'opinions'>,
): OverQuota | null {
  for (const kind of ['collective', 'individual'] as const) {
    const most = quotaLimit(awards, kind, award);
    const agreed = table.candidates.filter(
      ({ candidate }) => candidate.kind === kind && opinions.get(candidate.code) === 'agree',
    ).length;
    if (most !== null && agreed > most) return { agreed, most };
  }
  return null;
}
