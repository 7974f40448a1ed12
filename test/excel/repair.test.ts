import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { repairIssue } from '../../src/excel/repair.ts';
import { checkWorkbook } from '../../src/excel/use-cases.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import type { Issue } from '../../src/workbook/issue.ts';
import { inExcel, workOptions } from './in-excel.ts';
import { aCouncilFile } from './small-council.ts';

async function issuesOf(file: WorkbookFile): Promise<readonly Issue[]> {
  const outcome = await inExcel(file, {}, () => checkWorkbook(workOptions()));
  assert.equal(outcome.kind, 'checked');
  return outcome.issues;
}

/** A council in whose first score row the candidate has a dash of another kind. */
function aSlip(): WorkbookFile {
  const file = aCouncilFile();
  file.sheets.find(({ name }) => name === 'Chấm điểm')?.setValue(4, 2, { kind: 'text', text: 'TT–1' });
  return file;
}

describe('mending a mistake', () => {
  it('writes the one cell, and the mistake is gone', async () => {
    const file = aSlip();
    const issue = (await issuesOf(file)).find(({ code }) => code === 'UnknownCandidate');
    assert.ok(issue !== undefined);
    const outcome = await inExcel(file, {}, () => repairIssue(issue));
    assert.deepEqual(outcome, {
      kind: 'repaired',
      repair: { sheet: 'Chấm điểm', cell: 'C5', found: 'TT–1', value: 'TT-1' },
    });
    assert.deepEqual(await issuesOf(file), []);
  });

  it('writes nothing over what was typed in the meantime', async () => {
    const file = aSlip();
    const issue = (await issuesOf(file)).find(({ code }) => code === 'UnknownCandidate');
    assert.ok(issue !== undefined);
    file.sheets.find(({ name }) => name === 'Chấm điểm')?.setValue(4, 2, { kind: 'text', text: 'TT-2' });
    const before = Buffer.from(file.save());
    assert.deepEqual(await inExcel(file, {}, () => repairIssue(issue)), { kind: 'changed' });
    assert.ok(before.equals(file.save()));
  });
});
