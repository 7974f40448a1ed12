/** What the pane says about printing blank ballots. */
import { formOf } from '../plural.ts';
import type { Words } from '../language.ts';

const vi = {
  errors: (count: number): string =>
    `Chưa in được phiếu: danh sách đối tượng, Hội đồng, hình thức khen thưởng hoặc thông tin đợt thi đua có ${String(count)} lỗi. Sửa xong thì in được.`,
  showErrors: 'Xem lỗi',
  division: {
    label: 'Chia phiếu',
    byKind: {
      title: 'Phiếu tập thể riêng, phiếu cá nhân riêng',
      what: 'Mỗi tên đánh dấu một lần, tính cho mọi hình thức. Cách thường dùng.',
    },
    one: { title: 'Tất cả trên một phiếu', what: 'Tập thể đứng trước, cá nhân đứng sau.' },
    byAward: {
      title: 'Mỗi hình thức khen thưởng một phiếu',
      what: 'Khi Hội đồng bỏ phiếu riêng cho từng hình thức.',
    },
  },
  kinds: {
    label: 'In phiếu cho',
    both: 'Tập thể và cá nhân',
    collective: 'Chỉ tập thể',
    individual: 'Chỉ cá nhân',
  },
  order: {
    label: 'Thứ tự tên trên phiếu',
    names: {
      title: 'Theo vần A, B, C',
      what: 'Cá nhân xếp theo tên; tập thể theo thứ tự trong danh sách.',
    },
    draw: {
      title: 'Bốc thăm',
      what: 'Mã bốc thăm được in trên phiếu. Cùng mã thì xếp ra cùng thứ tự, nên in thêm hay kiểm tra lại đều được.',
    },
  },
  seed: {
    label: 'Mã bốc thăm (giữ mã này, hoặc gõ mã do Hội đồng bốc)',
    again: 'Bốc mã khác',
    wrong: (most: number): string => `Cần có chữ hoặc số, không quá ${String(most)} ký tự.`,
  },
  spares: {
    label: 'Số phiếu dự phòng',
    what: 'Thay cho phiếu bị hỏng.',
    wrong: (most: number): string => `Cần một số nguyên từ 0 đến ${String(most)}.`,
  },
  quota: {
    title: 'Đồng ý nhiều hơn số lượng được khen thưởng thì phiếu không hợp lệ',
    what: 'Câu này được in trên phiếu và được áp dụng khi kiểm phiếu.',
    noLimit:
      'Phiếu sẽ không có câu này: còn hình thức khen thưởng chưa ghi Số lượng trong bảng Awards nên không có giới hạn.',
  },
  figures: {
    heading: 'Sẽ in',
    /** `several`: there are several ballots, and so many papers of each. */
    papers: (papers: number, several: boolean): string =>
      several ? `Mỗi loại ${String(papers)} phiếu` : `${String(papers)} phiếu`,
    why: (present: number, inWriting: number, spares: number): string =>
      [
        ...(present > 0 || inWriting === 0 ? [`${String(present)} người có mặt`] : []),
        ...(inWriting > 0 ? [`${String(inWriting)} người được hỏi ý kiến bằng văn bản`] : []),
        ...(spares > 0 ? [`${String(spares)} phiếu dự phòng`] : []),
      ].join(', '),
    noVoters: 'Hội đồng chưa có ai biểu quyết có mặt: in một phiếu để sao thêm.',
    /** `leaves`: pages of one paper; null: two papers stand on a page. */
    ballot: (names: number, pages: number, leaves: number | null): string =>
      leaves === null
        ? `${String(names)} tên. ${String(pages)} trang A4 nằm ngang, hai phiếu một trang: in một mặt rồi cắt đôi.`
        : leaves === 1
          ? `${String(names)} tên. ${String(pages)} trang A4, mỗi phiếu một trang: in một mặt.`
          : `${String(names)} tên. ${String(pages)} trang A4, mỗi phiếu ${String(leaves)} trang: ${leaves % 2 === 0 ? 'in hai mặt được' : 'in một mặt rồi ghim lại'}.`,
    absent: (count: number): string => `Không in phiếu cho ${String(count)} thành viên vắng mặt:`,
    leftOff: (count: number): string => `${String(count)} tên trong danh sách không có trên phiếu:`,
    ineligible: (name: string, reason: string): string =>
      `${name} – không xét${reason === '' ? '' : `: ${reason}`}`,
    notVoted: (name: string): string => `${name} – không có hình thức khen thưởng nào cần bỏ phiếu`,
    nobody: 'Không có tập thể, cá nhân nào để bỏ phiếu.',
  },
  noFiles:
    'Excel trên Mac và iPad không cho tải tệp từ ngăn này. Hãy tạo trang in, hoặc mở bảng tính bằng Excel trên web hay trên Windows để tải tệp Word.',
  makeSheets: 'Tạo trang in',
  saveWord: 'Tải tệp Word',
  replaced: 'Trang in được thêm vào bảng tính này, thay các trang phiếu bầu đã tạo trước.',
  working: { sheets: 'Đang tạo trang in phiếu bầu…', word: 'Đang lập tệp Word phiếu bầu…' },
  done: {
    sheets: (sheets: number): string =>
      `Đã tạo ${String(sheets)} trang tính phiếu bầu và mở trang đầu. Bấm Ctrl+P để in từng trang tính.`,
    file: (name: string): string => `Đã tải tệp ${name}. Tìm tệp trong thư mục Tải xuống (Downloads).`,
    cancelled: 'Đã dừng, chưa lập phiếu nào. Bảng tính vẫn như trước.',
  },
};

