/** Copying and pasting blocks of cells: as texts with any other program, and whole within the workbench. */
import { shiftFormula } from '../../host/formula-text.ts';
import { intersect } from '../../host/range-reference.ts';
import type { Language } from '../../i18n/language.ts';
import type { Block, StoredCell } from '../../ooxml/model.ts';
import type { Place } from './moves.ts';
import type { SheetView } from './sheet-view.ts';
import { parseTsv, writeTsv } from './tsv.ts';
import type { Typed } from './typed.ts';
import { retyped, typedValue } from './typed.ts';

interface Copied {
  readonly text: string;
  readonly from: Place;
  readonly cells: readonly (readonly StoredCell[])[];
  /** Formulas of cut cells stay as they are; those of copied ones go along. */
  readonly cut: boolean;
}

export interface Pasted {
  readonly typed: Typed;
  readonly block: Block;
}

export class Clipboard {
  #copied: Copied | null = null;

  /** The text of the selected cells for the system's clipboard: what they show. Rows that a filter hides stay out. */
  copy(view: SheetView, selection: Block, cut: boolean): string {
    const block = intersect(selection, view.used) ?? { ...selection, rows: 1, columns: 1 };
    const rows = indices(block.row, block.rows).filter((row) => !view.isFilteredOut(row));
    const columns = indices(block.column, block.columns);
    const text = writeTsv(rows.map((row) => columns.map((column) => view.shown(row, column).text)));
    const cells = rows.map((row) => columns.map((column) => view.sheet.cell(row, column)));
    const from = { row: rows[0] ?? block.row, column: block.column };
    this.#copied = { text, from, cells, cut };
    return text;
  }

  /**
   * What to type for a text that is pasted. Copied here, the cells come with their formulas and values in full. One cell
   * fills the selection; more land from its first cell on. Cells hidden under a merged one are left alone.
   */
  paste(text: string, view: SheetView, selection: Block, language: Language): Pasted {
    const rows = this.own(text, selection) ?? parsed(text, language);
    const single = rows.length === 1 && rows[0]?.length === 1;
    const [first = ''] = rows[0] ?? [];
    const size = single
      ? { rows: selection.rows, columns: selection.columns }
      : { rows: rows.length, columns: rows[0]?.length ?? 1 };
    const { row, column } = selection;
    const typed = indices(0, size.rows).map((down) =>
      indices(0, size.columns).map((right) => {
        if (isCovered(view, row + down, column + right)) return null;
        return single ? first : (rows[down]?.[right] ?? '');
      }),
    );
    return { typed, block: { row, column, ...size } };
  }

  /** The cells themselves when the text is the one that was copied here last. */
  private own(text: string, { row, column }: Block): Typed | null {
    const copied = this.#copied;
    if (copied === null || lines(copied.text) !== lines(text)) return null;
    const [down, right] = copied.cut ? [0, 0] : [row - copied.from.row, column - copied.from.column];
    return copied.cells.map((cells) =>
      cells.map((cell) =>
        cell.formula === null ? retyped(cell) : `=${shiftFormula(cell.formula, down, right)}`,
      ),
    );
  }
}

function parsed(text: string, language: Language): Typed {
  return parseTsv(text).map((row) => row.map((cell) => typedValue(cell, language)));
}

/** Systems change the line ends of a text that is copied, and drop the last one. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
}

function indices(from: number, length: number): readonly number[] {
  return Array.from({ length }, (_, index) => from + index);
}

function isCovered(view: SheetView, row: number, column: number): boolean {
  const merged = view.mergeAt(row, column);
  return merged !== null && (merged.row !== row || merged.column !== column);
}
