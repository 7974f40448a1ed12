import { finds } from '../issue-lines.ts';
import { cellOf, soundBook, withCell, withSetting, type Book } from '../snapshots.ts';

/** HĐ-1 is of *Vụ Đảng viên*, as TT-01 (by name) and CN-01 are. */
const book = withSetting(soundBook(), 'recusal', 'có');
const recused = (row: number, table = 'Scores_TT'): string =>
  `RecusedScore ${cellOf(book, table, row, 'Thành viên')}`;
const unitOf = (unit: string, its: Book = book): Book => withCell(its, 'Candidates', 2, 'Đơn vị', unit);
const similar = `SimilarUnits ${cellOf(book, 'Candidates', 2, 'Đơn vị')}`;

finds('the own unit, by name and by unit', book, recused(0), recused(0, 'Scores_CN'));
for (const unit of ['Vụ Ðảng viên', 'VỤ ĐẢNG  VIÊN\u200B', 'Vụ Đảng viên'.normalize('NFD')]) {
  finds(`the own unit in another spelling: ${unit}`, unitOf(unit), recused(0), recused(0, 'Scores_CN'));
}
for (const unit of ['Vu Dang vien', 'Vụ Đảng-viên', 'VụĐảng viên', 'Vụ Đang viên.', '“Vụ Đảng viên”']) {
  finds(`SimilarUnits: ${unit}`, unitOf(unit), recused(0), similar);
}
finds('another unit', unitOf('Vụ Đoàn viên'), recused(0));
finds('without recusal nothing hangs on it', unitOf('Vu Dang vien', soundBook()));
finds(
  'SimilarUnits: the name of a collective, at the name',
  withCell(book, 'Candidates', 0, 'Họ tên / Tên tập thể', 'Vụ Đảng viện'),
  `SimilarUnits ${cellOf(book, 'Candidates', 0, 'Họ tên / Tên tập thể')}`,
  recused(0, 'Scores_CN'),
);
finds(
  'SimilarUnits: one spelling of several candidates is one issue, at the first',
  withCell(unitOf('Vu Dang vien'), 'Candidates', 3, 'Đơn vị', 'vu dang vien'),
  recused(0),
  similar,
);
finds(
  'the unit of a member who does not vote is no matter',
  withCell(unitOf('Vu Dang vien'), 'Council', 3, 'Đơn vị', 'Vu Dang vien.'),
  recused(0),
  similar,
);

const numbered = (member: string, candidate: string): Book =>
  withCell(
    withCell(withCell(book, 'Council', 0, 'Đơn vị', member), 'Candidates', 2, 'Đơn vị', candidate),
    'Candidates',
    0,
    'Họ tên / Tên tập thể',
    'Phòng khác',
  );
finds('punctuation between digits counts', numbered('Phòng 1.1', 'Phòng 11'));
finds('and that there is another one counts too', numbered('Phòng 1.1', 'Phòng 1-1'));
finds('SimilarUnits: other punctuation does not', numbered('Phòng 1.1', 'Phòng: 1.1.'), similar);
finds('SimilarUnits: nor do spaces', numbered('Phòng 1.1', 'Phòng1 . 1'), similar);
finds('blank units are like nothing', numbered('', ' '));
finds('nor is a unit of punctuation like a blank one', numbered('', '-'));
