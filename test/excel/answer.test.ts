/** What a person answers is written into the workbook, which is then tallied right; and it can be taken back. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { answerIssues } from '../../src/excel/inputs/answer.ts';
import { undoRepairs, type DoneRepair } from '../../src/excel/inputs/repair.ts';
import { checkWorkbook } from '../../src/excel/use-cases.ts';
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import type { Answer } from '../../src/workbook/repair/answers.ts';
import type { Issue } from '../../src/workbook/findings/issue.ts';
import { sheetOf } from '../ooxml/opened.ts';
import { expectTallied, inExcel, tallyIn, workOptions } from './in-excel.ts';
import { aCouncilFile } from './small-council.ts';

const papers = 'Phiếu bầu';
const text = (given: string): StoredValue => ({ kind: 'text', text: given });

async function issuesOf(file: WorkbookFile, code: Issue['code']): Promise<readonly Issue[]> {
  const outcome = await inExcel(file, {}, () => checkWorkbook(workOptions()));
  assert.equal(outcome.kind, 'checked');
  return outcome.issues.filter((issue) => issue.code === code);
}

async function answered(file: WorkbookFile, issues: readonly Issue[], answer: Answer) {
  const outcome = await inExcel(file, {}, () => answerIssues(issues, answer));
  assert.equal(outcome.kind, 'repaired', 'the answer is written');
  return outcome.repairs;
}

/** The marks of a candidate's column on the four papers; TT-1 is in column 2. */
function column(file: WorkbookFile, at: number): readonly unknown[] {
  const block = { row: 4, column: at, rows: 4, columns: 1 };
  return sheetOf(file, papers)
    .cells(block)
    .map(([cell]) => (cell?.value.kind === 'text' ? cell.value.text : ''));
}

function marked(marks: readonly string[], ...columns: readonly number[]): WorkbookFile {
  const file = aCouncilFile({ members: 4 });
  for (const at of columns) {
    for (const [row, mark] of marks.entries()) sheetOf(file, papers).setValue(row + 4, at, text(mark));
  }
  return file;
}

const means = (opinion: 'agree' | 'disagree' | 'blank'): Answer => ({ kind: 'opinion', opinion });

async function agreeing(file: WorkbookFile, candidate: string): Promise<readonly number[]> {
  const { tally } = expectTallied(await tallyIn(file));
  return tally.ballots.flatMap((vote) => (vote.candidate === candidate ? [vote.agree] : []));
}

