/** Figures and outcomes in words, in the language of the sheets. */
import { beginningSmall } from '../../text/letters.ts';
import type { Award, Candidate, VoteBase, VoteThreshold } from '../../tally/campaign.ts';
import { equals, fraction, multiply, ofInteger, toDecimalText, type Fraction } from '../../tally/fraction.ts';
import { localDecimal } from '../../i18n/format.ts';
import { sheetWords, type ThresholdWord } from '../../i18n/sheets/sheets.ts';
import type { Language } from '../columns/language.ts';
import type { Outcome } from './results.ts';

/** A figure rounded to so many decimals, with the language's separator. */
export function decimalWords(value: Fraction, decimals: number, language: Language): string {
  return localDecimal(toDecimalText(value, decimals), language);
}

/** A figure with as few decimals as it needs, six at most. */
export function shortDecimalWords(value: Fraction, language: Language): string {
  const digits = toDecimalText(value, 6).replace(/\.?0+$/, '');
  return localDecimal(digits === '' ? '0' : digits, language);
}

/** A share as a percentage with at most two decimals: `80%`, `81,82%`. */
export function percentWords(share: Fraction, language: Language): string {
  const digits = toDecimalText(multiply(share, ofInteger(100)), 2).replace(/\.?0+$/, '');
  return `${localDecimal(digits, language)}%`;
}

/** A share exactly: as a percentage where two decimals tell it whole, else as the fraction that it is (`2/3`). */
export function shareWords(share: Fraction, language: Language): string {
  const isWhole = 10_000n % share.den === 0n;
  return isWhole ? percentWords(share, language) : `${share.num}/${share.den}`;
}

/** What an award asks of the ballots: `Mức cần đạt: từ 80% tổng số thành viên … trở lên`. */
export function thresholdWords(threshold: VoteThreshold, base: VoteBase, language: Language): string {
  const words = sheetWords[language].ballots;
  const half = fraction(1n, 2n);
  const how: ThresholdWord = !threshold.strict
    ? 'atLeast'
    : equals(threshold.share, half)
      ? 'majority'
      : 'moreThan';
  return words.threshold(shareWords(threshold.share, language), how, words.bases[base]);
}

/** What a candidate receives, or why not. */
export function outcomeWords(candidate: Candidate, outcome: Outcome, language: Language): string {
  const words = sheetWords[language].ranking;
  switch (outcome.kind) {
    case 'received':
      return words.received(outcome.award.name);
    case 'none':
      return candidate.eligible ? '' : words.ineligible(candidate.reason);
    case 'unawarded':
      return unawardedWords(candidate, outcome, language);
  }
}

function unawardedWords(
  candidate: Candidate,
  { reason, award }: Extract<Outcome, { kind: 'unawarded' }>,
  language: Language,
): string {
  const words = sheetWords[language].ranking;
  if (reason === 'ineligible') return words.ineligible(candidate.reason);
  if (reason === 'noScore') return words.noScore;
  if (award === null) return words.notConsidered;
  switch (reason) {
    case 'minScore':
      return words.minScore(
        award.name,
        award.minScore === null ? '' : shortDecimalWords(award.minScore, language),
      );
    case 'votes':
      return words.votes(award.name, neededWords(award, language));
    case 'quota':
      return words.quota(award.name, award.quota);
    case 'pending':
      return words.pending(award.name);
    case 'waiting':
      return words.waiting(award.name);
  }
}

function neededWords({ minVotes, base }: Award, language: Language): string {
  if (minVotes === null) return sheetWords[language].ballots.noThreshold;
  return beginningSmall(thresholdWords(minVotes, base, language));
}
