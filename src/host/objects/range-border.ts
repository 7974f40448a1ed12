import type { Block } from '../../cells/block.ts';
import type { CellFormat, FormatChange } from '../../ooxml/model.ts';
import { asColor, asOneOf } from '../arguments.ts';
import { HostError } from '../host-error.ts';
import type { Json } from '../json.ts';
import type { HostObject } from '../member.ts';
import { defineType } from '../member.ts';
import type { RangeSelf } from './selves.ts';
import { change, uniform } from './looks.ts';

type Side = 'top' | 'bottom' | 'left' | 'right';
type LineStyle = NonNullable<NonNullable<NonNullable<FormatChange['borders']>[Side]>['style']>;
interface Line {
  readonly style: LineStyle;
  readonly color: string;
}

const sideIndexes = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
type SideIndex = (typeof sideIndexes)[number];

interface BorderSelf {
  readonly range: RangeSelf;
  readonly side: SideIndex;
}

/** The client's `range.format.borders`; diagonals are not among them. */
export const borders = defineType<RangeSelf>({
  name: 'RangeBorderCollection',
  items: (range) => sideIndexes.map((side) => border({ range, side })),
  indexer: (range, given) => border({ range, side: given.oneOf(0, sideIndexes) }),
  members: {
    Count: { kind: 'scalar', set: '1.1', read: () => sideIndexes.length },
    GetItem: {
      kind: 'opening',
      set: '1.1',
      open: (range, given): HostObject => border({ range, side: given.oneOf(0, sideIndexes) }),
    },
  },
});

const border = defineType<BorderSelf>({
  name: 'RangeBorder',
  members: {
    SideIndex: { kind: 'scalar', set: '1.1', read: ({ side }) => side },
    Style: {
      kind: 'scalar',
      set: '1.1',
      read: (self) => look(self, styleOf, 'None'),
      write: (self, value) =>
        draw(self, (old) => withStyle(old, asOneOf(value, ['None', 'Continuous', 'Dash', 'Dot', 'Double']))),
    },
    Weight: {
      kind: 'scalar',
      set: '1.1',
      read: (self) => look(self, weightOf, 'Thin'),
      write: (self, value) =>
        draw(self, (old) => ({ ...old, style: weights[asOneOf(value, ['Thin', 'Medium', 'Thick'])] })),
    },
    Color: {
      kind: 'scalar',
      set: '1.1',
      read: (self) => look(self, (line) => line.color ?? '#000000', '#000000'),
      write: (self, value) => draw(self, (old) => ({ ...old, color: asColor(value) })),
    },
  },
});

const weights = { Thin: 'thin', Medium: 'medium', Thick: 'thick' } as const;
const fileStyles: Readonly<Record<string, LineStyle>> = {
  thin: 'thin',
  medium: 'medium',
  thick: 'thick',
  double: 'double',
  dotted: 'dotted',
  dashed: 'dashed',
};

function withStyle(old: Line, style: 'None' | 'Continuous' | 'Dash' | 'Dot' | 'Double'): Line | null {
  if (style === 'None') return null;
  if (style === 'Continuous')
    return { ...old, style: old.style === 'medium' || old.style === 'thick' ? old.style : 'thin' };
  return { ...old, style: ({ Dash: 'dashed', Dot: 'dotted', Double: 'double' } as const)[style] };
}

interface FileLine {
  readonly style: string;
  readonly color: string | null;
}

function styleOf(line: FileLine): string {
  const styles: Readonly<Record<string, string>> = {
    double: 'Double',
    dotted: 'Dot',
    dashed: 'Dash',
    mediumDashed: 'Dash',
  };
  return styles[line.style] ?? 'Continuous';
}

function weightOf(line: FileLine): string {
  const known: Readonly<Record<string, string>> = {
    hair: 'Hairline',
    medium: 'Medium',
    mediumDashed: 'Medium',
    thick: 'Thick',
    double: 'Thick',
  };
  return known[line.style] ?? 'Thin';
}

function look(self: BorderSelf, give: (line: FileLine) => Json, none: Json): Json {
  const [first] = pieces(self);
  if (first === undefined) return none;
  const [block, side] = first;
  const read = (format: CellFormat): Json => {
    const line = format.borders[side];
    return line === null || line.style === 'none' ? none : give(line);
  };
  return uniform({ ...self.range, block }, read);
}

/** Style, weight and colour come one after the other; each keeps what the line has already. */
function draw(self: BorderSelf, next: (old: Line) => Line | null): void {
  for (const [block, side] of pieces(self)) {
    const format = self.range.state.file.format(self.range.sheet.cell(block.row, block.column).format);
    const old = format.borders[side];
    const line: Line = { style: fileStyles[old?.style ?? ''] ?? 'thin', color: old?.color ?? '#000000' };
    change({ ...self.range, block }, { borders: { [side]: next(line) } });
  }
}

/** The cells that have the line, and on which side of each it is. A line inside belongs to the cells on both sides. */
function pieces({ range, side }: BorderSelf): readonly (readonly [Block, Side])[] {
  const { block } = range;
  const { row, column, rows, columns } = block;
  switch (side) {
    case 'EdgeTop':
      return [[{ ...block, rows: 1 }, 'top']];
    case 'EdgeBottom':
      return [[{ ...block, row: row + rows - 1, rows: 1 }, 'bottom']];
    case 'EdgeLeft':
      return [[{ ...block, columns: 1 }, 'left']];
    case 'EdgeRight':
      return [[{ ...block, column: column + columns - 1, columns: 1 }, 'right']];
    case 'InsideVertical':
      if (columns < 2) return [];
      return [
        [{ ...block, columns: columns - 1 }, 'right'],
        [{ ...block, column: column + 1, columns: columns - 1 }, 'left'],
      ];
    case 'InsideHorizontal':
      if (rows < 2) return [];
      return [
        [{ ...block, rows: rows - 1 }, 'bottom'],
        [{ ...block, row: row + 1, rows: rows - 1 }, 'top'],
      ];
    default: {
      const unreachable: never = side;
      throw new HostError('GeneralException', unreachable);
    }
  }
}
