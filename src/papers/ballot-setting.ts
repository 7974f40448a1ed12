/** The two ways in which a ballot is set: on half a sheet of A4, or on pages of its own; and what has room there. */
import { halvesOf, textHeight, textWidth } from './paper.ts';
import type { Halves, Page, Paper } from './paper.ts';
import { gridOf } from './sheet-grid.ts';
import { rowsOf } from './sheet-rows.ts';
import { points } from './typeset.ts';

/** How a ballot is set on half a sheet or on whole pages: millimetres, points. */
export interface Setting {
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
