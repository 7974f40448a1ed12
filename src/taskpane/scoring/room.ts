/**
 * The scoring room: what a person types goes into the workbook at once, what changes there comes back. One message to
 * Excel at a time, so that no reading is older than what was written before it. It knows Excel by signatures only.
 */
import type { CellChange, Written } from '../../excel/inputs/inputs.ts';
import type { SheetChange } from '../../excel/line/watch.ts';
import type { CandidateCode, Criterion, MemberCode } from '../../tally/campaign.ts';
import type { Reading } from '../../workbook/read.ts';
import { inputOf, judge } from './entry.ts';
import type { CellInput } from './entry.ts';
import { holdsInputs } from './input-sheets.ts';
import { initialRoom, neighbour, reduceRoom } from './room-state.ts';
import type { Entry, RoomEvent, RoomState } from './room-state.ts';
import { scoreBook, sheetOf, slotKey, slotPlace } from './score-book.ts';
import type { Slot } from './score-book.ts';
import { unexpected } from '../unexpected.ts';

/** What the room needs of the rest of the house. */
export interface RoomTools {
  /** The workbook read anew; null when Excel did not let it be read just now. */
  readonly read: () => Promise<Reading | null>;
  readonly writeCells: (changes: readonly CellChange[]) => Promise<Written>;
  readonly addTableRow: (table: string, values: Readonly<Record<string, CellInput>>) => Promise<Written>;
  readonly watch: (onChange: (change: SheetChange) => void) => Promise<unknown>;
  readonly recall: () => Promise<string | null>;
  readonly remember: (code: string | null) => Promise<Written>;
  /** Calls `work` a little later, when no more changes are to be expected; a second call puts the first one off. */
  readonly soon: (work: () => void) => void;
}

export class ScoringRoom {
  private readonly tools: RoomTools;
  private current: RoomState = initialRoom;
  private readonly listeners = new Set<() => void>();
  /** Settles when all that was begun is done. */
  private tail: Promise<unknown> = Promise.resolve();
  private pending = 0;
  /** Writings begun so far: a reading that was begun before the last one is too old. */
  private writings = 0;
  /** The sheets have changed since the last reading. */
  private stale = false;
  /** Own writings whose echo has not come yet, as `sheet!cell`. */
  private readonly echoes = new Set<string>();
  /** What the field that the person is in held when they came to it. */
  private session: { readonly key: string; readonly before: CellInput } | null = null;

  constructor(tools: RoomTools) {
    this.tools = tools;
  }

  /** The state of the room; a new object after every change. */
  readonly state = (): RoomState => this.current;

  /** Calls `listener` after every change of the state; gives the function that ends this. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Looks up who works here and begins to watch the sheets. An Excel that can do neither is worked with as it is. */
  async open(): Promise<void> {
    const member = await this.tools.recall().catch(() => null);
    if (member !== null) this.put({ kind: 'recalled', member });
    await this.tools.watch((change) => this.changed(change)).catch(() => undefined);
  }

  /** How many writings have been begun: to tell whether a reading made elsewhere is still good. */
  get writingsBegun(): number {
    return this.writings;
  }

  /** Takes over a reading made elsewhere, when it is not older than what was written here (`begun` at its beginning). */
  take(reading: Reading, begun: number): void {
    if (begun === this.writings && this.pending === 0) this.put({ kind: 'read', reading });
    else this.refresh();
  }

  /** Reads the workbook again, quietly, after what is being written. */
  refresh(): void {
    void this.enqueue(() => this.readNow());
  }

  pickMember(member: MemberCode | null): void {
    this.put({ kind: 'memberPicked', member });
    void this.enqueue(async () => {
      const written = await this.tools.remember(member);
      if (written.kind === 'trouble') this.put({ kind: 'wentWrong', trouble: written.trouble });
    });
  }

  pickCandidate(candidate: CandidateCode, focus: 'firstBlank' | 'heading' | null = null): void {
    this.put({ kind: 'candidatePicked', candidate, focus });
  }

  /** Opens the candidate before or after; gives false at either end. */
  turn(direction: 1 | -1, focus: 'firstBlank' | 'heading' | null = null): boolean {
    const candidate = neighbour(this.current, direction);
    if (candidate !== null) this.pickCandidate(candidate, focus);
    return candidate !== null;
  }

  /** The person comes to a field: what it holds now is what an undo brings back. */
  enter(slot: Slot): void {
    this.session = { key: slotKey(slot), before: this.held(slot) };
  }

  /** Puts the keyboard focus into a field of the open candidate. */
  goToField(slot: Slot): void {
    this.put({ kind: 'fieldAsked', slot });
  }

  /** The person types; nothing is written yet. */
  type(slot: Slot, text: string): void {
    this.put({ kind: 'entered', entry: { slot, text, status: 'typing' } });
  }

  /** What is typed and not written is given up: the field shows the cell again. */
  giveUp(slot: Slot): void {
    const status = this.current.entries.get(slotKey(slot))?.status;
    if (status !== undefined && status !== 'saving') this.put({ kind: 'dropped', slot });
  }

  /** What was typed counts: it is written, or refused and said why. `criterion` null: a note, which is any text. */
  commit(slot: Slot, text: string, criterion: Criterion | null): void {
    const judgement =
      criterion === null ? { kind: 'value' as const, value: text.trim() } : judge(text, criterion);
    if (judgement.kind !== 'value') {
      this.put({ kind: 'entered', entry: { slot, text, status: judgement.kind } });
      // What was written while the person was still typing is taken back.
      const before = this.session?.key === slotKey(slot) ? this.session.before : this.held(slot);
      if (before !== this.held(slot)) this.write({ slot, text: '', value: before, before });
      return;
    }
    const { value } = judgement;
    const entry = this.current.entries.get(slotKey(slot));
    if (value === this.held(slot) && entry?.status !== 'saving') {
      this.put({ kind: 'dropped', slot });
      return;
    }
    if (entry?.status === 'saving' && entry.text === text) return;
    const before = this.session?.key === slotKey(slot) ? this.session.before : this.held(slot);
    this.put({ kind: 'entered', entry: { slot, text, status: 'saving' } });
    this.write({ slot, text, value, before });
  }

