/** The words of the council's steps: the way through them, the next thing to do, and the rooms that have no words elsewhere. */
import { plural } from '../plural.ts';
import type { Words } from '../language.ts';

/** What there is to do, and what the button says. */
export interface NextWords {
  readonly sentence: string;
  /** Null: there is nothing to press. */
  readonly button: string | null;
}

const next = (words: NextWords): NextWords => words;

/** Votes that are still to come: what is not there yet, and of what the figures are typed in. */
function voteVi(missing: string, counted: string): (uncounted: number) => NextWords {
  return (uncounted) => ({
    sentence:
      uncounted === 0
        ? `Đã chấm xong, chưa có ${missing}.`
        : `Còn ${String(uncounted)} đối tượng chưa có ${missing}.`,
    button: `Nhập kết quả ${counted}`,
  });
}

function voteEn(missing: string, button: string): (uncounted: number) => NextWords {
  return (uncounted) => ({
    sentence:
      uncounted === 0
        ? `Everybody is scored; there are no ${missing} yet.`
        : `${plural(uncounted, 'candidate has', 'candidates have')} no ${missing} yet.`,
    button,
  });
}

const vi = {
  /** What the row of steps is called. */
  label: 'Các bước của Hội đồng',
  /** As short as a fifth of a narrow pane. */
  steps: {
    setup: 'Chuẩn bị',
    scoring: 'Chấm điểm',
    voting: 'Bỏ phiếu',
    tally: 'Tổng hợp',
    printing: 'In',
  },
  /** The step of voting where it is by a show of hands. */
  votingByHands: 'Biểu quyết',
  states: { done: 'đã xong', now: 'đang làm', toCome: 'chưa đến', notNeeded: 'không cần' },
  /** For whoever hears the pane: number, word, state. */
  step: (number: number, word: string, state: string): string => `Bước ${String(number)}, ${word}, ${state}`,
  /** In a pane too narrow for the words of all steps. */
  openStep: (number: number, word: string): string => `Bước ${String(number)}: ${word}`,
  parts: {
    label: 'Chấm điểm',
    form: 'Phiếu của tôi',
    progress: 'Tiến độ',
    mail: 'Gửi và nhận',
    /** While a part is still being loaded. */
    loading: 'Đang mở…',
  },
  next: {
    heading: 'Việc tiếp theo',
    setUp: next({ sentence: 'Bảng tính này chưa có số liệu của đợt thi đua.', button: 'Chuẩn bị' }),
    fillIn: {
      criteria: next({ sentence: 'Chưa có tiêu chí chấm điểm.', button: 'Chuẩn bị tiêu chí' }),
      candidates: next({ sentence: 'Chưa có tập thể, cá nhân nào để xét.', button: 'Chuẩn bị danh sách' }),
      council: next({ sentence: 'Chưa có danh sách Hội đồng.', button: 'Chuẩn bị Hội đồng' }),
      awards: next({ sentence: 'Chưa có hình thức khen thưởng nào.', button: 'Chuẩn bị khen thưởng' }),
    },
    correct: (count: number): NextWords => ({
      sentence: `Có ${String(count)} chỗ phải sửa trong bảng tính.`,
      button: 'Xem chỗ phải sửa',
    }),
    sayWho: next({
      sentence: 'Hội đồng đang chấm điểm. Đồng chí chọn tên mình để bắt đầu.',
      button: 'Chọn tên',
    }),
    scoreOwn: (left: number): NextWords => ({
      sentence: `Đồng chí còn ${String(left)} đối tượng chưa chấm xong.`,
      button: 'Chấm điểm',
    }),
    send: (members: number): NextWords => ({
      sentence: `Chuẩn bị đã xong, chưa ai chấm. Gửi phiếu chấm cho ${String(members)} thành viên.`,
      button: 'Gửi phiếu chấm',
    }),
    receive: (members: number): NextWords => ({
      sentence: `Còn ${String(members)} thành viên chưa có điểm. Phiếu đã gửi về thì nhận vào đây.`,
      button: 'Nhận phiếu chấm',
    }),
    /** To whom it goes back: '' where that is not known. */
    ownDone: (name: string, email: string): NextWords => ({
      sentence: `Đồng chí đã chấm xong. Lưu tệp này rồi gửi lại cho ${name === '' ? 'Thư ký Hội đồng' : name}${email === '' ? '' : ` (${email})`}.`,
      button: null,
    }),
    watchScoring: (members: number): NextWords => ({
      sentence: `Còn ${String(members)} thành viên chưa chấm xong.`,
      button: 'Xem tiến độ',
    }),
    /** As the council votes. 0: nobody has votes yet. */
    vote: {
      secret: voteVi('phiếu bầu', 'kiểm phiếu'),
      open: voteVi('kết quả biểu quyết', 'biểu quyết'),
      written: voteVi('ý kiến bằng văn bản', 'lấy ý kiến'),
    },
    tally: next({ sentence: 'Số liệu đã đầy đủ.', button: 'Tổng hợp' }),
    tallyAgain: {
      outdated: next({ sentence: 'Số liệu đã sửa sau lần tổng hợp gần nhất.', button: 'Tổng hợp lại' }),
      lost: next({ sentence: 'Có trang kết quả đã bị xóa.', button: 'Tổng hợp lại' }),
      otherVersion: next({
        sentence: 'Kết quả đang có làm bằng phiên bản khác của Bình xét.',
        button: 'Tổng hợp lại',
      }),
      unrecorded: next({ sentence: 'Trang nhật ký tổng hợp không còn.', button: 'Tổng hợp lại' }),
    },
    decideTie: (awards: number): NextWords => ({
      sentence: `Có ${String(awards)} trường hợp bằng nhau ở suất cuối, chờ Chủ tịch Hội đồng quyết định.`,
      button: 'Chủ tịch quyết định',
    }),
    awaitChair: (awards: number): NextWords => ({
      sentence: `Có ${String(awards)} trường hợp bằng nhau ở suất cuối, chờ Chủ tịch Hội đồng quyết định.`,
      button: 'Xem trường hợp đó',
    }),
    print: (sheets: number): NextWords => ({
      sentence: `Đã tổng hợp xong, có ${String(sheets)} trang để in.`,
      button: 'In danh sách',
    }),
  },
  /** The issues, by what to do about them. */
  tasks: {
    tables: {
      title: 'Sửa bảng và cột',
      todo: 'Đặt lại tên bảng, tiêu đề cột cho đúng mẫu.',
    },
    rules: {
      title: 'Sửa quy định, chỉ tiêu',
      todo: 'Đối chiếu với kế hoạch thi đua rồi ghi lại cho đúng.',
    },
    codes: {
      title: 'Sửa mã không khớp',
      todo: 'Ghi lại mã cho giống hệt trong danh sách.',
    },
    figures: {
      title: 'Sửa số liệu',
      todo: 'Đối chiếu với phiếu chấm rồi gõ lại vào ô.',
    },
    scores: {
      title: 'Bổ sung điểm còn thiếu',
      todo: 'Nhắc thành viên chấm nốt, hoặc ghi CĐ nếu chưa đánh giá được.',
    },
    ballots: {
      title: 'Đối chiếu phiếu bầu',
      todo: 'Đếm lại phiếu, so với biên bản kiểm phiếu.',
    },
    look: {
      title: 'Nên xem lại',
      todo: 'Không cản trở việc tổng hợp.',
    },
  },
  mending: {
    /** On the button: what the cell will say. */
    offer: (value: string): string => `Sửa thành ${value}`,
    offerHeader: (cell: string, value: string): string => `Sửa ô ${cell} thành ${value}`,
    empty: 'Để trống ô này',
    /** One press for several of the same mistake. */
    all: (count: number, title: string): string => `Sửa cả ${String(count)} ô: ${title}`,
    heading: (count: number): string => `Đã sửa ${String(count)} ô`,
    done: (sheet: string, cell: string, found: string, value: string): string =>
      `Đã sửa ô ${cell} trang ${sheet}: “${found}” thành “${value}”.`,
    filled: (sheet: string, cell: string, value: string): string =>
      `Đã ghi “${value}” vào ô ${cell} trang ${sheet}.`,
    emptied: (sheet: string, cell: string, found: string): string =>
      `Đã để trống ô ${cell} trang ${sheet} (trước đó ghi “${found}”).`,
    left: (count: number): string => `${String(count)} ô để nguyên: đã được sửa trước đó, hoặc có công thức.`,
    changed: 'Chưa sửa gì: ô này đã được sửa trước đó, hoặc có công thức.',
    undo: 'Hoàn tác',
    undone: (cells: number): string => `Đã hoàn tác ${String(cells)} ô.`,
    notUndone: (cells: number): string => `${String(cells)} ô để nguyên vì đã được sửa sau đó.`,
  },
  printing: {
    heading: 'In và ký',
    howTo:
      'Bấm vào một trang dưới đây để mở trang đó, rồi bấm Ctrl+P (hoặc Tệp > In) để in. Khổ giấy và lề đã đặt sẵn.',
    nothing: 'Chưa có trang nào để in: Hội đồng chưa tổng hợp.',
    outdated: 'Số liệu đã sửa sau lần tổng hợp này. Hãy tổng hợp lại trước khi in.',
    pending:
      'Còn trường hợp bằng nhau chờ Chủ tịch Hội đồng quyết định. Danh sách dưới đây chưa phải cuối cùng.',
    goTo: (sheet: string): string => `Mở trang ${sheet}`,
    uses: {
      award: 'Danh sách đề nghị khen thưởng, để trình ký',
      ranking: 'Xếp hạng, kèm theo danh sách',
      summary: 'Bảng điểm tổng hợp, kèm theo biên bản',
      ballots: 'Kết quả kiểm phiếu, kèm theo biên bản',
      record: 'Nhật ký các lần tổng hợp, để lưu hồ sơ',
    },
  },
  voting: {
    /** The way to blank ballots. */
    blanks: {
      heading: 'In phiếu bầu',
      explanation: 'Phiếu trắng để phát khi bỏ phiếu. In được ngay, không phải chờ chấm điểm hay tổng hợp.',
      open: 'Chọn mẫu phiếu và in',
    },
    heading: 'Kết quả kiểm phiếu',
    notNeeded: 'Không có hình thức khen thưởng nào cần bỏ phiếu.',
    papers: (papers: number, valid: number): string =>
      `Đã nhập ${String(papers)} phiếu, ${String(valid)} phiếu hợp lệ.`,
    byHand: (candidates: number): string => `Đã nhập số đếm tay của ${String(candidates)} đối tượng.`,
    nothing:
      'Chưa có phiếu nào. Nhập phiếu vào bảng Ballots, hoặc số đếm vào bảng BallotCounts của bảng tính.',
    box: (kind: string, issued: number, returned: number, valid: number, invalid: number): string =>
      `${kind}: phát ra ${String(issued)}, thu về ${String(returned)}, hợp lệ ${String(valid)}, không hợp lệ ${String(invalid)}.`,
    kinds: { both: 'Hòm phiếu chung', collective: 'Phiếu tập thể', individual: 'Phiếu cá nhân' },
    /** Where the council votes by a show of hands. */
    byHands: {
      heading: 'Kết quả biểu quyết',
      notNeeded: 'Không có hình thức khen thưởng nào cần biểu quyết.',
      nothing: 'Chưa có kết quả biểu quyết. Nhập số người đồng ý vào bảng BallotCounts của bảng tính.',
    },
  },
};

