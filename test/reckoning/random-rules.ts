/** The published rules of a drawn council: contents and criteria, awards, settings. */
import type { Draw } from '../../assets/samples/draw.ts';
import { spelling, type DraftRow } from './dress.ts';
import type { DrawnAward, DrawnCriterion, Sketch } from './random-council.ts';
import type { Cell } from './records.ts';
import type { Sort } from './council-records.ts';

export const kindWords: Readonly<Record<Sort, readonly string[]>> = {
  collective: ['Tập thể', 'collective', 'TẬP THỂ', 'Collective'],
  individual: ['Cá nhân', 'individual', ' cá  nhân ', 'Cá nhân'.normalize('NFD')],
};

const weightOf = (draw: Draw, blank: number): string =>
  draw.chance(blank) ? '' : draw.pick(['1', '2', '3', '0.5', '1.25', '10', '40', '33.3', '0']);

export function drawCriteria(draw: Draw): {
  contents: DraftRow[];
  criteria: DrawnCriterion[];
  rows: DraftRow[];
} {
  const codes = draw.shuffled(['I', 'II', 'III', 'IV']).slice(0, draw.whole(1, 4));
  const weightless = draw.chance(40);
  const drawn: DrawnCriterion[] = [];
  for (const content of codes) {
    for (let n = draw.whole(1, 3); n > 0; n -= 1) {
      const kinds = draw.pick<readonly Sort[]>([
        ['collective', 'individual'],
        ['collective', 'individual'],
        ['collective'],
        ['individual'],
      ]);
      const weight = weightOf(draw, weightless ? 100 : 50);
      drawn.push({
        code: `${content}.${n}`,
        content,
        points: draw.pick([5, 10, 10, 20, 7, 30]),
        weight,
        kinds,
        role: 'main',
      });
    }
  }
  const unscored = draw.chance(8) ? draw.pick<Sort>(['collective', 'individual']) : null;
  for (const [at, criterion] of drawn.entries()) {
    if (unscored !== null)
      drawn[at] = { ...criterion, kinds: [unscored === 'collective' ? 'individual' : 'collective'] };
  }
  for (const kind of ['collective', 'individual'] as const) {
    if (kind === unscored) continue;
    const content = codes[0] ?? 'I';
    drawn.push({
      code: `${content}.${kind.charAt(0)}`,
      content,
      points: 10,
      weight: '',
      kinds: [kind],
      role: 'main',
    });
  }
  for (const role of ['bonus', 'deduction'] as const) {
    if (draw.chance(45))
      drawn.push({
        code: role === 'bonus' ? 'Thưởng' : 'Trừ',
        content: draw.chance(30) ? (codes[0] ?? '') : '',
        points: draw.pick(role === 'bonus' ? [3, 5, 40] : [3, 5, 40, 300]),
        weight: '',
        kinds: draw.pick<readonly Sort[]>([['collective', 'individual'], ['collective']]),
        role,
      });
  }
  const criteria = draw.shuffled(drawn);
  return {
    criteria,
    contents: codes.map((code, at) => ({
      code,
      name: `Nội dung ${code}`,
      weight: at === 0 && !weightless ? draw.pick(['', '2', '40']) : weightOf(draw, weightless ? 100 : 50),
    })),
    rows: criteria.map((each) => ({
      code: each.code,
      content: each.content === '' ? '' : spelling(draw, each.content),
      name: `Tiêu chí ${each.code}`,
      maxPoints: `${each.points}`,
      weight: each.weight,
      appliesTo:
        each.kinds.length === 2
          ? draw.pick(['', 'Cả hai', 'both'])
          : draw.pick(kindWords[each.kinds[0] ?? 'collective']),
      role: {
        main: draw.pick(['', 'Chính', 'main']),
        bonus: draw.pick(['Thưởng', 'bonus']),
        deduction: draw.pick(['Trừ', 'deduction']),
      }[each.role],
    })),
  };
}

function minVotesOf(draw: Draw): Cell {
  return draw.pick<Cell>([
    '80%',
    '0,8',
    0.8,
    '2/3',
    'quá bán',
    'majority',
    'trên 50%',
    '>50%',
    '> 2/3',
    90,
    '75',
    '50 %',
    1,
    'Quá bán',
    '1/3',
    '0.5',
    'trên 2/3',
    '66,7%',
  ]);
}

