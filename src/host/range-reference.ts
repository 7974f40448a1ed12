import type { Block } from '../cells/block.ts';
import type { SheetPart } from '../ooxml/model.ts';

/** A block of cells of one sheet: what a `Range` of the client stands for. */
export interface RangeReference {
  readonly sheet: SheetPart;
  readonly block: Block;
}
