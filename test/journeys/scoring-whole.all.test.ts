/** A member's whole day: every candidate by the keyboard alone, two compared, the pane closed, the file in other hands. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { findOpenpyxl } from '../outsiders.ts';
import { skipped } from '../skipped.ts';
import { startJourneys } from './excel.ts';
import type { Journeys, OpenedExcel } from './excel.ts';
import {
  focusedField,
  member,
  opened,
  pickName,
  points,
  program,
  sample,
  skip,
  unscored,
  written,
} from './scoring-steps.ts';

type Cells = readonly (readonly StoredValue[])[];

const textOf = (value: StoredValue | undefined): string => (value?.kind === 'text' ? value.text : '');
const numberOf = (value: StoredValue | undefined): number => (value?.kind === 'number' ? value.value : 0);

/** The cells of a table with its header, and where they are. */
function tableOf(file: WorkbookFile, name: string) {
  for (const sheet of file.sheets) {
    const table = sheet.tables.find((one) => one.name === name);
    if (table === undefined) continue;
    const cells: Cells = sheet.cells(table.block).map((row) => row.map(({ value }) => value));
    return { sheet, block: table.block, columns: table.columns, cells };
  }
  throw new Error(`There is no table ${name}.`);
}

interface Criterion {
  readonly code: string;
  readonly most: number;
  readonly main: boolean;
}

/** The criteria for a kind, in the order in which the pane asks for them. */
function criteriaFor(file: WorkbookFile, kind: string): readonly Criterion[] {
  return tableOf(file, 'Criteria')
    .cells.slice(1)
    .filter(([, , , , , applies]) => ['Cả hai', kind].includes(textOf(applies)))
    .map(([code, , , most, , , role]) => ({
      code: textOf(code),
      most: numberOf(most),
      main: textOf(role) === 'Chính',
    }));
}

/** The sample in which the member has scored nobody; the candidates they are to score, with their kind. */
function untouched(): { readonly workbook: Uint8Array; readonly candidates: ReadonlyMap<string, string> } {
  const result = openWorkbook(readFileSync(sample));
  if (result.kind === 'problem') throw new Error(result.problem.code);
  const { file } = result;
  const kinds = new Map(
    tableOf(file, 'Candidates').cells.map(([code, kind]) => [textOf(code), textOf(kind)] as const),
  );
  const scores = tableOf(file, 'Scores');
  const first = scores.columns.indexOf('Ghi chú') + 1;
  const candidates = new Map<string, string>();
  scores.cells.forEach(([who, whom, recused], down) => {
    if (textOf(who) !== member || recused?.kind !== 'empty') return;
    candidates.set(textOf(whom), kinds.get(textOf(whom)) ?? '');
    for (let column = first; column < scores.columns.length; column += 1)
      scores.sheet.setValue(scores.block.row + down, scores.block.column + column, { kind: 'empty' });
  });
  return { workbook: file.save(), candidates };
}

/** What is typed for a criterion: different for each candidate, a comma now and then; nothing for bonus and deduction. */
function typedFor({ most, main }: Criterion, turn: number): string {
  if (!main) return '';
  return turn % 7 === 0 ? `${String(most - 1)},5` : String(most - (turn % 3));
}

