import type { Arguments } from '../arguments.ts';
import { HostError } from '../host-error.ts';
import type { HostObject } from '../member.ts';
import { defineType } from '../member.ts';
import type { HostState } from '../state.ts';
import type { SheetSelf } from './selves.ts';

const ofSheet = defineType<SheetSelf>({
  name: 'WorksheetProtection',
  members: {
    Protected: { kind: 'scalar', set: '1.2', read: ({ sheet }) => sheet.protection.protected },
    Protect: {
      kind: 'action',
      set: '1.2',
      run: ({ state, sheet }, given) => {
        withoutPassword(given, 1);
        state.allowSheetChange(sheet);
        sheet.protect();
      },
    },
  },
});

/** The client's `worksheet.protection`. */
export function worksheetProtection(self: SheetSelf): HostObject {
  return ofSheet(self);
}

/** The client's `workbook.protection`. */
export const workbookProtection = defineType<HostState>({
  name: 'WorkbookProtection',
  members: {
    Protected: { kind: 'scalar', set: '1.7', read: (state) => state.file.structureProtected },
    Protect: {
      kind: 'action',
      set: '1.7',
      run: (state, given) => {
        withoutPassword(given, 0);
        state.allowStructureChange();
        state.file.protectStructure();
      },
    },
  },
});

function withoutPassword(given: Arguments, index: number): void {
  const password = given.optionalText(index);
  if (password !== null && password !== '') throw new HostError('NotImplemented', 'A password.');
}
