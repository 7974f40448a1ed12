/** Mistakes that can be mended in one way only. Everything else is for people: what they meant cannot be known. */
import type { Campaign } from '../tally/campaign.ts';
import { toNumber } from '../tally/fraction.ts';
import { readNumber } from './cells.ts';
import type { Issue } from './issue.ts';
import { bare } from './spelling.ts';

export interface Repair {
  readonly sheet: string;
  /** An A1 address. */
  readonly cell: string;
  /** What the cell says now. */
  readonly found: string | number;
  /** What it should say; '' empties it. */
  readonly value: string | number;
}

/** The one way in which an issue of this campaign can be mended in its own cell, or null. */
export function repairOf(issue: Issue, campaign: Campaign): Repair | null {
  const { sheet, cell, details } = issue;
  const { found } = details;
  if (sheet === null || cell === null || found === undefined) return null;
  const value = mended(issue, found, campaign);
  return value === null ? null : { sheet, cell, found, value };
}

function mended({ code }: Issue, found: string | number, campaign: Campaign): string | number | null {
  switch (code) {
    case 'UnknownCandidate':
      return onlyAlike(found, campaign.candidates);
    case 'UnknownMember':
      return onlyAlike(found, campaign.council);
    case 'UnknownContent':
      return onlyAlike(found, campaign.contents);
    case 'NotANumber':
      return withoutSpaces(found);
    case 'ScoreNotApplicable':
      // No points there and nothing there are the same.
      return found === 0 ? '' : null;
    default:
      return null;
  }
}

/** The only code with the same letters and digits: a dash of another kind, a space or a full stop is a slip. */
function onlyAlike(found: string | number, known: readonly { readonly code: string }[]): string | null {
  const wanted = lettersOf(String(found));
  const alike = known.filter(({ code }) => lettersOf(code) === wanted);
  return wanted !== '' && alike.length === 1 ? (alike[0]?.code ?? null) : null;
}

function lettersOf(code: string): string {
  return bare(code).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The number of a text that has spaces beside its decimal separator: `8 ,5`. */
function withoutSpaces(found: string | number): number | null {
  if (typeof found === 'number') return null;
  const number = readNumber(found.replace(/\s*([.,])\s*/gu, '$1'));
  return number === null ? null : toNumber(number);
}
