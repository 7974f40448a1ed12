/**
 * The rest of what Office.js asks of Excel when it runs in a pane: who the host is, the document's settings, and the
 * ribbon's commands. Without a DOM: it takes message objects and gives message objects, so that a page, a worker or a
 * test can carry them.
 *
 * A page that plays Excel frames the pane and wires it so:
 *
 *     const host = new WorkbookHost(file, { … });
 *     const frame = document.querySelector('iframe');
 *     const pane = new PaneConnection(host, (message) => frame.contentWindow.postMessage(message, '*'));
 *     addEventListener('message', ({ source, data }) => { if (source === frame.contentWindow) void pane.receive(data); });
 *     frame.src = paneAddress('taskpane.html', host.displayLanguage);
 *     ribbonButton.onclick = () => pane.runCommand('tally', 'TallyButton'); // resolves when event.completed() is called
 *
 * In the pane `paneShim` runs before office.js: it stands in for the web view of Excel for Mac, whose client the
 * library then picks. A test server puts it in front of the unmodified page (playwright: `frame.addInitScript`).
 */
import { DocumentCopies } from './document-copies.ts';
import type { WorkbookHost } from './host.ts';
import type { Json, JsonObject } from './json.ts';
import { asList, asObject, parseJson } from './json.ts';
import { usualSets } from './requirements.ts';
import { parseRequest, replyText } from './wire.ts';

/** From the pane: a batch for the host (`rich`), or a call of the common API (`boot`), both as JSON text. */
export type PaneRequest = { readonly rich: string } | { readonly boot: string };

/** To the pane: the answer to a batch, or a call of the function of that dotted name with `(id, params)`. */
export type PaneMessage =
  | { readonly rich: string }
  | { readonly boot: { readonly callback: string; readonly id: string; readonly params: readonly Json[] } };

/** What the library asks to be called by: nothing else in the pane's page is called for a message. */
export const paneCallbacks = [
  'OSF.ScriptMessaging.agaveHostCallback',
  'OSF.ScriptMessaging.agaveHostEventCallback',
] as const;

/**
 * What must run in the pane before office.js does. Only a page of the same origin plays Excel: under any other nothing of
 * the page is loaded, and a message from anywhere else is left alone.
 */
export const paneShim = `(() => {
  if (window.parent === window) return;
  const isOurs = () => {
    try {
      return parent.document !== undefined;
    } catch {
      return false;
    }
  };
  if (!isOurs()) return window.stop();
  const callbacks = ${JSON.stringify(paneCallbacks)};
  window.webkit = { messageHandlers: { Agave: { postMessage: (boot) => parent.postMessage({ boot }, '*') } } };
  window._richApiNativeBridge = { sendMessageToHost: (rich) => parent.postMessage({ rich }, '*'), onMessageFromHost: null };
  addEventListener('message', ({ source, data }) => {
    if (source !== parent || !isOurs() || typeof data !== 'object' || data === null) return;
    if (data.rich) window._richApiNativeBridge.onMessageFromHost(data.rich);
    if (data.boot && callbacks.includes(data.boot.callback))
      data.boot.callback.split('.').reduce((object, key) => object[key], window)(data.boot.id, data.boot.params);
  });
})();`;

/** The pane's address with what the loader needs to know: Excel, a web view with a bridge, the language. */
export function paneAddress(url: string, language: string): string {
  const [page = '', fragment] = url.split('#');
  const separator = page.includes('?') ? '&' : '?';
  const info = encodeURIComponent(`Excel$Mac$16.02$${language}$$$0`);
  return `${page}${separator}_host_Info=${info}${fragment === undefined ? '' : `#${fragment}`}`;
}

export interface PaneOptions {
  /** The id in the add-in's manifest, under which its settings are kept in the file. Default: the host's. */
  readonly addInId?: string;
  /** Requirement sets besides ExcelApi. Default: `usualSets`. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  /** The add-in wants its pane on screen, or away (`Office.addin.showAsTaskpane`, `hide`). */
  readonly onVisibility?: (shown: boolean) => void;
}

/** Methods and numbers of the native bridge, as the library for Mac has them. */
const methods = {
  execute: 1,
  registerEvent: 2,
  unregisterEvent: 3,
  writeSettings: 4,
  getContext: 5,
} as const;
const commandEvent = 39;
const commandCompleted = 94;
/**
 * What Excel's window answers, not the workbook: the pane's visibility, and that `Office.actions.associate` was called
 * (`Microsoft.InternalService.AddinInternalService.notifyActionHandlerReady`), where nothing is to be done.
 */
const windowServices = ['Microsoft.AppRuntime.', 'Microsoft.InternalService.'] as const;
const succeeded: readonly Json[] = [0];

interface Command {
  readonly id: string;
  readonly action: string;
  readonly control: string;
  readonly completed: () => void;
}

/** One pane in front of one host. */
export class PaneConnection {
  readonly #host: WorkbookHost;
  readonly #post: (message: PaneMessage) => void;
  readonly #options: PaneOptions;
  readonly #stopListening: () => void;
  readonly #copies: DocumentCopies;
  #commandListener: { readonly callback: string; readonly id: string } | null = null;
  readonly #commands = new Map<string, Command>();
  #waiting: Command[] = [];
  #lastCommand = 0;

