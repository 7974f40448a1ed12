/** The work of the set-up, one job at a time. It knows the use cases by their signatures only. */
import type { Written } from '../../excel/inputs/inputs.ts';
import type { Progress, Trouble } from '../../excel/write/outcome.ts';
import type { SetUpOptions, SetUpOutcome } from '../../excel/set-up/set-up.ts';
import type { PrepareOutcome } from '../../excel/set-up/set-up-scores.ts';
import type { Language } from '../../i18n/language.ts';
import type { SetUpTable } from '../../i18n/pane/set-up.ts';
import { Shown } from '../shown.ts';
import { unexpected } from '../unexpected.ts';

export interface SetUpTools {
  readonly createTables: (options: SetUpOptions) => Promise<SetUpOutcome>;
  readonly prepareScores: (options: SetUpOptions) => Promise<PrepareOutcome>;
  readonly goToTable: (name: string) => Promise<Written>;
  /** Reads the workbook again, for the whole pane. */
  readonly reread: () => Promise<void>;
  readonly language: () => Language;
}

export type SetUpJob = 'tables' | 'scores';

/** What the last job came to, until the next one. */
export type SetUpResult =
  Exclude<SetUpOutcome, { kind: 'trouble' }> | Exclude<PrepareOutcome, { kind: 'trouble' | 'cancelled' }>;

export interface SetUpState {
  readonly work: { readonly job: SetUpJob; readonly share: number; readonly cancelling: boolean } | null;
  readonly result: SetUpResult | null;
  readonly trouble: Trouble | null;
  /** Sheets of a set-up that failed, which stay since somebody has written into them. */
  readonly kept: readonly string[];
}

const idle: SetUpState = { work: null, result: null, trouble: null, kept: [] };

export class SetUpDesk extends Shown<SetUpState> {
  private readonly tools: SetUpTools;
  private stop: AbortController | null = null;

  constructor(tools: SetUpTools) {
    super(idle);
    this.tools = tools;
  }

  /** Adds the tables that are lacking. Does nothing while other work goes on. */
  createTables(): Promise<void> {
    return this.work('tables', (options) => this.tools.createTables(options));
  }

  /** Adds the rows and columns that the score tables lack. Does nothing while other work goes on. */
  prepareScores(): Promise<void> {
    return this.work('scores', (options) => this.tools.prepareScores(options));
  }

  /** Asks the running job to stop. */
  cancel(): void {
    const { work } = this.current;
    if (work !== null) this.put({ work: { ...work, cancelling: true } });
    this.stop?.abort();
  }

  closeTrouble(): void {
    this.put({ trouble: null, kept: [] });
  }

  /** Takes the person to where the next entry of a table goes. */
  async goToTable(table: SetUpTable): Promise<void> {
    const outcome = await this.tools.goToTable(table);
    if (outcome.kind === 'trouble') this.put({ trouble: outcome.trouble });
  }

  private async work(
    job: SetUpJob,
    useCase: (options: SetUpOptions) => Promise<SetUpOutcome | PrepareOutcome>,
  ): Promise<void> {
    if (this.current.work !== null) return;
    const stop = new AbortController();
    this.stop = stop;
    const onProgress = ({ stage, done, total }: Progress): void => {
      const { work } = this.current;
      const share = stage === 'reading' ? 0 : stage === 'writing' ? done / total : 1;
      if (work !== null) this.put({ work: { ...work, share } });
    };
    this.put({ ...idle, work: { job, share: 0, cancelling: false } });
    try {
      const options = { language: this.tools.language(), onProgress, signal: stop.signal };
      const outcome = await useCase(options);
      await this.tools.reread();
      this.put(stateAfter(outcome));
    } catch (error) {
      this.put({ ...idle, trouble: unexpected(error).trouble });
    } finally {
      this.stop = null;
    }
  }
}

function stateAfter(outcome: SetUpOutcome | PrepareOutcome): SetUpState {
  if (outcome.kind === 'trouble') {
    return { ...idle, trouble: outcome.trouble, kept: 'kept' in outcome ? (outcome.kept ?? []) : [] };
  }
  if (outcome.kind === 'cancelled') {
    return { ...idle, result: { kind: 'cancelled', kept: 'kept' in outcome ? outcome.kept : [] } };
  }
  return { ...idle, result: outcome };
}
