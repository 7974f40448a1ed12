/**
 * `npm run workbench`: builds the workbench when it is older than what it is made of, and serves it on this machine.
 * `-- --port 8080` chooses the port.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serveFolder } from './static-server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const site = join(root, 'dist/workbench');
const sources = [
  'src',
  'assets',
  'manifest.xml',
  'package.json',
  'webpack.config.js',
  'webpack.workbench.config.js',
];

/** When the file, or the newest file in the folder, was changed; 0 when there is none. Milliseconds since 1970. */
function changedAt(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

function build(): void {
  console.log('Building the workbench …');
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const options = ['--config', 'webpack.workbench.config.js', '--mode', 'production'];
  const run = spawnSync(process.execPath, ['--import', 'tsx', webpack, ...options], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`The workbench could not be built:\n${run.stdout}\n${run.stderr}`);
}

const { values } = parseArgs({ options: { port: { type: 'string', default: '0' } } });
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`${values.port} is not a port.`);

const built = Math.min(changedAt(join(site, 'index.html')), changedAt(join(site, 'pane/taskpane.html')));
if (built < Math.max(...sources.map((path) => changedAt(join(root, path))))) build();
const { address } = await serveFolder(site, port);
console.log(`Bàn thử Bình xét: ${address}\nMở địa chỉ này bằng trình duyệt; bấm Ctrl+C để dừng.`);
console.log('Open this address in a browser; Ctrl+C stops it.');
