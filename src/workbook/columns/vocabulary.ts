/** The words councils use in cells, in Vietnamese and English, and what each means. */
import type {
  Aggregate,
  Criterion,
  Kind,
  Member,
  QuorumBase,
  Settings,
  Vote,
  VoteBase,
} from '../../tally/campaign.ts';
import type { CertificateItem, TextAlign } from '../certificates/certificate-places.ts';
import { bare, folded } from '../../text/spelling.ts';

/** What a text means, or null where it is none of the words. Case, spaces and missing diacritics do not matter. */
export type Vocabulary<Meaning> = (text: string) => Meaning | null;

function vocabulary<Meaning>(entries: readonly (readonly [Meaning, ...string[]])[]): Vocabulary<Meaning> {
  const exact = new Map<string, Meaning>();
  const loose = new Map<string, Meaning>();
  for (const [meaning, ...words] of entries) {
    for (const word of words) {
      exact.set(folded(word), meaning);
      if (!loose.has(bare(word))) loose.set(bare(word), meaning);
    }
  }
  return (text) => exact.get(folded(text)) ?? loose.get(bare(text)) ?? null;
}

/** Marks of agreement and disagreement, and yes and no. */
const agreement = vocabulary<boolean>([
  [true, 'x', '✓', '✔', '☑', '1', 'TRUE', 'Đ', 'đồng ý', 'có', 'yes'],
  [false, '0', 'FALSE', 'K', 'không', 'không đồng ý', 'no'],
]);

/** Said shortly. As they are spelled and in no other way: *dừng* is not *đúng*. */
const shortAgreement: ReadonlyMap<string, boolean> = new Map([
  ['y', true],
  [folded('đúng'), true],
  ['dung', true],
  ['n', false],
  ['sai', false],
  ['ko', false],
]);

/** Yes or no, agreed or not, as words and marks that say the same in every table. */
export function yesNo(text: string): boolean | null {
  return shortAgreement.get(folded(text)) ?? agreement(text);
}

/** A score that cannot be given yet: the work has no final result. */
export const notAssessable = vocabulary<true>([[true, 'CĐ', 'chưa đánh giá', 'N/A']]);

export const kind = vocabulary<Kind>([
  ['collective', 'Tập thể', 'collective'],
  ['individual', 'Cá nhân', 'individual'],
]);

export const kindOrBoth = vocabulary<Kind | 'both'>([
  ['collective', 'Tập thể', 'collective'],
  ['individual', 'Cá nhân', 'individual'],
  ['both', 'Cả hai', 'both'],
]);

export const criterionRole = vocabulary<Criterion['role']>([
  ['main', 'Chính', 'main'],
  ['bonus', 'Thưởng', 'bonus', 'Điểm thưởng'],
  ['deduction', 'Trừ', 'deduction', 'Điểm trừ'],
]);

/** Whether a candidate is eligible. */
export const status = vocabulary<boolean>([
  [true, 'Đủ điều kiện', 'eligible'],
  [false, 'Không xét', 'ineligible', 'Không đủ điều kiện', 'not eligible'],
]);

export const councilRole = vocabulary<Member['role']>([
  ['chair', 'Chủ tịch', 'chair', 'Chủ tịch Hội đồng', 'chairman', 'chairperson'],
  [
    'viceChair',
    'Phó Chủ tịch',
    'vice chair',
    'Phó Chủ tịch Hội đồng',
    'Phó Chủ tịch thường trực',
    'Phó Chủ tịch Thường trực Hội đồng',
    'vice-chair',
  ],
  ['member', 'Ủy viên', 'member', 'Ủy viên Hội đồng', 'Ủy viên thường trực'],
  ['secretary', 'Thư ký', 'secretary', 'Thư ký Hội đồng', 'Ủy viên thư ký', 'Ủy viên, Thư ký'],
]);

const presenceWords = vocabulary<Member['presence']>([
  ['inWriting', 'văn bản', 'in writing', 'bằng văn bản', 'ý kiến bằng văn bản'],
  ['present', 'có mặt', 'present'],
  ['absent', 'vắng', 'vắng mặt', 'không có mặt', 'absent'],
]);

/** Yes, no, or asked in writing. */
export function presence(text: string): Member['presence'] | null {
  const word = presenceWords(text);
  if (word !== null) return word;
  const isPresent = yesNo(text);
  if (isPresent === null) return null;
  return isPresent ? 'present' : 'absent';
}

const validityWords = vocabulary<boolean>([
  [true, 'hợp lệ', 'valid'],
  [false, 'không hợp lệ', 'invalid'],
]);

