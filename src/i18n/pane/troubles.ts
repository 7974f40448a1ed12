/** What went wrong between the add-in and Excel, and what to do about it. Used by the pane; keyed by the codes of trouble. */
import type { Words } from '../language.ts';

const vi = {
  WorkbookProtected: {
    title: 'Bảng tính đang được bảo vệ',
    /** What the person can do, and what became of the workbook. */
    advice:
      'Excel không cho thêm trang kết quả. Vào thẻ Xem lại (Review), bấm Bảo vệ Sổ làm việc (Protect Workbook) để bỏ bảo vệ, rồi bấm Tổng hợp lại. Bảng tính chưa bị thay đổi.',
  },
  CellInEditMode: {
    title: 'Đang gõ dở trong một ô',
    /** What the person can do, and what became of the workbook. */
    advice: 'Bấm Enter để kết thúc ô đang gõ (hoặc Esc để bỏ), rồi bấm lại nút vừa rồi.',
  },
  ReadOnly: {
    title: 'Bảng tính chỉ mở để đọc',
    /** What the person can do, and what became of the workbook. */
    advice:
      'Bấm Bật chỉnh sửa (Enable Editing) ở phía trên, hoặc lưu thành một bản khác bằng Lưu dưới dạng (Save As), rồi bấm Tổng hợp lại. Bảng tính chưa bị thay đổi.',
  },
  SheetProtected: {
    title: 'Trang tính đang được bảo vệ',
    /** What the person can do, and what became of the workbook. */
    advice:
      'Ô này bị khoá, hoặc bảng không thêm được dòng. Vào thẻ Xem lại (Review), bấm Bỏ bảo vệ Trang tính (Unprotect Sheet), rồi làm lại. Giá trị vừa nhập hoặc việc sửa vừa bấm chưa được ghi.',
  },
  HostTooOld: {
    title: 'Phiên bản Excel này quá cũ',
    /** What the person can do, and what became of the workbook. */
    advice:
      'Bình xét cần Excel 2021, Microsoft 365 hoặc Excel trên web. Mở bảng tính trên một máy có phiên bản mới hơn.',
  },
  SheetInUse: {
    title: 'Trang kết quả cũ có bảng dữ liệu khác',
    /** What the person can do, and what became of the workbook. */
    advice:
      'Một trang do lần tổng hợp trước ghi nay có chứa bảng dữ liệu, nên không bị xoá. Chuyển bảng đó sang trang khác, rồi bấm Tổng hợp lại. Bảng tính chưa bị thay đổi.',
  },
  Interrupted: {
    title: 'Công việc bị gián đoạn',
    /** What the person can do, and what became of the workbook. */
    advice:
      'Bảng tính có người sửa trong lúc đang làm, hoặc Excel mất kết nối. Không có kết quả nào bị ghi dở. Chờ một lát rồi bấm lại.',
  },
  NotWritten: {
    title: 'Còn điểm hoặc phiếu chưa ghi xong',
    /** What the person can do, and what became of the workbook. */
    advice:
      'Số liệu vừa nhập trong ngăn Bình xét chưa vào hết bảng tính nên chưa tổng hợp. Chờ ghi xong, hoặc xử lý chỗ được báo ở bước Chấm điểm hay Bỏ phiếu, rồi bấm lại.',
  },
  Unexpected: {
    title: 'Có lỗi ngoài dự kiến',
    /** What the person can do, and what became of the workbook. */
    advice:
      'Số liệu đã nhập vẫn nguyên vẹn. Lưu bảng tính, đóng rồi mở lại Excel và thử lần nữa. Nếu vẫn lỗi, gửi dòng chữ dưới đây cho người phụ trách.',
  },
};

const en: typeof vi = {
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
      'This cell is locked, or the table cannot take another row. On the Review tab press Unprotect Sheet, then try again. What you just entered, or pressed to have mended, was not written.',
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
  NotWritten: {
    title: 'Scores or ballots are still being written',
    advice:
      'What was entered in the pane is not all in the workbook, so nothing was tallied. Wait, or see what is told in the step Score or Vote, then press again.',
  },
  Unexpected: {
    title: 'Something unexpected went wrong',
    advice:
      'What you entered is untouched. Save the workbook, close and reopen Excel, and try again. If it happens again, send the line below to whoever looks after the add-in.',
  },
};

export const troubleWords: Words<typeof vi> = { vi, en };

/** What the trouble means for a score that was typed; where it is silent, the general advice holds. */
export const scoreTroubleWords: Words<Partial<Readonly<Record<keyof typeof vi, string>>>> = {
  vi: {
    CellInEditMode:
      'Điểm vừa gõ chưa ghi, vẫn giữ trong ô bên dưới. Trong trang tính, bấm Enter để kết thúc ô đang gõ (hoặc Esc để bỏ), rồi bấm Ghi lại ở cuối bảng này.',
    ReadOnly:
      'Điểm vừa gõ chưa ghi, vẫn giữ trong ô bên dưới. Bấm Bật chỉnh sửa (Enable Editing) ở phía trên, rồi bấm Ghi lại ở cuối bảng này. Nếu không có nút đó, bấm Lưu dưới dạng (Save As), mở bản mới lưu và chấm ở đó.',
    SheetProtected:
      'Ô điểm này bị khoá, hoặc bảng điểm không thêm được dòng. Điểm vừa gõ chưa ghi, vẫn giữ trong ô bên dưới. Vào thẻ Xem lại (Review), bấm Bỏ bảo vệ Trang tính (Unprotect Sheet), rồi bấm Ghi lại. Nếu Excel hỏi mật khẩu, liên hệ Thư ký Hội đồng.',
    Interrupted:
      'Dòng điểm đã chuyển chỗ trong lúc ghi, hoặc Excel mất kết nối. Điểm vừa gõ có thể chưa ghi; không ghi vào dòng nào khác và vẫn giữ trong ô bên dưới. Chờ một lát rồi bấm Ghi lại ở cuối bảng này.',
    Unexpected:
      'Điểm vừa gõ chưa ghi, vẫn giữ trong ô bên dưới. Bấm Ghi lại ở cuối bảng này. Nếu vẫn lỗi, lưu bảng tính, đóng rồi mở lại Excel, và gửi dòng chữ dưới đây cho người phụ trách.',
  },
  en: {
    CellInEditMode:
      'What you just typed is not written yet; it is kept in its field below. In the sheet, press Enter to finish the cell (or Esc to give it up), then press Write again at the bottom.',
    ReadOnly:
      'What you just typed is not written; it is kept in its field below. Press Enable Editing at the top, then Write again at the bottom. If there is no such button, use Save As, open that copy and score there.',
    SheetProtected:
      'This cell is locked, or the table of scores cannot take another row. What you just typed is not written; it is kept in its field below. On the Review tab press Unprotect Sheet, then Write again. If Excel asks for a password, ask the council’s secretary.',
    Interrupted:
      'The row has moved meanwhile, or Excel lost its connection. What you just typed may not be written; it went into no other row, and is kept in its field below. Wait a moment, then press Write again at the bottom.',
    Unexpected:
      'What you just typed is not written; it is kept in its field below. Press Write again at the bottom. If it happens again, save the workbook, close and reopen Excel, and send the line below to whoever looks after the add-in.',
  },
};
