/** Whether there is a council that can vote. */
import { compare, divide, ofInteger, type Fraction } from '../../tally/fraction.ts';
import { quorumMet } from '../../tally/quorum.ts';
import type { Findings } from '../read/findings.ts';
import type { Subjects } from '../read/subjects.ts';

/** Somebody must vote: else at the header of the votes. Enough must be there: else at the quorum that is asked for. */
export function checkCouncil({ council, settings }: Subjects, findings: Findings): void {
  if (council.votingSpot === null || !council.countable) return;
  const { there, base, voting, met } = quorumMet({ council: council.council, settings: settings.settings });
  if (voting === 0) {
    findings.add('NoVotingMember', council.votingSpot);
    return;
  }
  const { quorum } = settings.settings;
  const spot = settings.spots.get('quorum');
  if (quorum === null || spot === undefined) return;
  const share = divide(ofInteger(there), ofInteger(voting));
  const onlyJust = settings.strictQuorum && compare(share, quorum) === 0;
  if (met && !onlyJust) return;
  findings.add('NoQuorum', spot, {
    present: there,
    base,
    voting,
    quorum: shareText(quorum, settings.strictQuorum),
  });
}

/** `80%` where that is exact, else `2/3`; more than it where it is strict. */
function shareText({ num, den }: Fraction, strict: boolean): string {
  const share = 100n % den === 0n ? `${(num * 100n) / den}%` : `${num}/${den}`;
  return strict ? `> ${share}` : share;
}
