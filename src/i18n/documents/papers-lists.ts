/** What lists of recipients say: the list that is posted, and those attached to the submission and the decision. */
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
