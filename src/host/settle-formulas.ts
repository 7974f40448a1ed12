/**
 * Formulas of a file reckoned before anybody reads their values, as Excel reckons them when it opens it: a program may
 * have left no value, or one that is not the formula's.
 */
import { type Block, cellBlock, intersect } from '../cells/block.ts';
import type { SheetPart, StoredValue, WorkbookFile } from '../ooxml/model.ts';
import { agreeingText } from './agreement.ts';
import type { Engine, EngineSource } from './ironcalc.ts';
import { learnFunctions, loadEngine, newModel } from './ironcalc.ts';
import { addProbes, feed, resultOf, type FormulaCell } from './ironcalc-model.ts';
import { readFormula } from './precedents.ts';
import { type RangeReference } from './range-reference.ts';

/** A formula whose cell does not hold, or did not hold, what it gives. */
export interface UnsettledFormula {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** Without its leading `=`. */
  readonly formula: string;
  readonly stored: StoredValue;
  /** Null: it has no value, and none can be reckoned. */
  readonly calculated: StoredValue | null;
}

interface Candidate extends FormulaCell {
  readonly formula: string;
  readonly isArray: boolean;
}

/**
 * Gives the formulas in the blocks, and those they need, the results they have in Excel, and tells which of those in the
 * blocks held another, or hold none. A formula that may give something else in Excel than here keeps what is stored. The
 * engine is loaded only where a block has a formula.
 */
export async function settleFormulas(
  file: WorkbookFile,
  blocks: readonly RangeReference[],
  source: EngineSource,
): Promise<readonly UnsettledFormula[]> {
  const isAsked = inBlocks(blocks);
  const sheets = new Set(blocks.map(({ sheet }) => sheet));
  const hasSome = [...sheets].some((sheet) =>
    [...sheet.formulas()].some(({ row, column }) => isAsked(sheet, row, column)),
  );
  if (!hasSome) return [];
  const all = candidatesOf(file);
  const asked = all.filter(({ sheet, row, column }) => isAsked(sheet, row, column));
  const needed = withNeeded(asked, all);
  const results = resultsOf(await loadEngine(source), file, needed);
  const unsettled = asked.flatMap((cell): UnsettledFormula[] => {
    const calculated = results.get(cell) ?? null;
    const { sheet, row, column, formula, result: stored } = cell;
    const at = { sheet: sheet.name, row, column, formula, stored };
    if (calculated === null) return stored.kind === 'empty' ? [{ ...at, calculated }] : [];
    return stored.kind === 'empty' || isAlike(stored, calculated) ? [] : [{ ...at, calculated }];
  });
  for (const [{ sheet, row, column, result }, calculated] of results)
    if (!isAlike(result, calculated)) sheet.setResult(row, column, calculated);
  return unsettled;
}

function inBlocks(blocks: readonly RangeReference[]) {
  return (sheet: SheetPart, row: number, column: number): boolean =>
    blocks.some((each) => each.sheet === sheet && holds(each.block, row, column));
}

function holds(block: Block, row: number, column: number): boolean {
  return (
    row >= block.row &&
    row < block.row + block.rows &&
    column >= block.column &&
    column < block.column + block.columns
  );
}

function candidatesOf(file: WorkbookFile): readonly Candidate[] {
  return file.sheets.flatMap((sheet) =>
    sheet.kind !== 'worksheet'
      ? []
      : [...sheet.formulas()].flatMap(({ row, column, cell, isArray }): Candidate[] => {
          const { formula, value: result } = cell;
          if (formula === null) return [];
          const read = readFormula(formula, { file, sheet, row, column });
          return [{ sheet, row, column, result, read, formula, isArray }];
        }),
  );
}

/** These formulas and all they refer to, directly or through others. */
function withNeeded(asked: readonly Candidate[], all: readonly Candidate[]): readonly Candidate[] {
  const needed = new Set(asked);
  const places = placesOf(all);
  const seen = new Set<string>();
  let waiting = asked;
  while (waiting.length > 0) {
    const next = waiting.flatMap(({ read }) =>
      read.precedents.flatMap(({ sheet, block }) => {
        const id = `${block.row} ${block.column} ${block.rows} ${block.columns} ${sheet.name}`;
        if (seen.has(id)) return [];
        seen.add(id);
        return places(sheet, block);
      }),
    );
    waiting = next.filter((cell) => !needed.has(cell));
    for (const cell of waiting) needed.add(cell);
  }
  return [...needed];
}

