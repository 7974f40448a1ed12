/** What the tests build, kept from one run to the next for as long as what it is made of stays the same. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const kept = join(root, 'node_modules/.cache/binh-xet/built');

/**
 * The folder that `build` has filled, now or in an earlier run with the same sources: files and folders, by their paths in the
 * project. Older ones of the same name are deleted. Rejects as `build` does.
 */
export async function keptBuild(
  name: string,
  sources: readonly string[],
  build: (folder: string) => Promise<void>,
): Promise<string> {
  const folder = join(kept, `${name}-${digestOf(sources)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(kept, { recursive: true });
  for (const old of readdirSync(kept).filter((one) => one.startsWith(`${name}-`))) {
    rmSync(join(kept, old), { recursive: true });
  }
  // Beside its place until it is whole: what was stopped half-way is never taken for it.
  const begun = mkdtempSync(`${folder}-`);
  await build(begun);
  renameSync(begun, folder);
  return folder;
}

function digestOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (path: string): void => {
    const file = join(root, path);
    if (!statSync(file).isDirectory()) {
      hash.update(`${path}\n`).update(readFileSync(file));
      return;
    }
    for (const name of readdirSync(file).sort()) add(join(path, name));
  };
  for (const path of paths) add(path);
  return hash.digest('hex').slice(0, 16);
}
