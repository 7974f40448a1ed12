/** What is said of formulas by work that asks for none of their values, and yet writes into the file what they give. */
import { readCouncil } from '../excel/use-cases.ts';
import type { Issue } from '../workbook/findings/issue.ts';
import { withProgress } from './progress.ts';
import { errorsOf, tellIssues, tellTrouble, type Telling, type ExitStatus } from './report.ts';
import type { Session } from './session.ts';

/** Whether an issue is that a formula has no value, or held another than it gives. */
export function isOfFormula({ code }: Issue): boolean {
  return code === 'NotCalculated' || code === 'StaleValue';
}

/** Lists these issues of the workbook as `check` does, and gives the exit status if all else goes well; 2: it cannot be read. */
export async function tellFormulas({ formulas }: Session, telling: Telling): Promise<ExitStatus> {
  if (formulas.length === 0) return 0;
  const { language } = telling;
  const read = await withProgress(language, (options) => readCouncil({ ...options, formulas }));
  if (read.kind === 'trouble') return tellTrouble(read.trouble, language);
  if (read.kind === 'cancelled') throw new Error('Nobody can cancel on the command line.');
  const issues = read.reading.issues.filter(isOfFormula);
  tellIssues(issues, telling);
  return errorsOf(issues).length === 0 ? 0 : 1;
}
