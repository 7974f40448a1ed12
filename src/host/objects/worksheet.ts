import type { SheetSelf } from './selves.ts';
import type { SheetPart } from '../../ooxml/model.ts';
import { parseAddress, quotedSheetName } from '../../cells/sheet-name.ts';
import { lastColumn, lastRow } from '../../cells/block.ts';
import type { Arguments } from '../arguments.ts';
import { asColor, asFlag, asOneOf, asText, asWhole } from '../arguments.ts';
import { HostError } from '../host-error.ts';
import type { HostObject } from '../member.ts';
import { defineType } from '../member.ts';
import type { HostState } from '../state.ts';
import { sheetId } from '../state.ts';
import { freezePanes } from './freeze-panes.ts';
import { namedRange, namedItemCollection } from './named-item.ts';
import { horizontalPageBreaks } from './page-break.ts';
import { pageLayout } from './page-layout.ts';
import { worksheetProtection } from './protection.ts';
import { onSheet, rangeObject } from './range.ts';
import { tableCollection } from './table.ts';

const worksheet = defineType<SheetSelf>({
  name: 'Worksheet',
  identity: ({ sheet }) => ({ name: 'Id', value: sheetId(sheet) }),
  members: {
    Id: { kind: 'scalar', set: '1.1', read: ({ sheet }) => sheetId(sheet) },
    Name: {
      kind: 'scalar',
      set: '1.1',
      read: ({ sheet }) => sheet.name,
      write: (self, value) => rename(self, asText(value)),
    },
    Position: {
      kind: 'scalar',
      set: '1.1',
      read: ({ state, sheet }) => state.file.sheets.indexOf(sheet),
      write: (self, value) => move(self, asWhole(value, 0)),
    },
    Visibility: {
      kind: 'scalar',
      set: '1.1',
      writeSet: '1.2',
      read: ({ sheet }) => visibilityWord(sheet),
      write: (self, value) => show(self, asOneOf(value, ['Visible', 'Hidden', 'VeryHidden'])),
    },
    TabColor: {
      kind: 'scalar',
      set: '1.7',
      read: ({ sheet }) => sheet.tabColor ?? '',
      write: ({ state, sheet }, value) => {
        state.allowStructureChange();
        sheet.tabColor = value === '' ? null : asColor(value);
      },
    },
    ShowGridlines: {
      kind: 'scalar',
      set: '1.8',
      read: ({ sheet }) => sheet.gridlines,
      write: showGridlines,
    },
    /** The client writes `showGridlines` under this older name. */
    Gridlines: { kind: 'scalar', set: '1.8', read: ({ sheet }) => sheet.gridlines, write: showGridlines },
    Tables: { kind: 'navigation', set: '1.1', open: (self) => tableCollection(self) },
    Names: { kind: 'navigation', set: '1.4', open: (self) => namedItemCollection(self) },
    Protection: { kind: 'navigation', set: '1.2', open: (self) => worksheetProtection(self) },
    PageLayout: { kind: 'navigation', set: '1.9', open: (self) => pageLayout(self) },
    FreezePanes: { kind: 'navigation', set: '1.7', open: (self) => freezePanes(self) },
    HorizontalPageBreaks: { kind: 'navigation', set: '1.9', open: (self) => horizontalPageBreaks(self) },
    GetRange: { kind: 'opening', set: '1.1', open: (self, given) => getRange(self, given) },
    GetRangeByIndexes: {
      kind: 'opening',
      set: '1.7',
      open: (self, given) =>
        rangeObject({
          ...self,
          block: onSheet({
            row: given.whole(0, 0),
            column: given.whole(1, 0),
            rows: given.whole(2, 1),
            columns: given.whole(3, 1),
          }),
        }),
    },
    GetCell: {
      kind: 'opening',
      set: '1.1',
      open: (self, given) =>
        rangeObject({
          ...self,
          block: onSheet({ row: given.whole(0, 0), column: given.whole(1, 0), rows: 1, columns: 1 }),
        }),
    },
    GetUsedRange: {
      kind: 'opening',
      set: '1.1',
      open: (self) =>
        usedRange(self) ?? rangeObject({ ...self, block: { row: 0, column: 0, rows: 1, columns: 1 } }),
    },
    GetUsedRangeOrNullObject: { kind: 'opening', set: '1.4', open: (self) => usedRange(self) },
    Activate: { kind: 'action', set: '1.1', run: (self) => activate(self) },
    Delete: { kind: 'action', set: '1.1', run: (self) => remove(self) },
    Calculate: {
      kind: 'action',
      set: '1.6',
      run: ({ state }) => {
        state.calculationAsked = 'changes';
      },
    },
    _GetSheetById: {
      kind: 'opening',
      set: '1.7',
      open: ({ state }, given) => {
        const sheet = state.findSheet(given.text(0));
        if (sheet === null) throw new HostError('ItemNotFound');
        return worksheetObject({ state, sheet });
      },
    },
  },
});

