import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { Campaign } from '../../../src/tally/campaign.ts';
import type { SheetPlan } from '../../../src/workbook/sheet-plan.ts';
import { aCampaign, aCandidate, aMember, anAward, rowsOf, settings } from '../../tally/builders.ts';
import { planOf, sheetOf, valueOf } from './builders.ts';
import { inspected } from '../../inspected.ts';

const members = [aMember('M1')];

function campaignOf(points: Readonly<Record<string, number>>, given: Partial<Campaign>): Campaign {
  return aCampaign({
    council: members,
    candidates: Object.keys(points).map((code) => aCandidate(code)),
    scores: rowsOf(members, points),
    ...given,
  });
}

/** The codes over a thick line, each with the label beside it. */
function linesOn(sheet: SheetPlan): readonly (readonly [string, string])[] {
  return sheet.rows.flatMap((cells) => {
    const thick = cells.filter(
      (cell) => cell !== null && sheet.styles[cell.style]?.borders?.bottom === 'thick',
    );
    if (thick.length === 0) return [];
    assert.equal(thick.length, sheet.columnWidths.length, 'the line runs over the whole row');
    return [[String(valueOf(cells[1])), String(valueOf(cells.at(-1)))] as const];
  });
}

const points = { A: 95, B: 90, C: 85, D: 80, E: 75 };
const sheets = ['summary-collective', 'ranking-collective'] as const;

test('a thick line with its label is under the last place of each award, on both sheets', () => {
  const plan = planOf(
    campaignOf(points, {
      awards: [
        anAward('GK', { name: 'Giấy khen', quota: 2, precedence: 2 }),
        anAward('BK', { name: 'Bằng khen', quota: 2 }),
      ],
    }),
  );
  for (const mark of sheets) {
    assert.deepEqual(linesOn(sheetOf(plan, mark)), [
      ['B', 'Hết chỉ tiêu Bằng khen (2/2)'],
      ['D', 'Hết chỉ tiêu Giấy khen (2/2)'],
    ]);
  }
});

test('the row under a line has the same line as its top, so that neither writes over the other', () => {
  const sheet = sheetOf(
    planOf(campaignOf(points, { awards: [anAward('BK', { quota: 2 })] })),
    'ranking-collective',
  );
  const under = sheet.rows.findIndex((cells) => valueOf(cells[1]) === 'C');
  assert.ok(
    sheet.rows[under]?.every((cell) => cell !== null && sheet.styles[cell.style]?.borders?.top === 'thick'),
    `not all of these are: ${inspected(sheet.rows[under])}`,
  );
});

test('an award without a limit, or with places to spare, ends with its last recipient', () => {
  const some = planOf(
    campaignOf(points, { awards: [anAward('BK', { name: 'Bằng khen', quota: 4, minScore: 85 })] }),
  );
  assert.deepEqual(linesOn(sheetOf(some, 'ranking-collective')), [['C', 'Hết danh sách Bằng khen (3/4)']]);
  const all = planOf(campaignOf(points, { awards: [anAward('BK', { name: 'Bằng khen' })] }));
  assert.deepEqual(linesOn(sheetOf(all, 'ranking-collective')), [['E', 'Hết danh sách Bằng khen (5)']]);
});

test('an award that nobody receives has no line', () => {
  const plan = planOf(campaignOf(points, { awards: [anAward('BK', { minScore: 99 })] }));
  assert.deepEqual(linesOn(sheetOf(plan, 'summary-collective')), []);
});

test('a tie across the last place: the line is under all of them and says what is open; later awards have none', () => {
  const plan = planOf(
    campaignOf(
      { A: 95, B: 90, C: 90, D: 90, E: 75 },
      {
        awards: [
          anAward('BK', { name: 'Bằng khen', quota: 2 }),
          anAward('GK', { name: 'Giấy khen', quota: 1, precedence: 2 }),
        ],
      },
    ),
  );
  const sheet = sheetOf(plan, 'ranking-collective');
  assert.deepEqual(linesOn(sheet), [['D', 'Bằng khen: còn 1 suất chờ Chủ tịch Hội đồng quyết định']]);
  const results = sheet.rows.flatMap((cells) =>
    /^[A-E]$/.test(String(valueOf(cells[1]))) ? [valueOf(cells.at(-2))] : [],
  );
  assert.deepEqual(results, [
    'Bằng khen',
    ...Array.from(
      { length: 3 },
      () => 'Bằng nhau ở vị trí cuối của Bằng khen, chờ Chủ tịch Hội đồng quyết định',
    ),
    'Chờ Chủ tịch Hội đồng quyết định về Bằng khen rồi xét tiếp',
  ]);
});

test('with ties expanded the line is under all who receive it', () => {
  const plan = planOf(
    campaignOf(
      { A: 95, B: 90, C: 90, D: 70 },
      { settings: settings({ ties: 'expand' }), awards: [anAward('BK', { name: 'Bằng khen', quota: 2 })] },
    ),
  );
  assert.deepEqual(linesOn(sheetOf(plan, 'summary-collective')), [['C', 'Hết chỉ tiêu Bằng khen (3/2)']]);
});
