/** Whether a displacement was left out in silence: another result, and no issue that points at what was displaced. */
import { tallyCampaign } from '../../src/tally/tally.ts';
import { folded } from '../../src/text/spelling.ts';
import type { Issue } from '../../src/workbook/findings/issue.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { reckonWorkbook } from '../../src/workbook/reckon.ts';
import { resultOf, settled } from '../reckoning/result-of.ts';
import type { Displacement } from './displacement.ts';
import { snapshotOfSheets, type Sheets } from './sheets.ts';

/** What a workbook comes to: its result as one text (null with errors), and its issues. */
export interface Outcome {
  readonly result: string | null;
  readonly issues: readonly Pick<Issue, 'code' | 'table' | 'sheet' | 'cell' | 'details'>[];
}

/** What the add-in's core makes of the sheets. */
export function outcomeOf(sheets: Sheets): Outcome {
  const reading = readWorkbook(snapshotOfSheets(sheets));
  const { issues, tally } = reckonWorkbook(reading);
  if (tally === null) return { result: null, issues };
  const { campaign: _, ...result } = settled(resultOf(reading.campaign, tallyCampaign(reading.campaign)));
  return { result: inOneForm(result), issues };
}

/** Scores, ranks, votes and awards, whatever the spelling of the codes and the order of the lists. */
export function inOneForm(result: object): string {
  const lists = Object.entries(result).map(([name, list]): [string, unknown] => [
    name,
    Array.isArray(list) ? list.map((each) => folded(JSON.stringify(each))).sort() : list,
  ]);
  return JSON.stringify(lists);
}

const said = ({ code, details }: Outcome['issues'][number]): string => `${code} ${JSON.stringify(details)}`;

/** Whether a detail of an issue is one of the texts, or has it in it; one letter or digit is in most. */
function isNamed(detail: string, texts: ReadonlySet<string>): boolean {
  return texts.has(detail) || [...texts].some((text) => text.length > 1 && detail.includes(text));
}

/** What is wrong where the displaced workbook has another result and no issue points at why; null where nothing is. */
export function silence(before: Outcome, after: Outcome, displacement: Displacement): string | null {
  if (after.result !== null && after.result === before.result) return null;
  const old = before.issues.map(said);
  const fresh = after.issues.filter((issue) => {
    const at = old.indexOf(said(issue));
    if (at >= 0) old.splice(at, 1);
    return at < 0;
  });
  const texts = new Set(displacement.texts.map(folded));
  const points = fresh.some(
    ({ table, sheet, details }) =>
      displacement.tables.includes(table) ||
      (sheet !== null && displacement.toSheets.includes(sheet)) ||
      Object.values(details).some((detail) => isNamed(folded(String(detail)), texts)),
  );
  if (points) return null;
  const others = fresh.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`);
  const came = after.result === null ? 'errors' : 'another result';
  return `${displacement.what}: ${came}, and what is said is [${others.join(', ')}]`;
}
