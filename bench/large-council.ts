/** A council of the size that typing must keep up with, as a workbook. */
import { fileOf } from '../test/reckoning/file-of.ts';

const candidates = 100;
const criteria = 20;
const members = 15;

/** 100 individuals, 20 criteria in two contents, 15 members: 30,000 marks of 2.5 points, and a table for papers, still empty. */
export function largeCouncil(): Uint8Array {
  const numbered = (count: number, prefix: string): readonly string[] =>
    Array.from({ length: count }, (_, index) => `${prefix}${String(index + 1).padStart(2, '0')}`);
  const marks = numbered(criteria, 'C');
  const people = numbered(candidates, 'CN-');
  const council = numbered(members, 'HĐ-');
  const place = (sheet: string) => ({ sheet, row: 0, column: 0 });
  const rows = council.flatMap((member) => people.map((person) => [member, person, ...marks.map(() => 2.5)]));
  return fileOf([
    {
      name: 'Campaign',
      ...place('Chung'),
      cells: [
        ['Mã', 'Giá trị'],
        ['name', 'Đợt thi đua lớn'],
      ],
    },
    {
      name: 'Contents',
      ...place('Nội dung'),
      cells: [
        ['Mã', 'Nội dung'],
        ['I', 'Nhiệm vụ chính trị'],
        ['II', 'Xây dựng Đảng'],
      ],
    },
    {
      name: 'Criteria',
      ...place('Tiêu chí'),
      cells: [
        ['Mã', 'Mã nội dung', 'Tiêu chí', 'Điểm tối đa'],
        ...marks.map((code, index) => [code, index % 2 === 0 ? 'I' : 'II', `Tiêu chí ${code}`, 5]),
      ],
    },
    {
      name: 'Candidates',
      ...place('Danh sách'),
      cells: [
        ['Mã', 'Đối tượng', 'Họ tên', 'Đơn vị'],
        ...people.map((code) => [code, 'Cá nhân', `Nguyễn Văn ${code}`, 'Văn phòng Ban']),
      ],
    },
    {
      name: 'Council',
      ...place('Hội đồng'),
      cells: [
        ['Mã', 'Họ tên', 'Vai trò'],
        ...council.map((code, index) => [code, `Trần Văn ${code}`, index === 0 ? 'Chủ tịch' : 'Ủy viên']),
      ],
    },
    {
      name: 'Awards',
      ...place('Khen thưởng'),
      cells: [
        ['Mã', 'Hình thức khen thưởng', 'Đối tượng', 'Thứ tự'],
        ['BK', 'Bằng khen', 'Cá nhân', 1],
      ],
    },
    { name: 'Scores', ...place('Chấm điểm'), cells: [['Thành viên', 'Đối tượng', ...marks], ...rows] },
    {
      name: 'Ballots',
      ...place('Phiếu'),
      cells: [
        ['Số phiếu', 'Hợp lệ', 'Ghi chú', ...people],
        ['', '', '', ...people.map(() => '')],
      ],
    },
  ]);
}
