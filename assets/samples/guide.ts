/** The front sheet: what to do, in which order, on which sheet. */
import type { GuideLine, SampleSheet } from './book.ts';

const purposes: Readonly<Record<string, string>> = {
  Campaign: 'Tên đợt thi đua, cơ quan, cách tính điểm.',
  Contents: 'Các nội dung thi đua và trọng số.',
  Criteria: 'Tiêu chí, điểm tối đa, đối tượng áp dụng, thưởng và trừ.',
  Awards: 'Hình thức khen, số lượng, điểm và tỷ lệ phiếu tối thiểu.',
  Council: 'Thành viên Hội đồng, vai trò, quyền biểu quyết, có mặt.',
  Candidates: 'Tập thể, cá nhân được đề nghị; hình thức đề nghị; trường hợp không xét.',
  SelfScores: 'Điểm tự chấm của tập thể, cá nhân, để đối chiếu.',
  Scores: 'Điểm của từng thành viên cho từng đối tượng.',
  Ballots_TT: 'Từng phiếu kín về khen thưởng tập thể.',
  Ballots_CN: 'Từng phiếu kín về khen thưởng cá nhân.',
  BallotCounts: 'Số phiếu đếm bằng tay, khi không nhập từng phiếu.',
  BallotBox: 'Số phiếu phát ra, thu về, hợp lệ, không hợp lệ.',
  Decisions: 'Thứ tự do Chủ tịch quyết định khi bằng nhau ở suất cuối.',
};

/** The steps with a jump to each sheet, then how to work with the add-in. */
export function guideFor(sheets: readonly SampleSheet[]): GuideLine[] {
  return [
    { kind: 'heading', text: 'Các trang cần điền' },
    ...sheets.map((sheet, at): GuideLine => ({
      kind: 'step',
      number: `${at + 1}`,
      text: purposes[sheet.table] ?? sheet.note,
      sheet: sheet.name,
    })),
    { kind: 'gap' },
    { kind: 'heading', text: 'Cách làm' },
    {
      kind: 'step',
      number: '1',
      text: 'Điền lần lượt các trang trên. Ô nào cũng có lời nhắc và danh sách chọn; ô xám không phải điền.',
    },
    {
      kind: 'step',
      number: '2',
      text: 'Ở thẻ Bình xét, bấm Kiểm tra. Mỗi vấn đề được ghi đúng trang, đúng ô; bấm vào để tới ô đó.',
    },
    {
      kind: 'step',
      number: '3',
      text: 'Bấm Tổng hợp. Kết quả nằm ở các trang mới: tổng hợp điểm, kết quả bỏ phiếu, xếp hạng, danh sách từng hình thức khen.',
    },
    {
      kind: 'step',
      number: '4',
      text: 'Nếu bằng nhau ở suất cuối, Chủ tịch ghi thứ tự vào trang Quyết định rồi bấm Tổng hợp lần nữa.',
    },
    { kind: 'gap' },
    { kind: 'heading', text: 'Nên biết' },
    {
      kind: 'step',
      number: '-',
      text: 'Phần mềm không bao giờ sửa các trang đã điền; chỉ thay các trang kết quả do chính nó tạo ra.',
    },
    {
      kind: 'step',
      number: '-',
      text: 'Điểm nhập bằng số (8,5) hoặc CĐ khi công việc chưa có kết quả cuối cùng. Ô trống là thiếu điểm.',
    },
    { kind: 'step', number: '-', text: 'Phiếu kín đánh số theo thứ tự kiểm; không ghi tên người bỏ phiếu.' },
    {
      kind: 'step',
      number: '-',
      text: 'Vài trang được khoá để khỏi sửa nhầm, không có mật khẩu: thẻ Xem lại, Bỏ khoá trang tính.',
    },
  ];
}
