/** What was reckoned. Lists follow the campaign's own order unless they say otherwise. */
import type { AwardCode, CandidateCode, ContentCode, Kind, MemberCode, VoteBase } from './campaign.ts';
import type { Fraction } from './fraction.ts';

/** Why a voting member's row gave a total, or none. */
export type MemberTotal =
  | {
      readonly kind: 'total';
      readonly member: MemberCode;
      /** Exact, 0 to the cap where there is one. */
      readonly total: Fraction;
      /** 100·G by content, exact, only for the contents that have a share. */
      readonly contents: ReadonlyMap<ContentCode, Fraction>;
      /** Some applicable criterion that counts was marked CĐ by this member. */
      readonly notAssessable: boolean;
    }
  /** Recused by the row or by unit. */
  | { readonly kind: 'recused'; readonly member: MemberCode }
  /** CĐ left nothing to make a total of. */
  | { readonly kind: 'allNotAssessable'; readonly member: MemberCode }
  /**
   * No row, or a blank main criterion (`missing` = skip, or an ineligible candidate, or an error that the reading
   * reports); or weights that leave nothing to divide by.
   */
  | { readonly kind: 'missing'; readonly member: MemberCode };

export interface CandidateScore {
  readonly candidate: CandidateCode;
  readonly kind: Kind;
  /** The aggregate before rounding; null: no score. */
  readonly exact: Fraction | null;
  /** Rounded half away from zero to the campaign's decimals; null: no score. */
  readonly score: Fraction | null;
  /** 1, 2, 2, 4 within a kind; null for the ineligible and for those without a score. */
  readonly rank: number | null;
  /** How many members gave a total; `trimmed` drops its two from these. */
  readonly members: number;
  /**
   * Some voting member who is not recused marked CĐ in a row that is complete, be it on a bonus or deduction, or all
   * over: the score may change once the work has a final result.
   */
  readonly provisional: boolean;
  /** Rounded like the score; contents without any share are absent. */
  readonly contents: ReadonlyMap<ContentCode, Fraction>;
  /** The same in points of the content's maxima, rounded likewise; empty unless the scale is `points`. */
  readonly contentPoints: ReadonlyMap<ContentCode, Fraction>;
  /** One for each voting member, in the order of the Council table. */
  readonly totals: readonly MemberTotal[];
}

/** Ballots of one candidate that count for one award. */
export interface VoteResult {
  readonly candidate: CandidateCode;
  readonly award: AwardCode;
  readonly agree: number;
  readonly disagree: number;
  readonly blank: number;
  readonly baseKind: VoteBase;
  /** The figure the agreeing marks are divided by. */
  readonly base: number;
  /** agree / base; 0 where the base is 0. */
  readonly share: Fraction;
  /** Null where the award needs no votes. */
  readonly passes: boolean | null;
}

export type AwardResult = {
  readonly award: AwardCode;
  readonly kind: Kind;
  /** In award order. */
  readonly recipients: readonly CandidateCode[];
} & (
  | { readonly status: 'decided' }
  /** `pending` are equal across the last place; `places` is how many of them can still receive it. */
  | { readonly status: 'pending'; readonly pending: readonly CandidateCode[]; readonly places: number }
  /** An earlier award of this kind is pending. */
  | { readonly status: 'waiting' }
);

export type UnawardedReason =
  'ineligible' | 'noScore' | 'minScore' | 'votes' | 'quota' | 'pending' | 'waiting';

export interface Unawarded {
  readonly candidate: CandidateCode;
  readonly reason: UnawardedReason;
  /**
   * The last award they were considered for; null where there was none (always so for the ineligible and those
   * without a score). Of one who is `waiting` it is the award before those that wait.
   */
  readonly award: AwardCode | null;
}

export interface Tally {
  readonly scores: readonly CandidateScore[];
  readonly ballots: readonly VoteResult[];
  readonly awards: readonly AwardResult[];
  /**
   * Candidates of kinds that have awards, in the campaign's order: all who receive nothing, also those who are
   * `pending`. One who may be considered for no award, as what is proposed is of the other kind, is `ineligible`.
   */
  readonly unawarded: readonly Unawarded[];
  /** Indices into `campaign.decisions` that decided no tie. */
  readonly unusedDecisions: readonly number[];
}
