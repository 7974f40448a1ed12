/** Member totals, scores and ranks from the records alone, as the contract's "A member's total" to "Rank" say. */
import { folded, isBlank, isUnassessable, numberIn, recordsOf, yesOrNo, type Entry } from './records.ts';
import { Ratio } from './ratio.ts';
import { councilOf, type Council, type Person } from './council-records.ts';
import type { Tables } from './records.ts';

const hundred = Ratio.of(100);

/** What one member makes of one candidate: a total, no total, or nothing that counts at all. */
export interface Verdict {
  readonly total: Ratio | null;
  /** 100·G by content. */
  readonly shares: ReadonlyMap<string, Ratio>;
  readonly unassessable: boolean;
}

export interface Scored {
  readonly person: Person;
  readonly score: Ratio | null;
  readonly rank: number | null;
  readonly members: number;
  readonly provisional: boolean;
  readonly contents: ReadonlyMap<string, Ratio>;
}

/** One member's row for one candidate; null where something is missing, so that it counts for nothing. */
function verdictOf(council: Council, person: Person, row: Entry): Verdict | null {
  const applicable = council.criteria.filter((each) => each.kinds.includes(person.kind));
  const cells = applicable.map((criterion) => ({ criterion, cell: row.others.get(criterion.code) }));
  const main = cells.filter(({ criterion }) => criterion.role === 'main');
  if (main.some(({ cell }) => isBlank(cell))) return null;

  const shares = new Map<string, Ratio>();
  let [sum, weights] = [Ratio.nought, Ratio.nought];
  for (const content of council.contents) {
    const own = main.filter(({ criterion }) => criterion.content === content.code);
    const heard = own.filter(({ cell }) => !isUnassessable(cell));
    const w = Ratio.total(heard.map(({ criterion }) => criterion.weight ?? criterion.points));
    if (w.against(Ratio.nought) <= 0) continue;
    const given = heard.map(({ criterion, cell }) =>
      (criterion.weight ?? criterion.points).times(numberIn(cell) ?? Ratio.nought).over(criterion.points),
    );
    const share = Ratio.total(given).over(w);
    const W = content.weight ?? Ratio.total(own.map(({ criterion }) => criterion.points));
    shares.set(content.code, share.times(hundred));
    sum = sum.plus(W.times(share));
    weights = weights.plus(W);
  }
  const unassessable = cells.some(({ cell }) => isUnassessable(cell));
  const isScored = main.length > 0;
  if (isScored && weights.against(Ratio.nought) <= 0) return { total: null, shares: new Map(), unassessable };

  const extra = (role: string): Ratio =>
    Ratio.total(
      cells
        .filter(({ criterion, cell }) => criterion.role === role && !isUnassessable(cell))
        .map(({ cell }) => numberIn(cell) ?? Ratio.nought),
    );
  const scale = scaleFor(
    council,
    main.map(({ criterion }) => criterion.points),
  );
  let total = isScored ? scale.times(sum).over(weights) : scale;
  total = total.plus(extra('bonus')).minus(extra('deduction'));
  if (council.floor !== null && total.against(council.floor) < 0) total = council.floor;
  if (council.cap !== null && total.against(council.cap) > 0) total = council.cap;
  return { total, shares, unassessable };
}

/** What a faultless candidate has before bonus and deduction, `points` being the maxima of their main criteria. */
function scaleFor({ scale }: Council, points: readonly Ratio[]): Ratio {
  if (scale === 'points') return Ratio.total(points);
  return scale ?? hundred;
}

function isAside(council: Council, person: Person, memberUnit: string, row: Entry | undefined): boolean {
  if (row !== undefined && yesOrNo(row.named.get('recused')) === true) return true;
  if (!council.recusal || memberUnit === '') return false;
  return memberUnit === person.unit || (person.kind === 'collective' && memberUnit === person.name);
}

/** A member's scores of one candidate may stand in several tables, each with its own criteria: together one row. */
function joined(rows: readonly Entry[]): Entry | undefined {
  if (rows.length === 0) return undefined;
  const filled = (pick: (row: Entry) => Entry['named']): Entry['named'] =>
    new Map(rows.flatMap((row) => [...pick(row)].filter(([, cell]) => !isBlank(cell))));
  return { named: filled(({ named }) => named), others: filled(({ others }) => others) };
}

/** The mean, trimmed mean or median of at least one figure. */
function together(council: Council, figures: readonly Ratio[]): Ratio {
  const sorted = [...figures].sort((a, b) => a.against(b));
  const middle = (sorted.length - 1) / 2;
  const chosen =
    council.aggregate === 'median'
      ? sorted.slice(Math.floor(middle), Math.ceil(middle) + 1)
      : council.aggregate === 'trimmed' && sorted.length >= 3
        ? sorted.slice(1, -1)
        : sorted;
  return Ratio.total(chosen).over(Ratio.of(chosen.length));
}

/** A member's row for a candidate, and what comes of it. */
export interface Heard {
  readonly row: Entry;
  readonly verdict: Verdict;
}

/** The members who are heard on a candidate: those who vote, are not aside and left nothing out. */
export function heardOn(council: Council, person: Person, rows: readonly Entry[]): Heard[] {
  const own = rows.filter(({ named }) => folded(named.get('candidate')) === person.code);
  return council.members
    .filter(({ voting }) => voting)
    .flatMap((member) => {
      const row = joined(own.filter(({ named }) => folded(named.get('member')) === member.code));
      if (row === undefined || isAside(council, person, member.unit, row)) return [];
      const verdict = verdictOf(council, person, row);
      return verdict === null ? [] : [{ row, verdict }];
    });
}

function scoreOf(council: Council, person: Person, rows: readonly Entry[]): Scored {
  const verdicts = heardOn(council, person, rows).map(({ verdict }) => verdict);
  const totals = verdicts.flatMap(({ total }) => total ?? []);
  const contents = new Map<string, Ratio>();
  for (const { code } of council.contents) {
    const shares = verdicts.flatMap((verdict) => verdict.shares.get(code) ?? []);
    if (shares.length > 0) contents.set(code, together(council, shares).rounded(council.decimals));
  }
  return {
    person,
    score: totals.length === 0 ? null : together(council, totals).rounded(council.decimals),
    rank: null,
    members: totals.length,
    provisional: verdicts.some(({ unassessable }) => unassessable),
    contents,
  };
}

/** Whether somebody who votes is to score somebody who is eligible. */
export function isScoringExpected(tables: Tables): boolean {
  const council = councilOf(tables);
  const rows = recordsOf(tables, 'Scores');
  const of = (key: string, code: string, some: readonly Entry[]): Entry[] =>
    some.filter(({ named }) => folded(named.get(key)) === code);
  return council.people.some((person) => {
    const own = of('candidate', person.code, rows);
    return council.members.some(
      ({ voting, unit, code }) =>
        person.eligible && voting && !isAside(council, person, unit, joined(of('member', code, own))),
    );
  });
}

/** Scores and ranks of all candidates, in their own order. */
export function reckonScores(tables: Tables, council: Council): Scored[] {
  const rows = recordsOf(tables, 'Scores');
  const scored = council.people.map((person) => scoreOf(council, person, rows));
  const ranked = scored.filter(({ person, score }) => person.eligible && score !== null);
  return scored.map((one) => {
    if (!ranked.includes(one) || one.score === null) return one;
    const score = one.score;
    const above = ranked.filter(
      (each) => each.person.kind === one.person.kind && (each.score ?? score).against(score) > 0,
    );
    return { ...one, rank: above.length + 1 };
  });
}
