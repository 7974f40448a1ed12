/** The Decisions table: how the Chair decides ties. */
import type { Decision } from '../../tally/campaign.ts';
import type { Fraction } from '../../tally/fraction.ts';
import { readNumber } from '../columns/cells.ts';
import { addressOf, type Findings, type Spot } from './findings.ts';
import type { Subjects } from './subjects.ts';
import { openTable, type PlacedTable } from './table.ts';
import { takeNeeded, takeReference, takeText, type Rule } from './take.ts';

export interface DecisionEntry {
  readonly decision: Decision;
  /** The candidate's cell. */
  readonly spot: Spot;
}

const orderRule: Rule<Fraction> = { read: readNumber, code: 'NotANumber', expected: 'number' };

export function readDecisions(
  placed: PlacedTable | undefined,
  subjects: Subjects,
  findings: Findings,
): readonly DecisionEntry[] {
  if (placed === undefined) return [];
  const table = openTable('Decisions', placed, findings);
  const earlier = new Map<string, Spot>();
  return table.rows.flatMap((row): DecisionEntry[] => {
    const award = takeReference(row, 'award', subjects.awards.registry, 'UnknownAward', findings);
    const candidate = takeReference(
      row,
      'candidate',
      subjects.candidates.registry,
      'UnknownCandidate',
      findings,
    );
    const order = takeNeeded(row, 'order', orderRule, findings);
    const reason = takeText(row, 'reason', findings);
    if (award === undefined || candidate === undefined) return [];
    const pair = JSON.stringify([award, candidate]);
    const spot = row.spot('candidate');
    const first = earlier.get(pair);
    if (first !== undefined) {
      findings.add('DuplicateCode', spot, { found: candidate, first: addressOf(first) ?? '' });
      return [];
    }
    earlier.set(pair, spot);
    return order === undefined ? [] : [{ decision: { award, candidate, order, reason }, spot }];
  });
}
