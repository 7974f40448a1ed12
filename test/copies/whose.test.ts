import assert from 'node:assert/strict';
import { beforeAll, describe, it } from 'vitest';
import { copySettings, addInId } from '../../src/copies/add-in.ts';
import { arrivalsOf } from '../../src/copies/returned/arrival.ts';
import type { Master } from '../../src/copies/merge/merge-master.ts';
import { mergeReturned } from '../../src/copies/merge/merge.ts';
import type { Rejected, Returned } from '../../src/copies/returned/returned-copy.ts';
import { returnedFrom } from '../../src/copies/returned/returned.ts';
import type { SheetPart, WorkbookFile } from '../../src/ooxml/model.ts';
import { aCouncilFile, putTable } from '../excel/small-council.ts';
import { baseOf, copiesOf, fillIn, masterFrom, opened, stored } from './merge-council.ts';
import { usual } from './sent-council.ts';

let sent: Uint8Array = new Uint8Array();
let master: Master;
/** What the workbook kept when the copies were made, whatever becomes of it later. */
let made: Master['made'] = [];
/** TV2's personal copy, filled in. */
let personal: Uint8Array = new Uint8Array();

beforeAll(async () => {
  const file = aCouncilFile({ members: 3, candidates: 2, pointsOf: () => '' });
  sent = file.save();
  const base = await baseOf(file);
  master = masterFrom(base);
  made = master.made;
  personal = fillIn(copiesOf(base).get('TV2') ?? new Uint8Array(), () => 7);
});

function changed(bytes: Uint8Array, change: (file: WorkbookFile) => void): Uint8Array {
  const file = opened(bytes);
  change(file);
  return file.save();
}

function returning(bytes: Uint8Array, to = master): Returned | Rejected {
  const [arrival] = arrivalsOf({ name: 'a.xlsx', bytes });
  assert.ok(arrival, 'there is no arrival');
  return returnedFrom(arrival, to);
}

/** What became of it, and how many cells of it are taken. */
function outcome(copy: Returned | Rejected): string {
  return copy.kind === 'rejected' ? copy.code : `${copy.member.code} ${copy.statements.length}`;
}

/** Types points of members into the workbook that went to everybody. */
function scored(...members: readonly string[]): (file: WorkbookFile) => void {
  return (file) => {
    for (const sheet of file.sheets) {
      const table = sheet.tables.find(({ name }) => name.startsWith('Scores'));
      if (table === undefined) continue;
      const { row, column, rows } = table.block;
      for (let down = row + 1; down < row + rows; down += 1) {
        const { value } = sheet.cell(down, column);
        if (value.kind === 'text' && members.includes(value.text))
          sheet.setValue(down, column + 2, stored(8));
      }
    }
  };
}

function replaceText(file: WorkbookFile, from: string, to: string): void {
  for (const sheet of file.sheets)
    eachText(sheet, from, (row, column) => sheet.setValue(row, column, stored(to)));
}

function eachText(sheet: SheetPart, text: string, take: (row: number, column: number) => void): void {
  const places: (readonly [number, number])[] = [];
  sheet.contents(({ row, column, value }) => {
    if (value.kind === 'text' && value.text === text) places.push([row, column]);
  });
  for (const [row, column] of places) take(row, column);
}

async function masterWith(change: (file: WorkbookFile) => void): Promise<Master> {
  return masterFrom(await baseOf(opened(changed(sent, change))), { made });
}

describe('the same workbook for everybody, come back', () => {
  it('is of the member whose rows differ from the master’s', () => {
    assert.equal(outcome(returning(changed(sent, scored('TV2')))), 'TV2 4');
  });

  it('is of nobody where rows of two members differ, unless the add-in remembers which of them has it', () => {
    const both = changed(sent, scored('TV1', 'TV2'));
    assert.equal(outcome(returning(both)), 'SeveralMembers');
    const remembered = returning(changed(both, (file) => file.setSettings(copySettings('TV2'), addInId)));
    assert.equal(outcome(remembered), 'TV2 4');
    assert.equal(remembered.kind, 'returned');
    assert.deepEqual(
      remembered.refusals.map(({ reason, member }) => [reason, member]),
      Array.from({ length: 4 }, () => ['otherMember', 'TV1']),
    );
    const other = changed(both, (file) => file.setSettings(copySettings('TV3'), addInId));
    assert.equal(outcome(returning(other)), 'SeveralMembers');
  });

  it('says nothing where nobody has scored, and is of nobody known where the code is not in the Council', () => {
    assert.equal(outcome(returning(sent)), 'NoScores');
    const stranger = changed(changed(sent, scored('TV2')), (file) => {
      replaceText(file, 'TV2', 'TV9');
    });
    assert.equal(outcome(returning(stranger)), 'UnknownMember');
  });
});

