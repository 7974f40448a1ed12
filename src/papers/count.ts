/**
 * Biên bản kiểm phiếu, or Tổng hợp phiếu lấy ý kiến: what the tellers sign, or whoever gathered the opinions. Votes of each candidate are sums; nothing ties a paper to a person. Their
 * names are not in the workbook: they are left to be written in.
 */
import { documentDate, timeAndDate } from '../i18n/format.ts';
import { inWritingFile } from '../i18n/documents/documents.ts';
import { countWords as words, inWritingWords } from '../i18n/documents/papers-minutes.ts';
import {
  dots,
  houseWords,
  inWritingTitle,
  paperTitles,
  sharedWords,
  type VotedWay,
} from '../i18n/documents/papers.ts';
import { sheetWords } from '../i18n/sheets/sheets.ts';
import type { BallotBox, Campaign, Kind, Member } from '../tally/campaign.ts';
import type { VoteResult } from '../tally/result.ts';
import { howVoted, type Voting } from '../tally/voting.ts';
import { percentWords, thresholdWords } from '../workbook/plan/figures.ts';
import type { AwardAndResult } from '../workbook/plan/results.ts';
import { hasOwnUnit, type Results } from '../workbook/plan/results.ts';
import {
  body,
  councilName,
  councilOrgans,
  letterhead,
  sectionHead,
  title,
  type PaperInput,
} from './compose.ts';
import type { HouseStyle } from './house-style.ts';
import { counted } from './number-words.ts';
import type { Block, Paper, Paragraph, Table, TableRow } from './paper.ts';
import { presidingSigner, signatures, signer } from './signing.ts';

/** The minutes of the count; where all was done in writing, the summary of the opinions in their place. */
export function countPaper(input: PaperInput): Paper {
  const { results, style } = input;
  const { documents } = results.campaign;
  const voting = howVoted(results.campaign);
  const inWriting = voting.way === 'written';
  const campaign = sharedWords.campaign(documents.name);
  const own = inWriting ? inWritingWords : words;
  const blocks: readonly Block[] = [
    letterhead(style, {
      organs: councilOrgans(documents),
      number: null,
      date: style.minutesDated ? documents : null,
      draft: false,
    }),
    ...title(style, own.kind, words.subject(campaign)),
    body(
      style,
      own.opening(documentDate(documents.date, 'vi'), documents.place, councilName(documents), campaign),
    ),
    ...tellers(style, inWriting),
    sectionHead(style, 'II', own.voters),
    body(style, votersLine(results.campaign, voting)),
    sectionHead(style, 'III', words.papers),
    boxTable(results.campaign.ballotBoxes, style.sizes.table, inWriting ? 'written' : 'secret'),
    sectionHead(style, 'IV', own.result),
    ...resultBlocks(input),
    ...secondCountLine(input, own.secondCount),
    ...conclusion(input),
    body(style, `${own.closing}${houseWords[style.name].end}`, {
      keepNext: true,
      space: { before: 6, after: 12 },
    }),
    signatures(style, [
      presidingSigner(input),
      ...(inWriting
        ? [signer(inWritingWords.collector, '')]
        : [signer(words.members, ''), signer(words.head, '')]),
    ]),
  ];
  return {
    name: 'count',
    title: inWriting ? inWritingTitle : paperTitles.count,
    ...(inWriting ? { file: inWritingFile } : {}),
    page: style.page,
    font: style.font,
    blocks,
  };
}

/** The tellers, or whoever gathered the opinions: their names are written in. */
function tellers(style: HouseStyle, inWriting: boolean): readonly Paragraph[] {
  const [head, lines] = inWriting
    ? ([inWritingWords.collectors, inWritingWords.collectorLines] as const)
    : ([words.tellers, words.tellerLines] as const);
  return [sectionHead(style, 'I', head), ...lines.map((text) => body(style, text))];
}

/** How many may vote, and how many were there. */
function votersLine({ council }: Campaign, { met }: Voting): string {
  const voters = council.filter(({ voting }) => voting);
  const figure = (...presence: readonly Member['presence'][]): string =>
    counted(voters.filter((member) => presence.includes(member.presence)).length);
  if (!met)
    return inWritingWords.votersLine(
      counted(voters.length),
      figure('present', 'inWriting'),
      figure('absent'),
    );
  return words.votersLine(counted(voters.length), figure('present'), figure('inWriting'), figure('absent'));
}

