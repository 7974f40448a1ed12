/**
 * What stands where it is not read: in tables that are none of ours by name, below a table, beside one. It is reported
 * there, once; what would follow from it elsewhere (a code that seems unknown, a score that seems missing) is not.
 */
import type { CandidateCode, CriterionCode, MemberCode } from '../../tally/campaign.ts';
import { cellText } from '../columns/cells.ts';
import { codesOf, inputKeys, type ListKey } from '../findings/look-alike.ts';
import type { TableKey } from '../columns/schema.ts';
import type { TableSnapshot, WorkbookSnapshot } from '../snapshot.ts';
import { Findings, type Spot } from './findings.ts';
import { looseRows, type LooseRows } from './loose-rows.ts';
import { outsideOf, reportOutside, type Outside } from './outside.ts';
import type { Registry } from './registry.ts';
import type { CellsBelow, Known } from './row-below.ts';
import type { StrayRow } from './scores.ts';
import { openTable, type PlacedTable } from './table.ts';
import type { Tables } from './tables.ts';
import type { UnreadTable } from './unread-tables.ts';

/** The codes of the lists that were read. */
export interface Registries {
  readonly Contents: Registry<string>;
  readonly Criteria: Registry<CriterionCode>;
  readonly Candidates: Registry<CandidateCode>;
  readonly Council: Registry<MemberCode>;
  readonly Awards: Registry<string>;
}

export interface Displaced {
  /** What stands around the tables that are read. */
  readonly outside: readonly Outside[];
  /** Rows in no table that no table has, with the table that they belong to. */
  readonly loose: readonly PlacedLoose[];
  /** Score rows whose member and candidate are known. */
  readonly strays: readonly StrayRow[];
  /** Criteria whose column stands beside a score table, or in one that is not read. */
  readonly criteria: ReadonlySet<CriterionCode>;
  /** Papers, candidates' columns of them, or counts by hand. */
  readonly votes: boolean;
  /** Some setting. */
  readonly settings: boolean;
  /** Lists of which some rows stand elsewhere. */
  readonly lists: ReadonlySet<ListKey>;
}

export interface PlacedLoose extends LooseRows {
  readonly into: TableSnapshot;
}

/** Reports what stands around the tables that are read, and excuses the codes that are given there. */
export function findDisplaced(
  snapshot: WorkbookSnapshot,
  tables: Tables,
  unread: readonly UnreadTable[],
  registries: Registries,
  countsAlone: Known['countsAlone'],
  findings: Findings,
): Displaced {
  const known = knownIn(tables, registries, countsAlone);
  const outside = inputKeys.flatMap((key) =>
    tables.all(key).flatMap((placed): Outside[] => {
      const found = outsideOf(key, placed.snapshot, known);
      if (found === null) return [];
      reportOutside(found, placed, findings);
      return [found];
    }),
  );
  const saidRows = new Set(
    outside.flatMap(({ table, rows }) => rows.map(({ row }) => `${table.sheet} ${row}`)),
  );
  const all = looseRows(
    snapshot,
    (key) => tables.all(key).map((placed) => placed.snapshot),
    known,
    (sheet, row) => saidRows.has(`${sheet} ${row}`),
  );
  for (const each of all) reportLoose(each, tables, findings);
  for (const { sheet, row, column } of snapshot.unseen ?? []) {
    const spot: Spot = { table: '', sheet, order: snapshot.tables.length * 2, at: { row, column } };
    findings.add('UnseenCells', spot);
  }
  // What a table has with other figures is missing nowhere.
  const loose = all.filter(({ differ }) => !differ);
  const hasRows = (key: TableKey): boolean =>
    [...outside, ...loose].some((each) => each.key === key && each.rows.length > 0) ||
    unread.some((each) => each.key === key);
  for (const key of listKeys) excuse(key, [...outside, ...loose], unread, registries[key]);
  return {
    outside,
    loose: loose.flatMap((each) => {
      const into = tableFor(each, tables)?.snapshot;
      return into === undefined ? [] : [{ ...each, into }];
    }),
    strays: [...straysBelow([...outside, ...loose], registries), ...straysInUnread(unread, registries)],
    criteria: new Set([
      ...columnsBeside(outside, registries.Criteria),
      ...unread.flatMap((each) => columnsOfUnread(each, registries.Criteria)),
    ]),
    votes:
      hasRows('Ballots') ||
      hasRows('BallotCounts') ||
      outside.some(({ key, columns }) => key === 'Ballots' && columns.length > 0),
    settings: hasRows('Campaign'),
    lists: new Set(listKeys.filter(hasRows)),
  };
}

