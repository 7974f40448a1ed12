/** Scales of colours, and values that occur more than once. */
import { intersect, type Block } from '../../cells/block.ts';
import type { SheetPart, StoredValue } from '../../ooxml/model.ts';
import type { ScaleEnd } from '../../ooxml/sheet/sheet-rules.ts';

interface ScalePoint {
  readonly end: ScaleEnd;
  readonly color: string;
}

function valuesOf(sheet: SheetPart, blocks: readonly Block[]): readonly StoredValue[] {
  const used = sheet.usedBlock();
  return blocks.flatMap((block) => {
    const part = used === null ? null : intersect(block, used);
    return part === null ? [] : sheet.cells(part).flatMap((row) => row.map(({ value }) => value));
  });
}

/** How often each value occurs in the blocks, by its JSON text in small letters; empty cells are not counted. */
export function valueCounts(sheet: SheetPart, blocks: readonly Block[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const value of valuesOf(sheet, blocks)) {
    if (value.kind === 'empty') continue;
    const name = JSON.stringify(value).toLowerCase();
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/** The colour (#RRGGBB) of a number on a scale over the numbers of the blocks; null when there are none. */
export function scaleColour(
  sheet: SheetPart,
  blocks: readonly Block[],
  points: readonly ScalePoint[],
  value: number,
): string | null {
  const numbers = valuesOf(sheet, blocks)
    .flatMap((each) => (each.kind === 'number' ? [each.value] : []))
    .sort((one, other) => one - other);
  if (numbers.length === 0) return null;
  const stops = points.map(({ end, color }) => ({ at: endAt(end, numbers), color }));
  const above = stops.findIndex(({ at }) => at >= value);
  const upper = stops[above === -1 ? stops.length - 1 : above];
  const lower = stops[above === -1 ? stops.length - 1 : Math.max(0, above - 1)];
  if (upper === undefined || lower === undefined) return null;
  const share = upper.at === lower.at ? 1 : (value - lower.at) / (upper.at - lower.at);
  return mixed(lower.color, upper.color, Math.min(1, Math.max(0, share)));
}

/** `numbers` in rising order. */
function endAt(end: ScaleEnd, numbers: readonly number[]): number {
  const [least = 0, most = 0] = [numbers[0], numbers.at(-1)];
  switch (end.kind) {
    case 'min':
      return least;
    case 'max':
      return most;
    case 'num':
      return end.value;
    case 'percent':
      return least + ((most - least) * end.value) / 100;
    case 'percentile':
      return percentile(numbers, end.value / 100);
  }
}

/** As Excel's PERCENTILE.INC. */
function percentile(numbers: readonly number[], share: number): number {
  const place = share * (numbers.length - 1);
  const [low = 0, high = low] = [numbers[Math.floor(place)], numbers[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
}

function mixed(one: string, other: string, share: number): string {
  const part = (color: string, at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(part(one, at) + (part(other, at) - part(one, at)) * share));
  return `#${parts
    .map((each) => each.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}
