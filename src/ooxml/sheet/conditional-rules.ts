/** Reading conditional formats: those that are a formula in the end, duplicates, and scales of colours. */
import { colorOf } from '../styles/color.ts';
import { cellName, parseBlocks } from '../../cells/a1.ts';
import { firstCell } from './sheet-rules.ts';
import type { ConditionalRule, ConditionalTest, LookChange, ScaleEnd } from './sheet-rules.ts';
import type { SheetText } from './sheet-text.ts';
import {
  type XmlElement,
  attribute,
  child,
  childrenOf,
  flagAttribute,
  numberAttribute,
} from '../xml/xml-tree.ts';

const noChange: LookChange = { fill: null, fontColor: null, bold: null, italic: null, underline: null };

/** The rules of a sheet, the first to be applied first. `lookOf` gives the format of an index into dxfs. */
export function conditionalRulesOf(
  text: SheetText,
  theme: readonly string[],
  lookOf: (index: number) => LookChange | null,
): readonly ConditionalRule[] {
  const rules = text.all('conditionalFormatting').flatMap((section) => {
    const formatting = text.element(section);
    const blocks = parseBlocks(attribute(formatting, 'sqref') ?? '');
    if (blocks.length === 0) return [];
    const { row, column } = firstCell(blocks);
    return childrenOf(formatting, 'cfRule').flatMap((rule): ConditionalRule[] => {
      const test = testOf(rule, cellName(row, column), theme);
      const look = lookOf(numberAttribute(rule, 'dxfId', -1)) ?? noChange;
      const priority = numberAttribute(rule, 'priority', Number.MAX_SAFE_INTEGER);
      const stopIfTrue = flagAttribute(rule, 'stopIfTrue', false);
      return test === null ? [] : [{ blocks, test, priority, stopIfTrue, look }];
    });
  });
  return rules.sort((one, other) => one.priority - other.priority);
}

function testOf(rule: XmlElement, cell: string, theme: readonly string[]): ConditionalTest | null {
  switch (attribute(rule, 'type')) {
    // Excel spells these out as formulas, beside their own attributes.
    case 'expression':
    case 'containsBlanks':
    case 'notContainsBlanks':
    case 'containsErrors':
    case 'notContainsErrors':
    case 'containsText':
    case 'notContainsText':
    case 'beginsWith':
    case 'endsWith':
    case 'timePeriod':
      return formulaTest(formulasOf(rule)[0]);
    case 'cellIs':
      return formulaTest(comparing(cell, attribute(rule, 'operator') ?? '', formulasOf(rule)));
    case 'duplicateValues':
      return { kind: 'duplicate' };
    case 'uniqueValues':
      return { kind: 'unique' };
    case 'colorScale':
      return scaleOf(child(rule, 'colorScale'), theme);
    default:
      return null;
  }
}

function formulasOf(rule: XmlElement): readonly string[] {
  return childrenOf(rule, 'formula').map(({ text }) => text.trim());
}

function formulaTest(formula: string | null | undefined): ConditionalTest | null {
  return formula ? { kind: 'formula', formula } : null;
}

const signs: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  lessThan: '<',
  greaterThanOrEqual: '>=',
  lessThanOrEqual: '<=',
};

/** A comparison of the cell as a formula. */
function comparing(cell: string, operator: string, [first, second]: readonly string[]): string | null {
  if (first === undefined) return null;
  const sign = signs[operator];
  if (sign !== undefined) return `${cell}${sign}(${first})`;
  if (second === undefined) return null;
  if (operator === 'between') return `AND(${cell}>=(${first}),${cell}<=(${second}))`;
  return operator === 'notBetween' ? `OR(${cell}<(${first}),${cell}>(${second}))` : null;
}

function scaleOf(scale: XmlElement | undefined, theme: readonly string[]): ConditionalTest | null {
  if (scale === undefined) return null;
  const ends = childrenOf(scale, 'cfvo').map(endOf);
  const colors = childrenOf(scale, 'color').map((each) => colorOf(each, theme));
  const points = ends.flatMap((end, index) => {
    const color = colors[index] ?? null;
    return end === null || color === null ? [] : [{ end, color }];
  });
  return points.length >= 2 && points.length === ends.length ? { kind: 'scale', points } : null;
}

function endOf(end: XmlElement): ScaleEnd | null {
  const kind = attribute(end, 'type');
  if (kind === 'min' || kind === 'max') return { kind };
  const value = numberAttribute(end, 'val', Number.NaN);
  if (Number.isNaN(value)) return null;
  return kind === 'num' || kind === 'percent' || kind === 'percentile' ? { kind, value } : null;
}
