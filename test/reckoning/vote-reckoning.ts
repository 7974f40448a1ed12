/** Ballots as the contract's "Vote share" says: who has ballots that count for which award, and whether they pass. */
import {
  folded,
  isBlank,
  numberIn,
  opinionsIn,
  paperTables,
  recordsOf,
  yesOrNo,
  type Entry,
  type Tables,
} from './records.ts';
import { Ratio } from './ratio.ts';
import type { Council, Person, Prize } from './council-records.ts';

export interface Vote {
  readonly person: Person;
  readonly prize: Prize;
  readonly agree: number;
  readonly disagree: number;
  readonly blank: number;
  readonly base: number;
  readonly share: Ratio;
  readonly passes: boolean | null;
}

/** Whether what is proposed lets a candidate be considered for an award at all. */
export function isOpenTo(council: Council, prize: Prize, person: Person): boolean {
  if (person.kind !== prize.kind) return false;
  if (person.proposed === '' || person.proposed === prize.code) return true;
  const proposed = council.prizes.find(({ code, kind }) => code === person.proposed && kind === prize.kind);
  return council.cascade && proposed !== undefined && proposed.precedence < prize.precedence;
}

interface Marks {
  readonly agree: number;
  readonly disagree: number;
  readonly blank: number;
  readonly valid: number;
}

/** What each paper says of a candidate, read within its table. */
type Opinions = ReadonlyMap<Entry, boolean | null>;

function opinionsOn(tables: readonly (readonly Entry[])[], person: Person): Opinions {
  return new Map(
    tables.flatMap((papers) => {
      const said = opinionsIn(papers.map(({ others }) => others.get(person.code)));
      return papers.map((paper, at) => [paper, said[at] ?? null] as const);
    }),
  );
}

function marksOnPapers(papers: readonly Entry[], said: Opinions): Marks {
  const opinions = papers
    .filter(({ named }) => yesOrNo(named.get('validity')) ?? true)
    .map((paper) => said.get(paper) ?? null);
  const count = (wanted: boolean | null): number => opinions.filter((opinion) => opinion === wanted).length;
  return { agree: count(true), disagree: count(false), blank: count(null), valid: opinions.length };
}

function marksByHand(rows: readonly Entry[], box: number | null): Marks {
  const sum = (column: string): number =>
    Ratio.total(rows.map(({ named }) => numberIn(named.get(column)) ?? Ratio.nought)).asNumber();
  const [agree, disagree, blank] = [sum('agree'), sum('disagree'), sum('blank')];
  return { agree, disagree, blank, valid: box ?? agree + disagree + blank };
}

/** Of some rows those that count for the award: the ones that name it, or else the ones that name none. */
function countingFor(
  council: Council,
  rows: readonly Entry[],
  prize: Prize,
  person: Person,
): readonly Entry[] {
  const naming = rows.filter(({ named }) => folded(named.get('award')) === prize.code);
  if (naming.length > 0) return naming;
  return isOpenTo(council, prize, person) ? rows.filter(({ named }) => isBlank(named.get('award'))) : [];
}

function baseOf(council: Council, prize: Prize, valid: number): number {
  const voters = council.members.filter(({ voting }) => voting);
  switch (prize.base) {
    case 'all':
      return voters.length;
    case 'present':
      return voters.filter(({ presence }) => presence === 'present').length;
    case 'participating':
      return voters.filter(({ presence }) => presence !== 'absent').length;
    case 'valid':
      return valid;
  }
}

function voteOf(council: Council, prize: Prize, person: Person, marks: Marks): Vote {
  const base = baseOf(council, prize, marks.valid);
  const share = base === 0 ? Ratio.nought : Ratio.of(marks.agree, base);
  const over = prize.minVotes === null ? null : share.against(prize.minVotes.share);
  return {
    person,
    prize,
    agree: marks.agree,
    disagree: marks.disagree,
    blank: marks.blank,
    base,
    share,
    passes: over === null ? null : prize.minVotes?.more === true ? over > 0 : over >= 0,
  };
}

/** The votes of each award (in the order of the Awards table) and each candidate of its kind with ballots for it. */
export function reckonVotes(tables: Tables, council: Council): Vote[] {
  const stacks = paperTables(tables);
  const papers = stacks.flat();
  const counts = recordsOf(tables, 'BallotCounts');
  const boxes = recordsOf(tables, 'BallotBox');
  const votes = council.prizes.flatMap((prize) =>
    council.people.map((person): Vote | null => {
      if (person.kind !== prize.kind) return null;
      const own = papers.filter(({ others }) => others.has(person.code));
      const onPapers = countingFor(council, own, prize, person);
      if (onPapers.length > 0) {
        return voteOf(council, prize, person, marksOnPapers(onPapers, opinionsOn(stacks, person)));
      }
      const byHand = countingFor(
        council,
        counts.filter(({ named }) => folded(named.get('candidate')) === person.code),
        prize,
        person,
      );
      if (byHand.length === 0) return null;
      const words =
        person.kind === 'collective' ? ['collective', 'tập thể', ''] : ['individual', 'cá nhân', ''];
      const box = boxes.find(({ named }) => words.includes(folded(named.get('kind'))));
      return voteOf(
        council,
        prize,
        person,
        marksByHand(byHand, numberIn(box?.named.get('valid'))?.asNumber() ?? null),
      );
    }),
  );
  return votes.flatMap((vote) => vote ?? []);
}
