/** The words of the tellers' room: papers one by one, totals, the figures of the box, and the second count. */
import { plural } from '../plural.ts';
import type { Words } from '../language.ts';

const vi = {
  heading: 'Kiểm phiếu',
  reading: 'Đang đọc bảng tính…',
  choose: 'Chọn việc của Tổ kiểm phiếu',
  back: 'Về danh sách việc',
  papersOf: (what: string): string => `Nhập từng phiếu: ${what}`,
  papersDone: (count: number): string => `Đã nhập ${String(count)} phiếu`,
  totals: 'Nhập tổng số',
  totalsHint: 'Dùng khi Tổ đã đếm xong trên giấy',
  /** Where the council votes by a show of hands: there are no papers and no box. */
  byHands: {
    heading: 'Ghi kết quả biểu quyết',
    choose: 'Chọn việc cần ghi',
    totals: 'Nhập số người giơ tay',
    totalsHint: 'Đồng ý, không đồng ý, không có ý kiến cho từng đối tượng',
    nothing:
      'Bảng tính chưa có bảng nào để ghi kết quả biểu quyết. Hãy thêm bảng BallotCounts (Đối tượng, Đồng ý, Không đồng ý, Không có ý kiến), rồi mở lại mục này.',
  },
  box: 'Số liệu hòm phiếu',
  boxHint: 'Phát ra, thu về, hợp lệ, không hợp lệ',
  kinds: { collective: 'tập thể', individual: 'cá nhân', both: 'tập thể và cá nhân' },
  missing: {
    nothing:
      'Bảng tính chưa có bảng nào để ghi phiếu. Hãy thêm bảng Ballots (mỗi phiếu một dòng, mỗi đối tượng một cột mang mã của đối tượng) hoặc bảng BallotCounts (tổng số), rồi mở lại mục này.',
    papers:
      'Chưa nhập được từng phiếu: bảng tính chưa có bảng Ballots mang cột của các đối tượng. Thêm bảng đó nếu muốn nhập từng phiếu.',
    box: 'Bảng tính chưa có bảng BallotBox (Phát ra, Thu về, Hợp lệ, Không hợp lệ), nên chưa đối chiếu được với hòm phiếu. Thêm bảng đó rồi mở lại mục này.',
    number: (table: string): string =>
      `Bảng ${table} chưa có cột Số phiếu, nên chưa ghi được phiếu. Thêm cột Số phiếu rồi làm tiếp.`,
    validity: (table: string): string =>
      `Bảng ${table} chưa có cột Hợp lệ, nên chưa ghi được phiếu không hợp lệ. Thêm cột Hợp lệ rồi làm tiếp.`,
    note: (table: string): string =>
      `Bảng ${table} chưa có cột Ghi chú: lý do không hợp lệ sẽ không được lưu.`,
  },
  pad: {
    award: 'Phiếu này bầu cho',
    allAwards: 'Tất cả các hình thức',
    label: (what: string): string => `Nhập từng phiếu: ${what}`,
    paper: (number: string): string => `Phiếu số ${number}`,
    position: (at: number, of: number): string => `${String(at)} trên ${String(of)}`,
    end: 'Đã hết phiếu',
    endHint: 'Xem lại một lượt, đúng thì bấm Enter để ghi phiếu.',
    opinions: { agree: 'Đồng ý', disagree: 'Không đồng ý', blank: 'Không có ý kiến' },
    keys: { agree: 'phím 1, Đ hoặc X', disagree: 'phím 0 hoặc K', blank: 'dấu cách, – hoặc Enter' },
    file: 'Ghi phiếu (Enter)',
    fileInvalid: 'Ghi phiếu không hợp lệ (Enter)',
    backOne: 'Lùi một tên (←)',
    clear: 'Làm lại phiếu này',
    undo: 'Bỏ phiếu vừa ghi',
    help: 'Mỗi tên một phím; hết phiếu bấm Enter để ghi. ← lùi lại để sửa, phím 2 nếu một tên bị đánh dấu cả hai ô, H nếu phiếu không hợp lệ vì lý do khác, Ctrl+Z bỏ phiếu vừa ghi.',
    list: 'Các tên trên phiếu',
    notEntered: 'chưa nhập',
    quotaRule: 'Đồng ý nhiều hơn số lượng được khen thưởng thì phiếu không hợp lệ',
  },
  invalid: {
    mark: 'Phiếu không hợp lệ (H)',
    unmark: 'Phiếu hợp lệ (H)',
    why: 'Vì sao phiếu không hợp lệ?',
    otherText: 'Ghi rõ lý do',
    ready: (reason: string): string => `Phiếu không hợp lệ: ${reason}.`,
  },
  said: {
    filed: (number: string): string => `Đã ghi phiếu số ${number}.`,
    filedInvalid: (number: string): string => `Đã ghi phiếu số ${number}: không hợp lệ.`,
    undone: (number: string): string => `Đã bỏ phiếu số ${number}.`,
    notUndone: (number: string): string =>
      `Không bỏ được phiếu số ${number}: dòng của phiếu đã bị sửa trong bảng tính. Hãy xem dòng đó trong bảng tính.`,
    marked: (name: string, opinion: string): string => `${name}: ${opinion}.`,
  },
  saving: (count: number): string => `Đang ghi ${String(count)} phiếu…`,
  refused: (count: number): string => `${String(count)} mục chưa ghi được vào bảng tính. Đừng đóng ngăn này.`,
  retry: 'Ghi lại',
  readAgain: 'Đọc lại bảng tính',
  counts: {
    heading: 'Kết quả đang đếm',
    papers: (papers: number, valid: number, invalid: number): string =>
      `Đã nhập ${String(papers)} phiếu: ${String(valid)} hợp lệ, ${String(invalid)} không hợp lệ.`,
    ofBox: (returned: number): string => `Hòm phiếu thu về ${String(returned)} phiếu.`,
    figures: (agree: number, disagree: number, blank: number): string =>
      `Đồng ý ${String(agree)} · Không đồng ý ${String(disagree)} · Không có ý kiến ${String(blank)}`,
    needed: (votes: number, award: string): string => `Cần ${String(votes)} phiếu đồng ý để đạt ${award}`,
  },
  figures: {
    agree: 'Đồng ý',
    disagree: 'Không đồng ý',
    blank: 'Không có ý kiến',
    issued: 'Phát ra',
    returned: 'Thu về',
    valid: 'Hợp lệ',
    invalid: 'Không hợp lệ',
    notCount: 'Chỉ nhận số nguyên từ 0. Chưa ghi; số cũ vẫn giữ nguyên.',
    unsaved: 'Chưa ghi được vào bảng tính',
    sum: (sum: number): string => `Cộng ${String(sum)} phiếu`,
    aboveValid: (sum: number, valid: number): string =>
      `Cộng ${String(sum)}, nhiều hơn ${String(valid)} phiếu hợp lệ trong hòm.`,
    keys: 'Gõ số rồi bấm Enter để sang ô sau. Số được ghi ngay vào bảng tính.',
  },
  problems: {
    returnedAboveIssued: (returned: number, issued: number): string =>
      `Thu về ${String(returned)} nhưng chỉ phát ra ${String(issued)} phiếu. Đếm lại hai số này.`,
    sum: (valid: number, invalid: number, returned: number): string =>
      `Hợp lệ ${String(valid)} + không hợp lệ ${String(invalid)} = ${String(valid + invalid)}, khác số thu về ${String(returned)}. Đếm lại.`,
    aboveVoters: (issued: number, voters: number): string =>
      `Phát ra ${String(issued)} phiếu nhưng chỉ ${String(voters)} phiếu có người bầu. Xem lại số phát ra hoặc danh sách Hội đồng.`,
    papersValid: (valid: number, papers: number): string =>
      `Hòm phiếu ghi ${String(valid)} phiếu hợp lệ, đã nhập ${String(papers)}. Nhập cho đủ hoặc đếm lại.`,
    papersInvalid: (invalid: number, papers: number): string =>
      `Hòm phiếu ghi ${String(invalid)} phiếu không hợp lệ, đã nhập ${String(papers)}. Nhập cho đủ hoặc đếm lại.`,
    none: 'Các số khớp nhau.',
    unfinished: 'Chưa nhập đủ bốn số.',
  },
  second: {
    label: 'Lần kiểm',
    first: 'Lần một',
    second: 'Lần hai',
    hint: 'Lần hai: một kiểm phiếu viên khác nhập lại từ đầu, không xem lần một. Số nhập lần hai chỉ để đối chiếu, không ghi vào bảng tính; đóng ngăn này là mất, phải nhập lại.',
    again: 'Kiểm lần hai lại từ đầu',
    heading: 'Đối chiếu hai lần kiểm',
    agree: 'Hai lần kiểm khớp nhau.',
    differ: (count: number): string => `Còn ${String(count)} chỗ khác nhau:`,
    papers: (first: number, second: number): string =>
      `Số phiếu: lần một ${String(first)}, lần hai ${String(second)}`,
    invalid: (first: number, second: number): string =>
      `Phiếu không hợp lệ: lần một ${String(first)}, lần hai ${String(second)}`,
    read: (count: number, _second: number): string =>
      `Cộng lại thì bằng nhau, nhưng ${String(count)} phiếu được đọc khác nhau ở hai lần kiểm.`,
    firstCount: (figures: string): string => `Lần một: ${figures}`,
    secondCount: (figures: string): string => `Lần hai: ${figures}`,
    left: (count: number): string => `Lần hai còn thiếu ${String(count)} phiếu.`,
    linesLeft: (count: number): string =>
      `Lần hai còn thiếu ${String(count)} dòng. Đủ các dòng mới đối chiếu.`,
    whatToDo: 'Xem lại các phiếu giấy. Sai ở lần một thì sửa trong bảng tính, sai ở lần hai thì kiểm lại.',
    /** All that was counted was counted twice, and agrees. */
    countedTwice: (when: string): string =>
      `Mọi phiếu đã được kiểm hai lần và khớp nhau, xong lúc ${when}. Biên bản kiểm phiếu lập trước khi đóng ngăn này sẽ ghi điều đó; lập sau thì để dòng trống để ghi tay.`,
    /** This agrees, and something else has not been counted twice yet. */
    moreToCount: 'Còn phần khác chưa được kiểm lần hai, hoặc chưa khớp.',
  },
};

