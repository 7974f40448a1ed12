/** Typing as a person does: refusals, lists, undoing, the bar above the grid; and the page for those who see poorly. */
import type Axe from 'axe-core';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { findChromium } from '../outsiders.ts';
import { from } from '../size.ts';
import { skipped } from '../skipped.ts';
import { startBenches } from './workbench.ts';
import type { Benches, OpenedWorkbench } from './workbench.ts';
import { workbookOf } from './workbook-of.ts';

const program = findChromium();
const skip = program === null ? 'there is no Chromium on this machine (CHROMIUM names another one)' : false;
const mistaken = join(fileURLToPath(new URL('../../assets', import.meta.url)), 'loi-thuong-gap.xlsx');
const scores = 'Chấm điểm';
const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  /** In the page, once it has been put there. */
  var axe: typeof Axe;
}

/** What axe finds serious or critical outside the pane, one line for each element. */
async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeScript);
  const results = await page.evaluate(() =>
    axe.run({ exclude: ['iframe'] }, { resultTypes: ['violations'], iframes: false }),
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes
        // The colours within cells are the workbook's own.
        .filter(({ target }) => id !== 'color-contrast' || !target.join(' ').includes('#cell-'))
        .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ''}`),
    );
}

/** Opens a file of one sheet. */
async function openMade(bench: OpenedWorkbench, made: Parameters<typeof workbookOf>[0]): Promise<void> {
  const buffer = Buffer.from(workbookOf(made));
  await bench.page.locator('input[type=file]').setInputFiles({ name: 'quy-tac.xlsx', mimeType: '', buffer });
  await bench.page.getByRole('heading', { name: 'quy-tac.xlsx' }).waitFor();
}

const threeStyles = ['stop', 'warning', 'information']
  .map(
    (style, index) =>
      `<dataValidation type="whole" errorStyle="${style}" showErrorMessage="1" sqref="${'ABC'.charAt(index)}1:${'ABC'.charAt(index)}9"><formula1>1</formula1><formula2>10</formula2></dataValidation>`,
  )
  .join('');
const styled = {
  rows: '<row r="1"><c r="A1"><v>5</v></c><c r="E1"><f>SUM(A1:C1)</f><v>5</v></c></row><row r="2" hidden="1"/><row r="3"><c r="A3"><v>7</v></c></row>',
  rules: `<dataValidations count="3">${threeStyles}</dataValidations>`,
};

describe('entering', skipped(skip), () => {
  let benches: Benches;

  beforeAll(async () => {
    benches = await startBenches(program ?? '');
  });
  afterAll(async () => {
    await benches.close();
  });

  it('a score out of its range is refused in the words of the sheet, and typed once more', async () => {
    const bench = await benches.open();
    const { page } = bench;
    await bench.goTo(scores);
    await bench.cell(5, 4).click();
    await page.keyboard.type('99');
    await page.keyboard.press('Enter');
    const box = page.getByRole('dialog', { name: 'Chưa đúng' });
    await box.getByText('CĐ nếu chưa đánh giá được').waitFor();
    await bench.picture('refused');
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Enter');
    await box.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+a');
    await page.keyboard.type('cđ');
    await page.keyboard.press('Enter');
    await bench.cell(5, 4).getByText('cđ').waitFor();
    await bench.cell(5, 4).click();
    await page.keyboard.type('-1');
    await page.keyboard.press('Enter');
    await box.waitFor();
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'detached' });
    assert.equal(await bench.cell(5, 4).innerText(), 'cđ');
    await bench.close();
  });

  it('a warning lets the person decide, and a rule without words has usual ones', from('all'), async () => {
    const bench = await benches.open();
    const { page } = bench;
    await openMade(bench, styled);
    const typeInto = async (column: number, text: string): Promise<void> => {
      await bench.cell(0, column).click();
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
      await page.getByRole('dialog', { name: 'chưa hợp lệ' }).waitFor();
    };
    await typeInto(0, '11');
    assert.equal(await page.getByRole('dialog').getByRole('button').count(), 2);
    await page.getByRole('button', { name: 'Giữ giá trị cũ' }).click();
    await typeInto(1, '12');
    await page.getByRole('button', { name: 'Vẫn nhập' }).click();
    await bench.cell(0, 1).getByText('12').waitFor();
    await typeInto(2, '13');
    await page.getByRole('button', { name: 'Đồng ý' }).click();
    await bench.cell(0, 4).getByText('30').waitFor();
    assert.equal(await bench.cell(0, 0).innerText(), '5');
    await bench.close();
  });

  it(
    'steps over what is hidden, undoes and does again, and overwrites nothing that came between',
    from('all'),
    async () => {
      const bench = await benches.open();
      const { page } = bench;
      await openMade(bench, styled);
      assert.equal(await bench.cell(1, 0).count(), 0);
      await bench.cell(0, 0).click();
      await page.keyboard.type('8');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Delete');
      await bench.cell(2, 0).getByText('7').waitFor({ state: 'detached' });
      await bench.cell(0, 4).getByText('8').waitFor();
      await page.keyboard.press('Control+z');
      await bench.cell(2, 0).getByText('7').waitFor();
      await page.keyboard.press('Control+z');
      await bench.cell(0, 4).getByText('5').waitFor();
      await page.keyboard.press('Control+y');
      await bench.cell(0, 4).getByText('8').waitFor();
      await page.keyboard.press('Control+Shift+z');
      await bench.cell(2, 0).getByText('7').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+y');
      await page.getByText('Không có gì để làm lại.').waitFor();
      await bench.close();
    },
  );

  it('a list is opened and worked by keyboard', from('all'), async () => {
    const bench = await benches.open();
    const { page } = bench;
    await bench.goTo(scores);
    await bench.cell(5, 2).click();
    await page.getByRole('button', { name: 'Chọn từ danh sách' }).waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    const list = page.getByRole('listbox');
    await list.getByRole('option', { name: 'có', exact: true }).waitFor();
    await bench.picture('list');
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await bench.cell(5, 2).getByText('không').waitFor();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    await page.keyboard.press('Delete');
    await bench.cell(5, 2).getByText('không').waitFor({ state: 'detached' });
    await bench.close();
  });

  it('the bar above the grid changes the cell, by the same rules', async () => {
    const bench = await benches.open();
    const { page } = bench;
    await openMade(bench, styled);
    await bench.cell(0, 0).click();
    const bar = page.getByRole('textbox', { name: 'Nội dung ô' });
    await bar.fill('9');
    await bar.press('Enter');
    await bench.cell(0, 4).getByText('9').waitFor();
    await bar.fill('99');
    await bar.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Giữ giá trị cũ' }).click();
    assert.equal(await bar.inputValue(), '9');
    await bar.fill('1');
    await bar.press('Escape');
    assert.equal(await bar.inputValue(), '9');
    await bench.close();
  });

  it('a block that is cut here lands elsewhere with its values in full', async () => {
    const bench = await benches.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = bench;
    await openMade(bench, {
      rows: '<row r="1"><c r="A1" s="0"><v>1234.5678</v></c><c r="B1" t="inlineStr"><is><t>1.1</t></is></c><c r="C1"><f>A1*2</f><v>2469.1356</v></c></row>',
      rules: '',
    });
    await bench.cell(0, 0).click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+c');
    await bench.cell(2, 0).click();
    await page.keyboard.press('Control+v');
    await bench.cell(2, 2).getByText('2469').waitFor();
    await bench.cell(0, 0).click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+x');
    await bench.cell(0, 0).getByText('1234').waitFor({ state: 'detached' });
    const [sheet] = (await bench.saved()).sheets;
    assert.deepEqual(sheet?.cell(2, 0).value, { kind: 'number', value: 1234.5678 });
    assert.deepEqual(sheet.cell(2, 1).value, { kind: 'text', text: '1.1' });
    assert.equal(sheet.cell(2, 2).formula, 'A3*2');
    assert.deepEqual(sheet.cell(0, 1).value, { kind: 'empty' });
    await bench.close();
  });

  it('a file that is dropped is opened, and saved under its name', async () => {
    const bench = await benches.open();
    const { page } = bench;
    const bytes = readFileSync(mistaken).toString('base64');
    const transfer = await page.evaluateHandle((base64) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
      data.items.add(new File([content], 'tha vao.xlsx'));
      return data;
    }, bytes);
    await page.locator('.grid-place').dispatchEvent('drop', { dataTransfer: transfer });
    await page.getByRole('heading', { name: 'tha vao.xlsx' }).waitFor();
    assert.equal((await bench.download()).name, 'tha vao.xlsx');
    await bench.close();
  });

  for (const language of ['vi', 'en'] as const)
    for (const theme of ['light', 'dark', 'contrast'] as const)
      it(
        `axe finds nothing serious in the window (${language}, ${theme}), at 200 % too`,
        from('all'),
        async () => {
          const bench = await benches.open();
          const { page } = bench;
          await bench.goTo(scores);
          await page.getByRole('button', { name: /lượt trao đổi/ }).click();
          await page.locator('.title-bar select').nth(1).selectOption(theme);
          await page.locator('.title-bar select').first().selectOption(language);
          await bench.cell(5, 4).click();
          await page.getByRole('button', { name: /^(Mở bảng|Open pane)$/ }).click();
          await page.locator('#pane').waitFor();
          await bench.picture(`window-${language}-${theme}`);
          assert.deepEqual(await violations(page), []);
          await page.setViewportSize({ width: 640, height: 400 });
          await bench.picture(`window-${language}-${theme}-200`);
          assert.deepEqual(await violations(page), []);
          await bench.close();
        },
      );

  it(
    'every control is reached by Tab from the title bar on, and the grid is left by it no more than in Excel',
    from('all'),
    async () => {
      const bench = await benches.open();
      const { page } = bench;
      await page.locator('.title-bar button').first().focus();
      const reached = new Set<string>();
      for (let step = 0; step < 14; step += 1) {
        reached.add(
          await page.evaluate(
            () => document.activeElement?.className || document.activeElement?.tagName || '',
          ),
        );
        await page.keyboard.press('Tab');
      }
      for (const control of ['SELECT', 'ribbon-button', 'contents', 'editor waiting'])
        assert.ok(reached.has(control), control);
      await page.keyboard.press('F6');
      await page.locator('.sheet-tab:focus').waitFor();
      await page.keyboard.press('F6');
      await page.locator('.traffic-toggle:focus').waitFor();
      await page.keyboard.press('Shift+F6');
      await page.locator('.sheet-tab:focus').waitFor();
      await bench.close();
    },
  );
});
