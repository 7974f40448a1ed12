/** Pictures of cells' values that a file keeps beside the cells, and that a program makes anew where they are missing. */
import type { Package } from '../package/package.ts';
import { linkedParts } from '../package/linked-parts.ts';
import { removeEdit, type Edit, type XmlElement } from '../xml/xml-tree.ts';

/**
 * Takes out of the charts the values that they were last drawn with, where these may be of one of `sheets` (their names): the
 * chart is drawn from the cells when the file is opened. `all` are the names of all sheets. What is of another workbook stays.
 */
export function forgetChartValues(pkg: Package, sheets: ReadonlySet<string>, all: ReadonlySet<string>): void {
  const others = new Set([...all].filter((name) => !sheets.has(name)).map((name) => name.toLowerCase()));
  for (const { kind, part } of linkedParts(pkg)) {
    if ((kind !== 'chart' && kind !== 'chartEx') || pkg.readableXml(part) === null) continue;
    pkg.edit(part, (root) => cachesIn(root, null, others));
  }
}

/** The picture of the first sheet that is shown before a file is opened. */
export function forgetThumbnail(pkg: Package): void {
  const thumbnail = pkg.related('', 'thumbnail');
  if (thumbnail === null) return;
  pkg.unrelate('', ({ part }) => part === thumbnail);
  pkg.remove(thumbnail);
}

/** `c:numCache` and its like beside the `c:f` that they are of; `cx:lvl` in charts of the newer kinds. */
const caches = /^(?:(?:num|str|multiLvlStr|dlblRange)Cache|lvl)$/u;

/** `source`: the reference that the values around are of. */
function cachesIn(element: XmlElement, source: string | null, others: ReadonlySet<string>): readonly Edit[] {
  const own = element.children.find(({ local }) => local === 'f' || local === 'sqref')?.text ?? source;
  return element.children.flatMap((each) => {
    if (!caches.test(each.local)) return cachesIn(each, own, others);
    return own !== null && isElsewhere(own, others) ? [] : [removeEdit(each)];
  });
}

const reference = /(?:'((?:[^']|'')+)'|([^\s'!,()]+))!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/giu;

/** Whether it is only of cells on these sheets, or of another workbook. A name may stand for any cells. */
function isElsewhere(formula: string, sheets: ReadonlySet<string>): boolean {
  if (/^'?[^'!]*\[\d+\]/u.test(formula.trim())) return true;
  const named = [...formula.matchAll(reference)].map(([, quoted, plain]) =>
    (quoted?.replaceAll("''", "'") ?? plain ?? '').toLowerCase(),
  );
  return (
    named.length > 0 &&
    named.every((name) => sheets.has(name)) &&
    /^[\s(),]*$/u.test(formula.replaceAll(reference, ''))
  );
}
