import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { hostname } from 'node:os';
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
import { FileTrouble } from '../../src/cli/file-trouble.ts';
import { expectWritable, isSameFile, readInput, writeFolder, writeOutputs } from '../../src/cli/files.ts';
import { inspected } from '../inspected.ts';
import { saidOf } from '../said-of.ts';

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
    // Only the claim of the one that can be.
    assert.deepEqual(await readdir(folder), ['.~binh-xet.a.xlsx', 'file']);
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

describe('what is no ordinary file', () => {
  it('is written into where it takes bytes: a pipe, /dev/null', async () => {
    const pipe = join(folder, 'pipe');
    assert.equal(spawnSync('mkfifo', [pipe]).status, 0, 'a pipe can be made here');
    const reader = spawn('cat', [pipe]);
    const ended = once(reader, 'close');
    let read = '';
    reader.stdout.on('data', (text) => (read += String(text)));
    await expectWritable([pipe, '/dev/null'], 'vi');
    await writeOutputs(
      [
        { path: pipe, bytes: bytes('{}') },
        { path: '/dev/null', bytes: bytes('{}') },
      ],
      'vi',
    );
    await ended;
    assert.equal(read, '{}');
    assert.deepEqual(await readdir(folder), ['pipe']);
    assert.equal((await stat('/dev/null')).isCharacterDevice(), true, '/dev/null is still there');
  });

  it('is refused where it does not: a socket, a device', async () => {
    const socket = join(folder, 'socket');
    const server = createServer().listen(socket);
    await once(server, 'listening');
    await assert.rejects(expectWritable([socket], 'en'), /no ordinary file/);
    await assert.rejects(writeOutputs([{ path: socket, bytes: bytes('x') }], 'en'), /no ordinary file/);
    await assert.rejects(expectWritable(['/dev/zero'], 'vi'), /không phải là tệp thường/);
    server.close();
  });

  it('is a link to nothing yet: what it names comes into being', async () => {
    const shortcut = join(folder, 'b.xlsx');
    await symlink('a.xlsx', shortcut);
    await writeOutputs([{ path: shortcut, bytes: bytes('new') }], 'vi');
    assert.equal(await readFile(join(folder, 'a.xlsx'), 'utf8'), 'new');
    assert.equal(await readFile(shortcut, 'utf8'), 'new');
  });
});

describe('a file that somebody has open', () => {
  /** An owner file as Excel (`at` 55 of 165 bytes) or Word (54 of 162) leaves it. */
  const ownerFile = (who: string, at: number): Buffer => {
    const owner = Buffer.alloc(at === 55 ? 165 : 162, ' ');
    owner[0] = who.length;
    owner.write(who, 1, 'latin1');
    owner.writeUInt16LE(who.length, at);
    owner.write(who, at + 2, 'utf16le');
    return owner;
  };
  const marks: readonly (readonly [file: string, mark: string, Buffer, RegExp])[] = [
    ['a.xlsx', '~$a.xlsx', ownerFile('Trần Thị Ẩn', 55), /Trần Thị Ẩn/],
    ['biên bản.docx', '~$ên bản.docx', ownerFile('Lê Hữu', 54), /Lê Hữu/],
    ['a.xlsx', '.~lock.a.xlsx#', Buffer.from('Đỗ Văn,do,may1,1.1.2026,file:///x;'), /Đỗ Văn/],
    ['a.xlsx', '~$a.xlsx', Buffer.alloc(0), /~\$a\.xlsx/],
  ];

  it('is not written over: who has it and which file to delete are named', async () => {
    for (const [file, mark, owner, who] of marks) {
      const [path, beside] = [join(folder, file), join(folder, mark)];
      await writeFile(path, 'old');
      await writeFile(beside, owner);
      for (const work of [
        () => expectWritable([path], 'vi'),
        () => writeOutputs([{ path, bytes: bytes('new') }], 'vi'),
      ])
        await assert.rejects(work, (error) => {
          assert.ok(error instanceof FileTrouble, `${inspected(error)} is no FileTrouble`);
          assert.match(error.sentence, who);
          assert.ok(error.sentence.includes(beside), `it names the file to delete: ${error.sentence}`);
          return true;
        });
      assert.equal(await readFile(path, 'utf8'), 'old');
      await rm(beside);
    }
  });

  it('is read, and it is said that unsaved work is not in it', async () => {
    const path = join(folder, 'a.xlsx');
    await writeFile(path, 'x');
    await writeFile(join(folder, '~$a.xlsx'), ownerFile('Trần Thị Ẩn', 55));
    assert.match(await saidOf(() => readInput(path, 'en')), /Trần Thị Ẩn.*not saved/);
  });
});

