/** Progress on one line of a terminal, drawn over itself; nothing at all where there is no terminal. */
import type { WriteStream } from 'node:tty';
import type { Progress, WorkOptions } from '../excel/write/outcome.ts';
import { cliWords } from '../i18n/command-line/cli.ts';
import type { Language } from '../i18n/language.ts';
import { ownVersion } from './version.ts';

export interface ProgressLine {
  readonly show: (progress: Progress) => void;
  /** Takes the line away. */
  readonly clear: () => void;
}

/** A line on this stream, when it is a terminal. */
export function progressLine(stream: Pick<WriteStream, 'isTTY' | 'write'>, language: Language): ProgressLine {
  if (!stream.isTTY) return { show: () => undefined, clear: () => undefined };
  const clearLine = '\r\u001b[K';
  return {
    show: ({ stage, done, total }) => {
      const cells = 20;
      const full = Math.round((cells * done) / total);
      const bar = '█'.repeat(full) + '░'.repeat(cells - full);
      stream.write(`${clearLine}${cliWords[language].stages[stage]} ${bar}`);
    },
    clear: () => {
      stream.write(clearLine);
    },
  };
}

/** Does the work with its progress shown on standard error. */
export async function withProgress<Outcome>(
  language: Language,
  work: (options: WorkOptions) => Promise<Outcome>,
): Promise<Outcome> {
  const line = progressLine(process.stderr, language);
  try {
    return await work({ language, now: new Date(), version: ownVersion(), onProgress: line.show });
  } finally {
    line.clear();
  }
}
