/** What was asked for on the command line. */
import { parseArgs } from 'node:util';
import { cliWords } from '../i18n/cli.ts';
import { languages, type Language } from '../i18n/language.ts';

export interface Command {
  readonly kind: 'tally' | 'check';
  readonly input: string;
  readonly out: string | null;
  readonly json: string | null;
  readonly language: Language;
  readonly quiet: boolean;
}

export type Asked =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'help'; readonly language: Language }
  /** `problem` is a sentence in `language`. */
  | { readonly kind: 'misused'; readonly problem: string; readonly language: Language };

const options = {
  out: { type: 'string' },
  json: { type: 'string' },
  lang: { type: 'string' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the arguments after the program's name. Total: anything it does not understand is `misused`. */
export function readArguments(argv: readonly string[]): Asked {
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string>();
  const positionals: string[] = [];
  const misuse: ((language: Language) => string)[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const problem = optionProblem(token);
    if (problem === null) given.set(token.name, token.value ?? '');
    else misuse.push(problem);
  }
  const asked = given.get('lang') ?? 'vi';
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

function isOption(name: string): name is keyof typeof options {
  return Object.hasOwn(options, name);
}

function command(
  positionals: readonly string[],
  given: ReadonlyMap<string, string>,
  language: Language,
): Asked {
  const words = cliWords[language].usageProblems;
  const misused = (problem: string): Asked => ({ kind: 'misused', problem, language });
  const [kind, input, ...more] = positionals;
  if (kind === undefined) return misused(words.noCommand);
  if (kind !== 'tally' && kind !== 'check') return misused(words.unknownCommand(kind));
  if (input === undefined) return misused(words.noInput);
  if (more.length > 0) return misused(words.severalInputs);
  const out = given.get('out') ?? null;
  if (kind === 'check' && out !== null) return misused(words.outForCheck);
  const json = given.get('json') ?? null;
  return { kind: 'command', command: { kind, input, out, json, language, quiet: given.has('quiet') } };
}
