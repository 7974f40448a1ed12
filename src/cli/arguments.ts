/** What was asked for on the command line. */
import { parseArgs } from 'node:util';
import { certificateCommandWords } from '../i18n/sheets/certificate-table.ts';
import { cliWords } from '../i18n/command-line/cli.ts';
import { cliBallotWords } from '../i18n/command-line/cli-ballots.ts';
import { askedFor, type AskedFor } from '../i18n/documents/documents.ts';
import { languages, type Language } from '../i18n/language.ts';
import type { StyleName } from '../papers/house-style.ts';
import { ballotFlags, readBallotFlags, type BallotFlag, type BallotsAsked } from './ballot-options.ts';
import { sheetSides, usualSheet, type SheetSize } from '../workbook/certificates/certificate-places.ts';
import { sheetNamed } from './sheet-name.ts';

interface Common {
  readonly input: string;
  readonly language: Language;
  readonly quiet: boolean;
}

export interface TallyCommand extends Common {
  readonly kind: 'tally';
  readonly out: string | null;
  readonly json: string | null;
}

export interface CheckCommand extends Common {
  readonly kind: 'check';
  readonly json: string | null;
}

export interface CopiesCommand extends Common {
  readonly kind: 'copies';
  /** The folder that the copies go to. */
  readonly outDir: string;
  /** Whether a draft e-mail is written for each copy. */
  readonly eml: boolean;
  /** Where the workbook goes that knows the copies when they come back; null: nowhere, and they will be unverified. */
  readonly out: string | null;
}

export interface MergeCommand extends Common {
  readonly kind: 'merge';
  /** The copies that came back, and zips of them. */
  readonly returned: readonly string[];
  readonly out: string;
  readonly json: string | null;
  /** Whether the later word is taken where something contradicts. */
  readonly latest: boolean;
  /** Of `returned`, or of the files in a zip of them (`zip/file`), those that are taken on a person's word. */
  readonly accepted: readonly string[];
}

export interface DocumentsCommand extends Common {
  readonly kind: 'documents';
  /** The folder that the documents go to. */
  readonly outDir: string;
  /** Null: all of them. */
  readonly only: readonly AskedFor[] | null;
  /** Null: the one the names of the bodies speak for. */
  readonly style: StyleName | null;
  /** How blank ballots are to be. */
  readonly ballots: BallotsAsked;
}

export interface ShuffleCommand extends Common {
  readonly kind: 'shuffle';
  readonly out: string;
}

export interface CertificateLayoutCommand extends Common {
  readonly kind: 'certificate-layout';
  readonly out: string;
  readonly sheet: SheetSize;
}

/** Several workbooks, one after the other, each as `work` alone would do it. */
export interface SeveralCommand extends Omit<Common, 'input'> {
  readonly kind: 'several';
  readonly work: 'tally' | 'check';
  readonly inputs: readonly string[];
  /** Where a result of each goes under the workbook's own name; null: it is only printed. */
  readonly outDir: string | null;
}

export type Command =
  | TallyCommand
  | CheckCommand
  | SeveralCommand
  | CopiesCommand
  | MergeCommand
  | DocumentsCommand
  | ShuffleCommand
  | CertificateLayoutCommand;

export type Asked =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'help'; readonly language: Language }
  /** `problem` is a sentence in `language`. */
  | { readonly kind: 'misused'; readonly problem: string; readonly language: Language };

