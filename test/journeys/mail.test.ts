/** The score sheets by e-mail, from the secretary's pane to the members' and back, through the real office.js. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { mailPartWords } from '../../src/i18n/pane/mail.ts';
import { mergeWords } from '../../src/i18n/mail/merge.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { readZippedFiles } from '../../src/ooxml/package/zip-files.ts';
import { baseOf, copiesOf, fillIn, rowOf, scoresIn, sentFrom } from '../copies/merge-council.ts';
import { changed, replaced, stampedWith } from '../copies/tampered.ts';
import { aCouncilFile } from '../excel/small-council.ts';
import { findChromium } from '../outsiders.ts';
import { from } from '../size.ts';
import { skipped } from '../skipped.ts';
import { startJourneys } from './excel.ts';
import type { Journeys, OpenedExcel } from './excel.ts';
import { inspected } from '../inspected.ts';

const program = findChromium();
const skip = program === null && 'there is no Chromium on this machine (CHROMIUM names another one)';
const { send, receive } = mailPartWords.vi;
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Three members, of whom the first is the secretary; nobody has scored. */
function anUnscoredCouncil(): WorkbookFile {
  const file = aCouncilFile({ candidates: 1, pointsOf: () => '' });
  const council = file.sheets.find(({ name }) => name === 'Hội đồng');
  council?.setValue(4, 4, { kind: 'text', text: 'Thư ký' });
  return file;
}

async function opened(journeys: Journeys, workbook: Uint8Array): Promise<OpenedExcel> {
  const excel = await journeys.open(workbook, { reducedMotion: 'reduce' });
  await excel.pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
  return excel;
}

/** The part for sending and receiving, as the secretary comes to it. */
async function mailRoom({ pane }: OpenedExcel): Promise<void> {
  await pane.locator('[data-tab="scoring"]').first().click();
  await pane.locator('[data-tab="mail"]').click();
  await pane.locator('[data-step="mail"] #mail-receive').waitFor();
}

async function pick({ pane }: OpenedExcel, files: readonly PickedFile[]): Promise<void> {
  await pane
    .locator('input[type="file"]')
    .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: xlsx, buffer: Buffer.from(bytes) })));
  await pane.locator('[data-file]').first().waitFor();
}

/** What is shown says this, among other things. */
function expectIn(text: string, words: string): void {
  assert.ok(text.includes(words), `“${words}” is not in “${text}”`);
}

