/** The sheets of scores and papers, whose columns are criteria and candidates. */
import type { SampleColumn, SampleSheet } from './book.ts';
import { centred, codes, colors, column, plain, words, yesNo, type Filling } from './pieces.ts';

/** A code that heads a column, and what it stands for. */
export interface Listed {
  readonly code: string;
  readonly name: string;
}

/** Adds a column for each code, or room for them while they are not known. */
function withCodes(
  sheet: SampleSheet,
  listed: readonly Listed[],
  what: string,
  make: (code: string, above?: string) => SampleColumn,
): SampleSheet {
  if (listed.length > 0)
    return { ...sheet, columns: [...sheet.columns, ...listed.map(({ code, name }) => make(code, name))] };
  const note = `${sheet.note} Gõ mã ${what} vào các ô bên phải tiêu đề cuối để thêm cột.`;
  return { ...sheet, note, beyond: { count: 40, column: make('') } };
}

/** A score from 0 to what the criteria sheet says of the criterion in the header, or CĐ. */
function scoreColumn(code: string, above?: string): SampleColumn {
  const maximum = `INDEX('Tiêu chí'!$D$5:$D$54,MATCH(#,'Tiêu chí'!$A$5:$A$54,0))`;
  return column(code, 9, {
    ...centred,
    numberFormat: '0.0',
    ...(above === undefined ? {} : { above }),
    rule: {
      kind: 'formula',
      formula: `OR(AND(ISNUMBER(@),@>=0,@<=${maximum}),@="CĐ")`,
      hint: 'Từ 0 đến điểm tối đa của tiêu chí, hoặc CĐ nếu chưa đánh giá được.',
    },
  });
}

export function scoresSheet(
  filling: Filling,
  published: readonly Listed[],
  closed?: SampleSheet['closed'],
): SampleSheet {
  const sheet: SampleSheet = {
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
    ],
  };
  return withCodes(sheet, published, 'tiêu chí', scoreColumn);
}

export function selfScoresSheet(
  filling: Filling,
  published: readonly Listed[],
  closed?: SampleSheet['closed'],
): SampleSheet {
  const sheet: SampleSheet = {
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
    ],
  };
  return withCodes(sheet, published, 'tiêu chí', scoreColumn);
}

export function ballotsSheet(
  kind: 'tập thể' | 'cá nhân',
  filling: Filling,
  listed: readonly Listed[],
): SampleSheet {
  const mark = words('x: đồng ý; K: không đồng ý; để trống: không có ý kiến.', 'x', 'K');
  const sheet: SampleSheet = {
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
    ],
  };
  return withCodes(sheet, listed, 'đối tượng', (code, above) =>
    column(code, 9, { ...centred, rule: mark, ...(above === undefined ? {} : { above }) }),
  );
}
