/**
 * Formulas in every input table of councils drawn by seed, through files: one that a program left without a value counts as what
 * it gives, one that holds another value is said, one that cannot be calculated is said at its cell and nothing else is, and where
 * only Excel knows what it gives the value that is stored stands. About a second a council.
 */
import assert from 'node:assert/strict';
import { test } from 'vitest';
import { Draw } from '../../assets/samples/draw.ts';
import { cellName } from '../../src/cells/a1.ts';
import { calculateInputs } from '../../src/cli/formulas.ts';
import { checkWorkbook } from '../../src/excel/use-cases.ts';
import type { StoredValue } from '../../src/ooxml/model.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import { reckonWorkbook } from '../../src/workbook/reckon.ts';
import { inExcel, workOptions } from '../excel/in-excel.ts';
import { opened } from '../ooxml/opened.ts';
import { seeds, sized } from '../size.ts';
import { fileOf } from './file-of.ts';
import { isBlank, keyOf, type Cell, type TableName } from './records.ts';
import { reckon } from './reckon.ts';
import { resultOf, settled } from './result-of.ts';
import { placed, type PlacedTable } from './snapshot-of.ts';
import { soundCouncil } from './sound-council.ts';

const many = sized({ short: 0, all: 16, long: 2_000 });

const kinds = ['uncalculated', 'stale', 'uncalculable', 'storedOnly'] as const;
type Kind = (typeof kinds)[number];

/** What a formula of this kind says, and what the file holds for it. */
function planted(kind: Kind, cell: Cell): { readonly formula: string; readonly stored: StoredValue } {
  const given =
    typeof cell === 'number'
      ? `${cell}*1`
      : typeof cell === 'boolean'
        ? `AND(${String(cell).toUpperCase()})`
        : `"${cell.replaceAll('"', '""')}"&""`;
  const own: StoredValue =
    typeof cell === 'number'
      ? { kind: 'number', value: cell }
      : typeof cell === 'boolean'
        ? { kind: 'boolean', value: cell }
        : { kind: 'text', text: cell };
  const other: StoredValue =
    typeof cell === 'number' ? { kind: 'number', value: cell + 1 } : { kind: 'text', text: 'khác' };
  switch (kind) {
    case 'uncalculated':
      return { formula: given, stored: { kind: 'empty' } };
    case 'stale':
      return { formula: given, stored: other };
    case 'uncalculable':
      return { formula: 'DIEMCUATOI(1)', stored: { kind: 'empty' } };
    case 'storedOnly':
      return { formula: 'DIEMCUATOI(1)', stored: own };
  }
}

/** The cells that a tally reads, but for people's notes. */
function cellsOf(
  all: readonly PlacedTable[],
): readonly { table: PlacedTable; row: number; column: number; cell: Cell }[] {
  return all.flatMap((table) => {
    const name = table.name.replace(/_.*$/u, '') as TableName;
    const [header = [], ...rows] = table.cells;
    const isRead = header.map((text) => {
      const key = keyOf(name, text);
      if (text === 'Ghi thêm') return false;
      return (
        key === null ||
        !['item', 'note', 'reason', 'summary', 'position', 'registered', 'pledge', 'email'].includes(key)
      );
    });
    return rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        isBlank(cell) || isRead[column] !== true ? [] : [{ table, row: row + 1, column, cell }],
      ),
    );
  });
}

async function outcomeOf(
  all: readonly PlacedTable[],
  plant: { table: PlacedTable; row: number; column: number; formula: string; stored: StoredValue },
) {
  const file = opened(fileOf(all));
  const { table, formula, stored } = plant;
  const sheet = file.sheets.find(({ name }) => name === table.sheet);
  sheet?.setFormula(table.row + plant.row, table.column + plant.column, formula, stored);
  const again = opened(file.save());
  const formulas = await calculateInputs(again);
  const outcome = await inExcel(again, {}, () => checkWorkbook({ ...workOptions(), formulas }));
  assert.ok(outcome.kind === 'checked', outcome.kind);
  const { campaign } = outcome.reading;
  const { tally } = reckonWorkbook(outcome.reading);
  const result = tally === null ? null : settled(resultOf(campaign, tallyCampaign(campaign)));
  return { issues: outcome.issues, result };
}

test(`formulas of each kind in ${many} councils are what they are`, async () => {
  const met = new Set<string>();
  for (const seed of seeds(many)) {
    const draw = new Draw(seed);
    const tables = soundCouncil(seed);
    const all = placed(tables, new Draw(seed));
    for (const kind of kinds) {
      const cells = cellsOf(all);
      const names = [...new Set(cells.map(({ table }) => table.name))];
      const name = draw.pick(names);
      const at = draw.pick(cells.filter(({ table }) => table.name === name));
      met.add(name.replace(/_.*$/u, ''));
      const where = `${at.table.name} ${cellName(at.table.row + at.row, at.table.column + at.column)}`;
      const what = `seed ${seed}, ${kind}: ${String(at.cell)} in ${where}`;
      const { issues, result } = await outcomeOf(all, { ...at, ...planted(kind, at.cell) });
      const said = issues.filter(({ code, severity }) => code === 'StaleValue' || severity === 'error');
      const lines = said.map(({ code, table, cell }) => `${code} ${table} ${cell}`);
      const expected: Readonly<Record<Kind, readonly string[]>> = {
        uncalculated: [],
        stale: [`StaleValue ${where}`],
        uncalculable: [`NotCalculated ${where}`],
        storedOnly: [],
      };
      assert.deepEqual(lines, expected[kind], what);
      if (kind === 'uncalculable') assert.equal(result, null, what);
      else assert.deepEqual(result, settled(reckon(tables)), what);
    }
  }
  assert.ok(met.size >= 5, `many tables have had one: ${[...met].join()}`);
});
