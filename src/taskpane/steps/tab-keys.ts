/** One tab stop for a row of tabs: the arrow keys, Home and End go from one to the other, and open it. */
import type { KeyboardEvent } from 'react';

/** What a key means in a row of tabs: the tab to open, or null. Pure. */
export function tabAfter<Tab>(key: string, tabs: readonly Tab[], open: Tab): Tab | null {
  const at = tabs.indexOf(open);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[key];
  return to === undefined ? null : (tabs.at(to % tabs.length) ?? null);
}

/** The handler of a tablist whose tabs have `data-tab`. */
export function onTabKeys<Tab extends string>(
  tabs: readonly Tab[],
  open: Tab,
  onOpen: (tab: Tab) => void,
): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    const tab = tabAfter(event.key, tabs, open);
    if (tab === null) return;
    event.preventDefault();
    onOpen(tab);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${tab}"]`)?.focus();
  };
}
