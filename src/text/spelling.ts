/**
 * When two typed texts are the same. Vietnamese is stored composed (NFC) by Windows and decomposed (NFD) by macOS, spaces
 * come from the web as no-break ones, headers are broken over lines, a tone mark stands on the first or the second vowel as
 * the keyboard program likes (`hoà`, `hòa`), and many type without diacritics. Every comparison of two texts of people goes
 * through `folded` or `sameText`, in a rule as in a reading.
 */

/** Characters without a width of their own that come along with text copied from web pages and PDF files. */
const zeroWidth = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** Those and all the others that nobody can see: marks of writing direction, a telephone's choice of a picture (`✔️`). */
const invisible = /\p{Default_Ignorable_Code_Point}+/gu;

/** Most texts are tidy as they are: visible ASCII characters with single spaces between them. */
const tidyAscii = /^[!-~]+(?: [!-~]+)*$/u;

/** Whatever follows, such a character is seen. */
const visibleAscii = /^[!-~]/u;

/** Vowels with the marks that belong to the letter (ă â ê ô ơ ư) and to the syllable (the five tones). */
const vowels = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵ';
/** Several vowels, or a vowel with marks that stand for themselves. */
const vowelRun = new RegExp(`[${vowels}][${vowels}\\u0300-\\u036F]+`, 'gu');

/** Folded texts: the same few hundred units and names are compared again and again, one by one with every other. */
const known = new Map<string, string>();
const mostKnown = 4096;

/**
 * The text as it may be shown: composed (NFC), without zero-width characters, trimmed, each run of white space (also line
 * breaks and no-break spaces) one space. Draws of lots and fingerprints are made of such texts: it must stay as it is.
 */
export function tidy(text: string): string {
  if (tidyAscii.test(text)) return text;
  return composed(text.replace(zeroWidth, '')).replace(/\s+/gu, ' ').trim();
}

/** The text with each letter and its marks as one character where there is one (NFC); otherwise as it is. */
export function composed(text: string): string {
  return text.normalize('NFC');
}

/** The text with every mark as a character of its own behind its letter (NFD). */
export function takenApart(text: string): string {
  return text.normalize('NFD');
}

/** The text with wide, small and raised digits and letters as the usual ones (NFKC): East Asian keyboards type such. */
export function usualForms(text: string): string {
  return text.normalize('NFKC');
}

/** Whether there is nothing to be seen. */
export function isBlankText(text: string): boolean {
  if (visibleAscii.test(text)) return false;
  return text.replace(invisible, '').trim() === '';
}

/**
 * The one form of all texts that are the same: tidy, in small letters, every dash `-`, Ð and Ɖ as the Đ that they look
 * like, and the tone mark of a syllable at the end of its vowels, wherever in them it was typed (`Ủy` and `Uỷ`). Not to be
 * shown to anybody. A blank text is equal to nothing: see `sameText`.
 */
export function folded(text: string): string {
  if (tidyAscii.test(text)) return text.toLowerCase();
  const found = known.get(text);
  if (found !== undefined) return found;
  const small = composed(tidy(text.replace(invisible, '')).toLowerCase());
  const spelled = withTonesLast(small.replace(/\p{Dash}/gu, '-').replace(/[ðɖ]/gu, 'đ'));
  if (known.size >= mostKnown) known.clear();
  known.set(text, spelled);
  return spelled;
}

/** Whether the texts are the same. A blank one is the same as nothing, not even as another blank. */
export function sameText(one: string, other: string): boolean {
  const spelled = folded(one);
  return spelled !== '' && spelled === folded(other);
}

/** The folded text with its diacritics removed: `Đề nghị` is `de nghi`. */
export function bare(text: string): string {
  if (tidyAscii.test(text)) return text.toLowerCase();
  return tidy(
    takenApart(folded(text))
      .replace(/\p{M}+/gu, '')
      .replaceAll('đ', 'd'),
  );
}

/** A header is written with or without spaces around its slash. */
export function foldedHeader(text: string): string {
  return folded(text).replace(/ ?\/ ?/gu, '/');
}

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * A syllable has one tone, and which of its vowels bears the mark tells nothing: `hòa` and `hoà`, `quý` and `qúy`, `già` and
 * `gìa` are one word each. A vowel's own mark stays where it is. Takes and gives composed text.
 */
function withTonesLast(text: string): string {
  return text.replace(vowelRun, (run) => {
    const parts = takenApart(run);
    const tones = parts.match(toneMarks);
    return tones === null ? run : composed(parts.replace(toneMarks, '') + tones.join(''));
  });
}
