/** The page of the shared runtime: the pane, and the ribbon's commands whether or not the pane is to be seen. */
import { createRoot } from 'react-dom/client';
import project from '../../package.json';
import { associateCommands } from '../commands/commands.ts';
import { readStamp, stampSheet } from '../copies/stamp.ts';
import {
  rememberedBallotChoice,
  rememberedQuotaRule,
  rememberQuotaRule,
} from '../excel/remembered/ballot-settings.ts';
import { readBallotBook } from '../excel/inputs/ballots.ts';
import { decideTie } from '../excel/inputs/decide-tie.ts';
import { goToCell } from '../excel/line/go-to.ts';
import { rememberedMember, rememberMember } from '../excel/remembered/identity.ts';
import { addTableRow, writeCells } from '../excel/inputs/inputs.ts';
import { repairIssues, undoRepairs } from '../excel/inputs/repair.ts';
import { goToTable } from '../excel/set-up/set-up-table.ts';
import { checkWorkbook, readCouncil, tallyWorkbook } from '../excel/use-cases.ts';
import { watchSheets } from '../excel/line/watch.ts';
import { cellsOfSheet } from '../excel/read/sheet-cells.ts';
import { languageOf } from '../i18n/language.ts';
import type { Language } from '../i18n/language.ts';
import { paneWords } from '../i18n/pane/pane.ts';
import { afterQuiet } from './after-quiet.ts';
import { BallotRoom } from './ballots/room.ts';
import { choiceIn, optionsOf } from './blank-ballots/choice.ts';
import { blankBallotsPart } from './blank-ballots/blank-ballots-part.tsx';
import { Pane } from './components/Pane.tsx';
import { Desk } from './desk.ts';
import { mailPart } from './mail/mail-part.tsx';
import { documentsPart } from './documents/documents-part.tsx';
import { secrecyPart } from './secrecy/secrecy-part.tsx';
import { sameInputs } from './same-inputs.ts';
import { feedRoom } from './scoring/feed.ts';
import { ScoringRoom } from './scoring/room.ts';
import { presetsPart } from './setup/presets-part.tsx';
import { SetUpDesk } from './setup/set-up-desk.ts';
import { Writings } from './writings.ts';

const language = (): Language => languageOf(Office.context.displayLanguage);

/** Most workbooks never need it. */
const tableMending = () => import(/* webpackChunkName: "tables" */ '../excel/inputs/mend-tables.ts');

const writings = new Writings();

/** How long a tally waits for what is still being written, in milliseconds: a slow Excel on the web, and not for ever. */
const patience = 20_000;

const desk = new Desk({
  check: (options) => checkWorkbook({ ...options, looksBack: true }),
  tally: tallyWorkbook,
  settled: (signal) =>
    writings.settled([room, ballots], new Promise((resolve) => setTimeout(resolve, patience)), signal),
  decideTie,
  repair: repairIssues,
  answer: async (issues, answer) => {
    const { answerIssues } = await import(/* webpackChunkName: "questions" */ '../excel/inputs/answer.ts');
    return answerIssues(issues, answer);
  },
  undoRepairs,
  planTables: async (issue, choice) => (await tableMending()).planTables(issue, choice),
  mendTables: async (issues, choice) => (await tableMending()).mendTables(issues, choice),
  undoTables: async (done) => (await tableMending()).undoTables(done),
  goTo: goToCell,
  sameInputs,
  language,
  now: () => new Date(),
  version: project.version,
});

const room = new ScoringRoom({
  read: async () => {
    const outcome = await readCouncil({ language: language(), now: new Date(), version: project.version });
    return outcome.kind === 'read' ? outcome.reading : null;
  },
  writeCells,
  addTableRow,
  watch: watchSheets,
  recall: rememberedMember,
  remember: rememberMember,
  soon: afterQuiet(),
});

const ballots = new BallotRoom({
  read: async () => {
    const begun = room.writingsBegun;
    const outcome = await readBallotBook();
    // One reading serves both rooms.
    if (outcome.kind === 'read') room.take(outcome.book.reading, begun);
    return outcome;
  },
  recallQuotaRule: rememberedQuotaRule,
  recallPrinted: async () => {
    const choice = await rememberedBallotChoice();
    return choice === null ? null : optionsOf(choiceIn(choice), false);
  },
  rememberQuotaRule,
  writeCells,
  addTableRow,
  watch: watchSheets,
  soon: afterQuiet(),
  now: () => new Date(),
});

const setUp = new SetUpDesk({
  // Most people open a workbook that has its tables: what makes them is loaded when it is asked for.
  createTables: writings.during(async (options) =>
    (await import(/* webpackChunkName: "set-up" */ '../excel/set-up/set-up.ts')).setUpWorkbook(options),
  ),
  prepareScores: writings.during(async (options) =>
    (await import(/* webpackChunkName: "set-up" */ '../excel/set-up/set-up-scores.ts')).prepareScores(
      options,
    ),
  ),
  goToTable,
  reread: () => desk.reread(),
  language,
});

const Mail = mailPart({ settled: () => room.idle(), reread: () => desk.reread(), language, writings });

/** A copy that was made for one member carries a stamp in a hidden sheet. */
async function isPersonalCopy(): Promise<boolean> {
  const cells = await cellsOfSheet(stampSheet);
  return cells !== null && readStamp(cells) !== null;
}

const Presets = presetsPart({ reread: () => desk.reread(), writings });

const BlankBallots = blankBallotsPart({ desk, ballots });

const Secrecy = secrecyPart({
  language,
  writings,
  settled: () => ballots.settled(),
  moved: async () => {
    ballots.papersMoved();
    await ballots.idle();
    await desk.reread();
  },
});

const Documents = documentsPart(desk, async (campaign) => {
  await ballots.settled();
  const { book, countedTwice } = ballots.state();
  return book !== null && sameInputs(book.reading.campaign, campaign) ? countedTwice : null;
});

associateCommands(desk);
feedRoom(desk, room);

/** Reads the workbook now, and again whenever the person comes back to the pane. */
function keepUpToDate(): void {
  const reread = (): void => {
    if (document.visibilityState === 'visible') void desk.reread();
  };
  window.addEventListener('focus', reread);
  document.addEventListener('visibilitychange', reread);
  void desk.reread();
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
  createRoot(element).render(
    <Pane
      desk={desk}
      room={room}
      ballots={ballots}
      setUp={setUp}
      parts={{ Presets, Mail, BlankBallots, Secrecy, Documents }}
      isCopy={isPersonalCopy}
      language={spoken}
    />,
  );
  void room.open();
  keepUpToDate();
}

open().catch((error: unknown) => console.error(error));