/** A `Worksheet` of the client. Throws `ItemNotFound` when the sheet was deleted. */
export function worksheetObject(self: SheetSelf): HostObject {
  if (!self.state.file.sheets.includes(self.sheet))
    throw new HostError('ItemNotFound', 'The worksheet was deleted.');
  return worksheet(self);
}

function visibilityWord(sheet: SheetPart): string {
  return { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' }[sheet.visibility];
}

function showGridlines({ state, sheet }: SheetSelf, value: Parameters<typeof asFlag>[0]): void {
  state.allowChange();
  sheet.gridlines = asFlag(value);
}

function rename({ state, sheet }: SheetSelf, name: string): void {
  state.allowStructureChange();
  state.allowSheetName(name, sheet);
  state.file.renameSheet(sheet, name);
}

function move({ state, sheet }: SheetSelf, index: number): void {
  state.allowStructureChange();
  if (index >= state.file.sheets.length)
    throw new HostError('InvalidArgument', 'There are not so many sheets.');
  state.file.moveSheet(sheet, index);
}

/** The last visible sheet stays visible. */
function show({ state, sheet }: SheetSelf, word: 'Visible' | 'Hidden' | 'VeryHidden'): void {
  state.allowStructureChange();
  if (word !== 'Visible' && isLastVisible(state, sheet))
    throw new HostError('InvalidOperation', 'One sheet must be visible.');
  sheet.visibility = ({ Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const)[word];
  if (word !== 'Visible') leave(state, sheet);
}

/** A sheet with the visibility VeryHidden is not deleted, nor is the last visible one. */
function remove({ state, sheet }: SheetSelf): void {
  state.allowStructureChange();
  if (sheet.visibility === 'veryHidden')
    throw new HostError('InvalidOperation', 'A very hidden sheet is not deleted.');
  if (isLastVisible(state, sheet)) throw new HostError('InvalidOperation', 'One sheet must be visible.');
  leave(state, sheet);
  state.file.deleteSheet(sheet);
  state.forget(sheet);
}

function isLastVisible(state: HostState, sheet: SheetPart): boolean {
  return (
    state.file.sheets.every((other) => other === sheet || other.visibility !== 'visible') &&
    sheet.visibility === 'visible'
  );
}

/** The next visible sheet, or else the one before, is shown instead. */
function leave(state: HostState, sheet: SheetPart): void {
  if (state.file.activeSheet !== sheet) return;
  const { sheets } = state.file;
  const at = sheets.indexOf(sheet);
  const shown = (other: SheetPart): boolean => other !== sheet && other.visibility === 'visible';
  const next = sheets.slice(at + 1).find(shown) ?? sheets.slice(0, at).findLast(shown);
  if (next === undefined) return;
  state.file.activate(next);
  state.selection = { sheet: next, block: { row: 0, column: 0, rows: 1, columns: 1 } };
}

function activate({ state, sheet }: SheetSelf): void {
  if (sheet.visibility !== 'visible') throw new HostError('InvalidOperation', 'The sheet is hidden.');
  state.file.activate(sheet);
  if (state.selection.sheet !== sheet)
    state.selection = { sheet, block: { row: 0, column: 0, rows: 1, columns: 1 } };
}

/** An address or a name; without either, the whole sheet. */
function getRange(self: SheetSelf, given: Arguments): HostObject {
  const text = given.optionalText(0);
  if (text === null)
    return rangeObject({ ...self, block: { row: 0, column: 0, rows: lastRow + 1, columns: lastColumn + 1 } });
  const address = parseAddress(text);
  if (address === null) return namedRange(self, text);
  const other = address.sheet !== null && address.sheet.toLowerCase() !== self.sheet.name.toLowerCase();
  if (other) throw new HostError('InvalidArgument', `${text} is not on ${quotedSheetName(self.sheet.name)}.`);
  return rangeObject({ ...self, block: address.block });
}

function usedRange(self: SheetSelf): HostObject | null {
  const block = self.sheet.usedBlock();
  return block === null ? null : rangeObject({ ...self, block });
}
