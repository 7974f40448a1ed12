/**
 * The field that takes what is typed. It has the focus whenever the grid has, out of sight until something is typed, so that
 * Vietnamese input methods compose into a real field.
 */
import { element } from '../element.ts';

type EditorMode =
  /** Nothing is typed yet. */
  | 'waiting'
  /** Typed over the cell: arrows end it. */
  | 'entering'
  /** The cell's own contents are edited: arrows move within the text. */
  | 'editing';

export class CellEditor {
  readonly field: HTMLTextAreaElement;
  #mode: EditorMode = 'waiting';
  readonly #onMode: (mode: EditorMode) => void;

  constructor(onMode: (mode: EditorMode) => void) {
    this.#onMode = onMode;
    this.field = element('textarea', 'editor waiting', {
      attributes: { rows: '1', spellcheck: 'false', autocomplete: 'off', 'aria-multiline': 'false' },
    });
    this.field.addEventListener('compositionstart', () => this.begin('entering'));
    this.field.addEventListener('input', () => this.begin('entering'));
  }

  get mode(): EditorMode {
    return this.#mode;
  }

  get text(): string {
    return this.field.value;
  }

  /** Shows the field with the text, ready to be changed. */
  edit(text: string): void {
    this.field.value = text;
    this.begin('editing');
    this.field.setSelectionRange(text.length, text.length);
  }

  /**
   * Takes the focus. Chromium types nothing into a field that is given the focus back by a dialog until something is
   * selected in it.
   */
  focus(): void {
    this.field.focus({ preventScroll: true });
    if (this.#mode === 'waiting') this.field.setSelectionRange(0, this.field.value.length);
  }

  /** Empties the field and puts it out of sight. */
  reset(): void {
    this.field.value = '';
    this.set('waiting');
  }

  private begin(mode: EditorMode): void {
    if (this.#mode === 'waiting') this.set(mode);
  }

  private set(mode: EditorMode): void {
    if (mode === this.#mode) return;
    this.#mode = mode;
    this.field.classList.toggle('waiting', mode === 'waiting');
    this.#onMode(mode);
  }
}
