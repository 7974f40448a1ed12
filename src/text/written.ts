/** What of a cell's text can be written into another file: cells hold characters that no document and no message may. */

/**
 * A text in the lines that whoever wrote it parted it into. Word's own marks of a line and a page break are in what is
 * copied out of it (U+000B, U+000C), and Unicode has two more (U+2028, U+2029).
 */
export function linesOf(text: string): readonly string[] {
  // eslint-disable-next-line no-control-regex -- two of them are control characters
  return text.split(/\r\n|[\n\r\u000b\u000c\u2028\u2029]/u);
}

// eslint-disable-next-line no-control-regex -- these are the characters that XML leaves out
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

/**
 * A text without the characters that XML has no room for (1.0, 2.2): nobody sees them in Excel either. Tabs and line breaks
 * stay. Half of a surrogate pair, which is shown as a box, becomes U+FFFD.
 */
export function writable(text: string): string {
  return text.replace(unwritable, '').replace(/\p{Cs}/gu, '\ufffd');
}
