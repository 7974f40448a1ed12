/**
 * An order by lot that anybody can draw again: each code is drawn by the SHA-256 of the lot's seed, a line feed and the
 * code (NFC, upper case, UTF-8), and the lowest comes first.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { tidy } from './spelling.ts';

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
