/** The pieces that documents are made of, in a house style: letterhead, title, paragraphs, signatures. */
import { capitals, documentDate } from '../i18n/format.ts';
import { dots, houseWords, sharedWords } from '../i18n/papers.ts';
import type { Campaign, DocumentWords, Member } from '../tally/campaign.ts';
import type { Results } from '../workbook/plan/results.ts';
import type { HouseStyle } from './house-style.ts';
import {
  textWidth,
  type Letterhead,
  type Paragraph,
  type Run,
  type Signatures,
  type Signer,
} from './paper.ts';
import { balanced, millimetres, points, widthOf } from './typeset.ts';

/** What every document is made from: one tally, in one house style. */
export interface PaperInput {
  /** Gathered in Vietnamese. */
  readonly results: Results;
  readonly style: HouseStyle;
  /** When a second count of all ballots was found to agree with the first; null: nobody knows of one. */
  readonly secondCount: Date | null;
}

export type Look = Partial<Omit<Paragraph, 'kind' | 'runs'>> & {
  readonly bold?: boolean;
  readonly italic?: boolean;
};

/** A paragraph of text as it is given, without indent and space unless they are asked for. */
export function line(text: string | readonly Run[], size: number, look: Look = {}): Paragraph {
  const { bold, italic, ...rest } = look;
  const runs = typeof text === 'string' ? [{ text }] : text;
  const marked = runs.map((run) => ({
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...run,
  }));
  return {
    kind: 'paragraph',
    runs: marked,
    size,
    align: 'left',
    indent: { first: 0, left: 0 },
    space: { before: 0, after: 0 },
    rule: null,
    keepNext: false,
    ...rest,
  };
}

/** A stretch of bold text. */
export function strong(text: string): Run {
  const look = { bold: true } as const;
  return { text, ...look };
}

/** A paragraph of the document's text: justified, its first line indented by 10 mm, with 6 points below. */
export function body(style: HouseStyle, text: string | readonly Run[], look: Look = {}): Paragraph {
  return line(text, style.sizes.body, {
    align: 'justify',
    indent: { first: 10, left: 0 },
    space: { before: 0, after: 6 },
    ...look,
  });
}

/** The head of a section of the text: bold, on the page of what follows. */
export function sectionHead(style: HouseStyle, text: string): Paragraph {
  return body(style, text, { bold: true, align: 'left', keepNext: true, space: { before: 6, after: 6 } });
}

const centered = { align: 'center' } as const;

/** A centered line with an unbroken rule of `share` of its length under it; of its last line where it has several. */
function ruled(text: string, size: number, share: number): Paragraph {
  const last = text.split('\n').at(-1) ?? '';
  const length = millimetres(widthOf(last, { size, bold: true })) * share;
  return line(text, size, { ...centered, bold: true, rule: Math.round(length * 10) / 10 });
}

/** What stands above a document. `number` and `date` are left out where they are null. */
export interface Head {
  readonly organs: readonly string[];
  readonly number: string | null;
  readonly date: DocumentWords | null;
  readonly draft: boolean;
}

/** The bodies on the left, the national title or the Party's on the right, then number, place and date. */
export function letterhead(style: HouseStyle, head: Head): Letterhead {
  const { sizes, underOrgan } = style;
  const words = houseWords[style.name];
  const room = points(style.letterhead[0]) - sizes.organ / 2;
  const organs = head.organs.map((organ, index) =>
    balanced(councilBroken(capitals(organ), room, sizes.organ), room, {
      size: sizes.organ,
      bold: index === head.organs.length - 1,
    }),
  );
  const last = organs.at(-1) ?? dots.long;
  // Of a rule under the bodies a third to a half of their line is seen in use; the asterisk is the Party's.
  const lower =
    underOrgan === 'rule'
      ? [ruled(last, sizes.organ, 0.4)]
      : [line(last, sizes.organ, { ...centered, bold: true }), line('*', sizes.organ, centered)];
  const nation =
    words.motto === ''
      ? [ruled(words.nation, sizes.nation, 1)]
      : [line(words.nation, sizes.nation, { ...centered, bold: true }), ruled(words.motto, sizes.motto, 1)];
  const left = [...organs.slice(0, -1).map((organ) => line(organ, sizes.organ, centered)), ...lower];
  return {
    kind: 'letterhead',
    rows: [{ left, right: nation }, ...secondRow(style, head)],
    widths: style.letterhead,
  };
}

