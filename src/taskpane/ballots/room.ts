/**
 * The room of the tellers: each paper goes into the workbook when it is whole, each figure when it is typed. One message
 * to Excel at a time, and every writing is made by a reading that is not older than the last one. It knows Excel by
 * signatures only.
 */
import type { BallotsOutcome } from '../../excel/ballots.ts';
import type { CellChange, Written } from '../../excel/inputs.ts';
import type { Trouble } from '../../excel/outcome.ts';
import type { SheetChange } from '../../excel/watch.ts';
import type { AwardCode } from '../../tally/campaign.ts';
import type { BallotBook, FigureCell, FigureLine } from '../../workbook/ballot-book.ts';
import { readCount } from '../../workbook/cells.ts';
import {
  emptied,
  filedAs,
  nextPaperNumber,
  paperCells,
  tablesOfSamePapers,
} from '../../workbook/paper-row.ts';
import type { EnteredPaper } from '../../workbook/paper-row.ts';
import {
  awardOf,
  entryKey,
  initialBallots,
  quotaBroken,
  reduceBallots,
  tableInHand,
} from './ballot-state.ts';
import type { BallotEvent, BallotState, QueuedPaper, Task } from './ballot-state.ts';
import { isWhole, opinionsOf } from './draft.ts';
import type { DraftEvent } from './draft.ts';
import { reasonSentence } from './reason.ts';

/** What the room needs of the rest of the house. */
export interface BallotTools {
  readonly read: () => Promise<BallotsOutcome>;
  readonly writeCells: (changes: readonly CellChange[]) => Promise<Written>;
  readonly addTableRow: (
    table: string,
    values: Readonly<Record<string, string | number>>,
  ) => Promise<Written>;
  readonly watch: (onChange: (change: SheetChange) => void) => Promise<unknown>;
  /** Calls `work` a little later, when no more changes are to be expected; a second call puts the first one off. */
  readonly soon: (work: () => void) => void;
}

export class BallotRoom {
  private readonly tools: BallotTools;
  private current: BallotState = initialBallots;
  private readonly listeners = new Set<() => void>();
  /** Settles when all that was begun is done. */
  private tail: Promise<unknown> = Promise.resolve();
  private pending = 0;
  private watching = false;
  /** The sheets have changed since the last reading. */
  private stale = false;
  private ids = 0;

  constructor(tools: BallotTools) {
    this.tools = tools;
  }

  /** The state of the room; a new object after every change. */
  readonly state = (): BallotState => this.current;

  /** Calls `listener` after every change of the state; gives the function that ends this. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The room comes on show: the workbook is read, and from the first time on the sheets are watched. */
  open(): void {
    void this.enqueue(() => this.readNow());
    if (this.watching) return;
    this.watching = true;
    // An Excel that cannot watch is worked with as it is: every writing reads first what it must know.
    void this.tools.watch((change) => this.changed(change)).catch(() => undefined);
  }

  /** Reads the workbook again after it could not be read. */
  reopen(): void {
    this.put({ kind: 'troubleClosed' });
    void this.enqueue(() => this.readNow());
  }

  choose(task: Task | null): void {
    this.put({ kind: 'taskChosen', task });
  }

  chooseAward(table: string, award: AwardCode | null): void {
    this.put({ kind: 'awardChosen', table, award });
  }

  setQuotaRule(on: boolean): void {
    this.put({ kind: 'quotaRuleSet', on });
  }

  setCounting(counting: BallotState['counting']): void {
    this.put({ kind: 'countingSet', counting });
  }

  draft(event: DraftEvent): void {
    this.put({ kind: 'drafted', event });
  }

  clearDraft(): void {
    this.put({ kind: 'draftCleared' });
  }

  /** The paper in hand is whole: it goes into the workbook, or in a second count beside it. */
  file(): void {
    const table = tableInHand(this.current);
    if (table === null || !isWhole(this.current.draft)) return;
    const paper = this.enteredPaper();
    if (paper === null) return;
    if (this.current.counting === 'second') {
      this.put({ kind: 'secondFiled', table: table.table, paper });
      return;
    }
    this.ids += 1;
    const queued: QueuedPaper = { id: this.ids, table: table.table, paper, number: null, status: 'saving' };
    this.put({ kind: 'queued', queued });
    void this.enqueue(() => this.write(queued));
  }

