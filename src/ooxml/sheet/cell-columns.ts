import { emptyCell, plainValue, type SharedTexts } from './cell-value.ts';
import type { PlainValue, StoredValue } from '../model.ts';
import { FileTrouble } from '../package/problem.ts';

/** What a cell holds besides its format. */
export interface CellContent {
  readonly value: StoredValue;
  /** As the file spells it; null for none and for the followers of a shared formula. */
  readonly formula: string | null;
  /** The group of a shared formula, or -1. */
  readonly shared: number;
  /** The block of an array formula. */
  readonly array: string | null;
}

/** What is kept of a value: `numbers` has a number, a boolean as 0 or 1, and a shared text by its index; the rest is told apart. */
export const kinds = { empty: 0, number: 1, boolean: 2, shared: 3, told: 4 } as const;

const firstRoom = 64;

/**
 * The cells of a sheet as they were read, each by its place among them all, in the order of the file. Columns of numbers, 23
 * bytes a cell, say what there is to say; only formulas and texts of a cell's own are objects.
 */
export class CellColumns {
  /** How many cells there are. */
  size = 0;
  private readonly strings: SharedTexts;
  private readonly most: number;
  private columns = new Uint16Array(firstRoom);
  private formats = new Uint32Array(firstRoom);
  private kinds = new Uint8Array(firstRoom);
  private numbers = new Float64Array(firstRoom);
  private starts = new Uint32Array(firstRoom);
  private ends = new Uint32Array(firstRoom);
  private readonly told = new Map<number, CellContent>();

  /** `most`: how many cells there may be. */
  constructor(strings: SharedTexts, most: number) {
    this.strings = strings;
    this.most = most;
  }

  /** One more cell; `start` to `end` is its text in the part. Throws a `FileTrouble`: TooLarge. */
  add(column: number, format: number, kind: number, number: number, start: number, end: number): void {
    const at = this.size;
    if (at === this.columns.length) {
      if (at > this.most) throw new FileTrouble('TooLarge', `more than ${this.most} cells in a sheet`);
      this.resize(at * 2);
    }
    this.columns[at] = column;
    this.formats[at] = format;
    this.kinds[at] = kind;
    this.numbers[at] = number;
    this.starts[at] = start;
    this.ends[at] = end;
    this.size = at + 1;
  }

  /** As `add`, of whatever content. */
  addContent(column: number, format: number, content: CellContent, start: number, end: number): void {
    const [kind, number] = plainKind(content);
    if (kind === kinds.told) this.told.set(this.size, content);
    this.add(column, format, kind, number, start, end);
  }

  /** Gives the cell that was added last a formula. */
  tellLast(formula: string): void {
    const at = this.size - 1;
    this.told.set(at, { value: this.value(at), formula, shared: -1, array: null });
    this.kinds[at] = kinds.told;
  }

  /** There will be no more: room that was kept for them is given back. */
  close(): void {
    this.resize(this.size);
  }

  private resize(room: number): void {
    this.columns = resized(this.columns, new Uint16Array(room));
    this.formats = resized(this.formats, new Uint32Array(room));
    this.kinds = resized(this.kinds, new Uint8Array(room));
    this.numbers = resized(this.numbers, new Float64Array(room));
    this.starts = resized(this.starts, new Uint32Array(room));
    this.ends = resized(this.ends, new Uint32Array(room));
  }

  /** The sheet's column of a cell. */
  column(at: number): number {
    return this.columns[at] ?? 0;
  }

  format(at: number): number {
    return this.formats[at] ?? 0;
  }

  /** Where the text of a cell begins in the part. */
  start(at: number): number {
    return this.starts[at] ?? 0;
  }

  /** Where the text of a cell ends. */
  end(at: number): number {
    return this.ends[at] ?? 0;
  }

  /** The formula of a cell and what is said of it; undefined where it has none, and its value is plain. */
  toldOf(at: number): CellContent | undefined {
    return this.kinds[at] === kinds.told ? this.told.get(at) : undefined;
  }

  /** Whether a cell has a value or formula. */
  hasContent(at: number): boolean {
    const content = this.toldOf(at);
    return content === undefined ? this.kinds[at] !== kinds.empty : hasContent(content);
  }

  /** Whether a cell has a formula. */
  hasFormula(at: number): boolean {
    const content = this.toldOf(at);
    return content !== undefined && hasFormula(content);
  }

  /** The value of a cell. */
  value(at: number): StoredValue {
    const number = this.numbers[at] ?? 0;
    switch (this.kinds[at]) {
      case kinds.number:
        return { kind: 'number', value: number };
      case kinds.boolean:
        return { kind: 'boolean', value: number !== 0 };
      case kinds.shared:
        return this.strings.value(number);
      case kinds.told:
        return this.told.get(at)?.value ?? emptyCell;
      default:
        return emptyCell;
    }
  }

  /** The value as `plainValue` gives it. */
  plain(at: number): PlainValue {
    const number = this.numbers[at] ?? 0;
    return this.kinds[at] === kinds.number ? number : plainValue(this.value(at));
  }

  /** What a cell holds. */
  content(at: number): CellContent {
    return this.toldOf(at) ?? { value: this.value(at), formula: null, shared: -1, array: null };
  }

  /** The place of a column's cell among those from `first` to before `end`, which are in order; -1 for none. */
  find(column: number, first: number, end: number): number {
    const at = this.from(column, first, end);
    return at < end && this.columns[at] === column ? at : -1;
  }

  /** As `find`, but where there is none the place of the next one; `end` where all are before it. */
  from(column: number, first: number, end: number): number {
    let [low, high] = [first, end];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.columns[middle] ?? 0) < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function plainKind(content: CellContent): readonly [kind: number, number: number] {
  const { value } = content;
  if (hasFormula(content)) return [kinds.told, 0];
  if (value.kind === 'number') return [kinds.number, value.value];
  return [value.kind === 'empty' ? kinds.empty : kinds.told, 0];
}

/** Whether there is a value or formula. */
export function hasContent(content: CellContent): boolean {
  return content.value.kind !== 'empty' || hasFormula(content);
}

/** Whether there is a formula, spelled out or shared. */
export function hasFormula({ formula, shared }: CellContent): boolean {
  return formula !== null || shared >= 0;
}

function resized<Numbers extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  old: Numbers,
  fresh: Numbers,
): Numbers {
  fresh.set(old.length > fresh.length ? old.subarray(0, fresh.length) : old);
  return fresh;
}
