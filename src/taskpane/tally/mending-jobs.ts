/** Mending mistakes in the workbook, and taking that back. After each the workbook is read again. */
import type { DoneTables, PlannedTables, TablesOutcome, TakenBack } from '../../excel/inputs/mend-tables.ts';
import type { DoneRepair, RepairOutcome, UndoOutcome } from '../../excel/inputs/repair.ts';
import type { Answer } from '../../workbook/repair/answers.ts';
import type { Issue } from '../../workbook/findings/issue.ts';
import type { TableChoice } from '../../workbook/repair/table-plan.ts';
import type { Session, Stopped } from '../session/session.ts';
import { wentWrong } from '../session/state.ts';
import type { SessionState } from '../session/state.ts';
import type { Failure } from '../session/unexpected.ts';

export interface MendingTools {
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
}

type MendingOutcome = RepairOutcome | UndoOutcome | TablesOutcome | TakenBack;

export class MendingJobs {
  constructor(
    private readonly session: Session,
    private readonly tools: MendingTools,
  ) {}

  repair(issues: readonly Issue[]): Promise<MendingOutcome | Stopped | null> {
    return this.mend(() => this.tools.repair(issues));
  }

  answer(issues: readonly Issue[], answer: Answer): Promise<MendingOutcome | Stopped | null> {
    return this.mend(() => this.tools.answer(issues, answer));
  }

  /** Takes back what was mended last; null where there is nothing. */
  async undo(): Promise<MendingOutcome | Stopped | null> {
    const { mended } = this.session.state();
    if (mended?.kind === 'tablesMended') return this.mend(() => this.tools.undoTables(mended.done));
    if (mended?.kind === 'repaired') return this.mend(() => this.tools.undoRepairs(mended.repairs));
    return null;
  }

  /** What would be done about a table, for the person to look at before; null where something stood in the way, which is told. */
  planTables(issue: Issue, choice: TableChoice): Promise<Exclude<PlannedTables, Failure> | null> {
    return this.session.inLine(() => this.tools.planTables(issue, choice));
  }

  mendTables(issues: readonly Issue[], choice: TableChoice): Promise<MendingOutcome | Stopped | null> {
    return this.mend(() => this.tools.mendTables(issues, choice));
  }

  private mend(work: () => Promise<MendingOutcome>): Promise<MendingOutcome | Stopped | null> {
    return this.session.run<MendingOutcome>(
      'check',
      async () => {
        const outcome = await work();
        if (outcome.kind !== 'trouble') await this.session.readAgain('check');
        return outcome;
      },
      { after: mendedAs },
    );
  }
}

function mendedAs(state: SessionState, outcome: MendingOutcome | Stopped): SessionState {
  if (outcome.kind === 'trouble') return wentWrong(state, outcome.trouble);
  return outcome.kind === 'cancelled' ? state : { ...state, mended: outcome };
}