describe('a personal copy', () => {
  it('of a member who has left the Council, or votes no more, is of nobody known', async () => {
    const gone = await masterWith((file) => replaceText(file, 'TV2', 'TV9'));
    assert.equal(outcome(returning(personal, gone)), 'UnknownMember');
    const silent = await masterWith((file) => {
      for (const sheet of file.sheets)
        for (const { name, block, columns } of sheet.tables)
          if (name === 'Council')
            sheet.setValue(block.row + 2, block.column + columns.indexOf('Biểu quyết'), stored('không'));
    });
    assert.equal(outcome(returning(personal, silent)), 'UnknownMember');
  });

  it('whose hidden sheet somebody deleted is told by its rows', () => {
    const bare = changed(personal, (file) => {
      const sheet = file.sheets.find(({ name }) => name === 'BinhXet');
      assert.ok(sheet, 'there is no sheet');
      file.deleteSheet(sheet);
    });
    assert.equal(outcome(returning(bare)), 'TV2 12');
  });

  it('goes by codes where two candidates have one name', async () => {
    const twins = await masterWith((file) => replaceText(file, 'Tập thể 2', 'Tập thể 1'));
    const copy = returning(personal, twins);
    assert.equal(outcome(copy), 'TV2 12');
  });
});

describe('a campaign whose name was mended after sending', () => {
  it('takes its copies, and says so', async () => {
    const here = 'Thi đua cao  điềm.';
    const renamed = await masterWith((file) => replaceText(file, 'Thi đua cao điểm', here));
    for (const bytes of [personal, changed(sent, scored('TV2'))]) {
      const copy = returning(bytes, renamed);
      assert.equal(copy.kind, 'returned');
      const [difference] = copy.differences;
      assert.equal(difference?.kind, 'campaignRenamed');
      assert.equal(difference.there, 'Thi đua cao điểm');
    }
  });

  it('is another one where a figure or a word of the name, a candidate or a criterion is another one', async () => {
    const others: readonly (readonly [name: string, from: string, to: string])[] = [
      ['Thi đua cao điểm 2', '', ''],
      ['Thi đua năm khác', '', ''],
      ['Thi đua cao điêm', 'Cá nhân 1', 'Người khác'],
      ['Thi đua cao điêm', 'Tiêu chí I.1', 'Tiêu chí khác'],
    ];
    for (const [name, from, to] of others) {
      const other = await masterWith((file) => {
        replaceText(file, 'Thi đua cao điểm', name);
        if (from !== '') replaceText(file, from, to);
      });
      assert.equal(outcome(returning(personal, other)), 'OtherCampaign', name + to);
      assert.equal(outcome(returning(changed(sent, scored('TV2')), other)), 'OtherCampaign', name + to);
    }
  });
});

describe('criteria that differ', () => {
  const changeOf =
    (header: string, value: number) =>
    (file: WorkbookFile): void => {
      for (const sheet of file.sheets)
        for (const { name, block, columns } of sheet.tables)
          if (name === 'Criteria' && columns.includes(header))
            sheet.setValue(block.row + 1, block.column + columns.indexOf(header), stored(value));
    };

  it('are refused, whichever side changed the maximum', async () => {
    const since = await masterWith(changeOf('Điểm tối đa', 10));
    for (const copy of [
      returning(personal, since),
      returning(changed(personal, changeOf('Điểm tối đa', 10))),
    ]) {
      assert.equal(outcome(copy), 'TV2 8');
      assert.equal(copy.kind, 'returned');
      assert.deepEqual(
        new Set(copy.refusals.map(({ reason, criterion }) => `${reason} ${criterion ?? ''}`)),
        new Set(['criterionChanged I.1']),
      );
      assert.deepEqual(copy.differences, [{ kind: 'criterionChanged', criterion: 'I.1' }]);
    }
  });

  it('are refused where the weight of their content was changed', async () => {
    const since = await masterWith((file) => {
      for (const sheet of file.sheets)
        for (const { name, block } of sheet.tables)
          if (name === 'Contents') sheet.setValue(block.row + 2, block.column + 2, stored(30));
    });
    const copy = returning(personal, since);
    assert.equal(outcome(copy), 'TV2 8');
    assert.equal(copy.kind, 'returned');
    assert.deepEqual(copy.differences, [{ kind: 'criterionChanged', criterion: 'II.1' }]);
  });
});

