/** Nonces of the tests' copies: the same each time. */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { madeCopies, noncesFor, type MadeCopy } from '../../src/copies/made-copies.ts';
import type { Nonce } from '../../src/copies/nonce.ts';
import type { Campaign, MemberCode } from '../../src/tally/campaign.ts';

/** When the tests' copies were made. */
export const madeAt = new Date(Date.UTC(2026, 10, 1));

/** The nonces of one round of copies; another round has others. */
export function noncesOf(campaign: Campaign, round = 1): ReadonlyMap<MemberCode, Nonce> {
  let count = 0;
  return noncesFor(campaign, (bytes) => {
    count += 1;
    return sha256(utf8ToBytes(`${round} ${count}`)).slice(0, bytes);
  });
}

/** What a workbook keeps of these rounds. */
export function madeOf(campaign: Campaign, ...rounds: readonly number[]): readonly MadeCopy[] {
  return rounds.flatMap((round) => madeCopies(campaign, noncesOf(campaign, round), madeAt));
}
