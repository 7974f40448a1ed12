/**
 * What became of the last result: whether the workbook's inputs are still those it was reckoned from, and whether its sheets
 * are still what was written. The same inputs always come to the same tally, so that nothing but their fingerprint need be kept.
 */
import { composed } from '../../text/spelling.ts';
import { languages } from '../../i18n/language.ts';
import type { Campaign } from '../../tally/campaign.ts';
import type { Tally } from '../../tally/result.ts';
import { isFingerprintOf } from './fingerprint.ts';
import type { Language } from '../columns/language.ts';
import { isOfResult } from './lasting-marks.ts';
import { readRecord } from './past-record.ts';
import { resultSheets } from '../plan.ts';
import { gatherResults } from '../plan/results.ts';
import { SheetNames } from '../plan/sheet-names.ts';
import type { PlanCell, SheetPlan } from '../sheet-plan.ts';
import { decimalsOf, isShownAs } from '../showing/showing.ts';
import type { CellValue, WorkbookSnapshot } from '../snapshot.ts';

/** A sheet of a result as it is called now. */
export interface ResultSheet {
  readonly name: string;
  /** What sheet it is: `SheetPlan.mark`. */
  readonly mark: string;
}

/** The last result that the workbook holds. Times are those of the record, as it says them. */
export type LastResult =
  /** The inputs are those of that tally, which comes to the same today. */
  | {
      readonly kind: 'stands';
      readonly time: string;
      readonly tally: Tally;
      /** Those of its sheets that are there, in the order of the tabs. */
      readonly sheets: readonly ResultSheet[];
      /** What the sheets were called that are gone. */
      readonly lost: readonly string[];
      /** The sheets that no longer say what was written, by their names now. */
      readonly edited: readonly string[];
    }
  /** The inputs are not those of that tally. */
  | { readonly kind: 'outdated'; readonly time: string }
  /** Another version of the add-in wrote it, and this one would write something else. */
  | { readonly kind: 'otherVersion'; readonly time: string; readonly version: string }
  /** There are sheets of a result, and no record that says what they were reckoned from. */
  | { readonly kind: 'unrecorded' };

/** What is known of the workbook when its last result is looked at. */
interface LastResultInput {
  readonly campaign: Campaign;
  /** What the inputs come to; null where they have errors. */
  readonly tally: Tally | null;
  readonly workbook: WorkbookSnapshot;
  /** The cells of the sheets of the result, by mark. */
  readonly results: ReadonlyMap<string, readonly (readonly CellValue[])[]>;
  /** The add-in's version now. */
  readonly version: string;
}

/** The last result of a workbook; null where it has none. */
export function lastResult(input: LastResultInput): LastResult | null {
  const { campaign, tally, workbook, version } = input;
  const { last } = readRecord(workbook.record);
  const fingerprintThen = last?.fingerprint ?? null;
  if (last === null || fingerprintThen === null) {
    const hasSheets = workbook.sheets.some(({ mark }) => mark !== null && isOfResult(mark));
    return hasSheets || last !== null ? { kind: 'unrecorded' } : null;
  }
  const { time } = last;
  const isSameVersion = last.version === version;
  const changed: LastResult = isSameVersion
    ? { kind: 'outdated', time }
    : { kind: 'otherVersion', time, version: last.version };
  if (tally === null || !isFingerprintOf(fingerprintThen, campaign)) return changed;
  const { lost, edited } = compared(input, tally);
  if (!isSameVersion && lost.length + edited.length > 0) return changed;
  const sheets = workbook.sheets.flatMap(({ name, mark }): ResultSheet[] =>
    mark !== null && (isOfResult(mark) || mark === 'record' || mark === 'issues') ? [{ name, mark }] : [],
  );
  return { kind: 'stands', time, tally, sheets, lost, edited };
}

interface Differences {
  readonly lost: readonly string[];
  readonly edited: readonly string[];
}

/** The sheets beside what this tally would write, in the language that they are written in. */
function compared(input: LastResultInput, tally: Tally): Differences {
  const [first, ...others] = languages;
  let best = differences(input, tally, first);
  for (const language of others) {
    if (best.edited.length === 0) break;
    const other = differences(input, tally, language);
    if (other.edited.length < best.edited.length) best = other;
  }
  return best;
}

function differences(
  { campaign, workbook, results }: LastResultInput,
  tally: Tally,
  language: Language,
): Differences {
  const names = new Map(workbook.sheets.map(({ name, mark }) => [mark, name]));
  const plans = resultSheets(gatherResults(campaign, tally, language), new SheetNames([]));
  const edited = plans.flatMap((plan): string[] => {
    const name = names.get(plan.mark);
    return name === undefined || saysWhatWasPlanned(plan, results.get(plan.mark) ?? []) ? [] : [name];
  });
  return { lost: plans.flatMap(({ mark, name }) => (names.has(mark) ? [] : [name])), edited };
}

/** Whether cells from A1 on say what was planned for them, and none has anything beside it. */
function saysWhatWasPlanned(plan: SheetPlan, cells: readonly (readonly CellValue[])[]): boolean {
  const rows = Math.max(plan.rows.length, cells.length);
  return Array.from({ length: rows }).every((_, row) => {
    const planned = plan.rows[row] ?? [];
    const found = cells[row] ?? [];
    return Array.from({ length: Math.max(planned.length, found.length) }).every((__, column) =>
      saysCell(plan, planned[column] ?? null, found[column] ?? ''),
    );
  });
}

function saysCell({ styles }: SheetPlan, cell: PlanCell | null, found: CellValue): boolean {
  switch (cell?.kind) {
    case undefined:
    case 'blank':
      return found === '';
    case 'text':
      return typeof found === 'string' && sameInCell(found, cell.text);
    case 'number':
    case 'formula': {
      const expected = cell.kind === 'number' ? cell.value : cell.expected;
      const decimals = decimalsOf(styles[cell.style]?.numberFormat);
      return typeof found === 'number' && isShownAs(found, expected, decimals);
    }
  }
}

/** Programs differ in how they end lines and put letters together. */
function sameInCell(one: string, other: string): boolean {
  return one === other || textKey(one) === textKey(other);
}

function textKey(text: string): string {
  return composed(text.replaceAll('\r\n', '\n'));
}
