/** The sheets of what was published: settings, contents, criteria, awards. */
import type { SampleCell, SampleRule, SampleSheet } from './book.ts';
import { centred, codes, colors, column, kinds, plain, whole, words, yesNo, type Filling } from './pieces.ts';
import { criteria, settings } from './rules-60.ts';

/** What may be chosen for a setting. */
const choices: ReadonlyMap<string, SampleRule> = new Map([
  [
    'aggregate',
    words(
      'mean: trung bình; trimmed: bỏ cao nhất và thấp nhất; median: trung vị.',
      'mean',
      'trimmed',
      'median',
    ),
  ],
  ['decimals', words('Từ 0 đến 6.', '0', '1', '2', '3', '4', '5', '6')],
  ['missing', words('block: báo lỗi khi thiếu điểm; skip: bỏ phần chấm bị thiếu.', 'block', 'skip')],
  ['recusal', yesNo('Thành viên không chấm đối tượng của đơn vị mình.')],
  ['cascade', yesNo('Không đạt hình thức được đề nghị thì xét hình thức tiếp theo.')],
  ['ties', words('chair: Chủ tịch quyết định; expand: khen tất cả.', 'chair', 'expand')],
]);

export function campaignSheet(values: ReadonlyMap<string, SampleCell>): SampleSheet {
  return {
    ...plain,
    name: 'Thiết lập',
    tabColor: colors.rules,
    title: 'THIẾT LẬP ĐỢT THI ĐUA',
    note: 'Chỉ điền cột Giá trị. Để trống thì phần mềm dùng giá trị mặc định.',
    table: 'Campaign',
    guarded: true,
    columns: [column('Mã', 13, { fixed: true }), column('Mục', 50, { fixed: true }), column('Giá trị', 62)],
    rows: settings.map(([key, item]) => [key, item, values.get(key) ?? '']),
    special: settings.map(([key], row) => {
      const rule = choices.get(key);
      return {
        row,
        column: 2,
        asText: key === 'quorum' || key === 'date',
        ...(rule === undefined ? {} : { rule }),
      };
    }),
  };
}

export function contentsSheet({ rows, spare }: Filling): SampleSheet {
  return {
    ...plain,
    name: 'Nội dung',
    tabColor: colors.rules,
    title: 'NỘI DUNG THI ĐUA',
    note: 'Trọng số để trống thì bằng tổng điểm tối đa của các tiêu chí trong nội dung.',
    table: 'Contents',
    rows,
    spare,
    columns: [
      column('Mã', 8, centred),
      column('Nội dung', 78),
      column('Trọng số', 11, { align: 'center', rule: whole(0, 1000, 'Số không âm, hoặc để trống.') }),
    ],
  };
}

export function criteriaSheet({ rows, spare }: Filling): SampleSheet {
  return {
    ...plain,
    name: 'Tiêu chí',
    tabColor: colors.rules,
    title: 'TIÊU CHÍ VÀ ĐIỂM TỐI ĐA',
    landscape: true,
    note: 'Tổng điểm tối đa của các tiêu chí chính nên là 100 cho mỗi đối tượng. Tiêu chí thưởng, trừ không cần nội dung.',
    table: 'Criteria',
    rows,
    spare,
    columns: [
      column('Mã', 10, centred),
      column('Mã nội dung', 10, {
        align: 'center',
        rule: codes('Nội dung', 'Mã của một nội dung ở trang Nội dung.'),
      }),
      column('Tiêu chí', 62),
      column('Điểm tối đa', 10, { align: 'center', rule: whole(0, 1000, 'Số lớn hơn 0.') }),
      column('Trọng số', 10, {
        align: 'center',
        rule: whole(0, 1000, 'Số không âm; để trống thì bằng điểm tối đa.'),
      }),
      column('Áp dụng', 12, {
        align: 'center',
        rule: words('Đối tượng áp dụng.', 'Tập thể', 'Cá nhân', 'Cả hai'),
      }),
      column('Loại', 11, { align: 'center', rule: words('Loại tiêu chí.', 'Chính', 'Thưởng', 'Trừ') }),
    ],
  };
}

export function awardsSheet({ rows, spare }: Filling): SampleSheet {
  const shares = ['80%', '2/3', 'quá bán', '90%', 'trên 90%'];
  return {
    ...plain,
    name: 'Hình thức khen',
    tabColor: colors.rules,
    title: 'HÌNH THỨC KHEN THƯỞNG, SỐ LƯỢNG, ĐIỀU KIỆN',
    landscape: true,
    note: 'Thứ tự 1 được xét trước. Tỷ lệ phiếu để trống: không cần bỏ phiếu. Số lượng để trống: không giới hạn.',
    table: 'Awards',
    rows,
    spare,
    columns: [
      column('Mã', 10, centred),
      column('Hình thức khen thưởng', 34),
      column('Đối tượng', 13, { align: 'center', rule: kinds }),
      column('Số lượng', 10, {
        align: 'center',
        rule: whole(0, 10_000, 'Số nguyên không âm, hoặc để trống.'),
      }),
      column('Thứ tự', 9, { align: 'center', rule: whole(1, 100, 'Số nguyên từ 1; 1 được xét trước.') }),
      column('Điểm tối thiểu', 13, {
        align: 'center',
        rule: whole(0, 1000, 'Điểm thấp nhất để được xét, hoặc để trống.'),
      }),
      column('Tỷ lệ phiếu tối thiểu', 18, {
        align: 'center',
        numberFormat: '@',
        rule: { kind: 'words', words: shares, strict: false, hint: 'Ví dụ 80%, 2/3, quá bán, trên 90%.' },
      }),
      column('Tính trên', 20, {
        align: 'center',
        rule: words('Mẫu số của tỷ lệ phiếu.', 'Tổng số thành viên', 'Có mặt', 'Tham gia', 'Phiếu hợp lệ'),
      }),
    ],
  };
}

/** Rows of the criteria sheet. */
export const criteriaRows: readonly (readonly SampleCell[])[] = criteria.map((each) => [
  each.code,
  each.content,
  each.name,
  each.points,
  '',
  each.for,
  each.role,
]);
