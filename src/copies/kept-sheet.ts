/** Sheets of ours that are written beside everything else in the workbook. */
import { SheetNames } from '../workbook/plan/sheet-names.ts';
import type { SheetPlan } from '../workbook/sheet-plan.ts';
import type { WorkbookSnapshot } from '../workbook/snapshot.ts';
import { fontName, fontSizes, pageSetUp } from '../workbook/plan/styles.ts';

/** Names for sheets with these marks, which take the place of those that have them now; all others stay. */
export function namesBeside(sheets: WorkbookSnapshot['sheets'], marks: readonly string[]): SheetNames {
  const others = sheets.filter(({ mark }) => mark === null || !marks.includes(mark));
  return new SheetNames(others.map(({ name }) => name));
}

/** A hidden sheet that keeps something for us alone: with these texts in its cells, from A1 on. There is at least one row. */
export function keptSheet(mark: string, name: string, rows: readonly (readonly string[])[]): SheetPlan {
  return {
    mark,
    name,
    tabColor: null,
    font: { name: fontName, size: fontSizes.small },
    styles: { plain: {} },
    columnWidths: Array.from({ length: Math.max(...rows.map((row) => row.length)) }, () => 16),
    rows: rows.map((row) => row.map((text) => ({ kind: 'text', text, style: 'plain' }) as const)),
    rowHeights: new Map(),
    merges: [],
    dataBars: [],
    frozen: { rows: 0, columns: 0 },
    gridlines: true,
    page: pageSetUp({ orientation: 'landscape', titleRows: null, footerLeft: '', pageWord: '' }),
  };
}

/** A cell is written in composed Unicode; so that what was there comes back as it was, only ASCII stands in it. */
export function ascii(value: string): string {
  return value.replace(/[^\x20-\x7e]/gu, (found) =>
    [...Array(found.length).keys()]
      .map((at) => `\\u${found.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}

/** What `ascii` made of a text, as it was. */
export function unescaped(value: string): string {
  return value.replace(/\\u([0-9a-f]{4})/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The value as JSON in ASCII, in pieces that fit a cell of Excel, which holds 32,767 characters. */
export function jsonPieces(value: readonly unknown[]): readonly string[] {
  return ascii(JSON.stringify(value)).match(/.{1,30000}/gu) ?? [];
}

/** The list that such pieces make, each item as `read` understands it; null where one of them, or all, cannot be. */
export function listOf<Item>(
  pieces: readonly string[],
  read: (value: unknown) => Item | null,
): readonly Item[] | null {
  try {
    const parsed: unknown = JSON.parse(pieces.join(''));
    if (!Array.isArray(parsed)) return null;
    const items = parsed.flatMap((value: unknown) => read(value) ?? []);
    return items.length < parsed.length ? null : items;
  } catch {
    return null;
  }
}
