/** What is written into a member's personal copy of the workbook. */
import { formOf } from '../plural.ts';
import type { Words } from '../language.ts';

const before = (date: string): string => (date === '' ? '' : `, trước phiên họp ${date}`);
const beforeEnglish = (date: string): string => (date === '' ? '' : ` before the meeting of ${date}`);
const withPosition = (name: string, position: string): string =>
  position === '' ? name : `${name}, ${position}`;

const vi = {
  sheets: {
    guide: 'Hướng dẫn',
    scores: { collective: 'Chấm tập thể', individual: 'Chấm cá nhân' },
    reference: {
      Campaign: 'Thiết lập',
      Contents: 'Nội dung',
      Criteria: 'Tiêu chí',
      Candidates: 'Đối tượng',
      Council: 'Hội đồng',
      Awards: 'Hình thức khen',
      SelfScores: 'Tự chấm',
    },
  },
  referenceTitles: {
    Campaign: 'THIẾT LẬP ĐỢT THI ĐUA',
    Contents: 'NỘI DUNG THI ĐUA',
    Criteria: 'TIÊU CHÍ VÀ ĐIỂM TỐI ĐA',
    Candidates: 'TẬP THỂ, CÁ NHÂN ĐƯỢC ĐỀ NGHỊ KHEN THƯỞNG',
    Council: 'NGƯỜI CHẤM VÀ NGƯỜI NHẬN PHIẾU',
    Awards: 'HÌNH THỨC KHEN THƯỞNG',
    SelfScores: 'ĐIỂM TỰ CHẤM CỦA TẬP THỂ, CÁ NHÂN',
  },
  referenceNote: 'Trang này để tra cứu, không phải điền. Xin không sửa.',
  scoreTitles: { collective: 'PHIẾU CHẤM ĐIỂM TẬP THỂ', individual: 'PHIẾU CHẤM ĐIỂM CÁ NHÂN' },
  scorer: (name: string, position: string): string => `Người chấm: ${withPosition(name, position)}`,
  scoreNote:
    'Ghi điểm vào các ô trắng; tên tiêu chí và điểm tối đa ở ngay trên mã. CĐ: công việc chưa có kết quả cuối cùng, chưa đánh giá được.',
  nothingToScore: {
    collective: 'Không có tập thể nào Ông/Bà phải chấm.',
    individual: 'Không có cá nhân nào Ông/Bà phải chấm.',
  },
  /** Above a criterion's column. */
  criterion: {
    main: (name: string, max: string): string => `${name}\n(tối đa ${max})`,
    bonus: (name: string, max: string): string => `${name}\n(điểm thưởng, tối đa ${max})`,
    deduction: (name: string, max: string): string => `${name}\n(điểm trừ, tối đa ${max})`,
  },
  /** At a score's cell. Excel shows 32 characters of a title and 255 of a text. */
  scorePromptTitle: (code: string): string => `Tiêu chí ${code}`,
  scorePrompt: (max: string): string => `Ghi số điểm từ 0 đến ${max}, hoặc CĐ nếu chưa đánh giá được.`,
  scoreErrorTitle: 'Điểm chưa đúng',
  scoreError: (max: string): string =>
    `Ô này nhận một số từ 0 đến ${max} (ví dụ 8,5 hoặc 8.5, tuỳ máy), hoặc chữ CĐ nếu chưa đánh giá được. Hãy ghi lại, hoặc xoá trống.`,
  recusedPrompt: 'Ghi “có” nếu không chấm đối tượng này; lý do ghi vào cột Ghi chú.',
  recusedError: 'Cột này ghi “có” (không chấm) hoặc để trống.',
  fixedErrorTitle: 'Xin không sửa',
  fixedError: 'Cột này đã được điền sẵn để Hội đồng nhận lại điểm cho đúng người. Hãy bấm Huỷ bỏ.',
  yes: 'có',
  no: 'không',
  page: 'Trang',
  /** The council's own hidden sheet that tells which copies were made. */
  made: {
    sheet: 'Bản chấm đã lập',
    note: 'Trang này giữ dấu (SHA-256) của mã nằm trong mỗi bản chấm riêng đã lập, để khi nhận về biết tệp có đúng là từ bản đã gửi không. Xin đừng sửa.',
  },
  guide: {
    title: 'PHIẾU CHẤM ĐIỂM',
    forMember: (name: string, position: string): string => `Dành riêng cho: ${withPosition(name, position)}`,
    onlyYours: 'Tệp này chỉ có phần chấm của Ông/Bà; không có điểm, phiếu hay ý kiến của thành viên khác.',
    sheetsHeading: 'Các trang cần chấm (bấm vào tên trang)',
    sheet: {
      collective: (count: number): string => `${count} tập thể, mỗi tập thể một dòng.`,
      individual: (count: number): string => `${count} cá nhân, mỗi cá nhân một dòng.`,
    },
    givenKept: 'Những điểm Ông/Bà đã chấm trước đây đã có sẵn, có thể sửa.',
    nothing: 'Không có tập thể, cá nhân nào Ông/Bà phải chấm.',
    howHeading: 'Cách chấm',
    how: [
      'Máy đã cài phần bổ trợ Bình xét: bảng bên phải tự mở, đã chọn sẵn tên Ông/Bà và đưa đi lần lượt từng đối tượng. Nếu bảng chưa mở, vào thẻ Bình xét, bấm Mở bảng.',
      'Máy không có phần bổ trợ, dùng LibreOffice hay điện thoại: ghi điểm thẳng vào các ô trắng. Mỗi dòng một đối tượng, mỗi cột một tiêu chí; tên tiêu chí và điểm tối đa ở ngay trên mã.',
      'Công việc chưa có kết quả cuối cùng thì ghi CĐ (chưa đánh giá được), không ghi 0 và không để trống. Ô điểm thưởng, điểm trừ để trống là không có.',
      'Không chấm một đối tượng nào đó: ghi “có” ở cột Không chấm và lý do ở cột Ghi chú.',
      'Được sắp xếp, lọc, ẩn dòng; không sửa mã, không thêm đối tượng. Có thể chấm nhiều lần, lưu lại rồi chấm tiếp.',
    ],
    backHeading: 'Gửi lại',
    save: 'Lưu lại chính tệp này, không chép điểm sang tệp khác; giữ nguyên loại tệp Excel (.xlsx).',
    /** `date` is the day of the meeting in words, '' where the workbook has none. */
    sendTo: (name: string, email: string, date: string): string =>
      `Đính kèm tệp vào thư gửi ${name}${email === '' ? '' : ` (${email})`}${before(date)}.`,
    sendToSender: (date: string): string =>
      `Đính kèm tệp vào thư trả lời người đã gửi cho Ông/Bà${before(date)}.`,
    again: 'Muốn sửa sau khi đã gửi: sửa trong chính tệp này, lưu và gửi lại.',
  },
};

