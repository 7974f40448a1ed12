/** Biên bản họp Hội đồng: who was there, what was considered, scores, ballots, ties with the Chair's reasons, conclusion. */
import { documentDate } from '../i18n/format.ts';
import { minutesWords as words } from '../i18n/documents/papers-minutes.ts';
import { houseWords, paperTitles, sharedWords, symbols } from '../i18n/documents/papers.ts';
import type { Award, Campaign, Kind, Member, Vote } from '../tally/campaign.ts';
import { fraction } from '../tally/fraction.ts';
import { presidingOver, secretaryOf } from '../tally/presiding.ts';
import { quorumMet } from '../tally/quorum.ts';
import { howVoted } from '../tally/voting.ts';
import { outcomeWords, percentWords, shareWords, shortDecimalWords } from '../workbook/plan/figures.ts';
import { listedCandidates, type ListedCandidate } from '../workbook/plan/results.ts';
import { hasOwnUnit, type Results } from '../workbook/plan/results.ts';
import {
  body,
  councilName,
  councilOrgans,
  letterhead,
  partHead,
  sectionHead,
  title,
  type PaperInput,
} from './compose.ts';
import { fittedWidths } from './column-widths.ts';
import { boxTable, passedLines, resultTable } from './count.ts';
import type { HouseStyle } from './house-style.ts';
import { counted } from './number-words.ts';
import type { Block, Paper, Paragraph, TableColumn, TableRow } from './paper.ts';
import { pendingLines, scoreNotes, scoreWords } from './recipient-lists.ts';
import { signatures, signer } from './signing.ts';

/** The minutes of the meeting. */
export function minutesPaper(input: PaperInput): Paper {
  const { results, style } = input;
  const { campaign } = results;
  const { documents } = campaign;
  const house = houseWords[style.name];
  const named = sharedWords.campaign(documents.name);
  const blocks: readonly Block[] = [
    letterhead(style, {
      organs: councilOrgans(documents),
      number: house.number(symbols.minutes),
      date: style.minutesDated ? documents : null,
      draft: false,
    }),
    ...title(style, words.kind, words.subject(councilName(documents), named)),
    sectionHead(style, 'I', words.timeAndPlace),
    body(style, words.begun(documentDate(documents.date, 'vi'))),
    body(style, words.place(documents.place)),
    ...people(campaign, style),
    ...matter(campaign, style),
    sectionHead(style, 'IV', words.results[howVoted(campaign).way]),
    ...resultBlocks(input),
    ...ties(input),
    ...conclusion(input),
    body(style, `${words.closing}${house.end}`, { keepNext: true, space: { before: 6, after: 12 } }),
    signatures(style, [
      signer(house.minutes.writer, secretaryOf(campaign)),
      signer(house.minutes.chair, presidingOver(campaign).name),
    ]),
  ];
  return { name: 'minutes', title: paperTitles.minutes, page: style.page, font: style.font, blocks };
}

function people(campaign: Campaign, style: HouseStyle): readonly Paragraph[] {
  const { council, settings } = campaign;
  const voting = council.filter((member) => member.voting);
  const present = voting.filter(({ presence }) => presence === 'present');
  const { there, base } = quorumMet(campaign);
  const quorum =
    settings.quorum === null || voting.length === 0
      ? []
      : [
          words.quorum(
            percentWords(fraction(BigInt(there), BigInt(voting.length)), 'vi'),
            shareWords(settings.quorum, 'vi'),
            base,
          ),
        ];
  const group = (head: string, presence: Member['presence']): readonly Paragraph[] => {
    const members = council.filter((member) => member.presence === presence);
    const lines = members.map(({ name, position, role, voting: votes }) => {
      const member = words.member(name, position, role, votes);
      return presence === 'present' ? member : words.away(member);
    });
    return [
      body(style, head, { keepNext: true }),
      ...(lines.length > 0 ? listed(lines) : [words.nobody]).map((text) => body(style, text)),
    ];
  };
  return [
    sectionHead(style, 'II', words.people),
    ...[
      words.counts(counted(council.length), counted(voting.length), counted(present.length)),
      ...quorum,
    ].map((text) => body(style, text)),
    body(style, words.chairing(presidingOver(campaign).name, secretaryOf(campaign))),
    ...group(words.present, 'present'),
    ...group(words.inWriting, 'inWriting'),
    ...group(words.absent, 'absent'),
  ];
}

/** Lines of a list, the last one ended with a full stop. */
function listed(lines: readonly string[]): readonly string[] {
  return lines.map((text, index) => `- ${text}${index < lines.length - 1 ? ';' : '.'}`);
}

function matter({ contents, candidates }: Campaign, style: HouseStyle): readonly Paragraph[] {
  const eligible = (kind: Kind): string =>
    counted(candidates.filter((each) => each.kind === kind && each.eligible).length);
  return [
    sectionHead(style, 'III', words.matter),
    body(style, words.contents, { keepNext: true }),
    ...listed(contents.map(({ code, name }) => words.content(code, name))).map((text) => body(style, text)),
    body(style, words.considered(eligible('collective'), eligible('individual'))),
    ...candidates
      .filter((candidate) => !candidate.eligible)
      .map(({ name, reason }) => body(style, words.ineligible(name, reason))),
  ];
}

/** Points: what half a dozen columns have room for. */
const tableSize = 12;

/** The parts of the results that there are, each under its number. */
function resultBlocks(input: PaperInput): readonly Block[] {
  const { style } = input;
  const parts = [
    { name: words.parts.collective, blocks: scoreTable(input, 'collective') },
    { name: words.parts.individual, blocks: scoreTable(input, 'individual') },
    ...votePart(input),
  ].filter(({ blocks }) => blocks.length > 0);
  return parts.flatMap(({ name, blocks }, index) => [
    partHead(style, words.part(index + 1, name)),
    ...blocks,
  ]);
}

