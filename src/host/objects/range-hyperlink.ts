import { asText } from '../arguments.ts';
import { HostError } from '../host-error.ts';
import type { Json } from '../json.ts';
import { asObject } from '../json.ts';
import { isUnbounded } from '../../cells/block.ts';
import { plainValue } from '../../ooxml/sheet/cell-value.ts';
import type { RangeSelf } from './selves.ts';
import { writeValues } from './range-writing.ts';

/** The jump of the first cell, or null. */
export function readHyperlink({ sheet, block }: RangeSelf): Json {
  const target = sheet.link(block.row, block.column);
  if (target === null) return null;
  const shown = plainValue(sheet.cell(block.row, block.column).value);
  return { documentReference: target, textToDisplay: String(shown) };
}

/** Links within the workbook only; a text to display becomes the contents of the first cell. */
export function writeHyperlink(self: RangeSelf, given: Json): void {
  const link = asObject(given);
  if (link === null) throw new HostError('InvalidArgument', 'A hyperlink is an object.');
  const { address, documentReference, textToDisplay } = link;
  if (typeof address === 'string' && address !== '')
    throw new HostError('NotImplemented', 'Only links within the workbook.');
  const target = asText(documentReference ?? null);
  self.state.allowSheetChange(self.sheet);
  const { sheet, block } = self;
  if (isUnbounded(block))
    throw new HostError('InvalidArgument', 'A hyperlink needs cells, not entire rows or columns.');
  if (textToDisplay !== undefined && textToDisplay !== null) {
    writeValues({ ...self, block: { ...block, rows: 1, columns: 1 } }, asText(textToDisplay));
  }
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    for (let column = block.column; column < block.column + block.columns; column += 1)
      sheet.setLink(row, column, target);
  }
  sheet.setFormat(block, { underline: true, fontColor: '#0563C1' });
}
