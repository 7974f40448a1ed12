/** The rows of score tables, the master's or a copy's, understood by the master's codes. */
import type {
  Campaign,
  Candidate,
  CandidateCode,
  Criterion,
  CriterionCode,
  Mark,
  Member,
  MemberCode,
} from '../../tally/campaign.ts';
import { cellText, isBlank, isCellError, printedText, readYesNo } from '../../workbook/columns/cells.ts';
import type { InputCell, ScoreField } from '../../workbook/repair/input-plan.ts';
import type { Issue } from '../../workbook/findings/issue.ts';
import { cellName } from '../../cells/a1.ts';
import { Findings, type Spot } from '../../workbook/read/findings.ts';
import { readMarks } from '../../workbook/read/marks.ts';
import { Registry } from '../../workbook/read/registry.ts';
import type { ScoreTable } from '../../workbook/read/scores.ts';
import { openTable, type Row } from '../../workbook/read/table.ts';
import { tableKeyOf, type ColumnKey } from '../../workbook/columns/schema.ts';
import type { CellValue, TableSnapshot } from '../../workbook/snapshot.ts';
import { markText, markValue } from '../member-rows.ts';

/** The codes of the master and what they stand for. */
export interface Codes {
  readonly members: Registry<MemberCode>;
  readonly candidates: Registry<CandidateCode>;
  readonly criteria: Registry<CriterionCode>;
  readonly memberOf: ReadonlyMap<MemberCode, Member>;
  readonly candidateOf: ReadonlyMap<CandidateCode, Candidate>;
  readonly criterionOf: ReadonlyMap<CriterionCode, Criterion>;
}

export function codesOf(campaign: Campaign): Codes {
  return {
    members: registryOf(campaign.council),
    candidates: registryOf(campaign.candidates),
    criteria: registryOf(campaign.criteria),
    memberOf: byCode(campaign.council),
    candidateOf: byCode(campaign.candidates),
    criterionOf: byCode(campaign.criteria),
  };
}

function registryOf<Code extends string>(things: readonly { readonly code: Code }[]): Registry<Code> {
  const registry = new Registry<Code>(true);
  const nowhere: Spot = { table: '', sheet: null, order: 0, at: null };
  for (const { code } of things) registry.enter(code, code, nowhere);
  return registry;
}

function byCode<Code extends string, Thing extends { readonly code: Code }>(
  things: readonly Thing[],
): ReadonlyMap<Code, Thing> {
  return new Map(things.map((thing) => [thing.code, thing]));
}

/** What a cell says. `text` is the same for what means the same: `8.5` also where `8,50` is typed. */
type Said =
  | { readonly kind: 'blank' }
  | { readonly kind: 'value'; readonly text: string; readonly written: string | number }
  | { readonly kind: 'flawed'; readonly found: CellValue; readonly why: Flaw };

/** Why a cell says nothing that could be taken. */
export type Flaw = 'notANumber' | 'outOfRange' | 'notApplicable' | 'cellError' | 'notYesNo';

export interface FieldCell {
  readonly field: ScoreField['field'];
  readonly criterion: CriterionCode | null;
  readonly place: InputCell;
  readonly raw: CellValue;
  readonly said: Said;
}

/** A row that has something in it. */
export interface Line {
  readonly table: ScoreTable;
  /** The code that stands there, known or not; '' for none. */
  readonly memberText: string;
  readonly candidateText: string;
  readonly member: MemberCode | undefined;
  readonly candidate: CandidateCode | undefined;
  readonly memberPlace: InputCell;
  readonly candidatePlace: InputCell;
  readonly memberRaw: CellValue;
  readonly candidateRaw: CellValue;
  readonly cells: readonly FieldCell[];
}

/** A score table and its columns that nothing of the master explains. */
export interface OpenedTable {
  readonly snapshot: TableSnapshot;
  readonly table: ScoreTable;
  readonly lines: readonly Line[];
}

