/** Copies as they come back from people and programs that did something to them. */
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { stampSheet } from '../../src/copies/stamp.ts';
import { opened, stored } from './merge-council.ts';

/** Every cell that says one text says another: as `TV1` replaced by `TV2` in Excel's own dialog. */
export function replaced(file: WorkbookFile, from: string, to: string): void {
  for (const sheet of file.sheets) {
    const places: (readonly [row: number, column: number])[] = [];
    sheet.contents(({ row, column, value }) => {
      if (value.kind === 'text' && value.text === from) places.push([row, column]);
    });
    for (const [row, column] of places) sheet.setValue(row, column, stored(to));
  }
}

/** The value of a key of the stamp is another one; '' takes it out. */
export function stampedWith(file: WorkbookFile, key: string, value: string): void {
  const sheet = file.sheets.find(({ name }) => name === stampSheet);
  let found: number | null = null;
  sheet?.contents(({ row, column, value: there }) => {
    if (column === 0 && there.kind === 'text' && there.text === key) found ??= row;
  });
  if (sheet === undefined || found === null) throw new Error(`the stamp has no ${key}`);
  sheet.setValue(found, 1, stored(value));
}

/** The value of a key of the stamp. */
export function stampedIn(file: WorkbookFile, key: string): string {
  const sheet = file.sheets.find(({ name }) => name === stampSheet);
  let found = '';
  sheet?.contents(({ row, column, value }) => {
    if (column !== 0 || value.kind !== 'text' || value.text !== key) return;
    const beside = sheet.cell(row, 1).value;
    if (beside.kind === 'text') found = beside.text;
  });
  return found;
}

/** Somebody deleted the hidden sheet, or a program dropped it. */
export function withoutStamp(file: WorkbookFile): void {
  const sheet = file.sheets.find(({ name }) => name === stampSheet);
  if (sheet !== undefined) file.deleteSheet(sheet);
}

/** The file with something done to it. */
export function changed(bytes: Uint8Array, change: (file: WorkbookFile) => void): Uint8Array {
  const file = opened(bytes);
  change(file);
  return file.save();
}
