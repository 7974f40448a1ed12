/** The empty workbook a council begins with: settings at their defaults, the usual awards, room for everything else. */
import type { GuideLine, SampleBook } from './book.ts';
import { guideFor } from './guide.ts';
import { settings } from './rules-60.ts';
import {
  awardsSheet,
  ballotsSheet,
  boxSheet,
  campaignSheet,
  candidatesSheet,
  contentsSheet,
  councilSheet,
  countsSheet,
  criteriaSheet,
  decisionsSheet,
  scoresSheet,
  selfScoresSheet,
} from './sheets-60.ts';

const kept = new Set(['aggregate', 'decimals', 'missing', 'recusal', 'cascade', 'quorum', 'ties']);

const intro: readonly GuideLine[] = [
  { kind: 'title', text: 'BÌNH XÉT THI ĐUA - KHEN THƯỞNG' },
  { kind: 'text', text: 'Sổ tính mẫu của Hội đồng Thi đua - Khen thưởng' },
  {
    kind: 'warning',
    text: 'Sổ còn trống. Đổi tên các cột TC1, TC2, … và TT-01, CN-01, … thành mã tiêu chí, mã đối tượng của đơn vị; thừa thì xoá cột, thiếu thì thêm.',
  },
  { kind: 'gap' },
];

/** Criteria and candidates are not known yet: their columns carry codes to be renamed. */
const numbered = (stem: string, count: number, digits: number): { code: string; name: string }[] =>
  Array.from({ length: count }, (_, at) => ({
    code: `${stem}${String(at + 1).padStart(digits, '0')}`,
    name: '',
  }));

/** The template; always the same. */
export function emptyTemplate(): SampleBook {
  const blank = (spare: number) => ({ rows: [], spare });
  const criteria = numbered('TC', 10, 1);
  const sheets = [
    campaignSheet(new Map(settings.filter(([key]) => kept.has(key)).map(([key, , value]) => [key, value]))),
    contentsSheet(blank(8)),
    criteriaSheet(blank(30)),
    awardsSheet({
      rows: [
        ['BK-TT', 'Bằng khen', 'Tập thể', '', 1, '', '80%', 'Tổng số thành viên'],
        ['GK-TT', 'Giấy khen', 'Tập thể', '', 2, '', 'quá bán', 'Tổng số thành viên'],
        ['BK-CN', 'Bằng khen', 'Cá nhân', '', 1, '', '80%', 'Tổng số thành viên'],
        ['GK-CN', 'Giấy khen', 'Cá nhân', '', 2, '', 'quá bán', 'Tổng số thành viên'],
      ],
      spare: 6,
    }),
    councilSheet(blank(15)),
    candidatesSheet(blank(120)),
    selfScoresSheet(blank(120), criteria),
    scoresSheet(blank(300), criteria),
    ballotsSheet('tập thể', blank(15), numbered('TT-', 15, 2)),
    ballotsSheet('cá nhân', blank(15), numbered('CN-', 30, 2)),
    countsSheet(blank(40)),
    boxSheet(blank(3)),
    decisionsSheet(blank(10)),
  ];
  return { guide: [...intro, ...guideFor(sheets)], sheets };
}
