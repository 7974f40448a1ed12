/** The workbook that is open: its file, the host in front of it, and what the person does to it. */
import { blockAddress, parseAddress } from '../host/address.ts';
import { HostError } from '../host/host-error.ts';
import { WorkbookHost } from '../host/host.ts';
import type { RoundTrip } from '../host/host.ts';
import { createIroncalc } from '../host/ironcalc.ts';
import type { Language } from '../i18n/language.ts';
import { workbenchWords } from '../i18n/workbench.ts';
import type { Block, SheetPart, WorkbookFile } from '../ooxml/model.ts';
import type { Typed } from './grid/grid.ts';

/** What the host is to know of the window around it. */
export interface Surroundings {
  readonly language: Language;
  /** The add-in's id in its manifest, or null when there is none. */
  readonly addIn: string | null;
}

export interface OpenFile {
  readonly name: string;
  readonly file: WorkbookFile;
}

export interface BenchWatcher {
  /** Something in the workbook, or what is selected, may be another. */
  onChange(): void;
  onRoundTrip(trip: RoundTrip): void;
  /** A sentence for the person. */
  onNote(text: string): void;
  /** Milliseconds that a round trip takes at least. */
  delay(): number;
}

/** BCP 47 tags of the window's languages. */
const tags = { vi: 'vi-VN', en: 'en-US' } as const;

const calculator = createIroncalc(() => new URL('wasm_bg.wasm', document.baseURI));

export class Bench {
  readonly host: WorkbookHost;
  readonly name: string;
  readonly #language: Language;
  readonly #watcher: BenchWatcher;

  constructor({ name, file }: OpenFile, { language, addIn }: Surroundings, watcher: BenchWatcher) {
    this.name = name;
    this.#language = language;
    this.#watcher = watcher;
    this.host = new WorkbookHost(file, {
      displayLanguage: tags[language],
      fileName: name,
      calculator,
      ...(addIn === null ? {} : { addInId: addIn }),
      get delay() {
        return watcher.delay();
      },
      onRoundTrip(trip) {
        watcher.onRoundTrip(trip);
        watcher.onChange();
      },
    });
  }

  get file(): WorkbookFile {
    return this.host.file;
  }

  /** The cells that are selected on the active sheet. */
  get selected(): Block {
    const { sheet, block } = this.host.selection;
    return sheet === this.file.activeSheet ? block : { row: 0, column: 0, rows: 1, columns: 1 };
  }

  select(block: Block): void {
    this.host.select(this.file.activeSheet, block);
    this.#watcher.onChange();
  }

  /** Goes to a sheet, where `block` was selected when it was left. */
  goTo(sheet: SheetPart, block: Block): void {
    this.host.select(sheet, block);
    this.#watcher.onChange();
  }

  /** Jumps to an address such as `'Chấm điểm'!A1`; one that leads nowhere is left alone. */
  follow(target: string): void {
    const address = parseAddress(target);
    const sheet = this.file.sheets.find(({ name }) => name === address?.sheet);
    if (address === null || sheet?.visibility !== 'visible') return;
    this.goTo(sheet, address.block);
  }

  /** Writes what was typed; what the workbook refuses is told. True: it was written. */
  async write(row: number, column: number, typed: Typed): Promise<boolean> {
    const { notes } = workbenchWords[this.#language];
    const address = blockAddress({ row, column, rows: 1, columns: 1 });
    try {
      await this.host.editCells(this.file.activeSheet, row, column, typed);
      return true;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const locked = error.code === 'AccessDenied';
      this.#watcher.onNote(locked ? notes.locked(address) : notes.notTaken(address, error.code));
      return false;
    } finally {
      this.#watcher.onChange();
    }
  }
}
