/**
 * Formulas by IronCalc (https://www.ironcalc.com), a spreadsheet engine in WebAssembly. For each calculation it is given
 * the formulas that depend on what changed and the values these refer to, never the whole workbook.
 */
import type { Model } from '@ironcalc/wasm';
import type { Block, ErrorText, SheetPart, StoredValue, WorkbookFile } from '../ooxml/model.ts';
import { blockAddress, quotedSheetName } from './address.ts';
import type { Calculator, Changes } from './calculator.ts';
import type { ReadFormula } from './precedents.ts';
import { readFormula } from './precedents.ts';
import { intersect, lastColumn } from './range-reference.ts';

type Engine = typeof import('@ironcalc/wasm');
/** The engine's WebAssembly: its bytes, or where a browser fetches it. */
export type EngineSource = () => Uint8Array | URL | Promise<Uint8Array | URL>;

/** A calculator that loads the engine when a formula first needs it. */
export function createIroncalc(source: EngineSource): Calculator {
  let loading: Promise<Engine> | null = null;
  const known = new Map<string, boolean>();
  return {
    async recalculate(file, changes) {
      const all = formulasOf(file);
      if (all.length === 0) return;
      const due = changes.everything ? all : dependents(all, changes);
      if (due.length === 0) return;
      loading ??= loadEngine(source);
      reckon(await loading, file, due, known);
    },
  };
}

async function loadEngine(source: EngineSource): Promise<Engine> {
  const engine = await import('@ironcalc/wasm');
  const given = await source();
  // The engine's types want bytes over a plain ArrayBuffer.
  await engine.default({ module_or_path: given instanceof URL ? given : new Uint8Array(given) });
  return engine;
}

interface FormulaCell {
  readonly sheet: SheetPart;
  readonly row: number;
  readonly column: number;
  readonly result: StoredValue;
  readonly read: ReadFormula;
}

function formulasOf(file: WorkbookFile): readonly FormulaCell[] {
  return file.sheets.flatMap((sheet) => (sheet.kind === 'worksheet' ? formulasOn(file, sheet) : []));
}

function formulasOn(file: WorkbookFile, sheet: SheetPart): readonly FormulaCell[] {
  const cells: FormulaCell[] = [];
  for (const { row, column, cell } of sheet.formulas()) {
    if (cell.formula === null) continue;
    const read = readFormula(cell.formula, { file, sheet, row, column });
    cells.push({ sheet, row, column, result: cell.value, read });
  }
  return cells;
}

/** The formulas in the changed cells and all that refer to them, directly or through others. */
function dependents(all: readonly FormulaCell[], changes: Changes): readonly FormulaCell[] {
  const due = new Set<FormulaCell>();
  const changed = new Map<SheetPart, Block[]>();
  for (const [sheet, blocks] of changes.cells) changed.set(sheet, [...blocks]);
  const touched = (sheet: SheetPart, block: Block): boolean =>
    (changed.get(sheet) ?? []).some((each) => intersect(each, block) !== null);
  let waiting = all;
  let found = true;
  while (found) {
    const next = waiting.filter(
      (cell) =>
        touched(cell.sheet, cellBlock(cell)) ||
        cell.read.precedents.some(({ sheet, block }) => touched(sheet, block)),
    );
    found = next.length > 0;
    for (const cell of next) due.add(cell);
    waiting = waiting.filter((cell) => !due.has(cell));
    changed.clear();
    for (const cell of next) changed.set(cell.sheet, [...(changed.get(cell.sheet) ?? []), cellBlock(cell)]);
  }
  return [...due];
}

function cellBlock({ row, column }: { readonly row: number; readonly column: number }): Block {
  return { row, column, rows: 1, columns: 1 };
}

/** Stores the results of the formulas that the engine can reckon; the others keep theirs. */
function reckon(
  engine: Engine,
  file: WorkbookFile,
  due: readonly FormulaCell[],
  known: Map<string, boolean>,
): void {
  learnFunctions(engine, new Set(due.flatMap(({ read }) => read.functions)), known);
  const reckonable = due.filter(
    ({ read }) => !read.opaque && read.functions.every((name) => known.get(name)),
  );
  if (reckonable.length < due.length) file.requestFullCalculation();
  if (reckonable.length === 0) return;
  const model = newModel(engine);
  try {
    const sheets = feed(model, file, reckonable);
    const probes = addProbes(model, reckonable, sheets);
    model.resumeEvaluation();
    model.evaluate();
    for (const [index, cell] of reckonable.entries()) {
      const result = resultOf(model, cell, sheets, { sheet: probes, row: index + 1 });
      const same = result !== null && isSame(result, cell.result);
      if (same || (result !== null && cell.sheet.setResult(cell.row, cell.column, result))) continue;
      file.requestFullCalculation();
    }
  } finally {
    model.free();
  }
}

/** A cell whose result is what it was stays byte for byte. */
function isSame(a: StoredValue, b: StoredValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** English names, a point for decimals; nothing is reckoned before all is given. */
function newModel(engine: Engine): Model {
  const model = new engine.Model('binh-xet', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  return model;
}

/** The engine writes the functions it knows in capitals, and those it does not as they were typed. */
function learnFunctions(engine: Engine, names: ReadonlySet<string>, known: Map<string, boolean>): void {
  const unknown = [...names].filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  const model = newModel(engine);
  try {
    unknown.forEach((name, index) => model.setUserInput(0, index + 1, 1, `=${name.toLowerCase()}(1)`));
    unknown.forEach((name, index) =>
      known.set(name, model.getCellContent(0, index + 1, 1).startsWith(`=${name}(`)),
    );
  } finally {
    model.free();
  }
}

type SheetIndexes = ReadonlyMap<SheetPart, number>;

/** Sheets under their names, the formulas, and the values of the cells they refer to. */
function feed(model: Model, file: WorkbookFile, due: readonly FormulaCell[]): SheetIndexes {
  const indexes = new Map<SheetPart, number>();
  for (const sheet of file.sheets) {
    const index = indexes.size;
    if (index > 0) model.newSheet();
    model.renameSheet(index, `@${index}`);
    indexes.set(sheet, index);
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

function inputOf(value: StoredValue): string {
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
    default: {
      const unreachable: never = value;
      return unreachable;
    }
  }
}

/**
 * The engine shows a number as its format says, with nine digits at most. Joined to an empty text it gives all of
 * them, so each formula has a second one beside it, on a sheet of its own.
 */
function addProbes(model: Model, due: readonly FormulaCell[], sheets: SheetIndexes): number {
  model.newSheet();
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
function resultOf(
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
