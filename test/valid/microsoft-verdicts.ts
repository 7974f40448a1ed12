/** What Microsoft's own validator, the Open XML SDK, says of files. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sized } from '../size.ts';
import type { WrittenFile } from './written/written-file.ts';

const validator = new URL('microsoft.ts', import.meta.url).pathname;

/** In bytes: a large file takes it half a minute, and has nothing that a small one of its kind has not. */
const largest = sized({ short: 0, all: 36_000, long: Infinity });
/** Of the random councils; our own checker reads all. */
const mostCouncils = sized({ short: 0, all: 3, long: Infinity });
/** How long the verdicts of this run may take, in milliseconds. */
export const patience = sized({ short: 0, all: 900_000, long: 7_200_000 });

interface Verdict {
  readonly file: string;
  readonly faults: readonly string[];
}

/** The files of a kind that this run has time for. */
export function readByMicrosoft(kind: string, files: readonly WrittenFile[]): readonly WrittenFile[] {
  const small = files.filter(({ bytes }) => bytes.length <= largest);
  return kind === 'random councils' ? small.slice(0, mostCouncils) : small;
}

/** The faults in each of these files, in their order: one process for all, for its start takes 15 s. Rejects where it fails. */
export async function microsoftFaults(
  files: readonly WrittenFile[],
): Promise<readonly (readonly string[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'binh-xet-valid-'));
  try {
    const paths = files.map(({ format, bytes }, at) => {
      const path = join(folder, `${String(at)}.${format}`);
      writeFileSync(path, bytes);
      return path;
    });
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', validator, ...paths], {
      maxBuffer: 64 * 1024 * 1024,
    });
    const verdicts: readonly Verdict[] = stdout
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line));
    assert.deepEqual(
      verdicts.map(({ file }) => file),
      paths,
      'the validator gives a verdict on each file',
    );
    return verdicts.map(({ faults }) => faults);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
