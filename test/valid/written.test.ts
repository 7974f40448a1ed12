/**
 * What we write has nothing that Excel or Word would repair, or refuse: two witnesses, our own checker and Microsoft's validator.
 * Each file is made once for both.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { from } from '../size.ts';
import { faultsIn } from './checker.ts';
import { further, usual } from './every-kind.ts';
import type { Files } from './every-kind.ts';
import { microsoftFaults, patience, readByMicrosoft } from './microsoft-verdicts.ts';
import { brokenBy, soundWorkbook, type Parts } from './sound.ts';
import type { WrittenFile } from './written/written-file.ts';

const kinds = new Map(Object.entries({ ...usual, ...further }));
const made = new Map<string, Promise<readonly WrittenFile[]>>();

function filesOf(kind: string): Promise<readonly WrittenFile[]> {
  const files = made.get(kind) ?? all(kinds.get(kind)?.() ?? []);
  made.set(kind, files);
  return files;
}

async function all(files: Files): Promise<readonly WrittenFile[]> {
  const found: WrittenFile[] = [];
  for await (const file of files) found.push(file);
  return found;
}

function holds(some: object): void {
  for (const kind of Object.keys(some)) {
    it(`has no fault: ${kind}`, async () => {
      const files = await filesOf(kind);
      assert.notEqual(files.length, 0, 'there are files of each kind');
      for (const { name, bytes } of files) {
        const faults = faultsIn(bytes).map((fault) => `${fault.rule}: ${fault.what}`);
        assert.deepEqual(faults, [], name);
      }
    });
  }
}

describe('a file that we write', () => holds(usual));
describe('a file of another kind that we write', from('all'), () => holds(further));

function withAnUnknownElement(parts: Parts): void {
  const sheet = 'xl/worksheets/sheet1.xml';
  const xml = parts.get(sheet) ?? assert.fail(`there is ${sheet}`);
  parts.set(sheet, xml.replace('</sheetData>', '</sheetData><unknown/>'));
}

describe('Microsoft’s validator', from('all'), () => {
  it(
    'finds nothing in a file of each kind that we write, and something in a broken one',
    async () => {
      const broken: WrittenFile = {
        name: 'broken on purpose',
        format: 'xlsx',
        bytes: brokenBy(soundWorkbook(), withAnUnknownElement),
      };
      const files: WrittenFile[] = [];
      for (const kind of kinds.keys()) files.push(...readByMicrosoft(kind, await filesOf(kind)));
      const [ofBroken, ...others] = await microsoftFaults([broken, ...files]);
      assert.notDeepEqual(ofBroken, [], 'a broken file has faults');
      for (const [at, faults] of others.entries()) assert.deepEqual(faults, [], files[at]?.name);
    },
    patience,
  );
});
