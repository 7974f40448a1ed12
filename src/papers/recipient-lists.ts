/**
 * Lists of recipients: by kind and award, collectives first, each award with its number of recipients; attached to the
 * submission and the decision, or posted with each published score and no member's own.
 */
import { beginningSmall } from '../text/letters.ts';
import { sharedWords, paperTitles, listWords } from '../i18n/documents/papers.ts';
import type { VotedWay } from '../i18n/documents/papers.ts';
import type { Candidate, CandidateCode, Kind } from '../tally/campaign.ts';
import { howVoted } from '../tally/voting.ts';
import { decimalWords, percentWords } from '../workbook/plan/figures.ts';
import { fewestMembers, isWithheld, publishedScore } from '../workbook/plan/published.ts';
import { hasOwnUnit } from '../workbook/plan/results.ts';
import type { AwardAndResult, Results } from '../workbook/plan/results.ts';
import { fittedWidths } from './column-widths.ts';
import { sectionHead, body, councilName, councilOrgans, letterhead, title } from './compose.ts';
import type { PaperInput } from './compose.ts';
import type { HouseStyle } from './house-style.ts';
import { counted } from './number-words.ts';
import type { Block, TableColumn, TableRow, Paper } from './paper.ts';
import { signerOfCouncil, signatures } from './signing.ts';

interface ListColumns {
  readonly score: boolean;
  /** How the votes came about that are listed; null: they are not. */
  readonly votes: VotedWay | null;
}

/** The heads and tables of all recipients, collectives first; empty where nobody receives anything. */
function recipientLists(results: Results, style: HouseStyle, shown: ListColumns): readonly Block[] {
  const lists = (['collective', 'individual'] as const).flatMap((kind) => {
    const rows = results.awards
      .filter(({ award }) => award.kind === kind)
      .flatMap((standing) => awardRows(results, standing, shown));
    return rows.length === 0 ? [] : [{ kind, rows }];
  });
  return lists.flatMap(({ kind, rows }, index): readonly Block[] => [
    sectionHead(style, index === 0 ? 'I' : 'II', sharedWords.kindHeads[kind]),
    { kind: 'table', size: style.sizes.table, columns: columnsOf(kind, shown, rows, style), rows },
  ]);
}

/** All of a width of 165 mm. A collective has no position, and its name takes the room. */
function columnsOf(
  kind: Kind,
  { score, votes }: ListColumns,
  rows: readonly TableRow[],
  style: HouseStyle,
): readonly TableColumn[] {
  const { columns } = sharedWords;
  const figures: readonly TableColumn[] = [
    ...(score ? [{ title: columns.score, width: 21, align: 'center' as const }] : []),
    ...(votes !== null
      ? [{ title: columns.votes[votes], width: kind === 'collective' ? 38 : 25, align: 'center' as const }]
      : []),
  ];
  const left = 165 - 13 - figures.reduce((sum, { width }) => sum + width, 0);
  const number: TableColumn = { title: columns.number, width: 13, align: 'center' };
  if (kind === 'collective')
    return [number, { title: columns.names.collective, width: left, align: 'left' }, ...figures];
  const titles = [columns.names.individual, columns.position, columns.unit];
  const texts = rows.filter(({ section }) => !section).map(({ cells }) => cells.slice(1, 4));
  const widths = fittedWidths([titles, ...texts], left, style.sizes.table);
  return [
    number,
    ...titles.map((title, index) => ({ title, width: widths[index] ?? 0, align: 'left' as const })),
    ...figures,
  ];
}

function awardRows(
  results: Results,
  { award, result }: AwardAndResult,
  shown: ListColumns,
): readonly TableRow[] {
  const candidates = result.recipients.flatMap((code) => results.candidateOf(code) ?? []);
  if (candidates.length === 0) return [];
  const head = sharedWords.awardCount(award.name, counted(candidates.length), award.kind);
  return [
    { section: true, cells: [head] },
    ...candidates.map((candidate, index) => ({
      section: false,
      cells: [
        String(index + 1),
        ...nameCells(candidate),
        ...(shown.score ? [scoreWords(results, candidate)] : []),
        ...(shown.votes === null ? [] : [voteWords(results, candidate, award.code)]),
      ],
    })),
  ];
}

function nameCells(candidate: Candidate): readonly string[] {
  const { kind, name, position, unit } = candidate;
  if (kind === 'individual') return [name, position, unit];
  return [hasOwnUnit(candidate) ? `${name}, ${unit}` : name];
}

/**
 * A candidate's published score, with an asterisk where it is provisional; a dash where there is none, or where it would
 * tell what one member gave.
 */
export function scoreWords(results: Results, { code }: Candidate): string {
  const found = results.scoreOf(code);
  const score = publishedScore(found);
  if (score === null) return sharedWords.noScore;
  const figure = decimalWords(score, results.campaign.settings.decimals, 'vi');
  return found?.provisional === true ? `${figure}*` : figure;
}

