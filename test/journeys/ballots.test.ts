/** Tellers count in the pane: by keys alone, in a browser, through the real office.js. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { countVotes } from '../../src/tally/votes.ts';
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { ballotWords } from '../../src/i18n/pane/ballots.ts';
import { documentPartWords } from '../../src/i18n/pane/documents.ts';
import { sheetWords } from '../../src/i18n/sheets/sheets.ts';
import { stepsWords } from '../../src/i18n/pane/steps.ts';
import { expectTallied, tallyIn } from '../excel/in-excel.ts';
import { aCouncilFile, putTable } from '../excel/small-council.ts';
import { findChromium } from '../outsiders.ts';
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

const papers = 'Ballots_TT';
const candidates = 15;

function tableOf(file: WorkbookFile, name: string) {
  for (const sheet of file.sheets) {
    const table = sheet.tables.find((one) => one.name === name);
    if (table !== undefined) return { sheet, table };
  }
  throw new Error(`There is no table ${name}.`);
}

function shown(value: StoredValue): string | number {
  return value.kind === 'text' ? value.text : value.kind === 'number' ? value.value : '';
}

/** The data rows that have anything in them. */
function rowsOf(file: WorkbookFile, name: string): readonly (readonly (string | number)[])[] {
  const { sheet, table } = tableOf(file, name);
  const rows = sheet.cells(table.block).map((row) => row.map(({ value }) => shown(value)));
  return rows.slice(1).filter((row) => row.some((value) => value !== ''));
}

/** The sample before the papers of the collectives, and the figures of the box, are entered. */
function uncounted(): Uint8Array {
  const opened = openWorkbook(readFileSync(sample));
  if (opened.kind !== 'opened') throw new Error('The sample cannot be opened.');
  empty(opened.file, papers, 0);
  empty(opened.file, 'BallotBox', 1);
  return opened.file.save();
}

function empty(file: WorkbookFile, name: string, from: number): void {
  const { sheet, table } = tableOf(file, name);
  const { row, column, rows, columns } = table.block;
  for (let down = 1; down < rows; down += 1) {
    for (let right = from; right < columns; right += 1) {
      sheet.setValue(row + down, column + right, { kind: 'empty' });
    }
  }
}

async function tellers(excel: OpenedExcel, tab = 'Bỏ phiếu'): Promise<void> {
  await excel.pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
  await excel.pane.getByRole('tab', { name: tab }).click();
  await excel.pane.locator('[data-ballots="choose"]').waitFor();
}

async function papersOf(excel: OpenedExcel, what = 'Nhập từng phiếu: tập thể'): Promise<void> {
  await excel.pane.getByRole('button', { name: what }).click();
  await excel.pane.locator('[data-pad="0"]:focus').waitFor();
}

/** Types a paper key by key, and files it; waits until it is in the workbook. */
async function typePaper(excel: OpenedExcel, keys: readonly string[], turn: number): Promise<void> {
  for (const key of keys) await excel.page.keyboard.press(key);
  await excel.page.keyboard.press('Enter');
  await excel.pane.locator(`[data-said="${String(turn)}"]`).waitFor();
}

/** The keys of a paper: everybody gets the same, but for those named by their place. */
function paperKeys(key: string, but: Readonly<Record<number, string>> = {}): readonly string[] {
  return Array.from({ length: candidates }, (_, at) => but[at] ?? key);
}

async function fill(excel: OpenedExcel, figure: string, text: string): Promise<void> {
  const field = excel.pane.locator(`input[data-figure="${figure}"]`);
  await field.fill(text);
  await field.press('Enter');
}

