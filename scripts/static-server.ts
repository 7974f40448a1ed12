/** Serves a folder of static files on loopback, and to this machine only. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * The workbench's pages may be shown in frames of their own origin alone. The add-in's pane, where it is deployed, must not
 * be served so: Excel on the web shows it in a frame.
 */
const onlyOurFrames = { 'content-security-policy': "frame-ancestors 'self'" };

export interface Served {
  /** `http://127.0.0.1:54321/` */
  readonly address: string;
  close(): void;
}

/** Resolves once it serves; port 0 takes a free one. Rejects when the port is taken. */
export async function serveFolder(folder: string, port: number): Promise<Served> {
  const server = createServer((request, response) => {
    fileAt(folder, request.url ?? '/').then(
      ({ bytes, type }) =>
        response
          .writeHead(200, { 'content-type': type, 'cache-control': 'no-cache', ...onlyOurFrames })
          .end(bytes),
      () => response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return { address: `http://127.0.0.1:${String(portOf(server))}/`, close: () => server.close() };
}

async function fileAt(
  folder: string,
  url: string,
): Promise<{ readonly bytes: Uint8Array; readonly type: string }> {
  const pathname = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  const path = normalize(join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
  if (!path.startsWith(folder + sep)) throw new Error(`${pathname} is outside the folder.`);
  return { bytes: await readFile(path), type: types[extname(path)] ?? 'application/octet-stream' };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
