/**
 * The contract's rules reckoned a second time, from the tables alone and apart from the product: its answer to what
 * `binh-xet tally --json` must say of a sound workbook.
 */
import { folded, numberIn, recordsOf, type Tables } from './records.ts';
import { councilOf, type Council, type Person, type Prize } from './council-records.ts';
import { reckonScores, type Scored } from './score-reckoning.ts';
import { isOpenTo, reckonVotes, type Vote } from './vote-reckoning.ts';
import type { Ratio } from './ratio.ts';

export interface Result {
  readonly campaign: { readonly name: string };
  readonly scores: readonly {
    readonly candidate: string;
    readonly kind: string;
    readonly score: number | null;
    readonly rank: number | null;
    readonly members: number;
    readonly provisional: boolean;
    readonly contents: Readonly<Record<string, number>>;
  }[];
  readonly ballots: readonly {
    readonly candidate: string;
    readonly award: string;
    readonly agree: number;
    readonly disagree: number;
    readonly blank: number;
    readonly base: number;
    readonly passes: boolean | null;
  }[];
  readonly awards: readonly {
    readonly award: string;
    readonly kind: string;
    readonly status: 'decided' | 'pending' | 'waiting';
    readonly recipients: readonly string[];
    readonly pending: readonly string[];
    readonly places: number;
  }[];
  readonly unawarded: readonly { readonly candidate: string; readonly reason: string }[];
}

interface Ruling {
  readonly status: 'decided' | 'pending' | 'waiting';
  readonly recipients: readonly Person[];
  readonly pending: readonly Person[];
  readonly places: number;
}

interface Hall {
  readonly tables: Tables;
  readonly council: Council;
  readonly scores: ReadonlyMap<Person, Scored>;
  readonly votes: readonly Vote[];
}

/** Which of two values goes first: the greater, and one that is there before one that is not. */
function greaterFirst(a: Ratio | undefined, b: Ratio | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
  return b.against(a);
}

function orderFor(hall: Hall, prize: Prize): (a: Person, b: Person) => number {
  const shareOf = (person: Person): Ratio | undefined =>
    hall.votes.find((vote) => vote.prize === prize && vote.person === person)?.share;
  return (a, b) => {
    const [left, right] = [hall.scores.get(a), hall.scores.get(b)];
    const keys = [
      greaterFirst(left?.score ?? undefined, right?.score ?? undefined),
      greaterFirst(shareOf(a), shareOf(b)),
      ...hall.council.contents.map(({ code }) =>
        greaterFirst(left?.contents.get(code), right?.contents.get(code)),
      ),
    ];
    return keys.find((key) => key !== 0) ?? 0;
  };
}

/** What the Chair's decisions say of equal candidates: the place of each that is named. */
function decisionsFor(hall: Hall, prize: Prize): ReadonlyMap<string, Ratio> {
  return new Map(
    recordsOf(hall.tables, 'Decisions')
      .filter(({ named }) => folded(named.get('award')) === prize.code)
      .flatMap(({ named }) => {
        const order = numberIn(named.get('order'));
        return order === null ? [] : [[folded(named.get('candidate')), order] as const];
      }),
  );
}

/** Gives out one award among those who qualify, best first. */
function giveOut(hall: Hall, prize: Prize, qualified: readonly Person[]): Ruling {
  const compare = orderFor(hall, prize);
  const line = [...qualified].sort(compare);
  const last = prize.quota === null ? undefined : line[prize.quota - 1];
  const next = prize.quota === null ? undefined : line[prize.quota];
  if (prize.quota === null || last === undefined || next === undefined || compare(last, next) !== 0) {
    const recipients = prize.quota === null ? line : line.slice(0, prize.quota);
    return { status: 'decided', recipients, pending: [], places: 0 };
  }
  const equal = line.filter((person) => compare(person, last) === 0);
  const before = line.filter((person) => compare(person, last) < 0);
  if (hall.council.ties === 'expand')
    return { status: 'decided', recipients: [...before, ...equal], pending: [], places: 0 };
  return byTheChair(equal, before, prize.quota - before.length, decisionsFor(hall, prize));
}

/** The named go before the unnamed, by their order; those still equal across the last place stay pending. */
function byTheChair(
  equal: readonly Person[],
  before: readonly Person[],
  places: number,
  decisions: ReadonlyMap<string, Ratio>,
): Ruling {
  const lesserFirst = (a: Person, b: Person): number =>
    -greaterFirst(decisions.get(a.code), decisions.get(b.code)) || 0;
  const compare = (a: Person, b: Person): number => {
    const named = Number(decisions.has(b.code)) - Number(decisions.has(a.code));
    return named !== 0 ? named : lesserFirst(a, b);
  };
  const line = [...equal].sort(compare);
  const [last, next] = [line[places - 1], line[places]];
  if (last === undefined || next === undefined || compare(last, next) !== 0)
    return { status: 'decided', recipients: [...before, ...line.slice(0, places)], pending: [], places: 0 };
  const sure = line.filter((person) => compare(person, last) < 0);
  return {
    status: 'pending',
    recipients: [...before, ...sure],
    pending: equal.filter((person) => compare(person, last) === 0),
    places: places - sure.length,
  };
}

