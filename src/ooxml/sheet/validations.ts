import type { ListValidation } from '../model.ts';
import { blockName } from '../../cells/a1.ts';
import type { SheetText } from './sheet-text.ts';
import { encodeXstring, escapeAttribute, escapeText } from '../xml/xml-text.ts';
import { appendEdit, attributeEdit, childrenOf } from '../xml/xml-tree.ts';

/** Excel's limits for the words of a validation (ECMA-376 part 1, 18.3.1.32); it repairs a file that passes them. */
const wordLimits = { promptTitle: 32, prompt: 255, errorTitle: 32, error: 255 } as const;

/** Adds data validations. Throws a `RangeError` for words longer than Excel allows. */
export function addValidations(text: SheetText, validations: readonly ListValidation[]): void {
  for (const validation of validations) checkWords(validation);
  const { prefix } = text;
  const xml = validations.map((validation) => validationXml(prefix, validation)).join('');
  const [list, section] = [text.first('dataValidations'), text.all('dataValidations')[0]];
  if (!list || !section) {
    const count = validations.length;
    text.put(
      'dataValidations',
      count === 0 ? '' : `<${prefix}dataValidations count="${count}">${xml}</${prefix}dataValidations>`,
    );
    return;
  }
  const count = childrenOf(list, 'dataValidation').length + validations.length;
  text.edit(section, [attributeEdit(list, 'count', String(count)), appendEdit(list, xml)]);
}

function checkWords(validation: ListValidation): void {
  for (const name of ['promptTitle', 'prompt', 'errorTitle', 'error'] as const) {
    if (validation[name].length > wordLimits[name]) {
      throw new RangeError(`${name} of a validation is longer than ${wordLimits[name]}: ${validation[name]}`);
    }
  }
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
