import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import type { Campaign } from '../../../src/tally/campaign.ts';
import type { Issue } from '../../../src/workbook/findings/issue.ts';
import { planIssues, planTally } from '../../../src/workbook/plan.ts';
import type { SheetPlan, WorkbookPlan } from '../../../src/workbook/sheet-plan.ts';
import { tallyCampaign } from '../../../src/tally/tally.ts';
import { runs } from '../../size.ts';
import { aCampaign, aCandidate, aMember, anAward, aPaper, rowsOf } from '../../tally/builders.ts';
import {
  aReading,
  aSnapshot,
  aWholeCampaign,
  noon,
  planOf,
  sheetOf,
  textsOf,
  valueOf,
  valuesOf,
} from './builders.ts';
import { inspected } from '../../inspected.ts';

const warning: Issue = {
  code: 'SimilarNames',
  severity: 'warning',
  table: 'Candidates',
  sheet: 'Danh sách',
  cell: 'C4',
  details: {},
};
const error: Issue = {
  code: 'NotANumber',
  severity: 'error',
  table: 'Scores',
  sheet: "Chấm 'điểm'",
  cell: 'D7',
  details: {},
};

/** What `excel/apply` may count on, whatever the sheet. */
function assertSound(sheet: SheetPlan): void {
  const width = sheet.columnWidths.length;
  const used = new Set<string>();
  for (const row of sheet.rows) {
    assert.ok(row.length <= width, `${sheet.mark}: a row of ${row.length} cells on ${width} columns`);
    for (const cell of row) {
      if (cell === null) continue;
      used.add(cell.style);
      if (cell.kind === 'number')
        assert.ok(Number.isFinite(cell.value), `${inspected(cell.value)} is no number`);
      if (cell.kind === 'formula') {
        assert.ok(Number.isFinite(cell.expected), `${cell.expected} is no number`);
        assert.match(cell.formula, /^=/);
      }
      if (cell.kind === 'text') {
        assert.notEqual(cell.text, '');
        assert.ok(cell.text.length <= 32_767, `a text of ${cell.text.length} characters`);
      }
    }
  }
  assert.deepEqual(
    [...used].filter((style) => !Object.hasOwn(sheet.styles, style)),
    [],
  );
  for (const [row, height] of sheet.rowHeights) {
    assert.ok(
      row < sheet.rows.length && height > 0 && height <= 409,
      `${sheet.mark}: row ${row} is ${height} high`,
    );
  }
  const covered = new Set<string>();
  for (const { row, column, rows, columns } of sheet.merges) {
    assert.ok(row + rows <= sheet.rows.length, `expected at most ${sheet.rows.length}, found ${row + rows}`);
    assert.ok(column + columns <= width, `expected at most ${width}, found ${column + columns}`);
    assert.ok(rows * columns > 1, `expected more than 1, found ${rows * columns}`);
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        assert.ok(!covered.has(`${r},${c}`), `${sheet.mark}: merges overlap at ${r},${c}`);
        covered.add(`${r},${c}`);
        if (r !== row || c !== column) assert.equal(valueOf(sheet.rows[r]?.[c]), '', 'nothing under a merge');
      }
    }
  }
  assert.match(sheet.mark, /^[a-z0-9]+(-[a-z0-9]+)*$/);
  assert.ok(
    (sheet.page.titleRows?.last ?? 0) < sheet.rows.length,
    `expected less than ${sheet.rows.length}, found ${sheet.page.titleRows?.last ?? 0}`,
  );
  assert.ok(
    sheet.page.footer.left.length + sheet.page.footer.right.length < 250,
    `expected less than 250, found ${sheet.page.footer.left.length + sheet.page.footer.right.length}`,
  );
}

function assertSoundPlan(plan: WorkbookPlan): void {
  for (const sheet of plan.sheets) assertSound(sheet);
  const marks = plan.sheets.map(({ mark }) => mark);
  assert.equal(new Set(marks).size, marks.length);
  assert.ok(marks.includes(plan.show), `${inspected(plan.show)} is not in ${inspected(marks)}`);
}

test('a whole campaign gives its sheets in the order of the tabs', () => {
  const plan = planOf(aWholeCampaign(), { issues: [warning] });
  assertSoundPlan(plan);
  assert.deepEqual(
    plan.sheets.map(({ name }) => name),
    [
      'Tổng hợp điểm - Tập thể', 'Tổng hợp điểm - Cá nhân', 'Kết quả bỏ phiếu', 'Xếp hạng - Tập thể', 'Xếp hạng - Cá nhân',
      'Bằng khen của Trưởng… - Tập thể', 'Giấy khen của Trưởng… - Tập thể', 'Bằng khen của Trưởng… - Cá nhân',
      'Giấy khen của Trưởng… - Cá nhân', 'Vấn đề', 'Nhật ký',
    ],
  ); // prettier-ignore
  assert.equal(plan.replaces, 'all');
});

