/** The issues of a workbook, gathered by what a person does about them. Pure; the words are in `i18n/pane/steps.ts`. */
import type { Issue, IssueCode } from '../workbook/findings/issue.ts';

/** In the order in which they are best done: what depends on a table or a code is in doubt until that is right. */
const tasks = ['tables', 'rules', 'codes', 'figures', 'scores', 'ballots', 'look'] as const;
/** `look`: warnings, which stand in nobody's way. */
type Task = (typeof tasks)[number];

export interface IssueGroup {
  readonly task: Task;
  /** In the workbook's own order; at least one. */
  readonly issues: readonly Issue[];
}

/** What is to be done about an issue. */
function taskOf({ code, severity }: Pick<Issue, 'code' | 'severity'>): Task {
  return severity === 'warning' ? 'look' : taskOfCode[code];
}

const taskOfCode: Readonly<Record<IssueCode, Task>> = {
  MissingTable: 'tables',
  UnreadTable: 'tables',
  RowOutsideTable: 'tables',
  MissingColumn: 'tables',
  DuplicateColumn: 'tables',
  InvalidWeight: 'rules',
  InvalidQuota: 'rules',
  InvalidThreshold: 'rules',
  InvalidPrecedence: 'rules',
  InvalidSetting: 'rules',
  ScaleMismatch: 'rules',
  InvalidKind: 'rules',
  NoVotingMember: 'rules',
  NoQuorum: 'rules',
  DuplicateCode: 'codes',
  MissingCode: 'codes',
  UnknownMember: 'codes',
  UnknownCandidate: 'codes',
  UnknownContent: 'codes',
  UnknownAward: 'codes',
  NotANumber: 'figures',
  ScoreOutOfRange: 'figures',
  DuplicateScore: 'figures',
  ScoreNotApplicable: 'figures',
  InvalidMark: 'figures',
  ShownOtherwise: 'figures',
  NotCalculated: 'figures',
  CellError: 'figures',
  MissingScore: 'scores',
  NothingScored: 'scores',
  DuplicateBallot: 'ballots',
  BallotConflict: 'ballots',
  MoreBallotsThanVoters: 'ballots',
  VotesExceedBase: 'ballots',
  BallotBoxMismatch: 'ballots',
  CountsExceedValid: 'ballots',
  NoBallots: 'ballots',
  MissingVotes: 'ballots',
  UnknownColumn: 'look',
  TextBeside: 'look',
  UnseenCells: 'look',
  StruckThrough: 'look',
  NonVotingScore: 'look',
  RecusedScore: 'look',
  UnusedContent: 'look',
  MissingCampaignName: 'look',
  ProvisionalScore: 'look',
  FewMembers: 'look',
  MostlyNotAssessable: 'look',
  RoundedDisplay: 'look',
  StaleValue: 'look',
  WeightsDoNotAddUp: 'look',
  UnusedDecision: 'look',
  SimilarNames: 'look',
  SimilarUnits: 'look',
};

/** Gives the issues grouped by what to do, in the order of the tasks; no group is empty. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  return tasks.flatMap((task): IssueGroup[] => {
    const group = issues.filter((issue) => taskOf(issue) === task);
    return group.length === 0 ? [] : [{ task, issues: group }];
  });
}
