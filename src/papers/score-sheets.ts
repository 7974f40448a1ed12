/**
 * Phiếu điểm: for each candidate, on pages of their own, what they scored by content and criterion. It has means only, and
 * none of fewer than three members: see `criterion-means.ts`.
 */
import { paperTitles, sharedWords, scoreSheetWords as words } from '../i18n/documents/papers.ts';
import type {
  Candidate,
  Criterion,
  Mark,
  Campaign,
  CandidateCode,
  CriterionCode,
  MemberCode,
} from '../tally/campaign.ts';
import { sum, toDecimalText, divide, ofInteger } from '../tally/fraction.ts';
import type { Fraction } from '../tally/fraction.ts';
import type { CandidateScore } from '../tally/result.ts';
import { localDecimal } from '../i18n/format.ts';
import { shortDecimalWords } from '../workbook/plan/figures.ts';
import { fewestMembers } from '../workbook/plan/published.ts';
import type { Results } from '../workbook/plan/results.ts';
import { body, councilOrgans, letterhead, strong, title } from './compose.ts';
import type { PaperInput } from './compose.ts';
import type { HouseStyle } from './house-style.ts';
import { counted } from './number-words.ts';
import type { Block, Paper, Run, Table, TableRow } from './paper.ts';
import { scoreWords } from './recipient-lists.ts';
import { signerOfCouncil, signatures } from './signing.ts';

/** The score sheets of all candidates, each beginning on a page of its own. */
export function scoreSheetsPaper(input: PaperInput): Paper {
  const { results } = input;
  const style = small(input.style);
  const blocks = results.campaign.candidates.flatMap((candidate, index): readonly Block[] => [
    ...(index === 0 ? [] : [{ kind: 'pageBreak' } as const]),
    ...scoreSheet({ ...input, style }, candidate),
  ]);
  return {
    name: 'score-sheets',
    title: paperTitles['score-sheets'],
    // A number that ran on through the sheets would be no sheet's own.
    page: { ...style.page, pageNumber: null },
    font: style.font,
    blocks,
  };
}

/** A form, not one of the named kinds of documents: smaller letters, so that a dozen criteria and the signature fit on one page. */
function small(style: HouseStyle): HouseStyle {
  return { ...style, leastLine: null, sizes: { ...style.sizes, body: 13, signer: 13, table: 11 } };
}

/** One candidate's score sheet. */
function scoreSheet(input: PaperInput, candidate: Candidate): readonly Block[] {
  const { results, style } = input;
  const { documents } = results.campaign;
  const score = results.scoreOf(candidate.code);
  const after = { keepNext: true, space: { before: 6, after: 0 } };
  return [
    letterhead(style, { organs: councilOrgans(documents), number: null, date: documents, draft: false }),
    ...title(style, words.kind, words.subject(sharedWords.campaign(documents.name))),
    body(style, fieldLine(candidate), { align: 'left', indent: { first: 0, left: 0 } }),
    ...(score === null ? [] : [scoreTable(results, candidate, score, style.sizes.table)]),
    ...noteLines(results, candidate, score).map((text) => body(style, text, after)),
    {
      ...body(style, explanation(score), { keepNext: true, italic: true, space: { before: 3, after: 6 } }),
      size: style.sizes.table,
    },
    signatures(style, [[], signerOfCouncil(input)]),
  ];
}

function fieldLine({ kind, name, position, unit }: Candidate): readonly Run[] {
  const named = [{ text: `${words.name[kind]}: ` }, strong(name)];
  if (kind === 'collective') return named;
  const more = [words.field(words.position, position), words.field(words.unit, unit)];
  return [...named, { text: more.map((text) => `; ${text}`).join('') }];
}

function noteLines(results: Results, candidate: Candidate, score: CandidateScore | null): readonly string[] {
  if (score === null) return [];
  const figure = words.score(scoreWords(results, candidate).replace('*', ''), counted(score.members));
  const rank = score.rank === null ? '' : words.rank(score.rank);
  return [`${figure}${rank}.`, ...(score.provisional ? [words.provisional] : [])];
}

function explanation(score: CandidateScore | null): string {
  const tooFew = score === null || score.members < fewestMembers;
  return tooFew ? words.tooFew(counted(fewestMembers)) : words.explanation;
}

interface Sheet {
  readonly results: Results;
  readonly candidate: Candidate;
  readonly score: CandidateScore;
  readonly means: ReadonlyMap<Criterion['code'], Fraction>;
  /** What the candidate gave themselves; null where they did not. */
  readonly self: ReadonlyMap<Criterion['code'], Mark> | null;
}

