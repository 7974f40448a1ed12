/** The words of keeping the papers secret: shuffling them, and saving a copy to send on. */
import { plural } from '../plural.ts';
import type { Language, Words } from '../language.ts';

type KeptElsewhere = 'chart' | 'history' | 'query' | 'embedded' | 'external' | 'picture' | 'unknown';

const vi = {
  heading: 'Giữ kín phiếu bầu',
  explanation:
    'Các dòng phiếu đứng theo thứ tự nhập, nên người có mặt lúc kiểm phiếu có thể đoán phiếu nào của ai. Trước khi gửi tệp cho người khác, hãy xáo trộn phiếu.',
  copy: 'Xáo trộn và lưu bản để gửi…',
  shuffle: 'Xáo trộn phiếu…',
  shuffleOnly: 'Chỉ xáo trộn phiếu…',
  /** Where no copy can be saved. */
  noCopy:
    'Excel ở máy này không cho Bình xét lưu bản để gửi. Sau khi xáo trộn, tệp vẫn còn giữ thứ tự gõ các ghi chú; người rành kỹ thuật có thể đọc ra. Nếu phiếu có ghi chú, hãy mở tệp này bằng Excel trên Windows rồi lưu bản để gửi ở đó.',
  question: (papers: number): string => `Xáo trộn ${String(papers)} phiếu?`,
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
    formula: (sheet: string, cell: string): string =>
      `Chưa xáo trộn gì: trang “${sheet}”, ô ${cell} có công thức mà các dòng phiếu khác cùng cột thì không. Hãy thay công thức bằng giá trị (sao chép rồi dán giá trị), sau đó bấm lại.`,
    shuffled: (papers: number): string =>
      `Đã xáo trộn ${String(papers)} phiếu và đánh số lại từ 1. Hãy lưu bảng tính (Ctrl+S).`,
    saved: (papers: number, name: string): string =>
      `Đã xáo trộn ${String(papers)} phiếu và lưu “${name}”. Hãy gửi bản này, đừng gửi bảng tính đang mở. Nhớ lưu cả bảng tính đang mở (Ctrl+S).`,
    notSaved: (papers: number): string =>
      `Đã xáo trộn ${String(papers)} phiếu, nhưng chưa lưu được bản để gửi.`,
    why: {
      refused: 'Excel không đưa ra được nội dung tệp. Hãy lưu bảng tính (Ctrl+S) rồi bấm lại.',
      password: 'Tệp có mật khẩu mở. Hãy bỏ mật khẩu (Tệp, Thông tin, Bảo vệ Sổ làm việc) rồi bấm lại.',
      unsupported: 'Tệp không ở dạng .xlsx hoặc .xlsm. Hãy lưu thành .xlsx rồi bấm lại.',
      tooLarge: 'Tệp quá lớn. Hãy bỏ hình ảnh và các trang không cần, rồi bấm lại.',
    },
  },
  left: {
    heading: 'Trong bản đã lưu còn những thứ Bình xét không tự bỏ:',
    comments: (sheet: string, cells: string): string =>
      `Trang “${sheet}”, ô ${cells}: có bình luận hoặc ghi chú của Excel. Chúng ghi tên người viết và vẫn ở chỗ cũ, không đi theo phiếu. Hãy xoá nếu cần rồi lưu bản khác.`,
    links: (sheet: string, cells: string): string =>
      `Trang “${sheet}”, ô ${cells}: có liên kết tới từng dòng phiếu, hoặc ở dòng phiếu. Trang nêu vấn đề của lần tổng hợp trước còn ghi ô và dấu lúc chưa xáo trộn: hãy tổng hợp lại để lập trang mới, hoặc xoá trang, rồi lưu bản khác.`,
    copy: (sheet: string, cell: string): string =>
      `Trang “${sheet}”, từ ô ${cell}: có những dòng dưới cùng tiêu đề cột với bảng phiếu, có thể là bản sao của phiếu. Bình xét không xáo trộn ở đó. Nếu là phiếu, hãy xoá rồi lưu bản khác.`,
    below: (sheet: string, cell: string): string =>
      `Trang “${sheet}”, từ ô ${cell}: dưới bảng phiếu có những dòng không thuộc bảng, nên không được xáo trộn. Nếu là phiếu, hãy mở rộng bảng xuống hết các dòng đó, xáo trộn lại rồi lưu bản khác.`,
    views: (sheet: string): string =>
      `Trang “${sheet}”: có dạng xem riêng hoặc kịch bản (Custom Views, Sheet View, Scenario). Chúng nhớ cách lọc, cách sắp xếp hoặc giá trị cũ. Hãy xoá rồi lưu bản khác.`,
    /** Defined names. */
    names: (names: string): string =>
      `Tên đặt cho từng dòng phiếu, hoặc tên giữ sẵn giá trị: ${names}. Chúng không đi theo phiếu. Nếu tên cho biết phiếu của ai, hãy xoá (Công thức, Trình quản lý Tên) rồi lưu bản khác.`,
    /** What the file has beside its sheets; `parts` are names in the file. */
    parts: {
      chart: (_parts: string): string =>
        'Tệp có biểu đồ vẽ từ số liệu gõ thẳng vào biểu đồ. Nếu đó là số liệu của phiếu, hãy xoá biểu đồ rồi lưu bản khác.',
      history: (_parts: string): string =>
        'Tệp còn nhật ký sửa đổi của sổ tính dùng chung, ghi từng lần gõ theo thứ tự. Hãy thôi dùng chung (Xem lại, Bỏ chia sẻ Sổ làm việc) rồi lưu bản khác.',
      query: (_parts: string): string =>
        'Tệp có truy vấn, kết nối dữ liệu hoặc mô hình dữ liệu; chúng có thể giữ riêng các dòng phiếu. Hãy xoá (Dữ liệu, Truy vấn và Kết nối) rồi lưu bản khác.',
      embedded: (_parts: string): string =>
        'Trong tệp có nhúng tệp khác. Nếu tệp ấy có phiếu, hãy xoá rồi lưu bản khác.',
      external: (_parts: string): string =>
        'Tệp còn lưu giá trị lấy từ bảng tính khác. Nếu bảng tính ấy có phiếu, hãy ngắt liên kết (Dữ liệu, Sửa Liên kết) rồi lưu bản khác.',
      picture: (_parts: string): string =>
        'Tệp có hình chụp các ô (Camera, hình được liên kết). Hình có thể còn các dòng phiếu theo thứ tự cũ. Hãy xoá rồi lưu bản khác.',
      unknown: (parts: string): string =>
        `Trong tệp có phần mà Bình xét không biết là gì, nên không biết có còn thứ tự nhập phiếu hay không: ${parts}.`,
    },
    pivot:
      'Bảng tính có PivotTable lấy số liệu từ các phiếu; nó giữ riêng các dòng phiếu theo thứ tự lúc lập. Hãy bấm Làm mới (Refresh) hoặc xoá PivotTable rồi lưu bản khác.',
  },
  fileName: (name: string): string => `${name} - bản gửi`,
  /** In the part for sending, where everybody gets this very file. */
  beforeSending:
    'Tệp này có từng phiếu bầu. Trước khi gửi, hãy sang bước Bỏ phiếu, mục “Giữ kín phiếu bầu”, để xáo trộn phiếu.',
};

