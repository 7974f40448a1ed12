/** The front sheet: what to do, in which order, on which sheet. */
import type { Language } from '../../i18n/language.ts';
import { templateWords } from '../../i18n/sheets/template.ts';
import type { GuideLine, TemplateSheet } from './book.ts';

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
