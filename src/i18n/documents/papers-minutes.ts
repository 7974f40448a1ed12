/** What the minutes say: of the council's meeting, and of the count of ballots or of what stands for it in writing. */
import { dots, inWritingTitle } from './papers.ts';
import type { VotedWay } from './papers.ts';

type RoleWord = 'chair' | 'viceChair' | 'member' | 'secretary';

export const minutesWords = {
  kind: 'Biên bản',
  subject: (council: string, campaign: string) => `Họp ${council} xét khen thưởng ${campaign}`,
  timeAndPlace: 'Thời gian, địa điểm',
  begun: (date: string) => `- Thời gian: bắt đầu lúc ${dots.short} giờ ${dots.short} phút, ${date};`,
  place: (place: string) => `- Địa điểm: ${dots.long}${place === '' ? '' : `, ${place}`}.`,
  people: 'Thành phần',
  counts: (all: string, voting: string, present: string) =>
    `Hội đồng có ${all} thành viên, trong đó ${voting} thành viên có quyền biểu quyết; có mặt ${present} thành viên có quyền biểu quyết.`,
  quorum: (share: string, needed: string, base: 'present' | 'participating') =>
    `Tỷ lệ ${base === 'present' ? 'có mặt' : 'có mặt hoặc được lấy ý kiến bằng văn bản'} là ${share} số thành viên có quyền biểu quyết, tỷ lệ tối thiểu theo quy định là ${needed}.`,
  present: '1. Có mặt:',
  inWriting: '2. Vắng mặt, được lấy ý kiến bằng văn bản:',
  absent: '3. Vắng mặt:',
  nobody: 'Không có.',
  member: (name: string, position: string, role: RoleWord, voting: boolean) =>
    [name === '' ? dots.medium : name, position, roles[role], ...(voting ? [] : ['không biểu quyết'])]
      .filter((part) => part !== '')
      .join(', '),
  /** The workbook has no reasons: they are written in. */
  away: (member: string) => `${member} (lý do: ${dots.medium})`,
  chairing: (chair: string, secretary: string) =>
    `Chủ trì: ${chair === '' ? dots.medium : chair}. Thư ký: ${secretary === '' ? dots.medium : secretary}.`,
  matter: 'Nội dung',
  contents: 'Hội đồng xem xét kết quả thi đua theo các nội dung và tiêu chí đã ban hành:',
  content: (code: string, name: string) => `${code}. ${name}`,
  considered: (collectives: string, individuals: string) =>
    `Số được xét: ${collectives} tập thể và ${individuals} cá nhân đủ điều kiện.`,
  ineligible: (name: string, reason: string) => `- Không xét: ${name}${reason === '' ? '' : ` (${reason})`}.`,
  results: {
    secret: 'Kết quả chấm điểm và bỏ phiếu',
    open: 'Kết quả chấm điểm và biểu quyết',
    written: 'Kết quả chấm điểm và lấy ý kiến',
    none: 'Kết quả chấm điểm',
  } satisfies Record<VotedWay | 'none', string>,
  columns: { rank: 'Xếp hạng', result: 'Kết quả', nameAndUnit: 'Họ và tên, đơn vị' },
  votesShort: (award: string, way: VotedWay) =>
    `Chưa đủ ${way === 'open' ? 'tỷ lệ đồng ý' : 'phiếu'} cho ${award}`,
  /** The parts of the results, each with its number. */
  parts: { collective: 'Tập thể', individual: 'Cá nhân', papers: 'Số phiếu', hands: 'Kết quả biểu quyết' },
  part: (number: number, name: string) => `${number}. ${name}`,
  ballotMinutes: {
    secret: 'Chi tiết phiếu bầu có Biên bản kiểm phiếu kèm theo.',
    written: 'Chi tiết có bản Tổng hợp phiếu lấy ý kiến kèm theo.',
  },
  ties: 'Trường hợp bằng nhau',
  noTies: 'Không có trường hợp bằng nhau ở vị trí cuối cần Chủ tịch Hội đồng quyết định.',
  tie: (award: string, kind: string) =>
    `${award} (${kind}): có trường hợp bằng nhau ở vị trí cuối; Chủ tịch Hội đồng quyết định thứ tự như sau:`,
  decided: (order: string, name: string, reason: string) =>
    `- Thứ tự ${order}: ${name}; lý do: ${reason === '' ? dots.long : reason}.`,
  conclusion: 'Kết luận',
  conclusionLead: 'Hội đồng thống nhất đề nghị:',
  nobodyAwarded: 'Không có tập thể, cá nhân nào đạt yêu cầu để đề nghị khen thưởng.',
  closing: `Cuộc họp kết thúc lúc ${dots.short} giờ ${dots.short} phút cùng ngày; biên bản đã được thông qua trước Hội đồng`,
} as const;

const roles: Readonly<Record<RoleWord, string>> = {
  chair: 'Chủ tịch Hội đồng',
  viceChair: 'Phó Chủ tịch Hội đồng',
  member: 'Ủy viên',
  secretary: 'Thư ký Hội đồng',
};

