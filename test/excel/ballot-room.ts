/** The tellers' room in front of Excel, and what stands in the tables it writes into. */
import { readBallotBook } from '../../src/excel/inputs/ballots.ts';
import { addTableRow, writeCells } from '../../src/excel/inputs/inputs.ts';
import type { HostOptions } from '../../src/host/host.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { BallotRoom } from '../../src/taskpane/ballots/room.ts';
import type { BallotTools } from '../../src/taskpane/ballots/tools.ts';
import { othersOf } from './contents.ts';
import { opened } from './faults.ts';
import { inExcel } from './in-excel.ts';
import { aCouncilFile } from './small-council.ts';

const sheetName = 'Phiếu bầu';
const opinions = ['agree', 'disagree', 'blank', 'agree', 'blank', 'disagree'] as const;
/** What the paper after the council's three comes to in its row. */
export const fourth = [4, 'x', 'K', '', 'x', '', 'K'];

/** In Excel, with the room open at the papers. */
export function atPapers<Result>(
  file: WorkbookFile,
  options: HostOptions,
  work: (room: BallotRoom, requests: readonly string[]) => Promise<Result>,
  read: BallotTools['read'] = readBallotBook,
): Promise<Result> {
  return inExcel(file, options, async ({ requests }) => {
    const room = new BallotRoom({
      read,
      writeCells,
      addTableRow,
      recallPrinted: () => Promise.resolve(null),
      recallQuotaRule: () => Promise.resolve(null),
      rememberQuotaRule: () => Promise.resolve(),
      watch: async () => undefined,
      soon: () => undefined,
      now: () => new Date(2026, 10, 25, 9, 15),
    });
    room.open();
    await room.idle();
    room.choose({ kind: 'papers', table: 'Ballots' });
    return work(room, requests);
  });
}

/** Enters a paper by its marks and waits until the room is done with it. */
export async function enter(room: BallotRoom): Promise<void> {
  for (const opinion of opinions) room.draft({ kind: 'marked', opinion });
  room.file();
  await room.idle();
}

/** Tries again what Excel refused. */
export async function retry(room: BallotRoom): Promise<void> {
  room.retry();
  await room.idle();
}

/** Takes the last paper back. */
export async function undo(room: BallotRoom): Promise<void> {
  room.undo();
  await room.idle();
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
