/**
 * The first section of the contract for the independent reckoning: tables of cells become records with the columns'
 * keys. It trusts the workbook to be sound and throws where it is not; finding mistakes is the product's business.
 */
import { Ratio } from './ratio.ts';

export type Cell = string | number | boolean;

/** Every table by its name; the first row is the header. */
export type Tables = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** A row by column key; the columns that carry codes (criteria, candidates) are in `others` under the folded code. */
export interface Entry {
  readonly named: ReadonlyMap<string, Cell>;
  readonly others: ReadonlyMap<string, Cell>;
}

/** Keys with their Vietnamese and English headers, in the contract's order. */
const headers = {
  Campaign: ['key|Mã|Key', 'item|Mục|Item', 'value|Giá trị|Value'],
  Contents: ['code|Mã|Code', 'name|Nội dung|Content', 'weight|Trọng số|Weight'],
  Criteria: [
    'code|Mã|Code',
    'content|Mã nội dung|Content code',
    'name|Tiêu chí|Criterion',
    'maxPoints|Điểm tối đa|Max points',
    'weight|Trọng số|Weight',
    'appliesTo|Áp dụng|Applies to',
    'role|Loại|Role',
  ],
  Candidates: [
    'code|Mã|Code',
    'kind|Đối tượng|Kind',
    'name|Họ tên / Tên tập thể|Name',
    'unit|Đơn vị|Unit',
    'position|Chức vụ|Position',
    'registered|Danh hiệu đăng ký|Registered title',
    'pledge|Ký giao ước|Pledge',
    'summary|Tóm tắt thành tích|Summary',
    'proposed|Đề nghị|Proposed award',
    'status|Tình trạng|Status',
    'reason|Lý do|Reason',
  ],
  Council: [
    'code|Mã|Code',
    'name|Họ tên|Name',
    'position|Chức vụ|Position',
    'role|Vai trò|Role',
    'voting|Biểu quyết|Voting',
    'unit|Đơn vị|Unit',
    'email|Email|Email',
    'present|Có mặt|Present',
  ],
  Awards: [
    'code|Mã|Code',
    'name|Hình thức khen thưởng|Award',
    'kind|Đối tượng|Kind',
    'quota|Số lượng|Quota',
    'precedence|Thứ tự|Precedence',
    'minScore|Điểm tối thiểu|Minimum score',
    'minVotes|Tỷ lệ phiếu tối thiểu|Minimum votes',
    'base|Tính trên|Base',
  ],
  Scores: [
    'member|Thành viên|Member',
    'candidate|Đối tượng|Candidate',
    'recused|Không chấm|Recused',
    'note|Ghi chú|Note',
  ],
  SelfScores: ['candidate|Đối tượng|Candidate'],
  Ballots: [
    'ballot|Số phiếu|Ballot',
    'validity|Hợp lệ|Valid',
    'award|Khen thưởng|Award',
    'note|Ghi chú|Note',
  ],
  BallotCounts: [
    'candidate|Đối tượng|Candidate',
    'award|Khen thưởng|Award',
    'agree|Đồng ý|Agree',
    'disagree|Không đồng ý|Disagree',
    'blank|Không có ý kiến|No opinion',
  ],
  BallotBox: [
    'kind|Đối tượng|Kind',
    'issued|Phát ra|Issued',
    'returned|Thu về|Returned',
    'valid|Hợp lệ|Valid',
    'invalid|Không hợp lệ|Invalid',
  ],
  Decisions: [
    'award|Khen thưởng|Award',
    'candidate|Đối tượng|Candidate',
    'order|Thứ tự|Order',
    'reason|Lý do|Reason',
  ],
} as const;

export type TableName = keyof typeof headers;

/** The columns of a table as [key, Vietnamese header, English header]. */
export function columnsOf(table: TableName): readonly (readonly [string, string, string])[] {
  return headers[table].map((line) => {
    const [key = '', vi = '', en = ''] = line.split('|');
    return [key, vi, en] as const;
  });
}

const tidy = (text: Cell): string => String(text).normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');

export const isBlank = (cell: Cell | undefined): boolean => cell === undefined || String(cell).trim() === '';

/** A code as it is compared. */
export const folded = (cell: Cell | undefined): string =>
  String(cell ?? '')
    .normalize('NFC')
    .trim()
    .toLowerCase();

/** The key of a header text in this table, or null for a column of another sort. */
export function keyOf(table: TableName, header: Cell): string | null {
  const columns = columnsOf(table);
  const straight = columns.find(([, vi, en]) => [vi, en].some((name) => tidy(name) === tidy(header)));
  const loose = columns.find(([, vi, en]) =>
    [vi, en].some((name) => bare(tidy(name)) === bare(tidy(header))),
  );
  return (straight ?? loose)?.[0] ?? null;
}

