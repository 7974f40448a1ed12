/** Prepares the score tables: a row for each member and candidate, a column for each criterion. What is there stays. */
import { cellText, isBlank } from '../../workbook/columns/cells.ts';
import { readWorkbook } from '../../workbook/read.ts';
import type { TableSnapshot, WorkbookSnapshot } from '../../workbook/snapshot.ts';
import { criterionRule } from '../../workbook/template/entry-rules.ts';
import { lackingScores, type LackingScores } from '../../workbook/template/score-rows.ts';
import { columnsAmong } from '../../workbook/template/set-up.ts';
import { written } from '../inputs/inputs.ts';
import type { Trouble } from '../write/outcome.ts';
import { Pages } from '../line/pages.ts';
import { roundTrip } from '../line/round-trip.ts';
import type { SetUpOptions } from './set-up.ts';
import { ruleStep } from './set-up-steps.ts';
import { snapshotWorkbook } from '../read/snapshot.ts';
import { withTroubles } from '../use-cases.ts';

export type PrepareOutcome =
  | { readonly kind: 'prepared'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/**
 * Adds what the score tables lack in the workbook as it stands now, table by table. Rows come after the last one that has
 * anything in it. What is added before a failure stays, and the next time only the rest is added.
 */
export async function prepareScores(options: SetUpOptions): Promise<PrepareOutcome> {
  return withTroubles(async () => {
    const snapshot = await snapshotWorkbook({ signal: options.signal });
    if (snapshot === null) return { kind: 'cancelled' };
    const lacking = lackingScores(readWorkbook(snapshot.workbook));
    for (const [done, lack] of lacking.entries()) {
      if (options.signal?.aborted) return { kind: 'cancelled' };
      options.onProgress?.({ stage: 'writing', done, total: lacking.length });
      const outcome = await written(() => addTo(lack, snapshot.workbook, options));
      if (outcome.kind === 'trouble') return outcome;
    }
    return {
      kind: 'prepared',
      rows: sum(lacking.map(({ rows }) => rows.length)),
      columns: sum(lacking.map(({ criteria }) => criteria.length)),
    };
  });
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

async function addTo(
  lack: LackingScores,
  workbook: WorkbookSnapshot,
  { language }: SetUpOptions,
): Promise<void> {
  const table = workbook.tables.find(({ name }) => name === lack.table.table);
  if (table === undefined) return;
  const filled = table.rows.findLastIndex((row) => !row.every(isBlank)) + 1;
  const added = Math.max(0, filled + lack.rows.length - table.rows.length);
  const hasFormulas = added > 0 && (await endsWithFormulas(table.name));
  await roundTrip((context) => {
    const pages = new Pages(context);
    const { columns, rows } = context.workbook.tables.getItem(table.name);
    for (const { code } of lack.criteria) columns.add(undefined, undefined, code);
    const width = table.header.length + lack.criteria.length;
    if (hasFormulas) for (let count = 0; count < added; count += 1) rows.add();
    else if (added > 0) rows.add(undefined, blanks(added, width));
    queueCodes(pages, table, lack, table.row + 1 + filled);
    queueColumns(pages, table, lack, table.rows.length + added);
    const find = columnsAmong(workbook.tables);
    for (const [at, criterion] of lack.criteria.entries()) {
      const block = columnBlock(table, at, table.rows.length + added);
      const rule = criterionRule(language, criterion, block, find);
      if (rule !== null) ruleStep(table.sheet, rule).queue(pages);
    }
    return () => undefined;
  });
}

/** Blank rows, all at once. In a column of formulas they would take the formulas' place. */
function blanks(rows: number, columns: number): string[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
}

async function endsWithFormulas(name: string): Promise<boolean> {
  return roundTrip(({ workbook }) => {
    const last = workbook.tables.getItem(name).getRange().untrack().getLastRow().untrack();
    last.load('formulas');
    return () => last.formulas.flat().some((each) => typeof each === 'string' && each.startsWith('='));
  });
}

/** The codes alone are written: whatever else the rows hold stays. `row` is the sheet's, counted from 0. */
function queueCodes(
  pages: Pages,
  table: TableSnapshot,
  { table: place, rows }: LackingScores,
  row: number,
): void {
  if (rows.length === 0) return;
  const columnOf = (header: string): number =>
    table.column + table.header.findIndex((cell) => String(cell) === header || cellText(cell) === header);
  for (const [header, codes] of [
    [place.memberHeader, rows.map(({ member }) => member)],
    [place.candidateHeader, rows.map(({ candidate }) => candidate)],
  ] as const) {
    const block = { row, column: columnOf(header), rows: rows.length, columns: 1 };
    pages.cells(table.sheet, block).values = codes.map((code) => [`'${code}`]);
  }
}

function columnBlock(table: TableSnapshot, at: number, rows: number) {
  return { row: table.row + 1, column: table.column + table.header.length + at, rows, columns: 1 };
}

/** Nine characters: room for a score. */
const scoreWidth = 51;

function queueColumns(pages: Pages, table: TableSnapshot, { criteria }: LackingScores, rows: number): void {
  for (const at of criteria.keys()) {
    const cells = pages.cells(table.sheet, columnBlock(table, at, rows));
    cells.format.horizontalAlignment = 'Center';
    cells.format.columnWidth = scoreWidth;
    // One text stands for all cells of the range; the types of the library know only a text for each cell.
    Object.assign(cells, { numberFormat: '0.0##' });
  }
}
