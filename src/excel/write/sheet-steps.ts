/** A sheet plan as things to tell Excel, each small enough for one message and with an estimate of its weight. */
import { inApostrophes } from '../../cells/sheet-name.ts';
import { cellName } from '../../cells/a1.ts';
import type { PlanCell, SheetPlan } from '../../workbook/sheet-plan.ts';
import { dataBarSteps, mergeSteps, pageSteps, sizeSteps } from './layout-steps.ts';
import { lookSteps } from './look-steps.ts';
import { bytesOf, messageBytes } from '../line/round-trip.ts';
import { step, type Step } from '../line/step.ts';

/** Everything of a sheet but its cells' formula results; `name` is what the sheet is called while it is written. */
export function sheetSteps(plan: SheetPlan, name: string): readonly Step[] {
  const size = { rows: plan.rows.length, columns: plan.columnWidths.length };
  if (size.rows === 0 || size.columns === 0) return pageSteps(plan, name);
  return [
    ...linkSteps(plan, name),
    ...valueSteps(plan, name, size.columns),
    ...lookSteps(plan, name, size),
    ...sizeSteps(plan, name),
    ...mergeSteps(plan, name),
    ...dataBarSteps(plan, name),
    ...pageSteps(plan, name),
  ];
}

/** Adds the sheet. It is frozen before it is hidden: Excel did not freeze hidden sheets (OfficeDev/office-js issue 1463). */
export function additionStep(plan: SheetPlan, name: string): Step {
  return step(3, 6, bytesOf(name), ({ context }) => {
    const sheet = context.workbook.worksheets.add(name);
    const { rows, columns } = plan.frozen;
    if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(`A1:${cellName(rows - 1, columns - 1)}`);
    else if (rows > 0) sheet.freezePanes.freezeRows(rows);
    else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
    if (!plan.gridlines) sheet.showGridlines = false;
    if (plan.tabColor !== null) sheet.tabColor = plan.tabColor;
    sheet.visibility = 'Hidden';
  });
}

/** Links come before values: setting one writes its text into the cell, where it could be taken for a formula. */
function linkSteps(plan: SheetPlan, name: string): readonly Step[] {
  return cellsOf(plan).flatMap(({ row, column, cell }) => {
    if (cell.kind !== 'text' || cell.link === undefined) return [];
    const target = `${inApostrophes(cell.link.sheet)}!${cell.link.cell}`;
    const hyperlink = { documentReference: target, screenTip: target.slice(0, 255) };
    return step(1, 1, bytesOf(hyperlink), (pages) => {
      pages.cells(name, { row, column, rows: 1, columns: 1 }).hyperlink = hyperlink;
    });
  });
}

/**
 * The most cells that are set at once. The library cuts larger blocks into such pieces by itself, at the price of four
 * more objects for each.
 */
const blockCells = 1500;

/** All values of the sheet in blocks of whole rows. */
function valueSteps(plan: SheetPlan, name: string, columns: number): readonly Step[] {
  const steps: Step[] = [];
  let first = 0;
  let block: CellInput[][] = [];
  let weight = 0;
  const close = (): void => {
    if (block.length === 0) return;
    const [row, values] = [first, block];
    steps.push(
      step(1, 1, weight, (pages) => {
        pages.cells(name, { row, column: 0, rows: values.length, columns }).values = values;
      }),
    );
    [first, block, weight] = [first + values.length, [], 0];
  };
  for (const cells of plan.rows) {
    const values = Array.from({ length: columns }, (_, column) => cellInput(cells[column] ?? null));
    const bytes = bytesOf(values);
    if ((block.length + 1) * columns > blockCells || weight + bytes > messageBytes / 2) close();
    block.push(values);
    weight += bytes;
  }
  close();
  return steps;
}

type CellInput = string | number;

/** The longest text that is written: a cell holds 32,767 characters, and the apostrophe before it may count as one. */
const longestText = 32_766;

/**
 * What is put into a cell. An apostrophe before it keeps a text a text, whatever it begins with
 * ([Excel's own rule](https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-set-get-values)).
 */
function cellInput(cell: PlanCell | null): CellInput {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return cell.text === '' ? '' : `'${fittingText(cell.text)}`;
    case 'number':
      return cell.value;
    case 'formula':
      return cell.formula;
    case 'blank':
      return '';
  }
}

function fittingText(text: string): string {
  return text.length <= longestText
    ? text
    : `${text.slice(0, longestText - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: PlanCell;
}

/** The cells of a plan that are not untouched, row by row. */
function cellsOf(plan: SheetPlan): readonly PlacedCell[] {
  return plan.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell === null ? [] : [{ row, column, cell }])),
  );
}
