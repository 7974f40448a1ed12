/** Writing cells as Excel does: shapes, locks, coercion. */
import { type Block, enclose, intersect, isUnbounded } from '../../cells/block.ts';
import type { SheetPart } from '../../ooxml/model.ts';
import type { Interpreted } from '../coercion.ts';
import { interpret, longestText } from '../coercion.ts';
import { asText } from '../arguments.ts';
import { formulaTokens, shiftFormula } from '../formula-text.ts';
import { HostError } from '../host-error.ts';
import type { Json } from '../json.ts';
import { isList } from '../json.ts';
import type { RangeSelf } from './selves.ts';

/** Sets `values`: one value fills the range; a matrix has its shape; null leaves a cell, '' empties it. */
export function writeValues(self: RangeSelf, given: Json): void {
  writeCells(self, given, (value) => value);
}

/** Sets `formulas`: as `values`, but one formula for several cells moves its references along from cell to cell. */
export function writeFormulas(self: RangeSelf, given: Json): void {
  const scalar = typeof given === 'string' && given.startsWith('=') ? given : null;
  writeCells(self, given, (value, down, right) =>
    scalar === null ? value : `=${shiftFormula(scalar.slice(1), down, right)}`,
  );
}

function writeCells(
  self: RangeSelf,
  given: Json,
  place: (value: Json, down: number, right: number) => Json,
): void {
  const { state, sheet, block } = self;
  if (isUnbounded(block))
    throw new HostError('InvalidArgument', 'Values are not set on entire rows or columns.');
  const rows = shaped(given, block);
  state.allowContentChange(self);
  const formats = sheet.cells(block);
  const interpreted = rows.map((row, down) =>
    row.map((value, right) => {
      const format = state.file.format(formats[down]?.[right]?.format ?? 0).numberFormat;
      const setting = { numberFormat: format, date1904: state.file.date1904, thisYear: state.thisYear };
      return interpret(place(value, down, right), setting);
    }),
  );
  refuseFormulaHeaders(sheet, block, interpreted);
  interpreted.forEach((row, down) =>
    row.forEach((cell, right) => storeCell(self, block.row + down, block.column + right, cell)),
  );
  state.changed(sheet, block);
}

/** The matrix that a block takes. Throws `InvalidArgument` when rows or columns differ in number. */
function shaped(given: Json, block: Block): readonly (readonly Json[])[] {
  if (given === null || !isList(given)) {
    return Array.from({ length: block.rows }, () => Array.from({ length: block.columns }, () => given));
  }
  if (given.length !== block.rows) throw misshapen(`${given.length} rows`, block);
  return given.map((row) => {
    if (row === null || !isList(row)) throw new HostError('InvalidArgument', 'Expected a list of lists.');
    if (row.length !== block.columns) throw misshapen(`${row.length} columns`, block);
    return row;
  });
}

function misshapen(got: string, block: Block): HostError {
  return new HostError(
    'InvalidArgument',
    `The range has ${block.rows} rows and ${block.columns} columns, not ${got}.`,
  );
}

function storeCell({ state, sheet }: RangeSelf, row: number, column: number, cell: Interpreted): void {
  if (cell.kind === 'leave') return;
  const format = state.file.format(sheet.cell(row, column).format);
  const quotePrefix = cell.kind === 'value' && cell.quotePrefix;
  const numberFormat = cell.kind === 'value' ? cell.numberFormat : null;
  if (cell.kind === 'formula') refuseThisRow(cell.formula);
  if (cell.kind === 'formula') sheet.setFormula(row, column, cell.formula, { kind: 'empty' });
  else sheet.setValue(row, column, cell.value);
  if (quotePrefix !== format.quotePrefix || numberFormat !== null) {
    const block = { row, column, rows: 1, columns: 1 };
    sheet.setFormat(block, numberFormat === null ? { quotePrefix } : { quotePrefix, numberFormat });
  }
}

