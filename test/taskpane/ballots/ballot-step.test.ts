/** The tellers' step against a workbook in memory, which is read and written as Excel would. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { Written } from '../../../src/excel/inputs/inputs.ts';
import type { SheetChange } from '../../../src/excel/line/watch.ts';
import { ballotLists, usualBallots, type BallotOptions } from '../../../src/papers/ballot-lists.ts';
import { awardCode } from '../../../src/tally/campaign.ts';
import { padAction } from '../../../src/taskpane/ballots/draft.ts';
import { BallotStep } from '../../../src/taskpane/ballots/ballot-step.ts';
import { ballotBook } from '../../../src/workbook/ballots/ballot-book.ts';
import { readWorkbook } from '../../../src/workbook/read.ts';
import type { CellValue } from '../../../src/workbook/snapshot.ts';
import { cellName } from '../../../src/cells/a1.ts';
import { snapshotOf, soundBook, withRow, withTable } from '../../workbook/snapshots.ts';
import type { Book } from '../../workbook/snapshots.ts';
import { aSession } from '../builders.ts';

type Refused = Extract<Written, { readonly kind: 'trouble' }>;

const trouble: Refused = { kind: 'trouble', trouble: { code: 'CellInEditMode', detail: 'test' } };
const lost: Refused = { kind: 'trouble', trouble: { code: 'Interrupted', detail: 'test' } };

class Paper {
  book: Book = soundBook();
  /** What becomes of the next writing: refused, or done with the answer lost. */
  next: 'refused' | 'lost' | null = null;
  /** What the workbook remembers. */
  quotaRule: boolean | null = null;
  printed: BallotOptions | null = null;
  /** How often it was read. */
  readings = 0;
  /** Tells the step of a change. */
  tell: (change: SheetChange) => void = () => undefined;

  step(): BallotStep {
    const session = aSession({
      check: async () => {
        const { workbook, reading } = this.read();
        return { kind: 'checked', workbook, reading, issues: reading.issues, last: null };
      },
      readTables: async () => ({ kind: 'read', ...this.read() }),
      writeCells: async (changes) => {
        if (this.next === 'refused') return trouble;
        const guards = changes.flatMap(({ sheet, guards: some = [] }) =>
          some.map((one) => ({ sheet, ...one })),
        );
        if (guards.some(({ sheet, cell, text }) => String(this.at(sheet, cell)) !== text)) return lost;
        for (const { sheet, cell, value } of changes) this.put(sheet, cell, value);
        return { kind: 'written' };
      },
      addTableRow: async (table, values) => {
        if (this.next === 'refused') return trouble;
        const header = this.book.find(({ name }) => name === table)?.header ?? [];
        this.book = withRow(this.book, table, ...header.map((title) => values[String(title)] ?? ''));
        const its = this.book.find(({ name }) => name === table);
        const row = (its?.row ?? 0) + (its?.rows.length ?? 0);
        return this.next === 'lost' ? lost : { kind: 'written', row };
      },
      watch: async (onChange) => {
        this.tell = onChange;
      },
      soon: () => undefined,
      now: () => new Date(2026, 10, 25, 9, 15),
    });
    return new BallotStep(session, {
      recallPrinted: async () => this.printed,
      recallQuotaRule: async () => this.quotaRule,
      rememberQuotaRule: async (binds) => {
        this.quotaRule = binds;
      },
      now: () => new Date(2026, 10, 25, 9, 15),
    });
  }

  private read() {
    this.readings += 1;
    const workbook = snapshotOf(this.book);
    return { workbook, reading: readWorkbook(workbook) };
  }

  rows(name: string): readonly (readonly CellValue[])[] {
    const rows = this.book.find((table) => table.name === name)?.rows ?? [];
    return rows.filter((row) => row.some((value) => value !== ''));
  }

  put(sheet: string, cell: string, value: CellValue): void {
    for (const table of this.book.filter((one) => one.sheet === sheet)) {
      this.book = withTable(this.book, table.name, (its) => ({
        ...its,
        rows: its.rows.map((cells, row) =>
          cells.map((old, column) =>
            cellName(its.row + 1 + row, its.column + column) === cell ? value : old,
          ),
        ),
      }));
    }
  }

  private at(sheet: string, cell: string): CellValue | undefined {
    for (const its of this.book.filter((one) => one.sheet === sheet)) {
      for (const [row, cells] of its.rows.entries()) {
        for (const [column, value] of cells.entries()) {
          if (cellName(its.row + 1 + row, its.column + column) === cell) return value;
        }
      }
    }
    return undefined;
  }
}

