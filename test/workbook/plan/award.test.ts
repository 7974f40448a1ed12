import assert from 'node:assert/strict';
import { test } from 'vitest';
import type { Campaign } from '../../../src/tally/campaign.ts';
import type { SheetPlan, WorkbookPlan } from '../../../src/workbook/sheet-plan.ts';
import { aCampaign, aCandidate, aMember, anAward, aPaper, rowsOf } from '../../tally/builders.ts';
import { aWholeCampaign, planOf, rowWith, sheetOf, valueOf } from './builders.ts';

const members = [
  aMember('M1', { name: 'Lê Thị Chủ Tịch', role: 'chair' }),
  aMember('M2', { name: 'Trần Thư Ký', role: 'secretary' }),
  aMember('M3'),
];

function campaignOf(points: Readonly<Record<string, number>>, given: Partial<Campaign>): Campaign {
  return aCampaign({
    council: members,
    candidates: Object.keys(points).map((code) => aCandidate(code)),
    scores: rowsOf(members, points),
    ...given,
  });
}

function awardMarks(plan: WorkbookPlan): readonly string[] {
  return plan.sheets.map(({ mark }) => mark).filter((mark) => mark.startsWith('award-'));
}

function hasText(sheet: SheetPlan, pattern: RegExp): boolean {
  return sheet.rows.flat().some((cell) => pattern.test(String(valueOf(cell))));
}

function expectText(sheet: SheetPlan, pattern: RegExp): void {
  assert.equal(hasText(sheet, pattern), true, `a cell reads as ${String(pattern)}`);
}

function expectNoText(sheet: SheetPlan, pattern: RegExp): void {
  assert.equal(hasText(sheet, pattern), false, `no cell reads as ${String(pattern)}`);
}

test('each award that somebody receives has a sheet, marked by its code, collectives first, by precedence', () => {
  assert.deepEqual(awardMarks(planOf(aWholeCampaign())), [
    'award-bk-tt',
    'award-gk-tt',
    'award-bk-cn',
    'award-gk-cn',
  ]);
});

test('recipients stand in award order with score and votes as the ballots have them', () => {
  const paper = (agree: boolean) => ({
    A: agree ? ('agree' as const) : ('disagree' as const),
    B: 'agree' as const,
  });
  const campaign = campaignOf(
    { A: 80, B: 80, C: 10 },
    {
      awards: [anAward('BK', { quota: 2, minVotes: '1/3' })],
      papers: [aPaper('1', paper(true)), aPaper('2', paper(false))],
    },
  );
  const sheet = sheetOf(planOf(campaign), 'award-bk');
  const rows = sheet.rows.map((cells) => cells.map(valueOf)).filter(([place]) => typeof place === 'number');
  assert.deepEqual(rows, [
    [1, 'B', 80, '2/3\n(66,67%)', ''],
    [2, 'A', 80, '1/3\n(33,33%)', ''],
  ]);
  expectText(sheet, /^Danh sách này có 02 tập thể\.$/);
});

test('a score of fewer than three members is not printed: it would tell what one of them gave', () => {
  const campaign = campaignOf(
    { A: 80 },
    { awards: [anAward('BK')], council: members.slice(0, 2), scores: rowsOf(members.slice(0, 2), { A: 80 }) },
  );
  const sheet = sheetOf(planOf(campaign), 'award-bk');
  const rows = sheet.rows.map((cells) => cells.map(valueOf)).filter(([place]) => typeof place === 'number');
  assert.deepEqual(
    rows.map((row) => row.slice(0, 3)),
    [[1, 'A', '–']],
  );
});

test('an award that nobody receives, and one that waits, have no sheet', () => {
  const campaign = campaignOf(
    { A: 90, B: 90, C: 50 },
    {
      awards: [
        anAward('BK', { quota: 1 }),
        anAward('GK', { precedence: 2 }),
        anAward('CN', { kind: 'individual' }),
      ],
    },
  );
  assert.deepEqual(awardMarks(planOf(campaign)), []);
});

test('of a pending award only the sure recipients are listed, and the list says that it is not complete', () => {
  const campaign = campaignOf({ A: 95, B: 90, C: 90 }, { awards: [anAward('BK', { quota: 2 })] });
  const sheet = sheetOf(planOf(campaign), 'award-bk');
  const recipients = sheet.rows
    .map((cells) => cells.map(valueOf))
    .filter(([place]) => typeof place === 'number');
  assert.deepEqual(
    recipients.map(([, name]) => name),
    ['A'],
  );
  expectText(sheet, /^Danh sách chưa đầy đủ: còn 1 suất .*: B, C\.$/);
});

test('the heading has the bodies, the place and the date; the title is in capitals', () => {
  const sheet = sheetOf(planOf(aWholeCampaign()), 'award-bk-tt');
  assert.equal(valueOf(sheet.rows[0]?.[0]), 'BAN CHẤP HÀNH TRUNG ƯƠNG');
  expectText(sheet, /^Hà Nội, ngày 05 tháng 5 năm 2014$/);
  expectText(sheet, /^HỘI ĐỒNG THI ĐUA – KHEN THƯỞNG$/);
  expectText(sheet, /^DANH SÁCH TẬP THỂ ĐƯỢC ĐỀ NGHỊ TẶNG BẰNG KHEN CỦA TRƯỞNG BAN$/);
});

