import { finds } from '../issue-lines.ts';
import {
  cellOf,
  soundBook,
  withCell,
  withoutRow,
  withoutTable,
  withSetting,
  type Book,
} from '../snapshots.ts';

const book = soundBook();
const skipping = withSetting(book, 'missing', 'skip');
const code = (row: number): string => cellOf(book, 'Candidates', row, 'Mã');

/** All points of a table's rows made blank, or CĐ. */
const filled = (its: Book, value: string, ...tables: string[]): Book =>
  tables.reduce<Book>(
    (all, name) =>
      all.map((one) =>
        one.name === name
          ? {
              ...one,
              rows: one.rows.map((row) => row.map((cell) => (typeof cell === 'number' ? value : cell))),
            }
          : one,
      ),
    its,
  );
const nothing = `NothingScored ${cellOf(book, 'Scores_TT', -1, 'Đối tượng')}`;
const few = (row: number): string => `FewMembers ${code(row)}`;

finds(
  'NothingScored: all scores skipped',
  filled(skipping, '', 'Scores_TT', 'Scores_CN'),
  nothing,
  ...[0, 1, 2, 3].map(few),
);
finds(
  'NothingScored: all is CĐ',
  filled(filled(book, 'CĐ', 'Scores_TT', 'Scores_CN'), 'CĐ', 'SelfScores'),
  nothing,
  ...([0, 1] as const).flatMap((row) => [
    `ProvisionalScore ${cellOf(book, 'Scores_TT', row, 'K1')}`,
    `ProvisionalScore ${cellOf(book, 'Scores_CN', row, 'K1')}`,
  ]),
);
finds(
  'one total is enough',
  withScores(filled(skipping, '', 'Scores_TT', 'Scores_CN')),
  ...[0, 1, 2].map(few),
  few(3),
);
finds(
  'a score that is missing says that already',
  filled(book, '', 'Scores_TT', 'Scores_CN'),
  ...[0, 1, 2, 3, 4, 5].flatMap((row) => [
    `MissingScore ${cellOf(book, 'Scores_TT', row, 'K1')}`,
    `MissingScore ${cellOf(book, 'Scores_CN', row, 'K1')}`,
  ]),
);
finds(
  'nobody is expected to score',
  [0, 1, 2, 3, 4, 5].reduce<Book>(
    (all, row) =>
      withCell(withCell(all, 'Scores_TT', row, 'Không chấm', 'x'), 'Scores_CN', row, 'Không chấm', 'x'),
    filled(skipping, '', 'Scores_TT', 'Scores_CN'),
  ),
);
finds(
  'a weight of 0 that leaves no total is said at the weight',
  withCell(withCell(book, 'Contents', 0, 'Trọng số', 0), 'Contents', 1, 'Trọng số', 0),
  `InvalidWeight ${cellOf(book, 'Contents', 0, 'Trọng số')}`,
);

function withScores(its: Book): Book {
  return withCell(withCell(its, 'Scores_CN', 5, 'K1', 50), 'Scores_CN', 5, 'K2', 20);
}

/** TT-02 has the scores of the first so many members. */
const scoredBy = (members: number, its: Book = skipping): Book =>
  [1, 3, 5].slice(members).reduce<Book>((all, row) => withCell(all, 'Scores_TT', row, 'K1', ''), its);

finds('two of three are enough', scoredBy(2));
finds('FewMembers: one of three', scoredBy(1), few(1));
finds('FewMembers: none of three', scoredBy(0), few(1));
finds(
  'FewMembers: a member whose marks are all CĐ stands behind no score',
  allCĐ(scoredBy(2)),
  few(1),
  `ProvisionalScore ${cellOf(book, 'Scores_TT', 1, 'K1')}`,
);
finds(
  'one of two who are not recused is half',
  withCell(scoredBy(1), 'Scores_TT', 3, 'Không chấm', 'x'),
  `RecusedScore ${cellOf(book, 'Scores_TT', 3, 'Thành viên')}`,
);
finds(
  'where a missing score is an error it is said there',
  scoredBy(1, book),
  ...[3, 5].map((row) => `MissingScore ${cellOf(book, 'Scores_TT', row, 'K1')}`),
);