const options = {
  out: { type: 'string' },
  json: { type: 'string' },
  'out-dir': { type: 'string' },
  eml: { type: 'boolean' },
  latest: { type: 'boolean' },
  accept: { type: 'string' },
  only: { type: 'string' },
  style: { type: 'string' },
  ballots: { type: 'string' },
  kinds: { type: 'string' },
  order: { type: 'string' },
  'draw-seed': { type: 'string' },
  spares: { type: 'string' },
  'quota-binds': { type: 'boolean' },
  sheet: { type: 'string' },
  lang: { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

type Option = keyof typeof options;

/** The options of each command beside those that all of them take. */
const taken: Readonly<Record<Exclude<Command['kind'], 'several'>, readonly Option[]>> = {
  tally: ['out', 'json', 'out-dir'],
  check: ['json', 'out-dir'],
  copies: ['out-dir', 'out', 'eml'],
  merge: ['out', 'json', 'latest', 'accept'],
  documents: ['out-dir', 'only', 'style', ...ballotFlags],
  shuffle: ['out'],
  'certificate-layout': ['out', 'sheet'],
};
/** What names a single result, and cannot be meant where there are several. */
const singleFlags = ['out', 'json'] as const;
const styles: readonly StyleName[] = ['state', 'party'];
const takenByAll: readonly Option[] = ['lang', 'quiet', 'help'];

/** Reads the arguments after the program's name. Total: anything it does not understand is `misused`. */
export function readArguments(argv: readonly string[]): Asked {
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<Option, readonly string[]>();
  const positionals: string[] = [];
  const misuse: ((language: Language) => string)[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const problem = optionProblem(token);
    if (problem !== null) misuse.push(problem);
    else if (isOption(token.name))
      given.set(token.name, [...(given.get(token.name) ?? []), token.value ?? '']);
  }
  const asked = given.get('lang')?.at(-1) ?? 'vi';
  const language = languages.find((known) => known === asked) ?? 'vi';
  if (given.has('help')) return { kind: 'help', language };
  const words = cliWords[language].usageProblems;
  if (misuse[0]) return { kind: 'misused', problem: misuse[0](language), language };
  if (!languages.some((known) => known === asked)) {
    return { kind: 'misused', problem: words.unknownLanguage(asked), language };
  }
  return command(positionals, given, language);
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
}

function optionProblem({ name, rawName, value }: OptionToken): ((language: Language) => string) | null {
  if (!isOption(name)) return (language) => cliWords[language].usageProblems.unknownOption(rawName);
  if (options[name].type === 'string') {
    const missing = value === undefined || value === '' || /^--?[a-z]/.test(value);
    return missing ? (language) => cliWords[language].usageProblems.missingValue(rawName) : null;
  }
  return value === undefined ? null : (language) => cliWords[language].usageProblems.unexpectedValue(rawName);
}

function isOption(name: string): name is Option {
  return Object.hasOwn(options, name);
}

function isCommand(name: string): name is keyof typeof taken {
  return Object.hasOwn(taken, name);
}

function command(
  positionals: readonly string[],
  given: ReadonlyMap<Option, readonly string[]>,
  language: Language,
): Asked {
  const words = cliWords[language].usageProblems;
  const misused = (problem: string): Asked => ({ kind: 'misused', problem, language });
  const [kind, input, ...more] = positionals;
  if (kind === undefined) return misused(words.noCommand);
  if (!isCommand(kind)) return misused(words.unknownCommand(kind));
  if (input === undefined) return misused(words.noInput);
  const takesSeveral = kind === 'tally' || kind === 'check';
  if (more.length > 0 && kind !== 'merge' && !takesSeveral) return misused(words.severalInputs);
  const foreign = [...given.keys()].find((name) => ![...taken[kind], ...takenByAll].includes(name));
  if (foreign !== undefined) return misused(words.notForCommand(`--${foreign}`, kind));
  const common: Common = { input, language, quiet: given.has('quiet') };
  const path = (name: Option): string | null => given.get(name)?.at(-1) ?? null;
  if (takesSeveral && (more.length > 0 || given.has('out-dir'))) {
    const single = singleFlags.find((flag) => given.has(flag));
    if (single !== undefined) return misused(words.ofOneWorkbook(`--${single}`));
    const asked = { work: kind, inputs: [input, ...more], outDir: path('out-dir') };
    return { kind: 'command', command: { kind: 'several', ...asked, language, quiet: common.quiet } };
  }
  switch (kind) {
    case 'tally':
      return { kind: 'command', command: { kind, ...common, out: path('out'), json: path('json') } };
    case 'check':
      return { kind: 'command', command: { kind, ...common, json: path('json') } };
    case 'copies': {
      const outDir = path('out-dir');
      if (outDir === null) return misused(words.noFolder);
      return {
        kind: 'command',
        command: { kind, ...common, outDir, out: path('out'), eml: given.has('eml') },
      };
    }
    case 'merge': {
      const out = path('out');
      if (more.length === 0) return misused(words.noReturned);
      if (out === null) return misused(words.noOut);
      const accepted = given.get('accept') ?? [];
      const rest = { returned: more, out, json: path('json'), latest: given.has('latest'), accepted };
      return { kind: 'command', command: { kind, ...common, ...rest } };
    }
    case 'documents':
      return documentsCommand(common, path);
    case 'shuffle': {
      const out = path('out');
      if (out === null) return misused(words.noOut);
      return { kind: 'command', command: { kind, ...common, out } };
    }
    case 'certificate-layout':
      return certificateLayoutCommand(common, path);
  }
}

function documentsCommand(
  common: Common,
  given: (name: 'out-dir' | 'only' | 'style' | BallotFlag) => string | null,
): Asked {
  const { language } = common;
  const words = cliWords[language].usageProblems;
  const misused = (problem: string): Asked => ({ kind: 'misused', problem, language });
  const outDir = given('out-dir');
  if (outDir === null) return misused(words.noFolder);
  const wanted = given('only')?.split(',') ?? null;
  const unknown = wanted?.find((name) => documentNamed(name) === undefined);
  if (unknown !== undefined) return misused(words.unknownDocument(unknown, askedFor.join(', ')));
  const asked = given('style');
  const style = styles.find((name) => name === asked) ?? null;
  if (asked !== null && style === null) return misused(words.unknownStyle(asked));
  const only = wanted?.flatMap((name) => documentNamed(name) ?? []) ?? null;
  const aboutBallots = ballotFlags.find((flag) => given(flag) !== null);
  if (aboutBallots !== undefined && only !== null && !only.includes('ballots')) {
    return misused(cliBallotWords[language].problems.notAsked(`--${aboutBallots}`));
  }
  const ballots = readBallotFlags(given, language);
  if (ballots.kind === 'misused') return misused(ballots.problem);
  const command = { ...common, outDir, only, style, ballots: ballots.value };
  return { kind: 'command', command: { kind: 'documents', ...command } };
}

function certificateLayoutCommand(common: Common, given: (name: 'out' | 'sheet') => string | null): Asked {
  const { language } = common;
  const misused = (problem: string): Asked => ({ kind: 'misused', problem, language });
  const out = given('out');
  if (out === null) return misused(cliWords[language].usageProblems.noOut);
  const asked = given('sheet');
  const sheet = asked === null ? usualSheet : sheetNamed(asked);
  if (sheet !== null)
    return { kind: 'command', command: { kind: 'certificate-layout', ...common, out, sheet } };
  const { least, greatest } = sheetSides;
  return misused(certificateCommandWords[language].unknownSheet(asked ?? '', least, greatest));
}

function documentNamed(name: string): AskedFor | undefined {
  return askedFor.find((known) => known === name.trim());
}