test('what the workbook does not say is left to be filled in by hand', () => {
  const plan = planOf(campaignOf({ A: 90 }, { awards: [anAward('BK')], council: [aMember('M1')] }));
  const sheet = sheetOf(plan, 'award-bk');
  expectText(sheet, /^…+, ngày …+ tháng …+ năm …+$/);
  expectNoText(sheet, /undefined|null|NaN/);
});

test('the secretary signs on the left, the Chair on the right, with room above their names', () => {
  const sheet = sheetOf(planOf(campaignOf({ A: 90 }, { awards: [anAward('BK')] })), 'award-bk');
  const titles = sheet.rows[rowWith(sheet, 'THƯ KÝ HỘI ĐỒNG')] ?? [];
  assert.ok(
    titles.findIndex((cell) => valueOf(cell) === 'THƯ KÝ HỘI ĐỒNG') <
      titles.findIndex((cell) => valueOf(cell) === 'CHỦ TỊCH HỘI ĐỒNG'),
    'the secretary stands left of the Chair',
  );
  const names = rowWith(sheet, 'Lê Thị Chủ Tịch');
  assert.equal(names, rowWith(sheet, 'Trần Thư Ký'));
  assert.ok((sheet.rowHeights.get(names - 1) ?? 0) >= 60, 'there is room to sign');
});

test('where the Chair was away the first deputy who was there signs in the Chair’s place', () => {
  const absent = { presence: 'absent' } as const;
  const chair = aMember('M1', { name: 'Lê Thị Chủ Tịch', role: 'chair', ...absent });
  const deputies = [
    aMember('M2', { name: 'Phó Thứ Nhất', role: 'viceChair', ...absent }),
    aMember('M3', { name: 'Phó Thứ Hai', role: 'viceChair' }),
  ];
  const council = [chair, ...deputies, aMember('M4', { name: 'Trần Thư Ký', role: 'secretary' })];
  const planned = (members: typeof council, language: 'vi' | 'en'): SheetPlan => {
    const campaign = campaignOf(
      { A: 90 },
      { awards: [anAward('BK')], council: members, scores: rowsOf(members, { A: 90 }) },
    );
    return sheetOf(planOf(campaign, { language }), 'award-bk');
  };
  for (const [language, offices] of [
    ['vi', ['KT. CHỦ TỊCH HỘI ĐỒNG', 'PHÓ CHỦ TỊCH']],
    ['en', ['FOR THE CHAIR OF THE COUNCIL', 'VICE CHAIR']],
  ] as const) {
    const sheet = planned(council, language);
    const [inPlace, deputy] = offices.map((office) => rowWith(sheet, office));
    assert.equal(deputy, (inPlace ?? 0) + 1);
    assert.equal(rowWith(sheet, 'Phó Thứ Hai'), rowWith(sheet, 'Trần Thư Ký'));
    expectNoText(sheet, /Lê Thị Chủ Tịch|Phó Thứ Nhất/);
  }
  const nobody = planned(
    council.map((member) => (member.role === 'viceChair' ? { ...member, ...absent } : member)),
    'vi',
  );
  expectText(nobody, /^CHỦ TỊCH HỘI ĐỒNG$/);
  expectNoText(nobody, /Lê Thị Chủ Tịch|Phó Thứ|KT\./);
});

test('signatures never stand alone on a page, however long the list', () => {
  for (let count = 1; count <= 60; count += 1) {
    const points = Object.fromEntries(Array.from({ length: count }, (_, index) => [`T${index}`, 90 - index]));
    const sheet = sheetOf(planOf(campaignOf(points, { awards: [anAward('BK')] })), 'award-bk');
    const heightOf = (from: number, to: number): number =>
      Array.from({ length: to - from }, (_, index) => sheet.rowHeights.get(from + index) ?? 0).reduce(
        (a, b) => a + b,
        0,
      );
    const titles = sheet.page.titleRows ?? assert.fail('no title rows');
    const lastRecipient = sheet.rows.findLastIndex((cells) => typeof valueOf(cells[0]) === 'number');
    // Where pages begin: filled to 257 mm (more where the sheet is shrunk to the page), or where the plan says so.
    for (const scale of [1, 0.9, 0.8]) {
      let start = 0;
      let used = 0;
      for (let row = 0; row < sheet.rows.length; row += 1) {
        const height = heightOf(row, row + 1);
        if (used + height > 728 / scale || sheet.page.pageBreaks.includes(row)) {
          start = row;
          used = heightOf(titles.first, titles.last + 1);
        }
        used += height;
      }
      assert.ok(
        start <= lastRecipient,
        `${count} recipients: the last page begins at row ${start + 1} at ${scale}`,
      );
    }
  }
});

test('marks stay when awards are added, and codes that look alike have different ones', () => {
  const awards = [
    anAward('BK.1', { precedence: 1 }),
    anAward('BK-1', { precedence: 2 }),
    anAward('Giấy', { precedence: 3 }),
    anAward('★', { precedence: 4 }),
  ];
  const campaign = campaignOf({ A: 9, B: 8, C: 7, D: 6 }, {});
  const marksOf = (some: typeof awards): readonly string[] =>
    awardMarks(planOf({ ...campaign, awards: some.map((award) => ({ ...award, quota: 1 })) }));
  const all = marksOf(awards);
  assert.equal(new Set(all).size, 4);
  for (const mark of all) assert.match(mark, /^[a-z0-9]+(-[a-z0-9]+)*$/);
  assert.ok(all.includes('award-giay'), `Giấy is award-giay among ${all.join(', ')}`);
  assert.deepEqual(marksOf(awards.slice(2)), all.slice(2));
});