/** The tellers' figures; dots where the workbook has none. */
export function boxTable(boxes: readonly BallotBox[], size: number, way: VotedWay): Table {
  const { issued, returned, valid, invalid } = words.paperColumns;
  const rows = boxes.map((box) => [
    box.kind === null ? sharedWords.bothKinds : sharedWords.kindHeads[box.kind],
    ...[box.issued, box.returned, box.valid, box.invalid].map((figure) => counted(figure)),
  ]);
  const blank = [sharedWords.bothKinds, dots.short, dots.short, dots.short, dots.short];
  const figures = [issued, returned, valid, invalid];
  return {
    kind: 'table',
    size,
    columns: [
      { title: sharedWords.paper[way], width: 41, align: 'left' },
      ...figures.map((each) => ({ title: each, width: 31, align: 'center' as const })),
    ],
    rows: (rows.length > 0 ? rows : [blank]).map((cells) => ({ cells, section: false })),
  };
}

const columnWidths = {
  number: 11,
  name: 60,
  agree: 17,
  disagree: 19,
  blank: 19,
  share: 20,
  result: 19,
} as const;

function resultBlocks({ results, style }: PaperInput): readonly Block[] {
  if (results.tally.ballots.length === 0) return [body(style, words.noBallots)];
  return [resultTable(results)];
}

/** How many agreed with each candidate, award by award. */
export function resultTable(results: Results): Table {
  const { columns } = words;
  const center = (text: string, width: number) => ({ title: text, width, align: 'center' as const });
  return {
    kind: 'table',
    size: 12,
    columns: [
      center(sharedWords.columns.number, columnWidths.number),
      { title: sharedWords.columns.nameAndUnit, width: columnWidths.name, align: 'left' },
      center(columns.agree, columnWidths.agree),
      center(columns.disagree, columnWidths.disagree),
      center(columns.blank, columnWidths.blank),
      center(columns.share, columnWidths.share),
      center(columns.result, columnWidths.result),
    ],
    rows: results.awards.flatMap((standing) => awardRows(results, standing)),
  };
}

function votesOf(results: Results, { award }: AwardAndResult): readonly VoteResult[] {
  return results.tally.ballots.filter((vote) => vote.award === award.code);
}

function awardRows(results: Results, standing: AwardAndResult): readonly TableRow[] {
  const { award } = standing;
  const votes = votesOf(results, standing);
  if (votes.length === 0) return [];
  const threshold =
    award.minVotes === null
      ? sheetWords.vi.ballots.noThreshold
      : `${thresholdWords(award.minVotes, award.base, 'vi')}.`;
  const head = words.award(award.name, sharedWords.kinds[award.kind], threshold);
  return [
    { section: true, cells: [head] },
    ...votes.map((vote, index) => ({ section: false, cells: voteCells(results, vote, index + 1) })),
  ];
}

function voteCells(results: Results, vote: VoteResult, place: number): readonly string[] {
  const { passes, agree, disagree, blank, base, share } = vote;
  return [
    String(place),
    nameAndUnit(results, vote),
    String(agree),
    String(disagree),
    String(blank),
    `${agree}/${base}\n(${percentWords(share, 'vi')})`,
    passes === null ? words.notNeeded : passes ? words.passes : words.fails,
  ];
}

function nameAndUnit(results: Results, { candidate: code }: VoteResult): string {
  const candidate = results.candidateOf(code);
  if (candidate === null) return code;
  return hasOwnUnit(candidate) ? `${candidate.name}, ${candidate.unit}` : candidate.name;
}

/** What a second count by another teller came to; dots where that is to be written in. */
function secondCountLine(
  { results, style, secondCount }: PaperInput,
  said: { readonly blank: string; readonly agreed: (when: string) => string },
): readonly Paragraph[] {
  if (results.tally.ballots.length === 0) return [];
  const text = secondCount === null ? said.blank : said.agreed(timeAndDate(secondCount));
  return [body(style, text, { space: { before: 6, after: 6 } })];
}

function conclusion({ results, style }: PaperInput): readonly Paragraph[] {
  const lines = passedLines(results);
  if (lines.length === 0) return [];
  return [sectionHead(style, 'V', words.conclusion), ...lines.map((text) => body(style, `- ${text}`))];
}

/** How many of each award's candidates have the votes it needs, a sentence for each award that was voted on. */
export function passedLines(results: Results): readonly string[] {
  const { way } = howVoted(results.campaign);
  if (way === 'none') return [];
  return results.awards.flatMap((standing) => {
    const votes = votesOf(results, standing);
    return votes.length === 0 ? [] : [passedLine(standing.award, votes, way)];
  });
}

function passedLine(
  award: { readonly name: string; readonly kind: Kind },
  votes: readonly VoteResult[],
  way: VotedWay,
): string {
  const kind = sharedWords.kinds[award.kind];
  const all = counted(votes.length);
  if (votes.every(({ passes }) => passes === null)) return words.notAsked(award.name, all, kind, way);
  const passed = counted(votes.filter(({ passes }) => passes === true).length);
  return words.passed(award.name, passed, kind, all, way);
}
