/** What stands in the way of reading or writing a file, in a sentence. */
import { cliWords } from '../i18n/command-line/cli.ts';
import type { Language } from '../i18n/language.ts';

/** A file that cannot be read or written; `sentence` is for the person who named it. */
export class FileTrouble extends Error {
  readonly sentence: string;

  constructor(sentence: string) {
    super(sentence);
    this.name = 'FileTrouble';
    this.sentence = sentence;
  }
}

/** What the system says against writing to a path, as a sentence. Throws what is no error of the system. */
export function writingTrouble(error: unknown, path: string, language: Language): FileTrouble {
  if (error instanceof FileTrouble) return error;
  const words = cliWords[language].files;
  const code = codeOf(error);
  return new FileTrouble(
    code === 'ENOENT' || code === 'ENOTDIR' ? words.noFolder(path) : words.cannotWrite(path, code),
  );
}

/** The system's code (`EACCES`); anything else is a mistake of ours and goes on being thrown. */
export function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
