/** The Awards table: how many, from which score, by which vote. */
import { awardCode, type Award, type AwardCode, type Kind } from '../../tally/campaign.ts';
import type { Fraction } from '../../tally/fraction.ts';
import { readCount, readNumber, readWord } from '../columns/cells.ts';
import type { CellValue } from '../snapshot.ts';
import { readThreshold } from '../columns/threshold.ts';
import * as words from '../columns/vocabulary.ts';
import { kindRule } from './candidates.ts';
import { addressOf, type Findings, type Spot } from './findings.ts';
import { Registry } from './registry.ts';
import { openTable, type PlacedTable, type Row } from './table.ts';
import { take, takeCode, takeNeeded, takeText } from './take.ts';

export interface AwardsRead {
  /** Those whose kind and precedence are known. */
  readonly awards: readonly Award[];
  /** All that have a code. */
  readonly registry: Registry<AwardCode>;
  readonly spots: ReadonlyMap<AwardCode, Spot>;
  readonly minVotesSpots: ReadonlyMap<AwardCode, Spot>;
  readonly baseSpots: ReadonlyMap<AwardCode, Spot>;
}

type AwardKey = 'code' | 'name' | 'kind' | 'quota' | 'precedence' | 'minScore' | 'minVotes' | 'base';

/** What no figure of the awards can be above; null: not known. */
export interface AwardLimits {
  readonly candidates: Fraction | null;
  readonly total: Fraction | null;
}

export function readAwards(
  placed: PlacedTable | undefined,
  limits: AwardLimits,
  findings: Findings,
): AwardsRead {
  const table = placed === undefined ? undefined : openTable('Awards', placed, findings);
  const registry = new Registry<AwardCode>(table?.has('code') === true);
  const awards: Award[] = [];
  const spots = new Map<AwardCode, Spot>();
  const minVotesSpots = new Map<AwardCode, Spot>();
  const baseSpots = new Map<AwardCode, Spot>();
  const takenPlaces = new Map<string, Spot>();
  for (const row of table?.rows ?? []) {
    const code = takeCode(row, 'code', awardCode, registry, findings);
    const name = takeText(row, 'name', findings);
    const kind = takeNeeded(row, 'kind', kindRule, findings);
    const precedence = takePrecedence(row, kind, takenPlaces, findings);
    const conditions = readConditions(row, limits, findings);
    if (code === undefined) continue;
    spots.set(code, row.spot('code'));
    minVotesSpots.set(code, row.spot('minVotes'));
    baseSpots.set(code, row.spot('base'));
    if (kind === undefined || precedence === undefined) continue;
    awards.push({ code, name, kind, precedence, ...conditions });
  }
  return { awards, registry, spots, minVotesSpots, baseSpots };
}

/** 1, 2, 3 …: unique within a kind, or it is not known which award is decided first. */
function takePrecedence(
  row: Row<AwardKey>,
  kind: Kind | undefined,
  taken: Map<string, Spot>,
  findings: Findings,
): number | undefined {
  const read = (value: CellValue): number | null => {
    const place = readCount(value);
    return place === null || place < 1 ? null : place;
  };
  const rule = { read, code: 'InvalidPrecedence', expected: 'precedence' } as const;
  const precedence = takeNeeded(row, 'precedence', rule, findings);
  if (precedence === undefined || kind === undefined) return precedence;
  const place = `${kind} ${precedence}`;
  const earlier = taken.get(place);
  const spot = row.spot('precedence');
  if (earlier === undefined) {
    taken.set(place, spot);
  } else {
    findings.add('InvalidPrecedence', spot, { found: precedence, first: addressOf(earlier) ?? '' });
  }
  return precedence;
}

function readConditions(
  row: Row<AwardKey>,
  limits: AwardLimits,
  findings: Findings,
): Pick<Award, 'quota' | 'minScore' | 'minVotes' | 'base'> {
  const quota = take(
    row,
    'quota',
    { read: readCount, code: 'InvalidQuota', expected: 'count', most: limits.candidates },
    null,
    findings,
  );
  const minScore = take(
    row,
    'minScore',
    { read: readNumber, code: 'InvalidThreshold', expected: 'number', most: limits.total },
    null,
    findings,
  );
  const minVotes = take(
    row,
    'minVotes',
    { read: readThreshold, code: 'InvalidThreshold', expected: 'threshold' },
    null,
    findings,
  );
  const base = take(
    row,
    'base',
    { read: readWord(words.voteBase), code: 'InvalidThreshold', expected: 'base' },
    'all' as const,
    findings,
  );
  return {
    quota: quota ?? null,
    minScore: minScore ?? null,
    minVotes: minVotes ?? null,
    base: base ?? 'all',
  };
}
