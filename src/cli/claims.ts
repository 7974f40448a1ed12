/**
 * One run at a time writes a target: a file `.~binh-xet.NAME` beside it says which. The next run finds what a run that was
 * killed has left lying about, by what is in that file, and takes it away.
 */
import { randomBytes } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import { appendFile, lstat, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { cliWords } from '../i18n/command-line/cli.ts';
import type { Language } from '../i18n/language.ts';
import { codeOf, FileTrouble } from './file-trouble.ts';
import { print } from './report.ts';

export interface Claim {
  readonly folder: string;
  /** What is written: a file or a new folder of that name; '' for several files of the folder. */
  readonly name: string;
  /** In the names of this run's unfinished files. */
  readonly token: string;
}

/** What a claim says to other runs. */
interface Owner {
  readonly process: number;
  readonly computer: string;
  readonly token: string;
  /** What it may have unfinished files of. */
  readonly names: readonly string[];
  /** It had everything ready and was putting it in its place. */
  readonly taking: boolean;
}

const held = new Map<string, Claim>();
const takingWord = '\ntaking';
/** A claim that says nothing yet is being written, unless it is older than this, in milliseconds. */
const longestWriting = 10_000;

process.on('exit', () => {
  for (const path of held.keys()) unlinkQuietly(path);
});

/**
 * Claims a file or a new folder (`name`) of a folder, or several files in it (`names`), until `release` or the end of the process.
 * What this process holds already it gets again. Throws `FileTrouble` where another run is at work on it, and what the system
 * says.
 */
export async function claim(
  folder: string,
  name: string,
  language: Language,
  names: readonly string[] = [name],
): Promise<Claim> {
  const path = claimPath(folder, name);
  const own = held.get(path);
  if (own !== undefined) return own;
  const token = randomBytes(6).toString('hex');
  const owner = { process: process.pid, computer: hostname(), token, names };
  for (;;) {
    try {
      const file = await open(path, 'wx');
      await file.writeFile(JSON.stringify(owner));
      await file.close();
      const mine = { folder, name, token };
      held.set(path, mine);
      return mine;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      await clearUp(folder, name, language);
    }
  }
}

/** Where a file of this claim is until it is whole. */
export function unfinished({ folder, token }: Pick<Claim, 'folder' | 'token'>, name: string): string {
  return join(folder, `.${name}.${token}.tmp`);
}

/** From here on files take their places: a later run says which did, if this one is killed. */
export async function beginTaking({ folder, name }: Claim): Promise<void> {
  await appendFile(claimPath(folder, name), takingWord);
}

/** Lets others write there. */
export function release({ folder, name }: Claim): void {
  const path = claimPath(folder, name);
  unlinkQuietly(path);
  held.delete(path);
}

function claimPath(folder: string, name: string): string {
  return join(folder, name === '' ? '.~binh-xet' : `.~binh-xet.${name}`);
}

function unlinkQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Somebody else took it away, or the folder.
  }
}

/** Takes away what a run that is no more has left. Throws `FileTrouble` where that run is still at work, or may be. */
async function clearUp(folder: string, name: string, language: Language): Promise<void> {
  const path = claimPath(folder, name);
  const words = cliWords[language].files;
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return;
  const owner = ownerOf(text);
  const isDead =
    owner === null
      ? Date.now() - (await stat(path)).mtimeMs > longestWriting
      : owner.computer === hostname() && !isAlive(owner.process);
  if (!isDead)
    throw new FileTrouble(
      words.claimed(join(folder, name), owner?.computer ?? '', owner?.process ?? 0, path),
    );
  // Of two runs that find it at once only one gets it away.
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  if ((await readFile(aside, 'utf8')) !== text) {
    // The other one was quicker: this is already its own claim.
    await rename(aside, path);
    return;
  }
  if (owner !== null) {
    const old: string[] = [];
    for (const each of owner.names) {
      const rest = unfinished({ folder, token: owner.token }, each);
      if (!(await isThere(rest))) continue;
      old.push(each);
      await rm(rest, { recursive: true, force: true });
    }
    const fresh = owner.names.filter((each) => !old.includes(each));
    if (owner.taking && old.length > 0 && fresh.length > 0)
      print(process.stderr, [words.halfWritten(folder, fresh, old)]);
  }
  await rm(aside, { force: true });
}

async function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function isAlive(id: number): boolean {
  // A process that has this one's number is this one, and it holds no claim of that name.
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function ownerOf(text: string): Owner | null {
  const [line = ''] = text.split('\n');
  try {
    const read: unknown = JSON.parse(line);
    if (typeof read !== 'object' || read === null) return null;
    if (!('process' in read) || !('computer' in read) || !('token' in read) || !('names' in read))
      return null;
    const { process: id, computer, token, names } = read;
    if (typeof id !== 'number' || typeof computer !== 'string' || typeof token !== 'string') return null;
    if (!/^[0-9a-f]{12}$/u.test(token) || !Array.isArray(names)) return null;
    const list: readonly unknown[] = names;
    const plain = list.filter((each): each is string => typeof each === 'string' && !/[/\\]/u.test(each));
    return { process: id, computer, token, names: plain, taking: text.includes(takingWord) };
  } catch {
    return null;
  }
}
