/**
 * A page that plays Excel around the pane: the project's own workbook host and what Office.js asks of Excel's window. Bundled for
 * the browser; `playedExcel` is its only global.
 */
import { blockAddress } from '../../src/cells/a1.ts';
import { PaneConnection, paneAddress } from '../../src/host/boot.ts';
import { WorkbookHost } from '../../src/host/host.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';

export interface OpenOptions {
  readonly language: string;
  /** The pane is on screen from the start; otherwise its page is loaded out of sight, as for a ribbon command. */
  readonly paneShown: boolean;
  /** Excel gives out the workbook's file, as on Windows. */
  readonly givesFile: boolean;
}

/** What the tests can do with this Excel. */
export interface PlayedExcel {
  /** Opens a workbook given in base64 and begins to load the pane's page. */
  open(workbook: string, options: OpenOptions): void;
  /** The person closes the pane and opens it again: its page is loaded anew, beside the same workbook. */
  reopenPane(): void;
  /** Presses a ribbon button; resolves when the command says that it has completed. */
  press(action: string): Promise<void>;
  /** The workbook as a file, in base64. */
  save(): string;
  /** What is selected: `Sheet!A1`. */
  selection(): string;
  activeSheet(): string;
  paneShown(): boolean;
  /** How many round trips there have been. */
  roundTrips(): number;
  /** A person types into a cell (zero-based row and column). */
  type(sheet: string, row: number, column: number, value: number | string): Promise<void>;
  /** A person has begun to type in a cell and not finished. */
  setEditing(editing: boolean): void;
  protectStructure(): void;
  /** From now on each round trip takes so many milliseconds. */
  setDelay(milliseconds: number): void;
}

declare global {
  /** A global of this page, for the tests. */
  var playedExcel: PlayedExcel;
}

const frame = document.createElement('iframe');
frame.id = 'pane';
frame.title = 'pane';
document.body.append(frame);

/** How long a round trip takes; the host looks at each. */
const pace = { delay: 0 };
let workbookHost: WorkbookHost | null = null;
let connection: PaneConnection | null = null;
let opened: Pick<OpenOptions, 'language' | 'givesFile'> = { language: 'vi-VN', givesFile: true };

function connect({ language, givesFile }: typeof opened): void {
  connection = new PaneConnection(host(), (message) => frame.contentWindow?.postMessage(message, '*'), {
    onVisibility: (shown) => (frame.hidden = !shown),
    ...(givesFile ? {} : { requirementSets: { SharedRuntime: '1.1' } }),
  });
  frame.src = paneAddress('taskpane.html', language);
}

function host(): WorkbookHost {
  if (workbookHost === null) throw new Error('No workbook is open.');
  return workbookHost;
}

function pane(): PaneConnection {
  if (connection === null) throw new Error('No workbook is open.');
  return connection;
}

addEventListener('message', ({ source, data }) => {
  if (source === frame.contentWindow) void connection?.receive(data);
});

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

globalThis.playedExcel = {
  open(workbook, { language, paneShown, givesFile }) {
    const result = openWorkbook(bytesOf(workbook));
    if (result.kind === 'problem') throw new Error(result.problem.code);
    workbookHost = new WorkbookHost(result.file, {
      displayLanguage: language,
      get delay() {
        return pace.delay;
      },
    });
    frame.hidden = !paneShown;
    opened = { language, givesFile };
    connect(opened);
  },
  reopenPane: () => connect(opened),
  press: (action) =>
    new Promise((resolve, reject) => {
      setTimeout(
        () => reject(new Error(`The command ${action} does not say that it has completed.`)),
        20_000,
      );
      pane().runCommand(action, action).then(resolve, reject);
    }),
  save: () => btoa([...host().file.save()].map((byte) => String.fromCharCode(byte)).join('')),
  selection() {
    const { sheet, block } = host().selection;
    return `${sheet.name}!${blockAddress(block)}`;
  },
  activeSheet: () => host().file.activeSheet.name,
  paneShown: () => !frame.hidden,
  roundTrips: () => host().statistics.syncs,
  type(sheet, row, column, value) {
    const found = host().file.sheets.find(({ name }) => name === sheet);
    if (found === undefined) throw new Error(`There is no sheet ${sheet}.`);
    return host().editCells(found, row, column, [[value]]);
  },
  setEditing(editing) {
    host().editingCell = editing;
  },
  protectStructure: () => host().file.protectStructure(),
  setDelay(milliseconds) {
    pace.delay = milliseconds;
  },
};
