/** Scoring against a workbook in memory: the tables of a book, read and written as Excel would. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { CellChange, Written } from '../../../src/excel/inputs/inputs.ts';
import type { SheetChange } from '../../../src/excel/line/watch.ts';
import { candidateCode, criterionCode, memberCode } from '../../../src/tally/campaign.ts';
import { toNumber } from '../../../src/tally/fraction.ts';
import { readWorkbook } from '../../../src/workbook/read.ts';
import type { Reading } from '../../../src/workbook/read.ts';
import { inputOf } from '../../../src/taskpane/scoring/entry.ts';
import { progressOf } from '../../../src/taskpane/scoring/progress.ts';
import { sheetShown } from '../../../src/taskpane/scoring/scoring-state.ts';
import type { ScoringState } from '../../../src/taskpane/scoring/scoring-state.ts';
import { ScoringStep } from '../../../src/taskpane/scoring/scoring-step.ts';
import { formingTotal, scoreBook, sheetOf, slotKey } from '../../../src/taskpane/scoring/score-book.ts';
import type { Slot } from '../../../src/taskpane/scoring/score-book.ts';
import {
  cellOf,
  snapshotOf,
  soundBook,
  withCell,
  withRow,
  withTable,
  withoutRow,
} from '../../workbook/snapshots.ts';
import { aSession, aWhile, held } from '../builders.ts';
import type { Session } from '../../../src/taskpane/session/session.ts';
import type { Book } from '../../workbook/snapshots.ts';

const slot = (criterion: string | null, candidate = 'TT-01', member = 'HĐ-1'): Slot => ({
  member: memberCode(member),
  candidate: candidateCode(candidate),
  criterion: criterion === null ? null : criterionCode(criterion),
});

type Refused = Extract<Written, { readonly kind: 'trouble' }>;
const moved: Refused = { kind: 'trouble', trouble: { code: 'Interrupted', detail: 'test' } };
const trouble: Refused = { kind: 'trouble', trouble: { code: 'CellInEditMode', detail: 'test' } };

interface Pane {
  readonly session: Session;
  readonly step: ScoringStep;
  readonly state: () => ScoringState;
}

/** A workbook that is written to; `refuse` makes it say no. */
class Paper {
  book: Book;
  refuse = false;
  reads = 0;
  /** A whole reading has seen the tables, and ends with this. */
  reading: Promise<void> = Promise.resolve();
  remembered: string | null = null;
  readonly writes: CellChange[] = [];
  onChange: (change: SheetChange) => void = () => undefined;
  /** What waits for the sheets to be quiet. */
  soon: () => void = () => undefined;

  constructor(book: Book) {
    this.book = book;
  }

  read(): Reading {
    return readWorkbook(snapshotOf(this.book));
  }

  pane(): Pane {
    const session = aSession({
      check: async () => {
        const workbook = snapshotOf(this.book);
        await this.reading;
        const reading = readWorkbook(workbook);
        return { kind: 'checked', workbook, reading, issues: reading.issues, last: null };
      },
      readTables: async () => {
        this.reads += 1;
        return { kind: 'read', workbook: snapshotOf(this.book), reading: this.read() };
      },
      writeCells: async (changes) => {
        if (this.refuse) return trouble;
        if (changes.some((change) => this.hasMoved(change))) return moved;
        for (const change of changes) this.put(change);
        return { kind: 'written' };
      },
      addTableRow: async (table, values) => {
        if (this.refuse) return trouble;
        const header = this.book.find(({ name }) => name === table)?.header ?? [];
        const row = header.map((title) => values[String(title)] ?? '');
        this.book = withRow(this.book, table, ...row);
        const its = this.book.find(({ name }) => name === table);
        return { kind: 'written', row: (its?.row ?? 0) + (its?.rows.length ?? 0) };
      },
      watch: async (onChange) => {
        this.onChange = onChange;
      },
      soon: (work) => (this.soon = work),
    });
    const step = new ScoringStep(session, {
      recall: async () => this.remembered,
      remember: async (code) => {
        this.remembered = code;
        return { kind: 'written' };
      },
    });
    return { session, step, state: step.seen.getState };
  }

  /** Turns the rows of a table round, which tells nobody. */
  turnRound(name: string): void {
    this.book = withTable(this.book, name, (table) => ({ ...table, rows: table.rows.toReversed() }));
  }

  private hasMoved({ sheet, guards = [] }: CellChange): boolean {
    return guards.some(({ cell, text }) => String(this.valueAt(`${sheet}!${cell}`)) !== text);
  }

