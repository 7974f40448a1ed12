/** Tables and columns are found however they are named, ordered and placed. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { readWorkbook } from '../../src/workbook/read.ts';
import { schema, tableKeyOf, type TableKey } from '../../src/workbook/columns/schema.ts';
import type { CellValue, TableSnapshot } from '../../src/workbook/snapshot.ts';
import { runs } from '../size.ts';
import { linesOf } from './issue-lines.ts';
import {
  cellOf,
  snapshotOf,
  soundBook,
  withCell,
  withColumn,
  withHeader,
  withTable,
  type Book,
} from './snapshots.ts';

const book = soundBook();
const campaignOf = (its: Book): unknown => readWorkbook(snapshotOf(its)).campaign;
const sound = campaignOf(book);

/** Every header of the book replaced by another spelling of it. */
function withHeaders(change: (header: string, table: TableSnapshot) => CellValue): Book {
  return book.map((its) => ({ ...its, header: its.header.map((header) => change(String(header), its)) }));
}

const keyOf = (name: string): TableKey => tableKeyOf(name) ?? 'Campaign';

function english(header: string, { name }: TableSnapshot): string {
  const columns: readonly { headers: readonly string[] }[] = Object.values(schema[keyOf(name)].columns);
  return columns.find(({ headers }) => headers[0] === header)?.headers[1] ?? header;
}

const bare = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

test('headers may be spelled in any of these ways', () => {
  const ways: Record<string, (header: string, table: TableSnapshot) => CellValue> = {
    english,
    'English in capitals': (header, table) => english(header, table).toUpperCase(),
    decomposed: (header) => header.normalize('NFD'),
    capitals: (header) => header.toUpperCase(),
    'small letters': (header) => header.toLowerCase(),
    spaces: (header) => `  ${header.replaceAll(' ', ' \u00A0 ')}\t`,
    'line breaks': (header) => header.replaceAll(' ', '\r\n'),
    'without diacritics': bare,
    'decomposed capitals without đ': (header) => bare(header).toUpperCase(),
  };
  for (const [way, change] of Object.entries(ways)) {
    const its = withHeaders(change);
    assert.deepEqual(linesOf(its), [], way);
    assert.deepEqual(campaignOf(its), sound, way);
  }
});

test('the name of a candidate is headed by either of its words, or both', () => {
  for (const header of [
    'Họ tên',
    'Tên tập thể',
    'Họ tên/Tên tập thể',
    'HỌ TÊN /\nTÊN TẬP THỂ',
    'ho ten',
    'Name',
  ]) {
    const its = withHeaders((old) => (old.includes('/') ? header : old));
    assert.deepEqual(campaignOf(its), sound, header);
  }
});

test('a header that matches as it is spelled comes before one that matches without diacritics', () => {
  const its = withColumn(book, 'Contents', 'Nơi dùng', 'Hà Nội');
  assert.deepEqual(linesOf(its), []);
  assert.deepEqual(campaignOf(its), sound);
});

test('codes in headers are compared as codes', () => {
  const its = withHeaders((header) =>
    /^(K\d|[A-Z]{2}-\d\d)$/.test(header) ? ` ${header.toLowerCase()} ` : header,
  );
  assert.deepEqual(campaignOf(its), sound);
});

test('a numeric code is the code of its digits, in cells and headers', () => {
  const named = book.map((its) => ({
    ...its,
    header: its.header.map((header) => (header === 'K1' ? '1,1' : header === 'TT-01' ? 7 : header)),
    rows: its.rows.map((cells) => cells.map((cell) => (cell === 'K1' ? 1.1 : cell === 'TT-01' ? 7 : cell))),
  }));
  const text = book.map((its) => ({
    ...its,
    header: its.header.map((header) => (header === 'K1' ? '1.1' : header === 'TT-01' ? '7' : header)),
    rows: its.rows.map((cells) =>
      cells.map((cell) => (cell === 'K1' ? '1.1' : cell === 'TT-01' ? ' 7 ' : cell)),
    ),
  }));
  assert.deepEqual(linesOf(named), []);
  assert.deepEqual(campaignOf(named), campaignOf(text));
});

test('table names are compared without regard to case, and only these are read', () => {
  const its = book.map((one) => ({ ...one, name: one.name.toUpperCase() }));
  assert.deepEqual(campaignOf(its), sound);
  assert.equal(tableKeyOf('scores_hđ 1'), 'Scores');
  assert.equal(tableKeyOf('Scores2'), null);
  assert.equal(tableKeyOf('Criteria_1'), null);
  assert.equal(tableKeyOf('BallotBox'), 'BallotBox');
  assert.equal(tableKeyOf('Bảng1'), null);
  const more = [
    ...its,
    { name: 'Bảng1', sheet: 'Khác', row: 0, column: 0, header: ['Mã'], rows: [['#REF!']] },
  ];
  assert.deepEqual(linesOf(more), []);
});

