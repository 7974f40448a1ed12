import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { bare, folded, sameText, tidy } from '../../src/text/spelling.ts';
import { runs } from '../size.ts';

/** Two spellings of one text. */
const same: readonly (readonly [string, string, string])[] = [
  ['case', 'VỤ ĐẢNG VIÊN', 'Vụ Đảng viên'],
  ['a decomposed text', 'Vụ Đảng viên'.normalize('NFD'), 'Vụ Đảng viên'],
  ['white space', '\u00A0Vụ \n Đảng\u2003viên\t', 'Vụ Đảng viên'],
  ['Ð (U+00D0)', 'Vụ Ðảng viên', 'Vụ Đảng viên'],
  ['ð (U+00F0)', 'vụ ðảng viên', 'Vụ Đảng viên'],
  ['Ɖ (U+0189)', 'Vụ Ɖảng viên', 'Vụ Đảng viên'],
  ['a zero-width space', 'Vụ\u200B Đảng viên', 'Vụ Đảng viên'],
  ['a zero-width joiner inside a letter', 'Hoa\u200D\u0300', 'Hoà'],
  ['a byte order mark', '\uFEFFVụ Đảng viên', 'Vụ Đảng viên'],
  ['a mark of writing direction', 'Vụ Đảng viên\u200E', 'Vụ Đảng viên'],
  ['a soft hyphen', 'Vụ Đảng vi\u00ADên', 'Vụ Đảng viên'],
  ['a variation selector of a telephone', '✔\uFE0F', '✔'],
  ['an en dash', 'BK–TT', 'BK-TT'],
  ['an em dash', 'BK—TT', 'BK-TT'],
  ['a minus sign', 'BK\u2212TT', 'BK-TT'],
  ['a no-break hyphen', 'BK\u2011TT', 'BK-TT'],
  ['a wide hyphen', 'BK\uFF0DTT', 'BK-TT'],
  ['the tone in the old place, small', 'hoà', 'hòa'],
  ['the tone in the old place, large', 'UỶ BAN', 'ỦY BAN'],
  ['the tone in the old place, large and small', 'Uỷ', 'Ủy'],
  ['the tone in the old place, decomposed', 'Thu\u1EF7'.normalize('NFD'), 'Thủy'],
  ['oe', 'Sức khoẻ', 'Sức khỏe'],
  ['the tone on q’s u', 'Qúy', 'Quý'],
  ['the tone on g’s i', 'Gìa', 'Già'],
  ['the tone on the first of two vowels before a consonant', 'Hòang', 'Hoàng'],
  ['the tone typed before the circumflex', 'Tra\u0300\u0302n', 'Trần'],
];

/** Texts that are not the same, though much alike. */
const different: readonly (readonly [string, string])[] = [
  ['hoa', 'hóa'],
  ['hòa', 'hóa'],
  ['Thủy', 'Thụy'],
  ['Hùng', 'Hưng'],
  ['mua', 'mưa'],
  ['quý', 'quỳ'],
  ['quy', 'quý'],
  ['già', 'giả'],
  ['gia', 'già'],
  ['đa', 'da'],
  ['Ân', 'An'],
  ['Ăn', 'Ân'],
  ['Phòng 1.1', 'Phòng 11'],
  ['BK-TT', 'BKTT'],
  ['BK_TT', 'BK-TT'],
  ['a b', 'ab'],
  ['lý', 'lí'],
];

describe('one folding', () => {
  for (const [what, one, other] of same)
    it(`takes no notice of ${what}`, () => {
      assert.equal(folded(one), folded(other), `“${one}” and “${other}” are one text`);
      assert.ok(sameText(one, other), `“${one}” and “${other}” are the same`);
    });

  for (const [one, other] of different)
    it(`keeps ${one} and ${other} apart`, () => {
      assert.notEqual(folded(one), folded(other), `“${one}” and “${other}” are two texts`);
      assert.ok(!sameText(one, other), `“${one}” and “${other}” are not the same`);
    });

  it('has a blank text equal to nothing, not to another blank either', () => {
    for (const blank of ['', ' ', '\u00A0', '\u200B', '\u00AD\n']) {
      assert.ok(!sameText(blank, blank), `${JSON.stringify(blank)} is not the same as itself`);
      assert.ok(!sameText(blank, ''), `${JSON.stringify(blank)} is not the same as nothing`);
      assert.ok(!sameText('x', blank), `x is not the same as ${JSON.stringify(blank)}`);
      assert.equal(folded(blank), '', `${JSON.stringify(blank)} has no letters`);
    }
  });

  it('folds what is folded to itself, whatever the text', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom(
          ...Array.from('aàoòuủyỵeêếiìơở\u0300\u0301\u0302\u031B\u0323\u200D \u2013ÐQqGgNHh'),
        ),
        maxLength: 12,
      }),
    );
    fc.assert(
      fc.property(anything, (text) => {
        assert.equal(folded(folded(text)), folded(text));
        assert.equal(folded(tidy(text)), folded(text), 'tidying first changes nothing');
        assert.equal(bare(folded(text)), bare(text), 'folding first changes nothing without diacritics');
        assert.equal(bare(bare(text)), bare(text));
      }),
      { numRuns: runs(500) },
    );
  });
});

