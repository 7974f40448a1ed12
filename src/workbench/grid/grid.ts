/** The grid: one sheet to look at, to go about in and to type into. */
import { blockAddress } from '../../host/address.ts';
import { intersect } from '../../host/range-reference.ts';
import type { Language } from '../../i18n/language.ts';
import { workbenchWords } from '../../i18n/workbench.ts';
import type { Block } from '../../ooxml/model.ts';
import { element } from '../element.ts';
import { Canvas, cellId, place } from './canvas.ts';
import type { Window } from './canvas.ts';
import { CellEditor } from './cell-editor.ts';
import { blockBetween, destination, step } from './moves.ts';
import type { Place } from './moves.ts';
import type { SheetView } from './sheet-view.ts';
import { headerHeight, headerWidth } from './sheet-view.ts';
import { parseTsv, writeTsv } from './tsv.ts';
import { editedText, typedValue } from './typed.ts';

export type Typed = readonly (readonly (string | number)[])[];

/** What the grid asks of the workbook. */
export interface GridDesk {
  readonly language: Language;
  /** Colours are the page's own, for high contrast. */
  readonly plain: boolean;
  select(block: Block): void;
  /** Resolves when it is written, or was refused and said so. */
  write(row: number, column: number, typed: Typed): Promise<void>;
  /** Jumps to where a link of the sheet leads, such as `'Chấm điểm'!A1`. */
  follow(target: string): void;
  /** A cell is being typed in, or no longer. */
  setEditing(editing: boolean): void;
}

export class Grid {
  readonly element: HTMLElement;
  readonly #desk: GridDesk;
  readonly #canvas: Canvas;
  readonly #layer: HTMLElement;
  readonly #sizer: HTMLElement;
  readonly #editor: CellEditor;
  readonly #prompt = element('div', 'prompt', { attributes: { id: 'prompt' } });
  #view: SheetView | null = null;
  #anchor: Place = { row: 0, column: 0 };
  #head: Place = { row: 0, column: 0 };
  /** The column to which Enter returns after Tab. */
  #tabbedFrom: number | null = null;
  #due = false;
  readonly #scrolled = new Map<number, readonly [left: number, top: number]>();

