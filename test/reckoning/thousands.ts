/**
 * The contract's rule for numbers typed as text that may be thousands, on its own: which figures of a council may be typed so,
 * and whether somebody must be asked what is meant.
 */
import type { Draw } from '../../assets/samples/draw.ts';
import { folded, isBlank, keyOf, recordsOf, type Cell, type TableName, type Tables } from './records.ts';

/** A cell of a table that holds a figure. `row` and `column` count from the header, as the grid has them. */
export interface Figure {
  readonly table: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
  /** What no figure there is above; null: any may be. */
  readonly most: number | null;
  /** A weight: how the others of its column are typed tells. */
  readonly isWeight: boolean;
}

const tableOf = (name: string): TableName | null => {
  const own = (['Campaign', 'Contents', 'Criteria', 'Awards', 'BallotCounts', 'Scores'] as const).find(
    (table) => name === table || (table === 'Scores' && name.startsWith('Scores_')),
  );
  return own ?? null;
};

const filled = (grid: readonly (readonly Cell[])[]): number => grid.length - 1;

const numberOf = (cell: Cell | undefined): number => Number(String(cell).trim().replace(',', '.'));

/** The cap, else the scale, which is 100 where nothing is said; null where each candidate has a scale of their own. */
function greatestTotal(tables: Tables): number | null {
  const setting = (key: string): Cell | undefined =>
    recordsOf(tables, 'Campaign')
      .find(({ named }) => folded(named.get('key')) === key)
      ?.named.get('value');
  const [cap, scale] = [setting('cap'), setting('scale')];
  if (!isBlank(cap)) return numberOf(cap);
  if (isBlank(scale)) return 100;
  return Number.isNaN(numberOf(scale)) ? null : numberOf(scale);
}

/** What no figure of this column is above, null for any; undefined for a column of something else. */
function limitOf(
  tables: Tables,
  table: TableName,
  header: Cell,
  row: readonly Cell[],
): number | null | undefined {
  const key = keyOf(table, header);
  const rows = (name: string): number => filled(tables[name] ?? [[]]);
  switch (table) {
    case 'Contents':
      return key === 'weight' ? null : undefined;
    case 'Criteria':
      return key === 'weight' || key === 'maxPoints' ? null : undefined;
    case 'Awards':
      if (key === 'quota') return rows('Candidates');
      if (key !== 'minScore') return undefined;
      return greatestTotal(tables);
    case 'BallotCounts':
      return ['agree', 'disagree', 'blank'].includes(key ?? '') ? rows('Council') : undefined;
    case 'Campaign':
      return key === 'value' && row.some((cell) => ['scale', 'cap'].includes(folded(cell)))
        ? null
        : undefined;
    case 'Scores': {
      if (key !== null) return undefined;
      const its = recordsOf(tables, 'Criteria').find(
        ({ named }) => folded(named.get('code')) === folded(header),
      );
      return its === undefined ? undefined : numberOf(its.named.get('maxPoints'));
    }
    default:
      return undefined;
  }
}

/** All figures from 1 to 999 that three decimals can spell. */
export function figuresOf(tables: Tables): readonly Figure[] {
  return Object.entries(tables).flatMap(([name, [header = [], ...rows]]) => {
    const table = tableOf(name);
    if (table === null) return [];
    return rows.flatMap((cells, row) =>
      cells.flatMap((cell, column): Figure[] => {
        const value = isBlank(cell) ? NaN : numberOf(cell);
        if (!(value >= 1 && value < 1000) || Number(value.toFixed(3)) !== value) return [];
        const most = limitOf(tables, table, header[column] ?? '', cells);
        const isWeight = keyOf(table, header[column] ?? '') === 'weight';
        return most === undefined ? [] : [{ table: name, row: row + 1, column, value, most, isWeight }];
      }),
    );
  });
}

/** The tables with the figure typed as text, three decimals behind its separator. */
export function withThousands(tables: Tables, figure: Figure, separator: '.' | ','): Tables {
  const typed = figure.value.toFixed(3).replace('.', separator);
  const grid = (tables[figure.table] ?? []).map((cells, row) =>
    cells.map((cell, column) => (row === figure.row && column === figure.column ? typed : cell)),
  );
  return { ...tables, [figure.table]: grid };
}

/** The tables with the other whole weights of the column typed as `2,0`: such a column has decimals. */
export function withDecimalsBeside(tables: Tables, figure: Figure, separator: '.' | ','): Tables {
  const grid = (tables[figure.table] ?? []).map((cells, row) =>
    cells.map((cell, column) => {
      const isOther = row > 0 && row !== figure.row && column === figure.column && !isBlank(cell);
      return isOther && Number.isInteger(numberOf(cell)) ? `${numberOf(cell)}${separator}0` : cell;
    }),
  );
  return { ...tables, [figure.table]: grid };
}

/** Whether nobody can tell which of the two is meant. */
export function isAsked(tables: Tables, figure: Figure, separator: '.' | ','): boolean {
  if (figure.most !== null && figure.value * 1000 > figure.most) return false;
  if (!figure.isWeight) return true;
  const others = (tables[figure.table] ?? [])
    .slice(1)
    .map((cells) => String(cells[figure.column] ?? '').trim());
  const typed = (tables[figure.table] ?? [])
    .slice(1)
    .map((cells) => typeof cells[figure.column] === 'string');
  return !others.some((text, at) => {
    const [, decimals = ''] = text.split(separator);
    return typed[at] === true && decimals.length > 0 && decimals.length !== 3;
  });
}

/** The tables with a maximum of a criterion in the thousands: a thousand points can be given then. */
export function withLargeMaximum(tables: Tables, draw: Draw): Tables {
  const [header = [], ...rows] = tables['Criteria'] ?? [];
  const column = header.findIndex((text) => keyOf('Criteria', text) === 'maxPoints');
  const row = draw.whole(0, Math.max(0, rows.length - 1));
  const changed = rows.map((cells, at) =>
    cells.map((cell, n) => (at === row && n === column && !isBlank(cell) ? 400_000 : cell)),
  );
  return { ...tables, Criteria: [header, ...changed] };
}
