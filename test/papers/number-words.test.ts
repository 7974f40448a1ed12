import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { counted, numberWords } from '../../src/papers/number-words.ts';

const values: Readonly<Record<string, number>> = {
  không: 0, một: 1, mốt: 1, hai: 2, ba: 3, bốn: 4, tư: 4, năm: 5, lăm: 5, sáu: 6, bảy: 7, tám: 8, chín: 9,
}; // prettier-ignore

/** Reads the words back: an account of its own, word by word. */
function numberIn(words: string): number {
  let whole = 0;
  let group = 0;
  let digit = 0;
  for (const word of words.split(' ')) {
    if (word === 'trăm') [group, digit] = [group + digit * 100, 0];
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0];
    else if (word === 'mười') group += 10;
    else if (word === 'nghìn' || word === 'triệu' || word === 'tỷ') {
      const scale = { nghìn: 1e3, triệu: 1e6, tỷ: 1e9 }[word];
      [whole, group, digit] = [whole + (group + digit) * scale, 0, 0];
    } else if (word !== 'linh') {
      const value = values[word];
      assert.ok(value !== undefined, `${word} in ${words}`);
      assert.equal(digit, 0, words);
      digit = value;
    }
  }
  return whole + group + digit;
}

test('numbers are said as offices say them', () => {
  const said: Readonly<Record<number, string>> = {
    0: 'không', 4: 'bốn', 5: 'năm', 10: 'mười', 11: 'mười một', 14: 'mười bốn', 15: 'mười lăm', 20: 'hai mươi',
    21: 'hai mươi mốt', 24: 'hai mươi tư', 25: 'hai mươi lăm', 101: 'một trăm linh một', 105: 'một trăm linh năm',
    110: 'một trăm mười', 1000: 'một nghìn', 1005: 'một nghìn không trăm linh năm', 2014: 'hai nghìn không trăm mười bốn',
    100_000: 'một trăm nghìn', 1_000_021: 'một triệu không trăm hai mươi mốt',
  }; // prettier-ignore
  for (const [value, words] of Object.entries(said)) assert.equal(numberWords(Number(value)), words);
  assert.equal(counted(5), '05 (năm)');
  assert.equal(counted(12), '12 (mười hai)');
});

test('every number comes back from its words, and no two have the same', () => {
  for (let value = 0; value <= 9999; value += 1) assert.equal(numberIn(numberWords(value)), value);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999_999_999 }),
      (value) => numberIn(numberWords(value)) === value,
    ),
  );
});

test('what is no count has no words', () => {
  for (const value of [-1, 0.5, NaN, Infinity, 1e12]) assert.throws(() => numberWords(value), RangeError);
});
