/**
 * Where the work is done, one job at a time: the pane's buttons and the ribbon's commands come here, and the state of the pane
 * follows. It knows the use cases by their signatures only; `main.tsx` hands it the real ones.
 */
import type { CheckOutcome, Progress, TallyOutcome, Trouble, WorkOptions } from '../excel/write/outcome.ts';
import type { Language } from '../i18n/language.ts';
import type { TieOutcome } from '../excel/inputs/decide-tie.ts';
import type { Campaign } from '../tally/campaign.ts';
import type { DoneTables, PlannedTables, TablesOutcome, TakenBack } from '../excel/inputs/mend-tables.ts';
import type { DoneRepair, RepairOutcome, UndoOutcome } from '../excel/inputs/repair.ts';
import type { Answer } from '../workbook/repair/answers.ts';
import type { Issue } from '../workbook/findings/issue.ts';
import type { TieDecision } from '../workbook/decide.ts';
import type { TableChoice } from '../workbook/repair/table-plan.ts';
import type { RecipientChange } from '../workbook/record/record.ts';
import { initialState, reduce } from './pane-state.ts';
import type { Found, Job, PaneEvent, PaneState, Result } from './pane-state.ts';
import { unexpected } from './unexpected.ts';

/** What the desk needs of the rest of the house. */
export interface DeskTools {
  readonly check: (options: WorkOptions) => Promise<CheckOutcome>;
  readonly tally: (options: WorkOptions) => Promise<TallyOutcome>;
  /** Waits for what the pane is still writing; gives what of it did not come into the workbook. */
  readonly settled: (signal: AbortSignal) => Promise<Trouble | null>;
  /** Writes the Chair's order of a tie into the workbook. */
  readonly decideTie: (decision: TieDecision) => Promise<TieOutcome>;
  /** Mends mistakes in their cells. */
  readonly repair: (issues: readonly Issue[]) => Promise<RepairOutcome>;
  /** Writes what a person has answered to issues that ask. */
  readonly answer: (issues: readonly Issue[], answer: Answer) => Promise<RepairOutcome>;
  /** Takes repairs back where nobody has typed since. */
  readonly undoRepairs: (repairs: readonly DoneRepair[]) => Promise<UndoOutcome>;
  /** What would be done about a table that is not read, or about what stands outside one. */
  readonly planTables: (issue: Issue, choice: TableChoice) => Promise<PlannedTables>;
  /** Does it. */
  readonly mendTables: (issues: readonly Issue[], choice: TableChoice) => Promise<TablesOutcome>;
  /** Takes it back where nobody has changed it since. */
  readonly undoTables: (done: DoneTables) => Promise<TakenBack>;
  /** Selects a cell; gives what stood in the way, or null. */
  readonly goTo: (sheet: string, cell: string) => Promise<Trouble | null>;
  /** Whether two campaigns would be tallied the same. */
  readonly sameInputs: (one: Campaign, other: Campaign) => boolean;
  readonly language: () => Language;
  readonly now: () => Date;
  readonly version: string;
}

type Failure = Extract<RepairOutcome, { readonly kind: 'trouble' }>;
type MendingOutcome = RepairOutcome | UndoOutcome | TablesOutcome | TakenBack;
type CheckTrouble = Extract<CheckOutcome, { readonly kind: 'trouble' }>;

export class Desk {
  private readonly tools: DeskTools;
  private current: PaneState = initialState;
  /** A job that a person asked for goes on, or waits for the quiet reading to end. */
  private claimed = false;
  /** Stops the job that goes on. */
  private stop: AbortController | null = null;
  /** Settles when the quiet reading that goes on has ended. */
  private quietReading: Promise<unknown> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(tools: DeskTools) {
    this.tools = tools;
  }

  /** The state of the pane; a new object after every change. */
  readonly state = (): PaneState => this.current;

  /** Calls `listener` after every change of the state; gives the function that ends this. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads the workbook again without disturbing anybody; does nothing while other work is going on. */
  async reread(): Promise<void> {
    if (this.claimed || this.quietReading !== null) return;
    this.quietReading = this.checkAs('reread');
    await this.quietReading;
    this.quietReading = null;
  }

