/** Repairs of tables, pressed in Excel: what was left out is counted, nothing else changes, and it can be taken back. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { mendTables, planTables, undoTables, type DoneTables } from '../../src/excel/inputs/mend-tables.ts';
import { checkWorkbook, tallyWorkbook } from '../../src/excel/use-cases.ts';
import type { Fault, HostOptions } from '../../src/host/host.ts';
import type { SheetPart, StoredValue, TablePart, WorkbookFile } from '../../src/ooxml/model.ts';
import type { Issue } from '../../src/workbook/findings/issue.ts';
import type { TableChoice } from '../../src/workbook/repair/table-plan.ts';
import { othersOf } from './contents.ts';
import { opened } from './faults.ts';
import { actionsOf, expectTallied, inExcel, workOptions } from './in-excel.ts';
import { aCouncilFile, putTable, type Cell } from './small-council.ts';
import { from, sized } from '../size.ts';

type Version = '1.9' | '1.14';
const newest: readonly Version[] = ['1.14'];
const every: readonly Version[] = ['1.9', '1.14'];
const versions = sized({ short: newest, all: every, long: every });

const text = (words: string): StoredValue => ({ kind: 'text', text: words });

function find(file: WorkbookFile, name: string): { readonly sheet: SheetPart; readonly table: TablePart } {
  for (const sheet of file.sheets) {
    const table = sheet.tables.find((each) => each.name === name);
    if (table !== undefined) return { sheet, table };
  }
  throw new Error(`no table ${name}`);
}

/** A council of four with quotas that hang on every member's scores and papers. */
function aCouncil(): WorkbookFile {
  return aCouncilFile({
    members: 4,
    candidates: 4,
    pointsOf: (member, candidate, criterion) =>
      member === 3 ? (candidate === 3 ? 20 : 1) : 12 + ((candidate * 3 + criterion) % 5),
  });
}

/** The table ends so many rows, or columns, earlier: they stand outside it. */
function shrunk(file: WorkbookFile, name: string, rows: number, columns = 0): WorkbookFile {
  const { sheet, table } = find(file, name);
  const { block } = table;
  sheet.resizeTable(table, { ...block, rows: block.rows - rows, columns: block.columns - columns });
  return file;
}

/** Its last rows go further down, with other lines between. */
function apart(file: WorkbookFile, name: string, rows: number, between: string): WorkbookFile {
  const { sheet, table } = find(file, name);
  const { block } = table;
  sheet.resizeTable(table, { ...block, rows: block.rows - rows });
  const first = block.row + block.rows - rows;
  file.insertCells(sheet, { ...block, row: first, rows: 2 }, 'down');
  sheet.setValue(first, block.column, text(between));
  return file;
}

function signed(file: WorkbookFile, name: string, row = 6): WorkbookFile {
  const { sheet, table } = find(file, name);
  const { block } = table;
  sheet.setValue(block.row + block.rows + row, block.column + 1, text('Người lập biểu'));
  sheet.setFormula(block.row + block.rows + row + 1, block.column, `ROWS(${name}[#All])`, {
    kind: 'number',
    value: 0,
  });
  sheet.setValue(block.row + block.rows + 1, block.column + block.columns + 3, text('cột riêng'));
  return file;
}

const opts = (apiVersion: Version): HostOptions => ({ apiVersion });

const decided = new WeakMap<WorkbookFile, Promise<readonly unknown[]>>();

/** What a council of this file decides: reckoned once for a file that is not changed. */
function awardsOfSound(file: WorkbookFile): Promise<readonly unknown[]> {
  const found = decided.get(file) ?? awardsOf(file);
  decided.set(file, found);
  return found;
}

/** What a council of this file decides. */
async function awardsOf(file: WorkbookFile): Promise<readonly unknown[]> {
  return inExcel(opened(file.save()), {}, async () => {
    const { tally } = expectTallied(await tallyWorkbook(workOptions()));
    return [tally.awards, tally.scores, tally.ballots, tally.unawarded];
  });
}

async function issuesNow(): Promise<readonly Issue[]> {
  const outcome = await checkWorkbook(workOptions());
  assert.ok(outcome.kind === 'checked', outcome.kind);
  return outcome.issues;
}

async function press(code: Issue['code'], choice: TableChoice): Promise<DoneTables> {
  const issues = (await issuesNow()).filter((issue) => issue.code === code);
  assert.ok(issues.length > 0, `there is a ${code}`);
  const outcome = await mendTables(issues, choice);
  assert.ok(outcome.kind === 'tablesMended', JSON.stringify(outcome));
  return outcome.done;
}

