/** The add-in's page in its frame, wired to the workbook's host. It is loaded once it is needed, seen or unseen. */
import { paneAddress, PaneConnection } from '../host/boot.ts';
import type { WorkbookHost } from '../host/host.ts';

export class PaneFrame {
  readonly frame: HTMLIFrameElement;
  readonly #onVisibility: (shown: boolean) => void;
  #host: WorkbookHost | null = null;
  #connection: PaneConnection | null = null;
  #url = '';

  constructor(frame: HTMLIFrameElement, onVisibility: (shown: boolean) => void) {
    this.frame = frame;
    this.#onVisibility = onVisibility;
    addEventListener('message', ({ source, data }) => {
      if (source === frame.contentWindow) void this.#connection?.receive(data);
    });
  }

  /** Another workbook, or another language: the page is loaded anew when it is needed next, at once if it was loaded. */
  attach(host: WorkbookHost, url: string): void {
    this.#host = host;
    this.#url = url;
    const wasLoaded = this.#connection !== null;
    this.#connection?.close();
    this.#connection = null;
    if (wasLoaded) this.load();
  }

  /** Loads the page if it is not there. */
  load(): PaneConnection | null {
    const host = this.#host;
    if (host === null || this.#connection !== null) return this.#connection;
    const { frame } = this;
    this.#connection = new PaneConnection(host, (message) => frame.contentWindow?.postMessage(message, '*'), {
      onVisibility: this.#onVisibility,
    });
    frame.src = paneAddress(this.#url, host.displayLanguage);
    // The address may be the one that is loaded already.
    if (frame.contentWindow?.location.href === frame.src) frame.contentWindow.location.reload();
    return this.#connection;
  }

  /** Tells the page that the theme is another one. */
  tellTheme(theme: string): void {
    this.frame.contentWindow?.postMessage({ theme }, '*');
  }

  /** Lets the page know that the person has come back to it, as Excel's pane learns it by the focus. */
  focus(): void {
    this.frame.contentWindow?.focus();
  }
}
