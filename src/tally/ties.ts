/** Who is inside a number of places, and what becomes of those who are equal across the last of them. */
import type { AwardCode, CandidateCode, Decision, Settings } from './campaign.ts';
import type { Contender } from './award-order.ts';
import { compare, type Fraction } from './fraction.ts';

/** An order cut at a number of places. */
interface Cut<T> {
  /** Clearly inside, in order. */
  readonly inside: readonly T[];
  /** Equal across the last place; empty, or more than `places`. */
  readonly tied: readonly T[];
  /** Places left for the tied. 0 where nobody is tied. */
  readonly places: number;
  readonly outside: readonly T[];
}

/** Cuts what `order` puts first; those it leaves equal keep the order they came in. `places` null: all are inside. */
export function cutAt<T>(
  candidates: readonly T[],
  places: number | null,
  order: (a: T, b: T) => number,
): Cut<T> {
  const sorted = candidates.toSorted(order);
  const cut = places === null ? sorted.length : Math.max(0, Math.floor(places));
  const last = sorted[cut - 1];
  const next = sorted[cut];
  if (last === undefined || next === undefined || order(last, next) !== 0) {
    return { inside: sorted.slice(0, cut), tied: [], places: 0, outside: sorted.slice(cut) };
  }
  const start = sorted.findIndex((one) => order(one, last) === 0);
  const end = sorted.findLastIndex((one) => order(one, last) === 0) + 1;
  return {
    inside: sorted.slice(0, start),
    tied: sorted.slice(start, end),
    places: cut - start,
    outside: sorted.slice(end),
  };
}

/** A cut after the campaign's rule for ties, with the decisions that it took. */
interface SettledCut extends Cut<Contender> {
  /** Indices into the campaign's decisions. */
  readonly usedDecisions: readonly number[];
}

/**
 * What the campaign's rule makes of those equal across the last place: `expand` takes all of them in; `chair` puts
 * those whom the Chair's decisions name before those they do not, in the decided order, and cuts once more. Whoever is
 * then clearly ahead is inside, and whoever is still equal across the last place stays tied.
 */
export function settle(
  cut: Cut<Contender>,
  award: AwardCode,
  decisions: readonly Decision[],
  ties: Settings['ties'],
): SettledCut {
  if (cut.tied.length === 0) return { ...cut, usedDecisions: [] };
  if (ties === 'expand') {
    return { ...cut, inside: [...cut.inside, ...cut.tied], tied: [], places: 0, usedDecisions: [] };
  }
  const decided = decidedOrders(decisions, award);
  const orderOf = (standing: Contender): DecidedOrder | undefined => decided.get(standing.candidate.code);
  const again = cutAt(cut.tied, cut.places, (a, b) => lowestFirst(orderOf(a)?.order, orderOf(b)?.order));
  const separated = again.tied.length < cut.tied.length;
  return {
    inside: [...cut.inside, ...again.inside],
    tied: again.tied,
    places: again.places,
    outside: [...again.outside, ...cut.outside],
    usedDecisions: separated ? cut.tied.flatMap((standing) => orderOf(standing)?.index ?? []) : [],
  };
}

interface DecidedOrder {
  readonly order: Fraction;
  readonly index: number;
}

/** Of several decisions on one candidate the one that puts them first stands. */
function decidedOrders(
  decisions: readonly Decision[],
  award: AwardCode,
): ReadonlyMap<CandidateCode, DecidedOrder> {
  const orders = new Map<CandidateCode, DecidedOrder>();
  decisions.forEach((decision, index) => {
    const earlier = orders.get(decision.candidate);
    const first = earlier === undefined || compare(decision.order, earlier.order) < 0;
    if (decision.award === award && first) orders.set(decision.candidate, { order: decision.order, index });
  });
  return orders;
}

function lowestFirst(a: Fraction | undefined, b: Fraction | undefined): number {
  if (a !== undefined && b !== undefined) return compare(a, b);
  return Number(a === undefined) - Number(b === undefined);
}