  /** Checks the workbook because a person asked. Gives null when other work of theirs is still going on. */
  check(): Promise<CheckOutcome | null> {
    return this.claim(() => this.checkAs('check'));
  }

  /** Tallies the workbook. Gives null when other work of the person's is still going on. */
  tally(): Promise<TallyOutcome | null> {
    return this.claim(() => this.tallyAs(null));
  }

  /**
   * Tallies, but when other candidates than last time would receive an award it writes nothing and shows the changes first.
   * `accepted` are those that the person has seen and wants.
   */
  tallyIfAccepted(accepted: readonly RecipientChange[]): Promise<TallyOutcome | null> {
    return this.claim(() => this.tallyAs(accepted));
  }

  /** The person does not want the changes: nothing is written. */
  refuseChanges(): void {
    this.put({ kind: 'changesRefused' });
  }

  /** Writes the Chair's order and tallies again. Gives null when other work of the person's is still going on. */
  decideTie(decision: TieDecision): Promise<TieOutcome | null> {
    return this.claim(async () => {
      this.put({ kind: 'started', job: 'tally' });
      const late = await this.tools.settled(new AbortController().signal);
      if (late !== null) {
        this.put({ kind: 'wentWrong', trouble: late });
        return { kind: 'trouble', trouble: late } as const;
      }
      const outcome = await this.tools.decideTie(decision).catch(unexpected);
      if (outcome.kind === 'decided') await this.tallyAs(null);
      else if (outcome.kind === 'trouble') this.put({ kind: 'wentWrong', trouble: outcome.trouble });
      else this.put({ kind: 'tieLeft' });
      return outcome;
    });
  }

  /** Mends mistakes and reads the workbook again. Gives null when other work of the person's is still going on. */
  repair(issues: readonly Issue[]): Promise<RepairOutcome | null> {
    return this.claim(() => this.mendAs(() => this.tools.repair(issues)));
  }

  /** Writes an answer and reads the workbook again; null as above. */
  answer(issues: readonly Issue[], answer: Answer): Promise<RepairOutcome | null> {
    return this.claim(() => this.mendAs(() => this.tools.answer(issues, answer)));
  }

  /** Takes the last repairs back and reads the workbook again; null as above, or when there is nothing to take back. */
  async undoRepairs(): Promise<UndoOutcome | TakenBack | null> {
    const { mended } = this.current;
    if (mended?.kind === 'tablesMended')
      return this.claim(() => this.mendAs(() => this.tools.undoTables(mended.done)));
    if (mended?.kind !== 'repaired') return null;
    return this.claim(() => this.mendAs(() => this.tools.undoRepairs(mended.repairs)));
  }

  /**
   * What would be done about a table, for the person to look at before. Null when other work of theirs is going on, or
   * Excel stood in the way, which is told.
   */
  planTables(issue: Issue, choice: TableChoice): Promise<PlannedTables | null> {
    return this.claim(async () => {
      const planned = await this.tools.planTables(issue, choice).catch(unexpected);
      if (planned.kind !== 'trouble') return planned;
      this.put({ kind: 'wentWrong', trouble: planned.trouble });
      return null;
    });
  }

  /** Does it, and reads the workbook again. Gives null when other work of the person's is still going on. */
  mendTables(issues: readonly Issue[], choice: TableChoice): Promise<TablesOutcome | null> {
    return this.claim(() => this.mendAs(() => this.tools.mendTables(issues, choice)));
  }

  /**
   * Does work with the result on show, after the workbook has been read once more; the pane's other jobs wait for it. Gives
   * `outdated` where the workbook is no longer what was tallied, and null when other work of the person's is still going on.
   */
  withResult<Outcome>(
    work: (result: Result) => Promise<Outcome>,
  ): Promise<Outcome | CheckTrouble | { readonly kind: 'outdated' } | null> {
    return this.claim(async () => {
      const outcome = await this.checkAs('reread');
      if (outcome.kind === 'trouble') return outcome;
      const { view } = this.current;
      if (outcome.kind === 'cancelled' || view.kind !== 'tallied' || view.outdated)
        return { kind: 'outdated' };
      return work(view.result);
    });
  }

