/** Tờ trình: the council proposes to whoever decides, with the list attached. */
import { beginningSmall } from '../text/letters.ts';
import { submissionWords as words } from '../i18n/documents/papers-decision.ts';
import { houseWords, paperTitles, sharedWords, symbols, listWords } from '../i18n/documents/papers.ts';
import type { Kind } from '../tally/campaign.ts';
import { howVoted } from '../tally/voting.ts';
import type { Results } from '../workbook/plan/results.ts';
import { body, councilName, councilOrgans, letterhead, line, title, type PaperInput } from './compose.ts';
import { passedLines } from './count.ts';
import { counted } from './number-words.ts';
import type { Block, Paper, Paragraph, Run } from './paper.ts';
import { awardedTo, pendingLines, votesColumn, attachedList } from './recipient-lists.ts';
import { signerOfCouncil, recipients, signatures } from './signing.ts';

/** The submission with its list. */
export function submissionPaper(input: PaperInput): Paper {
  const { results, style } = input;
  const { documents } = results.campaign;
  const house = houseWords[style.name];
  const campaign = sharedWords.campaign(documents.name);
  const council = councilName(documents);
  const blocks: readonly Block[] = [
    letterhead(style, {
      organs: councilOrgans(documents),
      number: house.number(symbols.submission),
      date: documents,
      draft: false,
    }),
    ...title(style, words.kind, words.subject(campaign)),
    line(addressee(input), style.sizes.body, {
      align: 'center',
      space: { before: 0, after: 12 },
    }),
    body(style, words.plan(documents.plan, council, campaign, words.acted(howVoted(results.campaign)))),
    ...numberedParts(input),
    ...pendingLines(results).map((text) => body(style, text)),
    body(style, `${words.closing(documents.authority)}${house.end}`, {
      keepNext: true,
      space: { before: 0, after: 12 },
    }),
    signatures(style, [recipients(style, words.recipients), signerOfCouncil(input)]),
    ...attachedList(input, {
      subject: listWords.attached.submissionSubject(campaign),
      to: listWords.attached.toSubmission(council),
      columns: { score: true, votes: votesColumn(results) },
    }),
  ];
  return { name: 'submission', title: paperTitles.submission, page: style.page, font: style.font, blocks };
}

/** To whom it goes; the Party sets the words before the name in italics. */
function addressee({ results, style }: PaperInput): readonly Run[] {
  const look = style.name === 'party' ? { italic: true } : {};
  const to = words.to(results.campaign.documents.authority);
  return [{ text: houseWords[style.name].sentTo, ...look }, { text: ` ${to}` }];
}

function eligible({ campaign }: Results, kind: Kind): string {
  return counted(campaign.candidates.filter((each) => each.kind === kind && each.eligible).length);
}

/** What was considered, what came of the vote where there was one, and what is proposed, each under its number. */
function numberedParts(input: PaperInput): readonly Paragraph[] {
  const { results, style } = input;
  const parts: readonly Part[] = [
    {
      head: words.considered(eligible(results, 'collective'), eligible(results, 'individual')),
      lines: [],
    },
    ...votePart(results),
    proposal(results),
  ];
  return parts.flatMap(({ head, lines }, index) => [
    body(style, words.numbered(index + 1, head), lines.length === 0 ? {} : { keepNext: true }),
    ...lines.map((text) => body(style, text)),
  ]);
}

interface Part {
  readonly head: string;
  readonly lines: readonly string[];
}

/** The tellers' figures; of a show of hands how many had the votes. Nothing where there was no vote. */
function votePart(results: Results): readonly Part[] {
  const { way } = howVoted(results.campaign);
  if (way === 'none') return [];
  const paper = sharedWords.paper[way];
  const boxes = results.campaign.ballotBoxes.map(({ kind, issued, returned, valid, invalid }) =>
    words.papers(
      paper,
      kind === null ? beginningSmall(sharedWords.bothKinds) : sharedWords.kinds[kind],
      counted(issued),
      counted(returned),
      counted(valid),
      counted(invalid),
    ),
  );
  const passed = way === 'open' ? passedLines(results) : [];
  const lines = [...boxes, ...passed];
  if (lines.length === 0 && way === 'open') return [];
  const shown = lines.length > 0 ? lines : [words.noBox(paper)];
  return [{ head: words.ballot[way], lines: shown.map((text) => `- ${text}`) }];
}

function proposal(results: Results): Part {
  const { campaign } = results;
  const lines = awardedTo(results).map(({ name, recipients: counts }) => `- ${name}: ${counts}`);
  if (lines.length === 0) return { head: words.nobody, lines };
  return {
    head: words.proposal(words.basis[howVoted(campaign).way], campaign.documents.authority),
    lines: lines.map((text, index) => `${text}${index < lines.length - 1 ? ';' : '.'}`),
  };
}
