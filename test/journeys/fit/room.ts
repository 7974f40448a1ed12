/** What has too little room: it is cut off, sticks out, or has to be scrolled sideways. */
import { boxOf, clips, isPainted, nameOf, px, scrolls, slack } from './boxes.ts';
import type { Thing } from './boxes.ts';
import { measured } from './letters.ts';
import type { Misfit } from './misfit.ts';

/** The page, and what in it scrolls by itself. A matrix of figures may: nobody reads it line by line. */
export function scrolling(elements: readonly Element[]): readonly Misfit[] {
  const page = document.documentElement;
  const found: Misfit[] = [];
  const wide = Math.max(page.scrollWidth, document.body.scrollWidth);
  if (wide > page.clientWidth) {
    found.push({
      kind: 'pageScrolls',
      what: `the page is ${px(wide)} wide, and shows ${px(page.clientWidth)}`,
    });
  }
  for (const one of elements) {
    if (!scrolls(getComputedStyle(one).overflowX) || one.matches('textarea, select, :has(> [role="grid"])'))
      continue;
    if (one.scrollWidth > one.clientWidth) {
      const what = `${nameOf(one)} is ${px(one.scrollWidth)} wide, and shows ${px(one.clientWidth)}`;
      found.push({ kind: 'partScrolls', what });
    }
  }
  return found;
}

/** What no scrolling up and down brings into sight. */
export function besidePage(elements: readonly Element[]): readonly Misfit[] {
  const wide = document.documentElement.clientWidth;
  return elements
    .filter((one) => one.closest('svg') === null && !isWithinScroller(one))
    .map((one) => ({ one, box: boxOf(one) }))
    .filter(({ box }) => box.right > wide + slack || box.left < -slack)
    .map(({ one, box }) => ({
      kind: 'beside' as const,
      what: `${nameOf(one)} reaches from ${px(box.left)} to ${px(box.right)} of ${px(wide)}`,
    }));
}

function isWithinScroller(element: Element): boolean {
  for (let one = element.parentElement; one !== null && one !== document.body; one = one.parentElement) {
    if (scrolls(getComputedStyle(one).overflowX)) return true;
  }
  return false;
}

/** What has more in it than it shows. */
export function cutBoxes(elements: readonly Element[]): readonly Misfit[] {
  return elements.flatMap((one): readonly Misfit[] => {
    const { overflowX, overflowY } = getComputedStyle(one);
    const name = nameOf(one);
    const found: Misfit[] = [];
    if (clips(overflowX) && one.scrollWidth > one.clientWidth + slack) {
      found.push({
        kind: 'cutAcross',
        what: `${name} is ${px(one.scrollWidth)} wide, and shows ${px(one.clientWidth)}`,
      });
    }
    if (clips(overflowY) && one.scrollHeight > one.clientHeight + slack) {
      found.push({
        kind: 'cutDown',
        what: `${name} is ${px(one.scrollHeight)} high, and shows ${px(one.clientHeight)}`,
      });
    }
    return found;
  });
}

/**
 * Whether a line is within all that it stands in: what cuts it off, and what is drawn around it. It is judged by the first of
 * them that it leaves; beyond what scrolls or cuts, there is nothing of it in that direction.
 */
export function confined({ element, name, box }: Thing): readonly Misfit[] {
  let across = true;
  let down = true;
  for (let one: Element | null = element; one !== null && one !== document.body; one = one.parentElement) {
    const style = getComputedStyle(one);
    if (style.display === 'inline' || style.display === 'contents') continue;
    across &&= !scrolls(style.overflowX);
    down &&= !scrolls(style.overflowY);
    const frame = boxOf(one);
    const beside = across ? Math.max(frame.left - box.left, box.right - frame.right) : 0;
    const below = down ? Math.max(frame.top - box.top, box.bottom - frame.bottom) : 0;
    if (Math.max(beside, below) > slack) {
      const by = `${name} goes ${px(Math.max(beside, below))} ${beside > below ? 'beside' : 'above or below'} ${one.tagName.toLowerCase()}`;
      if (beside > slack && clips(style.overflowX)) return [{ kind: 'cutAcross', what: by }];
      if (below > slack && clips(style.overflowY)) return [{ kind: 'cutDown', what: by }];
      if (endIsSeen(one, style)) return [{ kind: 'spills', what: by }];
    }
    across &&= !clips(style.overflowX);
    down &&= !clips(style.overflowY);
  }
  return [];
}

/** Whether one sees where it ends: by a frame or a ground of its own, or because it is a control or a cell. */
function endIsSeen(element: Element, style: CSSStyleDeclaration): boolean {
  if (element.matches('button, summary, td, th, [role="tab"]')) return true;
  const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
  return isPainted(style) || sides.some((side) => parseFloat(style[`border${side}Width`]) > 0);
}

/** What stands in a field that shows only a part of it. A long free text is scrolled by whoever types it. */
export function cutFields(element: Element): readonly Misfit[] {
  const found: Misfit[] = [];
  if (element instanceof HTMLInputElement && (element.inputMode !== '' || element.value === '')) {
    if (element.scrollWidth > element.clientWidth + slack) {
      found.push({
        kind: 'cutAcross',
        what: `${nameOf(element)} does not show all of “${element.value || element.placeholder}”`,
      });
    }
  }
  if (element instanceof HTMLSelectElement) {
    const style = getComputedStyle(element);
    const text = element.selectedOptions[0]?.text ?? '';
    const wraps = style.appearance === 'none' && style.whiteSpace === 'normal';
    // The browser's own arrow takes about as much as a letter is high.
    const arrow = style.appearance === 'none' ? 0 : parseFloat(style.fontSize);
    const room = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) - arrow;
    for (const part of wraps ? text.split(/\s+/) : [text]) {
      const { width } = measured(part, style);
      if (width > room)
        found.push({ kind: 'cutAcross', what: `select “${part}” has ${px(room)} for ${px(width)}` });
    }
  }
  return found;
}
