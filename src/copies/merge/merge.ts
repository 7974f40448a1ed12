/**
 * Merging copies that came back, as a pure function: the master as it stands, the copies in any order, and what was
 * merged before give the same changes and the same report each time. Nothing but a member's own scores, recusals and
 * notes ever enters.
 */
import type { CandidateCode, CriterionCode, MemberCode } from '../../tally/campaign.ts';
import type { InputPlan } from '../../workbook/repair/input-plan.ts';
import type { Forgery, UnverifiedReason } from '../returned/proof.ts';
import type { Difference } from '../returned/returned-facts.ts';
import type { Refusal, RejectionCode, Rejected, Remark, Returned } from '../returned/returned-copy.ts';
import { mergesOf } from './merge-brought.ts';
import { agree, wouldChange, type Agreed, type Contradiction } from './merge-agreement.ts';
import { completeness, masterCell, type Completeness, type Master } from './merge-master.ts';
import type { CopyChange } from './merge-plan.ts';
import { planChanges, type Unplaced } from './merge-plan.ts';

export type { EarlierMerge } from './merge-brought.ts';

export interface MergeOptions {
  /**
   * Where something contradicts, take the later word: of everybody, or of these members. Of two copies that is the one that
   * was saved later; against what the master holds it is the copy's, unless a later copy was merged before.
   */
  readonly latest: boolean | ReadonlySet<MemberCode>;
  /** The copies that a person takes on their own word: those that prove nothing, and those with formulas. */
  readonly accepted: ReadonlySet<Returned | Rejected>;
}

/** What became of one file. Scores, recusals and notes are all counted alike, one a cell. */
export interface FileReport {
  readonly file: string;
  readonly sha256: string;
  readonly savedAt: string | null;
  /** The member's code; null where it is not known. */
  readonly member: string | null;
  /** `unverified`: it does not prove whose it is, and nobody has accepted it: nothing of it is taken. */
  readonly status: 'merged' | 'unchanged' | 'conflict' | 'unverified' | 'rejected';
  readonly code: RejectionCode | null;
  /** What a `ForgedCopy` is; null for all others. */
  readonly forgery: Forgery | null;
  /** Whether its nonce proves that it is the copy made for its member; null where that was not looked at. */
  readonly proof: Returned['proof']['kind'] | null;
  /** Why it proves nothing; null where it does. */
  readonly why: UnverifiedReason | null;
  /** A person has taken it on their own word. */
  readonly accepted: boolean;
  readonly added: number;
  readonly changed: number;
  readonly refused: number;
  readonly details: FileDetails;
}

/** For people, cell by cell. */
export interface FileDetails {
  /** What is written; of an `unverified` file, what would be. */
  readonly changes: readonly CopyChange[];
  /** What formulas gave and would change something: not taken before somebody accepts the file. */
  readonly formulas: readonly CopyChange[];
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
  formulas: [],
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
  { latest, accepted }: MergeOptions,
): Merged {
  const takesFormulas = (copy: Returned): boolean => accepted.has(copy);
  const groups = new Map<string, Returned[]>();
  for (const copy of returned) {
    if (copy.kind === 'rejected' || !isTaken(master, copy, accepted)) continue;
    groups.set(copy.member.code, [...(groups.get(copy.member.code) ?? []), copy]);
  }
  const outcomes = new Map<Returned, FileOutcome>();
  const changes: CopyChange[] = [];
  // In the council's order, so that rows are added in one order whatever that of the files is.
  for (const { code } of master.campaign.council) {
    const copies = groups.get(code);
    if (copies === undefined) continue;
    const isLatest = typeof latest === 'boolean' ? latest : latest.has(code);
    const agreed = agree(master, copies, { latest: isLatest, takesFormulas });
    changes.push(...agreed.changes);
    for (const copy of copies) outcomes.set(copy, outcomeOf(copy, agreed));
  }
  const { plan, placed, unplaced } = planChanges(master, changes);
  const files = returned.map((copy) => {
    if (copy.kind === 'rejected') return rejectedReport(copy);
    const outcome = outcomes.get(copy) ?? notTaken(master, copy);
    return report(copy, outcome, {
      accepted: accepted.has(copy),
      formulas: accepted.has(copy) ? [] : wouldChange(master, copy).filter(isFormula),
      unplaced: unplaced.filter(({ change }) => change.copy === copy),
    });
  });
  return { files, plan, ...after(master, placed) };
}

