/**
 * Formulas by IronCalc (https://www.ironcalc.com), a spreadsheet engine in WebAssembly. For each calculation it is given
 * the formulas that depend on what changed and the values these refer to, never the whole workbook.
 */
import type { Model } from '@ironcalc/wasm';
import { type Block, cellBlock, intersect } from '../cells/block.ts';
import type { SheetPart, StoredValue, WorkbookFile } from '../ooxml/model.ts';
import type { Calculator, Changes } from './calculator.ts';
import { readFormula } from './precedents.ts';
import type { FormulaCell } from './ironcalc-model.ts';
import { addProbes, feed, resultOf } from './ironcalc-model.ts';

export type Engine = typeof import('@ironcalc/wasm');
/** The engine's WebAssembly: its bytes, or where a browser fetches it. */
export type EngineSource = () => Uint8Array | URL | Promise<Uint8Array | URL>;

/** A calculator that loads the engine when a formula first needs it. */
export function createIroncalc(source: EngineSource): Calculator {
  const known = new Map<string, boolean>();
  return {
    async recalculate(file, changes) {
      const all = formulasOf(file);
      if (all.length === 0) return;
      const due = changes.everything ? all : dependents(all, changes);
      if (due.length === 0) return;
      reckon(await loadEngine(source), file, due, known);
    },
  };
}

/** The one engine of this process: initialised again, it would forget the models at work. */
let loading: Promise<Engine> | null = null;

/** Loads the engine when it is first asked for. */
export function loadEngine(source: EngineSource): Promise<Engine> {
  loading ??= initialise(source);
  return loading;
}

async function initialise(source: EngineSource): Promise<Engine> {
  const engine = await import('@ironcalc/wasm');
  const given = await source();
  // The engine's types want bytes over a plain ArrayBuffer.
  await engine.default({ module_or_path: given instanceof URL ? given : new Uint8Array(given) });
  return engine;
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
export function newModel(engine: Engine): Model {
  const model = new engine.Model('binh-xet', 'en', 'UTC', 'en');
  model.pauseEvaluation();
  return model;
}

/** The engine writes the functions it knows in capitals, and those it does not as they were typed. */
export function learnFunctions(
  engine: Engine,
  names: ReadonlySet<string>,
  known: Map<string, boolean>,
): void {
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
