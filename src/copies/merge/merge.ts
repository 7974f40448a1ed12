/**
 * Merging copies that came back, as a pure function: the master as it stands, the copies in any order, and what was
 * merged before give the same changes and the same report each time. Nothing but a member's own scores, recusals and
 * notes ever enters.
 */
import type { CandidateCode, CriterionCode, MemberCode } from '../../tally/campaign.ts';
import type { InputPlan } from '../../workbook/input-plan.ts';
import { agree, type Agreed, type Contradiction, type EarlierMerge } from './merge-agreement.ts';
import { completeness, masterCell, type Completeness, type Master } from './merge-master.ts';
import { planChanges, type Change, type Unplaced } from './merge-plan.ts';
import type { Difference } from '../returned/returned-facts.ts';
import type { Refusal, RejectionCode, Rejected, Remark, Returned } from '../returned/returned.ts';

export type { EarlierMerge } from './merge-agreement.ts';

export interface MergeOptions {
  /** Where two copies of a member say different things, take the later saved: of everybody, or of these members. */
  readonly latest: boolean | ReadonlySet<MemberCode>;
}

/** What became of one file. Scores, recusals and notes are all counted alike, one a cell. */
export interface FileReport {
  readonly file: string;
  readonly sha256: string;
  readonly savedAt: string | null;
  /** The member's code; null where it is not known. */
  readonly member: string | null;
  readonly status: 'merged' | 'unchanged' | 'conflict' | 'rejected';
  readonly code: RejectionCode | null;
  readonly added: number;
  readonly changed: number;
  readonly refused: number;
  readonly details: FileDetails;
}

/** For people, cell by cell. */
export interface FileDetails {
  readonly changes: readonly Change[];
  readonly refusals: readonly Refusal[];
  readonly remarks: readonly Remark[];
  readonly differences: readonly Difference[];
  /** Where copies of the member say different things, or an earlier merge took something else from a later one. */
  readonly contradictions: readonly Contradiction[];
  /** Of several copies that contradict each other, the file that was saved last, as far as that is known. */
  readonly proposed: string | null;
}

export interface Merged {
  /** In the order in which the files were given. */
  readonly files: readonly FileReport[];
  /** Voting members of whom the master has no score at all when this is merged. */
  readonly missing: readonly MemberCode[];
  /** How complete each voting member is then, in the order of the council. */
  readonly members: readonly Completeness[];
  readonly plan: InputPlan;
}

const noDetails: FileDetails = {
  changes: [],
  refusals: [],
  remarks: [],
  differences: [],
  contradictions: [],
  proposed: null,
};

/** Merges what `returnedFrom` gave for the same master. */
export function mergeReturned(
  master: Master,
  returned: readonly (Returned | Rejected)[],
  earlier: readonly EarlierMerge[],
  { latest }: MergeOptions,
): Merged {
  const groups = new Map<string, Returned[]>();
  for (const copy of returned) {
    if (copy.kind === 'rejected') continue;
    groups.set(copy.member.code, [...(groups.get(copy.member.code) ?? []), copy]);
  }
  const outcomes = new Map<Returned, FileOutcome>();
  const changes: Change[] = [];
  // In the council's order, so that rows are added in one order whatever that of the files is.
  for (const { code } of master.campaign.council) {
    const copies = groups.get(code);
    if (copies === undefined) continue;
    const agreed = agree(master, copies, earlier, {
      latest: typeof latest === 'boolean' ? latest : latest.has(code),
    });
    changes.push(...agreed.changes);
    for (const copy of copies) outcomes.set(copy, outcomeOf(copy, agreed));
  }
  const { plan, placed, unplaced } = planChanges(master, changes);
  const files = returned.map((copy) => {
    if (copy.kind === 'rejected') return rejectedReport(copy);
    const outcome = outcomes.get(copy);
    if (outcome === undefined) throw new Error(`${copy.member.code} is not in the council`);
    return report(copy, outcome, unplaced);
  });
  return { files, plan, ...after(master, placed) };
}

type FileOutcome = Pick<FileDetails, 'changes' | 'contradictions' | 'proposed'> & {
  readonly conflict: boolean;
};

function outcomeOf(copy: Returned, { changes, contradictions, conflict, proposed }: Agreed): FileOutcome {
  return {
    conflict,
    proposed: proposed?.file ?? null,
    changes: changes.filter((change) => change.copy === copy),
    contradictions: contradictions.filter(({ says }) => says.some((each) => each.copy === copy)),
  };
}

function rejectedReport({ file, sha256, code, member }: Rejected): FileReport {
  const counts = { added: 0, changed: 0, refused: 0 };
  return { file, sha256, savedAt: null, member, status: 'rejected', code, ...counts, details: noDetails };
}

function report(copy: Returned, outcome: FileOutcome, unplaced: readonly Unplaced[]): FileReport {
  const { file, sha256, savedAt, member, remarks, differences } = copy;
  const lost = unplaced.filter(({ change }) => change.copy === copy);
  const changes = outcome.changes.filter((change) => !lost.some((one) => one.change === change));
  const refusals = [...copy.refusals, ...lost.map(({ refusal }) => refusal)];
  const added = changes.filter(({ kind }) => kind === 'added').length;
  const { contradictions, proposed } = outcome;
  return {
    ...{ file, sha256, savedAt, member: member.code, code: null },
    status: outcome.conflict ? 'conflict' : changes.length > 0 ? 'merged' : 'unchanged',
    ...{ added, changed: changes.length - added, refused: refusals.length },
    details: { changes, refusals, remarks, differences, contradictions, proposed },
  };
}

function after(master: Master, placed: readonly Change[]): Pick<Merged, 'members' | 'missing'> {
  const added = scoresOf(placed);
  const scorers = new Set<MemberCode>(added.keys());
  for (const { lines } of master.tables) {
    for (const { member, cells } of lines) {
      if (member === undefined || scorers.has(member)) continue;
      if (cells.some(({ field, said }) => field === 'score' && said.kind !== 'blank')) scorers.add(member);
    }
  }
  const members = completeness(master, (member, candidate, criterion) => {
    if (added.get(member)?.get(candidate)?.has(criterion) === true) return true;
    const there = masterCell(master, { member, candidate, field: 'score', criterion });
    return there !== null && there.cell.said.kind !== 'blank';
  });
  return { members, missing: members.map(({ member }) => member).filter((code) => !scorers.has(code)) };
}

type Scores = Map<MemberCode, Map<CandidateCode, Set<CriterionCode>>>;

function scoresOf(placed: readonly Change[]): Scores {
  const scores: Scores = new Map();
  for (const { field, member, candidate, criterion } of placed) {
    if (field !== 'score' || criterion === null) continue;
    const own = scores.get(member) ?? new Map<CandidateCode, Set<CriterionCode>>();
    const criteria = own.get(candidate) ?? new Set<CriterionCode>();
    scores.set(member, own.set(candidate, criteria.add(criterion)));
  }
  return scores;
}
