/** `npm run demo`: the sample campaign, from its workbook to the list of who is awarded. */
import { access, mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { cliWords } from '../i18n/command-line/cli.ts';
import { allowClosedPipes } from './report.ts';
import { run } from './run.ts';

const sample = 'assets/dien-bien-60.xlsx';
const result = 'out/dien-bien-60-ket-qua.xlsx';
const words = cliWords.vi.demo;

allowClosedPipes();

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const isThere = await access(sample).then(
  () => true,
  () => false,
);
if (isThere) {
  console.log(`${words.reading(sample)}\n`);
  await mkdir('out', { recursive: true });
  process.exitCode = await run(['tally', sample, '--out', result]);
  if (process.exitCode === 0) console.log(`\n${words.next(result)}`);
} else {
  console.error(words.noSample(sample));
  process.exitCode = 2;
}
