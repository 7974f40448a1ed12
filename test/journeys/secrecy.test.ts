/** Keeping the papers secret, in a browser, through the real office.js: shuffling, and the copy that is sent on. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Download } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { mailPartWords } from '../../src/i18n/pane/mail.ts';
import { secrecyWords } from '../../src/i18n/pane/secrecy.ts';
import { stepsWords } from '../../src/i18n/pane/steps.ts';
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { cellName } from '../../src/cells/a1.ts';
import { shuffled } from '../../src/workbook/ballots/shuffle-papers.ts';
import { aCouncilFile } from '../excel/small-council.ts';
import { findChromium } from '../outsiders.ts';
import { opened, sheetOf } from '../ooxml/opened.ts';
import { from } from '../size.ts';
import { skipped } from '../skipped.ts';
import { assertAccessible, languages, locales } from './accessible.ts';
import { startJourneys } from './excel.ts';
import type { Journeys, OpenedExcel } from './excel.ts';
import { inspected } from '../inspected.ts';

const sample = join(fileURLToPath(new URL('../../assets', import.meta.url)), 'dien-bien-60.xlsx');
const program = findChromium();
const skip =
  program === null
    ? 'there is no Chromium on this machine (CHROMIUM names another one)'
    : !existsSync(sample) && 'the sample workbook is not there';
const words = secrecyWords.vi;

/** The room of the ballots, with its section. */
async function ballotRoom({ pane }: OpenedExcel, tab = stepsWords.vi.steps.voting): Promise<void> {
  await pane.locator('[data-busy="false"]').waitFor({ state: 'attached' });
  await pane.getByRole('tab', { name: tab }).click();
  await pane.locator('[data-secrecy]').waitFor();
}

async function confirmed({ pane }: OpenedExcel, wish: 'copy' | 'shuffle', done: string): Promise<void> {
  await pane.locator(`[data-wish="${wish}"]`).click();
  await pane.locator(`[data-confirm="${wish}"]`).click();
  await pane.locator(`[data-secrecy="${done}"]`).waitFor();
}

async function savedCopy(excel: OpenedExcel): Promise<Download> {
  const [download] = await Promise.all([
    excel.page.waitForEvent('download'),
    confirmed(excel, 'copy', 'saved'),
  ]);
  return download;
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return readFileSync(await download.path());
}

const shown = (value: StoredValue): unknown =>
  value.kind === 'text' ? value.text : value.kind === 'number' ? value.value : value.kind;

/** The rows of the papers, table by table. */
function papersIn(file: WorkbookFile): readonly (readonly (readonly unknown[])[])[] {
  return file.sheets.flatMap((sheet) =>
    sheet.tables
      .filter(({ name }) => /^Ballots(_|$)/.test(name))
      .map(({ block }) =>
        sheet
          .cells(block)
          .slice(1)
          .map((row) => row.map(({ value }) => shown(value))),
      ),
  );
}

const withoutNumber = (rows: readonly (readonly unknown[])[]): readonly string[] =>
  rows.map(([, ...marks]) => JSON.stringify(marks));

