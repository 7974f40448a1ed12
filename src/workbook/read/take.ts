/** Taking what one cell says, and reporting it where it says nothing that can be used. */
import { isBlank, isCellError } from '../columns/cells.ts';
import type { ErrorCode, IssueDetails } from '../findings/issue.ts';
import type { CellLook, CellValue } from '../snapshot.ts';
import { addressOf, type Findings, type Spot } from './findings.ts';
import { doubtfulThousands, type ThousandsRule } from '../columns/thousands.ts';
import { quote } from './quote.ts';
import type { Registry } from './registry.ts';
import { lostCode, referenceDetails, seenCode } from './shown-code.ts';
import { noteRounded, seenValue, shownDetails, shownText, type Reader, type Reads } from './shown.ts';
import type { Row } from './table.ts';

/** What a column's cells must be: the key of the words of `i18n/issues` that say so. */
export type Expected =
  | 'yesNo'
  | 'opinion'
  | 'presence'
  | 'validity'
  | 'kind'
  | 'kindOrBoth'
  | 'criterionRole'
  | 'councilRole'
  | 'status'
  | 'base'
  | 'number'
  | 'mark'
  | 'positive'
  | 'weight'
  | 'count'
  | 'precedence'
  | 'threshold'
  | 'aggregate'
  | 'decimals'
  | 'scale'
  | 'floor'
  | 'cap'
  | 'missing'
  | 'missingVotes'
  | 'vote'
  | 'quorumBase'
  | 'ties'
  | 'settingKey'
  | 'certificateItem'
  | 'millimetresAcross'
  | 'millimetresDown'
  | 'millimetresWide'
  | 'millimetresHigh'
  | 'sheetSide'
  | 'offset'
  | 'offsetOnSheet'
  | 'fontSize'
  | 'bold'
  | 'align';

export interface Rule<Value> extends ThousandsRule {
  /** Null: the cell is none of what is expected. */
  readonly read: (value: CellValue) => Value | null;
  readonly code: ErrorCode;
  readonly expected: Expected;
  /** Figures that the words of `expected` are filled with. */
  readonly bounds?: IssueDetails;
  /** A 0 that nobody sees would be taken for a blank cell, and a blank one counts otherwise. */
  readonly zeroCounts?: boolean;
}

/** The cells that are read as figures or shares; all others as words. */
const figures: Readonly<Partial<Record<Expected, Reads>>> = {
  number: 'number',
  mark: 'number',
  positive: 'number',
  weight: 'weight',
  count: 'number',
  precedence: 'number',
  threshold: 'share',
  decimals: 'number',
  scale: 'number',
  floor: 'number',
  cap: 'number',
  millimetresAcross: 'number',
  millimetresDown: 'number',
  millimetresWide: 'number',
  millimetresHigh: 'number',
  sheetSide: 'number',
  offset: 'number',
  fontSize: 'number',
};

/** Whether the cell holds an Excel error, which is then reported. */
export function hasCellError(value: CellValue, spot: Spot, findings: Findings): boolean {
  if (!isCellError(value)) return false;
  findings.add('CellError', spot, { found: value.trim() });
  return true;
}

/** What a cell says; `whenBlank` where it is blank or the column is missing; undefined: flawed, and reported. */
export function take<Key extends string, Value, Blank>(
  row: Row<Key>,
  key: Key,
  rule: Rule<Value>,
  whenBlank: Blank,
  findings: Findings,
): Value | Blank | undefined {
  const value = row.value(key);
  if (isBlank(value)) return whenBlank;
  return takeValue(value, row.spot(key), rule, findings);
}

/** As `take`, for a cell that must not be blank. Nothing is reported where the column itself is missing. */
export function takeNeeded<Key extends string, Value>(
  row: Row<Key>,
  key: Key,
  rule: Rule<Value>,
  findings: Findings,
): Value | undefined {
  if (!row.has(key)) return undefined;
  return takeValue(row.value(key), row.spot(key), rule, findings);
}

/** What a value that is not blank says; undefined: flawed, and reported. */
export function takeValue<Value>(
  value: CellValue,
  spot: Spot,
  rule: Rule<Value>,
  findings: Findings,
): Value | undefined {
  if (hasCellError(value, spot, findings)) return undefined;
  const { read, code, expected, bounds } = rule;
  if (isBlank(value)) {
    findings.add(code, spot, { ...bounds, found: quote(value), expected });
    return undefined;
  }
  const seen = spot.look === undefined ? value : seenValue(value, spot, readerOf(rule), findings);
  if (seen === undefined) return undefined;
  if (mayBeThousands.has(expected) && asksThousands(value, spot, rule, findings)) return undefined;
  const meaning = read(seen);
  if (meaning === null) findings.add(code, spot, { ...bounds, found: quote(value), expected });
  else noteRounded(value, spot, findings);
  return meaning ?? undefined;
}

