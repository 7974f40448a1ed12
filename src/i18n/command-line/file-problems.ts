/** What is said of a file that is not read: what it is, and the way out. Used by the command line and the workbench. */
import type { Language, Words } from '../language.ts';

type ProblemWord = 'Encrypted' | 'LegacyXls' | 'Truncated' | 'Damaged' | 'NotAWorkbook' | 'TooLarge';
type FormatWord = 'empty' | 'xlsb' | 'ods' | 'text' | 'numbers';

const vi = {
  /** `found`: for whoever has to mend the file, the part of it and what is wrong there. */
  problems: {
    Encrypted: (path: string, _found: string): string =>
      `${path} được đặt mật khẩu mở. Hãy mở bằng Excel, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ Sổ làm việc › Mã hoá bằng Mật khẩu), lưu rồi thử lại.`,
    LegacyXls: (path: string, _found: string): string =>
      `${path} có định dạng .xls của Excel 97–2003. Hãy mở bằng Excel và lưu thành “Sổ làm việc Excel (.xlsx)”.`,
    Truncated: (path: string, _found: string): string =>
      `${path} bị hỏng hoặc không đầy đủ, có thể do sao chép hay tải về dở dang. Hãy lấy lại tệp từ nguồn.`,
    Damaged: (path: string, found: string): string =>
      `${path} bị hỏng: các phần trong tệp không khớp nhau nên nội dung đọc được có thể khác nội dung đã nhập (${found}). Hãy lấy lại bản tốt gần nhất; hoặc mở bằng Excel, để Excel sửa tệp, kiểm tra kỹ số liệu rồi lưu.`,
    NotAWorkbook: (path: string, _found: string): string => `${path} không phải là bảng tính Excel (.xlsx).`,
    TooLarge: (path: string, _found: string): string =>
      `${path} chứa nhiều dữ liệu hơn mức chương trình chịu đọc.`,
  },
  /** What is no workbook but can be told. */
  formats: {
    empty: (path: string): string =>
      `${path} là tệp rỗng (0 byte), có thể do sao chép hay tải về dở dang. Hãy lấy lại tệp từ nguồn.`,
    xlsb: (path: string): string =>
      `${path} có định dạng nhị phân .xlsb. Hãy mở bằng Excel và lưu thành “Sổ làm việc Excel (.xlsx)”.`,
    ods: (path: string): string =>
      `${path} có định dạng OpenDocument (.ods) của LibreOffice. Hãy mở bằng LibreOffice hoặc Excel và lưu thành “.xlsx”.`,
    text: (path: string): string =>
      `${path} là tệp văn bản (như .csv, .txt), không phải bảng tính. Hãy mở bằng Excel và lưu thành “Sổ làm việc Excel (.xlsx)”.`,
    numbers: (path: string): string =>
      `${path} là tệp Numbers của Apple. Hãy mở bằng Numbers, chọn Tệp › Xuất sang › Excel, rồi dùng tệp .xlsx đó.`,
  },
};

const en: typeof vi = {
  problems: {
    Encrypted: (path) =>
      `${path} needs a password to be opened. Open it in Excel, remove the password (File › Info › Protect Workbook › Encrypt with Password), save it and try again.`,
    LegacyXls: (path) =>
      `${path} is in the .xls format of Excel 97–2003. Open it in Excel and save it as “Excel Workbook (.xlsx)”.`,
    Truncated: (path) =>
      `${path} is damaged or incomplete, perhaps half copied or half downloaded. Get the file again from where it came.`,
    Damaged: (path, found) =>
      `${path} is damaged: its parts contradict each other, so that what is read may not be what was typed (${found}). Go back to the last sound copy; or open it in Excel, let Excel repair it, check the figures with care and save it.`,
    NotAWorkbook: (path) => `${path} is not an Excel workbook (.xlsx).`,
    TooLarge: (path) => `${path} holds more data than this program agrees to read.`,
  },
  formats: {
    empty: (path) =>
      `${path} is empty (0 bytes), perhaps half copied or half downloaded. Get the file again from where it came.`,
    xlsb: (path) =>
      `${path} is a binary workbook (.xlsb). Open it in Excel and save it as “Excel Workbook (.xlsx)”.`,
    ods: (path) =>
      `${path} is an OpenDocument file (.ods) of LibreOffice. Open it in LibreOffice or Excel and save it as “.xlsx”.`,
    text: (path) =>
      `${path} is a text file (such as .csv or .txt), not a workbook. Open it in Excel and save it as “Excel Workbook (.xlsx)”.`,
    numbers: (path) =>
      `${path} is a file of Apple’s Numbers. Open it in Numbers, choose File › Export To › Excel, and use that .xlsx file.`,
  },
};

const words: Words<typeof vi> = { vi, en };

/** What to say of a file that has this problem. */
export function fileProblemSentence(
  path: string,
  problem: { readonly code: ProblemWord; readonly detail: string; readonly looksLike: FormatWord | null },
  language: Language,
): string {
  const { problems, formats } = words[language];
  if (problem.looksLike !== null) return formats[problem.looksLike](path);
  return problems[problem.code](path, problem.detail);
}
