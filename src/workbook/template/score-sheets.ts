/** The sheets of scores and papers, whose columns are criteria and candidates. */
import type { Language } from '../../i18n/language.ts';
import { templateWords } from '../../i18n/sheets/template.ts';
import type { Filling, TemplateColumn, TemplateSheet } from './book.ts';
import { centred, codes, colors, columnOf, columnsOf, landscape, plainSheet, words } from './pieces.ts';

/** A code that heads a column, and what it stands for. */
export interface Listed {
  readonly code: string;
  readonly name: string;
}

/** Adds a column for each code, or room for them while they are not known. */
function withCodes(
  sheet: TemplateSheet,
  listed: readonly Listed[],
  advice: string,
  make: (code: string, above?: string) => TemplateColumn,
): TemplateSheet {
  if (listed.length > 0)
    return { ...sheet, columns: [...sheet.columns, ...listed.map(({ code, name }) => make(code, name))] };
  return { ...sheet, note: `${sheet.note} ${advice}`, beyond: { count: 40, column: make('') } };
}

/** A score from 0 to what the criteria table says of the criterion in the header, or CĐ. */
function scoreColumn(language: Language, code: string, above?: string): TemplateColumn {
  return columnOf(code, 9, {
    ...centred,
    numberFormat: '0.0',
    ...(above === undefined ? {} : { above }),
    rule: { kind: 'points', hint: templateWords[language].hints.points },
  });
}

/** Scores of both kinds in one table, or of one kind. `published` are the criteria of those who are scored in it. */
export function scoresSheet(
  language: Language,
  table: 'Scores' | 'Scores_TT' | 'Scores_CN',
  filling: Filling,
  published: readonly Listed[],
  closed?: TemplateSheet['closed'],
): TemplateSheet {
  const column = columnsOf('Scores', language);
  const { hints, choices, addCriteria } = templateWords[language];
  const sheet: TemplateSheet = {
    ...plainSheet(table, language),
    ...landscape,
    tabColor: colors.scores,
    frozenColumns: 2,
    ...filling,
    guarded: filling.spare === 0,
    ...(closed === undefined ? {} : { closed }),
    columns: [
      column('member', 10, { ...centred, fixed: true, rule: codes('Council', hints.memberCode) }),
      column('candidate', 10, { ...centred, fixed: true, rule: codes('Candidates', hints.candidateCode) }),
      column('recused', 10, { ...centred, rule: words(hints.recused, choices.yesNo) }),
      column('note', 44),
    ],
  };
  return withCodes(sheet, published, addCriteria, (code, above) => scoreColumn(language, code, above));
}

export function selfScoresSheet(
  language: Language,
  filling: Filling,
  published: readonly Listed[],
  closed?: TemplateSheet['closed'],
): TemplateSheet {
  const column = columnsOf('SelfScores', language);
  const { hints, addCriteria } = templateWords[language];
  const sheet: TemplateSheet = {
    ...plainSheet('SelfScores', language),
    ...landscape,
    tabColor: colors.scores,
    ...filling,
    ...(closed === undefined ? {} : { closed }),
    columns: [column('candidate', 11, { ...centred, rule: codes('Candidates', hints.candidateCode) })],
  };
  return withCodes(sheet, published, addCriteria, (code, above) => scoreColumn(language, code, above));
}

export function ballotsSheet(
  language: Language,
  table: 'Ballots_TT' | 'Ballots_CN',
  filling: Filling,
  listed: readonly Listed[],
): TemplateSheet {
  const column = columnsOf('Ballots', language);
  const { hints, choices, addCandidates } = templateWords[language];
  const mark = words(hints.mark, choices.marks);
  const sheet: TemplateSheet = {
    ...plainSheet(table, language),
    ...landscape,
    tabColor: colors.votes,
    ...filling,
    columns: [
      column('ballot', 8, centred),
      column('validity', 8, { ...centred, rule: words(hints.validity, choices.yesNo) }),
      column('award', 12, { ...centred, rule: codes('Awards', hints.ballotAward) }),
      column('note', 18),
    ],
  };
  return withCodes(sheet, listed, addCandidates, (code, above) =>
    columnOf(code, 9, { ...centred, rule: mark, ...(above === undefined ? {} : { above }) }),
  );
}
