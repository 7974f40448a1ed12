/** The command line as it is built for those who use it: starting it takes a fraction of what the checkout takes. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { keptBuild } from './kept.ts';

const start = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const sources = ['src', 'package-lock.json', 'scripts/build-cli.ts', 'test/built/command.ts'];

/**
 * The folder of the built command, with `binh-xet.js` and what lies beside it: each Node has its own, for what V8 has compiled is of
 * one version alone. Rejects with what the build says.
 */
export function builtCommand(): Promise<string> {
  return keptBuild(`command-${process.version}`, sources, async (folder) => {
    await start(process.execPath, ['--import', 'tsx', 'scripts/build-cli.ts', folder], { cwd: root });
  });
}