describe('keeping the papers secret', skipped(skip), () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await startJourneys(program ?? '');
  });
  afterAll(async () => {
    await journeys.close();
  });

  it('asks, shuffles, saves a copy to send, and leaves the result on show as it is', async () => {
    const excel = await journeys.open(readFileSync(sample));
    const { pane } = excel;
    await pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
    await pane.getByRole('tab', { name: stepsWords.vi.steps.tally }).click();
    await pane.getByRole('button', { name: 'Tổng hợp', exact: true }).click();
    await pane.locator('[data-view="tallied"][data-busy="false"]').waitFor({ state: 'attached' });
    await ballotRoom(excel);
    const before = papersIn(await excel.workbook());
    await pane.locator('[data-wish="copy"]').scrollIntoViewIfNeeded();
    await excel.picture('secrecy-offered');

    await pane.locator('[data-wish="copy"]').click();
    await pane.getByRole('heading', { name: words.question(before.flat().length) }).waitFor();
    assert.deepEqual(papersIn(await excel.workbook()), before);
    await excel.picture('secrecy-asked');
    await pane.getByRole('button', { name: words.later }).click();
    await pane.locator('[data-secrecy="offered"]').waitFor();

    const download = await savedCopy(excel);
    await excel.picture('secrecy-saved');
    assert.equal(download.suggestedFilename(), 'workbook - bản gửi.xlsx');
    const here = papersIn(await excel.workbook());
    assert.deepEqual(papersIn(opened(await bytesOf(download))), here);
    for (const [at, rows] of here.entries()) {
      assert.deepEqual(withoutNumber(rows).toSorted(), withoutNumber(before[at] ?? []).toSorted());
      assert.deepEqual(
        rows.map(([number]) => number),
        rows.map((_, index) => index + 1),
      );
    }
    // That these papers all come to where they were is rarer than one in a million million.
    assert.notDeepEqual(here.flatMap(withoutNumber), before.flatMap(withoutNumber));
    await pane.getByRole('tab', { name: stepsWords.vi.steps.printing }).click();
    await pane.locator('[data-sheet]').first().waitFor();
    assert.equal(await pane.getByText(stepsWords.vi.printing.outdated).count(), 0);
    await excel.close();
  });

  it('saves the same bytes in whatever order the same papers were typed', from('all'), async () => {
    const [one, other] = [[0, 1, 2] as const, [2, 0, 1] as const];
    const goal = JSON.stringify([1, 2, 0]);
    const parts = [];
    for (const order of [one, other]) {
      const excel = await journeys.open(blankPapers());
      await typePapers(excel, order);
      await ballotRoom(excel);
      await foresee(excel, wordsThatLead(order, goal));
      parts.push(unzipSync(await bytesOf(await savedCopy(excel))));
      await excel.close();
    }
    const [first, second] = parts;
    assert.ok(first !== undefined, 'there is no first');
    assert.ok(second !== undefined, 'there is no second');
    assert.deepEqual(Object.keys(first), Object.keys(second));
    const text = (part: Uint8Array | undefined): string => new TextDecoder().decode(part);
    for (const name of Object.keys(first)) assert.equal(text(first[name]), text(second[name]), name);
    const strings = text(first['xl/sharedStrings.xml']);
    const listed = [...strings.matchAll(/<si>.*?<\/si>/gs)].map(([item]) => item);
    assert.deepEqual(listed, listed.toSorted());
    assert.ok(listed.length > 20, `expected more than 20, found ${listed.length}`);
    assert.ok(!strings.includes('PB-'), `${inspected('PB-')} is in ${inspected(strings)}`);
    assert.ok(
      !Object.keys(first).some((name) => /calcChain/i.test(name)),
      `one of these is: ${inspected(Object.keys(first))}`,
    );
  });

  it(
    'says which cell stands in the way, which sheet, or that there is nothing to do, and changes nothing',
    from('all'),
    async () => {
      const file = aCouncilFile();
      const sheet = sheetOf(file, 'Phiếu bầu');
      const [table] = sheet.tables;
      assert.ok(table, 'there is no table');
      const at = { row: table.block.row + 2, column: table.block.column + 1 };
      sheet.setFormula(at.row, at.column, '"x"', { kind: 'text', text: 'x' });
      const excel = await journeys.open(file.save());
      const before = papersIn(await excel.workbook());
      await ballotRoom(excel);
      await confirmed(excel, 'shuffle', 'formula');
      await excel.pane.getByText(words.done.formula('Phiếu bầu', cellName(at.row, at.column))).waitFor();
      await excel.picture('secrecy-formula');
      assert.deepEqual(papersIn(await excel.workbook()), before);

      await excel.page.evaluate(() => playedExcel.setEditing(true));
      await excel.pane.locator('[data-wish="shuffle"]').click();
      await excel.pane.locator('[data-confirm="shuffle"]').click();
      await excel.pane.getByText('Đang gõ dở trong một ô').waitFor();
      await excel.page.evaluate(() => playedExcel.setEditing(false));
      assert.deepEqual(papersIn(await excel.workbook()), before);
      await excel.close();
    },
  );

  it(
    'tells what shuffling alone leaves in the file where Excel does not give it out',
    from('all'),
    async () => {
      const excel = await journeys.open(readFileSync(sample), { givesFile: false });
      await ballotRoom(excel);
      await excel.pane.getByText(words.noCopy).waitFor();
      assert.equal(await excel.pane.locator('[data-wish="copy"]').count(), 0);
      await excel.picture('secrecy-no-copy');
      await confirmed(excel, 'shuffle', 'shuffled');
      await excel.close();
    },
  );

  it('does not stop where a copy was promised and Excel gives none: it says so', from('all'), async () => {
    const excel = await journeys.open(readFileSync(sample));
    await ballotRoom(excel);
    const frame = excel.page.frames().find((one) => one.url().includes('/taskpane.html'));
    // Two copies are all that Excel keeps; somebody else has them.
    for (let taken = 0; taken < 2; taken += 1) {
      await frame?.evaluate(
        () => new Promise((done) => Office.context.document.getFileAsync(Office.FileType.Compressed, done)),
      );
    }
    await confirmed(excel, 'copy', 'notSaved');
    await excel.pane.getByText(words.done.why.refused).waitFor();
    await excel.picture('secrecy-not-saved');
    await excel.close();
  });

  it('is reminded of where everybody is sent the same file', async () => {
    const excel = await journeys.open(readFileSync(sample));
    const { pane } = excel;
    await pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
    await pane.locator('[data-tab="scoring"]').first().click();
    await pane.locator('[data-tab="mail"]').click();
    await pane.getByRole('button', { name: mailPartWords.vi.send.prepare }).click();
    await pane.getByLabel(mailPartWords.vi.send.ways.same.title).check();
    await pane.getByText(words.beforeSending).waitFor();
    await pane.locator('[data-before-sending]').scrollIntoViewIfNeeded();
    await excel.picture('secrecy-before-sending');
    await excel.close();
  });

  for (const language of languages) {
    it(`is for everybody (${language})`, from('all'), async () => {
      const excel = await journeys.open(readFileSync(sample), {
        language: locales[language],
        reducedMotion: 'reduce',
      });
      const { pane } = excel;
      await ballotRoom(excel, stepsWords[language].steps.voting);
      await assertAccessible(excel, 'secrecy-offered', language);
      await pane.locator('[data-wish="copy"]').click();
      await pane.locator('[data-secrecy="asked"]').waitFor();
      await assertAccessible(excel, 'secrecy-asked', language);
      await pane.locator('[data-confirm="copy"]').click();
      await pane.locator('[data-secrecy="saved"]').waitFor();
      await assertAccessible(excel, 'secrecy-saved', language);
      await excel.close();
    });
  }
});

