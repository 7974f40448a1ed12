import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { fillPreset } from '../../src/excel/inputs/fill-preset.ts';
import { goToCell, goToTable } from '../../src/excel/line/go-to.ts';
import { rememberMember } from '../../src/excel/remembered/remembered.ts';
import { addTableRow, writeCells } from '../../src/excel/inputs/inputs.ts';
import { setUpWorkbook } from '../../src/excel/set-up/set-up.ts';
import { prepareScores } from '../../src/excel/set-up/set-up-scores.ts';
import { mendTables, undoTables } from '../../src/excel/inputs/mend-tables.ts';
import { checkWorkbook, tallyWorkbook } from '../../src/excel/use-cases.ts';
import { watchSheets } from '../../src/excel/line/watch.ts';
import type { Fault } from '../../src/host/host.ts';
import type { SheetPart, TablePart, WorkbookFile } from '../../src/ooxml/model.ts';
import { snapshotWorkbook } from '../../src/excel/read/snapshot.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { awardCode } from '../../src/tally/campaign.ts';
import { applyPlan } from '../../src/excel/write/apply.ts';
import { expectTallied, inExcel, workOptions } from './in-excel.ts';
import { aPlan, aSheetPlan, figure, text } from './plans.ts';
import { aCouncilFile } from './small-council.ts';
import { withTables } from './tables-without.ts';
import { excelTypes, membersOf, type ExcelTypes } from './wire.ts';

/** The list in the documentation: member and requirement set. */
function documented(): ReadonlyMap<string, string> {
  const page = readFileSync(new URL('../../docs/office-js.md', import.meta.url), 'utf8');
  const rows = page.slice(page.indexOf('## Members')).matchAll(/^\| `(\w+\.\w+)` \| (\d+\.\d+) \|$/gm);
  return new Map([...rows].map(([, member = '', set = '']) => [member, set]));
}

function withProtectedScores(): WorkbookFile {
  const file = aCouncilFile();
  file.sheets.find(({ name }) => name === 'Chấm điểm')?.protect();
  return file;
}

