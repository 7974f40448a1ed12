/** How the cells of a sheet look: each aspect of the styles in as few rectangles as it takes. */
import type { Block } from '../../cells/block.ts';
import type { PlanCell, SheetPlan, Style, BorderSide } from '../../workbook/sheet-plan.ts';
import { paintings, rectangles } from './rectangles.ts';
import { bytesOf } from '../line/round-trip.ts';
import { step } from '../line/step.ts';
import type { Step } from '../line/step.ts';

/** One property of a style. Aspects are independent, so each can be painted over itself. */
interface Aspect {
  /** Text that is the same for the same look; null where Excel's default will do. */
  keyOf(style: Style): string | null;
  /** Whether the aspect shows on such a cell at all; where it does not, the cell goes along with its neighbour. */
  readonly matters?: (cell: PlanCell) => boolean;
  readonly objects: number;
  apply(range: Excel.Range, style: Style): void;
}

const aspects: readonly Aspect[] = [
  {
    keyOf: ({ bold }) => (bold ? 'bold' : null),
    objects: 3,
    apply: ({ format }) => {
      format.font.bold = true;
    },
  },
  {
    keyOf: ({ italic }) => (italic ? 'italic' : null),
    objects: 3,
    apply: ({ format }) => {
      format.font.italic = true;
    },
  },
  {
    keyOf: ({ underline }) => (underline ? 'underline' : null),
    objects: 3,
    apply: ({ format }) => {
      format.font.underline = 'Single';
    },
  },
  {
    keyOf: ({ size }) => size?.toString() ?? null,
    objects: 3,
    apply: ({ format }, { size }) => {
      if (size !== undefined) format.font.size = size;
    },
  },
  {
    keyOf: ({ color }) => color ?? null,
    objects: 3,
    apply: ({ format }, { color }) => {
      if (color !== undefined) format.font.color = color;
    },
  },
  {
    keyOf: ({ fill }) => fill ?? null,
    objects: 3,
    apply: ({ format }, { fill }) => {
      if (fill !== undefined) format.fill.color = fill;
    },
  },
  {
    keyOf: ({ align }) => align ?? null,
    objects: 2,
    apply: ({ format }, { align }) => {
      if (align) format.horizontalAlignment = horizontal[align];
    },
  },
  {
    keyOf: ({ vertical }) => vertical ?? null,
    objects: 2,
    apply: ({ format }, { vertical }) => {
      if (vertical) format.verticalAlignment = verticals[vertical];
    },
  },
  {
    keyOf: ({ wrap }) => (wrap ? 'wrap' : null),
    matters: ({ kind }) => kind === 'text',
    objects: 2,
    apply: ({ format }) => {
      format.wrapText = true;
    },
  },
  {
    keyOf: ({ numberFormat }) => numberFormat ?? null,
    matters: ({ kind }) => kind === 'number' || kind === 'formula',
    objects: 1,
    apply: (range, { numberFormat }) => {
      // One text stands for all cells of the range; the types of the library know only a text for each cell.
      Object.assign(range, { numberFormat });
    },
  },
];

const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const;
const verticals = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The font of the whole sheet, then each aspect of the styles, each in as few rectangles as it takes. */
export function lookSteps(plan: SheetPlan, name: string, size: Size): readonly Step[] {
  const styleAt = (row: number, column: number): Style | null => {
    const cell = plan.rows[row]?.[column] ?? null;
    return cell === null ? null : (plan.styles[cell.style] ?? null);
  };
  const whole = step(3, 2, 0, (pages) => {
    const { font } = pages.cells(name, { row: 0, column: 0, ...size }).format;
    font.name = plan.font.name;
    font.size = plan.font.size;
  });
  const looks = aspects.flatMap((aspect) => aspectSteps(plan, name, size, aspect));
  return [whole, ...looks, ...borderSteps(name, size, styleAt)];
}

function aspectSteps(plan: SheetPlan, name: string, size: Size, aspect: Aspect): readonly Step[] {
  const keyed = Object.entries(plan.styles).flatMap(([id, style]) => {
    const key = aspect.keyOf(style);
    return key === null ? [] : [{ id, key, style }];
  });
  if (keyed.length === 0) return [];
  const keyOfStyle = new Map(keyed.map(({ id, key }) => [id, key]));
  const styles = new Map(keyed.map(({ key, style }) => [key, style]));
  const keys: (string | null)[][] = [];
  for (let row = 0; row < size.rows; row += 1) {
    const above = keys.at(-1);
    const line = Array.from({ length: size.columns }, (_, column) => {
      const cell = plan.rows[row]?.[column] ?? null;
      if (cell === null) return null;
      if (aspect.matters?.(cell) === false) return above?.[column] ?? null;
      return keyOfStyle.get(cell.style) ?? null;
    });
    keys.push(line);
  }
  return paintings(size.rows, size.columns, (row, column) => keys[row]?.[column] ?? null).map((block) => {
    const style = styles.get(block.key) ?? {};
    return step(aspect.objects, 1, bytesOf(style.numberFormat ?? ''), (pages) =>
      aspect.apply(pages.cells(name, block), style),
    );
  });
}

function borderSteps(
  name: string,
  size: Size,
  styleAt: (row: number, column: number) => Style | null,
): readonly Step[] {
  const blocks = rectangles(size.rows, size.columns, (row, column) =>
    bordersKey(styleAt(row, column)?.borders),
  );
  const painted = blocks.flatMap((block) =>
    borderItems(block, styleAt(block.row, block.column)?.borders ?? {}),
  );
  const light = ['Thin', 'Medium', 'Thick'] as const;
  return light.flatMap((weight) =>
    painted
      .filter((item) => item.weight === weight)
      .map(({ block, edges }) =>
        step(3 + edges.length, 2 * edges.length, 0, (pages) => {
          const { borders } = pages.cells(name, block).format;
          for (const edge of edges) {
            const border = borders.getItem(edge);
            border.style = 'Continuous';
            border.weight = weight;
          }
        }),
      ),
  );
}

type Borders = NonNullable<Style['borders']>;
type Weight = 'Thin' | 'Medium' | 'Thick';
type Edge = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight' | 'InsideHorizontal' | 'InsideVertical';

interface BorderItem {
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
