/** Taking what one cell says, and reporting it where it says nothing that can be used. */
import { cellText, isBlank, isCellError, printedText } from '../cells.ts';
import type { ErrorCode, IssueDetails } from '../issue.ts';
import type { CellValue } from '../snapshot.ts';
import { addressOf, type Findings, type Spot } from './findings.ts';
import type { Registry } from './registry.ts';
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

export interface Rule<Value> {
  /** Null: the cell is none of what is expected. */
  readonly read: (value: CellValue) => Value | null;
  readonly code: ErrorCode;
  readonly expected: Expected;
  /** Figures that the words of `expected` are filled with. */
  readonly bounds?: IssueDetails;
}

/** The longest that a cell is quoted in an issue. */
const longestQuote = 60;

/** What an issue quotes of a cell: a number as such, to be written the language's way. */
export function quote(value: CellValue): string | number {
  if (typeof value === 'number') return value;
  const text = cellText(value);
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote - 1)}…`;
}

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
  const read = isBlank(value) ? null : rule.read(value);
  if (read !== null) return read;
  findings.add(rule.code, spot, { ...rule.bounds, found: quote(value), expected: rule.expected });
  return undefined;
}

/** Text as it will be printed; '' where it is blank or flawed. */
export function takeText<Key extends string>(row: Row<Key>, key: Key, findings: Findings): string {
  const value = row.value(key);
  return hasCellError(value, row.spot(key), findings) ? '' : printedText(value);
}

/** A row's own code, entered into the registry; undefined: missing, flawed or a double, and reported. */
export function takeCode<Key extends string, Code extends string>(
  row: Row<Key>,
  key: Key,
  brand: (text: string) => Code,
  registry: Registry<Code>,
  findings: Findings,
): Code | undefined {
  const text = takeCodeText(row, key, findings);
  if (text === undefined) {
    registry.lose();
    return undefined;
  }
  const code = brand(text);
  const earlier = registry.enter(text, code, row.spot(key));
  if (earlier === null) return code;
  registry.lose();
  findings.add('DuplicateCode', row.spot(key), { found: text, first: addressOf(earlier) ?? '' });
  return undefined;
}

/** The text of a code that must not be blank; undefined: missing or flawed, and reported. */
export function takeCodeText<Key extends string>(
  row: Row<Key>,
  key: Key,
  findings: Findings,
): string | undefined {
  if (!row.has(key)) return undefined;
  const value = row.value(key);
  if (hasCellError(value, row.spot(key), findings)) return undefined;
  if (!isBlank(value)) return cellText(value);
  findings.add('MissingCode', row.spot(key));
  return undefined;
}

/** A reference that must not be blank; undefined: missing, flawed or unknown. */
export function takeReference<Key extends string, Code extends string>(
  row: Row<Key>,
  key: Key,
  registry: Registry<Code>,
  code: ErrorCode,
  findings: Findings,
): Code | undefined {
  const text = takeCodeText(row, key, findings);
  return text === undefined ? undefined : registry.refer(text, code, row.spot(key));
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
