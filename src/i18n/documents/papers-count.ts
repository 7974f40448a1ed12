/** What the minutes of the count of ballots say, and what stands in their place where all was done in writing. */
import { dots, inWritingTitle, type VotedWay } from './papers.ts';

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
