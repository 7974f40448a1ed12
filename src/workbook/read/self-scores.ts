/** The SelfScores table: what candidates gave themselves. */
import type { CandidateCode, SelfScore } from '../../tally/campaign.ts';
import { addressOf, type Findings, type Spot } from './findings.ts';
import { readMarks } from './marks.ts';
import type { Subjects } from './subjects.ts';
import { openTable, type PlacedTable } from './table.ts';
import { takeReference } from './take.ts';

export function readSelfScores(
  placed: PlacedTable | undefined,
  subjects: Subjects,
  findings: Findings,
): readonly SelfScore[] {
  if (placed === undefined) return [];
  const table = openTable('SelfScores', placed, findings, subjects.criteria.registry);
  const spots = new Map<CandidateCode, Spot>();
  return table.rows.flatMap((row): SelfScore[] => {
    const candidate = takeReference(
      row,
      'candidate',
      subjects.candidates.registry,
      'UnknownCandidate',
      findings,
    );
    const theCandidate = candidate === undefined ? undefined : subjects.candidateOf.get(candidate);
    const { marks } = readMarks(row, table.codes, theCandidate, subjects, findings);
    if (candidate === undefined) return [];
    const spot = row.spot('candidate');
    const earlier = spots.get(candidate);
    if (earlier !== undefined) {
      findings.add('DuplicateScore', spot, { candidate, first: addressOf(earlier) ?? '' });
      return [];
    }
    spots.set(candidate, spot);
    return [{ candidate, marks }];
  });
}
