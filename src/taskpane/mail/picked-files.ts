/** Files as the browser gives them. */
import type { SourceFile } from './returned-files.ts';

/** The picked or dropped files. Only their names are taken now. */
export function pickedFiles(files: FileList | null): readonly SourceFile[] {
  return [...(files ?? [])].map((file) => ({
    name: file.name,
    read: async (most) => new Uint8Array(await file.slice(0, most).arrayBuffer()),
  }));
}
