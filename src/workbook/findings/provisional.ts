/** Candidates whose score may still change, as some of their work could not be assessed yet. */
import type { CandidateCode } from '../../tally/campaign.ts';
import { appliesTo } from '../../tally/weights.ts';
import type { Findings } from '../read/findings.ts';
import type { ScoreEntry, ScoresRead } from '../read/scores.ts';
import { codeAndName, type Subjects } from '../read/subjects.ts';

/** Warns once for each candidate, at the first CĐ that counts. */
export function checkProvisional(scores: ScoresRead, subjects: Subjects, findings: Findings): void {
  const complete = completeness(scores, subjects);
  const reported = new Set<CandidateCode>();
  for (const entry of scores.entries) {
    const { candidate } = entry.score;
    if (entry.ignored || entry.inDoubt || reported.has(candidate) || !complete(entry)) continue;
    const first = [...entry.table.codes].find(
      ([code]) => entry.score.marks.get(code)?.kind === 'notAssessable',
    );
    if (first === undefined) continue;
    reported.add(candidate);
    findings.add('ProvisionalScore', entry.row.spotAt(first[1]), {
      candidate: codeAndName(candidate, subjects.candidateOf.get(candidate)?.name),
    });
  }
}

/** Where missing scores are skipped, a row counts only if all main criteria are given, in whichever table. */
function completeness(scores: ScoresRead, subjects: Subjects): (entry: ScoreEntry) => boolean {
  if (subjects.settings.settings.missing === 'block') return () => true;
  const given = new Map<string, Set<string>>();
  const pairOf = ({ score }: ScoreEntry): string => JSON.stringify([score.member, score.candidate]);
  for (const entry of scores.entries) {
    given.set(pairOf(entry), new Set([...(given.get(pairOf(entry)) ?? []), ...entry.given]));
  }
  return (entry) => {
    const kind = subjects.candidateOf.get(entry.score.candidate)?.kind;
    if (kind === undefined) return false;
    return subjects.criteria.criteria.every(
      (criterion) =>
        criterion.role !== 'main' ||
        !appliesTo(criterion, kind) ||
        given.get(pairOf(entry))?.has(criterion.code) === true,
    );
  };
}
