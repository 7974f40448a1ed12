/** Lines that sum up what stands above them. */
import { cellText, isBlank } from '../columns/cells.ts';
import type { TableKey } from '../columns/schema.ts';
import type { CellValue } from '../snapshot.ts';
import { folded } from '../../text/spelling.ts';

/** Organisations and posts whose names begin with the same words, and the base of all members. */
const names =
  /^(?:tổng (?:cục|công ty|công đoàn|liên đoàn|hội|kho|trạm|đài|đội|biên tập|bí thư|giám đốc|thư ký|lãnh sự|quản lý|chỉ huy|tham mưu|số thành viên$)|cộng (?:đồng|sự|tác|hòa|hoà|sản))(?![\p{L}\p{M}])/u;
const totals = /^(?:tổng|cộng|trung bình|bình quân|grand total|sub ?total|total|average)(?![\p{L}\p{M}])/u;
/** Typed without diacritics, where `cong` alone could begin `cong ty`. */
const plainTotals =
  /^(?:tong (?:cong(?! (?:ty|doan))|so(?! thanh vien$)|diem)|(?:tong|cong)\s*(?:$|[:=\d])|trung binh)/u;

/** Whether a text begins as a total or an average does. */
export function isTotal(value: CellValue): boolean {
  const text = folded(cellText(value));
  return (totals.test(text) && !names.test(text)) || plainTotals.test(text);
}

/** The column that says whose or what a row is. */
export const leading: Readonly<Record<TableKey, string>> = {
  Campaign: 'key',
  Contents: 'code',
  Criteria: 'code',
  Candidates: 'code',
  Council: 'code',
  Awards: 'code',
  Scores: 'member',
  SelfScores: 'candidate',
  Ballots: 'ballot',
  BallotCounts: 'candidate',
  BallotBox: 'kind',
  Decisions: 'award',
  CertificateLayout: 'item',
};

/**
 * The index of the cell that makes a row of this table a total line; null for a row of any other kind. Its leading cell
 * must say so, or, where that is blank, the first that is not.
 */
export function totalCell(
  key: TableKey,
  cells: readonly CellValue[],
  columns: ReadonlyMap<string, number>,
): number | null {
  const lead = columns.get(leading[key]) ?? -1;
  const at = isBlank(cells[lead] ?? '') ? cells.findIndex((cell) => !isBlank(cell)) : lead;
  return at >= 0 && isTotal(cells[at] ?? '') ? at : null;
}
