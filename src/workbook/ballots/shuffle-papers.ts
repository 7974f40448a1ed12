/**
 * The rows of the Ballots tables in an order that chance gives, with new numbers: who typed the papers in, or saw them
 * come out of the box, can no longer tell which row is whose. The count stays as it is: it asks neither for the order of
 * the papers nor for their numbers.
 */
import { isBlank } from '../columns/cells.ts';
import { Findings } from '../read/findings.ts';
import { openTable } from '../read/table.ts';
import { tableKeyOf } from '../columns/schema.ts';
import type { CellValue, TableSnapshot } from '../snapshot.ts';
import { folded } from '../../text/spelling.ts';

/** Gives the next word of a source of randomness: a whole number from 0 to 2³² − 1, each as likely as the others. */
export type RandomWord = () => number;

export interface ShuffledTable {
  readonly table: TableSnapshot;
  /** As many rows as the table has; null where a cell stays as it is. */
  readonly rows: readonly (readonly (CellValue | null)[])[];
  readonly papers: number;
}

/** The tables that have a row for each paper. */
export function paperTables(tables: readonly TableSnapshot[]): readonly TableSnapshot[] {
  return tables.filter(({ name }) => isPaperTable(name));
}

/** Whether a table of this name has a row for each paper. */
export function isPaperTable(name: string): boolean {
  return tableKeyOf(name) === 'Ballots';
}

/**
 * All tables of papers, each shuffled for itself; rows without anything in them come last. Papers are numbered from 1 in
 * their new order, and on through tables that share a candidate, where a number may stand only once. `kept` has the
 * columns, from 0, that stay as they are (those of formulas), by the table's name.
 */
export function shuffledPapers(
  tables: readonly TableSnapshot[],
  kept: ReadonlyMap<string, ReadonlySet<number>>,
  random: RandomWord,
): readonly ShuffledTable[] {
  const done: { readonly heads: ReadonlySet<string>; readonly last: number }[] = [];
  return paperTables(tables).map((table) => {
    const { number, heads } = columnsOf(table);
    const before = done.filter((other) => [...heads].some((head) => other.heads.has(head)));
    const first = Math.max(0, ...before.map(({ last }) => last)) + 1;
    const stays = kept.get(table.name) ?? new Set();
    const hasContent = (row: readonly CellValue[]): boolean =>
      row.some((value, column) => !stays.has(column) && !isBlank(value));
    const papers = shuffled(table.rows.filter(hasContent), random);
    const blank = table.rows.filter((row) => !hasContent(row));
    done.push({ heads, last: first + papers.length - 1 });
    const rows = [...papers, ...blank].map((row, index) =>
      row.map((value, column) => {
        if (stays.has(column)) return null;
        return column === number && index < papers.length ? first + index : value;
      }),
    );
    return { table, rows, papers: papers.length };
  });
}

/** The column of the papers' numbers, or -1, and the headers of the others that are no column of every such table. */
function columnsOf(table: TableSnapshot): { readonly number: number; readonly heads: ReadonlySet<string> } {
  const opened = openTable('Ballots', { snapshot: table, order: 0 }, new Findings());
  const place = (key: 'ballot' | 'validity' | 'award' | 'note'): number =>
    opened.has(key) ? (opened.headerSpot(key).at?.column ?? -1) - table.column : -1;
  const known = (['ballot', 'validity', 'award', 'note'] as const).map(place);
  const heads = table.header.flatMap((head, column) =>
    known.includes(column) ? [] : [folded(String(head))],
  );
  return { number: place('ballot'), heads: new Set(heads) };
}

/**
 * The items in one of their orders, each as likely as the others (Fisher and Yates, in Knuth's form: The Art of Computer
 * Programming 2, 3.4.2, algorithm P).
 */
export function shuffled<Item>(items: readonly Item[], random: RandomWord): readonly Item[] {
  const order = items.map((item) => ({ item }));
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = below(last + 1, random);
    const [one, two] = [order[last], order[other]];
    if (one === undefined || two === undefined) throw new RangeError(`No item ${last} or ${other}`);
    order[last] = two;
    order[other] = one;
  }
  return order.map(({ item }) => item);
}

const words = 2 ** 32;

/** A whole number from 0 to `count` − 1. Words that would make some numbers likelier than others are thrown away. */
function below(count: number, random: RandomWord): number {
  const fair = words - (words % count);
  for (;;) {
    const word = random();
    if (!Number.isInteger(word) || word < 0 || word >= words) throw new RangeError(`No random word: ${word}`);
    if (word < fair) return word % count;
  }
}
