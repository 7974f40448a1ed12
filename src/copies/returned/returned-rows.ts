/** The rows of a copy whose member is known: what they say, and what of it cannot be taken. */
import type { Candidate, CandidateCode, Member, MemberCode } from '../../tally/campaign.ts';
import { printedText } from '../../workbook/columns/cells.ts';
import type { ScoreField } from '../../workbook/repair/input-plan.ts';
import { folded } from '../../text/spelling.ts';
import type { ArrivedWorkbook } from './arrival.ts';
import { laterMerge, mergesOf } from '../merge/merge-brought.ts';
import { masterCell, type Master } from '../merge/merge-master.ts';
import type { CopyFacts } from './returned-facts.ts';
import type { FieldCell, Line, OpenedTable } from './returned-lines.ts';
import type { Refusal, RefusalReason, Remark, Returned, Statement } from './returned-copy.ts';

/** A copy whose member is known, understood by the master's codes. */
interface Copy {
  readonly arrival: ArrivedWorkbook;
  readonly tables: readonly OpenedTable[];
  readonly facts: CopyFacts;
  readonly master: Master;
  readonly member: Member;
}

/** What the rows of the copy say, what of it cannot be taken and why, and what a person should look at. */
export function readRows(copy: Copy): Pick<Returned, 'statements' | 'refusals' | 'remarks'> {
  const found = new Found(sentTexts(copy));
  for (const opened of copy.tables) {
    for (const line of opened.lines) readLine(copy, line, found);
    found.refusals.push(...unknownCriteria(copy, opened));
  }
  const { refusals, remarks } = found;
  return { statements: found.statements(), refusals, remarks };
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
    if (this.#sent.size === 0) return '';
    return this.#sent.get(fieldKey({ candidate, field: cell.field, criterion: cell.criterion })) ?? '';
  }

  add(statement: Statement): void {
    const key = fieldKey(statement);
    const earlier = this.#said.get(key);
    if (earlier === undefined) this.#said.set(key, [statement]);
    else earlier.push(statement);
  }

  /** Each thing once. What is said twice, and differently, is refused. */
  statements(): readonly Statement[] {
    return [...this.#said.values()].flatMap((some) => {
      const [first] = some;
      if (first === undefined) return [];
      // Typed is better than reckoned, where both say the same.
      if (some.every(({ text }) => text === first.text))
        return [some.find(({ formula }) => formula === null) ?? first];
      this.refusals.push(...some.map((each) => twice(each)));
      return [];
    });
  }
}

function twice({ place, candidate, field, criterion, written }: Statement): Refusal {
  return { reason: 'saidTwice', place, found: written, member: '', candidate, field, criterion };
}

/** A row, and whether and how it is the member's. */
interface OwnLine {
  readonly line: Line;
  readonly isOwn: boolean;
  readonly candidate: Candidate | undefined;
  readonly recused: boolean;
}

function readLine(copy: Copy, line: Line, found: Found): void {
  const { arrival, master, member } = copy;
  const isOwn = line.member === member.code || (line.memberText === '' && arrival.stamps.length > 0);
  const candidate = line.candidate === undefined ? undefined : master.codes.candidateOf.get(line.candidate);
  if (isOwn && candidate !== undefined) remarkBlanks(copy, line, candidate, found);
  const said = line.cells.filter((cell) => cell.said.kind !== 'blank');
  // A remark that somebody wrote below the table.
  if (line.candidateText === '' && said.every(({ field }) => field === 'note')) return;
  const declares = said.some(({ field }) => field === 'recused');
  const recused = isOwn && candidate !== undefined && (declares || master.isRecused(member, candidate));
  for (const cell of said) readCell(copy, { line, isOwn, candidate, recused }, cell, found);
}

function readCell(copy: Copy, own: OwnLine, cell: FieldCell, found: Found): void {
  const { line, isOwn, candidate } = own;
  if (isOwn && candidate !== undefined && isAsSent(cell, found.sentFor(candidate.code, cell))) return;
  const reason = (isOwn ? candidateReason(candidate) : 'otherMember') ?? cellReason(copy, cell, own.recused);
  if (reason !== null || candidate === undefined) {
    if (!isTheMasters(copy, own, cell))
      found.refusals.push(refusalOf(line, cell, reason ?? 'unknownCandidate'));
  } else if (cell.said.kind === 'value') {
    const { field, criterion, place } = cell;
    const { text, written } = cell.said;
    const formula = copy.arrival.formula(place.sheet, place.row, place.column);
    found.add({ candidate: candidate.code, field, criterion, place, text, written, formula });
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
  { line, isOwn }: OwnLine,
  { field, criterion, said }: FieldCell,
): boolean {
  const whose: MemberCode | undefined = isOwn ? member.code : line.member;
  if (said.kind !== 'value' || whose === undefined || line.candidate === undefined) return false;
  const there = masterCell(master, { member: whose, candidate: line.candidate, field, criterion });
  return there?.cell.said.kind === 'value' && there.cell.said.text === said.text;
}

function remarkBlanks(copy: Copy, line: Line, { code }: Candidate, found: Found): void {
  for (const cell of line.cells) {
    if (cell.said.kind !== 'blank') continue;
    const { sheet, row, column } = cell.place;
    const uncalculated = copy.arrival.formula(sheet, row, column) !== null;
    const sent = found.sentFor(code, cell);
    const brought = sent === '' ? broughtBefore(copy, code, cell) : '';
    if (sent === '' && brought === '' && !uncalculated) continue;
    const kind = uncalculated ? 'uncalculated' : sent === '' ? 'withdrawn' : 'emptied';
    found.remarks.push({
      ...{ kind, place: cell.place, sent: sent || brought },
      candidate: line.candidateText,
      criterion: cell.criterion,
    });
  }
}

/** What an older copy of the member brought into the cell, which still holds it; '' where that is nothing. */
function broughtBefore({ arrival, master, member }: Copy, candidate: CandidateCode, cell: FieldCell): string {
  const field: ScoreField = { member: member.code, candidate, field: cell.field, criterion: cell.criterion };
  if (laterMerge(arrival.savedAt, mergesOf(member.code, master.earlier)) !== null) return '';
  const brought = master.broughtInto(field);
  const there = masterCell(master, field)?.cell.said;
  return brought !== null && there?.kind === 'value' && there.text === brought ? brought : '';
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

/** One text for a thing that a member says; the length keeps two apart. */
export function fieldKey({ candidate, field, criterion }: Omit<ScoreField, 'member'>): string {
  return `${candidate.length} ${field} ${candidate}${criterion ?? ''}`;
}

/** What the cells said when the copy was sent, by the codes as the master spells them now. */
function sentTexts({ arrival, master }: Copy): ReadonlyMap<string, string> {
  const { candidates, criteria } = master.codes;
  const texts = new Map<string, string>();
  for (const sent of arrival.stamps[0]?.sent ?? []) {
    const { field, value } = sent;
    const candidate = candidates.find(sent.candidate);
    const criterion = field === 'score' ? criteria.find(sent.criterion) : null;
    if (candidate === undefined || criterion === undefined) continue;
    texts.set(fieldKey({ candidate, field, criterion }), field === 'note' ? printedText(value) : value);
  }
  return texts;
}