/** Pressed, the workbook says what the sound one says; taken back, it is as it was. */
function mends(
  what: string,
  sound: WorkbookFile,
  spoilt: WorkbookFile,
  [code, choice]: readonly [Issue['code'], TableChoice],
  also: (file: WorkbookFile) => void = () => {},
): void {
  for (const version of versions) {
    it(`${what}, with ExcelApi ${version}`, async () => {
      const file = opened(spoilt.save());
      const before = othersOf(file);
      const done = await inExcel(file, opts(version), () => press(code, choice));
      assert.deepEqual(await awardsOf(file), await awardsOfSound(sound), 'the tally of the sound workbook');
      also(file);
      const back = await inExcel(file, opts(version), () => undoTables(done));
      assert.equal(back.kind, 'tablesUndone');
      assert.deepEqual(valuesOf(othersOf(file)), valuesOf(before), 'all cells are as before');
    });
  }
}

/** Cells without their looks: what was moved in and out looks as its table. */
function valuesOf(sheets: ReturnType<typeof othersOf>): readonly unknown[] {
  return sheets.map(({ name, cells, merges, tables }) => ({
    name,
    merges,
    tables,
    cells: cells.flatMap((cell) => {
      const [row, column, value, formula, format]: [
        number,
        number,
        StoredValue,
        string | null,
        { numberFormat: string },
      ] = JSON.parse(cell);
      // What a formula comes to hangs on who has reckoned it last.
      if (formula !== null) return [[row, column, formula, format.numberFormat]];
      return value.kind === 'empty' ? [] : [[row, column, value, format.numberFormat]];
    }),
  }));
}

describe('a copied sheet’s table', () => {
  const rows: Cell[][] = [
    [91, ...Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? 'K' : 'x'))],
    [92, ...Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? 'K' : 'x'))],
  ];
  const header = ['Số phiếu', 'TT-1', 'TT-2', 'TT-3', 'TT-4', 'CN-1', 'CN-2', 'CN-3', 'CN-4'];
  const council = (name: string): WorkbookFile => {
    const file = aCouncilFile({ members: 6, candidates: 4 });
    shrunkAway(file, 'Ballots', 2);
    putTable(file, name, 'Phiếu (2)', header, rows);
    return file;
  };
  function shrunkAway(file: WorkbookFile, name: string, count: number): void {
    const { sheet, table } = find(file, name);
    const { block } = table;
    file.removeCells(sheet, { ...block, row: block.row + block.rows - count, rows: count }, 'up');
  }

  mends('is counted', council('Ballots_2'), council('Ballots2'), ['UnreadTable', 'count'], (file) =>
    assert.equal(find(file, 'Ballots_2').sheet.name, 'Phiếu (2)'),
  );
  const without = aCouncilFile({ members: 6, candidates: 4 });
  shrunkAway(without, 'Ballots', 2);
  mends('is left out', without, council('Ballots2'), ['UnreadTable', 'ignore'], (file) =>
    assert.equal(find(file, 'BoQua_Ballots2').sheet.name, 'Phiếu (2)'),
  );
});

describe('a workbook of which all tables are renamed', () => {
  const sound = aCouncil();
  const lost = aCouncil();
  for (const [index, sheet] of lost.sheets.entries()) {
    for (const table of sheet.tables) lost.renameTable(sheet, table, `Table${index}`);
  }
  mends('is named again with one press', sound, lost, ['UnreadTable', 'count']);

  it('gets no name that cells have', async () => {
    const file = opened(lost.save());
    file.addName('Council', "'Hội đồng'!$A$1", { sheet: null, hidden: false });
    await inExcel(file, {}, async () => {
      const issues = (await issuesNow()).filter(({ details }) => details['input'] === 'Council');
      assert.deepEqual(await mendTables(issues, 'count'), { kind: 'tablesChanged' });
    });
  });
});

describe('formulas of the council’s that speak of a table', () => {
  it('follow its new name', async () => {
    const file = aCouncil();
    const { sheet, table } = find(file, 'Ballots');
    sheet.setFormula(0, 0, 'COUNTA(Ballots[Số phiếu])', { kind: 'number', value: 4 });
    file.renameTable(sheet, table, 'Phieu');
    await inExcel(file, {}, () => press('UnreadTable', 'count'));
    assert.equal(find(file, 'Ballots').sheet.cell(0, 0).formula, 'COUNTA(Ballots[Số phiếu])');
  });
});

