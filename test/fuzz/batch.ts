/**
 * `node --import tsx test/fuzz/batch.ts FROM MANY` reads the files of so many seeds and prints what they came to, as JSON: in a
 * process of its own, whose memory is bounded from outside.
 */
import { trialOf } from './trial.ts';

export interface Batch {
  /** How many came to what. */
  readonly came: Readonly<Record<string, number>>;
  /** How often each way to change a file was met. */
  readonly met: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
  /** The file that took longest. */
  readonly slowest: { readonly seed: number; readonly milliseconds: number };
}

/** Reads the files of the seeds from `from` on. */
export async function batchOf(from: number, many: number): Promise<Batch> {
  const came: Record<string, number> = {};
  const met: Record<string, number> = {};
  const wrong: string[] = [];
  let slowest = { seed: from, milliseconds: 0 };
  for (let seed = from; seed < from + many; seed += 1) {
    const began = performance.now();
    const trial = await trialOf(seed);
    const milliseconds = Math.round(performance.now() - began);
    if (milliseconds > slowest.milliseconds) slowest = { seed, milliseconds };
    came[trial.came] = (came[trial.came] ?? 0) + 1;
    for (const name of trial.how.split(', ')) met[name] = (met[name] ?? 0) + 1;
    if (trial.wrong !== null) wrong.push(`BINHXET_SEED=${seed} (${trial.how}): ${trial.wrong}`);
  }
  return { came, met, wrong, slowest };
}

if (process.argv[1] === import.meta.filename) {
  const [from = 1, many = 1] = process.argv.slice(2).map(Number);
  console.log(JSON.stringify(await batchOf(from, many)));
  process.exit(0);
}
