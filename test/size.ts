/**
 * How much of the tests is run. The same tests have three sizes, sorted by what they cost: `short` is `npm test`, `all` is
 * `npm run test:all`, `long` is `npm run test:long` (hours). A test says here how much of it belongs to which; a whole file says
 * it by its name, `*.all.test.ts` or `*.long.test.ts`. See docs/tests.md.
 */
import type { TestOptions } from 'vitest';
import './skipped.ts';

export const sizes = ['short', 'all', 'long'] as const;
export type Size = (typeof sizes)[number];

/** The variables by which `test/run.ts` tells its workers. */
export const sizeVariable = 'BINHXET_SIZE';
export const seedVariable = 'BINHXET_SEED';
/** The report of the run that this one comes after. */
export const afterVariable = 'BINHXET_AFTER';

/** The size of this run; `short` where nothing is said. */
export const size: Size = sizes.find((one) => one === process.env[sizeVariable]) ?? 'short';

/** Whether a smaller run has passed: what it drew is not drawn again. */
const comesAfter = process.env[afterVariable] !== undefined;

/**
 * Where drawing begins, the same in each run but a long one: BINHXET_SEED begins elsewhere, and so does what comes after a smaller
 * run. A positive integer.
 */
export const seed = Number(process.env[seedVariable] ?? (comesAfter ? 1_000_001 : 1));

/** So many seeds, one after the other. */
export function seeds(many: number): readonly number[] {
  return Array.from({ length: many }, (_, at) => seed + at);
}

/** Whether this run is as large as that. */
function reaches(wanted: Size): boolean {
  return sizes.indexOf(size) >= sizes.indexOf(wanted);
}

/** What this run takes of three, such as themes, widths or files. */
export function sized<Some>(choices: Readonly<Record<Size, Some>>): Some {
  return choices[size];
}

/**
 * How often a property is tried: `often` times in the short run, twice as often in all (once more after a short one), 1,000 times as
 * often in the long one.
 */
export function runs(often: number): number {
  return often * sized({ short: 1, all: comesAfter ? 1 : 2, long: 1_000 });
}

/**
 * The options of a test, or of a group of them, that only runs of that size and larger ones have.
 *
 *     describe('with every fault after every action', from('all'), () => {
 */
export function from(wanted: 'all' | 'long'): TestOptions {
  return reaches(wanted) ? {} : { skip: true, meta: { largerSize: wanted } };
}
