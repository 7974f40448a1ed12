/**
 * The score summary, one sheet for each kind: per candidate what every member gave, the scores of the contents, and
 * the score as a formula over the totals beside it, so that anyone can click a score and see where it comes from.
 */
import type { Campaign, Candidate, CandidateCode, Content, Kind, Member } from '../../tally/campaign.ts';
import type { CandidateScore, MemberTotal } from '../../tally/result.ts';
import { toNumber } from '../../tally/fraction.ts';
import { localDecimal } from '../../i18n/format.ts';
import { sheetWords, type SheetWords } from '../../i18n/sheets/sheets.ts';
import { columnLetters } from '../../cells/a1.ts';
import type { DataBar, PlanCell, SheetPlan, StyleName } from '../sheet-plan.ts';
import { blank, number, SheetDraft, text } from './draft.ts';
import { shortDecimalWords } from './figures.ts';
import { addHeading } from './heading.ts';
import { listedCandidates, type ListedCandidate } from './results.ts';
import { hasOwnUnit, type CutLine, type Results } from './results.ts';
import { formulaShowsScore, scoreFormula } from './score-formula.ts';
import { fullScore, otherScale } from './scale.ts';
import type { SheetNames } from './sheet-names.ts';
import { colors, fontSizes, look, pageSetUp, type BaseLook, type Modifier } from './styles.ts';

/** Where the columns are, zero-based. */
interface Columns {
  readonly widths: readonly number[];
  readonly unit: number | null;
  readonly firstMember: number;
  readonly firstContent: number;
  /** Contents whose points have a column of their own. */
  readonly inPoints: Results['campaign']['contents'];
  readonly score: number;
}

/** The columns before the members, in characters: a unit's only where somebody has one. */
const leading = { number: 5, name: 22, unit: 16 } as const;

/** The sheet of a kind, or null where nobody of the kind competes. */
export function summarySheet(results: Results, kind: Kind, names: SheetNames): SheetPlan | null {
  const standings = listedCandidates(results, kind);
  if (standings.length === 0) return null;
  const { campaign, language } = results;
  const words = sheetWords[language];
  const columns = columnsFor(results, kind, standings);
  const draft = new SheetDraft(columns.widths, fontSizes.dense);
  addHeading(draft, words.summary.title(words.kindsInText[kind]), campaign.documents, language);
  const header = addHeader(draft, results, kind, columns);
  const first = draft.nextRow;
  const exact = addCandidates(draft, results, standings, columns);
  const bar = dataBar(standings, first, columns.score, fullScore(campaign, kind));
  addNotes(draft, results, kind, standings, { exact, bar });
  return draft.finish({
    mark: `summary-${kind}`,
    name: names.give(words.sheetNames.summary, ` - ${words.kinds[kind]}`),
    tabColor: colors.accent,
    size: fontSizes.dense,
    decimals: campaign.settings.decimals,
    frozen: { rows: header.last + 1, columns: 3 },
    page: pageSetUp({
      orientation: 'landscape',
      titleRows: header,
      footerLeft: campaign.documents.name,
      pageWord: words.page,
    }),
    dataBars: bar === null ? [] : [bar],
  });
}

function votingMembers(results: Results): readonly Member[] {
  return results.campaign.council.filter((member) => member.voting);
}

function columnsFor(results: Results, kind: Kind, standings: readonly ListedCandidate[]): Columns {
  const { campaign } = results;
  const figure = figureWidth(campaign, kind, standings);
  const hasUnit = standings.some(({ candidate }) => hasOwnUnit(candidate));
  const code = codeWidth(standings.map(({ candidate }) => candidate));
  const before = [leading.number, code, leading.name, ...(hasUnit ? [leading.unit] : [])];
  const members = votingMembers(results).map(() => figure);
  const inPoints = campaign.settings.scale?.kind === 'points' ? campaign.contents : [];
  const contents = [...campaign.contents, ...inPoints].map(() => figure + 0.5);
  return {
    widths: [...before, ...members, ...contents, figure + 1.5, 3, 6.5, 17],
    inPoints,
    unit: hasUnit ? before.length - 1 : null,
    firstMember: before.length,
    firstContent: before.length + members.length,
    score: before.length + members.length + contents.length,
  };
}

/** Wide enough for `100.00` or whatever is the longest, and for a family name such as Nguyễn in the head. */
function figureWidth(campaign: Campaign, kind: Kind, standings: readonly ListedCandidate[]): number {
  const totals = standings.flatMap(({ score }) => score?.totals ?? []);
  const figures = [
    fullScore(campaign, kind),
    ...totals.flatMap((total) => (total.kind === 'total' ? [toNumber(total.total)] : [])),
  ];
  const longest = Math.max(...figures.map((figure) => String(Math.trunc(figure)).length));
  return 2.5 + Math.max(3, longest) + campaign.settings.decimals;
}

