/** A secretary finds and mends what is wrong in a copy of the sample: by the pane where there is one way, else in the sheet. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { aCouncilFile } from '../excel/small-council.ts';
import { findChromium } from '../outsiders.ts';
import { skipped } from '../skipped.ts';
import { settled, startJourneys } from './excel.ts';
import type { Journeys, OpenedExcel } from './excel.ts';
import { resultOf } from './result-sheets.ts';

const program = findChromium();
const sample = join(fileURLToPath(new URL('../../assets', import.meta.url)), 'dien-bien-60.xlsx');
const skip =
  program === null
    ? 'there is no Chromium on this machine (CHROMIUM names another one)'
    : !existsSync(sample) && 'the sample workbook is not there';

const text = (given: string): StoredValue => ({ kind: 'text', text: given });

function opened(path: string): WorkbookFile {
  const result = openWorkbook(readFileSync(path));
  if (result.kind === 'problem') throw new Error(result.problem.code);
  return result.file;
}

/** A cell of a table: the header is row 0. */
interface Spot {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: StoredValue;
}

function spotOf(file: WorkbookFile, table: string, row: number, header: string): Spot {
  for (const sheet of file.sheets) {
    const found = sheet.tables.find(({ name }) => name === table);
    if (found === undefined) continue;
    const column = found.block.column + found.columns.indexOf(header);
    const place = { row: found.block.row + row, column };
    const value = sheet.cells({ ...place, rows: 1, columns: 1 })[0]?.[0]?.value ?? { kind: 'empty' };
    return { sheet: sheet.name, ...place, value };
  }
  throw new Error(`There is no table ${table}.`);
}

/** The first candidate for whom an award is proposed: where its code stands. */
function proposal(file: WorkbookFile): Spot {
  for (let row = 1; row < 90; row += 1) {
    const spot = spotOf(file, 'Candidates', row, 'Đề nghị');
    if (spot.value.kind === 'text') return spot;
  }
  throw new Error('Nothing is proposed for anybody.');
}

const address = ({ row, column }: Spot): string => `${String.fromCharCode(65 + column)}${String(row + 1)}`;

/** Types into a cell of the sheet, as a person does. */
function type({ page }: OpenedExcel, { sheet, row, column }: Spot, value: StoredValue): Promise<void> {
  const typed = value.kind === 'number' ? value.value : value.kind === 'text' ? value.text : '';
  return page.evaluate(([name, atRow, atColumn, given]) => playedExcel.type(name, atRow, atColumn, given), [
    sheet,
    row,
    column,
    typed,
  ] as const);
}

async function selected({ page }: OpenedExcel, spot: Spot): Promise<void> {
  await page.waitForFunction(
    ([sheet, cell]) => playedExcel.activeSheet() === sheet && playedExcel.selection().endsWith(`!${cell}`),
    [spot.sheet, address(spot)] as const,
  );
}

/** The group of issues of a task. */
const group = ({ pane }: OpenedExcel, task: string): Locator => pane.locator(`[data-task="${task}"]`);

/** The entry that leads to the cell. */
const entry = (excel: OpenedExcel, task: string, spot: Spot): Locator =>
  group(excel, task).getByRole('button', { name: new RegExp(`Đến ô ${address(spot)}$`) });

