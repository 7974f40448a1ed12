/** Which input a table looks like that is not read as one: by its name, and by its headers. */
import { cellText } from '../columns/cells.ts';
import { Findings, type Spot } from '../read/findings.ts';
import { matchHeader, type Columns } from '../read/header.ts';
import type { Registry } from '../read/registry.ts';
import {
  schema,
  settingKeys,
  tableKeyOf,
  tableKeys,
  type TableKey,
  type TableShape,
} from '../columns/schema.ts';
import type { TableSnapshot } from '../snapshot.ts';
import { bare, folded } from '../../text/spelling.ts';

/** What a table begins with that a council wants left out. */
export const ignoredPrefix = 'BoQua_';

/** Whether a table of this name is never read and never spoken of. */
export function isIgnored(name: string): boolean {
  return /^(?:boqua|ignored)_/u.test(bare(name));
}

/** The tables a tally reads. Where things stand on certificates is no matter to it. */
export const inputKeys: readonly TableKey[] = tableKeys.filter((key) => key !== 'CertificateLayout');

/** Tables that give things their codes. */
export type ListKey = 'Contents' | 'Criteria' | 'Candidates' | 'Council' | 'Awards';

/** The codes by which the columns of scores and ballots are known. */
export interface HeaderCodes {
  readonly criteria: Registry<string>;
  readonly candidates: Registry<string>;
}

/** A table by its name and headers; its rows where they tell. */
type Look = Pick<TableSnapshot, 'name' | 'header' | 'rows'>;

/** What councils call the tables in Vietnamese, without spaces, diacritics and the number behind it. */
const usualNames: Readonly<Partial<Record<TableKey, readonly string[]>>> = {
  Campaign: ['chiendich', 'dotthidua', 'dotxet', 'thietlap', 'caidat', 'thongtinchung'],
  Contents: ['noidung', 'noidungthidua', 'noidungchamdiem'],
  Criteria: ['tieuchi', 'tieuchichamdiem', 'tieuchithidua', 'bangtieuchi'],
  Candidates: ['doituong', 'danhsachdoituong', 'danhsachdenghi', 'danhsachxet', 'ungvien', 'tapthecanhan'],
  Council: ['hoidong', 'danhsachhoidong', 'thanhvien', 'thanhvienhoidong'],
  Awards: ['khenthuong', 'hinhthuckhenthuong', 'hinhthuc', 'danhhieu', 'giaithuong'],
  Scores: ['chamdiem', 'diem', 'bangdiem', 'diemcham', 'phieucham', 'phieuchamdiem', 'bangcham'],
  SelfScores: ['tucham', 'diemtucham', 'bangtucham', 'tuchamdiem'],
  Ballots: ['phieu', 'phieubau', 'phieukin', 'phieubieuquyet', 'bophieu'],
  BallotCounts: ['kiemphieu', 'demphieu', 'ketquakiemphieu', 'ketquabophieu', 'ketquaphieu'],
  BallotBox: ['homphieu', 'bienbankiemphieu', 'solieukiemphieu'],
  Decisions: ['quyetdinh', 'ykienchutich', 'chutichquyetdinh'],
};

/** Which input the name is one of: an input's own name with something behind it, or a usual Vietnamese one. */
function namedLike(name: string): { readonly key: TableKey; readonly isCertain: boolean } | null {
  const spelled = folded(name);
  for (const key of inputKeys) {
    const own = folded(key);
    if (!spelled.startsWith(own)) continue;
    // How Excel and people call a copy: the name alone tells.
    const isCertain = /^(?:|_?\d+|_?copy\d*|_.*_\d+)$/u.test(spelled.slice(own.length));
    return { key, isCertain };
  }
  const letters = bare(name).replace(/[^\p{L}\p{N}]+/gu, '');
  const plain = letters.replace(/\d+$/u, '');
  const usual = inputKeys.find((key) => usualNames[key]?.includes(plain) === true);
  return usual === undefined ? null : { key: usual, isCertain: false };
}

/** Whether a table may be meant for an input, so that its rows are worth reading. Needs no rows and no codes. */
export function mayBeInput(name: string, header: TableSnapshot['header']): boolean {
  if (tableKeyOf(name) !== null || isIgnored(name)) return false;
  const looked = { name, header, rows: [] };
  if (namedLike(name)?.isCertain === true) return true;
  // Of points that candidates gave themselves the headers are enough.
  const told = inputKeys.filter((key) => key !== 'SelfScores');
  return told.some((key) => hasRequired(looked, key) || isNamedAndHeaded(looked, key));
}

