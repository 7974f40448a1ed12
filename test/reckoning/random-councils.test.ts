/**
 * The product's rules against the independent reckoning, on councils drawn by seed: from the snapshot of the tables to
 * the result. Those of a larger size are more.
 */
import assert from 'node:assert/strict';
import { test } from 'vitest';
import { Draw } from '../../assets/samples/draw.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { reckonWorkbook } from '../../src/workbook/reckon.ts';
import { seeds, sized } from '../size.ts';
import { randomCouncil } from './random-council.ts';
import { isScoringExpected } from './score-reckoning.ts';
import { reckon, type Result } from './reckon.ts';
import { resultOf, settled } from './result-of.ts';
import { placed, snapshotOf } from './snapshot-of.ts';
import { isVotedOn, voteFindings, withSetting, type VoteFindings } from './vote-findings.ts';

const many = sized({ short: 200, all: 400, long: 200_000 });

/** So many are looked at for the corners they met. */
const enough = 1_000;
const results: Result[] = [];
const found: VoteFindings[] = [];

test(`${many} random councils come out as the contract has it`, () => {
  for (const seed of seeds(many)) {
    const tables = randomCouncil(seed);
    const reading = readWorkbook(snapshotOf(placed(tables, new Draw(seed))));
    const { campaign } = reading;
    const { issues } = reckonWorkbook(reading);
    const errors = issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    const expected = reckon(tables);
    const votes = voteFindings(tables);
    found.push(votes);
    if (results.length < enough) results.push(expected);
    const unscored = expected.scores.every(({ score }) => score === null) && isScoringExpected(tables);
    assert.deepEqual(
      errors.toSorted(),
      [
        ...(unscored ? ['NothingScored'] : []),
        ...votes.exceeded.map(() => 'VotesExceedBase'),
        ...(votes.severity === 'error' ? votes.missing.map(() => 'MissingVotes') : []),
      ].toSorted(),
      `seed ${seed}: the errors of a workbook that is sound but for its votes`,
    );
    assert.deepEqual(
      issues.flatMap(({ code, details }) => (code === 'MissingVotes' ? [details['code']] : [])),
      votes.missing,
      `seed ${seed}: who has no votes where others have them`,
    );
    const product = settled(resultOf(campaign, tallyCampaign(campaign)));
    assert.deepEqual(product, settled(expected), `seed ${seed}`);
  }
});

const some = sized({ short: 40, all: 120, long: 20_000 });

test(`${some} of them cannot say that they do not vote, unless it is so`, () => {
  for (const seed of seeds(some)) {
    const tables = randomCouncil(seed);
    const silent = withSetting(tables, 'vote', 'none');
    const { issues } = readWorkbook(snapshotOf(placed(silent, new Draw(seed))));
    const wrong = issues.filter(({ code }) => code === 'InvalidSetting').length;
    assert.equal(
      wrong,
      isVotedOn(tables) ? 1 : 0,
      `seed ${seed}: none beside votes, or where they are needed`,
    );
  }
});

test('those councils met the corners they are meant to meet', () => {
  for (const severity of ['error', 'warning'] as const) {
    const seen = found.filter((one) => one.severity === severity && one.missing.length > 0).length;
    assert.ok(seen >= 5, `somebody without votes, an ${severity}: in ${seen} councils, expected at least 5`);
  }
  const exceeded = found.filter((one) => one.exceeded.length > 0).length;
  assert.ok(exceeded >= 3, `more who agree than the base has: in ${exceeded} councils, expected at least 3`);
  const meets = (least: number, what: string, found: (result: Result) => boolean): void => {
    const seen = results.filter(found).length;
    assert.ok(seen >= least, `${what}: in ${seen} of ${results.length} councils, expected at least ${least}`);
  };
  for (const status of ['decided', 'pending', 'waiting'] as const) {
    meets(5, `an award that is ${status}`, ({ awards }) => awards.some((award) => award.status === status));
  }
  for (const reason of ['ineligible', 'noScore', 'minScore', 'votes', 'quota', 'pending', 'waiting']) {
    meets(3, `somebody without an award for ${reason}`, ({ unawarded }) =>
      unawarded.some((one) => one.reason === reason),
    );
  }
  meets(15, 'a provisional score', ({ scores }) => scores.some(({ provisional }) => provisional));
  const scored = (result: Result, found: (score: number) => boolean): boolean =>
    result.scores.some(({ score }) => score !== null && found(score));
  meets(8, 'a score on a scale of 1000', (result) => scored(result, (score) => score > 200));
  meets(2, 'a score below zero, as there is no floor', (result) => scored(result, (score) => score < 0));
  meets(15, 'votes that are not enough', ({ ballots }) => ballots.some(({ passes }) => passes === false));
});
