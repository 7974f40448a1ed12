/** The empty workbook a council begins with: settings at their defaults, the usual awards, room for everything else. */
import type { GuideLine, SampleBook } from './book.ts';
import { guideFor } from './guide.ts';
import { settings } from './rules-60.ts';
import { candidatesSheet, councilSheet } from './people-sheets.ts';
import { awardsSheet, campaignSheet, contentsSheet, criteriaSheet } from './rules-sheets.ts';
import { ballotsSheet, scoresSheet, selfScoresSheet } from './score-sheets.ts';
import { boxSheet, countsSheet, decisionsSheet } from './vote-sheets.ts';

const kept = new Set(['aggregate', 'decimals', 'missing', 'recusal', 'cascade', 'quorum', 'ties']);

const intro: readonly GuideLine[] = [
  { kind: 'title', text: 'BÌNH XÉT THI ĐUA - KHEN THƯỞNG' },
  { kind: 'text', text: 'Sổ tính mẫu của Hội đồng Thi đua - Khen thưởng' },
  {
    kind: 'warning',
    text: 'Sổ còn trống: điền lần lượt các trang dưới đây. Cột của tiêu chí và của đối tượng được thêm khi đã có mã.',
  },
  { kind: 'gap' },
];

/** The template; always the same. */
export function emptyTemplate(): SampleBook {
  const blank = (spare: number) => ({ rows: [], spare });
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
    selfScoresSheet(blank(120), []),
    scoresSheet(blank(300), []),
    ballotsSheet('tập thể', blank(15), []),
    ballotsSheet('cá nhân', blank(15), []),
    countsSheet(blank(40)),
    boxSheet(blank(3)),
    decisionsSheet(blank(10)),
  ];
  return { guide: [...intro, ...guideFor(sheets)], sheets };
}
