/** Where changes go in the master: into cells of rows that are there, or into rows that are made for them. */
import type { CandidateCode, MemberCode } from '../../tally/campaign.ts';
import { isBlank } from '../../workbook/columns/cells.ts';
import type {
  CodeGuard,
  InputCell,
  InputPlan,
  PlannedCell,
  PlannedRow,
  ScoreField,
} from '../../workbook/repair/input-plan.ts';
import type { CellValue } from '../../workbook/snapshot.ts';
import { masterCell, type Master } from './merge-master.ts';
import type { Line, OpenedTable } from '../returned/returned-lines.ts';
import type { Refusal, Returned, Statement } from '../returned/returned-copy.ts';

/** Something a copy says that the master does not. `added`: the master's cell is blank, or there is no row. */
export interface CopyChange extends ScoreField {
  readonly kind: 'added' | 'changed';
  readonly copy: Returned;
  readonly statement: Statement;
  /** What the master holds; '' for nothing. */
  readonly before: CellValue;
  readonly written: string | number;
}

/** A change for which no table of the master has a column. */
export interface Unplaced {
  readonly change: CopyChange;
  readonly refusal: Refusal;
}

interface Planned {
  readonly plan: InputPlan;
  readonly placed: readonly CopyChange[];
  readonly unplaced: readonly Unplaced[];
}

/** Finds the cell of each change, and the row and table of those that have none. */
export function planChanges(master: Master, changes: readonly CopyChange[]): Planned {
  const cells: PlannedCell[] = [];
  const rows = new NewRows(master);
  const guards = new Map<Line, readonly CodeGuard[]>();
  const unplaced: Unplaced[] = [];
  // The rows that scores make are where a note goes, too.
  const ordered = [...changes].sort((a, b) => Number(a.field !== 'score') - Number(b.field !== 'score'));
  for (const change of ordered) {
    const cell = plannedCell(master, change, guards);
    if (cell !== null) cells.push(cell);
    else if (!rows.take(change)) unplaced.push({ change, refusal: refusalOf(change) });
  }
  const lost = new Set(unplaced.map(({ change }) => change));
  const placed = changes.filter((change) => !lost.has(change));
  return { plan: { cells, rows: rows.planned() }, placed, unplaced };
}

function plannedCell(
  master: Master,
  change: CopyChange,
  guardsOf: Map<Line, readonly CodeGuard[]>,
): PlannedCell | null {
  const found = masterCell(master, change);
  if (found === null) return null;
  const { cell, line } = found;
  const { member, candidate, field, criterion, written } = change;
  const guards = guardsOf.get(line) ?? [
    guardAt(line.memberPlace, member),
    guardAt(line.candidatePlace, candidate),
  ];
  guardsOf.set(line, guards);
  const { table, sheet, row, column } = cell.place;
  return {
    table,
    sheet,
    row,
    column,
    subject: { member, candidate, field, criterion },
    guards,
    before: cell.raw,
    after: written,
  };
}

function guardAt({ row, column }: InputCell, code: string): CodeGuard {
  return { row, column, code };
}

function refusalOf({ member, candidate, field, criterion, statement }: CopyChange): Refusal {
  const { place, written } = statement;
  return { reason: 'noColumn', place, found: written, member, candidate, field, criterion };
}

interface NewRow {
  readonly table: OpenedTable;
  readonly member: MemberCode;
  readonly candidate: CandidateCode;
  readonly changes: CopyChange[];
}

/** The rows that are made, by pair of member and candidate. */
class NewRows {
  readonly #master: Master;
  readonly #rows = new Map<string, NewRow[]>();

  constructor(master: Master) {
    this.#master = master;
  }

  /** Puts the change into a row of its own pair; false where no table has room for it. */
  take(change: CopyChange): boolean {
    const { member, candidate } = change;
    const key = JSON.stringify([member, candidate]);
    const own = this.#rows.get(key) ?? [];
    const row = own.find(({ table }) => hasColumn(table, change));
    if (row !== undefined) {
      row.changes.push(change);
      return true;
    }
    const table = this.#master.places.tableFor(
      change,
      own.map(({ table: begun }) => begun),
    );
    if (table === null) return false;
    this.#rows.set(key, [...own, { table, member, candidate, changes: [change] }]);
    return true;
  }

  planned(): readonly PlannedRow[] {
    const free = new Map(this.#master.tables.map((table) => [table, blankRowsOf(table)]));
    return [...this.#rows.values()].flat().map(({ table, member, candidate, changes }): PlannedRow => {
      const { snapshot } = table;
      const values = snapshot.header.map((): string | number | null => null);
      const put = (column: number | null, value: string | number): void => {
        if (column !== null) values[column] = value;
      };
      put(columnOf(table, 'member'), member);
      put(columnOf(table, 'candidate'), candidate);
      for (const change of changes) put(changeColumn(table, change), change.written);
      const at = free.get(table)?.shift() ?? null;
      return {
        table: snapshot.name,
        sheet: snapshot.sheet,
        member,
        candidate,
        at,
        column: snapshot.column,
        end: snapshot.row + snapshot.rows.length,
        fields: changes.map(({ field, criterion, written }) => ({
          ...{ member, candidate, field, criterion },
          value: written,
        })),
        values,
      };
    });
  }
}

function hasColumn(table: OpenedTable, change: CopyChange): boolean {
  return changeColumn(table, change) !== null;
}

function changeColumn(opened: OpenedTable, { field, criterion }: CopyChange): number | null {
  if (field !== 'score') return columnOf(opened, field);
  return criterion === null ? null : (opened.table.codes.get(criterion) ?? null);
}

/** Into the header; null where the table lacks the column. */
function columnOf(
  { table, snapshot }: OpenedTable,
  key: 'member' | 'candidate' | 'recused' | 'note',
): number | null {
  return table.has(key) ? (table.headerSpot(key).at?.column ?? 0) - snapshot.column : null;
}

/** The blank rows that the table ends with, zero-based on the sheet. */
function blankRowsOf({ snapshot: { row, rows } }: OpenedTable): number[] {
  const first = rows.findLastIndex((cells) => cells.some((value) => !isBlank(value))) + 1;
  return rows.slice(first).map((_, index) => row + 1 + first + index);
}
