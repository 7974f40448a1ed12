/**
 * Programs keep the texts of cells in one list and add each where it is first typed: the list tells in which order notes
 * were entered, and texts that were taken away since. Here it is written anew, in an order that tells neither.
 */
import type { Package } from '../package/package.ts';
import { relationshipKind } from '../package/namespaces.ts';
import { XmlScanner } from '../xml/xml-scan.ts';
import { applyEdits, attributeEdit, parseXml, type Edit } from '../xml/xml-tree.ts';

/**
 * Puts the texts that cells share in the order of their letters, and takes out those that no cell has. `workbook` is the
 * workbook's part; one without such a list stays as it is.
 */
export function forgetStringOrder(pkg: Package, workbook: string): void {
  const strings = pkg.related(workbook, 'sharedStrings');
  const list = strings === null ? null : pkg.text(strings);
  if (strings === null || list === null) return;
  const sheets = sheetParts(pkg, workbook).flatMap((part) => {
    const text = pkg.text(part);
    return text === null ? [] : [{ part, text, uses: usesOf(text) }];
  });
  const items = itemsOf(list);
  const uses = sheets.flatMap((sheet) => sheet.uses);
  const used = new Set(uses.flatMap(({ index }) => items[index] ?? []));
  const order = [...used].sort();
  const places = new Map(order.map((item, place) => [item, place]));
  for (const { part, text, uses: inSheet } of sheets) {
    const edits = inSheet.flatMap(({ index, from, to }): Edit[] => {
      const place = places.get(items[index] ?? '');
      return place === undefined ? [] : [{ from, to, text: String(place) }];
    });
    pkg.setText(part, applyEdits(text, edits));
  }
  pkg.setText(strings, listOf(list, order, uses.length));
}

/** What sheets with cells are called: worksheets, and the sheets of old macros and dialogs. */
const withCells: ReadonlySet<string> = new Set([
  'worksheet',
  'dialogsheet',
  'xlMacrosheet',
  'xlIntlMacrosheet',
]);

/** The parts of the workbook's sheets that have cells. */
export function sheetParts(pkg: Package, workbook: string): readonly string[] {
  return pkg
    .relationships(workbook)
    .flatMap(({ part, type }) => (part !== null && withCells.has(relationshipKind(type)) ? [part] : []));
}

/** Where a sheet names a text of the list, and which. */
interface Use {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

function usesOf(text: string): readonly Use[] {
  const uses: Use[] = [];
  const scanner = new XmlScanner(text);
  let shared = false;
  /** From where the value of a cell stands, and what it says so far, however it is spelled. */
  let value: { readonly from: number; said: string } | null = null;
  while (scanner.next()) {
    if (scanner.kind === 'text') {
      if (value === null) continue;
      value.said += scanner.content;
      continue;
    }
    const local = scanner.name.slice(scanner.name.indexOf(':') + 1);
    if (local === 'c') shared = scanner.kind === 'open' && scanner.attribute('t') === 's';
    if (local !== 'v' || !shared) continue;
    if (value !== null) uses.push({ index: Number(value.said), from: value.from, to: scanner.start });
    value = scanner.kind === 'open' && !scanner.selfClosing ? { from: scanner.end, said: '' } : null;
  }
  return uses;
}

/** The items as the list spells them, with their looks. */
function itemsOf(list: string): readonly string[] {
  return blocksOf(list).map(({ from, to }) => list.slice(from, to));
}

function blocksOf(list: string): readonly { readonly from: number; readonly to: number }[] {
  const blocks: { readonly from: number; readonly to: number }[] = [];
  const scanner = new XmlScanner(list);
  let from = 0;
  while (scanner.next()) {
    if (scanner.kind === 'text' || scanner.name.slice(scanner.name.indexOf(':') + 1) !== 'si') continue;
    if (scanner.kind === 'open') from = scanner.start;
    if (scanner.kind === 'close' || scanner.selfClosing) blocks.push({ from, to: scanner.end });
  }
  return blocks;
}

/** The list with these items, and how often cells name one of them. */
function listOf(list: string, items: readonly string[], count: number): string {
  const blocks = blocksOf(list);
  const [from, to] = [blocks[0]?.from ?? 0, blocks.at(-1)?.to ?? 0];
  const root = parseXml(list);
  return applyEdits(list, [
    attributeEdit(root, 'count', String(count)),
    attributeEdit(root, 'uniqueCount', String(items.length)),
    ...(blocks.length === 0 ? [] : [{ from, to, text: items.join('') }]),
  ]);
}
