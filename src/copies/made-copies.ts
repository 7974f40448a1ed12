/**
 * Which personal copies were made of the workbook: a hidden sheet of ours with one row for each, which a tally leaves alone.
 * Of a copy's nonce only the SHA-256 stands there, so that who has the workbook cannot make a copy that passes for theirs.
 * All copies that were made for a member stay valid, however many they are.
 */
import { copyWords } from '../i18n/mail/copies.ts';
import type { Language } from '../i18n/language.ts';
import type { Campaign, Member, MemberCode } from '../tally/campaign.ts';
import { cellText } from '../workbook/columns/cells.ts';
import { lastingMarks } from '../workbook/record/lasting-marks.ts';
import type { WorkbookPlan } from '../workbook/sheet-plan.ts';
import type { CellValue, WorkbookSnapshot } from '../workbook/snapshot.ts';
import { campaignId } from './campaign-id.ts';
import { keptSheet, namesBeside } from './kept-sheet.ts';
import { nonceBytes, nonceHash, nonceOf, type Nonce } from './nonce.ts';

/** What the workbook knows of one copy. */
export interface MadeCopy {
  /** See `nonceHash`. */
  readonly hash: string;
  /** The code of the member it was made for. */
  readonly member: string;
  /** See `campaignId`. */
  readonly campaign: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
}

const marker = 'BinhXet.made';
const version = '1';

/** Who gets a copy: the members who vote, in the order of the council. */
export function copyHolders({ council }: Pick<Campaign, 'council'>): readonly Member[] {
  return council.filter(({ voting }) => voting);
}

/** A nonce for each copy that is made. `random` gives so many bytes that nobody can foresee. */
export function noncesFor(
  campaign: Campaign,
  random: (bytes: number) => Uint8Array,
): ReadonlyMap<MemberCode, Nonce> {
  return new Map(copyHolders(campaign).map(({ code }) => [code, nonceOf(random(nonceBytes))]));
}

/** What the workbook is to keep of copies with these nonces. */
export function madeCopies(
  campaign: Campaign,
  nonces: ReadonlyMap<MemberCode, Nonce>,
  madeAt: Date,
): readonly MadeCopy[] {
  const common = { campaign: campaignId(campaign), madeAt: madeAt.toISOString() };
  return [...nonces].map(([member, nonce]) => ({ hash: nonceHash(nonce), member, ...common }));
}

/** The copies that the sheet tells of. Rows that somebody made unreadable are none. */
export function readMadeCopies(cells: readonly (readonly CellValue[])[]): readonly MadeCopy[] {
  return rowsOf(cells).flatMap((row): readonly MadeCopy[] => {
    const [hash = '', member = '', campaign = '', madeAt = ''] = row.map(cellText);
    return /^[0-9a-f]{64}$/u.test(hash) && member !== '' ? [{ hash, member, campaign, madeAt }] : [];
  });
}

/** The sheet with the copies added to what stands there; `sheets` are the workbook's. */
export function planMadeCopies(
  made: readonly MadeCopy[],
  { cells, sheets }: { readonly cells: readonly (readonly CellValue[])[] } & Pick<WorkbookSnapshot, 'sheets'>,
  language: Language,
): WorkbookPlan {
  const words = copyWords[language].made;
  const names = namesBeside(sheets, [lastingMarks.madeCopies]);
  const rows = [
    [marker, version, words.note],
    ...rowsOf(cells).map((row) => row.map(String)),
    ...made.map(({ hash, member, campaign, madeAt }) => [hash, member, campaign, madeAt]),
  ];
  const sheet = keptSheet(lastingMarks.madeCopies, names.give(words.sheet), rows);
  return { sheets: [sheet], replaces: 'sameMarks', show: lastingMarks.madeCopies };
}

/** What stands below the marker, whatever it says: nothing that stands there is ever thrown away. */
function rowsOf(cells: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] {
  return cells.filter((row) => cellText(row[0] ?? '') !== marker && row.some((value) => value !== ''));
}
