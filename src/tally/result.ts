/** What was reckoned. Lists follow the campaign's own order unless they say otherwise. */
import type {
  AwardCode,
  CandidateCode,
  ContentCode,
  Kind,
  MemberCode,
  VoteBase,
} from './campaign.ts';
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
  /** Every main criterion was CĐ. */
  | { readonly kind: 'allNotAssessable'; readonly member: MemberCode }
  /** No scores, or not all, with `missing` = skip; or the candidate is ineligible and was not scored. */
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
  /** How many member totals were counted. */
  readonly members: number;
  readonly provisional: boolean;
  /** Rounded like the score; contents without any share are absent. */
  readonly contents: ReadonlyMap<ContentCode, Fraction>;
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

export type UnawardedReason = 'ineligible' | 'noScore' | 'minScore' | 'votes' | 'quota' | 'pending' | 'waiting';

export interface Unawarded {
  readonly candidate: CandidateCode;
  readonly reason: UnawardedReason;
  /** The last award they were considered for; null where there was none. */
  readonly award: AwardCode | null;
}

export interface Tally {
  readonly scores: readonly CandidateScore[];
  readonly ballots: readonly VoteResult[];
  readonly awards: readonly AwardResult[];
  /** Candidates of kinds that have awards, in the campaign's order. */
  readonly unawarded: readonly Unawarded[];
  /** Indices into `campaign.decisions` that decided no tie. */
  readonly unusedDecisions: readonly number[];
}
