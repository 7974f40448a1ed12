/**
 * `npm run build:cli`: the command line as one script in dist/cli/, which `bin` of package.json names. Beside it lies what
 * cannot be in it: Microsoft's client as it came, with its licence and compiled, and the calculation engine's WebAssembly. `-- FOLDER` puts it
 * elsewhere.
 */
import { chmodSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve as resolvePath } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { clientCacheFile, clientFile, engineFile } from '../src/cli/beside.ts';
import { compiledClient } from '../src/cli/office.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = resolvePath(process.argv[2] ?? join(root, 'dist/cli'));
const program = join(folder, 'binh-xet.js');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await build({
  entryPoints: [join(root, 'src/cli/main.ts')],
  outfile: program,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minify: true,
  keepNames: false,
  legalComments: 'linked',
  banner: { js: '#!/usr/bin/env node' },
  logLevel: 'warning',
});
chmodSync(program, 0o755);
const { resolve } = createRequire(import.meta.url);
for (const file of [clientFile, engineFile]) copyFileSync(resolve(file), join(folder, basename(file)));
writeFileSync(join(folder, clientCacheFile), compiledClient());
copyFileSync(
  join(dirname(resolve('@microsoft/office-js/package.json')), 'LICENSE.md'),
  join(folder, 'LICENSE-office-js.md'),
);
console.log(`The command is built: ${program}`);