/** The width of a column of codes: as wide as the longest, within reason. */
export function codeWidth(candidates: readonly Candidate[]): number {
  return Math.min(14, Math.max(7, ...candidates.map(({ code }) => code.length + 1.5)));
}

/** Two header rows: the groups above, the members and contents below. */
function addHeader(
  draft: SheetDraft,
  results: Results,
  kind: Kind,
  columns: Columns,
): { readonly first: number; readonly last: number } {
  const words = sheetWords[results.language];
  const header = look('header');
  const leads = [words.columns.number, words.columns.code, words.names[kind]];
  if (columns.unit !== null) leads.push(words.columns.unit);
  const tails = [words.columns.score, '', words.columns.rank, words.columns.note];
  const members = votingMembers(results).map(({ name, code }) => (name === '' ? code : name));
  const headOf = ({ name, code }: Content): string => (name.length <= 12 && name !== '' ? name : code);
  const contents = results.campaign.contents.map(headOf);
  const points = columns.inPoints.map(headOf);
  const isOn100 = otherScale(results.campaign, kind) === null;
  const cell = (value: string): PlanCell => text(value, header);
  const group = (value: string, count: number): { cell: PlanCell; columns: number }[] =>
    count === 0 ? [] : [{ cell: cell(value), columns: count }];
  const first = draft.spans([
    ...leads.map((value) => ({ cell: cell(value), columns: 1 })),
    ...group(words.summary.members, members.length),
    ...group(isOn100 ? words.summary.contents : words.summary.contentsOn100, contents.length),
    ...group(words.summary.contentPoints, points.length),
    ...tails.map((value) => ({ cell: cell(value), columns: 1 })),
  ]);
  const empty = (count: number): PlanCell[] => Array.from({ length: count }, () => blank(header));
  const last = draft.row([
    ...empty(leads.length),
    ...[...members, ...contents, ...points].map((value) => text(value, look('subheader'))),
    ...empty(tails.length),
  ]);
  const single = [...leads.keys(), ...[...tails.keys()].map((index) => columns.score + index)];
  for (const column of single) draft.merge({ row: first, column, rows: 2, columns: 1 });
  return { first, last };
}

/** Adds a row for each candidate; gives those whose score is a value, as no formula would show it. */
function addCandidates(
  draft: SheetDraft,
  results: Results,
  standings: readonly ListedCandidate[],
  columns: Columns,
): ReadonlySet<CandidateCode> {
  const exact = new Set<CandidateCode>();
  for (const [index, standing] of standings.entries()) {
    const { candidate, score } = standing;
    const marks = marksOf(standing);
    const at = (base: BaseLook): StyleName => look(base, ...marks);
    const scoreCell = cellOfScore(results, score, draft.nextRow, columns, at('score'));
    if (scoreCell.kind === 'number') exact.add(candidate.code);
    const mark = `${score?.provisional === true ? '*' : ''}${scoreCell.kind === 'number' ? '†' : ''}`;
    const rank = score?.rank ?? null;
    draft.row([
      number(index + 1, at('count')),
      text(candidate.code, at('centered')),
      text(candidate.name, at('text')),
      ...(columns.unit === null ? [] : [text(candidate.unit, at('text'))]),
      ...memberCells(results, score, at),
      ...contentCells(results, results.campaign.contents, score?.contents, at),
      ...contentCells(results, columns.inPoints, score?.contentPoints, at),
      scoreCell,
      text(mark, at('mark')),
      rank === null
        ? text(sheetWords[results.language].summary.missing, at('centered'))
        : number(rank, at('count')),
      text(noteOf(results, standing), at('text')),
    ]);
  }
  return exact;
}

/** How a candidate's row is marked: out of the running, waiting for the Chair, the last place of an award. */
export function marksOf({ candidate, outcome, cut, isUnderCut }: ListedCandidate): readonly Modifier[] {
  const isPending = outcome.kind === 'unawarded' && outcome.reason === 'pending';
  return [
    ...(candidate.eligible ? [] : (['muted'] as const)),
    ...(isPending ? (['pending'] as const) : []),
    ...(cut === null ? [] : (['cut'] as const)),
    ...(isUnderCut ? (['underCut'] as const) : []),
  ];
}

