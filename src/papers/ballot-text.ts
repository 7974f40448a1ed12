/**
 * What a ballot says: its head, how it is marked and what makes it invalid, and the names; on half a sheet
 * of A4 or on pages of its own, with what has room there.
 */
import { capitals } from '../text/letters.ts';
import { ballotWords as words } from '../i18n/documents/papers-ballot.ts';
import { sharedWords } from '../i18n/documents/papers.ts';
import type { Campaign, Candidate } from '../tally/campaign.ts';
import { hasOwnUnit } from '../workbook/plan/results.ts';
import { quotaLimit } from '../workbook/ballots/quota-limit.ts';
import type { BallotList, BallotOptions } from './ballot-lists.ts';
import { councilOrgans, line } from './compose.ts';
import type { HouseStyle } from './house-style.ts';
import { counted } from './number-words.ts';
import { halvesOf, textHeight, textWidth } from './paper.ts';
import type { Letterhead, Paragraph, Table, TableRow, Halves, Page, Paper } from './paper.ts';
import { gridOf } from './sheet-grid.ts';
import { rowsOf } from './sheet-rows.ts';
import { balanced, piecesOf, points } from './typeset.ts';

/** A ballot and all that it says. */
export interface Ballot {
  readonly campaign: Campaign;
  readonly style: HouseStyle;
  readonly options: BallotOptions;
  readonly list: BallotList;
}

/** What a ballot is called, for people. */
export function titleOf({ campaign, list }: Pick<Ballot, 'campaign' | 'list'>): string {
  const { kind, award } = list;
  const paper = sharedWords.paper[wayOf(campaign)];
  return award === null ? words.parts[kind](paper) : words.awardPart(paper, kind, award.name);
}

/** Whether it is a ballot or a paper for an opinion in writing. */
function wayOf({ settings }: Campaign): 'secret' | 'written' {
  return settings.vote === 'written' ? 'written' : 'secret';
}

const centered = { align: 'center' } as const;
/** The width that is left for the stamp beside the head. */
const stampWidth = 36;

/** Room for the stamp, the council, what is voted on, and how a paper is marked. */
export function opening(ballot: Ballot, setting: Setting, leaf: string | null): readonly Piece[] {
  const { campaign, list } = ballot;
  const { sizes, width } = setting;
  const room = points(width - stampWidth) * 0.9;
  const head = (text: string, size: number, bold: boolean, before = 0): Paragraph =>
    line(balanced(text, room, { size, bold }), size, { ...centered, bold, space: { before, after: 0 } });
  const organs = councilOrgans(campaign.documents);
  const subject = words.subject(list.kind, sharedWords.campaign(campaign.documents.name));
  const right = [
    ...organs.map((organ, index) => head(capitals(organ), sizes.organ, index === organs.length - 1)),
    head(capitals(sharedWords.paper[wayOf(campaign)]), sizes.kind, true, 6),
    head(subject, sizes.subject, true),
    ...(list.award === null ? [] : [head(words.award(list.award.name), sizes.subject, false)]),
    ...(leaf === null ? [] : [line(leaf, sizes.text, { ...centered, italic: true })]),
  ];
  // A line each, so that on a sheet they stand beside the lines of the head.
  const narrow = points(stampWidth) * 0.9;
  const stamp = piecesOf(words.stamp[wayOf(campaign)], narrow, { size: sizes.text, bold: false }, 1).map(
    (text) => line(text, sizes.text, { ...centered, italic: true }),
  );
  const letterhead: Letterhead = {
    kind: 'letterhead',
    rows: [{ left: stamp, right }],
    widths: [stampWidth, width - stampWidth],
  };
  return [letterhead, ...rules(ballot, sizes.text)];
}

function rules({ campaign, list, options }: Ballot, size: number): readonly Paragraph[] {
  const { kind, award } = list;
  const rule = (text: string, before: number, after: number): Paragraph =>
    line(text, size, { align: 'justify', space: { before, after } });
  const howTo = award === null ? `${words.howTo(kind)} ${words.allAwards(kind)}` : words.howTo(kind);
  const { order } = options;
  return [
    rule(howTo, 6, 0),
    rule(
      words.invalid(options.quotaBinds ? limitsOf(campaign, list) : [], wayOf(campaign)),
      3,
      order.kind === 'draw' ? 0 : 6,
    ),
    ...(order.kind === 'draw' ? [rule(words.drawn(order.seed), 3, 6)] : []),
  ];
}

