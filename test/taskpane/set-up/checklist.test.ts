import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { checklistOf } from '../../../src/taskpane/set-up/checklist.ts';
import { readWorkbook } from '../../../src/workbook/read.ts';
import { soundBook, type Book } from '../../workbook/snapshots.ts';

function checklist(book: Book) {
  const reading = readWorkbook({ sheets: [], tables: book, record: [] });
  return checklistOf(reading, reading.issues);
}

/** The book with other rows in one table. */
function withRows(table: string, rows: Book[number]['rows']): Book {
  return soundBook().map((each) => (each.name === table ? { ...each, rows } : each));
}

describe('the checklist of the set-up', () => {
  it('is ready when every table is filled in and none has an error, whatever is missing elsewhere', () => {
    const book = soundBook().filter(({ name }) => !name.startsWith('Ballot'));
    const { isReady, entries, lacking } = checklist(book);
    assert.equal(isReady, true);
    assert.deepEqual(new Set(entries.map(({ state }) => state)), new Set(['ready']));
    assert.deepEqual(lacking, { rows: 0, columns: 0 });
  });

  it('says how much is filled in, and what is empty, wrong or not there', () => {
    const state = (book: Book, table: string) =>
      checklist(book).entries.find((entry) => entry.table === table)?.state;
    assert.equal(checklist(soundBook()).entries.find(({ table }) => table === 'Criteria')?.rows, 5);
    assert.equal(state(withRows('Council', []), 'Council'), 'empty');
    assert.equal(state(withRows('Contents', [['I', 'Một', -1]]), 'Contents'), 'wrong');
    const without = soundBook().filter(({ name }) => name !== 'Awards');
    assert.equal(state(without, 'Awards'), 'missing');
    assert.deepEqual([checklist(without).missing, checklist(without).isReady], [['Awards'], false]);
  });

  it('counts the rows that the scores lack once the set-up is ready', () => {
    const book = soundBook();
    const scores = book.find(({ name }) => name === 'Scores_CN');
    assert.deepEqual(checklist(withRows('Scores_CN', scores?.rows.slice(2) ?? [])).lacking, {
      rows: 2,
      columns: 0,
    });
    assert.equal(checklist(withRows('Council', [])).lacking, null);
  });
});
