/**
 * Shares of votes that statutes ask for, and of whom they are taken, each with the article it was read in. A preset only
 * fills cells of the Awards and Campaign tables, and only when somebody asks for it; the tables decide. What could not be
 * read in a source is not here: docs/workbook.md says what was looked up.
 */
import { presetWords } from '../../i18n/pane/presets.ts';
import type { VoteBase } from '../../tally/campaign.ts';
import { fraction, multiply, ofInteger, type Fraction } from '../../tally/fraction.ts';
import type { Language } from '../columns/language.ts';

export type PresetId = keyof (typeof presetWords)['vi']['names'];

/** Days are as people write them: `dd/mm/yyyy`. */
interface PresetSource {
  readonly document: string;
  readonly article: string;
  /** The words of the article that give the share and its base. */
  readonly wording: string;
  /** Where people find the text. */
  readonly page: string;
  /** The copy of that page in which the wording was read, and the day. */
  readonly copy: string;
  readonly readOn: string;
}

export type PresetForce =
  /** By the record of vbpl.vn of the day `asOf`; `until` is the first day on which it no longer holds. */
  | { readonly kind: 'inForce'; readonly asOf: string; readonly until: string }
  | { readonly kind: 'replaced'; readonly since: string; readonly by: string }
  /** Whether it still holds could not be found out. */
  | { readonly kind: 'unverified'; readonly since: string };

export interface Preset {
  readonly id: PresetId;
  /** At least this share: all of these articles say “từ … trở lên”. */
  readonly minVotes: Fraction;
  readonly base: VoteBase;
  /** The least share that must attend for the meeting to count; null where the article says none. */
  readonly quorum: Fraction | null;
  readonly source: PresetSource;
  readonly force: PresetForce;
}

const readOn = '25/11/2026';
const percent = (number: bigint): Fraction => fraction(number, 100n);

const decree152 = {
  document: 'Nghị định 152/2025/NĐ-CP',
  article: 'Khoản 5 Điều 33',
  page: 'https://vbpl.vn/van-ban/chi-tiet/nghi-dinh-so-152-2025-nd-cp-quy-dinh-ve-phan-cap-phan-quyen-trong-linh-vuc-thi-dua-khen-thuong-quy-dinh-chi-tiet-va-huong-dan-thi-hanh-mot-so-dieu-cua-luat-thi-dua-khen-thuong--178327',
  copy: 'https://github.com/leanhvu-ktnn/DANANG_CQ2Cap_KTNN/blob/27c19d8df9b760c6eb61745ce9cead4f5d9d937c/04-Vanbanquydinh/TW/Nghi_dinh/2025/152-2025-NĐ-CP/toan-van.md',
  readOn,
} as const;
// Điều 59 khoản 1 and Điều 60 khoản 1 of the decree itself.
const decree152Force = { kind: 'inForce', asOf: '24/3/2026', until: '01/3/2027' } as const;

const decree98 = {
  document: 'Nghị định 98/2023/NĐ-CP',
  article: 'Khoản 7 Điều 30',
  page: 'https://thuvienphapluat.vn/phap-luat/xet-danh-hieu-chien-si-thi-dua-co-so-phai-co-ty-le-phieu-dong-y-la-bao-nhieu-ho-so-khen-thuong-gom--367655-220979.html',
  copy: 'https://github.com/tnt305/tai_lieu_noi_bo/blob/94c5034af72cc7e5020694d06eceb126a103d48b/src/etl/dataset/28a584966bb6fbc9.md',
  readOn,
} as const;
// Điều 59 khoản 2 of Nghị định 152/2025/NĐ-CP.
const decree98Force = { kind: 'replaced', since: '01/7/2025', by: 'Nghị định 152/2025/NĐ-CP' } as const;

const courts = {
  document: 'Thông tư 01/2024/TT-TANDTC',
  article: 'Điều 29',
  page: 'https://thuvienphapluat.vn/phap-luat/noi-dung-to-chuc-phong-trao-thi-dua-trong-toa-an-nhan-dan-quy-dinh-the-nao-quy-dinh-ve-cac-doi-tuon-609686-213534.html',
  copy: 'https://github.com/tnt305/tai_lieu_noi_bo/blob/94c5034af72cc7e5020694d06eceb126a103d48b/src/etl/dataset/d506f4f44452e346.md',
  readOn,
} as const;
const courtsForce = { kind: 'unverified', since: '11/6/2024' } as const;
const twoThirds = fraction(2n, 3n);

/** All of them; those that are in force come first. */
export const presets: readonly Preset[] = [
  {
    id: 'state90',
    minVotes: percent(90n),
    base: 'all',
    quorum: null,
    source: {
      ...decree152,
      wording:
        'phải có tỷ lệ phiếu đồng ý của Hội đồng Thi đua - Khen thưởng các cấp từ 90% trở lên tính trên tổng số thành viên của Hội đồng',
    },
    force: decree152Force,
  },
  {
    id: 'governmentFlag80',
    minVotes: percent(80n),
    base: 'all',
    quorum: null,
    source: {
      ...decree152,
      wording:
        'phải có tỷ lệ phiếu đồng ý của Hội đồng Thi đua - Khen thưởng các cấp từ 80% trở lên tính trên tổng số thành viên của Hội đồng',
    },
    force: decree152Force,
  },
  {
    id: 'ministry90',
    minVotes: percent(90n),
    base: 'all',
    quorum: null,
    source: {
      ...decree98,
      wording:
        'phải có tỷ lệ phiếu đồng ý của Hội đồng Thi đua - Khen thưởng bộ, ban, ngành, tỉnh từ 90% trở lên tính trên tổng số thành viên của Hội đồng',
    },
    force: decree98Force,
  },
  {
    id: 'unit80',
    minVotes: percent(80n),
    base: 'all',
    quorum: null,
    source: {
      ...decree98,
      wording:
        'phải có tỷ lệ phiếu đồng ý của Hội đồng Thi đua - Khen thưởng cấp trình khen thưởng từ 80% trở lên tính trên tổng số thành viên của Hội đồng',
    },
    force: decree98Force,
  },
  {
    id: 'court90',
    minVotes: percent(90n),
    base: 'all',
    quorum: twoThirds,
    source: {
      ...courts,
      wording:
        'khi có mặt ít nhất 2/3 tổng số thành viên; phải có tỷ lệ phiếu đồng ý … từ 90% trở lên tính trên tổng số thành viên của Hội đồng',
    },
    force: courtsForce,
  },
  {
    id: 'court80',
    minVotes: percent(80n),
    base: 'all',
    quorum: twoThirds,
    source: {
      ...courts,
      wording:
        'khi có mặt ít nhất 2/3 tổng số thành viên; phải có tỷ lệ phiếu đồng ý … từ 80% trở lên tính trên tổng số thành viên của Hội đồng',
    },
    force: courtsForce,
  },
];

/** What a preset puts into cells. */
export interface PresetTexts {
  readonly minVotes: string;
  readonly base: string;
  /** '' where its article says none. */
  readonly quorum: string;
}

/** The texts of a preset, as a council would type them. */
export function presetTexts({ minVotes, base, quorum }: Preset, language: Language): PresetTexts {
  return {
    minVotes: percentText(minVotes),
    base: presetWords[language].bases[base],
    quorum: quorum === null ? '' : `${quorum.num}/${quorum.den}`,
  };
}

/** Of shares that are whole percentages, as all of these are. */
function percentText(share: Fraction): string {
  const { num, den } = multiply(share, ofInteger(100));
  if (den !== 1n) throw new RangeError(`Not a whole percentage: ${num}/${den}`);
  return `${num}%`;
}