const en: typeof vi = {
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
    links: (sheet, cells) =>
      `Sheet “${sheet}”, cell ${cells}: links to single rows of papers, or at such a row. The sheet of findings of an earlier tally still has the cells and marks from before the shuffle: tally again, which makes it anew, or delete the sheet, then save another copy.`,
    copy: (sheet, cell) =>
      `Sheet “${sheet}”, from cell ${cell} on: rows under the same column headers as the papers, perhaps a copy of them. They were not shuffled. If they are papers, delete them, then save another copy.`,
    below: (sheet, cell) =>
      `Sheet “${sheet}”, from cell ${cell} on: rows below the papers that are not in their table, and so were not shuffled. If they are papers, extend the table over them, shuffle again, then save another copy.`,
    views: (sheet) =>
      `Sheet “${sheet}”: views of its own or scenarios (Custom Views, Sheet View, Scenario Manager). They keep how it was filtered or sorted, or earlier values. Delete them, then save another copy.`,
    names: (names) =>
      `Names for single rows of papers, or with values of their own: ${names}. They did not go with the papers. Delete them if they tell whose paper it is (Formulas, Name Manager), then save another copy.`,
    parts: {
      chart: () =>
        'The file has a chart of values that were typed into it. If they are of the papers, delete the chart, then save another copy.',
      history: () =>
        'The file still has the change history of a shared workbook, which lists every entry in its order. Stop sharing (Review, Unshare Workbook), then save another copy.',
      query: () =>
        'The file has queries, data connections or a data model, which may keep the rows of papers for themselves. Delete them (Data, Queries & Connections), then save another copy.',
      embedded: () =>
        'Another file is embedded in this one. If it has papers in it, delete it, then save another copy.',
      external: () =>
        'The file keeps values from another workbook. If that one has papers in it, break the link (Data, Edit Links), then save another copy.',
      picture: () =>
        'The file has pictures of cells (Camera, linked pictures). They may show the papers in their old order. Delete them, then save another copy.',
      unknown: (parts) =>
        `The file has something that Bình xét does not know, and so cannot say whether it holds the order of entry: ${parts}.`,
    },
    pivot:
      'The workbook has a PivotTable of the papers; it keeps the rows in the order they had when it was made. Press Refresh, or delete the PivotTable, then save another copy.',
  },
  fileName: (name) => `${name} - to send`,
  beforeSending:
    'This file has every single paper in it. Before you send it, go to the step Ballot, “Keeping the ballot secret”, and shuffle the papers.',
};

export const secrecyWords: Words<typeof vi> = { vi, en };

/** Something of the order of entry that is left in a file that was saved. */
type Left =
  | { readonly kind: 'comments' | 'links'; readonly sheet: string; readonly cells: readonly string[] }
  | { readonly kind: 'copy' | 'below'; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'views'; readonly sheet: string }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'pivot' }
  | { readonly kind: 'parts'; readonly what: KeptElsewhere; readonly parts: readonly string[] };

/** The first of many, so that a sentence can still be read. */
function someOf(all: readonly string[]): string {
  const shown = all.slice(0, 8).join(', ');
  return all.length > 8 ? `${shown}…` : shown;
}

/** What is left, where, and what to do about it. */
export function leftSentence(left: Left, language: Language): string {
  const words = secrecyWords[language].left;
  switch (left.kind) {
    case 'comments':
    case 'links':
      return words[left.kind](left.sheet, someOf(left.cells));
    case 'copy':
    case 'below':
      return words[left.kind](left.sheet, left.cell);
    case 'views':
      return words.views(left.sheet);
    case 'parts':
      return words.parts[left.what](someOf(left.parts));
    case 'names':
      return words.names(someOf(left.names));
    case 'pivot':
      return words.pivot;
  }
}
