/**
 * `npm start` and `npm stop`: the add-in in desktop Excel on Windows or macOS, from this checkout.
 *
 * `start` builds dist/, serves it on https://localhost:3000/ with a certificate of Microsoft's development tool, and has
 * Microsoft's debugging tool register the manifest and open Excel. Both tools run through npx at pinned versions: as
 * dependencies they would break `npm ci` on a Linux machine without libsecret's headers.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const certificates = 'office-addin-dev-certs@3.0.0';
const debugging = 'office-addin-debugging@7.0.0';
const port = 3000;

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const manifest = join(root, 'manifest.xml');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
};

/** Runs a command of this machine to its end, while the server goes on serving; throws a sentence when it fails. */
async function run(what: string, command: string, ...options: readonly string[]): Promise<void> {
  console.log(`\n${what} …`);
  const child = spawn(command, options, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  if (status !== 0) throw new Error(`${what}: failed. The lines above say why.`);
}

/** Serves dist/ over https; resolves once the port is open. */
async function serve(): Promise<void> {
  const folder = join(homedir(), '.office-addin-dev-certs');
  const [key, cert] = [join(folder, 'localhost.key'), join(folder, 'localhost.crt')];
  if (!existsSync(key) || !existsSync(cert)) throw new Error(`No development certificate in ${folder}.`);
  const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (request, response) => {
    const path = normalize(join(dist, new URL(request.url ?? '/', 'https://localhost').pathname));
    const type = types[extname(path)] ?? 'application/octet-stream';
    const body = path.startsWith(dist + sep) ? readFile(path) : Promise.reject(new Error('outside dist'));
    void body.then(
      (bytes) => response.writeHead(200, { 'content-type': type }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

async function start(): Promise<void> {
  if (process.platform !== 'win32' && process.platform !== 'darwin') {
    console.error('Excel runs on Windows and macOS only. Here, see the add-in at work with: npm run demo');
    process.exit(1);
  }
  await run('Building the add-in', 'npx', 'webpack', '--mode', 'development');
  await run('Making a certificate for https://localhost', 'npx', '--yes', certificates, 'install');
  await serve();
  console.log(`\nThe add-in is served on https://localhost:${String(port)}/ until you press Ctrl+C.`);
  await run(
    'Opening Excel with the add-in',
    'npx',
    '--yes',
    debugging,
    'start',
    manifest,
    'desktop',
    '--app',
    'excel',
  );
}

async function main(action: string | undefined): Promise<void> {
  if (action === 'start') await start();
  else if (action === 'stop')
    await run('Removing the add-in from Excel', 'npx', '--yes', debugging, 'stop', manifest);
  else throw new Error('Say start or stop.');
}

main(process.argv[2]).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
