/** The empty workbook a council begins with: settings at their defaults, the usual awards, room for everything else. */
import type { Language } from '../../i18n/language.ts';
import { templateWords } from '../../i18n/sheets/template.ts';
import type { Filling, SettingValues, TemplateBook, TemplateCell, TemplateSheet, GuideLine } from './book.ts';
import { candidatesSheet, councilSheet } from './people-sheets.ts';
import { awardsSheet, campaignSheet, contentsSheet, criteriaSheet } from './rules-sheets.ts';
import { ballotsSheet, scoresSheet, selfScoresSheet } from './score-sheets.ts';
import type { Listed } from './score-sheets.ts';
import { boxSheet, countsSheet, decisionsSheet } from './vote-sheets.ts';

const blank = (spare: number): Filling => ({ rows: [], spare });

/** The settings that decide something, at what most councils use. */
function usualSettings(language: Language): SettingValues {
  const [yes] = templateWords[language].choices.yesNo;
  return new Map<Parameters<SettingValues['get']>[0], TemplateCell>([
    ['aggregate', 'mean'],
    ['decimals', 2],
    ['missing', 'block'],
    ['recusal', yes],
    ['cascade', yes],
    ['quorum', '2/3'],
    ['ties', 'chair'],
  ]);
}

function usualAwards(language: Language): Filling {
  const { awards, choices } = templateWords[language];
  const [collective, individual] = choices.kinds;
  const row = (code: string, name: string, kind: string, precedence: number, share: string) => [
    code,
    name,
    kind,
    '',
    precedence,
    '',
    share,
    awards.base,
  ];
  return {
    rows: [
      row('BK-TT', awards.high, collective, 1, awards.highShare),
      row('GK-TT', awards.low, collective, 2, awards.lowShare),
      row('BK-CN', awards.high, individual, 1, awards.highShare),
      row('GK-CN', awards.low, individual, 2, awards.lowShare),
    ],
    spare: 6,
  };
}

/** How the scores are kept: both kinds in one table, or a table for each with the criteria that are known. */
type ScoreSheets =
  | { readonly kind: 'together' }
  | {
      readonly kind: 'apart';
      readonly collective: readonly Listed[];
      readonly individual: readonly Listed[];
    };

function scoreSheets(language: Language, scores: ScoreSheets): readonly TemplateSheet[] {
  if (scores.kind === 'together') return [scoresSheet(language, 'Scores', blank(300), [])];
  // Rows for all members and candidates are added when these are known.
  return [
    scoresSheet(language, 'Scores_TT', blank(10), scores.collective),
    scoresSheet(language, 'Scores_CN', blank(10), scores.individual),
  ];
}

/** Every input sheet, empty, in the order in which they are filled in. */
export function emptySheets(language: Language, scores: ScoreSheets): readonly TemplateSheet[] {
  return [
    campaignSheet(language, usualSettings(language)),
    contentsSheet(language, blank(8)),
    criteriaSheet(language, blank(30)),
    awardsSheet(language, usualAwards(language)),
    councilSheet(language, blank(15)),
    candidatesSheet(language, blank(120)),
    selfScoresSheet(language, blank(120), []),
    ...scoreSheets(language, scores),
    ballotsSheet(language, 'Ballots_TT', blank(15), []),
    ballotsSheet(language, 'Ballots_CN', blank(15), []),
    countsSheet(language, blank(40)),
    boxSheet(language, blank(3)),
    decisionsSheet(language, blank(10)),
  ];
}

/** The template as a whole; always the same. */
export function emptyTemplate(language: Language, scores: ScoreSheets): TemplateBook {
  const sheets = emptySheets(language, scores);
  return { guide: [...emptyIntro(language), ...guideFor(language, sheets)], sheets };
}

/** The first lines of an empty workbook's guide. */
export function emptyIntro(language: Language): readonly GuideLine[] {
  const { title, subtitle, empty } = templateWords[language].guide;
  return [
    { kind: 'title', text: title },
    { kind: 'text', text: subtitle },
    { kind: 'warning', text: empty },
    { kind: 'gap' },
  ];
}

/** The steps with a jump to each sheet, then how to work with the add-in. */
export function guideFor(language: Language, sheets: readonly TemplateSheet[]): readonly GuideLine[] {
  const words = templateWords[language];
  const { guide } = words;
  return [
    { kind: 'heading', text: guide.sheets },
    ...sheets.map(({ table, name }, at): GuideLine => ({
      kind: 'step',
      number: `${at + 1}`,
      text: words.sheets[table].purpose,
      sheet: name,
    })),
    { kind: 'gap' },
    { kind: 'heading', text: guide.how },
    ...guide.steps.map((text, at): GuideLine => ({ kind: 'step', number: `${at + 1}`, text })),
    { kind: 'gap' },
    { kind: 'heading', text: guide.know },
    ...guide.facts.map((text): GuideLine => ({ kind: 'step', number: '-', text })),
  ];
}
