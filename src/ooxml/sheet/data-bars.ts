import { colorOf } from '../styles/color.ts';
import type { DataBarRule } from '../model.ts';
import { blockName, parseBlocks } from '../../cells/a1.ts';
import type { SheetText } from './sheet-text.ts';
import { argb } from '../styles/style-change.ts';
import { attribute, child, childrenOf, numberAttribute } from '../xml/xml-tree.ts';

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
