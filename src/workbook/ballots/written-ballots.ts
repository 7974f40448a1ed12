/**
 * What the tellers' own writings change in what was read, so that the workbook need not be read again. The issues stay
 * those that were found when it was read. Pure.
 */
import type { Paper } from '../../tally/campaign.ts';
import type { BallotBook, FigureCell, FiledRow, PaperTable } from './ballot-book.ts';
import { cellText, readCount } from '../columns/cells.ts';
import type { EnteredPaper } from './paper-row.ts';
import { cellName } from '../../cells/a1.ts';
import type { Reading } from '../read.ts';

/**
 * The book with a paper more, in a row of its table on the sheet, counted from 0; null where the workbook must be read
 * again instead: whoever gets a line for totals depends on which tables have papers at all.
 */
export function withPaper(
  book: BallotBook,
  name: string,
  row: number,
  number: string | number,
  entered: EnteredPaper,
): BallotBook | null {
  const table = book.paperTables.find((one) => one.table === name);
  if (table === undefined || table.ballot === null || table.papers.length === 0) return null;
  const paper: Paper = {
    ballot: String(number),
    valid: entered.invalid === null,
    award: entered.award,
    opinions: new Map(
      table.candidates.map(({ candidate: { code } }) => [code, entered.opinions.get(code) ?? 'blank']),
    ),
  };
  const { campaign, places } = book.reading;
  const cell = cellName(row, table.ballot.column);
  const at = 1 + places.papers.findLastIndex((place) => place.table === name);
  const reading = {
    ...book.reading,
    campaign: { ...campaign, papers: campaign.papers.toSpliced(at, 0, paper) },
    places: { ...places, papers: places.papers.toSpliced(at, 0, { table: name, sheet: table.sheet, cell }) },
  };
  return withPapers({ ...book, reading }, table, [...table.papers, { row, paper }]);
}

/** The book without the paper in a row of the table's sheet, counted from 0; null as above. */
export function withoutPaper(book: BallotBook, name: string, row: number): BallotBook | null {
  const table = book.paperTables.find((one) => one.table === name);
  if (table === undefined || table.ballot === null || table.papers.length <= 1) return null;
  const cell = cellName(row, table.ballot.column);
  const { campaign, places } = book.reading;
  const at = places.papers.findIndex((place) => place.table === name && place.cell === cell);
  if (at === -1) return null;
  const reading: Reading = {
    ...book.reading,
    campaign: { ...campaign, papers: campaign.papers.toSpliced(at, 1) },
    places: { ...places, papers: places.papers.toSpliced(at, 1) },
  };
  const papers = table.papers.filter((filed) => filed.row !== row);
  return withPapers({ ...book, reading }, table, papers);
}

function withPapers(book: BallotBook, table: PaperTable, papers: readonly FiledRow[]): BallotBook {
  const paperTables = book.paperTables.map((one) => (one === table ? { ...table, papers } : one));
  return { ...book, paperTables };
}

/** The book with another figure in a cell of the tables of totals and of the box. Its campaign is still the one read. */
export function withFigure(
  book: BallotBook,
  sheet: string,
  cell: string,
  value: string | number,
): BallotBook {
  const figure = { cell, text: cellText(value), count: readCount(value) };
  const { counts, boxes } = book;
  return {
    ...book,
    counts:
      counts?.sheet === sheet ? { ...counts, lines: counts.lines.map((line) => put(line, figure)) } : counts,
    boxes: boxes?.sheet === sheet ? { ...boxes, lines: boxes.lines.map((line) => put(line, figure)) } : boxes,
  };
}

/** The line with the figure in the cell where it has it. */
function put<Line extends { readonly cells: Readonly<Partial<Record<string, FigureCell>>> }>(
  line: Line,
  figure: FigureCell,
): Line {
  const entries = Object.entries(line.cells);
  if (!entries.some(([, held]) => held?.cell === figure.cell)) return line;
  const cells = Object.fromEntries(
    entries.map(([key, held]) => [key, held?.cell === figure.cell ? figure : held]),
  );
  return { ...line, cells };
}
