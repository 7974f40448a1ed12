/** The grid: one sheet to look at, to go about in and to type into. */
import { blockAddress } from '../../cells/a1.ts';
import { intersect, type Block, type Place } from '../../cells/block.ts';
import { CellEditor } from './cell-editor.ts';
import type { Clipboard } from './clipboard.ts';
import { DropDown } from './drop-down.ts';
import type { GridDesk } from './grid-desk.ts';
import { asked, endsTyping } from './keys.ts';
import type { Asked } from './keys.ts';
import { blockBetween, destination, step } from './moves.ts';
import type { KeyPress } from './moves.ts';
import { listenToPointer } from './pointer.ts';
import type { SheetView } from './sheet-view.ts';
import { headerHeight } from './sheet-view.ts';
import { Surface } from './surface.ts';
import { editedText } from './typed.ts';

export class Grid {
  readonly #desk: GridDesk;
  readonly #editor: CellEditor;
  readonly #choices: DropDown;
  readonly #clipboard: Clipboard;
  readonly #surface: Surface;
  #anchor: Place = { row: 0, column: 0 };
  #head: Place = { row: 0, column: 0 };
  /** The column to which Enter returns after Tab. */
  #tabbedFrom: number | null = null;

  constructor(desk: GridDesk, clipboard: Clipboard) {
    this.#desk = desk;
    this.#clipboard = clipboard;
    this.#editor = new CellEditor((mode) => desk.setEditing(mode !== 'waiting'));
    this.#choices = new DropDown(
      desk.language,
      () => this.choose(),
      (text) => this.takeChoice(text),
      () => this.focus(),
    );
    const { language, plain } = desk;
    this.#surface = new Surface(
      { language, plain, editor: this.#editor, choices: this.#choices },
      {
        selection: () => this.selection(),
        active: () => this.#anchor,
        offersChoices: () => desk.choices(this.#anchor) !== null,
      },
    );
    this.listen();
  }

  get element(): HTMLElement {
    return this.#surface.element;
  }

  /** Shows a sheet as it is now, with these cells selected. What is being typed stays. */
  show(view: SheetView, selected: Block): void {
    const last = this.#surface.view?.sheet;
    this.#surface.take(view);
    if (last !== view.sheet || blockAddress(this.selection()) !== blockAddress(selected)) {
      const { row, column, rows, columns } = selected;
      this.#anchor = { row, column };
      this.#head = { row: row + rows - 1, column: column + columns - 1 };
      this.#surface.reveal(this.#anchor);
    }
    this.#surface.redraw();
  }

  focus(): void {
    this.#editor.focus();
  }

  /** Goes back to a cell to type in it once more, from this text on. */
  typeAgain(cell: Place, text: string): void {
    this.select(cell);
    this.#editor.edit(text);
    this.focus();
  }

