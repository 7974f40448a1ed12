/** What the submission and the draft decision say. */
import { dots, type VotedWay } from './papers.ts';

interface VotingWords {
  readonly way: VotedWay | 'none';
  readonly met: boolean;
  readonly askedAway: boolean;
}

/** What the council did after scoring. */
function actedWords({ way, met, askedAway }: VotingWords): string {
  const on = 'các tập thể, cá nhân được đề nghị khen thưởng';
  const last = (action: string): string =>
    askedAway ? `, ${action} và lấy ý kiến bằng văn bản của thành viên vắng mặt` : ` và ${action}`;
  switch (way) {
    case 'secret':
      return `, họp xét${last('bỏ phiếu kín')} đối với ${on}`;
    case 'open':
      return `, họp xét${last('biểu quyết bằng hình thức giơ tay')} đối với ${on}`;
    case 'written':
      return `${met ? ', họp xét' : ''} và lấy ý kiến bằng văn bản của các thành viên Hội đồng đối với ${on}`;
    case 'none':
      return ` và họp xét ${on}`;
  }
}

export const submissionWords = {
  kind: 'Tờ trình',
  subject: (campaign: string) => `Về việc đề nghị khen thưởng tập thể, cá nhân trong ${campaign}`,
  to: (authority: string) => (authority === '' ? dots.long : authority),
  plan: (plan: string, council: string, campaign: string, action: string) =>
    `Thực hiện Kế hoạch số ${plan === '' ? dots.medium : plan} về ${campaign}, ${council} đã tổ chức chấm điểm theo tiêu chí đã ban hành${action}. Kết quả như sau:`,
  acted: actedWords,
  numbered: (number: number, text: string) => `${number}. ${text}`,
  considered: (collectives: string, individuals: string) =>
    `Số tập thể, cá nhân được xét: ${collectives} tập thể, ${individuals} cá nhân đủ điều kiện.`,
  papers: (paper: string, kind: string, issued: string, returned: string, valid: string, invalid: string) =>
    `${paper} (${kind}): phát ra ${issued}, thu về ${returned}, hợp lệ ${valid}, không hợp lệ ${invalid}.`,
  ballot: {
    secret: 'Kết quả bỏ phiếu kín:',
    open: 'Kết quả biểu quyết:',
    written: 'Kết quả lấy ý kiến bằng văn bản:',
  } satisfies Record<VotedWay, string>,
  noBox: (paper: string) =>
    `${paper}: phát ra ${dots.short}, thu về ${dots.short}, hợp lệ ${dots.short}, không hợp lệ ${dots.short}.`,
  proposal: (basis: string, authority: string) =>
    `Căn cứ kết quả ${basis}, Hội đồng kính đề nghị ${authority === '' ? dots.medium : authority} xem xét, quyết định tặng (có danh sách kèm theo):`,
  basis: {
    secret: 'chấm điểm và bỏ phiếu',
    open: 'chấm điểm và biểu quyết',
    written: 'chấm điểm và lấy ý kiến',
    none: 'chấm điểm và họp xét',
  } satisfies Record<VotedWay | 'none', string>,
  nobody: 'Không có tập thể, cá nhân nào đạt yêu cầu để đề nghị khen thưởng.',
  closing: (authority: string) =>
    `Kính trình ${authority === '' ? dots.medium : authority} xem xét, quyết định`,
  recipients: ['- Như trên;', '- Các thành viên Hội đồng;'],
} as const;

export const decisionWords = {
  kind: 'Quyết định',
  subject: (campaign: string) => `Về việc khen thưởng tập thể, cá nhân có thành tích trong ${campaign}`,
  grounds: [
    `Căn cứ ${dots.long} quy định chức năng, nhiệm vụ, quyền hạn của ${dots.medium}`,
    `Căn cứ ${dots.long} về thi đua, khen thưởng`,
  ],
  plan: (plan: string) => `Căn cứ Kế hoạch số ${plan}`,
  proposal: (council: string) =>
    `Theo đề nghị của ${council} tại Tờ trình số ${dots.short} ngày ${dots.short} tháng ${dots.short} năm ${dots.short}`,
  decides: 'QUYẾT ĐỊNH:',
  article: (number: number) => `Điều ${number}. `,
  award: (awards: string, campaign: string) =>
    `Tặng ${awards} đã có thành tích trong ${campaign} (có danh sách kèm theo).`,
  nobody: `Tặng ${dots.long}.`,
  /** An award with its recipients: `Bằng khen cho 05 (năm) tập thể, 20 (hai mươi) cá nhân`. */
  awarded: (award: string, recipients: string) => `${award} cho ${recipients}`,
  money: `Mức tiền thưởng kèm theo thực hiện theo quy định hiện hành; kinh phí chi từ ${dots.long}.`,
  effect: 'Quyết định này có hiệu lực kể từ ngày ký.',
  duty: `${dots.long}, các đơn vị liên quan và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này`,
  recipients: (article: number) => [`- Như Điều ${article};`, `- ${dots.medium};`],
  office: 'Thủ trưởng cơ quan',
} as const;
