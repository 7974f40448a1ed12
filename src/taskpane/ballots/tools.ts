/** What the tellers' room needs of the rest of the house, and what it takes up of what the workbook remembers. */
import type { BallotsOutcome } from '../../excel/inputs/ballots.ts';
import type { SheetChange } from '../../excel/line/watch.ts';
import type { BallotOptions } from '../../papers/ballot-lists.ts';
import type { WritingDesk, WritingTools } from './writing.ts';

export interface BallotTools extends WritingTools {
  readonly read: () => Promise<BallotsOutcome>;
  /** Whether a quota binds whoever marks a paper, as the workbook remembers it; null where nobody has said. */
  readonly recallQuotaRule: () => Promise<boolean | null>;
  /** How the ballots were printed last, as the workbook remembers it; null where they were not. */
  readonly recallPrinted: () => Promise<BallotOptions | null>;
  readonly rememberQuotaRule: (binds: boolean) => Promise<unknown>;
  readonly watch: (onChange: (change: SheetChange) => void) => Promise<unknown>;
  /** Calls `work` a little later, when no more changes are to be expected; a second call puts the first one off. */
  readonly soon: (work: () => void) => void;
  readonly now: () => Date;
}

/** Takes up how the ballots were printed and whether a quota binds, as far as the workbook remembers it. */
export async function recall(
  { state, put }: Pick<WritingDesk, 'state' | 'put'>,
  tools: Pick<BallotTools, 'recallPrinted' | 'recallQuotaRule'>,
): Promise<void> {
  const printed = await tools.recallPrinted().catch(() => null);
  if (printed !== null) put({ kind: 'printedAs', printed });
  const { quotaRule } = state();
  const on = await tools.recallQuotaRule().catch(() => null);
  // What was pressed meanwhile is newer.
  if (on !== null && state().quotaRule === quotaRule) put({ kind: 'quotaRuleSet', on });
}
