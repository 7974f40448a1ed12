/** What is to be found where a path leads. */
import type { Stats } from 'node:fs';
import { readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { cliWords } from '../i18n/command-line/cli.ts';
import type { Language } from '../i18n/language.ts';
import { codeOf, FileTrouble } from './file-trouble.ts';
import { openedElsewhere } from './opened-elsewhere.ts';

/** Where a path leads. */
export type Place =
  | FilePlace
  /** What takes bytes and keeps no file: a pipe, `/dev/null`. */
  | { readonly kind: 'stream' };

/** A file that is there, also behind links, or will be. */
export interface FilePlace {
  readonly kind: 'file';
  readonly folder: string;
  readonly name: string;
  /** Null where there is none yet. */
  readonly old: Stats | null;
}

/** Where a path to be written leads. Throws `FileTrouble` for a folder, a device, and a file that somebody has open. */
export async function placeOf(path: string, language: Language): Promise<Place> {
  const words = cliWords[language].files;
  const old = await stat(path).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  });
  if (old?.isDirectory()) throw new FileTrouble(words.isFolder(path));
  if (old !== null && !old.isFile()) {
    if (old.isFIFO() || (old.isCharacterDevice() && (await isNothing(old)))) return { kind: 'stream' };
    throw new FileTrouble(words.special(path));
  }
  const target = await leadsTo(path, old !== null);
  const opened = await openedElsewhere(target);
  if (opened !== null) throw new FileTrouble(words.openElsewhere(path, opened.who, opened.mark));
  return { kind: 'file', folder: dirname(target), name: basename(target), old };
}

async function leadsTo(path: string, isThere: boolean): Promise<string> {
  if (isThere) return realpath(path);
  const folder = await realpath(dirname(resolve(path)));
  const behind = await readlink(path).catch(() => null);
  // A link to what is not there yet.
  if (behind !== null) return leadsTo(resolve(folder, behind), false);
  return join(folder, basename(path));
}

/** Whether it is `/dev/null`. */
async function isNothing({ rdev }: Stats): Promise<boolean> {
  return stat('/dev/null').then(
    (nothing) => nothing.rdev === rdev,
    () => false,
  );
}
