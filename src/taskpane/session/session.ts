/**
 * The pane's one session with the workbook: what was read last, the line to Excel, and the one job that a person may have going
 * on. The pane's steps and the ribbon's buttons all come here (docs/pane.md). It knows Excel by signatures only.
 */
import { createStore } from 'zustand/vanilla';
import type { Added, CellChange, Written } from '../../excel/inputs/inputs.ts';
import type {
  CheckOutcome,
  Progress,
  TablesOutcome,
  Trouble,
  WorkOptions,
} from '../../excel/write/outcome.ts';
import type { SheetChange } from '../../excel/line/watch.ts';
import type { Language } from '../../i18n/language.ts';
import { fingerprint } from '../../workbook/record/fingerprint.ts';
import { Changes } from './changes.ts';
import { Line } from './line.ts';
import * as states from './state.ts';
import type { Found, Job, Result, SessionState } from './state.ts';
import { unexpected, type Failure } from './unexpected.ts';

/** What the session needs of Excel and of the page. */
export interface SessionTools {
  /** Reads the workbook, finds what is wrong in it, and looks at the result it holds. */
  readonly check: (options: WorkOptions) => Promise<CheckOutcome>;
  /** Reads the tables alone. */
  readonly readTables: (options: WorkOptions) => Promise<TablesOutcome>;
  readonly writeCells: (changes: readonly CellChange[]) => Promise<Written>;
  readonly addTableRow: (table: string, values: Readonly<Record<string, string | number>>) => Promise<Added>;
  readonly watch: (onChange: (change: SheetChange) => void) => Promise<unknown>;
  /** Calls `work` a little later, when no more changes are to be expected; a second call puts the first one off. */
  readonly soon: (work: () => void) => void;
  /** Resolves when a job has waited long enough for what is still being written. */
  readonly patience: () => Promise<unknown>;
  readonly language: () => Language;
  readonly now: () => Date;
  readonly version: string;
}

/** A step in which people type. */
export interface Typing {
  /** Writes what is typed and still waits for a pause. */
  commitTyped(): void;
  /** Whether something that was typed is not in the workbook because Excel refused it. */
  readonly holdsBack: boolean;
}

export type Stopped = Failure | { readonly kind: 'cancelled' };

/** How a job is followed, and stopped. */
export interface Watch extends Required<Pick<WorkOptions, 'signal' | 'onProgress'>> {
  /** What is being done now, in the person's language, and how far it is, 0 to 1; null: not known. */
  readonly say: (sentence: string, share: number | null) => void;
}

interface JobOptions<Outcome> {
  /** It goes by all that was typed: where something was refused, or is not written in time, it is not done. */
  readonly needsAllTyped?: boolean;
  /** What is being written cannot be stopped half way everywhere. */
  readonly canStop?: boolean;
  /** The state once the job has ended; what stood in its way is told unless this is given. */
  readonly after?: (state: SessionState, outcome: Outcome | Stopped) => SessionState;
}

export class Session {
  readonly store = createStore<SessionState>(() => states.initialState);
  /** Whoever reads or writes takes the line; a job has it already. */
  readonly line = new Line();
  private readonly changes = new Changes();
  private readonly typings: Typing[] = [];
  private readonly listeners = new Set<(change: SheetChange) => void>();
  /** What has changed since the sheets were quiet last. */
  private heard: SheetChange[] = [];
  /** Stops the person's job that goes on. */
  private job: AbortController | null = null;
  /** Stops the quiet reading that is in the line. */
  private quiet: AbortController | null = null;
  /** The sheets have changed since the last reading. */
  private isStale = false;
  /** Own writings have changed more than was taken over into what was read. */
  private isBehind = false;

  constructor(private readonly tools: SessionTools) {}

  /** The state; a new object after every change. */
  readonly state = (): SessionState => this.store.getState();

  /** What is known of the workbook; null where there is nothing. */
  get found(): Found | null {
    return states.foundOf(this.state().view);
  }

  put(change: (state: SessionState) => SessionState): void {
    this.store.setState(change, true);
  }

  /** What is typed there is written before any job of the person's begins. */
  writesFor(typing: Typing): void {
    this.typings.push(typing);
  }

