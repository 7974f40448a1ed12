/** What lies over something else. */
import { boxOf, isPainted, slack } from './boxes.ts';
import type { Box, Thing } from './boxes.ts';
import type { Misfit } from './misfit.ts';

/** Texts and controls that lie over one another. What slides over the rest, and hides it, is scrolled away from. */
export function overlaps(things: readonly Thing[]): readonly Misfit[] {
  const shown = things.flatMap((thing) => {
    const box = shownPart(thing);
    return box === null ? [] : [{ ...thing, box, layer: layerOf(thing.element) }];
  });
  return shown.flatMap((one, at) =>
    shown
      .slice(at + 1)
      .filter((other) => meet(one.box, other.box) && one.layer === other.layer && !isPartOf(one, other))
      .map((other) => ({ kind: 'overlaps' as const, what: `${one.name} and ${other.name}` })),
  );
}

function meet(one: Box, other: Box): boolean {
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > slack && down > slack;
}

/** A text is in its button, and an icon too. */
function isPartOf(one: Thing, other: Thing): boolean {
  return (
    (one.kind === 'control' && one.element.contains(other.element)) ||
    (other.kind === 'control' && other.element.contains(one.element))
  );
}

/** The nearest ancestor that slides over the rest with a ground of its own; null: the page. */
function layerOf(element: Element): Element | null {
  for (let one: Element | null = element; one !== null; one = one.parentElement) {
    const style = getComputedStyle(one);
    if (/sticky|fixed/.test(style.position) && isPainted(style)) return one;
  }
  return null;
}

/** The part that is not scrolled or cut away; null where that is all of it. */
function shownPart({ element, box }: Thing): Box | null {
  let shown = box;
  for (let one = element.parentElement; one !== null && one !== document.body; one = one.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(one);
    const frame = boxOf(one);
    if (overflowX !== 'visible') {
      shown = { ...shown, left: Math.max(shown.left, frame.left), right: Math.min(shown.right, frame.right) };
    }
    if (overflowY !== 'visible') {
      shown = { ...shown, top: Math.max(shown.top, frame.top), bottom: Math.min(shown.bottom, frame.bottom) };
    }
  }
  return shown.right > shown.left && shown.bottom > shown.top ? shown : null;
}
