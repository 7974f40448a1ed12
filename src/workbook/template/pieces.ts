/** The pieces the input sheets are made of. */
import type { Language } from '../../i18n/language.ts';
import { templateWords, type TemplateTable } from '../../i18n/sheets/template.ts';
import { schema, type ColumnKey, type TableKey } from '../columns/schema.ts';
import type { EntryRule, TemplateColumn, TemplateSheet } from './book.ts';

/** The colours of the tabs and headers, by what a sheet is about. */
export const colors = { rules: '#1F4E79', people: '#548235', scores: '#7F6000', votes: '#7030A0' } as const;

/** One of these words. */
export function words(hint: string, list: readonly string[]): EntryRule {
  return { kind: 'words', words: list, hint };
}

/** A code of another table. */
export function codes(table: TableKey, hint: string): EntryRule {
  return { kind: 'codes', table, hint };
}

/** A number from `low` to `high`. */
export function between(low: number, high: number, hint: string): EntryRule {
  return { kind: 'between', low, high, hint };
}

export type Look = Omit<TemplateColumn, 'header' | 'width'>;

/** A column with any header. */
export function columnOf(header: string, width: number, look: Look = {}): TemplateColumn {
  return { header, width, ...look };
}

export const centred: Look = { align: 'center' };

/** Makes the columns of a table with the headers that the reading knows, in the sheet's language. */
export function columnsOf<Table extends TableKey>(table: Table, language: Language) {
  const { columns }: { readonly columns: Readonly<Record<string, { readonly headers: readonly string[] }>> } =
    schema[table];
  return (key: ColumnKey<Table>, width: number, look: Look = {}): TemplateColumn =>
    columnOf(columns[key]?.headers[language === 'vi' ? 0 : 1] ?? key, width, look);
}

/** What all sheets have unless they say otherwise, and this one's words. */
export function plainSheet(table: TemplateTable, language: Language) {
  const { name, title, note } = templateWords[language].sheets[table];
  return { name, title, note, table, landscape: false, frozenColumns: 1, guarded: false } as const;
}

/** A sheet that is wider than high. */
export const landscape: Pick<TemplateSheet, 'landscape'> = { landscape: true };