const en: typeof vi = {
  label: 'The council’s steps',
  steps: { setup: 'Set up', scoring: 'Score', voting: 'Vote', tally: 'Tally', printing: 'Print' },
  votingByHands: 'Vote',
  states: { done: 'done', now: 'now', toCome: 'to come', notNeeded: 'not needed' },
  step: (number, word, state) => `Step ${String(number)}, ${word}, ${state}`,
  openStep: (number, word) => `Step ${String(number)}: ${word}`,
  parts: {
    label: 'Scoring',
    form: 'My sheet',
    progress: 'Progress',
    mail: 'Send and receive',
    loading: 'Opening…',
  },
  next: {
    heading: 'Next',
    setUp: { sentence: 'This workbook has no campaign yet.', button: 'Set up' },
    fillIn: {
      criteria: { sentence: 'There are no criteria yet.', button: 'Set up the criteria' },
      candidates: { sentence: 'There are no candidates yet.', button: 'Set up the candidates' },
      council: { sentence: 'There is no council yet.', button: 'Set up the council' },
      awards: { sentence: 'There are no awards yet.', button: 'Set up the awards' },
    },
    correct: (count) => ({
      sentence: `${plural(count, 'thing', 'things')} in the workbook must be corrected.`,
      button: 'Show what to correct',
    }),
    sayWho: { sentence: 'The council is scoring. Choose your name to begin.', button: 'Choose your name' },
    scoreOwn: (left) => ({
      sentence: `You have ${plural(left, 'candidate', 'candidates')} left to score.`,
      button: 'Score',
    }),
    send: (members) => ({
      sentence: `The set-up is done and nobody has scored. Send the score sheets to ${plural(members, 'member', 'members')}.`,
      button: 'Send score sheets',
    }),
    receive: (members) => ({
      sentence: `${plural(members, 'member has', 'members have')} no scores yet. Sheets that came back are received here.`,
      button: 'Receive score sheets',
    }),
    ownDone: (name, email) => ({
      sentence: `You have scored everybody. Save this file and send it back to ${name === '' ? 'the secretary' : name}${email === '' ? '' : ` (${email})`}.`,
      button: null,
    }),
    watchScoring: (members) => ({
      sentence: `${plural(members, 'member has', 'members have')} not finished scoring.`,
      button: 'See the progress',
    }),
    vote: {
      secret: voteEn('ballots', 'Enter the ballots'),
      open: voteEn('votes', 'Enter the votes'),
      written: voteEn('opinions in writing', 'Enter the opinions'),
    },
    tally: { sentence: 'The data is complete.', button: 'Tally' },
    tallyAgain: {
      outdated: { sentence: 'The data was edited after the last tally.', button: 'Tally again' },
      lost: { sentence: 'A sheet of the result was deleted.', button: 'Tally again' },
      otherVersion: {
        sentence: 'The result was made with another version of Bình xét.',
        button: 'Tally again',
      },
      unrecorded: { sentence: 'The record of the tallies is gone.', button: 'Tally again' },
    },
    decideTie: (awards) => ({
      sentence: `${plural(awards, 'tie', 'ties')} at the last place left for the Chair to decide.`,
      button: 'The Chair decides',
    }),
    awaitChair: (awards) => ({
      sentence: `${plural(awards, 'tie', 'ties')} at the last place left for the Chair to decide.`,
      button: 'Show',
    }),
    print: (sheets) => ({
      sentence: `Tallied: ${plural(sheets, 'sheet', 'sheets')} to print.`,
      button: 'Print the lists',
    }),
  },
  tasks: {
    tables: {
      title: 'Correct tables and columns',
      todo: 'Give the tables and columns the names of the template.',
    },
    rules: {
      title: 'Correct rules and quotas',
      todo: 'Compare with the campaign’s plan and write them again.',
    },
    codes: {
      title: 'Correct codes that do not match',
      todo: 'Write each code exactly as in its list.',
    },
    figures: {
      title: 'Correct figures',
      todo: 'Compare with the score sheets and type them again.',
    },
    scores: {
      title: 'Add missing scores',
      todo: 'Ask the members to finish, or write CĐ where the work cannot be assessed yet.',
    },
    ballots: {
      title: 'Compare the ballots',
      todo: 'Count the papers again and compare with the tellers’ minutes.',
    },
    look: {
      title: 'Worth a look',
      todo: 'These do not stand in the way of the tally.',
    },
  },
  mending: {
    offer: (value) => `Change to ${value}`,
    offerHeader: (cell, value) => `Change cell ${cell} to ${value}`,
    empty: 'Empty this cell',
    all: (count, title) => `Correct all ${String(count)} cells: ${title}`,
    heading: (count) => `${plural(count, 'cell', 'cells')} changed`,
    done: (sheet, cell, found, value) =>
      `Changed cell ${cell} on the sheet ${sheet}: “${found}” to “${value}”.`,
    filled: (sheet, cell, value) => `Wrote “${value}” into cell ${cell} on the sheet ${sheet}.`,
    emptied: (sheet, cell, found) => `Emptied cell ${cell} on the sheet ${sheet} (it said “${found}”).`,
    left: (count) =>
      `${plural(count, 'cell was', 'cells were')} left alone: edited before, or with a formula.`,
    changed: 'Nothing was changed: the cell had been edited before, or has a formula.',
    undo: 'Undo',
    undone: (cells) => `${plural(cells, 'cell is', 'cells are')} as before.`,
    notUndone: (cells) => `${plural(cells, 'cell was', 'cells were')} left alone: edited since.`,
  },
  printing: {
    heading: 'Print and sign',
    howTo:
      'Press a sheet below to open it, then press Ctrl+P (or File > Print) to print it. Paper and margins are set.',
    nothing: 'There is nothing to print yet: the council has not tallied.',
    outdated: 'The data was edited after this tally. Tally again before you print.',
    pending: 'There are ties for the Chair to decide. The lists below are not final.',
    goTo: (sheet) => `Open sheet ${sheet}`,
    uses: {
      award: 'Award list, to be signed',
      ranking: 'Ranking, goes with the lists',
      summary: 'Score summary, goes with the minutes',
      ballots: 'Ballot results, go with the minutes',
      record: 'Record of the tallies, for the file',
    },
  },
  voting: {
    blanks: {
      heading: 'Print ballots',
      explanation: 'Blank papers to hand out for the vote. No need to wait for scores or a tally.',
      open: 'Choose the ballot and print',
    },
    heading: 'The ballots',
    notNeeded: 'No award needs a ballot.',
    papers: (papers, valid) =>
      `${plural(papers, 'paper is', 'papers are')} entered, ${String(valid)} of them valid.`,
    byHand: (candidates) => `Hand counts of ${plural(candidates, 'candidate', 'candidates')} are entered.`,
    nothing:
      'There are no ballots yet. Enter papers in the table Ballots, or totals in the table BallotCounts.',
    box: (kind, issued, returned, valid, invalid) =>
      `${kind}: ${String(issued)} issued, ${String(returned)} returned, ${String(valid)} valid, ${String(invalid)} invalid.`,
    kinds: { both: 'One box for all', collective: 'Collectives', individual: 'Individuals' },
    byHands: {
      heading: 'The show of hands',
      notNeeded: 'No award needs a vote.',
      nothing: 'Nothing is counted yet. Enter how many agree in the table BallotCounts.',
    },
  },
};

export const stepsWords: Words<typeof vi> = { vi, en };
