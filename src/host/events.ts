/**
 * What the host says unasked. The client takes it on the same bridge as answers, as a message of type 3 with a list of
 * entries; it goes through to the handlers that were added to that event of that target.
 */
import { blockAddress } from '../cells/a1.ts';
import type { RangeReference } from './range-reference.ts';
import { sheetId } from './state.ts';

/** Category of events among the entries, `onChanged` among the events, and the target of the workbook's own events. */
const eventCategory = 65_536;
const dataChanged = 10;
const workbookTarget = 'Workbook';

/** Who changed the cells: this add-in, or anybody else at this computer. */
export type Trigger = 'ThisLocalAddin' | 'Unknown';

/**
 * The message that cells got other contents, for `worksheets.onChanged`:
 * https://learn.microsoft.com/javascript/api/excel/excel.worksheetchangedeventargs
 */
export function changeMessage(changes: readonly RangeReference[], trigger: Trigger): string {
  const entries = changes.map(({ sheet, block }) => ({
    messageCategory: eventCategory,
    messageType: dataChanged,
    targetId: workbookTarget,
    message: JSON.stringify({
      worksheetId: sheetId(sheet),
      address: blockAddress(block),
      changeType: 'RangeEdited',
      source: 'Local',
      triggerSource: trigger,
      shiftDirection: 'None',
    }),
  }));
  return JSON.stringify({ type: 3, message: { entries } });
}
