/** Boxes of a page: how large things are, and what of them is on show. */

/** In pixels of the window. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line of a text, or a control: what may neither be cut nor covered. */
export interface Thing {
  readonly kind: 'line' | 'control';
  readonly element: Element;
  readonly name: string;
  /** Of a text only its ink, which is less than its line where the letters are low. */
  readonly box: Box;
}

/** Pixels that may be lost to rounding. */
export const slack = 1;

export const boxOf = (element: Element): Box => element.getBoundingClientRect();
export const px = (value: number): string => `${String(Math.round(value * 10) / 10)} px`;

/** The element as a person would find it. */
export function nameOf(element: Element): string {
  const label = element.textContent.trim() || (element.getAttribute('aria-label') ?? '');
  return `${element.tagName.toLowerCase()} “${label.slice(0, 40)}”`;
}

export const clips = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
export const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';

/** Whether an element has a ground of its own, which hides what lies under it. */
export const isPainted = ({ backgroundColor }: CSSStyleDeclaration): boolean =>
  backgroundColor !== 'rgba(0, 0, 0, 0)';

/** An element and all in it that is on show; without what is for a screen reader alone, which is a pixel wide. */
export function seenElements(root: Element): readonly Element[] {
  if (!root.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
  const { width, height } = root.getBoundingClientRect();
  if (width <= 1 && height <= 1 && clips(getComputedStyle(root).overflowX)) return [];
  return [root, ...[...root.children].flatMap(seenElements)];
}
