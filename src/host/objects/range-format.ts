import { uniform, change } from './looks.ts';
import { type Block, intersect } from '../../cells/block.ts';
import { asColor, asFlag, asNumber, asOneOf, asText } from '../arguments.ts';
import { displayText } from '../display-text.ts';
import { HostError } from '../host-error.ts';
import type { HostObject } from '../member.ts';
import { defineType } from '../member.ts';
import { borders } from './range-border.ts';
import type { RangeSelf } from './selves.ts';

const horizontals = {
  General: 'general',
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Fill: 'fill',
  Justify: 'justify',
  CenterAcrossSelection: 'centerContinuous',
  Distributed: 'distributed',
} as const;
const verticals = {
  Top: 'top',
  Center: 'center',
  Bottom: 'bottom',
  Justify: 'justify',
  Distributed: 'distributed',
} as const;

const format = defineType<RangeSelf>({
  name: 'RangeFormat',
  members: {
    WrapText: {
      kind: 'scalar',
      set: '1.1',
      read: (self) => uniform(self, (look) => look.wrap),
      write: (self, value) => change(self, { wrap: asFlag(value) }),
    },
    HorizontalAlignment: {
      kind: 'scalar',
      set: '1.1',
      read: (self) => uniform(self, (look) => wordOf(horizontals, look.horizontal)),
      write: (self, value) => change(self, { horizontal: horizontals[asOneOf(value, keysOf(horizontals))] }),
    },
    VerticalAlignment: {
      kind: 'scalar',
      set: '1.1',
      read: (self) => uniform(self, (look) => wordOf(verticals, look.vertical)),
      write: (self, value) => change(self, { vertical: verticals[asOneOf(value, keysOf(verticals))] }),
    },
    ColumnWidth: {
      kind: 'scalar',
      set: '1.2',
      read: ({ sheet, block }) =>
        same(block.column, block.columns, (column) => pointsOfWidth(sheet.columnWidth(column))),
      write: (self, value) => setColumnWidth(self, asNumber(value)),
    },
    RowHeight: {
      kind: 'scalar',
      set: '1.2',
      read: ({ sheet, block }) => same(block.row, block.rows, (row) => sheet.rowHeight(row)),
      write: (self, value) => setRowHeight(self, asNumber(value)),
    },
    Font: { kind: 'navigation', set: '1.1', open: (self) => font(self) },
    Fill: { kind: 'navigation', set: '1.1', open: (self) => fill(self) },
    Borders: { kind: 'navigation', set: '1.1', open: (self) => borders(self) },
    Protection: { kind: 'navigation', set: '1.2', open: (self) => formatProtection(self) },
    AutofitColumns: { kind: 'action', set: '1.2', run: (self) => autofitColumns(self) },
    /** Rows that were given no height fit themselves when the file is opened. */
    AutofitRows: { kind: 'action', set: '1.2', run: ({ state, sheet }) => state.allowSheetChange(sheet) },
  },
});

/** The client's `range.format`. */
export function rangeFormat(self: RangeSelf): HostObject {
  return format(self);
}

const font = defineType<RangeSelf>({
  name: 'RangeFont',
  members: {
    Bold: {
      kind: 'scalar',
      set: '1.1',
      read: (self) => uniform(self, (look) => look.font.bold),
      write: (self, value) => change(self, { bold: asFlag(value) }),
    },
    Italic: {
      kind: 'scalar',
      set: '1.1',
      read: (self) => uniform(self, (look) => look.font.italic),
      write: (self, value) => change(self, { italic: asFlag(value) }),
    },
    Underline: {
      kind: 'scalar',
      set: '1.1',
      read: (self) => uniform(self, (look) => (look.font.underline ? 'Single' : 'None')),
      write: (self, value) => change(self, { underline: asOneOf(value, ['None', 'Single']) === 'Single' }),
    },
    Strikethrough: {
      kind: 'scalar',
      set: '1.9',
      read: (self) => uniform(self, (look) => look.font.strike),
      write: (self, value) => change(self, { strike: asFlag(value) }),
    },
    Size: {
      kind: 'scalar',
      set: '1.1',
      read: (self) => uniform(self, (look) => look.font.size),
      write: (self, value) => change(self, { fontSize: within(asNumber(value), 1, 409) }),
    },
    Name: {
      kind: 'scalar',
      set: '1.1',
      read: (self) => uniform(self, (look) => look.font.name),
      write: (self, value) => change(self, { fontName: asText(value) }),
    },
    Color: {
      kind: 'scalar',
      set: '1.1',
      read: (self) => uniform(self, (look) => look.font.color ?? '#000000'),
      write: (self, value) => change(self, { fontColor: asColor(value) }),
    },
  },
});

