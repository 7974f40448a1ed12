/** The sheet on which a member scores the candidates of one kind: plain cells, guided by what they accept. */
import { copyWords } from '../../i18n/mail/copies.ts';
import type { Block } from '../../cells/block.ts';
import { cellName } from '../../cells/a1.ts';
import type { ListValidation, SheetPart, WorkbookFile } from '../../ooxml/model.ts';
import type { Kind } from '../../tally/campaign.ts';
import {
  fills,
  formatData,
  heightOf,
  inks,
  putHeader,
  putLine,
  setPaper,
  sizes,
  stored,
  within,
} from './look.ts';
import type { KindRows, MemberRow } from '../member-rows.ts';
import { columnsOf, type Column, type ScoreSheetOptions } from './score-columns.ts';

const tableNames: Readonly<Record<Kind, string>> = { collective: 'Scores_TT', individual: 'Scores_CN' };

/** Title, who scores, how; the criteria's names; their codes. */
const rows = { title: 0, scorer: 1, note: 2, above: 3, header: 4 } as const;
const firstRow = rows.header + 1;
const leastHeight = 21;

/** Adds the sheet for the rows of one kind. */
export function addScoreSheet(file: WorkbookFile, part: KindRows, options: ScoreSheetOptions): SheetPart {
  const { member, campaignName, language } = options;
  const words = copyWords[language];
  const sheet = file.addSheet(words.sheets.scores[part.kind]);
  const columns = columnsOf(part, options);
  putLine(sheet, rows.title, words.scoreTitles[part.kind], {
    fontSize: sizes.title,
    bold: true,
    fontColor: inks.title,
  });
  putLine(sheet, rows.scorer, words.scorer(member.name, member.position), { fontSize: sizes.text });
  const note = part.rows.length === 0 ? words.nothingToScore[part.kind] : words.scoreNote;
  putLine(sheet, rows.note, note, { fontSize: sizes.text, italic: true, fontColor: inks.text });
  putHeadings(sheet, columns);
  putRows(sheet, part, columns);
  addRules(sheet, part, columns);
  sheet.setFrozen(firstRow, 2);
  setPaper(file, sheet, {
    landscape: true,
    titleRows: { first: rows.above, last: rows.header },
    footer: [member.name, campaignName].filter((text) => text !== '').join(' – '),
    tabColor: fills.scores,
    language,
  });
  return sheet;
}

function putHeadings(sheet: SheetPart, columns: readonly Column[]): void {
  const widths = columns.map(({ width }) => width);
  columns.forEach(({ width, above }, at) => {
    sheet.setColumnWidth(at, at, width);
    if (above === '') return;
    sheet.setValue(rows.above, at, stored(above));
    formatData(
      sheet,
      { row: rows.above, column: at, rows: 1, columns: 1 },
      { fontSize: sizes.small, horizontal: 'center', vertical: 'bottom', fill: fills.fixed },
    );
  });
  sheet.setRowHeight(
    rows.above,
    rows.above,
    heightOf(
      columns.map(({ above }) => above),
      widths,
      leastHeight,
      sizes.small,
    ),
  );
  const header = columns.map((column) => column.header);
  putHeader(sheet, { row: rows.header, column: 0, columns: columns.length }, header, fills.scores);
  sheet.setRowHeight(rows.header, rows.header, heightOf(header, widths, leastHeight * 1.5));
}

function putRows(sheet: SheetPart, { kind, rows: data }: KindRows, columns: readonly Column[]): void {
  const widths = columns.map(({ width }) => width);
  columns.forEach(({ look }, at) => formatData(sheet, dataBlock(data, at), look));
  data.forEach((row, down) => {
    const values = columns.map(({ value }) => value(row));
    values.forEach((value, at) => {
      if (value !== '') sheet.setValue(firstRow + down, at, stored(value));
    });
    const height = heightOf(values.map(String), widths, leastHeight);
    sheet.setRowHeight(firstRow + down, firstRow + down, height);
  });
  const table = {
    row: rows.header,
    column: 0,
    rows: Math.max(1, data.length) + 1,
    columns: columns.length,
  };
  sheet.addTable(
    tableNames[kind],
    table,
    columns.map(({ header }) => header),
    'TableStyleLight1',
  );
}

function addRules(sheet: SheetPart, { rows: data }: KindRows, columns: readonly Column[]): void {
  const validations = columns.flatMap(({ rule }, at): readonly ListValidation[] => {
    if (rule === null) return [];
    const allowed: ListValidation['rule'] =
      rule.rule.kind === 'custom'
        ? { kind: 'custom', formula: rule.rule.formula.replaceAll('@', cellName(firstRow, at)) }
        : rule.rule;
    return [
      {
        ...rule,
        block: dataBlock(data, at),
        rule: allowed,
        promptTitle: within(rule.promptTitle, 32),
        prompt: within(rule.prompt, 255),
        errorTitle: within(rule.errorTitle, 32),
        error: within(rule.error, 255),
      },
    ];
  });
  sheet.addValidation(...validations);
}

/** A table has one row at least. */
function dataBlock(data: readonly MemberRow[], column: number): Block {
  return { row: firstRow, column, rows: Math.max(1, data.length), columns: 1 };
}
