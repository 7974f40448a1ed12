/**
 * The same through real files: written, opened, read as Excel answers, and tallied. What Excel has none of is left out: a blank
 * header, one header twice, a formula that nobody has calculated.
 */
import assert from 'node:assert/strict';
import { test } from 'vitest';
import { Draw } from '../../assets/samples/draw.ts';
import { checkWorkbook } from '../../src/excel/use-cases.ts';
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import { reckonWorkbook } from '../../src/workbook/reckon.ts';
import { folded } from '../../src/text/spelling.ts';
import { opened } from '../ooxml/opened.ts';
import { inExcel, workOptions } from '../excel/in-excel.ts';
import { fileOf } from '../reckoning/file-of.ts';
import { resultOf, settled } from '../reckoning/result-of.ts';
import { placed } from '../reckoning/snapshot-of.ts';
import type { Cell } from '../reckoning/records.ts';
import { soundCouncil } from '../reckoning/sound-council.ts';
import { seeds, sized } from '../size.ts';
import { displace } from './displacement.ts';
import type { Sheets } from './sheets.ts';
import { inOneForm, silence, type Outcome } from './silence.ts';

/** So many of each council. */
const each = 4;
const many = sized({ short: 1, all: 5, long: 125 });

function stored(cell: Cell): StoredValue {
  if (typeof cell === 'number') return { kind: 'number', value: cell };
  if (typeof cell === 'boolean') return { kind: 'boolean', value: cell };
  return cell === '' ? { kind: 'empty' } : { kind: 'text', text: cell };
}

function fileOfSheets({ tables, plain, shown }: Sheets): WorkbookFile {
  const file = opened(fileOf(tables));
  for (const { sheet, row, column, cells } of plain) {
    const part = file.sheets.find(({ name }) => name === sheet) ?? file.addSheet(sheet);
    cells.forEach((line, down) =>
      line.forEach((cell, along) => part.setValue(row + down, column + along, stored(cell))),
    );
  }
  for (const { table, row, column, look } of shown) {
    const its = tables.find(({ name }) => name === table);
    const part = file.sheets.find(({ name }) => name === its?.sheet);
    if (its === undefined || look === undefined) continue;
    const block = { row: its.row + 1 + row, column: its.column + column, rows: 1, columns: 1 };
    part?.setFormat(block, { numberFormat: look.format });
  }
  return opened(file.save());
}

async function outcomeOfFile(sheets: Sheets): Promise<Outcome> {
  const outcome = await inExcel(fileOfSheets(sheets), {}, () => checkWorkbook(workOptions()));
  assert.ok(outcome.kind === 'checked', `the file is read: ${outcome.kind}`);
  const { tally } = reckonWorkbook(outcome.reading);
  const { campaign } = outcome.reading;
  if (tally === null) return { result: null, issues: outcome.issues };
  const { campaign: _, ...result } = settled(resultOf(campaign, tallyCampaign(campaign)));
  return { result: inOneForm(result), issues: outcome.issues };
}

/** Whether Excel could hold it. */
function isOfExcel({ tables, shown }: Sheets): boolean {
  return (
    shown.every(({ note }) => note === undefined) &&
    tables.every(({ cells: [header = []] }) => {
      const texts = header.map((cell) => folded(String(cell)));
      return texts.every((text) => text !== '') && new Set(texts).size === texts.length;
    })
  );
}

test(`${many * each} displacements through files are said, or change nothing`, async () => {
  const silent: string[] = [];
  for (const seed of seeds(many)) {
    const sheets: Sheets = { tables: placed(soundCouncil(seed), new Draw(seed)), plain: [], shown: [] };
    const before = await outcomeOfFile(sheets);
    assert.notEqual(before.result, null, `seed ${seed}: the council is sound before anything is displaced`);
    const draw = new Draw(seed);
    for (let at = 0; at < each;) {
      const displacement = displace(sheets, draw);
      if (!isOfExcel(displacement.sheets)) continue;
      at += 1;
      const fault = silence(before, await outcomeOfFile(displacement.sheets), displacement);
      if (fault !== null) silent.push(`seed ${seed}, ${at}: ${fault}`);
    }
  }
  assert.deepEqual(silent, [], 'nothing is left out in silence');
});
