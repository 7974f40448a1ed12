/** Timing for benchmarks: medians of several runs, and ratios of two things measured in turn in one run. */

/** The median of `runs` timings of `work`, in milliseconds, after one that is not counted. */
export async function medianOf(runs: number, work: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const start = performance.now();
    await work();
    if (run > 0) times.push(performance.now() - start);
  }
  return middle(times);
}

/** Times two things in turn, A B A B …, so that a machine that slows down slows both; gives both medians. */
export async function medianPair(
  runs: number,
  first: () => unknown,
  second: () => unknown,
): Promise<readonly [number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run <= runs; run += 1) {
    for (const [index, work] of [first, second].entries()) {
      const start = performance.now();
      await work();
      if (run > 0) times[index]?.push(performance.now() - start);
    }
  }
  return [middle(times[0]), middle(times[1])];
}

/** The middle one of some values; of an even number the upper of the two. */
export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Prints one claim: what, against what, and the ratio. */
export function claim(what: string, ours: number, against: string, theirs: number): void {
  const ratio = (theirs / ours).toFixed(2);
  console.log(`${what}: ${ours.toFixed(1)} ms; ${against}: ${theirs.toFixed(1)} ms; ratio ${ratio}`);
}

/** The value that so many percent of the values do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100));
  return sorted[at] ?? Number.NaN;
}
