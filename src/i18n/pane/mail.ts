/** The words of the part for sending the score sheets out and receiving them back. */
import { plural } from '../plural.ts';
import type { Words } from '../language.ts';

const list = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

const vi = {
  send: {
    heading: 'Gửi phiếu chấm',
    explanation:
      'Bình xét kiểm tra bảng tính, rồi lập cho mỗi thành viên một bản chấm riêng để gửi qua thư, và ghi dấu của từng bản vào một trang ẩn. Không có gì tự gửi đi: đồng chí xem rồi mới gửi.',
    prepare: 'Chuẩn bị gửi',
    prepareAgain: 'Chuẩn bị lại',
    preparing: 'Đang kiểm tra bảng tính và lập bản chấm…',
    errors: (count: number): string =>
      `Bảng tính còn ${String(count)} lỗi. Sửa xong hãy chuẩn bị gửi, để thành viên không chấm theo bảng sai.`,
    showErrors: 'Xem lỗi phải sửa',
    refused:
      'Chưa lập bản chấm nào. Mỗi bản mang một mã riêng, và bảng tính phải ghi lại dấu của mã để khi nhận về biết là đúng bản đã gửi; Excel chưa cho ghi. Xử lý xong điều nêu ở trên, hãy chuẩn bị lại.',
    /** Before the copies are handed out. */
    saveFirst:
      'Trước khi gửi, hãy lưu bảng tính này (Ctrl+S) và dùng chính nó để nhận phiếu: chỉ bảng tính này biết các bản vừa lập.',
    outOfDate: 'Bảng tính đã sửa sau khi chuẩn bị. Hãy chuẩn bị lại để gửi bản mới.',
    nobody: 'Hội đồng chưa có thành viên nào được biểu quyết.',
    way: 'Gửi theo cách nào',
    ways: {
      copies: {
        title: 'Mỗi thành viên một bản riêng',
        what: 'Trong bản chỉ có phần của người đó: không có điểm của người khác, không có phiếu bầu.',
      },
      same: {
        title: 'Cùng một tệp cho mọi người',
        what: 'Gửi chính tệp này. Thành viên thấy mọi điểm và phiếu đã có trong tệp.',
      },
    },
    drafts: 'Tải tất cả thư nháp (.zip)',
    draftsWhat:
      'Mỗi thư nháp đã có người nhận, lời thư và bản chấm đính kèm. Mở bằng Outlook hoặc Thunderbird rồi bấm Gửi.',
    copies: 'Tải tất cả bản chấm (.zip)',
    cannotSave:
      'Excel trên Mac và iPad không cho ngăn này tải tệp xuống. Hãy mở từng bản bên dưới, lưu lại rồi đính kèm vào thư; hoặc mở bảng tính này bằng Excel trên web hay Windows.',
    members: (count: number): string => `${String(count)} thành viên chấm điểm`,
    toScore: (collectives: number, individuals: number): string => {
      const parts = [
        collectives > 0 ? `${String(collectives)} tập thể` : '',
        individuals > 0 ? `${String(individuals)} cá nhân` : '',
      ];
      return list(parts) === '' ? 'không có đối tượng nào phải chấm' : `chấm ${list(parts)}`;
    },
    noAddress: 'chưa có địa chỉ thư',
    draft: 'Thư nháp',
    open: 'Mở bản này',
    forWhom: (button: string, name: string): string => `${button}: ${name}`,
    withoutAddress: (count: number): string =>
      `${String(count)} thành viên chưa có địa chỉ thư: thư nháp của họ để trống người nhận. Ghi địa chỉ vào cột Email của bảng Hội đồng rồi chuẩn bị lại.`,
    handed: {
      drafts:
        'Đã tải tệp .zip. Việc tiếp theo: giải nén, mở từng thư nháp, xem lại rồi bấm Gửi. Khi phiếu gửi về, nhận ở mục bên dưới.',
      copies:
        'Đã tải tệp .zip. Việc tiếp theo: giải nén, đính kèm mỗi bản vào thư gửi đúng người có mã ở cuối tên tệp. Khi phiếu gửi về, nhận ở mục bên dưới.',
      draft: 'Đã tải thư nháp. Mở thư, xem lại rồi bấm Gửi.',
      window: 'Đã mở trong một cửa sổ Excel khác. Lưu bản đó lại rồi đính kèm vào thư.',
    },
    same: [
      'Lưu tệp này (Ctrl+S).',
      'Đính kèm chính tệp này vào một thư gửi cho các thành viên.',
      'Mỗi thành viên mở tệp, chọn tên mình trong ngăn Bình xét (không có ngăn thì gõ điểm vào các dòng mang mã của mình), lưu rồi gửi lại.',
      'Nhận các tệp gửi lại ở mục Nhận phiếu chấm bên dưới. Tệp chung không mang mã riêng của ai: mỗi tệp phải được xác nhận rồi mới nhận.',
    ],
    addresses: 'Địa chỉ thư',
    zipOfDrafts: (name: string): string => `${name}_thư nháp.zip`,
    zipOfCopies: (name: string): string => `${name}_bản chấm.zip`,
  },
  receive: {
    heading: 'Nhận phiếu chấm',
    explanation:
      'Chọn các tệp thành viên gửi lại (nhiều tệp một lúc, hoặc tệp .zip). Các tệp chỉ được đọc, không mở ra. Chưa ghi gì trước khi đồng chí xem và bấm nhận.',
    choose: 'Chọn tệp phiếu chấm',
    drop: 'hoặc kéo thả tệp vào đây',
    reading: (done: number, total: number): string => `Đang đọc tệp ${String(done + 1)} / ${String(total)}…`,
    readingWorkbook: 'Đang đọc bảng tính…',
    receiving: 'Đang nhận vào bảng tính…',
    takingBack: 'Đang hoàn tác…',
    errors: (count: number): string =>
      `Bảng tính còn ${String(count)} lỗi phải sửa trước khi nhận phiếu. Chưa nhận gì.`,
    preview: (files: number): string => `Xem trước ${String(files)} tệp`,
    again:
      'Bảng tính đã thay đổi sau khi đồng chí xem, nên kết quả nhận cũng khác đi. Chưa ghi gì. Hãy xem lại danh sách dưới đây rồi bấm nhận.',
    outcomes: {
      /** Beside the file's name, in a word or two. */
      merged: 'nhận được',
      unchanged: 'không có gì mới',
      conflict: 'mâu thuẫn, chưa nhận',
      unverified: 'chưa xác minh, chưa nhận',
      rejected: 'không nhận',
    },
    whose: (name: string): string => `Phiếu của ${name}`,
    ofNobody: 'Không rõ của ai',
    counts: (added: number, changed: number, refused: number): string =>
      list([
        added > 0 ? `thêm ${String(added)} ô` : '',
        changed > 0 ? `sửa ${String(changed)} ô` : '',
        refused > 0 ? `không nhận ${String(refused)} ô` : '',
      ]),
    complete: (given: number, needed: number): string =>
      given >= needed
        ? `Đủ điểm (${String(given)} / ${String(needed)} ô).`
        : `Còn thiếu ${String(needed - given)} / ${String(needed)} ô điểm.`,
    unread:
      'Không đọc được tệp: đây là thư mục, hoặc tệp đã bị xoá, đổi tên hay đang mở ở chương trình khác. Đóng tệp rồi chọn lại.',
    drop1: 'Bỏ tệp này',
    dropOf: (file: string): string => `Bỏ tệp này: ${file}`,
    unverifiedHeading: (files: number): string => `Chưa xác minh: ${String(files)} tệp`,
    unverifiedWhat:
      'Các tệp này không chứng minh được là của ai, nên chưa nhận gì. Hãy hỏi lại người gửi và xem điểm trong tệp; đúng thì nhận riêng từng tệp.',
    acceptFile: 'Tôi xác nhận, nhận tệp này',
    leaveFile: 'Thôi nhận tệp này',
    acceptFormulas: (scores: number): string => `Nhận cả ${String(scores)} điểm tính bằng công thức`,
    leaveFormulas: 'Thôi nhận điểm tính bằng công thức',
    ofFile: (button: string, file: string): string => `${button}: ${file}`,
    onYourWord: 'Nhận theo xác nhận của đồng chí. Nhật ký nhận phiếu sẽ ghi như vậy.',
    forged: 'Mã trong tệp không đúng',
    take: (file: string, when: string): string =>
      `Lấy tệp lưu sau cùng: ${file}${when === '' ? '' : ` (lưu lúc ${when})`}`,
    takeOver: (file: string): string => `Ghi theo tệp ${file}, thay cho điểm đang có trong bảng tính`,
    cannotPropose:
      'Không xác định được tệp nào lưu sau. Hãy hỏi lại thành viên, rồi bỏ tệp không đúng khỏi danh sách.',
    overtaken:
      'Trước đây đã nhận một tệp lưu sau tệp này, hoặc không rõ tệp nào lưu sau. Nếu bỏ tệp này khỏi danh sách, điểm đã nhận được giữ nguyên.',
    details: {
      conflict: (count: number): string => `Khác nhau ở ${String(count)} ô`,
      changed: (count: number): string => `Sửa ${String(count)} ô đã có`,
      added: (count: number): string => `Thêm ${String(count)} ô`,
      wouldChange: (count: number): string => `Nếu nhận: sửa ${String(count)} ô đã có`,
      wouldAdd: (count: number): string => `Nếu nhận: thêm ${String(count)} ô`,
      formulas: (count: number): string => `${String(count)} điểm tính bằng công thức, chưa nhận`,
      refused: (count: number): string => `Không nhận ${String(count)} ô`,
      different: (count: number): string => `${String(count)} chỗ khác với lúc gửi đi`,
      remarks: (count: number): string => `${String(count)} ô nên xem lại`,
    },
    cell: (candidate: string, column: string): string => `${candidate}, ${column}`,
    criterion: (code: string): string => `tiêu chí ${code}`,
    blank: 'trống',
    becomes: (cell: string, before: string, after: string): string => `${cell}: “${before}” thành “${after}”`,
    isNew: (cell: string, value: string): string => `${cell}: “${value}”`,
    says: (value: string, file: string): string => `“${value}” trong ${file}`,
    holds: (value: string): string => `bảng tính đang ghi “${value}”`,
    earlier: (file: string): string => `trước đây đã nhận ${file}, tệp lưu sau hoặc không rõ trước sau`,
    formula: (cell: string, formula: string, value: string): string =>
      `${cell}: công thức ${formula}, giá trị lưu trong tệp là “${value}”`,
    refusal: (place: string, found: string, reason: string): string => `${place} “${found}”: ${reason}.`,
    campaignRenamed: (there: string, here: string): string =>
      `Trong phiếu tên đợt là “${there}”, nay là “${here}”.`,
    renamed: (candidate: string, there: string, here: string): string =>
      `${candidate}: trong phiếu tên là “${there}”, nay là “${here}”. Điểm vẫn nhận theo mã.`,
    addedSince: (candidate: string): string => `${candidate}: bổ sung sau khi gửi, trong phiếu chưa có.`,
    criterionChanged: (criterion: string): string =>
      `Tiêu chí ${criterion} trong phiếu khác với bảng tính: không nhận điểm của tiêu chí này.`,
    emptied: (cell: string, sent: string): string =>
      `${cell}: lúc gửi đi là “${sent}”, nay để trống. Bảng tính giữ nguyên.`,
    withdrawn: (cell: string, brought: string): string =>
      `${cell}: nay để trống, bản trước của người này đã ghi “${brought}”. Bảng tính giữ nguyên; nếu bỏ điểm này, hãy xoá trong bảng tính.`,
    uncalculated: (cell: string): string => `${cell}: công thức chưa được tính, coi như còn thiếu.`,
    accept: (files: number): string => `Nhận ${String(files)} phiếu chấm`,
    nothingNew: 'Các tệp này không có điểm mới nào để nhận.',
    nothingYet: 'Chưa có phiếu nào nhận được ngay. Hãy xem từng tệp dưới đây.',
    giveUp: 'Không nhận, đóng danh sách',
    received: (files: number): string => `Đã nhận ${String(files)} phiếu chấm. Hãy lưu bảng tính.`,
    /** Files of the list of which something still waits for the person. */
    waiting: (names: string): string =>
      `Còn tệp chưa nhận hết, phải xem lại: ${names}. Muốn xem, hãy chọn lại các tệp đó.`,
    stillMissing: (count: number, names: string): string =>
      `Còn ${String(count)} thành viên chưa có điểm: ${names}.`,
    nobodyMissing: 'Thành viên nào cũng đã có điểm.',
    last: (files: string): string => `Lần nhận gần nhất: ${files}.`,
    takeBack: 'Hoàn tác lần nhận này',
    takenBack: (cells: number): string => `Đã hoàn tác: ${String(cells)} ô trở lại như trước khi nhận.`,
    left: (cells: number): string => `${String(cells)} ô để nguyên vì đã được sửa sau khi nhận.`,
  },
};