  /**
   * Does work with the workbook as it is now, read once more; the pane's other jobs wait for it. Gives null when other
   * work of the person's is still going on.
   */
  withReading<Outcome>(work: (found: Found) => Promise<Outcome>): Promise<Outcome | CheckTrouble | null> {
    return this.claim(async () => {
      const outcome = await this.checkAs('reread');
      return outcome.kind === 'checked' ? work(outcome) : outcome.kind === 'trouble' ? outcome : null;
    });
  }

  /** Asks the running job to stop. */
  cancel(): void {
    this.put({ kind: 'cancelRequested' });
    this.stop?.abort();
  }

  /** Takes the person to a cell. */
  async goTo(sheet: string, cell: string): Promise<void> {
    const trouble = await this.tools.goTo(sheet, cell).catch((error: unknown) => unexpected(error).trouble);
    if (trouble !== null) this.put({ kind: 'wentWrong', trouble });
  }

  closeTrouble(): void {
    this.put({ kind: 'troubleClosed' });
  }

  /** A quiet reading makes way for a person's job; a person's job does not. */
  private async claim<Outcome>(job: () => Promise<Outcome>): Promise<Outcome | null> {
    if (this.claimed) return null;
    this.claimed = true;
    try {
      if (this.quietReading !== null) {
        this.stop?.abort();
        await this.quietReading;
      }
      return await job();
    } finally {
      this.claimed = false;
    }
  }

  private async mendAs<Outcome extends MendingOutcome>(
    work: () => Promise<Outcome>,
  ): Promise<Outcome | Failure> {
    this.put({ kind: 'started', job: 'check' });
    const outcome = await work().catch(unexpected);
    await this.afterMending(outcome);
    return outcome;
  }

  private async afterMending(outcome: MendingOutcome): Promise<void> {
    if (outcome.kind === 'trouble') {
      this.put({ kind: 'wentWrong', trouble: outcome.trouble });
    } else {
      await this.checkAs('check');
      this.put({ kind: 'mended', mending: outcome });
    }
  }

  private async tallyAs(accepted: readonly RecipientChange[] | null): Promise<TallyOutcome> {
    let unseen: readonly RecipientChange[] | null = null;
    const accepts = (changes: readonly RecipientChange[]): boolean => {
      if (JSON.stringify(changes) === JSON.stringify(accepted)) return true;
      unseen = changes;
      return false;
    };
    const outcome = await this.work('tally', (options) =>
      this.tools.tally(accepted === null ? options : { ...options, accepts }),
    );
    if (unseen !== null) this.put({ kind: 'changesFound', changes: unseen });
    else this.put({ kind: 'tallied', outcome });
    return outcome;
  }

  private async checkAs(job: 'reread' | 'check'): Promise<CheckOutcome> {
    const outcome = await this.work(job, this.tools.check);
    this.put({ kind: 'checked', job, outcome, outdated: this.isOutdated(outcome) });
    return outcome;
  }

  private async work<Outcome>(
    job: Job,
    useCase: (options: WorkOptions) => Promise<Outcome>,
  ): Promise<Outcome | { readonly kind: 'trouble'; readonly trouble: Trouble }> {
    const stop = new AbortController();
    this.stop = stop;
    const { language, now, version } = this.tools;
    const onProgress = (progress: Progress): void => {
      if (this.stop === stop) this.put({ kind: 'progressed', progress });
    };
    this.put({ kind: 'started', job });
    try {
      // Whoever asks for a tally or a check means with all that was typed; a quiet reading waits for nobody.
      const trouble = this.claimed ? await this.tools.settled(stop.signal) : null;
      if (trouble !== null) return { kind: 'trouble', trouble };
      return await useCase({ language: language(), now: now(), version, onProgress, signal: stop.signal });
    } catch (error) {
      return unexpected(error);
    } finally {
      this.stop = null;
    }
  }

  private isOutdated(outcome: CheckOutcome): boolean {
    const { view } = this.current;
    if (outcome.kind !== 'checked' || view.kind !== 'tallied') return false;
    return !this.tools.sameInputs(view.result.campaign, outcome.reading.campaign);
  }

  private put(event: PaneEvent): void {
    this.current = reduce(this.current, event);
    for (const listener of this.listeners) listener();
  }
}
