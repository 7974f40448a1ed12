/** The sheets of who sits on the council and who competes. */
import type { SampleSheet } from './book.ts';
import { centred, codes, colors, column, kinds, plain, words, yesNo, type Filling } from './pieces.ts';

export function councilSheet({ rows, spare }: Filling): SampleSheet {
  return {
    ...plain,
    name: 'Hội đồng',
    tabColor: colors.people,
    title: 'THÀNH VIÊN HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG',
    landscape: true,
    frozenColumns: 2,
    note: 'Có mặt: có, không, hoặc văn bản (vắng mặt nhưng được lấy ý kiến bằng văn bản). Biểu quyết để trống là có.',
    table: 'Council',
    rows,
    spare,
    columns: [
      column('Mã', 9, centred),
      column('Họ tên', 24),
      column('Chức vụ', 27),
      column('Vai trò', 14, {
        align: 'center',
        rule: words('Vai trò trong Hội đồng.', 'Chủ tịch', 'Phó Chủ tịch', 'Ủy viên', 'Thư ký'),
      }),
      column('Biểu quyết', 11, {
        align: 'center',
        rule: yesNo('Có quyền biểu quyết và chấm điểm hay không.'),
      }),
      column('Đơn vị', 29),
      column('Email', 30),
      column('Có mặt', 10, { align: 'center', rule: words('Dự họp hay không.', 'có', 'không', 'văn bản') }),
    ],
  };
}

export function candidatesSheet({ rows, spare }: Filling): SampleSheet {
  return {
    ...plain,
    name: 'Đối tượng',
    tabColor: colors.people,
    title: 'TẬP THỂ, CÁ NHÂN ĐƯỢC ĐỀ NGHỊ KHEN THƯỞNG',
    landscape: true,
    frozenColumns: 3,
    note: 'Đề nghị để trống: được xét mọi hình thức của đối tượng. Không xét khen thưởng thì ghi rõ lý do.',
    table: 'Candidates',
    rows,
    spare,
    columns: [
      column('Mã', 9, centred),
      column('Đối tượng', 11, { align: 'center', rule: kinds }),
      column('Họ tên / Tên tập thể', 25),
      column('Đơn vị', 25),
      column('Chức vụ', 18),
      column('Danh hiệu đăng ký', 22),
      column('Ký giao ước', 10, centred),
      column('Tóm tắt thành tích', 44),
      column('Đề nghị', 11, {
        align: 'center',
        rule: codes('Hình thức khen', 'Mã của một hình thức khen thưởng, hoặc để trống.'),
      }),
      column('Tình trạng', 14, {
        align: 'center',
        rule: words('Đủ điều kiện hay không xét.', 'Đủ điều kiện', 'Không xét'),
      }),
      column('Lý do', 22),
    ],
  };
}
