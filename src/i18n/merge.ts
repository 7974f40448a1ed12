/** The words of merging what came back: the report, the sheet that keeps it, and why things are not taken. */
import type { Words } from './language.ts';

type RejectionWord =
  | 'OtherCampaign'
  | 'NotAWorkbook'
  | 'Damaged'
  | 'Encrypted'
  | 'LegacyXls'
  | 'TooLarge'
  | 'NoScores'
  | 'UnknownMember'
  | 'SeveralMembers';

type ReasonWord =
  | 'notANumber'
  | 'outOfRange'
  | 'notApplicable'
  | 'cellError'
  | 'notYesNo'
  | 'otherMember'
  | 'unknownCandidate'
  | 'ineligible'
  | 'recused'
  | 'criterionChanged'
  | 'unknownCriterion'
  | 'saidTwice'
  | 'noColumn';

interface MergeWords {
  readonly rejections: Readonly<Record<RejectionWord, string>>;
  readonly reasons: Readonly<Record<ReasonWord, string>>;
  readonly fields: { readonly recused: string; readonly note: string };
  readonly merged: (member: string, added: number, changed: number, refused: number) => string;
  readonly unchanged: (member: string, refused: number) => string;
  readonly conflict: (member: string) => string;
  readonly rejected: (reason: string) => string;
  readonly fileLine: (file: string, outcome: string) => string;
  readonly refusal: (place: string, found: string, reason: string) => string;
  readonly contradiction: (subject: string, says: string) => string;
  readonly saying: (found: string, file: string) => string;
  readonly alreadyMerged: (file: string) => string;
  readonly proposed: (file: string) => string;
  readonly notProposed: string;
  readonly emptied: (place: string, sent: string) => string;
  readonly uncalculated: (place: string) => string;
  readonly renamed: (candidate: string, there: string, here: string) => string;
  readonly campaignRenamed: (there: string, here: string) => string;
  readonly addedSince: (candidates: string) => string;
  readonly criterionChanged: (criterion: string) => string;
  readonly missing: (members: string) => string;
  readonly nobodyMissing: string;
  readonly masterErrors: (errors: number) => string;
  readonly receipts: {
    readonly sheet: string;
    readonly title: string;
    readonly note: string;
    readonly columns: readonly [
      time: string,
      file: string,
      sha256: string,
      savedAt: string,
      member: string,
      added: string,
      changed: string,
      refused: string,
      takenBack: string,
    ];
  };
  readonly before: { readonly sheet: string; readonly note: string };
}

