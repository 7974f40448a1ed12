/** Issues as short lines, for tests to compare. */
import assert from 'node:assert/strict';
import { test } from 'vitest';
import { issueMessage } from '../../src/workbook/findings/issue-message.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { snapshotOf, type Book } from './snapshots.ts';

/** `Code Sheet!A1` for each issue, in their order. */
export function linesOf(book: Book): string[] {
  return readWorkbook(snapshotOf(book)).issues.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`);
}

/** A test that the book has these issues and no other, and that each has a sentence without gaps. */
export function finds(what: string, book: Book, ...lines: string[]): void {
  test(what, () => {
    assert.deepEqual(linesOf(book).sort(), [...lines].sort());
    for (const issue of readWorkbook(snapshotOf(book)).issues) {
      for (const language of ['vi', 'en'] as const) {
        const sentence = issueMessage(issue, language);
        assert.doesNotMatch(sentence, /[{}]|undefined|“”|\(\)| {2}/u, sentence);
        if (issue.cell !== null) assert.ok(sentence.includes(issue.cell), sentence);
      }
    }
  });
}
