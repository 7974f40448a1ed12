/** Rows that are struck through count, and are said; those that are not considered are rightly struck. */
import { finds } from './issue-lines.ts';
import { soundBook, withTable } from './snapshots.ts';

const book = soundBook();
const struck = (name: string, ...rows: number[]) =>
  withTable(book, name, (its) => ({ ...its, struck: rows }));

finds('candidates who are struck through', struck('Candidates', 0, 1), 'StruckThrough Danh sách!B5');
finds('a candidate who is not considered', struck('Candidates', 4));
finds('a member', struck('Council', 1), 'StruckThrough Hội đồng!A4');
