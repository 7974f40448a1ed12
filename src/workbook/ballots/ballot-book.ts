/** The tables that tellers write into, each with what a new entry is written by. Headers are as the workbook spells them. */
import type { AwardCode, Candidate, CandidateCode, Kind, Paper } from '../../tally/campaign.ts';
import { cellText, readCount, readWord } from '../columns/cells.ts';
import { byGivenName } from '../../text/order.ts';
import { cellName } from '../../cells/a1.ts';
import { readWorkbook } from '../read.ts';
import type { Reading } from '../read.ts';
import { marksIn, marksToWrite, type WrittenMarks } from '../read/ballot-marks.ts';
import { languageOf } from '../read/ballots.ts';
import { Findings } from '../read/findings.ts';
import { Registry } from '../read/registry.ts';
import { openTable } from '../read/table.ts';
import type { PlacedTable, Row } from '../read/table.ts';
import { findTables } from '../read/tables.ts';
import type { WorkbookSnapshot } from '../snapshot.ts';
import { folded } from '../../text/spelling.ts';
import { kindOrBoth } from '../columns/vocabulary.ts';

export interface BallotBook extends BallotTables {
  readonly reading: Reading;
}

/** The tables that tellers write into. */
export interface BallotTables {
  /** In the order of the workbook; those on which no candidate stands are left out. */
  readonly paperTables: readonly PaperTable[];
  /** Null where the workbook has no such table, or one without its columns. */
  readonly counts: FigureTable<CountFigure, CountLine> | null;
  readonly boxes: FigureTable<BoxFigure, BoxLine> | null;
}

/** A column of a table, and where it is on the sheet, counted from 0. */
export interface PaperColumn {
  readonly header: string;
  readonly column: number;
}

interface CandidateColumn extends PaperColumn {
  readonly candidate: Candidate;
  /** The marks that are written into it: they leave what those that are there say as it is. */
  readonly written: WrittenMarks;
}

/** A table with one row for each paper. */
export interface PaperTable {
  readonly table: string;
  readonly sheet: string;
  /** Whether its headers are the English ones: what is written into it is English then. */
  readonly english: boolean;
  readonly ballot: PaperColumn | null;
  readonly validity: PaperColumn | null;
  readonly award: PaperColumn | null;
  readonly note: PaperColumn | null;
  /** In the order of the columns, which is that of the printed paper. */
  readonly candidates: readonly CandidateColumn[];
  readonly papers: readonly FiledRow[];
}

/** A paper and its row on the sheet, counted from 0. */
export interface FiledRow {
  readonly row: number;
  readonly paper: Paper;
}

export const countFigures = ['agree', 'disagree', 'blank'] as const;
export type CountFigure = (typeof countFigures)[number];
export const boxFigures = ['issued', 'returned', 'valid', 'invalid'] as const;
export type BoxFigure = (typeof boxFigures)[number];

/** A table of whole numbers, one line for each thing counted. */
interface FigureTable<Figure extends string, Line extends FigureLine<Figure>> {
  readonly table: string;
  readonly sheet: string;
  /** The figures that the table has a column for. */
  readonly figures: readonly Figure[];
  readonly lines: readonly Line[];
  /** The header of each figure. */
  readonly headers: Readonly<Partial<Record<Figure, string>>>;
}

export interface FigureCell {
  /** Null while the line has no row. */
  readonly cell: string | null;
  /** What stands in the cell, as text. */
  readonly text: string;
  /** Null: blank, or no whole number. */
  readonly count: number | null;
}

/** A cell that must still hold this text. */
interface CellGuard {
  readonly cell: string;
  readonly text: string;
}

export interface FigureLine<Figure extends string> {
  /** Tells the line from the others of its table. */
  readonly id: string;
  readonly cells: Readonly<Partial<Record<Figure, FigureCell>>>;
  /** Cells of the row that must still hold what they held when a figure is written. */
  readonly guards: readonly CellGuard[];
  /** What a new row begins with, by header; of use while the line has none. */
  readonly codes: Readonly<Record<string, string>>;
}

export interface CountLine extends FigureLine<CountFigure> {
  readonly candidate: Candidate;
  /** Null: for every award that the candidate is considered for. */
  readonly award: AwardCode | null;
}

