/** The Contents and Criteria tables: what is scored, and what it weighs. */
import {
  contentCode,
  criterionCode,
  type Content,
  type ContentCode,
  type Criterion,
  type CriterionCode,
} from '../../tally/campaign.ts';
import { compare, zero, type Fraction } from '../../tally/fraction.ts';
import { isBlank, readNumber, readNumberOrPercentage, readWord } from '../columns/cells.ts';
import type { CellValue } from '../snapshot.ts';
import { decimalSeparatorsIn } from '../columns/thousands.ts';
import * as words from '../columns/vocabulary.ts';
import type { Doubts } from './doubts.ts';
import type { Findings, Spot } from './findings.ts';
import { Registry } from './registry.ts';
import { noteRounded, seenValue } from './shown.ts';
import { openTable, type PlacedTable, type Row, type Table } from './table.ts';
import { quote } from './quote.ts';
import {
  asksThousands,
  hasCellError,
  take,
  takeCode,
  takeOptionalReference,
  takeReference,
  takeText,
  type Rule,
} from './take.ts';

export interface ContentsRead {
  readonly contents: readonly Content[];
  readonly registry: Registry<ContentCode>;
  readonly spots: ReadonlyMap<ContentCode, Spot>;
  readonly weightSpots: ReadonlyMap<ContentCode, Spot>;
  /** Some weight could not be read. */
  readonly flawed: boolean;
}

export interface CriteriaRead {
  /** Those that can be reckoned with. */
  readonly criteria: readonly Criterion[];
  /** All that have a code, also the flawed ones. */
  readonly registry: Registry<CriterionCode>;
  readonly spots: ReadonlyMap<CriterionCode, Spot>;
  readonly weightSpots: ReadonlyMap<CriterionCode, Spot>;
  /** Some cell that decides what belongs where, or what it weighs, could not be read. */
  readonly flawed: boolean;
  /** Contents with a main criterion, or null where some criterion's content or role is not known. */
  readonly usedContents: ReadonlySet<ContentCode> | null;
}

type CriterionKey = 'code' | 'content' | 'name' | 'maxPoints' | 'weight' | 'appliesTo' | 'role';

/** `12,500` beside `7,5` is no thousands. */
function weightRule(table: Table<'weight'> | undefined): Rule<Fraction> {
  return {
    read: (value) => notBelowZero(readNumberOrPercentage(value)),
    code: 'InvalidWeight',
    expected: 'weight',
    decimalSeparators: decimalSeparatorsIn(table?.rows.map((row) => row.value('weight')) ?? []),
  };
}

function notBelowZero(n: Fraction | null): Fraction | null {
  return n === null || compare(n, zero) < 0 ? null : n;
}

export function readContents(placed: PlacedTable | undefined, findings: Findings): ContentsRead {
  const table = placed === undefined ? undefined : openTable('Contents', placed, findings);
  const registry = new Registry<ContentCode>(table?.has('code') === true);
  const contents: Content[] = [];
  const spots = new Map<ContentCode, Spot>();
  const weightSpots = new Map<ContentCode, Spot>();
  let flawed = !registry.readable;
  const weights = weightRule(table);
  for (const row of table?.rows ?? []) {
    const code = takeCode(row, 'code', contentCode, registry, findings);
    const name = takeText(row, 'name', findings);
    const weight = take(row, 'weight', weights, null, findings);
    flawed ||= code === undefined || weight === undefined;
    if (code === undefined) continue;
    contents.push({ code, name, weight: weight ?? null });
    spots.set(code, row.spot('code'));
    weightSpots.set(code, row.spot('weight'));
  }
  return { contents, registry, spots, weightSpots, flawed };
}

