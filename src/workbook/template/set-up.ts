/** What is to be written into a workbook so that it has the tables of a council. */
import type { Language } from '../../i18n/language.ts';
import { templateWords } from '../../i18n/sheets/template.ts';
import type { Criterion, Kind } from '../../tally/campaign.ts';
import { appliesTo } from '../../tally/weights.ts';
import { cellText } from '../columns/cells.ts';
import { SheetNames } from '../plan/sheet-names.ts';
import { schema, tableKeyOf, tableKeys, type TableKey } from '../columns/schema.ts';
import type { TableSnapshot, WorkbookSnapshot } from '../snapshot.ts';
import { bare, foldedHeader } from '../../text/spelling.ts';
import type { TemplateSheet } from './book.ts';
import { emptySheets, emptyIntro, guideFor } from './council-template.ts';
import { columnsIn, type ColumnCells, type FindColumn } from './entry-rules.ts';
import { planGuide } from './guide-plan.ts';
import type { Listed } from './score-sheets.ts';
import { planInputSheet, type InputSheetPlan } from './sheet-plan.ts';

/**
 * The sheets that are lacking, in the order of their tabs: with none of the tables that must be there, all of the
 * template with its guide; else those that must be there and are not. No sheet has the name of one that is there.
 */
export function planSetUp(
  workbook: WorkbookSnapshot,
  criteria: readonly Criterion[],
  language: Language,
): readonly InputSheetPlan[] {
  const present = new Set(workbook.tables.flatMap(({ name }) => tableKeyOf(name) ?? []));
  const required = tableKeys.filter((key) => schema[key].required);
  const isNew = !required.some((key) => present.has(key));
  const names = new SheetNames(workbook.sheets.map(({ name }) => name));
  const guideName = isNew ? names.give(templateWords[language].guide.sheet) : null;
  const sheets = emptySheets(language, {
    kind: 'apart',
    collective: listed(criteria, 'collective'),
    individual: listed(criteria, 'individual'),
  })
    .filter(({ table }) => isLacking(tableKeyOf(table), present, isNew))
    .map((sheet) => ({ ...sheet, name: names.give(sheet.name) }));
  const find = findColumn(sheets, workbook.tables);
  const plans = sheets.map((sheet) => planInputSheet(language, sheet, find));
  if (guideName === null) return plans;
  const lines = [...emptyIntro(language), ...guideFor(language, sheets)];
  return [planGuide(language, guideName, lines), ...plans];
}

function isLacking(key: TableKey | null, present: ReadonlySet<TableKey>, isNew: boolean): boolean {
  return key !== null && !present.has(key) && (isNew || schema[key].required);
}

function listed(criteria: readonly Criterion[], kind: Kind): readonly Listed[] {
  return criteria.filter((criterion) => appliesTo(criterion, kind));
}

/** In the sheets that are about to be written, else in the workbook's own tables. */
function findColumn(sheets: readonly TemplateSheet[], tables: readonly TableSnapshot[]): FindColumn {
  const own = columnsIn(sheets);
  const there = columnsAmong(tables);
  return (table, key) => own(table, key) ?? there(table, key);
}

/** The columns of tables that are in the workbook, by their headers. */
export function columnsAmong(tables: readonly TableSnapshot[]): FindColumn {
  return (key, column): ColumnCells | null => {
    const table = tables.find(({ name }) => tableKeyOf(name) === key);
    const shape: Readonly<Record<string, { readonly headers: readonly string[] }>> = schema[key].columns;
    const headers = shape[column]?.headers ?? [];
    if (table === undefined) return null;
    const at = headerIndex(table, headers);
    if (at < 0) return null;
    return {
      sheet: table.sheet,
      column: table.column + at,
      firstRow: table.row + 1,
      rows: Math.max(1, table.rows.length),
    };
  };
}

function headerIndex({ header }: TableSnapshot, names: readonly string[]): number {
  const spelled = header.map((cell) => foldedHeader(cellText(cell)));
  const exact = spelled.findIndex((cell) => names.some((name) => foldedHeader(name) === cell));
  if (exact >= 0) return exact;
  return spelled.findIndex((cell) => names.some((name) => bare(foldedHeader(name)) === bare(cell)));
}
