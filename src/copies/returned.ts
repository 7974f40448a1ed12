/** What a workbook that came back says, for whom, and what of it cannot be taken. */
import type { Candidate, CandidateCode, Member, MemberCode } from '../tally/campaign.ts';
import { printedText } from '../workbook/cells.ts';
import type { CriterionCode } from '../tally/campaign.ts';
import type { InputCell, ScoreField } from '../workbook/input-plan.ts';
import type { CellValue } from '../workbook/snapshot.ts';
import { folded } from '../workbook/spelling.ts';
import type { Arrival, ArrivedWorkbook, UnreadableCode } from './arrival.ts';
import { masterCell, type Master } from './merge-master.ts';
import { openScores, type FieldCell, type Flaw, type Line, type OpenedTable } from './returned-lines.ts';
import { copyFacts, type CopyFacts, type Difference } from './returned-facts.ts';
import type { SentCell } from './stamp.ts';
import { whoseCopy, type WhoseCode } from './returned-whose.ts';

export type RejectionCode = UnreadableCode | WhoseCode;

/** Why a cell of a copy is not taken. */
export type RefusalReason =
  | Flaw
  /** It is in another member's row. */
  | 'otherMember'
  | 'unknownCandidate'
  | 'ineligible'
  | 'recused'
  /** The copy's maximum, weight, content or role of the criterion is not the master's. */
  | 'criterionChanged'
  | 'unknownCriterion'
  /** The copy has two values for it. */
  | 'saidTwice'
  /** No table of the master has a column for it. */
  | 'noColumn';

/** A cell of a copy that is not taken. */
export interface Refusal {
  readonly reason: RefusalReason;
  /** In the copy. */
  readonly place: InputCell;
  readonly found: CellValue;
  readonly member: string;
  readonly candidate: string;
  readonly field: ScoreField['field'];
  readonly criterion: string | null;
}

/** What a member says of a candidate in one cell. */
export interface Statement {
  readonly candidate: CandidateCode;
  readonly field: ScoreField['field'];
  readonly criterion: CriterionCode | null;
  readonly place: InputCell;
  /** The same for what means the same; see `Said`. */
  readonly text: string;
  readonly written: string | number;
}

/** Cells that need a person's eye and do not count as refused. */
export interface Remark {
  /** Emptied by the member since it was sent, or a formula without a result: not taken. */
  readonly kind: 'emptied' | 'uncalculated';
  readonly place: InputCell;
  readonly candidate: string;
  readonly criterion: string | null;
  readonly sent: string;
}

export interface Returned {
  readonly kind: 'returned';
  readonly file: string;
  readonly sha256: string;
  readonly savedAt: string | null;
  readonly member: Member;
  /** What the member says in this copy and was not in it when it was sent. One for each thing. */
  readonly statements: readonly Statement[];
  readonly refusals: readonly Refusal[];
  readonly remarks: readonly Remark[];
  /** How the copy differs from the master in what it was made from. */
  readonly differences: readonly Difference[];
}

export interface Rejected {
  readonly kind: 'rejected';
  readonly file: string;
  readonly sha256: string;
  readonly code: RejectionCode;
  /** The member it is of, as far as that is known; for people. */
  readonly member: string | null;
}

/** Reads what came back against the master as it stands. Total: no file makes it throw. */
export function returnedFrom(arrival: Arrival, master: Master): Returned | Rejected {
  const { file, sha256 } = arrival;
  if (arrival.kind === 'unreadable')
    return { kind: 'rejected', file, sha256, code: arrival.code, member: null };
  const tables = openScores(arrival.tables, master.codes);
  const facts = copyFacts(arrival, tables, master);
  const whose = whoseCopy(arrival, tables, facts, master);
  if (whose.kind === 'unclear') {
    return { kind: 'rejected', file, sha256, code: whose.code, member: whose.member };
  }
  return readLines({ arrival, tables, facts, master, member: whose.member });
}

interface Copy {
  readonly arrival: ArrivedWorkbook;
  readonly tables: readonly OpenedTable[];
  readonly facts: CopyFacts;
  readonly master: Master;
  readonly member: Member;
}

function readLines(copy: Copy): Returned {
  const { arrival, tables, facts, member } = copy;
  const sent = new Map(arrival.stamp?.sent.map((cell) => [sentKey(cell), sentText(cell)]));
  const found = new Found(sent);
  for (const opened of tables) {
    for (const line of opened.lines) readLine(copy, line, found);
    found.refusals.push(...unknownCriteria(copy, opened));
  }
  const { file, sha256, savedAt } = arrival;
  const { refusals, remarks } = found;
  const statements = found.statements();
  return {
    kind: 'returned',
    ...{ file, sha256, savedAt, member, statements, refusals, remarks },
    differences: facts.differences,
  };
}

/** What has been read of a copy so far. */
class Found {
  readonly refusals: Refusal[] = [];
  readonly remarks: Remark[] = [];
  readonly #said = new Map<string, Statement[]>();
  readonly #sent: ReadonlyMap<string, string>;

  constructor(sent: ReadonlyMap<string, string>) {
    this.#sent = sent;
  }

  sentFor(candidate: CandidateCode, cell: FieldCell): string {
    return this.#sent.get(fieldKey(candidate, cell.field, cell.criterion ?? '')) ?? '';
  }

  add(statement: Statement): void {
    const key = fieldKey(statement.candidate, statement.field, statement.criterion ?? '');
    const earlier = this.#said.get(key);
    if (earlier === undefined) this.#said.set(key, [statement]);
    else earlier.push(statement);
  }

