/** The codes that one table gives, and the references to them from other tables. */
import type { ErrorCode, IssueDetails } from '../findings/issue.ts';
import { bare, folded, tidy } from '../../text/spelling.ts';
import type { Findings, Spot } from './findings.ts';

interface UnknownReference {
  readonly code: ErrorCode;
  readonly spot: Spot;
  readonly found: string;
}

/** How a date may be read, and each reading as it was perhaps typed. */
export type DateReading = 'dayMonth' | 'monthDay' | 'monthYear';
export type Spellings = ReadonlyMap<string, DateReading | null>;

/** A code that nobody can tell, as its cell shows another thing. */
export interface LostCode {
  readonly details: IssueDetails;
  /** What other cells may call it by, and which reading of a date that is; null for what is seen, or held. */
  readonly spellings: Spellings;
}

/** A code whose cell shows another thing, and the spellings by which other cells have called it. */
interface HiddenCode extends LostCode {
  readonly spot: Spot;
  readonly used: Set<string>;
}

export class Registry<Code extends string> {
  readonly #codes = new Map<string, Code>();
  readonly #spots = new Map<string, Spot>();
  readonly #uses = new Map<Code, number>();
  readonly #shown = new Map<Code, string>();
  readonly #hidden: HiddenCode[] = [];
  readonly #unknown = new Map<string, UnknownReference[]>();
  readonly #excused = new Set<string>();
  #lost = 0;

  /** `readable`: the table and its code column are there; if not, no reference can be called unknown. */
  constructor(readonly readable: boolean) {}

  /** Enters a code, also as it is shown where that is otherwise, or gives the spot where it was entered before. */
  enter(text: string, code: Code, spot: Spot, shown: string | null = null): Spot | null {
    const keys = [text, ...(shown === null ? [] : [shown])].map(folded);
    const earlier = keys.flatMap((key) => this.#spots.get(key) ?? []);
    if (earlier[0] !== undefined) return earlier[0];
    for (const key of keys) {
      this.#codes.set(key, code);
      this.#spots.set(key, spot);
    }
    if (shown !== null) this.#shown.set(code, shown);
    return null;
  }

  /** Counts a row whose code is not to be had: some code that seems unknown elsewhere is likely this row's. */
  lose(): void {
    this.#lost += 1;
  }

  /** Notes a row whose code cannot be told, as its cell shows another thing: reported by `report`. */
  loseCode(lost: LostCode & { readonly spot: Spot }): void {
    this.#hidden.push({ ...lost, used: new Set() });
  }

  /** Whether this text may be such a code; which one, the repair will ask. */
  #callsHidden(text: string): boolean {
    const key = folded(text);
    const called = this.#hidden.filter(({ spellings }) =>
      [...spellings.keys()].some((each) => folded(each) === key),
    );
    for (const { used } of called) used.add(text);
    return called.length > 0;
  }

  /** Notes a code that stands where it is not read: that is reported there, and not at every reference to it. */
  excuse(text: string): void {
    this.#excused.add(this.#keyOf(text));
  }

  isExcused(text: string): boolean {
    return this.#excused.has(this.#keyOf(text)) || this.#callsHidden(text);
  }

  /** Whether every row has given its code. */
  get complete(): boolean {
    return this.readable && this.#lost === 0 && this.#hidden.length === 0;
  }

  get codes(): readonly Code[] {
    return [...new Set(this.#codes.values())];
  }

  /** The codes that are shown otherwise than they are, as they are shown. */
  get shown(): ReadonlyMap<Code, string> {
    return this.#shown;
  }

  /** The code that this text spells, or undefined. */
  find(text: string): Code | undefined {
    return this.#codes.get(this.#keyOf(text));
  }

  /** The only code that is this text but for diacritics, or undefined. */
  findLoosely(text: string): Code | undefined {
    const wanted = bare(text);
    const matches = new Set(
      [...this.#codes].flatMap(([spelled, code]) => (bare(spelled) === wanted ? [code] : [])),
    );
    return matches.size === 1 ? [...matches][0] : undefined;
  }

  /**
   * The code that a cell refers to, by what it shows or by what it holds; an unknown one is noted, to be reported by
   * `report`.
   */
  refer(text: string, code: ErrorCode, spot: Spot, shown: string | null = null): Code | undefined {
    const known = (shown === null ? undefined : this.find(shown)) ?? this.find(text);
    if (known !== undefined) {
      this.#uses.set(known, (this.#uses.get(known) ?? 0) + 1);
      return known;
    }
    const found = shown ?? text;
    if (!this.readable || this.#callsHidden(found) || this.#callsHidden(text)) return undefined;
    const key = this.#keyOf(found);
    const group = this.#unknown.get(key);
    if (group === undefined) this.#unknown.set(key, [{ code, spot, found }]);
    else group.push({ code, spot, found });
    return undefined;
  }

  /**
   * Reports the codes that cannot be told, and the unknown references. Where rows of the table have lost their codes, an unknown code that is referred to
   * half as often as the known ones or more is the code of such a row: that mistake is already reported, at its cause.
   */
  report(findings: Findings): void {
    for (const hidden of this.#hidden) findings.add('ShownOtherwise', hidden.spot, detailsOf(hidden));
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

/** With the readings of a date spelled as other cells spell them; `called`: the one that they call it by, if it is one. */
function detailsOf({ details, spellings, used }: HiddenCode): IssueDetails {
  const called = new Map<string, string>();
  for (const text of used) {
    const reading = spellings.get(tidy(text)) ?? null;
    if (reading !== null && !called.has(reading)) called.set(reading, tidy(text));
  }
  const [first] = called.values();
  const mark = /[^\d]/u.exec(first ?? '-')?.[0] ?? '-';
  const typed = (['dayMonth', 'monthDay', 'monthYear'] as const).flatMap((reading): [string, string][] => {
    const usual = details[reading];
    return usual === undefined ? [] : [[reading, called.get(reading) ?? String(usual).replace('-', mark)]];
  });
  const [only, ...others] = called.keys();
  return {
    ...details,
    ...Object.fromEntries(typed),
    ...(only !== undefined && others.length === 0 ? { called: only } : {}),
  };
}
