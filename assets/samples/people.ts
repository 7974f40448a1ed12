/** Made-up people: Vietnamese names drawn at random, no two alike even without their diacritics. */
import type { Draw } from './draw.ts';

const families =
  'Nguyễn Trần Lê Phạm Hoàng Vũ Đặng Bùi Đỗ Ngô Dương Phan Đinh Mai Trịnh Đào Cao Lương Tạ Hà'.split(' ');
const men = {
  middle: ['Văn', 'Đức', 'Minh', 'Quang', 'Hữu', 'Xuân', 'Thành', 'Công', 'Tuấn', 'Trọng'],
  given:
    'Anh Bách Chiến Cường Dũng Duy Đạt Giang Hải Hiếu Hoà Hùng Huy Khánh Kiên Lâm Long Nam Nghĩa Phong Phúc Quân Sơn Thái Thắng Thịnh Toàn Trung Tùng Việt'.split(
      ' ',
    ),
};
const women = {
  middle: ['Thị', 'Thu', 'Thanh', 'Kim', 'Ngọc', 'Minh', 'Thuỳ', 'Phương', 'Bích'],
  given:
    'Anh Bình Chi Dung Diệp Giang Hà Hằng Hạnh Hiền Hoa Hồng Huệ Hương Lan Liên Linh Loan Mai Nga Ngân Nhung Oanh Quỳnh Tâm Thảo Thơ Trang Tuyết Vân Yến'.split(
      ' ',
    ),
};

/** Lower-case letters a to z and spaces only. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** So many different names, the same for the same draw. */
export function drawNames(draw: Draw, count: number): string[] {
  const names: string[] = [];
  const taken = new Set<string>();
  while (names.length < count) {
    const half = draw.chance(55) ? men : women;
    const name = `${draw.pick(families)} ${draw.pick(half.middle)} ${draw.pick(half.given)}`;
    if (taken.has(withoutMarks(name))) continue;
    taken.add(withoutMarks(name));
    names.push(name);
  }
  return names;
}

/** An address that nobody has: `anh.nguyenvan@ban.example`. */
export function addressOf(name: string): string {
  const words = withoutMarks(name).split(' ');
  return `${words.at(-1) ?? ''}.${words.slice(0, -1).join('')}@ban.example`;
}
