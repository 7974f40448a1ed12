import type { Block } from '../cells/block.ts';
import type { SheetPart, WorkbookFile } from '../ooxml/model.ts';
import { runBatch } from './batch.ts';
import type { Calculator } from './calculator.ts';
import { describeQuery } from './describe.ts';
import { changeMessage } from './events.ts';
import type { Trigger } from './events.ts';
import { asHostError, HostError } from './host-error.ts';
import { writeDataBars } from './objects/conditional-format.ts';
import { writeValidations } from './objects/data-validation.ts';
import { selectCells } from './objects/range.ts';
import { writeValues } from './objects/range-writing.ts';
import type { Fault, HostOptions, Platform, Statistics } from './options.ts';
import { webLimit } from './options.ts';
import type { ApiVersion } from './requirements.ts';
import { HostState } from './state.ts';
import type { ActionResult, Request, WireError } from './wire.ts';
import { parseRequest, replyText, requestId } from './wire.ts';

export { webLimit } from './options.ts';
export type { Fault, HostOptions, Platform, RoundTrip, Statistics } from './options.ts';

/**
 * Excel's side of the wire over a workbook file: it answers the messages of the unmodified client library as Excel
 * would, refusing what Excel refuses. Runs in Node and in a browser. Requests are done one after the other.
 */
export class WorkbookHost {
  readonly file: WorkbookFile;
  readonly platform: Platform;
  readonly apiVersion: ApiVersion;
  readonly displayLanguage: string;
  readonly fileName: string;
  readonly addInId: string | undefined;
  /** A person is typing in a cell: Excel does nothing for an add-in meanwhile. */
  editingCell = false;
  calculator: Calculator | null;
  readonly #options: HostOptions;
  readonly #state: HostState;
  readonly #faults: Fault[];
  readonly #listeners = new Set<(message: string) => void>();
  #queue: Promise<unknown> = Promise.resolve();
  #begun = 0;
  #syncs = 0;
  #requestBytes = 0;
  #replyBytes = 0;

