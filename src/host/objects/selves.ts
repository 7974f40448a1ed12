/**
 * What the objects of the model stand for. Excel's own model is a circle (a range leads to its worksheet, a worksheet to its ranges, a
 * table to both), and so are the files that play it; what they know of each other's insides is here, and leads nowhere.
 */
import type { SheetPart, TablePart } from '../../ooxml/model.ts';
import type { RangeReference } from '../range-reference.ts';
import type { HostState } from '../state.ts';

export interface RangeSelf extends RangeReference {
  readonly state: HostState;
}

export interface SheetSelf {
  readonly state: HostState;
  readonly sheet: SheetPart;
}

export interface TablesSelf {
  readonly state: HostState;
  readonly sheet: SheetPart | null;
}

export interface RowsSelf {
  readonly state: HostState;
  readonly sheet: SheetPart;
  readonly table: TablePart;
}

export interface NamesSelf {
  readonly state: HostState;
  readonly sheet: SheetPart | null;
}
