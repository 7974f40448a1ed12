/** The issues of a workbook as a sheet: errors first, each with a link to its cell. */
import { issueTitles } from '../../i18n/sheets/issue-titles.ts';
import { sheetWords } from '../../i18n/sheets/sheets.ts';
import { capitals } from '../../text/letters.ts';
import { issueMessage } from '../findings/issue-message.ts';
import type { Issue } from '../findings/issue.ts';
import type { Language } from '../columns/language.ts';
import type { PlanCell, SheetPlan } from '../sheet-plan.ts';
import { blank, number, SheetDraft, text } from './draft.ts';
import type { SheetNames } from './sheet-names.ts';
import { colors, fontSizes, look, pageSetUp, type BaseLook } from './styles.ts';

const widths = [5, 11, 28, 58, 20, 8] as const;

/** The sheet, or null where nothing was found. */
export function issueSheet(
  issues: readonly Issue[],
  names: SheetNames,
  campaignName: string,
  language: Language,
): SheetPlan | null {
  if (issues.length === 0) return null;
  const { issues: words, columns, page, sheetNames } = sheetWords[language];
  const ordered = [...issues.filter(isError), ...issues.filter((issue) => !isError(issue))];
  const errors = issues.filter(isError).length;
  const draft = new SheetDraft(widths, fontSizes.table);
  draft.line(capitals(words.title), 'title', 24);
  draft.line(words.counts(errors, issues.length - errors), errors > 0 ? 'alert' : 'remark');
  draft.line(words.advice, 'remark');
  const titles = [
    columns.number,
    columns.severity,
    columns.finding,
    columns.message,
    columns.sheet,
    columns.cell,
  ];
  const header = draft.row(titles.map((title) => text(title, look('header'))));
  for (const [index, issue] of ordered.entries()) draft.row(cellsOf(issue, index + 1, language));
  return draft.finish({
    mark: 'issues',
    name: names.give(sheetNames.issues),
    tabColor: errors > 0 ? colors.error : colors.warn,
    size: fontSizes.table,
    decimals: 0,
    frozen: { rows: header + 1, columns: 0 },
    page: pageSetUp({
      orientation: 'landscape',
      titleRows: { first: header, last: header },
      footerLeft: campaignName,
      pageWord: page,
    }),
  });
}

function isError(issue: Issue): boolean {
  return issue.severity === 'error';
}

function cellsOf(issue: Issue, place: number, language: Language): readonly PlanCell[] {
  const words = sheetWords[language].issues;
  const { sheet, cell } = issue;
  const severity: BaseLook = 'centered';
  return [
    number(place, look('count')),
    isError(issue) ? text(words.error, look(severity, 'error')) : text(words.warning, look(severity)),
    text(issueTitles[language][issue.code], look('text')),
    text(issueMessage(issue, language), look('text')),
    text(sheet ?? '', look('text')),
    sheet === null || cell === null ? blank(look('centered')) : text(cell, look('link'), { sheet, cell }),
  ];
}
