/** The bar above the grid: which cell one is in, and what it holds, to be read whole and changed. */
import { blockAddress } from '../cells/a1.ts';
import type { Block, Place } from '../cells/block.ts';
import type { Language } from '../i18n/language.ts';
import { workbenchWords } from '../i18n/workbench.ts';
import type { SheetPart } from '../ooxml/model.ts';
import { element } from './element.ts';
import { editedText } from './grid/typed.ts';

interface FormulaBarDesk {
  /** Takes what was typed for a cell. */
  enter(place: Place, text: string): void;
  /** Goes back to the cells. */
  leave(): void;
  setEditing(editing: boolean): void;
}

export class FormulaBar {
  readonly element: HTMLElement;
  readonly #desk: FormulaBarDesk;
  readonly #address = element('output', 'address');
  readonly #field = element('input', 'contents', {
    attributes: { type: 'text', spellcheck: 'false', autocomplete: 'off' },
  });
  #place: Place = { row: 0, column: 0 };
  /** What the cell holds; what stands in the field is another text once it is changed. */
  #held = '';

  constructor(desk: FormulaBarDesk) {
    this.#desk = desk;
    this.element = element('div', 'formula-bar', { children: [this.#address, this.#field] });
    this.#field.addEventListener('input', () => desk.setEditing(true));
    this.#field.addEventListener('keydown', (event) => this.key(event));
    this.#field.addEventListener('blur', () => this.commit());
  }

  /** Shows the first of the selected cells. What is being typed stays while the cell is the same. */
  show(sheet: SheetPart, selected: Block, language: Language): void {
    const words = workbenchWords[language].grid;
    this.#address.setAttribute('aria-label', words.address);
    this.#field.setAttribute('aria-label', words.contents);
    this.#address.textContent = blockAddress(selected);
    const { row, column } = selected;
    const isSame = row === this.#place.row && column === this.#place.column;
    if (isSame && this.isChanged) return;
    this.#place = { row, column };
    this.#held = editedText(sheet.cell(row, column), language);
    this.#field.value = this.#held;
  }

  private get isChanged(): boolean {
    return this.#field.value !== this.#held;
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    if (event.key === 'Escape') this.#field.value = this.#held;
    // Leaving the field takes what was typed.
    this.#desk.leave();
  }

  private commit(): void {
    const { value } = this.#field;
    const changed = this.isChanged;
    this.#field.value = this.#held;
    this.#desk.setEditing(false);
    if (changed) this.#desk.enter(this.#place, value);
  }
}
