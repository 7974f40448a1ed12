/** Names of worksheets as Excel allows them: 1 to 31 characters, none of `[]:*?/\`, no apostrophe at either end. */
import { nameKey } from '../../text/names.ts';
import { composed } from '../../text/spelling.ts';
import { longestSheetName } from '../../cells/sheet-name.ts';
import { wholeCharacters } from './draft.ts';

/** Excel keeps this name for itself, in any case. */
const reserved = 'history';

/**
 * Gives out sheet names, each one once. Names in `taken` (any case) belong to sheets of others and are never given.
 */
export class SheetNames {
  readonly #taken: Set<string>;

  constructor(taken: Iterable<string>) {
    this.#taken = new Set([...taken].map(key));
  }

  /** A name for a sheet: `wanted` and `ending` made fit, shortened before the ending, with a number where taken. */
  give(wanted: string, ending = ''): string {
    const tail = allowed(ending);
    for (let attempt = 1; ; attempt += 1) {
      const suffix = attempt === 1 ? tail : `${tail} (${attempt})`;
      const name =
        trimmed(shortened(allowed(wanted), longestSheetName - suffix.length) + suffix) || `Sheet ${attempt}`;
      const own = key(name);
      if (own === reserved || this.#taken.has(own)) continue;
      this.#taken.add(own);
      return name;
    }
  }
}

/** In any case, and be it that one letter is written as two capitals: whether `ß` is `SS` to Excel is not known. */
function key(name: string): string {
  return nameKey(name.toUpperCase());
}

function allowed(name: string): string {
  return (
    composed(name)
      // eslint-disable-next-line no-control-regex -- control characters are not allowed in names either
      .replace(/[[\]:*?/\\\u0000-\u001f\u007f\ufffe\uffff]/g, ' ')
      .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, ' ')
      .replace(/\s+/g, ' ')
  );
}

/** At most so many characters, cut at a space where one is near, with `…` for what was left out. */
function shortened(name: string, most: number): string {
  const whole = trimmed(name);
  if (whole.length <= most) return whole;
  const cut = wholeCharacters(whole, most - 1);
  const space = whole.charAt(cut.length) === ' ' ? cut.length : cut.lastIndexOf(' ');
  return `${trimmed(space > most / 2 ? cut.slice(0, space) : cut)}…`;
}

function trimmed(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/g, '');
}
