/** `binh-xet tally a.xlsx b.xlsx … --out-dir D`, and `check` likewise: many workbooks for one start of the program. */
import { mkdir } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { cliWords } from '../i18n/command-line/cli.ts';
import { folded } from '../text/spelling.ts';
import type { SeveralCommand } from './arguments.ts';
import { check } from './check.ts';
import { FileTrouble } from './file-trouble.ts';
import { expectFolder, isSameFile } from './files.ts';
import { print, tellMisuse, type ExitStatus } from './report.ts';
import { tally } from './tally.ts';

/** Where the results of a workbook go: under its own name. Null: they are only printed. */
interface Results {
  readonly out: string;
  readonly json: string;
}

/**
 * Does each workbook in the order given, and gives the highest exit status: one that cannot be read keeps nobody from the
 * next. Two workbooks of one name, or a result that would replace one that is read, are refused before anything is done.
 */
export async function several(command: SeveralCommand): Promise<ExitStatus> {
  const { inputs, outDir, language } = command;
  const misuse = await misuseOfNames(command);
  if (misuse !== null) return tellMisuse(misuse, language);
  if (outDir !== null) {
    await expectFolder(outDir, language);
    await mkdir(outDir, { recursive: true });
  }
  let highest: ExitStatus = 0;
  for (const input of inputs) {
    const status = await one(input, outDir === null ? null : resultsOf(input, outDir), command);
    if (status > highest) highest = status;
  }
  return highest;
}

function resultsOf(input: string, outDir: string): Results {
  return { out: join(outDir, basename(input)), json: join(outDir, `${parse(input).name}.json`) };
}

async function misuseOfNames({ work, inputs, outDir, language }: SeveralCommand): Promise<string | null> {
  if (outDir === null) return null;
  const words = cliWords[language].usageProblems;
  const taken = new Map<string, string>();
  for (const input of inputs) {
    const name = folded(parse(input).name);
    const other = taken.get(name);
    if (other !== undefined) return words.alike(other, input);
    taken.set(name, input);
  }
  for (const { out, json } of inputs.map((input) => resultsOf(input, outDir))) {
    for (const path of work === 'tally' ? [out, json] : [json]) {
      for (const input of inputs) if (await isSameFile(path, input)) return words.resultOverInput(input);
    }
  }
  return null;
}

async function one(
  input: string,
  results: Results | null,
  { work, language, quiet }: SeveralCommand,
): Promise<ExitStatus> {
  const common = { input, language, quiet, json: results?.json ?? null };
  try {
    return work === 'tally'
      ? await tally({ kind: 'tally', ...common, out: results?.out ?? null }, input)
      : await check({ kind: 'check', ...common }, input);
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    print(process.stderr, [error.sentence]);
    return 2;
  }
}
