import type { Dialect } from './namespaces.ts';
import { xmlDeclaration } from './namespaces.ts';

export const worksheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
export const stylesType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
export const stringsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml';

/** An empty worksheet as Excel begins one. */
export function emptyWorksheet(dialect: Dialect): string {
  return (
    `${xmlDeclaration}<worksheet xmlns="${dialect.main}" xmlns:r="${dialect.relationships}"><dimension ref="A1"/>` +
    '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15"/><sheetData/>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>'
  );
}

/** A workbook part without sheets. */
export function emptyWorkbook(dialect: Dialect): string {
  return (
    `${xmlDeclaration}<workbook xmlns="${dialect.main}" xmlns:r="${dialect.relationships}"><workbookPr/>` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>' +
    '<sheets></sheets><calcPr calcId="191029"/></workbook>'
  );
}
