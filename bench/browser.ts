/** Chromium for the benchmarks, and an empty React pane in it to compare with. */
import { build } from 'esbuild';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';

/** A React page of nothing but a field and its echo, served on loopback. */
export interface EchoPage {
  readonly address: string;
  close(): void;
}

export async function serveEcho(): Promise<EchoPage> {
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
  const script = result.outputFiles[0]?.text ?? '';
  const page =
    '<!doctype html><meta charset="utf-8"><title>Echo</title><body><script src="/echo.js"></script>';
  const server = createServer(({ url }, response) => {
    const isScript = url === '/echo.js';
    const type = isScript ? 'text/javascript' : 'text/html';
    const headers = { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'max-age=3600' };
    response.writeHead(200, headers).end(isScript ? script : page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return { address: `http://127.0.0.1:${String(address.port)}/`, close: () => server.close() };
}
