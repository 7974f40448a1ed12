/** What may be typed where: the rules of a sheet's columns and cells as Excel's data validations. */
import { inApostrophes } from '../../cells/sheet-name.ts';
import type { Language } from '../../i18n/language.ts';
import { templateWords } from '../../i18n/sheets/template.ts';
import { cellName, columnLetters, absoluteAddress } from '../../cells/a1.ts';
import type { Block } from '../../cells/block.ts';
import type { TableKey } from '../columns/schema.ts';
import { dataBlock, dataRows, firstDataRow } from './book.ts';
import type { EntryRule, TemplateColumn, TemplateSheet } from './book.ts';

/** A data validation as plain data. Formulas have English function names and no leading `=`. */
export interface RulePlan {
  readonly block: Block;
  readonly rule:
    | { readonly kind: 'list'; readonly source: string }
    | { readonly kind: 'decimal'; readonly minimum: number; readonly maximum: number }
    | { readonly kind: 'custom'; readonly formula: string };
  readonly promptTitle: string;
  readonly prompt: string;
  readonly errorTitle: string;
  readonly error: string;
  /** False: the message warns and lets pass. */
  readonly strict: boolean;
}

/** Where a column's data cells are. */
export interface ColumnCells {
  readonly sheet: string;
  readonly column: number;
  /** Zero-based. */
  readonly firstRow: number;
  readonly rows: number;
}

/** Where the codes of a table are, or the maximum points of the criteria; null where there is no such column. */
export type FindColumn = (table: TableKey, key: 'code' | 'maxPoints') => ColumnCells | null;

/** The columns of these sheets themselves: codes come first, and maximum points are the criteria's fourth column. */
export function columnsIn(sheets: readonly TemplateSheet[]): FindColumn {
  return (table, key) => {
    const sheet = sheets.find((each) => each.table === table);
    if (sheet === undefined) return null;
    return {
      sheet: sheet.name,
      column: key === 'code' ? 0 : 3,
      firstRow: firstDataRow(sheet),
      rows: dataRows(sheet),
    };
  };
}

function absolute({ sheet, column, firstRow, rows }: ColumnCells): string {
  return `${inApostrophes(sheet)}!${absoluteAddress({ row: firstRow, column, rows, columns: 1 })}`;
}

/** Rows of the criteria that a score's rule looks at, even where the table has fewer: criteria may be added. */
const criteriaRows = 50;

/**
 * The formula of a score's rule: from 0 to the maximum points of the criterion in the header, or CĐ. `header` and `cell`
 * are zero-based; the formula is for `cell`, and moves along to the others. Null where the criteria are not found.
 */
function pointsFormula(
  find: FindColumn,
  cell: { readonly row: number; readonly column: number; readonly headerRow: number },
): string | null {
  const [codes, points] = [find('Criteria', 'code'), find('Criteria', 'maxPoints')];
  if (codes === null || points === null) return null;
  const looked = (cells: ColumnCells): string =>
    absolute({ ...cells, rows: Math.max(cells.rows, criteriaRows) });
  const at = cellName(cell.row, cell.column);
  const header = `${columnLetters(cell.column)}$${cell.headerRow + 1}`;
  const maximum = `INDEX(${looked(points)},MATCH(${header},${looked(codes)},0))`;
  return `OR(AND(ISNUMBER(${at}),${at}>=0,${at}<=${maximum}),${at}="CĐ")`;
}

function ruleOf(
  sheet: TemplateSheet,
  rule: EntryRule,
  column: number,
  find: FindColumn,
): RulePlan['rule'] | null {
  switch (rule.kind) {
    case 'words':
      return { kind: 'list', source: `"${rule.words.join(',')}"` };
    case 'between':
      return { kind: 'decimal', minimum: rule.low, maximum: rule.high };
    case 'codes': {
      const cells = find(rule.table, 'code');
      return cells === null ? null : { kind: 'list', source: absolute(cells) };
    }
    case 'points': {
      const row = firstDataRow(sheet);
      const formula = pointsFormula(find, { row, column, headerRow: row - 1 });
      return formula === null ? null : { kind: 'custom', formula };
    }
  }
}

/** The rules of a sheet: of its columns, of single cells, of the room for more columns. */
export function rulesOf(language: Language, sheet: TemplateSheet, find: FindColumn): readonly RulePlan[] {
  const plan = (
    { header, rule }: Pick<TemplateColumn, 'header' | 'rule'>,
    at: number,
    block: Block,
  ): readonly RulePlan[] => {
    const made = rule === undefined ? null : ruleOf(sheet, rule, at, find);
    if (rule === undefined || made === null) return [];
    const strict = !('strict' in rule && !rule.strict);
    const promptTitle = header === '' ? sheet.name : header;
    const errorTitle = templateWords[language].wrong;
    return [{ block, rule: made, strict, promptTitle, prompt: rule.hint, errorTitle, error: rule.hint }];
  };
  const special = sheet.special ?? [];
  const { beyond } = sheet;
  return [
    ...sheet.columns.flatMap((column, at) =>
      special.some((cell) => cell.column === at) ? [] : plan(column, at, dataBlock(sheet, at, 1)),
    ),
    ...special.flatMap(({ row, column, rule }) =>
      rule === undefined
        ? []
        : plan({ header: sheet.columns[column]?.header ?? '', rule }, column, {
            row: firstDataRow(sheet) + row,
            column,
            rows: 1,
            columns: 1,
          }),
    ),
    ...(beyond === undefined
      ? []
      : plan(beyond.column, sheet.columns.length, dataBlock(sheet, sheet.columns.length, beyond.count))),
  ];
}

/** The longest words that Excel shows at a cell. */
const longest = { title: 32, message: 255 } as const;

/** The rule of a criterion's column that is added to a table: `block` are its data cells, below the header. */
export function criterionRule(
  language: Language,
  { code, name }: { readonly code: string; readonly name: string },
  block: Block,
  find: FindColumn,
): RulePlan | null {
  const { row, column } = block;
  const formula = pointsFormula(find, { row, column, headerRow: row - 1 });
  const { hints, wrong } = templateWords[language];
  return formula === null
    ? null
    : {
        block,
        rule: { kind: 'custom', formula },
        strict: true,
        promptTitle: code.slice(0, longest.title),
        prompt: `${name.slice(0, longest.message - hints.points.length - 3)}: ${hints.points}`,
        errorTitle: wrong,
        error: hints.points,
      };
}
