/**
 * Scoring: what a person types goes into the workbook at once, by the session's line to Excel; what the sheets say comes back
 * through what the session has read. It knows Excel by signatures only.
 */
import { createStore } from 'zustand/vanilla';
import type { Written } from '../../excel/inputs/inputs.ts';
import type { CandidateCode, Criterion, MemberCode } from '../../tally/campaign.ts';
import { onFound, withWorkbook } from '../session/seen.ts';
import type { Seen } from '../session/seen.ts';
import type { Session, Typing } from '../session/session.ts';
import { unexpected } from '../session/unexpected.ts';
import { inputOf, judge, withInput } from './entry.ts';
import type { CellInput } from './entry.ts';
import { scoreBook, sheetOf, slotKey, slotPlace } from './score-book.ts';
import type { Slot } from './score-book.ts';
import { initialScoring, neighbour, reduceScoring } from './scoring-state.ts';
import type { Entry, OwnScoring, ScoringEvent, ScoringState } from './scoring-state.ts';

/** Who works on this copy of the workbook, as the workbook remembers it. */
interface ScoringTools {
  readonly recall: () => Promise<string | null>;
  readonly remember: (code: string | null) => Promise<Written>;
}

export class ScoringStep implements Typing {
  private readonly own = createStore<OwnScoring>(() => initialScoring);
  /** What there is to see of scoring. */
  readonly seen: Seen<ScoringState>;
  /** What the field that the person is in held when they came to it. */
  private visit: { readonly key: string; readonly before: CellInput } | null = null;

  constructor(
    private readonly session: Session,
    private readonly tools: ScoringTools,
  ) {
    this.seen = withWorkbook(session, this.own, (found, own): ScoringState => ({
      ...own,
      reading: found?.reading ?? null,
    }));
    onFound(session, () => this.put({ kind: 'read' }));
    session.writesFor(this);
  }

  private get current(): ScoringState {
    return this.seen.getState();
  }

  /** Looks up who works here. An Excel that cannot say is worked with as it is. */
  async open(): Promise<void> {
    const member = await this.session.line.take(() => this.tools.recall()).catch(() => null);
    if (member !== null) this.put({ kind: 'recalled', member });
  }

  pickMember(member: MemberCode | null): void {
    this.put({ kind: 'memberPicked', member });
    void this.session.inLine(async () => {
      const written = await this.tools.remember(member).catch(unexpected);
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
    this.visit = { key: slotKey(slot), before: this.held(slot) };
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
      const before = this.visit?.key === slotKey(slot) ? this.visit.before : this.held(slot);
      if (before !== this.held(slot)) this.write({ slot, entry: null, value: before, before });
      return;
    }
    const { value } = judgement;
    const entry = this.current.entries.get(slotKey(slot));
    if (value === this.held(slot) && entry?.status !== 'saving') {
      this.put({ kind: 'dropped', slot });
      return;
    }
    if (entry?.status === 'saving' && entry.text === text) return;
    const before = this.visit?.key === slotKey(slot) ? this.visit.before : this.held(slot);
    const saving: Entry = { slot, text, status: 'saving' };
    this.put({ kind: 'entered', entry: saving });
    this.write({ slot, entry: saving, value, before });
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
    this.visit = null;
    this.put({ kind: 'undone', slot });
    if (this.held(slot) === after) this.write({ slot, entry: null, value: before, before: null });
  }

  private held({ member, candidate, criterion }: Slot): CellInput {
    const { reading } = this.current;
    if (reading === null) return '';
    const sheet = sheetOf(scoreBook(reading), member, candidate);
    return criterion === null ? sheet.note : inputOf(sheet.marks.get(criterion));
  }

  /** Puts a writing into the line. `before` null: it is an undo, which is not a change to be undone. */
  private write(writing: Writing): void {
    void this.session.inLine(async () => {
      await this.session.readIfStale();
      let written = await this.send(writing);
      if (written.kind === 'trouble' && written.trouble.code === 'Interrupted') {
        // The row may have moved: where it is now is looked up once.
        await this.session.readTables();
        written = await this.send(writing);
      }
      if (written.kind === 'written' && this.needsReading(writing.slot)) await this.session.readTables();
      this.settle(writing, written);
    });
  }

  private settle({ slot, entry, value, before }: Writing, written: Written): void {
    if (written.kind === 'written') {
      const change = before === null ? null : { slot, before, after: value };
      this.session.takeOver((found) => ({ ...found, reading: withInput(found.reading, slot, value) }));
      this.put({ kind: 'written', slot, entry, change });
      return;
    }
    const last = this.current.entries.get(slotKey(slot)) ?? null;
    const text = entry?.text ?? String(value);
    if (last === null || last === entry)
      this.put({ kind: 'entered', entry: { slot, text, status: 'unsaved' } });
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
        return this.session.writeCells([{ sheet, cell, value, guards: target.guards }]);
      }
      case 'newRow':
        return this.session.addTableRow(target.sheet, target.table, {
          ...target.codes,
          [target.valueHeader]: value,
        });
      case 'nowhere':
        return nowhere;
    }
  }

  /** A row that was added has a place only after the next reading. */
  private needsReading(slot: Slot): boolean {
    const { reading } = this.current;
    return reading !== null && slotPlace(reading, slot).kind !== 'cell';
  }

  private put(event: ScoringEvent): void {
    const { reading: _, ...own } = reduceScoring(this.current, event);
    this.own.setState(own, true);
  }
}

interface Writing {
  readonly slot: Slot;
  /** What the field shows meanwhile; null where nobody typed it. */
  readonly entry: Entry | null;
  readonly value: CellInput;
  readonly before: CellInput | null;
}

const nowhere: Written = {
  kind: 'trouble',
  trouble: { code: 'Interrupted', detail: 'The table of scores has no place for it.' },
};
