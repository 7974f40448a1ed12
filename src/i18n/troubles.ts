/** What went wrong between the add-in and Excel, and what to do about it. Used by the pane; keyed by the codes of trouble. */
import type { Words } from './language.ts';

interface TroubleWords {
  readonly title: string;
  /** What the person can do, and what became of the workbook. */
  readonly advice: string;
}

interface TroubleEntries {
  readonly WorkbookProtected: TroubleWords;
  readonly CellInEditMode: TroubleWords;
  readonly ReadOnly: TroubleWords;
  readonly SheetProtected: TroubleWords;
  readonly HostTooOld: TroubleWords;
  readonly SheetInUse: TroubleWords;
  readonly Interrupted: TroubleWords;
  readonly Unexpected: TroubleWords;
}

export const troubleWords: Words<TroubleEntries> = {
  vi: {
    WorkbookProtected: {
      title: 'Bảng tính đang được bảo vệ',
      advice:
        'Excel không cho thêm trang kết quả. Vào thẻ Xem lại (Review), bấm Bảo vệ Sổ làm việc (Protect Workbook) để bỏ bảo vệ, rồi bấm Tổng hợp lại. Bảng tính chưa bị thay đổi.',
    },
    CellInEditMode: {
      title: 'Đang gõ dở trong một ô',
      advice: 'Bấm Enter để kết thúc ô đang gõ (hoặc Esc để bỏ), rồi bấm lại nút vừa rồi.',
    },
    ReadOnly: {
      title: 'Bảng tính chỉ mở để đọc',
      advice:
        'Bấm Bật chỉnh sửa (Enable Editing) ở phía trên, hoặc lưu thành một bản khác bằng Lưu dưới dạng (Save As), rồi bấm Tổng hợp lại. Bảng tính chưa bị thay đổi.',
    },
    SheetProtected: {
      title: 'Trang tính đang được bảo vệ',
      advice:
        'Ô này bị khoá, hoặc bảng không thêm được dòng. Vào thẻ Xem lại (Review), bấm Bỏ bảo vệ Trang tính (Unprotect Sheet), rồi làm lại. Giá trị vừa nhập chưa được ghi.',
    },
    HostTooOld: {
      title: 'Phiên bản Excel này quá cũ',
      advice:
        'Bình xét cần Excel 2021, Microsoft 365 hoặc Excel trên web. Mở bảng tính trên một máy có phiên bản mới hơn.',
    },
    SheetInUse: {
      title: 'Trang kết quả cũ có bảng dữ liệu khác',
      advice:
        'Một trang do lần tổng hợp trước ghi nay có chứa bảng dữ liệu, nên không bị xoá. Chuyển bảng đó sang trang khác, rồi bấm Tổng hợp lại. Bảng tính chưa bị thay đổi.',
    },
    Interrupted: {
      title: 'Công việc bị gián đoạn',
      advice:
        'Bảng tính có người sửa trong lúc đang làm, hoặc Excel mất kết nối. Không có kết quả nào bị ghi dở. Chờ một lát rồi bấm lại.',
    },
    Unexpected: {
      title: 'Có lỗi ngoài dự kiến',
      advice:
        'Số liệu đã nhập vẫn nguyên vẹn. Lưu bảng tính, đóng rồi mở lại Excel và thử lần nữa. Nếu vẫn lỗi, gửi dòng chữ dưới đây cho người phụ trách.',
    },
  },
  en: {
    WorkbookProtected: {
      title: 'The workbook is protected',
      advice:
        'Excel does not let result sheets be added. On the Review tab press Protect Workbook to lift the protection, then press Tally again. The workbook has not been changed.',
    },
    CellInEditMode: {
      title: 'A cell is being edited',
      advice: 'Press Enter to finish the cell (or Esc to give it up), then press the button again.',
    },
    ReadOnly: {
      title: 'The workbook is open for reading only',
      advice:
        'Press Enable Editing at the top, or keep a copy with Save As, then press Tally again. The workbook has not been changed.',
    },
    SheetProtected: {
      title: 'The sheet is protected',
      advice:
        'This cell is locked, or the table cannot take another row. On the Review tab press Unprotect Sheet, then try again. What you just entered was not written.',
    },
    HostTooOld: {
      title: 'This Excel is too old',
      advice:
        'Bình xét needs Excel 2021, Microsoft 365 or Excel on the web. Open the workbook on a computer with a newer version.',
    },
    SheetInUse: {
      title: 'An old result sheet holds another table',
      advice:
        'A sheet written by an earlier tally now holds a table of data, so it is not deleted. Move that table to another sheet, then press Tally again. The workbook has not been changed.',
    },
    Interrupted: {
      title: 'The work was interrupted',
      advice:
        'Somebody edited the workbook meanwhile, or Excel lost its connection. Nothing was half written. Wait a moment and press the button again.',
    },
    Unexpected: {
      title: 'Something unexpected went wrong',
      advice:
        'What you entered is untouched. Save the workbook, close and reopen Excel, and try again. If it happens again, send the line below to whoever looks after the add-in.',
    },
  },
};