const en: typeof vi = {
  send: {
    heading: 'Send score sheets',
    explanation:
      'Bình xét checks the workbook, makes each member a copy of their own to send by e-mail, and keeps a trace of each in a hidden sheet. Nothing is sent by itself: you look, then send.',
    prepare: 'Prepare to send',
    prepareAgain: 'Prepare again',
    preparing: 'Checking the workbook and making the copies…',
    errors: (count) =>
      `The workbook has ${plural(count, 'error', 'errors')}. Correct them before you send, or members would score by flawed tables.`,
    showErrors: 'Show what to correct',
    refused:
      'No copy was made. Each carries a code of its own, and the workbook must keep a trace of it to know the copy when it comes back; Excel did not let it. Settle what is said above, then prepare again.',
    saveFirst:
      'Before you send them, save this workbook (Ctrl+S), and receive into this very one: it alone knows the copies just made.',
    outOfDate: 'The workbook was edited since. Prepare again to send what it says now.',
    nobody: 'The council has no voting member.',
    way: 'How to send',
    ways: {
      copies: {
        title: 'A copy for each member',
        what: 'It holds that member’s part alone: no scores of others, no ballots.',
      },
      same: {
        title: 'The same file for everyone',
        what: 'This very file is sent. Members see all scores and ballots that are in it.',
      },
    },
    drafts: 'Download all drafts (.zip)',
    draftsWhat:
      'Each draft has its recipient, its text and the copy attached. Open it in Outlook or Thunderbird and press Send.',
    copies: 'Download all copies (.zip)',
    cannotSave:
      'Excel on Mac and iPad does not let this pane download files. Open each copy below, save it and attach it to a message; or open this workbook in Excel on the web or on Windows.',
    members: (count) => plural(count, 'scoring member', 'scoring members'),
    toScore: (collectives, individuals) => {
      const parts = [
        collectives > 0 ? plural(collectives, 'collective', 'collectives') : '',
        individuals > 0 ? plural(individuals, 'individual', 'individuals') : '',
      ];
      return list(parts) === '' ? 'nobody to score' : `to score: ${list(parts)}`;
    },
    noAddress: 'no e-mail address',
    draft: 'Draft',
    open: 'Open copy',
    forWhom: (button, name) => `${button}: ${name}`,
    withoutAddress: (count) =>
      `${plural(count, 'member has', 'members have')} no e-mail address: their drafts have no recipient. Write it into the column Email of the Council, then prepare again.`,
    handed: {
      drafts:
        'The .zip is downloaded. Next: unpack it, open each draft, look at it and press Send. When the sheets come back, receive them below.',
      copies:
        'The .zip is downloaded. Next: unpack it and attach each copy to a message to the member whose code ends its name. When the sheets come back, receive them below.',
      draft: 'The draft is downloaded. Open it, look at it and press Send.',
      window: 'It is open in another Excel window. Save it there and attach it to a message.',
    },
    same: [
      'Save this file (Ctrl+S).',
      'Attach it to one message to all members.',
      'Each member opens it, picks their name in the Bình xét pane (or types into the rows with their code), saves it and sends it back.',
      'Receive the files that come back under Receive score sheets below. A shared file carries nobody’s code: each must be confirmed before it is received.',
    ],
    addresses: 'E-mail addresses',
    zipOfDrafts: (name) => `${name}_drafts.zip`,
    zipOfCopies: (name) => `${name}_copies.zip`,
  },
  receive: {
    heading: 'Receive score sheets',
    explanation:
      'Choose the files that members sent back (several at once, or a .zip). They are only read, never opened. Nothing is written before you have looked and said so.',
    choose: 'Choose score sheets',
    drop: 'or drop files here',
    reading: (done, total) => `Reading file ${String(done + 1)} of ${String(total)}…`,
    readingWorkbook: 'Reading the workbook…',
    receiving: 'Receiving into the workbook…',
    takingBack: 'Taking it back…',
    errors: (count) =>
      `The workbook has ${plural(count, 'error', 'errors')} to correct before score sheets are received. Nothing was taken.`,
    preview: (files) => `Preview of ${plural(files, 'file', 'files')}`,
    again:
      'The workbook has changed since you looked, and so has what would be received. Nothing was written. Please look again, then receive.',
    outcomes: {
      merged: 'to receive',
      unchanged: 'nothing new',
      conflict: 'contradictory, not taken',
      unverified: 'unverified, not taken',
      rejected: 'rejected',
    },
    whose: (name) => `Scores of ${name}`,
    ofNobody: 'Not known whose',
    counts: (added, changed, refused) =>
      list([
        added > 0 ? `${String(added)} added` : '',
        changed > 0 ? `${String(changed)} changed` : '',
        refused > 0 ? `${String(refused)} refused` : '',
      ]),
    complete: (given, needed) =>
      given >= needed
        ? `Complete (${String(given)} of ${String(needed)} scores).`
        : `${String(needed - given)} of ${String(needed)} scores missing.`,
    unread:
      'The file could not be read: it is a folder, or was deleted, renamed or is open in another program. Close it and choose it again.',
    drop1: 'Leave out',
    dropOf: (file) => `Leave out: ${file}`,
    unverifiedHeading: (files) => `Unverified: ${plural(files, 'file', 'files')}`,
    unverifiedWhat:
      'These files do not prove whose they are, so nothing was taken. Ask whoever sent them and look at the scores; where they are right, receive each file by itself.',
    acceptFile: 'I confirm: receive this file',
    leaveFile: 'Do not receive this file',
    acceptFormulas: (scores) => `Receive ${plural(scores, 'score', 'scores')} of formulas, too`,
    leaveFormulas: 'Do not receive scores of formulas',
    ofFile: (button, file) => `${button}: ${file}`,
    onYourWord: 'Received on your word. The record of receipts will say so.',
    forged: 'The code in the file is not right',
    take: (file, when) => `Take the last saved: ${file}${when === '' ? '' : ` (saved ${when})`}`,
    takeOver: (file) => `Take the word of ${file} in place of what the workbook holds`,
    cannotPropose:
      'It cannot be told which file was saved last. Ask the member, then leave out the wrong one.',
    overtaken:
      'A file that was saved later than this one, or may have been, has been received before. Leave this one out and what was received stays.',
    details: {
      conflict: (count) => `Different in ${plural(count, 'cell', 'cells')}`,
      changed: (count) => `${plural(count, 'cell', 'cells')} changed`,
      added: (count) => `${plural(count, 'cell', 'cells')} added`,
      wouldChange: (count) => `If received: ${plural(count, 'cell', 'cells')} changed`,
      wouldAdd: (count) => `If received: ${plural(count, 'cell', 'cells')} added`,
      formulas: (count) => `${plural(count, 'score', 'scores')} of formulas, not taken`,
      refused: (count) => `${plural(count, 'cell', 'cells')} refused`,
      different: (count) => `${plural(count, 'difference', 'differences')} from what was sent`,
      remarks: (count) => `${plural(count, 'cell', 'cells')} worth a look`,
    },
    cell: (candidate, column) => `${candidate}, ${column}`,
    criterion: (code) => `criterion ${code}`,
    blank: 'blank',
    becomes: (cell, before, after) => `${cell}: “${before}” becomes “${after}”`,
    isNew: (cell, value) => `${cell}: “${value}”`,
    says: (value, file) => `“${value}” in ${file}`,
    holds: (value) => `the workbook holds “${value}”`,
    earlier: (file) => `${file} was received before, and was saved later, or may have been`,
    formula: (cell, formula, value) => `${cell}: the formula ${formula}, with the stored value “${value}”`,
    refusal: (place, found, reason) => `${place} “${found}”: ${reason}.`,
    campaignRenamed: (there, here) => `The campaign is called “${there}” in the copy, “${here}” by now.`,
    renamed: (candidate, there, here) =>
      `${candidate}: “${there}” in the copy, “${here}” by now. Scores go by the code.`,
    addedSince: (candidate) => `${candidate}: added since it was sent, not in the copy.`,
    criterionChanged: (criterion) =>
      `Criterion ${criterion} of the copy is not the workbook’s: its scores are refused.`,
    emptied: (cell, sent) => `${cell}: “${sent}” when it was sent, blank now. The workbook keeps it.`,
    withdrawn: (cell, brought) =>
      `${cell}: blank now; this member’s earlier copy brought “${brought}”. The workbook keeps it; to take it out, empty it in the workbook.`,
    uncalculated: (cell) => `${cell}: a formula that was never calculated, counted as missing.`,
    accept: (files) => `Receive ${plural(files, 'score sheet', 'score sheets')}`,
    nothingNew: 'There is nothing new in these files.',
    nothingYet: 'No score sheet can be received as it is. Please look at each file below.',
    giveUp: 'Receive nothing, close the list',
    received: (files) =>
      `Received ${plural(files, 'score sheet', 'score sheets')}. Please save the workbook.`,
    waiting: (names) =>
      `Not received, or not whole, and to be looked at: ${names}. Choose them again to do so.`,
    stillMissing: (count, names) => `${plural(count, 'member has', 'members have')} no scores yet: ${names}.`,
    nobodyMissing: 'Every member has scores.',
    last: (files) => `Received last: ${files}.`,
    takeBack: 'Take this back',
    takenBack: (cells) => `Taken back: ${plural(cells, 'cell is', 'cells are')} as before.`,
    left: (cells) => `${plural(cells, 'cell stays', 'cells stay')}, changed since it was received.`,
  },
};

export const mailPartWords: Words<typeof vi> = { vi, en };