export interface BoxLine extends FigureLine<BoxFigure> {
  /** Null: one box for both kinds. */
  readonly kind: Kind | null;
}

/** Finds what tellers write into, with what was read of the whole. Total: no snapshot makes it throw. */
export function ballotBook(snapshot: WorkbookSnapshot, reading = readWorkbook(snapshot)): BallotBook {
  const tables = findTables(snapshot, new Findings());
  const papers = tables.all('Ballots').map((placed) => paperTable(placed, reading));
  const paperTables = papers.filter(({ candidates }) => candidates.length > 0);
  return {
    reading,
    paperTables,
    counts: countTable(tables.one('BallotCounts'), reading, paperTables),
    boxes: boxTable(tables.one('BallotBox'), reading, paperTables),
  };
}

/** The kinds of the candidates on a paper. */
export function kindsOnPaper({ candidates }: PaperTable): ReadonlySet<Kind> {
  return new Set(candidates.map(({ candidate }) => candidate.kind));
}

function paperTable(placed: PlacedTable, reading: Reading): PaperTable {
  const { campaign, places } = reading;
  const byCode = new Map(campaign.candidates.map((candidate) => [candidate.code, candidate]));
  const table = openTable('Ballots', placed, new Findings(), candidateRegistry(campaign.candidates));
  const { name, sheet, column: left } = placed.snapshot;
  const column = (key: 'ballot' | 'validity' | 'award' | 'note'): PaperColumn | null => {
    const header = table.header(key);
    const at = table.headerSpot(key).at;
    return header === null || at === null ? null : { header, column: at.column };
  };
  const columns = [...table.codes].sort(([, a], [, b]) => a - b);
  const ballot = column('ballot');
  const language = languageOf(table);
  return {
    table: name,
    sheet,
    english: language === 'en',
    ballot,
    validity: column('validity'),
    award: column('award'),
    note: column('note'),
    candidates: columns.flatMap(([code, index]) => {
      const candidate = byCode.get(code);
      if (candidate === undefined) return [];
      const marks = marksIn(table.rows.map((row) => row.valueAt(index)));
      const written = marksToWrite(marks, language);
      return [{ candidate, header: table.headerAt(index), column: left + index, written }];
    }),
    papers: campaign.papers.flatMap((paper, index): FiledRow[] => {
      const place = places.papers[index];
      if (place?.table !== name || place.cell === null) return [];
      return [{ paper, row: Number(/\d+$/.exec(place.cell)?.[0]) - 1 }];
    }),
  };
}

function candidateRegistry(candidates: readonly Candidate[]): Registry<CandidateCode> {
  const registry = new Registry<CandidateCode>(true);
  const nowhere = { table: 'Candidates', sheet: null, order: 0, at: null };
  for (const { code } of candidates) registry.enter(code, code, nowhere);
  return registry;
}

function figureCell<Key extends string>(row: Row<Key>, key: Key): FigureCell {
  return { cell: addressIn(row, key), text: cellText(row.value(key)), count: readCount(row.value(key)) };
}

function addressIn<Key extends string>(row: Row<Key>, key: Key): string {
  const { at } = row.spot(key);
  return cellName(at?.row ?? 0, at?.column ?? 0);
}

const noCell: FigureCell = { cell: null, text: '', count: null };

/** The cells of one line, for the figures that the table has a column for; `row` null: it has no row yet. */
function cellsOf<Figure extends string>(
  figures: readonly Figure[],
  row: Row<Figure> | null,
): Readonly<Partial<Record<Figure, FigureCell>>> {
  const cells: Partial<Record<Figure, FigureCell>> = {};
  for (const figure of figures) cells[figure] = row === null ? noCell : figureCell(row, figure);
  return cells;
}

