/** `binh-xet merge`: the copies that came back, into the workbook they were made from. */
import { basename } from 'node:path';
import { arrivalsOf } from '../copies/returned/arrival.ts';
import { masterOf, type Master } from '../copies/merge/merge-master.ts';
import { keptIn, recordOfMerge } from '../copies/merge/merge-record.ts';
import { mergeReturned, type Merged } from '../copies/merge/merge.ts';
import { errorsBeforeCopies, isOnlyEarly } from '../copies/readiness.ts';
import { isWhole, missingLine, reportJson, reportLines } from '../copies/merge/report.ts';
import type { Rejected, Returned } from '../copies/returned/returned-copy.ts';
import { returnedFrom } from '../copies/returned/returned.ts';
import { readForReceiving, receiveInputs, type ReceivingBase } from '../excel/merging/receive.ts';
import { cliWords } from '../i18n/command-line/cli.ts';
import { mergeWords } from '../i18n/mail/merge.ts';
import { isEmptyPlan } from '../workbook/repair/input-plan.ts';
import type { MergeCommand } from './arguments.ts';
import { expectWritable, isSameFile, readInput, writeOutputs } from './files.ts';
import { isOfFormula } from './formula-findings.ts';
import { withProgress } from './progress.ts';
import { print, tellIssues, tellMisuse, tellTrouble, type ExitStatus } from './report.ts';
import { withWorkbook, type Session } from './session.ts';

/** Merges the copies and gives the exit status: 1 where some were not, or the workbook has errors. Throws `FileTrouble`. */
export async function merge(command: MergeCommand): Promise<ExitStatus> {
  const { input, out, json, language } = command;
  const misuse = await misuseOfPaths(command);
  if (misuse !== null) return tellMisuse(misuse, language);
  await expectWritable(
    [out, json].filter((path) => path !== null),
    language,
  );
  const bytes = await readInput(input, language);
  return withWorkbook(input, bytes, language, (session) => mergeIn(session, command));
}

/** The input is only ever replaced by a workbook, what came back by nothing, and two outputs do not go to one file. */
async function misuseOfPaths({ input, returned, out, json, language }: MergeCommand): Promise<string | null> {
  const words = cliWords[language].usageProblems;
  if (json !== null && (await isSameFile(input, json))) return words.jsonOverInput(json);
  if (json !== null && (await isSameFile(out, json))) return words.samePlace(json);
  for (const path of returned) {
    for (const output of [out, json]) {
      if (output !== null && (await isSameFile(path, output))) return words.outOverReturned(output);
    }
  }
  return null;
}

async function mergeIn(session: Session, command: MergeCommand): Promise<ExitStatus> {
  const { language } = command;
  const read = await withProgress(language, (options) =>
    readForReceiving({ ...options, formulas: session.formulas }),
  );
  if (read.kind === 'trouble') return tellTrouble(read.trouble, language);
  if (read.kind === 'cancelled') throw new Error('Nobody can cancel on the command line.');
  const errors = errorsBeforeCopies(read.reading.issues);
  if (errors.length > 0) {
    tellIssues(
      read.reading.issues.filter((issue) => !isOnlyEarly(issue)),
      command,
    );
    print(process.stderr, [mergeWords[language].masterErrors(errors.length)]);
    return 1;
  }
  tellIssues(read.reading.issues.filter(isOfFormula), command);
  const master = masterOf(read.reading, read.workbook, keptIn(read));
  const { copies, accepted, strange } = await readReturned(command, master);
  if (strange !== null) return tellMisuse(cliWords[language].usageProblems.acceptsNothing(strange), language);
  const merged = mergeReturned(master, copies, { latest: command.latest, accepted });
  return finish(session, command, read, merged);
}

interface ReadFiles {
  readonly copies: readonly (Returned | Rejected)[];
  readonly accepted: ReadonlySet<Returned | Rejected>;
  /** What was to be accepted and is none of the files; null: all are. */
  readonly strange: string | null;
}

/** One file after the other: of a workbook only what the member says is kept. */
async function readReturned(command: MergeCommand, master: Master): Promise<ReadFiles> {
  const copies: (Returned | Rejected)[] = [];
  const accepted = new Set<Returned | Rejected>();
  const found = new Set<string>();
  for (const path of command.returned) {
    const file = { name: basename(path), bytes: await readInput(path, command.language) };
    for (const arrival of arrivalsOf(file)) {
      const copy = returnedFrom(arrival, master);
      copies.push(copy);
      // A file in a zip is meant by the zip's path, or by its own behind that.
      const own = path + arrival.file.slice(file.name.length);
      for (const named of command.accepted) {
        if (named !== own && !(await isSameFile(named, path))) continue;
        accepted.add(copy);
        found.add(named);
      }
    }
  }
  return { copies, accepted, strange: command.accepted.find((named) => !found.has(named)) ?? null };
}

/** Writes what there is to write, then the files and the report. A merge that brings nothing leaves the workbook alone. */
async function finish(
  session: Session,
  command: MergeCommand,
  base: ReceivingBase,
  merged: Merged,
): Promise<ExitStatus> {
  const { out, json, language, quiet } = command;
  const now = new Date();
  if (!isEmptyPlan(merged.plan)) {
    const campaignName = base.reading.campaign.documents.name;
    const record = { ...base, campaignName, language, now };
    const received = await receiveInputs(merged.plan, recordOfMerge(record, merged.plan, merged.files), {
      now,
    });
    if (received.kind === 'trouble') return tellTrouble(received.trouble, language);
  }
  const report = { path: json ?? '', bytes: new TextEncoder().encode(reportJson(merged)) };
  await writeOutputs([{ path: out, bytes: session.save() }, ...(json === null ? [] : [report])], language);
  const isDone = isWhole(merged);
  print(isDone && !quiet ? process.stdout : process.stderr, reportLines(merged, language, quiet));
  if (!quiet) {
    print(process.stdout, [missingLine(merged, language), cliWords[language].written(out)]);
  }
  return isDone ? 0 : 1;
}
