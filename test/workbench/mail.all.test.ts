/** A member's own copy, opened from the secretary's pane: the window it gets, and the pane in it. */
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { mailPartWords } from '../../src/i18n/pane/mail.ts';
import { findChromium } from '../outsiders.ts';
import { skipped } from '../skipped.ts';
import { startBenches } from './workbench.ts';
import type { Benches } from './workbench.ts';

const program = findChromium();
const skip = program === null ? 'there is no Chromium on this machine (CHROMIUM names another one)' : false;
const { send } = mailPartWords.vi;

describe('the score sheets by e-mail in the workbench', skipped(skip), () => {
  let benches: Benches;

  beforeAll(async () => {
    benches = await startBenches(program ?? '');
  });
  afterAll(async () => {
    await benches.close();
  });

  it('opens a member’s copy in a window of its own, where the pane knows whose it is', async () => {
    const bench = await benches.open();
    const { page, pane } = bench;
    await page.getByRole('toolbar').getByRole('button', { name: 'Mở bảng' }).click();
    await pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
    await pane.locator('[data-tab="scoring"]').first().click();
    await pane.locator('[data-tab="mail"]').click();
    await pane.getByRole('button', { name: send.prepare, exact: true }).click();
    const copy = pane.locator('[data-copy="HĐ-05"]');
    const name = await copy.locator('p').first().innerText();
    const opening = page.context().waitForEvent('page');
    await copy.getByRole('button', { name: send.open }).click();
    const own = await opening;
    await pane.getByText(send.handed.window).waitFor();
    await bench.picture('mail-opened');

    await own.getByRole('toolbar').getByRole('button', { name: 'Mở bảng' }).click();
    const ownPane = own.frameLocator('iframe');
    // A copy is scored in, and nothing else: it has no tabs.
    await ownPane.locator('[data-next="ownDone"], [data-score]').first().waitFor();
    assert.equal(await ownPane.getByRole('tab').count(), 0);
    await ownPane.getByText(name).first().waitFor();
    await bench.close();
  });
});
