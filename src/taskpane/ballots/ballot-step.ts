/**
 * The tellers: each paper goes into the workbook when it is whole, each figure when it is typed, by the session's line to Excel.
 * Own writings are taken over into what was read; only what others change is read again. It knows Excel by signatures only.
 */
import { createStore } from 'zustand/vanilla';
import type { BallotOptions } from '../../papers/ballot-lists.ts';
import type { AwardCode } from '../../tally/campaign.ts';
import { ballotBook } from '../../workbook/ballots/ballot-book.ts';
import type { BallotBook, BallotTables } from '../../workbook/ballots/ballot-book.ts';
import { readCount } from '../../workbook/columns/cells.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';
import { onFound, withWorkbook } from '../session/seen.ts';
import type { Seen } from '../session/seen.ts';
import type { Session, Typing } from '../session/session.ts';
import type { Found } from '../session/state.ts';
import { initialBallots, reduceBallots, tableInHand } from './ballot-state.ts';
import type { BallotEvent, BallotState, OwnBallots, QueuedPaper, Task, Writing } from './ballot-state.ts';
import { isWhole, entryKey } from './draft.ts';
import type { DraftEvent } from './draft.ts';
import { targetOf, writeFigure } from './figure-writing.ts';
import { takeBackPaper, writePaper, enteredPaper } from './paper-writing.ts';
import { isCountedTwice } from './second-count.ts';

/** What the workbook remembers of its ballots. */
interface BallotTools {
  /** Whether a quota binds whoever marks a paper; null where nobody has said. */
  readonly recallQuotaRule: () => Promise<boolean | null>;
  /** How the ballots were printed last; null where they were not. */
  readonly recallPrinted: () => Promise<BallotOptions | null>;
  readonly rememberQuotaRule: (binds: boolean) => Promise<unknown>;
  readonly now: () => Date;
}

export class BallotStep implements Typing, Writing {
  /** What there is to see of the count. */
  readonly seen: Seen<BallotState>;
  private readonly own = createStore<OwnBallots>(() => initialBallots);
  private ids = 0;

  constructor(
    readonly session: Session,
    private readonly tools: BallotTools,
  ) {
    this.seen = withWorkbook(session, this.own, (found, own): BallotState => ({
      ...own,
      book: found === null ? null : ballotBookOf(found),
    }));
    onFound(session, () => this.put({ kind: 'read' }));
    session.writesFor(this);
  }

  /** With what the session has read. */
  get state(): BallotState {
    return this.seen.getState();
  }

  /** The step comes on show: how the ballots were printed and whether a quota binds is taken up from the workbook. */
  open(): void {
    void this.session.inLine(() => this.recall());
  }

  /** Reads the workbook again after something stood in the way. */
  reopen(): void {
    this.put({ kind: 'troubleClosed' });
    this.session.fallBehind();
    this.session.refresh();
  }

  choose(task: Task | null): void {
    this.put({ kind: 'taskChosen', task });
    // Figures that were written are in the lines only; what else they change is read between two tasks.
    this.session.refresh();
  }

  chooseAward(table: string, award: AwardCode | null): void {
    this.put({ kind: 'awardChosen', table, award });
  }

  /** Ballots say so, or do not, and whoever counts them on another machine goes by the same. */
  setQuotaRule(on: boolean): void {
    this.put({ kind: 'quotaRuleSet', on });
    void this.session.inLine(async () => {
      await this.tools.rememberQuotaRule(on);
    });
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
    const table = tableInHand(this.state);
    if (table === null || !isWhole(this.state.draft)) return;
    const paper = enteredPaper(this.state);
    if (paper === null) return;
    if (this.state.counting === 'second') {
      this.put({ kind: 'secondFiled', table: table.table, paper });
      return;
    }
    this.ids += 1;
    const queued: QueuedPaper = { id: this.ids, table: table.table, paper, number: null, status: 'saving' };
    this.put({ kind: 'queued', queued });
    void this.session.inLine(() => writePaper(this, queued));
  }

