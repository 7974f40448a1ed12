import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { arrivalsOf } from '../../src/copies/returned/arrival.ts';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { copyFileNames } from '../../src/copies/sent/personal-copy.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { found, textsOf } from '../copies/all-bytes.ts';
import { opened } from '../copies/merge-council.ts';
import { aCouncilFile, type CouncilShape } from '../excel/small-council.ts';
import { checkFile } from '../outside/through-office.ts';
import { snapshotOf, soundBook, withCell } from '../workbook/snapshots.ts';
import { program } from './program.ts';
import { inspected } from '../inspected.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const sample = join(project, 'assets', 'dien-bien-60.xlsx');

function copies(...argv: readonly string[]): Promise<{ status: number; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const started = [program, 'copies', ...argv];
    execFile(process.execPath, started, { cwd: project }, (error, out, err) => {
      const status = error === null ? 0 : error.code;
      if (typeof status === 'number') resolve({ status, out, err });
      else reject(error ?? new Error('no status'));
    });
  });
}

let folder = '';
const at = (name: string): string => join(folder, name);

async function council(name: string, shape: CouncilShape): Promise<string> {
  await writeFile(at(name), aCouncilFile(shape).save());
  return at(name);
}

/** The nonce of a copy; '' where it has none. */
async function nonceIn(path: string): Promise<string> {
  const [arrival] = arrivalsOf({ name: path, bytes: await readFile(path) });
  if (arrival?.kind !== 'workbook') throw new Error(`${path} is no workbook`);
  return arrival.stamps[0]?.nonce ?? 'no stamp';
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'binh-xet-copies-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('binh-xet copies', () => {
  it('writes a copy and a draft for each voting member of the sample, and leaves the sample alone', async () => {
    const untouched = await readFile(sample);
    const ended = await copies(sample, '--out-dir', at('new/deep'), '--eml');
    assert.equal(ended.status, 0, ended.err);
    assert.match(ended.out, /Đã ghi 11 bản sao và 11 thư nháp/);
    const names = Array.from(
      { length: 11 },
      (_, index) => `dien-bien-60_HĐ-${String(index + 1).padStart(2, '0')}`,
    );
    assert.deepEqual(
      (await readdir(at('new/deep'))).toSorted(),
      names.flatMap((name) => [`${name}.eml`, `${name}.xlsx`]),
    );
    assert.deepEqual(await readFile(sample), untouched);
    const { outcome } = await checkFile(await readFile(at('new/deep/dien-bien-60_HĐ-02.xlsx')));
    assert.deepEqual(
      outcome.reading.issues.filter(({ severity }) => severity === 'error'),
      [],
    );
    const draft = await readFile(at('new/deep/dien-bien-60_HĐ-02.eml'), 'latin1');
    assert.ok(
      draft.startsWith('X-Unsent: 1\r\n'),
      `${inspected('X-Unsent: 1\r\n')} does not begin ${inspected(draft)}`,
    );
  });

  it('asks for no scores, says whose draft has no address, and overwrites copies of an earlier time', async () => {
    const input = await council('blank.xlsx', { members: 2, pointsOf: () => '' });
    await copies(input, '--out-dir', at('twice'), '--quiet');
    const ended = await copies(input, '--out-dir', at('twice'), '--eml', '--lang', 'en');
    assert.equal(ended.status, 0, ended.err);
    assert.match(ended.err, /Thành viên 1/);
    assert.deepEqual((await readdir(at('twice'))).toSorted(), [
      'blank_TV1.eml',
      'blank_TV1.xlsx',
      'blank_TV2.eml',
      'blank_TV2.xlsx',
    ]);
  });

  it('refuses a workbook with errors, naming the cell, and writes nothing', async () => {
    const input = await council('flawed.xlsx', { pointsOf: (member) => (member === 0 ? 'tám' : 8) });
    const ended = await copies(input, '--out-dir', at('none'));
    assert.equal(ended.status, 1);
    assert.match(ended.err, /\[Chấm điểm!D5\]/);
    assert.match(ended.err, /chưa lập bản sao nào/);
    assert.equal(ended.out, '');
    assert.equal((await readdir(folder)).includes('none'), false);
  });

  it('with --out writes the workbook that knows the copies: the hash of each, and no nonce in any byte', async () => {
    const input = await council('known.xlsx', { members: 2, pointsOf: () => '' });
    const shown = opened(await readFile(input)).activeSheet.name;
    const ended = await copies(input, '--out-dir', at('known'), '--out', at('master.xlsx'));
    assert.equal(ended.status, 0, ended.err);
    assert.match(ended.out, /master\.xlsx\. Khi phiếu gửi về, hãy nhận vào bảng tính này/u);
    assert.equal(ended.err, '');
    const master = await readFile(at('master.xlsx'));
    const nonces = await Promise.all(
      ['TV1', 'TV2'].map((member) => nonceIn(at(`known/known_${member}.xlsx`))),
    );
    assert.equal(new Set(nonces).size, 2);
    const texts = textsOf(master);
    for (const nonce of nonces) {
      assert.match(nonce, /^[a-p]{32}$/u);
      const hash = createHash('sha256').update(nonce).digest('hex');
      assert.deepEqual(found(texts, [hash]), [hash], 'the master knows the copy by its hash');
      assert.deepEqual(
        found(
          texts.map((text) => text.toLowerCase()),
          [nonce],
        ),
        [],
        'and not its nonce',
      );
    }
    const file = opened(master);
    assert.equal(file.activeSheet.name, shown, 'the sheet that was on show still is');
    assert.equal(file.sheets.find(({ name }) => name === 'Bản chấm đã lập')?.visibility, 'hidden');
  });

  it('may write over the input, and then knows the copies of every round', async () => {
    const input = await council('rounds.xlsx', { members: 2, pointsOf: () => '' });
    const nonces: string[] = [];
    for (const folder of ['round1', 'round2']) {
      assert.equal(await run(['copies', input, '--out-dir', at(folder), '--out', input, '--quiet']), 0);
      nonces.push(
        await nonceIn(at(`${folder}/rounds_TV1.xlsx`)),
        await nonceIn(at(`${folder}/rounds_TV2.xlsx`)),
      );
    }
    assert.equal(new Set(nonces).size, 4, 'every copy has a nonce of its own');
    const hashes = nonces.map((nonce) => createHash('sha256').update(nonce).digest('hex'));
    assert.deepEqual(found(textsOf(await readFile(input)), hashes), hashes);
  });

  it('keeps them through a tally and a shuffling of the papers', async () => {
    const input = await council('kept.xlsx', { members: 2 });
    await run(['copies', input, '--out-dir', at('kept'), '--out', at('kept1.xlsx'), '--quiet']);
    const hash = createHash('sha256')
      .update(await nonceIn(at('kept/kept_TV1.xlsx')))
      .digest('hex');
    for (const [command, from, to] of [
      ['tally', 'kept1.xlsx', 'kept2.xlsx'],
      ['shuffle', 'kept2.xlsx', 'kept3.xlsx'],
      ['tally', 'kept3.xlsx', 'kept4.xlsx'],
    ] as const) {
      assert.equal(await run([command, at(from), '--out', at(to), '--quiet']), 0);
      assert.deepEqual(found(textsOf(await readFile(at(to))), [hash]), [hash], `after ${command}`);
    }
  });

  it('without --out makes copies that nobody could verify, carries no nonce in them, and says so', async () => {
    const input = await council('unknown.xlsx', { members: 1 });
    const ended = await copies(input, '--out-dir', at('unknown'), '--lang', 'en', '--quiet');
    assert.equal(ended.status, 0);
    assert.match(ended.err, /without “--out” no workbook knows these copies.*“unverified”/u);
    assert.equal(await nonceIn(at('unknown/unknown_TV1.xlsx')), '');
  });

  it('writes no copy where Excel does not let the workbook keep what it would be known by', async () => {
    const file = aCouncilFile({ members: 2 });
    file.protectStructure();
    await writeFile(at('locked.xlsx'), file.save());
    const ended = await copies(at('locked.xlsx'), '--out-dir', at('locked'), '--out', at('locked2.xlsx'));
    assert.equal(ended.status, 2);
    assert.equal(ended.out, '');
    assert.notEqual(ended.err, '');
    const names = await readdir(folder);
    assert.deepEqual(
      names.filter((name) => ['locked', 'locked2.xlsx'].includes(name)),
      [],
    );
  });

  it('gives 2 where the folder or the workbook cannot be used', async () => {
    const input = await council('sound.xlsx', { members: 1 });
    await writeFile(at('text.txt'), 'no workbook');
    for (const argv of [
      [input, '--out-dir', at('text.txt')],
      [input, '--out-dir', at('text.txt/below')],
      [at('absent.xlsx'), '--out-dir', at('two')],
      [at('text.txt'), '--out-dir', at('two')],
      [input],
      [input, '--out-dir', at('two'), '--json', at('r.json')],
      [input, '--out-dir', at('two'), '--out', at('two/sound_TV1.xlsx')],
      [input, '--out-dir', at('two'), '--out', at('no/such/folder.xlsx')],
    ]) {
      const ended = await copies(...argv);
      assert.equal(ended.status, 2, argv.join(' '));
      assert.notEqual(ended.err, '');
      assert.equal(ended.out, '');
    }
    assert.equal((await readdir(folder)).includes('two'), false);
    assert.equal(await readFile(at('text.txt'), 'utf8'), 'no workbook');
  });
});