  private valueAt(address: string): unknown {
    return this.book
      .flatMap((table) =>
        table.rows.flatMap((cells, row) =>
          table.header.map((title, column) => ({
            at: cellOf(this.book, table.name, row, String(title)),
            value: cells[column],
          })),
        ),
      )
      .find(({ at }) => at === address)?.value;
  }

  /** Writes a cell and tells whoever watches. */
  put(change: CellChange): void {
    this.writes.push({ sheet: change.sheet, cell: change.cell, value: change.value });
    const { sheet, cell, value } = change;
    for (const table of this.book) {
      if (table.sheet !== sheet) continue;
      table.rows.forEach((_, row) => {
        for (const title of table.header) {
          if (cellOf(this.book, table.name, row, String(title)) === `${sheet}!${cell}`)
            this.book = withCell(this.book, table.name, row, String(title), value);
        }
      });
    }
    this.onChange({ sheet, address: cell });
  }

  held({ member, candidate, criterion }: Slot): string | number {
    const sheet = sheetOf(scoreBook(this.read()), member, candidate);
    return criterion === null ? sheet.note : inputOf(sheet.marks.get(criterion));
  }
}

async function opened(book: Book = soundBook(), member: string | null = 'HĐ-1') {
  const paper = new Paper(book);
  const { session, step, state } = paper.pane();
  await session.watch();
  await step.open();
  await session.reread();
  if (member !== null) step.pickMember(memberCode(member));
  await session.line.idle();
  const criterionOf = (code: string) => {
    const found = state().reading?.campaign.criteria.find((one) => one.code === code);
    assert.ok(found !== undefined, `there is no criterion ${code}`);
    return found;
  };
  const enter = (code: string, text: string, candidate = 'TT-01'): void => {
    const at = slot(code, candidate, member ?? undefined);
    step.enter(at);
    step.type(at, text);
    step.commit(at, text, criterionOf(code));
  };
  return { paper, session, step, state, enter, criterionOf };
}

const shown = (state: () => ScoringState, at: Slot): string | number => {
  const { entries, reading } = state();
  const entry = entries.get(slotKey(at));
  if (entry !== undefined) return entry.text;
  assert.ok(reading !== null, 'there is no reading');
  return inputOf(
    sheetOf(scoreBook(reading), at.member, at.candidate).marks.get(criterionCode(at.criterion ?? '')),
  );
};