  /** Each thing once. What is said twice, and differently, is refused. */
  statements(): readonly Statement[] {
    return [...this.#said.values()].flatMap((some) => {
      const [first] = some;
      if (first === undefined) return [];
      if (some.every(({ text }) => text === first.text)) return [first];
      this.refusals.push(...some.map((each) => twice(each)));
      return [];
    });
  }
}

function twice({ place, candidate, field, criterion, written }: Statement): Refusal {
  return { reason: 'saidTwice', place, found: written, member: '', candidate, field, criterion };
}

function readLine(copy: Copy, line: Line, found: Found): void {
  const { arrival, master, member } = copy;
  const isOwn = line.member === member.code || (line.memberText === '' && arrival.stamp !== null);
  const candidate = line.candidate === undefined ? undefined : master.codes.candidateOf.get(line.candidate);
  const said = line.cells.filter((cell) => cell.said.kind !== 'blank');
  if (isOwn && candidate !== undefined) {
    for (const cell of line.cells)
      if (cell.said.kind === 'blank') remarkBlank(copy, line, candidate, cell, found);
  }
  // A remark that somebody wrote below the table.
  if (line.candidateText === '' && said.every(({ field }) => field === 'note')) return;
  const declares = said.some(({ field }) => field === 'recused');
  const recused = isOwn && candidate !== undefined && (declares || master.isRecused(member, candidate));
  for (const cell of said) {
    if (isOwn && candidate !== undefined && isAsSent(cell, found.sentFor(candidate.code, cell))) continue;
    const lineReason = isOwn ? candidateReason(candidate) : 'otherMember';
    const reason = lineReason ?? cellReason(copy, cell, recused);
    if (reason !== null || candidate === undefined) {
      if (!isTheMasters(copy, line, isOwn, cell))
        found.refusals.push(refusalOf(line, cell, reason ?? 'unknownCandidate'));
    } else if (cell.said.kind === 'value') {
      const { field, criterion, place } = cell;
      const { text, written } = cell.said;
      found.add({ candidate: candidate.code, field, criterion, place, text, written });
    }
  }
}

function isAsSent({ said }: FieldCell, sent: string): boolean {
  return said.kind === 'value' && said.text === sent;
}

/** Why nothing said of this candidate is taken; null where it is. */
function candidateReason(candidate: Candidate | undefined): RefusalReason | null {
  if (candidate === undefined) return 'unknownCandidate';
  return candidate.eligible ? null : 'ineligible';
}

function cellReason({ facts }: Copy, cell: FieldCell, recused: boolean): RefusalReason | null {
  const { field, criterion, said } = cell;
  if (criterion !== null && facts.changedCriteria.has(criterion)) return 'criterionChanged';
  if (field === 'score' && recused) return 'recused';
  return said.kind === 'flawed' ? said.why : null;
}

/** Whether the master says the same: then there is nothing to refuse. */
function isTheMasters(
  { master, member }: Copy,
  line: Line,
  isOwn: boolean,
  { field, criterion, said }: FieldCell,
): boolean {
  const whose: MemberCode | undefined = isOwn ? member.code : line.member;
  if (said.kind !== 'value' || whose === undefined || line.candidate === undefined) return false;
  const there = masterCell(master, { member: whose, candidate: line.candidate, field, criterion });
  return there?.cell.said.kind === 'value' && there.cell.said.text === said.text;
}

function remarkBlank(copy: Copy, line: Line, { code }: Candidate, cell: FieldCell, found: Found): void {
  const sent = found.sentFor(code, cell);
  const { sheet, row, column } = cell.place;
  const uncalculated = copy.arrival.uncalculated(sheet, row, column);
  if (sent === '' && !uncalculated) return;
  const kind = uncalculated ? 'uncalculated' : 'emptied';
  found.remarks.push({
    ...{ kind, place: cell.place, sent },
    candidate: line.candidateText,
    criterion: cell.criterion,
  });
}

function refusalOf(line: Line, { field, criterion, place, raw }: FieldCell, reason: RefusalReason): Refusal {
  const [member, candidate] = [line.memberText, line.candidateText];
  return { reason, place, found: raw, member, candidate, field, criterion };
}

/** Cells under a criterion that the copy has and the master has not. Other columns are people's own. */
function unknownCriteria({ facts }: Copy, { snapshot, lines }: OpenedTable): readonly Refusal[] {
  return snapshot.header.flatMap((header, column): readonly Refusal[] => {
    const criterion = folded(String(header));
    if (!facts.unknownCriteria.has(criterion)) return [];
    return lines.flatMap((line) => {
      const { row } = line.candidatePlace;
      const found = snapshot.rows[row - snapshot.row - 1]?.[column] ?? '';
      if (printedText(found) === '') return [];
      const place = { ...line.candidatePlace, column: snapshot.column + column };
      const cell = { field: 'score', criterion: null, place, raw: found, said: { kind: 'blank' } } as const;
      return [{ ...refusalOf(line, cell, 'unknownCriterion'), criterion: String(header) }];
    });
  });
}

function fieldKey(candidate: string, field: string, criterion: string): string {
  return JSON.stringify([folded(candidate), field, folded(criterion)]);
}

function sentKey({ candidate, field, criterion }: SentCell): string {
  return fieldKey(candidate, field, criterion);
}

function sentText({ field, value }: SentCell): string {
  return field === 'note' ? printedText(value) : value;
}