test('a row with nothing in the columns that are read is not there', () => {
  const numbered = book.map((its) => {
    const blank = its.header.map(() => ' ');
    return {
      ...its,
      header: ['STT', ...its.header],
      rows: [[1, ...blank], ...its.rows.map((cells) => [2, ...cells]), []],
    };
  });
  const lines = linesOf(numbered);
  assert.deepEqual(
    lines.filter((line) => !line.startsWith('UnknownColumn')),
    [],
  );
  // In the two tables of scores, in the one of points that candidates gave themselves, and in the ballots.
  assert.equal(lines.length, 4);
  assert.deepEqual(campaignOf(numbered), sound);
});

test('headers left blank are no columns, unless something stands below them', () => {
  assert.deepEqual(linesOf(withColumn(withColumn(book, 'Scores_TT', ''), 'Ballots', ' ', ' ')), []);
  const its = withColumn(withColumn(book, 'Scores_TT', '', 5), 'Ballots', ' ', 'x');
  assert.deepEqual(linesOf(its), [
    `UnknownColumn ${cellOf(its, 'Scores_TT', -1, '')}`,
    `UnknownColumn ${cellOf(its, 'Ballots', -1, ' ')}`,
  ]);
});

test('the text of a cell stays what it is', () => {
  const name = '=HYPERLINK("x") @Ðội\nmột'.normalize('NFD');
  const { campaign } = readWorkbook(
    snapshotOf(withCell(book, 'Candidates', 0, 'Họ tên / Tên tập thể', ` ${name} `)),
  );
  assert.equal(campaign.candidates[0]?.name, name.normalize('NFC'));
});

test('a date is written out, a year and a text stay as they are', () => {
  const dateOf = (value: CellValue): string =>
    readWorkbook(
      snapshotOf(
        withTable(book, 'Campaign', (its) => ({ ...its, rows: [...its.rows, ['date', '', value]] })),
      ),
    ).campaign.documents.date;
  assert.equal(dateOf(41766), '07/05/2014');
  assert.equal(dateOf(2014), '2014');
  assert.equal(dateOf('ngày 7 tháng 5 năm 2014'), 'ngày 7 tháng 5 năm 2014');
});

test('rows, columns and tables may be in any order and anywhere', () => {
  const order = (n: number): fc.Arbitrary<number[]> => {
    const all = Array.from({ length: n }, (_, index) => index);
    return fc.shuffledSubarray(all, { minLength: n, maxLength: n });
  };
  const moved = (its: TableSnapshot): fc.Arbitrary<TableSnapshot> =>
    fc
      .tuple(order(its.header.length), fc.nat({ max: 999 }), fc.nat({ max: 99 }), fc.nat({ max: 2 }))
      .map(([columns, row, column, sheet]) => {
        const pick = (cells: readonly CellValue[]): CellValue[] => columns.map((index) => cells[index] ?? '');
        return {
          ...its,
          sheet: `T${sheet}`,
          row,
          column,
          header: pick(its.header),
          rows: its.rows.map(pick),
        };
      });
  const books = fc
    .tuple(fc.tuple(...book.map(moved)), order(book.length))
    .map(([tables, places]) => places.flatMap((index) => tables[index] ?? []));
  const inOrder = (its: unknown): string =>
    JSON.stringify(its, (_, value: unknown) =>
      typeof value === 'bigint'
        ? String(value)
        : value instanceof Map
          ? [...value].sort(([a], [b]) => String(a).localeCompare(String(b)))
          : value,
    );
  const rowsOf = (its: Book): string[] => {
    const { campaign } = readWorkbook(snapshotOf(its));
    return [...campaign.scores.map(inOrder).sort(), inOrder({ ...campaign, scores: [] })];
  };
  const expected = rowsOf(book);
  fc.assert(
    fc.property(books, (its) => {
      assert.deepEqual(linesOf(its), []);
      assert.deepEqual(rowsOf(its), expected);
    }),
    { numRuns: runs(10) },
  );
});

test('the order of the rows changes only the order of the campaign', () => {
  const reversed = book.map((its) => ({ ...its, rows: [...its.rows].reverse() }));
  assert.deepEqual(linesOf(reversed), []);
  const { campaign } = readWorkbook(snapshotOf(reversed));
  const straight = readWorkbook(snapshotOf(book)).campaign;
  for (const list of [
    'contents',
    'criteria',
    'candidates',
    'council',
    'awards',
    'papers',
    'handCounts',
  ] as const) {
    assert.deepEqual([...campaign[list]].reverse(), straight[list], list);
  }
});

test('a header without diacritics that two codes could be is neither of them', () => {
  const codes = [
    ['K1', 'Kế'],
    ['K2', 'Kể'],
  ] as const;
  const named = soundBook().map((its) => ({
    ...its,
    header: its.header.map((head) => codes.find(([old]) => old === head)?.[1] ?? head),
    rows: its.rows.map((row) => row.map((cell) => codes.find(([old]) => old === cell)?.[1] ?? cell)),
  }));
  const { issues } = readWorkbook(snapshotOf(withHeader(named, 'Scores_TT', 'Kế', 'Ke')));
  assert.deepEqual(
    issues.map(({ code, cell }) => `${code} ${cell}`),
    ['MissingColumn A6', 'UnknownColumn E6'],
  );
});
