/** Where the keys lead, as in Excel. */
import type { Block, Place } from '../../cells/block.ts';
import type { SheetView } from './sheet-view.ts';

export interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

const arrows: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Where the key leads from a cell, or null for a key that leads nowhere. `page` is the rows on the screen. */
export function destination(press: KeyPress, from: Place, view: SheetView, page: number): Place | null {
  const far = press.ctrlKey || press.metaKey;
  const arrow = arrows[press.key];
  if (arrow !== undefined) return far ? edge(view, from, arrow) : step(view, from, arrow);
  const { used } = view;
  switch (press.key) {
    case 'Home':
      return far ? { row: 0, column: 0 } : { row: from.row, column: 0 };
    case 'End':
      return far ? { row: used.row + used.rows - 1, column: used.column + used.columns - 1 } : null;
    case 'PageUp':
      return far ? null : onSheet(view, { row: from.row - page, column: from.column });
    case 'PageDown':
      return far ? null : onSheet(view, { row: from.row + page, column: from.column });
    default:
      return null;
  }
}

/** One cell on; a merged block counts as one. */
export function step(view: SheetView, from: Place, [down, right]: readonly [number, number]): Place {
  const block = view.mergeAt(from.row, from.column);
  const { row, column } = from;
  const next = {
    row: block !== null && down > 0 ? block.row + block.rows : row + down,
    column: block !== null && right > 0 ? block.column + block.columns : column + right,
  };
  return overHidden(view, from, next, [down, right]);
}

/** On past what is hidden; where nothing more is shown, back where one came from. */
function overHidden(
  view: SheetView,
  from: Place,
  next: Place,
  [down, right]: readonly [number, number],
): Place {
  let { row, column } = next;
  while (isOn(view, { row, column }) && view.isHidden({ row, column })) {
    row += down;
    column += right;
  }
  return isOn(view, { row, column }) ? { row, column } : from;
}

/** The end of the run of written cells, or the next written one. */
function edge(view: SheetView, from: Place, [down, right]: readonly [number, number]): Place {
  const written = ({ row, column }: Place): boolean => !view.isEmpty(row, column);
  const next = ({ row, column }: Place): Place => ({ row: row + down, column: column + right });
  let at = next(from);
  if (!isOn(view, at)) return from;
  const inRun = written(from) && written(at);
  while (isOn(view, next(at)) && (inRun ? written(next(at)) : !written(at))) at = next(at);
  return view.isHidden(at) ? overHidden(view, from, at, [-down, -right]) : at;
}

function isOn({ rows, columns }: SheetView, { row, column }: Place): boolean {
  return row >= 0 && column >= 0 && row < rows.count && column < columns.count;
}

function onSheet({ rows, columns }: SheetView, { row, column }: Place): Place {
  return {
    row: Math.min(Math.max(row, 0), rows.count - 1),
    column: Math.min(Math.max(column, 0), columns.count - 1),
  };
}

/** The block between two cells, grown to hold the merged blocks it touches whole. */
export function blockBetween(view: SheetView, one: Place, other: Place): Block {
  const corners = [one, other].map(
    (place) => view.mergeAt(place.row, place.column) ?? { ...place, rows: 1, columns: 1 },
  );
  const row = Math.min(...corners.map((each) => each.row));
  const column = Math.min(...corners.map((each) => each.column));
  return {
    row,
    column,
    rows: Math.max(...corners.map((each) => each.row + each.rows)) - row,
    columns: Math.max(...corners.map((each) => each.column + each.columns)) - column,
  };
}
