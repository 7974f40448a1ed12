import { colorOf } from './color.ts';
import type { DataBarRule, ListValidation } from './model.ts';
import { blockName, parseBlocks } from './reference.ts';
import type { SheetText } from './sheet-text.ts';
import { argb } from './style-change.ts';
import { encodeXstring, escapeAttribute, escapeText } from './xml-text.ts';
import { appendEdit, attribute, attributeEdit, child, childrenOf, numberAttribute } from './xml-tree.ts';

/** The data bars with two numbers as their ends; other kinds of ends are not ours to tell. */
export function dataBarsOf(text: SheetText, theme: readonly string[]): readonly DataBarRule[] {
  return text.all('conditionalFormatting').flatMap((section) => {
    const formatting = text.element(section);
    const blocks = parseBlocks(attribute(formatting, 'sqref') ?? '');
    return childrenOf(formatting, 'cfRule').flatMap((rule) => {
      const bar = child(rule, 'dataBar');
      if (attribute(rule, 'type') !== 'dataBar' || !bar) return [];
      const ends = childrenOf(bar, 'cfvo');
      const [low, high] = ends.map((end) =>
        attribute(end, 'type') === 'num' ? numberAttribute(end, 'val', Number.NaN) : Number.NaN,
      );
      const color = colorOf(child(bar, 'color'), theme);
      if (low === undefined || high === undefined || Number.isNaN(low + high) || color === null) return [];
      return blocks.map((block) => ({ block, color, low, high }));
    });
  });
}

/** Adds a data bar behind the rules the sheet has; it comes last among them. */
export function addDataBar(text: SheetText, rule: DataBarRule): void {
  const { prefix } = text;
  const rules = text
    .all('conditionalFormatting')
    .flatMap((section) => childrenOf(text.element(section), 'cfRule'));
  const priority = Math.max(0, ...rules.map((each) => numberAttribute(each, 'priority', 0))) + 1;
  const ends = [rule.low, rule.high].map((end) => `<${prefix}cfvo type="num" val="${end}"/>`).join('');
  text.add(
    'conditionalFormatting',
    `<${prefix}conditionalFormatting sqref="${blockName(rule.block)}">` +
      `<${prefix}cfRule type="dataBar" priority="${priority}"><${prefix}dataBar minLength="0" maxLength="100">${ends}` +
      `<${prefix}color rgb="${argb(rule.color)}"/></${prefix}dataBar></${prefix}cfRule></${prefix}conditionalFormatting>`,
  );
}

/** Excel's limits for the words of a validation (ECMA-376 part 1, 18.3.1.32); it repairs a file that passes them. */
const WORD_LIMITS = { promptTitle: 32, prompt: 255, errorTitle: 32, error: 255 } as const;

/** Adds a data validation. Throws a `RangeError` for words longer than Excel allows. */
export function addValidation(text: SheetText, validation: ListValidation): void {
  for (const name of ['promptTitle', 'prompt', 'errorTitle', 'error'] as const) {
    if (validation[name].length > WORD_LIMITS[name]) {
      throw new RangeError(
        `${name} of a validation is longer than ${WORD_LIMITS[name]}: ${validation[name]}`,
      );
    }
  }
  const { prefix } = text;
  const xml = validationXml(prefix, validation);
  const [list, section] = [text.first('dataValidations'), text.all('dataValidations')[0]];
  if (!list || !section) {
    text.put('dataValidations', `<${prefix}dataValidations count="1">${xml}</${prefix}dataValidations>`);
    return;
  }
  const count = childrenOf(list, 'dataValidation').length + 1;
  text.edit(section, [attributeEdit(list, 'count', String(count)), appendEdit(list, xml)]);
}

function validationXml(prefix: string, validation: ListValidation): string {
  const { rule } = validation;
  const [type, ...formulas] =
    rule.kind === 'decimal'
      ? ['decimal', String(rule.minimum), String(rule.maximum)]
      : rule.kind === 'list'
        ? ['list', rule.source]
        : ['custom', rule.formula];
  const word = (name: string, value: string): string =>
    value === '' ? '' : ` ${name}="${escapeAttribute(encodeXstring(value))}"`;
  const inside = formulas.map((each, index) => {
    const tag = `${prefix}formula${index + 1}`;
    return `<${tag}>${escapeText(each.replace(/^=/, ''))}</${tag}>`;
  });
  return (
    `<${prefix}dataValidation type="${type}"${validation.strict ? '' : ' errorStyle="warning"'} allowBlank="1" showInputMessage="1" showErrorMessage="1"` +
    word('errorTitle', validation.errorTitle) +
    word('error', validation.error) +
    word('promptTitle', validation.promptTitle) +
    word('prompt', validation.prompt) +
    ` sqref="${blockName(validation.block)}">${inside.join('')}</${prefix}dataValidation>`
  );
}
