import { soundBook, withCell, cellOf, withRow, withoutRow, type Book } from '../snapshots.ts';
import { finds } from '../issue-lines.ts';
import type { CellValue } from '../../../src/workbook/snapshot.ts';

const book = soundBook();
const contents = (...weights: CellValue[]): Book =>
  weights.reduce<Book>((all, weight, row) => withCell(all, 'Contents', row, 'Trọng số', weight), book);
const criteria = (...weights: CellValue[]): Book =>
  weights.reduce<Book>((all, weight, row) => withCell(all, 'Criteria', row, 'Trọng số', weight), book);
const content = (row: number): string => `WeightsDoNotAddUp ${cellOf(book, 'Contents', row, 'Trọng số')}`;
const criterion = (row: number): string => `WeightsDoNotAddUp ${cellOf(book, 'Criteria', row, 'Trọng số')}`;

finds('WeightsDoNotAddUp: contents of 0.6 and 0.3, once for both kinds', contents(0.6, '0,3'), content(0));
finds('WeightsDoNotAddUp: contents of 60% and 30%', contents('60%', '30%'), content(0));
finds('WeightsDoNotAddUp: contents of 70 and 20', contents(70, 20), content(0));
finds('contents of 60 and 40 add up', contents(60, 40));
finds('weights that are no shares of 1 or 100 mean their proportions', contents(3, 2));
finds(
  'WeightsDoNotAddUp: the content without a weight, beside one that has one',
  contents(60, ''),
  content(1),
);
finds(
  'a content that nothing is scored under has no part in it',
  withRow(contents(60, 40), 'Contents', 'III', 'Khác', ''),
  `UnusedContent ${cellOf(withRow(book, 'Contents'), 'Contents', 2, 'Mã')}`,
);
finds(
  'WeightsDoNotAddUp: criteria within a content, for the kind for which they do not',
  // II: 60 + 40 for collectives, 60 alone for individuals.
  criteria('', 85, 15),
  criterion(1),
);
finds('WeightsDoNotAddUp: the criterion without a weight', criteria('', 60, ''), criterion(2));
finds(
  'a bonus of 5 fills 95 up, of both kinds or of the content',
  withCell(criteria('', 75, 20), 'Criteria', 2, 'Áp dụng', 'Tập thể'),
);
finds(
  'a kind without candidates has no weights to add up',
  [0, 0, 0]
    .reduce<Book>(
      (all) => withoutRow(all, 'Candidates', 2),
      withCell(criteria('', 85, 15), 'Criteria', 2, 'Áp dụng', 'Tập thể'),
    )
    .filter(
      ({ name }) => !['Scores_CN', 'SelfScores', 'BallotCounts', 'BallotBox', 'Decisions'].includes(name),
    ),
);
