/**
 * What marks say, against a table of meanings written from the rule: each mark that a council may make, and when it says
 * what. No mark may ever come out as its opposite.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { readWorkbook } from '../../src/workbook/read.ts';
import { marksIn, marksToWrite, markOf, meaningIn } from '../../src/workbook/read/ballot-marks.ts';
import type { CellValue } from '../../src/workbook/snapshot.ts';
import { runs } from '../size.ts';
import { finds } from './issue-lines.ts';
import { cellOf, plusTable, snapshotOf, soundBook, withCell, withoutTable, type Book } from './snapshots.ts';

type Said = 'agree' | 'disagree' | 'unclear';

/** The spellings of each mark, and what it says in a column that has the marks `has` tells of. */
type Column = (...marks: string[]) => boolean;
interface Meaning {
  readonly spelled: readonly CellValue[];
  readonly says: (has: Column, disagreesElse: boolean) => Said;
}

const always =
  (said: Said): Meaning['says'] =>
  () =>
    said;

const meanings: Readonly<Record<string, Meaning>> = {
  x: { spelled: ['x', 'X', ' x '], says: always('agree') },
  '✓': { spelled: ['✓'], says: always('agree') },
  '✔': { spelled: ['✔', '✔\uFE0F'], says: always('agree') },
  '☑': { spelled: ['☑', '☑\uFE0F'], says: always('agree') },
  '1': { spelled: [1, '1'], says: always('agree') },
  true: { spelled: [true, 'TRUE', 'true'], says: always('agree') },
  đ: { spelled: ['Đ', 'đ', '\u00D0'], says: always('agree') },
  'đồng ý': { spelled: ['đồng ý', 'ĐỒNG  Ý', 'đồng ý'.normalize('NFD'), 'dong y'], says: always('agree') },
  có: { spelled: ['có', 'Có', 'co'], says: always('agree') },
  yes: { spelled: ['yes', 'YES'], says: always('agree') },
  y: { spelled: ['Y', 'y'], says: always('agree') },
  đúng: { spelled: ['ĐÚNG', 'đúng', 'đúng'.normalize('NFD')], says: always('agree') },
  v: { spelled: ['V', 'v'], says: always('agree') },
  '√': { spelled: ['√'], says: always('agree') },
  '0': { spelled: [0, '0'], says: always('disagree') },
  false: { spelled: [false, 'FALSE'], says: always('disagree') },
  k: { spelled: ['K', 'k'], says: always('disagree') },
  không: { spelled: ['không', 'KHÔNG', 'khong'], says: always('disagree') },
  'không đồng ý': { spelled: ['không đồng ý', 'Không\u00A0đồng ý'], says: always('disagree') },
  no: { spelled: ['no', 'No'], says: always('disagree') },
  n: { spelled: ['N', 'n'], says: always('disagree') },
  sai: { spelled: ['SAI', 'sai'], says: always('disagree') },
  ko: { spelled: ['ko', 'Ko'], says: always('disagree') },
  '✗': {
    spelled: ['✗', '✗\uFE0F'],
    says: (has) => (has('✓', '✔', '☑') && !has('x') ? 'disagree' : 'unclear'),
  },
  '☐': { spelled: ['☐'], says: (has) => (has('☑') ? 'disagree' : 'unclear') },
  '-': { spelled: ['-', '–', '—', '\u2212'], says: (has) => (has('+') ? 'disagree' : 'unclear') },
  '+': { spelled: ['+'], says: (has) => (has('-') ? 'agree' : 'unclear') },
  o: {
    spelled: ['O', 'o'],
    says: (has, disagreesElse) => (has('x') && !disagreesElse ? 'disagree' : 'unclear'),
  },
  '?': { spelled: ['?', '???'], says: always('unclear') },
  '✘': { spelled: ['✘'], says: always('unclear') },
  '×': { spelled: ['×'], says: always('unclear') },
  ô: { spelled: ['Ô'], says: always('unclear') },
  xx: { spelled: ['xx'], says: always('unclear') },
  dừng: { spelled: ['dừng', 'dùng'], says: always('unclear') },
  '2': { spelled: [2], says: always('unclear') },
};
const names = Object.keys(meanings);

function meaningOf(name: string): Meaning {
  const found = meanings[name];
  if (found === undefined) throw new Error(`The table has no mark ${name}`);
  return found;
}

/** What the rule says of each mark of a column. */
function ruled(column: readonly string[]): readonly Said[] {
  const has: Column = (...marks) => marks.some((mark) => column.includes(mark));
  const saysBut = (name: string): Said => meaningOf(name).says(has, true);
  const disagrees = column.some((name) => name !== 'o' && saysBut(name) === 'disagree');
  return column.map((name) => meaningOf(name).says(has, disagrees));
}

/** One column of papers for TT-01, and beside it one with the usual marks. */
function papersOf(marks: readonly CellValue[]): Book {
  const voters = marks.map((_, index) => [`M${index}`, `Thành viên ${index}`, 'Ủy viên']);
  const others = withoutTable(soundBook(), 'Ballots', 'BallotBox', 'BallotCounts');
  const council = {
    name: 'Council',
    sheet: 'Hội đồng',
    row: 0,
    column: 0,
    header: ['Mã', 'Họ tên', 'Vai trò'],
  };
  const ballots = {
    name: 'Ballots',
    sheet: 'Phiếu',
    row: 0,
    column: 0,
    header: ['Số phiếu', 'TT-01', 'TT-02'],
  };
  return plusTable(plusTable(others, { ...council, rows: voters }), {
    ...ballots,
    rows: marks.map((mark, index) => [index + 1, mark, 'x']),
  });
}

