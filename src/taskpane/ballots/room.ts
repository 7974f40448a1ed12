/**
 * The room of the tellers: each paper goes into the workbook when it is whole, each figure when it is typed. One message
 * to Excel at a time, and every writing is made by a reading that has what was written before it. Own writings are taken
 * over into what was read; only what others change is read again. It knows Excel by signatures only.
 */
import type { SheetChange } from '../../excel/line/watch.ts';
import type { AwardCode } from '../../tally/campaign.ts';
import type { BallotBook } from '../../workbook/ballots/ballot-book.ts';
import { readCount } from '../../workbook/columns/cells.ts';
import { initialBallots, reduceBallots, tableInHand } from './ballot-state.ts';
import { enteredPaper } from './entered-paper.ts';
import { entryKey } from './entry-key.ts';
import type { BallotEvent, BallotState, QueuedPaper, Task } from './ballot-state.ts';
import { isWhole } from './draft.ts';
import type { DraftEvent } from './draft.ts';
import { rowOf, sheetsOf } from './heard-changes.ts';
import { targetOf, writeFigure } from './figure-writing.ts';
import { takeBackPaper, writePaper } from './paper-writing.ts';
import { isCountedTwice } from './second-count.ts';
import { unexpected } from '../unexpected.ts';
import { recall } from './tools.ts';
import type { BallotTools } from './tools.ts';
import type { Unread, WritingDesk } from './writing.ts';

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
  /** Rows that were written from here a moment ago, as `sheet!row`: what is heard of them is the own echo. */
  private readonly own = new Set<string>();
  private readonly desk: WritingDesk;
  /** What was read lacks something that own writings changed beside the lines of figures. */
  private behind = false;
  private ids = 0;

  constructor(tools: BallotTools) {
    this.tools = tools;
    this.desk = {
      tools,
      state: this.state,
      put: (event) => this.put(event),
      read: () => this.readNow(),
      readIfStale: async () => (this.stale ? this.readNow() : null),
      wrote: (sheet, row, book) => this.wrote(sheet, row, book),
    };
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
    void this.enqueue(() => recall(this.desk, this.tools));
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
    // Figures that were written are in the lines only; what else they change is read between two tasks.
    if (this.behind) void this.enqueue(() => this.readNow());
  }

  chooseAward(table: string, award: AwardCode | null): void {
    this.put({ kind: 'awardChosen', table, award });
  }

  /** Ballots say so, or do not, and whoever counts them on another machine goes by the same. */
  setQuotaRule(on: boolean): void {
    this.put({ kind: 'quotaRuleSet', on });
    void this.enqueue(() => this.tools.rememberQuotaRule(on));
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
    const paper = enteredPaper(this.current);
    if (paper === null) return;
    if (this.current.counting === 'second') {
      this.put({ kind: 'secondFiled', table: table.table, paper });
      return;
    }
    this.ids += 1;
    const queued: QueuedPaper = { id: this.ids, table: table.table, paper, number: null, status: 'saving' };
    this.put({ kind: 'queued', queued });
    void this.enqueue(() => writePaper(this.desk, queued));
  }

  /** Tries again to write the papers and figures that Excel refused. */
  retry(): void {
    this.put({ kind: 'troubleClosed' });
    for (const queued of this.current.queue) {
      if (queued.status !== 'refused') continue;
      const again = { ...queued, status: 'saving' } as const;
      this.put({ kind: 'requeued', queued: again });
      void this.enqueue(() => writePaper(this.desk, again));
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
    void this.enqueue(() => takeBackPaper(this.desk));
  }

  /** The papers have other rows and numbers than before: the last one is no longer known, and all is read again. */
  papersMoved(): void {
    this.put({ kind: 'papersMoved' });
    void this.enqueue(() => this.readNow());
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

  /** Writes the figures that are typed and not yet left. */
  commitTyped(): void {
    for (const [key, { text, status }] of this.current.entries) {
      if (status === 'typing') this.commitKey(key, text);
    }
  }

  /** Whether Excel refused a paper or a figure. */
  get holdsBack(): boolean {
    const { queue, entries } = this.current;
    const refused = queue.some(({ status }) => status === 'refused');
    return refused || [...entries.values()].some(({ status }) => status === 'unsaved');
  }

  /** Resolves when all that was begun is written and read. */
  async idle(): Promise<void> {
    while (this.pending > 0) await this.tail;
  }

  /** Resolves when that is so and the workbook is known as it stands. */
  async settled(): Promise<void> {
    if (this.stale || this.behind) void this.enqueue(() => this.readNow());
    await this.idle();
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
    void this.enqueue(() => writeFigure(this.desk, key, text));
  }

  private changed({ sheet, address }: SheetChange): void {
    const { book } = this.current;
    if (book === null || !sheetsOf(book).has(sheet)) return;
    const row = rowOf(address);
    if (row === null || !this.own.has(`${sheet}!${String(row)}`)) this.stale = true;
    this.tools.soon(() => {
      this.own.clear();
      if (this.stale) void this.enqueue(() => this.readNow());
    });
  }

  private async wrote(sheet: string, row: number, book: BallotBook | null): Promise<void> {
    this.own.add(`${sheet}!${String(row)}`);
    if (book === null) await this.readNow();
    else this.put({ kind: 'read', book });
    this.behind = true;
  }

  private async readNow(): Promise<Unread | null> {
    this.stale = false;
    this.behind = false;
    const outcome = await this.tools.read().catch(unexpected);
    if (outcome.kind === 'read') {
      this.put({ kind: 'read', book: outcome.book });
      return null;
    }
    if (this.current.book === null) this.put({ kind: 'wentWrong', trouble: outcome.trouble });
    else this.stale = true;
    return outcome;
  }

  private enqueue(work: () => Promise<unknown>): Promise<unknown> {
    this.pending += 1;
    const done = this.tail.then(work).catch((error: unknown) => console.error(error));
    this.tail = done.finally(() => (this.pending -= 1));
    return done;
  }

  private put(event: BallotEvent): void {
    this.current = reduceBallots(this.current, event);
    const twice = isCountedTwice(this.current);
    if (twice !== (this.current.countedTwice !== null)) {
      const at = twice ? this.tools.now() : null;
      this.current = reduceBallots(this.current, { kind: 'countedTwice', at });
    }
    for (const listener of this.listeners) listener();
  }
}