function countTable(
  placed: PlacedTable | undefined,
  { campaign }: Reading,
  paperTables: readonly PaperTable[],
): BallotBook['counts'] {
  if (placed === undefined) return null;
  const table = openTable('BallotCounts', placed, new Findings());
  const header = table.header('candidate');
  if (header === null || !table.has('agree')) return null;
  const candidates = candidateRegistry(campaign.candidates);
  const awards = new Map(campaign.awards.map(({ code }) => [folded(code), code]));
  const byCode = new Map(campaign.candidates.map((candidate) => [candidate.code, candidate]));
  const figures = countFigures.filter((figure) => table.has(figure));
  const lines = table.rows.flatMap((row): CountLine[] => {
    const code = candidates.find(cellText(row.value('candidate')));
    const candidate = code === undefined ? undefined : byCode.get(code);
    if (candidate === undefined) return [];
    const awardText = cellText(row.value('award'));
    const award = awards.get(folded(awardText)) ?? null;
    const guards: CellGuard[] = [
      { cell: addressIn(row, 'candidate'), text: cellText(row.value('candidate')) },
    ];
    if (row.has('award')) guards.push({ cell: addressIn(row, 'award'), text: awardText });
    const id = `${candidate.code}|${awardText}`;
    return [{ id, candidate, award, cells: cellsOf(figures, row), guards, codes: {} }];
  });
  const known = new Set([
    ...lines.map(({ candidate }) => candidate.code),
    ...paperTables.flatMap(({ papers, candidates: on }) =>
      papers.length === 0 ? [] : on.map(({ candidate }) => candidate.code),
    ),
  ]);
  const others = inListOrder(
    campaign.candidates.filter(({ code, eligible }) => eligible && !known.has(code)),
  );
  const missing = others.map((candidate): CountLine => {
    const codes = { [header]: candidate.code };
    return {
      id: `${candidate.code}|`,
      candidate,
      award: null,
      cells: cellsOf(figures, null),
      guards: [],
      codes,
    };
  });
  const headers: Partial<Record<CountFigure, string>> = {};
  for (const figure of figures) headers[figure] = table.header(figure) ?? '';
  const { name, sheet } = placed.snapshot;
  return { table: name, sheet, figures, headers, lines: [...lines, ...missing] };
}

/** As a list has candidates: collectives first, as the workbook has them; people by given name. */
function inListOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  const people = candidates.filter(({ kind }) => kind === 'individual');
  return [
    ...candidates.filter(({ kind }) => kind === 'collective'),
    ...people.toSorted((one, other) => byGivenName(one.name, other.name)),
  ];
}

const readKind = readWord(kindOrBoth);

function boxTable(
  placed: PlacedTable | undefined,
  { campaign }: Reading,
  paperTables: readonly PaperTable[],
): BallotBook['boxes'] {
  if (placed === undefined) return null;
  const table = openTable('BallotBox', placed, new Findings());
  const figures = boxFigures.filter((figure) => table.has(figure));
  if (figures.length < boxFigures.length) return null;
  const kindHeader = table.header('kind');
  const lines = table.rows.map((row, index): BoxLine => {
    const word = readKind(row.value('kind'));
    const kind = word === 'both' ? null : word;
    const guards = row.has('kind')
      ? [{ cell: addressIn(row, 'kind'), text: cellText(row.value('kind')) }]
      : [];
    const first = table.rows.findIndex((other) => other.value('kind') === row.value('kind')) === index;
    const id = first ? boxId(kind) : `${boxId(kind)} ${String(index)}`;
    return { id, kind, cells: cellsOf(figures, row), guards, codes: {} };
  });
  const headers: Partial<Record<BoxFigure, string>> = {};
  for (const figure of figures) headers[figure] = table.header(figure) ?? '';
  const { name, sheet } = placed.snapshot;
  const covered = (kind: Kind | null): boolean =>
    lines.some((line) => line.kind === null || line.kind === kind);
  const wanted: readonly (Kind | null)[] =
    kindHeader === null || paperTables.some((one) => kindsOnPaper(one).size > 1)
      ? [null]
      : [...new Set(campaign.candidates.map(({ kind }) => kind))];
  const missing = wanted.filter((kind) => !covered(kind) && (kind !== null || lines.length === 0));
  const blank = missing.map((kind): BoxLine => {
    const codes = kindHeader === null || kind === null ? {} : { [kindHeader]: kindWords[kind] };
    return { id: boxId(kind), kind, cells: cellsOf(figures, null), guards: [], codes };
  });
  return { table: name, sheet, figures, headers, lines: [...lines, ...blank] };
}

function boxId(kind: Kind | null): string {
  return kind ?? 'both';
}

/** Both languages are read, whatever the headers are in. */
const kindWords: Readonly<Record<Kind, string>> = { collective: 'Tập thể', individual: 'Cá nhân' };
