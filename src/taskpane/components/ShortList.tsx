import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Key, ReactNode } from 'react';
import { useWords } from '../words.ts';
import { useShared } from './styles.ts';

interface ShortListProps<Item> {
  readonly items: readonly Item[];
  /** How many are shown at first. */
  readonly limit: number;
  readonly ordered?: boolean;
  readonly keyOf: (item: Item, index: number) => Key;
  readonly children: (item: Item) => ReactNode;
}

/** A list that shows its first items, and all of them when asked. */
export function ShortList<Item>({
  items,
  limit,
  ordered = false,
  keyOf,
  children,
}: ShortListProps<Item>): ReactNode {
  const words = useWords();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  // One item more than the limit is shown rather than a button in its place.
  const long = items.length > limit + 1;
  const shown = long && !open ? items.slice(0, limit) : items;
  const List = ordered ? 'ol' : 'ul';
  return (
    <>
      <List className={shared.list}>
        {shown.map((item, index) => (
          <li key={keyOf(item, index)}>{children(item)}</li>
        ))}
      </List>
      {long && (
        <Button
          appearance="subtle"
          className={shared.target}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? words.less : words.more(items.length - limit)}
        </Button>
      )}
    </>
  );
}
