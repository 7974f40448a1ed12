/** Where a score goes: one rule for what is typed in the pane, for what comes back in copies, and for rows made ahead. */
import type { Candidate, CandidateCode, CriterionCode, Kind, MemberCode } from '../tally/campaign.ts';
import { folded } from '../text/spelling.ts';
import type { ScoreField } from './repair/input-plan.ts';
import type { ScoreTablePlace } from './places.ts';
import type { Reading } from './read.ts';

/** A row whose member and candidate are known. `Row` is what the caller knows it by. */
interface ScoreRowUse<Row> {
  readonly row: Row;
  readonly member: MemberCode;
  readonly candidate: CandidateCode;
  /** Whether its cell for this holds something; null where it has no cell for it. */
  readonly says: (field: ScoreField) => boolean | null;
}

/** A table of scores, as far as it matters where a score goes. `Table` is what the caller knows it by. */
export interface ScoreTableUse<Table, Row> {
  readonly table: Table;
  readonly name: string;
  /** That it has columns for. */
  readonly criteria: ReadonlySet<CriterionCode>;
  /** Whether a new row of it could say this. */
  readonly takes: (field: ScoreField) => boolean;
  readonly rows: readonly ScoreRowUse<Row>[];
}

/** The tables of scores of one workbook, in its order. */
export class ScorePlaces<Table, Row> {
  readonly #tables: readonly ScoreTableUse<Table, Row>[];
  readonly #kindOf: ReadonlyMap<CandidateCode, Kind>;
  readonly #pairs = new Map<string, { own: ScoreTableUse<Table, Row>; use: ScoreRowUse<Row> }[]>();
  /** The kinds that have rows in a table, and the members who have rows for a kind there, as keys. */
  readonly #uses = new Map<ScoreTableUse<Table, Row>, Set<string>>();

  constructor(tables: readonly ScoreTableUse<Table, Row>[], candidates: readonly Candidate[]) {
    this.#tables = tables;
    this.#kindOf = new Map(candidates.map(({ code, kind }) => [code, kind]));
    for (const own of tables) {
      const uses = new Set<string>();
      for (const use of own.rows) {
        const pair = pairKey(use.member, use.candidate);
        const before = this.#pairs.get(pair);
        if (before === undefined) this.#pairs.set(pair, [{ own, use }]);
        else before.push({ own, use });
        const kind = this.#kindOf.get(use.candidate);
        if (kind !== undefined) uses.add(kind).add(`${kind} ${use.member}`);
      }
      this.#uses.set(own, uses);
    }
  }

  /** The rows of a pair; more than one where tables are for different criteria. */
  rowsOf(member: MemberCode, candidate: CandidateCode): readonly Row[] {
    return this.#rowsOf(member, candidate).map(({ use }) => use.row);
  }

  #rowsOf(member: MemberCode, candidate: CandidateCode) {
    return this.#pairs.get(pairKey(member, candidate)) ?? [];
  }

  /** The row in which this stands: the first that says it, else the first that has a cell for it; null for none. */
  rowFor(field: ScoreField): Row | null {
    const rows = this.#rowsOf(field.member, field.candidate);
    const found =
      rows.find(({ use }) => use.says(field) === true) ?? rows.find(({ use }) => use.says(field) !== null);
    return found?.use.row ?? null;
  }

  /**
   * The table for a new row that says this. Two rows of a pair in tables that share a criterion would be two answers to one
   * question: such a table is none. `begun` are tables in which the pair is given rows that are not there yet.
   */
  tableFor(field: ScoreField, begun: readonly Table[] = []): Table | null {
    const { member, candidate } = field;
    const taken = [
      ...this.#rowsOf(member, candidate).map(({ own }) => own),
      ...this.#tables.filter(({ table }) => begun.includes(table)),
    ];
    const fitting = this.#tables.filter(
      (each) => each.takes(field) && !taken.some((other) => shareCriteria(other, each)),
    );
    return this.#preferred(fitting, this.#kindOf.get(candidate), member)?.table ?? null;
  }

  /** The table for rows of a kind, whosever they are; null where there is none. */
  tableOfKind(kind: Kind): Table | null {
    return this.#preferred(this.#tables, kind, null)?.table ?? null;
  }

  /** The tables with rows for candidates of the kind. */
  usedBy(kind: Kind): readonly Table[] {
    return this.#tables.filter((each) => this.#isUsed(each, kind)).map(({ table }) => table);
  }

  /** Where the member has rows of the kind, else where others have, else the table named for it, else the first. */
  #preferred(
    tables: readonly ScoreTableUse<Table, Row>[],
    kind: Kind | undefined,
    member: MemberCode | null,
  ): ScoreTableUse<Table, Row> | undefined {
    if (kind === undefined) return tables[0];
    return (
      tables.find((each) => member !== null && this.#isUsed(each, `${kind} ${member}`)) ??
      tables.find((each) => this.#isUsed(each, kind)) ??
      tables.find(({ name }) => folded(name).endsWith(endings[kind])) ??
      tables[0]
    );
  }

  #isUsed(table: ScoreTableUse<Table, Row>, use: string): boolean {
    return this.#uses.get(table)?.has(use) === true;
  }
}

const endings: Readonly<Record<Kind, string>> = { collective: '_tt', individual: '_cn' };

function pairKey(member: MemberCode, candidate: CandidateCode): string {
  return JSON.stringify([member, candidate]);
}

function shareCriteria<Table, Row>(
  one: ScoreTableUse<Table, Row>,
  other: ScoreTableUse<Table, Row>,
): boolean {
  return one === other || [...one.criteria].some((code) => other.criteria.has(code));
}

const known = new WeakMap<Reading, ScorePlaces<ScoreTablePlace, number>>();

/**
 * The tables of a reading that have a column for members and one for candidates; rows by their place in `campaign.scores`. A
 * reading knows where scores and notes stand; recusals it has no places for.
 */
export function scorePlacesOf(reading: Reading): ScorePlaces<ScoreTablePlace, number> {
  const places = known.get(reading) ?? makePlaces(reading);
  known.set(reading, places);
  return places;
}

function makePlaces({ campaign, places }: Reading): ScorePlaces<ScoreTablePlace, number> {
  const rows = new Map<string, ScoreRowUse<number>[]>();
  campaign.scores.forEach(({ member, candidate, note, marks }, row) => {
    const place = places.scores[row];
    if (place === undefined) return;
    const says = ({ field, criterion }: ScoreField): boolean | null => {
      if (field === 'note') return place.note === null ? null : note !== '';
      return criterion !== null && place.criteria.has(criterion) ? marks.has(criterion) : null;
    };
    const ofTable = rows.get(place.table);
    if (ofTable === undefined) rows.set(place.table, [{ row, member, candidate, says }]);
    else ofTable.push({ row, member, candidate, says });
  });
  const tables = places.scoreTables.map((table) => ({
    table,
    name: table.table,
    criteria: new Set(table.criteria.keys()),
    takes: ({ field, criterion }: ScoreField): boolean =>
      field === 'note' ? table.noteHeader !== null : criterion !== null && table.criteria.has(criterion),
    rows: rows.get(table.table) ?? [],
  }));
  return new ScorePlaces(tables, campaign.candidates);
}
