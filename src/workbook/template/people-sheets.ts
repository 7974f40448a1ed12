/** The sheets of who sits on the council and who competes. */
import type { Language } from '../../i18n/language.ts';
import { templateWords } from '../../i18n/sheets/template.ts';
import type { Filling, TemplateSheet } from './book.ts';
import { centred, codes, colors, columnsOf, landscape, plainSheet, words } from './pieces.ts';

export function councilSheet(language: Language, filling: Filling): TemplateSheet {
  const column = columnsOf('Council', language);
  const { hints, choices } = templateWords[language];
  return {
    ...plainSheet('Council', language),
    ...landscape,
    tabColor: colors.people,
    frozenColumns: 2,
    ...filling,
    columns: [
      column('code', 9, centred),
      column('name', 24),
      column('position', 27),
      column('role', 14, { ...centred, rule: words(hints.councilRole, choices.councilRoles) }),
      column('voting', 11, { ...centred, rule: words(hints.voting, choices.yesNo) }),
      column('unit', 29),
      column('email', 30),
      column('present', 10, { ...centred, rule: words(hints.present, choices.presence) }),
    ],
  };
}

export function candidatesSheet(language: Language, filling: Filling): TemplateSheet {
  const column = columnsOf('Candidates', language);
  const { hints, choices } = templateWords[language];
  return {
    ...plainSheet('Candidates', language),
    ...landscape,
    tabColor: colors.people,
    frozenColumns: 3,
    ...filling,
    columns: [
      column('code', 9, centred),
      column('kind', 11, { ...centred, rule: words(hints.kind, choices.kinds) }),
      column('name', 25),
      column('unit', 25),
      column('position', 18),
      column('registered', 22),
      column('pledge', 10, centred),
      column('summary', 44),
      column('proposed', 11, { ...centred, rule: codes('Awards', hints.proposed) }),
      column('status', 14, { ...centred, rule: words(hints.status, choices.status) }),
      column('reason', 22),
    ],
  };
}
