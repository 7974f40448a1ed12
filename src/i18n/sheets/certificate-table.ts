/** The words of the table of the certificates' places, beside its headers and the names of its items. */
import type { Words } from '../language.ts';

const viTable = {
  /** The rows that are about no text: each is one that the reading knows. */
  sheet: 'Khổ giấy',
  offset: 'Chỉnh máy in',
  aligns: { left: 'Trái', center: 'Giữa', right: 'Phải' },
  /** What is said at a cell before anything is typed, and when it is wrong; at most 255 characters. */
  hints: {
    award:
      'Để trống: dùng cho mọi hình thức. Hình thức nào in trên phôi khác thì ghi mã của hình thức đó, hoặc Tập thể, Cá nhân.',
    item: 'Chọn mục được in. “Khổ giấy”: kích thước tờ phôi. “Chỉnh máy in”: dịch tất cả các mục.',
    x: 'Milimét từ mép trái tờ giấy đến chỗ in. Dòng “Chỉnh máy in”: số dương dịch tất cả sang phải, số âm (-3) dịch sang trái.',
    y: 'Milimét từ mép trên tờ giấy đến đầu dòng chữ. Dòng “Chỉnh máy in”: số dương dịch tất cả xuống, số âm (-3) dịch lên.',
    width: 'Bề rộng chỗ in, milimét. Dòng “Khổ giấy”: bề rộng tờ phôi khi đặt xuôi trước mặt.',
    height:
      'Chiều cao chỗ in, milimét; để trống: xuống đến mục bên dưới. Dòng “Khổ giấy”: chiều cao tờ phôi khi đặt xuôi trước mặt.',
    size: 'Cỡ chữ từ 6 đến 72. Chữ dài quá chỗ in thì tự thu nhỏ.',
    bold: 'In đậm hay không.',
    align: 'Chữ đứng bên trái, ở giữa hay bên phải chỗ in.',
  },
};

const enTable: typeof viTable = {
  sheet: 'Sheet',
  offset: 'Printer offset',
  aligns: { left: 'Left', center: 'Center', right: 'Right' },
  hints: {
    award:
      'Blank: for every award. For one that is printed on another sheet give its code, or Collective, Individual.',
    item: 'What is printed. “Sheet”: the size of the pre-printed sheet. “Printer offset”: moves all items.',
    x: 'Millimetres from the left edge of the sheet to the place. In “Printer offset”: above 0 moves everything right, below 0 (-3) left.',
    y: 'Millimetres from the upper edge of the sheet to the top of the first line. In “Printer offset”: above 0 moves everything down, below 0 (-3) up.',
    width: 'How wide the place is, in millimetres. In “Sheet”: how wide the sheet is as it lies before you.',
    height:
      'How high the place is, in millimetres; blank: down to the item below. In “Sheet”: how high the sheet is as it lies before you.',
    size: 'Points, 6 to 72. What is too long for its place is set smaller.',
    bold: 'Whether it is bold.',
    align: 'Whether it stands on the left, in the middle or on the right of its place.',
  },
};

export const certificateTableWords: Words<typeof viTable> = { vi: viTable, en: enTable };

const viCommand = {
  added: (sheet: string): string =>
    `Đã thêm trang “${sheet}” với các vị trí thường dùng. Lập “documents --only certificates” rồi in trang thử để chỉnh.`,
  there: 'Bảng CertificateLayout đã có nên được giữ nguyên.',
  nameTaken: (name: string): string =>
    `Bảng tính đã dùng tên “${name}” cho việc khác nên chưa thêm gì. Hãy đổi tên đó trong Excel (thẻ Công thức, Trình quản lý Tên) rồi chạy lại.`,
  unknownSheet: (sheet: string, least: number, greatest: number): string =>
    `Không có khổ giấy “${sheet}”: hãy ghi a4, a4-portrait, a3, hoặc hai số milimét từ ${least} đến ${greatest}, như 340x240.`,
};

const enCommand: typeof viCommand = {
  added: (sheet) =>
    `The sheet “${sheet}” is added, with the usual places. Run “documents --only certificates” and print the test sheet to mend them.`,
  there: 'The table CertificateLayout is there already, and stays as it is.',
  nameTaken: (name) =>
    `The workbook uses the name “${name}” for something else, so nothing was added. Change that name in Excel (Formulas tab, Name Manager) and run again.`,
  unknownSheet: (sheet, least, greatest) =>
    `There is no sheet “${sheet}”: say a4, a4-portrait, a3, or two numbers of millimetres from ${least} to ${greatest}, as 340x240.`,
};

/** What the command line says when it adds the table. */
export const certificateCommandWords: Words<typeof viCommand> = { vi: viCommand, en: enCommand };