test('English sheets hold no Vietnamese but that of the inputs', () => {
  const campaign = aCampaign({
    documents: {
      name: 'Campaign',
      plan: '1',
      body: 'Body',
      parentBody: 'Parent',
      authority: 'Head',
      place: 'Here',
      date: '',
    },
    contents: aCampaign().contents.map((content) => ({ ...content, name: 'Work' })),
    council: [aMember('M1', { name: 'One' })],
    candidates: [aCandidate('A'), aCandidate('B', { eligible: false })],
    awards: [anAward('BK', { name: 'Certificate', minVotes: '>1/2' })],
    scores: rowsOf([aMember('M1')], { A: 90, B: 80 }),
    papers: [aPaper('1', { A: 'agree' })],
  });
  const issues = [{ ...warning, sheet: 'List' }];
  const plan = planOf(campaign, { language: 'en', issues });
  assertSoundPlan(plan);
  const issueRow = sheetOf(plan, 'issues');
  for (const words of textsOf({ ...plan, sheets: plan.sheets.filter((sheet) => sheet !== issueRow) })) {
    assert.doesNotMatch(words, /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i);
  }
});

test('an empty campaign still has its record, and nothing breaks', () => {
  const plan = planOf(aCampaign());
  assertSoundPlan(plan);
  assert.deepEqual(
    plan.sheets.map(({ mark }) => mark),
    ['record'],
  );
});