describe('counting ballots in the pane', skipped(skip), () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await startJourneys(program ?? '');
  });
  afterAll(async () => {
    await journeys.close();
  });

  it('takes five papers by keys alone; the rows and the tally after them agree with what was typed', async () => {
    const excel = await journeys.open(uncounted());
    const { pane } = excel;
    await tellers(excel);
    await excel.picture('ballots-choose');
    await papersOf(excel);
    await excel.picture('ballots-pad');
    const typed = [
      paperKeys('1', { 0: '0', 3: ' ' }),
      paperKeys('x', { 0: 'k' }),
      paperKeys('1', { 1: '-', 14: 'Enter' }),
      paperKeys('x', { 0: 'K', 2: '0' }),
      paperKeys('1'),
    ];
    for (const [index, keys] of typed.entries()) await typePaper(excel, keys, index + 1);
    await excel.picture('ballots-counted');
    const file = await excel.workbook();
    const rows = rowsOf(file, papers);
    assert.deepEqual(
      rows.map((row) => row[0]),
      [1, 2, 3, 4, 5],
    );
    assert.deepEqual(rows[0]?.slice(1), ['', '', '', 'K', 'x', 'x', '', ...Array<string>(11).fill('x')]);
    assert.match(await pane.locator('[data-paper-count]').innerText(), /Đã nhập 5 phiếu: 5 hợp lệ/);
    assert.match(await pane.locator('[data-count="TT-01"]').innerText(), /Đồng ý 2 · Không đồng ý 3/);

    await pane.getByRole('button', { name: 'Về danh sách việc' }).click();
    await pane.getByRole('button', { name: /Số liệu hòm phiếu/ }).click();
    for (const kind of ['collective', 'individual'] as const) {
      const valid = kind === 'collective' ? '5' : '10';
      await fill(excel, `${kind}.issued`, '11');
      await fill(excel, `${kind}.returned`, kind === 'collective' ? '5' : '11');
      await fill(excel, `${kind}.valid`, valid);
      await fill(excel, `${kind}.invalid`, kind === 'collective' ? '0' : '1');
    }
    await pane.locator('[data-box-state="sound"]').nth(1).waitFor();
    await excel.page.waitForFunction(() => {
      const frame = document.querySelector('iframe')?.contentDocument;
      return frame?.querySelector<HTMLInputElement>('[data-figure="individual.invalid"]')?.value === '1';
    });
    await excel.picture('ballots-box');
    const saved = await boxed(excel);
    const { reading } = expectTallied(await tallyIn(saved));
    const counted = countVotes(reading.campaign).filter(({ candidate }) => candidate.startsWith('TT-'));
    assert.equal(new Set(counted.map(({ candidate }) => candidate)).size, candidates);
    for (const { candidate, agree, disagree, blank } of counted) {
      const keys = typed.map((paper) => paper[Number(candidate.slice(3)) - 1] ?? '');
      const times = (...meaning: string[]): number => keys.filter((key) => meaning.includes(key)).length;
      assert.deepEqual(
        [agree, disagree, blank],
        [times('1', 'x'), times('0', 'k', 'K'), times(' ', '-', 'Enter')],
        candidate,
      );
    }
    await excel.close();
  });

  it(
    'keeps an invalid paper with its reason, and takes back only the paper that is as it was written',
    from('all'),
    async () => {
      const excel = await journeys.open(uncounted());
      const { page, pane } = excel;
      await tellers(excel);
      await papersOf(excel);
      await page.keyboard.press('1');
      await page.keyboard.press('h');
      await page.keyboard.press('2');
      await excel.picture('ballots-invalid');
      await page.keyboard.press('Enter');
      await pane.locator('[data-said="1"]').waitFor();
      assert.deepEqual(rowsOf(await excel.workbook(), papers)[0]?.slice(0, 5), [
        1,
        'không',
        '',
        'Có chữ ký hoặc dấu hiệu nhận biết',
        'x',
      ]);
      await typePaper(excel, paperKeys('1'), 2);
      await page.keyboard.press('Control+z');
      await pane.locator('[data-said="3"]').waitFor();
      assert.match(await pane.locator('[data-said]').innerText(), /Đã bỏ phiếu số 2/);
      assert.equal(rowsOf(await excel.workbook(), papers).length, 1);

      await typePaper(excel, paperKeys('0'), 4);
      const { sheet, table } = tableOf(await excel.workbook(), papers);
      await page.evaluate(([name, row, column]) => playedExcel.type(name, row, column, 'x'), [
        sheet.name,
        table.block.row + 2,
        table.block.column + 6,
      ] as const);
      await page.keyboard.press('Control+z');
      await pane.locator('[data-said="5"]').waitFor();
      assert.match(await pane.locator('[data-said]').innerText(), /Không bỏ được phiếu số 2/);
      assert.equal(rowsOf(await excel.workbook(), papers).length, 2);
      await excel.close();
    },
  );

  it(
    'goes back to a name without wiping out the next ones; a half entered paper is not written',
    from('all'),
    async () => {
      const excel = await journeys.open(uncounted());
      const { page, pane } = excel;
      await tellers(excel);
      await papersOf(excel);
      for (const key of ['1', '1', '1', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', '0', 'Enter', 'Enter']) {
        await page.keyboard.press(key);
      }
      await pane.locator('[data-pad="3"]').waitFor();
      await typePaper(excel, paperKeys('1').slice(3), 1);
      assert.deepEqual(rowsOf(await excel.workbook(), papers)[0]?.slice(4, 8), ['K', 'x', 'x', 'x']);
      await page.keyboard.press('1');
      await pane.locator('[data-pad="1"]').waitFor();
      assert.equal(rowsOf(await excel.workbook(), papers).length, 1);
      await excel.close();
    },
  );

  it(
    'makes a paper with more names than the quota invalid where the council wants that',
    from('all'),
    async () => {
      const excel = await journeys.open(uncounted());
      const { pane } = excel;
      await tellers(excel);
      await papersOf(excel);
      await pane.getByLabel('Phiếu này bầu cho').selectOption('BK-TT');
      await pane.getByRole('checkbox').check();
      await pane.locator('[data-pad]').focus();
      for (const key of paperKeys('1')) await excel.page.keyboard.press(key);
      await pane.getByText('Đồng ý 15, nhiều hơn số lượng 5').waitFor();
      await excel.picture('ballots-over-quota');
      await excel.page.keyboard.press('Enter');
      await pane.locator('[data-said="1"]').waitFor();
      const [row] = rowsOf(await excel.workbook(), papers);
      assert.deepEqual(row?.slice(0, 4), [1, 'không', 'BK-TT', 'Đồng ý 15, nhiều hơn số lượng 5']);
      await excel.close();
    },
  );

  it('says at once that a box does not add up', async () => {
    const excel = await journeys.open(readFileSync(sample));
    const { pane } = excel;
    await tellers(excel);
    await pane.getByRole('button', { name: /Số liệu hòm phiếu/ }).click();
    await pane.locator('[data-box-state="sound"]').nth(1).waitFor();
    const returned = pane.locator('input[data-figure="collective.returned"]');
    await returned.fill('12');
    await pane.locator('[data-problem="returnedAboveIssued"]').waitFor();
    assert.match(
      await pane.locator('[data-problem="sum"]').innerText(),
      /Hợp lệ 11 \+ không hợp lệ 0 = 11, khác số thu về 12/,
    );
    await fill(excel, 'collective.valid', '9');
    await pane.locator('[data-problem="papersValid"]').waitFor();
    await fill(excel, 'collective.issued', '12');
    await pane.locator('[data-problem="aboveVoters"]').waitFor();
    await fill(excel, 'collective.issued', 'mười');
    await pane.getByText('Chỉ nhận số nguyên từ 0').waitFor();
    await excel.picture('ballots-box-wrong');
    await excel.close();
  });

  it(
    'keeps the result and the minutes of the count back while a box does not add up',
    from('all'),
    async () => {
      const excel = await journeys.open(readFileSync(sample));
      const { pane } = excel;
      await tellers(excel);
      assert.match(await minutesOfCount(excel), /BIÊN BẢN KIỂM PHIẾU/i);
      const sheets = (await excel.workbook()).sheets.map(({ name }) => name);
      await pane.locator('[data-tab="voting"]').click();
      await pane.getByRole('button', { name: /Số liệu hòm phiếu/ }).click();
      await fill(excel, 'collective.returned', '10');
      await pane.locator('[data-problem="sum"]').waitFor();

      // What was made before it is still there to look at, and nothing more is made of it.
      await pane.locator('[data-tab="printing"]').click();
      await pane.locator('[data-document="count"]').waitFor();
      for (const form of [documentPartWords.vi.saveWord, documentPartWords.vi.makeSheets]) {
        const button = pane.locator('[data-document="count"] button').filter({ hasText: form });
        await pane.getByText(documentPartWords.vi.outdated).waitFor();
        assert.equal(await button.getAttribute('aria-disabled'), 'true', form);
      }
      await pane.locator('[data-tab="tally"]').click();
      const tally = pane.locator('[data-step="tally"] ~ section').getByRole('button', { name: /^Tổng hợp/ });
      assert.equal(await tally.getAttribute('aria-disabled'), 'true');
      // The ribbon's button can always be pressed.
      await excel.page.evaluate(() => playedExcel.press('tally'));
      await pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
      await pane.locator('[data-step="tally"] [data-landing="issues"]').waitFor();
      assert.match(await pane.locator('[data-step="tally"]').innerText(), /hòm phiếu/i);
      await excel.picture('ballots-box-refused');
      await pane.locator('[data-tab="printing"]').click();
      await pane.locator('[data-step="printing"]').waitFor();
      assert.equal(await pane.locator('[data-document], [data-sheet]').count(), 0);
      // The issues' sheet is all that was written; the sample had one, for its warnings.
      const now = (await excel.workbook()).sheets.map(({ name }) => name);
      assert.deepEqual(now.toSorted(), sheets.toSorted());
      assert.ok(
        now.includes(sheetWords.vi.sheetNames.issues),
        `${inspected(sheetWords.vi.sheetNames.issues)} is not in ${inspected(now)}`,
      );
      await excel.close();
    },
  );

  it('compares a second count of the same papers, and writes nothing of it', from('all'), async () => {
    const excel = await journeys.open(uncounted());
    const { page, pane } = excel;
    await tellers(excel);
    await papersOf(excel);
    await typePaper(excel, paperKeys('1', { 2: '0' }), 1);
    await pane.locator('[data-counting="second"]').click();
    await pane.locator('[data-pad="0"]:focus').waitFor();
    await pane.getByText('Lần hai còn thiếu 1 phiếu').waitFor();
    await typePaper(excel, paperKeys('1'), 1);
    await pane.locator('[data-difference="TT-03"]').waitFor();
    await excel.picture('ballots-second');
    assert.equal(await pane.locator('[data-differences]').getAttribute('data-differences'), '1');
    await page.keyboard.press('Control+z');
    await pane.getByText('Lần hai còn thiếu 1 phiếu').waitFor();
    await typePaper(excel, paperKeys('1', { 2: 'k' }), 3);
    await pane.getByText('Hai lần kiểm khớp nhau.').waitFor();
    assert.equal(rowsOf(await excel.workbook(), papers).length, 1);
    await excel.close();
  });

  it('keeps a paper that Excel refuses, says so, and writes it when asked again', from('all'), async () => {
    const excel = await journeys.open(uncounted());
    const { page, pane } = excel;
    await tellers(excel);
    await papersOf(excel);
    await page.evaluate(() => playedExcel.setEditing(true));
    for (const key of [...paperKeys('1'), 'Enter']) await page.keyboard.press(key);
    await pane.locator('[data-refused="1"]').waitFor();
    await excel.picture('ballots-refused');
    await page.evaluate(() => playedExcel.setEditing(false));
    await pane.getByRole('button', { name: 'Ghi lại' }).click();
    await pane.locator('[data-said="1"]').waitFor();
    assert.equal(rowsOf(await excel.workbook(), papers).length, 1);
    await excel.close();
  });

  it('takes totals by candidate, and tells who has no table to write into', from('all'), async () => {
    const excel = await journeys.open(withTotals());
    const { pane } = excel;
    await tellers(excel);
    await pane.getByText(/chưa có bảng BallotBox/).waitFor();
    await pane.getByRole('button', { name: /Nhập tổng số/ }).click();
    const first = pane.locator('input[data-figure="CN-1.agree"]');
    await first.fill('3');
    for (const figure of ['0', '0', '2', '1', '0']) {
      await excel.page.keyboard.press('Enter');
      await excel.page.keyboard.type(figure);
    }
    await excel.page.keyboard.press('Enter');
    await excel.page.waitForFunction(() => {
      const frame = document.querySelector('iframe')?.contentDocument;
      return frame?.querySelector<HTMLInputElement>('[data-figure="TT-1.blank"]')?.value === '0';
    });
    await excel.picture('ballots-totals');
    const rows = await filled(excel, 'BallotCounts', 2);
    assert.deepEqual(rows, [
      ['CN-1', 3, 0, 0],
      ['TT-1', 2, 1, 0],
    ]);
    await pane.locator('[data-counting="second"]').click();
    const second = (figure: string) => pane.locator(`[data-figures="second"] input[data-figure="${figure}"]`);
    await second('TT-1.agree').fill('3');
    // Nothing of the first count is shown before the second is whole.
    await pane.getByText('Lần hai còn thiếu 1 dòng').waitFor();
    assert.equal(await pane.locator('[data-differences]').count(), 0);
    await second('CN-1.agree').fill('3');
    await pane.locator('[data-difference="TT-1|"]').waitFor();
    await second('TT-1.agree').fill('2');
    await second('TT-1.disagree').fill('1');
    await pane.locator('[data-differences="0"]').waitFor();
    await pane.locator('[data-counted-twice]').scrollIntoViewIfNeeded();
    await excel.picture('ballots-counted-twice');
    assert.match(
      await minutesOfCount(excel),
      /kết quả khớp với lần thứ nhất, đối chiếu xong lúc \d+ giờ \d\d phút, ngày/,
    );

    // The figures are others since: nobody has counted these twice.
    await pane.locator('[data-tab="voting"]').click();
    await pane.locator('[data-counting="first"]').click();
    await fill(excel, 'TT-1.disagree', '0');
    assert.match(await minutesOfCount(excel), /kết quả so với lần thứ nhất: …/);
    await excel.close();
  });

  it('a tally from the ribbon waits for the figures that are still being written', async () => {
    const excel = await journeys.open(withTotals());
    await excel.answersIn(100);
    const { page, pane } = excel;
    await tellers(excel);
    await pane.getByRole('button', { name: /Nhập tổng số/ }).click();
    await pane.locator('input[data-figure="CN-1.agree"]').fill('3');
    for (const figure of ['0', '0', '2', '1']) {
      await page.keyboard.press('Enter');
      await page.keyboard.type(figure);
    }
    // The last figure is typed and not even left when the button is pressed.
    await page.evaluate(() => playedExcel.press('tally'));
    const file = await excel.workbook();
    const written = rowsOf(file, 'BallotCounts').map((row) => row.slice(0, 3));
    assert.deepEqual(written, [
      ['CN-1', 3, 0],
      ['TT-1', 2, 1],
    ]);
    const result = file.sheets.find(({ name }) => name === sheetWords.vi.sheetNames.ballots);
    assert.ok(result !== undefined, 'it was tallied');
    const told = result
      .cells({ row: 0, column: 0, rows: 40, columns: 10 })
      .map((row) => row.map(({ value }) => shown(value)));
    const votes = told.find((row) => row.includes('TT-1')) ?? [];
    assert.deepEqual(votes.slice(4, 6), [2, 1], 'the tally is of all that was typed');
    await excel.close();
  });

  for (const language of languages) {
    const words = ballotWords[language];
    it(`is for everybody (${language})`, from('all'), async () => {
      const excel = await journeys.open(uncounted(), {
        language: locales[language],
        reducedMotion: 'reduce',
      });
      const { page, pane } = excel;
      const check = (state: string): Promise<void> => assertAccessible(excel, `ballots-${state}`, language);
      await tellers(excel, stepsWords[language].steps.voting);
      await check('choose');
      await papersOf(excel, words.papersOf(words.kinds.collective));
      await check('pad');
      await pane.getByRole('button', { name: words.pad.list }).click();
      await pane.locator('[data-pad]').focus();
      for (const key of paperKeys('1')) await page.keyboard.press(key);
      await pane.locator(`[data-pad="${String(candidates)}"]`).waitFor();
      await check('end');
      await page.keyboard.press('h');
      await page.keyboard.press('5');
      await check('invalid');
      await page.keyboard.press('Escape');
      await page.evaluate(() => playedExcel.setEditing(true));
      await page.keyboard.press('Enter');
      await pane.locator('[data-refused="1"]').waitFor();
      await check('refused');
      await page.evaluate(() => playedExcel.setEditing(false));
      await pane.getByRole('button', { name: words.retry }).click();
      await pane.locator('[data-said="1"]').waitFor();
      await pane.locator('[data-counting="second"]').click();
      await typePaper(excel, paperKeys('0'), 1);
      await pane.locator('[data-difference="TT-01"]').waitFor();
      await check('second');
      await pane.getByRole('button', { name: words.back }).click();
      await pane.getByRole('button', { name: words.box }).click();
      await fill(excel, 'collective.issued', '12');
      await fill(excel, 'collective.returned', 'x');
      await pane.locator('[data-problem="aboveVoters"]').waitFor();
      await check('box');
      await excel.close();
    });
  }
});

