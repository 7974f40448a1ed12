/**
 * What tells a personal copy from every other file: a word that nobody can guess, made for it alone. The copy carries the
 * word; the council's workbook keeps only its SHA-256, from which the word cannot be found again.
 */
import { usualForms } from '../text/spelling.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

declare const brand: unique symbol;

/** 32 letters from a to p, one for each four bits: no program takes such a text for a number, a date or a formula. */
export type Nonce = string & { readonly [brand]: 'Nonce' };

/** How many unforeseeable bytes a nonce is made of: 128 bits. */
export const nonceBytes = 16;

const letters = 'abcdefghijklmnop';
const shape = /^[a-p]{32}$/u;

/** The nonce of these bytes. Throws a RangeError unless there are `nonceBytes` of them. */
export function nonceOf(bytes: Uint8Array): Nonce {
  if (bytes.length !== nonceBytes) throw new RangeError(`A nonce is made of ${nonceBytes} bytes`);
  const nonce = readNonce([...bytes].map((byte) => letterOf(byte >> 4) + letterOf(byte & 15)).join(''));
  if (nonce === null) throw new Error('Sixteen bytes are 32 letters');
  return nonce;
}

function letterOf(fourBits: number): string {
  return letters.charAt(fourBits);
}

/**
 * The nonce that a text gives, whatever its case and whatever stands between its letters (somebody may have typed it in
 * groups); null for a text that is none.
 */
export function readNonce(text: string): Nonce | null {
  const plain = usualForms(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return isNonce(plain) ? plain : null;
}

function isNonce(text: string): text is Nonce {
  return shape.test(text);
}

/** The SHA-256 of the nonce's 32 letters: 64 hexadecimal digits in small letters. */
export function nonceHash(nonce: Nonce): string {
  return bytesToHex(sha256(utf8ToBytes(nonce)));
}
