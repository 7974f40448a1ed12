/** Which column of a table is which. */
import { cellText } from '../columns/cells.ts';
import type { TableShape } from '../columns/schema.ts';
import type { TableSnapshot } from '../snapshot.ts';
import { bare, foldedHeader } from '../../text/spelling.ts';
import type { Findings, Spot } from './findings.ts';
import type { Registry } from './registry.ts';

/** The columns of a table by what they mean, as zero-based indices into its header. */
export interface Columns<Code extends string> {
  readonly byKey: ReadonlyMap<string, number>;
  /** Columns headed by a code: the criteria of Scores, the candidates of Ballots. */
  readonly byCode: ReadonlyMap<Code, number>;
  /** Those that mean nothing, also without any header. */
  readonly unknown: readonly number[];
}

/** What a header can be matched with. */
interface Candidates<Code extends string> {
  readonly shape: TableShape;
  readonly codes: Registry<Code> | null;
}

type Meaning<Code> = { readonly key: string } | { readonly code: Code };

/**
 * Matches the headers: first as they are spelled, then those that are left, for columns that are left, without
 * diacritics. A second header with the same meaning is a DuplicateColumn, and the first one stands.
 */
export function matchHeader<Code extends string>(
  snapshot: TableSnapshot,
  candidates: Candidates<Code>,
  spotOf: (column: number) => Spot,
  findings: Findings,
): Columns<Code> {
  const headers = snapshot.header.map(cellText);
  const byKey = new Map<string, number>();
  const byCode = new Map<Code, number>();
  const taken = new Set<number>();

  const pass = (
    meaningOf: (header: string) => Meaning<Code> | null,
    open: (meaning: Meaning<Code>) => boolean,
  ) => {
    const matched = headers.flatMap((header, column) => {
      const meaning = taken.has(column) || header === '' ? null : meaningOf(header);
      return meaning !== null && open(meaning) ? [{ column, meaning }] : [];
    });
    for (const { column, meaning } of matched) {
      const first = 'key' in meaning ? byKey.get(meaning.key) : byCode.get(meaning.code);
      taken.add(column);
      if (first !== undefined) {
        findings.add('DuplicateColumn', spotOf(column), {
          found: headers[column] ?? '',
          first: headers[first] ?? '',
        });
      } else if ('key' in meaning) {
        byKey.set(meaning.key, column);
      } else {
        byCode.set(meaning.code, column);
      }
    }
  };

  pass(
    (header) => exactMeaning(header, candidates),
    () => true,
  );
  const [exactKeys, exactCodes] = [new Set(byKey.keys()), new Set(byCode.keys())];
  pass(
    (header) => looseMeaning(header, candidates),
    (meaning) => ('key' in meaning ? !exactKeys.has(meaning.key) : !exactCodes.has(meaning.code)),
  );
  const unknown = headers.flatMap((_, column) => (taken.has(column) ? [] : [column]));
  return { byKey, byCode, unknown };
}

function exactMeaning<Code extends string>(
  header: string,
  { shape, codes }: Candidates<Code>,
): Meaning<Code> | null {
  const spelled = foldedHeader(header);
  for (const [key, column] of Object.entries(shape.columns)) {
    if (column.headers.some((name) => foldedHeader(name) === spelled)) return { key };
  }
  const code = codes?.find(header);
  return code === undefined ? null : { code };
}

function looseMeaning<Code extends string>(
  header: string,
  { shape, codes }: Candidates<Code>,
): Meaning<Code> | null {
  const spelled = bare(foldedHeader(header));
  for (const [key, column] of Object.entries(shape.columns)) {
    if (column.headers.some((name) => bare(foldedHeader(name)) === spelled)) return { key };
  }
  const code = codes?.findLoosely(header);
  return code === undefined ? null : { code };
}
