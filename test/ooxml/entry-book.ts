/** A workbook with a table of papers, in parts as Excel writes them, and what a test plants among these. */
import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { withoutEntryOrder } from '../../src/ooxml/entry-order/entry-order.ts';
import type { LeftTrace } from '../../src/ooxml/entry-order/entry-traces.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { opened } from './opened.ts';
import { type PackedPart, zipOf } from './zip-builder.ts';

export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A table of papers in B2:C5 and another table beneath; `prepare` may add to it. */
export function parts(prepare: (file: WorkbookFile) => void = () => undefined): Record<string, string> {
  const file = newWorkbook();
  const [sheet] = file.sheets;
  assert.ok(sheet, 'there is no sheet');
  const put = (row: number, column: number, text: string): void =>
    sheet.setValue(row, column, { kind: 'text', text });
  for (const [at, text] of ['Số phiếu', 'Ghi chú', 'P3', 'zét', 'P1', 'nhàu', 'P2', 'áo'].entries()) {
    put(1 + Math.floor(at / 2), 1 + (at % 2), text);
  }
  put(9, 1, 'X');
  sheet.addTable(
    'Ballots',
    { row: 1, column: 1, rows: 4, columns: 2 },
    ['Số phiếu', 'Ghi chú'],
    'TableStyleMedium2',
  );
  sheet.addTable('Other', { row: 8, column: 1, rows: 2, columns: 1 }, ['Mã'], 'TableStyleMedium2');
  prepare(file);
  const decoder = new TextDecoder();
  return Object.fromEntries(
    Object.entries(unzipSync(file.save())).map(([name, bytes]) => [name, decoder.decode(bytes)]),
  );
}

export function changed(found: Record<string, string>, part: string, change: (text: string) => string): void {
  const before = found[part] ?? assert.fail(part);
  const after = change(before);
  assert.notEqual(after, before, part);
  found[part] = after;
}

/** Adds a part that another leads to. */
export function related(
  found: Record<string, string>,
  from: string,
  kind: string,
  part: string,
  text: string,
): void {
  const rels = from.replace(/([^/]+)$/, '_rels/$1.rels');
  const entry = `<Relationship Id="rIdNew" Type="${kinds}/${kind}" Target="/${part}"/>`;
  changed(found, rels, (xml) => xml.replace('</Relationships>', `${entry}</Relationships>`));
  found[part] = text;
}

export function bytesOf(found: Record<string, string>): Uint8Array {
  return zipOf(Object.entries(found).map(([name, text]): PackedPart => ({ name, data: text })));
}

export interface Done {
  readonly parts: ReadonlyMap<string, string>;
  readonly ending: string;
  readonly left: readonly LeftTrace[];
  readonly bytes: Uint8Array;
}

export function done(found: Record<string, string>): Done {
  const copy = withoutEntryOrder(bytesOf(found), (table) => table === 'Ballots');
  assert.ok(copy.kind === 'done', JSON.stringify(copy));
  opened(copy.bytes);
  const decoder = new TextDecoder();
  const files = Object.entries(unzipSync(copy.bytes)).map(
    ([name, part]) => [name, decoder.decode(part)] as const,
  );
  return { parts: new Map(files), ending: copy.ending, left: copy.left, bytes: copy.bytes };
}

export const sheetPart = 'xl/worksheets/sheet1.xml';
export const book = 'xl/workbook.xml';
