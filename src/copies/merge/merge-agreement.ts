/** What the copies of one member come to: what they say together, or where they contradict each other. */
import type { ScoreField } from '../../workbook/repair/input-plan.ts';
import { isBlank } from '../../workbook/columns/cells.ts';
import type { CellValue } from '../../workbook/snapshot.ts';
import { laterMerge, mergesOf } from './merge-brought.ts';
import type { EarlierMerge } from './merge-brought.ts';
import { masterCell, type Master } from './merge-master.ts';
import type { CopyChange } from './merge-plan.ts';
import type { FieldCell } from '../returned/returned-lines.ts';
import { fieldKey } from '../returned/returned-rows.ts';
import type { Returned, Statement } from '../returned/returned-copy.ts';

/** A cell that nothing is written into before somebody has been asked. */
export interface Contradiction extends Omit<ScoreField, 'member'> {
  /**
   * `copies`: two copies say different things. `overtaken`: a copy that was saved later, or may have been, was merged
   * before. `standing`: the master holds something that no older copy of the member's has brought, or the copy is taken
   * on a person's word alone.
   */
  readonly kind: 'copies' | 'overtaken' | 'standing';
  readonly says: readonly Saying[];
  /** What the master holds; '' for nothing. */
  readonly there: CellValue;
  /** The file of the later merge, where the copy is overtaken. */
  readonly merged: string | null;
}

interface Saying {
  readonly copy: Returned;
  readonly statement: Statement;
}

export interface Agreed {
  readonly changes: readonly CopyChange[];
  readonly contradictions: readonly Contradiction[];
  /** Nothing of these copies is taken. */
  readonly conflict: boolean;
  /** The one that was saved last; null where that cannot be told or nothing contradicts. */
  readonly proposed: Returned | null;
}

/** How the copies of one member are brought together. */
interface AgreeOptions {
  /** Where something contradicts, the later word is taken. */
  readonly latest: boolean;
  /** Whether what a formula of the copy gave is taken. */
  readonly takesFormulas: (copy: Returned) => boolean;
}

/**
 * Brings the copies of one member together; all of them are taken, by their nonce or on a person's word. A copy whose bytes
 * were merged before only fills what is blank since: what the master has by now is somebody's later word.
 */
export function agree(
  master: Master,
  copies: readonly Returned[],
  { latest, takesFormulas }: AgreeOptions,
): Agreed {
  const earlier = mergesOf(copies[0]?.member.code ?? '', master.earlier);
  const ordered = distinct(copies);
  const isRecorded = (copy: Returned): boolean => earlier.some(({ sha256 }) => sha256 === copy.sha256);
  const cells = cellsOf(
    ordered.filter((copy) => !isRecorded(copy)),
    takesFormulas,
  );
  const between = cells.filter(({ says }) => new Set(says.map(({ statement }) => statement.text)).size > 1);
  const last = between.length === 0 ? null : lastSaved(between);
  const chosen = new Map(cells.map(({ key, says }) => [key, asTheLast(says)]));
  const { changes, contradictions: against } = compared(master, [...chosen.values()], earlier, latest);
  const filled = cellsOf(ordered.filter(isRecorded), takesFormulas).flatMap(({ key, says }) =>
    chosen.has(key) ? [] : says.slice(-1).flatMap((saying) => additionOf(master, saying)),
  );
  const contradictions = [...between.map((cell) => contradiction(master, cell)), ...against];
  const isSettled = latest && (between.length === 0 || last !== null);
  const conflict = contradictions.length > 0 && !isSettled;
  return {
    changes: conflict ? [] : [...changes, ...filled],
    contradictions,
    conflict,
    proposed: against.some(({ kind }) => kind === 'overtaken') ? null : last,
  };
}

/** Of those who speak of a cell the ones that say what the last saved says. */
function asTheLast(says: readonly Saying[]): readonly Saying[] {
  return says.filter(({ statement }) => statement.text === says.at(-1)?.statement.text);
}

