/** A workbook that is opened again: whether its result is still that of its inputs, and its sheets what was written. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { WorkOptions } from '../../src/excel/write/outcome.ts';
import { writeDocuments } from '../../src/excel/write/documents.ts';
import { checkWorkbook, tallyWorkbook } from '../../src/excel/use-cases.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { paperSheets, papersOf } from '../../src/papers/papers.ts';
import type { LastResult } from '../../src/workbook/record/last-result.ts';
import { expectTallied, inExcel, tallyIn, workOptions } from './in-excel.ts';
import { aCouncilFile } from './small-council.ts';
import { inspected } from '../inspected.ts';

const later = (more: Partial<WorkOptions> = {}): WorkOptions => ({
  ...workOptions(600),
  looksBack: true,
  ...more,
});

/** What a check finds in the file as it was saved. */
async function reopened(file: WorkbookFile, more: Partial<WorkOptions> = {}): Promise<LastResult | null> {
  const bytes = file.save();
  const opened = openWorkbook(bytes);
  assert.equal(opened.kind, 'opened');
  const outcome = await inExcel(opened.file, {}, () => checkWorkbook(later(more)));
  assert.ok(outcome.kind === 'checked', outcome.kind);
  assert.deepEqual(opened.file.save(), bytes, 'a check has written');
  return outcome.last;
}

async function aTalliedFile(): Promise<{
  readonly file: WorkbookFile;
  readonly tallied: ReturnType<typeof expectTallied>;
}> {
  const file = aCouncilFile();
  return { file, tallied: expectTallied(await tallyIn(file)) };
}

function sheetOf(file: WorkbookFile, name: string) {
  const sheet = file.sheets.find((each) => each.name === name);
  assert.ok(sheet !== undefined, name);
  return sheet;
}

function remove(file: WorkbookFile, name: string): void {
  file.deleteSheet(sheetOf(file, name));
}