const header = ['Số phiếu', 'Hợp lệ', 'TT-1', 'TT-2', 'Ghi chú'];
const typed = [
  ['x', 'không', 'nhàu một góc'],
  ['', 'x', 'chữ ký lạ'],
  ['1', '0', '12/5'],
] as const;
const sheetName = 'Kiểm phiếu';

/** A council's book whose papers are still to be typed. */
function blankPapers(): Uint8Array {
  const file = aCouncilFile({ members: 5 });
  file.deleteSheet(sheetOf(file, 'Phiếu bầu'));
  const sheet = file.addSheet(sheetName);
  for (const [column, head] of header.entries()) sheet.setValue(0, column, { kind: 'text', text: head });
  const block = { row: 0, column: 0, rows: typed.length + 1, columns: header.length };
  sheet.addTable('Ballots_2', block, header, 'TableStyleMedium2');
  return file.save();
}

/** A person types the papers, cell by cell, in this order. */
async function typePapers({ page, pane }: OpenedExcel, order: readonly number[]): Promise<void> {
  await pane.locator('[data-busy="false"]').waitFor({ state: 'attached' });
  for (const [row, paper] of order.entries()) {
    const [one, two, note] = typed[paper] ?? assert.fail();
    for (const [column, value] of [`PB-${String(row + 1)}`, '', one, two, `'${note}`].entries()) {
      if (value === '') continue;
      await page.evaluate(([sheet, at, right, text]) => playedExcel.type(sheet, at, right, text), [
        sheetName,
        row + 1,
        column,
        value,
      ] as const);
    }
  }
}

/** Words of chance with which papers typed in this order come to the goal. */
function wordsThatLead(order: readonly number[], goal: string): readonly number[] {
  for (const one of [0, 1, 2]) {
    for (const two of [0, 1]) {
      const given = [one, two];
      if (JSON.stringify(shuffled(order, () => given.shift() ?? assert.fail())) === goal) return [one, two];
    }
  }
  return assert.fail('no such shuffle');
}

/** Chance in the pane gives these words. */
async function foresee({ page }: OpenedExcel, given: readonly number[]): Promise<void> {
  const frame = page.frames().find((one) => one.url().includes('/taskpane.html'));
  await frame?.evaluate((list) => {
    const left = [...list];
    crypto.getRandomValues = (array) => {
      if (array instanceof Uint32Array) array[0] = left.shift() ?? 0;
      return array;
    };
  }, given);
}
