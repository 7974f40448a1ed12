/** What a sound workbook comes to, where its things stand, and that no workbook makes the reading throw. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { awardCode, candidateCode, criterionCode, memberCode } from '../../src/tally/campaign.ts';
import { fraction, ofInteger } from '../../src/tally/fraction.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import { issueMessage } from '../../src/workbook/findings/issue-message.ts';
import { errorCodes, warningCodes } from '../../src/workbook/findings/issue.ts';
import { cellName } from '../../src/cells/a1.ts';
import { markPlace } from '../../src/workbook/places.ts';
import { hasErrors, readWorkbook } from '../../src/workbook/read.ts';
import { schema, settingKeys, tableKeys } from '../../src/workbook/columns/schema.ts';
import type { CellValue, TableSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot.ts';
import { tallyIssues } from '../../src/workbook/reckon.ts';
import { runs } from '../size.ts';
import {
  cellOf,
  plusTable,
  snapshotOf,
  soundBook,
  withRow,
  withSetting,
  withoutTable,
  type Book,
} from './snapshots.ts';
import { inspected } from '../inspected.ts';

const book = soundBook();
const { campaign, places } = readWorkbook(snapshotOf(book));

test('the settings, and their defaults', () => {
  const { settings } = campaign;
  assert.deepEqual(settings, {
    aggregate: 'mean',
    decimals: 2,
    scale: { kind: 'number', points: fraction(100n, 1n) },
    floor: fraction(0n, 1n),
    cap: null,
    missing: 'block',
    missingVotes: 'block',
    recusal: false,
    cascade: true,
    vote: null,
    quorum: fraction(2n, 3n),
    quorumBase: null,
    ties: 'chair',
  });
  const none = readWorkbook(snapshotOf(withoutTable(book, 'Campaign'))).campaign;
  assert.deepEqual(none.settings, { ...settings, scale: null, quorum: null });
  assert.equal(none.documents.name, '');
  assert.equal(campaign.documents.name, 'Thi đua chào mừng 60 năm Điện Biên Phủ');
});

test('settings that are set', () => {
  const set: [string, CellValue][] = [
    ['AGGREGATE', 'bỏ cao nhất và thấp nhất'],
    ['decimals', '0'],
    ['scale', 'Điểm gốc'],
    ['floor', '-20,5'],
    ['cap', '110,5'],
    ['missing', 'skip'],
    ['missingVotes', 'bỏ qua'],
    ['recusal', true],
    ['cascade', 'không'],
    ['vote', 'lấy ý kiến bằng văn bản'],
    ['quorum', 60],
    ['quorumBase', 'Tham gia'],
    ['ties', 'expand'],
    ['parentbody', 'Ban Tổ chức Trung ương'],
  ];
  const empty = {
    name: 'Campaign',
    sheet: 'S',
    row: 0,
    column: 0,
    header: ['Key', 'Item', 'Value'],
    rows: [],
  };
  const its = set.reduce<Book>(
    (all, [key, value]) => withRow(all, 'Campaign', key, '', value),
    plusTable(book, empty),
  );
  const read = readWorkbook(snapshotOf(its));
  assert.deepEqual(read.campaign.settings, {
    aggregate: 'trimmed',
    decimals: 0,
    scale: { kind: 'points' },
    floor: fraction(-41n, 2n),
    cap: fraction(221n, 2n),
    missing: 'skip',
    missingVotes: 'skip',
    recusal: true,
    cascade: false,
    vote: 'written',
    quorum: fraction(3n, 5n),
    quorumBase: 'participating',
    ties: 'expand',
  });
  assert.equal(read.campaign.documents.parentBody, 'Ban Tổ chức Trung ương');
  const unset = [...(['cap', 'quorum', 'floor'] as const)].reduce<Book>(
    (all, key) => withSetting(all, key, 'không'),
    book,
  );
  const { cap, quorum, floor } = readWorkbook(snapshotOf(unset)).campaign.settings;
  assert.deepEqual({ cap, quorum, floor }, { cap: null, quorum: null, floor: null });
});

test('criteria, candidates, council and awards', () => {
  assert.deepEqual(campaign.criteria[2], {
    code: 'K3',
    content: 'II',
    name: 'Chi bộ trong sạch',
    maxPoints: ofInteger(10),
    weight: null,
    appliesTo: 'collective',
    role: 'main',
  });
  assert.deepEqual(
    campaign.criteria.map(({ role, content }) => [role, content]),
    [
      ['main', 'I'],
      ['main', 'II'],
      ['main', 'II'],
      ['bonus', null],
      ['deduction', null],
    ],
  );
  assert.deepEqual(
    campaign.candidates.map(({ kind, eligible, proposed }) => [kind, eligible, proposed]),
    [
      ['collective', true, null],
      ['collective', true, 'BK-TT'],
      ['individual', true, null],
      ['individual', true, 'BK-CN'],
      ['individual', false, null],
    ],
  );
  assert.deepEqual(
    campaign.council.map(({ role, voting, presence }) => [role, voting, presence]),
    [
      ['chair', true, 'present'],
      ['viceChair', true, 'present'],
      ['member', true, 'inWriting'],
      ['secretary', false, 'present'],
    ],
  );
  assert.deepEqual(
    campaign.awards.map(({ quota, precedence, minScore, minVotes, base }) => [
      quota,
      precedence,
      minScore,
      minVotes,
      base,
    ]),
    [
      [1, 1, ofInteger(80), { share: fraction(4n, 5n), strict: false }, 'all'],
      [null, 2, null, null, 'all'],
      [2, 1, ofInteger(70), { share: fraction(1n, 2n), strict: true }, 'participating'],
    ],
  );
});

test('scores, papers, counts, boxes and decisions', () => {
  assert.equal(campaign.scores.length, 12);
  assert.deepEqual(campaign.scores[0], {
    member: 'HĐ-1',
    candidate: 'TT-01',
    recused: false,
    note: '',
    marks: new Map([
      ['K1', { kind: 'points', points: ofInteger(55) }],
      ['K2', { kind: 'points', points: ofInteger(28) }],
      ['K3', { kind: 'points', points: ofInteger(9) }],
      ['T', { kind: 'points', points: ofInteger(1) }],
    ]),
  });
  assert.deepEqual(
    campaign.papers.map(({ ballot, valid, award, opinions }) => [ballot, valid, award, ...opinions.values()]),
    [
      ['1', true, null, 'agree', 'agree'],
      ['2', true, null, 'agree', 'blank'],
      ['3', true, null, 'agree', 'disagree'],
    ],
  );
  assert.deepEqual(campaign.handCounts, [
    { candidate: 'CN-01', award: null, agree: 3, disagree: 0, blank: 0 },
    { candidate: 'CN-02', award: 'BK-CN', agree: 2, disagree: 1, blank: 0 },
  ]);
  assert.deepEqual(campaign.ballotBoxes, [
    { kind: 'collective', issued: 3, returned: 3, valid: 3, invalid: 0 },
    { kind: 'individual', issued: 3, returned: 3, valid: 3, invalid: 0 },
  ]);
  assert.deepEqual(campaign.decisions, [
    { award: 'BK-CN', candidate: 'CN-01', order: ofInteger(1), reason: 'Chủ tịch quyết định' },
  ]);
  assert.deepEqual(
    campaign.selfScores[1]?.marks,
    new Map([['K1', { kind: 'points', points: ofInteger(58) }]]),
  );
});

test('codes are as their own table spells them', () => {
  const its = withRow(withoutTable(book, 'SelfScores'), 'Scores_CN', ' hđ-1 ', 'cn-03', '', 1, 2);
  const row = readWorkbook(snapshotOf(its)).campaign.scores.at(-1);
  assert.deepEqual([row?.member, row?.candidate], ['HĐ-1', 'CN-03']);
});

test('places point to the cells', () => {
  const place = (name: string, row: number, title: string): string => cellOf(book, name, row, title);
  const shown = (its: { sheet: string; cell: string | null } | null | undefined): string =>
    `${its?.sheet}!${its?.cell}`;
  assert.equal(shown(places.candidates.get(candidateCode('CN-02'))), place('Candidates', 3, 'Mã'));
  assert.equal(shown(places.council.get(memberCode('HĐ-3'))), place('Council', 2, 'Mã'));
  assert.equal(shown(places.criteria.get(criterionCode('T'))), place('Criteria', 3, 'Mã'));
  assert.equal(shown(places.awards.get(awardCode('BK-CN'))), place('Awards', 2, 'Mã'));
  assert.equal(shown(places.settings.get('quorum')), place('Campaign', 4, 'Giá trị'));
  assert.equal(shown(places.papers[2]), place('Ballots', 2, 'Số phiếu'));
  assert.equal(shown(places.handCounts[1]), place('BallotCounts', 1, 'Đối tượng'));
  const last = places.scores[11];
  assert.ok(last !== undefined, 'there is no last');
  assert.equal(shown(last.member), place('Scores_CN', 5, 'Thành viên'));
  assert.equal(shown(markPlace(last, criterionCode('K2'))), place('Scores_CN', 5, 'K2'));
  assert.equal(markPlace(last, criterionCode('K3')), null);
  assert.deepEqual(
    [
      cellName(0, 0),
      cellName(9, 25),
      cellName(0, 26),
      cellName(0, 701),
      cellName(0, 702),
      cellName(1, 16383),
    ],
    ['A1', 'Z10', 'AA1', 'ZZ1', 'AAA1', 'XFD2'],
  );
});

test('UnusedDecision: a decision that decided no tie, at its candidate', () => {
  const reading = readWorkbook(snapshotOf(book));
  const issues = tallyIssues(reading, tallyCampaign(reading.campaign));
  assert.deepEqual(
    issues.map(({ code, severity, sheet, cell }) => [code, severity, `${sheet}!${cell}`]),
    [['UnusedDecision', 'warning', cellOf(book, 'Decisions', 0, 'Đối tượng')]],
  );
  for (const issue of issues) assert.match(issueMessage(issue, 'vi'), /CN-01/);
});

const word = fc.constantFrom(
  ...[
    '',
    ' ',
    'I',
    'K1',
    'K2',
    'TT-01',
    'CN-01',
    'HĐ-1',
    'BK',
    'x',
    'không',
    'CĐ',
    '#REF!',
    '#N/A',
    '80%',
    '2/3',
    '1/0',
    'quá bán',
    'skip',
  ],
  ...[
    'Tập thể',
    'Cá nhân',
    'Thưởng',
    '__proto__',
    'constructor',
    'toString',
    '\uD800',
    'ﬁ',
    '=1+1',
    '$&',
    '{found}',
    '1,1',
    'İ',
    '9'.repeat(400),
  ],
  ...settingKeys,
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  word,
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer({ min: -3, max: 120 }),
  fc.boolean(),
);
const headers: readonly string[] = tableKeys.flatMap((key) =>
  Object.values(schema[key].columns).flatMap(({ headers: names }): readonly string[] => names),
);
const anyTable: fc.Arbitrary<TableSnapshot> = fc.record({
  name: fc.oneof(fc.constantFrom(...tableKeys, 'Scores_1', 'Ballots_x', 'scores_'), fc.string()),
  sheet: fc.string(),
  row: fc.nat(),
  column: fc.nat({ max: 20_000 }),
  header: fc.array(
    fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...headers) }, { weight: 1, arbitrary: cell }),
    {
      maxLength: 12,
    },
  ),
  rows: fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 6 }),
});
const anySnapshot: fc.Arbitrary<WorkbookSnapshot> = fc.record({
  sheets: fc.constant([]),
  tables: fc.array(anyTable, { maxLength: 12 }),
  record: fc.constant([]),
});

function isTotal(snapshot: WorkbookSnapshot): void {
  const reading = readWorkbook(snapshot);
  const known = new Set<string>([...errorCodes, ...warningCodes]);
  for (const issue of reading.issues) {
    assert.ok(known.has(issue.code), `${inspected(issue.code)} is not among ${inspected([...known.keys()])}`);
    assert.equal(
      issue.severity,
      (warningCodes as readonly string[]).includes(issue.code) ? 'warning' : 'error',
    );
    if (issue.cell !== null) assert.match(issue.cell, /^[A-Z]+[1-9]\d*$/);
    for (const language of ['vi', 'en'] as const)
      assert.ok(
        issueMessage(issue, language).length > 10,
        `expected more than 10, found ${issueMessage(issue, language).length}`,
      );
  }
  if (!hasErrors(reading.issues)) tallyIssues(reading, tallyCampaign(reading.campaign));
}

test('reading is total: any tables at all', () => {
  fc.assert(fc.property(anySnapshot, isTotal), { numRuns: runs(250) });
});

test('reading is total: a sound workbook with any cells in it', () => {
  const spots = book.flatMap((its) =>
    [its.header, ...its.rows].flatMap((cells, row) =>
      cells.map((_, column) => ({ name: its.name, row, column })),
    ),
  );
  const spoilt = fc
    .array(fc.tuple(fc.constantFrom(...spots), cell), { minLength: 1, maxLength: 8 })
    .map((changes) =>
      book.map((its): TableSnapshot => {
        const mine = changes.filter(([{ name }]) => name === its.name);
        const change = (cells: readonly CellValue[], row: number): CellValue[] =>
          cells.map((old, column) => mine.find(([at]) => at.row === row && at.column === column)?.[1] ?? old);
        return {
          ...its,
          header: change(its.header, 0),
          rows: its.rows.map((cells, row) => change(cells, row + 1)),
        };
      }),
    );
  fc.assert(
    fc.property(spoilt, (its) => isTotal(snapshotOf(its))),
    { numRuns: runs(250) },
  );
});
