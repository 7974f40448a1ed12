import type { Package } from './package.ts';
import { escapeText } from '../xml/xml-text.ts';
import {
  type XmlElement,
  applyEdits,
  attributeEdit,
  child,
  childrenOf,
  descendants,
} from '../xml/xml-tree.ts';

/**
 * Puts the sheets' names right in the list of titles that docProps/app.xml may hold (ECMA-376 part 1, 22.2). `before`
 * are the names it should have now; when it has others it was not kept in order by its writer, and is left alone.
 */
export function putTitles(pkg: Package, before: readonly string[], now: readonly string[]): void {
  if (before.length === now.length && before.every((name, index) => name === now[index])) return;
  const part = pkg.related('', 'extended-properties');
  const root = part === null ? null : pkg.readableXml(part);
  const pairs = root && vector(root, 'HeadingPairs');
  const titles = root && vector(root, 'TitlesOfParts');
  if (!part || !pairs || !titles) return;
  const count = [...descendants(pairs)].find((each) => each.local === 'i4');
  const listed = childrenOf(titles, 'lpstr');
  const own = listed.slice(0, before.length);
  const [first, last] = [own[0], own.at(-1)];
  if (!count || Number(count.text) !== before.length || !first || !last) return;
  if (!before.every((name, index) => own[index]?.text === name)) return;
  const text = pkg.text(part) ?? '';
  const entries = now.map((name) => `<${first.name}>${escapeText(name)}</${first.name}>`).join('');
  const size = listed.length - before.length + now.length;
  pkg.setText(
    part,
    applyEdits(text, [
      { from: count.openEnd, to: count.closeStart, text: String(now.length) },
      attributeEdit(titles, 'size', String(size)),
      { from: first.start, to: last.end, text: entries },
    ]),
  );
}

function vector(root: XmlElement, local: string): XmlElement | undefined {
  const parent = child(root, local);
  return parent && child(parent, 'vector');
}
