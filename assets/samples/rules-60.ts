/** What the council of the 60-years campaign published: contents, criteria, awards. The figures are invented. */
import type { SettingKey } from '../../src/workbook/columns/schema.ts';
import type { SettingValues, TemplateCell } from '../../src/workbook/template/book.ts';

export const units = [
  'Vụ Đảng viên',
  'Văn phòng Ban',
  'Vụ Cơ sở đảng',
  'Vụ Tổ chức - Cán bộ cơ quan',
  'Vụ Địa phương I',
  'Vụ Địa phương II',
  'Vụ Địa phương III',
  'Vụ IV',
  'Tạp chí Xây dựng Đảng',
  'Vụ Tổ chức - Điều lệ',
  'Vụ Chính sách cán bộ',
  'Vụ Bảo vệ chính trị nội bộ',
  'Vụ Tổng hợp cán bộ',
  'Vụ Đào tạo - bồi dưỡng cán bộ',
  'Văn phòng Đề án 165',
] as const;

export const contents = [
  {
    code: 'I',
    name: 'Khắc phục khó khăn, dám nghĩ, dám làm, năng động, sáng tạo, hoàn thành xuất sắc nhiệm vụ chính trị được giao',
  },
  {
    code: 'II',
    name: 'Nâng cao tinh thần trách nhiệm, phát huy vai trò gương mẫu của cán bộ, đảng viên (Nghị quyết Trung ương 4 khoá XI, Chỉ thị 03-CT/TW)',
  },
  { code: 'III', name: 'Xây dựng cơ quan trong sạch, vững mạnh, đoàn kết, kỷ luật, kỷ cương' },
] as const;

export interface PublishedCriterion {
  readonly code: string;
  readonly content: string;
  readonly name: string;
  readonly points: number;
  readonly for: 'Tập thể' | 'Cá nhân' | 'Cả hai';
  readonly role: 'Chính' | 'Thưởng' | 'Trừ';
}

const criterion = (
  code: string,
  content: string,
  name: string,
  points: number,
  applies: PublishedCriterion['for'],
  role: PublishedCriterion['role'] = 'Chính',
): PublishedCriterion => ({ code, content, name, points, for: applies, role });

/** The main criteria's maxima come to 100 for collectives and for individuals alike. */
export const criteria: readonly PublishedCriterion[] = [
  criterion(
    'I.1',
    'I',
    'Hoàn thành chương trình công tác đúng tiến độ, bảo đảm chất lượng tham mưu',
    20,
    'Cả hai',
  ),
  criterion('I.2', 'I', 'Sáng kiến, đổi mới phương pháp làm việc được áp dụng có hiệu quả', 15, 'Cả hai'),
  criterion(
    'I.3',
    'I',
    'Khắc phục khó khăn, dám nghĩ, dám làm, nhận và hoàn thành việc mới, việc khó',
    10,
    'Cả hai',
  ),
  criterion('II.1', 'II', 'Thực hiện Nghị quyết Trung ương 4 khoá XI và Chỉ thị 03-CT/TW', 15, 'Cả hai'),
  criterion(
    'II.2',
    'II',
    'Người đứng đầu gương mẫu; cán bộ, công chức nêu cao tinh thần trách nhiệm',
    15,
    'Tập thể',
  ),
  criterion(
    'II.3',
    'II',
    'Gương mẫu về đạo đức, lối sống; tinh thần trách nhiệm, thái độ phục vụ',
    15,
    'Cá nhân',
  ),
  criterion('III.1', 'III', 'Đoàn kết nội bộ, chấp hành kỷ luật, kỷ cương, quy chế làm việc', 10, 'Cả hai'),
  criterion(
    'III.2',
    'III',
    'Chi bộ trong sạch, vững mạnh; các đoàn thể hoạt động có hiệu quả',
    10,
    'Tập thể',
  ),
  criterion('III.3', 'III', 'Thực hành tiết kiệm, cải cách hành chính, giữ gìn bí mật', 5, 'Tập thể'),
  criterion('III.4', 'III', 'Tham gia công tác đoàn thể, học tập nâng cao trình độ', 15, 'Cá nhân'),
  criterion('Thưởng', '', 'Được cấp trên khen thưởng trong thời gian của đợt thi đua', 3, 'Cả hai', 'Thưởng'),
  criterion('Trừ', '', 'Chậm tiến độ, bị phê bình, nhắc nhở bằng văn bản', 5, 'Cả hai', 'Trừ'),
];

export const awards = [
  {
    code: 'BK-TT',
    name: 'Bằng khen của Trưởng Ban',
    kind: 'Tập thể',
    quota: 5,
    precedence: 1,
    minScore: 88,
    minVotes: '80%',
  },
  {
    code: 'GK-TT',
    name: 'Giấy khen của Trưởng Ban',
    kind: 'Tập thể',
    quota: 7,
    precedence: 2,
    minScore: 80,
    minVotes: 'quá bán',
  },
  {
    code: 'BK-CN',
    name: 'Bằng khen của Trưởng Ban',
    kind: 'Cá nhân',
    quota: 20,
    precedence: 1,
    minScore: 88,
    minVotes: '80%',
  },
  {
    code: 'GK-CN',
    name: 'Giấy khen của Trưởng Ban',
    kind: 'Cá nhân',
    quota: 36,
    precedence: 2,
    minScore: 80,
    minVotes: 'quá bán',
  },
] as const;

/** The sample's settings. */
export const settings: SettingValues = new Map<SettingKey, TemplateCell>([
  ['name', 'Đợt thi đua đặc biệt kỷ niệm 60 năm Chiến thắng Điện Biên Phủ (07-5-1954 - 07-5-2014)'],
  ['plan', '117-KH/BTCTW ngày 26-02-2014'],
  ['body', 'Hội đồng Thi đua - Khen thưởng'],
  ['parentBody', 'Ban Tổ chức Trung ương'],
  ['authority', 'Trưởng Ban'],
  ['place', 'Hà Nội'],
  ['date', 'ngày 28 tháng 4 năm 2014'],
  ['aggregate', 'mean'],
  ['decimals', 2],
  ['cap', 100],
  ['missing', 'block'],
  ['recusal', 'có'],
  ['cascade', 'có'],
  ['quorum', '2/3'],
  ['ties', 'chair'],
]);

/** Rows of the criteria sheet. */
export const criteriaRows: readonly (readonly TemplateCell[])[] = criteria.map((each) => [
  each.code,
  each.content,
  each.name,
  each.points,
  '',
  each.for,
  each.role,
]);
