/** One mistake in the ballots is one issue, at its cell. */
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
  withoutTable,
  type Book,
} from './snapshots.ts';

const book = soundBook();
const ballot = (row: number, title: string): string => cellOf(book, 'Ballots', row, title);
const count = (row: number, title: string): string => cellOf(book, 'BallotCounts', row, title);
const box = (row: number, title: string): string => cellOf(book, 'BallotBox', row, title);

for (const value of ['?', 'xx', 2, '-', 'maybe']) {
  finds(
    `InvalidMark on a paper: ${value}`,
    withCell(book, 'Ballots', 1, 'TT-01', value),
    `InvalidMark ${ballot(1, 'TT-01')}`,
  );
}
finds(
  'an invalid paper may be marked in any way',
  withCell(
    withCell(
      withCell(withCell(book, 'Ballots', 1, 'TT-01', '?'), 'Ballots', 1, 'Hợp lệ', 'không'),
      'BallotBox',
      0,
      'Hợp lệ',
      2,
    ),
    'BallotBox',
    0,
    'Không hợp lệ',
    1,
  ),
);
finds(
  'InvalidMark: valid or not',
  withCell(book, 'Ballots', 1, 'Hợp lệ', 'mờ'),
  `InvalidMark ${ballot(1, 'Hợp lệ')}`,
);
finds(
  'CellError on a paper',
  withCell(book, 'Ballots', 1, 'TT-02', '#VALUE!'),
  `CellError ${ballot(1, 'TT-02')}`,
);
finds(
  'MissingCode: a paper without a number',
  withCell(book, 'Ballots', 1, 'Số phiếu', ''),
  `MissingCode ${ballot(1, 'Số phiếu')}`,
);
finds(
  'UnknownAward on a paper: none, or one nobody on it can have',
  withCell(withCell(book, 'Ballots', 1, 'Khen thưởng', 'HC'), 'Ballots', 2, 'Khen thưởng', 'BK-CN'),
  `UnknownAward ${ballot(1, 'Khen thưởng')}`,
  `UnknownAward ${ballot(2, 'Khen thưởng')}`,
);
finds(
  'UnknownColumn: a candidate whom there is not',
  withHeader(book, 'Ballots', 'TT-02', 'TT-20'),
  `UnknownColumn ${ballot(-1, 'TT-02')}`,
);

finds(
  'DuplicateBallot, at the later one',
  withCell(book, 'Ballots', 2, 'Số phiếu', '1'),
  `DuplicateBallot ${ballot(2, 'Số phiếu')}`,
);
finds(
  'DuplicateBallot: a paper entered twice, and the box is right all the same',
  withTable(book, 'BallotBox', (its) => ({ ...its, rows: [['Tập thể', 3, 2, 2, 0]] })).map((its) =>
    its.name === 'Ballots'
      ? { ...its, rows: its.rows.map((cells, row) => (row === 2 ? [2, ...cells.slice(1)] : cells)) }
      : its,
  ),
  `DuplicateBallot ${ballot(2, 'Số phiếu')}`,
);
finds(
  'a number may come again for another award',
  withoutTable(withRow(book, 'Ballots', 1, '', 'GK-TT', '', 'x', 'x'), 'BallotBox'),
);
const others = {
  name: 'Ballots_CN',
  sheet: 'Phiếu cá nhân',
  row: 0,
  column: 0,
  header: ['Ballot', 'CN-01', 'CN-02'],
  rows: [
    [1, 'x', 'x'],
    [2, 'x', ''],
    [3, 'x', 'x'],
  ],
};
const onPaper = withoutTable(book, 'BallotCounts').concat(others);
finds('a number may come again on papers for other candidates', onPaper);
finds(
  'DuplicateBallot: in another table for the same candidates',
  withHeader(onPaper, 'Ballots_CN', 'CN-02', 'TT-01').filter(({ name }) => name !== 'BallotBox'),
  ...[0, 1, 2].map((row) => `DuplicateBallot ${cellOf(onPaper, 'Ballots_CN', row, 'Ballot')}`),
  `MoreBallotsThanVoters ${cellOf(onPaper, 'Ballots_CN', 0, 'Ballot')}`,
);

finds(
  'DuplicateBallot: also where papers for other candidates come between',
  withoutTable(onPaper, 'BallotBox').concat({
    ...{ name: 'Ballots_them', sheet: 'Phiếu thêm', row: 0, column: 0, header: ['Ballot', 'TT-01'] },
    rows: [[1, 'x']],
  }),
  'DuplicateBallot Phiếu thêm!A2',
  'MoreBallotsThanVoters Phiếu thêm!A2',
);

