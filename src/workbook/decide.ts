/** The Chair's order of a tie, as rows of the Decisions table: which cells are to be written, and which rows added. */
import type { AwardCode, CandidateCode, Decision } from '../tally/campaign.ts';
import { toNumber } from '../tally/fraction.ts';
import { isBlank } from './columns/cells.ts';
import { cellName } from '../cells/a1.ts';
import { type DecisionTable, type Places } from './places.ts';
import { Findings } from './read/findings.ts';
import { openTable, type PlacedTable } from './read/table.ts';
import { findTables } from './read/tables.ts';
import type { TableSnapshot, WorkbookSnapshot } from './snapshot.ts';

export interface TieDecision {
  readonly award: AwardCode;
  /** All that are equal across the last place, as the Chair puts them. */
  readonly order: readonly CandidateCode[];
  readonly reason: string;
}

interface DecidedCell {
  readonly sheet: string;
  /** An A1 address. */
  readonly cell: string;
  readonly value: string | number;
}

/** What is to be written; to be done in this order, so that a part of it is still the Chair's order. */
export interface DecisionRows {
  readonly table: string;
  /** In rows that are there: earlier decisions and blank rows. */
  readonly cells: readonly DecidedCell[];
  /** Rows to be added, by the headers as the workbook spells them. */
  readonly added: readonly Readonly<Record<string, string | number>>[];
}

/** Where decisions go, or null where the workbook has no table for them. */
export function decisionTableOf(placed: PlacedTable | undefined): DecisionTable | null {
  if (placed === undefined) return null;
  const { name, sheet } = placed.snapshot;
  const isComplete = Object.values(columnsOf(placed)).every((column) => column !== null);
  return { table: name, sheet, isComplete };
}

/**
 * The rows of a decision, or null where the workbook has no table for them. Earlier decisions are those of a reading of
 * the same snapshot; what they say of other candidates of the award goes on holding.
 */
export function decisionRows(
  snapshot: WorkbookSnapshot,
  earlier: { readonly decisions: readonly Decision[]; readonly places: Places['decisions'] },
  decision: TieDecision,
): DecisionRows | null {
  const placed = findTables(snapshot, new Findings()).one('Decisions');
  if (placed === undefined) return null;
  const columns = columnsOf(placed);
  const table = placed.snapshot;
  const free = blankRows(table);
  const cells: DecidedCell[] = [];
  const added: Record<string, string | number>[] = [];
  for (const { candidate, order } of ordersOf(earlier.decisions, decision)) {
    const chosen = decision.order.includes(candidate);
    const values = [
      [columns.award, decision.award],
      [columns.candidate, candidate],
      [columns.order, order],
      ...(chosen ? ([[columns.reason, decision.reason]] as const) : []),
    ] as const;
    const known = earlier.decisions.findIndex(
      (one) => one.award === decision.award && one.candidate === candidate,
    );
    const row = known === -1 ? free.shift() : rowOf(earlier.places[known]?.cell ?? null);
    const named = values.flatMap(([column, value]) => (column === null ? [] : [{ column, value }]));
    if (row === undefined) {
      added.push(Object.fromEntries(named.map(({ column, value }) => [headerOf(table, column), value])));
    } else {
      const { sheet } = table;
      cells.push(...named.map(({ column, value }) => ({ sheet, cell: cellName(row, column), value })));
    }
  }
  return { table: table.name, cells, added };
}

type Columns = Readonly<Record<'award' | 'candidate' | 'order' | 'reason', number | null>>;

/** The columns on the sheet, zero-based. */
function columnsOf(placed: PlacedTable): Columns {
  const table = openTable('Decisions', placed, new Findings());
  const column = (key: keyof Columns): number | null =>
    table.has(key) ? (table.headerSpot(key).at?.column ?? null) : null;
  return {
    award: column('award'),
    candidate: column('candidate'),
    order: column('order'),
    reason: column('reason'),
  };
}

function headerOf({ header, column }: TableSnapshot, onSheet: number): string {
  return String(header[onSheet - column] ?? '');
}

/** The rows on the sheet, zero-based, that have nothing in them. */
function blankRows({ rows, row }: TableSnapshot): number[] {
  return rows.flatMap((cells, index) => (cells.every(isBlank) ? [row + 1 + index] : []));
}

function rowOf(cell: string | null): number | undefined {
  const digits = /\d+$/.exec(cell ?? '')?.[0];
  return digits === undefined ? undefined : Number(digits) - 1;
}

interface Order {
  readonly candidate: CandidateCode;
  readonly order: number;
}

/**
 * The Chair's candidates numbered one after the other, behind those of the award who were put before them earlier; those
 * put behind them move on where they must.
 */
function ordersOf(decisions: readonly Decision[], { award, order }: TieDecision): readonly Order[] {
  const earlier = decisions
    .filter((one) => one.award === award)
    .map((one) => ({ candidate: one.candidate, order: toNumber(one.order) }));
  const others = earlier.filter(({ candidate }) => !order.includes(candidate));
  // Those who are equal have the same number, or none: then all others are before them.
  const level = earlier.find(({ candidate }) => order.includes(candidate))?.order ?? Infinity;
  const before = others.filter((one) => one.order < level);
  const behind = others.filter((one) => one.order > level);
  const first = Math.max(0, ...before.map((one) => Math.floor(one.order))) + 1;
  const next = first + order.length;
  const shift = Math.max(0, Math.ceil(next - Math.min(...behind.map((one) => one.order))));
  const moved = shift === 0 ? [] : behind.map((one) => ({ ...one, order: one.order + shift }));
  return [...moved, ...order.map((candidate, index) => ({ candidate, order: first + index }))];
}