/** A small council that counts by hand: a line for one of four candidates, and no table for the box. */
function withTotals(): Uint8Array {
  const file = aCouncilFile({ candidates: 2, settings: [['missingVotes', 'Thiếu phiếu', 'skip']] });
  const { sheet, table } = tableOf(file, 'Ballots');
  empty(file, 'Ballots', 0);
  assert.ok(sheet.tables.includes(table), `${inspected(table)} is not in ${inspected(sheet.tables)}`);
  putTable(
    file,
    'BallotCounts',
    'Kiểm phiếu',
    ['Đối tượng', 'Đồng ý', 'Không đồng ý', 'Không có ý kiến'],
    [['CN-1', '', '', '']],
  );
  return file.save();
}

/** Tallies, and gives the text of the minutes of the count as a file for Word. */
async function minutesOfCount({ page, pane }: OpenedExcel): Promise<string> {
  await pane.locator('[data-tab="tally"]').click();
  await pane
    .locator('[data-step="tally"] ~ section')
    .getByRole('button', { name: /^Tổng hợp(?: lại)?$/ })
    .click();
  await pane.locator('[data-view="tallied"][data-busy="false"]').waitFor({ state: 'attached' });
  await pane.locator('[data-tab="printing"]').click();
  const word = pane
    .locator('[data-document="count"]')
    .getByText(documentPartWords.vi.saveWord, { exact: true });
  const [download] = await Promise.all([page.waitForEvent('download'), word.click()]);
  const files = unzipSync(readFileSync(await download.path()));
  return strFromU8(files['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '');
}

/** The rows of a table once there are so many, all filled. */
async function filled(
  excel: OpenedExcel,
  name: string,
  count: number,
): Promise<readonly (readonly (string | number)[])[]> {
  for (let tries = 0; tries < 60; tries += 1) {
    const rows = rowsOf(await excel.workbook(), name);
    if (rows.length >= count && rows.every((row) => row.every((value) => value !== ''))) return rows;
    await excel.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  throw new Error(`The table ${name} is not filled.`);
}

/** The workbook once the last figure of the box is in it. */
async function boxed(excel: OpenedExcel): Promise<WorkbookFile> {
  for (let tries = 0; tries < 60; tries += 1) {
    const file = await excel.workbook();
    if (rowsOf(file, 'BallotBox').every((row) => row.every((value) => value !== ''))) return file;
    await excel.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  throw new Error('The figures of the box are not in the workbook.');
}
