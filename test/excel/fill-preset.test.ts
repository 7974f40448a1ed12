/** Presets in front of the real client: what is written, as what, and when nothing is. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import {
  fillPreset,
  readPresetBook,
  unfillPreset,
  type DoneFill,
  type FillOutcome,
} from '../../src/excel/inputs/fill-preset.ts';
import type { HostOptions } from '../../src/host/host.ts';
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { newWorkbook, openWorkbook } from '../../src/ooxml/workbook.ts';
import { awardCode } from '../../src/tally/campaign.ts';
import {
  applyPreset,
  type PresetCell,
  type PresetChanges,
} from '../../src/workbook/template/preset-cells.ts';
import { presets, type PresetId } from '../../src/workbook/template/presets.ts';
import { inExcel } from './in-excel.ts';
import { putTable } from './small-council.ts';
import { inspected } from '../inspected.ts';

const awards = 'Khen thưởng';
const campaign = 'Quy định';
const text = (given: string): StoredValue => ({ kind: 'text', text: given });
const empty: StoredValue = { kind: 'empty' };

/** Three awards, one with nothing yet, one with a share as a number, one with a base; and the quorum's row. */
function aBook(): WorkbookFile {
  const file = newWorkbook();
  putTable(file, 'Campaign', campaign, ['Mã', 'Mục', 'Giá trị'], [['quorum', 'Tỷ lệ có mặt', '']]);
  putTable(
    file,
    'Awards',
    awards,
    ['Mã', 'Hình thức khen thưởng', 'Đối tượng', 'Thứ tự', 'Tỷ lệ phiếu tối thiểu', 'Tính trên'],
    [
      ['BK', 'Bằng khen', 'Cá nhân', 1, '', ''],
      ['GK', 'Giấy khen', 'Cá nhân', 2, 0.7, ''],
      ['CO', 'Cờ thi đua', 'Tập thể', 1, '', 'Có mặt'],
    ],
  );
  sheetOf(file, awards).setFormat({ row: 5, column: 5, rows: 1, columns: 1 }, { numberFormat: '0%' });
  return file;
}

function sheetOf(file: WorkbookFile, name: string) {
  const sheet = file.sheets.find((each) => each.name === name);
  assert.ok(sheet !== undefined, name);
  return sheet;
}

/** Value and number format of a cell, zero-based; as the file keeps them. */
function kept(
  file: WorkbookFile,
  sheet: string,
  row: number,
  column: number,
): readonly [StoredValue, string] {
  const opened = openWorkbook(file.save());
  assert.equal(opened.kind, 'opened');
  const { value, format } = sheetOf(opened.file, sheet).cell(row, column);
  return [value, opened.file.format(format).numberFormat];
}

async function changesOf(codes: readonly string[], id: PresetId = 'court80'): Promise<PresetChanges> {
  const book = await readPresetBook();
  assert.equal(book.kind, 'read');
  const preset = presets.find((each) => each.id === id);
  assert.ok(preset, 'there is no preset');
  return applyPreset(book.workbook, preset, codes.map(awardCode), 'vi');
}

function fillsOf(outcome: FillOutcome): readonly DoneFill[] {
  assert.equal(outcome.kind, 'filled', JSON.stringify(outcome));
  return outcome.fills;
}

/** Opens the book, looks, lets something happen, and writes what was looked at. */
function afterThat(
  happens: (file: WorkbookFile) => void,
  options: HostOptions = {},
): Promise<{ readonly outcome: FillOutcome; readonly file: WorkbookFile; readonly before: Uint8Array }> {
  return inExcel(aBook(), options, async ({ host }) => {
    const { fills, replaces } = await changesOf(['BK', 'GK', 'CO']);
    happens(host.file);
    const before = host.file.save();
    return { outcome: await fillPreset([...fills, ...replaces]), file: host.file, before };
  });
}

