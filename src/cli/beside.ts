/** Files that are read as they are and cannot be in a script: from their packages, or from beside the built command. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';

/** Microsoft's client library for Excel, unmodified. */
export const clientFile = '@microsoft/office-js/dist/excel-web-16.00.js';
/** The calculation engine. */
export const engineFile = '@ironcalc/wasm/wasm_bg.wasm';

/** The bytes of one of these files. Throws where it is nowhere: then the installation is broken. */
export function readBeside(file: typeof clientFile | typeof engineFile): Buffer {
  const beside = new URL(basename(file), import.meta.url);
  return readFileSync(existsSync(beside) ? beside : createRequire(import.meta.url).resolve(file));
}
