/** What the pane says about a result that it finds in the workbook. Times are as the record has them; '' where it lacks one. */
import type { Words } from '../language.ts';

const behind = (time: string): string => (time === '' ? '' : ` (${time})`);
const list = (sheets: readonly string[]): string => sheets.map((name) => `“${name}”`).join(', ');

const vi = {
  when: (time: string): string => `Tổng hợp lúc ${time}.`,
  outdated: (time: string): string =>
    `Số liệu đã sửa sau lần tổng hợp gần nhất${behind(time)}. Hãy tổng hợp lại trước khi in.`,
  otherVersion: (time: string, version: string): string =>
    `Lần tổng hợp gần nhất${behind(time)} làm bằng phiên bản ${version} của Bình xét; phiên bản đang dùng có thể cho kết quả khác. Hãy tổng hợp lại trước khi in.`,
  unrecorded:
    'Trang nhật ký tổng hợp không còn, nên không biết các trang kết quả đang có tính từ số liệu nào. Hãy tổng hợp lại trước khi in.',
  /** The names of sheets that are gone. */
  lost: (sheets: readonly string[]): string =>
    `Trang kết quả đã bị xóa: ${list(sheets)}. Hãy tổng hợp lại để có đủ trang.`,
  /** The names of sheets that were edited. */
  edited: (sheets: readonly string[]): string =>
    `Trang đã bị sửa sau khi tổng hợp: ${list(sheets)}. Hãy xem lại trước khi in. Nếu tổng hợp lại, trang sẽ trở về đúng kết quả và mất phần đã sửa.`,
};

const en: typeof vi = {
  when: (time) => `Tallied on ${time}.`,
  outdated: (time) =>
    `The data was edited after the last tally${behind(time)}. Tally again before you print.`,
  otherVersion: (time, version) =>
    `The last tally${behind(time)} was made with version ${version} of Bình xét; this version may come to another result. Tally again before you print.`,
  unrecorded:
    'The record of the tallies is gone, so nobody knows from which data the result sheets were reckoned. Tally again before you print.',
  lost: (sheets) => `Deleted sheets of the result: ${list(sheets)}. Tally again to have all of them.`,
  edited: (sheets) =>
    `Edited after the tally: ${list(sheets)}. Look at them before you print. If you tally again, they will be as the result has them and lose what was edited.`,
};

export const lastResultWords: Words<typeof vi> = { vi, en };
