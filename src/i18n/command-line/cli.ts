/** What the command line says. */
import { formOf } from '../plural.ts';
import { cliBallotWords } from './cli-ballots.ts';
import { askedFor, sheetsFile } from '../documents/documents.ts';
import type { Words } from '../language.ts';

const vi = {
  usage: `Cách dùng:
  binh-xet tally VÀO.xlsx [--out RA.xlsx] [--json KẾT-QUẢ.json] [--lang vi|en] [--quiet]
  binh-xet check VÀO.xlsx [--json VẤN-ĐỀ.json] [--lang vi|en] [--quiet]
  binh-xet tally|check MỘT.xlsx HAI.xlsx … [--out-dir THƯ-MỤC] [--lang vi|en] [--quiet]
  binh-xet copies VÀO.xlsx --out-dir THƯ-MỤC [--out RA.xlsx] [--eml] [--lang vi|en] [--quiet]
  binh-xet merge VÀO.xlsx PHIẾU… --out RA.xlsx [--json BÁO-CÁO.json] [--latest] [--accept PHIẾU]… [--lang vi|en] [--quiet]
  binh-xet documents VÀO.xlsx --out-dir THƯ-MỤC [--only TÊN,…] [--style state|party] [phiếu bầu…] [--lang vi|en] [--quiet]
  binh-xet shuffle VÀO.xlsx --out RA.xlsx [--lang vi|en] [--quiet]
  binh-xet certificate-layout VÀO.xlsx --out RA.xlsx [--sheet a4|a4-portrait|a3|RỘNGxCAO] [--lang vi|en] [--quiet]

  tally      tính điểm, kiểm phiếu, xếp hạng và lập danh sách khen thưởng
  check      chỉ kiểm tra bảng tính, không ghi gì
  copies     lập cho mỗi thành viên một bản sao để chấm điểm, không có điểm và phiếu của người khác
  merge      nhận các phiếu chấm gửi về (.xlsx, hoặc .zip chứa chúng) vào bảng tính
  documents  lập biên bản, tờ trình, quyết định, phiếu, bằng khen…: tệp Word (.docx), và các trang in sẵn sàng (${sheetsFile})
  shuffle    xáo trộn các phiếu đã nhập và đánh số lại, để thứ tự nhập không cho biết phiếu của ai
  certificate-layout  thêm bảng vị trí in trên Bằng khen, Giấy khen, với các vị trí thường dùng; bảng đã có thì giữ nguyên
  --out      ghi bảng tính có các trang kết quả vào tệp này (copies: bảng tính biết các bản vừa lập; có thể là chính VÀO.xlsx)
  --out-dir  ghi các bản sao, văn bản, hoặc kết quả của từng bảng tính (cùng tên, kèm .json) vào thư mục này; chưa có thì được tạo
  --eml      lập kèm mỗi bản sao một thư nháp để gửi cho thành viên
  --latest   chỗ mâu thuẫn thì lấy lời sau: phiếu lưu sau; phiếu thay cho điểm đang có, trừ điểm do một phiếu lưu sau đưa vào
  --accept   nhận phiếu này theo xác nhận của mình: phiếu chưa xác minh (unverified), và điểm tính bằng công thức; ghi được nhiều lần
  --only     chỉ lập các văn bản này: ${askedFor.join(', ')}
  --style    thể thức văn bản của Nhà nước (state) hay của Đảng (party); không ghi thì theo tên cơ quan trong bảng Campaign
  --sheet    khổ phôi: a4 (A4 ngang, mặc định), a4-portrait (A4 dọc), a3 (A3 ngang), hoặc số milimét như 340x240
  --json     ghi kết quả dạng JSON vào tệp này
  --lang     ngôn ngữ của thông báo và của các trang được ghi (mặc định: vi)
  --quiet    không in kết quả và cảnh báo; lỗi vẫn được in

${cliBallotWords.vi.usage}

Mã kết thúc: 0 đã xong (check: không có lỗi); 1 bảng tính có lỗi, hoặc có phiếu chưa nhận được;
2 sai cách dùng, tệp không đọc được hoặc không ghi được.`,
  usageProblem: (problem: string): string => `${problem}\nGõ “binh-xet --help” để xem cách dùng.`,
  usageProblems: {
    noCommand:
      'Thiếu lệnh: hãy ghi “tally”, “check”, “copies”, “merge”, “documents”, “shuffle” hoặc “certificate-layout”.',
    unknownCommand: (command: string): string =>
      `Không có lệnh “${command}”: chỉ có “tally”, “check”, “copies”, “merge”, “documents”, “shuffle” và “certificate-layout”.`,
    unknownOption: (option: string): string => `Không có tuỳ chọn “${option}”.`,
    missingValue: (option: string): string => `Tuỳ chọn “${option}” cần một giá trị đi sau.`,
    unexpectedValue: (option: string): string => `Tuỳ chọn “${option}” không nhận giá trị.`,
    noInput: 'Thiếu tên bảng tính cần đọc.',
    severalInputs: 'Lệnh này mỗi lần chỉ đọc một bảng tính.',
    ofOneWorkbook: (option: string): string =>
      `“${option}” chỉ dùng cho một bảng tính. Với nhiều bảng tính, hãy ghi “--out-dir” và tên thư mục.`,
    alike: (one: string, other: string): string =>
      `${one} và ${other} trùng tên nên kết quả sẽ ghi đè lên nhau. Hãy đổi tên một tệp, hoặc chạy riêng từng tệp.`,
    resultOverInput: (path: string): string =>
      `Kết quả sẽ ghi đè bảng tính đang đọc: ${path}. Hãy chọn thư mục khác.`,
    unknownLanguage: (language: string): string => `Không có ngôn ngữ “${language}”: chỉ có “vi” và “en”.`,
    notForCommand: (option: string, command: string): string =>
      `Lệnh “${command}” không có tuỳ chọn “${option}”.`,
    noFolder: 'Thiếu “--out-dir” và tên thư mục để ghi.',
    unknownDocument: (name: string, known: string): string => `Không có văn bản “${name}”: chỉ có ${known}.`,
    unknownStyle: (name: string): string =>
      `Không có thể thức “${name}”: chỉ có “state” (Nhà nước) và “party” (Đảng).`,
    noReturned: 'Thiếu các tệp phiếu chấm gửi về.',
    noOut: 'Thiếu “--out” và tên bảng tính để ghi kết quả.',
    acceptsNothing: (path: string): string =>
      `“--accept” chỉ vào ${path}, không phải là một trong các tệp phiếu gửi về (tệp trong .zip: ghi “tệp.zip/tên tệp”).`,
    outOverReturned: (path: string): string =>
      `“--out” và “--json” không được chỉ vào một tệp phiếu gửi về: ${path}.`,
    samePlace: (path: string): string => `“--out” và “--json” cùng chỉ vào một tệp: ${path}.`,
    jsonOverInput: (path: string): string =>
      `“--json” chỉ vào chính bảng tính đang đọc: ${path}. Hãy chọn tên khác.`,
  },
  /** The file could not be read at all, or not written. */
  files: {
    notFound: (path: string): string => `Không tìm thấy tệp ${path}.`,
    isFolder: (path: string): string => `${path} là một thư mục, không phải tệp.`,
    notAllowed: (path: string): string => `Không có quyền đọc tệp ${path}.`,
    unreadable: (path: string, detail: string): string => `Không đọc được tệp ${path} (${detail}).`,
    noFolder: (path: string): string => `Không ghi được ${path}: thư mục chứa nó không có.`,
    notFolder: (path: string): string => `${path} không phải là thư mục.`,
    cannotWrite: (path: string, detail: string): string =>
      `Không ghi được ${path} (${detail}). Tệp cũ, nếu có, vẫn còn nguyên.`,
    special: (path: string): string =>
      `Không ghi được ${path}: đó không phải là tệp thường. Hãy chọn một tệp khác.`,
    inputOpen: (path: string, who: string): string =>
      `Lưu ý: ${path} đang mở ở chương trình khác${who === '' ? '' : ` (${who})`}; những gì chưa lưu ở đó không được đọc.`,
    openElsewhere: (path: string, who: string, mark: string): string =>
      `Không ghi ${path}: tệp đang mở ở chương trình khác${who === '' ? '' : ` (${who})`}. Hãy đóng tệp rồi chạy lại; nếu không còn ai mở, hãy xoá tệp ${mark}.`,
    claimed: (path: string, computer: string, process: number, mark: string): string =>
      `Một lần chạy khác đang ghi ${path}${computer === '' ? '' : ` (máy ${computer}, tiến trình ${process})`}. Hãy đợi xong rồi chạy lại; nếu không còn lần chạy nào, hãy xoá tệp ${mark}.`,
    unsigned: (path: string): string =>
      `Lưu ý: ${path} có chữ ký số. Chữ ký đó chỉ đúng với tệp đã ký, nên tệp ghi ra không còn chữ ký; cần thì hãy ký lại.`,
    halfWritten: (folder: string, fresh: readonly string[], old: readonly string[]): string =>
      `Lưu ý: lần chạy trước vào thư mục ${folder} bị ngắt giữa chừng. Tệp đã mới: ${fresh.join(', ')}. Tệp vẫn như trước lần đó: ${old.join(', ')}.`,
  },
  troubles: {
    WorkbookProtected:
      'Cấu trúc của bảng tính được bảo vệ nên không thêm được trang kết quả. Hãy mở bằng Excel, vào thẻ Xem lại, bỏ Bảo vệ Sổ làm việc, lưu lại rồi chạy lại.',
    CellInEditMode: 'Có một ô đang được gõ dở.',
    ReadOnly: 'Bảng tính chỉ cho đọc, hoặc có trang được bảo vệ không cho ghi.',
    SheetProtected: 'Một trang tính được bảo vệ: ô bị khoá, hoặc bảng không thêm được dòng.',
    HostTooOld: 'Chương trình đọc bảng tính thiếu một chức năng cần dùng.',
    SheetInUse:
      'Một trang do lần tổng hợp trước ghi nay có chứa bảng dữ liệu nên không bị xoá. Hãy chuyển bảng đó sang trang khác rồi chạy lại.',
    Interrupted: 'Công việc bị gián đoạn; không có kết quả nào bị ghi dở.',
    NotWritten: 'Còn số liệu chưa ghi xong vào bảng tính; chưa tổng hợp.',
    Unexpected: 'Có lỗi ngoài dự kiến; không có kết quả nào bị ghi dở.',
  },
  stages: {
    reading: 'Đọc bảng tính',
    reckoning: 'Tính toán',
    writing: 'Ghi kết quả',
    finishing: 'Hoàn tất',
  },
  severities: { error: 'Lỗi', warning: 'Lưu ý' },
  issueLine: (severity: string, place: string, message: string): string =>
    `${severity}${place === '' ? '' : ` [${place}]`}: ${message}`,
  refused: (errors: number): string =>
    `Bảng tính có ${errors} lỗi nên chưa tổng hợp. Hãy sửa các ô nêu trên rồi chạy lại.`,
  checked: (errors: number, warnings: number): string => `${errors} lỗi, ${warnings} lưu ý.`,
  written: (path: string): string => `Đã ghi: ${path}`,
  copies: {
    refused: (errors: number): string =>
      `Bảng tính có ${errors} lỗi nên chưa lập bản sao nào. Hãy sửa các ô nêu trên rồi chạy lại.`,
    overInput: (path: string): string =>
      `Một bản sao sẽ ghi đè chính bảng tính đang đọc: ${path}. Hãy chọn thư mục khác.`,
    overOut: (path: string): string => `“--out” trùng tên với một bản sao: ${path}. Hãy chọn tên khác.`,
    /** `drafts` is 0 where none were asked for. */
    written: (copies: number, drafts: number, folder: string): string =>
      `Đã ghi ${copies} bản sao${drafts === 0 ? '' : ` và ${drafts} thư nháp`} vào thư mục ${folder}.`,
    /** Which workbook knows the copies when they come back. */
    known: (path: string): string =>
      `Đã ghi: ${path}. Khi phiếu gửi về, hãy nhận vào bảng tính này: chỉ nó biết các bản vừa lập.`,
    /** No workbook will. */
    unverified:
      'Lưu ý: không có “--out” nên không bảng tính nào biết các bản này. Khi gửi về, chúng là “chưa xác minh” (unverified) và phải được xác nhận từng tệp bằng “--accept”.',
    noAddress: (member: string): string =>
      `Lưu ý: ${member} chưa có địa chỉ email dùng được trong bảng Council nên thư nháp để trống người nhận.`,
  },
  documents: {
    refused: (errors: number): string =>
      `Bảng tính có ${errors} lỗi nên chưa lập văn bản nào. Hãy sửa các ô nêu trên rồi chạy lại.`,
    overInput: (path: string): string =>
      `${path} là bảng tính đang đọc và sẽ bị ghi đè. Hãy chọn thư mục khác.`,
    written: (documents: number, folder: string): string => `Đã lập ${documents} văn bản trong ${folder}.`,
    tooLong: (name: string, item: string): string =>
      `${name}: “${item}” quá dài so với chỗ in trên bằng. Hãy nới chỗ in trong bảng CertificateLayout rồi lập lại.`,
    /** A document that this council does not have. */
    notMade: (name: string): string =>
      `Không lập “${name}”: Hội đồng không có văn bản này, theo cách biểu quyết ghi ở thiết lập vote và số phiếu có trong bảng tính.`,
  },
  shuffle: {
    done: (papers: number): string =>
      papers === 0
        ? 'Bảng tính không có phiếu nào trong các bảng Ballots; không có gì để xáo trộn.'
        : `Đã xáo trộn ${papers} phiếu và đánh số lại từ 1.`,
    formula: (sheet: string, cell: string): string =>
      `Trang tính “${sheet}”, ô ${cell}: có công thức ở một số dòng phiếu, không phải cả cột, nên không xáo trộn được. Hãy thay công thức bằng giá trị rồi chạy lại.`,
  },
  statuses: {
    decided: (_places: number): string => '',
    pending: (places: number): string => `còn ${places} suất, chờ Chủ tịch quyết định vì bằng nhau`,
    waiting: (_places: number): string => 'chờ, vì một hình thức xét trước chưa quyết định xong',
  },
  kinds: { collective: 'Tập thể', individual: 'Cá nhân' },
  noRecipients: 'Không có ai',
  noAwards: 'Bảng tính không có hình thức khen thưởng nào.',
  recipient: (number: number, name: string, unit: string, score: string, share: string): string =>
    `${String(number).padStart(3)}. ${[name, unit, `${score} điểm`, share].filter(Boolean).join(' · ')}`,
  pendingCandidate: (name: string, unit: string, score: string, share: string): string =>
    `  ?  ${[name, unit, `${score} điểm`, share].filter(Boolean).join(' · ')}`,
  share: (agree: number, base: number): string => `${agree}/${base} phiếu`,
  demo: {
    noSample: (path: string): string => `Chưa có bảng tính mẫu ${path}.`,
    reading: (path: string): string => `Tổng hợp bảng tính mẫu ${path} (số liệu trong đó là bịa ra):`,
    next: (workbook: string): string => `Thử tiếp:
  • mở ${workbook} bằng Excel hoặc LibreOffice và xem các trang kết quả;
  • sửa một điểm trong trang điểm rồi chạy: npm run -s binh-xet -- tally ${workbook} --out ${workbook}
    (trang Nhật ký cho biết danh sách đã đổi thế nào);
  • xem cách báo lỗi: npm run -s binh-xet -- check assets/loi-thuong-gap.xlsx
  • thử phần bổ trợ mà không cần Excel: npm run workbench, rồi mở địa chỉ hiện ra bằng trình duyệt`,
  },
};

