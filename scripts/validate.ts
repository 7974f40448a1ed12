/**
 * `npm run validate`: checks manifest.xml (or the file named) against the published rules, without a network;
 * `npm run validate -- --online` asks Microsoft's validation service as well.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkManifestFile } from '../test/manifest/check-manifest.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const options = process.argv.slice(2);
const file = options.find((option) => !option.startsWith('--')) ?? join(root, 'manifest.xml');

const findings = checkManifestFile(file, root);
for (const finding of findings) console.error(`${file}: ${finding}`);
if (findings.length > 0) {
  process.exitCode = 1;
} else {
  console.log(`${file}: nothing wrong found by the offline check.`);
  if (options.includes('--online')) {
    const tool = dirname(createRequire(import.meta.url).resolve('office-addin-manifest/package.json'));
    const run = spawnSync(process.execPath, [join(tool, 'cli.js'), 'validate', file], { stdio: 'inherit' });
    process.exitCode = run.status ?? 1;
  } else {
    console.log('Microsoft’s own service is asked with: npm run validate -- --online');
  }
}
