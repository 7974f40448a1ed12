/** What the copies of one member come to: what they say together, or where they contradict each other. */
import type { ScoreField } from '../../workbook/input-plan.ts';
import { folded } from '../../text/spelling.ts';
import { masterCell, type Master } from './merge-master.ts';
import type { Change } from './merge-plan.ts';
import { fieldKey } from '../returned/returned-rows.ts';
import type { Returned, Statement } from '../returned/returned.ts';

/** A copy that was merged before, as the record has it. */
export interface EarlierMerge {
  readonly file: string;
  readonly member: string;
  readonly sha256: string;
  /** ISO 8601, UTC; null where the copy did not say. */
  readonly savedAt: string | null;
}

/** A cell of which two copies say different things, or a copy and a later one that was merged before. */
export interface Contradiction extends Omit<ScoreField, 'member'> {
  readonly says: readonly Saying[];
  /** The file of the earlier merge that the master's value is from; null where only the copies contradict each other. */
  readonly merged: string | null;
}

interface Saying {
  readonly copy: Returned;
  readonly statement: Statement;
}

export interface Agreed {
  readonly changes: readonly Change[];
  readonly contradictions: readonly Contradiction[];
  /** Nothing of these copies is taken. */
  readonly conflict: boolean;
  /** The one that was saved last; null where that cannot be told or nothing contradicts. */
  readonly proposed: Returned | null;
}

/**
 * Brings the copies of one member together. A copy whose bytes were merged before only fills what is blank since: what
 * the master has by now is somebody's later word.
 */
export function agree(
  master: Master,
  copies: readonly Returned[],
  earlier: readonly EarlierMerge[],
  { latest }: { readonly latest: boolean },
): Agreed {
  const ordered = distinct(copies);
  const isRecorded = (copy: Returned): boolean => earlier.some(({ sha256 }) => sha256 === copy.sha256);
  const fresh = ordered.filter((copy) => !isRecorded(copy));
  const cells = cellsOf(fresh);
  const between = cells.filter(({ says }) => new Set(says.map(({ statement }) => statement.text)).size > 1);
  const last = between.length === 0 ? null : lastSaved(between);
  const chosen = new Map<string, Saying>();
  for (const { key, says } of cells) {
    const saying = between.length === 0 ? says[0] : says.at(-1);
    if (saying !== undefined) chosen.set(key, saying);
  }
  const { changes, overtaken } = compared(master, chosen, earlier);
  const filled = fillBlanks(master, ordered.filter(isRecorded), chosen);
  const contradictions = [...between.map(contradiction), ...overtaken];
  const isSettled = latest && (between.length === 0 || last !== null);
  const conflict = contradictions.length > 0 && !isSettled;
  return {
    changes: conflict ? [] : [...changes, ...filled],
    contradictions,
    conflict,
    proposed: overtaken.length > 0 ? null : last,
  };
}

/** Each content once, the last saved at the end, in one order whatever that of the files is. */
function distinct(copies: readonly Returned[]): readonly Returned[] {
  const order = ({ savedAt, sha256, file }: Returned): string => `${savedAt ?? ''} ${sha256} ${file}`;
  const sorted = [...copies].sort((a, b) => (order(a) < order(b) ? -1 : 1));
  return sorted.filter(({ sha256 }, at) => sorted.findIndex((one) => one.sha256 === sha256) === at);
}

interface SaidCell {
  readonly key: string;
  readonly says: readonly Saying[];
}

function cellsOf(copies: readonly Returned[]): readonly SaidCell[] {
  const cells = new Map<string, Saying[]>();
  for (const copy of copies) {
    for (const statement of copy.statements) {
      const key = fieldKey(statement);
      const says = cells.get(key);
      if (says === undefined) cells.set(key, [{ copy, statement }]);
      else says.push({ copy, statement });
    }
  }
  return [...cells].map(([key, says]) => ({ key, says }));
}

/** The copy that was saved after all others that contradict it; null where some do not say when. */
function lastSaved(between: readonly SaidCell[]): Returned | null {
  const copies = [...new Set(between.flatMap(({ says }) => says.map(({ copy }) => copy)))];
  const times = copies.map(({ savedAt }) => savedAt);
  if (times.includes(null) || new Set(times).size < times.length) return null;
  return copies.reduce((last, copy) => ((copy.savedAt ?? '') > (last.savedAt ?? '') ? copy : last));
}

function contradiction({ says }: SaidCell): Contradiction {
  const [first] = says;
  if (first === undefined) throw new Error('a cell that nobody speaks of');
  const { candidate, field, criterion } = first.statement;
  return { candidate, field, criterion, says, merged: null };
}

/** What the chosen statements change in the master, and where a later copy has been merged already. */
function compared(
  master: Master,
  chosen: ReadonlyMap<string, Saying>,
  earlier: readonly EarlierMerge[],
): { readonly changes: readonly Change[]; readonly overtaken: readonly Contradiction[] } {
  const changes: Change[] = [];
  const overtaken: Contradiction[] = [];
  for (const saying of chosen.values()) {
    const kind = changeKind(master, saying);
    if (kind === null) continue;
    const later = kind === 'changed' ? laterMerge(saying.copy, earlier) : null;
    if (later === null) changes.push(changeOf(saying, kind));
    else {
      const { candidate, field, criterion } = saying.statement;
      overtaken.push({ candidate, field, criterion, says: [saying], merged: later.file });
    }
  }
  return { changes, overtaken };
}

function fillBlanks(
  master: Master,
  recorded: readonly Returned[],
  chosen: ReadonlyMap<string, Saying>,
): readonly Change[] {
  return [...cellsOf(recorded)].flatMap(({ key, says }) => {
    const saying = says.at(-1);
    if (saying === undefined || chosen.has(key)) return [];
    return changeKind(master, saying) === 'added' ? [changeOf(saying, 'added')] : [];
  });
}

function changeKind(master: Master, { copy, statement }: Saying): Change['kind'] | null {
  const there = masterCell(master, { member: copy.member.code, ...statement });
  if (there === null || there.cell.said.kind === 'blank') return 'added';
  const { said } = there.cell;
  return said.kind === 'value' && said.text === statement.text ? null : 'changed';
}

function changeOf({ copy, statement }: Saying, kind: Change['kind']): Change {
  const { candidate, field, criterion, written } = statement;
  return { kind, copy, statement, member: copy.member.code, candidate, field, criterion, written };
}

/** A copy of the same member that was merged before and was, or may have been, saved after this one. */
function laterMerge({ member, savedAt }: Returned, earlier: readonly EarlierMerge[]): EarlierMerge | null {
  const own = earlier.filter((merge) => folded(merge.member) === folded(member.code));
  return own.find((merge) => savedAt === null || merge.savedAt === null || merge.savedAt > savedAt) ?? null;
}