describe('filling from a preset', () => {
  it('fills blank cells as texts, which 2/3 stays, and leaves what was not agreed to', () =>
    inExcel(aBook(), {}, async ({ host, trips }) => {
      const { fills, replaces } = await changesOf(['BK', 'GK', 'CO']);
      assert.deepEqual(
        replaces.map(({ cell, before, after }) => [cell, before, after]),
        [
          ['F6', 0.7, '80%'],
          ['G7', 'Có mặt', 'Tổng số thành viên'],
        ],
      );
      const looked = trips.length;
      assert.equal(fillsOf(await fillPreset(fills)).length, 5);
      // The share that is shown as 70% asks for one round trip more: what the cell shows.
      assert.equal(trips.length - looked, 6);
      assert.deepEqual(kept(host.file, awards, 4, 5), [text('80%'), '@']);
      assert.deepEqual(kept(host.file, awards, 4, 6), [text('Tổng số thành viên'), '@']);
      assert.deepEqual(kept(host.file, campaign, 4, 3), [text('2/3'), '@']);
      assert.deepEqual(kept(host.file, awards, 5, 5), [{ kind: 'number', value: 0.7 }, '0%']);
      assert.deepEqual(kept(host.file, awards, 6, 6), [text('Có mặt'), 'General']);
      const again = await changesOf(['BK']);
      assert.deepEqual([again.fills, again.replaces], [[], []]);
    }));

  it('replaces what was agreed to', () =>
    inExcel(aBook(), {}, async ({ host }) => {
      const { replaces } = await changesOf(['GK']);
      fillsOf(await fillPreset(replaces));
      assert.deepEqual(kept(host.file, awards, 5, 5), [text('80%'), '@']);
      assert.deepEqual(kept(host.file, awards, 4, 5)[0], empty);
    }));

  it('writes nothing where a cell has been filled in since', async () => {
    const { outcome, file, before } = await afterThat((book) =>
      sheetOf(book, awards).setValue(4, 5, text('quá bán')),
    );
    assert.deepEqual(outcome, { kind: 'changed' });
    assert.deepEqual(Buffer.from(file.save()), Buffer.from(before));
  });

  it('writes nothing where the rows have been sorted since, though the cells look alike', async () => {
    const file = aBook();
    sheetOf(file, awards).setValue(5, 5, empty);
    await inExcel(file, {}, async ({ host }) => {
      const { fills } = await changesOf(['BK', 'GK']);
      sheetOf(host.file, awards).setValue(4, 1, text('GK'));
      sheetOf(host.file, awards).setValue(5, 1, text('BK'));
      const before = Buffer.from(host.file.save());
      assert.deepEqual(await fillPreset(fills.filter(({ award }) => award === 'BK')), { kind: 'changed' });
      assert.deepEqual(Buffer.from(host.file.save()), before);
    });
  });

  it('names the locked cell of a protected sheet, and writes nothing on the others either', async () => {
    const { outcome, file, before } = await afterThat((book) => sheetOf(book, campaign).protect());
    assert.deepEqual(outcome, { kind: 'locked', sheet: campaign, cell: 'D5' });
    assert.deepEqual(Buffer.from(file.save()), Buffer.from(before));
  });

  it('writes unlocked cells of a protected sheet as texts, though their format stays', async () => {
    const { outcome, file } = await afterThat((book) => {
      sheetOf(book, campaign).setFormat({ row: 4, column: 3, rows: 1, columns: 1 }, { locked: false });
      sheetOf(book, campaign).protect();
    });
    assert.equal(fillsOf(outcome).length, 7);
    assert.deepEqual(kept(file, campaign, 4, 3), [text('2/3'), 'General']);
  });

  it('overwrites no formula', async () => {
    const { outcome, file } = await afterThat((book) =>
      sheetOf(book, awards).setFormula(5, 5, '0.35*2', { kind: 'number', value: 0.7 }),
    );
    assert.equal(outcome.kind, 'filled');
    assert.deepEqual(
      outcome.formulas.map(({ cell }) => cell),
      ['F6'],
    );
    assert.equal(sheetOf(file, awards).cell(5, 5).formula, '0.35*2');
    assert.deepEqual(kept(file, awards, 4, 5)[0], text('80%'));
  });

  it('tells a file that is open for reading, and a cell that is being edited', async () => {
    const reading = await afterThat(() => {}, { readOnly: true });
    assert.equal(reading.outcome.kind === 'trouble' && reading.outcome.trouble.code, 'ReadOnly');
    await inExcel(aBook(), {}, async ({ host }) => {
      const { fills } = await changesOf(['BK']);
      host.editingCell = true;
      const outcome = await fillPreset(fills);
      assert.equal(outcome.kind === 'trouble' && outcome.trouble.code, 'CellInEditMode');
    });
  });

  it('asks Excel nothing when nothing is to be written', () =>
    inExcel(aBook(), {}, async ({ trips }) => {
      assert.deepEqual(await fillPreset([]), { kind: 'filled', fills: [], formulas: [] });
      assert.equal(trips.length, 0);
    }));
});

describe('taking a preset back', () => {
  it('gives cells what they held, numbers as numbers, and their formats', () =>
    inExcel(aBook(), {}, async ({ host }) => {
      const { fills, replaces } = await changesOf(['BK', 'GK', 'CO']);
      const done = fillsOf(await fillPreset([...fills, ...replaces]));
      assert.deepEqual(await unfillPreset(done), { kind: 'undone', cells: 7, left: 0 });
      assert.deepEqual(kept(host.file, awards, 4, 5), [empty, 'General']);
      assert.deepEqual(kept(host.file, awards, 5, 5), [{ kind: 'number', value: 0.7 }, '0%']);
      assert.deepEqual(kept(host.file, awards, 6, 6), [text('Có mặt'), 'General']);
      assert.deepEqual(kept(host.file, campaign, 4, 3), [empty, 'General']);
    }));

  it('leaves alone what was typed since, and rows that have moved', () =>
    inExcel(aBook(), {}, async ({ host }) => {
      const done = fillsOf(await fillPreset((await changesOf(['BK', 'CO'])).fills));
      const at = (cell: PresetCell): boolean => cell.cell === 'F5' && cell.award === 'BK';
      assert.ok(done.some(at), `none of these is: ${inspected(done)}`);
      const sheet = sheetOf(host.file, awards);
      sheet.setValue(4, 5, text('75%'));
      sheet.setValue(6, 1, text('KHÁC'));
      assert.deepEqual(await unfillPreset(done), { kind: 'undone', cells: done.length - 2, left: 2 });
      assert.deepEqual(kept(host.file, awards, 4, 5)[0], text('75%'));
      assert.deepEqual(kept(host.file, awards, 6, 5)[0], text('80%'));
      assert.deepEqual(kept(host.file, awards, 4, 6)[0], empty);
    }));
});
