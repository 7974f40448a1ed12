/**
 * The list of one award, as it is attached to the submission: who is proposed for it, and room for the signatures. Of
 * a pending award only those are on it who receive it whatever the Chair decides, and the list says that it is not
 * complete.
 */
import { takenApart } from '../../text/spelling.ts';
import type { Campaign, DocumentWords } from '../../tally/campaign.ts';
import { toNumber } from '../../tally/fraction.ts';
import { presidingOver, secretaryOf } from '../../tally/presiding.ts';
import { howVoted } from '../../tally/voting.ts';
import { capitals } from '../../text/letters.ts';
import { documentDate, twoDigits } from '../../i18n/format.ts';
import { sheetWords } from '../../i18n/sheets/sheets.ts';
import type { Language } from '../columns/language.ts';
import type { PlanCell, SheetPlan } from '../sheet-plan.ts';
import { number, SheetDraft, text } from './draft.ts';
import { percentWords } from './figures.ts';
import { campaignName, isCouncil } from './heading.ts';
import { fewestMembers, isWithheld, publishedScore } from './published.ts';
import type { AwardAndResult } from './results.ts';
import { hasOwnUnit, type Results } from './results.ts';
import type { SheetNames } from './sheet-names.ts';
import { colors, fontSizes, look, pagePoints, pageSetUp } from './styles.ts';

/** A sheet for each award that somebody receives, in the order of the awards. */
export function awardSheets(results: Results, names: SheetNames): readonly SheetPlan[] {
  const marks = awardMarks(results);
  return results.awards
    .filter(({ result }) => result.recipients.length > 0)
    .map((standing) => awardSheet(results, standing, marks.get(standing.award.code) ?? 'award', names));
}

/**
 * The mark of each award's sheet: from its code, so that it stays when awards are added or reordered; letters a to z,
 * digits and hyphens only. Codes that come to the same get a number.
 */
function awardMarks(results: Results): ReadonlyMap<string, string> {
  const marks = new Map<string, string>();
  const given = new Set<string>();
  const codes = results.campaign.awards
    .map(({ code }) => code)
    .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  for (const code of codes) {
    const slug = slugOf(code);
    let mark = `award-${slug}`;
    for (let next = 2; given.has(mark); next += 1) mark = `award-${slug}-${next}`;
    given.add(mark);
    marks.set(code, mark);
  }
  return marks;
}

function slugOf(code: string): string {
  const plain = takenApart(code).replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  const slug = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return slug.slice(0, 40).replace(/-+$/, '') || 'x';
}

function awardSheet(results: Results, standing: AwardAndResult, mark: string, names: SheetNames): SheetPlan {
  const { campaign, language } = results;
  const { award, result } = standing;
  const words = sheetWords[language];
  const table = tableOf(results, standing);
  const draft = new SheetDraft(
    table.columns.map(({ width }) => width),
    fontSizes.table,
  );
  addDocumentHeading(draft, campaign.documents, language);
  draft.gap(10);
  draft.line(capitals(words.award.title(award.kind, award.name)), 'title', 24);
  for (const line of linesUnderTitle(campaign.documents, language)) draft.line(line, 'documentLine');
  addIncomplete(draft, results, standing);
  draft.gap(8);
  const header = draft.row(table.columns.map(({ title }) => text(title, look('header'))));
  for (const row of table.rows) draft.row(row);
  // Signatures never stand alone on a page: the last two of the list go with them.
  const together = Math.max(header + 1, draft.nextRow - 2);
  draft.gap(6);
  draft.line(words.award.count(award.kind, twoDigits(table.rows.length)), 'remark');
  if (result.recipients.some((code) => isWithheld(results.scoreOf(code))))
    draft.line(words.award.withheld(fewestMembers), 'note');
  addSignatures(draft, campaign, language);
  const pageBreak = draft.breakBefore(together, header, pagePoints.portrait);
  return draft.finish({
    mark,
    name: names.give(award.name, ` - ${words.kinds[award.kind]}`),
    tabColor: colors.error,
    size: fontSizes.table,
    decimals: campaign.settings.decimals,
    frozen: { rows: 0, columns: 0 },
    page: pageSetUp({
      orientation: 'portrait',
      titleRows: { first: header, last: header },
      footerLeft: '',
      pageWord: words.page,
      pageBreaks: pageBreak === null ? [] : [pageBreak],
    }),
  });
}

function linesUnderTitle(documents: DocumentWords, language: Language): readonly string[] {
  const words = sheetWords[language];
  const plan = documents.plan === '' ? '' : `(${words.plan(documents.plan)})`;
  return [campaignName(documents, language), plan, words.award.attached(documents.authority)];
}

