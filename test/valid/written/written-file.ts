/** A file that the project has written, and ways to have it written. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/cli/run.ts';

export interface WrittenFile {
  /** What kind of file it is, in words: no two have the same. */
  readonly name: string;
  readonly format: 'xlsx' | 'docx';
  readonly bytes: Uint8Array;
}

export function workbook(name: string, bytes: Uint8Array): WrittenFile {
  return { name, format: 'xlsx', bytes };
}

/** One of the workbooks in assets/. */
export function sample(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../../../assets/${name}.xlsx`, import.meta.url)));
}

/** The campaign of 60 candidates: invented, but as large as a real one. */
export const sampleName = 'dien-bien-60';

/** What a command of the command line writes, by the names of the files. */
export type Outputs = ReadonlyMap<string, Uint8Array>;

/**
 * Runs the command line in a folder of its own that has these files, and gives what it wrote there. `argv` names files by
 * their names; it must end with this status.
 */
export async function written(
  files: Readonly<Record<string, Uint8Array>>,
  argv: readonly string[],
  status: 0 | 1 = 0,
): Promise<Outputs> {
  const folder = mkdtempSync(join(tmpdir(), 'binh-xet-valid-'));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const placed = argv.map((each) => (/\.xlsx$|^out$/.test(each) ? join(folder, each) : each));
    const { status: ended, said } = await quietly(() => run([...placed, '--quiet']));
    assert.equal(ended, status, `${argv.join(' ')}: ${said}`);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const outputs = names.filter((name) => /\.\w+$/.test(name) && !Object.hasOwn(files, name));
    return new Map(
      outputs.map((name) => [name.replace(/^out./, ''), new Uint8Array(readFileSync(join(folder, name)))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The one workbook that a command writes. */
export async function writtenBook(input: Uint8Array, ...argv: readonly string[]): Promise<Uint8Array> {
  const [command = '', ...options] = argv;
  return onlyOne(await written({ 'in.xlsx': input }, [command, 'in.xlsx', '--out', 'out.xlsx', ...options]));
}

export function onlyOne(outputs: Outputs): Uint8Array {
  const [bytes, ...more] = outputs.values();
  assert.ok(
    bytes !== undefined && more.length === 0,
    `one file is written, not ${[...outputs.keys()].join(', ')}`,
  );
  return bytes;
}

/** Keeps what a command says on standard error out of the tests' own report. */
async function quietly(
  work: () => Promise<number>,
): Promise<{ readonly status: number; readonly said: string }> {
  const write = process.stderr.write.bind(process.stderr);
  const said: string[] = [];
  process.stderr.write = (text: string | Uint8Array) => said.push(String(text)) > 0;
  try {
    return { status: await work(), said: said.join('') };
  } finally {
    process.stderr.write = write;
  }
}
