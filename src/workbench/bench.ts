/** The workbook that is open: its file, the host in front of it, and what the person does to it. */
import { blockAddress } from '../cells/a1.ts';
import { parseAddress } from '../cells/sheet-name.ts';
import type { Block, Place } from '../cells/block.ts';
import { HostError } from '../host/host-error.ts';
import { WorkbookHost } from '../host/host.ts';
import type { RoundTrip } from '../host/host.ts';
import { createFormulaAnswers } from '../host/formula-questions.ts';
import { createIroncalc } from '../host/ironcalc.ts';
import type { Language } from '../i18n/language.ts';
import { workbenchWords } from '../i18n/workbench.ts';
import type { SheetPart, WorkbookFile } from '../ooxml/model.ts';
import type { EntryRule } from '../ooxml/sheet/sheet-rules.ts';
import { refusing } from './entry/rule-book.ts';
import { askAbout } from './entry/refusal.ts';
import type { Typed } from './grid/typed.ts';
import { retyped, typedValue } from './grid/typed.ts';
import type { Edit, History } from './history.ts';
import { afterRedo, afterUndo, holdSame, noHistory, withEdit } from './history.ts';

/** What the host is to know of the window around it. */
interface Surroundings {
  readonly language: Language;
  /** The add-in's id in its manifest, or null when there is none. */
  readonly addIn: string | null;
}

export interface OpenFile {
  readonly name: string;
  readonly file: WorkbookFile;
}

interface BenchWatcher {
  /** Something in the workbook, or what is selected, may be another. */
  onChange(): void;
  onRoundTrip(trip: RoundTrip): void;
  /** The person changed cells. */
  onWritten(): void;
  /** The add-in wants a workbook opened beside this one. */
  onNewWorkbook(bytes: Uint8Array): void;
  /** A sentence for the person. */
  onNote(text: string): void;
  /** Milliseconds that a round trip takes at least. */
  delay(): number;
}

/** BCP 47 tags of the window's languages. */
const tags = { vi: 'vi-VN', en: 'en-US' } as const;

const engine = (): URL => new URL('wasm_bg.wasm', document.baseURI);
const calculator = createIroncalc(engine);
/** What formulas of data validations and conditional formats come to. */
export const answers = createFormulaAnswers(engine);

export class Bench {
  readonly host: WorkbookHost;
  readonly name: string;
  readonly #language: Language;
  readonly #watcher: BenchWatcher;
  #history: History = noHistory;

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
      onNewWorkbook: (bytes) => watcher.onNewWorkbook(bytes),
      onRoundTrip(trip) {
        watcher.onRoundTrip(trip);
        watcher.onChange();
      },
    });
    this.host
      .calculateMissing()
      .catch((error: unknown) => console.error(error))
      .finally(() => watcher.onChange());
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

  /**
   * Takes what a person typed into a cell, unless a data validation is against it and the person minds. Gives the text
   * when it is to be typed once more, or null.
   */
  async enter({ row, column }: Place, text: string): Promise<string | null> {
    const sheet = this.file.activeSheet;
    const address = blockAddress({ row, column, rows: 1, columns: 1 });
    if (sheet.protection.protected && this.file.format(sheet.cell(row, column).format).locked) {
      this.#watcher.onNote(this.notes.locked(address));
      return null;
    }
    const typed = typedValue(text, this.#language);
    const rule = await this.ruleAgainst(sheet, { row, column }, typed);
    const decision = rule === null ? 'keep' : await askAbout(rule, address, this.#language);
    if (decision === 'keep') await this.write(row, column, [[typed]], sheet);
    return decision === 'again' ? text : null;
  }

  private async ruleAgainst(
    sheet: SheetPart,
    { row, column }: Place,
    typed: string | number,
  ): Promise<EntryRule | null> {
    const { file } = this;
    try {
      return await refusing({ file, sheet, row, column }, typed, answers);
    } catch (error) {
      // What no cell can take is refused by the writing itself, in its own words.
      if (error instanceof HostError) return null;
      throw error;
    }
  }

  /** Writes cells, to be undone later; what the workbook refuses is told. */
  async write(row: number, column: number, typed: Typed, sheet = this.file.activeSheet): Promise<boolean> {
    const block = { row, column, rows: typed.length, columns: typed[0]?.length ?? 0 };
    const before = sheet.cells(block);
    const written = await this.put(sheet, row, column, typed);
    if (written)
      this.#history = withEdit(this.#history, { sheet, row, column, before, after: sheet.cells(block) });
    return written;
  }

  /** Takes back the last thing the person did to cells. */
  async undo(): Promise<void> {
    const [edit] = this.#history.done;
    if (edit === undefined) this.#watcher.onNote(this.notes.nothingToUndo);
    else if (await this.restore(edit, edit.after, edit.before)) this.#history = afterUndo(this.#history);
  }

  /** Does again what was undone last. */
  async redo(): Promise<void> {
    const [edit] = this.#history.undone;
    if (edit === undefined) this.#watcher.onNote(this.notes.nothingToRedo);
    else if (await this.restore(edit, edit.before, edit.after)) this.#history = afterRedo(this.#history);
  }

  /** Puts cells back, unless they hold something else by now: that is not ours to overwrite. */
  private async restore(edit: Edit, expected: Edit['before'], wanted: Edit['before']): Promise<boolean> {
    const { sheet, row, column } = edit;
    const block = { row, column, rows: wanted.length, columns: wanted[0]?.length ?? 0 };
    const isThere = this.file.sheets.includes(sheet) && sheet.visibility === 'visible';
    if (!isThere || !holdSame(sheet.cells(block), expected)) {
      this.#history = noHistory;
      this.#watcher.onNote(this.notes.changedMeanwhile);
      return false;
    }
    const typed = wanted.map((cells) => cells.map(retyped));
    if (!(await this.put(sheet, row, column, typed))) return false;
    this.restoreFormats(edit, wanted);
    this.goTo(sheet, block);
    return true;
  }

  /** Typing may have given a cell the format of a date or a percentage. */
  private restoreFormats({ sheet, row, column }: Edit, wanted: Edit['before']): void {
    wanted.forEach((cells, down) =>
      cells.forEach(({ format }, right) => {
        const place = { row: row + down, column: column + right, rows: 1, columns: 1 };
        if (sheet.cell(place.row, place.column).format === format) return;
        const { numberFormat, quotePrefix } = this.file.format(format);
        sheet.setFormat(place, { numberFormat, quotePrefix });
      }),
    );
  }

  private get notes(): (typeof workbenchWords)[Language]['notes'] {
    return workbenchWords[this.#language].notes;
  }

  private async put(sheet: SheetPart, row: number, column: number, typed: Typed): Promise<boolean> {
    const address = blockAddress({ row, column, rows: 1, columns: 1 });
    try {
      await this.host.editCells(sheet, row, column, typed);
      this.#watcher.onWritten();
      return true;
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const { locked, notTaken } = this.notes;
      this.#watcher.onNote(error.code === 'AccessDenied' ? locked(address) : notTaken(address, error.code));
      return false;
    } finally {
      this.#watcher.onChange();
    }
  }
}
