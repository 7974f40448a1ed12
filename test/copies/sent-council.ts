/** A council whose copies are out, what becomes of its workbook meanwhile, and copies that come back. */
import { arrivalsOf } from '../../src/copies/returned/arrival.ts';
import type { BroughtCell, EarlierMerge } from '../../src/copies/merge/merge-brought.ts';
import type { Kept, Master } from '../../src/copies/merge/merge-master.ts';
import type { Merged, MergeOptions } from '../../src/copies/merge/merge.ts';
import type { Rejected, Returned } from '../../src/copies/returned/returned-copy.ts';
import { returnedFrom } from '../../src/copies/returned/returned.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { aCouncilFile, putTable } from '../excel/small-council.ts';
import { baseOf, copiesOf, criteria, masterFrom, opened, rowOf, scoresIn, stored } from './merge-council.ts';

export type Cell = readonly [candidate: string, header: string, value: string | number];
export type MasterCell = readonly [member: string, ...Cell];

export interface Returning {
  readonly name: string;
  readonly member?: string;
  readonly cells: readonly Cell[];
  /** ISO 8601. */
  readonly savedAt?: string | null;
  /** Which copy of the member's it is: the first or the second that was made. */
  readonly round?: number;
  readonly change?: (file: WorkbookFile) => void;
}

/** Three members, two collectives and two individuals; TV1 has given TT-1 five points each before the copies went out. */
export class SentCouncil {
  readonly #sent: Uint8Array;
  readonly #copies: ReadonlyMap<number, ReadonlyMap<string, Uint8Array>>;

  private constructor(sent: Uint8Array, copies: ReadonlyMap<number, ReadonlyMap<string, Uint8Array>>) {
    this.#sent = sent;
    this.#copies = copies;
  }

  static async make(): Promise<SentCouncil> {
    const file = aCouncilFile({ members: 3, candidates: 2, pointsOf: () => '' });
    const sheet = file.sheets.find(({ name }) => name === 'Chấm điểm');
    if (sheet !== undefined) file.deleteSheet(sheet);
    const rows = ['TV1', 'TV2', 'TV3'].flatMap((member) =>
      ['TT-1', 'TT-2', 'CN-1', 'CN-2'].map((candidate) => {
        const points = member === 'TV1' && candidate === 'TT-1' ? 5 : '';
        return [member, candidate, '', ...criteria.map(() => points), ''];
      }),
    );
    const header = ['Thành viên', 'Đối tượng', 'Không chấm', ...criteria, 'Ghi chú'];
    putTable(file, 'Scores_1', 'Chấm điểm', header, rows);
    const base = await baseOf(file);
    return new SentCouncil(file.save(), new Map([1, 2].map((round) => [round, copiesOf(base, round)])));
  }

  /** The workbook as it was when the copies were made. */
  get sent(): Uint8Array {
    return this.#sent;
  }

  /** A member's copy as it was made. */
  copy(member: string, round = 1): Uint8Array {
    return this.#copies.get(round)?.get(member) ?? new Uint8Array();
  }

  /** The master, with some of its cells changed since, and what it keeps. */
  async master(kept: Partial<Kept>, ...cells: readonly MasterCell[]): Promise<Master> {
    return masterFrom(await this.base(...cells), kept);
  }

  /** What is read of the workbook, with some of its cells changed since. */
  base(...cells: readonly MasterCell[]): ReturnType<typeof baseOf> {
    const file = opened(this.#sent);
    for (const { sheet, table, columnOf } of scoresIn(file)) {
      for (let row = table.block.row + 1; row < table.block.row + table.block.rows; row += 1) {
        const text = (header: string): string => {
          const { value } = sheet.cell(row, columnOf(header));
          return value.kind === 'text' ? value.text : '';
        };
        for (const [member, candidate, header, value] of cells) {
          if (text('Thành viên') === member && text('Đối tượng') === candidate)
            sheet.setValue(row, columnOf(header), stored(value));
        }
      }
    }
    return baseOf(file);
  }

  /** A copy with these cells typed in, as it is read when it comes back. */
  returning(master: Master, { savedAt = null, name, ...copy }: Returning): Returned | Rejected {
    const [arrival] = arrivalsOf({ name, bytes: this.bytes(copy) });
    if (arrival?.kind !== 'workbook') throw new Error(JSON.stringify(arrival));
    return returnedFrom({ ...arrival, savedAt }, master);
  }

  /** The file that comes back. */
  bytes({ member = 'TV1', round = 1, cells, change }: Omit<Returning, 'name' | 'savedAt'>): Uint8Array {
    const file = opened(this.copy(member, round));
    for (const [candidate, header, value] of cells) {
      const scores = scoresOf(file, candidate);
      scores.sheet.setValue(rowOf(scores, candidate), scores.columnOf(header), stored(value));
    }
    change?.(file);
    return file.save();
  }
}

/** The score table of a copy in which the candidate stands. */
export function scoresOf(file: WorkbookFile, candidate: string): ReturnType<typeof scoresIn>[number] {
  const scores = scoresIn(file).find(({ table }) =>
    table.name.endsWith(candidate.startsWith('TT') ? '_TT' : '_CN'),
  );
  if (scores === undefined) throw new Error(`no table for ${candidate}`);
  return scores;
}

/** Nothing is taken but what may be taken unasked. */
export const usual: MergeOptions = { latest: false, accepted: new Set() };

/** A copy of TV1's that was merged before, and the scores it brought. */
export function mergedBefore(
  savedAt: string | null,
  cells: readonly Cell[] = [],
  more: Partial<EarlierMerge> = {},
): EarlierMerge {
  const brought = cells.map(([candidate, header, value]): BroughtCell => {
    const field = header === 'Không chấm' ? 'recused' : header === 'Ghi chú' ? 'note' : 'score';
    return { candidate, field, criterion: field === 'score' ? header : '', text: String(value) };
  });
  return { file: 'trước', member: 'TV1', sha256: 'other', savedAt, brought, ...more };
}

/** What became of each file: its name, its status, and how many cells were added, changed, refused. */
export function outcomes({ files }: Merged): readonly string[] {
  return files.map(
    ({ file, status, added, changed, refused }) => `${file} ${status} ${added} ${changed} ${refused}`,
  );
}

/** The cells that are written, and what into them. */
export function written({ plan }: Merged): readonly unknown[] {
  return plan.cells.map(({ subject, after }) => [subject?.candidate, subject?.criterion, after]);
}
