/**
 * The two ways in which offices set their documents, as data.
 *
 * State: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I: mục I.3 (margins: 20–25 above and below, 30–35 left, 15–20 right),
 * I.4 (Times New Roman), I.7 (page number of 13–14 points in the middle of the upper margin, not on the first page),
 * II.1 (national title 12–13, motto 13–14), II.7 (TM., KT.). The sizes of bodies, number, title and signature are those
 * that offices use within its 13–14 points; the excerpt at hand did not show their paragraphs.
 *
 * Party: Hướng dẫn 36-HD/VPTW of 2018, mục II.1.1 (the title top right with an unbroken rule of its own length), II.1.7
 * (councils sign with T/M) and Phụ lục 3 (title 15 bold, bodies 14, number 14, place and date 14 italic, kind 15–16,
 * excerpt 14–15, text 14–15). Its margins and page number could not be read there: those of the State are taken, which
 * other guides of the Party's offices agree with.
 */
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
    minutesDated: true,
    letterhead: [78, 87],
  },
};

/** Bodies of the Party: by name, as the workbook has no setting for it. */
const partyBody =
  /(^|[^\p{L}])(đảng|đảng (ủy|uỷ|bộ|đoàn)|(tỉnh|thành|huyện|quận|thị|chi) (ủy|uỷ)|ban [^,;]*trung ương|(trung ương )?đảng)($|[^\p{L}])/iu;

/** The style that the names of the bodies speak for: the Party's where one of them is a body of the Party. */
export function styleOf({ body, parentBody }: DocumentWords): StyleName {
  return [body, parentBody].some((name) => partyBody.test(name.normalize('NFC'))) ? 'party' : 'state';
}
