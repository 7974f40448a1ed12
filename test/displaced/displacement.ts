/** One thing of a workbook displaced, renamed, retyped or reformatted, drawn at random; and where an issue must then point. */
import { format as formatted } from 'numfmt';
import type { Draw } from '../../assets/samples/draw.ts';
import { tableKeyOf, type TableKey } from '../../src/workbook/columns/schema.ts';
import type { Cell } from '../reckoning/records.ts';
import type { PlacedTable } from '../reckoning/snapshot-of.ts';
import type { Plain, Sheets } from './sheets.ts';

export interface Displacement {
  readonly kind: 'displaced' | 'renamed' | 'retyped' | 'reformatted';
  readonly what: string;
  readonly sheets: Sheets;
  /** An issue in one of these tables (by their names now, or the input's own), or on a sheet that the thing went to, points at it. */
  readonly tables: readonly string[];
  readonly toSheets: readonly string[];
  /** Texts of which an issue that names one points at it: what was moved, renamed or retyped. */
  readonly texts: readonly string[];
}

/** A displacement, or null where nothing was there to be displaced in this way. */
type Way = (sheets: Sheets, draw: Draw) => Displacement | null;

/** The tables that a tally reads; points that candidates gave themselves are never counted. */
function inputs({ tables }: Sheets): readonly PlacedTable[] {
  return tables.filter(({ name, cells }) => tableKeyOf(name) !== null && cells.length > 1);
}

export function keyOf(name: string): TableKey {
  return tableKeyOf(name) ?? 'Campaign';
}

function withCells(sheets: Sheets, table: PlacedTable, cells: PlacedTable['cells']): Sheets {
  const tables = sheets.tables.map((each) => (each === table ? { ...each, cells } : each));
  return { ...sheets, tables };
}

function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && String(cell).trim() !== '';
}

/** The texts of cells by which an issue may name what stood in them. */
function textsOf(lines: readonly (readonly Cell[])[]): readonly string[] {
  return lines.flat().map(String).filter(isFilled);
}

/** The first column right of all tables of a sheet. */
function freeColumn({ tables }: Sheets, sheet: string): number {
  return Math.max(
    0,
    ...tables
      .filter((each) => each.sheet === sheet)
      .map(({ column, cells }) => column + (cells[0]?.length ?? 0)),
  );
}

/** The first row below all tables of a sheet. */
function freeRow({ tables }: Sheets, sheet: string): number {
  return Math.max(
    0,
    ...tables.filter((each) => each.sheet === sheet).map(({ row, cells }) => row + cells.length),
  );
}

type Target = (sheets: Sheets, table: PlacedTable, draw: Draw) => Omit<Plain, 'cells'> & { headed: boolean };

const targets: Readonly<Record<string, Target>> = {
  'directly below': (_, { sheet, row, column, cells }) => ({
    sheet,
    row: row + cells.length,
    column,
    headed: false,
  }),
  'below blank rows': (_, { sheet, row, column, cells }, draw) => ({
    sheet,
    row: row + cells.length + draw.whole(1, 4),
    column,
    headed: false,
  }),
  beside: (sheets, { sheet, row }, draw) => ({
    sheet,
    row: row + draw.whole(0, 3),
    column: freeColumn(sheets, sheet) + draw.whole(1, 3),
    headed: draw.chance(40),
  }),
  'below and to the right': (sheets, { sheet }, draw) => ({
    sheet,
    row: freeRow(sheets, sheet) + draw.whole(1, 3),
    column: freeColumn(sheets, sheet) + draw.whole(1, 3),
    headed: draw.chance(40),
  }),
  'on a sheet of their own': (_sheets, _table, draw) => ({
    sheet: draw.pick(['Sheet1', 'Bổ sung', 'Ghi chép']),
    row: draw.whole(0, 6),
    column: draw.whole(0, 4),
    headed: draw.chance(40),
  }),
  'on the sheet of another table': (sheets, table, draw) => {
    const other = draw.pick(sheets.tables.filter((each) => each.sheet !== table.sheet).concat(table)).sheet;
    const row = freeRow(sheets, other) + draw.whole(1, 4);
    return { sheet: other, row, column: draw.whole(0, 5), headed: draw.chance(40) };
  },
};

