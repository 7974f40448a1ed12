/**
 * The two ways in which offices set their documents, as data.
 *
 * State: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I: mục I.3 (margins: 20–25 above and below, 30–35 left, 15–20 right),
 * I.4 (Times New Roman), I.7 (page number of 13–14 points in the middle of the upper margin, not on the first page), II.5
 * (the rule under the subject is a third to a half of its line), II.6 (grounds in italics before the text, the text
 * justified, first lines 10 mm in, 6 points between paragraphs), II.7 (TM., KT.), II.9 (Nơi nhận) and V (the sizes, of
 * which the examples' own are taken). Phụ lục III: mẫu 1.2 (decision), 1.4 (submission), 1.9 (minutes), 2.1 (what is attached).
 *
 * Party: Hướng dẫn 36-HD/VPTW of 2018, mục II.1.1 (the title top right with an unbroken rule of its own length), II.1.7
 * (councils sign with T/M) and Phụ lục 3 (title 15 bold, bodies 14, number 14, place and date 14 italic, kind 15–16,
 * excerpt 14–15, text 14–15, position not bold, Nơi nhận 14, its list 12). Margins (20, 20, 30, 15), lines of at least 18
 * points, the page number (14 points, 10 mm from the edge), the five hyphens under the subject and the underlined Nơi nhận
 * are what several offices' own guides say of it; its text could not be read there. Hướng dẫn 05-HD/VPTW of 27-5-2026 has
 * replaced it; of that no text could be read either. What those guides tell of it is the same form, but for semicolons in
 * the list of recipients and `Kính trình` in a submission, which are taken.
 */
import { composed } from '../text/spelling.ts';
import type { DocumentWords } from '../tally/campaign.ts';
import type { Page } from './paper.ts';

export type StyleName = 'state' | 'party';

export interface HouseStyle {
  readonly name: StyleName;
  readonly page: Page;
  readonly font: string;
  /** Points. */
  readonly sizes: {
    readonly nation: number;
    readonly motto: number;
    readonly organ: number;
    readonly number: number;
    readonly date: number;
    readonly kind: number;
    readonly subject: number;
    readonly body: number;
    readonly table: number;
    readonly signer: number;
    readonly recipients: number;
    readonly recipientList: number;
  };
  /** What separates the bodies from the number: a rule of about half their length, or an asterisk. */
  readonly underOrgan: 'rule' | 'asterisk';
  /** What separates the subject from the text: a rule of a third to a half of its line, or five hyphens. */
  readonly underSubject: 'rule' | 'hyphens';
  /** Whether a subject that begins with `về` begins with a small letter. */
  readonly smallAbout: boolean;
  /** Whether a position under the office that it signs for is as bold as the office. */
  readonly boldPosition: boolean;
  /** Points that a line of the text takes at least; null where its letters decide. */
  readonly leastLine: number | null;
  /** Whether minutes too have place and date above: the Party asks for them on every document. */
  readonly minutesDated: boolean;
  /** The widths of the letterhead's columns in millimetres. */
  readonly letterhead: readonly [left: number, right: number];
}

const page: Page = {
  orientation: 'portrait',
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  pageNumber: { size: 13, fromTop: 10 },
};

const font = 'Times New Roman';

export const houseStyles: Readonly<Record<StyleName, HouseStyle>> = {
  state: {
    name: 'state',
    page,
    font,
    sizes: {
      nation: 12,
      motto: 13,
      organ: 12,
      number: 13,
      date: 13,
      kind: 14,
      subject: 14,
      body: 14,
      table: 13,
      signer: 14,
      recipients: 12,
      recipientList: 11,
    },
    underOrgan: 'rule',
    underSubject: 'rule',
    smallAbout: false,
    boldPosition: true,
    leastLine: null,
    minutesDated: false,
    letterhead: [68, 97],
  },
  party: {
    name: 'party',
    page: { ...page, pageNumber: { size: 14, fromTop: 10 } },
    font,
    sizes: {
      nation: 15,
      motto: 14,
      organ: 14,
      number: 14,
      date: 14,
      kind: 16,
      subject: 14,
      body: 14,
      table: 13,
      signer: 14,
      recipients: 14,
      recipientList: 12,
    },
    underOrgan: 'asterisk',
    underSubject: 'hyphens',
    smallAbout: true,
    boldPosition: false,
    leastLine: 18,
    minutesDated: true,
    letterhead: [78, 87],
  },
};

/** Bodies of the Party: by name, as the workbook has no setting for it. */
const partyBody =
  /(^|[^\p{L}])(đảng|đảng (ủy|uỷ|bộ|đoàn)|(tỉnh|thành|huyện|quận|thị|chi) (ủy|uỷ)|ban [^,;]*trung ương|(trung ương )?đảng)($|[^\p{L}])/iu;

/** The style that the names of the bodies speak for: the Party's where one of them is a body of the Party. */
export function styleOf({ body, parentBody }: DocumentWords): StyleName {
  return [body, parentBody].some((name) => partyBody.test(composed(name))) ? 'party' : 'state';
}