/** The master with these tables of scores in place of the one it has, each without any row of TV2. */
function withTables(
  ...tables: readonly (readonly [name: string, ...criteria: readonly string[]])[]
): Promise<Master> {
  return masterWith((file) => {
    const sheet = file.sheets.find((each) => each.tables.some(({ name }) => name === 'Scores_1'));
    assert.ok(sheet !== undefined, 'there is no sheet with the table Scores_1');
    file.deleteSheet(sheet);
    for (const [name, ...criteria] of tables) {
      const blank = ['TV1', 'TT-1', ...criteria.map(() => '')];
      putTable(file, name, `Chấm ${name}`, ['Thành viên', 'Đối tượng', ...criteria], [blank]);
    }
  });
}

describe('tables of scores for different criteria, in which the member has no rows yet', () => {
  it('get a row each, and every score is in one of them', async () => {
    const split = await withTables(['Scores_I', 'I.1', 'I.2'], ['Scores_II', 'II.1']);
    const { plan, files } = mergeReturned(split, [returning(personal, split)], usual);
    assert.equal(files[0]?.added, 12);
    const rows = plan.rows.map(({ table, candidate, values }) => [table, candidate, ...values.slice(2)]);
    const candidates = ['TT-1', 'TT-2', 'CN-1', 'CN-2'];
    assert.deepEqual(
      new Set(rows.map((row) => JSON.stringify(row))),
      new Set(
        candidates
          .flatMap((code) => [
            ['Scores_I', code, 7, 7],
            ['Scores_II', code, 7],
          ])
          .map((row) => JSON.stringify(row)),
      ),
      'no score is lost, and none stands twice',
    );
  });

  it('get no second row of a pair where they share a criterion: what has no place is told', async () => {
    const shared = await withTables(['Scores_I', 'I.1', 'I.2'], ['Scores_II', 'I.2', 'II.1']);
    const { plan, files } = mergeReturned(shared, [returning(personal, shared)], usual);
    assert.deepEqual(new Set(plan.rows.map(({ table }) => table)), new Set(['Scores_I']));
    const reasons = files[0]?.details.refusals.map(({ reason, criterion }) => `${reason} ${criterion ?? ''}`);
    assert.deepEqual(new Set(reasons), new Set(['noColumn II.1']));
    assert.deepEqual([files[0]?.added, files[0]?.refused], [8, 4]);
  });
});

describe('two tables of scores for different criteria', () => {
  it('take each score in the table that has its criterion', async () => {
    const split = await masterWith((file) => {
      const sheet = file.sheets.find(({ tables }) => tables.some(({ name }) => name === 'Scores_1'));
      assert.ok(sheet, 'there is no sheet');
      file.deleteSheet(sheet);
      const pairs = ['TV1', 'TV2', 'TV3'].flatMap((member) =>
        ['TT-1', 'TT-2', 'CN-1', 'CN-2'].map((candidate) => [member, candidate]),
      );
      putTable(
        file,
        'Scores_I',
        'Chấm I',
        ['Thành viên', 'Đối tượng', 'I.1', 'I.2'],
        pairs.map((pair) => [...pair, '', '']),
      );
      putTable(
        file,
        'Scores_II',
        'Chấm II',
        ['Thành viên', 'Đối tượng', 'II.1'],
        pairs.map((pair) => [...pair, '']),
      );
    });
    assert.equal(outcome(returning(personal, split)), 'TV2 12');
    const merged = mergeReturned(split, [returning(personal, split)], usual);
    assert.deepEqual([merged.plan.cells.length, merged.plan.rows.length], [12, 0]);
    for (const { subject, table } of merged.plan.cells) {
      assert.equal(table, subject?.criterion === 'II.1' ? 'Scores_II' : 'Scores_I');
    }
  });
});

describe('a file that is named .xlsx', () => {
  it('is looked at for what it is', () => {
    for (const words of [
      'Thành viên;Đối tượng;I.1\nTV2;TT-1;9',
      '%PDF-1.7\n',
      '<html><table></table></html>',
    ]) {
      assert.equal(outcome(returning(new TextEncoder().encode(words))), 'NotAWorkbook', words);
    }
  });
});
