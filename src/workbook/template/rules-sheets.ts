/** The sheets of what is published: settings, contents, criteria, awards. */
import type { Language } from '../../i18n/language.ts';
import { templateWords } from '../../i18n/sheets/template.ts';
import { settingKeys, type SettingKey } from '../columns/schema.ts';
import type { EntryRule, Filling, SettingValues, TemplateSheet } from './book.ts';
import { between, centred, codes, colors, columnsOf, landscape, plainSheet, words } from './pieces.ts';

/** What may be chosen for a setting. The words mean the same in both languages, but for yes and no. */
function choicesOf(language: Language): ReadonlyMap<SettingKey, EntryRule> {
  const { hints, choices } = templateWords[language];
  return new Map<SettingKey, EntryRule>([
    ['aggregate', words(hints.aggregate, ['mean', 'trimmed', 'median'])],
    ['decimals', words(hints.decimals, ['0', '1', '2', '3', '4', '5', '6'])],
    ['scale', { kind: 'words', words: ['100', '1000', 'points'], strict: false, hint: hints.scale }],
    ['floor', { kind: 'words', words: ['0', 'none'], strict: false, hint: hints.floor }],
    ['missing', words(hints.missing, ['block', 'skip'])],
    ['missingVotes', words(hints.missingVotes, ['block', 'skip'])],
    ['recusal', words(hints.recusal, choices.yesNo)],
    ['cascade', words(hints.cascade, choices.yesNo)],
    ['vote', words(hints.vote, ['secret', 'open', 'written', 'none'])],
    ['quorumBase', words(hints.quorumBase, ['present', 'participating'])],
    ['ties', words(hints.ties, ['chair', 'expand'])],
  ]);
}

/** The settings, one a row; only their values are filled in. */
export function campaignSheet(language: Language, values: SettingValues): TemplateSheet {
  const column = columnsOf('Campaign', language);
  const choices = choicesOf(language);
  const { settings } = templateWords[language];
  return {
    ...plainSheet('Campaign', language),
    tabColor: colors.rules,
    guarded: true,
    columns: [column('key', 13, { fixed: true }), column('item', 50, { fixed: true }), column('value', 62)],
    rows: settingKeys.map((key) => [key, settings[key], values.get(key) ?? '']),
    spare: 0,
    special: settingKeys.map((key, row) => {
      const rule = choices.get(key);
      return {
        row,
        column: 2,
        asText: key === 'quorum' || key === 'date',
        ...(rule === undefined ? {} : { rule }),
      };
    }),
  };
}

export function contentsSheet(language: Language, filling: Filling): TemplateSheet {
  const column = columnsOf('Contents', language);
  const { hints } = templateWords[language];
  return {
    ...plainSheet('Contents', language),
    tabColor: colors.rules,
    ...filling,
    columns: [
      column('code', 8, centred),
      column('name', 78),
      column('weight', 11, { ...centred, rule: between(0, 1000, hints.contentWeight) }),
    ],
  };
}

export function criteriaSheet(language: Language, filling: Filling): TemplateSheet {
  const column = columnsOf('Criteria', language);
  const { hints, choices } = templateWords[language];
  return {
    ...plainSheet('Criteria', language),
    ...landscape,
    tabColor: colors.rules,
    ...filling,
    columns: [
      column('code', 10, centred),
      column('content', 10, { ...centred, rule: codes('Contents', hints.criterionContent) }),
      column('name', 62),
      column('maxPoints', 10, { ...centred, rule: between(0, 1000, hints.maxPoints) }),
      column('weight', 10, { ...centred, rule: between(0, 1000, hints.criterionWeight) }),
      column('appliesTo', 12, { ...centred, rule: words(hints.appliesTo, choices.appliesTo) }),
      column('role', 11, { ...centred, rule: words(hints.criterionRole, choices.criterionRoles) }),
    ],
  };
}

export function awardsSheet(language: Language, filling: Filling): TemplateSheet {
  const column = columnsOf('Awards', language);
  const { hints, choices } = templateWords[language];
  return {
    ...plainSheet('Awards', language),
    ...landscape,
    tabColor: colors.rules,
    ...filling,
    columns: [
      column('code', 10, centred),
      column('name', 34),
      column('kind', 13, { ...centred, rule: words(hints.kind, choices.kinds) }),
      column('quota', 10, { ...centred, rule: between(0, 10_000, hints.quota) }),
      column('precedence', 9, { ...centred, rule: between(1, 100, hints.precedence) }),
      column('minScore', 13, { ...centred, rule: between(0, 1000, hints.minScore) }),
      column('minVotes', 18, {
        ...centred,
        numberFormat: '@',
        rule: { kind: 'words', words: choices.shares, strict: false, hint: hints.minVotes },
      }),
      column('base', 20, { ...centred, rule: words(hints.base, choices.bases) }),
    ],
  };
}
