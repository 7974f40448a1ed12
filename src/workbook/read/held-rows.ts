/** What the tables of an input hold: whether a row that stands elsewhere is among it, and with the same figures. */
import {
  cellText,
  isBlank,
  readNumberOrPercentage,
  readPresence,
  readWord,
  readYesNo,
} from '../columns/cells.ts';
import type { TableKey } from '../columns/schema.ts';
import * as words from '../columns/vocabulary.ts';
import type { CellValue } from '../snapshot.ts';
import { folded } from '../../text/spelling.ts';
import type { CellsBelow } from './row-below.ts';

/** A row by its columns, and its cells by the codes that head them. */
export interface CodedCells extends CellsBelow {
  readonly codes: ReadonlyMap<string, CellValue>;
}

/** `missing`: no table has the row. `other`: one has it with another figure, or without it. `held`: all of it is there. */
export type Standing = 'missing' | 'other' | 'held';

/** By which columns a row is known; a list's rows by their name too. */
const identities: Readonly<Partial<Record<TableKey, readonly (readonly string[])[]>>> = {
  Campaign: [['key']],
  Contents: [['code']],
  Criteria: [['code'], ['name']],
  Candidates: [['code'], ['name', 'unit']],
  Council: [['code'], ['name']],
  Awards: [['code'], ['name', 'kind']],
  Scores: [['member', 'candidate']],
  SelfScores: [['candidate']],
  Ballots: [['ballot', 'award']],
  BallotCounts: [['candidate', 'award']],
  BallotBox: [['kind'], ['issued', 'returned', 'valid', 'invalid']],
  Decisions: [['award', 'candidate']],
};

/**
 * The columns that decide something. What candidates gave themselves decides nothing, and a council's own averages are laid
 * out as it is: only whether a row of it is there is looked at.
 */
const deciding: Readonly<Partial<Record<TableKey, readonly string[]>>> = {
  Campaign: ['value'],
  Contents: ['weight'],
  Criteria: ['maxPoints', 'weight'],
  Candidates: ['kind', 'proposed', 'status'],
  Council: ['role', 'voting', 'present'],
  Awards: ['quota', 'precedence', 'minScore', 'minVotes', 'base'],
  Scores: ['recused'],
  Ballots: ['validity'],
  BallotCounts: ['agree', 'disagree', 'blank'],
  BallotBox: ['issued', 'returned', 'valid', 'invalid'],
  Decisions: ['order'],
};

/** The rows of one input's tables. */
export class HeldRows {
  /** By identity, then by column or code: the figures that stand there. */
  readonly #figures = new Map<string, Map<string, Set<string>>>();

  constructor(readonly key: TableKey) {}

  add(row: CodedCells): void {
    for (const identity of identitiesOf(this.key, row)) {
      const cells = this.#figures.get(identity) ?? new Map<string, Set<string>>();
      this.#figures.set(identity, cells);
      for (const [column, cell] of decidingCells(this.key, row)) {
        cells.set(column, (cells.get(column) ?? new Set()).add(figureOf(this.key, column, cell)));
      }
    }
  }

  standingOf(row: CodedCells): Standing {
    const own = this.#ownIdentities(row).flatMap((identity) => this.#figures.get(identity) ?? []);
    const typed = decidingCells(this.key, row).filter(([, cell]) => !isBlank(cell));
    // Scores of one member, and marks of one paper, may be in several tables, each with columns of its own.
    const isThere = (column: string): boolean => own.some((cells) => cells.has(column));
    if (own.length === 0 || [...row.codes].some(([code, cell]) => !isBlank(cell) && !isThere(code))) {
      return 'missing';
    }
    const isSame = ([column, cell]: readonly [string, CellValue]): boolean => {
      const figure = figureOf(this.key, column, cell);
      // A column that the table lacks is a blank one.
      return own.some((cells) =>
        (cells.get(column) ?? new Set([figureOf(this.key, column, '')])).has(figure),
      );
    };
    return this.key === 'SelfScores' || typed.every(isSame) ? 'held' : 'other';
  }

  /** The figures of a box tell only where nothing says of which kind it is: two kinds may have the same. */
  #ownIdentities(row: CodedCells): readonly string[] {
    const all = identitiesOf(this.key, row);
    return this.key === 'BallotBox' && !isBlank(row.value('kind')) ? all.slice(0, 1) : all;
  }
}

function identitiesOf(key: TableKey, { value }: CodedCells): readonly string[] {
  return (identities[key] ?? []).flatMap((columns) => {
    const parts = columns.map((name) => folded(cellText(value(name))));
    const isNothing = parts.every((part) => part === '') && key !== 'BallotBox';
    return isNothing ? [] : [`${columns.join()}: ${parts.join(' · ')}`];
  });
}

/** The cells that decide something, each with its column or its code. */
function decidingCells(key: TableKey, row: CodedCells): readonly (readonly [string, CellValue])[] {
  const columns = (deciding[key] ?? []).filter(row.has);
  return [...columns.map((name) => [name, row.value(name)] as const), ...row.codes];
}

/** What a cell says, however it is spelled: `8,5` is 8.5, and ✓ is x; blank, what a blank means there. */
function figureOf(key: TableKey, column: string, cell: CellValue): string {
  const word = meanings[column]?.(cell) ?? (key === 'Ballots' ? readYesNo(cell) : null);
  if (word !== null) return String(word);
  if (isBlank(cell)) return whenBlank[column] ?? '';
  const number = readNumberOrPercentage(cell);
  return number === null ? folded(cellText(cell)) : `${String(number.num)}/${String(number.den)}`;
}

const meanings: Readonly<Record<string, (cell: CellValue) => string | boolean | null>> = {
  kind: readWord(words.kind),
  status: readWord(words.status),
  role: readWord(words.councilRole),
  voting: readYesNo,
  present: readPresence,
  recused: readYesNo,
  validity: readWord(words.validity),
};

const whenBlank: Readonly<Record<string, string>> = {
  status: 'true',
  voting: 'true',
  present: 'present',
  recused: 'false',
  validity: 'true',
};
