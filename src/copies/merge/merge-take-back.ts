/** Taking the last merge back: what it wrote becomes again what was there before, where nobody has changed it since. */
import { printedText } from '../../workbook/columns/cells.ts';
import type { InputPlan, PlannedCell } from '../../workbook/repair/input-plan.ts';
import type { CellValue } from '../../workbook/snapshot.ts';
import { folded } from '../../text/spelling.ts';
import type { WrittenCell, WrittenMerge, WrittenRow } from './merge-before.ts';
import type { Master } from './merge-master.ts';
import type { FieldCell, Line } from '../returned/returned-lines.ts';

interface TakeBack {
  /** Rows that the merge added are blanked, not deleted: a blank row is none, and nothing below it moves. */
  readonly plan: InputPlan;
  /** Cells that get back what was there. */
  readonly restored: number;
  /** Cells that the merge wrote and that hold something else by now, or are gone: they stay as they are. */
  readonly left: readonly LeftCell[];
}

interface LeftCell {
  readonly member: string;
  readonly candidate: string;
  readonly field: WrittenCell['field'];
  readonly criterion: string;
}

/** What must be written to take the merge back from the workbook as it stands. */
export function planTakeBack(master: Master, merge: WrittenMerge): TakeBack {
  const lines = new Map<string, Line[]>();
  for (const line of master.tables.flatMap((table) => table.lines)) {
    const key = keyOf(line.memberText, line.candidateText);
    lines.set(key, [...(lines.get(key) ?? []), line]);
  }
  const cells: PlannedCell[] = [];
  const left: LeftCell[] = [];
  let restored = 0;
  for (const row of merge.rows) {
    const candidates = lines.get(keyOf(row.member, row.candidate)) ?? [];
    const line = candidates.find(({ table }) => folded(table.name) === folded(row.table)) ?? candidates[0];
    const { held, lost } = line === undefined ? { held: [], lost: row.cells } : split(row, line);
    restored += held.length;
    cells.push(...held.map(({ cell, before }) => restoring(line, cell, before)));
    left.push(...lost.map(({ field, criterion }) => ({ ...row, field, criterion })));
    if (row.kind === 'row' && line !== undefined && lost.length === 0 && isOnly(line, held))
      cells.push(...codeCells(line));
  }
  return { plan: { cells, rows: [] }, restored, left };
}

function keyOf(member: string, candidate: string): string {
  return JSON.stringify([folded(member), folded(candidate)]);
}

interface Held {
  readonly cell: FieldCell;
  readonly before: WrittenCell['before'];
}

/** The cells of the row that still hold what the merge wrote, and the others. */
function split(
  row: WrittenRow,
  line: Line,
): { readonly held: readonly Held[]; readonly lost: readonly WrittenCell[] } {
  const held: Held[] = [];
  const lost: WrittenCell[] = [];
  for (const written of row.cells) {
    const cell = line.cells.find(
      ({ field, criterion }) =>
        field === written.field && folded(criterion ?? '') === folded(written.criterion),
    );
    if (cell !== undefined && isSame(cell.raw, written.after)) held.push({ cell, before: written.before });
    else lost.push(written);
  }
  return { held, lost };
}

function isSame(raw: CellValue, after: string | number): boolean {
  return typeof after === 'number' ? raw === after : printedText(raw) === after;
}

/** Whether nothing else stands in the row. */
function isOnly(line: Line, held: readonly Held[]): boolean {
  return line.cells.every((cell) => cell.said.kind === 'blank' || held.some((each) => each.cell === cell));
}

function restoring(line: Line | undefined, cell: FieldCell, before: WrittenCell['before']): PlannedCell {
  return {
    ...cell.place,
    subject: null,
    guards: line === undefined ? [] : guardsOf(line),
    before: cell.raw,
    after: before,
  };
}

function guardsOf({ memberPlace, candidatePlace, memberText, candidateText }: Line): PlannedCell['guards'] {
  return [
    { row: memberPlace.row, column: memberPlace.column, code: memberText },
    { row: candidatePlace.row, column: candidatePlace.column, code: candidateText },
  ];
}

function codeCells(line: Line): readonly PlannedCell[] {
  return [
    { place: line.memberPlace, raw: line.memberRaw },
    { place: line.candidatePlace, raw: line.candidateRaw },
  ].map(({ place, raw }) => ({ ...place, subject: null, guards: guardsOf(line), before: raw, after: '' }));
}