const fill = defineType<RangeSelf>({
  name: 'RangeFill',
  members: {
    Color: {
      kind: 'scalar',
      set: '1.1',
      read: (self) => uniform(self, (look) => look.fill ?? '#FFFFFF'),
      write: (self, value) => change(self, { fill: value === '' ? null : asColor(value) }),
    },
    Clear: { kind: 'action', set: '1.1', run: (self) => change(self, { fill: null }) },
  },
});

const formatProtection = defineType<RangeSelf>({
  name: 'FormatProtection',
  members: {
    Locked: {
      kind: 'scalar',
      set: '1.2',
      read: (self) => uniform(self, (look) => look.locked),
      write: (self, value) => change(self, { locked: asFlag(value) }),
    },
  },
});

function same(first: number, count: number, give: (index: number) => number): number | null {
  const value = give(first);
  for (let index = first + 1; index < first + Math.min(count, 1024); index += 1)
    if (give(index) !== value) return null;
  return value;
}

/** A column's width in the file is in sevenths of a pixel and a pixel is three quarters of a point. */
function pointsOfWidth(characters: number): number {
  return Math.round(characters * 7) * 0.75;
}

/** Points become whole pixels, as Excel has them; a column is at most 255 characters wide. */
function setColumnWidth({ state, sheet, block }: RangeSelf, points: number): void {
  state.allowSheetChange(sheet);
  const pixels = Math.round(within(points, 0, 255 * 7 * 0.75) / 0.75);
  sheet.setColumnWidth(block.column, block.column + block.columns - 1, Math.trunc((pixels / 7) * 256) / 256);
}

function setRowHeight({ state, sheet, block }: RangeSelf, points: number): void {
  state.allowSheetChange(sheet);
  sheet.setRowHeight(
    block.row,
    block.row + block.rows - 1,
    Math.round(within(points, 0, 409.5) / 0.75) * 0.75,
  );
}

function within(value: number, least: number, most: number): number {
  if (value < least || value > most)
    throw new HostError('InvalidArgument', `${value} is not between ${least} and ${most}.`);
  return value;
}

/** As wide as the longest text, without a font's exact measure. */
function autofitColumns(self: RangeSelf): void {
  const { state, sheet, block } = self;
  state.allowSheetChange(sheet);
  const used = sheet.usedBlock();
  const common: Block | null = used === null ? null : intersect(used, block);
  if (common === null) return;
  for (let column = common.column; column < common.column + common.columns; column += 1) {
    const cells = sheet.cells({ ...common, column, columns: 1 }).map(([cell]) => cell);
    const longest = cells.map((cell) =>
      cell === undefined
        ? 0
        : displayText(cell.value, state.file.format(cell.format).numberFormat, state.file.date1904)
            .split('\n')
            .reduce((most, line) => Math.max(most, line.length), 0),
    );
    const characters = Math.max(...longest);
    if (characters > 0)
      sheet.setColumnWidth(column, column, Math.trunc(((Math.min(characters, 254) * 7 + 5) / 7) * 256) / 256);
  }
}

function keysOf<Key extends string>(record: Readonly<Record<Key, string>>): readonly Key[] {
  return Object.keys(record).filter((key): key is Key => key in record);
}

function wordOf(words: Readonly<Record<string, string>>, inFile: string): string | null {
  return Object.entries(words).find(([, value]) => value === inFile)?.[0] ?? null;
}
