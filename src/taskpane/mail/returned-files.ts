/** Reading the files that came back, one at a time and with a breath between them: the pane stays alive, however many there are. */
import { arrivalsOf, largestFile } from '../../copies/returned/arrival.ts';
import { returnedFrom } from '../../copies/returned/returned.ts';
import type { Master } from '../../copies/merge/merge-master.ts';
import type { Rejected, Returned } from '../../copies/returned/returned-copy.ts';

/** A file that somebody picked or dropped. Its bytes stay on the disk until they are asked for. */
export interface SourceFile {
  readonly name: string;
  /** Its first bytes, `most` of them. Rejects when the system does not let it be read. */
  readonly read: (most: number) => Promise<Uint8Array>;
}

/** What the files say, without their bytes. */
export interface ReadFiles {
  /** One for each file; of a zip, one for each file in it. */
  readonly copies: readonly (Returned | Rejected)[];
  /** The names of those that the system did not let us read. */
  readonly unread: readonly string[];
}

interface ReadingOptions {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
  /** Lets the page do what waits. */
  readonly breathe: () => Promise<void>;
}

/** Reads the files against the workbook; null when somebody cancelled. */
export async function readReturnedFiles(
  files: readonly SourceFile[],
  master: Master,
  { onProgress, signal, breathe }: ReadingOptions,
): Promise<ReadFiles | null> {
  const copies: (Returned | Rejected)[] = [];
  const unread: string[] = [];
  for (const [done, { name, read }] of files.entries()) {
    onProgress(done, files.length);
    await breathe();
    if (signal.aborted) return null;
    // A byte more than is looked into: such a file is said to be too large, and is not read to its end.
    const bytes = await read(largestFile + 1).catch(() => null);
    if (bytes === null) {
      unread.push(name);
      continue;
    }
    for (const arrival of arrivalsOf({ name, bytes })) {
      copies.push(returnedFrom(arrival, master));
      await breathe();
      if (signal.aborted) return null;
    }
  }
  return { copies, unread };
}
