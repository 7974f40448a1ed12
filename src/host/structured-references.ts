/** References by table and column as A1 references, for an engine that knows only those. */
import { sameName } from '../text/names.ts';
import type { Block } from '../cells/block.ts';
import { absoluteAddress } from '../cells/a1.ts';
import { quotedSheetName } from '../cells/sheet-name.ts';
import type { SheetPart, TablePart, WorkbookFile } from '../ooxml/model.ts';

export interface FormulaPlace {
  readonly file: WorkbookFile;
  readonly sheet: SheetPart;
  readonly row: number;
  readonly column: number;
}

/**
 * `Scores[Total]`, `Scores[[#Headers],[A]:[C]]`, `[@A]` and their like as `'Sheet'!$B$2:$B$9`; null for a table or
 * column there is none of, and for what is none of these. A reference to this row stands for the formula's own row.
 */
export function structuredToA1(text: string, place: FormulaPlace): string | null {
  const parts = /^([^[]*)\[([\s\S]*)\]$/.exec(text);
  const [, name = '', inside = ''] = parts ?? [];
  const found = parts === null ? null : name === '' ? tableAt(place) : tableNamed(place.file, name);
  if (found === null) return null;
  const specifier = parseSpecifier(inside);
  const block = specifier === null ? null : specifiedBlock(found.table, specifier, place);
  return block === null ? null : `${quotedSheetName(found.sheet.name)}!${absoluteAddress(block)}`;
}

interface Found {
  readonly sheet: SheetPart;
  readonly table: TablePart;
}

/** The table of that name on whatever sheet. */
export function tableNamed(file: WorkbookFile, name: string): Found | null {
  for (const sheet of file.sheets) {
    const table = sheet.tables.find((each) => sameName(each.name, name));
    if (table !== undefined) return { sheet, table };
  }
  return null;
}

function tableAt({ sheet, row, column }: FormulaPlace): Found | null {
  const table = sheet.tables.find(
    ({ block }) =>
      row >= block.row &&
      row < block.row + block.rows &&
      column >= block.column &&
      column < block.column + block.columns,
  );
  return table === undefined ? null : { sheet, table };
}

type Section = 'all' | 'data' | 'headers' | 'totals' | 'this row';

interface Specifier {
  readonly sections: readonly Section[];
  readonly columns: readonly string[];
}

/** What stands between the outer brackets: one plain name, or bracketed names with commas and colons between. */
function parseSpecifier(inside: string): Specifier | null {
  const thisRow = inside.startsWith('@');
  const text = (thisRow ? inside.slice(1) : inside).trim();
  const names = text.includes('[') ? bracketedNames(text) : text === '' ? [] : [text];
  if (names === null) return null;
  const sections: Section[] = thisRow ? ['this row'] : [];
  const columns: string[] = [];
  for (const name of names) {
    const section = /^#(all|data|headers|totals|this row)$/i.exec(name)?.[1]?.toLowerCase();
    if (section === undefined) columns.push(name.replace(/'([[\]#'@])/g, '$1'));
    else if (isSection(section)) sections.push(section);
  }
  return columns.length > 2 ? null : { sections, columns };
}

function isSection(text: string): text is Section {
  return ['all', 'data', 'headers', 'totals', 'this row'].includes(text);
}

function bracketedNames(text: string): readonly string[] | null {
  const names = [...text.matchAll(/\[((?:[^'\]]|'.)*)\]/g)].map((match) => match[1] ?? '');
  const between = text.replace(/\[(?:[^'\]]|'.)*\]/g, '');
  return /^[\s,:]*$/.test(between) ? names : null;
}

function specifiedBlock(
  table: TablePart,
  { sections, columns }: Specifier,
  place: FormulaPlace,
): Block | null {
  const rows = specifiedRows(table, sections, place.row);
  const [first, last = first] = columns;
  if (rows === null) return null;
  if (first === undefined || last === undefined) return { ...table.block, ...rows };
  const from = columnIndex(table, first);
  const to = columnIndex(table, last);
  if (from === null || to === null) return null;
  const left = Math.min(from, to);
  return { ...rows, column: table.block.column + left, columns: Math.abs(to - from) + 1 };
}

function columnIndex(table: TablePart, name: string): number | null {
  const index = table.columns.findIndex((each) => sameName(each, name));
  return index < 0 ? null : index;
}

function specifiedRows(
  { block, headerRow, totalsRow }: TablePart,
  sections: readonly Section[],
  formulaRow: number,
): { readonly row: number; readonly rows: number } | null {
  const top = block.row + (headerRow ? 1 : 0);
  const bottom = block.row + block.rows - (totalsRow ? 1 : 0);
  if (sections.includes('this row'))
    return formulaRow >= top && formulaRow < bottom ? { row: formulaRow, rows: 1 } : null;
  if (sections.includes('all')) return { row: block.row, rows: block.rows };
  const wanted = sections.length === 0 ? ['data'] : sections;
  const spans: (readonly [number, number])[] = [];
  if (wanted.includes('headers') && headerRow) spans.push([block.row, top]);
  if (wanted.includes('data')) spans.push([top, bottom]);
  if (wanted.includes('totals') && totalsRow) spans.push([bottom, block.row + block.rows]);
  if (spans.length === 0) return null;
  const row = Math.min(...spans.map(([start]) => start));
  return { row, rows: Math.max(...spans.map(([, end]) => end)) - row };
}
