/** The jobs of the set-up. It knows the use cases by their signatures only. */
import { createStore } from 'zustand/vanilla';
import type { Written } from '../../excel/inputs/inputs.ts';
import type { Progress } from '../../excel/write/outcome.ts';
import type { SetUpOptions, SetUpOutcome } from '../../excel/set-up/set-up.ts';
import type { PrepareOutcome } from '../../excel/set-up/set-up-scores.ts';
import { setUpWords } from '../../i18n/pane/set-up.ts';
import type { SetUpTable } from '../../i18n/pane/set-up.ts';
import type { Session, Stopped } from '../session/session.ts';

interface SetUpTools {
  readonly createTables: (options: SetUpOptions) => Promise<SetUpOutcome>;
  readonly prepareScores: (options: SetUpOptions) => Promise<PrepareOutcome>;
  readonly goToTable: (name: string) => Promise<Written>;
}

/** What the last job came to, until the next one. */
type SetUpResult =
  Exclude<SetUpOutcome, { kind: 'trouble' }> | Exclude<PrepareOutcome, { kind: 'trouble' | 'cancelled' }>;

export interface SetUpState {
  readonly result: SetUpResult | null;
}

export class SetUpStep {
  readonly store = createStore<SetUpState>(() => ({ result: null }));

  constructor(
    private readonly session: Session,
    private readonly tools: SetUpTools,
  ) {}

  /** Adds the tables that are lacking. */
  createTables(): Promise<void> {
    return this.work(setUpWords[this.session.language].creating, (options) =>
      this.tools.createTables(options),
    );
  }

  /** Adds the rows and columns that the score tables lack. */
  prepareScores(): Promise<void> {
    return this.work(setUpWords[this.session.language].scores.preparing, (options) =>
      this.tools.prepareScores(options),
    );
  }

  /** Takes the person to where the next entry of a table goes. */
  async goToTable(table: SetUpTable): Promise<void> {
    await this.session.inLine(() => this.tools.goToTable(table));
  }

  private async work(
    making: string,
    useCase: (options: SetUpOptions) => Promise<SetUpOutcome | PrepareOutcome>,
  ): Promise<void> {
    const { language } = this.session;
    const outcome = await this.session.run('setUp', async ({ signal, say }) => {
      this.store.setState({ result: null });
      const onProgress = ({ stage, done, total }: Progress): void => {
        const share = stage === 'reading' ? 0 : stage === 'writing' ? done / total : 1;
        say(share < 1 ? making : setUpWords[language].finishing, share);
      };
      say(making, 0);
      const made = await useCase({ language, onProgress, signal });
      await this.session.readAgain();
      return made;
    });
    if (outcome !== null) this.store.setState({ result: resultOf(outcome) });
  }
}

function resultOf(outcome: SetUpOutcome | PrepareOutcome | Stopped): SetUpResult | null {
  if (outcome.kind === 'trouble') return null;
  return outcome.kind === 'cancelled' ? { kept: [], ...outcome } : outcome;
}
