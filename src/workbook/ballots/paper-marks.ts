/** The marks of sheets that documents stand on: which document, and which part of it where it has several. */
import { documentNames, type DocumentName } from '../../i18n/documents/documents.ts';

/** `paper-` and the document's name, with its part's behind it: `paper-ballots-tap-the`. */
export function paperMark(document: DocumentName, part: string | undefined): string {
  return ['paper', document, ...(part === undefined ? [] : [part])].join('-');
}

/** Whether two sheets with these marks are of one document, whatever their parts; false for what is no document. */
export function isSameDocument(one: string, other: string): boolean {
  const document = documentOf(one);
  return document !== null && document === documentOf(other);
}

function documentOf(mark: string): DocumentName | null {
  const found = documentNames.filter((name) => {
    const whole = paperMark(name, undefined);
    return mark === whole || mark.startsWith(`${whole}-`);
  });
  // Were one name the beginning of another, the longer one would be meant.
  return found.toSorted((a, b) => b.length - a.length)[0] ?? null;
}
