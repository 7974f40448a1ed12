/** Whether papers, hand counts and the tellers' figures can all be true. */
import type { AwardCode, CandidateCode } from '../../tally/campaign.ts';
import type { BallotsRead, PaperEntry } from '../read/ballots.ts';
import type { Findings } from '../read/findings.ts';
import type { CountEntry } from '../read/hand-counts.ts';
import { codeAndName, type Subjects } from '../read/subjects.ts';
import { checkBallotBoxes } from './ballot-box.ts';
import { votersOf, type Votes } from './voters.ts';

export function checkBallots(votes: Votes, subjects: Subjects, findings: Findings): void {
  checkNoBallots(votes, subjects, findings);
  checkConflicts(votes, subjects, findings);
  const tooMany = checkPapersAndVoters(votes.ballots, subjects, findings);
  checkCounts(votes, subjects, findings);
  checkBallotBoxes(votes, !tooMany, subjects, findings);
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
    if (conflicts || earlier.has(award)) {
      findings.add('BallotConflict', row.spot('candidate'), {
        candidate: codeAndName(candidate, subjects.candidateOf.get(candidate)?.name),
        award: award ?? '',
        where: conflicts ? 'Ballots' : 'BallotCounts',
      });
    }
    byHand.set(candidate, earlier.add(award));
  }
}

/** More papers for a candidate and award than there are voters: at the first paper too many. Whether there are. */
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
      if (number !== voters + 1 || reported.has(entry)) continue;
      reported.add(entry);
      findings.add('MoreBallotsThanVoters', entry.row.spot('ballot'), { found: number, voters });
    }
  }
  return reported.size > 0;
}

/** A hand count of more than the valid papers in the box, or, without a box, of more than the voters. */
function checkCounts({ counts, boxes }: Votes, subjects: Subjects, findings: Findings): void {
  const voters = votersOf(subjects);
  for (const { row, count, sound } of counts.entries) {
    const kind = subjects.candidateOf.get(count.candidate)?.kind;
    if (!sound || kind === undefined) continue;
    const box = boxes.find((one) => one.box.kind === kind) ?? boxes.find((one) => one.box.kind === null);
    const found = count.agree + count.disagree + count.blank;
    const spot = row.spot(largestFigure(count));
    const candidate = codeAndName(count.candidate, subjects.candidateOf.get(count.candidate)?.name);
    if (box !== undefined && found > box.box.valid) {
      findings.add('CountsExceedValid', spot, { found, valid: box.box.valid, candidate });
    } else if (voters !== null && found > voters) {
      findings.add('MoreBallotsThanVoters', spot, { found, voters, candidate });
    }
  }
}

/** Where a sum is too large, its largest figure is the likeliest to be wrong. */
function largestFigure({ agree, disagree, blank }: CountEntry['count']): 'agree' | 'disagree' | 'blank' {
  if (agree >= disagree && agree >= blank) return 'agree';
  return disagree >= blank ? 'disagree' : 'blank';
}
