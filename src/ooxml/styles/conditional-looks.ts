import { colorOf } from './color.ts';
import type { LookChange } from '../sheet/sheet-rules.ts';
import { type XmlElement, attribute, child, flagAttribute } from '../xml/xml-tree.ts';

/** What a differential format (ECMA-376 part 1, 18.8.14) changes in fonts and fills; numbers and borders are left. */
export function lookChangeOf(format: XmlElement, theme: readonly string[]): LookChange {
  const font = child(format, 'font');
  const flag = (local: string): boolean | null => {
    const found = font && child(font, local);
    return found === undefined ? null : flagAttribute(found, 'val', true);
  };
  const underline = font && child(font, 'u');
  return {
    fill: fillOf(child(format, 'fill'), theme),
    fontColor: colorOf(font && child(font, 'color'), theme),
    bold: flag('b'),
    italic: flag('i'),
    underline: underline === undefined ? null : attribute(underline, 'val') !== 'none',
  };
}

/** Here, unlike in cell formats, a solid fill has its colour as the background; some programs write both. */
function fillOf(fill: XmlElement | undefined, theme: readonly string[]): string | null {
  const pattern = fill && child(fill, 'patternFill');
  if (pattern === undefined || attribute(pattern, 'patternType') === 'none') return null;
  return colorOf(child(pattern, 'bgColor'), theme) ?? colorOf(child(pattern, 'fgColor'), theme);
}