describe('a second table of people', () => {
  /** Two candidates more: one as a row of the list, or in a table of its own. */
  const more: Cell[][] = [
    ['TT-5', 'Tập thể', 'Tập thể thứ năm', 'Vụ II'],
    ['CN-5', 'Cá nhân', 'Cá nhân thứ năm', '01'],
  ];
  const base = (): WorkbookFile => {
    const file = aCouncil();
    const { sheet, table } = find(file, 'Campaign');
    file.insertTableRows(sheet, table, 1);
    sheet.setValue(table.block.row + table.block.rows, table.block.column, text('missing'));
    sheet.setValue(table.block.row + table.block.rows, table.block.column + 2, text('skip'));
    return file;
  };
  const sound = base();
  const { sheet, table } = find(sound, 'Candidates');
  sound.insertTableRows(sheet, table, 2);
  more.forEach((row, down) =>
    row.forEach((cell, right) =>
      sheet.setValue(
        table.block.row + table.block.rows + down,
        table.block.column + right,
        text(String(cell)),
      ),
    ),
  );
  const spoilt = base();
  putTable(
    spoilt,
    'Candidates2',
    'Đối tượng (2)',
    ['Đơn vị', 'Tên tập thể', 'Mã', 'Đối tượng', 'Điện thoại'],
    [
      ...more.map(([code = '', kind = '', name = '', unit = '']): Cell[] => [unit, name, code, kind, '0912']),
      ['Vụ I', 'Tập thể 1', 'TT-1', 'Tập thể', ''],
      ['', '', '', '', ''],
    ],
  );
  mends('has its rows added to the first, by header', sound, spoilt, ['UnreadTable', 'count'], (file) =>
    assert.equal(find(file, 'BoQua_Candidates2').sheet.name, 'Đối tượng (2)'),
  );

  it('is shown before: what has no place, what is there already', async () => {
    await inExcel(opened(spoilt.save()), {}, async () => {
      const [issue] = (await issuesNow()).filter(({ code }) => code === 'UnreadTable');
      assert.ok(issue, 'there is no issue');
      const planned = await planTables(issue, 'count');
      assert.ok(planned.kind === 'planned' && planned.plan.kind === 'addRows', JSON.stringify(planned));
      const { unplaced, rows, same, doubles, to } = planned.plan;
      assert.deepEqual(
        { unplaced: [...unplaced], rows, same, doubles, to },
        {
          unplaced: ['Điện thoại'],
          rows: [0, 1],
          same: 1,
          doubles: 0,
          to: 'BoQua_Candidates2',
        },
      );
    });
  });
});

