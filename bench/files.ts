/** A tally from file to file, against LibreOffice opening, recalculating and saving what came out of it: time and memory. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findLibreOffice } from '../test/outsiders.ts';
import { claim, middle } from './measure.ts';
import { spentOn, type Spent } from './peak.ts';
import { scaledSample } from './scaled-sample.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Prints both for the sample and for one with ten times its candidates; `npm run build:cli` comes first. */
export async function benchFiles(): Promise<void> {
  const office = findLibreOffice();
  if (office === null) {
    console.log('files: not measured, there is no LibreOffice on this machine.');
    return;
  }
  await spentOn(process.execPath, ['--import', 'tsx', 'scripts/build-cli.ts'], root);
  const folder = mkdtempSync(join(tmpdir(), 'binh-xet-bench-'));
  const [input, output] = [join(folder, 'in.xlsx'), join(folder, 'out.xlsx')];
  const tally = ['dist/cli/binh-xet.js', 'tally', input, '--out', output, '--quiet'];
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const convert = [
    '--headless',
    '--convert-to',
    'xlsx:Calc MS Excel 2007 XML',
    '--outdir',
    join(folder, 'office'),
  ];
  try {
    for (const [times, runs] of [
      [1, 5],
      [10, 3],
    ] as const) {
      writeFileSync(input, scaledSample(times));
      const spent: [Spent[], Spent[]] = [[], []];
      for (let run = 0; run <= runs; run += 1) {
        const ours = await spentOn(process.execPath, tally, root);
        const theirs = await spentOn(office, [profile, ...convert, output], root);
        if (run === 0) continue;
        spent[0].push(ours);
        spent[1].push(theirs);
      }
      const [ours, theirs] = spent.map((list) => middle(list.map(({ took }) => took)));
      claim(
        `tally of the sample × ${times}`,
        ours ?? 0,
        'LibreOffice recalculates and saves it',
        theirs ?? 0,
      );
      const [mine, its] = spent.map((list) => Math.max(...list.map(({ megabytes }) => megabytes)).toFixed(0));
      console.log(`  memory: ${mine} MB; LibreOffice: ${its} MB`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
