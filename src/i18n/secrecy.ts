/** The words of keeping the papers secret: shuffling them, and saving a copy to send on. */
import type { Language, Words } from './language.ts';

interface SecrecyWords {
  readonly heading: string;
  readonly explanation: string;
  readonly copy: string;
  readonly shuffle: string;
  readonly shuffleOnly: string;
  /** Where no copy can be saved. */
  readonly noCopy: string;
  readonly question: (papers: number) => string;
  readonly points: readonly string[];
  readonly copyPoint: string;
  readonly confirm: { readonly copy: string; readonly shuffle: string };
  readonly later: string;
  readonly working: { readonly shuffling: string; readonly copying: string };
  readonly done: {
    readonly none: string;
    readonly changed: string;
    readonly formula: (sheet: string, cell: string) => string;
    readonly shuffled: (papers: number) => string;
    readonly saved: (papers: number, name: string) => string;
    readonly notSaved: (papers: number) => string;
    readonly why: {
      readonly refused: string;
      readonly password: string;
      readonly unsupported: string;
      readonly tooLarge: string;
    };
  };
  readonly left: {
    readonly heading: string;
    readonly comments: (sheet: string, cells: string) => string;
    readonly pivot: string;
  };
  readonly fileName: (name: string) => string;
  /** In the part for sending, where everybody gets this very file. */
  readonly beforeSending: string;
}

const plural = (count: number, one: string, many: string): string =>
  `${String(count)} ${count === 1 ? one : many}`;