/** What the asterisks and dashes among the scores of these candidates mean, a sentence for each that is there. */
export function scoreNotes(results: Results, candidates: readonly CandidateCode[]): readonly string[] {
  const scores = candidates.map((code) => results.scoreOf(code));
  const { provisional, withheld } = listWords.posted;
  return [
    ...(scores.some((score) => score?.provisional === true && publishedScore(score) !== null)
      ? [provisional]
      : []),
    ...(scores.some(isWithheld) ? [withheld(counted(fewestMembers))] : []),
  ];
}

function voteWords(results: Results, { code }: Candidate, award: AwardAndResult['award']['code']): string {
  const votes = results.votesFor(code, award);
  return votes === null ? '' : sharedWords.votes(votes.agree, votes.base, percentWords(votes.share, 'vi'));
}

/** How the votes came about, where there are any to be listed. */
export function votesColumn({ campaign, tally }: Results): VotedWay | null {
  const { way } = howVoted(campaign);
  return way === 'none' || tally.ballots.length === 0 ? null : way;
}

/** Everybody on the lists. */
function recipientsOf({ awards }: Results): readonly CandidateCode[] {
  return awards.flatMap(({ result }) => result.recipients);
}

/** How many receive something, by kind: `05 (năm) tập thể, 20 (hai mươi) cá nhân`; empty for nobody. */
function recipientCounts(results: Results): string {
  const count = (kind: Kind): number =>
    results.awards
      .filter(({ award }) => award.kind === kind)
      .reduce((sum, { result }) => sum + result.recipients.length, 0);
  const kinds = ['collective', 'individual'] as const;
  return kinds
    .filter((kind) => count(kind) > 0)
    .map((kind) => `${counted(count(kind))} ${sharedWords.kinds[kind]}`)
    .join(', ');
}

/**
 * Each award with the number of its recipients in words, `05 (năm) tập thể, 20 (hai mươi) cá nhân`; awards of one name for
 * both kinds are one. Awards that nobody receives are absent.
 */
export function awardedTo({
  awards,
}: Results): readonly { readonly name: string; readonly recipients: string }[] {
  const counts = new Map<string, string[]>();
  for (const { award, result } of awards) {
    if (result.recipients.length === 0) continue;
    const count = `${counted(result.recipients.length)} ${sharedWords.kinds[award.kind]}`;
    counts.set(award.name, [...(counts.get(award.name) ?? []), count]);
  }
  return [...counts].map(([name, each]) => ({ name, recipients: each.join(', ') }));
}

/** What the Chair has still to decide, a sentence for each award: nobody should sign a list for the whole. */
export function pendingLines(results: Results): readonly string[] {
  return results.awards.flatMap(({ award, result }) => {
    if (result.status !== 'pending') return [];
    const names = result.pending.map((code) => results.candidateOf(code)?.name ?? code).join(', ');
    return [`${award.name}: ${beginningSmall(sharedWords.pending(counted(result.places), names))}`];
  });
}

const words = listWords.posted;

/** The list that is posted. */
export function publicListPaper(input: PaperInput): Paper {
  const { results, style } = input;
  const { documents } = results.campaign;
  const lists = recipientLists(results, style, { score: true, votes: null });
  const opening =
    lists.length === 0 ? words.nobody : words.opening(councilName(documents), recipientCounts(results));
  const blocks: readonly Block[] = [
    letterhead(style, { organs: councilOrgans(documents), number: null, date: documents, draft: false }),
    ...title(style, words.kind, words.subject(sharedWords.campaign(documents.name))),
    body(style, opening),
    ...lists,
    ...[...scoreNotes(results, recipientsOf(results)), ...pendingLines(results)].map((text) =>
      body(style, text, { space: { before: 6, after: 0 } }),
    ),
    body(style, words.closing, { keepNext: true, space: { before: 6, after: 12 } }),
    signatures(style, [[], signerOfCouncil(input)]),
  ];
  return {
    name: 'public-list',
    title: paperTitles['public-list'],
    page: style.page,
    font: style.font,
    blocks,
  };
}

interface Attachment {
  readonly subject: string;
  /** To what it is attached, in brackets. */
  readonly to: string;
  readonly columns: ListColumns;
}

/** A page break, the heading and the tables; nothing at all where nobody receives anything. */
export function attachedList(
  { results, style }: PaperInput,
  { subject, to, columns }: Attachment,
): readonly Block[] {
  const lists = recipientLists(results, style, columns);
  if (lists.length === 0) return [];
  const after = { space: { before: 6, after: 0 } };
  const notes = columns.score ? scoreNotes(results, recipientsOf(results)) : [];
  return [
    { kind: 'pageBreak' },
    ...title(style, listWords.attached.kind, subject, to),
    ...lists,
    ...notes.map((text) => body(style, text, after)),
    ...pendingLines(results).map((text) => body(style, text, after)),
    body(style, listWords.attached.closing(recipientCounts(results)), { ...after, italic: true }),
  ];
}
