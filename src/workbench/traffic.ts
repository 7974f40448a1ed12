/** The drawer with every round trip between the add-in and the host, where the next one can be delayed or made to fail. */
import type { RoundTrip, WorkbookHost } from '../host/host.ts';
import type { Language } from '../i18n/language.ts';
import { kilobytes, workbenchWords } from '../i18n/workbench.ts';
import { element } from './element.ts';

/** Milliseconds that a delayed round trip takes. */
const longDelay = 3000;

/** Lines kept in the drawer, and calls shown of one round trip before it is opened. */
const keptTrips = 200;
const shownCalls = 2;

export class Traffic {
  /** The drawer's contents, to be put where they belong. */
  readonly drawer: HTMLElement = element('section', 'drawer', { attributes: { id: 'traffic' } });
  /** Shows or hides the drawer, and sums up what is in it. */
  readonly toggle: HTMLButtonElement;
  #language: Language;
  #trips: RoundTrip[] = [];
  #count = 0;
  #bytes = 0;
  #delayNext = false;
  #failNext = false;

  constructor(language: Language) {
    this.#language = language;
    this.toggle = element('button', 'traffic-toggle', {
      attributes: { 'aria-controls': 'traffic', 'aria-expanded': 'false' },
      onClick: () => this.show(this.drawer.hidden),
    });
    this.drawer.hidden = true;
    this.draw();
  }

  set language(language: Language) {
    this.#language = language;
    this.draw();
  }

  /** Milliseconds the round trip under way takes at least; the host asks for it. */
  get delay(): number {
    return this.#delayNext ? longDelay : 0;
  }

  /** Notes a round trip that is over. */
  add(trip: RoundTrip): void {
    this.#count += 1;
    this.#bytes += trip.requestBytes + trip.replyBytes;
    this.#trips = [trip, ...this.#trips].slice(0, keptTrips);
    this.#delayNext = false;
    this.#failNext = false;
    this.draw();
  }

  /** The host whose next round trip the buttons are about. */
  host: WorkbookHost | null = null;

  private show(shown: boolean): void {
    this.drawer.hidden = !shown;
    this.draw();
  }

  private failNext(): void {
    if (this.host === null || this.#failNext) return;
    this.#failNext = true;
    const roundTrip = this.host.statistics.syncs + 1;
    this.host.injectFault({ roundTrip, when: 'before', code: 'GeneralException' });
    this.draw();
  }

  private draw(): void {
    const words = workbenchWords[this.#language].traffic;
    this.toggle.textContent = words.summary(this.#count, kilobytes(this.#bytes, this.#language));
    this.toggle.setAttribute('aria-expanded', String(!this.drawer.hidden));
    if (this.drawer.hidden) return;
    this.drawer.setAttribute('aria-label', words.heading);
    this.drawer.replaceChildren(this.controls(), this.table());
  }

  private controls(): HTMLElement {
    const words = workbenchWords[this.#language].traffic;
    const waiting = [
      ...(this.#delayNext ? [words.waiting.delay] : []),
      ...(this.#failNext ? [words.waiting.failure] : []),
    ];
    const delayNext = (): void => {
      this.#delayNext = true;
      this.draw();
    };
    const clear = (): void => {
      this.#trips = [];
      this.draw();
    };
    return element('div', 'drawer-head', {
      children: [
        element('h2', '', { text: words.heading }),
        element('button', '', { text: words.delayNext, onClick: delayNext }),
        element('button', '', { text: words.failNext, onClick: () => this.failNext() }),
        element('button', '', { text: words.clear, onClick: clear }),
        element('span', 'waiting-note', { text: waiting.join(' '), attributes: { role: 'status' } }),
      ],
    });
  }

  private table(): HTMLElement {
    const words = workbenchWords[this.#language].traffic;
    if (this.#trips.length === 0) return element('p', '', { text: words.empty });
    const { number, calls, sent, received, time } = words.columns;
    const head = [number, calls, sent, received, time].map((text) =>
      element('th', '', { text, attributes: { scope: 'col' } }),
    );
    return element('div', 'drawer-body', {
      attributes: { tabindex: '0', role: 'region', 'aria-label': words.heading },
      children: [
        element('table', '', {
          children: [
            element('thead', '', { children: [element('tr', '', { children: head })] }),
            element('tbody', '', { children: this.#trips.map((trip) => this.line(trip)) }),
          ],
        }),
      ],
    });
  }

  private line(trip: RoundTrip): HTMLElement {
    const words = workbenchWords[this.#language].traffic;
    const { number, requestBytes, replyBytes, milliseconds, error } = trip;
    const figures = [
      words.bytes(requestBytes),
      words.bytes(replyBytes),
      words.milliseconds(Math.round(milliseconds)),
    ];
    const calls = element('td', 'calls', { children: [this.calls(trip.calls)] });
    if (error !== null) calls.prepend(element('strong', 'failed', { text: words.failed(error.code) }));
    return element('tr', '', {
      children: [
        element('td', '', { text: String(number) }),
        calls,
        ...figures.map((text) => element('td', 'figure', { text })),
      ],
    });
  }

  private calls(calls: readonly string[]): HTMLElement {
    const words = workbenchWords[this.#language].traffic;
    const lines = (some: readonly string[]): HTMLElement => element('code', '', { text: some.join('\n') });
    if (calls.length <= shownCalls) return lines(calls);
    return element('div', '', {
      children: [
        lines(calls.slice(0, shownCalls)),
        element('details', '', {
          children: [
            element('summary', '', { text: words.more(calls.length - shownCalls) }),
            lines(calls.slice(shownCalls)),
          ],
        }),
      ],
    });
  }
}
