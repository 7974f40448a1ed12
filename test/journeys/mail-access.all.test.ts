/** Sending and receiving the score sheets, for those who see poorly: in each theme and language, narrow and zoomed to 200 %. */
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { mailPartWords } from '../../src/i18n/pane/mail.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { fillIn, sentFrom } from '../copies/merge-council.ts';
import { changed, replaced, stampedWith } from '../copies/tampered.ts';
import { aCouncilFile } from '../excel/small-council.ts';
import { findChromium } from '../outsiders.ts';
import { skipped } from '../skipped.ts';
import { assertAccessible, languages, locales } from './accessible.ts';
import { startJourneys } from './excel.ts';
import type { Journeys, OpenedExcel } from './excel.ts';

const program = findChromium();
const skip = program === null && 'there is no Chromium on this machine (CHROMIUM names another one)';
const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Three members, of whom the first is the secretary; nobody has scored. */
function anUnscoredCouncil(): WorkbookFile {
  const file = aCouncilFile({ candidates: 1, pointsOf: () => '' });
  const council = file.sheets.find(({ name }) => name === 'Hội đồng');
  council?.setValue(4, 4, { kind: 'text', text: 'Thư ký' });
  return file;
}

/** One that can be received, two that contradict each other, one that proves nothing, one forged, and no workbook. */
function returned(copies: ReadonlyMap<string, Uint8Array>): readonly { name: string; buffer: Buffer }[] {
  const scored = (member: string, points: number): Buffer =>
    Buffer.from(fillIn(copies.get(member) ?? new Uint8Array(), () => points));
  return [
    {
      name: 'phiếu chấm thi đua năm học 2025–2026 (bản cuối cùng, đã sửa)_TV3.xlsx',
      buffer: scored('TV3', 12),
    },
    { name: 'TV2.xlsx', buffer: scored('TV2', 15) },
    {
      name: 'bản không có mã.xlsx',
      buffer: Buffer.from(changed(scored('TV1', 7), (copy) => stampedWith(copy, 'nonce', ''))),
    },
    {
      name: 'bản bị trộn.xlsx',
      buffer: Buffer.from(changed(scored('TV1', 7), (copy) => replaced(copy, 'TV1', 'TV3'))),
    },
    { name: 'TV2 (1).xlsx', buffer: scored('TV2', 9) },
    { name: 'quyếtđịnhkhenthưởngtậpthểvàcánhânnămhọc2025-2026.pdf', buffer: Buffer.from('%PDF-1.7\n') },
  ];
}

async function found({ pane }: OpenedExcel): Promise<void> {
  await pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
}

describe('sending and receiving is for everybody', skipped(skip), () => {
  let journeys: Journeys;
  let council: Uint8Array;
  let copies: ReadonlyMap<string, Uint8Array>;

  beforeAll(async () => {
    const file = anUnscoredCouncil();
    copies = await sentFrom(file);
    council = file.save();
    journeys = await startJourneys(program ?? '');
  });
  afterAll(async () => {
    await journeys.close();
  });

  for (const language of languages) {
    const { send, receive } = mailPartWords[language];
    const open = (workbook: Uint8Array): Promise<OpenedExcel> =>
      journeys.open(workbook, { language: locales[language], reducedMotion: 'reduce' });

    it(`from preparing to what was received (${language})`, async () => {
      const excel = await open(council);
      const { pane } = excel;
      const press = (name: string): Promise<void> => pane.getByRole('button', { name, exact: true }).click();
      await found(excel);
      await pane.locator('[data-tab="scoring"]').first().click();
      await pane.locator('[data-tab="mail"]').click();
      await pane.locator('#mail-receive').waitFor();
      await assertAccessible(excel, 'mail-begin', language);
      await press(send.prepare);
      await pane.locator('[data-copy="TV3"]').waitFor();
      await assertAccessible(excel, 'mail-prepared', language);

      const files = returned(copies).map((file) => ({ ...file, mimeType }));
      await pane.locator('input[type="file"]').setInputFiles(files);
      await pane.getByRole('button', { name: receive.accept(1), exact: true }).waitFor();
      assert.equal(await pane.locator('[data-status="conflict"]').count(), 2);
      assert.equal(await pane.locator('[data-status="rejected"]').count(), 2);
      assert.equal(await pane.locator('[data-unverified] [data-status="unverified"]').count(), 1);
      // All that can be opened is looked at open.
      await pane.locator('[data-file] details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '');
      });
      await assertAccessible(excel, 'mail-preview', language);
      // The copies can be made anew meanwhile, and the files stay.
      const again = pane.getByRole('button', { name: send.prepareAgain, exact: true });
      assert.equal(await again.getAttribute('aria-disabled'), null);
      await again.click();
      await pane.locator('[data-copy="TV3"]').waitFor();
      assert.equal(await pane.locator('[data-file]').count(), 6);
      await press(receive.accept(1));
      await pane.locator('[data-received]').waitFor();
      await assertAccessible(excel, 'mail-received', language);
      await excel.close();
    });

    it(`a member’s own copy with all scores in it (${language})`, async () => {
      const excel = await open(fillIn(copies.get('TV2') ?? new Uint8Array(), () => 15));
      await found(excel);
      await excel.pane.locator('[data-next="ownDone"]').waitFor();
      await assertAccessible(excel, 'mail-copy-done', language);
      await excel.close();
    });
  }
});
