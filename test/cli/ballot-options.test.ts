/** `binh-xet documents --only ballots`: blank ballots as they are asked for, before anybody has scored or voted. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import type { BallotsAsked } from '../../src/cli/ballot-options.ts';
import { usualBallots } from '../../src/papers/ballot-lists.ts';
import { aCouncilFile } from '../excel/small-council.ts';
import { program } from './program.ts';
import { inspected } from '../inspected.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'binh-xet-ballots-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Nobody has scored, and there are no ballots. */
const unscored = join(folder, 'unscored.xlsx');
writeFileSync(unscored, aCouncilFile({ pointsOf: () => '' }).save());

let folders = 0;

function ballots(...args: readonly string[]) {
  folders += 1;
  const out = join(folder, `out-${folders}`);
  const argv = [program, 'documents', unscored, '--out-dir', out];
  const done = spawnSync(process.execPath, [...argv, '--only', 'ballots', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  assert.equal(done.status, 0, done.stderr);
  const files = readdirSync(out)
    .filter((name) => name.endsWith('.docx'))
    .sort();
  const texts = files.map((name) => {
    const xml = strFromU8(unzipSync(readFileSync(join(out, name)))['word/document.xml'] ?? new Uint8Array());
    return xml.replace(/<[^>]+>/g, '');
  });
  return { files, texts, stdout: done.stdout, stderr: done.stderr };
}

function asked(...argv: readonly string[]): BallotsAsked | string {
  const found = readArguments(['documents', 'a.xlsx', '--out-dir', 'd', ...argv]);
  if (found.kind === 'misused') return found.problem;
  assert.equal(found.kind, 'command');
  assert.equal(found.command.kind, 'documents');
  return found.command.ballots;
}

describe('blank ballots from the command line', () => {
  it('come before anybody has scored, for each award, with the quota on them', () => {
    const { files, texts, stderr } = ballots('--ballots', 'award', '--quota-binds', '--spares', '1');
    assert.deepEqual(files, ['phieu-bau-ca-nhan-1.docx', 'phieu-bau-tap-the-1.docx']);
    // Three voters and a spare.
    for (const text of texts) assert.equal(text.split('đồng ý cho quá 02 (hai) tên').length - 1, 4);
    assert.equal(stderr, '');
  });

  it('come on one paper, or for one kind alone', () => {
    const one = ballots('--ballots', 'one');
    assert.deepEqual(one.files, ['phieu-bau.docx']);
    assert.match(one.texts[0] ?? '', /A\. Tập thể.*B\. Cá nhân/s);
    assert.doesNotMatch(one.stdout, /bốc thăm/);
    assert.deepEqual(ballots('--kinds', 'individual').files, ['phieu-bau-ca-nhan.docx']);
  });

  it('are drawn by the seed that is given, and by one that is said where none is', () => {
    const first = ballots('--order', 'draw');
    const seed = /mã bốc thăm: (\d{6})\./.exec(first.stdout)?.[1] ?? assert.fail(first.stdout);
    for (const text of first.texts)
      assert.ok(
        text.includes(`mã bốc thăm: ${seed}.`),
        `${inspected(`mã bốc thăm: ${seed}.`)} is not in ${inspected(text)}`,
      );
    assert.deepEqual(ballots('--order', 'draw', '--draw-seed', ` ${seed} `).texts, first.texts);
  });
});

describe('the arguments of blank ballots', () => {
  it('are read, each with what is usual where it is not said', () => {
    assert.deepEqual(asked(), usualBallots);
    assert.deepEqual(
      asked('--ballots', 'award', '--kinds', 'individual, collective', '--spares', '0', '--quota-binds'),
      { ...usualBallots, division: 'byAward', spares: 0, quotaBinds: true },
    );
    assert.deepEqual(asked('--ballots=one', '--kinds=collective', '--order=draw'), {
      ...usualBallots,
      division: 'one',
      kinds: ['collective'],
      order: { kind: 'draw', seed: null },
    });
    const drawn = asked('--order', 'draw', '--draw-seed', 'Lần  1');
    assert.deepEqual(typeof drawn === 'string' ? drawn : drawn.order, { kind: 'draw', seed: 'Lần 1' });
  });

  for (const [what, argv, sentence] of [
    ['another division', ['--ballots', 'toString'], /“toString”.*“one”/],
    ['another kind', ['--kinds', 'collective,all'], /“all”/],
    ['an empty kind', ['--kinds', 'collective,'], /--kinds/],
    ['another order', ['--order', 'score'], /“score”/],
    ['a seed without a draw', ['--draw-seed', '12'], /--order draw/],
    ['a seed and an order by names', ['--order', 'names', '--draw-seed', '12'], /--order draw/],
    ['a seed that cannot be read', ['--order', 'draw', '--draw-seed', '!?'], /--draw-seed/],
    ['a seed too long to print', ['--order', 'draw', '--draw-seed', '1'.repeat(41)], /40/],
    ['half a spare', ['--spares', '1.5'], /“1.5”/],
    ['fewer spares than none', ['--spares', '-1'], /“-1”/],
    ['more spares than anybody prints', ['--spares', '501'], /500/],
    ['a value for a switch', ['--quota-binds=yes'], /--quota-binds/],
    ['ballots that are not asked for', ['--only', 'count', '--spares', '1'], /--spares.*--only/],
  ] as const) {
    it(`are refused with ${what}`, () => {
      const problem = asked(...argv);
      assert.ok(typeof problem === 'string', JSON.stringify(problem));
      assert.match(problem, sentence);
    });
  }

  it('speak English too', () => {
    const problem = asked('--spares', 'two', '--lang', 'en');
    assert.ok(typeof problem === 'string', `${inspected(typeof problem)} is no string`);
    assert.match(problem, /whole number from 0 to 500/);
  });
});