finds(
  'BallotConflict: counted on papers and by hand',
  withRow(book, 'BallotCounts', 'TT-01', 'BK-TT', 1, 1, 1),
  `BallotConflict ${cellOf(withRow(book, 'BallotCounts'), 'BallotCounts', 2, 'Đối tượng')}`,
);
finds(
  'DuplicateBallot: counted by hand twice',
  withRow(book, 'BallotCounts', 'CN-02', 'bk-cn', 1, 1, 1),
  `DuplicateBallot ${cellOf(withRow(book, 'BallotCounts'), 'BallotCounts', 2, 'Đối tượng')}`,
);
finds(
  'a line of hand counts that is still to be filled in does not make the others uncounted',
  ['Đồng ý', 'Không đồng ý', 'Không có ý kiến'].reduce(
    (its, title) => withCell(its, 'BallotCounts', 1, title, ''),
    withoutTable(book, 'BallotBox'),
  ),
  `NotANumber ${count(1, 'Đồng ý')}`,
);
finds(
  'by hand for one award and for all others is no conflict',
  withRow(book, 'BallotCounts', 'CN-02', '', 1, 1, 1),
);
finds(
  'UnknownCandidate and UnknownAward in the counts',
  withRow(withCell(book, 'BallotCounts', 1, 'Khen thưởng', 'GK-TT'), 'BallotCounts', 'CN-77', 'HC', 1),
  `UnknownAward ${count(1, 'Khen thưởng')}`,
  `UnknownCandidate ${cellOf(withRow(book, 'BallotCounts'), 'BallotCounts', 2, 'Đối tượng')}`,
  `UnknownAward ${cellOf(withRow(book, 'BallotCounts'), 'BallotCounts', 2, 'Khen thưởng')}`,
);
for (const value of ['', 'ba', -1, 1.5, true]) {
  finds(
    `NotANumber in the counts: ${JSON.stringify(value)}`,
    withCell(book, 'BallotCounts', 1, 'Đồng ý', value),
    `NotANumber ${count(1, 'Đồng ý')}`,
  );
}
finds(
  'candidates listed before anything is counted are no counts yet',
  ['Đồng ý', 'Không đồng ý', 'Không có ý kiến'].reduce<Book>(
    (its, title) => withCell(withCell(its, 'BallotCounts', 0, title, ''), 'BallotCounts', 1, title, ''),
    book,
  ),
);

finds(
  'MoreBallotsThanVoters: at the first paper too many, not at the box too',
  withRow(withRow(book, 'Ballots', 4, '', '', '', 'x'), 'Ballots', 5),
  `MoreBallotsThanVoters ${cellOf(withRow(book, 'Ballots'), 'Ballots', 3, 'Số phiếu')}`,
);
finds(
  'MoreBallotsThanVoters: by hand, without a box',
  withoutTable(withCell(book, 'BallotCounts', 1, 'Không đồng ý', 3), 'BallotBox'),
  `MoreBallotsThanVoters ${count(1, 'Không đồng ý')}`,
);
finds(
  'MoreBallotsThanVoters: in the box',
  ['Phát ra', 'Thu về', 'Hợp lệ'].reduce<Book>((its, title) => withCell(its, 'BallotBox', 1, title, 4), book),
  `MoreBallotsThanVoters ${box(1, 'Thu về')}`,
);
const oneAbsent = withCell(book, 'Council', 2, 'Có mặt', 'không');
const withoutCounts = withoutTable(book, 'BallotCounts', 'BallotBox', 'Decisions');
finds(
  'MoreBallotsThanVoters: three papers of two who were present or asked, though three may vote',
  withCell(withoutCounts, 'Council', 2, 'Có mặt', 'không'),
  `MoreBallotsThanVoters ${ballot(2, 'Số phiếu')}`,
);
finds(
  'MoreBallotsThanVoters: the same by hand, and in the box',
  withoutTable(oneAbsent, 'Ballots', 'Decisions'),
  `MoreBallotsThanVoters ${box(0, 'Thu về')}`,
  `MoreBallotsThanVoters ${box(1, 'Thu về')}`,
);
finds('who was asked in writing has a paper too', withCell(withoutCounts, 'Council', 2, 'Có mặt', 'văn bản'));
const ofPresent = withCell(book, 'Awards', 2, 'Tính trên', 'Có mặt');
finds(
  'VotesExceedBase: three agree of two present, as one did so in writing',
  ofPresent,
  `VotesExceedBase ${cellOf(book, 'Awards', 2, 'Tính trên')}`,
);
finds(
  'as many as are present may agree, whoever they are',
  withCell(withCell(ofPresent, 'BallotCounts', 0, 'Đồng ý', 2), 'BallotCounts', 0, 'Không đồng ý', 1),
);
finds(
  'VotesExceedBase: nobody is present, and one award is one issue',
  ['HĐ-1', 'HĐ-2'].reduce<Book>(
    (its, _, row) => withCell(its, 'Council', row, 'Có mặt', 'văn bản'),
    withSetting(ofPresent, 'quorum', ''),
  ),
  `VotesExceedBase ${cellOf(book, 'Awards', 2, 'Tính trên')}`,
);
finds(
  'more papers than members is said of the papers alone',
  withCell(withoutTable(ofPresent, 'BallotBox'), 'Council', 2, 'Có mặt', 'không').map((its) =>
    its.name === 'Ballots' ? { ...its, rows: its.rows.slice(0, 2) } : its,
  ),
  `MoreBallotsThanVoters ${count(0, 'Đồng ý')}`,
);
finds(
  'CountsExceedValid',
  withCell(book, 'BallotCounts', 1, 'Đồng ý', 3),
  `CountsExceedValid ${count(1, 'Đồng ý')}`,
);
finds(
  'CountsExceedValid: the box of both kinds',
  withTable(book, 'BallotBox', (its) => ({ ...its, rows: [['', 3, 3, 3, 0]] })).map((its) =>
    its.name === 'BallotCounts' ? { ...its, rows: [['CN-01', '', 1, 1, 2]] } : its,
  ),
  `CountsExceedValid ${count(0, 'Không có ý kiến')}`,
);

