/**
 * What only a person can tell, and tables that the reading left out, asked in the pane: each answer is pressed, and then the
 * tally is that of the workbook in which nothing was wrong. 15 s.
 */
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { ballotWords } from '../../src/i18n/pane/ballots.ts';
import { questionWords } from '../../src/i18n/pane/questions.ts';
import { stepsWords } from '../../src/i18n/pane/steps.ts';
import { tableMendingWords } from '../../src/i18n/pane/table-mending.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { expectTallied, tallyIn } from '../excel/in-excel.ts';
import { aCouncilFile, putTable } from '../excel/small-council.ts';
import { sheetOf } from '../ooxml/opened.ts';
import { findChromium } from '../outsiders.ts';
import { skipped } from '../skipped.ts';
import { settled, startJourneys } from './excel.ts';
import type { Journeys } from './excel.ts';
import { resultOf } from './result-sheets.ts';

const program = findChromium();
const skip = program === null && 'there is no Chromium on this machine (CHROMIUM names another one)';

const scores = 'Chấm điểm';
const header = ['Số phiếu', 'TT-1', 'TT-2', 'TT-3', 'CN-1', 'CN-2', 'CN-3'];
/** With these papers the best score has no majority. */
const papers = [4, 5, 6, 7].map((number) => [number, 'K', 'x', 'x', 'K', 'x', 'x']);

/** A score of 17 of 20, a weight of 1, and all scores and papers where they are read. */
function soundCouncil(secondTable = 'Ballots_2'): WorkbookFile {
  const file = aCouncilFile({
    members: 7,
    quota: 1,
    pointsOf: (member, at, criterion) => 18 - at - ((member + criterion) % 3),
  });
  const ballots = sheetOf(file, 'Phiếu bầu');
  const [table] = ballots.tables;
  assert.ok(table !== undefined, 'the sheet has no table');
  file.removeCells(ballots, { ...table.block, row: table.block.row + 4, rows: 4 }, 'up');
  putTable(file, secondTable, 'Phiếu bầu (2)', header, papers);
  sheetOf(file, scores).setValue(4, 3, { kind: 'number', value: 17 });
  const contents = sheetOf(file, 'Nội dung');
  contents.setValue(4, 3, { kind: 'number', value: 1 });
  contents.setValue(5, 3, { kind: 'number', value: 2 });
  return file;
}

/** 85% in place of 17, `1.000` in place of 1, the last rows below their table, the second table of papers under a name of its own. */
function spoiltCouncil(): WorkbookFile {
  const file = soundCouncil('Ballots2');
  const sheet = sheetOf(file, scores);
  sheet.setValue(4, 3, { kind: 'number', value: 0.85 });
  sheet.setFormat({ row: 4, column: 3, rows: 1, columns: 1 }, { numberFormat: '0%' });
  const [table] = sheet.tables;
  assert.ok(table !== undefined, 'the sheet has no table');
  sheet.resizeTable(table, { ...table.block, rows: table.block.rows - 3 });
  sheetOf(file, 'Nội dung').setValue(4, 3, { kind: 'text', text: '1.000' });
  return file;
}

describe('what the pane asks', skipped(skip), () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await startJourneys(program ?? '');
  });
  afterAll(() => journeys.close());

  it('is answered by a press each, and the tally is that of the sound workbook', async () => {
    const sound = soundCouncil();
    const { tally } = expectTallied(await tallyIn(sound));
    const [first] = tally.awards;
    assert.deepEqual(first?.recipients, ['TT-2'], 'who has no majority does not receive it');

    const inputs = soundCouncil().sheets.map(({ name }) => name);
    let letThrough = (): void => undefined;
    const held = new Promise<void>((resolve) => (letThrough = resolve));
    const excel = await journeys.open(spoiltCouncil().save(), {
      prepare: (context) => context.route('**/questions*.js', (route) => held.then(() => route.continue())),
    });
    const { pane } = excel;
    const press = (name: string): Promise<void> => pane.getByRole('button', { name, exact: true }).click();
    const tables = tableMendingWords.vi;
    const { choice } = questionWords.vi.shown;
    await settled(excel, 'found');
    await pane.getByText(stepsWords.vi.parts.loading).waitFor();
    const early = await pane.getByRole('button', { name: tables.count, exact: true }).isVisible();
    assert.equal(early, false, 'a button is shown that moves away when the questions have come');
    letThrough();
    await pane.getByRole('button', { name: tables.count, exact: true }).waitFor();
    await excel.picture('questions-asked');

    await press(tables.count);
    await pane.getByText(tables.done.renamed('Ballots2', 'Ballots_2')).waitFor();
    await press(tables.extend);
    await pane.getByText(tables.done.extendedRows('Scores_1', 3)).waitFor();
    await press(choice.decimal('1'));
    await pane.getByText('“1.000” thành “1”').waitFor();
    await press(choice.ofMaximum('17'));
    await pane.getByText('thành “17”').waitFor();
    await excel.picture('questions-answered');

    await press('Tổng hợp');
    await settled(excel, 'tallied');
    assert.deepEqual(resultOf(await excel.workbook(), inputs), resultOf(sound, inputs));
    await excel.close();
  });

  it('copies rows from another sheet into their table, after a preview', async () => {
    const sound = soundCouncil();
    expectTallied(await tallyIn(sound));
    const inputs = soundCouncil().sheets.map(({ name }) => name);
    const file = soundCouncil();
    const sheet = sheetOf(file, scores);
    const [table] = sheet.tables;
    assert.ok(table !== undefined, 'the sheet has no table');
    const { block } = table;
    const last = block.row + block.rows - 2;
    const far = file.addSheet('Ghi chép');
    for (const down of [0, 1]) {
      for (let at = 0; at < block.columns; at += 1) {
        far.setValue(3 + down, 1 + at, sheet.cell(last + down, block.column + at).value);
      }
    }
    file.removeCells(sheet, { ...block, row: last, rows: 2 }, 'up');
    const excel = await journeys.open(file.save());
    const { pane } = excel;
    const press = (name: string): Promise<void> => pane.getByRole('button', { name, exact: true }).click();
    const tables = tableMendingWords.vi;
    await settled(excel, 'found');
    await press(tables.bringIn);
    await pane.getByText(tables.preview.cellsStay('Ghi chép')).waitFor();
    await excel.picture('questions-bring-in');
    await press(tables.preview.add(2));
    await pane.getByText(tables.done.broughtIn(2, 'Scores_1', 'Ghi chép')).waitFor();
    await press('Tổng hợp');
    await settled(excel, 'tallied');
    assert.deepEqual(resultOf(await excel.workbook(), [...inputs, 'Ghi chép']), resultOf(sound, inputs));
    await excel.close();
  });

  it('speaks of hands where the council votes by them', async () => {
    const file = aCouncilFile({ settings: [['vote', '', 'biểu quyết']] });
    const excel = await journeys.open(file.save());
    const { pane } = excel;
    await settled(excel, 'found');
    await pane.getByRole('tab', { name: stepsWords.vi.votingByHands }).click();
    await pane.getByRole('heading', { name: ballotWords.vi.byHands.heading }).waitFor();
    await pane.getByRole('heading', { name: stepsWords.vi.voting.byHands.heading, exact: true }).waitFor();
    const papers = await pane.getByText(ballotWords.vi.choose).count();
    assert.equal(papers, 0, 'nothing is said of tellers');
    await excel.close();
  });
});
