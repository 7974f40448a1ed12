/** `binh-xet copies`: a personal copy of the workbook for each member who votes. */
import type { CopiesCommand } from './arguments.ts';
import type { ExitStatus } from './run.ts';

/** Writes the copies and gives the exit status. Throws `FileTrouble`. */
export async function copies(_command: CopiesCommand): Promise<ExitStatus> {
  return 2;
}
