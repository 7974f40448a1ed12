/** What a workbook that came back says, for whom, and what of it cannot be taken. */
import type { Returned, Rejected, RejectionCode } from './returned-copy.ts';
import type { Arrival } from './arrival.ts';
import type { Master } from '../merge/merge-master.ts';
import { openScores } from './returned-lines.ts';
import { readRows } from './returned-rows.ts';
import { copyFacts } from './returned-facts.ts';
import { proofOf, type Forgery } from './proof.ts';
import { whoseCopy } from './returned-whose.ts';

/** Reads what came back against the master as it stands. Total: no file makes it throw. */
export function returnedFrom(arrival: Arrival, master: Master): Returned | Rejected {
  const { file, sha256 } = arrival;
  const rejected = (
    code: RejectionCode,
    member: string | null,
    forgery: Forgery | null = null,
  ): Rejected => ({
    kind: 'rejected',
    ...{ file, sha256, code, member, forgery },
  });
  if (arrival.kind === 'unreadable') return rejected(arrival.code, null);
  const tables = openScores(arrival.tables, master.codes);
  const facts = copyFacts(arrival, tables, master);
  const { savedAt, stamps } = arrival;
  const stamped = stamps[0]?.member ?? null;
  if (facts.isOther) return rejected('OtherCampaign', stamped);
  const proof = proofOf(stamps, master.made, master.campaign);
  if (proof.kind === 'forged') return rejected('ForgedCopy', stamped, proof.forgery);
  const whose = whoseCopy(arrival, tables, master);
  if (whose.kind === 'unclear') return rejected(whose.code, whose.member);
  const { member } = whose;
  const read = readRows({ arrival, tables, facts, master, member });
  return {
    kind: 'returned',
    ...{ file, sha256, savedAt, member, proof },
    ...read,
    differences: facts.differences,
  };
}