  /** Tries again to write the papers and figures that Excel refused. */
  retry(): void {
    this.put({ kind: 'troubleClosed' });
    for (const queued of this.current.queue) {
      if (queued.status !== 'refused') continue;
      const again = { ...queued, status: 'saving' } as const;
      this.put({ kind: 'requeued', queued: again });
      void this.enqueue(() => this.write(again));
    }
    for (const [key, { text, status }] of this.current.entries) {
      if (status === 'unsaved') this.commitKey(key, text);
    }
  }

  /** Takes the last paper out of the workbook again, if its row is still as it was written. */
  undo(): void {
    const table = tableInHand(this.current);
    if (this.current.counting === 'second') {
      if (table !== null) this.put({ kind: 'secondUndone', table: table.table });
      return;
    }
    void this.enqueue(() => this.undoNow());
  }

  /** Begins the second count of a table anew. */
  clearSecond(table: string): void {
    this.put({ kind: 'secondCleared', table });
  }

  typeSecond(key: string, text: string): void {
    this.put({ kind: 'secondTyped', key, text });
  }

  /** The teller types a figure; nothing is written yet. */
  type(table: 'totals' | 'box', line: string, figure: string, text: string): void {
    this.put({ kind: 'entered', key: entryKey(table, line, figure), entry: { text, status: 'typing' } });
  }

  /** What was typed counts: it is written, or refused where it is no whole number. */
  commit(table: 'totals' | 'box', line: string, figure: string, text: string): void {
    this.commitKey(entryKey(table, line, figure), text);
  }

  /** Resolves when all that was begun is written and read. */
  async idle(): Promise<void> {
    while (this.pending > 0) await this.tail;
  }

  private enteredPaper(): EnteredPaper | null {
    const { draft } = this.current;
    const table = tableInHand(this.current);
    if (table === null) return null;
    const over = quotaBroken(this.current, table);
    const invalid = reasonSentence(table.english ? 'en' : 'vi', draft.invalid, over);
    if (invalid !== null && table.validity === null) return null;
    return { award: awardOf(this.current, table), opinions: opinionsOf(draft), invalid };
  }

  private async write(queued: QueuedPaper): Promise<void> {
    if (this.stale || queued.number !== null) await this.readNow();
    const { table: name, paper } = queued;
    const { book } = this.current;
    const table = book?.paperTables.find((one) => one.table === name);
    if (book === null || table === undefined || table.ballot === null) {
      this.refuse(queued, { code: 'Interrupted', detail: `There is no table ${name} to write into.` });
      return;
    }
    if (queued.number !== null && filedAs(table, queued.number, paper) !== undefined) {
      this.put({ kind: 'filed', id: queued.id, filed: { table: name, paper, number: queued.number } });
      return;
    }
    const number = nextPaperNumber(tablesOfSamePapers(book.paperTables, table), paper.award);
    const values = Object.fromEntries(
      paperCells(table, number, paper).map(({ at, value }) => [at.header, value]),
    );
    const written = await this.tools.addTableRow(name, values).catch(unexpected);
    if (written.kind === 'trouble') {
      this.refuse({ ...queued, number }, written.trouble);
      return;
    }
    await this.readNow();
    this.put({ kind: 'filed', id: queued.id, filed: { table: name, paper, number } });
  }

  private refuse(queued: QueuedPaper, trouble: Trouble): void {
    this.put({ kind: 'requeued', queued: { ...queued, status: 'refused' } });
    this.put({ kind: 'wentWrong', trouble });
  }

  private async undoNow(): Promise<void> {
    const { last } = this.current;
    if (last === null) return;
    await this.readNow();
    const table = this.current.book?.paperTables.find((one) => one.table === last.table);
    const filed = table && filedAs(table, last.number, last.paper);
    if (table === undefined || filed === undefined) {
      this.put({ kind: 'undone', done: false });
      return;
    }
    const changes = emptied(table, filed.row, last.number, last.paper);
    const written = await this.tools.writeCells(changes).catch(unexpected);
    if (written.kind === 'written') {
      await this.readNow();
      this.put({ kind: 'undone', done: true });
    } else if (written.trouble.code === 'Interrupted') {
      this.put({ kind: 'undone', done: false });
    } else {
      this.put({ kind: 'wentWrong', trouble: written.trouble });
    }
  }

