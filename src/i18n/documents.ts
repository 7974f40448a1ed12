/** The documents by their names, and what the pane and the command line say about them. */
import type { Words } from './language.ts';

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

/** What the .zip of several documents is called, without its ending. */
export const allFiles = 'van-ban';

/** The workbook with the print-ready sheets of all documents. */
export const sheetsFile = 'van-ban-in.xlsx';

interface DocumentsWords {
  readonly names: Readonly<Record<DocumentName, string>>;
  readonly usage: string;
  readonly problems: {
    readonly noFolder: string;
    readonly unknownDocument: (name: string) => string;
    readonly unknownStyle: (name: string) => string;
    readonly overInput: (path: string) => string;
    readonly notAFolder: (path: string) => string;
  };
  readonly refused: (errors: number) => string;
  readonly written: (count: number, folder: string) => string;
}

export const documentsWords: Words<DocumentsWords> = {
  vi: {
    names: {
      ballots: 'Phiếu bầu',
      count: 'Biên bản kiểm phiếu',
      minutes: 'Biên bản họp Hội đồng',
      submission: 'Tờ trình',
      decision: 'Quyết định (dự thảo) và danh sách kèm theo',
      'public-list': 'Danh sách công khai',
      'score-sheets': 'Phiếu điểm của từng tập thể, cá nhân',
    },
    usage: `Cách dùng:
  binh-xet documents VÀO.xlsx --out-dir THƯ-MỤC [--only TÊN,…] [--style state|party] [--lang vi|en] [--quiet]

  --out-dir  thư mục để ghi các văn bản (.docx) và các trang in sẵn sàng (${sheetsFile}); chưa có thì được tạo
  --only     chỉ lập các văn bản này: ${documentNames.join(', ')}
  --style    thể thức văn bản của Nhà nước (state) hay của Đảng (party); không ghi thì theo tên cơ quan trong bảng Campaign
  --lang     ngôn ngữ của thông báo (mặc định: vi); văn bản luôn bằng tiếng Việt
  --quiet    không in cảnh báo và danh sách tệp; lỗi vẫn được in

Mã kết thúc: 0 đã lập văn bản; 1 bảng tính có lỗi, không ghi gì;
2 sai cách dùng, tệp không đọc được hoặc không ghi được.`,
    problems: {
      noFolder: 'Thiếu “--out-dir”: hãy ghi thư mục để lưu văn bản.',
      unknownDocument: (name) => `Không có văn bản “${name}”: chỉ có ${documentNames.join(', ')}.`,
      unknownStyle: (name) => `Không có thể thức “${name}”: chỉ có “state” (Nhà nước) và “party” (Đảng).`,
      overInput: (path) =>
        `${path} là bảng tính đang đọc và sẽ bị ghi đè. Hãy chọn thư mục khác hoặc đổi tên bảng tính.`,
      notAFolder: (path) => `${path} không phải là thư mục.`,
    },
    refused: (errors) =>
      `Bảng tính có ${errors} lỗi nên chưa lập văn bản nào. Hãy sửa các ô nêu trên rồi chạy lại.`,
    written: (count, folder) => `Đã lập ${count} văn bản trong ${folder}.`,
  },
  en: {
    names: {
      ballots: 'Blank ballots',
      count: 'Minutes of the count of ballots',
      minutes: 'Minutes of the council’s meeting',
      submission: 'Submission',
      decision: 'Decision (draft) with its lists',
      'public-list': 'List to be posted',
      'score-sheets': 'Score sheet of each candidate',
    },
    usage: `Usage:
  binh-xet documents IN.xlsx --out-dir DIR [--only NAME,…] [--style state|party] [--lang vi|en] [--quiet]

  --out-dir  the folder for the documents (.docx) and the print-ready sheets (${sheetsFile}); made where there is none
  --only     only these documents: ${documentNames.join(', ')}
  --style    the form of the State (state) or of the Party (party); without it the names of the bodies in the Campaign table decide
  --lang     the language of messages (default: vi); the documents are in Vietnamese
  --quiet    do not print warnings and the list of files; errors are printed still

Exit status: 0 written; 1 the workbook has errors, nothing was written;
2 usage, a file that cannot be read, or an output that cannot be written.`,
    problems: {
      noFolder: '“--out-dir” is missing: say where the documents are to be kept.',
      unknownDocument: (name) => `There is no document “${name}”: only ${documentNames.join(', ')}.`,
      unknownStyle: (name) => `There is no style “${name}”: only “state” and “party”.`,
      overInput: (path) =>
        `${path} is the workbook that is read, and would be written over. Choose another folder or rename the workbook.`,
      notAFolder: (path) => `${path} is not a folder.`,
    },
    refused: (errors) =>
      `The workbook has ${errors === 1 ? 'one error' : `${errors} errors`}, so no document was written. Mend the cells above and run this again.`,
    written: (count, folder) =>
      `${count === 1 ? 'One document' : `${count} documents`} written to ${folder}.`,
  },
};
