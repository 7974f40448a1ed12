/** Lines of equal cells in a rectangle, said once for the rectangle and not for each cell. */
import type { Block } from '../../cells/block.ts';
import type { BorderSide, Style } from '../../workbook/sheet-plan.ts';

export type Borders = NonNullable<Style['borders']>;
export type Weight = 'Thin' | 'Medium' | 'Thick';
export type Edge =
  'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

export interface BorderItem {
  readonly block: Block;
  readonly weight: Weight;
  readonly edges: readonly Edge[];
}

const weights = { thin: 'Thin', medium: 'Medium', thick: 'Thick' } as const;
const order: readonly Weight[] = ['Thin', 'Medium', 'Thick'];

/** The same text for the same lines; null where there are none. */
export function bordersKey(borders: Borders | undefined): string | null {
  if (!borders) return null;
  const key = [borders.top, borders.bottom, borders.left, borders.right].map((line) => line ?? '').join('|');
  return key === '|||' ? null : key;
}

/** What is drawn for a rectangle of cells that all have these lines: at most one item for each weight. */
export function borderItems(block: Block, borders: Borders): readonly BorderItem[] {
  const line = (side: BorderSide): Weight | null => (borders[side] ? weights[borders[side]] : null);
  const edges: readonly (readonly [Edge, Weight | null])[] = [
    ['EdgeTop', line('top')],
    ['EdgeBottom', line('bottom')],
    ['EdgeLeft', line('left')],
    ['EdgeRight', line('right')],
    ['InsideHorizontal', block.rows > 1 ? heavier(line('top'), line('bottom')) : null],
    ['InsideVertical', block.columns > 1 ? heavier(line('left'), line('right')) : null],
  ];
  return order.flatMap((weight) => {
    const drawn = edges.flatMap(([edge, own]) => (own === weight ? [edge] : []));
    return drawn.length === 0 ? [] : [{ block, weight, edges: drawn }];
  });
}

function heavier(one: Weight | null, other: Weight | null): Weight | null {
  if (one === null || other === null) return one ?? other;
  return order.indexOf(one) > order.indexOf(other) ? one : other;
}
