/** The sheets of the tellers' figures and of the Chair's decisions. */
import type { SampleColumn, SampleSheet } from './book.ts';
import { codes, colors, column, kinds, plain, whole, type Filling } from './pieces.ts';

export function countsSheet(filling: Filling): SampleSheet {
  const figure = (header: string): SampleColumn =>
    column(header, 17, { align: 'center', rule: whole(0, 10_000, 'Số phiếu, không âm.') });
  return {
    ...plain,
    name: 'Kiểm phiếu tay',
    tabColor: colors.votes,
    title: 'KẾT QUẢ KIỂM PHIẾU BẰNG TAY',
    note: 'Chỉ dùng khi không nhập từng phiếu. Một đối tượng không được có ở cả hai nơi.',
    table: 'BallotCounts',
    ...filling,
    columns: [
      column('Đối tượng', 12, { align: 'center', rule: codes('Đối tượng', 'Mã ở trang Đối tượng.') }),
      column('Khen thưởng', 14, {
        align: 'center',
        rule: codes('Hình thức khen', 'Để trống: cho mọi hình thức.'),
      }),
      figure('Đồng ý'),
      figure('Không đồng ý'),
      figure('Không có ý kiến'),
    ],
  };
}

export function boxSheet(filling: Filling): SampleSheet {
  const figure = (header: string): SampleColumn =>
    column(header, 14, { align: 'center', rule: whole(0, 10_000, 'Số phiếu, không âm.') });
  return {
    ...plain,
    name: 'Hòm phiếu',
    tabColor: colors.votes,
    title: 'BIÊN BẢN CỦA BAN KIỂM PHIẾU: SỐ PHIẾU',
    note: 'Thu về = hợp lệ + không hợp lệ. Đối tượng để trống: chung một phiếu cho tập thể và cá nhân.',
    table: 'BallotBox',
    ...filling,
    columns: [
      column('Đối tượng', 16, { align: 'center', rule: kinds }),
      figure('Phát ra'),
      figure('Thu về'),
      figure('Hợp lệ'),
      figure('Không hợp lệ'),
    ],
  };
}

export function decisionsSheet(filling: Filling): SampleSheet {
  return {
    ...plain,
    name: 'Quyết định',
    tabColor: colors.votes,
    title: 'Ý KIẾN CỦA CHỦ TỊCH HỘI ĐỒNG KHI BẰNG NHAU Ở SUẤT CUỐI',
    note: 'Chỉ điền khi kết quả có đối tượng “chờ Chủ tịch quyết định”: xếp thứ tự 1, 2, … cho các đối tượng bằng nhau.',
    table: 'Decisions',
    ...filling,
    columns: [
      column('Khen thưởng', 15, {
        align: 'center',
        rule: codes('Hình thức khen', 'Mã ở trang Hình thức khen.'),
      }),
      column('Đối tượng', 15, { align: 'center', rule: codes('Đối tượng', 'Mã ở trang Đối tượng.') }),
      column('Thứ tự', 10, { align: 'center', rule: whole(1, 1000, 'Số từ 1; số nhỏ đứng trước.') }),
      column('Lý do', 50),
    ],
  };
}
