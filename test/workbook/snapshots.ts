/** A small sound council as tables, and ways to spoil it: each gives a new book and leaves the old one as it was. */
import { format as formatted } from 'numfmt';
import { showsItself } from '../../src/workbook/showing/showing.ts';
import {
  lookKey,
  type CellValue,
  type TableSnapshot,
  type WorkbookSnapshot,
} from '../../src/workbook/snapshot.ts';
import { cellName } from '../../src/cells/a1.ts';
import { tableKeyOf } from '../../src/workbook/columns/schema.ts';

export type Book = readonly TableSnapshot[];

interface Corner {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function table(name: string, corner: Corner, header: CellValue[], ...rows: CellValue[][]): TableSnapshot {
  return { name, ...corner, header, rows };
}

const at = (sheet: string, row: number, column: number): Corner => ({ sheet, row, column });

/** Three voting members and a secretary; two collectives, two individuals and one who is not considered. */
export function soundBook(): Book {
  return [
    table(
      'Campaign',
      at('Thiết lập', 2, 0),
      ['Mã', 'Mục', 'Giá trị'],
      ['name', 'Tên đợt', 'Thi đua chào mừng 60 năm Điện Biên Phủ'],
      ['aggregate', 'Cách tính', 'trung bình'],
      ['missing', 'Thiếu điểm', 'block'],
      ['recusal', 'Không chấm đơn vị mình', 'không'],
      ['quorum', 'Tỷ lệ có mặt', '2/3'],
      // The main criteria of individuals come to 90 points, and there is a bonus.
      ['scale', 'Thang điểm', 100],
    ),
    table(
      'Contents',
      at('Nội dung', 0, 0),
      ['Mã', 'Nội dung', 'Trọng số'],
      ['I', 'Nhiệm vụ chính trị', ''],
      ['II', 'Vai trò gương mẫu', ''],
    ),
    table(
      'Criteria',
      at('Nội dung', 10, 3),
      ['Mã', 'Mã nội dung', 'Tiêu chí', 'Điểm tối đa', 'Trọng số', 'Áp dụng', 'Loại'],
      ['K1', 'I', 'Hoàn thành nhiệm vụ', 60, '', '', ''],
      ['K2', 'II', 'Gương mẫu', 30, '', 'Cả hai', 'Chính'],
      ['K3', 'II', 'Chi bộ trong sạch', 10, '', 'Tập thể', ''],
      ['T', '', 'Sáng kiến', 5, '', '', 'Thưởng'],
      ['P', '', 'Chậm tiến độ', 5, '', '', 'Trừ'],
    ),
    table(
      'Candidates',
      at('Danh sách', 3, 1),
      ['Mã', 'Đối tượng', 'Họ tên / Tên tập thể', 'Đơn vị', 'Đề nghị', 'Tình trạng', 'Lý do'],
      ['TT-01', 'Tập thể', 'Vụ Đảng viên', '', '', '', ''],
      ['TT-02', 'Tập thể', 'Văn phòng Ban', '', 'BK-TT', 'Đủ điều kiện', ''],
      ['CN-01', 'Cá nhân', 'Nguyễn Văn An', 'Vụ Đảng viên', '', '', ''],
      ['CN-02', 'Cá nhân', 'Trần Thị Bình', 'Văn phòng Ban', 'BK-CN', '', ''],
      ['CN-03', 'Cá nhân', 'Lê Văn Cường', 'Văn phòng Ban', '', 'Không xét', 'Bị kỷ luật'],
    ),
    table(
      'Council',
      at('Hội đồng', 1, 0),
      ['Mã', 'Họ tên', 'Vai trò', 'Biểu quyết', 'Đơn vị', 'Có mặt'],
      ['HĐ-1', 'Phạm Chủ', 'Chủ tịch', 'có', 'Vụ Đảng viên', 'có'],
      ['HĐ-2', 'Đỗ Phó', 'Phó Chủ tịch', '', '', ''],
      ['HĐ-3', 'Vũ Viên', 'Ủy viên', 'x', '', 'văn bản'],
      ['HĐ-4', 'Lý Ký', 'Thư ký', 'không', '', 'có'],
    ),
    table(
      'Awards',
      at('Khen thưởng', 4, 2),
      [
        'Mã',
        'Hình thức khen thưởng',
        'Đối tượng',
        'Số lượng',
        'Thứ tự',
        'Điểm tối thiểu',
        'Tỷ lệ phiếu tối thiểu',
        'Tính trên',
      ],
      ['BK-TT', 'Bằng khen', 'Tập thể', 1, 1, 80, '80%', ''],
      ['GK-TT', 'Giấy khen', 'Tập thể', '', 2, '', '', ''],
      ['BK-CN', 'Bằng khen', 'Cá nhân', 2, 1, 70, 'quá bán', 'Tham gia'],
    ),
    table(
      'Scores_TT',
      at('Điểm tập thể', 5, 0),
      ['Thành viên', 'Đối tượng', 'Không chấm', 'Ghi chú', 'K1', 'K2', 'K3', 'T', 'P'],
      ['HĐ-1', 'TT-01', '', '', 55, 28, 9, 1, ''],
      ['HĐ-1', 'TT-02', '', '', 50, 27, 8, '', ''],
      ['HĐ-2', 'TT-01', '', '', 56, 26, 9, '', ''],
      ['HĐ-2', 'TT-02', '', '', 51, 25, 8, '', 2],
      ['HĐ-3', 'TT-01', '', '', 57, 29, 10, '', ''],
      ['HĐ-3', 'TT-02', '', '', 52, 24, 7, '', ''],
    ),
    table(
      'Scores_CN',
      at('Điểm cá nhân', 0, 27),
      ['Thành viên', 'Đối tượng', 'Không chấm', 'K1', 'K2', 'T', 'P'],
      ['HĐ-1', 'CN-01', '', 50, 20, '', ''],
      ['HĐ-1', 'CN-02', '', 49, 21, '', ''],
      ['HĐ-2', 'CN-01', '', 48, 22, '', ''],
      ['HĐ-2', 'CN-02', '', 47, 23, '', ''],
      ['HĐ-3', 'CN-01', '', 46, 24, '', ''],
      ['HĐ-3', 'CN-02', '', 45, 25, '', ''],
    ),
    table(
      'SelfScores',
      at('Tự chấm', 0, 0),
      ['Đối tượng', 'K1', 'K2', 'K3'],
      ['TT-01', 60, 30, 10],
      ['CN-01', 58, '', ''],
    ),
    table(
      'Ballots',
      at('Phiếu', 6, 0),
      ['Số phiếu', 'Hợp lệ', 'Khen thưởng', 'Ghi chú', 'TT-01', 'TT-02'],
      [1, '', '', '', 'x', 'x'],
      [2, '', '', '', 'x', ''],
      [3, 'có', '', '', 'x', 'K'],
    ),
    table(
      'BallotCounts',
      at('Kiểm phiếu', 1, 0),
      ['Đối tượng', 'Khen thưởng', 'Đồng ý', 'Không đồng ý', 'Không có ý kiến'],
      ['CN-01', '', 3, 0, 0],
      ['CN-02', 'BK-CN', 2, 1, ''],
    ),
    table(
      'BallotBox',
      at('Kiểm phiếu', 10, 0),
      ['Đối tượng', 'Phát ra', 'Thu về', 'Hợp lệ', 'Không hợp lệ'],
      ['Tập thể', 3, 3, 3, 0],
      ['Cá nhân', 3, 3, 3, 0],
    ),
    table(
      'Decisions',
      at('Quyết định', 0, 0),
      ['Khen thưởng', 'Đối tượng', 'Thứ tự', 'Lý do'],
      ['BK-CN', 'CN-01', 1, 'Chủ tịch quyết định'],
    ),
  ];
}

function found(book: Book, name: string): TableSnapshot {
  const its = book.find((one) => one.name === name);
  if (its === undefined) throw new Error(`The book has no table ${name}`);
  return its;
}

function columnOf({ name, header }: TableSnapshot, title: string): number {
  const column = header.indexOf(title);
  if (column < 0) throw new Error(`${name} has no column ${title}`);
  return column;
}

/** The table changed by `change`. */
export function withTable(book: Book, name: string, change: (its: TableSnapshot) => TableSnapshot): Book {
  const old = found(book, name);
  return book.map((one) => (one === old ? change(one) : one));
}

/** One more table, or one in the place of another of its name. */
export function plusTable(book: Book, added: TableSnapshot): Book {
  return [...book.filter(({ name }) => name !== added.name), added];
}

export function withoutTable(book: Book, ...names: string[]): Book {
  for (const name of names) found(book, name);
  return book.filter(({ name }) => !names.includes(name));
}

/** `row` counts the data rows from 0. */
export function withCell(book: Book, name: string, row: number, title: string, value: CellValue): Book {
  return withTable(book, name, (its) => {
    const column = columnOf(its, title);
    const change = (cells: readonly CellValue[]): CellValue[] =>
      cells.map((old, n) => (n === column ? value : old));
    return { ...its, rows: its.rows.map((cells, n) => (n === row ? change(cells) : cells)) };
  });
}

/** The cell shown under a number format, as Excel would read it out; with another value where one is given. */
export function withLook(
  book: Book,
  name: string,
  row: number,
  title: string,
  format: string,
  value?: CellValue,
): Book {
  const valued = value === undefined ? book : withCell(book, name, row, title, value);
  return withTable(valued, name, (its) => {
    const column = columnOf(its, title);
    const held = its.rows[row]?.[column] ?? '';
    const looks = new Map(its.looks);
    if (showsItself(held, format)) looks.delete(lookKey(row, column));
    else looks.set(lookKey(row, column), { format, text: textUnder(held, format) });
    return { ...its, looks };
  });
}

/** What numfmt shows, which the host answers with. */
function textUnder(value: CellValue, format: string): string {
  try {
    return formatted(format, value);
  } catch {
    return '';
  }
}

export function withRow(book: Book, name: string, ...cells: CellValue[]): Book {
  return withTable(book, name, (its) => ({
    ...its,
    rows: [...its.rows, its.header.map((_, column) => cells[column] ?? '')],
  }));
}

export function withoutRow(book: Book, name: string, row: number): Book {
  return withTable(book, name, (its) => ({ ...its, rows: its.rows.filter((_, n) => n !== row) }));
}

export function withHeader(book: Book, name: string, title: string, other: CellValue): Book {
  return withTable(book, name, (its) => {
    const column = columnOf(its, title);
    return { ...its, header: its.header.map((old, n) => (n === column ? other : old)) };
  });
}

/** A column more, at the right, with the same cell in every row. */
export function withColumn(book: Book, name: string, title: CellValue, value: CellValue = ''): Book {
  return withTable(book, name, (its) => ({
    ...its,
    header: [...its.header, title],
    rows: its.rows.map((cells) => [...cells, value]),
  }));
}

export function withoutColumn(book: Book, name: string, title: string): Book {
  return withTable(book, name, (its) => {
    const column = columnOf(its, title);
    const change = (cells: readonly CellValue[]): CellValue[] => cells.filter((_, n) => n !== column);
    return { ...its, header: change(its.header), rows: its.rows.map(change) };
  });
}

/** A setting's value, in its row or in a new one. */
export function withSetting(book: Book, key: string, value: CellValue): Book {
  const row = found(book, 'Campaign').rows.findIndex(([its]) => its === key);
  return row < 0
    ? withRow(book, 'Campaign', key, '', value)
    : withCell(book, 'Campaign', row, 'Giá trị', value);
}

/** `Sheet!A1` of a cell; the header where `row` is -1. */
export function cellOf(book: Book, name: string, row: number, title: string): string {
  const its = found(book, name);
  return `${its.sheet}!${cellName(its.row + 1 + row, its.column + columnOf(its, title))}`;
}

/** As the add-in takes it: a table is an input by its name. */
export function snapshotOf(book: Book): WorkbookSnapshot {
  const sheets = [...new Set(book.map(({ sheet }) => sheet))].map((name) => ({ name, mark: null }));
  const others = book.filter(({ name }) => tableKeyOf(name) === null);
  const tables = book.filter((one) => !others.includes(one));
  return { sheets, tables, ...(others.length === 0 ? {} : { others }), record: [] };
}

/** The table with other lines below it, in its columns: after so many blank rows, and as many lines as there are. */
export function withBelow(book: Book, name: string, blankRows: number, ...lines: readonly Line[]): Book {
  return withTable(book, name, (its) => {
    const first = its.row + 1 + its.rows.length + blankRows;
    const below = lines.map((line, down) => ({
      row: first + down,
      cells: its.header.map((_, column) => valueIn(line[column] ?? '')),
      formulas: its.header.map((_, column) => formulaIn(line[column] ?? '')),
    }));
    const { around } = its;
    return {
      ...its,
      around: { nextTable: null, right: [], ...around, below: [...(around?.below ?? []), ...below] },
    };
  });
}

/** A value, or a formula and what it comes to. */
export type Line = readonly (CellValue | { readonly formula: string; readonly value: CellValue })[];

function valueIn(cell: Line[number]): CellValue {
  return typeof cell === 'object' ? cell.value : cell;
}

function formulaIn(cell: Line[number]): string | null {
  return typeof cell === 'object' ? cell.formula : null;
}

/** The table with columns directly to its right, each from its header down. */
export function withBeside(book: Book, name: string, ...columns: readonly (readonly CellValue[])[]): Book {
  return withTable(book, name, (its) => ({
    ...its,
    around: {
      below: [],
      nextTable: null,
      ...its.around,
      right: [its.header, ...its.rows].map((_, down) => columns.map((column) => column[down] ?? '')),
    },
  }));
}
