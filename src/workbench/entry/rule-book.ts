/** The data validations of a workbook, asked about one cell. */
import { sameName } from '../../text/names.ts';
import { parseAddress } from '../../cells/sheet-name.ts';
import { intersect } from '../../cells/block.ts';
import { displayText } from '../../host/display-text.ts';
import type { FormulaAnswers } from '../../host/formula-questions.ts';
import { shiftFormula } from '../../host/formula-text.ts';
import type { SheetPart, StoredValue, WorkbookFile } from '../../ooxml/model.ts';
import { firstCell } from '../../ooxml/sheet/sheet-rules.ts';
import type { EntryRule } from '../../ooxml/sheet/sheet-rules.ts';
import { enteredValue, passes } from './judgement.ts';

/** A cell of a workbook. */
interface CellOf {
  readonly file: WorkbookFile;
  readonly sheet: SheetPart;
  readonly row: number;
  readonly column: number;
}

/** The rule about a cell, or null. */
export function ruleAt({ sheet, row, column }: CellOf): EntryRule | null {
  const cell = { row, column, rows: 1, columns: 1 };
  return (
    sheet.entryRules().find(({ blocks }) => blocks.some((block) => intersect(block, cell) !== null)) ?? null
  );
}

/** What the list of a cell's rule has, for a person to choose from; null where there is none to offer. */
export function choicesAt(cell: CellOf): readonly string[] | null {
  const rule = ruleAt(cell);
  if (rule?.test.kind !== 'list' || !rule.test.dropDown) return null;
  const entries = listOf(cell, rule, rule.test.source);
  const texts = entries?.map((each) => displayText(each, 'General', cell.file.date1904)) ?? [];
  return texts.length === 0 ? null : texts;
}

/** The rule that refuses what is typed into a cell, or null. A formula is let through. */
export async function refusing(
  cell: CellOf,
  typed: string | number,
  answers: FormulaAnswers,
): Promise<EntryRule | null> {
  const rule = ruleAt(cell);
  if (rule === null || !rule.refuses) return null;
  const { file, sheet, row, column } = cell;
  const format = file.format(sheet.cell(row, column).format).numberFormat;
  const value = enteredValue(typed, format, file.date1904);
  if (value === null) return null;
  return passes(rule, value, await operandsOf(cell, rule, value, answers)) ? null : rule;
}

async function operandsOf(
  cell: CellOf,
  rule: EntryRule,
  value: StoredValue,
  answers: FormulaAnswers,
): Promise<readonly (StoredValue | null)[]> {
  const { test } = rule;
  switch (test.kind) {
    case 'list':
      return listOf(cell, rule, test.source) ?? [];
    case 'custom':
      return reckoned(cell, rule, [test.formula], value, answers);
    case 'whole':
    case 'decimal':
    case 'date':
    case 'time':
    case 'textLength':
      return reckoned(
        cell,
        rule,
        test.formulas.filter((each) => each !== ''),
        value,
        answers,
      );
  }
}

/** The results of formulas of the rule, as they read in this cell while it holds the value. */
async function reckoned(
  { file, sheet, row, column }: CellOf,
  { blocks }: EntryRule,
  formulas: readonly string[],
  value: StoredValue,
  answers: FormulaAnswers,
): Promise<readonly (StoredValue | null)[]> {
  const numbers = formulas.map((formula) => Number(formula));
  if (numbers.every((number) => Number.isFinite(number)))
    return numbers.map((number) => ({ kind: 'number', value: number }));
  const first = firstCell(blocks);
  const questions = formulas.map((formula) => ({
    ...{ sheet, row, column },
    formula: shiftFormula(formula, row - first.row, column - first.column),
  }));
  return answers.answer(file, questions, [{ sheet, row, column, value }]);
}

/** The values of a list spelt out, or of the cells it points to; null for a source that is neither. */
function listOf(cell: CellOf, { blocks }: EntryRule, source: string): readonly StoredValue[] | null {
  const spelt = /^"((?:[^"]|"")*)"$/.exec(source)?.[1];
  if (spelt !== undefined)
    return spelt
      .replaceAll('""', '"')
      .split(',')
      .map((text) => ({ kind: 'text', text: text.trim() }));
  const first = firstCell(blocks);
  const shifted = shiftFormula(meaning(cell, source), cell.row - first.row, cell.column - first.column);
  const address = parseAddress(shifted);
  if (address === null) return null;
  const wanted = address.sheet;
  const sheet = cell.file.sheets.find(({ name }) => wanted !== null && sameName(name, wanted)) ?? cell.sheet;
  const used = sheet.usedBlock();
  const block = used === null ? null : intersect(address.block, used);
  const cells = block === null ? [] : sheet.cells(block).flat();
  return cells.map(({ value }) => value).filter(({ kind }) => kind !== 'empty');
}

/** A defined name stands for its range. */
function meaning({ file, sheet }: CellOf, source: string): string {
  const named = file.names.filter(({ name }) => sameName(name, source.trim()));
  const found = named.find((each) => each.sheet === sheet) ?? named.find((each) => each.sheet === null);
  return found?.formula ?? source;
}
