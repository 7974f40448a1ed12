/**
 * The product's rules against the independent reckoning, on councils drawn by seed: from the snapshot of the tables to
 * the result. BINHXET_SEED starts elsewhere, BINHXET_RUNS runs more.
 */
import assert from 'node:assert/strict';
import { test } from 'vitest';
import { Draw } from '../../assets/samples/draw.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { skipped } from '../skipped.ts';
import { randomCouncil } from './random-council.ts';
import { isScoringExpected } from './score-reckoning.ts';
import { reckon, type Result } from './reckon.ts';
import { resultOf, settled } from './result-of.ts';
import { placed, snapshotOf } from './snapshot-of.ts';

const first = Number(process.env['BINHXET_SEED'] ?? 1);
const runs = Number(process.env['BINHXET_RUNS'] ?? 600);

const results: Result[] = [];

test(`${runs} random councils come out as the contract has it`, () => {
  for (let seed = first; seed < first + runs; seed += 1) {
    const tables = randomCouncil(seed);
    const { campaign, issues } = readWorkbook(snapshotOf(placed(tables, new Draw(seed))));
    const errors = issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    const expected = reckon(tables);
    results.push(expected);
    const unscored = expected.scores.every(({ score }) => score === null) && isScoringExpected(tables);
    assert.deepEqual(
      errors,
      unscored ? ['NothingScored'] : [],
      `seed ${seed}: the errors of a sound workbook`,
    );
    const product = settled(resultOf(campaign, tallyCampaign(campaign)));
    assert.deepEqual(product, settled(expected), `seed ${seed}`);
  }
});

test(
  'those councils met the corners they are meant to meet',
  skipped(runs < 400 && 'so few councils need not meet every corner'),
  () => {
    const seen = (found: (result: Result) => boolean): number => results.filter(found).length;
    for (const status of ['decided', 'pending', 'waiting'] as const) {
      assert.ok(seen(({ awards }) => awards.some((award) => award.status === status)) >= 10, status);
    }
    for (const reason of ['ineligible', 'noScore', 'minScore', 'votes', 'quota', 'pending', 'waiting']) {
      assert.ok(seen(({ unawarded }) => unawarded.some((one) => one.reason === reason)) >= 10, reason);
    }
    assert.ok(seen(({ scores }) => scores.some(({ provisional }) => provisional)) >= 50);
    const scored = (found: (score: number) => boolean): number =>
      seen(({ scores }) => scores.some(({ score }) => score !== null && found(score)));
    assert.ok(scored((score) => score > 200) >= 20, 'a scale of 1000');
    assert.ok(scored((score) => score < 0) >= 5, 'no floor');
    assert.ok(seen(({ ballots }) => ballots.some(({ passes }) => passes === false)) >= 50);
  },
);