const en: typeof vi = {
  heading: 'Counting the ballots',
  reading: 'Reading the workbook…',
  byHands: {
    heading: 'Entering the show of hands',
    choose: 'Choose what to enter',
    totals: 'Enter the hands counted',
    totalsHint: 'Who agrees, disagrees, or has no opinion, for each candidate',
    nothing:
      'The workbook has no table for a show of hands yet. Add the table BallotCounts (Candidate, Agree, Disagree, No opinion), then open this again.',
  },
  choose: 'Choose what to count',
  back: 'Back to the list',
  papersOf: (what) => `Paper by paper: ${what}`,
  papersDone: (count) => `${plural(count, 'paper', 'papers')} entered`,
  totals: 'Totals',
  totalsHint: 'For tellers who have counted on paper',
  box: 'The ballot box',
  boxHint: 'Issued, returned, valid, invalid',
  kinds: { collective: 'collectives', individual: 'individuals', both: 'collectives and individuals' },
  missing: {
    nothing:
      'The workbook has no table for ballots yet. Add a table Ballots (a row for each paper, a column headed by the code of each candidate) or BallotCounts (totals), then open this again.',
    papers:
      'Papers cannot be entered one by one: the workbook has no table Ballots with columns for the candidates. Add one if you want to.',
    box: 'The workbook has no table BallotBox (Issued, Returned, Valid, Invalid), so nothing can be compared with the box. Add it, then open this again.',
    number: (table) => `The table ${table} has no column Ballot, so no paper can be written. Add the column.`,
    validity: (table) =>
      `The table ${table} has no column Valid, so no invalid paper can be written. Add the column.`,
    note: (table) => `The table ${table} has no column Note: why a paper is invalid will not be kept.`,
  },
  pad: {
    award: 'These papers are for',
    allAwards: 'All awards',
    label: (what) => `Paper by paper: ${what}`,
    paper: (number) => `Paper ${number}`,
    position: (at, of) => `${String(at)} of ${String(of)}`,
    end: 'End of the paper',
    endHint: 'Look it over once; if it is right press Enter to write it.',
    opinions: { agree: 'Agree', disagree: 'Disagree', blank: 'No opinion' },
    keys: { agree: 'key 1, X or D', disagree: 'key 0 or K', blank: 'space, – or Enter' },
    file: 'Write paper (Enter)',
    fileInvalid: 'Write invalid paper (Enter)',
    backOne: 'Back one name (←)',
    clear: 'Begin this paper again',
    undo: 'Take back last paper',
    help: 'One key for each name; Enter at the end writes the paper. ← goes back, 2 is for a name with both boxes marked, H for a paper that is invalid otherwise, Ctrl+Z takes the last paper back.',
    list: 'The names on the paper',
    notEntered: 'not entered',
    quotaRule: 'A paper that agrees with more than the quota is invalid',
  },
  invalid: {
    mark: 'Invalid paper (H)',
    unmark: 'Valid paper (H)',
    why: 'Why is it invalid?',
    otherText: 'The reason',
    ready: (reason) => `Invalid paper: ${reason}.`,
  },
  said: {
    filed: (number) => `Paper ${number} is written.`,
    filedInvalid: (number) => `Paper ${number} is written as invalid.`,
    undone: (number) => `Paper ${number} is taken back.`,
    notUndone: (number) =>
      `Paper ${number} could not be taken back: its row has been changed in the workbook. Look at that row.`,
    marked: (name, opinion) => `${name}: ${opinion}.`,
  },
  saving: (count) => `Writing ${plural(count, 'paper', 'papers')}…`,
  refused: (count) =>
    `${plural(count, 'entry is', 'entries are')} not in the workbook. Do not close this pane.`,
  retry: 'Write again',
  readAgain: 'Read the workbook again',
  counts: {
    heading: 'The count so far',
    papers: (papers, valid, invalid) =>
      `${plural(papers, 'paper', 'papers')} entered: ${String(valid)} valid, ${String(invalid)} invalid.`,
    ofBox: (returned) => `${plural(returned, 'paper', 'papers')} returned in the box.`,
    figures: (agree, disagree, blank) =>
      `Agree ${String(agree)} · Disagree ${String(disagree)} · No opinion ${String(blank)}`,
    needed: (votes, award) => `${String(votes)} agreeing votes needed for ${award}`,
  },
  figures: {
    agree: 'Agree',
    disagree: 'Disagree',
    blank: 'No opinion',
    issued: 'Issued',
    returned: 'Returned',
    valid: 'Valid',
    invalid: 'Invalid',
    notCount: 'Only whole numbers from 0. Not written; the old figure stays.',
    unsaved: 'Not written to the workbook',
    sum: (sum) => `${plural(sum, 'paper', 'papers')} in all`,
    aboveValid: (sum, valid) =>
      `${String(sum)} in all, more than the ${String(valid)} valid papers of the box.`,
    keys: 'Type a number; Enter goes to the next field. It is in the workbook at once.',
  },
  problems: {
    returnedAboveIssued: (returned, issued) =>
      `${String(returned)} returned, but only ${String(issued)} issued. Count both again.`,
    sum: (valid, invalid, returned) =>
      `Valid ${String(valid)} + invalid ${String(invalid)} = ${String(valid + invalid)}, but ${String(returned)} were returned. Count again.`,
    aboveVoters: (issued, voters) =>
      `${String(issued)} papers issued, but there are voters for only ${String(voters)}. Look at the figure and at the Council table.`,
    papersValid: (valid, papers) =>
      `The box has ${String(valid)} valid papers, ${String(papers)} are entered. Enter the rest, or count again.`,
    papersInvalid: (invalid, papers) =>
      `The box has ${String(invalid)} invalid papers, ${String(papers)} are entered. Enter the rest, or count again.`,
    none: 'The figures add up.',
    unfinished: 'Not all four figures are there yet.',
  },
  second: {
    label: 'Which count',
    first: 'First count',
    second: 'Second count',
    hint: 'Second count: another teller enters everything again without looking at the first. It is only compared, not written to the workbook; when the pane closes it is gone and must be entered again.',
    again: 'Begin the second count again',
    heading: 'The two counts compared',
    agree: 'The two counts agree.',
    differ: (count) => `${plural(count, 'difference', 'differences')} left:`,
    papers: (first, second) => `Papers: first ${String(first)}, second ${String(second)}`,
    invalid: (first, second) => `Invalid papers: first ${String(first)}, second ${String(second)}`,
    read: (count) => `The sums agree, but ${plural(count, 'paper was', 'papers were')} read differently.`,
    firstCount: (figures) => `First: ${figures}`,
    secondCount: (figures) => `Second: ${figures}`,
    left: (count) => `${plural(count, 'paper', 'papers')} still to come in the second count.`,
    linesLeft: (count) =>
      `${plural(count, 'line', 'lines')} still to come in the second count. They are compared once all are there.`,
    whatToDo:
      'Look at the papers again. Correct the first count in the workbook, or begin the second count again.',
    countedTwice: (when) =>
      `Everything has been counted twice and agrees, since ${when}. Minutes of the count that are made before this pane is closed say so; later ones have a blank line to be filled in by hand.`,
    moreToCount: 'Something else has not been counted a second time yet, or differs.',
  },
};

export const ballotWords: Words<typeof vi> = { vi, en };
