/** One mistake in the scores is one issue, at its cell. */
import { finds } from './issue-lines.ts';
import {
  cellOf,
  soundBook,
  withCell,
  withColumn,
  withHeader,
  withRow,
  withSetting,
  withTable,
  withoutColumn,
  withoutRow,
  type Book,
} from './snapshots.ts';

const book = soundBook();
const score = (row: number, title: string): string => cellOf(book, 'Scores_TT', row, title);
const personal = (row: number, title: string): string => cellOf(book, 'Scores_CN', row, title);

finds(
  'UnknownMember, and the score that this row was meant for is not missed too',
  withCell(book, 'Scores_TT', 2, 'Thành viên', 'HĐ-9'),
  `UnknownMember ${score(2, 'Thành viên')}`,
);
finds(
  'UnknownCandidate, likewise',
  withCell(book, 'Scores_CN', 3, 'Đối tượng', 'CN-99'),
  `UnknownCandidate ${personal(3, 'Đối tượng')}`,
);
finds(
  'two slips of one unknown code are two issues',
  withCell(withCell(book, 'Scores_TT', 0, 'Thành viên', 'HĐ-9'), 'Scores_TT', 3, 'Thành viên', 'HĐ-9'),
  `UnknownMember ${score(0, 'Thành viên')}`,
  `UnknownMember ${score(3, 'Thành viên')}`,
);
finds(
  'an unknown code is still reported where another row has lost its own',
  withRow(withCell(book, 'Council', 1, 'Mã', ''), 'Scores_TT', 'HĐ-9', 'TT-01', '', '', 50, 20, 5),
  `MissingCode ${cellOf(book, 'Council', 1, 'Mã')}`,
  `UnknownMember ${cellOf(withRow(book, 'Scores_TT'), 'Scores_TT', 6, 'Thành viên')}`,
);
finds(
  'a single unknown code is a slip, also where a row that nothing refers to has no code',
  withCell(withRow(book, 'Council', '', 'Tô Thêm', '', 'không'), 'Scores_TT', 2, 'Thành viên', 'HĐ-9'),
  `MissingCode ${cellOf(withRow(book, 'Council'), 'Council', 4, 'Mã')}`,
  `UnknownMember ${score(2, 'Thành viên')}`,
);
finds(
  'MissingCode: a row of nobody',
  withCell(book, 'Scores_TT', 2, 'Thành viên', ''),
  `MissingCode ${score(2, 'Thành viên')}`,
);
finds(
  'MissingCode: a row for nobody',
  withCell(book, 'Scores_TT', 2, 'Đối tượng', ''),
  `MissingCode ${score(2, 'Đối tượng')}`,
);

for (const value of ['abc', '8,5,1', '1.000,5', '80%', true, '8 5', '1e2', '٣', 'NaN']) {
  finds(`NotANumber: ${value}`, withCell(book, 'Scores_TT', 1, 'K2', value), `NotANumber ${score(1, 'K2')}`);
}
for (const value of [61, '60,01', -1, '-0.5', '−1']) {
  finds(
    `ScoreOutOfRange: ${value}`,
    withCell(book, 'Scores_TT', 1, 'K1', value),
    `ScoreOutOfRange ${score(1, 'K1')}`,
  );
}
finds(
  'ScoreOutOfRange of a bonus and a deduction',
  withCell(withCell(book, 'Scores_TT', 0, 'T', 5.1), 'Scores_TT', 3, 'P', -2),
  `ScoreOutOfRange ${score(0, 'T')}`,
  `ScoreOutOfRange ${score(3, 'P')}`,
);
finds('the bounds are within', withCell(withCell(book, 'Scores_TT', 0, 'K1', 60), 'Scores_TT', 0, 'K3', '0'));

for (const value of [5, 0, 'CĐ', 'abc', 'x']) {
  const wider = withColumn(book, 'Scores_CN', 'K3');
  finds(
    `ScoreNotApplicable: ${value}`,
    withCell(wider, 'Scores_CN', 4, 'K3', value),
    `ScoreNotApplicable ${cellOf(wider, 'Scores_CN', 4, 'K3')}`,
  );
}

