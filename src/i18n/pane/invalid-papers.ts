/** Why a paper is invalid: chosen from in the tellers' room, and written into the paper's note. */
import type { Words } from '../language.ts';

const vi = {
  reasons: {
    form: 'Không đúng mẫu hoặc không có dấu',
    signed: 'Có chữ ký hoặc dấu hiệu nhận biết',
    both: 'Đánh dấu cả hai ô',
    altered: 'Tẩy xoá hoặc viết thêm',
    other: 'Lý do khác',
  },
  overQuota: (agreed: number, most: number): string =>
    `Đồng ý ${String(agreed)}, nhiều hơn số lượng ${String(most)}`,
};

const en: typeof vi = {
  reasons: {
    form: 'Not the right form, or no stamp',
    signed: 'Signed, or marked so that the voter is known',
    both: 'Both boxes marked',
    altered: 'Erased or written over',
    other: 'Another reason',
  },
  overQuota: (agreed, most) => `Agrees with ${String(agreed)}, more than the quota of ${String(most)}`,
};

export const invalidPaperWords: Words<typeof vi> = { vi, en };