/** `[@Total]` is spelt otherwise in a file, with its table's name; only `Scores[[#This Row],[Total]]` is taken. */
function refuseThisRow(formula: string): void {
  const short = formulaTokens(formula).some(
    ({ kind, text }) => kind === 'structured' && /^[^[]*\[@/.test(text),
  );
  if (short) throw new HostError('NotImplemented', 'A reference to this row without the name of its table.');
}

/** A header is a text: the file gives the column its name. A formula in its place would become its result. */
function refuseFormulaHeaders(
  sheet: SheetPart,
  block: Block,
  cells: readonly (readonly Interpreted[])[],
): void {
  for (const table of sheet.tables) {
    const common = table.headerRow ? intersect({ ...table.block, rows: 1 }, block) : null;
    if (common === null) continue;
    const row = cells[common.row - block.row] ?? [];
    const headers = row.slice(common.column - block.column, common.column - block.column + common.columns);
    if (headers.some(({ kind }) => kind === 'formula')) {
      throw new HostError('NotImplemented', `A formula as a header of the table ${table.name}.`);
    }
  }
}

/** Sets `numberFormat`: one for all or a matrix; null leaves a cell's. */
export function writeNumberFormats(self: RangeSelf, given: Json): void {
  const { state, sheet, block } = self;
  state.allowSheetChange(sheet);
  if (given === null || !isList(given)) {
    sheet.setFormat(block, { numberFormat: asText(given) });
    return;
  }
  if (isUnbounded(block))
    throw new HostError('InvalidArgument', 'Entire rows or columns take one number format.');
  for (const [piece, numberFormat] of rectangles(shaped(given, block), block)) {
    if (numberFormat === null) continue;
    const text = asText(numberFormat);
    if (text.length > longestText) throw new HostError('InvalidArgument', 'A number format is not so long.');
    sheet.setFormat(piece, { numberFormat: text });
  }
}

/** The runs of equal values of each row. */
function rectangles(rows: readonly (readonly Json[])[], block: Block): readonly (readonly [Block, Json])[] {
  return rows.flatMap((row, down) => {
    const runs: [Block, Json][] = [];
    row.forEach((value, right) => {
      const cell = { row: block.row + down, column: block.column + right, rows: 1, columns: 1 };
      const last = runs.at(-1);
      if (last !== undefined && last[1] === value) last[0] = enclose(last[0], cell);
      else runs.push([cell, value]);
    });
    return runs;
  });
}

const clearings = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

/** `clear`: contents, formats, or both of them. */
export function clearCells(self: RangeSelf, what: string): void {
  const how = clearings.find((each) => each === what);
  if (how === undefined) throw new HostError('InvalidArgument', `${what} is not something to clear.`);
  if (how !== 'All' && how !== 'Contents' && how !== 'Formats')
    throw new HostError('NotImplemented', `Clearing ${how}.`);
  const { state, sheet } = self;
  const used = sheet.usedBlock();
  const block = isUnbounded(self.block) ? (used === null ? null : intersect(self.block, used)) : self.block;
  if (how === 'Contents') state.allowContentChange(self);
  else state.allowSheetChange(sheet);
  if (block === null) return;
  if (how !== 'Formats') emptyCells({ ...self, block });
  if (how !== 'Contents') clearFormats(sheet, block);
}

function emptyCells({ state, sheet, block }: RangeSelf): void {
  sheet.cells(block).forEach((row, down) =>
    row.forEach((cell, right) => {
      if (cell.value.kind === 'empty' && cell.formula === null) return;
      sheet.setValue(block.row + down, block.column + right, { kind: 'empty' });
    }),
  );
  state.changed(sheet, block);
}

function clearFormats(sheet: SheetPart, block: Block): void {
  sheet.setFormat(block, {
    numberFormat: 'General',
    bold: false,
    italic: false,
    underline: false,
    strike: false,
    fontColor: '#000000',
    fill: null,
    borders: { top: null, bottom: null, left: null, right: null },
    horizontal: 'general',
    vertical: 'bottom',
    wrap: false,
    locked: true,
    quotePrefix: false,
  });
}
