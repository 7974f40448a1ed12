/** Files that are read as they are and cannot be in a script: from their packages, or from beside the built command. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';

/** Microsoft's client library for Excel, unmodified. */
export const clientFile = '@microsoft/office-js/dist/excel-web-16.00.js';
/** The calculation engine. */
export const engineFile = '@ironcalc/wasm/wasm_bg.wasm';

/** What V8 made of the client when the command was built, so that it need not be compiled at each start. */
export const clientCacheFile = `${basename(clientFile)}.cache`;

/** The bytes of that; undefined where the command was not built. Another version of Node takes no notice of them. */
export function readClientCache(): Buffer | undefined {
  const beside = new URL(clientCacheFile, import.meta.url);
  return existsSync(beside) ? readFileSync(beside) : undefined;
}

/** The bytes of one of these files. Throws where it is nowhere: then the installation is broken. */
export function readBeside(file: typeof clientFile | typeof engineFile): Buffer {
  const beside = new URL(basename(file), import.meta.url);
  return readFileSync(existsSync(beside) ? beside : createRequire(import.meta.url).resolve(file));
}
