/** The sample after somebody opened and saved it in another program is the same campaign, with the same result. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { sampleCampaign } from '../../assets/samples/sample-60.ts';
import { tablesOf } from '../../assets/samples/tables-of.ts';
import { reckon } from '../reckoning/reckon.ts';
import { settled } from '../reckoning/result-of.ts';
import { findLibreOffice, findOpenpyxl } from '../outsiders.ts';
import { skipped } from '../skipped.ts';
import { recalculatedByLibreOffice, resavedByOpenpyxl } from './outsiders.ts';
import { tallyFile } from './through-office.ts';

const sample = readFileSync(new URL('../../assets/dien-bien-60.xlsx', import.meta.url));
const [soffice, python] = [findLibreOffice(), findOpenpyxl()];

async function expectSameResult(bytes: Uint8Array): Promise<void> {
  const { json } = await tallyFile(bytes);
  const { issues, stats, ...result } = json;
  assert.deepEqual(new Set(issues.map(({ code }) => code)), new Set(['ProvisionalScore']));
  assert.ok(stats.syncs > 0, `expected more than 0, found ${stats.syncs}`);
  assert.deepEqual(settled(result), settled(reckon(tablesOf(sampleCampaign()))));
}

test(
  'saved by LibreOffice',
  skipped(soffice === null ? 'LibreOffice is not on this machine' : false),
  async () => {
    if (soffice !== null) await expectSameResult(recalculatedByLibreOffice(soffice, [sample])[0] ?? sample);
  },
);

test('saved by openpyxl', skipped(python === null ? 'openpyxl is not on this machine' : false), async () => {
  if (python !== null) await expectSameResult(resavedByOpenpyxl(python, sample));
});
