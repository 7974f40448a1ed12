/** A zip of files, as mail programs and file managers make them. */
import { FileTrouble } from './problem.ts';
import type { FileProblem } from '../model.ts';
import { anyPacking } from './inflate.ts';
import { readZip, unpackEntry, type ZipEntry } from './zip.ts';

/** A file in a zip. */
export interface ZippedFile {
  /** With the folders it is in. */
  readonly name: string;
  /** Unpacks it, counting; at most `limit` bytes. */
  open(limit: number): { readonly kind: 'bytes'; readonly bytes: Uint8Array } | ZipProblem;
}

interface ZipProblem {
  readonly kind: 'problem';
  readonly problem: FileProblem;
}

export type ZipRead =
  /** Not a zip, or one that is itself a document (an OPC package). */
  { readonly kind: 'other' } | { readonly kind: 'files'; readonly files: readonly ZippedFile[] } | ZipProblem;

/** What a file manager puts beside the files, which nobody sent. */
const furniture = /(?:^|[/\\])(?:__MACOSX[/\\].*|\._[^/\\]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/iu;

/** The files of a zip with so many entries at most; nothing is unpacked yet. */
export function readZippedFiles(bytes: Uint8Array, maximumEntries: number): ZipRead {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { kind: 'other' };
  try {
    const entries = readZip(bytes, maximumEntries);
    if (entries.some(({ name }) => name.toLowerCase() === '[content_types].xml')) return { kind: 'other' };
    const files = entries.filter(({ name }) => !/[/\\]$/u.test(name) && !furniture.test(name));
    return { kind: 'files', files: files.map(zippedFile) };
  } catch (trouble) {
    return problemOf(trouble);
  }
}

function zippedFile(entry: ZipEntry): ZippedFile {
  return {
    name: entry.name,
    open(limit) {
      try {
        return { kind: 'bytes', bytes: unpackEntry(entry, limit, anyPacking) };
      } catch (trouble) {
        return problemOf(trouble);
      }
    },
  };
}

function problemOf(trouble: unknown): ZipProblem {
  if (trouble instanceof FileTrouble) return { kind: 'problem', problem: trouble.problem };
  throw trouble;
}
