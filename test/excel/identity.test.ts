import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { rememberedMember, rememberMember } from '../../src/excel/remembered/remembered.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { aCouncilFile } from './small-council.ts';
import { inExcel } from './in-excel.ts';

const addInId = '5e0b0d3c-0f11-4b0e-8a67-1c2d3e4f5a6b';

describe('who works on this copy', () => {
  it('is nobody at first, and is remembered in the file until it is forgotten', async () => {
    const file = aCouncilFile();
    const saved = await inExcel(file, { addInId }, async () => {
      assert.equal(await rememberedMember(), null);
      assert.deepEqual(await rememberMember('HĐ-02'), { kind: 'written' });
      assert.deepEqual(await rememberMember('HĐ-03'), { kind: 'written' });
      return file.save();
    });
    const opened = openWorkbook(saved);
    assert.equal(opened.kind, 'opened');
    await inExcel(opened.file, { addInId }, async () => {
      assert.equal(await rememberedMember(), 'HĐ-03');
      for (let time = 0; time < 2; time += 1)
        assert.deepEqual(await rememberMember(null), { kind: 'written' });
      assert.equal(await rememberedMember(), null);
    });
  });

  it('leaves settings of other add-ins, and what else is under its own, alone', async () => {
    const file = aCouncilFile();
    file.setSettings(new Map([['theirs', '1']]), '00000000-0000-0000-0000-00000000abcd');
    file.setSettings(new Map([['Office.AutoShowTaskpaneWithDocument', 'true']]), addInId);
    await inExcel(file, { addInId }, async () => {
      await rememberMember('HĐ-02');
      await rememberMember(null);
    });
    assert.deepEqual([...file.settings('00000000-0000-0000-0000-00000000abcd')], [['theirs', '1']]);
    assert.deepEqual([...file.settings(addInId)], [['Office.AutoShowTaskpaneWithDocument', 'true']]);
  });

  it('is not remembered in a file for reading', () =>
    inExcel(aCouncilFile(), { readOnly: true }, async () => {
      const written = await rememberMember('HĐ-02');
      assert.equal(written.kind === 'trouble' ? written.trouble.code : null, 'ReadOnly');
      assert.equal(await rememberedMember(), null);
    }));
});
