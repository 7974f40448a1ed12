import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, it } from 'vitest';
import { tallyWorkbook } from '../../src/excel/use-cases.ts';
import { tableKeyOf } from '../../src/workbook/columns/schema.ts';
import { aTrial, expectWhole, opened, type Trial } from './faults.ts';
import { expectTallied, tallyIn, workOptions } from './in-excel.ts';
import { from } from '../size.ts';

const code = 'GeneralException';

describe('the sample campaign', () => {
  let trial: Trial;

  beforeAll(async () => {
    const file = opened(readFileSync(new URL('../../assets/dien-bien-60.xlsx', import.meta.url)));
    expectTallied(await tallyIn(file));
    const sheet = file.sheets.find(({ tables }) => tables.some(({ name }) => tableKeyOf(name) === 'Scores'));
    const table = sheet?.tables[0];
    assert.ok(sheet, 'there is no sheet');
    assert.ok(table, 'there is no table');
    const column = table.columns.findIndex((name) => /\d/.test(name));
    const row = [1, 2, 3, 4, 5, 6, 7, 8, 9]
      .map((down) => table.block.row + down)
      .find((each) => sheet.cell(each, table.block.column + column).value.kind === 'number');
    assert.ok(row !== undefined, 'there is no row');
    sheet.setValue(row, table.block.column + column, { kind: 'number', value: 1 });
    trial = await aTrial(file.save(), async () =>
      (await tallyWorkbook(workOptions(5))).kind === 'tallied' ? 'done' : 'trouble',
    );
  });

  it('takes three round trips to read and three to write', () => {
    assert.equal(trial.actions.length, 6);
  });

  for (const roundTrip of [1, 2, 3, 4, 5, 6]) {
    it(`is whole after a fault at round trip ${roundTrip}`, from('all'), async () => {
      const middle = Math.floor((trial.actions[roundTrip - 1] ?? 0) / 2);
      for (const when of ['before', 'after', { afterActions: middle }] as const) {
        await expectWhole(trial, { roundTrip, when, code });
      }
    });
  }
});
