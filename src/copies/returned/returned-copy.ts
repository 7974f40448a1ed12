/** What is said of a workbook that came back. */
import type { CandidateCode, CriterionCode, Member } from '../../tally/campaign.ts';
import type { InputCell, ScoreField } from '../../workbook/repair/input-plan.ts';
import type { CellValue } from '../../workbook/snapshot.ts';
import type { UnreadableCode } from './arrival.ts';
import type { Forgery, Proof } from './proof.ts';
import type { Difference } from './returned-facts.ts';
import type { Flaw } from './returned-lines.ts';
import type { WhoseCode } from './returned-whose.ts';

export type RejectionCode = UnreadableCode | WhoseCode | 'OtherCampaign' | 'ForgedCopy';

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
  /** The formula that gave the value, from its `=` on; null where it was typed. */
  readonly formula: string | null;
}

/** Cells that need a person's eye and do not count as refused. */
export interface Remark {
  /**
   * Not taken: emptied by the member since it was sent (`emptied`), or since an older copy of theirs brought it
   * (`withdrawn`); a formula without a result (`uncalculated`).
   */
  readonly kind: 'emptied' | 'withdrawn' | 'uncalculated';
  readonly place: InputCell;
  readonly candidate: string;
  readonly criterion: string | null;
  /** What stood there then. */
  readonly sent: string;
}

export interface Returned {
  readonly kind: 'returned';
  readonly file: string;
  readonly sha256: string;
  readonly savedAt: string | null;
  readonly member: Member;
  readonly proof: Exclude<Proof, { readonly kind: 'forged' }>;
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
  /** What is wrong with a `ForgedCopy`; null for all others. */
  readonly forgery: Forgery | null;
}
