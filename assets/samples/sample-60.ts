/** The sample campaign: 15 units, 80 people, a council of 11; every figure drawn by seed. */
import type { GuideLine, TemplateBook, TemplateCell } from '../../src/workbook/template/book.ts';
import { guideFor } from '../../src/workbook/template/council-template.ts';
import { candidatesSheet, councilSheet } from '../../src/workbook/template/people-sheets.ts';
import {
  awardsSheet,
  campaignSheet,
  contentsSheet,
  criteriaSheet,
} from '../../src/workbook/template/rules-sheets.ts';
import { ballotsSheet, scoresSheet, selfScoresSheet } from '../../src/workbook/template/score-sheets.ts';
import { boxSheet, decisionsSheet } from '../../src/workbook/template/vote-sheets.ts';
import { drawPeople, type SampleCandidate, type SampleMember } from './council-60.ts';
import { Draw } from './draw.ts';
import { applies, drawPapers, drawScoreRows, drawSelfRows } from './marks-60.ts';
import { awards, contents, criteria, criteriaRows, settings } from './rules-60.ts';

const seed = 1954;

const memberRow = (member: SampleMember): TemplateCell[] => [
  member.code,
  member.name,
  member.position,
  member.role,
  'có',
  member.unit,
  member.email,
  member.present,
];

const candidateRow = (candidate: SampleCandidate): TemplateCell[] => [
  candidate.code,
  candidate.collective ? 'Tập thể' : 'Cá nhân',
  candidate.name,
  candidate.unit,
  candidate.position,
  candidate.proposed.startsWith('BK') ? 'Bằng khen của Trưởng Ban' : 'Giấy khen của Trưởng Ban',
  'có',
  candidate.summary,
  candidate.proposed,
  candidate.eligible ? 'Đủ điều kiện' : 'Không xét',
  candidate.reason,
];

/** Whether a cell of a row about this candidate is for a criterion that does not apply to it. */
function closedCells(
  candidates: readonly SampleCandidate[],
  rows: readonly (readonly TemplateCell[])[],
  codeAt: number,
  first: number,
) {
  const byCode = new Map(candidates.map((candidate) => [candidate.code, candidate]));
  return (row: number, column: number): boolean => {
    const candidate = byCode.get(String(rows[row]?.[codeAt] ?? ''));
    const criterion = criteria[column - first];
    return candidate !== undefined && criterion !== undefined && !applies(criterion, candidate);
  };
}

const intro: readonly GuideLine[] = [
  { kind: 'title', text: 'BÌNH XÉT THI ĐUA - KHEN THƯỞNG' },
  { kind: 'text', text: 'Đợt thi đua đặc biệt kỷ niệm 60 năm Chiến thắng Điện Biên Phủ - sổ tính mẫu' },
  {
    kind: 'warning',
    text: 'Số liệu minh hoạ: họ tên, điểm, phiếu và kết quả trong sổ này đều do máy tạo ra, không phải của người thật, việc thật.',
  },
  { kind: 'gap' },
];

/** The whole workbook; always the same. `times`: with so many of each candidate, to see what a large one takes. */
export function sampleCampaign(times = 1): TemplateBook {
  const draw = new Draw(seed);
  const { council, candidates: once } = drawPeople(draw);
  const candidates = Array.from({ length: times }, (_, at) => at).flatMap((at) =>
    once.map((each) =>
      at === 0 ? each : { ...each, code: `${each.code}-${at}`, name: `${each.name} ${at}` },
    ),
  );
  const scores = drawScoreRows(draw, council, candidates);
  const self = drawSelfRows(draw, candidates);
  const eligible = candidates.filter((candidate) => candidate.eligible);
  const collectives = eligible.filter(({ collective }) => collective);
  const individuals = eligible.filter(({ collective }) => !collective);
  const sheets = [
    campaignSheet('vi', settings),
    contentsSheet('vi', { rows: contents.map(({ code, name }) => [code, name, '']), spare: 0 }),
    criteriaSheet('vi', { rows: criteriaRows, spare: 0 }),
    awardsSheet('vi', {
      rows: awards.map((award) => [
        award.code,
        award.name,
        award.kind,
        award.quota,
        award.precedence,
        award.minScore,
        award.minVotes,
        'Tổng số thành viên',
      ]),
      spare: 0,
    }),
    councilSheet('vi', { rows: council.map(memberRow), spare: 0 }),
    candidatesSheet('vi', { rows: candidates.map(candidateRow), spare: 0 }),
    selfScoresSheet('vi', { rows: self, spare: 0 }, criteria, closedCells(candidates, self, 0, 1)),
    scoresSheet('vi', 'Scores', { rows: scores, spare: 0 }, criteria, closedCells(candidates, scores, 1, 4)),
    ballotsSheet(
      'vi',
      'Ballots_TT',
      { rows: drawPapers(draw, collectives, council.length, []), spare: 0 },
      collectives,
    ),
    ballotsSheet(
      'vi',
      'Ballots_CN',
      { rows: drawPapers(draw, individuals, council.length, [7]), spare: 0 },
      individuals,
    ),
    boxSheet('vi', {
      rows: [
        ['Tập thể', 11, 11, 11, 0],
        ['Cá nhân', 11, 11, 10, 1],
      ],
      spare: 0,
    }),
    decisionsSheet('vi', { rows: [], spare: 5 }),
  ];
  return { guide: [...intro, ...guideFor('vi', sheets)], sheets };
}