describe('rows below a table', () => {
  mends(
    'are in it afterwards, and what stands further down is where it was',
    signed(aCouncil(), 'Ballots'),
    signed(shrunk(aCouncil(), 'Ballots', 2), 'Ballots', 8),
    ['RowOutsideTable', 'extend'],
    (file) => {
      const { sheet, table } = find(file, 'Ballots');
      assert.equal(table.block.rows, 5);
      assert.deepEqual(
        sheet.cell(table.block.row + 11, table.block.column + 1).value,
        text('Người lập biểu'),
      );
      assert.deepEqual(
        sheet.cell(table.block.row + 4, table.block.column + table.block.columns + 3).value,
        text('cột riêng'),
      );
    },
  );
  mends(
    'of a score table, with a note between',
    aCouncil(),
    apart(aCouncil(), 'Scores_1', 8, 'Chấm thêm sau'),
    ['RowOutsideTable', 'extend'],
    (file) => {
      const { sheet, table } = find(file, 'Scores_1');
      const { block } = table;
      assert.deepEqual(sheet.cell(block.row + block.rows, block.column).value, text('Chấm thêm sau'));
    },
  );

  it('keep their number formats, and formulas in them go along', async () => {
    const file = shrunk(aCouncil(), 'Scores_1', 2);
    const { sheet, table } = find(file, 'Scores_1');
    const { block } = table;
    const row = block.row + block.rows;
    sheet.setFormat({ row, column: block.column + 2, rows: 1, columns: 1 }, { numberFormat: '0.000' });
    const points = `${'ABCDEFGH'.charAt(block.column + 3)}${row + 1}`;
    sheet.setFormula(row, block.column + 2, `${points}+1-1`, sheet.cell(row, block.column + 3).value);
    sheet.setValue(row - 1, block.column + 4, sheet.cell(row - 1, block.column + 4).value);
    sheet.setFormula(row + 1, block.column + 4, `IF(1=1,8,0)`, { kind: 'number', value: 8 });
    for (const version of versions) {
      const one = opened(file.save());
      await inExcel(one, opts(version), () => press('RowOutsideTable', 'extend'));
      const now = find(one, 'Scores_1');
      assert.equal(now.table.block.rows, block.rows + 2);
      const cell = now.sheet.cell(row, block.column + 2);
      assert.equal(cell.formula, `${points}+1-1`);
      assert.equal(one.format(cell.format).numberFormat, '0.000');
      assert.equal(now.sheet.cell(row + 1, block.column + 4).formula, 'IF(1=1,8,0)');
    }
  });

  it('are not moved where merged cells further down would be torn, and all is as before', async () => {
    const file = apart(aCouncil(), 'Ballots', 2, 'Ghi chú');
    const { sheet, table } = find(file, 'Ballots');
    const { block } = table;
    sheet.merge({ row: block.row + 12, column: block.column + block.columns - 1, rows: 1, columns: 3 });
    const before = othersOf(file);
    await inExcel(file, {}, async () => {
      const issues = (await issuesNow()).filter(({ code }) => code === 'RowOutsideTable');
      assert.deepEqual(await mendTables(issues, 'extend'), { kind: 'blocked', table: 'Ballots' });
    });
    assert.deepEqual(othersOf(file), before);
  });
});

/** The table's last rows stand on another sheet: below its header, or without one. */
function faraway(file: WorkbookFile, name: string, count: number, headed: boolean): WorkbookFile {
  const { sheet, table } = find(file, name);
  const { block } = table;
  const first = block.row + block.rows - count;
  const rows = [...(headed ? [block.row] : []), ...Array.from({ length: count }, (_, at) => first + at)];
  const values = rows.map((row) =>
    Array.from({ length: block.columns }, (_, at) => sheet.cell(row, block.column + at).value),
  );
  file.removeCells(sheet, { ...block, row: first, rows: count }, 'up');
  const other = file.addSheet('Ghi chép');
  other.setValue(1, 4, text('Nhận qua điện thoại'));
  values.forEach((line, down) => line.forEach((value, at) => other.setValue(3 + down, 2 + at, value)));
  return file;
}

describe('rows far from their table', () => {
  const all = (['Scores_1', 'Ballots', 'Candidates', 'Awards', 'Council'] as const).flatMap((name) =>
    [true, false].map((headed) => ({ name, headed })),
  );
  const short = all.filter(({ name, headed }) => (headed ? name === 'Scores_1' : name === 'Ballots'));
  const sound = aCouncil();
  for (const { name, headed } of sized({ short, all, long: all })) {
    const how = headed ? 'with their header' : 'without a header';
    mends(
      `of ${name}, ${how}, are in it afterwards, and still where they were`,
      sound,
      faraway(aCouncil(), name, 2, headed),
      ['RowOutsideTable', 'bringIn'],
      (file) => {
        const other = file.sheets.find((each) => each.name === 'Ghi chép');
        assert.notEqual(other?.cell(headed ? 4 : 3, 2).value.kind, 'empty');
      },
    );
  }

  it('are not brought in where the table has them with other figures', async () => {
    const file = faraway(aCouncil(), 'Scores_1', 1, true);
    const { sheet, table } = find(file, 'Scores_1');
    const other = file.sheets.find((each) => each.name === 'Ghi chép');
    const last = table.block.row + table.block.rows;
    file.insertTableRows(sheet, table, 1);
    for (let at = 0; at < table.block.columns; at += 1) {
      sheet.setValue(last, table.block.column + at, other?.cell(4, 2 + at).value ?? text(''));
    }
    other?.setValue(4, 4, { kind: 'number', value: 0.5 });
    await inExcel(file, {}, async () => {
      const issues = (await issuesNow()).filter(({ code }) => code === 'RowOutsideTable');
      assert.deepEqual(
        issues.map(({ details }) => details['elsewhere']),
        ['differ'],
      );
      assert.deepEqual(await mendTables(issues, 'bringIn'), { kind: 'tablesChanged' });
    });
  });
});

