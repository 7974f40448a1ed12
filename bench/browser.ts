/** What the benchmarks need of a browser: pages that it may cache, and an empty React pane to compare with. */
import { build } from 'esbuild';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Starts no name look-up: telemetry has nowhere to go, and nothing waits for it. */
export const launchArguments: readonly string[] = [
  '--no-sandbox',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

export interface CachedPage {
  readonly address: string;
  close(): void;
}

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Serves files on loopback that the browser may keep. `file` rejects for what there is not. */
async function serveCached(file: (path: string) => Promise<Uint8Array | string>): Promise<CachedPage> {
  const server = createServer(({ url }, response) => {
    const { pathname } = new URL(url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    const type = types[extname(path)] ?? 'application/octet-stream';
    file(path).then(
      (body) => response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { address: `http://127.0.0.1:${String(address.port)}/`, close: () => server.close() };
}

/** A folder of static files. */
export function serveFiles(folder: string): Promise<CachedPage> {
  return serveCached((pathname) => {
    const path = normalize(join(folder, decodeURIComponent(pathname)));
    return path.startsWith(folder + sep) ? readFile(path) : Promise.reject(new Error(`${path} is outside.`));
  });
}

/** A React page of nothing but a field and its echo. */
export async function serveEcho(): Promise<CachedPage> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL('echo.tsx', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'silent',
  });
  const files = new Map([
    ['/echo.js', result.outputFiles[0]?.text ?? ''],
    [
      '/index.html',
      '<!doctype html><meta charset="utf-8"><title>Echo</title><body><script src="/echo.js"></script>',
    ],
  ]);
  return serveCached((path) => {
    const body = files.get(path);
    return body === undefined ? Promise.reject(new Error(`There is no ${path}.`)) : Promise.resolve(body);
  });
}
