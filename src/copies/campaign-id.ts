/** What ties a copy to the workbook it was made from. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Campaign } from '../tally/campaign.ts';
import { folded, tidy, composed } from '../text/spelling.ts';

/**
 * Which campaign this is: 16 hexadecimal digits of a SHA-256 over the campaign's name, however it is spelled.
 * A campaign without a name is known by the codes of its contents and criteria.
 */
export function campaignId(campaign: Campaign): string {
  return idOf(campaign, folded);
}

/** Whether a stamp's `campaign` is this one's, also that of a copy which went out before spellings were folded as now. */
export function isIdOf(recorded: string, campaign: Campaign): boolean {
  return recorded === campaignId(campaign) || recorded === idOf(campaign, foldedBefore);
}

function idOf({ documents, contents, criteria }: Campaign, spell: (text: string) => string): string {
  const name = spell(documents.name);
  const codes = (things: readonly { readonly code: string }[]): readonly string[] =>
    things.map(({ code }) => spell(code)).sort();
  const subject = name === '' ? ['codes', codes(contents), codes(criteria)] : ['name', name];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(subject)))).slice(0, 16);
}

/** Tones where they were typed, dashes as they were. */
function foldedBefore(text: string): string {
  return composed(tidy(text).toLowerCase()).replaceAll('ð', 'đ');
}
