/** The sheet on which a body keeps where things stand on its certificates. It is no part of a tally: it is added when wanted. */
import { certificateTableWords } from '../../i18n/sheets/certificate-table.ts';
import type { Language } from '../../i18n/language.ts';
import { testSheetWords } from '../../i18n/documents/papers-certificate.ts';
import { templateWords } from '../../i18n/sheets/template.ts';
import {
  sheetSides,
  usualPlacesOn,
  certificateItems,
  type SheetSize,
} from '../certificates/certificate-places.ts';
import { SheetNames } from '../plan/sheet-names.ts';
import { tableKeyOf } from '../columns/schema.ts';
import type { WorkbookSnapshot } from '../snapshot.ts';
import type { TemplateCell, TemplateColumn, TemplateSheet } from './book.ts';
import { between, centred, colors, columnsOf, landscape, plainSheet, words, type Look } from './pieces.ts';
import { columnsAmong } from './set-up.ts';
import { planInputSheet, type InputSheetPlan } from './sheet-plan.ts';

/** The sheet with the usual places on certificates of this size; none where the workbook has the table. */
export function planCertificateTable(
  workbook: WorkbookSnapshot,
  size: SheetSize,
  language: Language,
): readonly InputSheetPlan[] {
  if (workbook.tables.some(({ name }) => tableKeyOf(name) === 'CertificateLayout')) return [];
  const names = new SheetNames(workbook.sheets.map(({ name }) => name));
  const sheet = certificateSheet(language, size);
  const named = { ...sheet, name: names.give(sheet.name) };
  return [planInputSheet(language, named, columnsAmong(workbook.tables))];
}

function certificateSheet(language: Language, size: SheetSize): TemplateSheet {
  return {
    ...plainSheet('CertificateLayout', language),
    ...landscape,
    tabColor: colors.rules,
    frozenColumns: 2,
    columns: columnsFor(language),
    rows: usualRows(language, size),
    spare: 12,
  };
}

function columnsFor(language: Language): readonly TemplateColumn[] {
  const column = columnsOf('CertificateLayout', language);
  const { hints, aligns, sheet, offset } = certificateTableWords[language];
  const { items } = testSheetWords[language];
  const { greatest } = sheetSides;
  const figure = (low: number, hint: string): Look => ({ ...centred, rule: between(low, greatest, hint) });
  return [
    column('award', 12, {
      ...centred,
      rule: { kind: 'codes', table: 'Awards', hint: hints.award, strict: false },
    }),
    column('item', 20, {
      rule: words(hints.item, [sheet, offset, ...certificateItems.map((item) => items[item])]),
    }),
    // The row that sets the printer right may be below 0; what is right for each row the reading says.
    column('x', 10, figure(-greatest, hints.x)),
    column('y', 10, figure(-greatest, hints.y)),
    column('width', 9, figure(0, hints.width)),
    column('height', 9, figure(0, hints.height)),
    column('size', 8, { ...centred, rule: between(6, 72, hints.size) }),
    column('bold', 9, { ...centred, rule: words(hints.bold, templateWords[language].choices.yesNo) }),
    column('align', 9, { ...centred, rule: words(hints.align, [aligns.left, aligns.center, aligns.right]) }),
    column('text', 40, { numberFormat: '@' }),
  ];
}

/** A row for the sheet, one for the printer, and one for each text. */
function usualRows(language: Language, size: SheetSize): readonly (readonly TemplateCell[])[] {
  const { aligns, sheet, offset } = certificateTableWords[language];
  const [yes, no] = templateWords[language].choices.yesNo;
  const usual = usualPlacesOn(size);
  return [
    ['', sheet, '', '', size.width, size.height, '', '', '', ''],
    ['', offset, 0, 0, '', '', '', '', '', ''],
    ...certificateItems.map((item): readonly TemplateCell[] => {
      const { x, y, width, size: points, bold, align } = usual[item];
      const name = testSheetWords[language].items[item];
      return ['', name, x, y, width, '', points, bold ? yes : no, aligns[align], ''];
    }),
  ];
}