function additionOf(master: Master, saying: Saying): readonly CopyChange[] {
  return changeKind(master, saying) === 'added' ? [changeOf(master, saying, 'added')] : [];
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

function cellsOf(
  copies: readonly Returned[],
  takesFormulas: AgreeOptions['takesFormulas'],
): readonly SaidCell[] {
  const cells = new Map<string, Saying[]>();
  for (const copy of copies) {
    for (const statement of copy.statements) {
      if (statement.formula !== null && !takesFormulas(copy)) continue;
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

function contradiction(master: Master, { says }: SaidCell): Contradiction {
  const [first] = says;
  if (first === undefined) throw new Error('a cell that nobody speaks of');
  const { candidate, field, criterion } = first.statement;
  const there = thereIn(master, first);
  return { kind: 'copies', candidate, field, criterion, says, there, merged: null };
}

/**
 * What the chosen statements change in the master, and what of it nobody may write unasked. With `latest` a copy's word
 * stands against what the master holds, but not against a copy that was saved later.
 */
function compared(
  master: Master,
  chosen: readonly (readonly Saying[])[],
  earlier: readonly EarlierMerge[],
  latest: boolean,
): { readonly changes: readonly CopyChange[]; readonly contradictions: readonly Contradiction[] } {
  const changes: CopyChange[] = [];
  const contradictions: Contradiction[] = [];
  for (const says of chosen) {
    const judged = says.map((saying) => ({ saying, objection: objectionTo(master, saying, earlier) }));
    const best = judged.find(({ objection }) => objection === null) ?? judged.at(-1);
    const kind = best === undefined ? null : changeKind(master, best.saying);
    if (best === undefined || kind === null) continue;
    const { saying, objection } = best;
    if (objection !== null) contradictions.push(objection);
    const isTaken = objection === null || (latest && objection.kind === 'standing');
    if (isTaken) changes.push(changeOf(master, saying, kind));
  }
  return { changes, contradictions };
}

/** Why a statement is not written before somebody was asked; null where it may be. */
function objectionTo(master: Master, saying: Saying, earlier: readonly EarlierMerge[]): Contradiction | null {
  const { copy, statement } = saying;
  const [overruled] = overruledBy(master, saying);
  if (overruled === undefined) return null;
  const later = laterMerge(copy.savedAt, earlier);
  if (later === null && copy.proof.kind === 'verified' && isBrought(master, saying)) return null;
  const { candidate, field, criterion } = statement;
  return {
    kind: later === null ? 'standing' : 'overtaken',
    ...{ candidate, field, criterion, says: [saying] },
    there: overruled.raw,
    merged: later?.file ?? null,
  };
}

/** What the master holds in the cell; '' for nothing. */
function thereIn(master: Master, { copy, statement }: Saying): CellValue {
  return masterCell(master, { member: copy.member.code, ...statement })?.cell.raw ?? '';
}

/**
 * The cells of the master that a statement would overrule: its own where that says something else, and for a recusal all
 * scores of the pair, which it makes void.
 */
function overruledBy(master: Master, saying: Saying): readonly FieldCell[] {
  const { copy, statement } = saying;
  const member = copy.member.code;
  if (statement.field === 'recused' && changeKind(master, saying) === 'added') {
    return master.places
      .rowsOf(member, statement.candidate)
      .flatMap(({ cells }) => cells.filter(({ field, said }) => field === 'score' && said.kind !== 'blank'));
  }
  const found = masterCell(master, { member, ...statement });
  return found === null || changeKind(master, saying) !== 'changed' ? [] : [found.cell];
}

/** Whether the member's own copies brought all that the statement would overrule, and it is still what they brought. */
function isBrought(master: Master, saying: Saying): boolean {
  const { copy, statement } = saying;
  return overruledBy(master, saying).every(({ field, criterion, said }) => {
    const text = master.broughtInto({
      member: copy.member.code,
      ...{ candidate: statement.candidate, field, criterion },
    });
    return text !== null && said.kind === 'value' && said.text === text;
  });
}

/** How a statement differs from what the master says; null where it does not. */
function changeKind(master: Master, { copy, statement }: Saying): CopyChange['kind'] | null {
  const there = masterCell(master, { member: copy.member.code, ...statement });
  // A typed “no” says no more than a blank cell, and is somebody's word all the same.
  if (there === null || isBlank(there.cell.raw)) return 'added';
  const { said } = there.cell;
  return said.kind === 'value' && said.text === statement.text ? null : 'changed';
}

function changeOf(master: Master, saying: Saying, kind: CopyChange['kind']): CopyChange {
  const { copy, statement } = saying;
  const { candidate, field, criterion, written } = statement;
  const before = thereIn(master, saying);
  return { kind, copy, statement, member: copy.member.code, candidate, field, criterion, before, written };
}

/** What taking this copy alone would write, be it allowed or not: for people, before they say so. */
export function wouldChange(master: Master, copy: Returned): readonly CopyChange[] {
  return copy.statements.flatMap((statement) => {
    const saying = { copy, statement };
    const kind = changeKind(master, saying);
    return kind === null ? [] : [changeOf(master, saying, kind)];
  });
}