/** What openpyxl finds in the member's rows: by candidate, by header. */
function seenByOpenpyxl(interpreter: string, file: Uint8Array): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'binh-xet-whole-'));
  try {
    const path = join(folder, 'scored.xlsx');
    writeFileSync(path, file);
    const run = spawnSync(interpreter, ['-c', python, path, member], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    return JSON.parse(run.stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const python = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = next(sheet for sheet in book.worksheets if 'Scores' in sheet.tables)
rows = [[cell.value for cell in row] for row in sheet[sheet.tables['Scores'].ref]]
first = rows[0].index('Ghi chú') + 1
print(json.dumps({
    row[1]: {code: value for code, value in zip(rows[0][first:], row[first:]) if value is not None}
    for row in rows if row[0] == sys.argv[2]
}))
`;

const headingOf = ({ pane }: OpenedExcel): Promise<string> => pane.locator('[data-heading]').innerText();

describe('a member’s whole day in the pane', skipped(skip), () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await startJourneys(program ?? '');
  });
  afterAll(async () => {
    await journeys.close();
  });

  it('scores every candidate with one Enter for each criterion, and openpyxl finds what was typed', async () => {
    const { workbook, candidates } = untouched();
    assert.ok(candidates.size > 80, 'the sample has more candidates than this');
    const excel = await opened(journeys, workbook);
    const { page, pane } = excel;
    await pickName(excel);
    const file = await excel.workbook();
    const expected: Record<string, Record<string, number>> = {};
    let turn = 0;
    let last: { candidate: string; code: string; value: number } | null = null;
    for (const [candidate, kind] of candidates) {
      const marks: Record<string, number> = {};
      turn += 1;
      assert.equal(await focusedField(excel), 'I.1', candidate);
      for (const criterion of criteriaFor(file, kind)) {
        const text = typedFor(criterion, turn);
        if (text !== '') {
          await page.keyboard.type(text);
          marks[criterion.code] = Number(text.replace(',', '.'));
          last = { candidate, code: criterion.code, value: Number(text.replace(',', '.')) };
        }
        await page.keyboard.press('Enter');
      }
      expected[candidate] = marks;
    }
    assert.ok(last !== null, 'there is no last');
    await pane.locator('[data-status="saving"]').first().waitFor({ state: 'detached' });
    await written(excel, last.candidate, last.code, points(last.value));
    assert.match(await pane.getByText(/Danh sách \(đã chấm/).innerText(), /(\d+)\/\1\)/);

    const saved = (await excel.workbook()).save();
    const reopened = openWorkbook(saved);
    assert.equal(reopened.kind, 'opened');
    const own = tableOf(reopened.file, 'Scores');
    for (const row of own.cells.filter(
      ([who, whom]) => textOf(who) === member && candidates.has(textOf(whom)),
    ))
      for (const [code, value] of Object.entries(expected[textOf(row[1])] ?? {}))
        assert.deepEqual(row[own.columns.indexOf(code)], points(value), `${textOf(row[1])} ${code}`);
    const interpreter = findOpenpyxl();
    if (interpreter !== null) assert.deepEqual(seenByOpenpyxl(interpreter, saved), expected);
    await excel.close();
  });

  it('loses nothing when the pane is closed and opened again', async () => {
    const excel = await opened(journeys, unscored('TT-01', 'TT-02'));
    const { page, pane } = excel;
    await pickName(excel);
    await page.keyboard.type('17,5');
    await page.keyboard.press('Enter');
    await page.keyboard.type('9');
    await written(excel, 'TT-01', 'I.2', points(9));
    await page.evaluate(() => playedExcel.reopenPane());
    await pane.locator('[data-tab="scoring"]').click();
    await pane.locator('[data-step="scoring"]').waitFor();
    assert.match(await headingOf(excel), /Vụ Đảng viên/);
    assert.equal(await pane.locator('input[data-score="I.1"]').inputValue(), '17,5');
    assert.equal(await pane.locator('input[data-score="I.2"]').inputValue(), '9');
    await excel.close();
  });

  it('puts another candidate beside on one criterion, steps by keys, and comes back to the field', async () => {
    const excel = await opened(journeys, unscored('TT-01'));
    const { page, pane } = excel;
    await pickName(excel);
    await page.keyboard.type('17,5');
    await page.keyboard.press('s');
    const table = pane.locator('[data-comparison="I.1"]');
    await table.waitFor();
    const names = (): Promise<readonly string[]> => table.getByRole('columnheader').allInnerTexts();
    assert.deepEqual(await names(), ['Vụ Đảng viên', 'Văn phòng Ban']);
    assert.equal(await table.locator('td').first().innerText(), '17,5');
    await excel.picture('scoring-compare');
    await page.keyboard.press('ArrowRight');
    assert.deepEqual(await names(), ['Vụ Đảng viên', 'Vụ Cơ sở đảng']);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    await pane.locator('[data-comparison="I.2"]').waitFor();
    const wide = await pane.locator('body').evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `the pane is ${String(wide)} pixels wide`);
    await page.keyboard.press('Escape');
    await pane.locator('input[data-score="I.2"]').waitFor();
    assert.equal(await focusedField(excel), 'I.2');
    assert.match(await headingOf(excel), /Vụ Đảng viên/);
    await written(excel, 'TT-01', 'I.1', points(17.5));
    await excel.close();
  });
});
