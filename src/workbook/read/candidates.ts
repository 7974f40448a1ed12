/** The Candidates table, and what it proposes for whom. */
import {
  candidateCode,
  type Award,
  type AwardCode,
  type Candidate,
  type CandidateCode,
  type Kind,
} from '../../tally/campaign.ts';
import { readWord } from '../columns/cells.ts';
import * as words from '../columns/vocabulary.ts';
import type { Doubts } from './doubts.ts';
import type { Findings, Spot } from './findings.ts';
import { Registry } from './registry.ts';
import { openTable, type PlacedTable } from './table.ts';
import { take, takeCode, takeNeeded, takeOptionalReference, takeText, type Rule } from './take.ts';

export interface CandidatesRead {
  /** Those whose kind is known. */
  readonly candidates: readonly Candidate[];
  /** All that have a code. */
  readonly registry: Registry<CandidateCode>;
  readonly spots: ReadonlyMap<CandidateCode, Spot>;
  readonly nameSpots: ReadonlyMap<CandidateCode, Spot>;
  readonly unitSpots: ReadonlyMap<CandidateCode, Spot>;
}

const statusRule: Rule<boolean> = { read: readWord(words.status), code: 'InvalidMark', expected: 'status' };

export const kindRule: Rule<Kind> = { read: readWord(words.kind), code: 'InvalidKind', expected: 'kind' };

export function readCandidates(
  placed: PlacedTable | undefined,
  awards: { readonly registry: Registry<AwardCode>; readonly awards: readonly Award[] },
  doubts: Doubts,
  findings: Findings,
): CandidatesRead {
  const table = placed === undefined ? undefined : openTable('Candidates', placed, findings);
  const registry = new Registry<CandidateCode>(table?.has('code') === true);
  const candidates: Candidate[] = [];
  const spots = new Map<CandidateCode, Spot>();
  const nameSpots = new Map<CandidateCode, Spot>();
  const unitSpots = new Map<CandidateCode, Spot>();
  const awardKinds = new Map(awards.awards.map(({ code, kind }) => [code, kind]));
  for (const row of table?.rows ?? []) {
    const text = (key: Parameters<typeof row.value>[0]): string => takeText(row, key, findings);
    const code = takeCode(row, 'code', candidateCode, registry, findings);
    const kind = takeNeeded(row, 'kind', kindRule, findings);
    const eligible = take(row, 'status', statusRule, true, findings);
    const proposed = takeOptionalReference(row, 'proposed', awards.registry, 'UnknownAward', findings);
    const awardKind = proposed === null || proposed === undefined ? undefined : awardKinds.get(proposed);
    if (kind !== undefined && awardKind !== undefined && awardKind !== kind) {
      findings.add('UnknownAward', row.spot('proposed'), { found: proposed ?? '', otherKind: awardKind });
    }
    const rest = {
      name: text('name'),
      unit: text('unit'),
      position: text('position'),
      registered: text('registered'),
      pledge: text('pledge'),
      summary: text('summary'),
      reason: text('reason'),
    };
    if (code === undefined) continue;
    spots.set(code, row.spot('code'));
    nameSpots.set(code, row.spot('name'));
    unitSpots.set(code, row.spot('unit'));
    if (kind === undefined || eligible === undefined) doubts.candidates.add(code);
    if (kind === undefined) continue;
    candidates.push({ code, kind, ...rest, proposed: proposed ?? null, eligible: eligible ?? false });
  }
  return { candidates, registry, spots, nameSpots, unitSpots };
}
