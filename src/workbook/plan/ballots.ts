/**
 * The result of the ballot: the tellers' figures, then for each award how many agreed with each candidate. Sums only:
 * nothing on this sheet ties a paper, or a mark on it, to a person.
 */
import type { BallotBox } from '../../tally/campaign.ts';
import { toNumber } from '../../tally/fraction.ts';
import type { VoteResult } from '../../tally/result.ts';
import { howVoted } from '../../tally/voting.ts';
import { sheetWords, type SheetWords, type VotedWord } from '../../i18n/sheets/sheets.ts';
import type { PlanCell, SheetPlan } from '../sheet-plan.ts';
import { number, SheetDraft, single, text, type SpanPart } from './draft.ts';
import { thresholdWords } from './figures.ts';
import { addHeading } from './heading.ts';
import type { AwardAndResult } from './results.ts';
import { hasOwnUnit, type Results } from './results.ts';
import type { SheetNames } from './sheet-names.ts';
import { colors, fontSizes, look, pageSetUp } from './styles.ts';

const widths = [5, 9, 31, 22, 9, 9, 9, 10, 10, 12] as const;

/** The sheet, or null where the campaign has no ballot at all. */
export function ballotSheet(results: Results, names: SheetNames): SheetPlan | null {
  const { campaign, tally, language } = results;
  if (tally.ballots.length === 0 && campaign.ballotBoxes.length === 0) return null;
  const words = sheetWords[language];
  const draft = new SheetDraft(widths, fontSizes.table);
  const { way } = howVoted(campaign);
  const voted = way === 'none' ? 'secret' : way;
  const title = words.ballots.title[voted];
  addHeading(draft, title, campaign.documents, language);
  addBoxes(draft, campaign.ballotBoxes, voted, words);
  // A collective seldom has a unit beside itself: its name then takes that column too.
  const hasUnit = tally.ballots.some(({ candidate }) => {
    const found = results.candidateOf(candidate);
    return found !== null && hasOwnUnit(found);
  });
  const header = addColumns(draft, hasUnit, voted, words);
  for (const standing of results.awards) addAward(draft, results, standing, hasUnit, words);
  return draft.finish({
    mark: 'ballots',
    name: names.give(voted === 'secret' ? words.sheetNames.ballots : title),
    tabColor: colors.accent,
    size: fontSizes.table,
    decimals: campaign.settings.decimals,
    frozen: { rows: 0, columns: 0 },
    page: pageSetUp({
      orientation: 'landscape',
      titleRows: { first: header, last: header },
      footerLeft: campaign.documents.name,
      pageWord: words.page,
    }),
  });
}

function addBoxes(draft: SheetDraft, boxes: readonly BallotBox[], way: VotedWord, words: SheetWords): void {
  if (boxes.length === 0 && way !== 'secret') return;
  draft.gap(8);
  draft.line(way === 'secret' ? words.ballots.box : words.ballots.papers, 'section');
  if (boxes.length === 0) {
    draft.line(words.ballots.noBox, 'remark');
    return;
  }
  const { kind, issued, returned, valid, invalid } = words.columns;
  const lead = (cell: PlanCell): SpanPart => ({ cell, columns: 3 });
  const header = look('header');
  draft.spans([
    lead(text(kind, header)),
    ...[issued, returned, valid, invalid].map((each) => single(text(each, header))),
  ]);
  for (const box of boxes) {
    const figures = [box.issued, box.returned, box.valid, box.invalid];
    draft.spans([
      lead(text(box.kind === null ? words.bothKinds : words.kinds[box.kind], look('text'))),
      ...figures.map((figure) => single(number(figure, look('count')))),
    ]);
  }
}

/** The heads of the columns, once for all awards and again on every page; gives their zero-based row. */
function addColumns(
  draft: SheetDraft,
  hasUnit: boolean,
  way: VotedWord,
  { columns, ballots }: SheetWords,
): number {
  draft.gap(12);
  const header = (title: string): PlanCell => text(title, look('header'));
  const { number: place, code, agree, disagree, noOpinion, share, result } = columns;
  const base = way === 'open' ? ballots.hands.base : columns.base;
  const figures = [agree, disagree, noOpinion, base, share, result];
  return draft.spans([
    ...[place, code].map((title) => single(header(title))),
    ...nameParts(header(columns.kind), header(columns.unit), hasUnit),
    ...figures.map((title) => single(header(title))),
  ]);
}

function addAward(
  draft: SheetDraft,
  results: Results,
  { award }: AwardAndResult,
  hasUnit: boolean,
  words: SheetWords,
): void {
  draft.line(words.ballots.award(award.name, words.kinds[award.kind]), 'section', 24);
  const threshold =
    award.minVotes === null
      ? words.ballots.noThreshold
      : thresholdWords(award.minVotes, award.base, results.language);
  draft.line(threshold, 'remark');
  const votes = results.tally.ballots.filter((each) => each.award === award.code);
  if (votes.length === 0) draft.line(words.ballots.none, 'remark');
  for (const [index, vote] of votes.entries()) {
    const candidate = results.candidateOf(vote.candidate);
    const name = text(candidate?.name ?? '', look('text'));
    draft.spans([
      single(number(index + 1, look('count'))),
      single(text(vote.candidate, look('centered'))),
      ...nameParts(name, text(candidate?.unit ?? '', look('text')), hasUnit),
      ...voteCells(vote, words).map(single),
    ]);
  }
}

function nameParts(name: PlanCell, unit: PlanCell, hasUnit: boolean): readonly SpanPart[] {
  return hasUnit ? [single(name), single(unit)] : [{ cell: name, columns: 2 }];
}

function voteCells(vote: VoteResult, words: SheetWords): readonly PlanCell[] {
  const { passes, fails, notNeeded } = words.ballots;
  const result = vote.passes === null ? notNeeded : vote.passes ? passes : fails;
  return [
    number(vote.agree, look('count')),
    number(vote.disagree, look('count')),
    number(vote.blank, look('count')),
    number(vote.base, look('count')),
    number(toNumber(vote.share), look('percent')),
    text(result, vote.passes === false ? look('centered', 'muted') : look('centered')),
  ];
}
