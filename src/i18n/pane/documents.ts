/** What the pane says about the documents of the meeting. */
import { formOf } from '../plural.ts';
import type { DocumentName } from '../documents/documents.ts';
import type { Words } from '../language.ts';

/** The documents that are made of a result. */
export type DocumentOfResult = Exclude<DocumentName, 'ballots'>;

const vi = {
  heading: 'Văn bản',
  explanation:
    'Biên bản, tờ trình và quyết định lập từ kết quả tổng hợp. Chỗ nào bảng tính không có thông tin thì để trống để điền tay.',
  outdated: 'Số liệu đã sửa sau lần tổng hợp này. Hãy tổng hợp lại rồi mới lập văn bản.',
  pending:
    'Còn trường hợp bằng nhau chờ Chủ tịch Hội đồng quyết định. Danh sách trong văn bản chưa phải cuối cùng.',
  noFiles:
    'Excel trên Mac và iPad không cho tải tệp từ ngăn này. Hãy tạo trang in, hoặc mở bảng tính bằng Excel trên web hay trên Windows để tải tệp Word.',
  style: { label: 'Thể thức văn bản', state: 'Văn bản của Nhà nước', party: 'Văn bản của Đảng' },
  /** What each document is for. */
  uses: {
    count: 'Tổ kiểm phiếu ký: số phiếu và kết quả của từng tập thể, cá nhân.',
    minutes: 'Chủ tịch và Thư ký Hội đồng ký: thành phần, nội dung và kết luận.',
    submission: 'Gửi cấp có thẩm quyền, đề nghị khen thưởng.',
    decision: 'Dự thảo để cấp có thẩm quyền ký, kèm danh sách theo từng hình thức.',
    'public-list': 'Để niêm yết, không có điểm của từng thành viên.',
    'score-sheets': 'Điểm theo nội dung và tiêu chí, không nêu ai đã chấm.',
  },
  /** What the summary of the opinions is for, where all was done in writing. */
  inWriting: 'Người tổng hợp ký: số phiếu lấy ý kiến và kết quả của từng tập thể, cá nhân.',
  /** Where blank ballots are printed. */
  ballots: 'Phiếu bầu trắng được in ở bước Bỏ phiếu.',
  all: {
    heading: 'Tất cả văn bản',
    use: 'Lập một lượt các văn bản trên. Các tệp Word nằm trong một tệp .zip.',
  },
  makeSheets: 'Tạo trang in',
  saveWord: 'Tải tệp Word',
  /** What a button says to whoever hears it: the action and the document. */
  button: (action: string, document: string): string => `${action}: ${document}`,
  working: {
    sheets: (document: string): string => `Đang tạo trang in: ${document}…`,
    word: (document: string): string => `Đang lập tệp Word: ${document}…`,
    /** Before the first one. */
    reading: 'Đang đọc số liệu…',
    oneOf: (number: number, of: number, document: string): string =>
      `Văn bản ${String(number)} trên ${String(of)}: ${document}`,
  },
  done: {
    sheets: (document: string, sheets: number): string =>
      `Đã tạo ${String(sheets)} trang tính để in (${document}) và mở trang đầu. Bấm Ctrl+P để in.`,
    file: (name: string): string => `Đã tải tệp ${name}. Tìm tệp trong thư mục Tải xuống (Downloads).`,
    outdated: 'Chưa lập văn bản nào: số liệu đã sửa sau lần tổng hợp này. Hãy tổng hợp lại trước.',
    cancelled: 'Đã dừng, chưa lập văn bản nào. Bảng tính vẫn như trước.',
  },
};

const en: typeof vi = {
  heading: 'Documents',
  explanation:
    'Minutes, submission and decision, made from the result; they are in Vietnamese. Blanks stand where the workbook is silent, to be filled in by hand.',
  outdated: 'Figures were edited after this tally. Tally again before making documents.',
  pending: 'There is a tie that the Chair must decide. The lists in the documents are not final.',
  noFiles:
    'Excel on Mac and iPad does not let this pane download files. Make sheets to print, or open the workbook in Excel on the web or on Windows to download Word files.',
  style: { label: 'House style', state: 'Of the State', party: 'Of the Party' },
  uses: {
    count: 'Signed by the tellers: papers, and the votes of each candidate.',
    minutes: 'Signed by the Chair and the secretary: who was there, what was done and decided.',
    submission: 'To the authority, proposing the awards.',
    decision: 'A draft for the authority to sign, with its lists by award.',
    'public-list': 'To be posted; no scores of single members.',
    'score-sheets': 'Scores by content and criterion, without who gave them.',
  },
  inWriting: 'Signed by whoever gathered them: the papers, and the result of each candidate.',
  ballots: 'Blank ballots are printed in the step Vote.',
  all: {
    heading: 'All documents',
    use: 'Makes the documents above at once. The Word files come in one .zip.',
  },
  makeSheets: 'Make sheets to print',
  saveWord: 'Download for Word',
  button: (action, document) => `${action}: ${document}`,
  working: {
    sheets: (document) => `Making the sheets: ${document}…`,
    word: (document) => `Making the Word file: ${document}…`,
    reading: 'Reading the figures…',
    oneOf: (number, of, document) => `Document ${String(number)} of ${String(of)}: ${document}`,
  },
  done: {
    sheets: (document, sheets) =>
      `${formOf(sheets, 'One sheet', `${String(sheets)} sheets`)} made (${document}); the first is open. Press Ctrl+P to print.`,
    file: (name) => `${name} is downloaded. Look in the folder Downloads.`,
    outdated: 'Nothing was made: figures were edited after this tally. Tally again first.',
    cancelled: 'Stopped; nothing was made. The workbook is as it was.',
  },
};

export const documentPartWords: Words<typeof vi> = { vi, en };
