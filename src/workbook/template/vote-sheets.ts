/** The sheets of the tellers' figures and of the Chair's decisions. */
import type { Language } from '../../i18n/language.ts';
import { templateWords } from '../../i18n/sheets/template.ts';
import type { Filling, TemplateSheet } from './book.ts';
import { between, centred, codes, colors, columnsOf, plainSheet, words, type Look } from './pieces.ts';

const papers = (language: Language): Look => ({
  ...centred,
  rule: between(0, 10_000, templateWords[language].hints.papers),
});

export function countsSheet(language: Language, filling: Filling): TemplateSheet {
  const column = columnsOf('BallotCounts', language);
  const { hints } = templateWords[language];
  return {
    ...plainSheet('BallotCounts', language),
    tabColor: colors.votes,
    ...filling,
    columns: [
      column('candidate', 12, { ...centred, rule: codes('Candidates', hints.candidateCode) }),
      column('award', 14, { ...centred, rule: codes('Awards', hints.countAward) }),
      column('agree', 17, papers(language)),
      column('disagree', 17, papers(language)),
      column('blank', 17, papers(language)),
    ],
  };
}

export function boxSheet(language: Language, filling: Filling): TemplateSheet {
  const column = columnsOf('BallotBox', language);
  const { hints, choices } = templateWords[language];
  return {
    ...plainSheet('BallotBox', language),
    tabColor: colors.votes,
    ...filling,
    columns: [
      column('kind', 16, { ...centred, rule: words(hints.kind, choices.kinds) }),
      column('issued', 14, papers(language)),
      column('returned', 14, papers(language)),
      column('valid', 14, papers(language)),
      column('invalid', 14, papers(language)),
    ],
  };
}

export function decisionsSheet(language: Language, filling: Filling): TemplateSheet {
  const column = columnsOf('Decisions', language);
  const { hints } = templateWords[language];
  return {
    ...plainSheet('Decisions', language),
    tabColor: colors.votes,
    ...filling,
    columns: [
      column('award', 15, { ...centred, rule: codes('Awards', hints.awardCode) }),
      column('candidate', 15, { ...centred, rule: codes('Candidates', hints.candidateCode) }),
      column('order', 10, { ...centred, rule: between(1, 1000, hints.order) }),
      column('reason', 50),
    ],
  };
}