  /** Tries again to write the papers and figures that Excel refused. */
  retry(): void {
    this.put({ kind: 'troubleClosed' });
    for (const queued of this.state.queue) {
      if (queued.status !== 'refused') continue;
      const again = { ...queued, status: 'saving' } as const;
      this.put({ kind: 'requeued', queued: again });
      void this.session.inLine(() => writePaper(this, again));
    }
    for (const [key, { text, status }] of this.state.entries) {
      if (status === 'unsaved') this.commitKey(key, text);
    }
  }

  /** Takes the last paper out of the workbook again, if its row is still as it was written. */
  undo(): void {
    const table = tableInHand(this.state);
    if (this.state.counting === 'second') {
      if (table !== null) this.put({ kind: 'secondUndone', table: table.table });
      return;
    }
    void this.session.inLine(() => takeBackPaper(this));
  }

  /** The papers have other rows and numbers than before: the last one is no longer known. */
  papersMoved(): void {
    this.put({ kind: 'papersMoved' });
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
    for (const [key, { text, status }] of this.state.entries) {
      if (status === 'typing') this.commitKey(key, text);
    }
  }

  /** Whether Excel refused a paper or a figure. */
  get holdsBack(): boolean {
    const { queue, entries } = this.state;
    const refused = queue.some(({ status }) => status === 'refused');
    return refused || [...entries.values()].some(({ status }) => status === 'unsaved');
  }

  private commitKey(key: string, text: string): void {
    const trimmed = text.trim();
    const entry = this.state.entries.get(key);
    if (trimmed !== '' && readCount(trimmed) === null) {
      this.put({ kind: 'entered', key, entry: { text, status: 'notCount' } });
      return;
    }
    if (entry?.status === 'saving' && entry.text === text) return;
    if (targetOf(this.state.book, key)?.cell.text === trimmed && entry?.status !== 'saving') {
      this.put({ kind: 'dropped', key, text: null });
      return;
    }
    this.put({ kind: 'entered', key, entry: { text, status: 'saving' } });
    void this.session.inLine(() => writeFigure(this, key, text));
  }

  /** For whoever has the line: takes over what an own writing has changed; null: that is to be read. */
  async wrote(book: BallotBook | null): Promise<void> {
    if (book === null) await this.session.readTables();
    else this.session.takeOver((found) => withBook(found, book));
    this.session.fallBehind();
  }

  put(event: BallotEvent): void {
    let next = reduceBallots(this.state, event);
    const isTwice = isCountedTwice(next);
    if (isTwice !== (next.countedTwice !== null))
      next = { ...next, countedTwice: isTwice ? this.tools.now() : null };
    const { book: _, ...own } = next;
    this.own.setState(own, true);
  }

  private async recall(): Promise<void> {
    const printed = await this.tools.recallPrinted().catch(() => null);
    if (printed !== null) this.put({ kind: 'printedAs', printed });
    const { quotaRule } = this.state;
    const on = await this.tools.recallQuotaRule().catch(() => null);
    // What was pressed meanwhile is newer.
    if (on !== null && this.state.quotaRule === quotaRule) this.put({ kind: 'quotaRuleSet', on });
  }
}

const books = new WeakMap<Found, BallotBook>();
const tables = new WeakMap<WorkbookSnapshot, BallotTables>();

/** The tables for ballots with the reading, made once for each. */
function ballotBookOf(found: Found): BallotBook {
  const { reading, workbook } = found;
  const made = books.get(found) ?? { ...(found.ballots ?? tablesIn(workbook, reading)), reading };
  books.set(found, made);
  return made;
}

/** Scores that were written since do not change them. */
function tablesIn(workbook: WorkbookSnapshot, reading: Found['reading']): BallotTables {
  const made = tables.get(workbook) ?? ballotBook(workbook, reading);
  tables.set(workbook, made);
  return made;
}

/** What is known of the workbook once this is in it. */
function withBook(found: Found, { reading, ...ballots }: BallotBook): Found {
  return { ...found, reading, ballots };
}
