/**
 * What the documents say that the council signs. A document is in Vietnamese whatever the language of the pane: its form
 * and its words are the office's. What the pane and the command line say about documents is in `documents.ts`.
 */
import { beginningSmall } from '../../text/letters.ts';
import type { DocumentName } from './documents.ts';

/** Dots to be filled in by hand. */
export const dots = { short: '……', medium: '………………', long: '…………………………………………' } as const;

type KindWord = 'collective' | 'individual';

/** How a council voted that did. */
export type VotedWay = 'secret' | 'open' | 'written';

/** The parts numbers are said with. */
export const numberNames = {
  digits: ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'],
  ten: 'mười',
  tens: 'mươi',
  one: 'mốt',
  four: 'tư',
  five: 'lăm',
  hundred: 'trăm',
  zeroTens: 'linh',
  scales: ['', 'nghìn', 'triệu', 'tỷ'],
} as const;

/** What the two house styles write in their own way. */
export const houseWords = {
  state: {
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: (symbol: string) => `Số: ……/${symbol}-……`,
    onBehalf: (body: string) => `TM. ${body}`,
    inPlaceOf: (office: string) => `KT. ${office}`,
    recipients: 'Nơi nhận:',
    filed: `- Lưu: VT, ${dots.short}.`,
    sentTo: 'Kính gửi:',
    /** The head of a section: numeral and text, as in `I. NỘI DUNG`. */
    section: (numeral: string, text: string) => `${numeral}. ${text}`,
    /** What a document rests on: each on a line of its own, the last one ended in another way. */
    ground: (text: string, isLast: boolean) => `${text}${isLast ? '.' : ';'}`,
    /** What stands after the last word of the text. */
    end: './.',
    draft: 'DỰ THẢO',
    minutes: { writer: 'Thư ký', chair: 'Chủ tọa' },
  },
  party: {
    nation: 'ĐẢNG CỘNG SẢN VIỆT NAM',
    motto: '',
    number: (symbol: string) => `Số ……-${symbol}/……`,
    onBehalf: (body: string) => `T/M ${body}`,
    inPlaceOf: (office: string) => `K/T ${office}`,
    recipients: 'Nơi nhận:',
    filed: `- Lưu ${dots.medium}.`,
    sentTo: 'Kính trình:',
    section: (numeral: string, text: string) => `${numeral}- ${text}`,
    ground: (text: string, isLast: boolean) => `- ${text}${isLast ? ',' : ';'}`,
    end: '.',
    draft: `Dự thảo lần ${dots.short}`,
    minutes: { writer: 'Người ghi biên bản', chair: 'Chủ trì hội nghị' },
  },
} as const;

/** The short names of kinds of documents in their symbols. */
export const symbols = { minutes: 'BB', submission: 'TTr', decision: 'QĐ' } as const;

/** What several documents say. */
export const sharedWords = {
  council: 'Hội đồng Thi đua - Khen thưởng',
  councilShort: 'Hội đồng',
  chair: 'Chủ tịch',
  viceChair: 'Phó Chủ tịch',
  chairOfCouncil: 'Chủ tịch Hội đồng',
  sign: '(Ký, ghi rõ họ tên)',
  placeAndDate: (place: string, date: string) => `${place === '' ? dots.medium : place}, ${date}`,
  /** The campaign within a sentence. */
  campaign: (name: string) =>
    name === ''
      ? `đợt thi đua ${dots.long}`
      : /^(đợt|phong trào|cuộc)\s/i.test(name)
        ? beginningSmall(name)
        : name,
  kinds: { collective: 'tập thể', individual: 'cá nhân' } satisfies Record<KindWord, string>,
  kindHeads: { collective: 'Tập thể', individual: 'Cá nhân' } satisfies Record<KindWord, string>,
  bothKinds: 'Tập thể và cá nhân',
  /** What opinions were given on. */
  paper: {
    secret: 'Phiếu bầu',
    open: 'Phiếu biểu quyết',
    written: 'Phiếu lấy ý kiến',
  } satisfies Record<VotedWay, string>,
  columns: {
    number: 'TT',
    names: { collective: 'Tên tập thể', individual: 'Họ và tên' } satisfies Record<KindWord, string>,
    nameAndUnit: 'Tên tập thể; họ và tên, đơn vị',
    position: 'Chức vụ',
    unit: 'Đơn vị',
    score: 'Điểm',
    votes: {
      secret: 'Phiếu đồng\u00A0ý',
      open: 'Số người đồng\u00A0ý',
      written: 'Phiếu đồng\u00A0ý',
    } satisfies Record<VotedWay, string>,
  },
  noScore: '–',
  pending: (places: string, names: string) =>
    `Còn ${places} suất chờ Chủ tịch Hội đồng quyết định giữa các trường hợp bằng nhau: ${names}.`,
  /** `Bằng khen của Trưởng Ban: 05 (năm) tập thể`. */
  awardCount: (award: string, count: string, kind: KindWord) =>
    `${award}: ${count} ${kind === 'collective' ? 'tập thể' : 'cá nhân'}`,
  votes: (agree: number, base: number, share: string) => `${agree}/${base} (${share})`,
} as const;

