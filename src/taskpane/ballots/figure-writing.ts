/** A figure of the totals or of the box on its way into its cell. */
import type { Written } from '../../excel/inputs/inputs.ts';
import type { BallotBook, FigureCell, FigureLine } from '../../workbook/ballots/ballot-book.ts';
import { readCount } from '../../workbook/columns/cells.ts';
import { withFigure } from '../../workbook/ballots/written-ballots.ts';
import { entryKey } from './draft.ts';
import type { Writing } from './ballot-state.ts';

/** Writes what was typed for the figure, and says what became of it. */
export async function writeFigure(step: Writing, key: string, text: string): Promise<void> {
  // A line without a row may have got one by a writing whose answer was lost; two rows of it would contradict each other.
  const isNew = targetOf(step.state.book, key)?.cell.cell === null;
  const unread = await (isNew ? step.session.readTables() : step.session.readIfStale());
  let written: Written = unread ?? (await sendFigure(step, key, text));
  if (written.kind === 'trouble' && written.trouble.code === 'Interrupted') {
    // The row may have moved: where it is now is looked up once.
    written = (await step.session.readTables()) ?? (await sendFigure(step, key, text));
  }
  if (written.kind === 'written') {
    step.put({ kind: 'dropped', key, text });
    return;
  }
  const entry = step.state.entries.get(key);
  if (entry?.text === text) step.put({ kind: 'entered', key, entry: { text, status: 'unsaved' } });
  step.put({ kind: 'wentWrong', trouble: written.trouble });
}

async function sendFigure(step: Writing, key: string, text: string): Promise<Written> {
  const { book } = step.state;
  const target = targetOf(book, key);
  if (book === null || target === null) return gone;
  const value = text.trim() === '' ? '' : (readCount(text) ?? '');
  const { cell: held, line, header, table, sheet } = target;
  if (held.cell === null) {
    const added = await step.session.addTableRow(sheet, table, { ...line.codes, [header]: value });
    if (added.kind === 'written') await step.wrote(null);
    return added;
  }
  const { cell } = held;
  const written = await step.session.writeCells([{ sheet, cell, value, guards: line.guards }]);
  if (written.kind === 'written') await step.wrote(withFigure(book, sheet, cell, value));
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
