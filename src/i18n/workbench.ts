/** The words of the workbench: the page that plays Excel around the add-in. */
import { formOf } from './plural.ts';
import type { Words } from './language.ts';

const digits = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-GB') };

const vi = {
  title: 'Bàn thử Bình xét',
  bar: {
    open: 'Mở tệp…',
    save: 'Lưu về máy',
    language: 'Ngôn ngữ',
    theme: 'Giao diện',
    themes: { light: 'Sáng', dark: 'Tối', contrast: 'Tương phản cao' },
    paneWidth: 'Bề rộng bảng',
    pixels: (width: number): string => `${width} điểm ảnh`,
  },
  ribbon: { label: 'Ruy-băng', running: (command: string): string => `Đang chạy: ${command}…` },
  grid: {
    /** For a screen reader: where one is, what is written there. */
    cell: (address: string, text: string): string =>
      text === '' ? `${address}, ô trống` : `${address}: ${text}`,
    /** Said after a cell that nobody may type in. */
    locked: ', bị khóa',
    /** The button beside a cell that has a list. */
    choose: 'Chọn từ danh sách (Alt+↓)',
    address: 'Ô đang chọn',
    contents: 'Nội dung ô',
    sheets: 'Các trang tính',
    dropHere: 'Thả tệp .xlsx vào đây để mở',
  },
  /** What is said of an entry that a data validation is against, where the rule has no words of its own. */
  refusal: {
    title: (cell: string): string => `Ô ${cell}: dữ liệu chưa hợp lệ`,
    text: (cell: string): string =>
      `Giá trị vừa nhập không đúng quy định của ô ${cell}. Hãy nhập lại, hoặc giữ giá trị cũ.`,
    decisions: {
      stop: { again: 'Nhập lại', keep: 'Vẫn nhập', drop: 'Giữ giá trị cũ' },
      warning: { again: 'Sửa lại', keep: 'Vẫn nhập', drop: 'Giữ giá trị cũ' },
      information: { again: 'Sửa lại', keep: 'Đồng ý', drop: 'Giữ giá trị cũ' },
    },
  },
  pane: { close: 'Đóng bảng' },
  traffic: {
    heading: 'Lượt trao đổi giữa phần bổ trợ và Excel',
    summary: (trips: number, kilobytes: string): string =>
      `${digits.vi.format(trips)} lượt trao đổi · ${kilobytes} KB`,
    columns: { number: 'Lượt', calls: 'Lời gọi', sent: 'Gửi', received: 'Nhận', time: 'Thời gian' },
    bytes: (count: number): string => `${digits.vi.format(count)} byte`,
    milliseconds: (count: number): string => `${digits.vi.format(count)} ms`,
    failed: (code: string): string => `Lỗi ${code}`,
    more: (calls: number): string => `và ${digits.vi.format(calls)} lời gọi khác`,
    delayNext: 'Làm chậm lượt sau 3 giây',
    failNext: 'Làm hỏng lượt sau',
    waiting: { delay: 'Lượt sau sẽ chậm 3 giây.', failure: 'Lượt sau sẽ hỏng.' },
    clear: 'Xóa danh sách',
    empty: 'Chưa có lượt trao đổi nào.',
  },
  notes: {
    reading: 'Đang mở…',
    opened: (name: string): string => `Đã mở ${name}.`,
    saved: (name: string): string => `Đã lưu ${name} vào thư mục tải về.`,
    locked: (address: string): string =>
      `Ô ${address} bị khóa: trang tính đang được bảo vệ, chỉ nhập được vào các ô mở khóa.`,
    notTaken: (address: string, why: string): string => `Ô ${address} không nhận nội dung vừa gõ (${why}).`,
    discard: (name: string): string => `${name} có thay đổi chưa lưu. Bỏ các thay đổi đó và mở tệp khác?`,
    nothingToUndo: 'Không có gì để hoàn tác.',
    nothingToRedo: 'Không có gì để làm lại.',
    changedMeanwhile: 'Không hoàn tác được: các ô này đã được thay đổi sau đó.',
    noSample: 'Không tải được tệp mẫu. Hãy mở một tệp .xlsx trên máy.',
  },
  /** Workbooks that the add-in opens in windows of their own. */
  newWindows: {
    name: (number: number): string => `Sổ làm việc mới ${number}.xlsx`,
    blocked: (count: number): string =>
      count === 1
        ? 'Trình duyệt đã chặn cửa sổ của một sổ làm việc mới. Bấm nút để mở.'
        : `Trình duyệt đã chặn cửa sổ của ${count} sổ làm việc mới. Bấm nút để mở từng sổ.`,
    open: (name: string): string => `Mở ${name}`,
    notReceived:
      'Không nhận được sổ làm việc mới: cửa sổ đã tạo ra nó đã đóng hoặc được tải lại. Hãy tạo lại từ cửa sổ đó, hoặc mở một tệp .xlsx trên máy.',
  },
};

