/** What the submission and the draft decision say. */
import { dots } from './papers.ts';

export const submissionWords = {
  kind: 'Tờ trình',
  subject: (campaign: string) => `Về việc đề nghị khen thưởng tập thể, cá nhân trong ${campaign}`,
  to: (authority: string) => (authority === '' ? dots.long : authority),
  plan: (plan: string, council: string, campaign: string) =>
    `Thực hiện Kế hoạch số ${plan === '' ? dots.medium : plan} về ${campaign}, ${council} đã tổ chức chấm điểm theo tiêu chí đã ban hành, họp xét và bỏ phiếu kín đối với các tập thể, cá nhân được đề nghị khen thưởng. Kết quả như sau:`,
  considered: (collectives: string, individuals: string) =>
    `1. Số tập thể, cá nhân được xét: ${collectives} tập thể, ${individuals} cá nhân đủ điều kiện.`,
  papers: (kind: string, issued: string, returned: string, valid: string, invalid: string) =>
    `Phiếu bầu (${kind}): phát ra ${issued}, thu về ${returned}, hợp lệ ${valid}, không hợp lệ ${invalid}.`,
  ballot: '2. Kết quả bỏ phiếu kín:',
  noBox: `Phiếu bầu: phát ra ${dots.short}, thu về ${dots.short}, hợp lệ ${dots.short}, không hợp lệ ${dots.short}.`,
  proposal: (authority: string) =>
    `3. Căn cứ kết quả chấm điểm và bỏ phiếu, Hội đồng kính đề nghị ${authority === '' ? dots.medium : authority} xem xét, quyết định tặng (có danh sách kèm theo):`,
  nobody: '3. Không có tập thể, cá nhân nào đạt yêu cầu để đề nghị khen thưởng.',
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
