/** One mistake in the tables that a council publishes is one issue, at its cell. */
import { finds } from './issue-lines.ts';
import {
  cellOf,
  plusTable,
  soundBook,
  withCell,
  withColumn,
  withHeader,
  withRow,
  withSetting,
  withTable,
  withoutColumn,
  withoutRow,
  withoutTable,
  type Book,
} from './snapshots.ts';

const book = soundBook();

const unvoted = withoutTable(book, 'Ballots', 'BallotCounts', 'BallotBox', 'Decisions');
const unasked = [0, 2].reduce<Book>(
  (its, row) => withCell(its, 'Awards', row, 'Tỷ lệ phiếu tối thiểu', ''),
  unvoted,
);
finds('a sound workbook has no issues', book);

for (const name of ['Contents', 'Criteria', 'Candidates', 'Council', 'Awards']) {
  finds(
    `MissingTable: ${name}, and nothing that follows from it`,
    withoutTable(book, name),
    'MissingTable null!null',
  );
}
finds(
  'MissingTable: no table of scores',
  withoutTable(book, 'Scores_TT', 'Scores_CN'),
  'MissingTable null!null',
);
finds(
  'the other tables may be missing, but votes that are needed must come from somewhere',
  withoutTable(book, 'SelfScores', 'Ballots', 'BallotCounts', 'BallotBox', 'Decisions'),
  `NoBallots ${cellOf(book, 'Awards', 0, 'Tỷ lệ phiếu tối thiểu')}`,
  `NoBallots ${cellOf(book, 'Awards', 2, 'Tỷ lệ phiếu tối thiểu')}`,
);
finds(
  'MissingCampaignName: no Campaign table',
  withoutTable(book, 'Campaign'),
  'MissingCampaignName null!null',
  'ScaleMismatch null!null',
);
finds(
  'MissingCampaignName: a blank value',
  withSetting(book, 'name', '  '),
  `MissingCampaignName ${cellOf(book, 'Campaign', 0, 'Giá trị')}`,
);
finds(
  'MissingCampaignName: no row',
  withoutRow(book, 'Campaign', 0),
  `MissingCampaignName ${cellOf(book, 'Campaign', -1, 'Mã')}`,
);

const required: readonly (readonly [string, ...string[]])[] = [
  ['Campaign', 'Mã', 'Giá trị'],
  ['Contents', 'Mã', 'Nội dung'],
  ['Criteria', 'Mã', 'Mã nội dung', 'Tiêu chí', 'Điểm tối đa'],
  ['Candidates', 'Mã', 'Đối tượng', 'Họ tên / Tên tập thể'],
  ['Council', 'Mã', 'Họ tên'],
  ['Awards', 'Mã', 'Hình thức khen thưởng', 'Đối tượng', 'Thứ tự'],
  ['Scores_TT', 'Thành viên', 'Đối tượng'],
  ['SelfScores', 'Đối tượng'],
  ['Ballots', 'Số phiếu'],
  ['BallotCounts', 'Đối tượng', 'Đồng ý'],
  ['BallotBox', 'Phát ra', 'Thu về', 'Hợp lệ', 'Không hợp lệ'],
  ['Decisions', 'Khen thưởng', 'Đối tượng', 'Thứ tự'],
];
for (const [name, ...titles] of required) {
  for (const title of titles) {
    const spoilt = withoutColumn(book, name, title);
    const first = spoilt.find((its) => its.name === name)?.header[0] ?? '';
    finds(
      `MissingColumn: ${title} of ${name}`,
      spoilt,
      `MissingColumn ${cellOf(spoilt, name, -1, String(first))}`,
    );
  }
}

finds(
  'DuplicateColumn: one column in both languages',
  withColumn(book, 'Council', 'Present', 'không'),
  `DuplicateColumn ${cellOf(withColumn(book, 'Council', 'Present'), 'Council', -1, 'Present')}`,
);
finds(
  'DuplicateColumn: a criterion twice',
  withHeader(book, 'Scores_TT', 'T', 'k1 '),
  `DuplicateColumn ${cellOf(book, 'Scores_TT', -1, 'T')}`,
  `MissingColumn ${cellOf(book, 'Scores_TT', -1, 'Thành viên')}`,
);
finds(
  'columns of one’s own are left alone',
  withColumn(withColumn(book, 'Candidates', 'STT', 7), 'Awards', 'Tien thuong', '#REF!'),
);

