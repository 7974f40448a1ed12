import assert from 'node:assert/strict';
import {
  link,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
  chmod,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { expectWritable, FileTrouble, isSameFile, readInput, writeOutputs } from '../../src/cli/files.ts';
import { inspected } from '../inspected.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
let root = '';
let folder = '';
let count = 0;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'binh-xet-files-'));
});
beforeEach(async () => {
  folder = join(root, String((count += 1)));
  await mkdir(folder);
});
afterAll(() => rm(root, { recursive: true }));

describe('writing outputs', () => {
  it('replaces the old file, keeps its rights, and leaves nothing else behind', async () => {
    const path = join(folder, 'a.xlsx');
    await writeFile(path, 'old');
    await chmod(path, 0o640);
    await writeOutputs([{ path, bytes: bytes('new') }], 'vi');
    assert.equal(await readFile(path, 'utf8'), 'new');
    assert.equal((await stat(path)).mode & 0o777, 0o640);
    assert.deepEqual(await readdir(folder), ['a.xlsx']);
  });

  it('writes through a link into the file behind it', async () => {
    const [path, shortcut] = [join(folder, 'a.xlsx'), join(folder, 'b.xlsx')];
    await writeFile(path, 'old');
    await symlink(path, shortcut);
    await writeOutputs([{ path: shortcut, bytes: bytes('new') }], 'vi');
    assert.equal(await readFile(path, 'utf8'), 'new');
    assert.equal((await readdir(folder)).length, 2);
  });

  it('keeps every old file when one of the outputs has no place', async () => {
    const path = join(folder, 'a.xlsx');
    await writeFile(path, 'old');
    const outputs = [
      { path, bytes: bytes('new') },
      { path: join(folder, 'nowhere', 'r.json'), bytes: bytes('{}') },
    ];
    await assert.rejects(writeOutputs(outputs, 'vi'), (error) => {
      assert.ok(error instanceof FileTrouble, `${inspected(error)} is no FileTrouble`);
      assert.match(error.sentence, /nowhere/);
      return true;
    });
    assert.equal(await readFile(path, 'utf8'), 'old');
    assert.deepEqual(await readdir(folder), ['a.xlsx']);
  });

  it('does not write over a folder', async () => {
    const [path, taken] = [join(folder, 'a.xlsx'), join(folder, 'r.json')];
    await mkdir(taken);
    const outputs = [
      { path, bytes: bytes('new') },
      { path: taken, bytes: bytes('{}') },
    ];
    await assert.rejects(writeOutputs(outputs, 'en'), /is a folder/);
    assert.deepEqual(await readdir(folder), ['r.json']);
  });
});

describe('asking before the work', () => {
  it('finds places that cannot be written to', async () => {
    await expectWritable([join(folder, 'a.xlsx')], 'vi');
    await assert.rejects(expectWritable([join(folder, 'nowhere', 'a.xlsx')], 'vi'), FileTrouble);
    await assert.rejects(expectWritable([folder], 'vi'), FileTrouble);
    await writeFile(join(folder, 'file'), '');
    await assert.rejects(expectWritable([join(folder, 'file', 'a.xlsx')], 'vi'), FileTrouble);
    assert.deepEqual(await readdir(folder), ['file']);
  });
});

describe('reading the input', () => {
  it('says in a sentence what is in the way', async () => {
    await assert.rejects(readInput(join(folder, 'none.xlsx'), 'vi'), /Không tìm thấy/);
    await assert.rejects(readInput(folder, 'vi'), /thư mục/);
    await writeFile(join(folder, 'file'), 'x');
    await assert.rejects(readInput(join(folder, 'file', 'in.xlsx'), 'en'), /There is no file/);
    assert.deepEqual([...(await readInput(join(folder, 'file'), 'vi'))], [120]);
  });
});

describe('two paths', () => {
  it('are one file through spelling, links and hard links', async () => {
    const path = join(folder, 'a.xlsx');
    await writeFile(path, 'x');
    await link(path, join(folder, 'hard'));
    await symlink(path, join(folder, 'soft'));
    assert.equal(await isSameFile(path, join(folder, '.', 'a.xlsx')), true, 'is same file');
    assert.equal(await isSameFile(path, join(folder, 'hard')), true, 'is same file');
    assert.equal(await isSameFile(path, join(folder, 'soft')), true, 'is same file');
    assert.equal(await isSameFile(path, join(folder, 'b.xlsx')), false, 'is same file');
    assert.equal(await isSameFile(join(folder, 'new.xlsx'), join(folder, 'new.xlsx')), true, 'is same file');
  });
});
