/**
 * The campaign as it was read: what a council published, who competes, who judges, what was scored and
 * how the papers were marked. Plain readonly data; the rules in this folder turn it into a `Tally`.
 */
import type { Fraction } from './fraction.ts';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** A code as the workbook spells it. Two spellings of one code (case, spaces) never reach a `Campaign`. */
export type ContentCode = Branded<'ContentCode'>;
export type CriterionCode = Branded<'CriterionCode'>;
export type CandidateCode = Branded<'CandidateCode'>;
export type MemberCode = Branded<'MemberCode'>;
export type AwardCode = Branded<'AwardCode'>;

/** Marks a text as a code; of several spellings of one code the caller has chosen the workbook's. */
/* eslint-disable @typescript-eslint/consistent-type-assertions -- brands are given here and nowhere else */
export const contentCode = (text: string): ContentCode => text as ContentCode;
export const criterionCode = (text: string): CriterionCode => text as CriterionCode;
export const candidateCode = (text: string): CandidateCode => text as CandidateCode;
export const memberCode = (text: string): MemberCode => text as MemberCode;
export const awardCode = (text: string): AwardCode => text as AwardCode;
/* eslint-enable @typescript-eslint/consistent-type-assertions */

export type Kind = 'collective' | 'individual';

export type Aggregate = 'mean' | 'trimmed' | 'median';

/** How the council votes: a secret ballot, a show of hands, opinions in writing, not at all. */
export type Vote = 'secret' | 'open' | 'written' | 'none';

/** Of whom the quorum is reckoned: who was present, or who was present or asked in writing. */
export type QuorumBase = 'present' | 'participating';

/**
 * What a faultless candidate has before bonus and deduction: so many points, or (`points`, điểm gốc) the sum of the maxima
 * of the main criteria that apply to them.
 */
export type Scale = { readonly kind: 'number'; readonly points: Fraction } | { readonly kind: 'points' };

/** Campaign settings that decide something; the words printed on documents are in `documents`. */
export interface Settings {
  readonly aggregate: Aggregate;
  /** Decimals of a published score, 0 to 6. */
  readonly decimals: number;
  /** Null: nobody has set one, and it is 100. */
  readonly scale: Scale | null;
  /** The least total, which may be below 0; null where there is none. */
  readonly floor: Fraction | null;
  /** Highest possible total, or null where there is none. Not below `floor`. */
  readonly cap: Fraction | null;
  readonly missing: 'block' | 'skip';
  /** Whether a candidate without votes, where others have them, is an error. */
  readonly missingVotes: 'block' | 'skip';
  readonly recusal: boolean;
  readonly cascade: boolean;
  /** Null: not said; `voteOf` tells what goes without saying. */
  readonly vote: Vote | null;
  /** The least share of voting members who must be there, 0 to 1, or null where none is set. */
  readonly quorum: Fraction | null;
  /** Null: not said; `quorumBaseOf` tells what goes without saying. */
  readonly quorumBase: QuorumBase | null;
  readonly ties: 'chair' | 'expand';
}

/** What the documents print; blank where the workbook is silent. */
export interface DocumentWords {
  readonly name: string;
  readonly plan: string;
  readonly body: string;
  readonly parentBody: string;
  readonly authority: string;
  readonly place: string;
  readonly date: string;
}

export interface Content {
  readonly code: ContentCode;
  readonly name: string;
  /** W of the rules; null (blank) means the sum of the points of its applicable main criteria. */
  readonly weight: Fraction | null;
}

export interface Criterion {
  readonly code: CriterionCode;
  /** Null only for a bonus or deduction, which needs no content. */
  readonly content: ContentCode | null;
  readonly name: string;
  /** P of the rules, above 0. */
  readonly maxPoints: Fraction;
  /** w of the rules; null (blank) means `maxPoints`. */
  readonly weight: Fraction | null;
  readonly appliesTo: Kind | 'both';
  readonly role: 'main' | 'bonus' | 'deduction';
}

