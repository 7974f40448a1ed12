/** A small council's workbook for tests: all tables that must be there, on sheets of their own, and ballots. */
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';

export type Cell = string | number;

export interface CouncilShape {
  /** Voting members; the first is the Chair. Default: 3. */
  readonly members?: number;
  /** Candidates of each kind. Default: 3. */
  readonly candidates?: number;
  /** The name of a candidate by kind and number. */
  readonly nameOf?: (kind: string, number: number) => string;
  /** A member's points for a candidate on a criterion, all counted from 0; '' is a missing score. */
  readonly pointsOf?: (member: number, candidate: number, criterion: number) => Cell;
  readonly quota?: number;
  /** Rows of the settings after the name: key, what it is, value. */
  readonly settings?: readonly (readonly [string, string, string])[];
}

const kinds = ['Tập thể', 'Cá nhân'] as const;
const criteria = ['I.1', 'I.2', 'II.1'] as const;

/** The workbook. Its scores are all different unless the shape says otherwise. */
export function aCouncilFile(shape: CouncilShape = {}): WorkbookFile {
  const file = newWorkbook();
  const [first] = file.sheets;
  if (first) file.renameSheet(first, 'Hướng dẫn');
  for (const [name, sheet, header, rows] of tablesOf(shape)) putTable(file, name, sheet, header, rows);
  return file;
}

type TableRows = readonly [
  name: string,
  sheet: string,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
];

function tablesOf({
  members = 3,
  candidates = 3,
  nameOf,
  pointsOf,
  quota = 2,
  settings = [],
}: CouncilShape): readonly TableRows[] {
  const points =
    pointsOf ?? ((member, candidate, criterion) => 20 - ((candidate * 7 + member * 3 + criterion) % 17) / 2);
  const codes = kinds.map((_, kind) =>
    numbers(candidates).map((number) => `${kind === 0 ? 'TT' : 'CN'}-${number + 1}`),
  );
  const all = codes.flat();
  return [
    [
      'Campaign',
      'Đợt thi đua',
      ['Mã', 'Mục', 'Giá trị'],
      [['name', 'Tên đợt', 'Thi đua cao điểm'], ...settings],
    ],
    [
      'Contents',
      'Nội dung',
      ['Mã', 'Nội dung', 'Trọng số'],
      [
        ['I', 'Chuyên môn', 60],
        ['II', 'Phong trào', 40],
      ],
    ],
    [
      'Criteria',
      'Tiêu chí',
      ['Mã', 'Mã nội dung', 'Tiêu chí', 'Điểm tối đa'],
      criteria.map((code) => [code, code.split('.')[0] ?? '', `Tiêu chí ${code}`, 20]),
    ],
    [
      'Candidates',
      'Đối tượng',
      ['Mã', 'Đối tượng', 'Họ tên / Tên tập thể', 'Đơn vị'],
      kinds.flatMap((kind, index) =>
        (codes[index] ?? []).map((code, number) => [
          code,
          kind,
          nameOf?.(kind, number) ?? `${kind} ${number + 1}`,
          'Vụ I',
        ]),
      ),
    ],
    [
      'Council',
      'Hội đồng',
      ['Mã', 'Họ tên', 'Chức vụ', 'Vai trò', 'Biểu quyết'],
      numbers(members).map((number) => [
        `TV${number + 1}`,
        `Thành viên ${number + 1}`,
        'Vụ trưởng',
        number === 0 ? 'Chủ tịch' : 'Ủy viên',
        'x',
      ]),
    ],
    [
      'Awards',
      'Khen thưởng',
      ['Mã', 'Hình thức khen thưởng', 'Đối tượng', 'Số lượng', 'Thứ tự', 'Tỷ lệ phiếu tối thiểu'],
      kinds.flatMap((kind, index) => [
        [`BK${index}`, `Bằng khen ${kind}`, kind, quota, 1, 'quá bán'],
        [`GK${index}`, `Giấy khen ${kind}`, kind, '', 2, ''],
      ]),
    ],
    [
      'Scores_1',
      'Chấm điểm',
      ['Thành viên', 'Đối tượng', ...criteria],
      numbers(members).flatMap((member) =>
        all.map((code, candidate) => [
          `TV${member + 1}`,
          code,
          ...criteria.map((_, criterion) => points(member, candidate, criterion)),
        ]),
      ),
    ],
    [
      'Ballots',
      'Phiếu bầu',
      ['Số phiếu', ...all],
      numbers(members).map((ballot) => [ballot + 1, ...all.map(() => 'x')]),
    ],
  ];
}

/** Puts a table on a sheet of its own, three rows down and one column in. */
export function putTable(
  file: WorkbookFile,
  name: string,
  sheetName: string,
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
): void {
  const sheet = file.sheets.find((entry) => entry.name === sheetName) ?? file.addSheet(sheetName);
  sheet.setValue(0, 0, { kind: 'text', text: sheetName });
  for (const [row, cells] of [header, ...rows].entries()) {
    for (const [column, cell] of cells.entries()) sheet.setValue(row + 3, column + 1, stored(cell));
  }
  const block = { row: 3, column: 1, rows: rows.length + 1, columns: header.length };
  sheet.addTable(name, block, header, 'TableStyleMedium2');
}

function stored(cell: Cell): StoredValue {
  if (typeof cell === 'number') return { kind: 'number', value: cell };
  return cell === '' ? { kind: 'empty' } : { kind: 'text', text: cell };
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}
