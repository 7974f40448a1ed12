/** What is wrong in a workbook. An issue is a value: the reading goes on and finds all of them in one pass. */

export const errorCodes = [
  'MissingTable',
  'UnreadTable',
  'RowOutsideTable',
  'MissingColumn',
  'DuplicateColumn',
  'DuplicateCode',
  'MissingCode',
  'UnknownMember',
  'UnknownCandidate',
  'UnknownContent',
  'UnknownAward',
  'NotANumber',
  'ScoreOutOfRange',
  'MissingScore',
  'DuplicateScore',
  'ScoreNotApplicable',
  'InvalidWeight',
  'InvalidQuota',
  'InvalidThreshold',
  'InvalidPrecedence',
  'InvalidSetting',
  'InvalidKind',
  'InvalidMark',
  'DuplicateBallot',
  'BallotConflict',
  'MoreBallotsThanVoters',
  'VotesExceedBase',
  'BallotBoxMismatch',
  'CountsExceedValid',
  'NoBallots',
  'MissingVotes',
  'NoVotingMember',
  'NoQuorum',
  'ScaleMismatch',
  'NothingScored',
  'ShownOtherwise',
  'NotCalculated',
  'CellError',
] as const;

/** Warnings whatever the settings; `MissingVotes` is one too where a setting says so. */
export const warningCodes = [
  'UnknownColumn',
  'TextBeside',
  'UnseenCells',
  'StruckThrough',
  'NonVotingScore',
  'RecusedScore',
  'UnusedContent',
  'MissingCampaignName',
  'ProvisionalScore',
  'FewMembers',
  'MostlyNotAssessable',
  'RoundedDisplay',
  'StaleValue',
  'WeightsDoNotAddUp',
  'UnusedDecision',
  'SimilarNames',
  'SimilarUnits',
] as const;

export type ErrorCode = (typeof errorCodes)[number];
export type WarningCode = (typeof warningCodes)[number];
export type IssueCode = ErrorCode | WarningCode;
type Severity = 'error' | 'warning';

/** The words an issue's sentence is filled with (what was found, what was expected); `i18n/sheets/issues.ts` has the sentences. */
export type IssueDetails = Readonly<Record<string, string | number>>;

export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  /** The table's name as the workbook spells it (the canonical name where the table is missing). */
  readonly table: string;
  /** Null where there is no sheet to name (a missing table). */
  readonly sheet: string | null;
  /** A1 address of the exact cell, or null where there is none. */
  readonly cell: string | null;
  readonly details: IssueDetails;
}
