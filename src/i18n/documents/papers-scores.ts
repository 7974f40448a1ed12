/** What a candidate's score sheet says. */
import { dots } from './papers.ts';

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
