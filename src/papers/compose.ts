/** The pieces that documents are made of, in a house style: letterhead, title, paragraphs. */
import { isCouncil } from '../workbook/plan/heading.ts';
import { capitals } from '../text/letters.ts';
import { documentDate } from '../i18n/format.ts';
import { dots, houseWords, sharedWords } from '../i18n/documents/papers.ts';
import type { DocumentWords } from '../tally/campaign.ts';
import { linesOf } from '../text/written.ts';
import type { Results } from '../workbook/plan/results.ts';
import type { HouseStyle } from './house-style.ts';
import { plainText, textWidth, type Letterhead, type Paragraph, type Run } from './paper.ts';
import { balanced, millimetres, points, widthOf, type Setting } from './typeset.ts';

/** What every document is made from: one tally, in one house style. */
export interface PaperInput {
  /** Gathered in Vietnamese. */
  readonly results: Results;
  readonly style: HouseStyle;
  /** When a second count of all ballots was found to agree with the first; null: nobody knows of one. */
  readonly secondCount: Date | null;
}

type Look = Partial<Omit<Paragraph, 'kind' | 'runs'>> & {
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
    ...(style.leastLine === null ? {} : { lineHeight: style.leastLine }),
    ...look,
  });
}

/** The head of a section of the text, `I. NỘI DUNG`: bold capitals, on the page of what follows. */
export function sectionHead(style: HouseStyle, numeral: string, text: string): Paragraph {
  const head = houseWords[style.name].section(numeral, capitals(text));
  return body(style, head, { bold: true, align: 'left', keepNext: true, space: { before: 6, after: 6 } });
}

/** The head of a part of a section: bold, on the page of what follows. */
export function partHead(style: HouseStyle, text: string): Paragraph {
  return body(style, text, { bold: true, keepNext: true });
}

const centered = { align: 'center' } as const;

/** A centered line with an unbroken rule of `share` of its length under it. */
function ruled(text: string, size: number, share: number): Paragraph {
  return line(text, size, { ...centered, bold: true, rule: shareOf(text, { size, bold: true }, share) });
}

/** A share of how long a text is, of its last line where it has several; millimetres. */
function shareOf(text: string, setting: Setting, share: number): number {
  const last = linesOf(text).at(-1) ?? '';
  return Math.round(millimetres(widthOf(last, setting)) * share * 10) / 10;
}

/** What stands above a document. `number` and `date` are left out where they are null. */
interface Head {
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
  const own = head.organs.length - 1;
  const organs = head.organs.map((organ, index) =>
    linesOf(
      balanced(councilBroken(capitals(organ), room, sizes.organ), room, {
        size: sizes.organ,
        bold: index === own,
      }),
    ),
  );
  const above = organs.slice(0, own).flat();
  const lines = organs[own] ?? [];
  const last = lines.at(-1) ?? dots.long;
  // Of a rule under the bodies a third to a half of their line is seen in use; the asterisk is the Party's.
  const lower =
    underOrgan === 'rule'
      ? [ruled(last, sizes.organ, 0.4)]
      : [line(last, sizes.organ, { ...centered, bold: true }), line('*', sizes.organ, centered)];
  const nation =
    words.motto === ''
      ? [ruled(words.nation, sizes.nation, 1)]
      : [line(words.nation, sizes.nation, { ...centered, bold: true }), ruled(words.motto, sizes.motto, 1)];
  // A line each: what stands beside them then begins at the height of a line.
  const left = [
    ...above.map((text) => line(text, sizes.organ, centered)),
    ...lines.slice(0, -1).map((text) => line(text, sizes.organ, { ...centered, bold: true })),
    ...lower,
  ];
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
    ...(draft ? [draftMark(style)] : []),
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

function draftMark(style: HouseStyle): Paragraph {
  const { draft } = houseWords[style.name];
  const look = style.name === 'state' ? { bold: true } : { italic: true };
  return line(draft, style.sizes.number, { ...centered, ...look });
}

/**
 * The kind of document in capitals and what it is about; below it, in italics, to what it is attached; and what separates
 * all this from the text.
 */
export function title(
  style: HouseStyle,
  kind: string,
  subject: string,
  attachedTo = '',
): readonly Paragraph[] {
  const { sizes, page } = style;
  const room = points(textWidth(page)) * 0.9;
  const together = { ...centered, keepNext: true } as const;
  const set = (text: string, look: 'bold' | 'italic'): Paragraph => {
    const setting = { size: sizes.subject, bold: look === 'bold' };
    return line(balanced(text, room, setting), sizes.subject, { ...together, [look]: true });
  };
  const about = style.smallAbout ? subject.replace(/^Về /u, 'về ') : subject;
  const lines = [set(about, 'bold'), ...(attachedTo === '' ? [] : [set(attachedTo, 'italic')])];
  return [
    line(capitals(kind), sizes.kind, { ...together, bold: true, space: { before: 18, after: 0 } }),
    ...separated(style, lines),
  ];
}

/** Lines with what separates them from the text: a rule under the last of them, or a line of hyphens. */
function separated({ underSubject, sizes }: HouseStyle, lines: readonly Paragraph[]): readonly Paragraph[] {
  if (underSubject === 'hyphens') {
    const space = { before: 0, after: 6 };
    return [...lines, line('-----', sizes.subject, { ...centered, keepNext: true, space })];
  }
  const space = { before: 0, after: 12 };
  return lines.map((each, index) => {
    if (index < lines.length - 1) return each;
    const setting = { size: each.size, bold: each.runs[0]?.bold === true };
    return { ...each, space, rule: shareOf(plainText(each), setting, 0.4) };
  });
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