for (const [name, row, title, code] of [
  ['Contents', 1, 'Mã', 'i'],
  ['Criteria', 3, 'Mã', ' K1 '],
  ['Candidates', 1, 'Mã', 'tt-01'],
  ['Council', 2, 'Mã', 'HĐ-2'.normalize('NFD')],
  ['Awards', 2, 'Mã', 'GK-TT'],
] as const) {
  const cell = cellOf(book, name, row, title);
  const followed = name === 'Criteria' ? headersOfT() : name === 'Candidates' ? [ballotHeader()] : [];
  finds(
    `DuplicateCode in ${name}, at the later one`,
    withCell(book, name, row, title, code),
    `DuplicateCode ${cell}`,
    ...followed,
  );
  finds(`MissingCode in ${name}`, withCell(book, name, row, title, ' '), `MissingCode ${cell}`, ...followed);
  finds(`CellError in ${name}`, withCell(book, name, row, title, '#N/A'), `CellError ${cell}`, ...followed);
}

/** The columns of a criterion that has lost its code are headed by an unknown one. */
function headersOfT(): string[] {
  return [
    `UnknownColumn ${cellOf(book, 'Scores_TT', -1, 'T')}`,
    `UnknownColumn ${cellOf(book, 'Scores_CN', -1, 'T')}`,
  ];
}

function ballotHeader(): string {
  return `UnknownColumn ${cellOf(book, 'Ballots', -1, 'TT-02')}`;
}

finds(
  'DuplicateCode: a setting twice, at the later key',
  withRow(book, 'Campaign', 'NAME', '', 'Tên khác'),
  `DuplicateCode ${cellOf(withRow(book, 'Campaign'), 'Campaign', 6, 'Mã')}`,
);
finds(
  'MissingCode: a value without a key; a heading for people is none',
  withRow(withRow(book, 'Campaign', '', 'CÁC THIẾT LẬP KHÁC', ''), 'Campaign', '', '', 'gì đó'),
  `MissingCode ${cellOf(withRow(book, 'Campaign'), 'Campaign', 7, 'Mã')}`,
);
finds(
  'MissingCode: a main criterion without a content',
  withCell(book, 'Criteria', 1, 'Mã nội dung', ''),
  `MissingCode ${cellOf(book, 'Criteria', 1, 'Mã nội dung')}`,
);
finds(
  'UnknownContent, also of a bonus',
  withCell(withCell(book, 'Criteria', 0, 'Mã nội dung', 'V'), 'Criteria', 3, 'Mã nội dung', 'VI'),
  `UnknownContent ${cellOf(book, 'Criteria', 0, 'Mã nội dung')}`,
  `UnknownContent ${cellOf(book, 'Criteria', 3, 'Mã nội dung')}`,
);
finds(
  'UnusedContent: nothing but a bonus',
  withRow(withCell(book, 'Criteria', 3, 'Mã nội dung', 'III'), 'Contents', 'III', 'Sáng kiến'),
  `UnusedContent ${cellOf(withRow(book, 'Contents'), 'Contents', 2, 'Mã')}`,
);

for (const value of [-1, 'nặng', '-0,5', true]) {
  finds(
    `InvalidWeight of a content: ${value}`,
    withCell(book, 'Contents', 0, 'Trọng số', value),
    `InvalidWeight ${cellOf(book, 'Contents', 0, 'Trọng số')}`,
  );
  finds(
    `InvalidWeight of a criterion: ${value}`,
    withCell(book, 'Criteria', 1, 'Trọng số', value),
    `InvalidWeight ${cellOf(book, 'Criteria', 1, 'Trọng số')}`,
  );
}
for (const value of [0, '0', '40%', 1.5, '2,5']) {
  finds(
    `a weight of ${value} is sound`,
    withCell(withCell(book, 'Contents', 0, 'Trọng số', value), 'Contents', 1, 'Trọng số', 3),
  );
}
finds(
  'InvalidWeight: all contents weigh nothing',
  withCell(withCell(book, 'Contents', 0, 'Trọng số', 0), 'Contents', 1, 'Trọng số', '0,0'),
  `InvalidWeight ${cellOf(book, 'Contents', 0, 'Trọng số')}`,
);
finds(
  'InvalidWeight: nothing weighs for individuals',
  withCell(withCell(book, 'Contents', 0, 'Trọng số', 0), 'Criteria', 1, 'Trọng số', 0),
  `InvalidWeight ${cellOf(book, 'Contents', 0, 'Trọng số')}`,
  `WeightsDoNotAddUp ${cellOf(book, 'Contents', 1, 'Trọng số')}`,
  `WeightsDoNotAddUp ${cellOf(book, 'Criteria', 2, 'Trọng số')}`,
);
for (const [value, code] of [
  ['', 'NotANumber'],
  ['năm', 'NotANumber'],
  [0, 'InvalidWeight'],
  ['-3', 'InvalidWeight'],
] as const) {
  finds(
    `maximum points of ${JSON.stringify(value)}: ${code}`,
    withCell(book, 'Criteria', 0, 'Điểm tối đa', value),
    `${code} ${cellOf(book, 'Criteria', 0, 'Điểm tối đa')}`,
  );
}
finds(
  'InvalidKind: whom a criterion applies to',
  withCell(book, 'Criteria', 2, 'Áp dụng', 'Tổ chức'),
  `InvalidKind ${cellOf(book, 'Criteria', 2, 'Áp dụng')}`,
);
finds(
  'InvalidMark: the role of a criterion',
  withCell(book, 'Criteria', 3, 'Loại', 'Khác'),
  `InvalidMark ${cellOf(book, 'Criteria', 3, 'Loại')}`,
);

