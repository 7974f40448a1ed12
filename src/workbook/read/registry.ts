/** The codes that one table gives, and the references to them from other tables. */
import type { ErrorCode } from '../issue.ts';
import { bare, folded } from '../../text/spelling.ts';
import type { Findings, Spot } from './findings.ts';

interface UnknownReference {
  readonly code: ErrorCode;
  readonly spot: Spot;
  readonly found: string;
}

export class Registry<Code extends string> {
  readonly #codes = new Map<string, Code>();
  readonly #spots = new Map<string, Spot>();
  readonly #uses = new Map<string, number>();
  readonly #unknown = new Map<string, UnknownReference[]>();
  readonly #excused = new Set<string>();
  #lost = 0;

  /** `readable`: the table and its code column are there; if not, no reference can be called unknown. */
  constructor(readonly readable: boolean) {}

  /** Enters a code, or gives the spot where it was entered before. */
  enter(text: string, code: Code, spot: Spot): Spot | null {
    const earlier = this.#spots.get(folded(text));
    if (earlier !== undefined) return earlier;
    this.#codes.set(folded(text), code);
    this.#spots.set(folded(text), spot);
    return null;
  }

  /** Counts a row whose code is not to be had: some code that seems unknown elsewhere is likely this row's. */
  lose(): void {
    this.#lost += 1;
  }

  /** Notes a code that stands where it is not read: that is reported there, and not at every reference to it. */
  excuse(text: string): void {
    this.#excused.add(this.#keyOf(text));
  }

  isExcused(text: string): boolean {
    return this.#excused.has(this.#keyOf(text));
  }

  /** Whether every row has given its code. */
  get complete(): boolean {
    return this.readable && this.#lost === 0;
  }

  get codes(): readonly Code[] {
    return [...this.#codes.values()];
  }

  /** The code that this text spells, or undefined. */
  find(text: string): Code | undefined {
    return this.#codes.get(this.#keyOf(text));
  }

  /** The only code that is this text but for diacritics, or undefined. */
  findLoosely(text: string): Code | undefined {
    const wanted = bare(text);
    const matches = [...this.#codes].filter(([spelled]) => bare(spelled) === wanted);
    return matches.length === 1 ? matches[0]?.[1] : undefined;
  }

  /** The code that a cell refers to; an unknown one is noted, to be reported by `reportUnknown`. */
  refer(text: string, code: ErrorCode, spot: Spot): Code | undefined {
    const key = this.#keyOf(text);
    const known = this.#codes.get(key);
    if (known !== undefined) {
      this.#uses.set(key, (this.#uses.get(key) ?? 0) + 1);
    } else if (this.readable) {
      const group = this.#unknown.get(key);
      if (group === undefined) this.#unknown.set(key, [{ code, spot, found: text }]);
      else group.push({ code, spot, found: text });
    }
    return known;
  }

  /**
   * Reports the unknown references. Where rows of the table have lost their codes, an unknown code that is referred to
   * half as often as the known ones or more is the code of such a row: that mistake is already reported, at its cause.
   */
  reportUnknown(findings: Findings): void {
    const unknown = [...this.#unknown].flatMap(([key, group]) => (this.#excused.has(key) ? [] : [group]));
    const groups = unknown.sort((a, b) => b.length - a.length);
    const uses = [...this.#uses.values()];
    const average = uses.reduce((sum, count) => sum + count, 0) / Math.max(1, uses.length);
    groups.forEach((group, index) => {
      if (index < this.#lost && group.length >= average / 2) return;
      for (const { code, spot, found } of group) findings.add(code, spot, { found });
    });
  }

  /** A numeric code such as 1.1 becomes `1,1` where it is typed into a header of a Vietnamese Excel. */
  #keyOf(text: string): string {
    const key = folded(text);
    return this.#codes.has(key) || !/^\d+,\d+$/u.test(key) ? key : key.replace(',', '.');
  }
}
