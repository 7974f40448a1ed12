/** What a workbook that came back says, for whom, and what of it cannot be taken. */
import type { CandidateCode, CriterionCode, Member } from '../../tally/campaign.ts';
import type { InputCell, ScoreField } from '../../workbook/input-plan.ts';
import type { CellValue } from '../../workbook/snapshot.ts';
import type { Arrival, UnreadableCode } from './arrival.ts';
import type { Master } from '../merge/merge-master.ts';
import { openScores, type Flaw } from './returned-lines.ts';
import { readRows } from './returned-rows.ts';
import { copyFacts, type Difference } from './returned-facts.ts';
import { whoseCopy, type WhoseCode } from './returned-whose.ts';

export type RejectionCode = UnreadableCode | WhoseCode;

/** Why a cell of a copy is not taken. */
export type RefusalReason =
  | Flaw
  /** It is in another member's row. */
  | 'otherMember'
  | 'unknownCandidate'
  | 'ineligible'
  | 'recused'
  /** The copy's maximum, weight, content or role of the criterion is not the master's. */
  | 'criterionChanged'
  | 'unknownCriterion'
  /** The copy has two values for it. */
  | 'saidTwice'
  /** No table of the master has a column for it. */
  | 'noColumn';

/** A cell of a copy that is not taken. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** In the copy. */
  readonly place: InputCell;
  readonly found: CellValue;
  readonly member: string;
  readonly candidate: string;
  readonly field: ScoreField['field'];
  readonly criterion: string | null;
}

/** What a member says of a candidate in one cell. */
export interface Statement {
  readonly candidate: CandidateCode;
  readonly field: ScoreField['field'];
  readonly criterion: CriterionCode | null;
  readonly place: InputCell;
  /** The same for what means the same; see `Said`. */
  readonly text: string;
  readonly written: string | number;
}

/** Cells that need a person's eye and do not count as refused. */
export interface Remark {
  /** Emptied by the member since it was sent, or a formula without a result: not taken. */
  readonly kind: 'emptied' | 'uncalculated';
  readonly place: InputCell;
  readonly candidate: string;
  readonly criterion: string | null;
  readonly sent: string;
}

export interface Returned {
  readonly kind: 'returned';
  readonly file: string;
  readonly sha256: string;
  readonly savedAt: string | null;
  readonly member: Member;
  /** What the member says in this copy and was not in it when it was sent. One for each thing. */
  readonly statements: readonly Statement[];
  readonly refusals: readonly Refusal[];
  readonly remarks: readonly Remark[];
  /** How the copy differs from the master in what it was made from. */
  readonly differences: readonly Difference[];
}

export interface Rejected {
  readonly kind: 'rejected';
  readonly file: string;
  readonly sha256: string;
  readonly code: RejectionCode;
  /** The member it is of, as far as that is known; for people. */
  readonly member: string | null;
}

/** Reads what came back against the master as it stands. Total: no file makes it throw. */
export function returnedFrom(arrival: Arrival, master: Master): Returned | Rejected {
  const { file, sha256 } = arrival;
  if (arrival.kind === 'unreadable')
    return { kind: 'rejected', file, sha256, code: arrival.code, member: null };
  const tables = openScores(arrival.tables, master.codes);
  const facts = copyFacts(arrival, tables, master);
  const whose = whoseCopy(arrival, tables, facts, master);
  if (whose.kind === 'unclear') {
    return { kind: 'rejected', file, sha256, code: whose.code, member: whose.member };
  }
  const { savedAt } = arrival;
  const { member } = whose;
  const read = readRows({ arrival, tables, facts, master, member });
  return { kind: 'returned', ...{ file, sha256, savedAt, member }, ...read, differences: facts.differences };
}