export interface Candidate {
  readonly code: CandidateCode;
  readonly kind: Kind;
  readonly name: string;
  readonly unit: string;
  readonly position: string;
  readonly registered: string;
  readonly pledge: string;
  readonly summary: string;
  /** The award proposed, or null: considered for every award of its kind. */
  readonly proposed: AwardCode | null;
  readonly eligible: boolean;
  /** Why a candidate is not eligible, in the workbook's words. */
  readonly reason: string;
}

export interface Member {
  readonly code: MemberCode;
  readonly name: string;
  readonly position: string;
  readonly role: 'chair' | 'viceChair' | 'member' | 'secretary';
  readonly voting: boolean;
  readonly unit: string;
  readonly email: string;
  /** `inWriting`: absent, but asked in writing. */
  readonly presence: 'present' | 'absent' | 'inWriting';
}

export type VoteBase = 'all' | 'present' | 'participating' | 'valid';

/** A share of the base that must agree: `share` is 0 to 1; `strict` asks for more than it. */
export interface VoteThreshold {
  readonly share: Fraction;
  readonly strict: boolean;
}

export interface Award {
  readonly code: AwardCode;
  readonly name: string;
  readonly kind: Kind;
  /** Whole number, or null: no limit. */
  readonly quota: number | null;
  /** 1 is decided first; unique within a kind. */
  readonly precedence: number;
  readonly minScore: Fraction | null;
  /** Null: no ballot needed. */
  readonly minVotes: VoteThreshold | null;
  readonly base: VoteBase;
}

/** What one member gave on one criterion. Blank cells are not in the map. */
export type Mark =
  { readonly kind: 'points'; readonly points: Fraction } | { readonly kind: 'notAssessable' };

export interface ScoreRow {
  readonly member: MemberCode;
  readonly candidate: CandidateCode;
  /** The row says that this member does not score this candidate. */
  readonly recused: boolean;
  readonly note: string;
  readonly marks: ReadonlyMap<CriterionCode, Mark>;
}

export type Opinion = 'agree' | 'disagree' | 'blank';

/** One paper counted. It is a ballot of each candidate in `opinions`, also where it leaves them blank. */
export interface Paper {
  readonly ballot: string;
  readonly valid: boolean;
  /** Null: the marks count for every award that the candidate is considered for. */
  readonly award: AwardCode | null;
  readonly opinions: ReadonlyMap<CandidateCode, Opinion>;
}

/** A count by hand. */
export interface HandCount {
  readonly candidate: CandidateCode;
  /** Null: for every award that the candidate is considered for. */
  readonly award: AwardCode | null;
  readonly agree: number;
  readonly disagree: number;
  readonly blank: number;
}

/** The tellers' figures. `kind` null: one box for both kinds. */
export interface BallotBox {
  readonly kind: Kind | null;
  readonly issued: number;
  readonly returned: number;
  readonly valid: number;
  readonly invalid: number;
}

/** One line of the Chair's decision of a tie. Lower `order` comes first. */
export interface Decision {
  readonly award: AwardCode;
  readonly candidate: CandidateCode;
  readonly order: Fraction;
  readonly reason: string;
}

/** What candidates gave themselves; for comparison, never counted. */
export interface SelfScore {
  readonly candidate: CandidateCode;
  readonly marks: ReadonlyMap<CriterionCode, Mark>;
}

export interface Campaign {
  readonly settings: Settings;
  readonly documents: DocumentWords;
  readonly contents: readonly Content[];
  readonly criteria: readonly Criterion[];
  readonly candidates: readonly Candidate[];
  readonly council: readonly Member[];
  readonly awards: readonly Award[];
  readonly scores: readonly ScoreRow[];
  readonly selfScores: readonly SelfScore[];
  readonly papers: readonly Paper[];
  readonly handCounts: readonly HandCount[];
  readonly ballotBoxes: readonly BallotBox[];
  readonly decisions: readonly Decision[];
}
