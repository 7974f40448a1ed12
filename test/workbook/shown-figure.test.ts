import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { decimalsOf, isShownAs } from '../../src/workbook/showing/showing.ts';

function expectShown(given: number, wanted: number, decimals: number | null, same: boolean): void {
  const places = decimals === null ? 'in full' : `with ${String(decimals)} decimals`;
  const what = `${String(given)} is ${same ? '' : 'not '}shown as ${String(wanted)} ${places}`;
  assert.equal(isShownAs(given, wanted, decimals), same, what);
}

describe('whether a formula came to the figure it must', () => {
  it('overlooks noise that nobody is shown', () => {
    expectShown(8.299999999999999, 8.3, 2, true);
    expectShown(0.1 + 0.2, 0.3, null, true);
    expectShown(-93.25000000000001, -93.25, 2, true);
    expectShown(0, 0, 2, true);
  });

  it('sees a figure that is shown as another', () => {
    expectShown(93.24, 93.25, 2, false);
    expectShown(93.25, 93.26, null, false);
    expectShown(Number.NaN, 0, 2, false);
    expectShown(Number.POSITIVE_INFINITY, 1, 2, false);
  });

  it('rounds as Excel shows: half away from zero, of 15 digits', () => {
    // 1.005 is stored as 1.00499999999999989…, and shown as 1.01.
    expectShown(1.005, 1.00500000000000001, 2, true);
    // At the edge the noise decides what is shown: 0.124999999999 is 0.12, 0.125 is 0.13.
    expectShown(0.1249999999995, 0.125, 2, false);
  });

  it('knows the decimals of the formats that are used', () => {
    assert.equal(decimalsOf('0.00'), 2);
    assert.equal(decimalsOf('0'), 0);
    assert.equal(decimalsOf('#,##0.0'), 1);
    assert.equal(decimalsOf('0.00%'), 4);
    assert.equal(decimalsOf('General'), null);
    assert.equal(decimalsOf(undefined), null);
  });
});
