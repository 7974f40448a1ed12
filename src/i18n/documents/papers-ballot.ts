/**
 * What a blank ballot says. What makes a paper invalid is the council's own rule: the ballot names what such rules
 * commonly say, and puts the council's first.
 */
import { sharedWords } from './papers.ts';

type Kind = 'collective' | 'individual';
type Named = Kind | 'both';
/** Whether the paper is for a ballot or for an opinion in writing. */
type BallotWay = 'secret' | 'written';

const named = { collective: 'tập thể', individual: 'cá nhân', both: 'tập thể, cá nhân' } satisfies Record<
  Named,
  string
>;

export const ballotWords = {
  subject: (kind: Named, campaign: string) => `Xét khen thưởng ${named[kind]} trong ${campaign}`,
  award: (award: string) => `Hình thức: ${award}`,
  stamp: {
    secret: '(Dấu của Hội đồng hoặc xác nhận của Ban Kiểm phiếu)',
    written: '(Dấu của Hội đồng)',
  } satisfies Record<BallotWay, string>,
  columns: {
    number: sharedWords.columns.number,
    names: {
      collective: 'Tên tập thể',
      individual: 'Họ và tên, chức vụ, đơn vị',
      both: 'Tên tập thể; họ và tên, chức vụ, đơn vị',
    } satisfies Record<Named, string>,
    agree: 'Đồng ý',
    disagree: 'Không đồng ý',
  },
  sections: { collective: 'A. Tập thể', individual: 'B. Cá nhân' } satisfies Record<Kind, string>,
  continuedSection: (section: string) => `${section} (tiếp theo)`,
  howTo: (kind: Named) =>
    `Ở mỗi dòng, đánh dấu X vào một ô “Đồng ý” hoặc “Không đồng ý”; để trống cả hai ô là không có ý kiến đối với ${named[kind].replace(', ', ' hoặc ')} đó.`,
  /** What an agreement is for, where a ballot is not for one award. */
  allAwards: (kind: Named) =>
    `Ý kiến được tính cho mọi hình thức khen thưởng mà ${named[kind].replace(', ', ' hoặc ')} đó được xét.`,
  /** `limits`: what is too many, as `overQuota` says it. */
  invalid: (limits: readonly string[], way: BallotWay) =>
    `${[
      `Phiếu không hợp lệ theo quy chế của Hội đồng; nếu quy chế không quy định khác, đó là phiếu: không do ${way === 'secret' ? 'Ban Kiểm phiếu' : 'Hội đồng'} phát ra`,
      'đánh dấu cả hai ô ở cùng một dòng',
      'ghi thêm tên ngoài danh sách',
      ...(limits.length === 0 ? [] : [`đồng ý cho ${limits.join(' hoặc ')}`]),
      // Whether an opinion in writing is signed is the council's own rule.
      ...(way === 'secret' ? ['ký tên, ghi tên hoặc có dấu hiệu để nhận ra người bỏ phiếu'] : []),
    ].join('; ')}.`,
  /** `kind`: where the ballot has both. */
  overQuota: (most: string, kind: Kind | null) => `quá ${most} ${kind === null ? 'tên' : named[kind]}`,
  drawn: (seed: string) => `Thứ tự theo kết quả bốc thăm, mã bốc thăm: ${seed}.`,
  continued: (title: string) => `${title} (tiếp theo)`,
  leaf: (leaf: number, leaves: number) => `Trang ${leaf}/${leaves}`,
  /** What the document says where there is nobody to vote on. */
  nobody: 'Không có tập thể, cá nhân nào đủ điều kiện để bỏ phiếu.',
  parts: {
    collective: (paper: string) => `${paper} tập thể`,
    individual: (paper: string) => `${paper} cá nhân`,
    both: (paper: string) => `${paper} chung`,
  } satisfies Record<Named, (paper: string) => string>,
  /** In the letters of file names. */
  partFiles: { collective: 'tap-the', individual: 'ca-nhan' } satisfies Record<Kind, string>,
  awardPart: (paper: string, kind: Named, award: string) => `${paper} ${named[kind]} - ${award}`,
} as const;