const vi: MergeWords = {
  rejections: {
    OtherCampaign: 'Phiếu của một đợt thi đua khác.',
    NotAWorkbook: 'Không phải bảng tính Excel (.xlsx), hoặc tệp bị hỏng. Hãy đề nghị thành viên gửi lại.',
    Damaged:
      'Các phần trong tệp không khớp nhau nên điểm đọc được có thể khác điểm đã chấm. Hãy đề nghị thành viên lưu bằng Excel rồi gửi lại.',
    Encrypted: 'Tệp có mật khẩu mở. Hãy đề nghị thành viên bỏ mật khẩu rồi gửi lại.',
    LegacyXls: 'Tệp .xls của Excel 97–2003. Hãy mở bằng Excel, lưu thành .xlsx rồi nhận lại.',
    TooLarge: 'Tệp chứa nhiều dữ liệu hơn mức một phiếu chấm có thể có.',
    NoScores: 'Không có điểm nào trong tệp.',
    UnknownMember:
      'Không rõ phiếu của ai: mã thành viên không có trong Hội đồng, hoặc không có quyền biểu quyết.',
    SeveralMembers:
      'Tệp có điểm mới của nhiều thành viên. Mỗi tệp chỉ nhận của một người: hãy hỏi lại người gửi.',
  },
  reasons: {
    notANumber: 'không phải số, cũng không phải CĐ',
    outOfRange: 'ngoài khoảng từ 0 đến điểm tối đa',
    notApplicable: 'tiêu chí không áp dụng cho đối tượng này',
    cellError: 'ô báo lỗi của Excel',
    notYesNo: 'không rõ là có hay không',
    otherMember: 'dòng của thành viên khác',
    unknownCandidate: 'mã đối tượng không có trong danh sách',
    ineligible: 'đối tượng không xét',
    recused: 'thành viên không chấm đối tượng này',
    criterionChanged: 'tiêu chí đã khác (điểm tối đa, trọng số, nội dung, áp dụng hoặc loại)',
    unknownCriterion: 'tiêu chí không có trong bảng tính của Hội đồng',
    saidTwice: 'hai giá trị khác nhau cho cùng một ô',
    noColumn: 'bảng điểm của Hội đồng không có cột này',
  },
  fields: { recused: 'Không chấm', note: 'Ghi chú' },
  merged: (member, added, changed, refused) =>
    `${member}: đã nhận, thêm ${added}, sửa ${changed}${refused > 0 ? `, không nhận ${refused}` : ''}.`,
  unchanged: (member, refused) =>
    `${member}: không có gì mới${refused > 0 ? `, không nhận ${refused}` : ''}.`,
  conflict: (member) => `${member}: có điểm mâu thuẫn, chưa nhận gì.`,
  rejected: (reason) => `không nhận. ${reason}`,
  fileLine: (file, outcome) => `${file} – ${outcome}`,
  refusal: (place, found, reason) => `  Không nhận ${place} “${found}”: ${reason}.`,
  contradiction: (subject, says) => `  Mâu thuẫn ở ${subject}: ${says}.`,
  saying: (found, file) => `“${found}” trong ${file}`,
  alreadyMerged: (file) => `đã nhận giá trị khác từ ${file}, tệp lưu sau`,
  proposed: (file) => `  Tệp lưu sau cùng là ${file}. Nếu lấy tệp đó, hãy chạy lại với --latest.`,
  notProposed: '  Không xác định được tệp nào lưu sau. Hãy hỏi lại thành viên và chỉ nhận tệp đúng.',
  emptied: (place, sent) => `  ${place} lúc gửi đi là “${sent}”, nay để trống: giữ nguyên trong bảng tính.`,
  uncalculated: (place) => `  ${place} là công thức chưa được tính: coi như còn thiếu.`,
  renamed: (candidate, there, here) => `  ${candidate}: trong phiếu tên là “${there}”, nay là “${here}”.`,
  campaignRenamed: (there, here) =>
    `  Tên đợt trong phiếu là “${there}”, nay là “${here}”; tiêu chí và đối tượng không đổi nên vẫn nhận.`,
  addedSince: (candidates) => `  Chưa có trong phiếu (bổ sung sau khi gửi): ${candidates}.`,
  criterionChanged: (criterion) =>
    `  Tiêu chí ${criterion} trong phiếu khác với bảng tính: không nhận điểm của tiêu chí này.`,
  missing: (members) => `Chưa có điểm của: ${members}.`,
  nobodyMissing: 'Thành viên nào cũng đã có điểm.',
  masterErrors: (errors) => `Bảng tính có ${errors} lỗi cần sửa trước khi nhận phiếu. Chưa nhận gì.`,
  receipts: {
    sheet: 'Nhật ký nhận phiếu',
    title: 'Nhật ký nhận phiếu chấm',
    note: 'Mỗi tệp đã nhận một dòng, lần mới nhất ở trên cùng. Điểm, “Không chấm” và ghi chú đều tính theo ô.',
    columns: [
      'Thời điểm nhận',
      'Tệp',
      'SHA-256',
      'Tệp lưu lúc (UTC)',
      'Thành viên',
      'Thêm',
      'Sửa',
      'Không nhận',
      'Đã rút lại',
    ],
  },
  before: {
    sheet: 'Trước khi nhận phiếu',
    note: 'Trang này giữ những gì lần nhận phiếu gần nhất đã ghi, để có thể rút lại. Xin đừng sửa.',
  },
};

