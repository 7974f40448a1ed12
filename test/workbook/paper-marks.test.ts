import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { documentNames } from '../../src/i18n/documents/documents.ts';
import { isSameDocument, paperMark } from '../../src/workbook/ballots/paper-marks.ts';

describe('the marks of documents', () => {
  it('tell which are of one document, whatever their parts', () => {
    for (const one of documentNames) {
      for (const other of documentNames) {
        assert.equal(isSameDocument(paperMark(one, 'tap-the'), paperMark(other, undefined)), one === other);
        assert.equal(isSameDocument(paperMark(one, 'tap-the'), paperMark(other, 'ca-nhan-2')), one === other);
      }
    }
  });

  it('are not those of results, even of ballots', () => {
    for (const mark of ['ballots', 'paper', 'paper-', 'paper-ballotsheet', 'award-paper-ballots']) {
      assert.equal(isSameDocument(mark, mark), false, mark);
      assert.equal(isSameDocument('paper-ballots', mark), false, mark);
    }
  });
});