/** A Vietnamese syllable by its parts: `before` and `after` its vowels; `at`: on which vowel some typist puts the tone. */
interface Syllable {
  readonly before: string;
  readonly vowels: string;
  readonly after: string;
  readonly tone: string;
}

const syllables = fc.record({
  before: fc.constantFrom('', 'h', 'th', 'kh', 'ngh', 'qu', 'gi', 'đ', 'tr'),
  vowels: fc.constantFrom('a', 'oa', 'oe', 'uy', 'uê', 'ươ', 'ia', 'iê', 'uyê', 'oai', 'ư', 'ô', 'y'),
  after: fc.constantFrom('', 'n', 'ng', 'nh', 't'),
  tone: fc.constantFrom('', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'),
});

/** The syllable with its tone on the vowel of this number, counted round. */
function written({ before, vowels, after, tone }: Syllable, at: number): string {
  const letters = [...vowels];
  const toned = letters.map((letter, index) => (index === at % letters.length ? letter + tone : letter));
  return `${before}${toned.join('')}${after}`.normalize('NFC');
}

const randomDress = fc.record({
  places: fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
  dash: fc.constantFrom(...Array.from('-‐‑‒–—―−﹘﹣－')),
  space: fc.constantFrom(' ', '  ', '\u00A0', '\n', ' \u2009', '\u3000'),
  invisible: fc.constantFrom('', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\uFE0F'),
  where: fc.nat(40),
  eth: fc.boolean(),
  shape: fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.charAt(0).toUpperCase() + text.slice(1),
  ),
  form: fc.constantFrom('NFC', 'NFD'),
  around: fc.boolean(),
});

type Dress = typeof randomDress extends fc.Arbitrary<infer Value> ? Value : never;

/** The words in one of the ways in which they may be typed; a dash stands between the last two. */
function dressed(words: readonly Syllable[], dress: Dress): string {
  const spelled = words.map((word, index) => written(word, dress.places[index] ?? 0));
  const last = spelled.pop() ?? '';
  const text = dress.shape(`${spelled.join(dress.space)}${dress.dash}${last}`);
  const letters = [
    ...(dress.eth ? text.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð') : text).normalize(dress.form),
  ];
  letters.splice(dress.where % (letters.length + 1), 0, dress.invisible);
  return dress.around ? `${dress.space}${letters.join('')}${dress.space}` : letters.join('');
}

describe('spellings at random', () => {
  const words = fc.array(syllables, { minLength: 2, maxLength: 4 });

  it('of one text are the same', () => {
    fc.assert(
      fc.property(words, randomDress, randomDress, (text, one, other) => {
        assert.ok(
          sameText(dressed(text, one), dressed(text, other)),
          `${JSON.stringify(dressed(text, one))} and ${JSON.stringify(dressed(text, other))} are one text`,
        );
      }),
      { numRuns: runs(500) },
    );
  });

  it('of words that differ in a letter or a tone are not', () => {
    const plain = (text: readonly Syllable[]): string =>
      JSON.stringify(text.map(({ before, vowels, after, tone }) => [before + vowels + after, tone]));
    fc.assert(
      fc.property(words, words, randomDress, randomDress, (text, other, one, another) => {
        fc.pre(plain(text) !== plain(other));
        assert.ok(
          !sameText(dressed(text, one), dressed(other, another)),
          `${JSON.stringify(dressed(text, one))} and ${JSON.stringify(dressed(other, another))} are two texts`,
        );
      }),
      { numRuns: runs(500) },
    );
  });

  it('of one word with another tone are two texts', () => {
    fc.assert(
      fc.property(syllables, syllables, randomDress, (first, { tone }, dress) => {
        fc.pre(first.tone !== tone);
        const [one, other] = [dressed([first, first], dress), dressed([first, { ...first, tone }], dress)];
        assert.ok(!sameText(one, other), `${one} and ${other} are two texts`);
      }),
    );
  });
});