interface Table {
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly PlanCell[])[];
}

/** Names take what the other columns leave of the page (84 characters between the margins). */
function tableOf(results: Results, { award, result }: AwardAndResult): Table {
  const words = sheetWords[results.language];
  const recipients = result.recipients.flatMap((code) => results.candidateOf(code) ?? []);
  const isIndividual = award.kind === 'individual';
  const hasUnit = isIndividual || recipients.some(hasOwnUnit);
  const isByHands = howVoted(results.campaign).way === 'open';
  const hasVotes = recipients.some(({ code }) => results.votesFor(code, award.code) !== null);
  const others = [
    ...(hasUnit ? [{ title: words.columns.unit, width: 17 }] : []),
    ...(isIndividual ? [{ title: words.columns.position, width: 13 }] : []),
    { title: words.columns.score, width: Math.max(8, 5 + results.campaign.settings.decimals) },
    ...(hasVotes ? [{ title: isByHands ? words.ballots.hands.agree : words.columns.votes, width: 10 }] : []),
    { title: words.columns.note, width: hasUnit ? 9 : 20 },
  ];
  const used = others.reduce((sum, { width }) => sum + width, 5);
  const rows = recipients.map((candidate, index) => {
    const score = results.scoreOf(candidate.code);
    const published = publishedScore(score);
    const votes = results.votesFor(candidate.code, award.code);
    const voteText =
      votes === null
        ? ''
        : words.award.votes(votes.agree, votes.base, percentWords(votes.share, results.language));
    return [
      number(index + 1, look('count')),
      text(candidate.name, look('text')),
      ...(hasUnit ? [text(candidate.unit, look('text'))] : []),
      ...(isIndividual ? [text(candidate.position, look('text'))] : []),
      published === null
        ? text(words.summary.missing, look('centered'))
        : number(toNumber(published), look('score')),
      ...(hasVotes ? [text(voteText, look('centered'))] : []),
      text(score?.provisional === true ? words.award.provisional : '', look('centered')),
    ];
  });
  const columns = [
    { title: words.columns.number, width: 5 },
    { title: words.names[award.kind], width: Math.max(22, 84 - used) },
    ...others,
  ];
  return { columns, rows };
}

/** Top left who speaks, top right where and when (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II). */
function addDocumentHeading(draft: SheetDraft, documents: DocumentWords, language: Language): void {
  const words = sheetWords[language];
  const { left, right } = draft.halves();
  const organs = [
    ...(documents.parentBody === '' ? [] : [documents.parentBody]),
    ...(documents.body === '' ? [] : [documents.body]),
    ...(isCouncil(documents.body) ? [] : [words.councilName]),
  ];
  const date = words.award.placeAndDate(documents.place, documentDate(documents.date, language));
  for (const [index, organ] of organs.entries()) {
    const isLast = index === organs.length - 1;
    draft.spans([
      { cell: text(capitals(organ), look(isLast ? 'organBold' : 'organ')), columns: left },
      { cell: index === 0 ? text(date, look('date')) : null, columns: right },
    ]);
  }
}

/** What is still open, on the list itself: nobody should sign it for the whole. */
function addIncomplete(draft: SheetDraft, results: Results, { result }: AwardAndResult): void {
  if (result.status !== 'pending') return;
  const names = result.pending.map((code) => results.candidateOf(code)?.name ?? code);
  draft.line(sheetWords[results.language].award.incomplete(result.places, names.join(', ')), 'alert');
}

/** The secretary on the left, whoever presided on the right, with room to sign between the office and the name. */
function addSignatures(draft: SheetDraft, campaign: Campaign, language: Language): void {
  const words = sheetWords[language].award;
  const { office, name } = presidingOver(campaign);
  const { left, right } = draft.halves();
  const pair = (first: string, second: string, base: 'signer' | 'signHint', least: number): void => {
    draft.spans(
      [
        { cell: text(first, look(base)), columns: left },
        { cell: text(second, look(base)), columns: right },
      ],
      least,
    );
  };
  draft.gap(14);
  const offices = office === 'chair' ? [words.chair] : [words.inPlaceOfChair, words.viceChair];
  for (const [index, line] of offices.entries())
    pair(index === 0 ? capitals(words.secretary) : '', capitals(line), 'signer', 0);
  pair(words.signHere, words.signHere, 'signHint', 0);
  draft.gap(72);
  pair(secretaryOf(campaign), name, 'signer', 0);
}
