/** Every mistake of the workbook of usual mistakes is found in its cell, and nothing else. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'vitest';
import { mistakes } from '../../assets/samples/mistakes.ts';
import { errorCodes, warningCodes } from '../../src/workbook/findings/issue.ts';
import { checkFile, tallyFile } from './through-office.ts';

const file = readFileSync(new URL('../../assets/loi-thuong-gap.xlsx', import.meta.url));
const lines = (found: readonly { code: string; sheet: string | null; cell: string | null }[]): string[] =>
  found.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`).sort();

test('exactly the listed mistakes are found, each with a sentence', async () => {
  const { json } = await checkFile(file);
  assert.deepEqual(lines(json.issues), lines(mistakes));
  for (const { code, severity, message } of json.issues) {
    assert.equal(severity, warningCodes.some((each) => each === code) ? 'warning' : 'error', code);
    assert.ok(message.length > 10, code);
  }
});

test('the list has every kind that can stand beside the others', () => {
  const alone = [
    'MissingTable',
    'MissingVotes',
    'NoVotingMember',
    'NoBallots',
    'UnusedDecision',
    'ScaleMismatch',
    'NothingScored',
    'FewMembers',
    'StruckThrough',
    'UnseenCells',
    'MostlyNotAssessable',
    'WeightsDoNotAddUp',
    'SimilarUnits',
    // Of files that were not opened in Excel since a program wrote them.
    'NotCalculated',
    'StaleValue',
  ];
  const listed = new Set([...mistakes.map(({ code }) => code), ...alone]);
  assert.deepEqual([...listed].sort(), [...errorCodes, ...warningCodes].sort());
});

test('a tally of it writes the issues and gives no result', async () => {
  const { outcome, json } = await tallyFile(file);
  assert.equal(outcome.kind, 'refused');
  assert.deepEqual([json.scores, json.ballots, json.awards, json.unawarded], [[], [], [], []]);
});