  /** Calls `listener` with the changes of others, once the sheets are quiet; gives the function that ends this. */
  onChange(listener: (change: SheetChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Begins to watch the sheets. An Excel that cannot is worked with as it is. */
  async watch(): Promise<void> {
    await this.tools.watch((change) => this.changed(change)).catch(() => undefined);
  }

  /** Reads the workbook again without disturbing anybody; a job of the person's stops it, or goes before. */
  async reread(): Promise<void> {
    if (this.job !== null || this.quiet !== null) return;
    const stop = (this.quiet = new AbortController());
    await this.inLine(async () => {
      if (stop.signal.aborted) return;
      this.put((state) => states.started(state, 'reread'));
      const outcome = await this.readWhole({ signal: stop.signal, onProgress: this.progressOf(stop) });
      if (this.quiet === stop) this.quiet = null;
      // A job that has begun meanwhile shows its own work.
      this.put((state) => {
        const read = states.afterReading(state, 'reread', outcome, this.isOutdated(outcome));
        return state.work?.job === 'reread' ? states.ended(read) : read;
      });
    });
    if (this.quiet === stop) this.quiet = null;
  }

  /**
   * The one runner: does a job that the person asked for, after what they typed is written, with the line to Excel to itself. What
   * nobody foresaw becomes trouble. Gives null, and says so, while another job of theirs goes on.
   */
  async run<Outcome>(
    job: Job,
    work: (options: Watch) => Promise<Outcome>,
    { needsAllTyped = false, canStop = true, after = states.told }: JobOptions<Outcome> = {},
  ): Promise<Outcome | Stopped | null> {
    if (this.job !== null) {
      this.put((state) => ({ ...state, isBusySaid: true }));
      return null;
    }
    const stop = (this.job = new AbortController());
    this.quiet?.abort();
    this.put((state) => states.started(state, job, canStop));
    const say: Watch['say'] = (sentence, share) => {
      if (stop === this.job) this.put((state) => states.saying(state, sentence, share));
    };
    const outcome = await this.inTurn(stop.signal, async () => {
      const held = needsAllTyped && this.typings.some(({ holdsBack }) => holdsBack);
      if (held) return notWritten('Excel has refused something that was typed.');
      return work({ signal: stop.signal, onProgress: this.progressOf(stop), say });
    }).catch(unexpected);
    this.job = null;
    return this.ended(outcome, after);
  }

  /** Shows what came of a job; an error in that is trouble like any other. */
  private ended<Outcome>(
    outcome: Outcome | Stopped,
    after: (state: SessionState, outcome: Outcome | Stopped) => SessionState,
  ): Outcome | Stopped {
    try {
      this.put((state) => states.ended(after(state, outcome)));
      return outcome;
    } catch (error) {
      const failure = unexpected(error);
      this.put((state) => states.ended(states.told(state, failure)));
      return failure;
    }
  }

  /** Reads the workbook because the person asked. */
  check(): Promise<CheckOutcome | null> {
    return this.run('check', ({ signal, onProgress }) => this.readWhole({ signal, onProgress }), {
      needsAllTyped: true,
      after: (state, outcome) => states.afterReading(state, 'check', outcome, this.isOutdated(outcome)),
    });
  }

  /** A job whose work begins with the workbook as it is now, read once more. */
  async runWithReading<Outcome>(
    job: Job,
    work: (found: Found, options: Watch) => Promise<Outcome>,
  ): Promise<Outcome | Stopped | null> {
    return this.run<Outcome | Stopped>(
      job,
      async (watch) => {
        const outcome = await this.readAgain('reread', { signal: watch.signal });
        if (outcome.kind !== 'checked') return outcome;
        return work(this.found ?? states.foundIn(outcome), watch);
      },
      { needsAllTyped: true },
    );
  }

  /** A job with the result on show; `outdated` where the workbook is no longer what was tallied. */
  runWithResult<Outcome>(
    job: Job,
    work: (result: Result, options: Watch) => Promise<Outcome>,
  ): Promise<Outcome | Stopped | { readonly kind: 'outdated' } | null> {
    return this.runWithReading(job, async (_, watch) => {
      const { view } = this.state();
      if (view.kind !== 'tallied' || view.outdated) return { kind: 'outdated' } as const;
      return work(view.result, watch);
    });
  }

  /** Asks the job that goes on to stop. */
  cancel(): void {
    this.put(states.cancelRequested);
    (this.job ?? this.quiet)?.abort();
  }

  closeTrouble(): void {
    this.put(states.troubleClosed);
  }

  /** Says what stood in the way of something that is no job. */
  tell(trouble: Trouble): void {
    this.put((state) => states.wentWrong(state, trouble));
  }

  /** What is no job waits for its turn and shows no work. Null where something stood in the way, which is told. */
  inLine<Done>(work: () => Promise<Done>): Promise<Exclude<Done, Failure> | null> {
    return this.line
      .take(work)
      .catch(unexpected)
      .then((outcome: Done | Failure) => {
        if (states.isDone(outcome)) return outcome;
        this.put((state) => states.told(state, outcome));
        return null;
      });
  }

  get language(): Language {
    return this.tools.language();
  }

  /** What every use case is told. */
  options(): Pick<WorkOptions, 'language' | 'now' | 'version'> {
    const { language, now, version } = this.tools;
    return { language: language(), now: now(), version };
  }

  /** What the use case of a job is told. */
  optionsFor({ signal, onProgress }: Pick<Watch, 'signal' | 'onProgress'>): WorkOptions {
    return { ...this.options(), signal, onProgress };
  }

  /** For a job: reads the workbook again; `check` takes the person to what was found. */
  async readAgain(
    job: 'reread' | 'check' = 'reread',
    options: Pick<WorkOptions, 'signal' | 'onProgress'> = {},
  ): Promise<CheckOutcome> {
    const outcome = await this.readWhole(options);
    this.put((state) => states.afterReading(state, job, outcome, this.isOutdated(outcome)));
    return outcome;
  }

  /** For whoever has the line: reads the tables again, quietly. Gives what stood in the way; then the earlier reading stands. */
  async readTables(): Promise<Failure | null> {
    const { found } = this;
    if (found === null) {
      const outcome = await this.readAgain();
      return outcome.kind === 'trouble' ? outcome : null;
    }
    const outcome = await this.reading(() => this.tools.readTables(this.options()));
    if (outcome.kind === 'trouble') return outcome;
    if (outcome.kind === 'read') {
      const { workbook, reading } = outcome;
      this.put((state) => states.withFound(state, { ...found, workbook, reading, ballots: null }));
    }
    return null;
  }

  /** The same, if somebody else has changed the sheets. */
  async readIfStale(): Promise<Failure | null> {
    return this.isStale ? this.readTables() : null;
  }

  /** Reads the tables again in its turn, if something is known by then that was not read. */
  refresh(): void {
    void this.inLine(async () => {
      if (this.isStale || this.isBehind) await this.readTables();
    });
  }

  /** An own writing has changed more of the workbook than what was taken over: that is read with the next `refresh`. */
  fallBehind(): void {
    this.isBehind = true;
  }

  /** For whoever has the line: writes cells, and knows what Excel tells of them as its own. */
  async writeCells(changes: readonly CellChange[]): Promise<Written> {
    const expected = changes.map(({ sheet, cell }) => this.changes.expectCell(sheet, cell));
    const written = await this.tools.writeCells(changes).catch(unexpected);
    if (written.kind === 'trouble') for (const takeBack of expected) takeBack();
    return written;
  }

  /** For whoever has the line: adds a row to a table that stands on this sheet. */
  async addTableRow(
    sheet: string,
    table: string,
    values: Readonly<Record<string, string | number>>,
  ): Promise<Added> {
    const added = await this.tools.addTableRow(table, values).catch(unexpected);
    if (added.kind === 'written') this.changes.expectRow(sheet, added.row);
    return added;
  }

  /** Takes over an own writing into what was read. */
  takeOver(change: (found: Found) => Found): void {
    const { found } = this;
    if (found !== null) this.put((state) => states.withFound(state, change(found)));
  }

  private inTurn<Done>(signal: AbortSignal, work: () => Promise<Done>): Promise<Done | Stopped> {
    for (const typing of this.typings) typing.commitTyped();
    const late = this.tools
      .patience()
      .then(() => notWritten('Something has been being written for too long.'));
    const stopped = new Promise<Stopped>((resolve) => {
      signal.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
    });
    return this.line.takeUnless<Done, Stopped>(Promise.race([late, stopped]), work);
  }

  private progressOf(stop: AbortController): (progress: Progress) => void {
    return (progress) => {
      if (stop === (this.job ?? this.quiet)) this.put((state) => states.progressed(state, progress));
    };
  }

  private async readWhole(options: Pick<WorkOptions, 'signal' | 'onProgress'>): Promise<CheckOutcome> {
    return this.reading(() => this.tools.check({ ...this.options(), ...options }));
  }

  /** The one reading: what Excel tells of until it is done may be newer than what was read. */
  private async reading<Outcome extends { readonly kind: string }>(
    read: () => Promise<Outcome>,
  ): Promise<Outcome | Failure> {
    const before = this.isStale;
    this.isStale = false;
    const outcome = await read().catch(unexpected);
    if (outcome.kind === 'read' || outcome.kind === 'checked') {
      this.changes.forget();
      this.isBehind = false;
    } else this.isStale ||= before;
    return outcome;
  }

  private changed(change: SheetChange): void {
    if (!this.changes.isEcho(change)) {
      this.heard.push(change);
      const isInput = this.found?.workbook.tables.some(({ sheet }) => sheet === change.sheet) === true;
      if (isInput) this.isStale = true;
    }
    this.tools.soon(() => this.quietened());
  }

  private quietened(): void {
    const heard = this.heard;
    this.heard = [];
    this.changes.forgetRows();
    if (this.isStale) this.refresh();
    for (const listener of this.listeners) for (const change of heard) listener(change);
  }

  /** Whether the workbook would be tallied otherwise than what the result on show was tallied from. */
  private isOutdated(outcome: CheckOutcome | Failure): boolean {
    const { view } = this.state();
    if (outcome.kind !== 'checked' || view.kind !== 'tallied') return false;
    return fingerprint(view.result.campaign) !== fingerprint(outcome.reading.campaign);
  }
}

function notWritten(detail: string): Failure {
  return { kind: 'trouble', trouble: { code: 'NotWritten', detail } };
}
