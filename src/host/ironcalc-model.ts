/** One calculation's worth of a workbook inside IronCalc: putting it in, and getting the results out. */
import type { Model } from '@ironcalc/wasm';
import { type Block, intersect, lastColumn, cellBlock } from '../cells/block.ts';
import { blockAddress } from '../cells/a1.ts';
import { quotedSheetName } from '../cells/sheet-name.ts';
import type { ErrorText, SheetPart, StoredValue, WorkbookFile } from '../ooxml/model.ts';
import type { ReadFormula } from './precedents.ts';

/** A formula, where it stands and the result it has. */
export interface FormulaCell {
  readonly sheet: SheetPart;
  readonly row: number;
  readonly column: number;
  readonly result: StoredValue;
  readonly read: ReadFormula;
}

/** Where each sheet is in the engine. */
export type SheetIndexes = ReadonlyMap<SheetPart, number>;

/**
 * Sheets under their names, one more for probes, the formulas, and the values of the cells they refer to. All sheets come
 * first: with each the engine reads its formulas anew.
 */
export function feed(model: Model, file: WorkbookFile, due: readonly FormulaCell[]): SheetIndexes {
  const { sheets } = file;
  const indexes = new Map(sheets.map((sheet, index) => [sheet, index]));
  let free = '@';
  while (sheets.some(({ name }) => name.startsWith(free))) free += '@';
  for (let index = 0; index <= sheets.length; index += 1) {
    if (index > 0) model.newSheet();
    model.renameSheet(index, `${free}${index}`);
  }
  for (const [sheet, index] of indexes) model.renameSheet(index, sheet.name);
  for (const { sheet, row, column, read } of due) {
    model.setUserInput(indexes.get(sheet) ?? 0, row + 1, column + 1, `=${read.text}`);
  }
  for (const [sheet, blocks] of neededBlocks(due)) {
    const index = indexes.get(sheet);
    if (index !== undefined) feedValues(model, index, sheet, blocks, due);
  }
  return indexes;
}

/** What the formulas refer to, each block once. */
function neededBlocks(due: readonly FormulaCell[]): ReadonlyMap<SheetPart, readonly Block[]> {
  const needed = new Map<SheetPart, Map<string, Block>>();
  for (const { sheet, block } of due.flatMap(({ read }) => read.precedents)) {
    const blocks = needed.get(sheet) ?? new Map<string, Block>();
    needed.set(sheet, blocks.set(blockAddress(block), block));
  }
  return new Map([...needed].map(([sheet, blocks]) => [sheet, [...blocks.values()]]));
}

/** The values of the cells in the blocks, but for those whose formulas the model has. */
function feedValues(
  model: Model,
  index: number,
  sheet: SheetPart,
  blocks: readonly Block[],
  due: readonly FormulaCell[],
): void {
  const used = sheet.usedBlock();
  if (used === null) return;
  const width = lastColumn + 1;
  const given = new Set(
    due.filter((cell) => cell.sheet === sheet).map(({ row, column }) => row * width + column),
  );
  for (const block of blocks) {
    const part = intersect(block, used);
    if (part === null) continue;
    sheet.cells(part).forEach((cells, down) =>
      cells.forEach(({ value }, right) => {
        const place = (part.row + down) * width + part.column + right;
        if (value.kind === 'empty' || given.has(place)) return;
        given.add(place);
        model.setUserInput(index, part.row + down + 1, part.column + right + 1, inputOf(value));
      }),
    );
  }
}

/** What is typed into the engine for a value. */
export function inputOf(value: StoredValue): string {
  switch (value.kind) {
    case 'empty':
      return '';
    case 'number':
      return String(value.value);
    case 'text':
      return `'${value.text}`;
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'error':
      return value.error;
  }
}

/**
 * The engine shows a number as its format says, with nine digits at most. Joined to an empty text it gives all of
 * them, so each formula has a second one beside it, on a sheet of its own.
 */
export function addProbes(model: Model, due: readonly FormulaCell[], sheets: SheetIndexes): number {
  due.forEach((cell, index) => {
    const address = `${quotedSheetName(cell.sheet.name)}!${blockAddress(cellBlock(cell))}`;
    model.setUserInput(sheets.size, index + 1, 1, `=${address}&""`);
  });
  return sheets.size;
}

const errors: readonly ErrorText[] = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#SPILL!',
  '#CALC!',
];

/** Null when the engine could not reckon it. A circle of references is 0, as Excel shows it. */
export function resultOf(
  model: Model,
  cell: FormulaCell,
  sheets: SheetIndexes,
  probe: { readonly sheet: number; readonly row: number },
): StoredValue | null {
  const index = sheets.get(cell.sheet) ?? 0;
  const shown = model.getFormattedCellValue(index, cell.row + 1, cell.column + 1);
  switch (model.getCellType(index, cell.row + 1, cell.column + 1)) {
    case 1: {
      const value = Number(model.getFormattedCellValue(probe.sheet, probe.row, 1));
      return Number.isFinite(value) ? { kind: 'number', value } : null;
    }
    case 2:
      return { kind: 'text', text: shown };
    case 4:
      return { kind: 'boolean', value: shown.toUpperCase() === 'TRUE' };
    case 16: {
      if (shown === '#CIRC!') return { kind: 'number', value: 0 };
      const error = errors.find((each) => each === shown);
      return error === undefined ? null : { kind: 'error', error };
    }
    default:
      return null;
  }
}
