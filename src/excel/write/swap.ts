/** The last step of writing: the new sheets take the place of the old ones. */
import { sameName } from '../../text/names.ts';
import { commitName, firstCellOf, markName, type Journal } from './marks.ts';
import type { OwnSheets } from './own-sheets.ts';
import { freshSheets, oldSheets, replaces, unfinishedSheets, type FreshSheet } from './own-sheets.ts';

/**
 * Queues everything from the commit on. `standing` is how the workbook stands before it, the new sheets included, in a
 * run whose journal is `journal`. What comes first must not fail half-way: see `standing.ts`.
 */
export function queueSwap(context: Excel.RequestContext, standing: OwnSheets): void {
  const commit = context.workbook.names.add(commitName, '=1');
  commit.visible = false;
  queueFinish(
    context,
    { ...standing, committed: true, swapNames: [commitName, ...standing.swapNames] },
    new Set(),
  );
}

/**
 * Queues what makes the workbook whole again after a run that broke off, whether before its commit or after. Sheets
 * that are `inUse` stay, and are their users' from then on.
 */
export function queueRepair(
  context: Excel.RequestContext,
  standing: OwnSheets,
  inUse: ReadonlySet<string>,
): void {
  if (standing.committed && standing.journal !== null) {
    queueFinish(context, standing, inUse);
    return;
  }
  for (const sheet of unfinishedSheets(standing)) {
    if (!inUse.has(sheet)) queueDeletion(context, standing, sheet);
  }
  queueNameDeletions(context, standing.swapNames);
}

function queueFinish(context: Excel.RequestContext, standing: OwnSheets, inUse: ReadonlySet<string>): void {
  const { worksheets, names } = context.workbook;
  const fresh = freshSheets(standing);
  const going = oldSheets(standing).filter((sheet) => !inUse.has(sheet));
  for (const { sheet } of fresh) worksheets.getItem(sheet).visibility = 'Visible';
  for (const sheet of going) queueDeletion(context, standing, sheet);
  const titled = titledSheets(standing, fresh, going);
  for (const { sheet, title } of titled) {
    if (sheet !== title) worksheets.getItem(sheet).name = title;
  }
  queueOrder(context, standing, titled, going);
  const { journal, marks } = standing;
  const replaced = marks.filter(({ mark }) => journal !== null && replaces(journal, mark));
  queueNameDeletions(
    context,
    replaced.map(({ name }) => name),
  );
  for (const { mark, title } of titled) {
    // A name can be hidden right after it was added, not later (OfficeDev/office-js issue 3878).
    names.add(markName(mark), firstCellOf(title)).visible = false;
  }
  queueNameDeletions(context, standing.swapNames);
  const shown = titled.find(({ mark }) => mark === journal?.show) ?? titled[0];
  if (shown) worksheets.getItem(shown.title).activate();
}

/** The sheets that a run with this journal is going to delete, should it come to its commit. */
export function doomedSheets(
  standing: OwnSheets,
  journal: Pick<Journal, 'replaces' | 'entries'>,
): readonly string[] {
  return standing.marks.flatMap(({ mark, sheet }) =>
    sheet !== null && replaces(journal, mark) ? [sheet] : [],
  );
}

/** The title may have been taken by somebody since the plan was made: then a sheet gets a number behind it. */
function titledSheets(
  standing: OwnSheets,
  fresh: readonly FreshSheet[],
  going: readonly string[],
): readonly FreshSheet[] {
  const others = standing.sheets
    .map(({ name }) => name)
    .filter((name) => !going.includes(name) && !fresh.some(({ sheet }) => sheet === name));
  return fresh.map((entry) => {
    let title = entry.title;
    for (let number = 2; others.some((name) => sameName(name, title)); number += 1) {
      const ending = ` (${number})`;
      title = entry.title.slice(0, 31 - ending.length).trimEnd() + ending;
    }
    others.push(title);
    return { ...entry, title };
  });
}

/** New sheets stand where the first of the old ones stood, else at the end, where they were added. */
function queueOrder(
  context: Excel.RequestContext,
  standing: OwnSheets,
  titled: readonly FreshSheet[],
  going: readonly string[],
): void {
  const isFresh = (name: string): boolean => titled.some(({ sheet }) => sheet === name);
  const kept = standing.sheets.filter(({ name }) => !isFresh(name) && !going.includes(name));
  const firstOld = standing.sheets.findIndex(({ name }) => going.includes(name));
  const before = firstOld < 0 ? standing.sheets : standing.sheets.slice(0, firstOld);
  const place = kept.filter((sheet) => before.includes(sheet)).length;
  const wanted = [...kept.slice(0, place).map(({ name }) => name), ...titled.map(({ sheet }) => sheet)];
  const standingOrder = standing.sheets.map(({ name }) => name).filter((name) => !going.includes(name));
  if (wanted.every((name, index) => standingOrder[index] === name)) return;
  for (const [index, { title }] of titled.entries()) {
    context.workbook.worksheets.getItem(title).position = place + index;
  }
}

function queueDeletion(context: Excel.RequestContext, standing: OwnSheets, name: string): void {
  const sheet = context.workbook.worksheets.getItem(name);
  // Excel refuses to delete a sheet that is very hidden.
  if (standing.sheets.some((entry) => entry.name === name && entry.veryHidden)) sheet.visibility = 'Hidden';
  sheet.delete();
}

function queueNameDeletions(context: Excel.RequestContext, names: readonly string[]): void {
  for (const name of names) context.workbook.names.getItem(name).delete();
}
