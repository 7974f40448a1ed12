/** The looks of a cell as styles of a page. */
import type { CellFormat, StoredValue } from '../../ooxml/model.ts';

const pixelsPerPoint = 4 / 3;

/** What stands in for the fonts of Office where they are not installed. */
const substitutes = 'Calibri, Carlito, "Segoe UI", "Noto Sans", system-ui, sans-serif';

/** The CSS font of a cell, also for measuring. */
export function fontOf({ font }: CellFormat): string {
  const { name, size, bold, italic } = font;
  const family = name === '' ? substitutes : `"${name.replaceAll('"', '')}", ${substitutes}`;
  return `${italic ? 'italic ' : ''}${bold ? '700 ' : '400 '}${String(size * pixelsPerPoint)}px ${family}`;
}

const widths: Readonly<Record<string, string>> = {
  medium: '2px solid',
  thick: '3px solid',
  double: '3px double',
  dotted: '1px dotted',
  hair: '1px dotted',
  dashed: '1px dashed',
};

/** Sets fill, font and alignment; `plain` (high contrast) leaves colours to the page. */
export function styleCell(
  { style }: HTMLElement,
  format: CellFormat,
  value: StoredValue,
  plain: boolean,
): void {
  style.font = fontOf(format);
  style.textDecoration = format.font.underline ? 'underline' : '';
  if (!plain && format.fill !== null) style.backgroundColor = format.fill;
  if (!plain && format.font.color !== null) style.color = format.font.color;
  const across = sideways(format.horizontal, value);
  style.justifyContent = across;
  style.textAlign = across === 'center' ? 'center' : across === 'flex-end' ? 'right' : 'left';
  style.alignItems =
    format.vertical === 'center' ? 'center' : format.vertical === 'top' ? 'flex-start' : 'flex-end';
  style.whiteSpace = format.wrap ? 'pre-wrap' : 'pre';
}

type Borders = CellFormat['borders'];

/** Draws the sides that have a border. */
export function drawBorders({ style }: HTMLElement, borders: Borders, plain: boolean): void {
  for (const [side, border] of Object.entries(borders)) {
    if (border === null) continue;
    const colour = plain ? 'currentColor' : (border.color ?? '#000000');
    style.setProperty(`border-${side}`, `${widths[border.style] ?? '1px solid'} ${colour}`);
  }
}

function sideways(horizontal: string, value: StoredValue): string {
  if (horizontal === 'center' || horizontal === 'centerContinuous') return 'center';
  if (horizontal === 'right') return 'flex-end';
  if (horizontal !== 'general') return 'flex-start';
  if (value.kind === 'number') return 'flex-end';
  return value.kind === 'boolean' || value.kind === 'error' ? 'center' : 'flex-start';
}

let brush: CanvasRenderingContext2D | null = null;

/** Pixels a text takes in one line. */
export function textWidth(text: string, font: string): number {
  brush ??= document.createElement('canvas').getContext('2d');
  if (brush === null) return 0;
  brush.font = font;
  return brush.measureText(text).width;
}
