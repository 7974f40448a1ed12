import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { lookAtAll, opened, sheetOf, text } from './opened.ts';
import { richParts } from './rich-workbook.ts';
import { partText, zipOf } from './zip-builder.ts';

/** XML as some programs write it: every attribute in single quotes. */
function inSingleQuotes(xml: string): string {
  return xml.replace(/<[^!?/][^>]*>/g, (tag) =>
    tag.replace(/="([^"]*)"/g, (_, value: string) => `='${value.replaceAll("'", '&apos;')}'`),
  );
}

/** The rich workbook as two programs would have written it. */
const parts = richParts();
const double = zipOf(parts);
const single = zipOf(
  parts.map((part) => ({
    ...part,
    data: typeof part.data === 'string' ? inSingleQuotes(part.data) : part.data,
  })),
);

/** Everything that gives an attribute that is there another value, each with an apostrophe where a text may have one. */
function changeAll(file: WorkbookFile): void {
  file.renameSheet(sheetOf(file, 'Kết quả'), "O'Neil");
  const points = sheetOf(file, 'Điểm');
  const [table] = points.tables;
  assert.ok(table, 'there is no table');
  file.renameTable(points, table, 'Bảng_mới');
  points.setValue(0, 1, text(`Điểm 'A' "B"`));
  file.insertTableRows(points, table, 2);
  points.setPageSetup({ orientation: 'portrait', paperSize: 8, header: "Của O'Neil", fitToWidth: 1 });
  points.setFormat({ row: 1, column: 0, rows: 2, columns: 3 }, { numberFormat: `0.0 "'"`, bold: true });
  points.setColumnWidth(1, 2, 20);
  points.setRowHeight(1, 1, 30);
  points.setFrozen(2, 1);
  points.setLink(2, 0, "'O''Neil'!A1");
  file.activate(points);
  file.addName('Của', "'O''Neil'!$A$1", { sheet: null, hidden: true });
  file.setCustomProperty("O'Neil", "'");
}

describe('a file whose attributes stand in single quotes', () => {
  const [one, other] = [double, single].map((bytes) => {
    const file = opened(bytes);
    changeAll(file);
    return file.save();
  });
  assert.ok(one, 'there is no one');
  assert.ok(other, 'there is no other');

  it('says the same as one in double quotes, before and after the same changes', () => {
    assert.deepEqual(lookAtAll(opened(single)), lookAtAll(opened(double)));
    assert.deepEqual(
      lookAtAll(opened(other)),
      lookAtAll(opened(one)),
      'what was changed must not depend on quotes',
    );
  });

  it("names a sheet O'Neil in the workbook, in links and in shapes", () => {
    assert.match(partText(other, 'xl/workbook.xml') ?? '', /<sheet name="O'Neil" sheetId='4'/);
    assert.match(partText(other, 'xl/worksheets/sheet1.xml') ?? '', /location="'O''Neil'!A1" display='xem'/);
    assert.match(partText(other, 'xl/drawings/drawing1.xml') ?? '', /textlink="'O''Neil'!\$A\$1"/);
  });

  it('keeps the quotes of what is not changed', () => {
    assert.match(partText(other, 'xl/workbook.xml') ?? '', /<sheet name='Điểm' sheetId='1'/);
  });
});
