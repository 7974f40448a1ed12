/** Tellers in front of Excel, and what stands in the tables it writes into. */
import { addTableRow, writeCells } from '../../src/excel/inputs/inputs.ts';
import { checkWorkbook, readWithTables } from '../../src/excel/use-cases.ts';
import type { HostOptions } from '../../src/host/host.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { BallotStep } from '../../src/taskpane/ballots/ballot-step.ts';
import { Session } from '../../src/taskpane/session/session.ts';
import type { SessionTools } from '../../src/taskpane/session/session.ts';
import { othersOf } from './contents.ts';
import { opened } from './faults.ts';
import { inExcel } from './in-excel.ts';
import { aCouncilFile } from './small-council.ts';

const sheetName = 'Phiếu bầu';
const opinions = ['agree', 'disagree', 'blank', 'agree', 'blank', 'disagree'] as const;
/** What the paper after the council's three comes to in its row. */
export const fourth = [4, 'x', 'K', '', 'x', '', 'K'];

/** In Excel, with the tellers at the papers. */
export function atPapers<Result>(
  file: WorkbookFile,
  options: HostOptions,
  work: (step: BallotStep, requests: readonly string[]) => Promise<Result>,
  readTables: SessionTools['readTables'] = readWithTables,
): Promise<Result> {
  return inExcel(file, options, async ({ requests }) => {
    const session = new Session({
      check: checkWorkbook,
      readTables,
      writeCells,
      addTableRow,
      watch: async () => undefined,
      soon: () => undefined,
      patience: () => new Promise(() => undefined),
      language: () => 'vi',
      now: () => new Date(2026, 10, 25, 9, 15),
      version: '0.0.0',
    });
    const step = new BallotStep(session, {
      recallPrinted: () => Promise.resolve(null),
      recallQuotaRule: () => Promise.resolve(null),
      rememberQuotaRule: () => Promise.resolve(),
      now: () => new Date(2026, 10, 25, 9, 15),
    });
    await session.reread();
    step.choose({ kind: 'papers', table: 'Ballots' });
    return work(step, requests);
  });
}

/** Enters a paper by its marks and waits until all is done with it. */
export async function enter(step: BallotStep): Promise<void> {
  for (const opinion of opinions) step.draft({ kind: 'marked', opinion });
  step.file();
  await step.session.line.idle();
}

/** Tries again what Excel refused. */
export async function retry(step: BallotStep): Promise<void> {
  step.retry();
  await step.session.line.idle();
}

/** Takes the last paper back. */
export async function undo(step: BallotStep): Promise<void> {
  step.undo();
  await step.session.line.idle();
}

/** A table of the workbook and its sheet; the ballots where no other is named. */
export function ballots(file: WorkbookFile, on = sheetName, named = 'Ballots') {
  const sheet = file.sheets.find(({ name }) => name === on);
  const table = sheet?.tables.find(({ name }) => name === named);
  if (sheet === undefined || table === undefined) throw new Error(`There is no table ${named}.`);
  return { sheet, table };
}

/** The table's rows as they are saved, without its header. */
export function rowsOf(file: WorkbookFile, on?: string, named?: string): readonly (readonly unknown[])[] {
  const { sheet, table } = ballots(opened(file.save()), on, named);
  return sheet
    .cells(table.block)
    .slice(1)
    .map((cells) =>
      cells.map(({ value }) =>
        value.kind === 'empty'
          ? ''
          : value.kind === 'error'
            ? value.error
            : value.kind === 'text'
              ? value.text
              : value.value,
      ),
    );
}

/** The rows of ballots that are not blank. */
export function papersOf(file: WorkbookFile): readonly (readonly unknown[])[] {
  return rowsOf(file).filter((row) => row.some((value) => value !== ''));
}

/** All but the ballots. */
export function elsewhere(file: WorkbookFile) {
  return othersOf(file).filter(({ name }) => name !== sheetName);
}

/** A council whose ballots end with so many blank rows. */
export function grown(rows: number): WorkbookFile {
  const file = aCouncilFile();
  const { sheet, table } = ballots(file);
  sheet.growTable(table, rows);
  return file;
}
