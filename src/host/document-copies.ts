/**
 * Copies of the workbook's file that a pane reads in slices:
 * [Document.getFileAsync](https://learn.microsoft.com/javascript/api/office/office.document#office-office-document-getfileasync-member(1)),
 * [File.getSliceAsync, File.closeAsync](https://learn.microsoft.com/javascript/api/office/office.file). Numbers of methods,
 * file types and errors, and the shape of the answers, are those of the library for Mac.
 */
import type { Json } from './json.ts';

const methods = { copy: 77, slice: 80, release: 81 } as const;
/** `Office.FileType.Compressed`: the file as it is saved. There is no printer here to make a PDF. */
const compressed = 5;
const largestSlice = 4 * 1024 * 1024;
/** More cannot be in memory at a time. */
const mostCopies = 2;

const fileTypeNotSupported: readonly Json[] = [1009];
const internalError: readonly Json[] = [5001];
const memoryFileLimit: readonly Json[] = [11000];
const succeeded: readonly Json[] = [0];

/** The copies that one pane has open. */
export class DocumentCopies {
  readonly #save: () => Uint8Array;
  readonly #open = new Map<number, Uint8Array>();
  #last = 0;

  /** `save` gives the bytes of the workbook as it stands, saved or not. */
  constructor(save: () => Uint8Array) {
    this.#save = save;
  }

  /** The answer to a call of the common API; null for one that has nothing to do with copies. */
  answer(method: Json | undefined, given: readonly Json[]): readonly Json[] | null {
    switch (method) {
      case methods.copy:
        return this.copy(given[0]);
      case methods.slice:
        return this.slice(given[0], given[1], given[2]);
      case methods.release:
        return typeof given[0] === 'number' && this.#open.delete(given[0]) ? succeeded : internalError;
      default:
        return null;
    }
  }

  private copy(type: Json | undefined): readonly Json[] {
    if (type !== compressed) return fileTypeNotSupported;
    if (this.#open.size >= mostCopies) return memoryFileLimit;
    const bytes = this.#save();
    this.#last += 1;
    this.#open.set(this.#last, bytes);
    return [[0, [this.#last, bytes.length]]];
  }

  private slice(handle: Json | undefined, from: Json | undefined, size: Json | undefined): readonly Json[] {
    const bytes = typeof handle === 'number' ? this.#open.get(handle) : undefined;
    const isSlice = typeof from === 'number' && typeof size === 'number' && size > 0 && size <= largestSlice;
    if (bytes === undefined || !isSlice) return internalError;
    const data = [...bytes.subarray(from, from + size)];
    return [[0, [data, data.length]]];
  }
}
