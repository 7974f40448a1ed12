/**
 * Councils drawn by seed in which everything that is nobody else's business can be told apart: each score, note, name,
 * address, ballot and decision is a text of its own.
 */
import { Draw } from '../../assets/samples/draw.ts';
import { readWorkbook, type Reading } from '../../src/workbook/read.ts';
import { bare } from '../../src/text/spelling.ts';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot.ts';
import { placed, snapshotOf, type PlacedTable } from '../reckoning/snapshot-of.ts';
import { soundCouncil } from '../reckoning/sound-council.ts';
import type { Cell } from '../reckoning/records.ts';

export interface SecretCouncil {
  readonly tables: readonly PlacedTable[];
  readonly snapshot: WorkbookSnapshot;
  readonly reading: Reading;
  /** What is a member's own, by their code: digits of scores, notes. */
  readonly secretsOf: ReadonlyMap<string, readonly string[]>;
  /** Name, position and address of a member, by their code. */
  readonly personOf: ReadonlyMap<string, readonly string[]>;
  /** Ballot numbers and the Chair's reasons. */
  readonly ofTheCouncil: readonly string[];
}

type Cells = readonly (readonly Cell[])[];

/** Gives a number that no other has: seven digits behind the point, so that it is below every maximum. */
class Secrets {
  #next: number;
  readonly found: string[] = [];

  constructor(seed: number) {
    this.#next = 3_000_000 + ((seed * 7919) % 5_000_000);
  }

  digits(): string {
    this.#next += 137;
    const digits = String(this.#next);
    return digits.endsWith('0') ? this.digits() : digits;
  }
}

const columnOf = (header: readonly Cell[], ...words: readonly string[]): number =>
  header.findIndex((cell) => words.some((word) => bare(String(cell)) === bare(word)));

/** The table with a column more where it lacks one of this name. */
function withColumn(cells: Cells, vi: string, en: string): Cells {
  const [header = [], ...rows] = cells;
  return columnOf(header, vi, en) >= 0 ? cells : [[...header, vi], ...rows.map((row) => [...row, ''])];
}

function isFigure(cell: Cell): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /^\s*\d+(?:[.,]\d+)?\s*$/.test(cell));
}

function change(cells: Cells, replace: (cell: Cell, row: readonly Cell[], column: number) => Cell): Cells {
  const [header = [], ...rows] = cells;
  return [
    header,
    ...rows.map((row) =>
      row.every((cell) => String(cell).trim() === '')
        ? row
        : row.map((cell, column) => replace(cell, row, column)),
    ),
  ];
}

/** The council of a seed with its secrets. */
export function secretCouncil(seed: number): SecretCouncil {
  const plain = snapshotOf(placed(soundCouncil(seed), new Draw(seed)));
  const { criteria, council } = readWorkbook(plain).campaign;
  const isCriterion = (header: Cell): boolean =>
    criteria.some(({ code }) => bare(code) === bare(String(header)));
  const codeOf = (cell: Cell): string =>
    council.find(({ code }) => bare(code) === bare(String(cell)))?.code ?? String(cell);
  const secrets = new Secrets(seed);
  const secretsOf = new Map<string, string[]>(council.map(({ code }) => [code, []]));
  const personOf = new Map<string, readonly string[]>();
  const ofTheCouncil: string[] = [];

  const scores = (given: Cells): Cells => {
    const cells = withColumn(given, 'Ghi chú', 'Note');
    const [header = []] = cells;
    const [member, note] = [columnOf(header, 'Thành viên', 'Member'), columnOf(header, 'Ghi chú', 'Note')];
    return change(cells, (cell, row, column) => {
      const own = secretsOf.get(codeOf(row[member] ?? '')) ?? [];
      const digits = secrets.digits();
      if (column === note) {
        own.push(`ghi${digits}`);
        return `<ghi${digits}> & "riêng"`;
      }
      if (!isCriterion(header[column] ?? '') || !isFigure(cell)) return cell;
      own.push(digits);
      return Number(digits) % 2 === 0 ? Number(`0.${digits}`) : ` 0,${digits}`;
    });
  };
  const people = (given: Cells): Cells => {
    const cells = withColumn(withColumn(given, 'Chức vụ', 'Position'), 'Email', 'Email');
    const [header = []] = cells;
    const at = (vi: string, en: string): number => columnOf(header, vi, en);
    const [code, name, position, email] = [
      at('Mã', 'Code'),
      at('Họ tên', 'Name'),
      at('Chức vụ', 'Position'),
      at('Email', 'Email'),
    ];
    return change(cells, (cell, row, column) => {
      const own = codeOf(row[code] ?? '');
      const number = council.findIndex((each) => each.code === own);
      const words = [`Họ và Tên${number}z`, `Chức danh${number}z`, `thu${number}z@ban.example`];
      personOf.set(own, words);
      return [name, position, email].includes(column)
        ? (words[[name, position, email].indexOf(column)] ?? '')
        : cell;
    });
  };
  const named = (cells: Cells, vi: string, en: string): Cells => {
    const at = columnOf(cells[0] ?? [], vi, en);
    return change(cells, (cell, _, column) => {
      if (column !== at) return cell;
      const secret = `mat${secrets.digits()}`;
      ofTheCouncil.push(secret);
      return secret;
    });
  };
  const tables = placed(soundCouncil(seed), new Draw(seed)).map((table): PlacedTable => {
    const { name, cells } = table;
    if (name.startsWith('Scores')) return { ...table, cells: scores(cells) };
    if (name === 'Council') return { ...table, cells: people(cells) };
    if (/^Ballots(?:_|$)/.test(name)) return { ...table, cells: named(cells, 'Số phiếu', 'Ballot') };
    if (name === 'Decisions') return { ...table, cells: named(cells, 'Lý do', 'Reason') };
    return table;
  });
  const apart = tables.map((table) => ({ ...table, sheet: `Trang ${table.name}` }));
  const snapshot = snapshotOf(apart);
  return { tables: apart, snapshot, reading: readWorkbook(snapshot), secretsOf, personOf, ofTheCouncil };
}
