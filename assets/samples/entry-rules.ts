/** What may be typed where: a sample's rules as data validations of the file. */
import type { Block, ListValidation, SheetPart } from '../../src/ooxml/model.ts';
import { firstDataRow, type SampleBook, type SampleColumn, type SampleSheet } from './book.ts';
import { columnLetters, dataBlock, dataRows } from './places.ts';

function ruleOf(
  book: SampleBook,
  sheet: SampleSheet,
  column: SampleColumn,
  at: number,
): ListValidation['rule'] | null {
  const rule = column.rule;
  switch (rule?.kind) {
    case undefined:
      return null;
    case 'words':
      return { kind: 'list', source: `"${rule.words.join(',')}"` };
    case 'between':
      return { kind: 'decimal', minimum: rule.low, maximum: rule.high };
    case 'formula':
      return {
        kind: 'custom',
        formula: rule.formula
          .replaceAll('@', `${columnLetters(at)}${firstDataRow(sheet) + 1}`)
          .replaceAll('#', `${columnLetters(at)}$${firstDataRow(sheet)}`),
      };
    case 'codes': {
      const target = book.sheets.find(({ name }) => name === rule.sheet);
      if (target === undefined) return null;
      const letters = columnLetters(rule.column);
      const first = firstDataRow(target) + 1;
      return {
        kind: 'list',
        source: `'${rule.sheet}'!$${letters}$${first}:$${letters}$${first + dataRows(target) - 1}`,
      };
    }
  }
}

/** Lets a block take only what the column's rule allows; nothing where it has none. */
export function addRule(
  part: SheetPart,
  book: SampleBook,
  sheet: SampleSheet,
  column: SampleColumn,
  at: number,
  block: Block,
): void {
  const rule = ruleOf(book, sheet, column, at);
  if (rule === null || column.rule === undefined) return;
  part.addValidation({
    block,
    rule,
    strict: !(column.rule.kind === 'words' && column.rule.strict === false),
    promptTitle: column.header === '' ? sheet.name : column.header,
    prompt: column.rule.hint,
    errorTitle: 'Chưa đúng',
    error: column.rule.hint,
  });
}

function addSpecialRules(part: SheetPart, book: SampleBook, sheet: SampleSheet): void {
  for (const { row, column, asText, rule } of sheet.special ?? []) {
    const block = { row: firstDataRow(sheet) + row, column, rows: 1, columns: 1 };
    if (asText === true) part.setFormat(block, { numberFormat: '@' });
    const header = sheet.columns[column]?.header ?? '';
    if (rule !== undefined) addRule(part, book, sheet, { header, width: 0, rule }, column, block);
  }
}

/** The rules of all columns, then those of single cells. */
export function addRules(part: SheetPart, book: SampleBook, sheet: SampleSheet): void {
  const special = new Set((sheet.special ?? []).map(({ column }) => column));
  sheet.columns.forEach((column, at) => {
    if (!special.has(at)) addRule(part, book, sheet, column, at, dataBlock(sheet, at, 1));
  });
  addSpecialRules(part, book, sheet);
}