for (const value of ['', 'Cả hai', 'Nhóm', 1]) {
  finds(
    `InvalidKind of a candidate: ${JSON.stringify(value)}`,
    withCell(book, 'Candidates', 2, 'Đối tượng', value),
    `InvalidKind ${cellOf(book, 'Candidates', 2, 'Đối tượng')}`,
  );
}
finds(
  'InvalidMark: the status of a candidate',
  withCell(book, 'Candidates', 4, 'Tình trạng', 'Chờ'),
  `InvalidMark ${cellOf(book, 'Candidates', 4, 'Tình trạng')}`,
);
finds(
  'UnknownAward: proposed, but no award; or one of the other kind',
  withCell(withCell(book, 'Candidates', 1, 'Đề nghị', 'HC'), 'Candidates', 3, 'Đề nghị', 'GK-TT'),
  `UnknownAward ${cellOf(book, 'Candidates', 1, 'Đề nghị')}`,
  `UnknownAward ${cellOf(book, 'Candidates', 3, 'Đề nghị')}`,
);
for (const [name, similar] of [
  ['NGUYỄN  VĂN AN', true],
  ['Nguyễn Văn An'.normalize('NFD'), true],
  ['Nguyen Van An', true],
  ['Nguyễn Vãn An', false],
] as const) {
  const spoilt = withCell(book, 'Candidates', 3, 'Họ tên / Tên tập thể', name);
  const cell = cellOf(book, 'Candidates', 3, 'Họ tên / Tên tập thể');
  finds(`SimilarNames: ${name} of another unit`, spoilt, ...(similar ? [`SimilarNames ${cell}`] : []));
  const sameUnit = withCell(spoilt, 'Candidates', 3, 'Đơn vị', 'vụ đảng viên');
  finds(`SimilarNames: ${name} of the same unit`, sameUnit, `SimilarNames ${cell}`);
}
finds(
  'a collective and an individual may share a name',
  withCell(book, 'Candidates', 2, 'Họ tên / Tên tập thể', 'Vụ Đảng viên'),
);

for (const [title, value] of [
  ['Vai trò', 'Khách mời'],
  ['Biểu quyết', 'có lẽ'],
  ['Có mặt', 'ốm'],
] as const) {
  finds(
    `InvalidMark in the council: ${title}`,
    withCell(book, 'Council', 1, title, value),
    `InvalidMark ${cellOf(book, 'Council', 1, title)}`,
  );
}
finds(
  'NoVotingMember, and no scores are missed',
  withTable(book, 'Council', (its) => ({ ...its, rows: its.rows.slice(3) })),
  `NoVotingMember ${cellOf(book, 'Council', -1, 'Biểu quyết')}`,
  ...[0, 1, 2, 3, 4, 5].flatMap((row) => [
    `UnknownMember ${cellOf(book, 'Scores_TT', row, 'Thành viên')}`,
    `UnknownMember ${cellOf(book, 'Scores_CN', row, 'Thành viên')}`,
  ]),
);
finds(
  'NoQuorum: one who is asked in writing is not present',
  withCell(unasked, 'Council', 1, 'Có mặt', 'không'),
  `NoQuorum ${cellOf(book, 'Campaign', 4, 'Giá trị')}`,
);
for (const [key, value] of [
  ['vote', 'written'],
  ['quorumBase', 'tham gia'],
] as const) {
  finds(
    `NoQuorum: with ${key} = ${value} one who is asked in writing counts`,
    withSetting(withCell(book, 'Council', 1, 'Có mặt', 'văn bản'), key, value),
  );
}
finds(
  'NoQuorum: a majority is more than a half',
  withRow(
    withSetting(withSetting(book, 'quorum', 'quá bán'), 'missing', 'skip'),
    'Council',
    'HĐ-5',
    'Tô Thêm',
    '',
    'có',
    '',
    'không',
  ),
  `NoQuorum ${cellOf(book, 'Campaign', 4, 'Giá trị')}`,
);