describe('what a mark means', () => {
  for (const [opinion, written, agree] of [
    ['agree', 'x', 3],
    ['disagree', 'K', 1],
    ['blank', '', 1],
  ] as const) {
    it(`is written into all its cells of the column: ${opinion}`, async () => {
      const file = marked(['?', 'x', ' ? ', 'K'], 2);
      const issues = await issuesOf(file, 'InvalidMark');
      assert.equal(issues.length, 1, 'one issue for the column');
      const done = await answered(file, issues, means(opinion));
      assert.deepEqual(
        done.map(({ cell }) => cell),
        ['C5', 'C7'],
      );
      assert.deepEqual(column(file, 2), [written, 'x', written, 'K']);
      assert.deepEqual(await agreeing(file, 'TT-1'), [agree, agree], 'and counts so');
    });
  }

  it('leaves what the other marks say as it is', async () => {
    const file = marked(['✓', '✗', '?', '✗'], 2);
    await answered(file, await issuesOf(file, 'InvalidMark'), means('agree'));
    assert.deepEqual(column(file, 2), ['✓', '✗', '✓', '✗'], 'an x would make it unclear what ✗ says');
    assert.deepEqual(await agreeing(file, 'TT-1'), [2, 2]);
  });

  it('is asked for each mark of a column by itself', async () => {
    const file = marked(['?', '!', '?', 'x'], 2);
    await answered(file, await issuesOf(file, 'InvalidMark'), means('agree'));
    assert.deepEqual(column(file, 2), ['x', '!', 'x', 'x']);
    const [left] = await issuesOf(file, 'InvalidMark');
    assert.deepEqual([left?.cell, left?.details['found'], left?.details['count']], ['C6', '!', 1]);
  });

  it('is one answer for several columns', async () => {
    const file = marked(['O', 'O', 'O', 'O'], 2, 3);
    const issues = await issuesOf(file, 'InvalidMark');
    assert.equal(issues.length, 2);
    const done = await answered(file, issues, means('disagree'));
    assert.equal(done.length, 8);
    assert.deepEqual(await agreeing(file, 'TT-2'), [0, 0]);
  });

  it('is taken back to the letter', async () => {
    const file = marked(['?', 'x', ' ? ', 'K'], 2);
    const done: readonly DoneRepair[] = await answered(
      file,
      await issuesOf(file, 'InvalidMark'),
      means('agree'),
    );
    const undone = await inExcel(file, {}, () => undoRepairs(done));
    assert.deepEqual(undone, { kind: 'undone', cells: 2, left: 0 });
    assert.deepEqual(column(file, 2), ['?', 'x', ' ? ', 'K']);
  });

  it('is not written over what was typed in the meantime, nor over a formula', async () => {
    const file = marked(['?', 'x', '?', 'K'], 2);
    const issues = await issuesOf(file, 'InvalidMark');
    sheetOf(file, papers).setFormula(6, 2, '"?"', text('?'));
    const outcome = await inExcel(file, {}, () => answerIssues(issues, means('agree')));
    assert.equal(outcome.kind === 'repaired' && outcome.left, 1, 'the formula is left');
    assert.deepEqual(await inExcel(file, {}, () => answerIssues(issues, means('agree'))), {
      kind: 'changed',
    });
  });
});

/** A council whose third collective has no column on the papers. */
function shortPaper(settings: readonly (readonly [string, string, string])[] = []): WorkbookFile {
  const file = aCouncilFile({ settings });
  sheetOf(file, papers).setValue(3, 4, text('Ghi thêm'));
  const [table] = sheetOf(file, papers).tables;
  assert.ok(table !== undefined, 'there is no table');
  return file;
}

describe('a short list on the paper', () => {
  const answer: Answer = { kind: 'shortList' };

  it('is a setting in a row that is added, where the workbook does not have it', async () => {
    const file = shortPaper();
    const issues = await issuesOf(file, 'MissingVotes');
    assert.equal(issues.length, 1);
    const done = await answered(file, issues, answer);
    assert.deepEqual(
      done.map(({ cell, value }) => [cell, value]),
      [
        ['B6', 'missingVotes'],
        ['D6', 'skip'],
      ],
    );
    const { issues: after } = expectTallied(await tallyIn(file));
    assert.deepEqual(
      after.filter(({ code }) => code === 'MissingVotes').map(({ severity }) => severity),
      ['warning'],
    );
    assert.deepEqual(await inExcel(file, {}, () => undoRepairs(done)), { kind: 'undone', cells: 2, left: 0 });
    assert.equal((await issuesOf(file, 'MissingVotes'))[0]?.severity, 'error', 'and an error again');
  });

  it('is written into its own cell where it has one', async () => {
    const file = shortPaper([['missingVotes', 'Thiếu phiếu', 'block']]);
    const done = await answered(file, await issuesOf(file, 'MissingVotes'), answer);
    assert.deepEqual(
      done.map(({ cell, value, before }) => [cell, value, before]),
      [['D6', 'skip', 'block']],
    );
    expectTallied(await tallyIn(file));
  });

  it('is no answer to another issue', async () => {
    const file = marked(['?', 'x', 'x', 'x'], 2);
    const issues = await issuesOf(file, 'InvalidMark');
    assert.deepEqual(await inExcel(file, {}, () => answerIssues(issues, answer)), { kind: 'changed' });
  });
});
