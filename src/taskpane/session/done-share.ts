/** How far a job is, for its bar. Pure. */
import type { Progress } from '../../excel/write/outcome.ts';
import type { Work } from './state.ts';

/** How far the whole job is, 0 to 1: as it says itself, else each stage has its share of the bar. Null: not known. */
export function doneShare({ job, progress, said }: Pick<Work, 'job' | 'progress' | 'said'>): number | null {
  if (said !== null) return said.share;
  if (progress === null) return 0;
  const shares = job === 'tally' ? tallyShares : checkShares;
  const [from, to] = shares[progress.stage];
  const within = progress.total > 0 ? Math.min(1, Math.max(0, progress.done / progress.total)) : 1;
  return from + (to - from) * within;
}

type Shares = Readonly<Record<Progress['stage'], readonly [from: number, to: number]>>;
const tallyShares: Shares = {
  reading: [0, 0.3],
  reckoning: [0.3, 0.45],
  writing: [0.45, 0.9],
  finishing: [0.9, 1],
};
const checkShares: Shares = { reading: [0, 0.8], reckoning: [0.8, 1], writing: [1, 1], finishing: [1, 1] };
