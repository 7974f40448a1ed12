/**
 * The workbook as the bytes of a file, saved or not, read in slices:
 * [Document.getFileAsync](https://learn.microsoft.com/javascript/api/office/office.document#office-office-document-getfileasync-member(1)).
 */

export type DocumentFile =
  | { readonly kind: 'read'; readonly bytes: Uint8Array }
  /** Excel did not give it; `detail` for the log, in English. */
  | { readonly kind: 'refused'; readonly detail: string };

/** Bytes of a slice. Office on iPad takes no larger one, the others up to 4 MB. */
const sliceSize = 65_536;

/**
 * Whether Excel here says that it gives out its file. Of Excel on the web Microsoft's pages say both: the list of
 * requirement sets has CompressedFile, the method's own table only PDF. So what it says may still be refused.
 */
export function canReadFile(): boolean {
  return Office.context.requirements.isSetSupported('CompressedFile', '1.1');
}

/** Reads the whole file. Of two copies that Excel keeps at a time this takes one, and gives it back whatever happens. */
export async function readDocumentFile(): Promise<DocumentFile> {
  const opened = await answered<Office.File>((done) =>
    Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, done),
  );
  if (opened.status !== Office.AsyncResultStatus.Succeeded) return refused(opened.error);
  const file = opened.value;
  try {
    return await readSlices(file);
  } finally {
    await answered<void>((done) => file.closeAsync(done));
  }
}

async function readSlices(file: Office.File): Promise<DocumentFile> {
  const bytes = new Uint8Array(file.size);
  let filled = 0;
  for (let index = 0; index < file.sliceCount; index += 1) {
    const slice = await answered<Office.Slice>((done) => file.getSliceAsync(index, done));
    if (slice.status !== Office.AsyncResultStatus.Succeeded) return refused(slice.error);
    const data: unknown = slice.value.data;
    if (!isBytes(data) || filled + data.length > bytes.length)
      return { kind: 'refused', detail: `Slice ${String(index)} of ${String(file.sliceCount)} is no bytes.` };
    bytes.set(data, filled);
    filled += data.length;
  }
  if (filled < bytes.length)
    return { kind: 'refused', detail: `Got ${String(filled)} of ${String(bytes.length)} bytes.` };
  return { kind: 'read', bytes };
}

function answered<Value>(
  call: (done: (result: Office.AsyncResult<Value>) => void) => void,
): Promise<Office.AsyncResult<Value>> {
  return new Promise((resolve) => call(resolve));
}

function refused(error: Office.Error): DocumentFile {
  return { kind: 'refused', detail: `${String(error.code)} ${error.name}: ${error.message}` };
}

function isBytes(data: unknown): data is readonly number[] | Uint8Array {
  return (
    data instanceof Uint8Array || (Array.isArray(data) && data.every((byte) => typeof byte === 'number'))
  );
}
