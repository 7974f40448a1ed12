import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { readCouncil } from '../../src/excel/use-cases.ts';
import { aCouncilFile } from './small-council.ts';
import { inExcel, workOptions } from './in-excel.ts';
import { inspected } from '../inspected.ts';

describe('reading the council', () => {
  it('gives what the tables say, also where they have errors, in as many round trips as a check', () =>
    inExcel(aCouncilFile({ pointsOf: () => 'không phải điểm' }), {}, async ({ trips }) => {
      const outcome = await readCouncil(workOptions());
      assert.equal(outcome.kind, 'read');
      assert.equal(outcome.reading.campaign.candidates.length, 6);
      assert.ok(
        outcome.reading.issues.some(({ severity }) => severity === 'error'),
        `none of these is: ${inspected(outcome.reading.issues)}`,
      );
      assert.equal(trips.length, 3);
    }));

  it('is called off when it is told to', () =>
    inExcel(aCouncilFile(), {}, async () => {
      const outcome = await readCouncil({ ...workOptions(), signal: AbortSignal.abort() });
      assert.equal(outcome.kind, 'cancelled');
    }));

  it('tells what stands in the way', () =>
    inExcel(aCouncilFile(), {}, async ({ host }) => {
      host.editingCell = true;
      const outcome = await readCouncil(workOptions());
      assert.equal(outcome.kind === 'trouble' ? outcome.trouble.code : outcome.kind, 'CellInEditMode');
    }));
});
