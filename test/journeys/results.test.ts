/** The Chair and the secretary at the result: a tie is decided, a score is looked into, a change is seen before it is written. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { aCouncilFile, putTable, type Cell } from '../excel/small-council.ts';
import { findChromium } from '../outsiders.ts';
import { from } from '../size.ts';
import { skipped } from '../skipped.ts';
import { settled, startJourneys } from './excel.ts';
import type { Journeys, OpenedExcel } from './excel.ts';

const program = findChromium();
const skip = program === null && 'there is no Chromium on this machine (CHROMIUM names another one)';
const sample = join(fileURLToPath(new URL('../../assets', import.meta.url)), 'dien-bien-60.xlsx');

/** The collectives are equal in everything, and two of three can be awarded; individuals are all different. */
function aTie(decisions: readonly (readonly Cell[])[] | null): WorkbookFile {
  const file = aCouncilFile({
    pointsOf: (_member, candidate, criterion) => (candidate < 3 ? 18 : 20 - candidate) - criterion,
  });
  if (decisions !== null) {
    putTable(file, 'Decisions', 'Quyết định', ['Khen thưởng', 'Đối tượng', 'Thứ tự', 'Lý do'], decisions);
  }
  return file;
}

/** The data rows of the Decisions table, as text. */
function decisionsOf(file: WorkbookFile): readonly (readonly string[])[] {
  const [found] = file.sheets.flatMap((sheet) =>
    sheet.tables.filter(({ name }) => name === 'Decisions').map(({ block }) => ({ sheet, block })),
  );
  assert.ok(found !== undefined, 'there is no table Decisions');
  return found.sheet
    .cells(found.block)
    .slice(1)
    .map((row) =>
      row.map(({ value }) =>
        value.kind === 'text' ? value.text : value.kind === 'number' ? String(value.value) : '',
      ),
    );
}

async function tally(excel: OpenedExcel, name = 'Tổng hợp'): Promise<void> {
  await excel.pane.getByRole('button', { name, exact: true }).click();
  await settled(excel, 'tallied');
}

