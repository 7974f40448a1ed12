/**
 * Microsoft's own validator over files: `node --import tsx test/valid/microsoft.ts FILE …` prints one line of JSON for each file,
 * `{ "file": …, "faults": [ … ] }`. It is the Open XML SDK, compiled to WebAssembly; it does not end by itself, so it has a
 * process of its own that is ended when the last file was looked at.
 */
import { readFileSync } from 'node:fs';
import validate from '@ooxml-tools/validate';

for (const file of process.argv.slice(2)) {
  const found = await validate(
    new Uint8Array(readFileSync(file)),
    file.endsWith('.docx') ? 'docx' : 'xlsx',
    'Microsoft365',
  );
  const faults = found.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
  console.log(JSON.stringify({ file, faults }));
}
process.exit(0);
