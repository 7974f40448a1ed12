/** Reading the input and writing outputs so that an old file survives whatever goes wrong. */
import { constants } from 'node:fs';
import {
  access,
  mkdir,
  open,
  readFile,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { cliWords } from '../i18n/command-line/cli.ts';
import type { Language } from '../i18n/language.ts';
import { beginTaking, claim, release, unfinished, type Claim } from './claims.ts';
import { codeOf, FileTrouble, writingTrouble } from './file-trouble.ts';
import { openedElsewhere } from './opened-elsewhere.ts';
import { placeOf, type FilePlace } from './place.ts';
import { print } from './report.ts';

/** The bytes of a file. Says who has it open elsewhere: what is not saved yet is not in it. Throws `FileTrouble`. */
export async function readInput(path: string, language: Language): Promise<Uint8Array> {
  const words = cliWords[language].files;
  try {
    const bytes = await readFile(path);
    const opened = await openedElsewhere(path);
    if (opened !== null) print(process.stderr, [words.inputOpen(path, opened.who)]);
    return bytes;
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

/**
 * Throws `FileTrouble` when one of the paths could not be written to; writes nothing but the claims that keep other runs
 * away from them. Asked before the input is read, so that nobody waits for a result that cannot be kept, or that is made of
 * what another run is just replacing.
 */
export async function expectWritable(paths: readonly string[], language: Language): Promise<void> {
  for (const path of paths) {
    try {
      const place = await placeOf(path, language);
      if (place.kind === 'stream') await access(path, constants.W_OK);
      else await claimFile(place, path, language);
    } catch (error) {
      throw writingTrouble(error, path, language);
    }
  }
}

async function claimFile({ folder, name }: FilePlace, path: string, language: Language): Promise<Claim> {
  if (!(await stat(folder)).isDirectory()) throw new FileTrouble(cliWords[language].files.noFolder(path));
  await access(folder, constants.W_OK);
  return claim(folder, name, language);
}

/**
 * Writes all outputs or none, as far as the file system lets: each is written beside its place and flushed to the disk
 * first, and takes its place in one step. Throws `FileTrouble`; then what was there before is still there.
 */
export async function writeOutputs(outputs: readonly Output[], language: Language): Promise<void> {
  await writeAll(outputs, null, language);
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
    throw writingTrouble(error, path, language);
  }
}

/** Whether something is there; what may not be looked at is. */
async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: unknown) => codeOf(error) !== 'ENOENT',
  );
}

/**
 * As `writeOutputs`, all files of a folder. One that is not there comes into being whole, or not at all; in one that is there
 * each file is the old one or the new one, and after a run that was killed the next one says which.
 */
export async function writeFolder(
  folder: string,
  outputs: readonly Output[],
  language: Language,
): Promise<void> {
  if (await exists(folder)) {
    const names = outputs.flatMap(({ path }) => (isIn(folder, path) ? [basename(path)] : []));
    const real = await realpath(folder);
    const own = await claim(real, '', language, names).catch((error: unknown) => {
      throw writingTrouble(error, folder, language);
    });
    await writeAll(outputs, own, language);
    return;
  }
  const [parent, name] = [dirname(resolve(folder)), basename(resolve(folder))];
  let made: string | undefined;
  let own: Claim | null = null;
  try {
    made = await mkdir(parent, { recursive: true });
    own = await claim(await realpath(parent), name, language);
    const rising = unfinished(own, name);
    await mkdir(rising);
    for (const { path, bytes } of outputs.filter(({ path: each }) => isIn(folder, each)))
      await writeFlushed(join(rising, basename(path)), bytes, 0o666);
    // A workbook that knows the copies comes before them.
    await writeOutputs(
      outputs.filter(({ path }) => !isIn(folder, path)),
      language,
    );
    await rename(rising, resolve(folder));
  } catch (error) {
    if (own !== null) await rm(unfinished(own, name), { recursive: true, force: true });
    if (own !== null) release(own);
    await takeAwayEmpty(parent, made);
    throw writingTrouble(error, folder, language);
  }
  release(own);
}

function isIn(folder: string, path: string): boolean {
  return dirname(resolve(path)) === resolve(folder);
}

/** The folders that were made in vain, from the inmost to the first that was made. */
async function takeAwayEmpty(folder: string, first: string | undefined): Promise<void> {
  if (first === undefined) return;
  for (let each = folder; each.length >= first.length; each = dirname(each)) {
    await rmdir(each).catch(() => undefined);
  }
}

/** An output on its way: not yet in its place. */
interface Staged {
  readonly path: string;
  readonly take: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

/** `own`: the claim of the folder that the files are in; null: each file is claimed. */
async function writeAll(outputs: readonly Output[], own: Claim | null, language: Language): Promise<void> {
  const claims = new Set<Claim>(own === null ? [] : [own]);
  const staged: Staged[] = [];
  try {
    for (const output of outputs) {
      try {
        staged.push(await stage(output, own, claims, language));
      } catch (error) {
        throw writingTrouble(error, output.path, language);
      }
    }
    for (const each of claims) await beginTaking(each);
    for (const { path, take } of staged) {
      await take().catch((error: unknown) => {
        throw writingTrouble(error, path, language);
      });
    }
  } finally {
    for (const { drop } of staged) await drop();
    for (const each of claims) release(each);
  }
}

async function stage(
  { path, bytes }: Output,
  own: Claim | null,
  claims: Set<Claim>,
  language: Language,
): Promise<Staged> {
  const place = await placeOf(path, language);
  if (place.kind === 'stream')
    return { path, take: () => writeFile(path, bytes), drop: () => Promise.resolve() };
  const mine = own?.folder === place.folder ? own : await claimFile(place, path, language);
  claims.add(mine);
  const temporary = unfinished(mine, place.name);
  await writeFlushed(temporary, bytes, place.old === null ? 0o666 : place.old.mode & 0o777);
  return {
    path,
    take: () => rename(temporary, join(place.folder, place.name)),
    drop: () => unlink(temporary).catch(() => undefined),
  };
}

async function writeFlushed(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } catch (error) {
    await unlink(path).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
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