const en: typeof vi = {
  sheets: {
    guide: 'Guide',
    scores: { collective: 'Score collectives', individual: 'Score individuals' },
    reference: {
      Campaign: 'Settings',
      Contents: 'Contents',
      Criteria: 'Criteria',
      Candidates: 'Candidates',
      Council: 'Council',
      Awards: 'Awards',
      SelfScores: 'Self-scores',
    },
  },
  referenceTitles: {
    Campaign: 'SETTINGS OF THE CAMPAIGN',
    Contents: 'CONTENTS',
    Criteria: 'CRITERIA AND MAXIMUM POINTS',
    Candidates: 'COLLECTIVES AND INDIVIDUALS PROPOSED',
    Council: 'WHO SCORES AND WHO COLLECTS',
    Awards: 'AWARDS',
    SelfScores: 'WHAT CANDIDATES GAVE THEMSELVES',
  },
  referenceNote: 'This sheet is to look things up in. Please change nothing here.',
  scoreTitles: { collective: 'SCORES OF COLLECTIVES', individual: 'SCORES OF INDIVIDUALS' },
  scorer: (name, position) => `Scored by: ${withPosition(name, position)}`,
  scoreNote:
    'Type scores into the white cells; the criterion and its maximum are right above the code. CĐ: the work has no final result yet.',
  nothingToScore: {
    collective: 'There is no collective for you to score.',
    individual: 'There is no individual for you to score.',
  },
  criterion: {
    main: (name, max) => `${name}\n(at most ${max})`,
    bonus: (name, max) => `${name}\n(bonus, at most ${max})`,
    deduction: (name, max) => `${name}\n(deduction, at most ${max})`,
  },
  scorePromptTitle: (code) => `Criterion ${code}`,
  scorePrompt: (max) => `Points from 0 to ${max}, or CĐ where it cannot be assessed yet.`,
  scoreErrorTitle: 'Not a score',
  scoreError: (max) =>
    `This cell takes a number from 0 to ${max} (8.5 or 8,5, as your computer writes it), or CĐ where it cannot be assessed yet. Type it again, or leave it blank.`,
  recusedPrompt: 'Write “yes” if you do not score this candidate, and the reason in the note.',
  recusedError: 'This column takes “yes” (not scored), or stays blank.',
  fixedErrorTitle: 'Please do not change',
  fixedError: 'This column was filled in so that your scores go to the right candidate. Press Cancel.',
  yes: 'yes',
  no: 'no',
  page: 'Page',
  made: {
    sheet: 'Copies made',
    note: 'This sheet keeps the SHA-256 of the code in each personal copy that was made, so that a file that comes back can be told to be from the copy that was sent. Please leave it as it is.',
  },
  guide: {
    title: 'SCORING FORM',
    forMember: (name, position) => `For: ${withPosition(name, position)}`,
    onlyYours: 'This file holds your part only: no scores, ballots or notes of other members.',
    sheetsHeading: 'Sheets to fill in (press a name)',
    sheet: {
      collective: (count) => `${formOf(count, '1 collective', `${count} collectives`)}, one a row.`,
      individual: (count) => `${formOf(count, '1 individual', `${count} individuals`)}, one a row.`,
    },
    givenKept: 'Scores that you gave earlier are in them and may be changed.',
    nothing: 'There is nobody for you to score.',
    howHeading: 'How to score',
    how: [
      'With the Bình xét add-in: the pane on the right opens by itself, knows your name and leads from one candidate to the next. If it does not open, go to the Awards tab and press Open pane.',
      'Without it, in LibreOffice or on a phone: type scores into the white cells. Each row is a candidate, each column a criterion; its name and maximum are right above its code.',
      'Where the work has no final result yet, write CĐ (not yet assessable), neither 0 nor nothing. A blank bonus or deduction is none.',
      'If you do not score somebody: write “yes” in the column Recused, and the reason in the note.',
      'You may sort, filter and hide rows; do not change codes or add candidates. You may save and go on later.',
    ],
    backHeading: 'Sending it back',
    save: 'Save this file as it is, as an Excel workbook (.xlsx).',
    sendTo: (name, email, date) =>
      `Attach it to a message to ${name}${email === '' ? '' : ` (${email})`}${beforeEnglish(date)}.`,
    sendToSender: (date) => `Attach it to a reply to whoever sent it to you${beforeEnglish(date)}.`,
    again: 'To change something afterwards: change it in this same file, save, and send it again.',
  },
};

export const copyWords: Words<typeof vi> = { vi, en };