describe('a workbook with a result that is opened again', () => {
  it('has that result, with the time of its tally and its sheets', async () => {
    const { file, tallied } = await aTalliedFile();
    const last = await reopened(file);
    assert.equal(last?.kind, 'stands');
    assert.equal(last.time, '28/04/2014 09:00');
    assert.deepEqual(last.tally, tallied.tally);
    assert.deepEqual(
      Array.from(last.sheets, ({ name, mark }) => ({ name, mark })),
      tallied.plan.sheets.map(({ name, mark }) => ({ name, mark })),
    );
    assert.deepEqual([last.lost, last.edited], [[], []]);
  });

  it('has none before there was a tally, and none is looked for where nobody asks', async () => {
    assert.equal(await reopened(aCouncilFile()), null);
    const { file } = await aTalliedFile();
    assert.equal(await reopened(file, { looksBack: false }), null);
  });

  it('has it for a pane of the other language too', async () => {
    const file = aCouncilFile();
    const options = { ...workOptions(), language: 'en' } as const;
    await inExcel(file, {}, async () => expectTallied(await tallyWorkbook(options)));
    const last = await reopened(file);
    assert.deepEqual(last?.kind === 'stands' && [last.lost, last.edited], [[], []]);
  });

  it('is outdated when a score was edited, and stands again when it is as it was', async () => {
    const { file } = await aTalliedFile();
    const scores = sheetOf(file, 'Chấm điểm');
    const { value } = scores.cell(4, 3);
    scores.setValue(4, 3, { kind: 'number', value: 1 });
    assert.deepEqual(await reopened(file), { kind: 'outdated', time: '28/04/2014 09:00' });
    scores.setValue(4, 3, { kind: 'text', text: 'năm' });
    assert.deepEqual(await reopened(file), { kind: 'outdated', time: '28/04/2014 09:00' });
    scores.setValue(4, 3, value);
    assert.equal((await reopened(file))?.kind, 'stands');
  });

  it('names the sheets that were deleted, and knows one that was renamed', async () => {
    const { file, tallied } = await aTalliedFile();
    const [summary, ballots] = tallied.plan.sheets.filter(({ mark }) => /^(summary|ballots)/.test(mark));
    const ranking = tallied.plan.sheets.find(({ mark }) => mark === 'ranking-individual')?.name ?? '';
    assert.ok(summary, 'there is no summary');
    assert.ok(ballots, 'there is no ballots');
    file.renameSheet(sheetOf(file, ballots.name), 'Của chúng tôi');
    remove(file, ranking);
    const last = await reopened(file);
    assert.equal(last?.kind, 'stands');
    assert.deepEqual(last.lost, [ranking]);
    assert.ok(
      last.sheets.some(({ name, mark }) => name === 'Của chúng tôi' && mark === ballots.mark),
      `none of these is: ${inspected(last.sheets)}`,
    );
    assert.ok(
      last.sheets.every(({ name }) => name !== ranking),
      `not all of these are: ${inspected(last.sheets)}`,
    );
  });

  it('names the sheets on which anything was typed: over a word, over a figure, beside or below them', async () => {
    const places = [
      [0, 0],
      [6, 3],
      [2, 30],
      [90, 0],
    ] as const;
    for (const [row, column] of places) {
      for (const value of [
        { kind: 'text', text: 'sửa' },
        { kind: 'number', value: 12345 },
      ] as const) {
        const { file, tallied } = await aTalliedFile();
        const award = tallied.plan.sheets.find(({ mark }) => mark.startsWith('award-'))?.name ?? '';
        sheetOf(file, award).setValue(row, column, value);
        const last = await reopened(file);
        assert.deepEqual(last?.kind === 'stands' && last.edited, [award], `${row}, ${column}`);
      }
    }
  });

  it('does not mind its documents, nor what is written into the record', async () => {
    const { file, tallied } = await aTalliedFile();
    const papers = papersOf(tallied.reading.campaign, tallied.tally, 'state', ['count']);
    await inExcel(file, {}, () => writeDocuments((taken) => paperSheets(papers, taken), { token: 'd1' }));
    sheetOf(file, 'Nhật ký').setValue(40, 1, { kind: 'text', text: 'đã gửi văn thư' });
    const last = await reopened(file);
    assert.equal(last?.kind, 'stands');
    assert.deepEqual([last.lost, last.edited], [[], []]);
    assert.ok(
      last.sheets.every(({ mark }) => !mark.startsWith('paper-')),
      `not all of these are: ${inspected(last.sheets)}`,
    );
  });

  it('has a result of nobody knows what when its record is gone', async () => {
    const { file } = await aTalliedFile();
    remove(file, 'Nhật ký');
    assert.deepEqual(await reopened(file), { kind: 'unrecorded' });
  });
});

describe('a result of another version', () => {
  it('stands where this version writes the same', async () => {
    const { file } = await aTalliedFile();
    assert.equal((await reopened(file, { version: '9.0.0' }))?.kind, 'stands');
  });

  it('is not taken for this version’s where anything of it differs', async () => {
    const { file, tallied } = await aTalliedFile();
    const other = { kind: 'otherVersion', time: '28/04/2014 09:00', version: '0.0.0' } as const;
    const award = tallied.plan.sheets.find(({ mark }) => mark.startsWith('award-'))?.name ?? '';
    sheetOf(file, award).setValue(6, 1, { kind: 'text', text: 'Người khác' });
    assert.deepEqual(await reopened(file, { version: '9.0.0' }), other);
    sheetOf(file, 'Chấm điểm').setValue(4, 3, { kind: 'number', value: 1 });
    assert.deepEqual(await reopened(file, { version: '9.0.0' }), other);
  });
});

describe('looking back', () => {
  it('costs no round trip more than reading does', async () => {
    const { file } = await aTalliedFile();
    const trips = await inExcel(file, {}, async ({ host }) => {
      await checkWorkbook(workOptions(1));
      const plain = host.statistics.syncs;
      await checkWorkbook(later());
      return [plain, host.statistics.syncs - plain];
    });
    assert.equal(trips[0], trips[1]);
  });
});
