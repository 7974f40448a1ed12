/** The documents by their names, and what their files are called. */
import type { Words } from '../language.ts';

/** The documents, by the names the command line knows them by. */
export const documentNames = [
  'ballots',
  'count',
  'minutes',
  'submission',
  'decision',
  'public-list',
  'score-sheets',
] as const;
export type DocumentName = (typeof documentNames)[number];

/** What the command line can be asked for: the documents, and the certificates on the body's pre-printed sheets. */
export const askedFor = [...documentNames, 'certificates'] as const;
export type AskedFor = (typeof askedFor)[number];

/** What the files are called, without their ending: letters that every program and post passes on. */
export const documentFiles: Readonly<Record<DocumentName, string>> = {
  ballots: 'phieu-bau',
  count: 'bien-ban-kiem-phieu',
  minutes: 'bien-ban-hop-hoi-dong',
  submission: 'to-trinh',
  decision: 'quyet-dinh-du-thao',
  'public-list': 'danh-sach-cong-khai',
  'score-sheets': 'phieu-diem',
};

/** What stands in place of the minutes of the count where all was done in writing. */
export const inWritingFile = 'tong-hop-phieu-lay-y-kien';

/** What the certificates of an award and their test sheet are called, without their ending. */
export const certificateFiles = {
  /** `number` keeps awards apart whose codes differ in other characters only. */
  award: (number: number, code: string) => `in-bang-${number}-${code.replace(/[^\p{L}\p{N}]+/gu, '-')}`,
  test: 'in-bang-trang-thu',
} as const;

/** What the .zip of several documents is called, without its ending. */
export const allFiles = 'van-ban';

/** The workbook with the print-ready sheets of all documents. */
export const sheetsFile = 'van-ban-in.xlsx';

const vi = {
  names: {
    ballots: 'Phiếu bầu',
    count: 'Biên bản kiểm phiếu',
    minutes: 'Biên bản họp Hội đồng',
    submission: 'Tờ trình',
    decision: 'Quyết định (dự thảo) và danh sách kèm theo',
    'public-list': 'Danh sách công khai',
    'score-sheets': 'Phiếu điểm của từng tập thể, cá nhân',
  },
  /** What the minutes of the count are where all was done in writing. */
  inWriting: 'Tổng hợp phiếu lấy ý kiến',
};

const en: typeof vi = {
  names: {
    ballots: 'Blank ballots',
    count: 'Minutes of the count of ballots',
    minutes: 'Minutes of the council’s meeting',
    submission: 'Submission',
    decision: 'Decision (draft) with its lists',
    'public-list': 'List to be posted',
    'score-sheets': 'Score sheet of each candidate',
  },
  inWriting: 'Summary of the opinions in writing',
};

export const documentsWords: Words<typeof vi> = { vi, en };
