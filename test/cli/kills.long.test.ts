/**
 * Each command that writes is killed (SIGKILL) at moments drawn by seed, half of them as soon as something new is in its folder:
 * every file is then as it was, or whole and new. What is left lying beside them is counted, and printed; the next run takes it
 * away.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { Draw } from '../../assets/samples/draw.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { fillIn, sentFrom } from '../copies/merge-council.ts';
import { aCouncilFile } from '../excel/small-council.ts';
import { entriesOf } from '../ooxml/zip-builder.ts';
import { seed, sized } from '../size.ts';
import { program } from './program.ts';

const root = mkdtempSync(join(tmpdir(), 'binh-xet-kills-'));
const sound = join(root, 'sound');
const kills = sized({ short: 4, all: 4, long: 60 });
let left = 0;

beforeAll(async () => {
  mkdirSync(sound);
  const file = aCouncilFile({ members: 2, candidates: 2, pointsOf: () => '' });
  const copies = await sentFrom(file);
  writeFileSync(join(sound, 'master.xlsx'), file.save());
  const returned = fillIn(copies.get('TV1') ?? new Uint8Array(), () => 9);
  writeFileSync(join(sound, 'TV1.xlsx'), returned);
  writeFileSync(join(sound, 'council.xlsx'), aCouncilFile().save());
  mkdirSync(join(sound, 'results'));
  writeFileSync(join(sound, 'results/council.xlsx'), aCouncilFile({ members: 5 }).save());
});
afterAll(() => {
  console.log(`Left lying beside the files, in all kills together: ${left} unfinished ones.`);
  rmSync(root, { recursive: true, force: true });
});

/** What a person would call each command with, over a file that is there and into folders that are. */
const commands: Readonly<Record<string, readonly string[]>> = {
  'tally over its own file': ['tally', 'council.xlsx', '--out', 'council.xlsx', '--json', 'result.json'],
  'check with a list': ['check', 'council.xlsx', '--json', 'result.json'],
  'tally of several': ['tally', 'council.xlsx', 'master.xlsx', '--out-dir', 'results'],
  copies: ['copies', 'master.xlsx', '--out-dir', '.', '--out', 'master.xlsx', '--eml'],
  merge: ['merge', 'master.xlsx', 'TV1.xlsx', '--out', 'master.xlsx', '--json', 'result.json'],
  shuffle: ['shuffle', 'council.xlsx', '--out', 'council.xlsx'],
  documents: ['documents', 'council.xlsx', '--out-dir', '.'],
  'certificate layout': ['certificate-layout', 'council.xlsx', '--out', 'council.xlsx'],
};

/** Runs the command in the folder until it ends or is killed; gives how long it took, in milliseconds, and how it ended. */
function runUntil(
  folder: string,
  argv: readonly string[],
  kill: { readonly after: number; readonly written: boolean } | null,
): Promise<{ readonly took: number; readonly status: number | null }> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const started = spawn(process.execPath, [program, ...argv, '--quiet'], { cwd: folder, stdio: 'ignore' });
    const end = (): boolean => started.kill('SIGKILL');
    const timer = kill === null || kill.written ? null : setTimeout(end, kill.after);
    const watched =
      kill?.written === true
        ? watch(folder, { recursive: true }, (_, name) => {
            if (name?.includes(claims) !== true) setTimeout(end, kill.after);
          })
        : null;
    started.on('error', reject);
    started.on('exit', (status) => {
      if (timer !== null) clearTimeout(timer);
      watched?.close();
      resolve({ took: performance.now() - began, status });
    });
  });
}

/** The paths of the files in a folder and below. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

/** What a run has beside its files while it is at work. */
const claims = '.~binh-xet';

function isOfTheRun(name: string): boolean {
  return name.endsWith('.tmp') || basename(name).startsWith(claims);
}

/** Why a file that is neither as before nor whole is not; null where it is. */
function wrongWith(folder: string, name: string): string | null {
  const bytes = readFileSync(join(folder, name));
  const before = join(sound, name);
  if (existsSync(before) && bytes.equals(readFileSync(before))) return null;
  if (name.endsWith('.xlsx')) {
    const opened = openWorkbook(bytes);
    return opened.kind === 'opened' ? null : `${name} is ${opened.problem.code}: ${opened.problem.detail}`;
  }
  try {
    if (name.endsWith('.json')) JSON.parse(bytes.toString('utf8'));
    else if (name.endsWith('.docx')) entriesOf(bytes);
    else if (name.endsWith('.eml'))
      assert.match(bytes.toString('latin1'), /--\r\n$/, 'its last part is closed');
    return null;
  } catch (error) {
    return `${name}: ${String(error)}`;
  }
}

describe('a command that is killed leaves each file as it was, or whole', () => {
  for (const [what, argv] of Object.entries(commands)) {
    it(what, async () => {
      const fresh = (): string => {
        const folder = mkdtempSync(join(root, 'run-'));
        cpSync(sound, folder, { recursive: true });
        return folder;
      };
      const whole = fresh();
      const { took, status } = await runUntil(whole, argv, null);
      assert.ok(
        status === 0 || status === 1,
        `it runs to its end when nobody kills it, status ${String(status)}`,
      );
      const made = filesIn(whole).filter((name) => wrongWith(whole, name) !== null);
      assert.deepEqual(made, [], 'files that are not whole though nobody killed it');
      const draw = new Draw(seed);
      for (let kill = 0; kill < kills; kill += 1) {
        const folder = fresh();
        const written = kill % 2 === 0;
        const after = written ? draw.whole(0, 6) : draw.whole(0, Math.ceil(took));
        await runUntil(folder, argv, { after, written });
        const wrong = filesIn(folder)
          .filter((name) => !isOfTheRun(name))
          .flatMap((name) => wrongWith(folder, name) ?? []);
        left += filesIn(folder).filter(isOfTheRun).length;
        const when = `${after} ms after ${written ? 'it began to write' : 'it began'}, kill ${kill}, BINHXET_SEED=${seed}`;
        assert.deepEqual(wrong, [], when);
        await runUntil(folder, argv, null);
        assert.deepEqual(filesIn(folder).filter(isOfTheRun), [], `left after the next run: ${when}`);
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});