/**
 * Whether anything of a copy may enter: its nonce proves whose it is, or a person says so, now or when the same bytes were
 * merged before (unless something of it is missing again by now).
 */
function isTaken(master: Master, copy: Returned, accepted: MergeOptions['accepted']): boolean {
  if (copy.proof.kind === 'verified' || accepted.has(copy)) return true;
  return isRecorded(master, copy) && missingOf(master, copy).length === 0;
}

function isRecorded(master: Master, copy: Returned): boolean {
  return mergesOf(copy.member.code, master.earlier).some(({ sha256 }) => sha256 === copy.sha256);
}

/** What the copy says and the master has nothing of. */
function missingOf(master: Master, copy: Returned): readonly CopyChange[] {
  return wouldChange(master, copy).filter(({ kind }) => kind === 'added');
}

function isFormula({ statement }: CopyChange): boolean {
  return statement.formula !== null;
}

interface FileOutcome extends Pick<FileDetails, 'changes' | 'contradictions' | 'proposed'> {
  /** What the file is where there are no changes, or whatever there are. */
  readonly status: 'taken' | 'conflict' | 'unverified';
}

function outcomeOf(copy: Returned, { changes, contradictions, conflict, proposed }: Agreed): FileOutcome {
  return {
    status: conflict ? 'conflict' : 'taken',
    proposed: proposed?.file ?? null,
    changes: changes.filter((change) => change.copy === copy),
    contradictions: contradictions.filter(({ says }) => says.some((each) => each.copy === copy)),
  };
}

/** Shown, and not taken. */
function notTaken(master: Master, copy: Returned): FileOutcome {
  const changes = isRecorded(master, copy) ? missingOf(master, copy) : wouldChange(master, copy);
  return {
    status: 'unverified',
    changes: changes.filter((change) => !isFormula(change)),
    contradictions: [],
    proposed: null,
  };
}

function rejectedReport({ file, sha256, code, member, forgery }: Rejected): FileReport {
  return {
    ...{ file, sha256, savedAt: null, member, status: 'rejected', code, forgery },
    ...{ proof: null, why: null, accepted: false },
    ...{ added: 0, changed: 0, refused: 0, details: noDetails },
  };
}

interface Asked extends Pick<FileDetails, 'formulas'> {
  readonly accepted: boolean;
  readonly unplaced: readonly Unplaced[];
}

function report(copy: Returned, outcome: FileOutcome, { accepted, formulas, unplaced }: Asked): FileReport {
  const { file, sha256, savedAt, member, proof, remarks, differences } = copy;
  const { status, contradictions, proposed } = outcome;
  const changes = outcome.changes.filter((change) => !unplaced.some((one) => one.change === change));
  const refusals = [...copy.refusals, ...unplaced.map(({ refusal }) => refusal)];
  const written = status === 'unverified' ? [] : changes;
  const added = written.filter(({ kind }) => kind === 'added').length;
  return {
    ...{ file, sha256, savedAt, member: member.code, code: null, forgery: null },
    status: status !== 'taken' ? status : changes.length > 0 ? 'merged' : 'unchanged',
    ...{ proof: proof.kind, why: proof.kind === 'unverified' ? proof.why : null, accepted },
    ...{ added, changed: written.length - added, refused: refusals.length },
    details: { changes, formulas, refusals, remarks, differences, contradictions, proposed },
  };
}

function after(master: Master, placed: readonly CopyChange[]): Pick<Merged, 'members' | 'missing'> {
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

function scoresOf(placed: readonly CopyChange[]): Scores {
  const scores: Scores = new Map();
  for (const { field, member, candidate, criterion } of placed) {
    if (field !== 'score' || criterion === null) continue;
    const own = scores.get(member) ?? new Map<CandidateCode, Set<CriterionCode>>();
    const criteria = own.get(candidate) ?? new Set<CriterionCode>();
    scores.set(member, own.set(candidate, criteria.add(criterion)));
  }
  return scores;
}