for (const value of ['', '  ', '\u00A0']) {
  finds(
    `MissingScore: ${JSON.stringify(value)}`,
    withCell(book, 'Scores_TT', 5, 'K3', value),
    `MissingScore ${score(5, 'K3')}`,
  );
}
finds(
  'MissingScore: each blank cell, but a row without any score once',
  blankRow(withCell(withCell(book, 'Scores_TT', 5, 'K3', ''), 'Scores_TT', 5, 'K1', ''), 1),
  `MissingScore ${score(5, 'K3')}`,
  `MissingScore ${score(5, 'K1')}`,
  `MissingScore ${score(1, 'K1')}`,
);
finds(
  'MissingScore: no row, at the header of the candidates in the member’s table',
  withoutRow(withoutRow(book, 'Scores_CN', 5), 'Scores_TT', 0),
  `MissingScore ${score(-1, 'Đối tượng')}`,
  `MissingScore ${personal(-1, 'Đối tượng')}`,
);
finds(
  'with `skip` no score is missed',
  withSetting(withoutRow(blankRow(book, 1), 'Scores_CN', 2), 'missing', 'bỏ qua'),
);
finds(
  'the ineligible need no scores, and may have them',
  withRow(book, 'Scores_CN', 'HĐ-1', 'CN-03', '', 40, ''),
);
finds('a blank bonus or deduction is not missing', withCell(book, 'Scores_TT', 0, 'T', ''));
finds(
  'an Excel error is not missing too',
  withCell(book, 'Scores_TT', 0, 'K1', '#REF!'),
  `CellError ${score(0, 'K1')}`,
);

function blankRow(from: Book, row: number): Book {
  return ['K1', 'K2', 'K3', 'T', 'P'].reduce(
    (its, title) => withCell(its, 'Scores_TT', row, title, ''),
    from,
  );
}

finds(
  'DuplicateScore: a second row, at its candidate',
  withRow(book, 'Scores_TT', 'hđ-2', 'tt-01', '', '', 40, 20, 5),
  `DuplicateScore ${cellOf(withRow(book, 'Scores_TT'), 'Scores_TT', 6, 'Đối tượng')}`,
);
finds(
  'DuplicateScore: a slip in one row, and the score it was meant for is not missed too',
  withCell(book, 'Scores_TT', 3, 'Đối tượng', 'TT-01'),
  `DuplicateScore ${score(3, 'Đối tượng')}`,
);
finds(
  'DuplicateScore: in another table',
  withRow(book, 'Scores_CN', 'HĐ-1', 'TT-01', '', 40, 20),
  `DuplicateScore ${cellOf(withRow(book, 'Scores_CN'), 'Scores_CN', 6, 'Đối tượng')}`,
);
finds(
  'DuplicateScore: self-scores twice',
  withRow(book, 'SelfScores', 'TT-01', 50),
  `DuplicateScore ${cellOf(withRow(book, 'SelfScores'), 'SelfScores', 2, 'Đối tượng')}`,
);

finds(
  'MissingColumn: a criterion has no column for a kind',
  withoutColumn(book, 'Scores_CN', 'K2'),
  `MissingColumn ${personal(-1, 'Thành viên')}`,
);
finds(
  'MissingColumn: a criterion has no column anywhere, once for each table of a kind',
  withoutColumn(withoutColumn(book, 'Scores_CN', 'P'), 'Scores_TT', 'P'),
  `MissingColumn ${personal(-1, 'Thành viên')}`,
  `MissingColumn ${score(-1, 'Thành viên')}`,
);
finds(
  'MissingColumn and UnknownColumn: a slip in a header',
  withHeader(book, 'Scores_TT', 'K3', 'K33'),
  `MissingColumn ${score(-1, 'Thành viên')}`,
  `UnknownColumn ${score(-1, 'K3')}`,
);
finds(
  'UnknownColumn: a column that is no criterion',
  withColumn(book, 'Scores_CN', 'Nhận xét', 'tốt'),
  `UnknownColumn ${cellOf(withColumn(book, 'Scores_CN', 'Nhận xét'), 'Scores_CN', -1, 'Nhận xét')}`,
);
finds(
  'a criterion may lack its column where another table of the kind has it: two tables, a content each',
  splitByContent(book),
);

/** Scores_TT with K1 alone, and Scores_II for the same members and candidates with the rest. */
function splitByContent(from: Book): Book {
  const [whole] = from.filter(({ name }) => name === 'Scores_TT');
  if (whole === undefined) throw new Error('No Scores_TT');
  const second = ['K1', 'Không chấm', 'Ghi chú'].reduce(
    (its, title) => withoutColumn(its, 'Scores_TT', title),
    from,
  );
  const moved = second.flatMap((its) =>
    its.name === 'Scores_TT' ? [{ ...its, name: 'Scores_II', sheet: 'II' }] : [],
  );
  const first = ['K2', 'K3', 'T', 'P'].reduce((its, title) => withoutColumn(its, 'Scores_TT', title), from);
  return [...first, ...moved];
}

