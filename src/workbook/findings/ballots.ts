/** Whether papers, hand counts and the tellers' figures can all be true. */
import type { AwardCode, CandidateCode } from '../../tally/campaign.ts';
import type { BallotsRead, PaperEntry } from '../read/ballots.ts';
import type { Findings } from '../read/findings.ts';
import type { BoxEntry, CountEntry } from '../read/hand-counts.ts';
import { codeAndName, type Subjects } from '../read/subjects.ts';
import { checkBallotBoxes } from './ballot-box.ts';
import { tooManyPapers, votersOf, type Votes } from './voters.ts';

export function checkBallots(votes: Votes, subjects: Subjects, findings: Findings): void {
  checkNoBallots(votes, subjects, findings);
  checkConflicts(votes, subjects, findings);
  const tooMany = checkPapersAndVoters(votes.ballots, subjects, findings);
  const tooFull = checkBallotBoxes(votes, tooMany, subjects, findings);
  checkCounts(votes, tooFull, subjects, findings);
}

/** Awards that need votes when there are none at all, each at its threshold. */
function checkNoBallots(votes: Votes, { awards }: Subjects, findings: Findings): void {
  if (votes.ballots.entries.length > 0 || votes.counts.counted) return;
  for (const { code, name, minVotes } of awards.awards) {
    const spot = awards.minVotesSpots.get(code);
    if (minVotes !== null && spot !== undefined) {
      findings.add('NoBallots', spot, { award: codeAndName(code, name) });
    }
  }
}

/** One candidate counted for one award on papers and by hand, or by hand twice; without an award it is for all. */
function checkConflicts({ ballots, counts }: Votes, subjects: Subjects, findings: Findings): void {
  const onPapers = new Map<CandidateCode, Set<AwardCode | null>>();
  for (const { table, award } of ballots.entries) {
    if (award === undefined) continue;
    for (const candidate of table.codes.keys()) {
      onPapers.set(candidate, (onPapers.get(candidate) ?? new Set()).add(award));
    }
  }
  const byHand = new Map<CandidateCode, Set<AwardCode | null>>();
  for (const { row, count } of counts.entries) {
    const { candidate, award } = count;
    const awards = [...(onPapers.get(candidate) ?? [])];
    const earlier = byHand.get(candidate) ?? new Set();
    const conflicts = awards.some((other) => other === award || other === null || award === null);
    const details = {
      candidate: codeAndName(candidate, subjects.candidateOf.get(candidate)?.name),
      award: award ?? '',
    };
    if (conflicts) findings.add('BallotConflict', row.spot('candidate'), details);
    else if (earlier.has(award)) findings.add('DuplicateBallot', row.spot('candidate'), details);
    byHand.set(candidate, earlier.add(award));
  }
}

/** More papers for a candidate and award than people who could give one: at the first too many. Whether there are. */
function checkPapersAndVoters(ballots: BallotsRead, subjects: Subjects, findings: Findings): boolean {
  const voters = votersOf(subjects);
  if (voters === null) return false;
  const papers = new Map<string, number>();
  const reported = new Set<PaperEntry>();
  for (const entry of ballots.entries) {
    if (entry.award === undefined) continue;
    for (const candidate of entry.table.codes.keys()) {
      const id = JSON.stringify([candidate, entry.award]);
      const number = (papers.get(id) ?? 0) + 1;
      papers.set(id, number);
      if (number !== voters.participating + 1 || reported.has(entry)) continue;
      reported.add(entry);
      findings.add('MoreBallotsThanVoters', entry.row.spot('ballot'), tooManyPapers(number, voters));
    }
  }
  return reported.size > 0;
}

/**
 * A hand count of more than the valid papers in the box, or of more than could be given: where that was not said of the
 * box, and once where it is only too much for those who took part, as then it is their presence that is likely wrong.
 */
function checkCounts(
  { counts, boxes }: Votes,
  tooFull: ReadonlySet<BoxEntry>,
  subjects: Subjects,
  findings: Findings,
): void {
  const voters = votersOf(subjects);
  let isSaid = false;
  for (const { row, count, sound } of counts.entries) {
    const kind = subjects.candidateOf.get(count.candidate)?.kind;
    if (!sound || kind === undefined) continue;
    const box = boxes.find((one) => one.box.kind === kind) ?? boxes.find((one) => one.box.kind === null);
    const found = count.agree + count.disagree + count.blank;
    const spot = row.spot(largestFigure(count));
    const candidate = codeAndName(count.candidate, subjects.candidateOf.get(count.candidate)?.name);
    if (box !== undefined && found > box.box.valid) {
      findings.add('CountsExceedValid', spot, { found, valid: box.box.valid, candidate });
    } else if (voters !== null && found > voters.participating && !(box && tooFull.has(box))) {
      if (found <= voters.all && isSaid) continue;
      isSaid ||= found <= voters.all;
      findings.add('MoreBallotsThanVoters', spot, { ...tooManyPapers(found, voters), candidate });
    }
  }
}

/** Where a sum is too large, its largest figure is the likeliest to be wrong. */
function largestFigure({ agree, disagree, blank }: CountEntry['count']): 'agree' | 'disagree' | 'blank' {
  if (agree >= disagree && agree >= blank) return 'agree';
  return disagree >= blank ? 'disagree' : 'blank';
}
