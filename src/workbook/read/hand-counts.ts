/** The BallotCounts and BallotBox tables: what councils that count by hand write down. */
import type { AwardCode, BallotBox, HandCount, Kind } from '../../tally/campaign.ts';
import type { Fraction } from '../../tally/fraction.ts';
import { isBlank, readCount, readWord } from '../columns/cells.ts';
import * as words from '../columns/vocabulary.ts';
import type { Findings, Spot } from './findings.ts';
import type { Subjects } from './subjects.ts';
import { openTable, type PlacedTable, type Row } from './table.ts';
import { take, takeNeeded, takeOptionalReference, takeReference, type Rule } from './take.ts';

type CountKey = 'candidate' | 'award' | 'agree' | 'disagree' | 'blank';
type BoxKey = 'kind' | 'issued' | 'returned' | 'valid' | 'invalid';

export interface CountEntry {
  readonly row: Row<CountKey>;
  readonly count: HandCount;
  /** All figures could be read. */
  readonly sound: boolean;
}

export interface CountsRead {
  readonly entries: readonly CountEntry[];
  /** Something was counted, whether or not it can be read. */
  readonly counted: boolean;
  /** The header of the candidates; null where there is no table. */
  readonly headerSpot: Spot | null;
}

export interface BoxEntry {
  readonly row: Row<BoxKey>;
  readonly box: BallotBox;
}

const figures = ['agree', 'disagree', 'blank'] as const;
/** Nobody counts more papers than there are members; null: it is not known how many there are. */
function countRule(members: Fraction | null): Rule<number> {
  return { read: readCount, code: 'NotANumber', expected: 'count', most: members };
}

/** A table that lists the candidates before anything is counted has no counts yet. */
export function readHandCounts(
  placed: PlacedTable | undefined,
  subjects: Subjects,
  members: Fraction | null,
  findings: Findings,
): CountsRead {
  const rule = countRule(members);
  if (placed === undefined) return { entries: [], counted: false, headerSpot: null };
  const table = openTable('BallotCounts', placed, findings);
  const headerSpot = table.headerSpot('candidate');
  const counted = (row: Row<CountKey>): boolean => figures.some((key) => !isBlank(row.value(key)));
  if (!table.rows.some(counted))
    return { entries: [], counted: table.rows.length > 0 && !table.has('agree'), headerSpot };
  const entries = table.rows.flatMap((row): CountEntry[] => {
    const candidate = takeReference(
      row,
      'candidate',
      subjects.candidates.registry,
      'UnknownCandidate',
      findings,
    );
    const award = takeOptionalReference(row, 'award', subjects.awards.registry, 'UnknownAward', findings);
    const agree = takeNeeded(row, 'agree', rule, findings);
    const disagree = take(row, 'disagree', rule, 0, findings);
    const blank = take(row, 'blank', rule, 0, findings);
    if (candidate === undefined || award === undefined) return [];
    const sound = agree !== undefined && disagree !== undefined && blank !== undefined;
    const kind = subjects.candidateOf.get(candidate)?.kind;
    if (reportOtherKind(row, award, kind, subjects, findings)) return [];
    const count = { candidate, award, agree: agree ?? 0, disagree: disagree ?? 0, blank: blank ?? 0 };
    return [{ row, count, sound }];
  });
  return { entries, counted: true, headerSpot };
}

function reportOtherKind(
  row: Row<CountKey>,
  award: AwardCode | null,
  kind: Kind | undefined,
  subjects: Subjects,
  findings: Findings,
): boolean {
  const awardKind = award === null ? undefined : subjects.awardOf.get(award)?.kind;
  if (awardKind === undefined || kind === undefined || awardKind === kind) return false;
  findings.add('UnknownAward', row.spot('award'), { found: award ?? '', otherKind: awardKind });
  return true;
}

/** Boxes with all their figures; one that has none of them yet is not there. */
export function readBallotBoxes(
  placed: PlacedTable | undefined,
  members: Fraction | null,
  findings: Findings,
): readonly BoxEntry[] {
  const rule = countRule(members);
  if (placed === undefined) return [];
  const table = openTable('BallotBox', placed, findings);
  const boxFigures = ['issued', 'returned', 'valid', 'invalid'] as const;
  return table.rows.flatMap((row): BoxEntry[] => {
    const kind = take(
      row,
      'kind',
      { read: readWord(words.kindOrBoth), code: 'InvalidKind', expected: 'kindOrBoth' },
      'both' as const,
      findings,
    );
    if (boxFigures.every((key) => isBlank(row.value(key)))) return [];
    const issued = takeNeeded(row, 'issued', rule, findings);
    const returned = takeNeeded(row, 'returned', rule, findings);
    const valid = takeNeeded(row, 'valid', rule, findings);
    // None invalid is often left blank; that all figures agree is checked anyway.
    const invalid = row.has('invalid') ? take(row, 'invalid', rule, 0, findings) : undefined;
    if (kind === undefined || issued === undefined || returned === undefined) return [];
    if (valid === undefined || invalid === undefined) return [];
    return [{ row, box: { kind: kind === 'both' ? null : kind, issued, returned, valid, invalid } }];
  });
}
