/** `binh-xet copies`: a personal copy of the workbook for each member who votes. */
import { join } from 'node:path';
import { madeCopies, noncesFor, planMadeCopies } from '../copies/made-copies.ts';
import type { Nonce } from '../copies/nonce.ts';
import { errorsBeforeCopies, isOnlyEarly } from '../copies/readiness.ts';
import { draftOf, type Draft } from '../copies/sent/drafts.ts';
import { personalCopies, type PersonalCopy } from '../copies/sent/personal-copy.ts';
import { keepSheet } from '../excel/write/kept-sheets.ts';
import { randomBytes } from '../excel/line/random.ts';
import { readWithTables } from '../excel/use-cases.ts';
import { cliWords } from '../i18n/command-line/cli.ts';
import type { MemberCode } from '../tally/campaign.ts';
import { lastingMarks } from '../workbook/record/lasting-marks.ts';
import type { CopiesCommand } from './arguments.ts';
import { expectFolder, expectWritable, isSameFile, readInput, writeFolder, type Output } from './files.ts';
import { withProgress } from './progress.ts';
import { print, tellIssues, tellMisuse, tellTrouble, type ExitStatus } from './report.ts';
import { withWorkbook, type Session } from './session.ts';

/** Writes the copies and gives the exit status. Throws `FileTrouble`. */
export async function copies(command: CopiesCommand): Promise<ExitStatus> {
  const { input, language, outDir, out } = command;
  await expectFolder(outDir, language);
  if (out !== null) await expectWritable([out], language);
  const bytes = await readInput(input, language);
  const made = await withWorkbook(input, bytes, language, (session) => makeIn(session, command));
  return typeof made === 'number' ? made : write(command, made);
}

interface Made {
  readonly copies: readonly PersonalCopy[];
  readonly drafts: readonly Draft[];
  /** The workbook that knows the copies; null where nobody asked for it. */
  readonly workbook: Uint8Array | null;
}

/** Makes the copies, and first has the workbook keep what they will be known by; or the exit status, said why. */
async function makeIn(session: Session, command: CopiesCommand): Promise<Made | ExitStatus> {
  const { input, language, out } = command;
  const read = await withProgress(language, (options) =>
    readWithTables({ ...options, formulas: session.formulas }),
  );
  if (read.kind === 'trouble') return tellTrouble(read.trouble, language);
  if (read.kind === 'cancelled') throw new Error('Nobody can cancel on the command line.');
  const { reading, workbook } = read;
  tellIssues(
    reading.issues.filter((issue) => !isOnlyEarly(issue)),
    command,
  );
  const errors = errorsBeforeCopies(reading.issues);
  if (errors.length > 0) {
    print(process.stderr, [cliWords[language].copies.refused(errors.length)]);
    return 1;
  }
  const { campaign } = reading;
  const madeAt = new Date();
  // A nonce that no workbook knows would only make its copy look like one that was tampered with.
  const nonces = out === null ? new Map<MemberCode, Nonce>() : noncesFor(campaign, randomBytes);
  if (out !== null) {
    const added = madeCopies(campaign, nonces, madeAt);
    const kept = await keepSheet(lastingMarks.madeCopies, (there) => planMadeCopies(added, there, language), {
      now: madeAt,
    });
    if (kept.kind === 'trouble') return tellTrouble(kept.trouble, language);
  }
  const options = { language, madeAt, nonces };
  const made = personalCopies({ campaign, snapshot: workbook, fileName: input }, options);
  return {
    copies: made,
    drafts: command.eml ? made.map((copy) => draftOf(copy, campaign, options)) : [],
    workbook: out === null ? null : session.save(),
  };
}

/** Writes all files or none, the workbook first: a copy that it does not know must not be about. */
async function write(command: CopiesCommand, made: Made): Promise<ExitStatus> {
  const { input, language, outDir, out, quiet } = command;
  const words = cliWords[language].copies;
  const outputs = [...made.copies, ...made.drafts].map(({ fileName, bytes }): Output => ({
    path: join(outDir, fileName),
    bytes,
  }));
  for (const { path } of outputs) {
    if (await isSameFile(input, path)) return tellMisuse(words.overInput(path), language);
    if (out !== null && (await isSameFile(out, path))) return tellMisuse(words.overOut(path), language);
  }
  const { workbook } = made;
  const master = out === null || workbook === null ? [] : [{ path: out, bytes: workbook }];
  await writeFolder(outDir, [...master, ...outputs], language);
  print(process.stderr, [
    ...unaddressed(made.copies, made.drafts).map(words.noAddress),
    ...(out === null ? [words.unverified] : []),
  ]);
  if (!quiet) {
    print(process.stdout, [
      words.written(made.copies.length, made.drafts.length, outDir),
      ...(out === null ? [] : [words.known(out)]),
    ]);
  }
  return 0;
}

/** The members whose drafts have no address. */
function unaddressed(made: readonly PersonalCopy[], drafts: readonly Draft[]): readonly string[] {
  return made.flatMap(({ member }, at) =>
    drafts[at]?.addressed === false ? [member.name || member.code] : [],
  );
}
