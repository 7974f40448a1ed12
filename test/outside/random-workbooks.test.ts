/**
 * Random councils as real files (ours and openpyxl's), tallied through the real client and the host: the JSON equals
 * the independent reckoning. BINHXET_SEED starts elsewhere, BINHXET_RUNS runs more.
 */
import assert from 'node:assert/strict';
import { test } from 'vitest';
import { Draw } from '../../assets/samples/draw.ts';
import { fileOf } from '../reckoning/file-of.ts';
import { randomCouncil } from '../reckoning/random-council.ts';
import { reckon } from '../reckoning/reckon.ts';
import { settled } from '../reckoning/result-of.ts';
import { placed, type PlacedTable } from '../reckoning/snapshot-of.ts';
import { findOpenpyxl } from '../outsiders.ts';
import { skipped } from '../skipped.ts';
import { writeWithOpenpyxl } from './outsiders.ts';
import { tallyFile } from './through-office.ts';

const first = Number(process.env['BINHXET_SEED'] ?? 1);
const runs = Number(process.env['BINHXET_RUNS'] ?? 9);
const python = findOpenpyxl();

async function expectReckoning(
  seed: number,
  write: (tables: readonly PlacedTable[]) => Uint8Array,
): Promise<void> {
  const tables = randomCouncil(seed);
  const { json } = await tallyFile(write(placed(tables, new Draw(seed))));
  const { issues, stats, ...result } = json;
  const errors = issues.filter(({ severity }) => severity === 'error');
  assert.deepEqual(errors, [], `seed ${seed}: a sound workbook has no errors`);
  assert.ok(stats.syncs > 0 && stats.bytes > 0);
  assert.deepEqual(settled(result), settled(reckon(tables)), `seed ${seed}`);
}

test(`${runs} random workbooks in files of our own`, async () => {
  for (let seed = first; seed < first + runs; seed += 1) await expectReckoning(seed, fileOf);
});

test(
  'random workbooks in files of openpyxl',
  skipped(python === null ? 'openpyxl is not on this machine' : false),
  async () => {
    if (python === null) return;
    for (let seed = first; seed < first + runs / 3; seed += 1) {
      await expectReckoning(seed + 10_000, (tables) => writeWithOpenpyxl(python, tables));
    }
  },
);
