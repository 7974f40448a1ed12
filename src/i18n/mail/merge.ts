/** The words of merging what came back: the report, the sheet that keeps it, and why things are not taken. */
import { texts, type Words } from '../language.ts';

const vi = {
  rejections: {
    OtherCampaign: 'Phiếu của một đợt thi đua khác.',
    ForgedCopy: 'Mã trong tệp không phải mã của bản đã lập cho thành viên này.',
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
  /** What is wrong with the nonce of a `ForgedCopy`. `member` is whose copy it says to be, `madeFor` whose its nonce is. */
  forgeries: {
    otherCopy: (member: string, madeFor: string): string =>
      `Tệp ghi là phiếu của ${member}, nhưng mang mã của bản đã lập cho ${madeFor}. Nội dung của hai bản đã bị trộn lẫn hoặc mã thành viên đã bị sửa; tệp không cho biết ai làm việc đó, có thể chỉ là chép nhầm. Hãy hỏi cả hai người và đề nghị mỗi người gửi lại đúng bản của mình.`,
    unknown:
      'Mã trong tệp không khớp với bản nào mà bảng tính này đã lập cho đợt này. Có thể bảng tính chưa được lưu sau khi lập bản chấm, đây không phải là bảng tính đã dùng để lập, hoặc mã trong tệp đã bị sửa. Hãy mở đúng bảng tính đó rồi nhận lại; nếu không còn thì lập và gửi bản mới.',
    severalStamps:
      'Trong tệp có dấu của nhiều bản chấm khác nhau: các trang của nhiều tệp đã được ghép lại. Hãy đề nghị thành viên gửi lại đúng bản của mình.',
  },
  /** Why a file proves nothing. */
  unverified: {
    noStamp:
      'Tệp không mang mã của bản chấm riêng: đây là tệp chung gửi cho mọi người, bảng gõ lại, hoặc mã đã mất khi lưu bằng chương trình khác. Không biết chắc tệp là của ai.',
    noNonce:
      'Bản chấm này không có mã: nó được lập bằng phiên bản cũ của Bình xét, hoặc được lập mà không ghi lại vào bảng tính. Không biết chắc tệp là của ai.',
    nothingKept:
      'Bảng tính này chưa ghi lại mã của bản chấm nào thuộc đợt này (lập bằng phiên bản cũ, chưa lưu sau khi lập, hoặc không phải bảng tính đã dùng để lập), nên không đối chiếu được. Nếu còn bảng tính đó, hãy nhận vào đấy.',
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
  merged: (member: string, added: number, changed: number, refused: number): string =>
    `${member}: đã nhận, thêm ${added}, sửa ${changed}${refused > 0 ? `, không nhận ${refused}` : ''}.`,
  unchanged: (member: string, refused: number): string =>
    `${member}: không có gì mới${refused > 0 ? `, không nhận ${refused}` : ''}.`,
  conflict: (member: string): string => `${member}: có điểm mâu thuẫn, chưa nhận gì.`,
  notVerified: (member: string, cells: number): string =>
    `ghi là phiếu của ${member}, chưa xác minh, chưa nhận gì (${cells === 0 ? 'không có gì mới' : `có ${cells} ô mới hoặc khác`}).`,
  /** Behind what became of a file: a person took it on their own word. */
  byHand: ' Nhận theo xác nhận của người nhận phiếu.',
  /** What to do about an unverified file. */
  askFirst: (file: string): string =>
    `  Hãy hỏi lại người gửi và xem các ô dưới đây. Nếu đúng, chạy lại với --accept ${file}.`,
  wouldAdd: (subject: string, value: string): string => `  ${subject}: “${value}”`,
  /** What is written, or would be, in place of something else. */
  becomes: (subject: string, before: string, after: string): string =>
    `  ${subject}: “${before}” thành “${after}”`,
  formula: (subject: string, formula: string, value: string): string =>
    `  ${subject}: công thức ${formula}, giá trị lưu trong tệp là “${value}”: chưa nhận`,
  askFormulas: (file: string): string =>
    `  Điểm phải là số gõ vào ô. Xem các công thức dưới đây; nếu nhận giá trị của chúng, chạy lại với --accept ${file}.`,
  standing: (there: string): string => `bảng tính đang ghi “${there}”`,
  takeCopy:
    '  Điểm đang có không phải do bản trước của người này đưa vào. Nếu lấy theo tệp, hãy chạy lại với --latest.',
  keepLater:
    '  Trước đây đã nhận một tệp lưu sau, cùng lúc, hoặc không rõ lúc nào. Bỏ tệp này ra thì giữ nguyên điểm đã nhận; --latest cũng giữ nguyên, và chỉ thêm những ô còn trống.',
  rejected: (reason: string): string => `không nhận. ${reason}`,
  fileLine: (file: string, outcome: string): string => `${file} – ${outcome}`,
  refusal: (place: string, found: string, reason: string): string =>
    `  Không nhận ${place} “${found}”: ${reason}.`,
  contradiction: (subject: string, says: string): string => `  Mâu thuẫn ở ${subject}: ${says}.`,
  saying: (found: string, file: string): string => `“${found}” trong ${file}`,
  alreadyMerged: (file: string): string => `trước đây đã nhận ${file}, tệp lưu sau hoặc không rõ trước sau`,
  proposed: (file: string): string =>
    `  Tệp lưu sau cùng là ${file}. Nếu lấy tệp đó, hãy chạy lại với --latest.`,
  notProposed: '  Không xác định được tệp nào lưu sau. Hãy hỏi lại thành viên và chỉ nhận tệp đúng.',
  emptied: (place: string, sent: string): string =>
    `  ${place} lúc gửi đi là “${sent}”, nay để trống: giữ nguyên trong bảng tính.`,
  withdrawn: (place: string, brought: string): string =>
    `  ${place} nay để trống, bản trước của người này đã ghi “${brought}”: giữ nguyên trong bảng tính. Nếu bỏ điểm này, hãy xoá trong bảng tính.`,
  uncalculated: (place: string): string => `  ${place} là công thức chưa được tính: coi như còn thiếu.`,
  renamed: (candidate: string, there: string, here: string): string =>
    `  ${candidate}: trong phiếu tên là “${there}”, nay là “${here}”.`,
  campaignRenamed: (there: string, here: string): string =>
    `  Tên đợt trong phiếu là “${there}”, nay là “${here}”; tiêu chí và đối tượng không đổi nên vẫn nhận.`,
  addedSince: (candidates: string): string => `  Chưa có trong phiếu (bổ sung sau khi gửi): ${candidates}.`,
  criterionChanged: (criterion: string): string =>
    `  Tiêu chí ${criterion} trong phiếu khác với bảng tính: không nhận điểm của tiêu chí này.`,
  missing: (members: string): string => `Chưa có điểm của: ${members}.`,
  nobodyMissing: 'Thành viên nào cũng đã có điểm.',
  masterErrors: (errors: number): string =>
    `Bảng tính có ${errors} lỗi cần sửa trước khi nhận phiếu. Chưa nhận gì.`,
  receipts: {
    sheet: 'Nhật ký nhận phiếu',
    title: 'Nhật ký nhận phiếu chấm',
    note: 'Mỗi tệp đã nhận một dòng, lần mới nhất ở trên cùng. Điểm, “Không chấm” và ghi chú đều tính theo ô.',
    columns: texts(
      'Thời điểm nhận',
      'Tệp',
      'SHA-256',
      'Tệp lưu lúc (UTC)',
      'Thành viên',
      'Thêm',
      'Sửa',
      'Không nhận',
      'Đã rút lại',
      'Căn cứ để nhận',
    ),
    /** On whose word a file was taken. */
    how: {
      verified: 'đúng mã của bản đã gửi',
      byHand: 'người nhận xác nhận (tệp không chứng minh được là của ai)',
      formulasByHand: 'đúng mã của bản đã gửi; điểm tính bằng công thức do người nhận xác nhận',
    },
  },
  before: {
    sheet: 'Trước khi nhận phiếu',
    note: 'Trang này giữ những gì lần nhận phiếu gần nhất đã ghi, để có thể rút lại. Xin đừng sửa.',
  },
};

const en: typeof vi = {
  rejections: {
    OtherCampaign: 'It belongs to another campaign.',
    ForgedCopy: 'Its code is not that of a copy made for this member.',
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
  forgeries: {
    otherCopy: (member, madeFor) =>
      `It says to be of ${member} and has the code of the copy made for ${madeFor}. What is of two copies was mixed up, or the member’s code was changed; the file does not tell who did it, and it may be a slip. Ask both, and have each send their own copy again.`,
    unknown:
      'Its code is not that of any copy this workbook has made for this campaign. Perhaps the workbook was not saved after the copies were made, or is not the one they were made from, or the code was changed. Receive it into the right workbook; if that is gone, make and send new copies.',
    severalStamps:
      'It has the marks of several different copies: sheets of several files were put together. Have the member send their own copy again.',
  },
  unverified: {
    noStamp:
      'It carries no code of a personal copy: it is the same file for everybody, was typed anew, or another program dropped the code. It is not certain whose it is.',
    noNonce:
      'This copy has no code: an earlier version of Bình xét made it, or no workbook was to know it. It is not certain whose it is.',
    nothingKept:
      'This workbook knows no copy of this campaign (made by an earlier version, not saved after the copies were made, or not the one they were made from), so there is nothing to compare with. If the right workbook is still there, receive into that.',
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
  notVerified: (member, cells) =>
    `says to be of ${member}, unverified, nothing was taken (${cells === 0 ? 'nothing new' : `${cells} new or different`}).`,
  byHand: ' Accepted by hand.',
  askFirst: (file) =>
    `  Ask whoever sent it, and look at the cells below. If it is right, run this again with --accept ${file}.`,
  wouldAdd: (subject, value) => `  ${subject}: “${value}”`,
  becomes: (subject, before, after) => `  ${subject}: “${before}” becomes “${after}”`,
  formula: (subject, formula, value) =>
    `  ${subject}: the formula ${formula}, with the stored value “${value}”: not taken`,
  askFormulas: (file) =>
    `  A score is a number that was typed. Look at the formulas below; to take what they gave, run this again with --accept ${file}.`,
  standing: (there) => `the workbook holds “${there}”`,
  takeCopy:
    '  What the workbook holds was not brought by this member’s earlier copy. To take the file’s word, run this again with --latest.',
  keepLater:
    '  A file that was saved later, at the same time, or nobody knows when was merged before. Leave this one out and what was merged stays; --latest keeps it too, and only fills what is blank.',
  rejected: (reason) => `rejected. ${reason}`,
  fileLine: (file, outcome) => `${file} – ${outcome}`,
  refusal: (place, found, reason) => `  Refused ${place} “${found}”: ${reason}.`,
  contradiction: (subject, says) => `  Contradiction at ${subject}: ${says}.`,
  saying: (found, file) => `“${found}” in ${file}`,
  alreadyMerged: (file) => `${file} was merged before, and was saved later, or may have been`,
  proposed: (file) => `  ${file} was saved last. To take it, run this again with --latest.`,
  notProposed:
    '  It cannot be told which file was saved last. Ask the member, and receive only the right one.',
  emptied: (place, sent) =>
    `  ${place} was “${sent}” when it was sent and is blank now: the workbook keeps it.`,
  withdrawn: (place, brought) =>
    `  ${place} is blank now, and this member’s earlier copy brought “${brought}”: the workbook keeps it. To take it out, empty it in the workbook.`,
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
      'On whose word',
    ],
    how: {
      verified: 'the code of the copy that was sent',
      byHand: 'accepted by hand (the file does not prove whose it is)',
      formulasByHand: 'the code of the copy that was sent; what formulas gave, accepted by hand',
    },
  },
  before: {
    sheet: 'Before the last merge',
    note: 'This sheet keeps what the last merge wrote, so that it can be taken back. Please leave it as it is.',
  },
};

export const mergeWords: Words<typeof vi> = { vi, en };
