/** F6 goes from one part of the window to the next, as in Excel: within the cells Tab goes from cell to cell. */

const focusable =
  'button:not([tabindex="-1"], :disabled), select, input:not([type="file"]), textarea, iframe';

/** Makes F6 go on, and Shift+F6 back, among the parts; those with nothing to be focused are passed over. */
export function goAboutByF6(parts: readonly HTMLElement[]): void {
  addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    const at = parts.findIndex((part) => part.contains(document.activeElement));
    const way = event.shiftKey ? -1 : 1;
    const from = at === -1 && way === -1 ? 0 : at;
    const order = parts.map((_, index) => parts[mod(from + way * (index + 1), parts.length)]);
    order.some((part) => part !== undefined && focusIn(part));
  });
}

/** Focuses the first control that is shown; of a row of tabs the chosen one. True: there is one. */
function focusIn(part: HTMLElement): boolean {
  const found = [...part.querySelectorAll<HTMLElement>(focusable)].find((each) => each.checkVisibility());
  found?.focus();
  return found !== undefined;
}

function mod(value: number, length: number): number {
  return ((value % length) + length) % length;
}