/** Everything that goes over the wire when all that a plan can hold is written, read again, replaced and shown. */
async function seenOnTheWire(types: ExcelTypes): Promise<ReadonlySet<string>> {
  const seen = new Set<string>();
  const watch = async (
    file: WorkbookFile,
    work: () => Promise<void>,
    faults: readonly Fault[] = [],
    apiVersion: '1.9' | '1.13' = '1.9',
  ): Promise<void> => {
    await inExcel(file, { faults, apiVersion }, async ({ requests }) => {
      await work();
      for (const request of requests) for (const member of membersOf(request, types)) seen.add(member);
    });
  };
  await watch(aCouncilFile(), async () => {
    expectTallied(await tallyWorkbook(workOptions()));
    expectTallied(await tallyWorkbook(workOptions(5)));
    assert.equal(await goToCell('Chấm điểm', 'D5'), null);
  });
  await watch(aCouncilFile(), async () => {
    let heard = (): void => {};
    const change = new Promise<void>((resolve) => (heard = resolve));
    const stop = await watchSheets(() => heard());
    await writeCells([{ sheet: 'Chấm điểm', cell: 'D5', value: 7 }]);
    await change;
    // A blank row, and one that takes its place.
    await addTableRow('Scores_1', {});
    await addTableRow('Scores_1', { 'Thành viên': 'x' });
    await stop();
    for (const code of ['HĐ-01', null]) assert.equal((await rememberMember(code)).kind, 'written');
  });
  await watch(withProtectedScores(), async () => {
    const refused = await writeCells([{ sheet: 'Chấm điểm', cell: 'B5', value: 'x' }]);
    assert.equal(refused.kind, 'trouble');
  });
  await watch(aCouncilFile(), async () => {
    const award = { award: awardCode('GK0'), column: 'minVotes', sheet: 'Khen thưởng', cell: 'G6' } as const;
    assert.equal((await fillPreset([{ ...award, before: '', after: '90%' }])).kind, 'filled');
  });
  const everything = {
    bold: true,
    italic: true,
    underline: true,
    size: 9,
    color: '#112233',
    fill: '#EEEEEE',
    align: 'center',
    vertical: 'top',
    wrap: true,
  } as const;
  const page = aSheetPlan('a', 'A').page;
  const plan = aPlan([
    aSheetPlan('a', 'A', {
      styles: { plain: everything },
      tabColor: '#112233',
      rows: [
        [{ kind: 'text', text: 'x', style: 'plain', link: { sheet: 'A', cell: 'B2' } }],
        [figure(1), text('y')],
      ],
      rowHeights: new Map([[0, 30]]),
      merges: [{ row: 2, column: 0, rows: 1, columns: 2 }],
      dataBars: [{ block: { row: 1, column: 0, rows: 1, columns: 1 }, color: '#112233', low: 0, high: 1 }],
      frozen: { rows: 1, columns: 1 },
      page: {
        ...page,
        titleRows: { first: 0, last: 0 },
        footer: { left: 'a', center: 'b', right: 'c' },
        pageBreaks: [1],
      },
    }),
    aSheetPlan('b', 'B', { frozen: { rows: 0, columns: 1 } }),
    aSheetPlan('c', 'C'),
  ]);
  const file = newWorkbook();
  await watch(file, async () => {
    assert.deepEqual(await applyPlan(plan, { token: 'a1' }), { kind: 'applied' });
    file.addSheet('Sau');
    assert.deepEqual(await applyPlan(plan, { token: 'a2' }), { kind: 'applied' });
  });
  await watch(newWorkbook(), async () => {
    assert.equal((await setUpWorkbook({ language: 'vi' })).kind, 'done');
    assert.equal((await goToTable('Contents')).kind, 'written');
  });
  const lacking = aCouncilFile();
  const scores = lacking.sheets.find(({ name }) => name === 'Chấm điểm');
  const heads = scores?.tables[0]?.block ?? assert.fail();
  scores?.setValue(heads.row, heads.column + heads.columns - 1, { kind: 'text', text: 'Khác' });
  const people = lacking.sheets.find(({ name }) => name === 'Đối tượng') ?? assert.fail();
  const [list = assert.fail()] = people.tables;
  people.growTable(list, 1);
  ['TT-9', 'Tập thể', 'Vụ IX'].forEach((text, right) =>
    people.setValue(list.block.row + list.block.rows, list.block.column + right, { kind: 'text', text }),
  );
  await watch(lacking, async () => {
    assert.deepEqual(await prepareScores({ language: 'vi' }), { kind: 'prepared', rows: 3, columns: 1 });
  });
  const brokenOff: Fault = { roundTrip: 3, when: { afterActions: 6 }, code: 'GeneralException' };
  await watch(file, async () => {
    await applyPlan(plan, { token: 'a3' });
  }, [brokenOff]);
  for (const [change, version] of [
    [withTableRenamed, '1.9'],
    [withoutLastRow, '1.9'],
    [withoutLastColumn, '1.9'],
    [withoutLastRow, '1.13'],
  ] as const) {
    const spoilt = aCouncilFile();
    const papers = spoilt.sheets.find(({ name }) => name === 'Phiếu bầu') ?? assert.fail();
    change(papers, papers.tables[0] ?? assert.fail());
    await watch(
      spoilt,
      async () => {
        const outcome = await checkWorkbook(workOptions());
        assert.equal(outcome.kind, 'checked');
        const issues = outcome.issues.filter(
          ({ code }) => code === 'UnreadTable' || code === 'RowOutsideTable',
        );
        const mended = await mendTables(issues, issues[0]?.code === 'UnreadTable' ? 'count' : 'extend');
        assert.ok(mended.kind === 'tablesMended', JSON.stringify(mended));
        assert.equal((await undoTables(mended.done)).kind, 'tablesUndone');
      },
      [],
      version,
    );
  }
  await watch(withTables(aCouncilFile(), 'no header'), async () => {
    await snapshotWorkbook();
  });
  return seen;
}

describe('the members of Office.js that are used', () => {
  const types = excelTypes();

  it('are the ones that the documentation lists', async () => {
    const seen = [...(await seenOnTheWire(types))].sort();
    assert.deepEqual(seen, [...documented().keys()].sort());
  });

  it('are listed with the requirement set that brought them, none later than 1.9 but what is asked for first', () => {
    for (const [member, set] of documented()) {
      const [type = '', name = ''] = member.split('.');
      assert.equal(set, types.get(type)?.get(name)?.set, member);
      if (member !== 'Table.resize') assert.ok(Number(set.split('.')[1]) <= 9, member);
    }
  });
});

function withTableRenamed(sheet: SheetPart, table: TablePart): void {
  sheet.renameTable(table, 'Ballots2');
}

function withoutLastRow(sheet: SheetPart, table: TablePart): void {
  sheet.resizeTable(table, { ...table.block, rows: table.block.rows - 1 });
}

function withoutLastColumn(sheet: SheetPart, table: TablePart): void {
  sheet.resizeTable(table, { ...table.block, columns: table.block.columns - 1 });
}