/** Some rows of a table leave it for cells where no table is. */
const moveRows: Way = (sheets, draw) => {
  const table = draw.pick(inputs(sheets));
  const [header = [], ...rows] = table.cells;
  const from = draw.whole(0, rows.length - 1);
  const many = draw.whole(1, Math.min(4, rows.length - from));
  const moved = rows.slice(from, from + many).filter((line) => line.some(isFilled));
  if (moved.length === 0) return null;
  const left = rows.filter((_, at) => at < from || at >= from + many);
  // A table has a row at least, be it blank.
  const rest = [header, ...(left.length > 0 ? left : [header.map(() => '')])];
  const cut = withCells(sheets, table, rest);
  const now = cut.tables.find(({ name }) => name === table.name) ?? table;
  const where = draw.pick(Object.keys(targets));
  const target = targets[where]?.(cut, now, draw);
  if (target === undefined) return null;
  const { headed, ...place } = target;
  const cells = headed ? [header, ...moved] : moved;
  return {
    kind: 'displaced',
    what: `${many} rows of ${table.name} ${where}${headed ? ', with their header' : ''}`,
    sheets: { ...cut, plain: [...cut.plain, { ...place, cells }] },
    tables: [table.name],
    toSheets: [place.sheet],
    texts: textsOf(moved),
  };
};

/** A table is one no more: its cells stay, or are pasted elsewhere. */
const loseTable: Way = (sheets, draw) => {
  const table = draw.pick(inputs(sheets));
  const { name, cells, ...place } = table;
  const stays = draw.chance(50);
  const to = stays ? place : { sheet: 'Sheet1', row: draw.whole(0, 5), column: draw.whole(0, 3) };
  return {
    kind: 'displaced',
    what: `${name} is a range ${stays ? 'where it was' : 'on another sheet'}`,
    sheets: { ...sheets, tables: sheets.tables.filter((each) => each !== table), plain: [{ ...to, cells }] },
    tables: [name, keyOf(name)],
    toSheets: [to.sheet],
    texts: [],
  };
};

/** Some of a table's rows go into a table of another name. */
const splitTable: Way = (sheets, draw) => {
  const table = draw.pick(inputs(sheets));
  const [header = [], ...rows] = table.cells;
  const at = draw.whole(0, rows.length - 1);
  const moved = rows.slice(at);
  if (!moved.some((line) => line.some(isFilled))) return null;
  const name = draw.pick([`${keyOf(table.name)}2`, `${keyOf(table.name)}_copy`, `${keyOf(table.name)}13`]);
  if (tableKeyOf(name) !== null || sheets.tables.some((each) => each.name === name)) return null;
  const cut = withCells(sheets, table, [
    header,
    ...rows.slice(0, at),
    ...(at === 0 ? [header.map(() => '')] : []),
  ]);
  const added = { name, sheet: 'Bản sao', row: 2, column: 1, cells: [header, ...moved] };
  return {
    kind: 'displaced',
    what: `the last ${moved.length} rows of ${table.name} in a table ${name}`,
    sheets: { ...cut, tables: [...cut.tables, added] },
    tables: [table.name, name, keyOf(table.name)],
    toSheets: ['Bản sao'],
    texts: textsOf(moved),
  };
};

const strangeNames = ['Table1', 'Bảng3', 'DuLieu', 'Sheet1_2'];

const renameTable: Way = (sheets, draw) => {
  const table = draw.pick(inputs(sheets));
  const key = keyOf(table.name);
  const name = draw.pick([...strangeNames, `${key}2`, `${key}_Copy`, `My${key}`, key.slice(0, -1)]);
  const tables = sheets.tables.map((each) => (each === table ? { ...each, name } : each));
  return {
    kind: 'renamed',
    what: `the table ${table.name} is called ${name}`,
    sheets: { ...sheets, tables },
    tables: [table.name, name, key],
    toSheets: [],
    texts: [],
  };
};

const renameSheet: Way = (sheets, draw) => {
  const { sheet } = draw.pick(inputs(sheets));
  const name = draw.pick(['Trang tính 1', `${sheet} (2)`, sheet.toUpperCase(), 'Đối tượng', 'a']);
  const named = (each: PlacedTable): PlacedTable => (each.sheet === sheet ? { ...each, sheet: name } : each);
  return {
    kind: 'renamed',
    what: `the sheet ${sheet} is called ${name}`,
    sheets: { ...sheets, tables: sheets.tables.map(named) },
    tables: [],
    toSheets: [name],
    texts: [],
  };
};

/** A header of the same table is no other thing's name: nothing may read two columns for one. */
const renameHeader: Way = (sheets, draw) => {
  const table = draw.pick(inputs(sheets));
  const [header = [], ...rows] = table.cells;
  const at = draw.whole(0, header.length - 1);
  const old = String(header[at] ?? '');
  const slip = old.slice(0, -1) + draw.pick(['x', '', 'oo']);
  const other = draw.pick([slip, slip, `${old} 2`, 'Phòng ban', 'Cột1', 'Mức', 'Ghi khác', 'X', '']);
  // A column with neither a header nor anything in it is no column.
  const isGone = other === '' && rows.every((cells) => String(cells[at] ?? '') === '');
  if (other === old || isGone) return null;
  return {
    kind: 'renamed',
    what: `the header ${old} of ${table.name} is ${other}`,
    sheets: withCells(sheets, table, [header.map((cell, n) => (n === at ? other : cell)), ...rows]),
    tables: [table.name],
    toSheets: [],
    texts: [old, other],
  };
};

