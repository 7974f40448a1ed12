/**
 * A workbook with the usual mistakes, one of each kind, and the list of where they are. What cannot stand beside the
 * others is not in it: a missing table hides what would be wrong inside it, a council without voting members has no
 * missing scores, a campaign without ballots has no wrong ones, nobody lacks votes while scores are wrong, and a decision is
 * unused only after a tally.
 */
import type { SheetPart, WorkbookFile } from '../../src/ooxml/model.ts';
import type { SettingKey } from '../../src/workbook/columns/schema.ts';
import type {
  GuideLine,
  TemplateBook,
  TemplateCell,
  TemplateSheet,
} from '../../src/workbook/template/book.ts';
import { candidatesSheet, councilSheet } from '../../src/workbook/template/people-sheets.ts';
import {
  awardsSheet,
  campaignSheet,
  contentsSheet,
  criteriaSheet,
} from '../../src/workbook/template/rules-sheets.ts';
import { ballotsSheet, scoresSheet, selfScoresSheet } from '../../src/workbook/template/score-sheets.ts';
import { boxSheet, countsSheet, decisionsSheet } from '../../src/workbook/template/vote-sheets.ts';

export interface Mistake {
  readonly code: string;
  readonly sheet: string;
  readonly cell: string;
  readonly what: string;
}

const mistake = (code: string, sheet: string, cell: string, what: string): Mistake => ({
  code,
  sheet,
  cell,
  what,
});

/** Every mistake in the workbook, by sheet. */
export const mistakes: readonly Mistake[] = [
  mistake('MissingCampaignName', 'Thiết lập', 'C5', 'Chưa ghi tên đợt thi đua'),
  mistake('InvalidSetting', 'Thiết lập', 'C13', 'Số chữ số thập phân ngoài 0 - 6'),
  mistake('NoQuorum', 'Thiết lập', 'C22', 'Không đủ thành viên có mặt theo quy định'),
  mistake('UnusedContent', 'Nội dung', 'A7', 'Nội dung không có tiêu chí nào'),
  mistake('TextBeside', 'Nội dung', 'A9', 'Có chữ phía dưới bảng'),
  mistake('InvalidWeight', 'Tiêu chí', 'E6', 'Trọng số âm'),
  mistake('MissingCode', 'Tiêu chí', 'A7', 'Tiêu chí không có mã'),
  mistake('UnknownContent', 'Tiêu chí', 'B8', 'Mã nội dung không có ở trang Nội dung'),
  mistake('NotANumber', 'Tiêu chí', 'D9', 'Điểm tối đa ghi bằng chữ'),
  mistake('InvalidQuota', 'Hình thức khen', 'D5', 'Số lượng không phải số nguyên'),
  mistake('InvalidThreshold', 'Hình thức khen', 'G6', 'Tỷ lệ phiếu không đọc được'),
  mistake('VotesExceedBase', 'Hình thức khen', 'H7', 'Đồng ý nhiều hơn số người có mặt'),
  mistake('InvalidPrecedence', 'Hình thức khen', 'E8', 'Hai hình thức của cá nhân cùng thứ tự'),
  mistake('DuplicateCode', 'Đối tượng', 'A7', 'Mã TT-02 dùng hai lần'),
  mistake('InvalidKind', 'Đối tượng', 'B8', 'Đối tượng phải là Tập thể hoặc Cá nhân'),
  mistake('UnknownAward', 'Đối tượng', 'I9', 'Đề nghị một hình thức không có'),
  mistake('SimilarNames', 'Đối tượng', 'C10', 'Hai người có tên gần như nhau'),
  mistake('DuplicateColumn', 'Tự chấm', 'B5', 'Hai cột cùng là Đối tượng'),
  mistake('RowOutsideTable', 'Tự chấm', 'A9', 'Dòng nằm dưới bảng, ngoài bảng'),
  mistake('UnreadTable', 'Tự chấm (2)', 'A1', 'Bảng của trang chép lại, tên khác'),
  mistake('UnknownColumn', 'Chấm điểm', 'J5', 'Cột không phải mã tiêu chí'),
  mistake('ScoreOutOfRange', 'Chấm điểm', 'E7', 'Điểm cao hơn điểm tối đa'),
  mistake('ScoreNotApplicable', 'Chấm điểm', 'I8', 'Tiêu chí không áp dụng cho cá nhân'),
  mistake('NotANumber', 'Chấm điểm', 'E9', 'Điểm ghi bằng chữ'),
  mistake('MissingScore', 'Chấm điểm', 'E10', 'Thiếu điểm'),
  mistake('ProvisionalScore', 'Chấm điểm', 'F11', 'CĐ: điểm tạm tính'),
  mistake('ShownOtherwise', 'Chấm điểm', 'E13', 'Điểm hiện thành ngày tháng'),
  mistake('RoundedDisplay', 'Chấm điểm', 'E15', 'Điểm có phần lẻ không hiện ra'),
  mistake('DuplicateScore', 'Chấm điểm', 'B18', 'Một thành viên chấm hai lần'),
  mistake('RecusedScore', 'Chấm điểm', 'A19', 'Thành viên chấm đơn vị của mình'),
  mistake('CellError', 'Chấm điểm', 'E20', 'Ô có lỗi của Excel'),
  mistake('NonVotingScore', 'Chấm điểm', 'A23', 'Người không biểu quyết chấm điểm'),
  mistake('UnknownMember', 'Chấm điểm', 'A24', 'Không có thành viên mang mã này'),
  mistake('UnknownCandidate', 'Chấm điểm', 'B25', 'Không có đối tượng mang mã này'),
  mistake('InvalidMark', 'Phiếu tập thể', 'F7', 'Dấu trên phiếu không đọc được'),
  mistake('DuplicateBallot', 'Phiếu tập thể', 'A9', 'Số phiếu nhập hai lần'),
  mistake('MoreBallotsThanVoters', 'Phiếu tập thể', 'A10', 'Nhiều phiếu hơn số người bỏ phiếu'),
  mistake('BallotConflict', 'Kiểm phiếu tay', 'A5', 'Đã có ở trang Phiếu tập thể'),
  mistake('CountsExceedValid', 'Kiểm phiếu tay', 'C6', 'Cộng lại nhiều hơn số phiếu hợp lệ'),
  mistake('BallotBoxMismatch', 'Hòm phiếu', 'C5', 'Thu về khác hợp lệ + không hợp lệ'),
  mistake('MissingColumn', 'Quyết định', 'A4', 'Thiếu cột Thứ tự'),
];

