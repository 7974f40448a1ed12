import { colorOf } from './color.ts';
import type { CellFormat } from '../model.ts';
import { type XmlElement, attribute, child, flagAttribute } from '../xml/xml-tree.ts';

/** What an entry of cellXfs leads to. */
export interface StyleParts {
  readonly xf: XmlElement;
  readonly numberFormat: string;
  readonly font: XmlElement | undefined;
  readonly fill: XmlElement | undefined;
  readonly border: XmlElement | undefined;
}

const sides = { top: ['top'], bottom: ['bottom'], left: ['left', 'start'], right: ['right', 'end'] } as const;

/** The resolved look of a cell format. */
export function lookOf(parts: StyleParts, theme: readonly string[]): CellFormat {
  const alignment = child(parts.xf, 'alignment');
  const protection = child(parts.xf, 'protection');
  return {
    numberFormat: parts.numberFormat,
    font: fontLook(parts.font, theme),
    fill: fillLook(parts.fill, theme),
    borders: {
      top: sideLook(parts.border, 'top', theme),
      bottom: sideLook(parts.border, 'bottom', theme),
      left: sideLook(parts.border, 'left', theme),
      right: sideLook(parts.border, 'right', theme),
    },
    horizontal: (alignment && attribute(alignment, 'horizontal')) ?? 'general',
    vertical: (alignment && attribute(alignment, 'vertical')) ?? 'bottom',
    wrap: alignment !== undefined && flagAttribute(alignment, 'wrapText', false),
    locked: protection === undefined || flagAttribute(protection, 'locked', true),
    quotePrefix: flagAttribute(parts.xf, 'quotePrefix', false),
  };
}

function fontLook(font: XmlElement | undefined, theme: readonly string[]): CellFormat['font'] {
  const value = (local: string): string | null => {
    const element = font && child(font, local);
    return element ? attribute(element, 'val') : null;
  };
  const flag = (local: string): boolean => {
    const element = font && child(font, local);
    return element !== undefined && flagAttribute(element, 'val', true);
  };
  const underline = font && child(font, 'u');
  return {
    name: value('name') ?? 'Calibri',
    size: Number(value('sz')) || 11,
    bold: flag('b'),
    italic: flag('i'),
    underline: underline !== undefined && attribute(underline, 'val') !== 'none',
    strike: flag('strike'),
    color: colorOf(font && child(font, 'color'), theme),
  };
}

function fillLook(fill: XmlElement | undefined, theme: readonly string[]): string | null {
  const pattern = fill && child(fill, 'patternFill');
  if (!pattern || attribute(pattern, 'patternType') !== 'solid') return null;
  return colorOf(child(pattern, 'fgColor'), theme);
}

function sideLook(
  border: XmlElement | undefined,
  side: keyof typeof sides,
  theme: readonly string[],
): { style: string; color: string | null } | null {
  const element = border?.children.find((each) => sides[side].some((name) => name === each.local));
  const style = element && attribute(element, 'style');
  if (!element || !style || style === 'none') return null;
  return { style, color: colorOf(child(element, 'color'), theme) };
}
