import type { Block } from '../cells/block.ts';
import type { SheetPart, WorkbookFile } from '../ooxml/model.ts';

/** What a batch changed, so that only what depends on it is reckoned again. */
export interface Changes {
  readonly cells: ReadonlyMap<SheetPart, readonly Block[]>;
  /** Every formula, whatever it depends on. */
  readonly everything: boolean;
}

/**
 * Gives formulas their results. A formula it cannot reckon keeps the result it has, and the file is marked to be
 * calculated in full when Excel opens it.
 */
export interface Calculator {
  recalculate(file: WorkbookFile, changes: Changes): Promise<void>;
}