/**
 * The input that a table looks like which is not one by its name; null for none. `missing`: the inputs that the workbook
 * lacks, of which the headers alone are enough.
 */
export function looksLike(table: Look, codes: HeaderCodes, missing: ReadonlySet<TableKey>): TableKey | null {
  if (isIgnored(table.name)) return null;
  const named = namedLike(table.name);
  if (named?.isCertain === true) return named.key;
  const headed = inputKeys.find((key) => isHeaded[key]?.(table, codes) === true);
  if (headed !== undefined) return headed;
  const likely = inputKeys.find((key) => isNamedAndHeaded(table, key));
  if (likely !== undefined) return likely;
  return inputKeys.find((key) => missing.has(key) && isTheMissing(table, key, codes)) ?? null;
}

type Headed = (table: Look, codes: HeaderCodes) => boolean;

/** Headers that no table of another kind has. */
const isHeaded: Readonly<Partial<Record<TableKey, Headed>>> = {
  Scores: (table, { criteria }) => {
    const { byKey, byCode } = matched(table, 'Scores', criteria);
    // Where no criterion applies to a kind, its rows are scores without any.
    return byKey.has('member') && byKey.has('candidate') && (byCode.size > 0 || byKey.has('recused'));
  },
  Ballots: (table, { candidates }) => columnsOf(table, 'Ballots', candidates, ['ballot']),
  BallotCounts: (table) => hasRequired(table, 'BallotCounts'),
  Candidates: (table) => hasRequired(table, 'Candidates'),
  Council: (table) => {
    const { byKey } = matched(table, 'Council');
    return byKey.has('code') && byKey.has('name') && (byKey.has('role') || byKey.has('voting'));
  },
};

/** All columns that an input must have, where the workbook has no such input; what could be anything shows it by its rows. */
function isTheMissing(table: Look, key: TableKey, { criteria, candidates }: HeaderCodes): boolean {
  switch (key) {
    case 'Campaign':
      return hasRequired(table, key) && firstColumnHas(table, key, 'key', isSettingKey);
    case 'Decisions': {
      const isKnown = (text: string): boolean => candidates.find(text) !== undefined;
      return hasRequired(table, key) && firstColumnHas(table, key, 'candidate', isKnown);
    }
    case 'SelfScores':
      return columnsOf(table, key, criteria, ['candidate']);
    case 'Scores':
    case 'Ballots':
      return false;
    default:
      return hasRequired(table, key);
  }
}

/** The codes that a list gives, where the table is that list by its name or has all its columns; else none. */
export function codesOf(table: Look, key: ListKey): readonly string[] {
  if (tableKeyOf(table.name) !== key && (isIgnored(table.name) || !hasRequired(table, key))) return [];
  const at = matched(table, key).byKey.get('code');
  if (at === undefined) return [];
  return table.rows.map((cells) => cellText(cells[at] ?? '')).filter((code) => code !== '');
}

function isSettingKey(text: string): boolean {
  return settingKeys.some((key) => folded(key) === folded(text));
}

function firstColumnHas(
  table: Look,
  key: TableKey,
  column: string,
  isKnown: (text: string) => boolean,
): boolean {
  const at = matched(table, key).byKey.get(column);
  return at !== undefined && table.rows.some((cells) => isKnown(cellText(cells[at] ?? '')));
}

function isNamedAndHeaded(table: Look, key: TableKey): boolean {
  if (namedLike(table.name)?.key !== key) return false;
  const { byKey } = matched(table, key);
  return Object.entries(shapeOf(key).columns).some(([name, { required }]) => required && byKey.has(name));
}

function hasRequired(table: Look, key: TableKey): boolean {
  const { byKey } = matched(table, key);
  return Object.entries(shapeOf(key).columns).every(([name, { required }]) => !required || byKey.has(name));
}

/** Whether the table has these columns, and one that is headed by a code. */
function columnsOf(table: Look, key: TableKey, codes: Registry<string>, columns: readonly string[]): boolean {
  const { byKey, byCode } = matched(table, key, codes);
  return columns.every((column) => byKey.has(column)) && byCode.size > 0;
}

function shapeOf(key: TableKey): TableShape {
  return schema[key];
}

const nowhere: Spot = { table: '', sheet: null, order: 0, at: null };

function matched(table: Look, key: TableKey, codes: Registry<string> | null = null): Columns<string> {
  const snapshot = { ...table, sheet: '', row: 0, column: 0 };
  return matchHeader(snapshot, { shape: shapeOf(key), codes }, () => nowhere, new Findings());
}