export function drawAwards(draw: Draw): { awards: DrawnAward[]; rows: DraftRow[] } {
  const drawn = (['collective', 'individual'] as const).flatMap((kind) => {
    const step = draw.pick([1, 1, 3]);
    return Array.from({ length: draw.pick([0, 1, 2, 2, 3, 3]) }, (_, at) => {
      const minVotes = draw.chance(45) ? minVotesOf(draw) : '';
      const code = `${'ABC'.charAt(at)}K-${kind === 'collective' ? 'TT' : 'CN'}`;
      const row: DraftRow = {
        code,
        name: `Khen ${code}`,
        kind: draw.pick(kindWords[kind]),
        quota: draw.pick(['', '1', '1', '1', '2', '2', '3', '4', '0']),
        precedence: `${(at + 1) * step}`,
        minScore: draw.chance(30) ? draw.pick(['50', '70', '62.5', '83.33', '90']) : '',
        minVotes,
        base: draw.pick([
          '',
          'Tổng số thành viên',
          'all',
          'Có mặt',
          'present',
          'Tham gia',
          'participating',
          'Phiếu hợp lệ',
          'valid',
        ]),
      };
      return { award: { code, kind, needsVotes: minVotes !== '', hasMinimum: row['minScore'] !== '' }, row };
    });
  });
  const shuffled = draw.shuffled(drawn);
  return { awards: shuffled.map(({ award }) => award), rows: shuffled.map(({ row }) => row) };
}

/** A scale, or none where the contract needs none. */
function drawScale(draw: Draw, sketch: Sketch, capped: boolean): Cell {
  const sums = [...new Set(sketch.people.map(({ kind }) => kind))].map((kind) =>
    sketch.criteria
      .filter(({ role, kinds }) => role === 'main' && kinds.includes(kind))
      .reduce((sum, { points }) => sum + points, 0),
  );
  if (sums.includes(0)) return draw.pick<Cell>([100, '1000', '250,5']);
  const inPoints =
    capped ||
    sketch.criteria.some(({ role }) => role !== 'main') ||
    sketch.awards.some(({ hasMinimum }) => hasMinimum);
  const isNeeded = sketch.weightless && inPoints && sums.some((sum) => sum !== 100);
  if (!isNeeded && draw.chance(60)) return '';
  return draw.pick<Cell>([100, '100', 1000, '250,5', 'points', 'điểm gốc', 'Points']);
}

const voteWords: readonly string[] = [
  '',
  'secret',
  'Phiếu kín',
  'open',
  'biểu quyết',
  'written',
  'lấy ý kiến bằng văn bản',
];

export function drawSettings(draw: Draw, sketch: Sketch, hasBallots: boolean): DraftRow[] {
  const isVoted = hasBallots || sketch.awards.some(({ needsVotes }) => needsVotes);
  const voters = sketch.members.filter(({ voting }) => voting);
  const present = voters.filter(({ presence }) => presence === 'present').length;
  const within = (
    [
      ['2/3', 0.67],
      ['50%', 0.5],
      ['1/4', 0.25],
      ['0,8', 0.8],
    ] as const
  ).filter(([, share]) => present / voters.length > share);
  const quorum = draw.pick(['', ...within.map(([word]) => word)]);
  const cap = draw.pick<Cell>(['', '', '100', 80, '95,5', 1010]);
  const scale = drawScale(draw, sketch, cap !== '');
  const settings: [string, Cell][] = [
    ['name', 'Đợt thi đua số 7'],
    ['aggregate', draw.pick(['', 'mean', 'trimmed', 'trimmed', 'median', 'Median'])],
    ['decimals', draw.pick<Cell>(['', 0, 0, 1, '2', 3, 6])],
    ['scale', scale],
    ['floor', draw.pick<Cell>(['', '', '', 0, 'none', 'none', 'không', -10, '60,5', '75'])],
    ['cap', cap],
    ['missingVotes', draw.pick(['skip', 'skip', 'skip', 'block', ''])],
    ['vote', draw.pick(isVoted ? voteWords : [...voteWords, 'none', 'không', 'None'])],
    ['missing', sketch.skip ? 'skip' : draw.pick(['', 'block'])],
    [
      'recusal',
      sketch.recusal
        ? draw.pick<Cell>(['x', 'có', 'yes', true])
        : draw.pick<Cell>(['', 'không', 'no', false]),
    ],
    ['cascade', draw.pick<Cell>(['', 'có', 'không', 'no', true, 0])],
    ['ties', draw.pick(['', 'chair', 'chair', 'expand'])],
    ['quorum', quorum],
    ['quorumBase', draw.pick(['', '', 'present', 'có mặt', 'Tham gia', 'participating'])],
    ['place', 'Hà Nội'],
  ];
  return draw
    .shuffled(settings.filter(([key, value]) => key === 'name' || value !== '' || draw.chance(50)))
    .map(([key, value]) => ({ key, value }));
}
