/** The page of the shared runtime: the pane, and the ribbon's commands whether or not the pane is to be seen. */
import { createRoot } from 'react-dom/client';
import project from '../../package.json';
import { associateCommands } from '../commands/commands.ts';
import { readStamp, stampSheet } from '../copies/stamp.ts';
import { addTableRow, writeCells } from '../excel/inputs/inputs.ts';
import { cellsOfSheet } from '../excel/read/sheet-cells.ts';
import { checkWorkbook, readWithTables } from '../excel/use-cases.ts';
import { watchSheets } from '../excel/line/watch.ts';
import { languageOf } from '../i18n/language.ts';
import type { Language } from '../i18n/language.ts';
import { paneWords } from '../i18n/pane/pane.ts';
import { Pane } from './components/Pane.tsx';
import { scoringOf } from './scoring/of-session.ts';
import { Session } from './session/session.ts';
import { tallyOf } from './tally/of-session.ts';

const language = (): Language => languageOf(Office.context.displayLanguage);

/** How long a job waits for what is still being written, in milliseconds: a slow Excel on the web, and not for ever. */
const patience = 20_000;

/** How long the sheets must be quiet before they are read again, in milliseconds. */
const quiet = 400;

const session = new Session({
  check: (options) => checkWorkbook({ ...options, looksBack: true }),
  readTables: readWithTables,
  writeCells,
  addTableRow,
  watch: watchSheets,
  soon: afterQuiet(),
  patience: () => new Promise((resolve) => setTimeout(resolve, patience)),
  language,
  now: () => new Date(),
  version: project.version,
});

associateCommands(tallyOf(session));

/** Gives a function that puts work off until there has been quiet; work that was put off before is dropped. */
function afterQuiet(): (work: () => void) => void {
  let waiting: number | undefined;
  return (work) => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(work, quiet);
  };
}

/** A copy that was made for one member carries a stamp in a hidden sheet. An Excel that does not answer is taken to say no. */
async function isPersonalCopy(): Promise<boolean> {
  const cells = await session.line.take(() => cellsOfSheet(stampSheet)).catch(() => null);
  return cells !== null && readStamp(cells) !== null;
}

/** Reads the workbook now, and again whenever the person comes back to the pane. */
function keepUpToDate(): void {
  const reread = (): void => {
    if (document.visibilityState === 'visible') void session.reread();
  };
  window.addEventListener('focus', reread);
  document.addEventListener('visibilitychange', reread);
  void session.reread();
}

async function open(): Promise<void> {
  const { host } = await Office.onReady();
  const element = document.getElementById('pane');
  if (element === null) throw new Error('The page has no element with the id "pane".');
  const inExcel = host === Office.HostType.Excel;
  const spoken = inExcel ? language() : languageOf(navigator.language);
  document.documentElement.lang = spoken;
  document.title = paneWords[spoken].title;
  if (!inExcel) {
    element.textContent = paneWords[spoken].outside;
    return;
  }
  const root = createRoot(element);
  const show = (isCopy: boolean): void =>
    root.render(<Pane session={session} isCopy={isCopy} language={spoken} />);
  show(false);
  // In this order in the line: whose copy it is, is known when the workbook is first shown.
  void scoringOf(session).open();
  const isCopy = isPersonalCopy();
  void session.watch();
  keepUpToDate();
  show(await isCopy);
}

open().catch((error: unknown) => console.error(error));
