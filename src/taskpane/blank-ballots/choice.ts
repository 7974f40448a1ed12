/** How ballots are to be printed, as the person has it on screen. Pure. */
import type { Kind } from '../../tally/campaign.ts';
import { mostSpares, usualBallots } from '../../papers/ballot-lists.ts';
import type { BallotOptions } from '../../papers/ballot-lists.ts';
import { readCount } from '../../workbook/columns/cells.ts';
import { readDrawCode } from '../../workbook/ballots/draw.ts';

export const divisions = ['byKind', 'one', 'byAward'] as const;
export const kindChoices = ['both', 'collective', 'individual'] as const;
export const orders = ['names', 'draw'] as const;

export interface BallotChoice {
  readonly division: (typeof divisions)[number];
  readonly kinds: (typeof kindChoices)[number];
  readonly order: (typeof orders)[number];
  /** As typed, or made here; of no meaning while the order is that of names. */
  readonly seed: string;
  /** As typed. */
  readonly spares: string;
}

export const usualChoice: BallotChoice = {
  division: usualBallots.division,
  kinds: 'both',
  order: usualBallots.order.kind,
  seed: '',
  spares: String(usualBallots.spares),
};

/** The seed that is meant; null where the text is none. */
export function seedOf({ seed }: BallotChoice): string | null {
  return readDrawCode(seed);
}

/** The spares that are meant; null where the text is no number of papers. */
export function sparesOf({ spares }: BallotChoice): number | null {
  const count = readCount(spares.trim());
  return count !== null && count <= mostSpares ? count : null;
}

/** What is to be printed; null while something that was typed has no meaning. */
export function optionsOf(choice: BallotChoice, quotaBinds: boolean): BallotOptions | null {
  const { division, kinds, order } = choice;
  const [seed, spares] = [seedOf(choice), sparesOf(choice)];
  if (spares === null || (order === 'draw' && seed === null)) return null;
  return {
    kinds: kindsOf(kinds),
    division,
    order: order === 'draw' && seed !== null ? { kind: 'draw', seed } : { kind: 'names' },
    spares,
    quotaBinds,
  };
}

function kindsOf(kinds: BallotChoice['kinds']): readonly Kind[] {
  return kinds === 'both' ? usualBallots.kinds : [kinds];
}

/** The choice as a text that the workbook keeps. */
export function choiceText({ division, kinds, order, seed, spares }: BallotChoice): string {
  return JSON.stringify({ division, kinds, order, seed, spares });
}

/** The choice in such a text. What is not there, or has no meaning, is as usual. Total. */
export function choiceIn(text: string): BallotChoice {
  const kept = fieldsOf(text);
  const seed = kept.get('seed');
  const spares = kept.get('spares');
  const choice: BallotChoice = {
    division: divisions.find((one) => one === kept.get('division')) ?? usualChoice.division,
    kinds: kindChoices.find((one) => one === kept.get('kinds')) ?? usualChoice.kinds,
    order: orders.find((one) => one === kept.get('order')) ?? usualChoice.order,
    seed: typeof seed === 'string' ? (readDrawCode(seed) ?? '') : '',
    spares: typeof spares === 'string' ? spares : usualChoice.spares,
  };
  const drawn = choice.order === 'names' || choice.seed !== '';
  return {
    ...choice,
    order: drawn ? choice.order : 'names',
    spares: sparesOf(choice) === null ? usualChoice.spares : choice.spares,
  };
}

function fieldsOf(text: string): ReadonlyMap<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
}
