/** The copies that go out. Pure. */
import { madeCopies, noncesFor, type MadeCopy } from '../../copies/made-copies.ts';
import { addressesIn } from '../../copies/sent/mime.ts';
import { personalCopies } from '../../copies/sent/personal-copy.ts';
import { errorsBeforeCopies } from '../../copies/readiness.ts';
import type { ReceivingBase } from '../../excel/merging/receive.ts';
import type { Language } from '../../i18n/language.ts';
import type { Campaign } from '../../tally/campaign.ts';
import { byGivenName } from '../../text/order.ts';
import { scoringFingerprint } from '../../workbook/record/fingerprint.ts';
import type { Prepared } from './mail-state.ts';

interface GoingOut {
  /** Of the workbook's file. */
  readonly name: string;
  readonly language: Language;
  readonly now: Date;
  /** See `noncesFor`. */
  readonly random: (bytes: number) => Uint8Array;
}

/** What preparing comes to, and what the workbook is to keep of it before anything is handed out. */
interface GoneOut {
  readonly prepared: Prepared;
  readonly made: readonly MadeCopy[];
}

/** A copy for each voting member; or how many errors must be mended first. */
export function prepareCopies(
  { reading, workbook }: ReceivingBase,
  { name, language, now, random }: GoingOut,
): GoneOut {
  const { campaign, issues } = reading;
  const errors = errorsBeforeCopies(issues);
  if (errors.length > 0) return { prepared: { kind: 'errors', count: errors.length }, made: [] };
  const nonces = noncesFor(campaign, random);
  const source = { campaign, snapshot: workbook, fileName: name };
  const copies = personalCopies(source, { language, madeAt: now, nonces })
    .map((copy) => ({ copy, addresses: addressesIn(copy.member.email) }))
    .sort((one, other) => byGivenName(one.copy.member.name, other.copy.member.name));
  return {
    prepared: { kind: 'ready', campaign, copies, name: baseName(name), madeAt: now },
    made: madeCopies(campaign, nonces, now),
  };
}

/** The name of a file without the ending of a workbook. */
export function baseName(name: string): string {
  return name.replace(/\.xls[xmb]?$/iu, '');
}

/** Whether what copies are made of has changed since: whom members score, by what, and who they are. */
export function isOutOfDate(prepared: Campaign, now: Campaign): boolean {
  if (prepared === now) return false;
  const council = ({ council: members }: Campaign): string =>
    JSON.stringify(
      members.map(({ code, name, email, voting, unit, role }) => [code, name, email, voting, unit, role]),
    );
  return scoringFingerprint(prepared) !== scoringFingerprint(now) || council(prepared) !== council(now);
}

/** The bytes as Excel takes a file: in base64. */
export function base64Of(bytes: Uint8Array): string {
  const piece = 0x8000;
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) {
    text += String.fromCharCode(...bytes.subarray(at, at + piece));
  }
  return btoa(text);
}
