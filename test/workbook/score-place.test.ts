import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { memberRows } from '../../src/copies/member-rows.ts';
import { candidateCode, criterionCode, memberCode } from '../../src/tally/campaign.ts';
import { rowsByPair } from '../../src/tally/pair-rows.ts';
import { scoreBook, sheetOf, slotPlace } from '../../src/taskpane/scoring/score-book.ts';
import type { ScoreField } from '../../src/workbook/repair/input-plan.ts';
import { readWorkbook, type Reading } from '../../src/workbook/read.ts';
import { masterCell } from '../../src/copies/merge/merge-master.ts';
import { cellName } from '../../src/cells/a1.ts';
import { masterFrom } from '../copies/merge-council.ts';
import {
  plusTable,
  snapshotOf,
  soundBook,
  withCell,
  withTable,
  withoutColumn,
  withoutRow,
  type Book,
} from './snapshots.ts';

const book = soundBook();

function fieldOf(member: string, candidate: string, criterion: string | null): ScoreField {
  return {
    member: memberCode(member),
    candidate: candidateCode(candidate),
    field: criterion === null ? 'note' : 'score',
    criterion: criterion === null ? null : criterionCode(criterion),
  };
}

/** Where the pane writes it: a cell, a new row of a table, or nowhere. */
function typed(reading: Reading, field: ScoreField): string {
  const place = slotPlace(reading, field);
  if (place.kind === 'cell') return `${place.place.sheet}!${place.place.cell ?? ''}`;
  return place.kind === 'newRow' ? `a row of ${place.table}` : 'nowhere';
}

/** Where a merge writes it. */
function merged(of: Book): (field: ScoreField) => string {
  const master = masterFrom({ workbook: snapshotOf(of) });
  return (field) => {
    const found = masterCell(master, field)?.cell.place;
    if (found !== undefined) return `${found.sheet}!${cellName(found.row, found.column)}`;
    const table = master.places.tableFor(field);
    return table === null ? 'nowhere' : `a row of ${table.table.name}`;
  };
}

/** The scores of the collectives in two tables, one for each content, each with a column for notes. */
function split(notes: readonly [string, string]): Book {
  const one = withCell(
    withoutColumn(withoutColumn(book, 'Scores_TT', 'K2'), 'Scores_TT', 'K3'),
    'Scores_TT',
    0,
    'Ghi chú',
    notes[0],
  );
  return plusTable(one, {
    name: 'Scores_TT2',
    sheet: 'Điểm tập thể 2',
    row: 0,
    column: 0,
    header: ['Thành viên', 'Đối tượng', 'Ghi chú', 'K2', 'K3'],
    rows: [['HĐ-1', 'TT-01', notes[1], 28, 9]],
  });
}

const noRowsOf = (member: string): Book =>
  withTable(book, 'Scores_CN', (table) => ({
    ...table,
    rows: table.rows.filter(([whose]) => whose !== member),
  }));
const emptyTables: Book = ['Scores_TT', 'Scores_CN'].reduce(
  (before, name) => withTable(before, name, (table) => ({ ...table, rows: [] })),
  book,
);

const cases: readonly (readonly [what: string, book: Book, field: ScoreField, where: string])[] = [
  ['a cell that is there', book, fieldOf('HĐ-1', 'TT-01', 'K1'), 'Điểm tập thể!E7'],
  [
    'a row that is not there: where the member has rows for the kind',
    withoutRow(book, 'Scores_CN', 0),
    fieldOf('HĐ-1', 'CN-01', 'K1'),
    'a row of Scores_CN',
  ],
  [
    'a member without a row for the kind: where others have theirs, whatever the table is called',
    withTable(noRowsOf('HĐ-2'), 'Scores_CN', (table) => ({ ...table, name: 'Scores_2' })),
    fieldOf('HĐ-2', 'CN-02', 'K1'),
    'a row of Scores_2',
  ],
  [
    'nobody has a row: the table that is named for the kind',
    emptyTables,
    fieldOf('HĐ-1', 'CN-01', 'K1'),
    'a row of Scores_CN',
  ],
  [
    'only a table for the same criteria has the column: a second row there would answer the same question twice',
    withoutColumn(book, 'Scores_TT', 'K2'),
    fieldOf('HĐ-1', 'TT-01', 'K2'),
    'nowhere',
  ],
  [
    'tables for different criteria: a row in the one does not keep another out of the other',
    split(['', '']),
    fieldOf('HĐ-1', 'TT-02', 'K2'),
    'a row of Scores_TT2',
  ],
  [
    'a note that stands in the second table is changed there',
    split(['', 'xem biên bản']),
    fieldOf('HĐ-1', 'TT-01', null),
    'Điểm tập thể 2!C2',
  ],
  [
    'a new note goes into the first table with a column for it',
    split(['', '']),
    fieldOf('HĐ-1', 'TT-01', null),
    'Điểm tập thể!D7',
  ],
];

describe('where a score goes', () => {
  for (const [what, of, field, where] of cases) {
    it(what, () => {
      assert.equal(typed(readWorkbook(snapshotOf(of)), field), where, 'typed in the pane');
      assert.equal(merged(of)(field), where, 'of a copy that came back');
    });
  }

  it('is the same for what is typed and for what comes back, whatever it is', () => {
    for (const [what, of] of cases) {
      const reading = readWorkbook(snapshotOf(of));
      const { council, candidates, criteria } = reading.campaign;
      const merges = merged(of);
      for (const { code: member } of council) {
        for (const { code: candidate } of candidates) {
          for (const criterion of [...criteria.map(({ code }) => code), null]) {
            const field = fieldOf(member, candidate, criterion);
            assert.equal(typed(reading, field), merges(field), `${what}: ${JSON.stringify(field)}`);
          }
        }
      }
    }
  });
});

describe('two marks of one member on one criterion of one candidate', () => {
  const reading = readWorkbook(snapshotOf(book));
  const { campaign, places } = reading;
  const [first, second] = [campaign.scores[0], campaign.scores[2]];
  assert.ok(first, 'there is no first');
  assert.ok(second, 'there is no second');
  // The reading lets no double pass: this is what would be if it did.
  const double = { ...campaign, scores: [first, { ...second, member: first.member }] };
  const mark = first.marks.get(criterionCode('K1'));
  const council = campaign.council[0];
  assert.ok(council, 'there is no council');

  it('the first stands, in the tally, in the pane and in what is sent to the member', () => {
    const { member, candidate } = first;
    const tallied = rowsByPair(double.scores).get(candidate)?.get(member);
    assert.deepEqual(tallied?.marks.get(criterionCode('K1')), mark);
    const shown = sheetOf(scoreBook({ ...reading, campaign: double, places }), member, candidate);
    assert.deepEqual(shown.marks.get(criterionCode('K1')), mark);
    const sent = memberRows(double, council)
      .flatMap(({ rows }) => rows)
      .find((row) => row.candidate.code === candidate);
    assert.deepEqual(sent?.marks.get(criterionCode('K1')), mark);
  });
});