async function downloaded(excel: OpenedExcel, button: string): Promise<Download> {
  const [download] = await Promise.all([
    excel.page.waitForEvent('download'),
    excel.pane.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return download;
}

async function filesIn(download: Download): Promise<readonly PickedFile[]> {
  const zip = readZippedFiles(readFileSync(await download.path()), 100);
  assert.equal(zip.kind, 'files');
  if (zip.kind !== 'files') throw new Error('unreachable');
  return zip.files.map(({ name, open }) => {
    const unpacked = open(10_000_000);
    if (unpacked.kind !== 'bytes') throw new Error(`${name} cannot be unpacked`);
    return { name, bytes: unpacked.bytes };
  });
}

/** Every cell of the council's own sheets. */
function inputsOf(file: WorkbookFile): unknown {
  return file.sheets
    .filter(({ tables }) => tables.length > 0)
    .map(({ name, tables }) => [
      name,
      tables.map(({ name: table, block }) => [table, block]),
      file.sheets
        .find((sheet) => sheet.name === name)
        ?.cells({ row: 0, column: 0, rows: 60, columns: 12 })
        .map((row) => row.map(({ value }) => value)),
    ]);
}

/** The scores that stand in the workbook, `TV2 TT-1 I.1` and what it says. */
function scoresOf(file: WorkbookFile): ReadonlyMap<string, unknown> {
  const sheet = file.sheets.find(({ tables }) => tables.some(({ name }) => name === 'Scores_1'));
  const table = sheet?.tables[0];
  if (sheet === undefined || table === undefined) throw new Error('There is no table of scores.');
  const [, ...rows] = sheet.cells(table.block).map((row) => row.map(({ value }) => value));
  const text = (value: unknown): string =>
    typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : '';
  return new Map(
    rows.flatMap((row) =>
      row.slice(2).flatMap((value, at): [string, unknown][] => {
        if (value.kind === 'empty') return [];
        const key = `${text(row[0])} ${text(row[1])} ${table.columns[at + 2] ?? ''}`;
        return [[key, value.kind === 'number' ? value.value : value]];
      }),
    ),
  );
}

/** A member scores everybody in the pane of their own copy, by keys, and saves. */
async function scoredInPane(journeys: Journeys, copy: PickedFile, points: string): Promise<PickedFile> {
  const excel = await opened(journeys, copy.bytes);
  const { page, pane } = excel;
  // Their name is known, and scoring is all there is.
  await pane.locator('[data-score]').first().waitFor();
  assert.equal(await pane.getByRole('tab').count(), 0);
  for (let candidate = 0; candidate < 2; candidate += 1) {
    await pane.locator('[data-score="I.1"]').focus();
    for (let field = 0; field < 3; field += 1) {
      await page.keyboard.type(points);
      await page.keyboard.press('Enter');
    }
    if (candidate === 0) await page.keyboard.press('Enter');
  }
  await pane.locator('[data-next="ownDone"]').waitFor();
  assert.match(await pane.locator('[data-next="ownDone"]').innerText(), /gửi lại cho Thành viên 1/);
  await excel.picture('mail-copy-done');
  const bytes = (await excel.workbook()).save();
  await excel.close();
  return { name: copy.name, bytes };
}

/** One score of the copy is a formula. */
function asFormula(copy: WorkbookFile): void {
  for (const scores of scoresIn(copy)) {
    if (!scores.table.name.endsWith('_TT')) continue;
    scores.sheet.setFormula(rowOf(scores, 'TT-1'), scores.columnOf('I.1'), '4+5', {
      kind: 'number',
      value: 9,
    });
  }
}

describe('the score sheets by e-mail', skipped(skip), () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await startJourneys(program ?? '');
  });
  afterAll(async () => {
    await journeys.close();
  });

  it('go out, are scored in two panes, come back, and can be taken back when the pane was closed', async () => {
    const excel = await opened(journeys, anUnscoredCouncil().save());
    const { page, pane } = excel;
    const before = inputsOf(await excel.workbook());
    await mailRoom(excel);
    await excel.picture('mail-begin');
    await pane.getByRole('button', { name: send.prepare, exact: true }).click();
    await pane.locator('[data-copy="TV3"]').waitFor();
    await excel.picture('mail-prepared');
    assert.equal(await pane.locator('[data-copy]').count(), 3);
    assert.match(await pane.locator('[data-copy="TV2"]').innerText(), /chưa có địa chỉ thư/);

    const drafts = await filesIn(await downloaded(excel, send.drafts));
    assert.deepEqual(
      drafts.map(({ name }) => name.replace(/^.*_/, '')),
      ['TV1.eml', 'TV2.eml', 'TV3.eml'],
    );
    assert.match(Buffer.from(drafts[0]?.bytes ?? []).toString('latin1'), /^X-Unsent: 1\r\n/);
    const copies = await filesIn(await downloaded(excel, send.copies));
    const copyOf = (member: string): PickedFile => {
      const copy = copies.find(({ name }) => name.endsWith(`_${member}.xlsx`));
      if (copy === undefined) throw new Error(`no copy of ${member}`);
      return copy;
    };
    const second = await scoredInPane(journeys, copyOf('TV2'), '17,5');
    const third = await scoredInPane(journeys, copyOf('TV3'), '12');

    await pick(excel, [second, third]);
    // Files that lie there do not keep anybody from preparing again.
    await pane.getByRole('button', { name: send.prepareAgain, exact: true, disabled: false }).waitFor();
    await excel.picture('mail-preview');
    assert.deepEqual(inputsOf(await excel.workbook()), before, 'nothing is written before it is asked for');
    assert.equal(await pane.locator('[data-status="merged"]').count(), 2);
    await pane.getByRole('button', { name: receive.accept(2), exact: true }).click();
    await pane.locator('[data-received]').waitFor();
    await excel.picture('mail-received');
    assert.match(await pane.locator('[data-received]').innerText(), /Thành viên 1/);
    const scores = scoresOf(await excel.workbook());
    assert.equal(scores.size, 12);
    for (const [key, value] of scores) assert.equal(value, key.startsWith('TV2') ? 17.5 : 12, key);

    // The same file once more brings nothing.
    await pick(excel, [second]);
    assert.equal(await pane.locator('[data-status="unchanged"]').count(), 1);
    await pane.getByText(receive.nothingNew).waitFor();

    await page.evaluate(() => playedExcel.reopenPane());
    await pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
    await mailRoom(excel);
    await pane.getByRole('button', { name: receive.takeBack, exact: true }).click();
    await pane.locator('[data-taken-back]').waitFor();
    await excel.picture('mail-taken-back');
    assert.deepEqual(inputsOf(await excel.workbook()), before);
    assert.equal(await pane.locator('[data-last-merge]').count(), 0);
    await excel.close();
  });

  it('names every file that is no score sheet of this campaign, with its reason, and takes nothing from it', async () => {
    const excel = await opened(journeys, anUnscoredCouncil().save());
    const { pane } = excel;
    const before = inputsOf(await excel.workbook());
    const other = aCouncilFile({ members: 2, candidates: 2, pointsOf: () => '' });
    const campaign = other.sheets.find(({ name }) => name === 'Đợt thi đua');
    campaign?.setValue(4, 3, { kind: 'text', text: 'Thi đua năm khác' });
    const copies = copiesOf(await baseOf(other));
    const foreign = fillIn(copies.get('TV2') ?? new Uint8Array(), () => 15);
    await mailRoom(excel);
    await pick(excel, [
      { name: 'quyết định.pdf', bytes: Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n') },
      { name: 'phiếu.xlsx', bytes: Buffer.from('Đây là một văn bản.') },
      { name: 'đợt khác.xlsx', bytes: foreign },
    ]);
    const { rejections } = mergeWords.vi;
    const reasonOf = async (name: string): Promise<string> =>
      pane.locator(`[data-file="${name}"]`).innerText();
    expectIn(await reasonOf('quyết định.pdf'), rejections.NotAWorkbook);
    expectIn(await reasonOf('phiếu.xlsx'), rejections.NotAWorkbook);
    expectIn(await reasonOf('đợt khác.xlsx'), rejections.OtherCampaign);
    assert.equal(await pane.locator('[data-status="rejected"]').count(), 3);
    await excel.picture('mail-rejected');
    await pane.getByRole('button', { name: receive.giveUp, exact: true }).click();
    await pane.getByRole('button', { name: receive.choose, exact: true }).waitFor();
    assert.deepEqual(inputsOf(await excel.workbook()), before);
    await excel.close();
  });

  it(
    'are shown apart where they do not prove whose they are, and taken at a press for each',
    from('all'),
    async () => {
      const file = anUnscoredCouncil();
      const copies = await sentFrom(file);
      const copy = (member: string, points: number): Uint8Array =>
        fillIn(copies.get(member) ?? new Uint8Array(), () => points);
      const excel = await opened(journeys, file.save());
      const { pane } = excel;
      await mailRoom(excel);
      const bare = changed(copy('TV2', 15), (book) => stampedWith(book, 'nonce', ''));
      await pick(excel, [
        { name: 'không mã.xlsx', bytes: bare },
        { name: 'trộn.xlsx', bytes: changed(copy('TV1', 4), (book) => replaced(book, 'TV1', 'TV3')) },
        { name: 'công thức.xlsx', bytes: changed(copy('TV1', 9), (book) => asFormula(book)) },
      ]);
      await excel.picture('mail-unverified');
      const mixed = await pane.locator('[data-file="trộn.xlsx"]').innerText();
      assert.ok(mixed.includes(receive.forged), `${inspected(receive.forged)} is not in ${inspected(mixed)}`);
      assert.ok(
        mixed.includes(mergeWords.vi.forgeries.otherCopy('TV3', 'TV1')),
        'it says whose copy it comes from',
      );
      const unverified = pane.locator('[data-unverified] [data-file="không mã.xlsx"]');
      assert.match(await unverified.innerText(), /Nếu nhận: thêm 6 ô/u);
      await pane.getByRole('button', { name: receive.accept(1), exact: true }).waitFor();
      const accept = unverified.locator('[data-accept]');
      await accept.focus();
      await excel.page.keyboard.press('Enter');
      await pane.getByRole('button', { name: receive.accept(2), exact: true }).waitFor();
      assert.equal(await accept.innerText(), receive.leaveFile);
      assert.equal(
        await accept.evaluate((button) => button === button.ownerDocument.activeElement),
        true,
        'the keys stay where they were',
      );
      expectIn(await unverified.innerText(), receive.onYourWord);
      // The score that is a formula waits for a press of its own.
      const formulas = pane.locator('[data-file="công thức.xlsx"]');
      assert.match(await formulas.innerText(), /công thức =4\+5/u);
      await formulas.locator('[data-accept]').click();
      await excel.picture('mail-accepted');
      await pane.getByRole('button', { name: receive.accept(2), exact: true }).click();
      await pane.locator('[data-received]').waitFor();
      const scores = scoresOf(await excel.workbook());
      assert.equal(scores.size, 12);
      assert.equal(scores.get('TV1 TT-1 I.1'), 9);
      assert.equal(scores.get('TV2 TT-1 I.1'), 15);
      await excel.close();
    },
  );

  it('lead to the errors of the workbook before anything goes out', from('all'), async () => {
    const excel = await opened(journeys, aCouncilFile({ candidates: 1, pointsOf: () => 'tám' }).save());
    const { pane } = excel;
    await mailRoom(excel);
    await pane.getByRole('button', { name: send.prepare, exact: true }).click();
    await pane.getByRole('button', { name: send.showErrors, exact: true }).click();
    await pane.locator('[data-step="tally"] [data-task]').first().waitFor();
    await excel.close();
  });

  it('ask again when the workbook has changed between the look and the click', from('all'), async () => {
    const file = anUnscoredCouncil();
    const copies = await sentFrom(file);
    const excel = await opened(journeys, file.save());
    const { page, pane } = excel;
    await mailRoom(excel);
    await pick(excel, [{ name: 'a.xlsx', bytes: fillIn(copies.get('TV2') ?? new Uint8Array(), () => 15) }]);
    // TV2's first score: the table's header is in row 4, and TV1 has two rows.
    await page.evaluate(() => playedExcel.type('Chấm điểm', 6, 3, 9));
    await pane.getByRole('button', { name: receive.accept(1), exact: true }).click();
    await pane.getByText(receive.again).waitFor();
    assert.equal(scoresOf(await excel.workbook()).size, 1);
    // What somebody typed meanwhile is asked about, with both values.
    assert.match(
      await pane.locator('[data-status="conflict"]').innerText(),
      /bảng tính đang ghi “9”; “15” trong a\.xlsx/u,
    );
    await pane.getByLabel(receive.takeOver('a.xlsx')).check();
    await pane.getByRole('button', { name: receive.accept(1), exact: true }).click();
    await pane.locator('[data-received]').waitFor();
    assert.equal(scoresOf(await excel.workbook()).get('TV2 TT-1 I.1'), 15);
    await excel.close();
  });
});
