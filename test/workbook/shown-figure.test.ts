import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { decimalsOf, isShownAs } from '../../src/workbook/shown-figure.ts';

describe('whether a formula came to the figure it must', () => {
  it('overlooks noise that nobody is shown', () => {
    assert.ok(isShownAs(8.299999999999999, 8.3, 2));
    assert.ok(isShownAs(0.1 + 0.2, 0.3, null));
    assert.ok(isShownAs(-93.25000000000001, -93.25, 2));
    assert.ok(isShownAs(0, 0, 2));
  });

  it('sees a figure that is shown as another', () => {
    assert.ok(!isShownAs(93.24, 93.25, 2));
    assert.ok(!isShownAs(93.25, 93.26, null));
    assert.ok(!isShownAs(Number.NaN, 0, 2));
    assert.ok(!isShownAs(Number.POSITIVE_INFINITY, 1, 2));
  });

  it('rounds as Excel shows: half away from zero, of 15 digits', () => {
    // 1.005 is stored as 1.00499999999999989…, and shown as 1.01.
    assert.ok(isShownAs(1.005, 1.00500000000000001, 2));
    // At the edge the noise decides what is shown: 0.124999999999 is 0.12, 0.125 is 0.13.
    assert.ok(!isShownAs(0.1249999999995, 0.125, 2));
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
