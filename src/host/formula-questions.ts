/**
 * Formulas that stand in no cell, such as those of data validations and conditional formats, reckoned by IronCalc. Nothing
 * in the workbook changes by it.
 */
import type { SheetPart, StoredValue, WorkbookFile } from '../ooxml/model.ts';
import { blockAddress } from '../cells/a1.ts';
import { cellBlock, lastColumn, lastRow } from '../cells/block.ts';
import type { Engine, EngineSource } from './ironcalc.ts';
import { learnFunctions, loadEngine, newModel } from './ironcalc.ts';
import type { FormulaCell } from './ironcalc-model.ts';
import { addProbes, feed, inputOf, resultOf } from './ironcalc-model.ts';
import { readFormula } from './precedents.ts';

/** A formula as it reads in a cell, without its leading `=`. */
export interface FormulaQuestion {
  readonly sheet: SheetPart;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A value that a cell is taken to have. */
export interface Supposed {
  readonly sheet: SheetPart;
  readonly row: number;
  readonly column: number;
  readonly value: StoredValue;
}

export interface FormulaAnswers {
  /** Makes ready, so that answers come without delay. */
  load(): Promise<void>;
  /** One result for each question; null for a formula the engine cannot reckon. */
  answer(
    file: WorkbookFile,
    questions: readonly FormulaQuestion[],
    supposed?: readonly Supposed[],
  ): Promise<readonly (StoredValue | null)[]>;
}

/** Answers by the engine that the calculator uses too. */
export function createFormulaAnswers(source: EngineSource): FormulaAnswers {
  const known = new Map<string, boolean>();
  return {
    async load() {
      await loadEngine(source);
    },
    async answer(file, questions, supposed = []) {
      if (questions.length === 0) return [];
      return answerAll(await loadEngine(source), file, questions, supposed, known);
    },
  };
}

function answerAll(
  engine: Engine,
  file: WorkbookFile,
  questions: readonly FormulaQuestion[],
  supposed: readonly Supposed[],
  known: Map<string, boolean>,
): readonly (StoredValue | null)[] {
  const cells = questions.map((question, index) => questionCell(file, question, index));
  learnFunctions(engine, new Set(cells.flatMap(({ read }) => read.functions)), known);
  const reckonable = cells.filter(
    ({ read }) => !read.opaque && read.functions.every((name) => known.get(name)),
  );
  const model = newModel(engine);
  try {
    const sheets = feed(model, file, reckonable);
    for (const { sheet, row, column, value } of supposed)
      model.setUserInput(sheets.get(sheet) ?? 0, row + 1, column + 1, inputOf(value));
    const probes = addProbes(model, reckonable, sheets);
    model.resumeEvaluation();
    model.evaluate();
    const results = new Map(
      reckonable.map((cell, index) => [
        cell,
        resultOf(model, cell, sheets, { sheet: probes, row: index + 1 }),
      ]),
    );
    return cells.map((cell) => results.get(cell) ?? null);
  } finally {
    model.free();
  }
}

/** The formula in the last column, bottom up, where no council has anything: a formula about its own cell would be a circle. */
function questionCell(file: WorkbookFile, question: FormulaQuestion, index: number): FormulaCell {
  const { sheet, row, column } = question;
  const here = blockAddress(cellBlock(question));
  const formula = question.formula.replace(/\b(ROW|COLUMN)\(\s*\)/gi, `$1(${here})`);
  return {
    ...{ sheet, row: lastRow - index, column: lastColumn, result: { kind: 'empty' } },
    read: readFormula(formula, { file, sheet, row, column }),
  };
}
