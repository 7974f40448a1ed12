/** Whether the tellers' figures agree with each other, with the papers and with the council. One issue for a box. */
import type { BallotBox, Kind } from '../../tally/campaign.ts';
import { kindsOf, type BallotsRead, type Doubles, type PaperEntry } from '../read/ballots.ts';
import type { Findings } from '../read/findings.ts';
import type { BoxEntry } from '../read/hand-counts.ts';
import type { Subjects } from '../read/subjects.ts';
import { tooManyPapers, votersOf, type Voters, type Votes } from './voters.ts';

type Figure = 'issued' | 'returned' | 'valid' | 'invalid';

interface Mismatch {
  readonly figure: Figure;
  /** Which rule is broken: the key of its sentence. */
  readonly rule: 'sum' | 'issued' | 'papersValid' | 'papersInvalid';
  readonly expected: number;
}

/**
 * `tooMany`: there are more papers in the Ballots tables than could be given, which is said there: the boxes are not
 * compared with them, nor said to hold too many. Gives the boxes that do.
 */
export function checkBallotBoxes(
  { ballots, boxes }: Votes,
  tooMany: boolean,
  subjects: Subjects,
  findings: Findings,
): ReadonlySet<BoxEntry> {
  const voters = votersOf(subjects);
  const tooFull = new Set<BoxEntry>();
  const seen = new Map<Kind | null, BoxEntry>();
  for (const entry of boxes) {
    const { row, box } = entry;
    const papers = countPapers(ballots, box.kind, !tooMany, subjects);
    const mismatch = figuresMismatch(box, papers);
    if (seen.has(box.kind)) {
      findings.add('BallotBoxMismatch', row.spot(row.has('kind') ? 'kind' : 'issued'), { rule: 'twice' });
    } else if (mismatch !== null) {
      const { figure, rule, expected } = mismatch;
      findings.add('BallotBoxMismatch', row.spot(figure), {
        ...box,
        kind: box.kind ?? 'both',
        rule,
        expected,
      });
    } else if (voters !== null && !tooMany && isTooMuch(box, voters, papers)) {
      tooFull.add(entry);
      findings.add('MoreBallotsThanVoters', row.spot('returned'), tooManyPapers(box.returned, voters));
    }
    seen.set(box.kind, entry);
  }
  return tooFull;
}

/** More than could be given; one line may stand for the papers of collectives and of individuals together. */
function isTooMuch({ kind, returned }: BallotBox, { participating: most }: Voters, papers: Papers): boolean {
  const isOfBothAtOnce = kind === null && returned <= 2 * most && papers.total > most;
  return returned > most && !isOfBothAtOnce;
}

function figuresMismatch(box: BallotBox, papers: Papers): Mismatch | null {
  const sum = box.valid + box.invalid;
  if (!papers.mayBeValid(box.valid)) return { figure: 'valid', rule: 'papersValid', expected: papers.valid };
  if (!papers.mayBeInvalid(box.invalid)) {
    return { figure: 'invalid', rule: 'papersInvalid', expected: papers.invalid };
  }
  if (box.returned !== sum) return { figure: 'returned', rule: 'sum', expected: sum };
  return box.returned > box.issued ? { figure: 'returned', rule: 'issued', expected: box.issued } : null;
}

interface Papers {
  readonly total: number;
  readonly valid: number;
  readonly invalid: number;
  /** Whether a box with so many valid papers can be the one these papers were in. */
  mayBeValid(figure: number): boolean;
  mayBeInvalid(figure: number): boolean;
}

function countPapers(
  ballots: BallotsRead,
  kind: Kind | null,
  withPapers: boolean,
  subjects: Subjects,
): Papers {
  const kinds = new Map(ballots.tables.map((table) => [table, kindsOf(table, subjects)]));
  const ofKind = (wanted: Kind | null): readonly PaperEntry[] =>
    ballots.entries.filter(({ table }) => wanted === null || kinds.get(table)?.has(wanted) === true);
  const all = ofKind(kind);
  const valid = all.filter(({ paper }) => paper.valid).length;
  const invalid = all.length - valid;
  const piles = pilesOf(all, kind, ofKind, ballots.doubles);
  const among = (figure: number, isValid: boolean): boolean =>
    piles.some((pile) => pile.filter(({ paper }) => paper.valid === isValid).length === figure);
  const uncounted = !withPapers || all.length === 0 || !ballots.sound;
  return {
    total: all.length,
    valid,
    invalid,
    mayBeValid: (figure) => uncounted || among(figure, true),
    // Invalid papers are often only counted, without a row of their own.
    mayBeInvalid: (figure) => uncounted || invalid === 0 || among(figure, false),
  };
}

/**
 * The piles that a box may have held: all papers, or all but those entered twice; the papers of one award; of a box for
 * both kinds, the papers of one kind.
 */
function pilesOf(
  all: readonly PaperEntry[],
  kind: Kind | null,
  ofKind: (kind: Kind) => readonly PaperEntry[],
  doubles: Doubles,
): readonly (readonly PaperEntry[])[] {
  const awards = new Set(all.map(({ award }) => award));
  const byAward = [...awards].map((award) => all.filter((entry) => entry.award === award));
  const byKind = kind === null ? [ofKind('collective'), ofKind('individual')] : [];
  return [all, all.filter((entry) => !doubles.has(entry)), ...byAward, ...byKind];
}