/** The usual name of a council is broken after its first two words, where it needs two lines. */
function councilBroken(organ: string, room: number, size: number): string {
  const fits = widthOf(organ, { size, bold: true }) <= room;
  return fits ? organ : organ.replace(/^(HỘI ĐỒNG) (?=THI ĐUA)/u, '$1\n');
}

function secondRow(style: HouseStyle, { number, date, draft }: Head): Letterhead['rows'] {
  if (number === null && date === null && !draft) return [];
  const { sizes } = style;
  const left = [
    ...(number === null ? [] : [line(number, sizes.number, centered)]),
    ...(draft ? [line(sharedWords.draft, sizes.number, { ...centered, bold: true })] : []),
  ];
  const right =
    date === null
      ? []
      : [
          line(sharedWords.placeAndDate(date.place, documentDate(date.date, 'vi')), sizes.date, {
            ...centered,
            italic: true,
          }),
        ];
  return [{ left, right }];
}

/** The kind of document in capitals and what it is about, with a rule under it. */
export function title(style: HouseStyle, kind: string, subject: string): readonly Paragraph[] {
  const { sizes, page } = style;
  const room = points(textWidth(page)) * 0.9;
  return [
    line(capitals(kind), sizes.kind, {
      ...centered,
      bold: true,
      space: { before: 18, after: 0 },
      keepNext: true,
    }),
    line(balanced(subject, room, { size: sizes.subject, bold: true }), sizes.subject, {
      ...centered,
      bold: true,
      keepNext: true,
      space: { before: 0, after: 12 },
      rule: 40,
    }),
  ];
}

/** The body that awards, and the one above it: the heads of what the body itself issues. */
export function bodyOrgans({ body: own, parentBody }: DocumentWords): readonly string[] {
  if (isCouncil(own)) return [parentBody === '' ? dots.long : parentBody];
  return [parentBody, own === '' ? dots.long : own].filter((organ) => organ !== '');
}

/** The council and the body it belongs to: the heads of what the council issues. */
export function councilOrgans({ body: own, parentBody }: DocumentWords): readonly string[] {
  if (isCouncil(own)) return [parentBody, own].filter((organ) => organ !== '');
  return [own === '' ? dots.long : own, sharedWords.council];
}

/** What the council is called within a sentence. */
export function councilName({ body: own }: DocumentWords): string {
  return isCouncil(own) ? own : sharedWords.council;
}

function isCouncil(name: string): boolean {
  return /hội đồng|council/iu.test(name.normalize('NFC'));
}

/** The first member of the council with a role; null where there is none. */
export function holderOf({ council }: Campaign, role: Member['role']): Member | null {
  return council.find((member) => member.role === role) ?? null;
}

/** Who signs for the council: its Chair, on its behalf. */
export function chairOfCouncil(input: PaperInput): Signer {
  const { campaign } = input.results;
  return {
    office: [
      houseWords[input.style.name].onBehalf(capitals(sharedWords.councilShort)),
      capitals(sharedWords.chair),
    ],
    hint: sharedWords.sign,
    name: holderOf(campaign, 'chair')?.name ?? '',
  };
}

/** Who signs with an office alone; a blank name is written by hand. */
export function signer(office: string, name: string): Signer {
  return { office: [capitals(office)], hint: sharedWords.sign, name };
}

/** To whom copies go, beside the signature. */
export function recipients(style: HouseStyle, lines: readonly string[]): readonly Paragraph[] {
  const { sizes, name } = style;
  const heading = line(houseWords[name].recipients, sizes.recipients, {
    bold: name === 'state',
    italic: name === 'state',
  });
  return [heading, ...lines.map((text) => line(text, sizes.recipientList))];
}

/** Signatures side by side, the lines of each office as even as can be. */
export function signatures(style: HouseStyle, columns: Signatures['columns']): Signatures {
  const size = style.sizes.signer;
  const room = points(textWidth(style.page) / columns.length) * 0.92;
  const even = (text: string): readonly string[] => balanced(text, room, { size, bold: true }).split('\n');
  return {
    kind: 'signatures',
    size,
    columns: columns.map((column) =>
      'office' in column ? { ...column, office: column.office.flatMap(even) } : column,
    ),
  };
}