/** The rows of all score tables. */
export function openScores(tables: readonly TableSnapshot[], codes: Codes): readonly OpenedTable[] {
  return tables
    .filter(({ name }) => tableKeyOf(name) === 'Scores')
    .map((snapshot, order) => {
      const findings = new Findings();
      const table = openTable('Scores', { snapshot, order }, findings, codes.criteria);
      const rows = table.rows.map((row) => ({ row, read: readRow(row, table, codes, findings) }));
      const issues = new Map(findings.all().map((issue) => [issue.cell, issue]));
      return { snapshot, table, lines: rows.map(({ row, read }) => lineOf(row, table, read, issues)) };
    });
}

interface RowRead {
  readonly member: MemberCode | undefined;
  readonly candidate: CandidateCode | undefined;
  readonly marks: ReadonlyMap<CriterionCode, Mark>;
}

function readRow(
  row: Row<ColumnKey<'Scores'>>,
  table: ScoreTable,
  codes: Codes,
  findings: Findings,
): RowRead {
  const [member, candidate] = [row.value('member'), row.value('candidate')];
  const known = isBlank(candidate) ? undefined : codes.candidates.find(cellText(candidate));
  const subject = known === undefined ? undefined : codes.candidateOf.get(known);
  return {
    member: isBlank(member) ? undefined : codes.members.find(cellText(member)),
    candidate: known,
    marks: readMarks(row, table.codes, subject, codes, findings).marks,
  };
}

function lineOf(
  row: Row<ColumnKey<'Scores'>>,
  table: ScoreTable,
  { member, candidate, marks }: RowRead,
  issues: ReadonlyMap<string | null, Issue>,
): Line {
  const scores = [...table.codes].map(([criterion, column]): FieldCell => {
    const [place, raw] = [placeAt(table, row.spotAt(column)), row.valueAt(column)];
    const said = saidMark(raw, marks.get(criterion), () => issues.get(cellName(place.row, place.column)));
    return { field: 'score', criterion, place, raw, said };
  });
  const others = (['recused', 'note'] as const).flatMap((field): readonly FieldCell[] => {
    if (!row.has(field)) return [];
    const raw = row.value(field);
    const said = field === 'recused' ? saidRecused(raw) : saidNote(raw);
    return [{ field, criterion: null, place: placeAt(table, row.spot(field)), raw, said }];
  });
  return {
    table,
    memberText: cellText(row.value('member')),
    candidateText: cellText(row.value('candidate')),
    member,
    candidate,
    memberPlace: placeAt(table, row.spot('member')),
    candidatePlace: placeAt(table, row.spot('candidate')),
    memberRaw: row.value('member'),
    candidateRaw: row.value('candidate'),
    cells: [...scores, ...others],
  };
}

function placeAt(table: ScoreTable, { sheet, at }: Spot): InputCell {
  return { table: table.name, sheet: sheet ?? '', row: at?.row ?? 0, column: at?.column ?? 0 };
}

function saidMark(raw: CellValue, mark: Mark | undefined, issue: () => Issue | undefined): Said {
  if (isBlank(raw)) return { kind: 'blank' };
  if (mark !== undefined) {
    const written = markValue(mark);
    return {
      kind: 'value',
      text: markText(mark),
      written: typeof written === 'number' ? written : String(written),
    };
  }
  return { kind: 'flawed', found: raw, why: flawOf(issue()) };
}

function flawOf(issue: Issue | undefined): Flaw {
  switch (issue?.code) {
    case 'ScoreOutOfRange':
      return 'outOfRange';
    case 'ScoreNotApplicable':
      return 'notApplicable';
    case 'CellError':
      return 'cellError';
    default:
      return 'notANumber';
  }
}

/** Only a yes says something: a no is what a blank cell says too. */
function saidRecused(raw: CellValue): Said {
  if (isBlank(raw)) return { kind: 'blank' };
  if (isCellError(raw)) return { kind: 'flawed', found: raw, why: 'cellError' };
  const yes = readYesNo(raw);
  if (yes === null) return { kind: 'flawed', found: raw, why: 'notYesNo' };
  return yes ? { kind: 'value', text: 'x', written: 'x' } : { kind: 'blank' };
}

function saidNote(raw: CellValue): Said {
  if (isBlank(raw)) return { kind: 'blank' };
  if (isCellError(raw)) return { kind: 'flawed', found: raw, why: 'cellError' };
  const text = printedText(raw);
  return { kind: 'value', text, written: text };
}
