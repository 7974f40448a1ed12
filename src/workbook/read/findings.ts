/** The issues found so far. The one thing that changes while a workbook is read. */
import {
  warningCodes,
  type Issue,
  type IssueCode,
  type IssueDetails,
  type WarningCode,
} from '../findings/issue.ts';
import { cellName } from '../../cells/a1.ts';
import { type CellPlace } from '../places.ts';
import type { CellLook } from '../snapshot.ts';

/** A cell, a table (`at` null), or a table that is not there (`sheet` null). */
export interface Spot {
  readonly table: string;
  readonly sheet: string | null;
  /** The place of the table among the tables: issues are listed in this order. */
  readonly order: number;
  /** Zero-based on the sheet. */
  readonly at: { readonly row: number; readonly column: number } | null;
  /** How the cell shows its value; absent where that is as the value stands. */
  readonly look?: CellLook | undefined;
}

/** The spot's A1 address, or null for a whole table. */
export function addressOf(spot: Spot): string | null {
  return spot.at === null ? null : cellName(spot.at.row, spot.at.column);
}

/** The spot for those outside: only of a table that is there. */
export function placeOf(spot: Spot): CellPlace {
  return { table: spot.table, sheet: spot.sheet ?? '', cell: addressOf(spot) };
}

const warnings: ReadonlySet<IssueCode> = new Set<WarningCode>(warningCodes);

/** What is so in several cells of a column. */
interface ColumnNote {
  readonly code: WarningCode;
  readonly first: Spot;
  readonly details: IssueDetails;
  readonly cells: number;
}

export class Findings {
  readonly #found: { readonly spot: Spot; readonly issue: Issue }[] = [];
  readonly #errorCells = new Set<string>();
  readonly #columns = new Map<string, ColumnNote>();

  /** Notes an issue. An Excel error that is come across twice, or is a formula not calculated, is one issue. */
  add(code: IssueCode, spot: Spot, details: IssueDetails = {}): void {
    const cell = addressOf(spot);
    if (code === 'CellError' || code === 'NotCalculated') {
      const id = `${spot.sheet}!${cell}`;
      if (this.#errorCells.has(id)) return;
      this.#errorCells.add(id);
    }
    this.#found.push({ spot, issue: issueAt(code, spot, details) });
  }

  /** Warns once of what is so in several cells of a column, at the first of them; `cells` of the details says how many. */
  addToColumn(code: WarningCode, spot: Spot, details: IssueDetails): void {
    const id = `${code} ${spot.order} ${spot.at?.column}`;
    const { first, cells, ...noted } = this.#columns.get(id) ?? { code, first: spot, details, cells: 0 };
    this.#columns.set(id, { ...noted, first, cells: cells + 1 });
  }

  /** Whether something is wrong in the table of this place among the tables. */
  hasErrorIn(order: number): boolean {
    return this.#found.some(({ spot, issue }) => spot.order === order && issue.severity === 'error');
  }

  /** Whether any of these has been found. */
  has(...codes: readonly IssueCode[]): boolean {
    return this.#found.some(({ issue }) => codes.includes(issue.code));
  }

  /** All of them, in the order of the tables, then of the cells. */
  all(): readonly Issue[] {
    const columns = [...this.#columns.values()].map(({ code, first, details, cells }) => ({
      spot: first,
      issue: issueAt(code, first, { ...details, cells }),
    }));
    const sorted = [...this.#found, ...columns].sort(
      ({ spot: a }, { spot: b }) =>
        a.order - b.order ||
        (a.at?.row ?? -1) - (b.at?.row ?? -1) ||
        (a.at?.column ?? -1) - (b.at?.column ?? -1),
    );
    return sorted.map(({ issue }) => issue);
  }
}

function issueAt(code: IssueCode, spot: Spot, details: IssueDetails): Issue {
  const severity = warnings.has(code) ? 'warning' : 'error';
  return { code, severity, table: spot.table, sheet: spot.sheet, cell: addressOf(spot), details };
}