  private selection(): Block {
    const view = this.#surface.view;
    const { row, column } = this.#anchor;
    return view === null
      ? { row, column, rows: 1, columns: 1 }
      : blockBetween(view, this.#anchor, this.#head);
  }

  private listen(): void {
    const { field } = this.#editor;
    listenToPointer(this.#surface, {
      begin: (at, extend) => this.pointTo(at, extend),
      extend: (to) => this.select(this.#anchor, to),
      open: () => this.editActive(),
    });
    field.addEventListener('keydown', (event) => {
      if (!event.isComposing) this.key(event);
    });
    field.addEventListener('paste', (event) => this.paste(event));
    for (const kind of ['copy', 'cut'] as const)
      field.addEventListener(kind, (event) => this.copy(event, kind === 'cut'));
    field.addEventListener('blur', () => this.commit());
  }

  /** True when the pointer may go on to select more. */
  private pointTo({ from, to }: { readonly from: Place; readonly to: Place }, extend: boolean): boolean {
    this.commit();
    this.#tabbedFrom = null;
    this.select(extend ? this.#anchor : from, to);
    this.focus();
    if (from.row !== to.row || from.column !== to.column) return false;
    const link = extend
      ? null
      : (this.#surface.view?.sheet.link(this.#anchor.row, this.#anchor.column) ?? null);
    if (link !== null) this.#desk.follow(link);
    return link === null;
  }

  private select(anchor: Place, head: Place = anchor): void {
    const view = this.#surface.view;
    if (view === null) return;
    const merged = view.mergeAt(anchor.row, anchor.column);
    this.#anchor = merged === null ? anchor : { row: merged.row, column: merged.column };
    this.#head = head;
    this.#desk.select(this.selection());
    this.#surface.reveal(head);
    this.#surface.redraw();
  }

  private key(event: KeyboardEvent): void {
    const { mode } = this.#editor;
    if (mode === 'waiting') {
      this.keyAbout(event);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.#editor.reset();
      this.#surface.redraw();
    } else if (endsTyping(event, mode)) {
      this.commit();
      this.keyAbout(event);
    }
  }

  private keyAbout(event: KeyboardEvent): void {
    const view = this.#surface.view;
    const what = view === null ? null : asked(event);
    if (view === null || what === null) return;
    if (what.kind === 'copy') {
      // A browser copies nothing from a field with nothing selected; the `copy` event then replaces this space.
      this.#editor.field.value = ' ';
      this.#editor.field.select();
      return;
    }
    if (what.kind !== 'move' || this.move(event, view)) event.preventDefault();
    this.answer(what, view);
  }

  private answer(what: Asked, view: SheetView): void {
    const { used } = view;
    const end = { row: used.row + used.rows - 1, column: used.column + used.columns - 1 };
    switch (what.kind) {
      case 'goOn':
        this.goOn(view, what.by, what.way);
        break;
      case 'edit':
        this.editActive();
        break;
      case 'empty':
        this.empty(view);
        break;
      case 'selectAll':
        this.select({ row: used.row, column: used.column }, end);
        break;
      case 'undo':
      case 'redo':
        this.#desk[what.kind]();
        break;
      case 'choose':
        this.choose();
        break;
      case 'copy':
      case 'move':
        break;
    }
  }

  private goOn(view: SheetView, by: 'Enter' | 'Tab', way: 1 | -1): void {
    if (by === 'Tab') {
      this.#tabbedFrom ??= this.#anchor.column;
      this.select(step(view, this.#anchor, [0, way]));
      return;
    }
    const from = { row: this.#anchor.row, column: this.#tabbedFrom ?? this.#anchor.column };
    this.#tabbedFrom = null;
    this.select(step(view, from, [way, 0]));
  }

  /** Whether the key leads anywhere. */
  private move(press: KeyPress, view: SheetView): boolean {
    const page = Math.max(1, Math.floor((this.#surface.window().height - headerHeight) / 24) - 2);
    const target = destination(press, press.shiftKey ? this.#head : this.#anchor, view, page);
    if (target === null) return false;
    this.#tabbedFrom = null;
    this.select(press.shiftKey ? this.#anchor : target, target);
    return true;
  }

  private editActive(): void {
    const view = this.#surface.view;
    if (view === null || this.#editor.mode !== 'waiting') return;
    const { row, column } = this.#anchor;
    this.#editor.edit(editedText(view.sheet.cell(row, column), this.#desk.language));
    this.focus();
  }

  private choose(): void {
    const choices = this.#desk.choices(this.#anchor);
    const { row, column } = this.#anchor;
    if (choices !== null) this.#choices.open(choices, this.#surface.view?.shown(row, column).text ?? '');
  }

  private takeChoice(text: string): void {
    this.#desk.enter(this.#anchor, text);
    this.focus();
  }

  /** Hands on what is being typed in the active cell. */
  private commit(): void {
    const { mode, text } = this.#editor;
    this.#editor.reset();
    if (mode !== 'waiting') this.#desk.enter(this.#anchor, text);
  }

  private empty(view: SheetView): void {
    const block = intersect(this.selection(), view.used);
    if (block === null) return;
    const blank = Array.from({ length: block.rows }, () => Array.from({ length: block.columns }, () => ''));
    this.#desk.write(block.row, block.column, blank);
  }

  private copy(event: ClipboardEvent, cut: boolean): void {
    const view = this.#surface.view;
    if (view === null || this.#editor.mode !== 'waiting' || event.clipboardData === null) return;
    event.preventDefault();
    this.#editor.field.value = '';
    event.clipboardData.setData('text/plain', this.#clipboard.copy(view, this.selection(), cut));
    if (cut) this.empty(view);
  }

  private paste(event: ClipboardEvent): void {
    const view = this.#surface.view;
    if (view === null || this.#editor.mode !== 'waiting') return;
    event.preventDefault();
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const { typed, block } = this.#clipboard.paste(text, view, this.selection(), this.#desk.language);
    this.#desk.write(block.row, block.column, typed);
    const { row, column, rows, columns } = block;
    this.select({ row, column }, { row: row + rows - 1, column: column + columns - 1 });
  }
}
