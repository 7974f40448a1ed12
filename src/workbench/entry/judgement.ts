/** Whether what a person enters passes a data validation, as Excel judges it. */
import { interpret } from '../../host/coercion.ts';
import type { Comparison, EntryRule } from '../../ooxml/sheet/sheet-rules.ts';
import type { StoredValue } from '../../ooxml/model.ts';
import { displayText } from '../../host/display-text.ts';

/** What a rule's formulas came to; null for one that could not be reckoned. */
type Operands = readonly (StoredValue | null)[];

/**
 * Whether the value may be entered. `operands` are the results of the rule's formulas, for a list the values it has. What
 * cannot be told is let through.
 */
export function passes({ test, allowBlank }: EntryRule, value: StoredValue, operands: Operands): boolean {
  if (value.kind === 'empty') return allowBlank;
  switch (test.kind) {
    case 'list':
      return (
        operands.length === 0 || operands.some((each) => each !== null && isEntry(value, each, test.source))
      );
    case 'custom':
      return isTrue(operands[0] ?? null);
    case 'textLength':
      return compares(shown(value).length, test.comparison, operands);
    case 'whole':
      return (
        value.kind === 'number' &&
        Number.isInteger(value.value) &&
        compares(value.value, test.comparison, operands)
      );
    case 'decimal':
    case 'date':
    case 'time':
      return value.kind === 'number' && compares(value.value, test.comparison, operands);
  }
}

/** What Excel would store for what is typed; null for a formula, whose result nobody knows yet. */
export function enteredValue(
  typed: string | number,
  numberFormat: string,
  date1904: boolean,
): StoredValue | null {
  const thisYear = new Date().getFullYear();
  const taken = interpret(typed, { numberFormat, date1904, thisYear });
  return taken.kind === 'value' ? taken.value : null;
}

function shown(value: StoredValue): string {
  return displayText(value, 'General', false);
}

/** A list spelt out in the rule minds capitals; one of cells does not. */
function isEntry(value: StoredValue, entry: StoredValue, source: string): boolean {
  const [one, other] = [shown(value).trim(), shown(entry).trim()];
  return source.startsWith('"') ? one === other : one.toLowerCase() === other.toLowerCase();
}

/** A formula that could not be reckoned refuses nothing; an error refuses, as in Excel. */
function isTrue(result: StoredValue | null): boolean {
  if (result === null) return true;
  if (result.kind === 'boolean') return result.value;
  return result.kind === 'number' && result.value !== 0;
}

function compares(value: number, comparison: Comparison, operands: Operands): boolean {
  const [first, second] = operands.map((each) => (each?.kind === 'number' ? each.value : null));
  if (first === null || first === undefined) return true;
  switch (comparison) {
    case 'equal':
      return value === first;
    case 'notEqual':
      return value !== first;
    case 'greaterThan':
      return value > first;
    case 'lessThan':
      return value < first;
    case 'greaterThanOrEqual':
      return value >= first;
    case 'lessThanOrEqual':
      return value <= first;
    case 'between':
      return second === null || second === undefined || (value >= first && value <= second);
    case 'notBetween':
      return second === null || second === undefined || value < first || value > second;
  }
}