export function readCriteria(
  placed: PlacedTable | undefined,
  contents: Registry<ContentCode>,
  doubts: Doubts,
  findings: Findings,
): CriteriaRead {
  const table = placed === undefined ? undefined : openTable('Criteria', placed, findings);
  const registry = new Registry<CriterionCode>(table?.has('code') === true);
  const criteria: Criterion[] = [];
  const spots = new Map<CriterionCode, Spot>();
  const weightSpots = new Map<CriterionCode, Spot>();
  const used = new Set<ContentCode>();
  let flawed = !registry.readable;
  let contentsKnown = table?.has('content') === true;
  const weights = weightRule(table);
  for (const row of table?.rows ?? []) {
    const code = takeCode(row, 'code', criterionCode, registry, findings);
    const rest = readRest(row, weights, contents, findings);
    contentsKnown &&= rest.contentKnown;
    if (rest.mainContent !== null) used.add(rest.mainContent);
    flawed ||= code === undefined || rest.flawed;
    if (code === undefined) continue;
    spots.set(code, row.spot('code'));
    weightSpots.set(code, row.spot(row.has('weight') ? 'weight' : 'maxPoints'));
    if (rest.inDoubt) doubts.criteria.add(code);
    if (rest.criterion !== null) criteria.push({ code, ...rest.criterion });
  }
  const usedContents = contentsKnown ? used : null;
  return { criteria, registry, spots, weightSpots, flawed, usedContents };
}

interface Rest {
  /** Null where there is no telling how to reckon with it. */
  readonly criterion: Omit<Criterion, 'code'> | null;
  readonly flawed: boolean;
  /** It is not known whom the criterion applies to, its role or its maximum. */
  readonly inDoubt: boolean;
  /** It is known which content this is a main criterion of, if it is one. */
  readonly contentKnown: boolean;
  /** The content that this is a main criterion of. */
  readonly mainContent: ContentCode | null;
}

function readRest(
  row: Row<CriterionKey>,
  weights: Rule<Fraction>,
  contents: Registry<ContentCode>,
  findings: Findings,
): Rest {
  const name = takeText(row, 'name', findings);
  const role = take(
    row,
    'role',
    { read: readWord(words.criterionRole), code: 'InvalidMark', expected: 'criterionRole' },
    'main' as const,
    findings,
  );
  const appliesTo = take(
    row,
    'appliesTo',
    { read: readWord(words.kindOrBoth), code: 'InvalidKind', expected: 'kindOrBoth' },
    'both' as const,
    findings,
  );
  // Only a main criterion needs a content; where the role is not to be read, it may not be one.
  const content =
    role === 'main'
      ? takeReference(row, 'content', contents, 'UnknownContent', findings)
      : takeOptionalReference(row, 'content', contents, 'UnknownContent', findings);
  const maxPoints = takeMaxPoints(row, findings);
  const weight = take(row, 'weight', weights, null, findings);
  const inDoubt = role === undefined || appliesTo === undefined || maxPoints === undefined;
  const flawed = inDoubt || content === undefined || weight === undefined;
  const contentKnown = role === 'bonus' || role === 'deduction' || (role === 'main' && content !== undefined);
  const mainContent = role === 'main' ? (content ?? null) : null;
  const facts = { flawed, inDoubt, contentKnown, mainContent };
  if (inDoubt || content === undefined) return { criterion: null, ...facts };
  return { criterion: { content, name, maxPoints, weight: weight ?? null, appliesTo, role }, ...facts };
}

/** More than 0: points are divided by it. */
function takeMaxPoints(row: Row<CriterionKey>, findings: Findings): Fraction | undefined {
  if (!row.has('maxPoints')) return undefined;
  const value: CellValue = row.value('maxPoints');
  const spot = row.spot('maxPoints');
  if (hasCellError(value, spot, findings)) return undefined;
  const reader = { reads: 'number', read: readNumber, details: { expected: 'positive' } } as const;
  const seen = seenValue(value, spot, reader, findings);
  if (seen === undefined) return undefined;
  if (asksThousands(value, spot, { expected: 'positive' }, findings)) return undefined;
  const points = isBlank(seen) ? null : readNumber(seen);
  if (points !== null) noteRounded(value, spot, findings);
  if (points !== null && compare(points, zero) > 0) return points;
  const code = points === null ? 'NotANumber' : 'InvalidWeight';
  findings.add(code, spot, { found: quote(value), expected: 'positive' });
  return undefined;
}
