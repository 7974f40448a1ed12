/** Papers counted by the candidates on them, and two counts compared. */
import type { CandidateCode, Opinion, Paper } from '../../tally/campaign.ts';

export type Counted = Readonly<Record<Opinion, number>>;

/** What one count came to. */
export interface PaperCount {
  /** How many papers there are, and how many of them are invalid. */
  readonly papers: number;
  readonly invalid: number;
  /** The marks on valid papers. */
  readonly byCandidate: ReadonlyMap<CandidateCode, Counted>;
  /** How many papers are marked in the same way, whatever their order. */
  readonly alike: ReadonlyMap<string, number>;
}

/** Counts papers for these candidates: each stands on every paper, one that is not marked is blank. */
export function countPapers(
  candidates: readonly CandidateCode[],
  papers: readonly Pick<Paper, 'valid' | 'opinions'>[],
): PaperCount {
  const valid = papers.filter((paper) => paper.valid);
  const countOf = (candidate: CandidateCode): Counted => {
    const counted = { agree: 0, disagree: 0, blank: 0 };
    for (const { opinions } of valid) counted[opinions.get(candidate) ?? 'blank'] += 1;
    return counted;
  };
  const alike = new Map<string, number>();
  for (const paper of papers) {
    const marks = candidates.map((candidate) => paper.opinions.get(candidate) ?? 'blank');
    // Of an invalid paper only that counts.
    const way = paper.valid ? marks.join() : 'invalid';
    alike.set(way, (alike.get(way) ?? 0) + 1);
  }
  return {
    papers: papers.length,
    invalid: papers.length - valid.length,
    byCandidate: new Map(candidates.map((candidate) => [candidate, countOf(candidate)])),
    alike,
  };
}

/**
 * One thing in which two counts differ: how many papers, how many invalid, what one candidate got; or, where all that is
 * the same, how many papers of one count have no like in the other: two slips may make up for each other.
 */
type Difference =
  | { readonly kind: 'papers' | 'invalid' | 'read'; readonly first: number; readonly second: number }
  | {
      readonly kind: 'candidate';
      readonly candidate: CandidateCode;
      readonly first: Counted;
      readonly second: Counted;
    };

/** Everything in which they differ, candidates in the order of the first count; [] where they agree. */
export function compareCounts(first: PaperCount, second: PaperCount): readonly Difference[] {
  const found: Difference[] = [];
  for (const kind of ['papers', 'invalid'] as const) {
    if (first[kind] !== second[kind]) found.push({ kind, first: first[kind], second: second[kind] });
  }
  for (const candidate of new Set([...first.byCandidate.keys(), ...second.byCandidate.keys()])) {
    const one = first.byCandidate.get(candidate) ?? nothing;
    const other = second.byCandidate.get(candidate) ?? nothing;
    if (!isSame(one, other)) found.push({ kind: 'candidate', candidate, first: one, second: other });
  }
  const [one, other] = [without(first.alike, second.alike), without(second.alike, first.alike)];
  if (found.length === 0 && one + other > 0) found.push({ kind: 'read', first: one, second: other });
  return found;
}

/** How many papers have no like among the others. */
function without(papers: PaperCount['alike'], others: PaperCount['alike']): number {
  return [...papers].reduce((sum, [way, count]) => sum + Math.max(0, count - (others.get(way) ?? 0)), 0);
}

const nothing: Counted = { agree: 0, disagree: 0, blank: 0 };

function isSame(one: Counted, other: Counted): boolean {
  return one.agree === other.agree && one.disagree === other.disagree && one.blank === other.blank;
}
