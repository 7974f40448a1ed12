/** What the documents of a random council should say, from the JSON that an independent reckoning makes of its tables. */
import assert from 'node:assert/strict';
import type { DocumentName } from '../../src/i18n/documents/documents.ts';
import { numberWords } from '../../src/papers/number-words.ts';
import { hasOwnUnit } from '../../src/workbook/plan/results.ts';
import { seeds, sized } from '../size.ts';
import { drawnPapers, type Drawn } from './papers-of.ts';

/** Random councils. */
export const all = seeds(sized({ short: 300, all: 400, long: 5_000 })).map(drawnPapers);

/** Those of them that have a document. */
export const having = (name: DocumentName): readonly Drawn[] => all.filter((drawn) => drawn.has(name));

export const kinds = ['collective', 'individual'] as const;

/** A share as documents have it: at most two decimals, halves up. */
export function percent(agree: number, base: number): string {
  const hundredths = base === 0 ? 0 : Math.floor((agree * 20_000) / base / 2 + 0.5);
  const whole = Math.floor(hundredths / 100);
  const rest = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${whole}${rest === '' ? '' : `,${rest}`}%`;
}

/** A figure with its words. */
export const said = (count: number): string => `${String(count).padStart(2, '0')} (${numberWords(count)})`;

/** The awards as documents have them: collectives first, by precedence. */
export function awardsOf({ campaign, json }: Drawn) {
  return kinds.flatMap((kind) =>
    campaign.awards
      .filter((award) => award.kind === kind)
      .toSorted((a, b) => a.precedence - b.precedence)
      .flatMap((award) => {
        const result = json.awards.find((each) => each.award === award.code);
        return result === undefined ? [] : [{ award, result }];
      }),
  );
}

/** A candidate by code. */
export function candidate({ campaign }: Drawn, code: string) {
  const found = campaign.candidates.find((each) => each.code === code);
  assert.ok(found, 'there is no found');
  return found;
}

/** A name as tables have it, with the unit. */
export function shownName(drawn: Drawn, code: string): string {
  const one = candidate(drawn, code);
  return hasOwnUnit(one) ? `${one.name}, ${one.unit}` : one.name;
}

/** A score as lists have it. */
export function scoreText({ campaign, json }: Drawn, code: string): string {
  const found = json.scores.find((each) => each.candidate === code);
  // A figure of fewer than three members would tell what one of them gave.
  if (found === undefined || found.score === null || found.members < 3) return '–';
  const text = found.score.toFixed(campaign.settings.decimals).replace('.', ',');
  return found.provisional ? `${text}*` : text;
}

/** The votes of a candidate for an award as lists have them; empty where there are none. */
export function votesText({ json }: Drawn, code: string, award: string): string {
  const vote = json.ballots.find((each) => each.candidate === code && each.award === award);
  return vote === undefined ? '' : `${vote.agree}/${vote.base} (${percent(vote.agree, vote.base)})`;
}