const criteria: readonly (readonly TemplateCell[])[] = [
  ['A.1', 'I', 'Hoàn thành nhiệm vụ chính trị', 60, '', 'Cả hai', 'Chính'],
  ['A.2', 'II', 'Gương mẫu, trách nhiệm', 40, -1, 'Cả hai', 'Chính'],
  ['', 'II', 'Đoàn kết, kỷ luật, kỷ cương', 10, '', 'Cả hai', 'Thưởng'],
  ['B.1', 'IX', 'Được cấp trên khen thưởng', 3, '', 'Cả hai', 'Thưởng'],
  ['B.2', '', 'Chậm tiến độ', 'năm', '', 'Cả hai', 'Trừ'],
  ['A.3', 'II', 'Chi bộ trong sạch, vững mạnh', 20, '', 'Tập thể', 'Chính'],
];

const council: readonly (readonly TemplateCell[])[] = [
  ['HĐ-01', 'Trần Đức Thắng', 'Phó Trưởng Ban', 'Chủ tịch', 'có', '', 'thang.tranduc@ban.example', 'có'],
  ['HĐ-02', 'Lê Thu Hạnh', 'Vụ trưởng', 'Phó Chủ tịch', 'có', 'Vụ IV', 'hanh.lethu@ban.example', 'văn bản'],
  [
    'HĐ-03',
    'Phạm Quang Sơn',
    'Vụ trưởng',
    'Ủy viên',
    'có',
    'Văn phòng Ban',
    'son.phamquang@ban.example',
    'văn bản',
  ],
  ['HĐ-04', 'Đỗ Kim Oanh', 'Vụ trưởng', 'Ủy viên', 'có', 'Vụ Đảng viên', 'oanh.dokim@ban.example', 'văn bản'],
  ['HĐ-05', 'Vũ Xuân Lâm', 'Chuyên viên', 'Thư ký', 'không', '', 'lam.vuxuan@ban.example', 'có'],
];