  constructor(file: WorkbookFile, options: HostOptions = {}) {
    this.file = file;
    this.platform = options.platform ?? 'desktop';
    this.apiVersion = options.apiVersion ?? '1.14';
    this.displayLanguage = options.displayLanguage ?? 'vi-VN';
    this.fileName = options.fileName ?? 'workbook.xlsx';
    this.addInId = options.addInId;
    this.calculator = options.calculator ?? null;
    this.#options = options;
    this.#faults = [...(options.faults ?? [])];
    this.#state = new HostState(file, {
      apiVersion: this.apiVersion,
      fileName: this.fileName,
      readOnly: options.readOnly ?? false,
      thisYear: (options.now?.() ?? new Date()).getFullYear(),
      addIn: options.addInId,
      openNew: options.onNewWorkbook ?? null,
    });
  }

  get statistics(): Statistics {
    const bytes = this.#requestBytes + this.#replyBytes;
    return { syncs: this.#syncs, bytes, requestBytes: this.#requestBytes, replyBytes: this.#replyBytes };
  }

  get readOnly(): boolean {
    return this.#state.readOnly;
  }

  set readOnly(value: boolean) {
    this.#state.readOnly = value;
  }

  /** The cells that are selected on the active sheet. */
  get selection(): HostState['selection'] {
    return this.#state.selection;
  }

  /** A person goes to a sheet, or to cells of it. Throws `InvalidOperation` for a sheet that is not shown. */
  select(sheet: SheetPart, block: Block): void {
    selectCells({ state: this.#state, sheet, block });
  }

  /**
   * A person types: each text or number lands in its cell of the block that begins at `row` and `column` (zero-based),
   * as Excel takes what is typed; '' empties a cell, null leaves it. Formulas are reckoned before it resolves. Waits for the
   * batch under way; rejects with a `HostError` when a cell is locked or cannot take it.
   */
  editCells(
    sheet: SheetPart,
    row: number,
    column: number,
    typed: readonly (readonly (string | number | null)[])[],
  ): Promise<void> {
    const block = { row, column, rows: typed.length, columns: typed[0]?.length ?? 0 };
    const edit = this.#queue.then(async () => {
      writeValues({ state: this.#state, sheet, block }, typed);
      await this.finishBatch();
      this.announce('Unknown');
    });
    this.#queue = edit.catch(() => undefined);
    return edit;
  }

  /**
   * Reckons the formulas that have no value, as a program leaves them, and what depends on them: Excel does so when it opens
   * the file. Batches wait for it. Rejects where the engine cannot be loaded; the values are then still missing.
   */
  calculateMissing(): Promise<void> {
    const cells = uncalculated(this.file);
    if (cells.size === 0) return Promise.resolve();
    const work = this.#queue.then(() =>
      this.calculator?.recalculate(this.file, { cells, everything: false }),
    );
    this.#queue = work.catch(() => undefined);
    return work;
  }

  /**
   * Calls back with each message that the host sends unasked: texts for `onMessageFromHost`, as answers are. An event
   * comes after the answer to the batch that brought it about. Gives the function that ends it.
   */
  onMessage(listener: (message: string) => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Tells the client which cells changed, if it asked to be told. */
  private announce(trigger: Trigger): void {
    const edits = this.#state.takeEdits();
    if (edits.length === 0 || this.#state.watchers === 0) return;
    const message = changeMessage(edits, trigger);
    // A task of its own: whoever awaits the answer has it by then.
    setTimeout(() => this.#listeners.forEach((listener) => listener(message)), 0);
  }

  /** Makes a later round trip fail. */
  injectFault(fault: Fault): void {
    this.#faults.push(fault);
  }

  /**
   * Answers one message of the client's bridge: the text that `sendMessageToHost` was given in, the text for
   * `onMessageFromHost` out. Never throws for what is in the message: a malformed one is answered with its error.
   */
  handle(message: string): Promise<string> {
    const answer = this.#queue.then(() => this.answer(message));
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  private async answer(message: string): Promise<string> {
    const began = performance.now();
    this.#begun += 1;
    const number = this.#begun;
    const requestBytes = byteLength(message);
    const changesBefore = this.#state.changes;
    const [reply, request, error] = await this.attempt(message, requestBytes, number);
    const replyBytes = byteLength(reply);
    this.#syncs += 1;
    this.#requestBytes += requestBytes;
    this.#replyBytes += replyBytes;
    const delay = this.#options.delay ?? 0;
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    this.#options.onRoundTrip?.({
      number,
      requestBytes,
      replyBytes,
      milliseconds: performance.now() - began,
      changed: this.#state.changes > changesBefore,
      calls: request === null ? [] : describeQuery(request.query),
      error: error === null ? null : { code: error.Code, message: error.Message, location: error.Location },
    });
    this.announce('ThisLocalAddin');
    return reply;
  }

  private async attempt(
    message: string,
    bytes: number,
    number: number,
  ): Promise<readonly [string, Request | null, WireError | null]> {
    let request: Request | null = null;
    try {
      const limit = this.limit(this.#options.requestLimit);
      if (limit !== null && bytes > limit) throw new HostError('RequestPayloadSizeLimitExceeded');
      request = parseRequest(message);
      const [results, error] = await this.execute(request, number);
      const reply = replyText(request.id, results, error);
      const replyLimit = this.limit(this.#options.replyLimit);
      if (replyLimit !== null && byteLength(reply) > replyLimit)
        throw new HostError('ResponsePayloadSizeLimitExceeded');
      return [reply, request, error];
    } catch (thrown) {
      const error = wireError(asHostError(thrown), -1, '');
      return [replyText(request?.id ?? requestId(message) ?? 0, [], error), request, error];
    }
  }

  private limit(option: number | null | undefined): number | null {
    return option === undefined ? (this.platform === 'web' ? webLimit : null) : option;
  }

  private async execute(
    request: Request,
    number: number,
  ): Promise<readonly [readonly ActionResult[], WireError | null]> {
    const fault = this.#faults.find((each) => each.roundTrip === number);
    const broken =
      fault === undefined ? null : new HostError(fault.code, `(round trip ${number}, a fault on purpose)`);
    if (broken !== null && fault?.when === 'before') throw broken;
    if (this.editingCell) throw new HostError('InvalidOperationInCellEditMode');
    const limit =
      broken !== null && typeof fault?.when === 'object'
        ? { actions: fault.when.afterActions, error: broken }
        : null;
    const { results, failure } = await runBatch(
      this.#state,
      request.query,
      () => this.calculate(false),
      limit,
    );
    await this.finishBatch();
    if (broken !== null && failure === null) throw broken;
    if (failure === null) return [results, null];
    return [results, wireError(failure.error, failure.actionIndex, failure.location)];
  }

  private async finishBatch(): Promise<void> {
    this.#state.calculationSuspended = false;
    await this.calculate(this.#state.calculationAsked !== null);
    writeDataBars(this.#state);
    writeValidations(this.#state);
  }

  /** Reckons what the changes so far call for, unless calculation is manual or put off. */
  private async calculate(asked: boolean): Promise<void> {
    const state = this.#state;
    const automatic = state.calculationMode !== 'Manual' && !state.calculationSuspended;
    if (!asked && !automatic) return;
    const everything = state.calculationAsked === 'everything';
    if (!state.hasChanges && !everything) return;
    state.calculationAsked = null;
    const cells = state.takeChanges();
    await this.calculator?.recalculate(this.file, { cells, everything });
  }
}

/** The cells that have a formula and no value. */
function uncalculated(file: WorkbookFile): ReadonlyMap<SheetPart, readonly Block[]> {
  const found = file.sheets.map((sheet): [SheetPart, readonly Block[]] => [
    sheet,
    sheet.kind !== 'worksheet'
      ? []
      : [...sheet.formulas()].flatMap(({ row, column, cell }) =>
          cell.value.kind === 'empty' ? [{ row, column, rows: 1, columns: 1 }] : [],
        ),
  ]);
  return new Map(found.filter(([, blocks]) => blocks.length > 0));
}

function wireError(error: HostError, actionIndex: number, location: string): WireError {
  return {
    Code: error.code,
    Message: error.message,
    ActionIndex: actionIndex,
    Location: location,
    HttpStatusCode: error.status,
  };
}

/** Bytes of the text in UTF-8, as it travels. */
function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
