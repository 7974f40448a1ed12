/**
 * Thresholds and bases of votes that statutes and councils have set, each with the article it was read in. A preset only
 * fills cells of the Awards and Campaign tables, and only when somebody asks for it; the tables decide. What could not be
 * read in a source is not here: docs/workbook.md says what was looked up.
 */
import { presetWords } from '../i18n/presets.ts';
import type { AwardCode, VoteBase, VoteThreshold } from '../tally/campaign.ts';
import { compare, fraction, multiply, ofInteger, type Fraction } from '../tally/fraction.ts';
import { cellText, isBlank, readWord } from './cells.ts';
import type { Language } from './language.ts';
import { cellAddress } from './places.ts';
import { Findings, type Spot } from './read/findings.ts';
import { openTable } from './read/table.ts';
import { findTables } from './read/tables.ts';
import type { CellValue, WorkbookSnapshot } from './snapshot.ts';
import { folded } from './spelling.ts';
import { readThreshold } from './threshold.ts';
import * as words from './vocabulary.ts';

export type PresetId = keyof (typeof presetWords)['vi']['names'];

export interface PresetSource {
  readonly document: string;
  readonly article: string;
  /** The page it was read on, and the day. */
  readonly page: string;
  readonly readOn: string;
}

export interface Preset {
  readonly id: PresetId;
  readonly minVotes: VoteThreshold;
  /** Null where the article does not say of whom the share is taken: that cell is left alone. */
  readonly base: VoteBase | null;
  /** The least share that must attend for the meeting to count; null where the article says none. */
  readonly quorum: Fraction | null;
  readonly source: PresetSource;
  /** Whether it is known to hold no more, and what came instead; or not known. */
  readonly force: { readonly kind: 'replaced'; readonly by: string } | { readonly kind: 'unverified' };
}

const readOn = '2026-11-25';
const twoThirds = fraction(2n, 3n);
const atLeast = (percent: bigint): VoteThreshold => ({ share: fraction(percent, 100n), strict: false });
const moreThan = (percent: bigint): VoteThreshold => ({ share: fraction(percent, 100n), strict: true });

const education = {
  document: 'Thông tư 35/2015/TT-BGDĐT',
  page: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/283D8-hd-nguyen-tac-binh-xet-thi-dua-khen-thuong-nganh-giao-duc-duoc-quy-dinh-nhu-the-nao.html',
  readOn,
} as const;
const laterEducation = {
  kind: 'replaced',
  by: 'các thông tư về sau của ngành (Thông tư 29/2023/TT-BGDĐT, rồi Thông tư 07/2026/TT-BGDĐT)',
} as const;
const audit = {
  document: 'Quyết định 2264/QĐ-KTNN năm 2014',
  article: 'Điều 11',
  page: 'https://nganhangphapluat.thukyluat.vn/tu-van-phap-luat/bo-may-hanh-chinh/hinh-thuc-bieu-quyet-cua-hoi-dong-thi-dua--khen-thuong-kiem-toan-nha-258030',
  readOn,
} as const;
const unverified = { kind: 'unverified' } as const;

export const presets: readonly Preset[] = [
  {
    id: 'decree91',
    minVotes: atLeast(90n),
    base: 'all',
    quorum: null,
    source: {
      document: 'Nghị định 91/2017/NĐ-CP',
      article: 'khoản 8 Điều 45',
      page: 'http://banthiduakhenthuongtw.gov.vn/traloi/b6b7af14f6e14ac9a084a21d7a64b00e',
      readOn,
    },
    force: {
      kind: 'replaced',
      by: 'Nghị định 98/2023/NĐ-CP, rồi Nghị định 152/2025/NĐ-CP (từ 01/7/2025)',
    },
  },
  {
    id: 'education70',
    minVotes: atLeast(70n),
    base: 'participating',
    quorum: twoThirds,
    source: { ...education, article: 'khoản 2, khoản 3 Điều 3' },
    force: laterEducation,
  },
  {
    id: 'education90',
    minVotes: atLeast(90n),
    base: null,
    quorum: twoThirds,
    source: { ...education, article: 'khoản 2, khoản 4 Điều 3' },
    force: laterEducation,
  },
  { id: 'audit90', minVotes: moreThan(90n), base: 'all', quorum: null, source: audit, force: unverified },
  { id: 'audit50', minVotes: moreThan(50n), base: 'all', quorum: null, source: audit, force: unverified },
  {
    id: 'environment90',
    minVotes: atLeast(90n),
    base: 'all',
    quorum: twoThirds,
    source: {
      document: 'Quyết định 2218/QĐ-BTNMT năm 2019',
      article: 'khoản 2 Điều 8',
      page: 'https://nganhangphapluat.lawnet.vn/tu-van-phap-luat/tai-nguyen--moi-truong/che-do-lam-viec-cua-hoi-dong-thi-dua-khen-thuong-bo-tnmt-307502',
      readOn,
    },
    force: unverified,
  },
];

