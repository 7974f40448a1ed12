/** Checking, tallying, deciding a tie: for the pane's buttons and the ribbon's commands. Null: another job goes on, which is told. */
import type { TieOutcome } from '../../excel/inputs/decide-tie.ts';
import type { CheckOutcome, TallyOutcome, Trouble, WorkOptions } from '../../excel/write/outcome.ts';
import type { TieDecision } from '../../workbook/decide.ts';
import type { RecipientChange } from '../../workbook/record/record.ts';
import type { Session, Stopped } from '../session/session.ts';
import { afterTally, changesFound, changesRefused, wentWrong } from '../session/state.ts';

export interface TallyTools {
  readonly tally: (options: WorkOptions) => Promise<TallyOutcome>;
  /** Writes the Chair's order of a tie into the workbook. */
  readonly decideTie: (decision: TieDecision) => Promise<TieOutcome>;
  /** Selects a cell; gives what stood in the way, or null. */
  readonly goTo: (sheet: string, cell: string) => Promise<Trouble | null>;
}

export class TallyJobs {
  constructor(
    private readonly session: Session,
    private readonly tools: TallyTools,
  ) {}

  /** Reads the workbook because a person asked. */
  check(): Promise<CheckOutcome | null> {
    return this.session.check();
  }

  /** Tallies; nobody is asked. */
  tally(): Promise<TallyOutcome | null> {
    return this.session.run<TallyOutcome>(
      'tally',
      (watch) => this.tools.tally(this.session.optionsFor(watch)),
      {
        needsAllTyped: true,
        after: afterTally,
      },
    );
  }

  /**
   * Tallies, but when other candidates than last time would receive an award it writes nothing and shows the changes first.
   * `accepted` are those that the person has seen and wants.
   */
  tallyIfAccepted(accepted: readonly RecipientChange[]): Promise<TallyOutcome | null> {
    let unseen: readonly RecipientChange[] | null = null;
    const accepts = (changes: readonly RecipientChange[]): boolean => {
      if (JSON.stringify(changes) === JSON.stringify(accepted)) return true;
      unseen = changes;
      return false;
    };
    return this.session.run<TallyOutcome>(
      'tally',
      (watch) => this.tools.tally({ ...this.session.optionsFor(watch), accepts }),
      {
        needsAllTyped: true,
        after: (state, outcome) =>
          unseen === null ? afterTally(state, outcome) : changesFound(state, unseen),
      },
    );
  }

  /** The person does not want the changes: nothing is written. */
  refuseChanges(): void {
    this.session.put(changesRefused);
  }

  /** Writes the Chair's order and tallies again. */
  async decideTie(decision: TieDecision): Promise<TieOutcome | Stopped | null> {
    let tallied: TallyOutcome | null = null;
    return this.session.run<TieOutcome | Stopped>(
      'tally',
      async (watch) => {
        const outcome = await this.tools.decideTie(decision);
        if (outcome.kind === 'decided') tallied = await this.tools.tally(this.session.optionsFor(watch));
        return outcome;
      },
      {
        needsAllTyped: true,
        after: (state, outcome) =>
          tallied !== null
            ? afterTally(state, tallied)
            : outcome.kind === 'trouble'
              ? wentWrong(state, outcome.trouble)
              : state,
      },
    );
  }

  /** Takes the person to a cell. */
  async goTo(sheet: string, cell: string): Promise<void> {
    const trouble = await this.session.inLine(() => this.tools.goTo(sheet, cell));
    if (trouble !== null) this.session.tell(trouble);
  }
}