describe('scoring', () => {
  it('writes what is typed into its cell, once, and shows it without reading everything again', async () => {
    const { paper, enter, state, session } = await opened();
    enter('K1', '58,5');
    assert.equal(shown(state, slot('K1')), '58,5');
    await session.line.idle();
    assert.deepEqual(paper.writes, [{ sheet: 'Điểm tập thể', cell: 'E7', value: 58.5 }]);
    assert.equal(shown(state, slot('K1')), 58.5);
    paper.soon();
    await session.line.idle();
    assert.equal(paper.reads, 0);
    enter('K1', '58.5');
    await session.line.idle();
    assert.equal(paper.writes.length, 1);
  });

  it('finds a row that was sorted away without a word, and writes to nobody else', async () => {
    const { paper, enter, step, session } = await opened();
    paper.turnRound('Scores_TT');
    const others = (): unknown =>
      paper
        .read()
        .campaign.scores.filter(({ candidate }) => candidate !== 'TT-01')
        .map(({ marks }) => marks);
    const before = others();
    enter('K1', '41,5');
    await session.line.idle();
    assert.equal(paper.held(slot('K1')), 41.5);
    assert.deepEqual(others(), before);
    assert.deepEqual(step.unsaved(), []);
  });

  it('writes into a row whose codes are spelled as a Vietnamese Excel spells them', async () => {
    const named = withCell(soundBook(), 'Candidates', 0, 'Mã', 1.1);
    const book = [0, 2, 4].reduce(
      (changed, row) => withCell(changed, 'Scores_TT', row, 'Đối tượng', '1,1'),
      named,
    );
    const { paper, enter, step, session } = await opened(book);
    enter('K1', '41,5', '1.1');
    await session.line.idle();
    assert.deepEqual(step.unsaved(), []);
    assert.equal(paper.held(slot('K1', '1.1')), 41.5);
    assert.equal(paper.reads, 0);
  });

  it('counts what is typed into the total before it is written, but not what is refused', async () => {
    const { step, state } = await opened();
    const marksOf = (code: string): string | number =>
      inputOf(sheetShown(state(), memberCode('HĐ-1'), candidateCode('TT-01')).marks.get(criterionCode(code)));
    step.type(slot('K1'), '41,5');
    step.type(slot('K2'), '99');
    step.type(slot('K3'), '');
    assert.deepEqual(['K1', 'K2', 'K3'].map(marksOf), [41.5, 28, '']);
  });

  it('shows what was typed last while more of it is still being written', async () => {
    const { paper, session, step, state, enter } = await opened();
    for (const text of ['0,5', '1', '1,5', '1']) enter('K1', text);
    const seen = new Set<string>();
    const leave = step.seen.subscribe(() => seen.add(String(shown(state, slot('K1')))));
    await session.line.idle();
    leave();
    assert.deepEqual([...seen], ['1'], 'never a text that was typed before');
    assert.equal(paper.held(slot('K1')), 1);
  });

  it('refuses what is out of range, writes nothing, and takes back what was written while typing', async () => {
    const { paper, enter, criterionOf, step, state, session } = await opened();
    enter('K1', '61');
    await session.line.idle();
    assert.deepEqual(paper.writes, []);
    assert.equal(state().entries.get(slotKey(slot('K1')))?.status, 'outOfRange');

    step.enter(slot('K2'));
    step.commit(slot('K2'), '3', criterionOf('K2'));
    await session.line.idle();
    assert.equal(paper.held(slot('K2')), 3);
    step.commit(slot('K2'), '35', criterionOf('K2'));
    await session.line.idle();
    assert.equal(paper.held(slot('K2')), 28);
    assert.equal(shown(state, slot('K2')), '35');
    assert.deepEqual(state().changes, []);
  });

  it('takes changes back one by one, and leaves what somebody else has changed since', async () => {
    const { paper, enter, step, session } = await opened();
    enter('K1', '40');
    enter('K2', 'CĐ');
    await session.line.idle();
    assert.equal(paper.held(slot('K2')), 'CĐ');
    step.undo();
    await session.line.idle();
    assert.equal(paper.held(slot('K2')), 28);
    assert.equal(paper.held(slot('K1')), 40);
    paper.put({ sheet: 'Điểm tập thể', cell: 'E7', value: 33 });
    paper.soon();
    await session.line.idle();
    step.undo();
    await session.line.idle();
    assert.equal(paper.held(slot('K1')), 33);
    step.undo();
    await session.line.idle();
    assert.equal(paper.held(slot('K1')), 33);
  });

  it('keeps what Excel refuses as unsaved, with the trouble, and writes it when asked again', async () => {
    const { paper, enter, step, state, session } = await opened();
    paper.refuse = true;
    enter('K1', '44');
    await session.line.idle();
    assert.equal(state().entries.get(slotKey(slot('K1')))?.status, 'unsaved');
    assert.equal(state().trouble?.code, 'CellInEditMode');
    assert.equal(paper.held(slot('K1')), 55);
    paper.refuse = false;
    step.retry();
    await session.line.idle();
    assert.equal(paper.held(slot('K1')), 44);
    assert.equal(state().entries.size, 0);
    assert.equal(state().trouble, null);
  });

  it('adds the row that is not there, and goes on in it', async () => {
    const { paper, enter, session } = await opened(withoutRow(soundBook(), 'Scores_TT', 0));
    enter('K1', '50');
    enter('K2', '20');
    await session.line.idle();
    assert.equal(paper.held(slot('K1')), 50);
    assert.equal(paper.held(slot('K2')), 20);
    const rows = paper
      .read()
      .campaign.scores.filter(({ member, candidate }) => member === 'HĐ-1' && candidate === 'TT-01');
    assert.equal(rows.length, 1);
  });

  it('shows what is typed in the sheet after one quiet reading, and writes no cell of a sheet that has moved', async () => {
    const { paper, enter, state, session } = await opened();
    paper.put({ sheet: 'Điểm tập thể', cell: 'E7', value: 12 });
    paper.put({ sheet: 'Điểm tập thể', cell: 'F7', value: 13 });
    paper.onChange({ sheet: 'Kết quả', address: 'A1:Z99' });
    paper.soon();
    await session.line.idle();
    assert.equal(paper.reads, 1);
    assert.equal(shown(state, slot('K1')), 12);

    // A row is deleted above: before the next writing the cells are looked up anew.
    paper.book = withoutRow(paper.book, 'Scores_TT', 0);
    paper.onChange({ sheet: 'Điểm tập thể', address: 'A7:I7' });
    enter('K1', '21', 'TT-02');
    await session.line.idle();
    assert.equal(paper.held(slot('K1', 'TT-02')), 21);
    assert.equal(paper.held(slot('K1', 'TT-01', 'HĐ-2')), 56);
  });

  it('keeps what is being typed while the workbook is read again', async () => {
    const { paper, step, state, session } = await opened();
    step.type(slot('K1'), '5');
    paper.put({ sheet: 'Điểm tập thể', cell: 'E7', value: 12 });
    paper.soon();
    await session.line.idle();
    assert.equal(shown(state, slot('K1')), '5');
    step.giveUp(slot('K1'));
    assert.equal(shown(state, slot('K1')), 12);
  });

  it('writes what is typed and not committed yet when the pane closes, and nothing that cannot be written', async () => {
    const { paper, step, session } = await opened();
    step.type(slot('K1'), '41,5');
    step.type(slot('K2'), '99');
    step.type(slot(null), ' Đã xem hồ sơ ');
    step.commitTyped();
    await session.line.idle();
    assert.equal(paper.held(slot('K1')), 41.5);
    assert.equal(paper.held(slot('K2')), 28);
    assert.equal(paper.held(slot(null)), 'Đã xem hồ sơ');
  });

  it('is not shown a reading that is older than what was written', async () => {
    const { paper, enter, state, session } = await opened();
    const done = held();
    paper.reading = done.promise;
    const rereading = session.reread();
    await aWhile();
    enter('K1', '11');
    await aWhile();
    assert.equal(paper.writes.length, 0, 'nothing is written while the workbook is read');
    done.resolve();
    await rereading;
    await session.line.idle();
    assert.equal(shown(state, slot('K1')), 11);
    assert.equal(paper.held(slot('K1')), 11);
  });

  it('remembers the name, and finds it however the code is spelled', async () => {
    const { paper, state } = await opened();
    assert.equal(paper.remembered, 'HĐ-1');
    assert.equal(state().candidate, 'TT-01');
    paper.remembered = ' hđ-2';
    const again = paper.pane();
    await again.step.open();
    await again.session.reread();
    assert.equal(again.state().member, 'HĐ-2');
    paper.remembered = 'HĐ-99';
    const stranger = paper.pane();
    await stranger.step.open();
    await stranger.session.reread();
    assert.equal(stranger.state().member, null);
  });

  it('opens the first candidate that is not finished, and turns past those whom the member does not score', async () => {
    const book = withCell(soundBook(), 'Scores_TT', 1, 'Không chấm', 'có');
    const { step, state } = await opened(withCell(book, 'Scores_CN', 0, 'K2', ''));
    assert.equal(state().candidate, 'CN-01');
    assert.equal(step.turn(-1), true);
    assert.equal(state().candidate, 'TT-01');
    assert.equal(step.turn(-1), false);
  });
});