function readColumn(marks: readonly CellValue[]) {
  const reading = readWorkbook(snapshotOf(papersOf(marks)));
  return {
    opinions: reading.campaign.papers.map(
      ({ opinions }) =>
        [...opinions].flatMap(([candidate, opinion]) => (candidate === 'TT-01' ? [opinion] : []))[0],
    ),
    unclear: reading.issues.filter(({ code }) => code === 'InvalidMark'),
  };
}

const anyMark = fc
  .constantFrom(...names)
  .chain((name) =>
    fc.record({ name: fc.constant(name), typed: fc.constantFrom(...meaningOf(name).spelled) }),
  );
/** Few different marks, so that pairs meet. */
const anyColumn = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }).chain((few) =>
  fc.array(
    anyMark.filter(({ name }) => few.includes(name)),
    { minLength: 1, maxLength: 9 },
  ),
);

describe('the marks of a column', () => {
  it('say what the rule says, whatever they stand among; what is left is one issue with their number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(anyMark, { minLength: 1, maxLength: 9 }), anyColumn), (column) => {
        const expected = ruled(column.map(({ name }) => name));
        const { opinions, unclear } = readColumn(column.map(({ typed }) => typed));
        assert.deepEqual(
          opinions,
          expected.map((said) => (said === 'unclear' ? 'blank' : said)),
        );
        const left = expected.filter((said) => said === 'unclear').length;
        assert.deepEqual(
          unclear.map(({ cell, details }) => [cell, details['count']]),
          left === 0 ? [] : [[`B${2 + expected.indexOf('unclear')}`, left]],
          'one issue, at the first mark that is not clear',
        );
      }),
      { numRuns: runs(120) },
    );
  });

  it('of two marks are tried all', () => {
    for (const one of names) {
      for (const other of names) {
        const column = [one, other];
        const marks = marksIn(column.map((name) => meaningOf(name).spelled[0] ?? ''));
        const said = column.map(
          (name) => meaningIn(marks, markOf(meaningOf(name).spelled[0] ?? '')) ?? 'unclear',
        );
        assert.deepEqual(said, ruled(column), `${one} beside ${other}`);
      }
    }
  });

  it('are seen column by column: a pair in one says nothing in another', () => {
    const book = papersOf(['✓', '✗']);
    const mixed = withCell(withCell(book, 'Ballots', 0, 'TT-02', '✗'), 'Ballots', 1, 'TT-02', '✗');
    const reading = readWorkbook(snapshotOf(mixed));
    const found = reading.issues.filter(({ code }) => code === 'InvalidMark');
    assert.deepEqual(
      found.map(({ cell, details }) => [cell, details['found'], details['count']]),
      [['C2', '✗', 2]],
    );
  });
});

describe('a mark that is written beside others', () => {
  const columns = fc.array(anyMark, { maxLength: 6 }).map((column) => column.map(({ typed }) => typed));

  it('says what was meant and leaves what they say as it is, also when more are written after it', () => {
    fc.assert(
      fc.property(columns, fc.constantFrom('vi', 'en'), (column, language) => {
        let marks = marksIn(column);
        const before = [...marks].map((mark) => [mark, meaningIn(marks, mark)]);
        const written = marksToWrite(marks, language);
        for (const opinion of ['agree', 'disagree', 'agree'] as const) {
          marks = new Set([...marks, markOf(written[opinion])]);
          assert.equal(
            meaningIn(marks, markOf(written[opinion])),
            opinion,
            `${written[opinion]} beside the others`,
          );
          assert.deepEqual(
            before.map(([mark]) => [mark, meaningIn(marks, mark ?? '')]),
            before,
            `${written[opinion]} changes nothing`,
          );
          assert.deepEqual(
            marksToWrite(marks, language),
            written,
            'and the next one is written in the same way',
          );
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('is the template’s where nothing speaks against it, else that of the column', () => {
    const writes = (...column: string[]) => Object.values(marksToWrite(marksIn(column), 'vi')).join(' ');
    assert.equal(writes(), 'x K');
    assert.equal(writes('✓', '✗'), '✓ K');
    assert.equal(writes('x', 'O'), 'x O');
    assert.equal(writes('☑', '☐'), 'x K');
  });
});

describe('columns of yes and no', () => {
  const book = soundBook();
  for (const mark of ['V', 'v', '+', '-', '✗', '☐', 'O']) {
    for (const [table, column] of [
      ['Council', 'Có mặt'],
      ['Council', 'Biểu quyết'],
      ['Scores_TT', 'Không chấm'],
      ['Ballots', 'Hợp lệ'],
    ] as const) {
      const spoilt = withCell(book, table, 1, column, mark);
      finds(`do not take ${mark} in ${column}`, spoilt, `InvalidMark ${cellOf(book, table, 1, column)}`);
    }
  }

  it('take the short words, which say the same everywhere', () => {
    const presence = (word: string) =>
      readWorkbook(snapshotOf(withCell(book, 'Council', 1, 'Có mặt', word))).campaign.council[1]?.presence;
    assert.deepEqual(['Y', 'đúng', 'N', 'sai', 'ko'].map(presence), [
      'present',
      'present',
      'absent',
      'absent',
      'absent',
    ]);
  });
});
