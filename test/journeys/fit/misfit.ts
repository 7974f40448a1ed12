/** What does not fit in a page. */

/** In what way something does not fit. */
export type MisfitKind =
  /** The page has to be scrolled sideways. */
  | 'pageScrolls'
  /** Something in the page that is no matrix of figures has to be scrolled sideways. */
  | 'partScrolls'
  /** It lies to the left or right of the page, where nobody comes. */
  | 'beside'
  /** Its end is cut off at the side. */
  | 'cutAcross'
  /** It is cut off above or below. */
  | 'cutDown'
  /** Its text sticks out of the frame that it stands in. */
  | 'spills'
  /** A word is broken into pieces for want of room, though half of the page would hold it. */
  | 'broken'
  /** It lies over a text or a control. */
  | 'overlaps';

export interface Misfit {
  readonly kind: MisfitKind;
  /** Which element, and by how much. */
  readonly what: string;
}