function allCĐ(its: Book): Book {
  return ['K1', 'K2', 'K3'].reduce<Book>((all, title) => withCell(all, 'Scores_TT', 1, title, 'CĐ'), its);
}

/** No votes, and no award that needs them. */
const unvoted = [0, 1, 2].reduce<Book>(
  (all, row) => withCell(all, 'Awards', row, 'Tỷ lệ phiếu tối thiểu', ''),
  withoutTable(scoredBy(1), 'Ballots', 'BallotCounts', 'BallotBox'),
);
const withoutThird = (its: Book): Book =>
  ['Scores_TT', 'Scores_CN'].reduce<Book>((all, name) => withoutRow(withoutRow(all, name, 5), name, 4), its);

finds('FewMembers: everybody has a row, and nobody has voted yet', unvoted, few(1));
finds('not while a member has no row and nobody has voted', withoutThird(unvoted));
finds('FewMembers: a member has no row, but there are votes', withoutThird(scoredBy(1)), few(1));
finds('not of one who is not considered', withCell(scoredBy(1), 'Candidates', 1, 'Tình trạng', 'Không xét'));
finds(
  'a flawed score is one mistake',
  withCell(scoredBy(2), 'Scores_TT', 1, 'K1', 'tốt'),
  `NotANumber ${cellOf(book, 'Scores_TT', 1, 'K1')}`,
);

/** TT-01 with CĐ on these criteria of K1 (60), K2 (30), K3 (10), in the rows of these members. */
const marked = (titles: readonly string[], ...rows: number[]): Book =>
  rows.reduce<Book>(
    (all, row) => titles.reduce((its, title) => withCell(its, 'Scores_TT', row, title, 'CĐ'), all),
    book,
  );
const mostly = `MostlyNotAssessable ${code(0)}`;
const provisional = (title: string, row = 0): string =>
  `ProvisionalScore ${cellOf(book, 'Scores_TT', row, title)}`;

finds('MostlyNotAssessable: 60 of 100 by all', marked(['K1'], 0, 2, 4), mostly, provisional('K1'));
finds(
  'MostlyNotAssessable: all but one easy criterion',
  marked(['K1', 'K2'], 0, 2, 4),
  mostly,
  provisional('K1'),
);
finds('40 of 100 by all', marked(['K2', 'K3'], 0, 2, 4), provisional('K2'));
finds('60 of 100 by two of three are 40 on average', marked(['K1'], 0, 2), provisional('K1'));
finds(
  'MostlyNotAssessable: 90 of 100 by two of three are 60',
  marked(['K1', 'K2'], 0, 2),
  mostly,
  provisional('K1'),
);
finds(
  'by the weights: half of them is not more than half',
  withCell(withCell(marked(['K1'], 0, 2, 4), 'Contents', 0, 'Trọng số', 50), 'Contents', 1, 'Trọng số', 50),
  provisional('K1'),
);
finds(
  'MostlyNotAssessable: by the weights',
  withCell(
    withCell(marked(['K2', 'K3'], 0, 2, 4), 'Contents', 0, 'Trọng số', 40),
    'Contents',
    1,
    'Trọng số',
    60,
  ),
  mostly,
  provisional('K2'),
);
finds('CĐ on a bonus weighs nothing', marked(['T', 'P'], 0, 2, 4), provisional('T'));
finds(
  'MostlyNotAssessable: over the members counted, without the one who has no total',
  [2, 4].reduce<Book>(
    (all, row) => withCell(all, 'Scores_TT', row, 'K1', ''),
    withSetting(marked(['K1'], 0), 'missing', 'skip'),
  ),
  mostly,
  few(0),
  provisional('K1'),
);
