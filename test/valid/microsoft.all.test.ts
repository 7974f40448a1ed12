/** What we write is valid in the eyes of Microsoft's own validator, the Open XML SDK; and that it sees anything is seen first. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { sized } from '../size.ts';
import { further, usual } from './every-kind.ts';
import { brokenBy, soundWorkbook, type Parts } from './sound.ts';

const validator = new URL('microsoft.ts', import.meta.url).pathname;

interface Verdict {
  readonly file: string;
  readonly faults: readonly string[];
}

/** In bytes: a large file takes it half a minute, and has nothing that a small one of its kind has not. */
const largest = sized({ short: 0, all: 36_000, long: Infinity });
/** Of the random councils; our own checker reads all. */
const mostCouncils = sized({ short: 0, all: 3, long: Infinity });
/** In milliseconds. */
const patience = sized({ short: 0, all: 900_000, long: 7_200_000 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'binh-xet-valid-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the validator says of each of these files, in their order: one process for all, for its start takes 15 s. */
async function verdictsOn(files: readonly string[]): Promise<readonly Verdict[]> {
  const options = { maxBuffer: 64 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', validator, ...files],
    options,
  );
  const verdicts: readonly Verdict[] = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    verdicts.map(({ file }) => file),
    files,
    'the validator gives a verdict on each file',
  );
  return verdicts;
}

function withAnUnknownElement(parts: Parts): void {
  const sheet = 'xl/worksheets/sheet1.xml';
  const xml = parts.get(sheet) ?? assert.fail(`there is ${sheet}`);
  parts.set(sheet, xml.replace('</sheetData>', '</sheetData><unknown/>'));
}

describe('Microsoft’s validator', () => {
  it(
    'finds nothing in a file of each kind that we write, and something in a broken one',
    async () => {
      const names = new Map<string, string>();
      const put = (name: string, format: string, bytes: Uint8Array): void => {
        const path = join(folder, `${String(names.size)}.${format}`);
        writeFileSync(path, bytes);
        names.set(path, name);
      };
      put('broken on purpose', 'xlsx', brokenBy(soundWorkbook(), withAnUnknownElement));
      for (const [what, files] of Object.entries({ ...usual, ...further })) {
        let left = what === 'random councils' ? mostCouncils : Infinity;
        for await (const { name, format, bytes } of files()) {
          if (bytes.length > largest || left === 0) continue;
          put(name, format, bytes);
          left -= 1;
        }
      }
      const [ofBroken, ...others] = await verdictsOn([...names.keys()]);
      assert.notDeepEqual(ofBroken?.faults, [], 'a broken file has faults');
      for (const { file, faults } of others) assert.deepEqual(faults, [], names.get(file));
    },
    patience,
  );
});