export const secrecyWords: Words<SecrecyWords> = {
  vi: {
    heading: 'Giữ kín phiếu bầu',
    explanation:
      'Các dòng phiếu đứng theo thứ tự nhập, nên người có mặt lúc kiểm phiếu có thể đoán phiếu nào của ai. Trước khi gửi tệp cho người khác, hãy xáo trộn phiếu.',
    copy: 'Xáo trộn và lưu bản để gửi…',
    shuffle: 'Xáo trộn phiếu…',
    shuffleOnly: 'Chỉ xáo trộn phiếu…',
    noCopy:
      'Excel ở máy này không cho Bình xét lưu bản để gửi. Sau khi xáo trộn, tệp vẫn còn giữ thứ tự gõ các ghi chú; người rành kỹ thuật có thể đọc ra. Nếu phiếu có ghi chú, hãy mở tệp này bằng Excel trên Windows rồi lưu bản để gửi ở đó.',
    question: (papers) => `Xáo trộn ${String(papers)} phiếu?`,
    points: [
      'Các phiếu đổi chỗ ngẫu nhiên và được đánh số lại từ 1. Dấu và ghi chú của phiếu đi theo phiếu.',
      'Không hoàn tác được: số phiếu cũ mất hẳn. Nếu còn phải tra phiếu giấy theo số, hãy tra xong trước.',
      'Kết quả kiểm phiếu và các trang kết quả đã lập không đổi.',
      'Bình luận và màu tô tay ở các ô đứng yên, không đi theo phiếu.',
    ],
    copyPoint:
      'Sau đó Bình xét lưu thêm một bản của tệp để gửi đi, trong đó thứ tự gõ các ghi chú cũng không còn. Bảng tính đang mở vẫn ở đây.',
    confirm: { copy: 'Xáo trộn và lưu bản', shuffle: 'Xáo trộn' },
    later: 'Để sau',
    working: { shuffling: 'Đang xáo trộn phiếu…', copying: 'Đang lưu bản để gửi…' },
    done: {
      none: 'Chưa có phiếu nào để xáo trộn.',
      changed: 'Bảng tính vừa được sửa trong lúc đọc. Chưa xáo trộn gì; hãy bấm lại.',
      formula: (sheet, cell) =>
        `Chưa xáo trộn gì: trang “${sheet}”, ô ${cell} có công thức mà các dòng phiếu khác cùng cột thì không. Hãy thay công thức bằng giá trị (sao chép rồi dán giá trị), sau đó bấm lại.`,
      shuffled: (papers) =>
        `Đã xáo trộn ${String(papers)} phiếu và đánh số lại từ 1. Hãy lưu bảng tính (Ctrl+S).`,
      saved: (papers, name) =>
        `Đã xáo trộn ${String(papers)} phiếu và lưu “${name}”. Hãy gửi bản này, đừng gửi bảng tính đang mở. Nhớ lưu cả bảng tính đang mở (Ctrl+S).`,
      notSaved: (papers) => `Đã xáo trộn ${String(papers)} phiếu, nhưng chưa lưu được bản để gửi.`,
      why: {
        refused: 'Excel không đưa ra được nội dung tệp. Hãy lưu bảng tính (Ctrl+S) rồi bấm lại.',
        password: 'Tệp có mật khẩu mở. Hãy bỏ mật khẩu (Tệp, Thông tin, Bảo vệ Sổ làm việc) rồi bấm lại.',
        unsupported: 'Tệp không ở dạng .xlsx hoặc .xlsm. Hãy lưu thành .xlsx rồi bấm lại.',
        tooLarge: 'Tệp quá lớn. Hãy bỏ hình ảnh và các trang không cần, rồi bấm lại.',
      },
    },
    left: {
      heading: 'Trong bản đã lưu còn những thứ Bình xét không tự bỏ:',
      comments: (sheet, cells) =>
        `Trang “${sheet}”, ô ${cells}: có bình luận hoặc ghi chú của Excel. Chúng ghi tên người viết và vẫn ở chỗ cũ, không đi theo phiếu. Hãy xoá nếu cần rồi lưu bản khác.`,
      pivot:
        'Bảng tính có PivotTable lấy số liệu từ các phiếu; nó giữ riêng các dòng phiếu theo thứ tự lúc lập. Hãy bấm Làm mới (Refresh) hoặc xoá PivotTable rồi lưu bản khác.',
    },
    fileName: (name) => `${name} - bản gửi`,
    beforeSending:
      'Tệp này có từng phiếu bầu. Trước khi gửi, hãy sang bước Bỏ phiếu, mục “Giữ kín phiếu bầu”, để xáo trộn phiếu.',
  },
  en: {
    heading: 'Keeping the ballot secret',
    explanation:
      'The rows of papers are in the order they were entered, so whoever saw the count could guess which paper is whose. Shuffle them before you send the file to anybody.',
    copy: 'Shuffle and save a copy to send…',
    shuffle: 'Shuffle the papers…',
    shuffleOnly: 'Only shuffle the papers…',
    noCopy:
      'This Excel does not let Bình xét save a copy to send. After shuffling, the file still has the order in which notes were typed, and somebody skilled could read it. If papers have notes, open this file in Excel for Windows and save the copy to send there.',
    question: (papers) => `Shuffle ${plural(papers, 'paper', 'papers')}?`,
    points: [
      'The papers change places at random and are numbered from 1 again. Marks and notes go with their paper.',
      'It cannot be undone: the old numbers are gone. If papers must still be looked up by number, do that first.',
      'The count and the result sheets stay as they are.',
      'Comments and colours given by hand stay where they are; they do not go with a paper.',
    ],
    copyPoint:
      'Then Bình xét saves one more copy of the file to send on, which does not have the order in which notes were typed either. The open workbook stays here.',
    confirm: { copy: 'Shuffle and save the copy', shuffle: 'Shuffle' },
    later: 'Not now',
    working: { shuffling: 'Shuffling the papers…', copying: 'Saving the copy to send…' },
    done: {
      none: 'There are no papers to shuffle yet.',
      changed: 'The workbook was edited while it was read. Nothing was shuffled; press again.',
      formula: (sheet, cell) =>
        `Nothing was shuffled: sheet “${sheet}”, cell ${cell} has a formula and other rows of papers in that column do not. Put a value in its place (copy, paste values), then press again.`,
      shuffled: (papers) =>
        `${plural(papers, 'paper is', 'papers are')} shuffled and numbered from 1 again. Save the workbook (Ctrl+S).`,
      saved: (papers, name) =>
        `${plural(papers, 'paper is', 'papers are')} shuffled and “${name}” is saved. Send this copy, not the open workbook. Save the open workbook too (Ctrl+S).`,
      notSaved: (papers) =>
        `${plural(papers, 'paper is', 'papers are')} shuffled, but the copy to send could not be saved.`,
      why: {
        refused: 'Excel did not give the contents of the file. Save the workbook (Ctrl+S) and press again.',
        password:
          'The file has a password to open. Take it away (File, Info, Protect Workbook) and press again.',
        unsupported: 'The file is neither .xlsx nor .xlsm. Save it as .xlsx and press again.',
        tooLarge: 'The file is too large. Take out pictures and sheets that are not needed, and press again.',
      },
    },
    left: {
      heading: 'The saved copy still has what Bình xét does not take out by itself:',
      comments: (sheet, cells) =>
        `Sheet “${sheet}”, cell ${cells}: Excel comments or notes. They name who wrote them and are where they were; they did not go with the papers. Delete them if need be, then save another copy.`,
      pivot:
        'The workbook has a PivotTable of the papers; it keeps the rows in the order they had when it was made. Press Refresh, or delete the PivotTable, then save another copy.',
    },
    fileName: (name) => `${name} - to send`,
    beforeSending:
      'This file has every single paper in it. Before you send it, go to the step Ballot, “Keeping the ballot secret”, and shuffle the papers.',
  },
};

/** Something of the order of entry that is left in a file that was saved. */
type Left =
  | { readonly kind: 'comments'; readonly sheet: string; readonly cells: readonly string[] }
  | { readonly kind: 'pivot' };

/** What is left, where, and what to do about it. */
export function leftSentence(left: Left, language: Language): string {
  const words = secrecyWords[language].left;
  switch (left.kind) {
    case 'comments':
      return words.comments(left.sheet, left.cells.join(', '));
    case 'pivot':
      return words.pivot;
    default: {
      const unreachable: never = left;
      return unreachable;
    }
  }
}