/** What a preset puts into cells; '' for what its article does not say. */
export interface PresetTexts {
  readonly minVotes: string;
  readonly base: string;
  readonly quorum: string;
}

/** The texts of a preset, as a council would type them. */
export function presetTexts({ minVotes, base, quorum }: Preset, language: Language): PresetTexts {
  const said = presetWords[language];
  const percent = percentText(minVotes.share);
  return {
    minVotes: minVotes.strict ? said.moreThan(percent) : said.atLeast(percent),
    base: base === null ? '' : said.bases[base],
    quorum: quorum === null ? '' : `${quorum.num}/${quorum.den}`,
  };
}

/** Of shares that are whole percentages, as all of these are. */
function percentText(share: Fraction): string {
  const { num, den } = multiply(share, ofInteger(100));
  if (den !== 1n) throw new RangeError(`Not a whole percentage: ${num}/${den}`);
  return String(num);
}

export interface PresetCell {
  readonly sheet: string;
  /** An A1 address. */
  readonly cell: string;
  /** The award of the row; null for the meeting's quorum in Campaign. */
  readonly award: AwardCode | null;
  readonly column: 'minVotes' | 'base' | 'quorum';
  readonly before: CellValue;
  /** To be written as text (number format `@`): Excel takes 2/3 for a day in March. */
  readonly after: string;
}

/** What applying a preset would do. Nothing is in two lists. */
export interface PresetChanges {
  /** Blank cells that are filled. */
  readonly fills: readonly PresetCell[];
  /** Cells that say something else: to be shown with what they say, and written only when that is agreed to. */
  readonly replaces: readonly PresetCell[];
  /** What has no cell, as the workbook lacks the column or the setting's row. */
  readonly missing: readonly Pick<PresetCell, 'award' | 'column' | 'after'>[];
}

/** What a preset changes for the chosen awards, and for the quorum where it has one. It writes nothing. */
export function applyPreset(
  snapshot: WorkbookSnapshot,
  preset: Preset,
  awards: readonly AwardCode[],
  language: Language,
): PresetChanges {
  const texts = presetTexts(preset, language);
  const slots = [...awardSlots(snapshot, awards, texts), quorumSlot(snapshot, texts)].filter(
    ({ after }) => after !== '',
  );
  const cells = slots.flatMap(({ spot, ...slot }): readonly PresetCell[] => {
    if (spot === null || spot.at === null || spot.sheet === null) return [];
    return [{ ...slot, sheet: spot.sheet, cell: cellAddress(spot.at.row, spot.at.column) }];
  });
  return {
    fills: cells.filter(({ before }) => isBlank(before)),
    replaces: cells.filter((cell) => !isBlank(cell.before) && !saysTheSame(cell)),
    missing: slots.flatMap(({ spot, award, column, after }) =>
      spot === null ? [{ award, column, after }] : [],
    ),
  };
}

interface Slot extends Pick<PresetCell, 'award' | 'column' | 'before' | 'after'> {
  readonly spot: Spot | null;
}

function awardSlots(
  snapshot: WorkbookSnapshot,
  awards: readonly AwardCode[],
  texts: PresetTexts,
): readonly Slot[] {
  const placed = findTables(snapshot, new Findings()).one('Awards');
  const table = placed === undefined ? undefined : openTable('Awards', placed, new Findings());
  return awards.flatMap((award) => {
    const row = table?.rows.find((each) => folded(cellText(each.value('code'))) === folded(award));
    return (['minVotes', 'base'] as const).map((column): Slot => {
      const spot = row?.has(column) === true ? row.spot(column) : null;
      return { award, column, spot, before: row?.value(column) ?? '', after: texts[column] };
    });
  });
}

function quorumSlot(snapshot: WorkbookSnapshot, { quorum: after }: PresetTexts): Slot {
  const placed = findTables(snapshot, new Findings()).one('Campaign');
  const table = placed === undefined ? undefined : openTable('Campaign', placed, new Findings());
  const row = table?.rows.find((each) => folded(cellText(each.value('key'))) === 'quorum');
  const spot = row?.has('value') === true ? row.spot('value') : null;
  return { award: null, column: 'quorum', spot, before: row?.value('value') ?? '', after };
}

function saysTheSame({ column, before, after }: PresetCell): boolean {
  if (column === 'base') {
    const read = readWord(words.voteBase);
    return read(before) !== null && read(before) === read(after);
  }
  const [there, wanted] = [readThreshold(before), readThreshold(after)];
  if (there === null || wanted === null) return false;
  return there.strict === wanted.strict && compare(there.share, wanted.share) === 0;
}
