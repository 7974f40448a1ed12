/** The sentence of an issue, as a person reads it. */
import { issueWords, type SentenceKey } from '../../i18n/sheets/issues.ts';
import type { Language } from '../../i18n/language.ts';
import type { Issue, IssueDetails } from './issue.ts';

/** Where it is, what was found, what was expected and what to do, in the display language. */
export function issueMessage(issue: Issue, language: Language): string {
  const words = issueWords[language];
  const { table, sheet, cell, details } = issue;
  const where = fill(words.place[placeIn(issue)], { table, sheet: sheet ?? '', cell: cell ?? '' });
  return where + fill(words.sentences[sentenceOf(issue)], { table, ...inWords(details, language) });
}

function placeIn({ table, sheet, cell }: Issue): keyof (typeof issueWords)[Language]['place'] {
  if (sheet === null) return 'workbook';
  if (table === '') return 'loose';
  return cell === null ? 'table' : 'cell';
}

/** A code has one sentence, or one for each way of being wrong. */
function sentenceOf({ code, severity, details }: Issue): SentenceKey {
  const isBlank = details['found'] === '' && 'expected' in details;
  switch (code) {
    case 'MissingColumn':
      if ('criterion' in details) return 'MissingColumnOfCriterion';
      if ('optional' in details) return 'MissingColumnOptional';
      return 'meant' in details ? 'MissingColumnNear' : code;
    case 'UnknownColumn':
      return 'columns' in details ? 'UnknownColumnOfTable' : code;
    case 'MissingCode':
      return details['line'] === 'total' ? 'TotalLine' : code;
    case 'UnreadTable':
      return details['counted'] === '' ? 'UnreadTableRows' : code;
    case 'RowOutsideTable':
      if (details['elsewhere'] === 'differ') return 'RowsThatDiffer';
      if (details['elsewhere'] === 'noTable') return 'RowsOfNoTable';
      if ('elsewhere' in details) return 'RowsWithoutTable';
      return 'columns' in details ? 'ColumnOutsideTable' : code;
    case 'TextBeside':
      return 'right' in details ? 'TextToTheRight' : code;
    case 'DuplicateCode':
      return details['extent'] === 'place' ? 'DuplicatePlace' : code;
    case 'UnknownAward':
      return 'otherKind' in details ? 'UnknownAwardOfKind' : code;
    case 'NotANumber':
      if ('thousands' in details) return 'NotANumberThousands';
      return isBlank ? 'NotANumberBlank' : code;
    case 'ScoreOutOfRange':
      return details['max'] === '' ? 'ScoreBelowZero' : code;
    case 'ShownOtherwise':
      if (details['how'] === 'nothing') return 'ShownOtherwiseNothing';
      return readingsIn(details).length > 0 ? 'ShownOtherwiseDate' : code;
    case 'MissingScore':
      if (details['extent'] === 'row') return 'MissingScoreRow';
      return details['extent'] === 'pair' ? 'MissingScorePair' : code;
    case 'MissingVotes':
      if (details['extent'] === 'table') return 'MissingVotesTable';
      if (severity === 'warning') return 'MissingVotesSkipped';
      return details['in'] === 'Ballots' ? 'MissingVotesColumn' : code;
    case 'NoQuorum':
      return details['base'] === 'participating' ? 'NoQuorumParticipating' : code;
    case 'DuplicateScore':
      return 'member' in details ? code : 'DuplicateSelfScore';
    case 'InvalidWeight':
      if (details['extent'] === 'kind') return 'InvalidWeightOfKind';
      return isBlank ? 'InvalidWeightBlank' : code;
    case 'InvalidPrecedence':
      if ('first' in details) return 'InvalidPrecedenceTwice';
      return isBlank ? 'InvalidPrecedenceBlank' : code;
    case 'InvalidSetting':
      if (isBlank) return 'InvalidSettingBlank';
      if (details['beside'] === 'floor') return 'InvalidSettingCap';
      if (details['beside'] === 'votes') return 'InvalidSettingVoteBallots';
      if (details['beside'] === 'award') return 'InvalidSettingVoteAward';
      return details['expected'] === 'settingKey' ? 'InvalidSettingKey' : code;
    case 'ScaleMismatch':
      return details['beside'] === 'nothing' ? 'ScaleMismatchNoMain' : code;
    case 'WeightsDoNotAddUp':
      return weightSentence(details);
    case 'InvalidKind':
      return isBlank ? 'InvalidKindBlank' : code;
    case 'InvalidMark':
      return details['expected'] === 'opinion' ? 'InvalidMarkOfColumn' : code;
    case 'DuplicateBallot':
      return 'candidate' in details ? 'DuplicateBallotCount' : code;
    case 'MoreBallotsThanVoters':
      return 'voters' in details ? code : 'MoreBallotsThanPresent';
    case 'BallotBoxMismatch':
      return boxSentence(details['rule']);
    default:
      return code;
  }
}

function weightSentence(details: IssueDetails): SentenceKey {
  const isWithin = details['content'] !== '';
  if ('sum' in details) return isWithin ? 'WeightsDoNotAddUpWithin' : 'WeightsDoNotAddUp';
  return isWithin ? 'WeightsPartlyBlankWithin' : 'WeightsPartlyBlank';
}

function boxSentence(rule: string | number | undefined): SentenceKey {
  switch (rule) {
    case 'issued':
      return 'BallotBoxIssued';
    case 'papersValid':
      return 'BallotBoxPapersValid';
    case 'papersInvalid':
      return 'BallotBoxPapersInvalid';
    case 'twice':
      return 'BallotBoxTwice';
    default:
      return 'BallotBoxSum';
  }
}

/** The details with the keys of expectations and kinds turned into words. */
function inWords(details: IssueDetails, language: Language): IssueDetails {
  const words = issueWords[language];
  const expectations: Readonly<Record<string, string>> = words.expected;
  const kinds: Readonly<Record<string, string>> = words.kind;
  const beside: Readonly<Record<string, string>> = words.beside;
  const shown: Record<string, string | number> = { ...details };
  if (language === 'vi') {
    for (const [key, detail] of Object.entries(shown)) {
      if (typeof detail === 'number') shown[key] = String(detail).replace('.', ',');
    }
  }
  for (const [key, meanings] of [
    ['expected', expectations],
    ['kind', kinds],
    ['otherKind', kinds],
    ['beside', beside],
  ] as const) {
    const meaning = meanings[String(details[key])];
    if (meaning !== undefined) shown[key] = fill(meaning, shown);
  }
  if (details['found'] === '') shown['found'] = words.blankCell;
  const shownAs: Readonly<Record<string, string>> = words.shownAs;
  const typed = readingsIn(shown).map((reading) => `“${reading}”`);
  return { ...shown, as: shownAs[String(details['how'])] ?? '', typed: typed.join(words.or) };
}

/** The ways in which a date may have been typed, each once. */
function readingsIn(details: IssueDetails): readonly string[] {
  const readings = ['dayMonth', 'monthDay', 'monthYear'].flatMap((name) => details[name] ?? []);
  return [...new Set(readings.map(String))];
}

/** The longest that a detail is in a sentence: cells may hold whole paragraphs. */
const longestDetail = 120;

/** Puts the details in the places of their names; what is not known is left out. */
function fill(sentence: string, details: IssueDetails): string {
  return sentence.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const text = String(details[name] ?? '');
    // Our own words are whole at any length.
    if (name === 'expected' || name === 'keys') return text;
    return text.length <= longestDetail ? text : `${text.slice(0, longestDetail - 1)}…`;
  });
}
