/** How blank ballots are to be, as it was said on the command line. */
import { cliBallotWords } from '../i18n/command-line/cli-ballots.ts';
import type { Language } from '../i18n/language.ts';
import { mostSpares, usualBallots, type BallotOptions } from '../papers/ballot-lists.ts';
import { readCount } from '../workbook/columns/cells.ts';
import { longestDrawCode, readDrawCode } from '../workbook/ballots/draw.ts';

/** The options of the command line that are about ballots alone. */
export const ballotFlags = ['ballots', 'kinds', 'order', 'draw-seed', 'spares', 'quota-binds'] as const;
export type BallotFlag = (typeof ballotFlags)[number];

/** Ballots as they were asked for; a seed of null is to be made. */
export interface BallotsAsked extends Omit<BallotOptions, 'order'> {
  readonly order: { readonly kind: 'names' } | { readonly kind: 'draw'; readonly seed: string | null };
}

type Part<Value> =
  { readonly kind: 'read'; readonly value: Value } | { readonly kind: 'misused'; readonly problem: string };
type Given = (flag: BallotFlag) => string | null;

/** Reads the options; `problem` is a sentence in `language`. What was not said is as usual. */
export function readBallotFlags(given: Given, language: Language): Part<BallotsAsked> {
  const division = readDivision(given('ballots'), language);
  if (division.kind === 'misused') return division;
  const kinds = readKinds(given('kinds'), language);
  if (kinds.kind === 'misused') return kinds;
  const order = readOrder(given('order'), given('draw-seed'), language);
  if (order.kind === 'misused') return order;
  const spares = readSpares(given('spares'), language);
  if (spares.kind === 'misused') return spares;
  const quotaBinds = given('quota-binds') !== null;
  const value = {
    division: division.value,
    kinds: kinds.value,
    order: order.value,
    spares: spares.value,
    quotaBinds,
  };
  return { kind: 'read', value };
}

const divisions: Readonly<Record<string, BallotOptions['division']>> = {
  one: 'one',
  kind: 'byKind',
  award: 'byAward',
};

function readDivision(text: string | null, language: Language): Part<BallotOptions['division']> {
  if (text === null) return { kind: 'read', value: usualBallots.division };
  const value = Object.hasOwn(divisions, text) ? divisions[text] : undefined;
  if (value !== undefined) return { kind: 'read', value };
  return { kind: 'misused', problem: cliBallotWords[language].problems.division(text) };
}

function readKinds(text: string | null, language: Language): Part<BallotOptions['kinds']> {
  if (text === null) return { kind: 'read', value: usualBallots.kinds };
  const said = text.split(',').map((word) => word.trim());
  const unknown = said.find((word) => !usualBallots.kinds.some((kind) => kind === word));
  if (unknown !== undefined) {
    return { kind: 'misused', problem: cliBallotWords[language].problems.kinds(unknown) };
  }
  return { kind: 'read', value: usualBallots.kinds.filter((kind) => said.includes(kind)) };
}

function readOrder(
  text: string | null,
  seedText: string | null,
  language: Language,
): Part<BallotsAsked['order']> {
  const words = cliBallotWords[language].problems;
  if (text !== null && text !== 'names' && text !== 'draw') {
    return { kind: 'misused', problem: words.order(text) };
  }
  if (seedText === null) {
    return { kind: 'read', value: text === 'draw' ? { kind: 'draw', seed: null } : { kind: 'names' } };
  }
  if (text !== 'draw') return { kind: 'misused', problem: words.seedWithoutDraw };
  const seed = readDrawCode(seedText);
  if (seed === null) return { kind: 'misused', problem: words.seed(longestDrawCode) };
  return { kind: 'read', value: { kind: 'draw', seed } };
}

function readSpares(text: string | null, language: Language): Part<number> {
  if (text === null) return { kind: 'read', value: usualBallots.spares };
  const spares = readCount(text);
  if (spares !== null && spares <= mostSpares) return { kind: 'read', value: spares };
  return { kind: 'misused', problem: cliBallotWords[language].problems.spares(text, mostSpares) };
}
