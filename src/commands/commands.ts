/**
 * The ribbon's buttons. They do what the pane's buttons do, in the same session, and work while the pane is closed: the runtime is
 * shared and long-lived, so this code is loaded whether or not the pane is to be seen.
 */
import type { CheckOutcome, TallyOutcome } from '../excel/write/outcome.ts';

/** The actions that manifest.xml names. */
export const commandNames = ['tally', 'check'] as const;
export type CommandName = (typeof commandNames)[number];

/** What the commands need: null means that earlier work is still going on. */
export interface CommandJobs {
  tally(): Promise<TallyOutcome | null>;
  check(): Promise<CheckOutcome | null>;
}

/** What is used of the event of a command; hosts exist whose event has no `completed`. */
type CommandEvent = Partial<Pick<Office.AddinCommands.Event, 'completed'>>;

/** Ties the names in the manifest to the jobs. Call it once, while the page loads. */
export function associateCommands(jobs: CommandJobs): void {
  const commands: Readonly<Record<CommandName, () => Promise<boolean>>> = {
    tally: async () => needsThePane(await jobs.tally()),
    // A check has nothing to show but its findings.
    check: async () => (await jobs.check())?.kind !== 'cancelled',
  };
  for (const name of commandNames) {
    Office.actions.associate(name, (event: CommandEvent) => {
      void run(commands[name], event);
    });
  }
}

/** Does the work, opens the pane when there is something to read there, and tells Excel that the button is free again. */
async function run(command: () => Promise<boolean>, event: CommandEvent): Promise<void> {
  try {
    if (await command()) await Office.addin.showAsTaskpane();
  } catch (error) {
    console.error(error);
  } finally {
    event.completed?.();
  }
}

/** A clean tally shows its first sheet and needs no pane; whatever else came of it is told there. Null: earlier work goes on. */
export function needsThePane(outcome: TallyOutcome | null): boolean {
  if (outcome === null) return true;
  switch (outcome.kind) {
    case 'tallied':
      return outcome.tally.awards.some((award) => award.status !== 'decided');
    case 'refused':
    case 'trouble':
      return true;
    case 'cancelled':
      return false;
  }
}