/** The rows of one table that are there at all, by column key. */
function entriesOf(table: TableName, grid: readonly (readonly Cell[])[]): Entry[] {
  const [header = [], ...rows] = grid;
  const keys = header.map((text) => keyOf(table, text));
  return rows
    .filter((row) => !row.every(isBlank))
    .map((row) => ({
      named: new Map(row.flatMap((cell, at) => (keys[at] ? [[keys[at], cell] as const] : []))),
      others: new Map(row.flatMap((cell, at) => (keys[at] ? [] : [[folded(header[at]), cell] as const]))),
    }));
}

/** The tables of papers, each with its own rows: what a mark says is seen from its column. */
export function paperTables(tables: Tables): Entry[][] {
  return Object.entries(tables)
    .filter(([name]) => name === 'Ballots' || name.startsWith('Ballots_'))
    .map(([, grid]) => entriesOf('Ballots', grid));
}

/** The rows of a table; of `Scores` and `Ballots` also those of the tables `Scores_…` and `Ballots_…`. */
export function recordsOf(tables: Tables, table: TableName): Entry[] {
  const several = table === 'Scores' || table === 'Ballots';
  return Object.entries(tables)
    .filter(([name]) => name === table || (several && name.startsWith(`${table}_`)))
    .flatMap(([, grid]) => entriesOf(table, grid));
}

/** The number in a cell, exactly; null where it is blank. */
export function numberIn(cell: Cell | undefined): Ratio | null {
  return isBlank(cell) ? null : Ratio.parse(String(cell));
}

const yesWords = ['x', '✓', '1', 'true', 'đ', 'đồng ý', 'có', 'yes', 'y', 'đúng'];
const noWords = ['0', 'false', 'k', 'không', 'không đồng ý', 'no', 'n', 'sai', 'ko'];

/** Yes, no, or null for a blank. */
export function yesOrNo(cell: Cell | undefined): boolean | null {
  if (isBlank(cell)) return null;
  const word = tidy(cell ?? '');
  if (yesWords.includes(word)) return true;
  if (noWords.includes(word)) return false;
  throw new SyntaxError(`neither yes nor no: ${word}`);
}

/**
 * The opinions in a column of papers, by the contract's *Marks in ballots*: words and V, v, √ first; ✗ beside ✓, ✔ or ☑
 * without x; ☐ beside ☑; - and + beside each other; O beside x where nothing else disagrees.
 */
export function opinionsIn(column: readonly (Cell | undefined)[]): (boolean | null)[] {
  const marks = column.map((cell) => tidy(cell ?? '').replace(/^[-–—−]$/u, '-'));
  const has = (...wanted: string[]): boolean => wanted.some((mark) => marks.includes(mark));
  const yes = (mark: string): boolean =>
    [...yesWords, 'v', '√', '✔', '☑'].includes(mark) || (mark === '+' && has('-'));
  const no = (mark: string): boolean =>
    noWords.includes(mark) ||
    (mark === '✗' && has('✓', '✔', '☑') && !has('x')) ||
    (mark === '☐' && has('☑')) ||
    (mark === '-' && has('+'));
  const isO = (mark: string): boolean => mark === 'o' && has('x') && !marks.some(no);
  return marks.map((mark) => {
    if (mark === '') return null;
    if (yes(mark)) return true;
    if (no(mark) || isO(mark)) return false;
    throw new SyntaxError(`not clear in its column: ${mark}`);
  });
}

/** Whether a score cell says "not yet assessable". */
export function isUnassessable(cell: Cell | undefined): boolean {
  return ['cđ', 'cd', 'chưa đánh giá', 'n/a'].includes(tidy(cell ?? ''));
}

/** Which of some words (each with its twins) a cell holds; the first where it is blank. */
export function oneOf<Word extends string>(
  cell: Cell | undefined,
  choices: readonly (readonly [Word, ...string[]])[],
): Word {
  const word = tidy(cell ?? '');
  const found =
    choices.find((names) => names.some((name) => tidy(name) === word)) ??
    (word === '' ? choices[0] : undefined);
  if (found === undefined) throw new SyntaxError(`not one of the words: ${word}`);
  return found[0];
}

/** A share of the votes: how much, and whether more than it is asked; null where no ballot is needed. */
export function shareIn(cell: Cell | undefined): { readonly share: Ratio; readonly more: boolean } | null {
  if (isBlank(cell)) return null;
  const word = tidy(cell ?? '');
  if (word === 'quá bán' || word === 'majority') return { share: Ratio.of(1, 2), more: true };
  const more = /^(trên|>)/.test(word);
  const figure = word.replace(/^(trên|>)/, '').trim();
  if (figure.endsWith('%')) return { share: Ratio.parse(figure.slice(0, -1)).over(Ratio.of(100)), more };
  const [top = '', bottom] = figure.split('/');
  const plain = bottom === undefined ? Ratio.parse(top) : Ratio.parse(top).over(Ratio.parse(bottom));
  return { share: plain.against(Ratio.unity) > 0 ? plain.over(Ratio.of(100)) : plain, more };
}
