/** How the cells of a sheet look: each aspect of the styles in as few rectangles as it takes. */
import type { SheetPlan, Style } from '../workbook/sheet-plan.ts';
import { borderItems, bordersKey } from './borders.ts';
import { rectangles } from './rectangles.ts';
import { bytesOf } from './round-trip.ts';
import { step, type Step } from './step.ts';

/** One aspect of a style: what of it must be said, and how. */
interface Aspect {
  /** Text that is the same for the same look; null where Excel's default will do. */
  keyOf(style: Style): string | null;
  readonly objects: number;
  readonly calls: number;
  apply(range: Excel.Range, style: Style): void;
}

const aspects: readonly Aspect[] = [
  {
    keyOf: ({ bold, italic, underline, size, color }) =>
      bold || italic || underline || size !== undefined || color !== undefined
        ? JSON.stringify([bold, italic, underline, size, color])
        : null,
    objects: 3,
    calls: 5,
    apply: ({ format: { font } }, { bold, italic, underline, size, color }) => {
      if (bold) font.bold = true;
      if (italic) font.italic = true;
      if (underline) font.underline = 'Single';
      if (size !== undefined) font.size = size;
      if (color !== undefined) font.color = color;
    },
  },
  {
    keyOf: ({ fill }) => fill ?? null,
    objects: 3,
    calls: 1,
    apply: ({ format }, { fill }) => {
      if (fill !== undefined) format.fill.color = fill;
    },
  },
  {
    keyOf: ({ align, vertical, wrap }) =>
      align || vertical || wrap ? JSON.stringify([align, vertical, wrap]) : null,
    objects: 2,
    calls: 3,
    apply: ({ format }, { align, vertical, wrap }) => {
      if (align) format.horizontalAlignment = horizontal[align];
      if (vertical) format.verticalAlignment = verticals[vertical];
      if (wrap) format.wrapText = true;
    },
  },
  {
    keyOf: ({ numberFormat }) => numberFormat ?? null,
    objects: 1,
    calls: 1,
    apply: (range, { numberFormat }) => {
      // One text stands for all cells of the range; the types of the library know only a text for each cell.
      Object.assign(range, { numberFormat });
    },
  },
];

const horizontal = { left: 'Left', center: 'Center', right: 'Right' } as const;
const verticals = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** The font of the whole sheet, then each aspect of the styles, each in as few rectangles as it takes. */
export function lookSteps(
  plan: SheetPlan,
  name: string,
  size: { readonly rows: number; readonly columns: number },
): readonly Step[] {
  const styleAt = (row: number, column: number): Style | null => {
    const cell = plan.rows[row]?.[column] ?? null;
    return cell === null ? null : (plan.styles[cell.style] ?? null);
  };
  const whole = step(3, 2, 0, (pages) => {
    const { font } = pages.cells(name, { row: 0, column: 0, ...size }).format;
    font.name = plan.font.name;
    font.size = plan.font.size;
  });
  const looks = aspects.flatMap(({ keyOf, objects, calls, apply }) =>
    rectangles(size.rows, size.columns, (row, column) => {
      const style = styleAt(row, column);
      return style === null ? null : keyOf(style);
    }).map((block) => {
      const style = styleAt(block.row, block.column) ?? {};
      return step(objects, calls, bytesOf(style.numberFormat ?? ''), (pages) =>
        apply(pages.cells(name, block), style),
      );
    }),
  );
  return [whole, ...looks, ...borderSteps(name, size, styleAt)];
}

function borderSteps(
  name: string,
  size: { readonly rows: number; readonly columns: number },
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