interface Outcome {
  readonly rulings: ReadonlyMap<Prize, Ruling>;
  readonly reasons: ReadonlyMap<Person, string>;
}

/** The awards of one kind in their precedence, and why each of the others has none. */
function reckonKind(hall: Hall, kind: string): Outcome {
  const rulings = new Map<Prize, Ruling>();
  const reasons = new Map<Person, string>();
  const given = new Set<Person>();
  const people = hall.council.people.filter((person) => person.kind === kind);
  const inLine = [...hall.council.prizes]
    .filter((prize) => prize.kind === kind)
    .sort((a, b) => a.precedence - b.precedence);
  let open = true;
  for (const person of people) {
    if (hall.scores.get(person)?.score === null) reasons.set(person, 'noScore');
    if (!person.eligible) reasons.set(person, 'ineligible');
  }
  const barred = new Set(reasons.keys());
  for (const prize of inLine) {
    const considered = people.filter(
      (person) => !barred.has(person) && !given.has(person) && isOpenTo(hall.council, prize, person),
    );
    if (!open) {
      rulings.set(prize, { status: 'waiting', recipients: [], pending: [], places: 0 });
      for (const person of considered) if (reasons.get(person) !== 'pending') reasons.set(person, 'waiting');
      continue;
    }
    const qualified = considered.filter((person) => {
      const score = hall.scores.get(person)?.score ?? null;
      const vote = hall.votes.find((each) => each.prize === prize && each.person === person);
      const short = prize.minScore !== null && score !== null && score.against(prize.minScore) < 0;
      const fails = prize.minVotes !== null && vote?.passes !== true;
      reasons.set(person, short ? 'minScore' : fails ? 'votes' : 'quota');
      return !short && !fails;
    });
    const ruling = giveOut(hall, prize, qualified);
    rulings.set(prize, ruling);
    for (const person of ruling.recipients) given.add(person);
    for (const person of ruling.pending) reasons.set(person, 'pending');
    open = ruling.status !== 'pending';
  }
  for (const person of given) reasons.delete(person);
  return { rulings, reasons };
}

function scoreLine(council: Council, scored: Scored): Result['scores'][number] {
  return {
    candidate: scored.person.spelt,
    kind: scored.person.kind,
    score: scored.score?.asNumber() ?? null,
    rank: scored.rank,
    members: scored.members,
    provisional: scored.provisional,
    contents: Object.fromEntries(
      council.contents.flatMap(({ code, spelt }) => {
        const share = scored.contents.get(code);
        return share === undefined ? [] : [[spelt, share.asNumber()] as const];
      }),
    ),
  };
}

/** The whole result of a sound workbook; throws on an unsound one. */
export function reckon(tables: Tables): Result {
  const council = councilOf(tables);
  const scored = reckonScores(tables, council);
  const votes = reckonVotes(tables, council);
  const hall: Hall = { tables, council, scores: new Map(scored.map((one) => [one.person, one])), votes };
  const outcomes = ['collective', 'individual'].map((kind) => reckonKind(hall, kind));
  const spelt = (people: readonly Person[] = []): string[] => people.map((person) => person.spelt);
  return {
    campaign: { name: council.name },
    scores: scored.map((one) => scoreLine(council, one)),
    ballots: votes.map(({ person, prize, agree, disagree, blank, base, passes }) => ({
      candidate: person.spelt,
      award: prize.spelt,
      agree,
      disagree,
      blank,
      base,
      passes,
    })),
    awards: council.prizes.map((prize) => {
      const ruling = outcomes.map(({ rulings }) => rulings.get(prize)).find((found) => found !== undefined);
      return {
        award: prize.spelt,
        kind: prize.kind,
        status: ruling?.status ?? 'decided',
        recipients: spelt(ruling?.recipients),
        pending: spelt(ruling?.pending),
        places: ruling?.places ?? 0,
      };
    }),
    unawarded: council.people
      .filter((person) => council.prizes.some(({ kind }) => kind === person.kind))
      .flatMap((person) => {
        const reason = outcomes
          .map(({ reasons }) => reasons.get(person))
          .find((found) => found !== undefined);
        return reason === undefined ? [] : [{ candidate: person.spelt, reason }];
      }),
  };
}