/** What stands in place of the minutes of the count where all was done in writing. */
export const inWritingTitle = 'Tổng hợp phiếu lấy ý kiến';

/** What the documents are called: for names of files and sheets. */
export const paperTitles: Readonly<Record<DocumentName, string>> = {
  ballots: 'Phiếu bầu',
  count: 'Biên bản kiểm phiếu',
  minutes: 'Biên bản họp Hội đồng',
  submission: 'Tờ trình',
  decision: 'Quyết định (dự thảo)',
  'public-list': 'Danh sách công khai',
  'score-sheets': 'Phiếu điểm',
};

export const listWords = {
  posted: {
    kind: 'Danh sách',
    subject: (campaign: string) => `Tập thể, cá nhân được đề nghị khen thưởng trong ${campaign}`,
    opening: (council: string, counts: string) =>
      `${council} công khai danh sách ${counts} được đề nghị khen thưởng để lấy ý kiến.`,
    nobody: 'Không có tập thể, cá nhân nào được đề nghị khen thưởng.',
    closing: `Mọi ý kiến phản ánh xin gửi về ${dots.long} trước ngày ${dots.short} tháng ${dots.short} năm ${dots.short}.`,
    withheld: (least: string) =>
      `Không ghi điểm (–) khi có dưới ${least} thành viên đã chấm, để không suy ra được điểm của một thành viên.`,
    provisional: 'Điểm có dấu (*) là điểm tạm tính: có tiêu chí chưa có kết quả cuối cùng để đánh giá.',
  },
  attached: {
    kind: 'Danh sách',
    submissionSubject: (campaign: string) => `Tập thể, cá nhân được đề nghị khen thưởng trong ${campaign}`,
    decisionSubject: (campaign: string) => `Tập thể, cá nhân được khen thưởng trong ${campaign}`,
    toSubmission: (council: string) =>
      `(Kèm theo Tờ trình số ${dots.short} ngày ${dots.short} tháng ${dots.short} năm ${dots.short} của ${council})`,
    toDecision: (authority: string) =>
      `(Kèm theo Quyết định số ${dots.short} ngày ${dots.short} tháng ${dots.short} năm ${dots.short} của ${authority === '' ? dots.long : authority})`,
    closing: (counts: string) => `Danh sách này có ${counts}.`,
  },
} as const;

export const scoreSheetWords = {
  kind: 'Phiếu điểm',
  subject: (campaign: string) => `Kết quả chấm điểm trong ${campaign}`,
  name: { collective: 'Tập thể', individual: 'Họ và tên' },
  position: 'chức vụ',
  unit: 'đơn vị',
  field: (name: string, value: string) => `${name}: ${value === '' ? dots.medium : value}`,
  columns: {
    code: 'Mã',
    item: 'Nội dung, tiêu chí',
    most: 'Điểm tối\u00A0đa',
    self: 'Điểm tự\u00A0chấm',
    given: 'Điểm của Hội đồng',
  },
  content: (code: string, name: string, score: string) => `${code}. ${name}: ${score} trên thang 100`,
  points: (points: string, most: string) => `; ${points}/${most} điểm`,
  extra: 'Điểm thưởng, điểm trừ',
  notAssessable: 'CĐ',
  hidden: '–',
  score: (score: string, members: string) => `Điểm của Hội đồng: ${score}; số thành viên đã chấm: ${members}`,
  rank: (rank: number) => `; xếp hạng: ${rank}`,
  provisional: 'Đây là điểm tạm tính: có tiêu chí chưa có kết quả cuối cùng để đánh giá.',
  explanation:
    'Điểm của Hội đồng theo tiêu chí là trung bình cộng điểm các thành viên đã cho; phiếu này không cho biết điểm của từng thành viên.',
  tooFew: (least: string) =>
    `Điểm chỉ được ghi khi có từ ${least} thành viên đã chấm trở lên, để không suy ra được điểm của một thành viên.`,
} as const;
