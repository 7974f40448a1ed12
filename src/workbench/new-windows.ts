/**
 * Workbooks that the add-in opens beside this one: each gets a window of the workbench of its own. That window asks the
 * one it was opened from for its file; nobody but these two, both of this origin, hears of it.
 */
import type { Language } from '../i18n/language.ts';
import { workbenchWords } from '../i18n/workbench.ts';
import { element } from './element.ts';

interface FileBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** In the address of a window that is to ask for its file. */
const mark = '#new';
const question = 'Which workbook is mine?';
/** Milliseconds after which no answer is expected any more. */
const patience = 10_000;

/** The windows opened from this one, and the bar that speaks of those that the browser did not let open. */
export class NewWindows {
  readonly bar = element('div', 'message-bar', { attributes: { role: 'alert' } });
  #language: Language;
  readonly #handed = new Map<Window, FileBytes>();
  #blocked: readonly FileBytes[] = [];
  #count = 0;

  constructor(language: Language) {
    this.#language = language;
    this.bar.hidden = true;
    addEventListener('message', ({ source, origin, data }) => {
      if (data !== question || origin !== location.origin) return;
      const asking = [...this.#handed].find(([each]) => each === source);
      asking?.[0].postMessage(asking[1], origin);
    });
  }

  set language(language: Language) {
    this.#language = language;
    this.draw();
  }

  /** Opens a window for the file; where the browser blocks it, the bar offers a button that opens it. */
  open(bytes: Uint8Array): void {
    this.#count += 1;
    const file = { name: workbenchWords[this.#language].newWindows.name(this.#count), bytes };
    if (!this.show(file)) this.#blocked = [...this.#blocked, file];
    this.draw();
  }

  /** False: the browser lets a page open windows only on a person's press, and one for each. */
  private show(file: FileBytes): boolean {
    const opened = open(`${location.pathname}${location.search}${mark}`, '_blank');
    if (opened === null) return false;
    for (const each of this.#handed.keys()) if (each.closed) this.#handed.delete(each);
    this.#handed.set(opened, file);
    return true;
  }

  private draw(): void {
    const words = workbenchWords[this.#language].newWindows;
    const [first] = this.#blocked;
    this.bar.hidden = first === undefined;
    if (first === undefined) {
      this.bar.replaceChildren();
      return;
    }
    const openFirst = (): void => {
      if (this.show(first)) this.#blocked = this.#blocked.filter((each) => each !== first);
      this.draw();
    };
    this.bar.replaceChildren(
      element('span', '', { text: words.blocked(this.#blocked.length) }),
      element('button', '', { text: words.open(first.name), onClick: openFirst }),
    );
  }
}

/** Whether this window was opened for a workbook that the add-in made. */
export function awaitsWorkbook(): boolean {
  return location.hash === mark;
}

/** Asks the window that this one was opened from for the file; null when it is gone or does not answer. */
export function receiveWorkbook(): Promise<FileBytes | null> {
  const from: unknown = window.opener;
  if (!isWindow(from)) return Promise.resolve(null);
  return new Promise((resolve) => {
    const listen = ({ source, origin, data }: MessageEvent<unknown>): void => {
      if (source !== from || origin !== location.origin || !isFile(data)) return;
      removeEventListener('message', listen);
      resolve(data);
    };
    addEventListener('message', listen);
    setTimeout(() => resolve(null), patience);
    from.postMessage(question, location.origin);
  });
}

function isWindow(value: unknown): value is Window {
  return typeof value === 'object' && value !== null && 'postMessage' in value;
}

function isFile(value: unknown): value is FileBytes {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('bytes' in value)) return false;
  return typeof value.name === 'string' && value.bytes instanceof Uint8Array;
}
