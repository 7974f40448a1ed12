/**
 * An order by lot that anybody can draw again: each code is drawn by the SHA-256 of the lot's seed, a line feed and the
 * code (NFC, upper case, UTF-8), and the lowest comes first.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { tidy } from '../../text/spelling.ts';

/** The same things in the order that the seed draws, whatever order they came in; their codes are different. */
export function drawn<Item extends { readonly code: string }>(
  items: readonly Item[],
  seed: string,
): readonly Item[] {
  return items
    .map((item) => ({ item, lot: lotOf(item.code, seed) }))
    .sort((one, other) => (one.lot < other.lot ? -1 : one.lot > other.lot ? 1 : 0))
    .map(({ item }) => item);
}

function lotOf(code: string, seed: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${tidy(seed)}\n${tidy(code).toUpperCase()}`)));
}

/** The longest seed that is printed on a ballot, in characters. */
export const longestDrawCode = 40;

/** The seed in a text that somebody typed, tidied; null where it has no letter and no digit, or is too long to print. */
export function readDrawCode(text: string): string | null {
  const seed = tidy(text);
  return /[\p{L}\p{N}]/u.test(seed) && [...seed].length <= longestDrawCode ? seed : null;
}

/** A seed of six digits, easily read out, from at least four random bytes. */
export function drawCode(random: Uint8Array): string {
  const number = [...random.subarray(0, 4)].reduce((sum, byte) => sum * 256 + byte, 0);
  return String(number % 1_000_000).padStart(6, '0');
}
