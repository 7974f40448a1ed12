/** The words of what is done about tables that are not read, and about what stands outside one. */
import { plural } from '../plural.ts';
import type { Words } from '../language.ts';

const vi = {
  count: 'Tính cả bảng này',
  ignore: 'Không tính',
  extend: 'Mở rộng bảng',
  bringIn: 'Đưa vào bảng',
  /** One press for several tables that get the names by which they are read. */
  countAll: (tables: number): string => `Tính cả ${String(tables)} bảng: đặt lại tên bảng`,
  preview: {
    heading: (table: string, into: string, sheet: string): string =>
      `Thêm các dòng của bảng ${table} vào bảng ${into} (trang ${sheet})`,
    headingOfCells: (from: string, into: string, sheet: string): string =>
      `Chép các dòng trên trang ${from} vào bảng ${into} (trang ${sheet})`,
    rows: (rows: number): string => `Sẽ thêm ${String(rows)} dòng.`,
    /** The first of the rows. */
    first: 'Những dòng đầu:',
    unplaced: (headers: string): string => `Không có cột tương ứng nên không chép: ${headers}.`,
    same: (rows: number): string => `${String(rows)} dòng đã có sẵn, giống hệt, nên không thêm nữa.`,
    doubles: (rows: number): string =>
      `${String(rows)} dòng có mã đã dùng trong bảng: thêm vào sẽ thành trùng mã, phải sửa sau.`,
    nothing: 'Không có dòng nào mới để thêm.',
    afterwards: (table: string, to: string): string =>
      `Bảng ${table} vẫn giữ nguyên, chỉ đổi tên thành ${to} để không tính hai lần.`,
    cellsStay: (sheet: string): string => `Các ô trên trang ${sheet} vẫn giữ nguyên.`,
    add: (rows: number): string => `Thêm ${String(rows)} dòng`,
    cancel: 'Thôi',
  },
  done: {
    renamed: (from: string, to: string): string => `Đã đổi tên bảng ${from} thành ${to}.`,
    addedRows: (rows: number, into: string, from: string, to: string): string =>
      `Đã thêm ${String(rows)} dòng vào bảng ${into}; bảng ${from} đổi tên thành ${to}.`,
    broughtIn: (rows: number, into: string, sheet: string): string =>
      `Đã chép ${String(rows)} dòng trên trang ${sheet} vào bảng ${into}.`,
    extendedRows: (table: string, rows: number): string =>
      `Đã mở rộng bảng ${table} thêm ${String(rows)} dòng.`,
    extendedColumns: (table: string, columns: number): string =>
      `Đã mở rộng bảng ${table} thêm ${String(columns)} cột.`,
    undo: 'Hoàn tác',
    undone: 'Đã hoàn tác, bảng trở lại như cũ.',
    changed: 'Chưa thay đổi gì: bảng đã được sửa trước đó.',
    blocked: (table: string): string =>
      `Chưa thay đổi gì: gần bảng ${table} có ô gộp hoặc bảng khác nên Excel không dời ô được. Hãy kéo góc dưới bên phải của bảng, hoặc dời các ô đó ra chỗ khác rồi bấm lại.`,
  },
};

const en: typeof vi = {
  count: 'Count this table too',
  ignore: 'Leave it out',
  extend: 'Make the table larger',
  bringIn: 'Bring into the table',
  countAll: (tables) => `Count all ${String(tables)} tables: rename them`,
  preview: {
    heading: (table, into, sheet) => `Add the rows of ${table} to ${into} (sheet ${sheet})`,
    headingOfCells: (from, into, sheet) => `Copy the rows on sheet ${from} into ${into} (sheet ${sheet})`,
    rows: (rows) => `${plural(rows, 'row', 'rows')} will be added.`,
    first: 'The first of them:',
    unplaced: (headers) => `No column for these, they are not copied: ${headers}.`,
    same: (rows) =>
      `${plural(rows, 'row is', 'rows are')} there already, to the letter, and not added again.`,
    doubles: (rows) =>
      `${plural(rows, 'row has a code', 'rows have codes')} that the table uses already: to be corrected afterwards.`,
    nothing: 'There is no new row to add.',
    afterwards: (table, to) => `${table} stays as it is, renamed to ${to} so as not to be counted twice.`,
    cellsStay: (sheet) => `The cells on sheet ${sheet} stay as they are.`,
    add: (rows) => `Add ${plural(rows, 'row', 'rows')}`,
    cancel: 'Cancel',
  },
  done: {
    renamed: (from, to) => `${from} is now called ${to}.`,
    addedRows: (rows, into, from, to) =>
      `${plural(rows, 'row was', 'rows were')} added to ${into}; ${from} is now called ${to}.`,
    broughtIn: (rows, into, sheet) =>
      `${plural(rows, 'row', 'rows')} of sheet ${sheet} ${rows === 1 ? 'was' : 'were'} copied into ${into}.`,
    extendedRows: (table, rows) => `${table} is ${plural(rows, 'row', 'rows')} longer.`,
    extendedColumns: (table, columns) => `${table} is ${plural(columns, 'column', 'columns')} wider.`,
    undo: 'Undo',
    undone: 'Undone: the table is as it was.',
    changed: 'Nothing was changed: the table has been edited before.',
    blocked: (table) =>
      `Nothing was changed: near ${table} are merged cells or another table, where Excel moves no cells. Drag the table’s lower right corner, or move those cells away and press again.`,
  },
};

export const tableMendingWords: Words<typeof vi> = { vi, en };
