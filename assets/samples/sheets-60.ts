/** The input sheets of a campaign: their titles, columns, rules of entry. Filled for the sample, empty for the template. */
import type { SampleCell, SampleColumn, SampleRule, SampleSheet } from './book.ts';
import { criteria, settings } from './rules-60.ts';

const colors = { rules: '#1F4E79', people: '#548235', scores: '#BF8F00', votes: '#7030A0' } as const;

const words = (hint: string, ...list: string[]): SampleRule => ({ kind: 'words', words: list, hint });
const yesNo = (hint: string): SampleRule => words(hint, 'có', 'không');
const codes = (sheet: string, hint: string): SampleRule => ({ kind: 'codes', sheet, column: 0, hint });
const whole = (low: number, high: number, hint: string): SampleRule => ({ kind: 'between', low, high, hint });
const kinds = words('Chọn Tập thể hoặc Cá nhân.', 'Tập thể', 'Cá nhân');

type Look = Omit<SampleColumn, 'header' | 'width'>;
const column = (header: string, width: number, look: Look = {}): SampleColumn => ({ header, width, ...look });
const centred: Look = { align: 'center' };

const plain = { landscape: false, frozenColumns: 1, guarded: false, spare: 0 } as const;

export interface Filling {
  readonly rows: readonly (readonly SampleCell[])[];
  /** Blank rows after them. */
  readonly spare: number;
}

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
      column('Điểm tối thiểu', 11, {
        align: 'center',
        rule: whole(0, 1000, 'Điểm thấp nhất để được xét, hoặc để trống.'),
      }),
      column('Tỷ lệ phiếu tối thiểu', 15, {
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

/** A score from 0 to the criterion's maximum on the criteria sheet, or CĐ. */
function scoreColumn(code: string, at: number, name: string): SampleColumn {
  const maximum = `'Tiêu chí'!$D$${5 + at}`;
  return column(code, 9, {
    align: 'center',
    numberFormat: '0.0',
    above: name,
    rule: {
      kind: 'formula',
      formula: `OR(AND(ISNUMBER(@),@>=0,@<=${maximum}),@="CĐ")`,
      hint: 'Từ 0 đến điểm tối đa của tiêu chí, hoặc CĐ nếu chưa đánh giá được.',
    },
  });
}

export function scoresSheet(
  filling: Filling,
  published: readonly { readonly code: string; readonly name: string }[],
  closed?: SampleSheet['closed'],
): SampleSheet {
  return {
    ...plain,
    name: 'Chấm điểm',
    tabColor: colors.scores,
    title: 'PHIẾU CHẤM ĐIỂM CỦA THÀNH VIÊN HỘI ĐỒNG',
    landscape: true,
    frozenColumns: 2,
    note: 'Mỗi dòng là điểm của một thành viên cho một đối tượng. Ô xám không áp dụng. CĐ: công việc chưa có kết quả cuối cùng, không tính là 0.',
    table: 'Scores',
    ...filling,
    guarded: filling.spare === 0,
    ...(closed === undefined ? {} : { closed }),
    columns: [
      column('Thành viên', 10, {
        align: 'center',
        fixed: true,
        rule: codes('Hội đồng', 'Mã thành viên ở trang Hội đồng.'),
      }),
      column('Đối tượng', 10, {
        align: 'center',
        fixed: true,
        rule: codes('Đối tượng', 'Mã ở trang Đối tượng.'),
      }),
      column('Không chấm', 10, {
        align: 'center',
        rule: yesNo('Có: thành viên không chấm đối tượng này; ghi lý do vào Ghi chú.'),
      }),
      column('Ghi chú', 44),
      ...published.map(({ code, name }, at) => scoreColumn(code, at, name)),
    ],
  };
}

export function selfScoresSheet(
  filling: Filling,
  published: readonly { readonly code: string; readonly name: string }[],
  closed?: SampleSheet['closed'],
): SampleSheet {
  return {
    ...plain,
    name: 'Tự chấm',
    tabColor: colors.scores,
    title: 'ĐIỂM TỰ CHẤM CỦA TẬP THỂ, CÁ NHÂN',
    landscape: true,
    note: 'Chỉ để đối chiếu, không tính vào kết quả.',
    table: 'SelfScores',
    ...filling,
    ...(closed === undefined ? {} : { closed }),
    columns: [
      column('Đối tượng', 11, { align: 'center', rule: codes('Đối tượng', 'Mã ở trang Đối tượng.') }),
      ...published.map(({ code, name }, at) => scoreColumn(code, at, name)),
    ],
  };
}

export interface Listed {
  readonly code: string;
  readonly name: string;
}

export function ballotsSheet(
  kind: 'tập thể' | 'cá nhân',
  filling: Filling,
  listed: readonly Listed[],
): SampleSheet {
  const mark = words('x: đồng ý; K: không đồng ý; để trống: không có ý kiến.', 'x', 'K');
  return {
    ...plain,
    name: `Phiếu ${kind}`,
    tabColor: colors.votes,
    title: `KIỂM PHIẾU KHEN THƯỞNG ${kind.toUpperCase()}`,
    landscape: true,
    note: 'Mỗi dòng là một phiếu kín, đánh số theo thứ tự kiểm, không theo người bỏ. x: đồng ý; K: không đồng ý; để trống: không có ý kiến.',
    table: kind === 'tập thể' ? 'Ballots_TT' : 'Ballots_CN',
    ...filling,
    columns: [
      column('Số phiếu', 8, centred),
      column('Hợp lệ', 8, { align: 'center', rule: yesNo('Để trống là hợp lệ.') }),
      column('Khen thưởng', 12, {
        align: 'center',
        rule: codes('Hình thức khen', 'Để trống: phiếu cho mọi hình thức.'),
      }),
      column('Ghi chú', 18),
      ...listed.map(({ code, name }) => column(code, 9, { align: 'center', above: name, rule: mark })),
    ],
  };
}

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