const en: typeof vi = {
  title: 'Bình xét workbench',
  bar: {
    open: 'Open a file…',
    save: 'Save to disk',
    language: 'Language',
    theme: 'Theme',
    themes: { light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    paneWidth: 'Pane width',
    pixels: (width) => `${width} pixels`,
  },
  ribbon: { label: 'Ribbon', running: (command) => `Running: ${command}…` },
  grid: {
    cell: (address, text) => (text === '' ? `${address}, empty` : `${address}: ${text}`),
    locked: ', locked',
    choose: 'Choose from the list (Alt+↓)',
    address: 'Selected cell',
    contents: 'Contents of the cell',
    sheets: 'Sheets',
    dropHere: 'Drop an .xlsx file here to open it',
  },
  refusal: {
    title: (cell) => `Cell ${cell}: not a valid entry`,
    text: (cell) =>
      `What was entered is not what cell ${cell} may hold. Enter it again, or keep the old value.`,
    decisions: {
      stop: { again: 'Try again', keep: 'Enter it anyway', drop: 'Keep the old value' },
      warning: { again: 'Change it', keep: 'Enter it anyway', drop: 'Keep the old value' },
      information: { again: 'Change it', keep: 'OK', drop: 'Keep the old value' },
    },
  },
  pane: { close: 'Close the pane' },
  traffic: {
    heading: 'Round trips between the add-in and Excel',
    summary: (trips, kilobytes) =>
      `${digits.en.format(trips)} round ${formOf(trips, 'trip', 'trips')} · ${kilobytes} KB`,
    columns: { number: 'No.', calls: 'Calls', sent: 'Sent', received: 'Received', time: 'Time' },
    bytes: (count) => `${digits.en.format(count)} bytes`,
    milliseconds: (count) => `${digits.en.format(count)} ms`,
    failed: (code) => `Error ${code}`,
    more: (calls) => `and ${digits.en.format(calls)} more calls`,
    delayNext: 'Delay the next by 3 seconds',
    failNext: 'Make the next one fail',
    waiting: { delay: 'The next one will take 3 seconds.', failure: 'The next one will fail.' },
    clear: 'Clear the list',
    empty: 'No round trips yet.',
  },
  notes: {
    reading: 'Opening…',
    opened: (name) => `Opened ${name}.`,
    saved: (name) => `Saved ${name} to the downloads folder.`,
    locked: (address) =>
      `Cell ${address} is locked: the sheet is protected, and only unlocked cells can be typed in.`,
    notTaken: (address, why) => `Cell ${address} does not take what was typed (${why}).`,
    discard: (name) => `${name} has changes that were not saved. Drop them and open another file?`,
    nothingToUndo: 'There is nothing to undo.',
    nothingToRedo: 'There is nothing to redo.',
    changedMeanwhile: 'This cannot be undone: the cells have been changed since.',
    noSample: 'The sample could not be loaded. Open an .xlsx file from this computer.',
  },
  newWindows: {
    name: (number) => `New workbook ${number}.xlsx`,
    blocked: (count) =>
      count === 1
        ? 'The browser has blocked the window of a new workbook. Press the button to open it.'
        : `The browser has blocked the windows of ${count} new workbooks. Press the button to open them one by one.`,
    open: (name) => `Open ${name}`,
    notReceived:
      'The new workbook did not arrive: the window that made it was closed or loaded anew. Make it once more there, or open an .xlsx file from this computer.',
  },
};

export const workbenchWords: Words<typeof vi> = { vi, en };

/** Bytes as kilobytes with one decimal, as the language writes it. */
export function kilobytes(bytes: number, language: 'vi' | 'en'): string {
  const tag = language === 'vi' ? 'vi-VN' : 'en-GB';
  return new Intl.NumberFormat(tag, { maximumFractionDigits: 1 }).format(bytes / 1024);
}
