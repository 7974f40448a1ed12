import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { balanced, linesIn, piecesOf, widthOf } from '../../src/papers/typeset.ts';

const plain = { size: 10, bold: false };

test('letters are as wide as the font has them, and marks of tone take no width', () => {
  assert.equal(widthOf('M', plain), 8.89);
  assert.equal(widthOf('ẤẬẦ', plain), widthOf('AAA', plain));
  assert.equal(widthOf('ệ'.normalize('NFD'), plain), widthOf('e', plain));
  assert.ok(widthOf('ứ', plain) > widthOf('ú', plain), 'a horn does');
  assert.ok(
    widthOf('ABC', { ...plain, bold: true }) >= widthOf('ABC', plain),
    `expected at least ${widthOf('ABC', plain)}, found ${widthOf('ABC', { ...plain, bold: true })}`,
  );
});

test('a text wraps at spaces, a long word is broken, an indent takes room', () => {
  const word = widthOf('aaaa', plain);
  assert.equal(linesIn('aaaa aaaa', word * 1.5, plain), 2);
  assert.equal(linesIn('aaaa aaaa', word * 3, plain), 1);
  assert.equal(linesIn('a'.repeat(40), word, plain), 10);
  assert.equal(linesIn('a\nb', 1000, plain), 2);
  assert.equal(linesIn('        aaaa', word * 1.1, plain), 2);
});

const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }), {
  minLength: 1,
  maxLength: 60,
});
const sentence = words.map((some) => some.join(' ').replace(/\s+/g, ' ').trim());

test('nothing is lost of a text that is parted or balanced', () => {
  fc.assert(
    fc.property(sentence, fc.integer({ min: 60, max: 400 }), (text, room) => {
      const pieces = piecesOf(text, room, plain, 3);
      assert.equal(pieces.join(' ').split(/\s+/).join(' '), text);
      assert.equal(balanced(text, room, plain).replaceAll('\n', ' '), text);
    }),
  );
});

test('a heading on two lines does not leave one word alone', () => {
  const text = 'Về việc khen thưởng tập thể và cá nhân năm nay';
  const [first = '', second = ''] = balanced(text, widthOf(text, plain) * 0.9, plain).split('\n');
  assert.ok(
    Math.abs(widthOf(first, plain) - widthOf(second, plain)) < widthOf(text, plain) * 0.25,
    `expected less than ${widthOf(text, plain) * 0.25}, found ${Math.abs(widthOf(first, plain) - widthOf(second, plain))}`,
  );
});
