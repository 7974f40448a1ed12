/** The scoring room against a workbook in memory: the tables of a book, read and written as Excel would. */
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
import { sheetShown } from '../../../src/taskpane/scoring/room-state.ts';
import { ScoringRoom } from '../../../src/taskpane/scoring/room.ts';
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
import type { Book } from '../../workbook/snapshots.ts';

const slot = (criterion: string | null, candidate = 'TT-01', member = 'HĐ-1'): Slot => ({
  member: memberCode(member),
  candidate: candidateCode(candidate),
  criterion: criterion === null ? null : criterionCode(criterion),
});

const moved: Written = { kind: 'trouble', trouble: { code: 'Interrupted', detail: 'test' } };
const trouble: Written = { kind: 'trouble', trouble: { code: 'CellInEditMode', detail: 'test' } };

/** A workbook that the room writes to; `refuse` makes it say no. */
class Paper {
  book: Book;
  refuse = false;
  reads = 0;
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

  room(): ScoringRoom {
    return new ScoringRoom({
      read: async () => {
        this.reads += 1;
        return this.read();
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
        return { kind: 'written' };
      },
      watch: async (onChange) => {
        this.onChange = onChange;
      },
      recall: async () => this.remembered,
      remember: async (code) => {
        this.remembered = code;
        return { kind: 'written' };
      },
      soon: (work) => (this.soon = work),
    });
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
  const room = paper.room();
  await room.open();
  room.take(paper.read(), room.writingsBegun);
  if (member !== null) room.pickMember(memberCode(member));
  await room.idle();
  const criterionOf = (code: string) => {
    const found = room.state().reading?.campaign.criteria.find((one) => one.code === code);
    assert.ok(found !== undefined, 'there is no found');
    return found;
  };
  const enter = (code: string, text: string, candidate = 'TT-01'): void => {
    const at = slot(code, candidate, member ?? undefined);
    room.enter(at);
    room.type(at, text);
    room.commit(at, text, criterionOf(code));
  };
  return { paper, room, enter, criterionOf };
}

const shown = (room: ScoringRoom, at: Slot): string | number => {
  const { entries, reading } = room.state();
  const entry = entries.get(slotKey(at));
  if (entry !== undefined) return entry.text;
  assert.ok(reading !== null, 'there is no reading');
  return inputOf(
    sheetOf(scoreBook(reading), at.member, at.candidate).marks.get(criterionCode(at.criterion ?? '')),
  );
};

describe('the scoring room', () => {
  it('writes what is typed into its cell, once, and shows it without reading everything again', async () => {
    const { paper, room, enter } = await opened();
    enter('K1', '58,5');
    assert.equal(shown(room, slot('K1')), '58,5');
    await room.idle();
    assert.deepEqual(paper.writes, [{ sheet: 'Điểm tập thể', cell: 'E7', value: 58.5 }]);
    assert.equal(shown(room, slot('K1')), 58.5);
    paper.soon();
    await room.idle();
    assert.equal(paper.reads, 0);
    enter('K1', '58.5');
    await room.idle();
    assert.equal(paper.writes.length, 1);
  });

  it('finds a row that was sorted away without a word, and writes to nobody else', async () => {
    const { paper, room, enter } = await opened();
    paper.turnRound('Scores_TT');
    const others = (): unknown =>
      paper
        .read()
        .campaign.scores.filter(({ candidate }) => candidate !== 'TT-01')
        .map(({ marks }) => marks);
    const before = others();
    enter('K1', '41,5');
    await room.idle();
    assert.equal(paper.held(slot('K1')), 41.5);
    assert.deepEqual(others(), before);
    assert.deepEqual(room.unsaved(), []);
  });

  it('writes into a row whose codes are spelled as a Vietnamese Excel spells them', async () => {
    const named = withCell(soundBook(), 'Candidates', 0, 'Mã', 1.1);
    const book = [0, 2, 4].reduce(
      (changed, row) => withCell(changed, 'Scores_TT', row, 'Đối tượng', '1,1'),
      named,
    );
    const { paper, room, enter } = await opened(book);
    enter('K1', '41,5', '1.1');
    await room.idle();
    assert.deepEqual(room.unsaved(), []);
    assert.equal(paper.held(slot('K1', '1.1')), 41.5);
    assert.equal(paper.reads, 0);
  });

  it('counts what is typed into the total before it is written, but not what is refused', async () => {
    const { room } = await opened();
    const marksOf = (code: string): string | number =>
      inputOf(
        sheetShown(room.state(), memberCode('HĐ-1'), candidateCode('TT-01')).marks.get(criterionCode(code)),
      );
    room.type(slot('K1'), '41,5');
    room.type(slot('K2'), '99');
    room.type(slot('K3'), '');
    assert.deepEqual(['K1', 'K2', 'K3'].map(marksOf), [41.5, 28, '']);
  });

  it('refuses what is out of range, writes nothing, and takes back what was written while typing', async () => {
    const { paper, room, enter, criterionOf } = await opened();
    enter('K1', '61');
    await room.idle();
    assert.deepEqual(paper.writes, []);
    assert.equal(room.state().entries.get(slotKey(slot('K1')))?.status, 'outOfRange');

    room.enter(slot('K2'));
    room.commit(slot('K2'), '3', criterionOf('K2'));
    await room.idle();
    assert.equal(paper.held(slot('K2')), 3);
    room.commit(slot('K2'), '35', criterionOf('K2'));
    await room.idle();
    assert.equal(paper.held(slot('K2')), 28);
    assert.equal(shown(room, slot('K2')), '35');
    assert.deepEqual(room.state().changes, []);
  });

  it('takes changes back one by one, and leaves what somebody else has changed since', async () => {
    const { paper, room, enter } = await opened();
    enter('K1', '40');
    enter('K2', 'CĐ');
    await room.idle();
    assert.equal(paper.held(slot('K2')), 'CĐ');
    room.undo();
    await room.idle();
    assert.equal(paper.held(slot('K2')), 28);
    assert.equal(paper.held(slot('K1')), 40);
    paper.put({ sheet: 'Điểm tập thể', cell: 'E7', value: 33 });
    paper.soon();
    await room.idle();
    room.undo();
    await room.idle();
    assert.equal(paper.held(slot('K1')), 33);
    room.undo();
    await room.idle();
    assert.equal(paper.held(slot('K1')), 33);
  });

  it('keeps what Excel refuses as unsaved, with the trouble, and writes it when asked again', async () => {
    const { paper, room, enter } = await opened();
    paper.refuse = true;
    enter('K1', '44');
    await room.idle();
    assert.equal(room.state().entries.get(slotKey(slot('K1')))?.status, 'unsaved');
    assert.equal(room.state().trouble?.code, 'CellInEditMode');
    assert.equal(paper.held(slot('K1')), 55);
    paper.refuse = false;
    room.retry();
    await room.idle();
    assert.equal(paper.held(slot('K1')), 44);
    assert.equal(room.state().entries.size, 0);
    assert.equal(room.state().trouble, null);
  });

  it('adds the row that is not there, and goes on in it', async () => {
    const { paper, room, enter } = await opened(withoutRow(soundBook(), 'Scores_TT', 0));
    enter('K1', '50');
    enter('K2', '20');
    await room.idle();
    assert.equal(paper.held(slot('K1')), 50);
    assert.equal(paper.held(slot('K2')), 20);
    const rows = paper
      .read()
      .campaign.scores.filter(({ member, candidate }) => member === 'HĐ-1' && candidate === 'TT-01');
    assert.equal(rows.length, 1);
  });

  it('shows what is typed in the sheet after one quiet reading, and writes no cell of a sheet that has moved', async () => {
    const { paper, room, enter } = await opened();
    paper.put({ sheet: 'Điểm tập thể', cell: 'E7', value: 12 });
    paper.put({ sheet: 'Điểm tập thể', cell: 'F7', value: 13 });
    paper.onChange({ sheet: 'Kết quả', address: 'A1:Z99' });
    paper.soon();
    await room.idle();
    assert.equal(paper.reads, 1);
    assert.equal(shown(room, slot('K1')), 12);

    // A row is deleted above: before the next writing the cells are looked up anew.
    paper.book = withoutRow(paper.book, 'Scores_TT', 0);
    paper.onChange({ sheet: 'Điểm tập thể', address: 'A7:I7' });
    enter('K1', '21', 'TT-02');
    await room.idle();
    assert.equal(paper.held(slot('K1', 'TT-02')), 21);
    assert.equal(paper.held(slot('K1', 'TT-01', 'HĐ-2')), 56);
  });

  it('keeps what is being typed while the workbook is read again', async () => {
    const { room, paper } = await opened();
    room.type(slot('K1'), '5');
    paper.put({ sheet: 'Điểm tập thể', cell: 'E7', value: 12 });
    paper.soon();
    await room.idle();
    assert.equal(shown(room, slot('K1')), '5');
    room.giveUp(slot('K1'));
    assert.equal(shown(room, slot('K1')), 12);
  });

  it('writes what is typed and not committed yet when the pane closes, and nothing that cannot be written', async () => {
    const { room, paper } = await opened();
    room.type(slot('K1'), '41,5');
    room.type(slot('K2'), '99');
    room.type(slot(null), ' Đã xem hồ sơ ');
    room.commitTyped();
    await room.idle();
    assert.equal(paper.held(slot('K1')), 41.5);
    assert.equal(paper.held(slot('K2')), 28);
    assert.equal(paper.held(slot(null)), 'Đã xem hồ sơ');
  });

  it('does not take a reading that is older than what was written', async () => {
    const { room, paper, enter } = await opened();
    const old = paper.read();
    const begun = room.writingsBegun;
    enter('K1', '11');
    await room.idle();
    room.take(old, begun);
    await room.idle();
    assert.equal(shown(room, slot('K1')), 11);
  });

  it('remembers the name, and finds it however the code is spelled', async () => {
    const { paper, room } = await opened();
    assert.equal(paper.remembered, 'HĐ-1');
    assert.equal(room.state().candidate, 'TT-01');
    paper.remembered = ' hđ-2';
    const again = paper.room();
    await again.open();
    again.take(paper.read(), 0);
    assert.equal(again.state().member, 'HĐ-2');
    paper.remembered = 'HĐ-99';
    const stranger = paper.room();
    await stranger.open();
    stranger.take(paper.read(), 0);
    assert.equal(stranger.state().member, null);
  });

  it('opens the first candidate that is not finished, and turns past those whom the member does not score', async () => {
    const book = withCell(soundBook(), 'Scores_TT', 1, 'Không chấm', 'có');
    const { room } = await opened(withCell(book, 'Scores_CN', 0, 'K2', ''));
    assert.equal(room.state().candidate, 'CN-01');
    assert.equal(room.turn(-1), true);
    assert.equal(room.state().candidate, 'TT-01');
    assert.equal(room.turn(-1), false);
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
