/** The tables of the workbook that every member may see, in the workbook's own words. */
import type { Campaign, CriterionCode, Member } from '../../tally/campaign.ts';
import type { Language } from '../../i18n/language.ts';
import { copyWords } from '../../i18n/mail/copies.ts';
import { cellText } from '../../workbook/columns/cells.ts';
import { Findings } from '../../workbook/read/findings.ts';
import { openTable, type Row, type Table } from '../../workbook/read/table.ts';
import { findTables, type Tables } from '../../workbook/read/tables.ts';
import { schema, type ColumnKey, type TableKey } from '../../workbook/columns/schema.ts';
import type { CellValue, WorkbookSnapshot } from '../../workbook/snapshot.ts';
import { folded } from '../../text/spelling.ts';
import { markValue } from '../member-rows.ts';

/** A table as plain data. */
export interface PlainTable {
  readonly key: 'Campaign' | 'Contents' | 'Criteria' | 'Candidates' | 'Council' | 'Awards' | 'SelfScores';
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/**
 * The tables that are the same for every member. Of Candidates neither what is proposed nor why somebody is not eligible
 * is in them; of Awards nothing about votes, which a copy has none of.
 */
export function publishedTables(
  campaign: Campaign,
  snapshot: WorkbookSnapshot,
  language: Language,
): readonly PlainTable[] {
  const tables = findTables(snapshot, new Findings());
  const candidates = [
    ...(['code', 'kind', 'name', 'unit', 'position', 'registered', 'pledge', 'summary', 'status'] as const),
  ];
  return [
    ...columnsOf(tables, 'Candidates', candidates),
    ...columnsOf(tables, 'Criteria', ['code', 'content', 'name', 'maxPoints', 'weight', 'appliesTo', 'role']),
    ...columnsOf(tables, 'Contents', ['code', 'name', 'weight']),
    ...selfScores(campaign, language),
    ...columnsOf(tables, 'Awards', ['code', 'name', 'kind', 'quota', 'precedence', 'minScore']),
    ...columnsOf(tables, 'Campaign', ['key', 'item', 'value']),
  ];
}

function columnsOf<Key extends PlainTable['key']>(
  tables: Tables,
  key: Key,
  wanted: readonly ColumnKey<Key>[],
): readonly PlainTable[] {
  const table = opened(tables, key);
  if (table === null) return [];
  const columns = wanted.filter((column) => table.has(column));
  const header = columns.map((column) => table.header(column) ?? '');
  const rows = table.rows.map((row) => columns.map((column) => row.value(column)));
  return [{ key, name: table.name, header, rows }];
}

function opened<Key extends TableKey>(tables: Tables, key: Key): Table<ColumnKey<Key>> | null {
  const placed = tables.one(key);
  return placed === undefined ? null : openTable(key, placed, new Findings());
}

function selfScores({ selfScores: given, criteria }: Campaign, language: Language): readonly PlainTable[] {
  if (given.length === 0) return [];
  const codes = criteria.map(({ code }) => code).filter((code) => given.some(({ marks }) => marks.has(code)));
  const cell = (marks: (typeof given)[number]['marks'], code: CriterionCode): CellValue => {
    const mark = marks.get(code);
    return mark === undefined ? '' : markValue(mark);
  };
  return [
    {
      key: 'SelfScores',
      name: 'SelfScores',
      header: [headerWord(schema.SelfScores.columns.candidate.headers, language), ...codes],
      rows: given.map(({ candidate, marks }) => [candidate, ...codes.map((code) => cell(marks, code))]),
    },
  ];
}

/** A column's header in the language. */
export function headerWord([vi, en]: readonly [string, string, ...string[]], language: Language): string {
  return language === 'vi' ? vi : en;
}

const councilColumns = ['code', 'name', 'position', 'role', 'voting', 'unit', 'email'] as const;
type CouncilColumn = (typeof councilColumns)[number];

/**
 * The Council of a copy: the member, and who collects the copies, by name and address only. The collector does not vote
 * in it, or scores of theirs would be missing.
 */
export function councilTable(
  snapshot: WorkbookSnapshot,
  member: Member,
  collector: Member | null,
  language: Language,
): PlainTable {
  const table = opened(findTables(snapshot, new Findings()), 'Council');
  if (table === null) throw new Error('A workbook without a council has no members');
  const rowOf = (one: Member): Row<CouncilColumn> | undefined =>
    table.rows.find((row) => folded(cellText(row.value('code'))) === folded(one.code));
  const own = rowOf(member);
  const other = collector === null || collector.code === member.code ? undefined : rowOf(collector);
  const shared = (row: Row<CouncilColumn>, column: CouncilColumn): CellValue => {
    if (column === 'voting') return copyWords[language].no;
    return column === 'position' || column === 'unit' ? '' : row.value(column);
  };
  return {
    key: 'Council',
    name: table.name,
    header: councilColumns.map(
      (column) => table.header(column) ?? headerWord(schema.Council.columns[column].headers, language),
    ),
    rows: [
      ...(own === undefined ? [] : [councilColumns.map((column) => own.value(column))]),
      ...(other === undefined ? [] : [councilColumns.map((column) => shared(other, column))]),
    ],
  };
}
