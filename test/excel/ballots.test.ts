/** Papers of the tellers in front of Excel: rows are added and reused, and only our own are emptied. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { readWithTables } from '../../src/excel/use-cases.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import type { BallotStep } from '../../src/taskpane/ballots/ballot-step.ts';
import type { SessionTools } from '../../src/taskpane/session/session.ts';
import { atPapers, ballots, elsewhere, enter, fourth, grown, papersOf, rowsOf, undo } from './at-papers.ts';
import { aCouncilFile } from './small-council.ts';

describe('papers that go into the workbook', () => {
  it('are rows at the end of their table, marks as marks and numbers as numbers', async () => {
    const file = aCouncilFile();
    const [old, others] = [rowsOf(file), elsewhere(file)];
    await atPapers(file, {}, async (step) => {
      await enter(step);
      await enter(step);
    });
    assert.deepEqual(rowsOf(file), [...old, fourth, [5, ...fourth.slice(1)]]);
    assert.deepEqual(elsewhere(file), others);
  });

  it('fill the blank rows of the table before it grows', async () => {
    const file = grown(2);
    const old = papersOf(file);
    await atPapers(file, {}, async (step) => {
      await enter(step);
      assert.equal(rowsOf(file).length, old.length + 2);
      await enter(step);
      await enter(step);
    });
    const more = [4, 5, 6].map((number) => [number, ...fourth.slice(1)]);
    assert.deepEqual(rowsOf(file), [...old, ...more]);
  });

  it('leave a blank row when taken back, which the next paper fills', async () => {
    const file = aCouncilFile();
    const old = rowsOf(file);
    await atPapers(file, {}, async (step) => {
      await enter(step);
      await undo(step);
      assert.equal(step.state.said?.what, 'undone');
      assert.deepEqual(rowsOf(file), [...old, fourth.map(() => '')]);
      await enter(step);
    });
    assert.deepEqual(rowsOf(file), [...old, fourth]);
  });
});

describe('a paper that is taken back', () => {
  it('stays where somebody has changed it since', async () => {
    const file = aCouncilFile();
    await atPapers(file, {}, async (step) => {
      await enter(step);
      const { sheet, table } = ballots(file);
      sheet.setValue(table.block.row + 4, table.block.column + 2, { kind: 'text', text: 'x' });
      const changed = rowsOf(file);
      await undo(step);
      assert.equal(step.state.said?.what, 'notUndone');
      assert.deepEqual(rowsOf(file), changed);
    });
  });

  it('is found in the row it was moved to', async () => {
    const file = aCouncilFile();
    const old = rowsOf(file);
    await atPapers(file, {}, async (step) => {
      await enter(step);
      swapPapers(file, 1, 4);
      await undo(step);
      assert.equal(step.state.said?.what, 'undone');
    });
    assert.deepEqual(rowsOf(file), [fourth.map(() => ''), old[1], old[2], old[0]]);
  });

  it('stays when it is moved between the look and the writing', async () => {
    const file = aCouncilFile();
    let moves = false;
    const read: SessionTools['readTables'] = async (options) => {
      const tables = await readWithTables(options);
      if (moves) swapPapers(file, 1, 4);
      return tables;
    };
    const work = async (step: BallotStep): Promise<void> => {
      await enter(step);
      const old = rowsOf(file);
      moves = true;
      await undo(step);
      assert.equal(step.state.said?.what, 'notUndone');
      assert.deepEqual(rowsOf(file), [old[3], old[1], old[2], old[0]]);
    };
    await atPapers(file, {}, work, read);
  });
});

/** Sorts, as far as two papers go: no event tells of it. */
function swapPapers(file: WorkbookFile, one: number, other: number): void {
  const { sheet, table } = ballots(file);
  const { row, column, columns } = table.block;
  const [first, second] = [one, other].map(
    (down) => sheet.cells({ row: row + down, column, rows: 1, columns })[0],
  );
  for (let across = 0; across < columns; across += 1) {
    sheet.setValue(row + one, column + across, second?.[across]?.value ?? { kind: 'empty' });
    sheet.setValue(row + other, column + across, first?.[across]?.value ?? { kind: 'empty' });
  }
}

describe('a protected sheet of ballots', () => {
  it('takes no paper and says so; the paper is kept in the pane', async () => {
    const file = aCouncilFile();
    const old = rowsOf(file);
    ballots(file).sheet.protect();
    await atPapers(file, {}, async (step) => {
      await enter(step);
      assert.equal(step.state.trouble?.code, 'SheetProtected');
      assert.deepEqual(
        step.state.queue.map(({ status }) => status),
        ['refused'],
      );
      assert.deepEqual(rowsOf(file), old);
    });
  });
});