for (const [title, value, cell] of [
  ['Thu về', 2, 'Thu về'],
  ['Không hợp lệ', 1, 'Thu về'],
  ['Phát ra', 2, 'Thu về'],
  ['Hợp lệ', 2, 'Hợp lệ'],
] as const) {
  finds(
    `BallotBoxMismatch: ${title} ${value} of the collectives’ box`,
    withCell(book, 'BallotBox', 0, title, value),
    `BallotBoxMismatch ${box(0, cell)}`,
  );
}
finds(
  'BallotBoxMismatch: invalid papers',
  withCell(
    withCell(
      withCell(withCell(book, 'Ballots', 1, 'Hợp lệ', 'không'), 'BallotBox', 0, 'Hợp lệ', 2),
      'BallotBox',
      0,
      'Không hợp lệ',
      0,
    ),
    'BallotBox',
    0,
    'Thu về',
    2,
  ),
  `BallotBoxMismatch ${box(0, 'Không hợp lệ')}`,
);
finds(
  'BallotBoxMismatch: two boxes for one kind',
  withCell(book, 'BallotBox', 1, 'Đối tượng', 'collective'),
  `BallotBoxMismatch ${box(1, 'Đối tượng')}`,
);
finds('a box that is not yet filled in is not there', withRow(book, 'BallotBox', 'Cả hai'));
finds('no invalid papers may be left blank', withCell(book, 'BallotBox', 0, 'Không hợp lệ', ''));
finds(
  'NotANumber in the box',
  withCell(book, 'BallotBox', 1, 'Thu về', 'ba'),
  `NotANumber ${box(1, 'Thu về')}`,
);
finds(
  'InvalidKind in the box',
  withCell(book, 'BallotBox', 1, 'Đối tượng', 'Nhóm'),
  `InvalidKind ${box(1, 'Đối tượng')}`,
);

finds(
  'NoBallots: tables without rows are no ballots',
  withTable(withoutTable(book, 'BallotCounts', 'BallotBox'), 'Ballots', (its) => ({ ...its, rows: [] })),
  `NoBallots ${cellOf(book, 'Awards', 0, 'Tỷ lệ phiếu tối thiểu')}`,
  `NoBallots ${cellOf(book, 'Awards', 2, 'Tỷ lệ phiếu tối thiểu')}`,
);
finds(
  'no ballots are needed where no award asks for votes',
  withoutColumn(
    withoutTable(book, 'Ballots', 'BallotCounts', 'BallotBox'),
    'Awards',
    'Tỷ lệ phiếu tối thiểu',
  ),
);

finds(
  'decisions: unknown codes, a missing order, one candidate twice',
  withRow(
    withRow(
      withRow(withRow(book, 'Decisions', 'HC', 'CN-77', 1), 'Decisions', 'BK-TT', 'TT-01', ''),
      'Decisions',
      'bk-cn',
      'cn-01',
      2,
    ),
    'Decisions',
    '',
    'TT-02',
    '#NUM!',
  ),
  `UnknownAward ${decision(1, 'Khen thưởng')}`,
  `UnknownCandidate ${decision(1, 'Đối tượng')}`,
  `NotANumber ${decision(2, 'Thứ tự')}`,
  `DuplicateCode ${decision(3, 'Đối tượng')}`,
  `MissingCode ${decision(4, 'Khen thưởng')}`,
  `CellError ${decision(4, 'Thứ tự')}`,
);

function decision(row: number, title: string): string {
  return cellOf(book, 'Decisions', row, title);
}

finds(
  'UnknownColumn on papers is a warning of its own',
  withColumn(book, 'Ballots', 'Người nhập'),
  `UnknownColumn ${cellOf(withColumn(book, 'Ballots', 'Người nhập'), 'Ballots', -1, 'Người nhập')}`,
);