/** The same content in another type or spelling. */
function retypings(cell: Cell): readonly Cell[] {
  if (typeof cell === 'boolean') return [String(cell), cell ? 1 : 0, cell ? 'x' : 'K'];
  const text = String(cell);
  const spelled = [
    text.normalize('NFD'),
    ` ${text}\u00A0`,
    `${text.slice(0, 1)}\u200B${text.slice(1)}`,
    text.toUpperCase(),
    text.toLowerCase(),
    text.replaceAll('Đ', 'Ð'),
    text.replaceAll('-', '–'),
    text.replaceAll(' ', '  '),
    text.replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    `'${text}`,
    `${text}.`,
    `(${text})`,
  ];
  if (typeof cell === 'string') return spelled;
  return [text, text.replace('.', ','), `${text},0`, `${text} điểm`, cell.toFixed(3), ...spelled];
}

const retype: Way = (sheets, draw) => {
  const table = draw.pick(inputs(sheets));
  const [header = [], ...rows] = table.cells;
  const row = draw.whole(0, rows.length - 1);
  const column = draw.whole(0, header.length - 1);
  const cell = rows[row]?.[column];
  if (cell === undefined || !isFilled(cell)) return null;
  const place = { table: table.name, row, column };
  const [what, said] = [`the cell ${String(cell)} of ${table.name}`, { tables: [table.name], toSheets: [] }];
  if (draw.chance(25)) {
    const stale = draw.chance(50);
    const note = stale
      ? ({ kind: 'stale', formula: '1+1', stored: typeof cell === 'number' ? cell + 1 : 'khác' } as const)
      : ({ kind: 'notCalculated', formula: 'KHÁC()' } as const);
    const typed = stale ? cell : '#GETTING_DATA';
    const changed = rows.map((line, n) =>
      n === row ? line.map((old, m) => (m === column ? typed : old)) : line,
    );
    const now = withCells(sheets, table, [header, ...changed]);
    return {
      kind: 'retyped',
      what: `${what} is a formula, ${note.kind}`,
      sheets: { ...now, shown: [...now.shown, { ...place, note }] },
      ...said,
      texts: [String(cell)],
    };
  }
  const typed = draw.pick(retypings(cell));
  if (typed === cell) return null;
  const changed = rows.map((line, n) =>
    n === row ? line.map((old, m) => (m === column ? typed : old)) : line,
  );
  return {
    kind: 'retyped',
    what: `${what} is ${typeof typed} ${String(typed)}`,
    sheets: withCells(sheets, table, [header, ...changed]),
    ...said,
    texts: [String(cell), String(typed)],
  };
};

/** Formats under which a number may or may not be seen as what it is. */
const formats = [
  ...['0', '0.00', '#,##0', '0%', '0.0%', 'd/m/yyyy', 'd-mmm', 'h:mm', '00', '"9"', ';;;', '0.0" điểm"', '@'],
  ...[
    '#,##0.00 "đ"',
    '[Red]0.0',
    '# ?/?',
    '0.0E+00',
    'General',
    '"TT-"00',
    '_(* #,##0_);_(* (#,##0);_(* "-"_)',
  ],
];

const reformat: Way = (sheets, draw) => {
  const table = draw.pick(inputs(sheets));
  const [header = [], ...rows] = table.cells;
  const numbers = rows.flatMap((line, row) =>
    line.flatMap((cell, column) => (typeof cell === 'number' ? [{ row, column, cell }] : [])),
  );
  if (header.length === 0 || numbers.length === 0) return null;
  const { row, column, cell } = draw.pick(numbers);
  const code = draw.pick(formats);
  const look = { format: code, text: formatted(code, cell) };
  return {
    kind: 'reformatted',
    what: `the number ${cell} of ${table.name} under ${code}`,
    sheets: { ...sheets, shown: [...sheets.shown, { table: table.name, row, column, look }] },
    tables: [table.name],
    toSheets: [],
    texts: [String(cell)],
  };
};

const ways: readonly Way[] = [
  ...[moveRows, moveRows, moveRows, loseTable, splitTable],
  ...[renameTable, renameSheet, renameHeader, renameHeader, retype, retype, reformat],
];

/** A displacement of a workbook that has inputs: the first that the draw finds. */
export function displace(sheets: Sheets, draw: Draw): Displacement {
  for (;;) {
    const found = draw.pick(ways)(sheets, draw);
    if (found !== null) return found;
  }
}