finds(
  'MissingScore: another table has the column, but not for this row: at its candidate',
  withTable(withoutColumn(book, 'Scores_TT', 'K3'), 'Scores_TT', (its) => ({
    ...its,
    rows: its.rows.slice(1),
  })).concat({
    name: 'scores_thêm',
    sheet: 'Thêm',
    row: 0,
    column: 0,
    header: ['Member', 'Candidate', 'K1', 'K2', 'K3'],
    rows: [['HĐ-1', 'TT-01', 55, 28, 9]],
  }),
  ...[0, 1, 2, 3, 4].map((row) => `MissingScore ${score(row, 'Đối tượng')}`),
);

finds(
  'NonVotingScore: once a row, whatever is in it',
  withRow(book, 'Scores_TT', 'HĐ-4', 'TT-01', '', '', 'abc', 999),
  `NonVotingScore ${cellOf(withRow(book, 'Scores_TT'), 'Scores_TT', 6, 'Thành viên')}`,
);
finds(
  'RecusedScore: recused by the row, and given all the same',
  withCell(withCell(book, 'Scores_TT', 0, 'Không chấm', 'x'), 'Scores_TT', 0, 'K2', 'abc'),
  `RecusedScore ${score(0, 'Thành viên')}`,
);
finds(
  'recused by the row, and nothing given',
  withCell(blankRow(book, 1), 'Scores_TT', 1, 'Không chấm', 'có'),
);
finds(
  'RecusedScore: of one’s own unit, by the setting',
  withSetting(book, 'recusal', 'có'),
  `RecusedScore ${score(0, 'Thành viên')}`,
  `RecusedScore ${personal(0, 'Thành viên')}`,
);
finds(
  'recused by the setting: no row is expected',
  withoutRow(withoutRow(withSetting(book, 'recusal', 'có'), 'Scores_TT', 0), 'Scores_CN', 0),
);
finds(
  'InvalidMark: recused or not',
  withCell(blankRow(book, 1), 'Scores_TT', 1, 'Không chấm', 'chắc thế'),
  `InvalidMark ${score(1, 'Không chấm')}`,
);
finds(
  'ProvisionalScore: once for a candidate, at the first CĐ that counts',
  withCell(
    withCell(withCell(book, 'Scores_TT', 2, 'K2', 'CĐ'), 'Scores_TT', 4, 'K1', 'cd'),
    'Scores_CN',
    1,
    'T',
    'n/a',
  ),
  `ProvisionalScore ${score(2, 'K2')}`,
  `ProvisionalScore ${personal(1, 'T')}`,
);
finds(
  'a CĐ that is ignored makes nothing provisional',
  withCell(withCell(book, 'Scores_TT', 0, 'Không chấm', 'x'), 'Scores_TT', 0, 'K2', 'CĐ'),
  `RecusedScore ${score(0, 'Thành viên')}`,
);
finds(
  'a CĐ in a row that is skipped makes nothing provisional',
  withSetting(
    withCell(withCell(book, 'Scores_TT', 0, 'K1', ''), 'Scores_TT', 0, 'K2', 'CĐ'),
    'missing',
    'skip',
  ),
);
finds(
  'the Excel error #N/A is no CĐ',
  withCell(book, 'Scores_TT', 0, 'K2', '#N/A'),
  `CellError ${score(0, 'K2')}`,
);
finds(
  'self-scores are checked like scores',
  withCell(withCell(book, 'SelfScores', 0, 'K1', 61), 'SelfScores', 1, 'K3', 3),
  `ScoreOutOfRange ${cellOf(book, 'SelfScores', 0, 'K1')}`,
  `ScoreNotApplicable ${cellOf(book, 'SelfScores', 1, 'K3')}`,
);
finds(
  'UnknownCandidate in the self-scores',
  withRow(book, 'SelfScores', 'TT-77', 1),
  `UnknownCandidate ${cellOf(withRow(book, 'SelfScores'), 'SelfScores', 2, 'Đối tượng')}`,
);

finds(
  'a member of whom it is not known whether they vote owes no score',
  withCell(withCell(book, 'Council', 0, 'Biểu quyết', 'có lẽ'), 'Scores_TT', 0, 'K1', ''),
  `InvalidMark ${cellOf(book, 'Council', 0, 'Biểu quyết')}`,
);
finds(
  'nobody is counted where it is not known of one whether they are there, whoever comes after them in the list',
  withCell(withCell(book, 'Council', 0, 'Có mặt', 'đôi khi'), 'Council', 1, 'Có mặt', 'không'),
  `InvalidMark ${cellOf(book, 'Council', 0, 'Có mặt')}`,
);