describe('the result in the pane', skipped(skip), () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await startJourneys(program ?? '');
  });
  afterAll(async () => {
    await journeys.close();
  });

  it('lets the Chair decide a tie by keyboard, records it and tallies again', async () => {
    const excel = await journeys.open(aTie([['', '', '', '']]).save());
    await settled(excel, 'found');
    await tally(excel);
    const { pane, page } = excel;
    const card = pane.locator('[data-tie="BK0"]');
    await card.scrollIntoViewIfNeeded();
    await excel.picture('tie');

    // Without a reason nothing happens but that it is asked for.
    await card.getByRole('button', { name: 'Ghi quyết định và tổng hợp lại' }).click();
    await card.getByText('Hãy ghi lý do').waitFor();
    assert.equal(await pane.locator('textarea:focus').count(), 1);

    await card.getByRole('button', { name: 'Đưa Tập thể 3 lên' }).focus();
    await page.keyboard.press('Enter');
    await card.getByText('Tập thể 3: thứ 2 trên 3.').waitFor();
    await page.keyboard.press('Enter');
    await card.getByText('Tập thể 3: thứ 1 trên 3.').waitFor();
    await card.getByRole('textbox', { name: /Lý do/ }).fill('Hoàn thành vượt kế hoạch');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await card.waitFor({ state: 'detached' });
    await settled(excel, 'tallied');

    assert.deepEqual(decisionsOf(await excel.workbook()), [
      ['BK0', 'TT-3', '1', 'Hoàn thành vượt kế hoạch'],
      ['BK0', 'TT-1', '2', 'Hoàn thành vượt kế hoạch'],
      ['BK0', 'TT-2', '3', 'Hoàn thành vượt kế hoạch'],
    ]);
    const award = pane.getByRole('group', { name: 'Bằng khen Tập thể' });
    assert.deepEqual(
      (await award.getByRole('listitem').allInnerTexts()).map((text) => text.split('\n')[0]),
      ['Tập thể 3', 'Tập thể 1'],
    );
    await excel.picture('tie-decided');
    await excel.close();
  });

  it('mends a slip where there is one way only, and says what it changed', async () => {
    const file = aCouncilFile();
    const scores = file.sheets.find(({ name }) => name === 'Chấm điểm');
    scores?.setValue(4, 2, { kind: 'text', text: 'TT 1' });
    const excel = await journeys.open(file.save());
    await settled(excel, 'found');
    await excel.picture('repair');
    await excel.pane.getByRole('button', { name: 'Sửa thành TT-1' }).click();
    await excel.pane.getByText('Đã sửa ô C5 trang Chấm điểm: “TT 1” thành “TT-1”.').waitFor();
    await settled(excel, 'found');
    await excel.picture('repaired');
    assert.equal(await excel.pane.getByRole('button', { name: /^Sửa thành/ }).count(), 0);
    await tally(excel);
    await excel.close();
  });

  it('says what is missing where the workbook has no table for decisions', from('all'), async () => {
    const excel = await journeys.open(aTie(null).save());
    await settled(excel, 'found');
    await tally(excel);
    await excel.pane.locator('[data-tie]').getByText('chưa có bảng Decisions').waitFor();
    assert.equal(await excel.pane.getByRole('textbox').count(), 0);
    await excel.close();
  });

  it('writes no decision of a tie that is no longer there', from('all'), async () => {
    const excel = await journeys.open(aTie([['', '', '', '']]).save());
    await settled(excel, 'found');
    await tally(excel);
    const card = excel.pane.locator('[data-tie="BK0"]');
    await card.getByRole('textbox').fill('Lý do');
    await excel.page.evaluate(() => playedExcel.type('Chấm điểm', 4, 3, 17));
    await card.getByRole('button', { name: 'Ghi quyết định và tổng hợp lại' }).click();
    await card.getByText('số liệu đã được sửa').waitFor();
    assert.deepEqual(decisionsOf(await excel.workbook()), [['', '', '', '']]);
    await excel.close();
  });

  it('opens the way to a score, closes it by keyboard and gives the focus back', async () => {
    const excel = await journeys.open(aTie(null).save());
    await settled(excel, 'found');
    await tally(excel);
    const { pane, page } = excel;
    const row = pane.getByRole('region', { name: 'Xếp hạng cá nhân' }).getByRole('button').first();
    const name = (await row.innerText()).split('\n').find((line) => line.startsWith('Cá nhân')) ?? '';
    await row.focus();
    await page.keyboard.press('Enter');
    const dialog = pane.getByRole('dialog', { name: `Cách tính điểm của ${name}` });
    await dialog.waitFor();
    await excel.picture('way');
    for (const part of ['Tổng điểm của từng thành viên', 'Điểm từng nội dung', 'Tỷ lệ đồng ý']) {
      assert.equal(await dialog.getByRole('heading', { name: part }).count(), 1, part);
    }
    assert.match(await dialog.innerText(), /Thành viên 3[^]*trọng số 60%[^]*3 đồng ý/);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await row.evaluate((element) => element === document.activeElement), true);
    await excel.close();
  });

  it('shows what would change in the recipients, and writes only when told to', async () => {
    const excel = await journeys.open(aCouncilFile({ quota: 1 }).save());
    await settled(excel, 'found');
    await tally(excel);
    const { pane, page } = excel;
    const awarded = async (): Promise<string> =>
      (await pane.getByRole('group', { name: 'Bằng khen Tập thể' }).getByRole('listitem').innerText()).split(
        '\n',
      )[0] ?? '';
    assert.equal(await awarded(), 'Tập thể 1');

    // Every member's scores for the first collective go down.
    for (const member of [0, 1, 2]) {
      for (const column of [3, 4, 5]) {
        await page.evaluate(([row, at]) => playedExcel.type('Chấm điểm', row, at, 1), [
          4 + member * 6,
          column,
        ] as const);
      }
    }
    const before = await excel.workbook();
    await pane.getByRole('button', { name: 'Tổng hợp lại', exact: true }).click();
    await pane.getByRole('heading', { name: 'Danh sách khen thưởng sẽ thay đổi' }).waitFor();
    assert.equal(await pane.locator(':focus').getAttribute('data-landing'), 'changes');
    await excel.picture('changes');
    await pane.getByRole('button', { name: 'Giữ kết quả cũ' }).click();
    assert.match(await pane.locator('#advice').innerText(), /chưa bị thay đổi/);
    assert.deepEqual(
      (await excel.workbook()).sheets.map(({ name }) => name),
      before.sheets.map(({ name }) => name),
    );
    assert.equal(await awarded(), 'Tập thể 1');

    await pane.getByRole('button', { name: 'Tổng hợp lại', exact: true }).click();
    await pane.getByRole('button', { name: 'Ghi kết quả mới' }).click();
    await pane.getByRole('heading', { name: 'Kết quả' }).waitFor();
    await settled(excel, 'tallied');
    assert.notEqual(await awarded(), 'Tập thể 1');
    await excel.close();
  });

  it(
    'fits 320 pixels with the sample, light and dark, in both languages',
    skipped(!existsSync(sample) && 'the sample workbook is not there'),
    async () => {
      for (const [language, colorScheme, button] of [
        ['vi-VN', 'light', 'Tổng hợp'],
        ['en-US', 'dark', 'Tally'],
      ] as const) {
        const excel = await journeys.open(readFileSync(sample), { language, colorScheme });
        await settled(excel, 'found');
        await tally(excel, button);
        const { pane } = excel;
        const rankings = pane.getByRole('region', { name: /^(?:Xếp hạng|Ranking)/ });
        assert.equal(await rankings.count(), 2);
        for (const index of [0, 1]) {
          await rankings.nth(index).evaluate((element) => element.scrollIntoView());
          await excel.picture(`ranking-${language}-${String(index)}`);
        }
        const sizes = await pane.locator('body').evaluate((body) => ({
          wide: document.documentElement.scrollWidth,
          small: [...body.querySelectorAll('button')].filter((one) => one.getBoundingClientRect().height < 44)
            .length,
        }));
        assert.ok(sizes.wide <= 320, `the pane is ${String(sizes.wide)} pixels wide`);
        assert.equal(sizes.small, 0);
        await rankings.first().getByRole('button').first().click();
        await pane.getByRole('dialog').waitFor();
        await excel.picture(`way-${language}`);
        assert.ok(
          await pane.getByRole('dialog').evaluate((one) => one.scrollWidth <= one.clientWidth),
          'the dialog scrolls sideways',
        );
        await excel.close();
      }
    },
  );
});
