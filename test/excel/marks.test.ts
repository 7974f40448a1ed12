import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  firstCellOf,
  journalFormula,
  journalName,
  journalOf,
  markName,
  markOf,
  readJournal,
  sheetOf,
} from '../../src/excel/write/marks.ts';

const title = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 31 })
  .map((text) => text.replace(/[[\]:*?/\\\p{Cc}]/gu, '-').slice(0, 31));

describe('the name of a mark', () => {
  it('leads back to the mark', () => {
    for (const mark of ['summary', 'ranking-collective', 'award-12', 'record']) {
      assert.equal(markOf(markName(mark)), mark);
    }
  });

  it('is read in any case, as Excel takes names', () => {
    assert.equal(markOf('BINHXET.Ranking_Collective'), 'ranking-collective');
  });

  it('is not seen in names of others, nor in those of the swap', () => {
    for (const name of ['BinhXet', 'BinhXet.', 'Summary', 'XBinhXet.summary', journalName]) {
      assert.equal(markOf(name), null, name);
    }
  });
});

describe('the sheet of a mark', () => {
  it('is read from the formula, whatever its name', () => {
    fc.assert(
      fc.property(title, (name) => {
        assert.equal(sheetOf(firstCellOf(name)), name);
      }),
    );
    assert.equal(sheetOf('=Summary!$A$1'), 'Summary');
  });

  it('is none when the sheet is gone or the formula is another', () => {
    for (const formula of ['=#REF!$A$1', '=#REF!', "='Điểm'!$A$2", "='Điểm'!$A$1:$B$2", '="Điểm"', '']) {
      assert.equal(sheetOf(formula), null, formula);
    }
  });
});

describe('the journal', () => {
  const plan = (names: readonly string[]) => ({
    sheets: names.map((name, index) => ({ mark: `award-${index + 1}`, name })),
    replaces: 'all' as const,
    show: 'award-1',
  });

  it('comes back from the formula it is kept in', () => {
    const ways = fc.constantFrom('all', 'sameMarks', 'sameDocuments');
    fc.assert(
      fc.property(fc.array(title, { maxLength: 40 }), ways, (names, replaces) => {
        const journal = journalOf({ ...plan(names), replaces }, 'm3k9x');
        assert.deepEqual(readJournal(journalFormula(journal)), journal);
      }),
    );
  });

  it('keeps each piece of text below the 255 characters that a formula allows', () => {
    const formula = journalFormula(
      journalOf(plan(Array.from({ length: 60 }, () => '"'.repeat(31))), 'm3k9x'),
    );
    for (const [piece] of formula.matchAll(/"(?:[^"]|"")*"/g)) assert.ok(piece.length <= 257, piece);
    assert.ok(formula.length < 8192, `expected less than 8192, found ${formula.length}`);
  });

  it('is not read from what somebody else wrote', () => {
    for (const formula of ['', '=1', '="a"', '="a/b/c"', '=#REF!$A$1'])
      assert.equal(readJournal(formula), null);
  });

  it('gives temporary names that Excel takes and that differ', () => {
    fc.assert(
      fc.property(fc.array(title, { minLength: 2, maxLength: 12 }), (names) => {
        const temporary = journalOf(plan(names), 'm3k9xyz1').entries.map((entry) => entry.temporary);
        assert.equal(new Set(temporary).size, names.length);
        for (const name of temporary) {
          assert.ok(name.length <= 31, name);
          assert.equal(Buffer.from(name).toString(), name, 'half a character');
          assert.doesNotMatch(name, /[[\]:*?/\\]/);
        }
      }),
    );
  });
});