const en: typeof vi = {
  usage: `Usage:
  binh-xet tally IN.xlsx [--out OUT.xlsx] [--json RESULT.json] [--lang vi|en] [--quiet]
  binh-xet check IN.xlsx [--json ISSUES.json] [--lang vi|en] [--quiet]
  binh-xet tally|check ONE.xlsx TWO.xlsx … [--out-dir DIR] [--lang vi|en] [--quiet]
  binh-xet copies IN.xlsx --out-dir DIR [--out OUT.xlsx] [--eml] [--lang vi|en] [--quiet]
  binh-xet merge IN.xlsx RETURNED… --out OUT.xlsx [--json REPORT.json] [--latest] [--accept RETURNED]… [--lang vi|en] [--quiet]
  binh-xet documents IN.xlsx --out-dir DIR [--only NAME,…] [--style state|party] [ballots…] [--lang vi|en] [--quiet]
  binh-xet shuffle IN.xlsx --out OUT.xlsx [--lang vi|en] [--quiet]
  binh-xet certificate-layout IN.xlsx --out OUT.xlsx [--sheet a4|a4-portrait|a3|WIDTHxHEIGHT] [--lang vi|en] [--quiet]

  tally      reckon scores, count ballots, rank, and list who is awarded
  check      only check the workbook, write nothing into it
  copies     make a copy for each member to score in, without the scores and ballots of others
  merge      take the copies that came back (.xlsx, or .zip of them) into the workbook
  documents  make minutes, submission, decision, ballots, certificates…: for Word (.docx), and sheets to print (${sheetsFile})
  shuffle    shuffle the papers that were entered and number them anew, so that their order tells nothing of anybody
  certificate-layout  add the table of where things are printed on certificates, with the usual places; one that is there stays
  --out      write the workbook with the sheets of the result to this file (copies: the one that knows them; may be IN.xlsx)
  --out-dir  write the copies, the documents, or each workbook’s result (under its own name, with a .json) into this folder; made where there is none
  --eml      write a draft e-mail with each copy, to be sent to the member
  --latest   where something contradicts, take the later word: the copy saved later; a copy over what the workbook holds, unless a later copy brought that
  --accept   take this copy on your own word: one that is unverified, and what its formulas gave; may be given several times
  --only     only these documents: ${askedFor.join(', ')}
  --style    the form of the State (state) or of the Party (party); without it the names of the bodies in the Campaign table decide
  --sheet    the pre-printed sheet: a4 (landscape, the default), a4-portrait, a3 (landscape), or millimetres as 340x240
  --json     write the result as JSON to this file
  --lang     the language of messages and of the sheets that are written (default: vi)
  --quiet    do not print the result and warnings; errors are printed still

${cliBallotWords.en.usage}

Exit status: 0 done (check: no error); 1 the workbook has errors, or a copy was not merged;
2 usage, a file that cannot be read, or an output that cannot be written.`,
  usageProblem: (problem) => `${problem}\nSee “binh-xet --help”.`,
  usageProblems: {
    noCommand:
      'No command: say “tally”, “check”, “copies”, “merge”, “documents”, “shuffle” or “certificate-layout”.',
    unknownCommand: (command) =>
      `There is no command “${command}”: only “tally”, “check”, “copies”, “merge”, “documents”, “shuffle” and “certificate-layout”.`,
    unknownOption: (option) => `There is no option “${option}”.`,
    missingValue: (option) => `The option “${option}” needs a value after it.`,
    unexpectedValue: (option) => `The option “${option}” takes no value.`,
    noInput: 'The workbook to read is missing.',
    severalInputs: 'This command reads one workbook at a time.',
    ofOneWorkbook: (option) => `“${option}” is for one workbook. For several, say “--out-dir” and a folder.`,
    alike: (one, other) =>
      `${one} and ${other} have the same name, so one result would replace the other. Rename one, or run them apart.`,
    resultOverInput: (path) =>
      `A result would replace the workbook that is read: ${path}. Choose another folder.`,
    unknownLanguage: (language) => `There is no language “${language}”: only “vi” and “en”.`,
    notForCommand: (option, command) => `“${command}” has no option “${option}”.`,
    noFolder: '“--out-dir” and the folder to write into are missing.',
    unknownDocument: (name, known) => `There is no document “${name}”: only ${known}.`,
    unknownStyle: (name) => `There is no style “${name}”: only “state” and “party”.`,
    noReturned: 'The copies that came back are missing.',
    noOut: '“--out” and the workbook to write are missing.',
    acceptsNothing: (path) =>
      `“--accept” names ${path}, which is none of the copies that came back (a file in a zip: “file.zip/name”).`,
    outOverReturned: (path) => `“--out” and “--json” must not name a copy that came back: ${path}.`,
    samePlace: (path) => `“--out” and “--json” name the same file: ${path}.`,
    jsonOverInput: (path) => `“--json” names the workbook that is read: ${path}. Choose another name.`,
  },
  files: {
    notFound: (path) => `There is no file ${path}.`,
    isFolder: (path) => `${path} is a folder, not a file.`,
    notAllowed: (path) => `The file ${path} may not be read.`,
    unreadable: (path, detail) => `The file ${path} cannot be read (${detail}).`,
    noFolder: (path) => `${path} cannot be written: its folder does not exist.`,
    notFolder: (path) => `${path} is not a folder.`,
    cannotWrite: (path, detail) =>
      `${path} cannot be written (${detail}). The old file, if any, is as it was.`,
    special: (path) => `${path} cannot be written: it is no ordinary file. Choose another one.`,
    inputOpen: (path, who) =>
      `Warning: ${path} is open in another program${who === '' ? '' : ` (${who})`}; what is not saved there yet is not read.`,
    openElsewhere: (path, who, mark) =>
      `${path} is not written: it is open in another program${who === '' ? '' : ` (${who})`}. Close it and run this again; if nobody has it open any more, delete the file ${mark}.`,
    claimed: (path, computer, process, mark) =>
      `Another run is writing ${path}${computer === '' ? '' : ` (computer ${computer}, process ${process})`}. Wait until it has ended and run this again; if there is no such run, delete the file ${mark}.`,
    unsigned: (path) =>
      `Warning: ${path} is digitally signed. The signature holds only for the file that was signed, so what is written has none; sign it again if need be.`,
    halfWritten: (folder, fresh, old) =>
      `Warning: the last run into the folder ${folder} was broken off. Files that are new: ${fresh.join(', ')}. Files that are as they were before it: ${old.join(', ')}.`,
  },
  troubles: {
    WorkbookProtected:
      'The structure of the workbook is protected, so no result sheets can be added. Open it in Excel, lift Protect Workbook on the Review tab, save it and run this again.',
    CellInEditMode: 'A cell is being edited.',
    ReadOnly: 'The workbook is for reading only, or a protected sheet refuses to be written.',
    SheetProtected: 'A sheet is protected: a cell is locked, or a table cannot take another row.',
    HostTooOld: 'What reads the workbook lacks something that is needed.',
    SheetInUse:
      'A sheet written by an earlier tally now holds a table of data, so it is not deleted. Move that table to another sheet and run this again.',
    Interrupted: 'The work was interrupted; nothing was half written.',
    NotWritten: 'Something is still being written into the workbook; nothing was tallied.',
    Unexpected: 'Something unexpected went wrong; nothing was half written.',
  },
  stages: { reading: 'Reading', reckoning: 'Reckoning', writing: 'Writing', finishing: 'Finishing' },
  severities: { error: 'Error', warning: 'Warning' },
  issueLine: (severity, place, message) => `${severity}${place === '' ? '' : ` [${place}]`}: ${message}`,
  refused: (errors) =>
    `The workbook has ${formOf(errors, 'one error', `${errors} errors`)}, so it was not tallied. Mend the cells above and run this again.`,
  checked: (errors, warnings) =>
    `${formOf(errors, '1 error', `${errors} errors`)}, ${formOf(warnings, '1 warning', `${warnings} warnings`)}.`,
  written: (path) => `Written: ${path}`,
  copies: {
    refused: (errors) =>
      `The workbook has ${formOf(errors, 'one error', `${errors} errors`)}, so no copies were made. Mend the cells above and run this again.`,
    overInput: (path) => `A copy would replace the workbook that is read: ${path}. Choose another folder.`,
    overOut: (path) => `“--out” has the name of a copy: ${path}. Choose another name.`,
    written: (copies, drafts, folder) =>
      `${formOf(copies, '1 copy', `${copies} copies`)}${drafts === 0 ? '' : ` and ${formOf(drafts, '1 draft', `${drafts} drafts`)}`} written into ${folder}.`,
    known: (path) =>
      `Written: ${path}. Merge what comes back into this workbook: it alone knows the copies that were made.`,
    unverified:
      'Warning: without “--out” no workbook knows these copies. They will come back “unverified”, and each must be accepted by “--accept”.',
    noAddress: (member) =>
      `Warning: ${member} has no usable e-mail address in the table Council, so the draft has no recipient.`,
  },
  documents: {
    refused: (errors) =>
      `The workbook has ${formOf(errors, 'one error', `${errors} errors`)}, so no document was made. Mend the cells above and run this again.`,
    overInput: (path) =>
      `${path} is the workbook that is read, and would be written over. Choose another folder.`,
    written: (documents, folder) =>
      `${formOf(documents, 'One document', `${documents} documents`)} written into ${folder}.`,
    tooLong: (name, item) =>
      `${name}: “${item}” is too long for its place on the certificate. Widen the place in the table CertificateLayout and run again.`,
    notMade: (name) =>
      `“${name}” is not made: by how the council voted (the setting vote, and the votes in the workbook) there is no such document.`,
  },
  shuffle: {
    done: (papers) =>
      papers === 0
        ? 'The workbook has no papers in its tables Ballots: there is nothing to shuffle.'
        : `${formOf(papers, 'One paper', `${papers} papers`)} shuffled and numbered anew from 1.`,
    formula: (sheet, cell) =>
      `Sheet “${sheet}”, cell ${cell}: some rows of the papers have a formula there, not the whole column, so they cannot be shuffled. Put values in the place of the formulas and run again.`,
  },
  statuses: {
    decided: () => '',
    pending: (places) =>
      `${formOf(places, 'one place', `${places} places`)} left, a tie that the Chair must decide`,
    waiting: () => 'waiting, since an award before it is not decided',
  },
  kinds: { collective: 'Collectives', individual: 'Individuals' },
  noRecipients: 'Nobody',
  noAwards: 'The workbook has no awards.',
  recipient: (number, name, unit, score, share) =>
    `${String(number).padStart(3)}. ${[name, unit, `${score} points`, share].filter(Boolean).join(' · ')}`,
  pendingCandidate: (name, unit, score, share) =>
    `  ?  ${[name, unit, `${score} points`, share].filter(Boolean).join(' · ')}`,
  share: (agree, base) => `${agree}/${base} votes`,
  demo: {
    noSample: (path) => `The sample workbook ${path} is missing.`,
    reading: (path) => `Tallying the sample workbook ${path} (its figures are invented):`,
    next: (workbook) => `What to try next:
  • open ${workbook} in Excel or LibreOffice and look at the sheets of the result;
  • change a score in it and run: npm run -s binh-xet -- tally ${workbook} --out ${workbook}
    (the record sheet says how the list has changed);
  • see how mistakes are reported: npm run -s binh-xet -- check assets/loi-thuong-gap.xlsx
  • try the add-in without Excel: npm run workbench, and open the address it prints in a browser`,
  },
};

export const cliWords: Words<typeof vi> = { vi, en };
