/** The Council table: who scores, who votes, who was there. */
import { memberCode, type Member, type MemberCode } from '../../tally/campaign.ts';
import { readPresence, readWord, readYesNo } from '../columns/cells.ts';
import * as words from '../columns/vocabulary.ts';
import type { Doubts } from './doubts.ts';
import type { Findings, Spot } from './findings.ts';
import { Registry } from './registry.ts';
import { openTable, type PlacedTable } from './table.ts';
import { take, takeCode, takeText } from './take.ts';

export interface CouncilRead {
  readonly council: readonly Member[];
  readonly registry: Registry<MemberCode>;
  readonly spots: ReadonlyMap<MemberCode, Spot>;
  /** The header of the votes; null where the table is missing. */
  readonly votingSpot: Spot | null;
  /** Every member's vote and presence are known, so that they can be counted. */
  readonly countable: boolean;
}

export function readCouncil(
  placed: PlacedTable | undefined,
  doubts: Doubts,
  findings: Findings,
): CouncilRead {
  const table = placed === undefined ? undefined : openTable('Council', placed, findings);
  const registry = new Registry<MemberCode>(table?.has('code') === true);
  const council: Member[] = [];
  const spots = new Map<MemberCode, Spot>();
  let countable = true;
  for (const row of table?.rows ?? []) {
    const text = (key: Parameters<typeof row.value>[0]): string => takeText(row, key, findings);
    const code = takeCode(row, 'code', memberCode, registry, findings);
    const role = take(
      row,
      'role',
      { read: readWord(words.councilRole), code: 'InvalidMark', expected: 'councilRole' },
      'member' as const,
      findings,
    );
    const voting = take(
      row,
      'voting',
      { read: readYesNo, code: 'InvalidMark', expected: 'yesNo' },
      true,
      findings,
    );
    const presence = take(
      row,
      'present',
      { read: readPresence, code: 'InvalidMark', expected: 'presence' },
      'present' as const,
      findings,
    );
    const rest = { name: text('name'), position: text('position'), unit: text('unit'), email: text('email') };
    countable &&= voting !== undefined && presence !== undefined;
    if (code === undefined) continue;
    spots.set(code, row.spot('code'));
    if (voting === undefined) doubts.members.add(code);
    council.push({
      code,
      ...rest,
      role: role ?? 'member',
      voting: voting ?? true,
      presence: presence ?? 'present',
    });
  }
  return {
    council,
    registry,
    spots,
    votingSpot: table?.headerSpot('voting') ?? null,
    countable: countable && registry.complete,
  };
}
