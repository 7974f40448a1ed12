/** What a person did to the cells, to be undone and done again. */
import type { SheetPart, StoredCell } from '../ooxml/model.ts';

type Cells = readonly (readonly StoredCell[])[];

/** One writing of a block of cells. */
export interface Edit {
  readonly sheet: SheetPart;
  readonly row: number;
  readonly column: number;
  readonly before: Cells;
  readonly after: Cells;
}

/** Edits kept: as many as Excel keeps. */
const longest = 100;

/** The edits that can be undone, and those undone that can be done again; the last of each comes first. */
export interface History {
  readonly done: readonly Edit[];
  readonly undone: readonly Edit[];
}

export const noHistory: History = { done: [], undone: [] };

/** With one more edit: what was undone before it is gone. */
export function withEdit({ done }: History, edit: Edit): History {
  return { done: [edit, ...done].slice(0, longest), undone: [] };
}

/** After the last edit was undone. */
export function afterUndo({ done, undone }: History): History {
  const [edit, ...rest] = done;
  return edit === undefined ? { done, undone } : { done: rest, undone: [edit, ...undone] };
}

/** After the last edit undone was done again. */
export function afterRedo({ done, undone }: History): History {
  const [edit, ...rest] = undone;
  return edit === undefined ? { done, undone } : { done: [edit, ...done], undone: rest };
}

/** Whether cells hold the same: formulas, or values where there is none. Results may have been reckoned anew. */
export function holdSame(one: Cells, other: Cells): boolean {
  const contents = (cells: Cells): string =>
    JSON.stringify(cells.map((row) => row.map(({ value, formula }) => formula ?? value)));
  return contents(one) === contents(other);
}
