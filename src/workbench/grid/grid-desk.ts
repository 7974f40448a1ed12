/** What the grid asks of the workbook. */
import type { Language } from '../../i18n/language.ts';
import type { Block, Place } from '../../cells/block.ts';
import type { Typed } from './typed.ts';

export interface GridDesk {
  readonly language: Language;
  /** Colours are the page's own, for high contrast. */
  readonly plain: boolean;
  select(block: Block): void;
  /** Takes what was typed into a cell, if the workbook allows it. */
  enter(place: Place, text: string): void;
  /** Empties or pastes, from this cell on. */
  write(row: number, column: number, typed: Typed): void;
  undo(): void;
  redo(): void;
  /** What may be chosen from in a cell, or null. */
  choices(place: Place): readonly string[] | null;
  /** Jumps to where a link of the sheet leads, such as `'Chấm điểm'!A1`. */
  follow(target: string): void;
  /** A cell is being typed in, or no longer. */
  setEditing(editing: boolean): void;
}
