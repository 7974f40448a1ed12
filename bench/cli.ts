/** A start of the built command and its work, against LibreOffice opening the same workbook and converting it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findLibreOffice } from '../test/outsiders.ts';
import { claim, medianPair } from './measure.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sample = join(root, 'assets/dien-bien-60.xlsx');
const runs = 5;

function expectDone(what: string, program: string, argv: readonly string[]): void {
  const run = spawnSync(program, argv, { cwd: root, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`${what} failed:\n${run.stdout}\n${run.stderr}`);
}

/** Prints what `check` and `tally` of the sample take as whole processes, each in turn with LibreOffice. */
export async function benchCli(): Promise<void> {
  expectDone('Building the command', process.execPath, ['--import', 'tsx', 'scripts/build-cli.ts']);
  const office = findLibreOffice();
  if (office === null) {
    console.log('cli: not measured, there is no LibreOffice on this machine.');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'binh-xet-bench-'));
  const binhXet = (...argv: readonly string[]): void =>
    expectDone('binh-xet', process.execPath, ['dist/cli/binh-xet.js', ...argv, '--quiet']);
  const convert = (): void =>
    expectDone('LibreOffice', office, [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      ...[
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        join(folder, 'office'),
        sample,
      ],
    ]);
  try {
    const start = await medianPair(runs, () => binhXet('--help'), convert);
    claim('binh-xet --help, the start alone', start[0], 'LibreOffice converts the sample', start[1]);
    const check = await medianPair(runs, () => binhXet('check', sample), convert);
    claim('binh-xet check of the sample', check[0], 'LibreOffice converts it', check[1]);
    const tally = await medianPair(
      runs,
      () => binhXet('tally', sample, '--out', join(folder, 'out.xlsx')),
      convert,
    );
    claim('binh-xet tally of the sample', tally[0], 'LibreOffice converts it', tally[1]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
