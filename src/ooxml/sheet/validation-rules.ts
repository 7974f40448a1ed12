/** Reading data validations, those too that Excel keeps in an extension since they point to another sheet. */
import type { InputPrompt } from '../model.ts';
import { parseBlocks } from '../../cells/a1.ts';
import type { Comparison, EntryRule, EntryTest } from './sheet-rules.ts';
import type { SheetText } from './sheet-text.ts';
import { decodeXstring } from '../xml/xml-text.ts';
import {
  type XmlElement,
  attribute,
  child,
  childrenOf,
  descendants,
  flagAttribute,
} from '../xml/xml-tree.ts';

const comparisons: readonly Comparison[] = [
  ...(['between', 'notBetween', 'equal', 'notEqual'] as const),
  ...(['greaterThan', 'lessThan', 'greaterThanOrEqual', 'lessThanOrEqual'] as const),
];

/** The rules that say something to who enters what they do not allow. */
export function entryRulesOf(text: SheetText): readonly EntryRule[] {
  return elementsOf(text).flatMap((rule) => {
    const test = testOf(rule);
    const blocks = blocksOf(rule);
    if (test === null || blocks.length === 0) return [];
    const refuses = flagAttribute(rule, 'showErrorMessage', false);
    // A list offers its entries even where it takes others.
    if (!refuses && test.kind !== 'list') return [];
    const style = attribute(rule, 'errorStyle');
    return [
      {
        ...{ blocks, test, refuses, allowBlank: flagAttribute(rule, 'allowBlank', false) },
        style: style === 'warning' || style === 'information' ? style : 'stop',
        errorTitle: decodeXstring(attribute(rule, 'errorTitle') ?? ''),
        error: decodeXstring(attribute(rule, 'error') ?? ''),
      },
    ];
  });
}

/** The words that are shown where something may be typed. */
export function promptsOf(text: SheetText): readonly InputPrompt[] {
  return elementsOf(text).flatMap((rule) => {
    const [title, prompt] = ['promptTitle', 'prompt'].map((name) =>
      decodeXstring(attribute(rule, name) ?? ''),
    );
    if (!flagAttribute(rule, 'showInputMessage', false) || !prompt) return [];
    return blocksOf(rule).map((block) => ({ block, title: title ?? '', text: prompt }));
  });
}

function elementsOf(text: SheetText): readonly XmlElement[] {
  const own = text
    .all('dataValidations')
    .flatMap((section) => childrenOf(text.element(section), 'dataValidation'));
  const extensions = text.all('extLst').flatMap((section) => {
    if (!text.xml(section).includes('dataValidation')) return [];
    return [...descendants(text.element(section))].filter(({ local }) => local === 'dataValidation');
  });
  return [...own, ...extensions];
}

/** In an extension the cells stand in a child, `<xm:sqref>`, as formulas do in `<xm:f>`. */
function blocksOf(rule: XmlElement): EntryRule['blocks'] {
  return parseBlocks((attribute(rule, 'sqref') ?? child(rule, 'sqref')?.text ?? '').trim());
}

function formulaOf(rule: XmlElement, name: 'formula1' | 'formula2'): string {
  const found = child(rule, name);
  return ((found && (child(found, 'f') ?? found).text) ?? '').trim();
}

function testOf(rule: XmlElement): EntryTest | null {
  const [first, second] = [formulaOf(rule, 'formula1'), formulaOf(rule, 'formula2')];
  const kind = attribute(rule, 'type');
  switch (kind) {
    case 'list':
      // The attribute says the contrary of its name: it hides the drop-down.
      return { kind, source: first, dropDown: !flagAttribute(rule, 'showDropDown', false) };
    case 'custom':
      return { kind, formula: first };
    case 'whole':
    case 'decimal':
    case 'date':
    case 'time':
    case 'textLength': {
      const operator = attribute(rule, 'operator') ?? 'between';
      const comparison = comparisons.find((each) => each === operator);
      return comparison === undefined ? null : { kind, comparison, formulas: [first, second] };
    }
    default:
      return null;
  }
}
