/** What cells look like, all of them together. */
import { intersect } from '../../cells/block.ts';
import type { CellFormat, FormatChange } from '../../ooxml/model.ts';
import type { Json } from '../json.ts';
import type { RangeSelf } from './selves.ts';

/** What all the cells have in common, or null; of entire rows and columns, the cells that are in use count. */
export function uniform(self: RangeSelf, give: (look: CellFormat) => Json): Json {
  const { state, sheet, block } = self;
  const used = sheet.usedBlock();
  const seen = intersect(block, used ?? block) ?? { ...block, rows: 1, columns: 1 };
  const small = block.rows * block.columns <= 10_000 ? block : seen;
  const formats = new Set(sheet.cells(small).flatMap((row) => row.map((cell) => cell.format)));
  const values = new Set([...formats].map((index) => give(state.file.format(index))));
  const [first, ...others] = values;
  return others.length > 0 || first === undefined ? null : first;
}

/** Gives the cells another look; the sheet must not be protected. */
export function change({ state, sheet, block }: RangeSelf, look: FormatChange): void {
  state.allowSheetChange(sheet);
  sheet.setFormat(block, look);
}
