import { HostError } from '../host-error.ts';
import type { HostObject } from '../member.ts';
import { defineType } from '../member.ts';
import type { HostState } from '../state.ts';
import { worksheetObject } from './worksheet.ts';

/** The client's `workbook.worksheets`. */
export const worksheetCollection = defineType<HostState>({
  name: 'WorksheetCollection',
  items: (state) => state.file.sheets.map((sheet) => worksheetObject({ state, sheet })),
  indexer: (state, given) => getItem(state, given.text(0)),
  members: {
    Add: {
      kind: 'opening',
      set: '1.1',
      open: (state, given) => {
        state.allowStructureChange();
        const name = given.optionalText(0) ?? freeName(state);
        state.allowSheetName(name, null);
        return worksheetObject({ state, sheet: state.file.addSheet(name) });
      },
    },
    GetItem: { kind: 'opening', set: '1.1', open: (state, given) => getItem(state, given.text(0)) },
    GetItemOrNullObject: {
      kind: 'opening',
      set: '1.4',
      open: (state, given) => {
        const sheet = state.findSheet(given.text(0));
        return sheet === null ? null : worksheetObject({ state, sheet });
      },
    },
    GetActiveWorksheet: {
      kind: 'opening',
      set: '1.1',
      open: (state) => worksheetObject({ state, sheet: state.file.activeSheet }),
    },
    GetFirst: {
      kind: 'opening',
      set: '1.5',
      open: (state, given) => atEnd(state, given.flag(0, false), 'first'),
    },
    GetLast: {
      kind: 'opening',
      set: '1.5',
      open: (state, given) => atEnd(state, given.flag(0, false), 'last'),
    },
    /** What the client's `worksheets.onChanged` comes to on the wire (ExcelApi 1.9). */
    _RegisterDataChangedEvent: {
      kind: 'action',
      set: '1.9',
      run: (state) => {
        state.watchers += 1;
      },
    },
    _UnregisterDataChangedEvent: {
      kind: 'action',
      set: '1.9',
      run: (state) => {
        state.watchers = Math.max(0, state.watchers - 1);
      },
    },
    GetCount: {
      kind: 'action',
      set: '1.4',
      run: (state, given) =>
        state.file.sheets.filter((sheet) => !given.flag(0, false) || sheet.visibility === 'visible').length,
    },
  },
});

function getItem(state: HostState, key: string): HostObject {
  const sheet = state.findSheet(key);
  if (sheet === null) throw new HostError('ItemNotFound', `There is no sheet ${key}.`);
  return worksheetObject({ state, sheet });
}

function atEnd(state: HostState, visibleOnly: boolean, end: 'first' | 'last'): HostObject {
  const sheets = state.file.sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'visible');
  const sheet = end === 'first' ? sheets[0] : sheets.at(-1);
  if (sheet === undefined) throw new HostError('ItemNotFound');
  return worksheetObject({ state, sheet });
}

function freeName(state: HostState): string {
  for (let number = state.file.sheets.length + 1; ; number += 1) {
    if (state.findSheet(`Sheet${number}`) === null) return `Sheet${number}`;
  }
}