describe('two runs on one target', () => {
  const claimOf = (names: readonly string[], id: number): string =>
    JSON.stringify({ process: id, computer: hostname(), token: '0123456789ab', names });
  /** The number of a process that has ended. */
  const dead = (): number => spawnSync(process.execPath, ['-e', '0']).pid;

  it('the second is told, and what the first one has open stays', async () => {
    const path = join(folder, 'a.xlsx');
    const claim = join(folder, '.~binh-xet.a.xlsx');
    await writeFile(claim, claimOf(['a.xlsx'], process.ppid));
    await writeFile(join(folder, '.a.xlsx.0123456789ab.tmp'), 'half');
    await assert.rejects(expectWritable([path], 'en'), (error) => {
      assert.ok(error instanceof FileTrouble, `${inspected(error)} is no FileTrouble`);
      assert.ok(error.sentence.includes(claim), `it names the file to delete: ${error.sentence}`);
      assert.ok(error.sentence.includes(String(process.ppid)), `it names the run: ${error.sentence}`);
      return true;
    });
    assert.deepEqual(await readdir(folder), ['.a.xlsx.0123456789ab.tmp', '.~binh-xet.a.xlsx']);
  });

  it('what a killed one left is taken away, and nothing else', async () => {
    const others = ['.a.xlsx.0123456789ac.tmp', '.b.xlsx.0123456789ab.tmp', 'a.xlsx.tmp'];
    for (const name of [...others, '.a.xlsx.0123456789ab.tmp']) await writeFile(join(folder, name), 'half');
    await writeFile(join(folder, '.~binh-xet.a.xlsx'), claimOf(['a.xlsx', '../a.xlsx'], dead()));
    await writeOutputs([{ path: join(folder, 'a.xlsx'), bytes: bytes('new') }], 'vi');
    assert.deepEqual(await readdir(folder), [...others, 'a.xlsx'].sort());
  });

  it('of a folder that a killed one was filling it is said which files are new', async () => {
    for (const name of ['a.docx', 'b.docx', '.b.docx.0123456789ab.tmp'])
      await writeFile(join(folder, name), 'x');
    await writeFile(join(folder, '.~binh-xet'), `${claimOf(['a.docx', 'b.docx'], dead())}\ntaking`);
    const said = await saidOf(() =>
      writeFolder(folder, [{ path: join(folder, 'a.docx'), bytes: bytes('new') }], 'en'),
    );
    assert.match(said, /new: a\.docx\..*before it: b\.docx\./);
    assert.deepEqual(await readdir(folder), ['a.docx', 'b.docx']);
  });
});

describe('a folder that is not there yet', () => {
  const inNew = (...path: readonly string[]): string => join(folder, 'ra', 'kết quả', ...path);

  it('comes into being with all its files', async () => {
    await writeFolder(
      inNew(),
      ['a', 'b'].map((name) => ({ path: inNew(name), bytes: bytes(name) })),
      'vi',
    );
    assert.deepEqual(await readdir(inNew()), ['a', 'b']);
    assert.deepEqual(await readdir(join(folder, 'ra')), ['kết quả']);
  });

  it('does not where a file has no place, and leaves nothing behind', async () => {
    const outputs = [
      { path: join(folder, 'nowhere', 'm.xlsx'), bytes: bytes('m') },
      { path: inNew('a'), bytes: bytes('a') },
    ];
    await assert.rejects(writeFolder(inNew(), outputs, 'vi'), /nowhere/);
    assert.deepEqual(await readdir(folder), []);
  });

  it('is begun anew where a killed run had begun it', async () => {
    await mkdir(join(folder, '.ra.0123456789ab.tmp'));
    await writeFile(join(folder, '.ra.0123456789ab.tmp', 'a'), 'half');
    const claim = {
      process: spawnSync('true').pid,
      computer: hostname(),
      token: '0123456789ab',
      names: ['ra'],
    };
    await writeFile(join(folder, '.~binh-xet.ra'), JSON.stringify(claim));
    await writeFolder(join(folder, 'ra'), [{ path: join(folder, 'ra', 'a'), bytes: bytes('a') }], 'vi');
    assert.deepEqual(await readdir(folder), ['ra']);
    assert.equal(await readFile(join(folder, 'ra', 'a'), 'utf8'), 'a');
  });
});
