/** `npm run bench`: every performance claim, as a ratio against something else in the same run; `-- typing` runs that part alone. */
import { benchCli } from './cli.ts';
import { benchCounting } from './counting.ts';
import { benchDocuments } from './documents.ts';
import { benchFiles } from './files.ts';
import { benchOpening } from './opening.ts';
import { benchMerge } from './merge.ts';
import { benchReading } from './reading.ts';
import { benchTally } from './tally.ts';
import { benchTyping } from './typing.ts';
import { benchXlsx } from './xlsx.ts';

const parts: Readonly<Record<string, () => Promise<void>>> = {
  cli: benchCli,
  files: benchFiles,
  tally: benchTally,
  reading: benchReading,
  xlsx: benchXlsx,
  typing: benchTyping,
  counting: benchCounting,
  opening: benchOpening,
  merge: benchMerge,
  documents: benchDocuments,
};

const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}