/** Whether a paper is valid. */
export function validity(text: string): boolean | null {
  return yesNo(text) ?? validityWords(text);
}

export const voteBase = vocabulary<VoteBase>([
  ['all', 'Tổng số thành viên', 'all', 'Tổng số'],
  ['present', 'Có mặt', 'present', 'Thành viên có mặt', 'Số thành viên có mặt'],
  ['participating', 'Tham gia', 'participating', 'Thành viên tham gia', 'Số thành viên tham gia'],
  ['valid', 'Phiếu hợp lệ', 'valid', 'Số phiếu hợp lệ'],
]);

export const aggregate = vocabulary<Aggregate>([
  ['mean', 'trung bình', 'mean', 'trung bình cộng', 'average'],
  [
    'trimmed',
    'bỏ cao nhất và thấp nhất',
    'trimmed',
    'bỏ điểm cao nhất và thấp nhất',
    'bỏ điểm cao nhất và điểm thấp nhất',
    'trimmed mean',
  ],
  ['median', 'trung vị', 'median'],
]);

/** A scale that is the sum of the maxima. */
export const scaleOfPoints = vocabulary<true>([
  [true, 'điểm gốc', 'points', 'điểm tối đa', 'tổng điểm tối đa', 'theo điểm tối đa', 'max points'],
]);

/** What becomes of scores, or of votes, that are missing. */
export const missing = vocabulary<Settings['missing']>([
  ['block', 'chặn', 'block', 'báo lỗi', 'bắt buộc'],
  ['skip', 'bỏ qua', 'skip', 'không tính'],
]);

export const vote = vocabulary<Vote>([
  ['secret', 'phiếu kín', 'secret', 'bỏ phiếu kín', 'secret ballot'],
  ['open', 'biểu quyết', 'open', 'biểu quyết giơ tay', 'giơ tay', 'biểu quyết công khai', 'show of hands'],
  [
    'written',
    'lấy ý kiến bằng văn bản',
    'written',
    'văn bản',
    'bằng văn bản',
    'ý kiến bằng văn bản',
    'in writing',
  ],
  ['none', 'không', 'none', 'không bỏ phiếu', 'no', 'no vote'],
]);

/** Of whom the quorum is reckoned. */
export const quorumBase = vocabulary<QuorumBase>([
  ['present', 'có mặt', 'present', 'thành viên có mặt', 'số thành viên có mặt'],
  ['participating', 'tham gia', 'participating', 'thành viên tham gia', 'số thành viên tham gia'],
]);

export const ties = vocabulary<Settings['ties']>([
  ['chair', 'Chủ tịch', 'chair', 'Chủ tịch quyết định', 'Chủ tịch Hội đồng', 'Chủ tịch Hội đồng quyết định'],
  ['expand', 'mở rộng', 'expand', 'lấy tất cả', 'lấy hết', 'khen thưởng tất cả', 'tất cả'],
]);

/** What a row of the certificates' places is about: what is printed, the sheet, or how the printer is set right. */
export const certificateItem = vocabulary<CertificateItem | 'sheet' | 'offset'>([
  ['sheet', 'Khổ giấy', 'sheet', 'Khổ', 'Giấy', 'paper', 'paper size', 'sheet size'],
  ['offset', 'Chỉnh máy in', 'offset', 'Chỉnh', 'Chỉnh lệch', 'printer offset', 'printer shift'],
  ['name', 'Họ tên', 'name', 'Tên', 'Họ tên / Tên tập thể', 'Tên tập thể', 'Họ và tên'],
  [
    'title',
    'Chức vụ và đơn vị',
    'title',
    'Chức vụ, đơn vị',
    'Chức vụ',
    'Đơn vị',
    'position and unit',
    'position, unit',
  ],
  ['achievement', 'Thành tích', 'achievement'],
  ['decision', 'Quyết định', 'decision', 'Số quyết định'],
  ['date', 'Nơi và ngày', 'date', 'Nơi, ngày', 'Địa danh, ngày tháng', 'place and date'],
  ['office', 'Chức vụ người ký', 'office', 'signing office'],
  ['signer', 'Người ký', 'signer'],
]);

/** How a text stands in its width. */
export const align = vocabulary<TextAlign>([
  ['left', 'Trái', 'left'],
  ['center', 'Giữa', 'center', 'centre'],
  ['right', 'Phải', 'right'],
]);

/** A setting that is not set, said in words. */
export const none = vocabulary<true>([[true, 'không', 'none', 'không có', 'no']]);
