/** Between what a person types and sees, and what the workbook's host takes and gives. */
import { interpret } from '../../host/coercion.ts';
import { displayText } from '../../host/display-text.ts';
import type { Language } from '../../i18n/language.ts';
import type { StoredCell, StoredValue } from '../../ooxml/model.ts';

/** Cells as they are typed, row by row; '' empties a cell, null leaves it. */
export type Typed = readonly (readonly (string | number | null)[])[];

/**
 * What is typed, as the host takes it. A comma is a decimal comma where Vietnamese is spoken, `1.234,5` with its points
 * for thousands; in English only where it cannot stand for thousands. A point is always understood.
 */
export function typedValue(text: string, language: Language): string | number {
  const trimmed = text.trim();
  const grouped = /^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(trimmed) && language === 'vi';
  const comma = /^[+-]?\d*,(\d+)$/.exec(trimmed);
  if (grouped) return Number(trimmed.replaceAll('.', '').replace(',', '.'));
  if (comma !== null && (language === 'vi' || comma[1]?.length !== 3))
    return Number(trimmed.replace(',', '.'));
  const percent = /^([+-]?\d*),(\d+)\s?%$/.exec(trimmed);
  return percent === null ? text : `${percent[1] ?? ''}.${percent[2] ?? ''}%`;
}

/** What a cell shows. Vietnamese writes decimals with a comma and thousands with a point. */
export function shownText(
  { value }: StoredCell,
  numberFormat: string,
  language: Language,
  date1904: boolean,
): string {
  const text = displayText(value, numberFormat, date1904);
  const isDate = /[dmyhs]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|general/gi, ''));
  if (value.kind !== 'number' || language !== 'vi' || isDate) return text;
  return text.replace(/(?<=\d)[.,](?=\d)/g, (mark) => (mark === '.' ? ',' : '.'));
}

/** What a cell offers to be edited: its formula, or its value in full. */
export function editedText({ value, formula }: StoredCell, language: Language): string {
  if (formula !== null) return `=${formula}`;
  if (value.kind === 'number' && language === 'vi') return String(value.value).replace('.', ',');
  return displayText(value, 'General', false);
}

/** What to type for a cell to become what this one is. */
export function retyped({ value, formula }: StoredCell): string | number {
  if (formula !== null) return `=${formula}`;
  return retypedValue(value);
}

function retypedValue(value: StoredValue): string | number {
  switch (value.kind) {
    case 'empty':
      return '';
    case 'number':
      return value.value;
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'error':
      return value.error;
    case 'text':
      return staysText(value.text) ? value.text : `'${value.text}`;
  }
}

/** Whether Excel would take it for a text when it is typed into a cell of no particular format. */
function staysText(text: string): boolean {
  if (/^[=+\-@']/.test(text)) return false;
  const taken = interpret(text, { numberFormat: 'General', date1904: false, thisYear: 2000 });
  return taken.kind === 'value' && taken.value.kind === 'text';
}
