/**
 * The draft Quyết định with its list. Whose powers it rests on, the money and who carries it out are not in the workbook:
 * they are left to be written in, and the paper says that it is a draft.
 */
import { capitals } from '../text/letters.ts';
import { decisionWords as words } from '../i18n/documents/papers-decision.ts';
import { houseWords, paperTitles, sharedWords, symbols, listWords } from '../i18n/documents/papers.ts';
import type { Results } from '../workbook/plan/results.ts';
import {
  body,
  bodyOrgans,
  councilName,
  letterhead,
  line,
  strong,
  title,
  type PaperInput,
} from './compose.ts';
import type { Block, Paper, Paragraph } from './paper.ts';
import { awardedTo, attachedList } from './recipient-lists.ts';
import { recipients, signatures, signer } from './signing.ts';

/** The draft decision with its list. */
export function decisionPaper(input: PaperInput): Paper {
  const { results, style } = input;
  const { documents } = results.campaign;
  const campaign = sharedWords.campaign(documents.name);
  const authority = documents.authority === '' ? words.office : documents.authority;
  const blocks: readonly Block[] = [
    letterhead(style, {
      organs: bodyOrgans(documents),
      number: houseWords[style.name].number(symbols.decision),
      date: { ...documents, date: '' },
      draft: true,
    }),
    ...title(style, words.kind, words.subject(campaign)),
    ...preamble(input, capitals(authority)),
    heading(input, words.decides),
    ...articles(input),
    signatures(style, [recipients(style, words.recipients(4)), { ...signer(authority, ''), hint: '' }]),
    ...attachedList(input, {
      subject: listWords.attached.decisionSubject(campaign),
      to: listWords.attached.toDecision(documents.authority),
      columns: { score: false, votes: null },
    }),
  ];
  return { name: 'decision', title: paperTitles.decision, page: style.page, font: style.font, blocks };
}

function heading({ style }: PaperInput, text: string): Paragraph {
  return line(text, style.sizes.subject, {
    align: 'center',
    bold: true,
    keepNext: true,
    space: { before: 6, after: 6 },
  });
}

/** Who decides, and what it rests on: the State has the authority first, the Party last. */
function preamble(input: PaperInput, authority: string): readonly Paragraph[] {
  const who = heading(input, authority);
  return input.style.name === 'state' ? [who, ...grounds(input)] : [...grounds(input), who];
}

function grounds({ results, style }: PaperInput): readonly Paragraph[] {
  const { documents } = results.campaign;
  const texts = [
    ...words.grounds,
    ...(documents.plan === '' ? [] : [words.plan(documents.plan)]),
    words.proposal(councilName(documents)),
  ];
  const { ground } = houseWords[style.name];
  const look = style.name === 'state' ? { italic: true } : {};
  return texts.map((text, index) => body(style, ground(text, index === texts.length - 1), look));
}

function articles({ results, style }: PaperInput): readonly Paragraph[] {
  const duty = `${words.duty}${houseWords[style.name].end}`;
  const texts = [awarding(results), words.money, words.effect, duty];
  return texts.map((text, index) => {
    const isLast = index === texts.length - 1;
    return body(style, [strong(words.article(index + 1)), { text }], {
      keepNext: isLast,
      space: { before: 0, after: isLast ? 12 : 6 },
    });
  });
}

function awarding(results: Results): string {
  const parts = awardedTo(results).map(({ name, recipients: counts }) => words.awarded(name, counts));
  if (parts.length === 0) return words.nobody;
  return words.award(parts.join('; '), sharedWords.campaign(results.campaign.documents.name));
}