function scoreTable(results: Results, candidate: Candidate, score: CandidateScore, size: number): Table {
  const { campaign } = results;
  const self = campaign.selfScores.find((each) => each.candidate === candidate.code)?.marks ?? null;
  const sheet: Sheet = { results, candidate, score, self, means: criterionMeans(campaign, score) };
  const { columns } = words;
  const figure = (title: string) => ({ title, width: 20, align: 'center' as const });
  const figures = [columns.most, ...(self === null ? [] : [columns.self]), columns.given].map(figure);
  const used = 16 + figures.length * 20;
  return {
    kind: 'table',
    size,
    columns: [
      { title: columns.code, width: 16, align: 'center' },
      { title: columns.item, width: 165 - used, align: 'left' },
      ...figures,
    ],
    rows: [...campaign.contents.flatMap((content) => contentRows(sheet, content)), ...extraRows(sheet)],
  };
}

function contentRows(sheet: Sheet, content: Results['campaign']['contents'][number]): readonly TableRow[] {
  const { results, score } = sheet;
  const criteria = criteriaOf(sheet).filter((each) => each.role === 'main' && each.content === content.code);
  if (criteria.length === 0) return [];
  const sharing = score.totals.filter((total) => total.kind === 'total' && total.contents.has(content.code));
  const exact = sharing.length < fewestMembers ? undefined : score.contents.get(content.code);
  const figure = exact === undefined ? words.hidden : decimals(exact, results);
  const points = exact === undefined ? undefined : score.contentPoints.get(content.code);
  const most = sum(criteria.map(({ maxPoints }) => maxPoints));
  const inPoints =
    points === undefined ? '' : words.points(decimals(points, results), shortDecimalWords(most, 'vi'));
  return [
    { section: true, cells: [words.content(content.code, content.name, figure) + inPoints] },
    ...criteria.map((criterion) => criterionRow(sheet, criterion)),
  ];
}

function extraRows(sheet: Sheet): readonly TableRow[] {
  const criteria = criteriaOf(sheet).filter(({ role }) => role !== 'main');
  if (criteria.length === 0) return [];
  return [
    { section: true, cells: [words.extra] },
    ...criteria.map((criterion) => criterionRow(sheet, criterion)),
  ];
}

function criteriaOf({ results, candidate }: Sheet): readonly Criterion[] {
  return results.campaign.criteria.filter(
    ({ appliesTo }) => appliesTo === 'both' || appliesTo === candidate.kind,
  );
}

function criterionRow({ results, means, self }: Sheet, criterion: Criterion): TableRow {
  const mean = means.get(criterion.code);
  return {
    section: false,
    cells: [
      criterion.code,
      criterion.name,
      shortDecimalWords(criterion.maxPoints, 'vi'),
      ...(self === null ? [] : [markWords(self.get(criterion.code))]),
      mean === undefined ? words.hidden : decimals(mean, results),
    ],
  };
}

function markWords(mark: Mark | undefined): string {
  if (mark === undefined) return '';
  return mark.kind === 'points' ? shortDecimalWords(mark.points, 'vi') : words.notAssessable;
}

function decimals(value: Fraction, { campaign }: Results): string {
  return localDecimal(toDecimalText(value, campaign.settings.decimals), 'vi');
}

/**
 * The mean points of each criterion for one candidate, over the members whose totals count and who gave points on it.
 * Blank bonuses and deductions count 0, as in the totals. Nobody is to learn who gave what: a mean of one is that one's
 * score, and of two each knows the other's, so criteria that fewer than three members gave points on are absent.
 */
function criterionMeans(
  campaign: Campaign,
  { candidate, totals }: CandidateScore,
): ReadonlyMap<CriterionCode, Fraction> {
  const counting = totals.flatMap((total) => (total.kind === 'total' ? [total.member] : []));
  const marks = marksOf(campaign, candidate);
  const means = new Map<CriterionCode, Fraction>();
  for (const criterion of campaign.criteria) {
    const points = counting.flatMap((member) => {
      const mark = marks.get(member)?.get(criterion.code);
      if (mark?.kind === 'points') return [mark.points];
      return mark === undefined && criterion.role !== 'main' ? [ofInteger(0)] : [];
    });
    if (points.length >= fewestMembers)
      means.set(criterion.code, divide(sum(points), ofInteger(points.length)));
  }
  return means;
}

type Marks = Campaign['scores'][number]['marks'];

function marksOf({ scores }: Campaign, candidate: CandidateCode): ReadonlyMap<MemberCode, Marks> {
  const marks = new Map<MemberCode, Marks>();
  for (const row of scores) {
    if (row.candidate !== candidate || row.recused) continue;
    marks.set(row.member, new Map([...(marks.get(row.member) ?? []), ...row.marks]));
  }
  return marks;
}
