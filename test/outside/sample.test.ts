/** The sample campaign: it comes out as the contract has it, and as the council of the story would expect. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { sampleFiles } from '../../assets/samples/files.ts';
import { sampleCampaign } from '../../assets/samples/sample-60.ts';
import { tablesOf } from '../../assets/samples/tables-of.ts';
import { reckon } from '../reckoning/reckon.ts';
import { settled } from '../reckoning/result-of.ts';
import { checkFile, tallyFile } from './through-office.ts';

const sample = (name: string): Buffer => readFileSync(new URL(`../../assets/${name}`, import.meta.url));

test('the sample is tallied as reckoned: 5 and 7 collectives, 20 and 36 individuals, provisional scores alone to note', async () => {
  const { json } = await tallyFile(sample('dien-bien-60.xlsx'));
  const { issues, stats, ...result } = json;
  assert.deepEqual(settled(result), settled(reckon(tablesOf(sampleCampaign()))));
  assert.deepEqual(
    result.awards.map(({ award, status, recipients }) => [award, status, recipients.length]),
    [
      ['BK-TT', 'decided', 5],
      ['GK-TT', 'decided', 7],
      ['BK-CN', 'decided', 20],
      ['GK-CN', 'decided', 36],
    ],
  );
  assert.deepEqual(new Set(issues.map(({ code }) => code)), new Set(['ProvisionalScore']));
  assert.ok(issues.length <= 5, `expected at most 5, found ${issues.length}`);
  assert.ok(stats.syncs <= 10, `${stats.syncs} round trips`);
});

test('the empty template asks for what is missing and for nothing else', async () => {
  const { json } = await checkFile(sample('mau-hoi-dong.xlsx'));
  const codes = new Set(json.issues.map(({ code }) => code));
  assert.deepEqual([...codes].sort(), ['MissingCampaignName', 'NoBallots', 'NoVotingMember']);
});

test('the files in assets are what their script writes', () => {
  for (const [name, file] of Object.entries(sampleFiles)) {
    assert.equal(Buffer.compare(sample(name), file().save()), 0, `${name} is stale: npm run samples`);
  }
});