const en: typeof vi = {
  errors: (count) =>
    `No ballots yet: the lists of candidates, council and awards, or the campaign’s settings, have ${formOf(count, 'one error', `${String(count)} errors`)}. Correct that first.`,
  showErrors: 'Show the errors',
  division: {
    label: 'What stands on a ballot',
    byKind: {
      title: 'Collectives on one, individuals on another',
      what: 'One mark for each name, for all awards. The usual way.',
    },
    one: { title: 'All on one ballot', what: 'Collectives first, then individuals.' },
    byAward: { title: 'A ballot for each award', what: 'Where the council votes award by award.' },
  },
  kinds: {
    label: 'Ballots for',
    both: 'Collectives and individuals',
    collective: 'Collectives only',
    individual: 'Individuals only',
  },
  order: {
    label: 'The order of names',
    names: { title: 'From A to Z', what: 'Individuals by given name; collectives as they are listed.' },
    draw: {
      title: 'By lot',
      what: 'The lot is printed on the ballot. The same lot gives the same order, to print more or to check.',
    },
  },
  seed: {
    label: 'The lot (keep this one, or type one that the council has drawn)',
    again: 'Draw another lot',
    wrong: (most) => `Letters or digits are needed, at most ${String(most)} characters.`,
  },
  spares: {
    label: 'Spare papers',
    what: 'For papers that are spoilt.',
    wrong: (most) => `A whole number from 0 to ${String(most)} is needed.`,
  },
  quota: {
    title: 'A paper that agrees with more than the quota is invalid',
    what: 'The ballot says so, and so it is counted.',
    noLimit:
      'The ballot will not say so: an award has no Quota in the table Awards, and so there is no limit.',
  },
  figures: {
    heading: 'To be printed',
    papers: (papers, several) =>
      `${formOf(papers, 'One paper', `${String(papers)} papers`)}${several ? ' of each' : ''}`,
    why: (present, inWriting, spares) =>
      [
        ...(present > 0 || inWriting === 0 ? [`${String(present)} present`] : []),
        ...(inWriting > 0 ? [`${String(inWriting)} asked in writing`] : []),
        ...(spares > 0 ? [`${String(spares)} to spare`] : []),
      ].join(', '),
    noVoters: 'Nobody with a vote is present: one paper is printed, to copy from.',
    ballot: (names, pages, leaves) => {
      const what = `${formOf(names, 'One name', `${String(names)} names`)}. ${formOf(pages, 'One page', `${String(pages)} pages`)} of A4`;
      if (leaves === null) return `${what} on its side, two papers each: print on one side, cut in half.`;
      if (leaves === 1) return `${what}, one for each paper: print on one side.`;
      return `${what}, ${String(leaves)} for each paper: ${leaves % 2 === 0 ? 'both sides may be used' : 'print on one side and staple'}.`;
    },
    absent: (count) =>
      `No paper for ${formOf(count, 'one member', `${String(count)} members`)} who ${formOf(count, 'is', 'are')} absent:`,
    leftOff: (count) => `${formOf(count, 'One name', `${String(count)} names`)} of the list on no ballot:`,
    ineligible: (name, reason) => `${name} – not eligible${reason === '' ? '' : `: ${reason}`}`,
    notVoted: (name) => `${name} – no award that is voted on`,
    nobody: 'There is nobody to vote on.',
  },
  noFiles:
    'Excel on Mac and iPad does not let this pane download files. Make sheets to print, or open the workbook in Excel on the web or on Windows to download Word files.',
  makeSheets: 'Make sheets to print',
  saveWord: 'Download for Word',
  replaced: 'The sheets are added to this workbook, in place of ballots that were made before.',
  working: { sheets: 'Making the sheets of ballots…', word: 'Making the Word file of ballots…' },
  done: {
    sheets: (sheets) =>
      `${formOf(sheets, 'One sheet', `${String(sheets)} sheets`)} of ballots made; the first is open. Press Ctrl+P to print each.`,
    file: (name) => `${name} is downloaded. Look in the folder Downloads.`,
    cancelled: 'Stopped; no ballots were made. The workbook is as it was.',
  },
};

export const blankBallotWords: Words<typeof vi> = { vi, en };