describe('mending a workbook', skipped(skip), () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await startJourneys(program ?? '');
  });
  afterAll(async () => {
    await journeys.close();
  });

  it('a secretary finds and mends five mistakes, and the tally is that of the unspoilt workbook', async () => {
    const sound = opened(sample);
    const inputs = sound.sheets.map(({ name }) => name);
    const header = spotOf(sound, 'Criteria', 0, 'Điểm tối đa');
    const code = proposal(sound);
    const unit = spotOf(sound, 'Scores', 2, 'I.1');
    const tooHigh = spotOf(sound, 'Scores', 3, 'I.1');
    const missing = spotOf(sound, 'Scores', 4, 'I.1');
    assert.equal(code.value.kind, 'text');
    assert.equal(unit.value.kind, 'number');
    const { text: award } = code.value;
    const points = String(unit.value.value).replace('.', ',');

    const whole = await journeys.open(readFileSync(sample));
    await settled(whole, 'found');
    await whole.pane.getByRole('button', { name: 'Tổng hợp', exact: true }).click();
    await settled(whole, 'tallied');
    const expected = resultOf(await whole.workbook(), inputs);
    await whole.close();

    const excel = await journeys.open(readFileSync(sample));
    const { pane } = excel;
    await settled(excel, 'found');
    await type(excel, header, text('Điển tối đa'));
    await type(excel, code, text(award.replace('-', ' ')));
    await type(excel, unit, text(`${points} điểm`));
    await type(excel, tooHigh, { kind: 'number', value: 205 });
    await type(excel, missing, { kind: 'empty' });
    await pane.getByRole('button', { name: 'Đọc lại' }).click();
    await group(excel, 'tables').waitFor();
    await excel.picture('mending-found');

    // Without its column nothing is known of the scores: that comes first.
    await entry(excel, 'tables', { ...header, column: 0 }).click();
    await selected(excel, { ...header, column: 0 });
    await group(excel, 'tables')
      .getByRole('button', { name: `Sửa ô ${address(header)} thành Điểm tối đa` })
      .click();
    await pane.getByText(`Đã sửa ô ${address(header)}`).waitFor();
    await group(excel, 'tables').waitFor({ state: 'detached' });

    await entry(excel, 'codes', code).click();
    await selected(excel, code);
    await group(excel, 'codes')
      .getByRole('button', { name: `Sửa thành ${award}` })
      .click();
    await group(excel, 'codes').waitFor({ state: 'detached' });

    await entry(excel, 'figures', unit).click();
    await selected(excel, unit);
    await group(excel, 'figures')
      .getByRole('button', { name: `Sửa thành ${points}`, exact: true })
      .click();
    await pane.getByText(`“${points} điểm” thành “${points}”`).waitFor();
    await excel.picture('mending-mended');

    for (const [task, spot] of [
      ['figures', tooHigh],
      ['scores', missing],
    ] as const) {
      await entry(excel, task, spot).click();
      await selected(excel, spot);
      await type(excel, spot, spot.value);
      await pane.getByRole('button', { name: 'Đọc lại' }).click();
      await group(excel, task).waitFor({ state: 'detached' });
    }

    await pane.getByRole('button', { name: 'Tổng hợp', exact: true }).click();
    await settled(excel, 'tallied');
    assert.deepEqual(resultOf(await excel.workbook(), inputs), expected);
    await excel.close();
  });

  it('mends the same slip everywhere by one press of a key, lists it, and takes it back', async () => {
    const file = aCouncilFile();
    const scores = file.sheets.find(({ name }) => name === 'Chấm điểm');
    scores?.setValue(4, 3, text('8,5 điểm'));
    scores?.setValue(5, 3, text('9đ'));
    const excel = await journeys.open(file.save());
    const { pane, page } = excel;
    await settled(excel, 'found');
    const valueOf = async (row: number): Promise<StoredValue | undefined> =>
      (await excel.workbook()).sheets
        .find(({ name }) => name === 'Chấm điểm')
        ?.cells({ row, column: 3, rows: 1, columns: 1 })[0]?.[0]?.value;

    await pane.getByRole('button', { name: 'Sửa cả 2 ô: Không phải là số' }).focus();
    await page.keyboard.press('Enter');
    await pane.getByText('Đã sửa 2 ô').waitFor();
    await pane.getByText('Đã sửa ô D6 trang Chấm điểm: “9đ” thành “9”.').waitFor();
    assert.deepEqual(await valueOf(4), { kind: 'number', value: 8.5 });
    await excel.picture('mending-all');

    // One of the two is typed over before the repair is taken back.
    await type(
      excel,
      { sheet: 'Chấm điểm', row: 5, column: 3, value: text('') },
      { kind: 'number', value: 7 },
    );
    await pane.getByRole('button', { name: 'Hoàn tác' }).focus();
    await page.keyboard.press('Enter');
    await pane.getByText('Đã hoàn tác 1 ô.').waitFor();
    await pane.getByText('1 ô để nguyên vì đã được sửa sau đó.').waitFor();
    assert.deepEqual(await valueOf(4), text('8,5 điểm'));
    assert.deepEqual(await valueOf(5), { kind: 'number', value: 7 });
    await excel.close();
  });
});
