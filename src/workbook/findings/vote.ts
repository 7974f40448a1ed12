/** A council that says it does not vote, and votes. */
import type { Findings } from '../read/findings.ts';
import { codeAndName, type Subjects } from '../read/subjects.ts';
import { quote } from '../read/quote.ts';
import type { Votes } from './voters.ts';

/** `vote` = `none` beside votes, or beside an award that needs them. */
export function checkVote(
  { ballots, counts, boxes }: Votes,
  { settings, awards }: Subjects,
  findings: Findings,
): void {
  const spot = settings.spots.get('vote');
  if (settings.settings.vote !== 'none' || spot === undefined) return;
  const details = { found: quote(settings.values.get('vote') ?? ''), expected: 'vote' };
  if (ballots.entries.length > 0 || counts.counted || boxes.length > 0) {
    findings.add('InvalidSetting', spot, { ...details, beside: 'votes' });
    return;
  }
  const award = awards.awards.find(({ minVotes }) => minVotes !== null);
  if (award === undefined) return;
  findings.add('InvalidSetting', spot, {
    ...details,
    beside: 'award',
    award: codeAndName(award.code, award.name),
  });
}