/** Score, rank, votes and outcome of each candidate of a kind; empty where it has none. */
function scoreTable({ results, style }: PaperInput, kind: Kind): readonly Block[] {
  const standings = listedCandidates(results, kind);
  const { way } = howVoted(results.campaign);
  const rows = standings.map((standing, index) => ({
    section: false,
    cells: standingCells(results, standing, index + 1, way),
  }));
  if (rows.length === 0) return [];
  const notes = scoreNotes(
    results,
    standings.map(({ candidate }) => candidate.code),
  );
  return [
    { kind: 'table', size: tableSize, columns: columnsOf(kind, rows, way), rows },
    ...notes.map((text) => body(style, text, { space: { before: 6, after: 0 } })),
  ];
}

function columnsOf(kind: Kind, rows: readonly TableRow[], way: Vote): readonly TableColumn[] {
  const { columns } = sharedWords;
  const name = kind === 'collective' ? columns.names.collective : words.columns.nameAndUnit;
  const texts = rows.map(({ cells }) => [cells[1] ?? '', cells.at(-1) ?? '']);
  const [nameWidth = 0, resultWidth = 0] = fittedWidths(
    [[name, words.columns.result], ...texts],
    way === 'none' ? 120 : 98,
    tableSize,
  );
  return [
    { title: columns.number, width: 11, align: 'center' },
    { title: name, width: nameWidth, align: 'left' },
    { title: columns.score, width: 18, align: 'center' },
    { title: words.columns.rank, width: 16, align: 'center' },
    ...(way === 'none' ? [] : [{ title: columns.votes[way], width: 22, align: 'center' as const }]),
    { title: words.columns.result, width: resultWidth, align: 'left' },
  ];
}

function standingCells(
  results: Results,
  standing: ListedCandidate,
  place: number,
  way: Vote,
): readonly string[] {
  const { candidate, score, votes } = standing;
  return [
    String(place),
    hasOwnUnit(candidate) ? `${candidate.name}, ${candidate.unit}` : candidate.name,
    scoreWords(results, candidate),
    score === null || score.rank === null ? sharedWords.noScore : String(score.rank),
    ...(way === 'none'
      ? []
      : [votes === null ? '' : `${votes.agree}/${votes.base}\n(${percentWords(votes.share, 'vi')})`]),
    resultWords(standing, way),
  ];
}

/** What came of it; how many votes were needed is in the minutes of the count. */
function resultWords({ candidate, outcome }: ListedCandidate, way: Vote): string {
  const shortOfVotes = outcome.kind === 'unawarded' && outcome.reason === 'votes' && outcome.award !== null;
  return shortOfVotes && way !== 'none'
    ? words.votesShort(outcome.award.name, way)
    : outcomeWords(candidate, outcome, 'vi');
}

/** What was counted; of a show of hands every figure, as nothing else tells it. */
function votePart({ results, style }: PaperInput): readonly { name: string; blocks: readonly Block[] }[] {
  const { ballotBoxes } = results.campaign;
  const { way } = howVoted(results.campaign);
  const { papers, hands } = words.parts;
  if (way === 'none' || (results.tally.ballots.length === 0 && ballotBoxes.length === 0)) return [];
  const box = boxTable(ballotBoxes, style.sizes.table, way);
  if (way !== 'open') {
    const details = body(style, words.ballotMinutes[way], { space: { before: 6, after: 6 } });
    return [{ name: papers, blocks: [box, details] }];
  }
  return [
    ...(ballotBoxes.length === 0 ? [] : [{ name: papers, blocks: [box] }]),
    ...(results.tally.ballots.length === 0
      ? []
      : [
          {
            name: hands,
            blocks: [
              resultTable(results),
              ...passedLines(results).map((text) =>
                body(style, `- ${text}`, { space: { before: 6, after: 0 } }),
              ),
            ],
          },
        ]),
  ];
}

/** The Chair's decisions that settled a tie, with their reasons, and what is still open. */
function ties({ results, style }: PaperInput): readonly Paragraph[] {
  const decided = results.awards.flatMap(({ award }) => {
    const lines = decisionLines(results, award);
    if (lines.length === 0) return [];
    return [words.tie(award.name, sharedWords.kinds[award.kind]), ...lines];
  });
  const open = pendingLines(results);
  const lines = [...decided, ...open];
  return [
    sectionHead(style, 'V', words.ties),
    ...(lines.length > 0 ? lines : [words.noTies]).map((text) => body(style, text)),
  ];
}

function decisionLines({ campaign, tally, candidateOf }: Results, award: Award): readonly string[] {
  const unused = new Set(tally.unusedDecisions);
  return campaign.decisions.flatMap((decision, index) => {
    if (decision.award !== award.code || unused.has(index)) return [];
    const name = candidateOf(decision.candidate)?.name ?? decision.candidate;
    return [words.decided(shortDecimalWords(decision.order, 'vi'), name, decision.reason)];
  });
}

function conclusion({ results, style }: PaperInput): readonly Paragraph[] {
  const lines = results.awards.flatMap(({ award, result }) => {
    if (result.recipients.length === 0) return [];
    const names = result.recipients.map((code) => results.candidateOf(code)?.name ?? code).join(', ');
    const count = sharedWords.awardCount(award.name, counted(result.recipients.length), award.kind);
    return [`- ${count}: ${names}.`];
  });
  const texts = lines.length > 0 ? [words.conclusionLead, ...lines] : [words.nobodyAwarded];
  return [sectionHead(style, 'VI', words.conclusion), ...texts.map((text) => body(style, text))];
}
