/** What people, and we ourselves, change in the sheets, as it happens. */
import { roundTrip, roundTripIn } from './round-trip.ts';
import { isOfficeError } from './trouble.ts';

export interface SheetChange {
  readonly sheet: string;
  /** An A1 address, of one cell or of several. */
  readonly address: string;
}

/**
 * Calls back after each change of cells on any sheet, our own writes too; not for what formulas come to. Resolves to
 * the function that stops it. Rejects with an error of Office.js's when Excel cannot watch.
 */
export async function watchSheets(onChange: (change: SheetChange) => void): Promise<() => Promise<void>> {
  const names = new SheetNames();
  let watching = true;
  const heard = async ({ worksheetId, address }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    const sheet = await names.of(worksheetId);
    if (sheet !== null && watching) onChange({ sheet, address });
  };
  const handler = await roundTrip(({ workbook }) => {
    const added = workbook.worksheets.onChanged.add(heard);
    return () => added;
  });
  return async () => {
    watching = false;
    // A handler goes only in the context in which it came.
    await roundTripIn(handler.context, () => {
      handler.remove();
      return () => undefined;
    });
  };
}

/**
 * Names of sheets by their ids. They are asked for anew with each event, since a person may have renamed one; events
 * that come while Excel is being asked wait for one more answer together.
 */
class SheetNames {
  #known: ReadonlyMap<string, string> = new Map();
  #asked: Promise<void> = Promise.resolve();
  #waiting: Promise<void> | null = null;

  /** Null for a sheet that is no more. While Excel does not answer, the name the sheet had. */
  async of(id: string): Promise<string | null> {
    this.#waiting ??= this.#asked.then(() => this.ask());
    await this.#waiting;
    return this.#known.get(id) ?? null;
  }

  private async ask(): Promise<void> {
    this.#asked = this.#waiting ?? this.#asked;
    this.#waiting = null;
    try {
      this.#known = await roundTrip(({ workbook: { worksheets } }) => {
        worksheets.load('items/id,items/name');
        return () => new Map(worksheets.items.map(({ id, name }) => [id, name]));
      });
    } catch (error) {
      // A person is typing in a cell, or the connection is gone for a moment.
      if (!isOfficeError(error)) throw error;
    }
  }
}
