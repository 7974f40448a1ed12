/** What stands at the end of a run: what was not run and why, which files took longest, and one line of counts. */
import type { Reporter, TestModule } from 'vitest/node';
import './skipped.ts';

/** What a run came to. */
export interface RunReport {
  readonly passed: number;
  readonly failed: number;
  /** Tests that were not run although they are of this run's size. */
  readonly skipped: number;
  /** The paths of the test files of which every test was run and passed, such as `test/tally/awards.test.ts`. */
  readonly whole: readonly string[];
  /** The names of the tests that passed, `group > test`, by the paths of their files. */
  readonly tests: Readonly<Record<string, readonly string[]>>;
}

/** How many of the slowest files are named, and from how many seconds on. */
const slowest = { files: 10, seconds: 5 } as const;

/** Gives the report to `take` when it has printed it. */
export class Report implements Reporter {
  constructor(private readonly take: (report: RunReport) => void) {}

  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const all = modules.map(countsOf);
    const sum = (of: (counts: Counts) => number): number =>
      all.reduce((total, counts) => total + of(counts), 0);
    const report: RunReport = {
      passed: sum(({ passed }) => passed),
      failed: sum(({ failed }) => failed) + errors.length,
      skipped: sum(({ because }) => because.length),
      whole: all.filter(isWhole).map(({ file }) => file),
      tests: Object.fromEntries(all.map(({ file, names }) => [file, names])),
    };
    tellSkipped(all.flatMap(({ because }) => because));
    tellLarger(all.flatMap(({ larger }) => larger));
    tellSlowest(modules);
    console.log(countsLine(report));
    this.take(report);
  }
}

/** `1624 passed, 0 failed`, and `, 42 skipped` where some were. */
export function countsLine({ passed, failed, skipped }: Omit<RunReport, 'whole' | 'tests'>): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

interface Counts {
  readonly file: string;
  readonly passed: number;
  readonly names: readonly string[];
  /** Tests, and what failed around them: a file that cannot be loaded, a hook. */
  readonly failed: number;
  /** Why each test was skipped. */
  readonly because: readonly string[];
  /** The size of each test that is not of this run's. */
  readonly larger: readonly string[];
}

function countsOf(module: TestModule): Counts {
  const tests = [...module.children.allTests()];
  const of = (state: string): typeof tests => tests.filter((test) => test.result().state === state);
  const left = tests
    .filter((test) => !['passed', 'failed'].includes(test.result().state))
    .filter((test) => test.meta().passedBefore !== true);
  const failed = of('failed').length;
  return {
    file: module.relativeModuleId,
    passed: of('passed').length,
    names: of('passed').map(({ fullName }) => fullName),
    failed: failed > 0 || module.ok() ? failed : 1,
    because: left
      .filter((test) => test.meta().largerSize === undefined)
      .map((test) => test.meta().because ?? 'no reason is given'),
    larger: left.flatMap((test) => test.meta().largerSize ?? []),
  };
}

function isWhole({ failed, because, larger }: Counts): boolean {
  return failed === 0 && because.length === 0 && larger.length === 0;
}

function tellSkipped(because: readonly string[]): void {
  for (const [reason, times] of numbered(because)) console.log(`Not run, ${tests(times)}: ${reason}.`);
}

function tellLarger(sizes: readonly string[]): void {
  for (const [size, times] of numbered(sizes)) console.log(`Left to npm run test:${size}: ${tests(times)}.`);
}

function tests(number: number): string {
  return number === 1 ? '1 test' : `${number} tests`;
}

function numbered(values: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return times;
}

function tellSlowest(modules: readonly TestModule[]): void {
  const seconds = (module: TestModule): number => {
    const { collectDuration, duration } = module.diagnostic();
    return (collectDuration + duration) / 1_000;
  };
  const slow = modules
    .map((module) => ({ file: module.relativeModuleId, took: seconds(module) }))
    .filter(({ took }) => took >= slowest.seconds)
    .sort((a, b) => b.took - a.took)
    .slice(0, slowest.files);
  if (slow.length === 0) return;
  console.log('Slowest files:');
  for (const { file, took } of slow) console.log(`${took.toFixed(0).padStart(6)} s  ${file}`);
}
