/** Figures typed as `1.000` in councils drawn by seed: asked where it may be a thousand, and else a decimal as any other. 1 s. */
import assert from 'node:assert/strict';
import { test } from 'vitest';
import { Draw } from '../../assets/samples/draw.ts';
import { cellName } from '../../src/cells/a1.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { reckonWorkbook } from '../../src/workbook/reckon.ts';
import { seeds, sized } from '../size.ts';
import { reckon } from './reckon.ts';
import { resultOf, settled } from './result-of.ts';
import { placed, snapshotOf } from './snapshot-of.ts';
import { soundCouncil } from './sound-council.ts';
import { figuresOf, isAsked, withDecimalsBeside, withLargeMaximum, withThousands } from './thousands.ts';
import type { Tables } from './records.ts';

const many = sized({ short: 20, all: 80, long: 20_000 });

function outcomeOf(tables: Tables, seed: number) {
  const all = placed(tables, new Draw(seed));
  const reading = readWorkbook(snapshotOf(all));
  const errors = reckonWorkbook(reading).issues.filter(({ severity }) => severity === 'error');
  return {
    all,
    campaign: reading.campaign,
    errors: errors.map(({ code, table, cell }) => `${code} ${table} ${cell}`),
  };
}

test(`${many} figures that may be thousands are asked, or read as the decimals they are`, () => {
  const met = { asked: 0, read: 0 };
  for (const seed of seeds(many)) {
    const draw = new Draw(seed);
    const sound = soundCouncil(seed);
    const large = draw.chance(50) ? withLargeMaximum(sound, draw) : sound;
    const council = outcomeOf(large, seed).errors.length === 0 ? large : sound;
    const figures = figuresOf(council);
    if (figures.length === 0) continue;
    // Scores are by far the most.
    const kinds = [...new Set(figures.map(({ table }) => table))];
    const kind = draw.pick(kinds);
    const weights = draw.chance(40) ? figures.filter(({ isWeight }) => isWeight) : [];
    const figure = draw.pick(weights.length > 0 ? weights : figures.filter(({ table }) => table === kind));
    const separator = draw.pick(['.', ','] as const);
    const isBeside = figure.isWeight && draw.chance(50);
    const tables = isBeside ? withDecimalsBeside(council, figure, separator) : council;
    const typed = withThousands(tables, figure, separator);
    const what = `seed ${seed}: ${figure.value} in ${figure.table}`;
    const { all, campaign, errors } = outcomeOf(typed, seed);
    if (isAsked(tables, figure, separator)) {
      met.asked += 1;
      const its = all.find(({ name }) => name === figure.table);
      const cell = cellName((its?.row ?? 0) + figure.row, (its?.column ?? 0) + figure.column);
      assert.deepEqual(errors, [`NotANumber ${figure.table} ${cell}`], what);
    } else {
      met.read += 1;
      assert.deepEqual(errors, [], what);
      assert.deepEqual(settled(resultOf(campaign, tallyCampaign(campaign))), settled(reckon(typed)), what);
    }
  }
  assert.ok(met.asked >= many / 10, `enough are asked: ${met.asked}`);
  assert.ok(met.read >= many / 10, `enough are read: ${met.read}`);
});
