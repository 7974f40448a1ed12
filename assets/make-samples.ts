/** `npm run samples`: writes the workbooks of this folder anew. The same script gives the same bytes. */
import { writeFileSync } from 'node:fs';
import { sampleFiles } from './samples/files.ts';

for (const [name, file] of Object.entries(sampleFiles)) {
  const path = new URL(name, import.meta.url);
  const bytes = file().save();
  writeFileSync(path, bytes);
  console.log(`${name}: ${bytes.length} bytes`);
}
