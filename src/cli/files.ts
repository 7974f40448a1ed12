/** Reading the input and writing outputs so that an old file survives whatever goes wrong. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readFile, realpath, rename, rmdir, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
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

/** The bytes of a file. Throws `FileTrouble`. */
export async function readInput(path: string, language: Language): Promise<Uint8Array> {
  const words = cliWords[language].files;
  try {
    return await readFile(path);
  } catch (error) {
    switch (codeOf(error)) {
      case 'ENOENT':
      case 'ENOTDIR':
        throw new FileTrouble(words.notFound(path));
      case 'EISDIR':
        throw new FileTrouble(words.isFolder(path));
      case 'EACCES':
      case 'EPERM':
        throw new FileTrouble(words.notAllowed(path));
      default:
        throw new FileTrouble(words.unreadable(path, codeOf(error)));
    }
  }
}

export interface Output {
  readonly path: string;
  readonly bytes: Uint8Array;
}

interface Staged {
  readonly path: string;
  readonly target: string;
  readonly temporary: string;
}

/**
 * Throws `FileTrouble` when one of the paths could not be written to; writes nothing. Asked before the work, so that
 * nobody waits for a result that cannot be kept.
 */
export async function expectWritable(paths: readonly string[], language: Language): Promise<void> {
  for (const path of paths) {
    try {
      const folder = dirname(await targetOf(path, language));
      if (!(await stat(folder)).isDirectory()) throw new FileTrouble(cliWords[language].files.noFolder(path));
      await access(folder, constants.W_OK);
    } catch (error) {
      throw asFileTrouble(error, path, language);
    }
  }
}

/**
 * Writes all outputs or none, as far as the file system lets: each is written beside its place and flushed to the disk
 * first, and takes its place in one step. Throws `FileTrouble`; then what was there before is still there.
 */
export async function writeOutputs(outputs: readonly Output[], language: Language): Promise<void> {
  const staged: Staged[] = [];
  try {
    for (const output of outputs) staged.push(await stage(output, language));
    for (const entry of staged) await take(entry, language);
  } finally {
    for (const { temporary } of staged) await unlink(temporary).catch(() => undefined);
  }
}

/**
 * Throws `FileTrouble` when files could not be written into this folder, be it there or still to be made; makes nothing.
 */
export async function expectFolder(path: string, language: Language): Promise<void> {
  try {
    let folder = resolve(path);
    while (!(await exists(folder)) && dirname(folder) !== folder) folder = dirname(folder);
    if (!(await stat(folder)).isDirectory()) throw new FileTrouble(cliWords[language].files.notFolder(path));
    await access(folder, constants.W_OK);
  } catch (error) {
    throw asFileTrouble(error, path, language);
  }
}

/** Whether something is there; what may not be looked at is. */
async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => codeOf(error) !== 'ENOENT',
  );
}

/** As `writeOutputs`, into a folder that is made where it is not there. A folder made in vain is taken away again. */
export async function writeFolder(
  folder: string,
  outputs: readonly Output[],
  language: Language,
): Promise<void> {
  const isNew = !(await exists(folder));
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw asFileTrouble(error, folder, language);
  }
  try {
    await writeOutputs(outputs, language);
  } catch (error) {
    if (isNew) await rmdir(folder).catch(() => undefined);
    throw error;
  }
}

async function stage({ path, bytes }: Output, language: Language): Promise<Staged> {
  try {
    const target = await targetOf(path, language);
    const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
    const mode = await stat(target).then(
      (old) => old.mode & 0o777,
      () => 0o666,
    );
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw error;
    } finally {
      await file.close();
    }
    return { path, target, temporary };
  } catch (error) {
    throw asFileTrouble(error, path, language);
  }
}

async function take({ path, target, temporary }: Staged, language: Language): Promise<void> {
  try {
    await rename(temporary, target);
  } catch (error) {
    throw asFileTrouble(error, path, language);
  }
}

/** Where a path leads: the file behind a link, or the place where a new file will be. Throws for a folder. */
async function targetOf(path: string, language: Language): Promise<string> {
  const target = await realpath(path).catch(async () =>
    join(await realpath(dirname(resolve(path))), basename(path)),
  );
  const old = await stat(target).catch(() => null);
  if (old?.isDirectory()) throw new FileTrouble(cliWords[language].files.isFolder(path));
  return target;
}

/** Whether two paths lead to one file, be it through links or spelling. */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  if (resolve(one) === resolve(other)) return true;
  try {
    const [a, b] = await Promise.all([stat(one), stat(other)]);
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

function asFileTrouble(error: unknown, path: string, language: Language): FileTrouble {
  if (error instanceof FileTrouble) return error;
  const words = cliWords[language].files;
  const code = codeOf(error);
  return new FileTrouble(
    code === 'ENOENT' || code === 'ENOTDIR' ? words.noFolder(path) : words.cannotWrite(path, code),
  );
}

/** The system's code (`EACCES`); anything else is a mistake of ours and goes on being thrown. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