describe('columns beside a table', () => {
  mends(
    'are in it afterwards',
    aCouncil(),
    shrunk(aCouncil(), 'Ballots', 0, 2),
    ['RowOutsideTable', 'extend'],
    (file) => assert.deepEqual(find(file, 'Ballots').table.columns.slice(-2), ['CN-3', 'CN-4']),
  );
});

describe('a repair that is no longer right', () => {
  it('changes nothing', async () => {
    const file = shrunk(aCouncil(), 'Ballots', 1);
    await inExcel(file, {}, async () => {
      const issues = (await issuesNow()).filter(({ code }) => code === 'RowOutsideTable');
      const { sheet, table } = find(file, 'Ballots');
      sheet.resizeTable(table, { ...table.block, rows: table.block.rows + 1 });
      assert.deepEqual(await mendTables(issues, 'extend'), { kind: 'tablesChanged' });
    });
  });

  it('is not taken back where the cells have been changed since', async () => {
    const file = shrunk(aCouncil(), 'Ballots', 1);
    await inExcel(file, {}, async () => {
      const done = await press('RowOutsideTable', 'extend');
      const { sheet, table } = find(file, 'Ballots');
      const { block } = table;
      sheet.setValue(block.row + block.rows - 1, block.column + 1, text('K'));
      assert.deepEqual(await undoTables(done), { kind: 'tablesChanged' });
    });
  });

  it('is told where the sheet is protected', async () => {
    const file = shrunk(aCouncil(), 'Ballots', 1);
    find(file, 'Ballots').sheet.protect();
    for (const version of versions) {
      await inExcel(file, opts(version), async () => {
        const issues = (await issuesNow()).filter(({ code }) => code === 'RowOutsideTable');
        const outcome = await mendTables(issues, 'extend');
        assert.ok(
          outcome.kind === 'trouble' && outcome.trouble.code === 'SheetProtected',
          JSON.stringify(outcome),
        );
      });
    }
  });
});

describe('whatever fails', () => {
  const kinds: readonly (readonly [string, WorkbookFile, Issue['code'], TableChoice])[] = [
    ['rows that are moved in', apart(aCouncil(), 'Ballots', 2, 'Ghi chú'), 'RowOutsideTable', 'extend'],
    ['columns that are moved in', shrunk(aCouncil(), 'Ballots', 0, 2), 'RowOutsideTable', 'extend'],
  ];
  for (const [what, spoilt, code, choice] of kinds) {
    it(`${what}: each paper is there once`, from('all'), async () => {
      const bytes = spoilt.save();
      const papers = (file: WorkbookFile): readonly string[] => {
        const { sheet } = find(file, 'Ballots');
        const values = sheet.cells(sheet.usedBlock() ?? { row: 0, column: 0, rows: 1, columns: 1 });
        return values
          .flatMap((row) =>
            row.flatMap(({ value }) =>
              value.kind === 'text' || value.kind === 'number' ? [JSON.stringify(value)] : [],
            ),
          )
          .sort();
      };
      const sound = papers(opened(bytes));
      const actions = await inExcel(opened(bytes), {}, async ({ requests }) => {
        await press(code, choice);
        return requests.map(actionsOf);
      });
      const faults = actions.flatMap((count, index): Fault[] => [
        { roundTrip: index + 1, when: 'before', code: 'GeneralException' },
        { roundTrip: index + 1, when: 'after', code: 'GeneralException' },
        ...Array.from({ length: count }, (_, after): Fault => ({
          roundTrip: index + 1,
          when: { afterActions: after },
          code: 'GeneralException',
        })).filter((_, after) => after % 3 === index % 3 || after > count - 3),
      ]);
      // The first three read the workbook for the check; nothing is written there.
      for (const fault of faults.filter(({ roundTrip }) => roundTrip > 3)) {
        const file = opened(bytes);
        const kind = await inExcel(file, { faults: [fault] }, async () => {
          const issues = (await issuesNow()).filter((issue) => issue.code === code);
          return (await mendTables(issues, choice)).kind;
        });
        assert.deepEqual(papers(file), sound, `after ${JSON.stringify(fault)}: ${kind}`);
        const left = await inExcel(file, {}, () => issuesNow());
        const isMended = !left.some((issue) => issue.code === code);
        assert.equal(
          isMended,
          kind === 'tablesMended' || (kind === 'trouble' && isMended),
          JSON.stringify(fault),
        );
      }
    });
  }
});