function memberCells(
  results: Results,
  score: CandidateScore | null,
  at: (base: BaseLook) => StyleName,
): readonly PlanCell[] {
  const words = sheetWords[results.language].summary;
  const totals = new Map((score?.totals ?? []).map((total) => [total.member, total]));
  return votingMembers(results).map(({ code }) => {
    const total = totals.get(code);
    return total === undefined ? text(words.missing, at('centered')) : memberCell(total, words, at);
  });
}

function memberCell(
  total: MemberTotal,
  words: SheetWords['summary'],
  at: (base: BaseLook) => StyleName,
): PlanCell {
  switch (total.kind) {
    case 'total':
      return number(toNumber(total.total), at('figure'));
    case 'recused':
      return text(words.recused, at('centered'));
    case 'allNotAssessable':
      return text(words.notAssessable, at('centered'));
    case 'missing':
      return text(words.missing, at('centered'));
  }
}

function contentCells(
  results: Results,
  contents: readonly Content[],
  figures: CandidateScore['contents'] | undefined,
  at: (base: BaseLook) => StyleName,
): readonly PlanCell[] {
  const missing = sheetWords[results.language].summary.missing;
  return contents.map(({ code }) => {
    const value = figures?.get(code);
    return value === undefined ? text(missing, at('centered')) : number(toNumber(value), at('figure'));
  });
}

/** The formula; or the exact figure where a formula could show another; or a dash where there is no score. */
function cellOfScore(
  results: Results,
  score: CandidateScore | null,
  row: number,
  columns: Columns,
  style: StyleName,
): PlanCell {
  if (score?.score == null || score.exact === null)
    return text(sheetWords[results.language].summary.missing, style);
  const { aggregate, decimals } = results.campaign.settings;
  const totals = score.totals.flatMap((total) => (total.kind === 'total' ? [toNumber(total.total)] : []));
  const expected = toNumber(score.score);
  if (!formulaShowsScore({ aggregate, decimals, totals, exact: score.exact, score: score.score })) {
    return number(expected, style);
  }
  const from = columnLetters(columns.firstMember);
  const to = columnLetters(columns.firstContent - 1);
  const formula = scoreFormula(aggregate, `${from}${row + 1}:${to}${row + 1}`, decimals);
  return { kind: 'formula', formula, expected, style };
}

function noteOf(results: Results, { candidate, cut }: ListedCandidate): string {
  const words = sheetWords[results.language].summary;
  if (!candidate.eligible) return words.ineligible(candidate.reason);
  return cut === null ? '' : cutLabel(cut, words);
}

/** Which award's line a thick border is. */
export function cutLabel({ award, recipients, openPlaces }: CutLine, words: SheetWords['summary']): string {
  return openPlaces > 0
    ? words.pendingCut(award.name, openPlaces)
    : words.cut(award.name, recipients, award.quota);
}

/** Bars from a round figure below the lowest score up to the highest that can be: small differences must be seen. */
function dataBar(
  standings: readonly ListedCandidate[],
  first: number,
  column: number,
  full: number,
): DataBar | null {
  const scores = standings.flatMap(({ score }) => (score?.score == null ? [] : [toNumber(score.score)]));
  if (scores.length === 0) return null;
  const high = Math.max(full, ...scores);
  // Tens on a scale of 100, hundreds on one of 1000.
  const step = 10 ** Math.floor(Math.log10(high / 5));
  const low = Math.max(0, Math.floor((Math.min(...scores) - step / 2) / step) * step);
  const block = { row: first, column, rows: standings.length, columns: 1 };
  return { block, color: colors.bar, low: Math.min(low, high - step / 10), high };
}

function addNotes(
  draft: SheetDraft,
  results: Results,
  kind: Kind,
  standings: readonly ListedCandidate[],
  { exact, bar }: { readonly exact: ReadonlySet<CandidateCode>; readonly bar: DataBar | null },
): void {
  const { language, campaign } = results;
  const words = sheetWords[language].summary;
  const local = (value: number): string => localDecimal(String(value), language);
  draft.gap(8);
  draft.line(words.aggregates[campaign.settings.aggregate], 'note');
  const scale = otherScale(campaign, kind);
  if (scale !== null) draft.line(words.scale(shortDecimalWords(scale, language)), 'note');
  draft.line(words.legend, 'note');
  if (standings.some(({ score }) => score?.provisional === true)) draft.line(words.provisionalNote, 'note');
  if (exact.size > 0) draft.line(words.exactNote, 'note');
  if (bar !== null) draft.line(words.bars(local(bar.low), local(bar.high)), 'note');
  const long = campaign.contents.filter(({ name }) => name.length > 12);
  if (long.length > 0) draft.line(long.map(({ code, name }) => `${code}: ${name}`).join('; '), 'note');
}
