/** A text of a cell as Word has texts, with elements for what is a character in a cell. */
import { Tab, TextRun, type IRunOptions } from 'docx';
import { linesOf, writable } from '../text/written.ts';

/** The runs of a text in one look, its tabs and line breaks as Word's own. */
export function wordRuns(text: string, look: IRunOptions): readonly TextRun[] {
  return linesOf(text).map(
    (line, index) => new TextRun({ ...look, children: tabbed(line), ...(index > 0 ? { break: 1 } : {}) }),
  );
}

function tabbed(line: string): readonly (string | Tab)[] {
  return writable(line)
    .split('\t')
    .flatMap((part, index) => [...(index > 0 ? [new Tab()] : []), ...(part === '' ? [] : [part])]);
}

/** A text for the properties of a document, on one line. */
export function wordTitle(text: string): string {
  return writable(linesOf(text).join(' ')).replaceAll('\t', ' ');
}
