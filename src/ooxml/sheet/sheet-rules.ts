/** What a sheet says about what may be entered in its cells, and how they look by what is in them. */
import type { Block } from '../../cells/block.ts';

export type Comparison =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greaterThan'
  | 'lessThan'
  | 'greaterThanOrEqual'
  | 'lessThanOrEqual';

/** What may be entered: ECMA-376 part 1, 18.3.1.32. Formulas are as the file has them, without a leading `=`. */
export type EntryTest =
  | { readonly kind: 'list'; readonly source: string; readonly dropDown: boolean }
  | { readonly kind: 'custom'; readonly formula: string }
  | {
      readonly kind: 'whole' | 'decimal' | 'date' | 'time' | 'textLength';
      readonly comparison: Comparison;
      readonly formulas: readonly [first: string, second: string];
    };

/** A data validation. */
export interface EntryRule {
  readonly blocks: readonly Block[];
  readonly test: EntryTest;
  /** False: it offers its list and takes everything. */
  readonly refuses: boolean;
  readonly allowBlank: boolean;
  /** `stop` refuses; the others let the person decide. */
  readonly style: 'stop' | 'warning' | 'information';
  /** The rule's own words; '' for Excel's usual ones. */
  readonly errorTitle: string;
  readonly error: string;
}

/** What a conditional format changes in the look of a cell; null leaves it. */
export interface LookChange {
  /** #RRGGBB */
  readonly fill: string | null;
  /** #RRGGBB */
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
}

export type ScaleEnd =
  | { readonly kind: 'min' | 'max' }
  | { readonly kind: 'num' | 'percent' | 'percentile'; readonly value: number };

/** When a conditional format applies: ECMA-376 part 1, 18.3.1.10. */
export type ConditionalTest =
  /** When the formula is true, as said of the first cell of the blocks. */
  | { readonly kind: 'formula'; readonly formula: string }
  | { readonly kind: 'duplicate' | 'unique' }
  | {
      readonly kind: 'scale';
      readonly points: readonly { readonly end: ScaleEnd; readonly color: string }[];
    };

export interface ConditionalRule {
  readonly blocks: readonly Block[];
  readonly test: ConditionalTest;
  /** 1 comes first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly look: LookChange;
}

/** The cell that relative references of a rule are said of: the upper left one of all its blocks together. */
export function firstCell(blocks: readonly Block[]): { readonly row: number; readonly column: number } {
  return {
    row: Math.min(...blocks.map((block) => block.row)),
    column: Math.min(...blocks.map((block) => block.column)),
  };
}
