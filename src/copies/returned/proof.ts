/**
 * Whether a copy is one that was made for the member it names. Its nonce says so, when the workbook keeps the hash for this
 * member and this campaign: then the file descends from the copy that was sent to them. Who typed in it, nobody knows.
 */
import type { Campaign } from '../../tally/campaign.ts';
import { sameText } from '../../text/spelling.ts';
import { isIdOf } from '../campaign-id.ts';
import type { MadeCopy } from '../made-copies.ts';
import { nonceHash, readNonce } from '../nonce.ts';
import type { Stamp } from '../stamp.ts';

/** Why it cannot be told whose copy a file is. */
export type UnverifiedReason =
  /** It carries no stamp: the same file for everybody, a list typed anew, a program that dropped the hidden sheet. */
  | 'noStamp'
  /** Its stamp has no nonce: an earlier version made it, or nothing was to know it. */
  | 'noNonce'
  /** It has a nonce, but the workbook knows no copy of this campaign at all. */
  | 'nothingKept';

/** What is wrong with a nonce. */
export type Forgery =
  /** It is the nonce of the copy made for this member, and the file says that it is somebody else's. */
  | { readonly kind: 'otherCopy'; readonly madeFor: string }
  /** No copy was made with it, as far as this workbook knows; or for another campaign. */
  | { readonly kind: 'unknown' }
  /** The file has several stamps that contradict each other. */
  | { readonly kind: 'severalStamps' };

export type Proof =
  | { readonly kind: 'verified' }
  | { readonly kind: 'unverified'; readonly why: UnverifiedReason }
  | { readonly kind: 'forged'; readonly forgery: Forgery };

/** What the stamps of a file prove; `made` is what the workbook of this campaign keeps. */
export function proofOf(stamps: readonly Stamp[], made: readonly MadeCopy[], campaign: Campaign): Proof {
  const [stamp, ...others] = stamps;
  if (stamp === undefined) return { kind: 'unverified', why: 'noStamp' };
  if (others.some((other) => !saysTheSame(stamp, other))) return forged({ kind: 'severalStamps' });
  if (stamp.nonce === '') return { kind: 'unverified', why: 'noNonce' };
  const isOfThis = (one: MadeCopy): boolean =>
    one.campaign === stamp.campaign || isIdOf(one.campaign, campaign);
  if (!made.some(isOfThis)) return { kind: 'unverified', why: 'nothingKept' };
  const nonce = readNonce(stamp.nonce);
  const hash = nonce === null ? null : nonceHash(nonce);
  const known = made.find((one) => one.hash === hash);
  if (known === undefined || known.campaign !== stamp.campaign) return forged({ kind: 'unknown' });
  return sameText(known.member, stamp.member)
    ? { kind: 'verified' }
    : forged({ kind: 'otherCopy', madeFor: known.member });
}

function forged(forgery: Forgery): Proof {
  return { kind: 'forged', forgery };
}

/** A sheet that was duplicated has the same stamp once more. */
function saysTheSame(one: Stamp, other: Stamp): boolean {
  return (
    one.campaign === other.campaign &&
    sameText(one.member, other.member) &&
    readNonce(one.nonce) === readNonce(other.nonce) &&
    (one.nonce === '') === (other.nonce === '')
  );
}
