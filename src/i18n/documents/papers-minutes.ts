/** What the minutes of the council's meeting say. */
import { dots, type VotedWay } from './papers.ts';

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