/** One rule reads thousands of marks. */
const readers = new WeakMap<Rule<unknown>, Reader>();

function readerOf(rule: Rule<unknown>): Reader {
  const { expected, bounds } = rule;
  const reader = readers.get(rule) ?? {
    ...rule,
    reads: figures[expected] ?? 'word',
    details: { ...bounds, expected },
  };
  readers.set(rule, reader);
  return reader;
}

/** Figures that may be in the thousands. */
const mayBeThousands: ReadonlySet<Expected> = new Set<Expected>([
  ...(['number', 'mark', 'positive', 'weight', 'count', 'precedence', 'scale', 'floor', 'cap'] as const),
]);

/** Whether the cell may mean thousands or decimals, which is then reported. */
export function asksThousands<Value>(
  value: CellValue,
  spot: Spot,
  rule: ThousandsRule & Pick<Rule<Value>, 'expected' | 'bounds'>,
  findings: Findings,
): boolean {
  const both = doubtfulThousands(value, rule);
  if (both === null) return false;
  const { decimal, thousands } = both;
  const { bounds, expected } = rule;
  findings.add('NotANumber', spot, { ...bounds, found: quote(value), expected, decimal, thousands });
  return true;
}

/** Text as it is seen and will be printed; '' where it is blank or flawed. */
export function takeText<Key extends string>(row: Row<Key>, key: Key, findings: Findings): string {
  const value = row.value(key);
  const spot = row.spot(key);
  return hasCellError(value, spot, findings) ? '' : shownText(value, spot.look);
}

/** A row's own code, entered into the registry; undefined: missing, flawed or a double, and reported. */
export function takeCode<Key extends string, Code extends string>(
  row: Row<Key>,
  key: Key,
  brand: (text: string) => Code,
  registry: Registry<Code>,
  findings: Findings,
): Code | undefined {
  const cell = codeCell(row, key, findings);
  const spot = row.spot(key);
  if (cell.kind === 'other') {
    // Reported when it is known how the code is spelled where it is referred to.
    registry.loseCode({ spot, ...lostCode(row.value(key), cell.look) });
    return undefined;
  }
  if (cell.kind === 'flawed') {
    registry.lose();
    return undefined;
  }
  const code = brand(cell.text);
  const earlier = registry.enter(cell.text, code, spot, cell.shown);
  if (earlier === null) return code;
  registry.lose();
  findings.add('DuplicateCode', spot, { found: cell.shown ?? cell.text, first: addressOf(earlier) ?? '' });
  return undefined;
}

/** The text of a code that must not be blank; undefined: missing or flawed, and reported. */
export function takeCodeText<Key extends string>(
  row: Row<Key>,
  key: Key,
  findings: Findings,
): string | undefined {
  const cell = codeCell(row, key, findings);
  if (cell.kind === 'other')
    findings.add('ShownOtherwise', row.spot(key), shownDetails(row.value(key), cell.look, 'code'));
  return cell.kind === 'code' ? cell.text : undefined;
}

/** A cell with a code. `other`: people see another thing; `flawed`: missing, or an error, and reported. */
type CodeCell =
  | { readonly kind: 'code'; readonly text: string; readonly shown: string | null }
  | { readonly kind: 'other'; readonly look: CellLook }
  | { readonly kind: 'flawed' };

function codeCell<Key extends string>(row: Row<Key>, key: Key, findings: Findings): CodeCell {
  if (!row.has(key)) return { kind: 'flawed' };
  const value = row.value(key);
  const spot = row.spot(key);
  if (hasCellError(value, spot, findings)) return { kind: 'flawed' };
  if (isBlank(value)) {
    findings.add('MissingCode', spot);
    return { kind: 'flawed' };
  }
  const seen = seenCode(value, spot.look);
  if (seen !== null) return { kind: 'code', ...seen };
  return spot.look === undefined ? { kind: 'flawed' } : { kind: 'other', look: spot.look };
}

/** A reference that must not be blank; undefined: missing, flawed or unknown. */
export function takeReference<Key extends string, Code extends string>(
  row: Row<Key>,
  key: Key,
  registry: Registry<Code>,
  code: ErrorCode,
  findings: Findings,
): Code | undefined {
  const cell = codeCell(row, key, findings);
  const spot = row.spot(key);
  if (cell.kind === 'code') return registry.refer(cell.text, code, spot, cell.shown);
  if (cell.kind === 'other')
    findings.add('ShownOtherwise', spot, referenceDetails(row.value(key), cell.look, registry));
  return undefined;
}

/** A reference that may be blank: null. Undefined: flawed or unknown. */
export function takeOptionalReference<Key extends string, Code extends string>(
  row: Row<Key>,
  key: Key,
  registry: Registry<Code>,
  code: ErrorCode,
  findings: Findings,
): Code | null | undefined {
  return isBlank(row.value(key)) ? null : takeReference(row, key, registry, code, findings);
}
