import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Key, ReactNode } from 'react';
import { useWords } from '../words.ts';
import { useShared } from './styles.ts';

/** How many items each press adds: a workbook can have thousands of missing scores, and an old laptop draws the pane. */
const step = 20;

interface ShortListProps<Item> {
  readonly items: readonly Item[];
  /** How many are shown at first. */
  readonly limit: number;
  readonly ordered?: boolean;
  readonly keyOf: (item: Item, index: number) => Key;
  readonly children: (item: Item) => ReactNode;
}

/** A list that shows its first items, and more of them each time it is asked. */
export function ShortList<Item>({
  items,
  limit,
  ordered = false,
  keyOf,
  children,
}: ShortListProps<Item>): ReactNode {
  const words = useWords();
  const shared = useShared();
  const [count, setCount] = useState(limit);
  // One item more than the limit is shown rather than a button in its place.
  const shown = items.length <= count + 1 ? items : items.slice(0, count);
  const left = items.length - shown.length;
  const List = ordered ? 'ol' : 'ul';
  return (
    <>
      <List className={shared.list}>
        {shown.map((item, index) => (
          <li key={keyOf(item, index)}>{children(item)}</li>
        ))}
      </List>
      {items.length > limit + 1 && (
        <Button
          appearance="subtle"
          className={shared.target}
          onClick={() => setCount(left > 0 ? count + step : limit)}
        >
          {left > 0 ? words.more(left) : words.less}
        </Button>
      )}
    </>
  );
}
