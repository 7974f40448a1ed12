/** A figure of the totals or of the box on its way into its cell. */
import type { Written } from '../../excel/inputs/inputs.ts';
import type { BallotBook, FigureCell, FigureLine } from '../../workbook/ballots/ballot-book.ts';
import { readCount } from '../../workbook/columns/cells.ts';
import { withFigure } from '../../workbook/ballots/written-ballots.ts';
import { entryKey } from './entry-key.ts';
import { unexpected } from '../unexpected.ts';
import type { WritingDesk } from './writing.ts';

/** Writes what was typed for the figure, and says what became of it. */
export async function writeFigure(desk: WritingDesk, key: string, text: string): Promise<void> {
  // A line without a row may have got one by a writing whose answer was lost; two rows of it would contradict each other.
  const isNew = targetOf(desk.state().book, key)?.cell.cell === null;
  const unread = await (isNew ? desk.read() : desk.readIfStale());
  let written: Written = unread ?? (await sendFigure(desk, key, text).catch(unexpected));
  if (written.kind === 'trouble' && written.trouble.code === 'Interrupted') {
    // The row may have moved: where it is now is looked up once.
    written = (await desk.read()) ?? (await sendFigure(desk, key, text).catch(unexpected));
  }
  if (written.kind === 'written') {
    desk.put({ kind: 'dropped', key, text });
    return;
  }
  const entry = desk.state().entries.get(key);
  if (entry?.text === text) desk.put({ kind: 'entered', key, entry: { text, status: 'unsaved' } });
  desk.put({ kind: 'wentWrong', trouble: written.trouble });
}

async function sendFigure(desk: WritingDesk, key: string, text: string): Promise<Written> {
  const { book } = desk.state();
  const target = targetOf(book, key);
  if (book === null || target === null) return gone;
  const value = text.trim() === '' ? '' : (readCount(text) ?? '');
  const { cell: held, line, header, table, sheet } = target;
  if (held.cell === null) {
    const added = await desk.tools.addTableRow(table, { ...line.codes, [header]: value });
    if (added.kind === 'written') await desk.wrote(sheet, added.row, null);
    return added;
  }
  const { cell } = held;
  const written = await desk.tools.writeCells([{ sheet, cell, value, guards: line.guards }]);
  if (written.kind === 'written') {
    await desk.wrote(sheet, Number(/\d+$/.exec(cell)?.[0]) - 1, withFigure(book, sheet, cell, value));
  }
  return written;
}

interface FigureTarget {
  readonly table: string;
  readonly sheet: string;
  readonly header: string;
  readonly line: FigureLine<string>;
  readonly cell: FigureCell;
}

/** Where a figure stands now, or null where its line or its column is gone. */
export function targetOf(book: BallotBook | null, key: string): FigureTarget | null {
  if (book === null) return null;
  const { counts, boxes } = book;
  for (const line of counts?.lines ?? []) {
    for (const figure of counts?.figures ?? []) {
      const cell = line.cells[figure];
      const header = counts?.headers[figure];
      if (counts === null || cell === undefined || header === undefined) continue;
      if (entryKey('totals', line.id, figure) === key) return { ...counts, header, line, cell };
    }
  }
  for (const line of boxes?.lines ?? []) {
    for (const figure of boxes?.figures ?? []) {
      const cell = line.cells[figure];
      const header = boxes?.headers[figure];
      if (boxes === null || cell === undefined || header === undefined) continue;
      if (entryKey('box', line.id, figure) === key) return { ...boxes, header, line, cell };
    }
  }
  return null;
}

const gone: Written = {
  kind: 'trouble',
  trouble: { code: 'Interrupted', detail: 'The table has no place for this figure any more.' },
};