describe('the names of copies', () => {
  const odd = [
    '../../etc',
    'A',
    'a',
    'a-2',
    'CON',
    'x/y',
    'x:y',
    'x\ny',
    ' ',
    '.',
    'ế'.repeat(300),
    'ế'.repeat(301),
    '😀',
  ];

  it('stay in the folder, are safe on every system and differ without regard to case', () => {
    const names = copyFileNames('/thư mục/Bảng\u202e.điểm.xlsx', odd);
    assert.equal(new Set(names.map((name) => name.toLowerCase())).size, odd.length);
    for (const name of names) {
      assert.match(name, /^Bảng-\.điểm_.*\.xlsx$/u);
      // eslint-disable-next-line no-control-regex -- they are what is looked for
      assert.doesNotMatch(name, /[<>:"/\\|?*\u0000-\u001f]/u);
      assert.ok(Buffer.byteLength(name) <= 120, name);
    }
  });

  it('are never those of devices on Windows', () => {
    for (const workbook of ['COM1.đợt 2.xlsx', 'nul.x.xlsx', 'LPT¹.a.xlsx']) {
      const [name = ''] = copyFileNames(workbook, ['TV1']);
      assert.doesNotMatch(name, /^(?:com1|nul|lpt¹)\./iu, name);
    }
    assert.deepEqual(copyFileNames('Company.xlsx', ['TV1']), ['Company_TV1.xlsx']);
  });

  it('are cut where the workbook’s own is too long, and the code stays', () => {
    const [name] = copyFileNames(`${'ệ'.repeat(250)}.xlsx`, ['HĐ-01']);
    assert.ok(name !== undefined, 'there is no name');
    assert.ok(Buffer.byteLength(name) <= 120, `expected at most 120, found ${Buffer.byteLength(name)}`);
    assert.match(name, /^ệ+_HĐ-01\.xlsx$/u);
  });

  it('are of codes that the council’s table lets pass', () => {
    const { campaign } = readWorkbook(snapshotOf(withCell(soundBook(), 'Council', 0, 'Mã', 'x/../y')));
    const [name] = copyFileNames(
      'a.xlsx',
      campaign.council.map(({ code }) => code),
    );
    assert.equal(name, 'a_x-..-y.xlsx');
  });
});
