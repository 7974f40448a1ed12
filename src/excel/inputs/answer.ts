/** Writes what a person has answered where the workbook alone does not say what was meant. It is taken back as repairs are. */
import { filledCells, mendingOf, type AddedRow, type Answer } from '../../workbook/repair/answers.ts';
import type { Issue } from '../../workbook/findings/issue.ts';
import { readWorkbook } from '../../workbook/read.ts';
import { reckonWorkbook } from '../../workbook/reckon.ts';
import type { Repair } from '../../workbook/repair/repair.ts';
import { addTableRow } from './inputs.ts';
import { identityOf, writeRepairs, type DoneRepair, type RepairOutcome } from './repair.ts';
import { snapshotWorkbook } from '../read/snapshot.ts';
import { withRefusals } from '../line/trouble.ts';

/** Reads the workbook anew, and writes what the answer changes for those of the issues that are still there. */
export async function answerIssues(issues: readonly Issue[], answer: Answer): Promise<RepairOutcome> {
  return withRefusals(async () => {
    const snapshot = await snapshotWorkbook();
    if (snapshot === null) return { kind: 'changed' };
    const reading = readWorkbook(snapshot.workbook);
    const asked = new Set(issues.map(identityOf));
    const mendings = reckonWorkbook(reading).issues.flatMap((issue) => {
      const mending = asked.has(identityOf(issue)) ? mendingOf(issue, answer, reading) : null;
      return mending === null ? [] : [mending];
    });
    // Several issues may have one answer: a setting is written once.
    const cells = new Map(
      mendings.flatMap((mending) => mending.cells.map((one) => [`${one.sheet}!${one.cell}`, one] as const)),
    );
    const row = mendings.find((mending) => mending.row !== null)?.row ?? null;
    return row === null ? writeRepairs([...cells.values()]) : add(row);
  });
}

async function add(row: AddedRow): Promise<RepairOutcome> {
  const values = Object.fromEntries(row.cells.map(({ header, value }) => [header, value]));
  const added = await addTableRow(row.table, values);
  if (added.kind === 'trouble') return added;
  const done = (repair: Repair): DoneRepair => ({ ...repair, before: '' });
  return { kind: 'repaired', repairs: filledCells(row, added.row).map(done), left: 0 };
}