for (const value of [-1, 2.5, 'vài', '1.5', true]) {
  finds(
    `InvalidQuota: ${value}`,
    withCell(book, 'Awards', 0, 'Số lượng', value),
    `InvalidQuota ${cellOf(book, 'Awards', 0, 'Số lượng')}`,
  );
}
for (const value of ['hầu hết', '101%', 101, '-1', '3/2', '1/0', 45326, '> 100%', 'trên']) {
  finds(
    `InvalidThreshold: ${value}`,
    withCell(book, 'Awards', 0, 'Tỷ lệ phiếu tối thiểu', value),
    `InvalidThreshold ${cellOf(book, 'Awards', 0, 'Tỷ lệ phiếu tối thiểu')}`,
  );
}
finds(
  'InvalidThreshold: the base and the minimum score',
  withCell(withCell(book, 'Awards', 0, 'Tính trên', 'Khách mời'), 'Awards', 1, 'Điểm tối thiểu', 'cao'),
  `InvalidThreshold ${cellOf(book, 'Awards', 0, 'Tính trên')}`,
  `InvalidThreshold ${cellOf(book, 'Awards', 1, 'Điểm tối thiểu')}`,
);
for (const value of ['', 0, -1, 1.5, 'đầu']) {
  finds(
    `InvalidPrecedence: ${JSON.stringify(value)}`,
    withCell(book, 'Awards', 1, 'Thứ tự', value),
    `InvalidPrecedence ${cellOf(book, 'Awards', 1, 'Thứ tự')}`,
  );
}
finds(
  'InvalidPrecedence: twice within a kind, at the second',
  withCell(book, 'Awards', 1, 'Thứ tự', '1'),
  `InvalidPrecedence ${cellOf(book, 'Awards', 1, 'Thứ tự')}`,
);
finds(
  'InvalidKind of an award',
  withCell(book, 'Awards', 1, 'Đối tượng', 'both'),
  `InvalidKind ${cellOf(book, 'Awards', 1, 'Đối tượng')}`,
);

for (const [key, ...values] of [
  ['aggregate', 'tổng', 3],
  ['decimals', 7, -1, 1.5, 'hai'],
  ['cap', -5, 0, 'cao'],
  ['missing', 'bỏ', 1],
  ['missingVotes', 'bỏ', 0],
  ['recusal', 'đôi khi'],
  ['cascade', 'đôi khi', 2],
  ['quorum', '120%', 'đa phần'],
  ['vote', 'bốc thăm', 1],
  ['ties', 'bốc thăm'],
] as const) {
  for (const value of values) {
    const spoilt = withSetting(book, key, value);
    const row = spoilt.find(({ name }) => name === 'Campaign')?.rows.findIndex(([its]) => its === key) ?? -1;
    finds(
      `InvalidSetting: ${key} = ${value}`,
      spoilt,
      `InvalidSetting ${cellOf(spoilt, 'Campaign', row, 'Giá trị')}`,
    );
  }
}
finds('a council that does not vote, and says so', withSetting(unasked, 'vote', 'không'));
for (const [beside, its, ...more] of [
  ['papers and counts', book],
  ['counts', withoutTable(book, 'Ballots', 'BallotBox')],
  ['the tellers’ figures', unasked.concat(book.filter(({ name }) => name === 'BallotBox'))],
  [
    'an award that needs votes',
    withCell(unasked, 'Awards', 2, 'Tỷ lệ phiếu tối thiểu', 'quá bán'),
    `NoBallots ${cellOf(book, 'Awards', 2, 'Tỷ lệ phiếu tối thiểu')}`,
  ],
] as const satisfies readonly (readonly [string, Book, ...string[]])[]) {
  finds(
    `InvalidSetting: vote = none beside ${beside}`,
    withSetting(its, 'vote', 'none'),
    `InvalidSetting ${cellOf(withRow(book, 'Campaign'), 'Campaign', 6, 'Giá trị')}`,
    ...more,
  );
}
finds(
  'InvalidSetting: a key that there is not, at the key',
  withRow(book, 'Campaign', 'decimal', '', 2),
  `InvalidSetting ${cellOf(withRow(book, 'Campaign'), 'Campaign', 6, 'Mã')}`,
);
finds(
  'CellError: a setting, and the name without a warning beside it',
  withSetting(withSetting(book, 'name', '#NAME?'), 'cap', '#DIV/0!'),
  `CellError ${cellOf(book, 'Campaign', 0, 'Giá trị')}`,
  `CellError ${cellOf(withRow(book, 'Campaign'), 'Campaign', 6, 'Giá trị')}`,
);
finds(
  'two tables of one name, as other programs write them: the first is read, the other is told',
  plusTable(book, { name: 'CONTENTS', sheet: 'Khác', row: 0, column: 0, header: [], rows: [] }),
  'UnreadTable Khác!A1',
);