  constructor(desk: GridDesk) {
    this.#desk = desk;
    this.#editor = new CellEditor((mode) => desk.setEditing(mode !== 'waiting'));
    this.#layer = element('div', 'layer');
    this.#sizer = element('div', 'sizer');
    this.#canvas = new Canvas(this.#layer);
    const view = element('div', 'view', { children: [this.#layer, this.#editor.field, this.#prompt] });
    this.element = element('div', 'grid', {
      attributes: { role: 'grid', 'aria-multiselectable': 'true' },
      children: [this.#sizer, view],
    });
    this.#prompt.hidden = true;
    this.#editor.field.setAttribute('aria-controls', 'grid');
    this.#editor.field.setAttribute('aria-describedby', 'prompt');
    this.element.id = 'grid';
    this.listen();
  }

  /** Shows a sheet as it is now, with these cells selected. What is being typed stays. */
  show(view: SheetView, selected: Block): void {
    const last = this.#view?.sheet;
    this.#view = view;
    this.#sizer.style.width = `${String(headerWidth + view.columns.total)}px`;
    this.#sizer.style.height = `${String(headerHeight + view.rows.total)}px`;
    this.element.setAttribute('aria-rowcount', String(view.rows.count + 1));
    this.element.setAttribute('aria-colcount', String(view.columns.count + 1));
    this.element.setAttribute('aria-label', view.sheet.name);
    if (last !== view.sheet) {
      const [left, top] = this.#scrolled.get(view.sheet.id) ?? [0, 0];
      this.element.scrollTo(left, top);
    }
    const known = this.selection();
    if (last !== view.sheet || blockAddress(known) !== blockAddress(selected)) {
      this.#anchor = { row: selected.row, column: selected.column };
      this.#head = {
        row: selected.row + selected.rows - 1,
        column: selected.column + selected.columns - 1,
      };
      this.reveal(this.#anchor);
    }
    this.redraw();
  }

  /** The cell that what is typed goes to. */
  get active(): Place {
    return this.#anchor;
  }

  focus(): void {
    this.#editor.field.focus({ preventScroll: true });
  }

  /** Draws on the next frame. */
  redraw(): void {
    if (this.#due) return;
    this.#due = true;
    requestAnimationFrame(() => {
      this.#due = false;
      this.draw();
    });
  }

  private selection(): Block {
    const view = this.#view;
    return view === null
      ? { ...this.#anchor, rows: 1, columns: 1 }
      : blockBetween(view, this.#anchor, this.#head);
  }

  private window(): Window {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.element;
    return { left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight };
  }

  private draw(): void {
    const view = this.#view;
    if (view === null) return;
    const window = this.window();
    this.#scrolled.set(view.sheet.id, [window.left, window.top]);
    this.#layer.style.width = `${String(window.width)}px`;
    this.#layer.style.height = `${String(window.height)}px`;
    const { row, column } = this.#anchor;
    const active = view.mergeAt(row, column) ?? { row, column, rows: 1, columns: 1 };
    this.#canvas.draw(view, window, this.selection(), active, this.#desk.plain);
    this.placeEditor(view, active, window);
    this.showPrompt(view, active, window);
  }

  /** The words of a data validation, below the cell that one is in. */
  private showPrompt(view: SheetView, active: Block, window: Window): void {
    const prompt = view.prompt(active.row, active.column);
    this.#prompt.hidden = prompt === null;
    if (prompt === null) return;
    const { x, y, width, height } = place(view, active, window);
    this.#prompt.replaceChildren(
      element('strong', '', { text: prompt.title }),
      element('span', '', { text: prompt.text }),
    );
    const left = Math.min(x + width / 2, Math.max(0, window.width - this.#prompt.offsetWidth - 8));
    const below = y + height + 6;
    const fits = below + this.#prompt.offsetHeight < window.height;
    const top = fits ? below : y - this.#prompt.offsetHeight - 6;
    this.#prompt.style.transform = `translate(${String(Math.round(left))}px, ${String(Math.round(top))}px)`;
  }

  private placeEditor(view: SheetView, active: Block, window: Window): void {
    const { x, y, width, height, held } = place(view, active, window);
    const { field } = this.#editor;
    field.style.transform = `translate(${String(x)}px, ${String(y)}px)`;
    field.style.minWidth = `${String(width)}px`;
    field.style.height = `${String(height)}px`;
    field.style.zIndex = String(held * 2 + 1);
    field.setAttribute('aria-activedescendant', cellId(active.row, active.column));
    const address = blockAddress({ ...this.#anchor, rows: 1, columns: 1 });
    const { text } = view.shown(active.row, active.column);
    field.setAttribute('aria-label', workbenchWords[this.#desk.language].grid.cell(address, text));
  }

  private listen(): void {
    const { field } = this.#editor;
    this.element.addEventListener('scroll', () => this.redraw());
    new ResizeObserver(() => this.redraw()).observe(this.element);
    this.element.addEventListener('pointerdown', (event) => this.press(event));
    this.element.addEventListener('dblclick', () => this.editActive());
    field.addEventListener('keydown', (event) => {
      if (!event.isComposing) this.key(event);
    });
    field.addEventListener('paste', (event) => this.paste(event));
    for (const kind of ['copy', 'cut'] as const)
      field.addEventListener(kind, (event) => this.copy(event, kind === 'cut'));
    field.addEventListener('blur', () => this.commit());
  }

  private select(anchor: Place, head: Place = anchor): void {
    const view = this.#view;
    if (view === null) return;
    const merged = view.mergeAt(anchor.row, anchor.column);
    this.#anchor = merged === null ? anchor : { row: merged.row, column: merged.column };
    this.#head = head;
    this.#desk.select(this.selection());
    this.reveal(head);
    this.redraw();
  }

  /** Scrolls no further than it must for a cell to be seen. */
  private reveal({ row, column }: Place): void {
    const view = this.#view;
    if (view === null) return;
    const { left, top, width, height } = this.window();
    const heldWidth = view.columns.start(view.frozen.columns);
    const heldHeight = view.rows.start(view.frozen.rows);
    const along = (start: number, end: number, held: number, from: number, length: number): number =>
      start < from + held ? start - held : end > from + length ? Math.min(end - length, start - held) : from;
    const { rows, columns } = view;
    const [x, y] = [columns.start(column), rows.start(row)];
    this.element.scrollTo(
      column < view.frozen.columns
        ? left
        : along(x, x + columns.size(column), heldWidth, left, width - headerWidth),
      row < view.frozen.rows ? top : along(y, y + rows.size(row), heldHeight, top, height - headerHeight),
    );
  }

  private press(event: PointerEvent): void {
    const view = this.#view;
    if (view === null || event.button !== 0 || event.target === this.#editor.field) return;
    const target = this.placeAt(event);
    if (target === null) return;
    event.preventDefault();
    this.commit();
    this.#tabbedFrom = null;
    this.select(event.shiftKey ? this.#anchor : target.from, target.to);
    this.focus();
    if (target.from !== target.to) return;
    const link = event.shiftKey ? null : view.sheet.link(this.#anchor.row, this.#anchor.column);
    if (link !== null) {
      this.#desk.follow(link);
      return;
    }
    const drag = (moved: PointerEvent): void => {
      const over = this.placeAt(moved);
      if (over !== null) this.select(this.#anchor, over.to);
    };
    const stop = new AbortController();
    addEventListener('pointermove', drag, { signal: stop.signal });
    addEventListener('pointerup', () => stop.abort(), { signal: stop.signal });
  }

  /** The cell, entire row or entire column under the pointer. */
  private placeAt({ clientX, clientY }: PointerEvent): { readonly from: Place; readonly to: Place } | null {
    const view = this.#view;
    const { left, top } = this.element.getBoundingClientRect();
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.element;
    const [x, y] = [clientX - left - headerWidth, clientY - top - headerHeight];
    if (view === null || clientX - left > clientWidth || clientY - top > clientHeight) return null;
    const heldWidth = view.columns.start(view.frozen.columns);
    const heldHeight = view.rows.start(view.frozen.rows);
    const column = view.columns.at(x < heldWidth ? x : x + scrollLeft);
    const row = view.rows.at(y < heldHeight ? y : y + scrollTop);
    const last = { row: view.rows.count - 1, column: view.columns.count - 1 };
    if (x < 0 && y < 0) return { from: { row: 0, column: 0 }, to: last };
    if (y < 0) return { from: { row: 0, column }, to: { row: last.row, column } };
    if (x < 0) return { from: { row, column: 0 }, to: { row, column: last.column } };
    const cell = { row, column };
    return { from: cell, to: cell };
  }

  private key(event: KeyboardEvent): void {
    if (this.#editor.mode === 'waiting') this.keyAbout(event);
    else this.keyWhileTyping(event);
  }

  /** Enter and Tab write what was typed and go on; arrows too when it was typed over the cell. */
  private keyWhileTyping(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#editor.reset();
      this.redraw();
      return;
    }
    if (event.key === 'Enter' && event.altKey) return;
    const arrow = this.#editor.mode === 'entering' && event.key.startsWith('Arrow');
    if (event.key !== 'Enter' && event.key !== 'Tab' && !arrow) return;
    this.commit();
    this.keyAbout(event);
  }

  private keyAbout(event: KeyboardEvent): void {
    const view = this.#view;
    if (view === null || event.altKey) return;
    if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      this.goOn(view, event.key, event.shiftKey);
    } else if (event.key === 'F2') {
      event.preventDefault();
      this.editActive();
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      this.empty(view);
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      const { row, column, rows, columns } = view.used;
      this.select({ row, column }, { row: row + rows - 1, column: column + columns - 1 });
    } else if ((event.ctrlKey || event.metaKey) && /^[cx]$/i.test(event.key)) {
      // A browser copies nothing from a field with nothing selected; the `copy` event then replaces this space.
      this.#editor.field.value = ' ';
      this.#editor.field.select();
    } else {
      this.move(event, view);
    }
  }

  private goOn(view: SheetView, key: 'Enter' | 'Tab', back: boolean): void {
    const way = back ? -1 : 1;
    if (key === 'Tab') {
      this.#tabbedFrom ??= this.#anchor.column;
      this.select(step(view, this.#anchor, [0, way]));
      return;
    }
    const from = { row: this.#anchor.row, column: this.#tabbedFrom ?? this.#anchor.column };
    this.#tabbedFrom = null;
    this.select(step(view, from, [way, 0]));
  }

  private move(event: KeyboardEvent, view: SheetView): void {
    const page = Math.max(1, Math.floor((this.element.clientHeight - headerHeight) / 24) - 2);
    const from = event.shiftKey ? this.#head : this.#anchor;
    const target = destination(event, from, view, page);
    if (target === null) return;
    event.preventDefault();
    this.#tabbedFrom = null;
    this.select(event.shiftKey ? this.#anchor : target, target);
  }

  private editActive(): void {
    const view = this.#view;
    if (view === null || this.#editor.mode !== 'waiting') return;
    this.#editor.edit(
      editedText(view.sheet.cell(this.#anchor.row, this.#anchor.column), this.#desk.language),
    );
    this.focus();
  }

  /** Writes what is being typed into the active cell. */
  private commit(): void {
    const { mode, text } = this.#editor;
    this.#editor.reset();
    if (mode === 'waiting') return;
    const { row, column } = this.#anchor;
    void this.#desk.write(row, column, [[typedValue(text, this.#desk.language)]]);
  }

  private empty(view: SheetView): void {
    const block = intersect(this.selection(), view.used);
    if (block === null) return;
    const blank = Array.from({ length: block.rows }, () => Array.from({ length: block.columns }, () => ''));
    void this.#desk.write(block.row, block.column, blank);
  }

  private copy(event: ClipboardEvent, cut: boolean): void {
    const view = this.#view;
    if (view === null || this.#editor.mode !== 'waiting' || event.clipboardData === null) return;
    event.preventDefault();
    this.#editor.field.value = '';
    const block = intersect(this.selection(), view.used) ?? { ...this.#anchor, rows: 1, columns: 1 };
    const rows = Array.from({ length: block.rows }, (_, down) =>
      Array.from(
        { length: block.columns },
        (_, right) => view.shown(block.row + down, block.column + right).text,
      ),
    );
    event.clipboardData.setData('text/plain', writeTsv(rows));
    if (cut) this.empty(view);
  }

  /** One cell on the clipboard fills the selection; more land from the active cell on. */
  private paste(event: ClipboardEvent): void {
    if (this.#editor.mode !== 'waiting') return;
    event.preventDefault();
    const rows = parseTsv(event.clipboardData?.getData('text/plain') ?? '').map((row) =>
      row.map((text) => typedValue(text, this.#desk.language)),
    );
    const [first = ''] = rows[0] ?? [];
    const single = rows.length === 1 && rows[0]?.length === 1;
    const { row, column, rows: down, columns } = this.selection();
    const typed = single
      ? Array.from({ length: down }, () => Array.from({ length: columns }, () => first))
      : rows;
    void this.#desk.write(row, column, typed);
    this.select(this.#anchor, {
      row: row + typed.length - 1,
      column: column + (typed[0]?.length ?? 1) - 1,
    });
  }
}
