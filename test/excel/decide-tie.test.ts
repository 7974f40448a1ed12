import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { decideTie } from '../../src/excel/inputs/decide-tie.ts';
import { tallyWorkbook } from '../../src/excel/use-cases.ts';
import { awardCode, candidateCode } from '../../src/tally/campaign.ts';
import type { RecipientChange } from '../../src/workbook/record/record.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { expectTallied, inExcel, tallyIn, workOptions } from './in-excel.ts';
import { aCouncilFile, putTable, type Cell } from './small-council.ts';

function aTie(rows: readonly (readonly Cell[])[] | null): WorkbookFile {
  const file = aCouncilFile({ pointsOf: () => 15 });
  if (rows !== null)
    putTable(file, 'Decisions', 'Quyết định', ['Khen thưởng', 'Đối tượng', 'Thứ tự', 'Lý do'], rows);
  return file;
}

const decision = {
  award: awardCode('BK0'),
  order: ['TT-2', 'TT-3', 'TT-1'].map(candidateCode),
  reason: '=1+1 là lý do',
};

describe('a tie that the Chair decides', () => {
  it('is written into Decisions, and the next tally goes by it', async () => {
    const file = aTie([['', '', '', '']]);
    assert.deepEqual(await inExcel(file, {}, () => decideTie(decision)), { kind: 'decided' });
    const { tally, reading } = expectTallied(await tallyIn(file));
    const award = tally.awards.find(({ award }) => award === 'BK0');
    assert.deepEqual([award?.status, award?.recipients], ['decided', ['TT-2', 'TT-3']]);
    assert.deepEqual(
      reading.campaign.decisions.map(({ candidate, reason }) => [candidate, reason]),
      decision.order.map((code) => [code, '=1+1 là lý do']),
    );
  });

  it('is not written when others are equal by now, or there is nowhere to write it', async () => {
    const file = aTie([['', '', '', '']]);
    const before = Buffer.from(file.save());
    const fewer = { ...decision, order: decision.order.slice(1) };
    assert.deepEqual(await inExcel(file, {}, () => decideTie(fewer)), { kind: 'changed' });
    const other = { ...decision, award: awardCode('GK0') };
    assert.deepEqual(await inExcel(file, {}, () => decideTie(other)), { kind: 'changed' });
    assert.ok(before.equals(file.save()), 'the bytes are others');
    assert.deepEqual(await inExcel(aTie(null), {}, () => decideTie(decision)), { kind: 'noTable' });
  });
});

describe('a tally that asks first', () => {
  it('asks only when there is an earlier result and the recipients change, and leaves all when refused', async () => {
    const file = aCouncilFile({ quota: 1 });
    const asked: (readonly RecipientChange[])[] = [];
    const tally = (answer: boolean): ReturnType<typeof tallyWorkbook> =>
      inExcel(file, {}, () =>
        tallyWorkbook({ ...workOptions(), accepts: (changes) => (asked.push(changes), answer) }),
      );
    expectTallied(await tally(false));
    expectTallied(await tally(false));
    assert.equal(asked.length, 0);

    const scores = file.sheets.find(({ name }) => name === 'Chấm điểm');
    for (const member of [0, 1, 2]) {
      for (const column of [3, 4, 5]) scores?.setValue(4 + member * 6, column, { kind: 'number', value: 1 });
    }
    const before = Buffer.from(file.save());
    assert.equal((await tally(false)).kind, 'cancelled');
    assert.ok(before.equals(file.save()), 'the bytes are others');
    const [changes] = asked;
    assert.deepEqual(changes?.find(({ award }) => award === 'Bằng khen Tập thể')?.removed, ['Tập thể 1']);
    expectTallied(await tally(true));
    assert.deepEqual(asked[1], changes);
  });
});
