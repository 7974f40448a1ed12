/** What lists of recipients say: the list that is posted, those attached to the submission and the decision; and a candidate's score sheet. */
import { dots } from './papers.ts';

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