const en: MergeWords = {
  rejections: {
    OtherCampaign: 'It belongs to another campaign.',
    NotAWorkbook: 'Not an Excel workbook (.xlsx), or damaged. Ask the member to send it again.',
    Damaged:
      'The parts of the file contradict each other, so that the scores read may not be those given. Ask the member to save it with Excel and send it again.',
    Encrypted: 'It needs a password to be opened. Ask the member to remove it and send the file again.',
    LegacyXls: 'An .xls file of Excel 97–2003. Open it in Excel, save it as .xlsx and receive that.',
    TooLarge: 'It holds more data than a score sheet can have.',
    NoScores: 'There are no scores in it.',
    UnknownMember: 'Not known whose it is: the member’s code is not in the Council, or has no vote.',
    SeveralMembers:
      'It has new scores of several members. A file is taken for one only: ask whoever sent it.',
  },
  reasons: {
    notANumber: 'neither a number nor CĐ',
    outOfRange: 'not between 0 and the maximum',
    notApplicable: 'the criterion does not apply to this candidate',
    cellError: 'an error of Excel',
    notYesNo: 'neither yes nor no',
    otherMember: 'another member’s row',
    unknownCandidate: 'no such candidate in the list',
    ineligible: 'the candidate is not considered',
    recused: 'the member does not score this candidate',
    criterionChanged: 'the criterion is another one by now (maximum, weight, content, applies to or role)',
    unknownCriterion: 'the council’s workbook has no such criterion',
    saidTwice: 'two different values for one cell',
    noColumn: 'the council’s score tables have no such column',
  },
  fields: { recused: 'Recused', note: 'Note' },
  merged: (member, added, changed, refused) =>
    `${member}: merged, ${added} added, ${changed} changed${refused > 0 ? `, ${refused} refused` : ''}.`,
  unchanged: (member, refused) => `${member}: nothing new${refused > 0 ? `, ${refused} refused` : ''}.`,
  conflict: (member) => `${member}: contradictory scores, nothing was taken.`,
  rejected: (reason) => `rejected. ${reason}`,
  fileLine: (file, outcome) => `${file} – ${outcome}`,
  refusal: (place, found, reason) => `  Refused ${place} “${found}”: ${reason}.`,
  contradiction: (subject, says) => `  Contradiction at ${subject}: ${says}.`,
  saying: (found, file) => `“${found}” in ${file}`,
  alreadyMerged: (file) => `another value was merged from ${file}, which was saved later`,
  proposed: (file) => `  ${file} was saved last. To take it, run this again with --latest.`,
  notProposed:
    '  It cannot be told which file was saved last. Ask the member, and receive only the right one.',
  emptied: (place, sent) =>
    `  ${place} was “${sent}” when it was sent and is blank now: the workbook keeps it.`,
  uncalculated: (place) => `  ${place} is a formula that was never calculated: it counts as missing.`,
  renamed: (candidate, there, here) => `  ${candidate}: “${there}” in the copy, “${here}” by now.`,
  campaignRenamed: (there, here) =>
    `  The campaign is “${there}” in the copy, “${here}” by now; criteria and candidates are the same, so it is taken.`,
  addedSince: (candidates) => `  Not in the copy (added since it was sent): ${candidates}.`,
  criterionChanged: (criterion) =>
    `  Criterion ${criterion} of the copy is not the workbook’s: its scores are refused.`,
  missing: (members) => `No scores yet of: ${members}.`,
  nobodyMissing: 'Every member has given scores.',
  masterErrors: (errors) =>
    `The workbook has ${errors} error(s) to be mended before copies are merged. Nothing was taken.`,
  receipts: {
    sheet: 'Receipts',
    title: 'Record of copies received',
    note: 'One row for each file merged, the newest on top. Scores, recusals and notes are counted by cell.',
    columns: [
      'Received',
      'File',
      'SHA-256',
      'File saved (UTC)',
      'Member',
      'Added',
      'Changed',
      'Refused',
      'Taken back',
    ],
  },
  before: {
    sheet: 'Before the last merge',
    note: 'This sheet keeps what the last merge wrote, so that it can be taken back. Please leave it as it is.',
  },
};

export const mergeWords: Words<MergeWords> = { vi, en };
