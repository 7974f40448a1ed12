import { asOneOf } from '../arguments.ts';
import { defineType } from '../member.ts';
import type { HostState } from '../state.ts';
import { namedItemCollection } from './named-item.ts';
import { workbookProtection } from './protection.ts';
import { rangeObject } from './range.ts';
import { documentProperties, settingCollection } from './stored-values.ts';
import { tableCollection } from './table.ts';
import { newWorkbookBytes, workbookCreated } from './workbook-created.ts';
import { worksheetCollection } from './worksheet-collection.ts';

/** The client's `context.workbook`: where every path begins. */
export const workbookObject = defineType<HostState>({
  name: 'Workbook',
  members: {
    Name: { kind: 'scalar', set: '1.7', read: (state) => state.fileName },
    ReadOnly: { kind: 'scalar', set: '1.8', read: (state) => state.readOnly },
    Application: { kind: 'navigation', set: '1.1', open: (state) => application(state) },
    Worksheets: { kind: 'navigation', set: '1.1', open: (state) => worksheetCollection(state) },
    Tables: { kind: 'navigation', set: '1.1', open: (state) => tableCollection({ state, sheet: null }) },
    Names: { kind: 'navigation', set: '1.1', open: (state) => namedItemCollection({ state, sheet: null }) },
    Properties: { kind: 'navigation', set: '1.7', open: (state) => documentProperties(state) },
    Settings: { kind: 'navigation', set: '1.4', open: (state) => settingCollection(state) },
    Protection: { kind: 'navigation', set: '1.7', open: (state) => workbookProtection(state) },
    GetSelectedRange: {
      kind: 'opening',
      set: '1.1',
      open: (state) => rangeObject({ state, ...state.selection }),
    },
    GetActiveCell: {
      kind: 'opening',
      set: '1.7',
      open: (state) => {
        const { sheet, block } = state.selection;
        return rangeObject({ state, sheet, block: { ...block, rows: 1, columns: 1 } });
      },
    },
    _RemoveReference: {
      kind: 'action',
      set: '1.1',
      run: (state, given) => state.references.remove(given.text(0)),
    },
    _RemoveAllReferences: { kind: 'action', set: '1.1', run: (state) => state.references.removeAll() },
    _GetReferenceCount: { kind: 'action', set: '1.1', run: (state) => state.references.count },
  },
});

/** The client's `workbook.application`. */
const application = defineType<HostState>({
  name: 'Application',
  members: {
    CalculationMode: {
      kind: 'scalar',
      set: '1.1',
      writeSet: '1.8',
      read: (state) => state.calculationMode,
      write: (state, value) => {
        state.allowChange();
        state.calculationMode = asOneOf(value, ['Automatic', 'AutomaticExceptTables', 'Manual']);
      },
    },
    Calculate: {
      kind: 'action',
      set: '1.1',
      run: (state, given) => {
        const how = given.oneOf(0, ['Recalculate', 'Full', 'FullRebuild']);
        state.calculationAsked = how === 'Recalculate' ? 'changes' : 'everything';
      },
    },
    SuspendApiCalculationUntilNextSync: {
      kind: 'action',
      set: '1.6',
      run: (state) => {
        state.calculationSuspended = true;
      },
    },
    /** What `Excel.createWorkbook` calls; see `workbookCreated`. */
    CreateWorkbook: {
      kind: 'opening',
      set: '1.8',
      open: (state, given) => workbookCreated({ state, bytes: newWorkbookBytes(given.optionalText(0)) }),
    },
    /** The host has no screen. */
    SuspendScreenUpdatingUntilNextSync: { kind: 'action', set: '1.9', run: () => null },
  },
});
