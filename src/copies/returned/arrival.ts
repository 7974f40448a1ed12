/**
 * What came back by e-mail, as it lies on the disk: any bytes under any name. It is looked at and never opened as a
 * document is: nothing in it runs, no link is followed, and of a formula only the result counts that the file keeps.
 */
import { composed } from '../../text/spelling.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { FileProblemCode, WorkbookFile } from '../../ooxml/model.ts';
import { openWorkbook } from '../../ooxml/workbook.ts';
import { readZippedFiles } from '../../ooxml/package/zip-files.ts';
import { memberSetting } from '../../workbook/record/remembered.ts';
import type { TableSnapshot } from '../../workbook/snapshot.ts';
import { addInId } from '../add-in.ts';
import { arrivedSheets, formulaIn } from './arrived-sheets.ts';
import { arrivedTables } from './arrived-tables.ts';
import { readStamp, type Stamp } from '../stamp.ts';

/** A file somebody picked or dropped. */
interface ReturnedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file of which nothing can be read. */
export type UnreadableCode = 'NotAWorkbook' | 'Damaged' | 'Encrypted' | 'LegacyXls' | 'TooLarge';

interface Arrived {
  /** The file's name; in a zip, after the zip's name and a `/`. */
  readonly file: string;
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string;
}

/** A workbook of any program, as far as a merge looks at it. */
export interface ArrivedWorkbook extends Arrived {
  readonly kind: 'workbook';
  /** When it was saved last, as it says itself: ISO 8601, UTC. */
  readonly savedAt: string | null;
  /** In the order of the sheets; one, unless sheets of several copies were put together. */
  readonly stamps: readonly Stamp[];
  /** The member whom our add-in remembers in the file. */
  readonly remembered: string | null;
  /** The input tables, or what stands where their headers are. */
  readonly tables: readonly TableSnapshot[];
  /** The formula in a cell, zero-based; null where there is none. */
  readonly formula: (sheet: string, row: number, column: number) => string | null;
}

export type Arrival =
  ArrivedWorkbook | (Arrived & { readonly kind: 'unreadable'; readonly code: UnreadableCode });

/** What no file that is looked into is larger than, in bytes. */
export const largestFile = 64 * 2 ** 20;

/** A personal copy of the largest campaign is far below these; no sender can make an old laptop unpack more. */
const limits = {
  file: largestFile,
  workbook: { partBytes: 48 * 2 ** 20, totalBytes: 64 * 2 ** 20, parts: 2000, cells: 1_000_000 },
  /** Of a zip of copies: entries, and bytes that all of them may unpack to. */
  entries: 2000,
  unpacked: 256 * 2 ** 20,
} as const;

/**
 * What a file is; of a zip of copies, what each file in it is, one after the other, so that no two are in memory at a
 * time. Total: no bytes make it throw.
 */
export function* arrivalsOf(file: ReturnedFile): Generator<Arrival> {
  yield* arrivalsIn(file, { unpacked: 0 }, 0);
}

/** How much of what a zip may unpack to is used up. */
interface Spent {
  unpacked: number;
}

/** A zip in a zip is looked into, one in that is not. */
const deepest = 1;

function* arrivalsIn(file: ReturnedFile, spent: Spent, depth: number): Generator<Arrival> {
  if (file.bytes.length > limits.file) {
    yield unreadable(file, 'TooLarge');
    return;
  }
  const zip = readZippedFiles(file.bytes, limits.entries);
  if (zip.kind !== 'files') {
    yield zip.kind === 'other' ? workbookIn(file) : unreadable(file, codeOf(zip.problem.code));
    return;
  }
  const looked = zip.files.some(({ name }) => /\.(?:xls[xmb]?|zip)$/iu.test(name));
  if (!looked || depth > deepest) {
    yield unreadable(file, 'NotAWorkbook');
    return;
  }
  for (const entry of zip.files) {
    const name = `${file.name}/${composed(entry.name)}`;
    const opened = entry.open(Math.min(limits.file, limits.unpacked - spent.unpacked));
    if (opened.kind === 'problem') {
      yield unreadable({ name, bytes: new Uint8Array() }, codeOf(opened.problem.code));
      continue;
    }
    spent.unpacked += opened.bytes.length;
    yield* arrivalsIn({ name, bytes: opened.bytes }, spent, depth + 1);
  }
}

function workbookIn(file: ReturnedFile): Arrival {
  const opened = openWorkbook(file.bytes, limits.workbook);
  if (opened.kind === 'problem') return unreadable(file, codeOf(opened.problem.code));
  const sheets = arrivedSheets(opened.file);
  return {
    kind: 'workbook',
    file: file.name,
    sha256: bytesToHex(sha256(file.bytes)),
    savedAt: opened.file.savedAt,
    stamps: sheets.flatMap(({ cells }) => readStamp(cells) ?? []),
    remembered: rememberedIn(opened.file),
    tables: arrivedTables(sheets),
    formula: formulaIn(sheets),
  };
}

function unreadable({ name, bytes }: ReturnedFile, code: UnreadableCode): Arrival {
  return { kind: 'unreadable', file: name, sha256: bytesToHex(sha256(bytes)), code };
}

/** A file cut short is no workbook any more. */
function codeOf(code: FileProblemCode): UnreadableCode {
  return code === 'Truncated' ? 'NotAWorkbook' : code;
}

function rememberedIn(file: WorkbookFile): string | null {
  const text = file.settings(addInId).get(memberSetting);
  try {
    const value: unknown = text === undefined ? null : JSON.parse(text);
    return typeof value === 'string' ? value : null;
  } catch {
    return null;
  }
}
