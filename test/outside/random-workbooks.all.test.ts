/**
 * Random councils as real files (ours and openpyxl's), tallied through the real client and the host: the JSON equals
 * the independent reckoning. Those of a larger size are more.
 */
import assert from 'node:assert/strict';
import { test } from 'vitest';
import { Draw } from '../../assets/samples/draw.ts';
import { fileOf } from '../reckoning/file-of.ts';
import { soundCouncil } from '../reckoning/sound-council.ts';
import { reckon } from '../reckoning/reckon.ts';
import { settled } from '../reckoning/result-of.ts';
import { placed, type PlacedTable } from '../reckoning/snapshot-of.ts';
import { findOpenpyxl } from '../outsiders.ts';
import { seeds, sized } from '../size.ts';
import { skipped } from '../skipped.ts';
import { writeWithOpenpyxl } from './outsiders.ts';
import { tallyFile } from './through-office.ts';

const many = sized({ short: 3, all: 12, long: 3_000 });
const python = findOpenpyxl();

async function expectReckoning(
  seed: number,
  write: (tables: readonly PlacedTable[]) => Uint8Array,
): Promise<void> {
  const tables = soundCouncil(seed);
  const { json } = await tallyFile(write(placed(tables, new Draw(seed))));
  const { issues, stats, ...result } = json;
  const errors = issues.filter(({ severity }) => severity === 'error');
  assert.deepEqual(errors, [], `seed ${seed}: a sound workbook has no errors`);
  assert.ok(stats.syncs > 0, `expected more than 0, found ${stats.syncs}`);
  assert.ok(stats.bytes > 0, `expected more than 0, found ${stats.bytes}`);
  assert.deepEqual(settled(result), settled(reckon(tables)), `seed ${seed}`);
}

test(`${many} random workbooks in files of our own`, async () => {
  for (const seed of seeds(many)) await expectReckoning(seed, fileOf);
});

test(
  'random workbooks in files of openpyxl',
  skipped(python === null ? 'openpyxl is not on this machine' : false),
  async () => {
    if (python === null) return;
    for (const seed of seeds(many / 3)) {
      await expectReckoning(seed + 10_000, (tables) => writeWithOpenpyxl(python, tables));
    }
  },
);