/** What is more than the quotas of what is voted on. */
function limitsOf({ awards }: Campaign, { kind, award }: BallotList): readonly string[] {
  const kinds = kind === 'both' ? (['collective', 'individual'] as const) : [kind];
  return kinds.flatMap((each) => {
    const most = quotaLimit(awards, each, award?.code ?? null);
    return most === null ? [] : [words.overQuota(counted(most), kind === 'both' ? each : null)];
  });
}

export function continuing(title: string, leaf: string): readonly Piece[] {
  const { sizes } = whole;
  return [
    line(words.continued(title), sizes.subject, { ...centered, bold: true }),
    line(leaf, sizes.text, { ...centered, italic: true, space: { before: 0, after: 6 } }),
  ];
}

const numberWidth = 10;

/** Some of the ballot's candidates; `continued` where others stand on a page before. */
export function tableOf(
  list: BallotList,
  part: readonly Candidate[],
  { sizes, width, rowHeight, markWidth }: Setting,
  continued: boolean,
): Table {
  const { columns } = words;
  const mark = { width: markWidth, align: 'center' } as const;
  return {
    kind: 'table',
    size: sizes.table,
    rowHeight,
    columns: [
      { title: columns.number, width: numberWidth, align: 'center' },
      {
        title: columns.names[list.kind],
        width: width - numberWidth - 2 * markWidth,
        align: 'left',
      },
      { title: columns.agree, ...mark },
      { title: columns.disagree, ...mark },
    ],
    rows: part.flatMap((candidate, index) => rowsFor(list, candidate, continued && index === 0)),
  };
}

/** A candidate's row; on a ballot of both kinds, the first of a kind or of a page has the kind's name above it. */
function rowsFor(list: BallotList, candidate: Candidate, continues: boolean): readonly TableRow[] {
  const { kind } = candidate;
  const first = list.candidates.findIndex((each) => each.kind === kind);
  const place = list.candidates.indexOf(candidate) - first + 1;
  const title = words.sections[kind];
  const named = list.kind === 'both' && (place === 1 || continues);
  return [
    ...(named ? [{ section: true, cells: [place === 1 ? title : words.continuedSection(title)] }] : []),
    { section: false, cells: [String(place), nameOf(candidate), '', ''] },
  ];
}

/** Two people of one name are told apart by position and unit. */
function nameOf(candidate: Candidate): string {
  const { kind, name, position, unit } = candidate;
  if (kind === 'collective') return hasOwnUnit(candidate) ? `${name}, ${unit}` : name;
  return [name, position, unit].filter((text) => text !== '').join(', ');
}

/** How a ballot is set on half a sheet or on whole pages: millimetres, points. */
interface Setting {
  readonly page: Page;
  readonly width: number;
  readonly sizes: {
    readonly organ: number;
    readonly kind: number;
    readonly subject: number;
    readonly text: number;
    readonly table: number;
  };
  readonly rowHeight: number;
  /** Of each of the two columns that are marked. */
  readonly markWidth: number;
}

const halfPage: Page = {
  orientation: 'landscape',
  margins: { top: 8, bottom: 8, left: 10, right: 10 },
  pageNumber: null,
};
export const wholePage: Page = {
  orientation: 'portrait',
  margins: { top: 15, bottom: 15, left: 20, right: 15 },
  pageNumber: null,
};
export const half: Setting = {
  page: halfPage,
  width: halvesOf(halfPage).width,
  sizes: { organ: 11, kind: 15, subject: 11, text: 10, table: 11 },
  rowHeight: 7.5,
  markWidth: 20,
};
export const whole: Setting = {
  page: wholePage,
  width: textWidth(wholePage),
  sizes: { organ: 12, kind: 16, subject: 14, text: 12, table: 13 },
  rowHeight: 9,
  markWidth: 24,
};

/** What stands on a ballot, on half a sheet or on a page. */
export type Piece = Halves['blocks'][number];

/** The height of blocks one under the other, in points. */
export function heightOf(blocks: readonly Piece[], { page, width }: Setting): number {
  // A page as wide as what is set: a half is laid out like a narrow page.
  const right = page.margins.right + textWidth(page) - width;
  const narrow = { ...page, margins: { ...page.margins, right } };
  const paper: Paper = { name: 'ballots', title: '', page: narrow, font: '', blocks };
  return rowsOf(paper, gridOf(paper)).reduce((sum, { height }) => sum + height, 0);
}

/** Points that a page has for a ballot; a little is left for what printers and other programs set wider. */
export function roomOf({ page }: Setting): number {
  return points(textHeight(page)) * 0.97;
}
