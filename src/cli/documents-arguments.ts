/** What was asked for after `binh-xet documents`. */
import { parseArgs } from 'node:util';
import { cliWords } from '../i18n/cli.ts';
import { documentNames, documentsWords, type DocumentName } from '../i18n/documents.ts';
import { languages, type Language } from '../i18n/language.ts';
import type { StyleName } from '../papers/house-style.ts';

export interface DocumentsCommand {
  readonly input: string;
  readonly folder: string;
  /** Null: all of them. */
  readonly only: readonly DocumentName[] | null;
  /** Null: the one the names of the bodies speak for. */
  readonly style: StyleName | null;
  readonly language: Language;
  readonly quiet: boolean;
}

export type DocumentsAsked =
  | { readonly kind: 'command'; readonly command: DocumentsCommand }
  | { readonly kind: 'help'; readonly language: Language }
  /** `problem` is a sentence in `language`. */
  | { readonly kind: 'misused'; readonly problem: string; readonly language: Language };

const options = {
  'out-dir': { type: 'string' },
  only: { type: 'string' },
  style: { type: 'string' },
  lang: { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const styles: readonly StyleName[] = ['state', 'party'];

/** Reads the arguments after `documents`. Total: anything it does not understand is `misused`. */
export function readDocumentsArguments(argv: readonly string[]): DocumentsAsked {
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string>();
  const positionals: string[] = [];
  const problems: ((language: Language) => string)[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const problem = optionProblem(token);
    if (problem === null) given.set(token.name, token.value ?? '');
    else problems.push(problem);
  }
  const tag = given.get('lang') ?? 'vi';
  const language = languages.find((known) => known === tag) ?? 'vi';
  if (given.has('help')) return { kind: 'help', language };
  if (language !== tag) problems.push(() => cliWords.vi.usageProblems.unknownLanguage(tag));
  const [problem] = problems;
  if (problem !== undefined) return { kind: 'misused', problem: problem(language), language };
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

function isOption(name: string): name is keyof typeof options {
  return Object.hasOwn(options, name);
}

function command(
  [input, ...more]: readonly string[],
  given: ReadonlyMap<string, string>,
  language: Language,
): DocumentsAsked {
  const misused = (problem: string): DocumentsAsked => ({ kind: 'misused', problem, language });
  const { problems } = documentsWords[language];
  const { usageProblems } = cliWords[language];
  if (input === undefined) return misused(usageProblems.noInput);
  if (more.length > 0) return misused(usageProblems.severalInputs);
  const folder = given.get('out-dir');
  if (folder === undefined) return misused(problems.noFolder);
  const wanted = given.get('only')?.split(',') ?? null;
  const unknown = wanted?.find((name) => documentNamed(name) === undefined);
  if (unknown !== undefined) return misused(problems.unknownDocument(unknown));
  const asked = given.get('style');
  const style = styles.find((name) => name === asked) ?? null;
  if (asked !== undefined && style === null) return misused(problems.unknownStyle(asked));
  const only = wanted === null ? null : wanted.flatMap((name) => documentNamed(name) ?? []);
  return { kind: 'command', command: { input, folder, only, style, language, quiet: given.has('quiet') } };
}

function documentNamed(name: string): DocumentName | undefined {
  return documentNames.find((known) => known === name.trim());
}
