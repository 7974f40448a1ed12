import { newWorkbook, openWorkbook } from '../../ooxml/workbook.ts';
import { HostError } from '../host-error.ts';
import { defineType } from '../member.ts';
import type { HostState } from '../state.ts';

interface Created {
  readonly state: HostState;
  readonly bytes: Uint8Array;
}

/**
 * A workbook that was made and is not open yet. `Excel.createWorkbook(base64)` is one batch,
 * `application.createWorkbook(base64).open()`:
 * https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-workbooks#create-a-new-workbook
 */
export const workbookCreated = defineType<Created>({
  name: 'WorkbookCreated',
  members: {
    Open: {
      kind: 'action',
      set: '1.8',
      run: ({ state, bytes }) => {
        if (state.openNew === null)
          throw new HostError('NotImplemented', 'There is nowhere to open another workbook.');
        state.openNew(bytes);
      },
    },
  },
});

/**
 * The file in a base64 text, or a workbook with one empty sheet for null. Throws `InvalidArgument` for a text that is no
 * base64 (a data address with its `base64,` before it is none), and for one that holds no workbook.
 */
export function newWorkbookBytes(base64: string | null): Uint8Array {
  if (base64 === null) return newWorkbook().save();
  const bytes = decoded(base64);
  const opened = openWorkbook(bytes);
  if (opened.kind === 'problem')
    throw new HostError('InvalidArgument', `No workbook: ${opened.problem.detail}.`);
  return bytes;
}

function decoded(base64: string): Uint8Array {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    throw new HostError('InvalidArgument', 'The text is not base64.');
  }
}
