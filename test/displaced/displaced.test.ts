/**
 * Nothing that a council typed is left out in silence: a random council with one thing displaced, renamed, retyped or
 * reformatted gives the same result, or an issue that points at it.
 */
import assert from 'node:assert/strict';
import { test } from 'vitest';
import { Draw } from '../../assets/samples/draw.ts';
import { soundCouncil } from '../reckoning/sound-council.ts';
import { placed } from '../reckoning/snapshot-of.ts';
import { seeds, sized } from '../size.ts';
import { displace, type Displacement } from './displacement.ts';
import type { Sheets } from './sheets.ts';
import { outcomeOf, silence } from './silence.ts';

/** So many of each council. */
const each = 12;
const many = sized({ short: 12, all: 60, long: 1_700 });

test(`${many * each} displacements as snapshots are said, or change nothing`, () => {
  const silent: string[] = [];
  const kinds = new Map<Displacement['kind'], number>();
  for (const seed of seeds(many)) {
    const sheets: Sheets = { tables: placed(soundCouncil(seed), new Draw(seed)), plain: [], shown: [] };
    const before = outcomeOf(sheets);
    assert.notEqual(before.result, null, `seed ${seed}: the council is sound before anything is displaced`);
    const draw = new Draw(seed);
    for (let at = 0; at < each; at += 1) {
      const displacement = displace(sheets, draw);
      kinds.set(displacement.kind, (kinds.get(displacement.kind) ?? 0) + 1);
      const fault = silence(before, outcomeOf(displacement.sheets), displacement);
      if (fault !== null) silent.push(`seed ${seed}, ${at}: ${fault}`);
    }
  }
  assert.deepEqual(silent, [], 'nothing is left out in silence');
  for (const kind of ['displaced', 'renamed', 'retyped', 'reformatted'] as const)
    assert.ok((kinds.get(kind) ?? 0) >= many / 4, `some things are ${kind}: ${kinds.get(kind) ?? 0}`);
});
