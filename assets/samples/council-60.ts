/** Who sits on the sample's council and who competes: 11 made-up members, 15 units, 80 made-up people. */
import type { Draw } from './draw.ts';
import { addressOf, drawNames } from './people.ts';
import { units } from './rules-60.ts';

export interface SampleMember {
  readonly code: string;
  readonly name: string;
  readonly position: string;
  readonly role: string;
  readonly unit: string;
  readonly email: string;
  readonly present: string;
}

export interface SampleCandidate {
  readonly code: string;
  readonly collective: boolean;
  readonly name: string;
  readonly unit: string;
  readonly position: string;
  readonly proposed: string;
  readonly eligible: boolean;
  readonly reason: string;
  readonly summary: string;
  /** How well they did, 0 to 100: what scores and votes are drawn around. */
  readonly merit: number;
  /** A criterion whose work has no final result yet. */
  readonly unassessable: string | null;
}

const seats: readonly (readonly [role: string, position: string, unit: string])[] = [
  ['Chủ tịch', 'Phó Trưởng Ban Thường trực', ''],
  ['Phó Chủ tịch', 'Phó Trưởng Ban', ''],
  ['Phó Chủ tịch', 'Vụ trưởng', 'Vụ Tổ chức - Cán bộ cơ quan'],
  ['Ủy viên', 'Chánh Văn phòng', 'Văn phòng Ban'],
  ['Ủy viên', 'Bí thư Đoàn Thanh niên', 'Vụ Đảng viên'],
  ['Ủy viên', 'Chủ tịch Công đoàn', 'Vụ Chính sách cán bộ'],
  ['Ủy viên', 'Vụ trưởng', 'Vụ Cơ sở đảng'],
  ['Ủy viên', 'Vụ trưởng', 'Vụ Địa phương II'],
  ['Ủy viên', 'Vụ trưởng', 'Vụ Tổng hợp cán bộ'],
  ['Ủy viên', 'Tổng Biên tập', 'Tạp chí Xây dựng Đảng'],
  ['Thư ký', 'Chuyên viên cao cấp', 'Vụ Tổ chức - Cán bộ cơ quan'],
];

/** One of the members is away and was asked in writing. */
const away = 7;

/** The council of 11. */
export function drawCouncil(names: readonly string[]): SampleMember[] {
  return seats.map(([role, position, unit], at) => {
    const name = names[at] ?? '';
    const code = `HĐ-${String(at + 1).padStart(2, '0')}`;
    return {
      code,
      name,
      position,
      role,
      unit,
      email: addressOf(name),
      present: at === away ? 'văn bản' : 'có',
    };
  });
}

const collectiveDeeds = [
  'Hoàn thành 100% chương trình công tác quý I; 02 đề án trình đúng hạn.',
  'Rút ngắn thời gian thẩm định hồ sơ từ 10 xuống 7 ngày làm việc.',
  'Chủ trì sơ kết nghị quyết tại 12 tỉnh uỷ, thành uỷ; báo cáo được đánh giá tốt.',
  'Số hoá 8.400 hồ sơ; không để xảy ra sai sót, mất mát tài liệu.',
  'Tổ chức 03 lớp tập huấn cho 460 cán bộ cơ sở; tiết kiệm 15% kinh phí.',
];
const personalDeeds = [
  'Chủ trì biên tập 02 hướng dẫn nghiệp vụ; hoàn thành trước hạn.',
  'Có sáng kiến cải tiến biểu mẫu báo cáo, được áp dụng trong toàn Vụ.',
  'Tham gia tổ biên tập đề án; hoàn thành tốt nhiệm vụ được giao.',
  'Giải quyết 126 hồ sơ đúng quy trình, không có hồ sơ quá hạn.',
  'Đi công tác 9 tỉnh, nắm tình hình cơ sở; tham mưu kịp thời.',
  'Xây dựng phần mềm tra cứu nội bộ, giảm thời gian tìm hồ sơ.',
  'Tích cực tham gia công tác đoàn thể; vận động ủng hộ đồng bào vùng khó khăn.',
];

function positionsOf(unit: string): readonly [head: string, deputy: string, others: readonly string[]] {
  if (unit.startsWith('Văn phòng'))
    return ['Chánh Văn phòng', 'Phó Chánh Văn phòng', ['Chuyên viên chính', 'Chuyên viên', 'Kế toán trưởng']];
  if (unit.startsWith('Tạp chí'))
    return [
      'Phó Tổng Biên tập',
      'Trưởng ban biên tập',
      ['Biên tập viên chính', 'Biên tập viên', 'Phóng viên'],
    ];
  return ['Vụ trưởng', 'Phó Vụ trưởng', ['Chuyên viên cao cấp', 'Chuyên viên chính', 'Chuyên viên']];
}

const number = (at: number): string => String(at + 1).padStart(2, '0');

function drawCollectives(draw: Draw): SampleCandidate[] {
  const merits = draw.shuffled(units.map((_, at) => 97 - at * 5));
  return units.map((unit, at) => {
    const merit = merits[at] ?? 50;
    return {
      code: `TT-${number(at)}`,
      collective: true,
      name: unit,
      unit,
      position: '',
      proposed: merit > 58 ? 'BK-TT' : 'GK-TT',
      eligible: true,
      reason: '',
      summary: draw.pick(collectiveDeeds),
      merit,
      unassessable: unit === 'Văn phòng Đề án 165' ? 'I.2' : null,
    };
  });
}

function drawIndividuals(draw: Draw, names: readonly string[]): SampleCandidate[] {
  const merits = draw.shuffled(names.map((_, at) => 98 - Math.floor((at * 90) / names.length)));
  const barred = new Map([
    [23, 'Đang trong thời gian xem xét kỷ luật'],
    [61, 'Công tác tại cơ quan chưa đủ 06 tháng'],
  ]);
  return names.map((name, at) => {
    const unit = units[at % units.length] ?? units[0];
    const nth = Math.floor(at / units.length);
    const [head, deputy, others] = positionsOf(unit);
    const merit = merits[at] ?? 50;
    return {
      code: `CN-${number(at)}`,
      collective: false,
      name,
      unit,
      position: nth === 0 ? head : nth === 1 ? deputy : draw.pick(others),
      proposed: merit > 66 ? 'BK-CN' : 'GK-CN',
      eligible: !barred.has(at),
      reason: barred.get(at) ?? '',
      summary: draw.pick(personalDeeds),
      merit,
      unassessable: at === 14 ? 'I.2' : at === 44 ? 'III.4' : null,
    };
  });
}

/** Council and candidates together, so that nobody has anybody else's name. */
export function drawPeople(draw: Draw): { council: SampleMember[]; candidates: SampleCandidate[] } {
  const names = drawNames(draw, seats.length + 80);
  return {
    council: drawCouncil(names.slice(0, seats.length)),
    candidates: [...drawCollectives(draw), ...drawIndividuals(draw, names.slice(seats.length))],
  };
}