const actions = {
  secret: 'bỏ phiếu',
  open: 'biểu quyết',
  written: 'lấy ý kiến',
} satisfies Record<VotedWay, string>;

export const countWords = {
  kind: 'Biên bản kiểm phiếu',
  subject: (campaign: string) => `Xét khen thưởng ${campaign}`,
  opening: (date: string, place: string, council: string, campaign: string) =>
    `Hồi ${dots.short} giờ ${dots.short} phút, ${date}, tại ${place === '' ? dots.long : place}, ${council} tiến hành bỏ phiếu kín xét khen thưởng ${campaign}.`,
  tellers: 'Ban Kiểm phiếu',
  tellerLines: [
    `1. Ông (bà) ${dots.long}, Trưởng ban;`,
    `2. Ông (bà) ${dots.long}, Ủy viên;`,
    `3. Ông (bà) ${dots.long}, Ủy viên.`,
  ],
  voters: 'Thành viên tham gia bỏ phiếu',
  votersLine: (all: string, present: string, inWriting: string, absent: string) =>
    `Thành viên Hội đồng có quyền biểu quyết: ${all} người; có mặt: ${present} người; vắng mặt và được lấy ý kiến bằng văn bản: ${inWriting} người; vắng mặt: ${absent} người.`,
  papers: 'Số phiếu',
  paperColumns: {
    issued: 'Phát ra',
    returned: 'Thu về',
    valid: 'Hợp lệ',
    invalid: 'Không hợp lệ',
  },
  result: 'Kết quả kiểm phiếu',
  noBallots: 'Không có số liệu phiếu bầu.',
  columns: {
    agree: 'Đồng ý',
    disagree: 'Không đồng ý',
    blank: 'Không có ý kiến',
    share: 'Tỷ lệ',
    result: 'Kết quả',
  },
  passes: 'Đạt',
  fails: 'Không đạt',
  notNeeded: 'Không yêu cầu',
  award: (award: string, kind: string, threshold: string) => `${award} – ${kind}. ${threshold}`,
  secondCount: {
    blank: `Kiểm phiếu lần thứ hai: do ông (bà) ${dots.long} thực hiện; kết quả so với lần thứ nhất: ${dots.long}.`,
    agreed: (when: string) =>
      `Kiểm phiếu lần thứ hai: do ông (bà) ${dots.long} thực hiện đối với toàn bộ số phiếu; kết quả khớp với lần thứ nhất, đối chiếu xong lúc ${when}.`,
  },
  conclusion: 'Kết luận',
  passed: (award: string, count: string, kind: string, of: string, way: VotedWay) =>
    `${award}: ${count} ${kind} đạt tỷ lệ ${way === 'secret' ? 'phiếu' : 'đồng ý'} theo quy định, trong tổng số ${of} ${kind} được ${actions[way]}.`,
  notAsked: (award: string, of: string, kind: string, way: VotedWay) =>
    `${award}: ${actions[way]} đối với ${of} ${kind}; không quy định tỷ lệ ${way === 'secret' ? 'phiếu' : 'đồng ý'} tối thiểu.`,
  closing: `Biên bản được lập thành ${dots.short} bản, thông qua trước Hội đồng lúc ${dots.short} giờ ${dots.short} phút cùng ngày`,
  members: 'Các ủy viên',
  head: 'Trưởng Ban Kiểm phiếu',
} as const;

/** What `countWords` says of a ballot, said of opinions in writing. */
export const inWritingWords = {
  kind: inWritingTitle,
  opening: (date: string, place: string, council: string, campaign: string) =>
    `${council} lấy ý kiến bằng văn bản của các thành viên về việc xét khen thưởng ${campaign}. Phiếu gửi từ ngày ${dots.short} đến ngày ${dots.short}; tổng hợp ${date}, tại ${place === '' ? dots.long : place}.`,
  collectors: 'Người tổng hợp',
  collectorLines: [`1. Ông (bà) ${dots.long};`, `2. Ông (bà) ${dots.long}.`],
  voters: 'Thành viên được lấy ý kiến',
  /** Where there was no meeting. */
  votersLine: (all: string, participating: string, absent: string) =>
    `Thành viên Hội đồng có quyền biểu quyết: ${all} người; được lấy ý kiến: ${participating} người; không tham gia: ${absent} người.`,
  result: 'Kết quả lấy ý kiến',
  secondCount: {
    blank: `Tổng hợp lần thứ hai: do ông (bà) ${dots.long} thực hiện; kết quả so với lần thứ nhất: ${dots.long}.`,
    agreed: (when: string) =>
      `Tổng hợp lần thứ hai: do ông (bà) ${dots.long} thực hiện đối với toàn bộ số phiếu; kết quả khớp với lần thứ nhất, đối chiếu xong lúc ${when}.`,
  },
  closing: `Bản tổng hợp được lập thành ${dots.short} bản`,
  collector: 'Người tổng hợp',
} as const;
