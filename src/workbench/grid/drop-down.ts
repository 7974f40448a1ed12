/** The list of what may be entered in a cell, opened below it by Alt+Down or by the button beside the cell. */
import type { Language } from '../../i18n/language.ts';
import { workbenchWords } from '../../i18n/workbench.ts';
import { element } from '../element.ts';
import type { Rectangle } from './placing.ts';

export class DropDown {
  readonly button: HTMLButtonElement;
  readonly list = element('div', 'choices', { attributes: { role: 'listbox', tabindex: '-1' } });
  readonly #choose: (text: string) => void;
  readonly #leave: () => void;
  #at = 0;

  /** `choose` gets the entry taken, `leave` is called when the list is closed without one. */
  constructor(language: Language, open: () => void, choose: (text: string) => void, leave: () => void) {
    this.#choose = choose;
    this.#leave = leave;
    const label = workbenchWords[language].grid.choose;
    // The keyboard has Alt+Down for it.
    this.button = element('button', 'choose', {
      text: '▾',
      attributes: { 'aria-label': label, title: label, tabindex: '-1' },
      onClick: open,
    });
    this.list.setAttribute('aria-label', label);
    this.button.hidden = true;
    this.list.hidden = true;
    this.list.addEventListener('keydown', (event) => this.key(event));
    this.list.addEventListener('focusout', () => this.close());
  }

  get isOpen(): boolean {
    return !this.list.hidden;
  }

  /** Puts the button beside its cell, or hides it. */
  place(offered: boolean, { x, y, width, height }: Rectangle, windowHeight: number): void {
    this.button.hidden = !offered;
    this.button.style.transform = `translate(${String(x + width)}px, ${String(y + Math.max(0, height - 24))}px)`;
    const below = y + height;
    const room = windowHeight - below;
    const up = room < this.list.offsetHeight && y > room;
    this.list.style.minWidth = `${String(Math.max(width, 90))}px`;
    this.list.style.maxHeight = `${String(Math.max(80, Math.min(240, up ? y : room) - 4))}px`;
    this.list.style.transform = up
      ? `translate(${String(x)}px, calc(${String(y)}px - 100%))`
      : `translate(${String(x)}px, ${String(below)}px)`;
  }

  /** Opens the list at the entry that the cell has. */
  open(choices: readonly string[], current: string): void {
    this.list.replaceChildren(
      ...choices.map((text, index) =>
        element('div', 'choice-entry', {
          text,
          attributes: { role: 'option', id: `choice-${String(index)}`, 'aria-selected': 'false' },
        }),
      ),
    );
    this.list.onpointerdown = (event) => {
      event.preventDefault();
      const found = [...this.list.children].findIndex((each) => each === event.target);
      if (found >= 0) this.take(found);
    };
    this.list.hidden = false;
    this.mark(Math.max(0, choices.indexOf(current)));
    this.list.focus({ preventScroll: true });
  }

  private key(event: KeyboardEvent): void {
    const { key, altKey } = event;
    const last = this.list.children.length - 1;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'Enter' || key === 'Tab' || key === ' ') this.take(this.#at);
    else if (key === 'Escape' || (altKey && key === 'ArrowUp')) this.cancel();
    else if (key === 'ArrowDown') this.mark(Math.min(last, this.#at + 1));
    else if (key === 'ArrowUp') this.mark(Math.max(0, this.#at - 1));
    else if (key === 'Home') this.mark(0);
    else if (key === 'End') this.mark(last);
    else if (key.length === 1) this.markBeginning(key);
  }

  private mark(index: number): void {
    this.#at = index;
    [...this.list.children].forEach((each, at) => each.setAttribute('aria-selected', String(at === index)));
    this.list.setAttribute('aria-activedescendant', `choice-${String(index)}`);
    this.list.children[index]?.scrollIntoView({ block: 'nearest' });
  }

  /** The next entry that begins with the letter. */
  private markBeginning(letter: string): void {
    const entries = [...this.list.children].map((each) => each.textContent.toLowerCase());
    const next = [...entries.keys()].map((index) => (this.#at + 1 + index) % entries.length);
    const found = next.find((index) => entries[index]?.startsWith(letter.toLowerCase()));
    if (found !== undefined) this.mark(found);
  }

  private take(index: number): void {
    const text = this.list.children[index]?.textContent ?? '';
    this.close();
    this.#choose(text);
  }

  private cancel(): void {
    this.close();
    this.#leave();
  }

  private close(): void {
    this.list.hidden = true;
  }
}