describe('how far everybody is', () => {
  it('counts what is done of what is expected and points to the first cell that is missing', () => {
    const book = withCell(
      withCell(soundBook(), 'Scores_TT', 3, 'K2', ''),
      'Scores_CN',
      5,
      'Không chấm',
      'có',
    );
    const progress = progressOf(readWorkbook(snapshotOf(book)));
    assert.deepEqual(
      progress.map(({ member, done, expected }) => [member.name, done, expected]),
      [
        ['Phạm Chủ', 4, 4],
        ['Đỗ Phó', 3, 4],
        ['Vũ Viên', 3, 3],
      ],
    );
    const missing = progress[1]?.pairs.find(({ extent }) => extent.state === 'begun');
    assert.deepEqual(missing?.target, { sheet: 'Điểm tập thể', cell: 'F10' });
  });

  it('shows the total as it forms, the same as the tally’s once it is complete', () => {
    const { campaign } = readWorkbook(snapshotOf(soundBook()));
    const candidate = campaign.candidates[0];
    assert.ok(candidate !== undefined, 'there is no candidate');
    const sheet = sheetOf(
      scoreBook(readWorkbook(snapshotOf(soundBook()))),
      memberCode('HĐ-1'),
      candidate.code,
    );
    const total = (marks: typeof sheet.marks): number | null => {
      const forming = formingTotal(campaign, candidate, memberCode('HĐ-1'), { ...sheet, marks });
      return forming.total.kind === 'total' ? toNumber(forming.total.total) : null;
    };
    assert.equal(total(sheet.marks), 93);
    const marks = new Map(sheet.marks);
    marks.delete(criterionCode('K3'));
    assert.equal(total(marks), 84);
    assert.equal(total(new Map()), 0);
  });
});