const candidate = (code: string, kind: string, name: string, unit: string, proposed = ''): TemplateCell[] => [
  code,
  kind,
  name,
  unit,
  '',
  '',
  'có',
  '',
  proposed,
  '',
  '',
];

const candidates: readonly (readonly TemplateCell[])[] = [
  candidate('TT-01', 'Tập thể', 'Vụ Đảng viên', 'Vụ Đảng viên'),
  candidate('TT-02', 'Tập thể', 'Tạp chí Xây dựng Đảng', 'Tạp chí Xây dựng Đảng'),
  candidate('TT-02', 'Tập thể', 'Vụ Cơ sở đảng', 'Vụ Cơ sở đảng'),
  candidate('TT-03', 'Nhóm', 'Văn phòng Đề án 165', 'Văn phòng Đề án 165'),
  candidate('CN-01', 'Cá nhân', 'Nguyễn Văn Hoà', 'Vụ Cơ sở đảng', 'CSTĐ'),
  candidate('CN-02', 'Cá nhân', 'Nguyễn Văn Hòa', 'Vụ Cơ sở đảng'),
];

const score = (
  member: string,
  of: string,
  first: TemplateCell,
  second: TemplateCell,
  third: TemplateCell,
): TemplateCell[] => [member, of, '', '', first, second, '', '', third, ''];

const scores: readonly (readonly TemplateCell[])[] = [
  score('HĐ-01', 'TT-01', 55, 36, 18),
  score('HĐ-01', 'TT-02', 61, 35, 17),
  score('HĐ-01', 'CN-01', 52, 33, 15),
  score('HĐ-01', 'CN-02', 'năm mươi', 34, ''),
  score('HĐ-02', 'TT-01', '', 37, 19),
  score('HĐ-02', 'TT-02', 50, 'CĐ', 16),
  score('HĐ-02', 'CN-01', 51, 32, ''),
  score('HĐ-02', 'CN-02', 49, 31, ''),
  score('HĐ-03', 'TT-01', 54, 38, 18),
  score('HĐ-03', 'TT-02', 50, 34, 15),
  score('HĐ-03', 'CN-01', 50, 34, ''),
  score('HĐ-03', 'CN-02', 48, 30, ''),
  score('HĐ-03', 'CN-02', 47, 30, ''),
  score('HĐ-04', 'TT-01', 60, 40, 20),
  score('HĐ-04', 'TT-02', '#REF!', 34, 15),
  score('HĐ-04', 'CN-01', 50, 35, ''),
  score('HĐ-04', 'CN-02', 50, 33, ''),
  score('HĐ-05', 'TT-01', 50, 33, 15),
  score('HĐ-99', 'TT-01', 50, 33, 15),
  score('HĐ-01', 'TT-99', 50, 33, 15),
];

const papers: readonly (readonly TemplateCell[])[] = [
  [1, '', '', '', 'x', 'x'],
  [2, '', '', '', 'x', '?'],
  [3, '', '', '', 'x', 'K'],
  [3, '', '', '', 'x', 'x'],
  [4, '', '', '', '', 'x'],
];

function withoutOrder(sheet: TemplateSheet): TemplateSheet {
  return { ...sheet, columns: sheet.columns.filter(({ header }) => header !== 'Thứ tự') };
}

function withTwin(sheet: TemplateSheet): TemplateSheet {
  const [first, ...others] = sheet.columns;
  return first === undefined
    ? sheet
    : { ...sheet, columns: [first, { header: 'Candidate', width: 11, align: 'center' }, ...others] };
}

