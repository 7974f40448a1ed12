/** The issues found so far. The one thing that changes while a workbook is read. */
import { warningCodes, type Issue, type IssueCode, type IssueDetails, type WarningCode } from '../issue.ts';
import { cellAddress, type CellPlace } from '../places.ts';

/** A cell, a table (`at` null), or a table that is not there (`sheet` null). */
export interface Spot {
  readonly table: string;
  readonly sheet: string | null;
  /** The place of the table among the tables: issues are listed in this order. */
  readonly order: number;
  /** Zero-based on the sheet. */
  readonly at: { readonly row: number; readonly column: number } | null;
}

/** The spot's A1 address, or null for a whole table. */
export function addressOf(spot: Spot): string | null {
  return spot.at === null ? null : cellAddress(spot.at.row, spot.at.column);
}

/** The spot for those outside: only of a table that is there. */
export function placeOf(spot: Spot): CellPlace {
  return { table: spot.table, sheet: spot.sheet ?? '', cell: addressOf(spot) };
}

const warnings: ReadonlySet<IssueCode> = new Set<WarningCode>(warningCodes);

export class Findings {
  readonly #found: { readonly spot: Spot; readonly issue: Issue }[] = [];
  readonly #errorCells = new Set<string>();

  /** Notes an issue. An Excel error that is come across twice is one issue. */
  add(code: IssueCode, spot: Spot, details: IssueDetails = {}): void {
    const cell = addressOf(spot);
    if (code === 'CellError') {
      const id = `${spot.sheet}!${cell}`;
      if (this.#errorCells.has(id)) return;
      this.#errorCells.add(id);
    }
    const severity = warnings.has(code) ? 'warning' : 'error';
    this.#found.push({
      spot,
      issue: { code, severity, table: spot.table, sheet: spot.sheet, cell, details },
    });
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
    const sorted = [...this.#found].sort(
      ({ spot: a }, { spot: b }) =>
        a.order - b.order ||
        (a.at?.row ?? -1) - (b.at?.row ?? -1) ||
        (a.at?.column ?? -1) - (b.at?.column ?? -1),
    );
    return sorted.map(({ issue }) => issue);
  }
}