function reportLoose(loose: LooseRows, tables: Tables, findings: Findings): void {
  const { key, sheet, row, column, rows, differ } = loose;
  const own = tableFor(loose, tables);
  const { order } = tables.missing(key);
  const table = own?.snapshot.name ?? key;
  // What stands in no table is listed with the table that it belongs to.
  const spot: Spot = { table, sheet, order: own?.order ?? order, at: { row, column } };
  const kind = differ ? 'differ' : own === undefined ? 'noTable' : 'missing';
  findings.add('RowOutsideTable', spot, { rows: rows.length, input: table, elsewhere: kind });
}

/** The table that the rows belong to; undefined where there is none of their input. */
function tableFor({ key, table }: Pick<LooseRows, 'key' | 'table'>, tables: Tables): PlacedTable | undefined {
  return tables.all(key).find(({ snapshot }) => snapshot.name === table) ?? tables.one(key);
}

const listKeys: readonly ListKey[] = ['Contents', 'Criteria', 'Candidates', 'Council', 'Awards'];

function knownIn(tables: Tables, registries: Registries, countsAlone: Known['countsAlone']): Known {
  return {
    contents: registries.Contents,
    criteria: registries.Criteria,
    candidates: registries.Candidates,
    council: registries.Council,
    awards: registries.Awards,
    headers: (key) => {
      if (key === 'Ballots') return registries.Candidates;
      return key === 'Scores' || key === 'SelfScores' ? registries.Criteria : null;
    },
    papers: tables.all('Ballots').flatMap(paperNumbers),
    countsAlone,
  };
}

function paperNumbers(placed: PlacedTable): readonly string[] {
  return openTable('Ballots', placed, new Findings()).rows.map((row) => cellText(row.value('ballot')));
}

/** Rows of an input, wherever they stand. */
interface KeyedRows {
  readonly key: TableKey;
  readonly rows: readonly CellsBelow[];
}

function excuse(
  key: ListKey,
  outside: readonly KeyedRows[],
  unread: readonly UnreadTable[],
  registry: Registry<string>,
): void {
  const below = outside.flatMap((each) => (each.key === key ? each.rows : []));
  for (const row of below) registry.excuse(cellText(row.value('code')));
  const elsewhere = unread.flatMap((each) =>
    each.key === key ? codesOf({ ...each.table, name: key }, key) : [],
  );
  for (const code of elsewhere) registry.excuse(code);
}

function straysBelow(outside: readonly KeyedRows[], registries: Registries): readonly StrayRow[] {
  return outside.flatMap(({ key, rows }) =>
    key === 'Scores'
      ? rows.map((row) =>
          strayOf(cellText(row.value('member')), cellText(row.value('candidate')), registries),
        )
      : [],
  );
}

function straysInUnread(unread: readonly UnreadTable[], registries: Registries): readonly StrayRow[] {
  return unread.flatMap((each) => {
    const rows = scoresIn(each, registries.Criteria)?.rows ?? [];
    return rows.flatMap((row) => {
      const stray = strayOf(cellText(row.value('member')), cellText(row.value('candidate')), registries);
      return stray.member === undefined || stray.candidate === undefined ? [] : [stray];
    });
  });
}

function columnsOfUnread(unread: UnreadTable, criteria: Registry<CriterionCode>): readonly CriterionCode[] {
  return [...(scoresIn(unread, criteria)?.codes.keys() ?? [])];
}

function scoresIn({ key, table }: UnreadTable, criteria: Registry<CriterionCode>) {
  return key === 'Scores' ? openTable(key, { snapshot: table, order: 0 }, new Findings(), criteria) : null;
}

function strayOf(member: string, candidate: string, { Council, Candidates }: Registries): StrayRow {
  return { member: Council.find(member), candidate: Candidates.find(candidate) };
}

function columnsBeside(
  outside: readonly Outside[],
  criteria: Registry<CriterionCode>,
): readonly CriterionCode[] {
  const beside = outside.flatMap(({ key, columns }) => (key === 'Scores' ? columns : []));
  return beside.flatMap(({ code }) => (code === null ? [] : (criteria.find(code) ?? [])));
}
