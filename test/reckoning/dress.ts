/** How a secretary might write a table down: headers in either language, columns in any order, numbers as text, blank rows. */
import type { Draw } from '../../assets/samples/draw.ts';
import { columnsOf, isBlank, type Cell, type TableName, type Tables } from './records.ts';

/** Cells by column key, and by code for the columns that carry codes. A decimal in `8.5` form may be written any way. */
export type DraftRow = Readonly<Record<string, Cell>>;

export interface Draft {
  readonly table: TableName;
  readonly name: string;
  readonly rows: readonly DraftRow[];
  /** The columns that carry codes: criteria in scores, candidates on ballots. */
  readonly codes: readonly string[];
}

/** Another spelling of a code that is the same code. */
export function spelling(draw: Draw, code: string): Cell {
  if (/^\d+$/.test(code) && draw.chance(50)) return Number(code);
  return draw.chance(80)
    ? code
    : draw.pick([code.toLowerCase(), ` ${code} `, code.toUpperCase(), code.normalize('NFD')]);
}

function written(draw: Draw, cell: Cell): Cell {
  if (typeof cell !== 'string' || !/^-?\d+(\.\d+)?$/.test(cell)) return cell;
  if (draw.chance(75)) return Number(cell);
  return draw.pick([cell, cell.replace('.', ','), ` ${cell.replace('.', ',')} `]);
}

function headerText(draw: Draw, vi: string, en: string, english: boolean): string {
  const name = english ? en : vi;
  if (draw.chance(70)) return name;
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D');
  return draw.pick([
    name.normalize('NFD'),
    name.toUpperCase(),
    ` ${name.replace(/ /g, '  ')}`,
    name.replace(' ', '\n'),
    bare,
  ]);
}

/** Columns that a table may not lack, whatever is in them. */
const required = new Set([
  'key',
  'value',
  'code',
  'name',
  'content',
  'maxPoints',
  'kind',
  'precedence',
  'member',
  'candidate',
  'ballot',
  'agree',
  'issued',
  'returned',
  'valid',
  'invalid',
  'award',
  'order',
  'role',
]);

function grid(draw: Draw, draft: Draft): Cell[][] {
  const english = draw.chance(35);
  const blankOrGone = (key: string): boolean =>
    !required.has(key) && draft.rows.every((row) => isBlank(row[key]));
  const named = columnsOf(draft.table)
    .filter(([key]) => !(blankOrGone(key) && draw.chance(60)))
    .map(([key, vi, en]) => ({ key, header: headerText(draw, vi, en, english) }));
  const coded = draft.codes.map((code) => ({ key: code, header: String(spelling(draw, code)) }));
  const strange = draw.chance(15) ? [{ key: '', header: 'Ghi thêm' }] : [];
  const columns = draw.chance(50)
    ? draw.shuffled([...named, ...coded, ...strange])
    : [...named, ...coded, ...strange];
  const rows = (draw.chance(50) ? draw.shuffled(draft.rows) : draft.rows).map((row) =>
    columns.map(({ key }) => (key === '' ? 'bỏ qua' : written(draw, row[key] ?? ''))),
  );
  const gaps =
    rows.length === 0 || draw.chance(25) ? [columns.map(() => draw.pick<Cell>(['', '', ' ']))] : [];
  return [columns.map(({ header }) => header), ...rows.slice(0, 1), ...gaps, ...rows.slice(1)];
}

/** The drafts as tables of a workbook. */
export function dressed(draw: Draw, drafts: readonly Draft[]): Tables {
  return Object.fromEntries(drafts.map((draft) => [draft.name, grid(draw, draft)]));
}
