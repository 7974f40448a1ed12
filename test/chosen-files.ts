/** Which test files a run has. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { sizes } from './size.ts';
import type { Size } from './size.ts';

/** What was asked for. */
export interface Wanted {
  readonly size: Size;
  /** Parts of paths; a file that has one of them is run, of whatever size it is. None: all files of the size. */
  readonly words: readonly string[];
  /** Files that passed in a smaller run, with every test in them. */
  readonly passed: readonly string[];
}

/** The paths of the files to run, such as `test/tally/awards.test.ts`, below the project's folder. */
export function chosenFiles({ size, words, passed }: Wanted): readonly string[] {
  const asked = (file: string): boolean =>
    words.length > 0
      ? words.some((word) => file.includes(word))
      : sizes.indexOf(sizeOf(file)) <= sizes.indexOf(size);
  return readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((path) => posix.join('test', path.replaceAll('\\', '/')))
    .filter((file) => /\.test\.tsx?$/.test(file) && asked(file))
    .filter((file) => !passed.includes(file) || growsWithSize(file))
    .sort();
}

/** The smallest size that has the file, by its name. */
export function sizeOf(file: string): Size {
  return sizes.find((size) => file.includes(`.${size}.test.`)) ?? 'short';
}

/** Whether more of the file is run in a larger size: it, or what it imports, has tests of larger sizes or draws properties. */
export function growsWithSize(file: string): boolean {
  return asksForSize(file, / from '(fast-check|[^']*\/size\.ts)';/);
}

/**
 * Whether its tests do more in a larger size; else it has at most other ones besides. A file that says of tests from which size on
 * they are run is taken at its word: of what it imports, they alone make use.
 */
export function testsGrowWithSize(file: string): boolean {
  const itself = / from 'fast-check';|import \{ (?!from \})[^}]*\} from '[^']*\/size\.ts';/;
  const source = readFileSync(file, 'utf8');
  if (source.includes("from('all')")) return itself.test(source);
  return asksForSize(file, itself);
}

function asksForSize(file: string, how: RegExp, seen = new Set<string>()): boolean {
  if (seen.has(file) || !existsSync(file)) return false;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  if (how.test(source)) return true;
  return [...source.matchAll(/ from '([^']+)';/g)]
    .map(([, path = '']) => path)
    .filter((path) => path.startsWith('.'))
    .map((path) => join(dirname(file), path))
    .filter((path) => path.startsWith('test'))
    .some((path) => asksForSize(path, how, seen));
}