  /** `post` carries a message into the pane. */
  constructor(host: WorkbookHost, post: (message: PaneMessage) => void, options: PaneOptions = {}) {
    this.#host = host;
    this.#post = post;
    this.#options = options;
    this.#copies = new DocumentCopies(() => host.file.save());
    this.#stopListening = host.onMessage((rich) => post({ rich }));
  }

  /** The pane was closed or loaded anew: nothing is posted to it any more. */
  close(): void {
    this.#stopListening();
  }

  private get addInId(): string | undefined {
    return this.#options.addInId ?? this.#host.addInId;
  }

  /** Takes a message of the pane. Anything that is none is left alone: other scripts post messages too. */
  async receive(message: unknown): Promise<void> {
    if (typeof message !== 'object' || message === null) return;
    if ('rich' in message && typeof message.rich === 'string')
      this.#post({ rich: this.answerRuntime(message.rich) ?? (await this.#host.handle(message.rich)) });
    if ('boot' in message && typeof message.boot === 'string') this.boot(message.boot);
  }

  /**
   * Presses a ribbon button: calls what `Office.actions.associate(action, …)` registered. Resolves when the command
   * calls `event.completed()`; waits until the pane listens.
   */
  runCommand(action: string, control: string): Promise<void> {
    this.#lastCommand += 1;
    const id = `command-${this.#lastCommand}`;
    return new Promise((completed) => {
      this.#waiting.push({ id, action, control, completed });
      this.sendCommands();
    });
  }

  /** A batch may be for Excel's window rather than for the workbook; null when it is not. */
  private answerRuntime(text: string): string | null {
    if (!windowServices.some((service) => text.includes(service))) return null;
    const { id, query } = parseRequest(text);
    const names = [...query.paths.values()].map(({ name }) => name);
    if (!names.some((name) => windowServices.some((service) => name.startsWith(service)))) return null;
    for (const { name, given } of query.actions) {
      if (name === 'SetAppRuntimeState') this.#options.onVisibility?.(given.values[0] === 'Visible');
    }
    return replyText(
      id,
      query.actions.map((action) => ({ ActionId: action.id, Value: null })),
      null,
    );
  }

  private boot(text: string): void {
    const call = asObject(parseJson(text));
    if (call === null) return;
    const { callbackId, callbackFunction } = call;
    const params = this.answer(call);
    if (typeof callbackId !== 'string' || typeof callbackFunction !== 'string') return;
    this.#post({ boot: { callback: callbackFunction, id: callbackId, params } });
    this.sendCommands();
  }

  private answer(call: JsonObject): readonly Json[] {
    switch (call['methodId']) {
      case methods.getContext:
        return this.context();
      case methods.writeSettings:
        return this.writeSettings(asObject(call['params']));
      case methods.registerEvent:
        return this.registerEvent(call);
      case methods.execute:
        return this.execute(asObject(call['params']));
      default:
        return succeeded;
    }
  }

  /** A list whose places have fixed meanings: `AppContextProperties` of the library. */
  private context(): readonly Json[] {
    const settings = this.#host.file.settings(this.addInId);
    const language = this.#host.displayLanguage;
    const sets = this.#options.requirementSets ?? usualSets;
    const requirementMatrix = JSON.stringify({ ExcelApi: this.#host.apiVersion, ...sets });
    const solution = this.addInId ?? 'add-in';
    const address = `file:///${encodeURIComponent(this.#host.fileName)}`;
    const mode = this.#host.readOnly ? 1 : 0;
    const product = [1, 16, 80, 0, 1, mode];
    const begin: readonly Json[] = [[[...settings.keys()], [...settings.values()]], solution];
    const middle: readonly Json[] = [
      language,
      language,
      0,
      address,
      0,
      0,
      '',
      1,
      'correlation',
      'instance',
      false,
      true,
    ];
    return [...begin, ...product, ...middle, requirementMatrix, '', '16.80.0', 0];
  }

  /** The library writes all settings each time. */
  private writeSettings(params: JsonObject | null): readonly Json[] {
    const keys = asList(params?.['keys']) ?? [];
    const values = asList(params?.['values']) ?? [];
    const entries = keys.map((key, index) => [String(key), String(values[index] ?? '')] as const);
    this.#host.file.setSettings(new Map(entries), this.addInId);
    return succeeded;
  }

  private registerEvent(call: JsonObject): readonly Json[] {
    const { callbackId, eventCallbackFunction } = call;
    const event = asObject(call['params'])?.['id'];
    if (
      event === commandEvent &&
      typeof callbackId === 'string' &&
      typeof eventCallbackFunction === 'string'
    ) {
      this.#commandListener = { callback: eventCallbackFunction, id: callbackId };
    }
    return succeeded;
  }

  private execute(params: JsonObject | null): readonly Json[] {
    const given = asList(params?.['apiArgs']) ?? [];
    const [id] = given;
    const copied = this.#copies.answer(params?.['id'], given);
    if (copied !== null) return copied;
    if (params?.['id'] === commandCompleted && typeof id === 'string') {
      this.#commands.get(id)?.completed();
      this.#commands.delete(id);
    }
    return succeeded;
  }

  private sendCommands(): void {
    const listener = this.#commandListener;
    if (listener === null) return;
    const due = this.#waiting;
    this.#waiting = [];
    for (const command of due) {
      this.#commands.set(command.id, command);
      const event = JSON.stringify({ source: { id: command.control } });
      this.#post({ boot: { ...listener, params: [[command.id, command.action, event], commandEvent] } });
    }
  }
}
