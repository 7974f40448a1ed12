/** What ties a copy to the workbook it was made from. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Campaign } from '../tally/campaign.ts';
import { folded } from '../workbook/spelling.ts';

/**
 * Which campaign this is: 16 hexadecimal digits of a SHA-256 over the campaign's name, whatever its case and spacing.
 * A campaign without a name is known by the codes of its contents and criteria.
 */
export function campaignId({ documents, contents, criteria }: Campaign): string {
  const name = folded(documents.name);
  const codes = (things: readonly { readonly code: string }[]): readonly string[] =>
    things.map(({ code }) => folded(code)).sort();
  const subject = name === '' ? ['codes', codes(contents), codes(criteria)] : ['name', name];
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(subject)))).slice(0, 16);
}
