/** The workbook as a file: what it is called, and opening another one beside it. */
import type { Trouble } from '../write/outcome.ts';
import { roundTrip } from './round-trip.ts';
import { isOfficeError, troubleOf } from './trouble.ts';

/** The name of the file, `Thi đua 2026.xlsx`; as Excel calls it where it was never saved. Rejects when Excel does not answer. */
export async function workbookName(): Promise<string> {
  return roundTrip(({ workbook }) => {
    workbook.load('name');
    return () => workbook.name;
  });
}

/** Whether Excel here can open a workbook that we hand it (`Excel.createWorkbook`, ExcelApi 1.8). */
export function canOpenWorkbooks(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.8');
}

/** Opens a file, given in base64, as a new workbook in a window of its own. Null when it was done. */
export async function openNewWorkbook(base64: string): Promise<Trouble | null> {
  try {
    await Excel.createWorkbook(base64);
    return null;
  } catch (error) {
    if (isOfficeError(error)) return troubleOf(error);
    throw error;
  }
}