function inputSheets(): TemplateSheet[] {
  const columns = [
    ['A.1', 60],
    ['A.2', 40],
    ['B.1', 3],
    ['B.2', 5],
    ['A.3', 20],
    ['Nhận xét', 0],
  ].map(([code]) => ({ code: String(code), name: '' }));
  const filled = (rows: readonly (readonly TemplateCell[])[]) => ({ rows, spare: 0 });
  return [
    campaignSheet(
      'vi',
      new Map<SettingKey, TemplateCell>([
        ['aggregate', 'mean'],
        ['decimals', 9],
        ['missing', 'block'],
        ['recusal', 'có'],
        ['cascade', 'có'],
        ['quorum', '2/3'],
        ['ties', 'chair'],
      ]),
    ),
    contentsSheet(
      'vi',
      filled([
        ['I', 'Nhiệm vụ chính trị', ''],
        ['II', 'Vai trò gương mẫu', ''],
        ['III', 'Cơ quan vững mạnh', ''],
      ]),
    ),
    criteriaSheet('vi', filled(criteria)),
    awardsSheet(
      'vi',
      filled([
        ['BK-TT', 'Bằng khen', 'Tập thể', 2.5, 1, 80, '80%', ''],
        ['GK-TT', 'Giấy khen', 'Tập thể', 2, 2, 70, 'hầu hết', ''],
        ['BK-CN', 'Bằng khen', 'Cá nhân', 1, 1, 80, '80%', 'Có mặt'],
        ['GK-CN', 'Giấy khen', 'Cá nhân', 1, 1, 70, 'quá bán', ''],
      ]),
    ),
    councilSheet('vi', filled(council)),
    candidatesSheet('vi', filled(candidates)),
    withTwin(selfScoresSheet('vi', { rows: [], spare: 2 }, columns.slice(0, 2))),
    scoresSheet('vi', 'Scores', filled(scores), columns),
    ballotsSheet('vi', 'Ballots_TT', filled(papers), [
      { code: 'TT-01', name: 'Vụ Đảng viên' },
      { code: 'TT-02', name: 'Tạp chí' },
    ]),
    countsSheet(
      'vi',
      filled([
        ['TT-01', '', 3, 0, 0],
        ['CN-01', '', 3, 3, 0],
        ['CN-02', '', 2, 1, 0],
      ]),
    ),
    boxSheet('vi', filled([['Cá nhân', 4, 4, 3, 0]])),
    withoutOrder(decisionsSheet('vi', { rows: [], spare: 2 })),
  ];
}

function guide(): GuideLine[] {
  return [
    { kind: 'title', text: 'CÁC LỖI THƯỜNG GẶP' },
    {
      kind: 'warning',
      text: 'Sổ này cố ý có lỗi, đủ các loại, để xem phần mềm báo lỗi thế nào. Mọi tên và số liệu đều bịa ra.',
    },
    { kind: 'gap' },
    { kind: 'heading', text: 'Lỗi ở đâu' },
    ...mistakes.map(({ what, sheet, cell }, at): GuideLine => ({
      kind: 'step',
      number: `${at + 1}`,
      text: `${what} (ô ${cell})`,
      sheet,
    })),
  ];
}

/** Puts into the file what stands outside the tables, a table that is none of ours by its name, and formats that mislead. */
export function plantOutside(file: WorkbookFile): WorkbookFile {
  const put = (sheet: SheetPart | undefined, row: number, column: number, text: string): void =>
    sheet?.setValue(row, column, { kind: 'text', text });
  const named = (name: string): SheetPart | undefined => file.sheets.find((sheet) => sheet.name === name);
  put(named('Nội dung'), 8, 0, 'Người lập biểu');
  put(named('Tự chấm'), 8, 0, 'TT-01');
  named('Tự chấm')?.setValue(8, 2, { kind: 'number', value: 50 });
  const copied = file.addSheet('Tự chấm (2)');
  const block = { row: 0, column: 0, rows: 2, columns: 2 };
  const scored = named('Chấm điểm');
  scored?.setFormat({ row: 12, column: 4, rows: 1, columns: 1 }, { numberFormat: 'dd/mm' });
  scored?.setValue(14, 4, { kind: 'number', value: 50.46 });
  scored?.setFormat({ row: 14, column: 4, rows: 1, columns: 1 }, { numberFormat: '0' });
  copied.addTable('SelfScores2', block, ['Đối tượng', 'A.1'], 'TableStyleMedium2');
  put(copied, 1, 0, 'CN-01');
  return file;
}

/** The workbook; always the same. */
export function commonMistakes(): TemplateBook {
  return { guide: guide(), sheets: inputSheets().map((sheet) => ({ ...sheet, guarded: false })) };
}