test('names that look like formulas, and all other text of the inputs, are text cells', () => {
  const hostile = [
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    "'=1",
    "'",
    '=HYPERLINK("http://x")',
    '\t=1',
    '{=1}',
    '<b>&amp;</b>',
  ];
  const base = aWholeCampaign();
  const campaign: Campaign = {
    ...base,
    documents: { ...base.documents, name: '=1+1', place: '-1', body: '@x' },
    candidates: base.candidates.map((each, i) => ({
      ...each,
      name: hostile[i % hostile.length] ?? '',
      unit: '=A1',
      position: '+1',
    })),
    council: base.council.map((each) => ({ ...each, name: '=2+2' })),
    awards: base.awards.map((each) => ({ ...each, name: '=3+3' })),
  };
  const plan = planOf(campaign);
  assertSoundPlan(plan);
  for (const sheet of plan.sheets) {
    for (const cell of sheet.rows.flat()) {
      if (cell?.kind === 'formula') assert.match(cell.formula, /^=ROUND\((AVERAGE|IF|MEDIAN)\([A-Z]+\d+/);
    }
  }
  for (const name of ['=1+1', "'=1", '=2+2']) assert.ok(textsOf(plan).includes(name), name);
});

test('nothing on the sheets tells how a paper was marked: no ballot number, and the same sheets whoever marked which', () => {
  const campaign = aWholeCampaign();
  const plan = planOf(campaign);
  for (const words of textsOf(plan)) assert.doesNotMatch(words, /PHIEU-/);
  // Papers changed hands: each candidate's marks move on by one paper, all numbers stay.
  const moved = campaign.papers.map((paper, index) => ({
    ...paper,
    opinions: campaign.papers[(index + 1) % campaign.papers.length]?.opinions ?? paper.opinions,
  }));
  const withoutRecord = (each: WorkbookPlan): readonly SheetPlan[] =>
    each.sheets.filter(({ mark }) => mark !== 'record');
  assert.deepEqual(withoutRecord(planOf({ ...campaign, papers: moved })), withoutRecord(plan));
});

test('the ballot sheet has the box, and for each award the figures and the threshold in words', () => {
  const sheet = sheetOf(planOf(aWholeCampaign()), 'ballots');
  const values = valuesOf(sheet).map((row) => row.filter((cell) => cell !== ''));
  const has = (row: readonly unknown[]): boolean =>
    values.some((each) => JSON.stringify(each) === JSON.stringify(row));
  assert.equal(has(['Cá nhân', 11, 11, 10, 1]), true, `has: ${inspected(['Cá nhân', 11, 11, 10, 1])}`);
  assert.equal(
    has(['Mức cần đạt: từ 80% tổng số thành viên Hội đồng có quyền biểu quyết trở lên']),
    true,
    `has: ${inspected(['Mức cần đạt: từ 80% tổng số thành viên Hội đồng có quyền biểu quyết trở lên'])}`,
  );
  assert.equal(
    has(['Mức cần đạt: quá bán (trên 50%) tổng số thành viên Hội đồng có quyền biểu quyết']),
    true,
    `has: ${inspected(['Mức cần đạt: quá bán (trên 50%) tổng số thành viên Hội đồng có quyền biểu quyết'])}`,
  );
  assert.equal(
    has(['Mức cần đạt: từ 2/3 số phiếu hợp lệ trở lên']),
    true,
    `has: ${inspected(['Mức cần đạt: từ 2/3 số phiếu hợp lệ trở lên'])}`,
  );
  assert.equal(
    has([2, 'TT-02', 'Văn phòng Ban', 9, 1, 1, 11, 9 / 11, 'Đạt']),
    true,
    `has: ${inspected([2, 'TT-02', 'Văn phòng Ban', 9, 1, 1, 11, 9 / 11, 'Đạt'])}`,
  );
  assert.equal(
    has([1, 'TT-01', 'Vụ Đảng viên', 8, 2, 1, 11, 8 / 11, 'Không đạt']),
    true,
    `has: ${inspected([1, 'TT-01', 'Vụ Đảng viên', 8, 2, 1, 11, 8 / 11, 'Không đạt'])}`,
  );
});

test('without any ballot there is no ballot sheet', () => {
  const plan = planOf({ ...aWholeCampaign(), papers: [], ballotBoxes: [], awards: [] });
  assert.ok(
    !plan.sheets.some(({ mark }) => mark === 'ballots'),
    `one of these is: ${inspected(plan.sheets)}`,
  );
});

test('issues: errors first, each with a link to its cell; without issues no sheet', () => {
  const plan = planOf(aCampaign(), {
    issues: [warning, error, { ...error, code: 'MissingTable', sheet: null, cell: null }],
  });
  const sheet = sheetOf(plan, 'issues');
  const rows = sheet.rows.filter((cells) => typeof valueOf(cells[0]) === 'number');
  assert.deepEqual(
    rows.map((cells) => valueOf(cells[1])),
    ['Lỗi', 'Lỗi', 'Cảnh báo'],
  );
  const last = rows[0]?.at(-1);
  assert.deepEqual(last?.kind === 'text' ? last.link : null, { sheet: "Chấm 'điểm'", cell: 'D7' });
  assert.equal(rows[1]?.at(-1)?.kind, 'blank');
  assert.ok(
    !planOf(aCampaign()).sheets.some(({ mark }) => mark === 'issues'),
    `one of these is: ${inspected(planOf(aCampaign()).sheets)}`,
  );
});

test('with errors only the issues are written, and our other sheets keep their names', () => {
  const snapshot = aSnapshot({
    sheets: [
      { name: 'Vấn đề', mark: null },
      { name: 'VẤN ĐỀ (2)', mark: 'award-x' },
      { name: 'Vấn đề (3)', mark: 'issues' },
    ],
  });
  const input = {
    reading: aReading(aCampaign()),
    issues: [error],
    snapshot,
    now: noon,
    version: '1',
    language: 'vi' as const,
  };
  const plan = planIssues(input);
  assertSoundPlan(plan);
  assert.deepEqual(
    plan.sheets.map(({ mark, name }) => [mark, name]),
    [['issues', 'Vấn đề (3)']],
  );
  assert.equal(plan.replaces, 'sameMarks');
  assert.deepEqual(planIssues({ ...input, issues: [] }).sheets, []);
});

test('names of foreign sheets are never taken; those of our old sheets are', () => {
  const snapshot = aSnapshot({
    sheets: [
      { name: 'NHẬT KÝ', mark: null },
      { name: 'Kết quả bỏ phiếu', mark: 'ballots' },
    ],
  });
  const plan = planOf(aWholeCampaign(), { snapshot });
  assert.equal(sheetOf(plan, 'record').name, 'Nhật ký (2)');
  assert.equal(sheetOf(plan, 'ballots').name, 'Kết quả bỏ phiếu');
});

test('any text anywhere in a campaign leaves the plan sound', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('=1', "'", '&P', 'x'.repeat(40_000), '', '\n\n'),
  );
  fc.assert(
    fc.property(text, text, text, fc.constantFrom('vi' as const, 'en' as const), (a, b, c, language) => {
      const members = [aMember('M1', { name: a, role: 'chair' })];
      const campaign = aCampaign({
        documents: { name: a, plan: b, body: c, parentBody: a, authority: b, place: c, date: a },
        council: members,
        candidates: [
          aCandidate('A', { name: a, unit: b, position: c }),
          aCandidate('B', { name: b, eligible: false, reason: c }),
        ],
        awards: [anAward('BK', { name: c, quota: 1 })],
        scores: rowsOf(members, { A: 90, B: 80 }),
      });
      assertSoundPlan(
        planTally({
          reading: aReading(campaign),
          tally: tallyCampaign(campaign),
          issues: [{ ...warning, sheet: a }],
          snapshot: aSnapshot({ sheets: [{ name: c, mark: null }] }),
          now: noon,
          version: b,
          language,
        }),
      );
    }),
    { numRuns: runs(15) },
  );
});

test('two thousand candidates are laid out with few styles and no merge for each row', () => {
  const plan = planOf(aWholeCampaign(2000));
  assertSoundPlan(plan);
  for (const sheet of plan.sheets) {
    assert.ok(
      Object.keys(sheet.styles).length < 60,
      `${sheet.mark}: ${Object.keys(sheet.styles).length} styles`,
    );
    assert.ok(sheet.merges.length < 60, `${sheet.mark}: ${sheet.merges.length} merges`);
  }
});