  private commitKey(key: string, text: string): void {
    const trimmed = text.trim();
    const entry = this.current.entries.get(key);
    if (trimmed !== '' && readCount(trimmed) === null) {
      this.put({ kind: 'entered', key, entry: { text, status: 'notCount' } });
      return;
    }
    if (entry?.status === 'saving' && entry.text === text) return;
    if (targetOf(this.current.book, key)?.cell.text === trimmed && entry?.status !== 'saving') {
      this.put({ kind: 'dropped', key, text: null });
      return;
    }
    this.put({ kind: 'entered', key, entry: { text, status: 'saving' } });
    void this.enqueue(() => this.writeFigure(key, text));
  }

  private async writeFigure(key: string, text: string): Promise<void> {
    if (this.stale) await this.readNow();
    let written = await this.sendFigure(key, text).catch(unexpected);
    if (written.kind === 'trouble' && written.trouble.code === 'Interrupted') {
      // The row may have moved: where it is now is looked up once.
      await this.readNow();
      written = await this.sendFigure(key, text).catch(unexpected);
    }
    if (written.kind === 'written') {
      await this.readNow();
      this.put({ kind: 'dropped', key, text });
      return;
    }
    const entry = this.current.entries.get(key);
    if (entry?.text === text) this.put({ kind: 'entered', key, entry: { text, status: 'unsaved' } });
    this.put({ kind: 'wentWrong', trouble: written.trouble });
  }

  private async sendFigure(key: string, text: string): Promise<Written> {
    const target = targetOf(this.current.book, key);
    if (target === null) return gone;
    const value = text.trim() === '' ? '' : (readCount(text) ?? '');
    const { cell, line, header, table, sheet } = target;
    if (cell.cell === null) {
      return this.tools.addTableRow(table, { ...line.codes, [header]: value });
    }
    return this.tools.writeCells([{ sheet, cell: cell.cell, value, guards: line.guards }]);
  }

  private changed({ sheet }: SheetChange): void {
    const { book } = this.current;
    if (book === null || !sheetsOf(book).has(sheet)) return;
    this.stale = true;
    this.tools.soon(() => {
      if (this.stale) void this.enqueue(() => this.readNow());
    });
  }

  private async readNow(): Promise<void> {
    this.stale = false;
    const outcome = await this.tools.read().catch(unexpected);
    if (outcome.kind === 'read') this.put({ kind: 'read', book: outcome.book });
    else if (this.current.book === null) this.put({ kind: 'wentWrong', trouble: outcome.trouble });
    else this.stale = true;
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.pending += 1;
    const done = this.tail.then(work).catch((error: unknown) => console.error(error));
    this.tail = done.finally(() => (this.pending -= 1));
    return done;
  }

  private put(event: BallotEvent): void {
    this.current = reduceBallots(this.current, event);
    for (const listener of this.listeners) listener();
  }
}

interface FigureTarget {
  readonly table: string;
  readonly sheet: string;
  readonly header: string;
  readonly line: FigureLine<string>;
  readonly cell: FigureCell;
}

/** Where a figure stands now, or null where its line or its column is gone. */
function targetOf(book: BallotBook | null, key: string): FigureTarget | null {
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

/** The sheets whose changes may change what is counted. */
function sheetsOf({ reading, paperTables, counts, boxes }: BallotBook): ReadonlySet<string> {
  const { candidates, council, awards } = reading.places;
  return new Set([
    ...[candidates, council, awards].flatMap((places) => [...places.values()].map(({ sheet }) => sheet)),
    ...paperTables.map(({ sheet }) => sheet),
    ...[counts, boxes].flatMap((table) => (table === null ? [] : [table.sheet])),
  ]);
}

const gone: Written = {
  kind: 'trouble',
  trouble: { code: 'Interrupted', detail: 'The table has no place for this figure any more.' },
};

function unexpected(error: unknown): { readonly kind: 'trouble'; readonly trouble: Trouble } {
  console.error(error);
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: 'trouble', trouble: { code: 'Unexpected', detail } };
}