/** The formulas in a block, found without looking at all of them where the block is small. */
function placesOf(all: readonly Candidate[]) {
  const bySheet = new Map<SheetPart, Map<string, Candidate>>();
  for (const cell of all) {
    const cells = bySheet.get(cell.sheet) ?? new Map<string, Candidate>();
    bySheet.set(cell.sheet, cells.set(`${cell.row} ${cell.column}`, cell));
  }
  return (sheet: SheetPart, block: Block): readonly Candidate[] => {
    const cells = bySheet.get(sheet) ?? new Map<string, Candidate>();
    if (block.rows * block.columns > cells.size)
      return [...cells.values()].filter(({ row, column }) => holds(block, row, column));
    return Array.from({ length: block.rows * block.columns }, (_, index) => {
      const row = block.row + Math.floor(index / block.columns);
      return cells.get(`${row} ${block.column + (index % block.columns)}`);
    }).flatMap((cell) => cell ?? []);
  };
}

/** The results of those formulas that can be reckoned as Excel does, from cells that have values. */
function resultsOf(
  engine: Engine,
  file: WorkbookFile,
  needed: readonly Candidate[],
): ReadonlyMap<Candidate, StoredValue> {
  let due = engineTexts(engine, file, needed);
  for (;;) {
    due = withoutGaps(needed, due);
    const results = reckon(engine, file, due);
    const failed = [...due.keys()].filter((cell) => !results.has(cell));
    if (failed.length === 0) return results;
    // What could not be reckoned counts as it is stored, and so what hangs on it is reckoned again.
    due = new Map([...due].filter(([cell]) => results.has(cell)));
  }
}

/** The formulas as they are put into the engine. */
type Due = ReadonlyMap<Candidate, FormulaCell>;

function engineTexts(engine: Engine, file: WorkbookFile, needed: readonly Candidate[]): Due {
  // Dates are counted from another day in such a workbook than in the engine.
  if (file.date1904) return new Map();
  const known = new Map<string, boolean>();
  learnFunctions(engine, new Set(needed.flatMap(({ read }) => read.functions)), known);
  const sheets = new Set(file.sheets.map(({ name }) => name.toLowerCase()));
  return new Map(
    needed.flatMap((cell): [Candidate, FormulaCell][] => {
      const { read, isArray, formula } = cell;
      if (isArray || read.opaque || !read.functions.every((name) => known.get(name))) return [];
      if (/\][^[\],()]*!/u.test(formula)) return [];
      const text = agreeingText(read.text, sheets);
      return text === null ? [] : [[cell, { ...cell, read: { ...read, text } }]];
    }),
  );
}

/** Those that do not need a formula without any value, directly or through others. */
function withoutGaps(needed: readonly Candidate[], due: Due): Due {
  const left = new Map(due);
  let gaps = needed.filter((cell) => !left.has(cell) && cell.result.kind === 'empty');
  while (gaps.length > 0) {
    const behind = [...left.keys()].filter(({ read }) =>
      read.precedents.some(({ sheet, block }) =>
        gaps.some((gap) => gap.sheet === sheet && intersect(block, cellBlock(gap)) !== null),
      ),
    );
    for (const cell of behind) left.delete(cell);
    gaps = behind.filter(({ result }) => result.kind === 'empty');
  }
  return left;
}

function reckon(engine: Engine, file: WorkbookFile, due: Due): ReadonlyMap<Candidate, StoredValue> {
  if (due.size === 0) return new Map();
  const cells = [...due.values()];
  const model = newModel(engine);
  try {
    const sheets = feed(model, file, cells);
    const probes = addProbes(model, cells, sheets);
    model.resumeEvaluation();
    model.evaluate();
    return new Map(
      [...due].flatMap(([key, cell], index): [Candidate, StoredValue][] => {
        const shown = model.getFormattedCellValue(sheets.get(cell.sheet) ?? 0, cell.row + 1, cell.column + 1);
        if (doubtful.has(shown)) return [];
        const result = resultOf(model, cell, sheets, { sheet: probes, row: index + 1 });
        return result === null ? [] : [[key, result]];
      }),
    );
  } finally {
    model.free();
  }
}

/** What the engine also says where Excel has a number: of `"8,5"*2` on a Vietnamese computer, of a circle that is allowed. */
const doubtful = new Set(['#CIRC!', '#VALUE!', '#NAME?', '#NUM!', '#SPILL!', '#CALC!']);

/** Excel reckons with 15 digits, and takes what is nearly nothing for nothing. */
function isAlike(one: StoredValue, other: StoredValue): boolean {
  if (one.kind !== 'number' || other.kind !== 'number') return JSON.stringify(one) === JSON.stringify(other);
  const apart = Math.abs(one.value - other.value);
  return apart <= 1e-12 || apart <= 5e-15 * Math.max(Math.abs(one.value), Math.abs(other.value));
}
