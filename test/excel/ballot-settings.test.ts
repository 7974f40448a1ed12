import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import {
  rememberedMember,
  rememberMember,
  rememberBallotChoice,
  rememberedBallotChoice,
  rememberedQuotaRule,
  rememberQuotaRule,
} from '../../src/excel/remembered/remembered.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { inExcel } from './in-excel.ts';
import { aCouncilFile } from './small-council.ts';

const addInId = '5e0b0d3c-0f11-4b0e-8a67-1c2d3e4f5a6b';

describe('what the council has said about its ballots', () => {
  it('is nothing at first, and goes with the file, beside who works on it', async () => {
    const file = aCouncilFile();
    const saved = await inExcel(file, { addInId }, async () => {
      assert.equal(await rememberedQuotaRule(), null);
      assert.equal(await rememberedBallotChoice(), null);
      await rememberMember('HĐ-02');
      assert.deepEqual(await rememberQuotaRule(true), { kind: 'written' });
      assert.deepEqual(await rememberBallotChoice('{"seed":"466619"}'), { kind: 'written' });
      return file.save();
    });
    const opened = openWorkbook(saved);
    assert.equal(opened.kind, 'opened');
    await inExcel(opened.file, { addInId }, async () => {
      assert.equal(await rememberedQuotaRule(), true);
      assert.equal(await rememberedBallotChoice(), '{"seed":"466619"}');
      assert.equal(await rememberedMember(), 'HĐ-02');
      await rememberQuotaRule(false);
      assert.equal(await rememberedQuotaRule(), false);
    });
  });
});