async function opened(paper: Paper): Promise<BallotStep> {
  const step = paper.step();
  await step.session.watch();
  await step.session.reread();
  step.open();
  await step.session.line.idle();
  step.choose({ kind: 'papers', table: 'Ballots' });
  return step;
}

function enter(step: BallotStep, ...opinions: readonly ('agree' | 'disagree' | 'blank')[]): void {
  for (const opinion of opinions) step.draft({ kind: 'marked', opinion });
  step.file();
}

describe("the tellers' step", () => {
  it('writes papers that come faster than Excel answers, each with a number of its own', async () => {
    const paper = new Paper();
    const step = await opened(paper);
    enter(step, 'agree', 'disagree');
    enter(step, 'blank', 'agree');
    assert.equal(step.state.queue.length, 2);
    await step.session.line.idle();
    assert.deepEqual(paper.rows('Ballots').slice(3), [
      [4, '', '', '', 'x', 'K'],
      [5, '', '', '', '', 'x'],
    ]);
    assert.equal(step.state.queue.length, 0);
  });

  it('reads nothing again for its own papers and figures, but before the next one for what others change', async () => {
    const paper = new Paper();
    const step = await opened(paper);
    for (let count = 0; count < 3; count += 1) {
      enter(step, 'agree', 'blank');
      await step.session.line.idle();
      const row = 7 + (paper.book.find(({ name }) => name === 'Ballots')?.rows.length ?? 0);
      paper.tell({ sheet: 'Phiếu', address: `A${String(row)}:Z${String(row)}` });
    }
    step.commit('totals', 'CN-02|BK-CN', 'agree', '2');
    step.commit('totals', 'CN-02|BK-CN', 'disagree', '2');
    await step.session.line.idle();
    assert.equal(paper.readings, 1);
    assert.equal(step.state.book?.paperTables[0]?.papers.length, 6);
    assert.equal(step.state.book?.reading.campaign.papers.length, 6);
    paper.book = withRow(paper.book, 'Ballots', 20, '', '', '', 'x', 'x');
    paper.tell({ sheet: 'Phiếu', address: 'A30:Z30' });
    enter(step, 'agree', 'blank');
    await step.session.line.idle();
    assert.equal(paper.readings, 2);
    assert.equal(step.state.last?.number, 21);
  });

  it('counts by the quota where the workbook remembers that it binds, and remembers what is pressed', async () => {
    const paper = new Paper();
    paper.quotaRule = true;
    const step = await opened(paper);
    step.chooseAward('Ballots', awardCode('BK-TT'));
    enter(step, 'agree', 'agree');
    step.setQuotaRule(false);
    enter(step, 'agree', 'agree');
    await step.session.line.idle();
    assert.deepEqual(paper.rows('Ballots').slice(3), [
      [1, 'không', 'BK-TT', 'Đồng ý 2, nhiều hơn số lượng 1', 'x', 'x'],
      [2, '', 'BK-TT', '', 'x', 'x'],
    ]);
    assert.equal(paper.quotaRule, false);
  });

  it('asks for the names in the order of the printed papers', async () => {
    const paper = new Paper();
    const { campaign } = ballotBook(snapshotOf(paper.book)).reading;
    const byLot = (seed: string): BallotOptions => ({ ...usualBallots, order: { kind: 'draw', seed } });
    const turned = ['1', '2', '3', '4', '5', '6', '7', '8'].find(
      (seed) => ballotLists(campaign, byLot(seed))[0]?.candidates[0]?.code === 'TT-02',
    );
    paper.printed = byLot(turned ?? assert.fail());
    const step = await opened(paper);
    enter(step, 'agree', 'disagree');
    await step.session.line.idle();
    assert.deepEqual(paper.rows('Ballots').slice(3), [[4, '', '', '', 'K', 'x']]);
  });

  it('keeps why a paper is invalid that marks both boxes of a name', async () => {
    const paper = new Paper();
    const step = await opened(paper);
    step.draft({ kind: 'marked', opinion: 'agree' });
    const action = padAction(step.state.draft, '2', false);
    assert.equal(action?.kind, 'reasonChosen');
    step.draft(action);
    step.file();
    await step.session.line.idle();
    assert.deepEqual(paper.rows('Ballots')[3]?.slice(0, 5), [4, 'không', '', 'Đánh dấu cả hai ô', 'x']);
  });

  it('does not file a paper that is not whole', async () => {
    const paper = new Paper();
    const step = await opened(paper);
    enter(step, 'agree');
    await step.session.line.idle();
    assert.equal(paper.rows('Ballots').length, 3);
    assert.equal(step.state.draft.at, 1);
  });

  it('keeps what Excel refuses and writes it when asked again', async () => {
    const paper = new Paper();
    const step = await opened(paper);
    paper.next = 'refused';
    enter(step, 'agree', 'agree');
    await step.session.line.idle();
    assert.equal(step.state.queue[0]?.status, 'refused');
    assert.equal(step.state.trouble?.code, 'CellInEditMode');
    paper.next = null;
    step.retry();
    await step.session.line.idle();
    assert.equal(paper.rows('Ballots').length, 4);
    assert.equal(step.state.queue.length, 0);
  });

  it('does not write a paper twice whose answer was lost', async () => {
    const paper = new Paper();
    const step = await opened(paper);
    paper.next = 'lost';
    enter(step, 'agree', 'agree');
    await step.session.line.idle();
    paper.next = null;
    step.retry();
    await step.session.line.idle();
    assert.equal(paper.rows('Ballots').length, 4);
    assert.equal(step.state.queue.length, 0);
  });

  it('takes back its own last paper once, and none that was changed', async () => {
    const paper = new Paper();
    const step = await opened(paper);
    enter(step, 'agree', 'agree');
    step.undo();
    step.undo();
    await step.session.line.idle();
    assert.equal(paper.rows('Ballots').length, 3);
    enter(step, 'agree', 'blank');
    await step.session.line.idle();
    const row = paper.book.find(({ name }) => name === 'Ballots')?.rows.length ?? 0;
    paper.put('Phiếu', cellName(6 + row, 3), 'xem lại');
    step.undo();
    await step.session.line.idle();
    assert.equal(paper.rows('Ballots').length, 4);
    assert.equal(step.state.said?.what, 'notUndone');
  });

  it('writes totals into their row, adds one for whoever has none, and refuses what is no count', async () => {
    const paper = new Paper();
    paper.book = withTable(paper.book, 'BallotCounts', (table) => ({ ...table, rows: table.rows.slice(1) }));
    const step = await opened(paper);
    step.commit('totals', 'CN-02|BK-CN', 'agree', '3');
    step.commit('totals', 'CN-01|', 'agree', '2');
    step.commit('totals', 'CN-01|', 'disagree', '1');
    step.commit('totals', 'CN-02|BK-CN', 'disagree', '1,5');
    await step.session.line.idle();
    assert.deepEqual(paper.rows('BallotCounts'), [
      ['CN-02', 'BK-CN', 3, 1, ''],
      ['CN-01', '', 2, 1, ''],
    ]);
    assert.deepEqual([...step.state.entries.values()], [{ text: '1,5', status: 'notCount' }]);
  });

  it('writes a total to where its row has moved', async () => {
    const paper = new Paper();
    const step = await opened(paper);
    paper.book = withTable(paper.book, 'BallotCounts', (table) => ({
      ...table,
      rows: table.rows.toReversed(),
    }));
    step.commit('totals', 'CN-02|BK-CN', 'blank', '0');
    await step.session.line.idle();
    assert.deepEqual(paper.rows('BallotCounts')[0], ['CN-02', 'BK-CN', 2, 1, 0]);
  });

  it('fills the box of a table without rows, figure by figure', async () => {
    const paper = new Paper();
    paper.book = withTable(paper.book, 'BallotBox', (table) => ({ ...table, rows: [] }));
    const step = await opened(paper);
    for (const figure of ['issued', 'returned', 'valid']) step.commit('box', 'collective', figure, '3');
    step.commit('box', 'individual', 'issued', '3');
    step.commit('box', 'collective', 'invalid', '0');
    await step.session.line.idle();
    assert.deepEqual(paper.rows('BallotBox'), [
      ['Tập thể', 3, 3, 3, 0],
      ['Cá nhân', 3, '', '', ''],
    ]);
  });

  it('keeps the second count out of the workbook', async () => {
    const paper = new Paper();
    const step = await opened(paper);
    step.setCounting('second');
    enter(step, 'agree', 'agree');
    step.typeSecond('totals|CN-01||agree', '9');
    await step.session.line.idle();
    assert.deepEqual(paper.book, soundBook());
    assert.equal(step.state.secondPapers.get('Ballots')?.length, 1);
  });

  /** All of the sound book, as the second teller reads it. */
  function countTwice(step: BallotStep): void {
    step.setCounting('second');
    enter(step, 'agree', 'agree');
    enter(step, 'agree', 'disagree');
    enter(step, 'agree', 'blank');
    for (const [key, text] of [
      ['CN-01||agree', '3'],
      ['CN-02|BK-CN|agree', ' 2 '],
      ['CN-02|BK-CN|disagree', '1'],
    ] as const) {
      step.typeSecond(`totals|${key}`, text);
    }
  }

  it('knows when everything was counted twice and agrees: papers and totals, in whatever order', async () => {
    const step = await opened(new Paper());
    countTwice(step);
    assert.deepEqual(step.state.countedTwice, new Date(2026, 10, 25, 9, 15));
    // One paper, one figure, or one letter in its place is enough.
    step.undo();
    assert.equal(step.state.countedTwice, null);
    enter(step, 'agree', 'blank');
    assert.notEqual(step.state.countedTwice, null);
    for (const wrong of ['2', '', 'ba', '3,5', '-3']) {
      step.typeSecond('totals|CN-01||agree', wrong);
      assert.equal(step.state.countedTwice, null, wrong);
    }
    step.typeSecond('totals|CN-01||agree', '3');
    assert.notEqual(step.state.countedTwice, null);
    step.typeSecond('totals|CN-02|BK-CN|blank', '1');
    assert.equal(step.state.countedTwice, null);
  });

  it('no longer says so when the first count has changed since, and asks the workbook before it is told on', async () => {
    const paper = new Paper();
    const step = await opened(paper);
    countTwice(step);
    paper.book = withRow(paper.book, 'Ballots', 4, '', '', '', 'x', 'x');
    paper.tell({ sheet: 'Phiếu', address: 'A10:Z10' });
    step.session.refresh();
    await step.session.line.idle();
    assert.equal(step.state.countedTwice, null);
    enter(step, 'agree', 'agree');
    assert.notEqual(step.state.countedTwice, null);
    step.type('totals', 'CN-01|', 'agree', '1');
    assert.equal(step.state.countedTwice, null);
  });

  it('is not done twice where nothing was counted a second time', async () => {
    const step = await opened(new Paper());
    assert.equal(step.state.countedTwice, null);
    step.setCounting('second');
    assert.equal(step.state.countedTwice, null);
  });

  it('forgets the last paper when the papers were shuffled: undo would take another one', async () => {
    const paper = new Paper();
    const step = await opened(paper);
    enter(step, 'agree', 'disagree');
    await step.session.line.idle();
    assert.equal(step.state.last?.number, 4);
    const before = paper.rows('Ballots');
    step.papersMoved();
    step.undo();
    step.session.refresh();
    await step.session.line.idle();
    assert.equal(step.state.last, null);
    assert.deepEqual(paper.rows('Ballots'), before);
  });
});