  /** Tries again to write what Excel refused. */
  retry(): void {
    this.put({ kind: 'troubleClosed' });
    this.commitAll('unsaved');
  }

  /** Writes what is typed and still waits for a pause: the pane may be closing. */
  commitTyped(): void {
    this.commitAll('typing');
  }

  private commitAll(wanted: Entry['status']): void {
    const campaign = this.current.reading?.campaign;
    for (const { slot, text, status } of this.current.entries.values()) {
      if (status !== wanted) continue;
      const criterion = campaign?.criteria.find(({ code }) => code === slot.criterion) ?? null;
      if (slot.criterion === null || criterion !== null) this.commit(slot, text, criterion);
    }
  }

  /** What Excel refused to write. */
  unsaved(): readonly Entry[] {
    return [...this.current.entries.values()].filter(({ status }) => status === 'unsaved');
  }

  get holdsBack(): boolean {
    return this.unsaved().length > 0;
  }

  closeTrouble(): void {
    this.put({ kind: 'troubleClosed' });
  }

  /** Takes back the last change, unless the cell has been changed since by somebody else. */
  undo(): void {
    const change = this.current.changes.at(-1);
    if (change === undefined) return;
    const { slot, before, after } = change;
    this.session = null;
    this.put({ kind: 'undone', slot });
    if (this.held(slot) === after) this.write({ slot, text: '', value: before, before: null });
  }

  /** Resolves when all that was begun is written and read: for whoever has to wait. */
  async idle(): Promise<void> {
    while (this.pending > 0) await this.tail;
  }

  private held({ member, candidate, criterion }: Slot): CellInput {
    const { reading } = this.current;
    if (reading === null) return '';
    const sheet = sheetOf(scoreBook(reading), member, candidate);
    return criterion === null ? sheet.note : inputOf(sheet.marks.get(criterion));
  }

  /** Puts a writing into the line. `before` null: it is an undo, which is not a change to be undone. */
  private write(writing: Writing): void {
    this.writings += 1;
    void this.enqueue(async () => {
      if (this.stale) await this.readNow();
      let written = await this.send(writing).catch(unexpected);
      if (written.kind === 'trouble' && written.trouble.code === 'Interrupted') {
        // The row may have moved: where it is now is looked up once.
        await this.readNow();
        written = await this.send(writing).catch(unexpected);
      }
      if (written.kind === 'written' && this.needsReading(writing.slot)) await this.readNow();
      this.settle(writing, written);
    });
  }

  private settle({ slot, text, value, before }: Writing, written: Written): void {
    if (written.kind === 'written') {
      const change = before === null ? null : { slot, before, after: value };
      this.put({ kind: 'written', slot, text, value, change });
      return;
    }
    const entry = this.current.entries.get(slotKey(slot));
    const kept = entry !== undefined && entry.status !== 'saving' && entry.text !== text;
    if (!kept) this.put({ kind: 'entered', entry: { slot, text: text || String(value), status: 'unsaved' } });
    this.put({ kind: 'wentWrong', trouble: written.trouble });
  }

  private async send({ slot, value }: Writing): Promise<Written> {
    const { reading } = this.current;
    if (reading === null) return nowhere;
    const target = slotPlace(reading, slot);
    switch (target.kind) {
      case 'cell': {
        const { sheet, cell } = target.place;
        if (cell === null) return nowhere;
        this.echoes.add(`${sheet}!${cell}`);
        const written = await this.tools.writeCells([{ sheet, cell, value, guards: target.guards }]);
        if (written.kind === 'trouble') this.echoes.delete(`${sheet}!${cell}`);
        return written;
      }
      case 'newRow':
        return this.tools.addTableRow(target.table, { ...target.codes, [target.valueHeader]: value });
      case 'nowhere':
        return nowhere;
      default: {
        const unreachable: never = target;
        return unreachable;
      }
    }
  }

  /** A row that was added has a place only after the next reading. */
  private needsReading(slot: Slot): boolean {
    const { reading } = this.current;
    return reading !== null && slotPlace(reading, slot).kind !== 'cell';
  }

  private changed({ sheet, address }: SheetChange): void {
    const cell = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
    if (this.echoes.delete(`${sheet}!${cell}`)) return;
    if (this.current.reading === null || !holdsInputs(this.current.reading, sheet)) return;
    this.stale = true;
    this.tools.soon(() => {
      if (this.stale) this.refresh();
    });
  }

  private async readNow(): Promise<void> {
    this.stale = false;
    const reading = await this.tools.read().catch(() => null);
    if (reading === null) return;
    this.echoes.clear();
    this.put({ kind: 'read', reading });
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    this.pending += 1;
    const done = this.tail.then(work).catch(report);
    this.tail = done.finally(() => (this.pending -= 1));
    return done;
  }

  private put(event: RoomEvent): void {
    this.current = reduceRoom(this.current, event);
    for (const listener of this.listeners) listener();
  }
}

interface Writing {
  readonly slot: Slot;
  /** What the field shows; '' where nobody typed it. */
  readonly text: string;
  readonly value: CellInput;
  readonly before: CellInput | null;
}

const nowhere: Written = {
  kind: 'trouble',
  trouble: { code: 'Interrupted', detail: 'The table of scores has no place for it.' },
};

function report(error: unknown): void {
  console.error(error);
}
