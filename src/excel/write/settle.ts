/** Cleans up after a run that broke off, be it a moment ago or on another machine. */
import { inspect } from '../read/inspect.ts';
import { roundTrip } from '../line/round-trip.ts';
import type { OwnSheets } from './own-sheets.ts';
import { isSettled, leftovers } from './own-sheets.ts';
import { queueRepair } from './swap.ts';

/**
 * Undoes a run that stopped before its commit, or finishes one that stopped after it. Gives how the workbook stood
 * before. Rejects with an `OfficeExtension.Error` when Excel refuses or goes away; then it can be called again.
 */
export async function settle(): Promise<OwnSheets> {
  const { standing } = await inspect();
  if (isSettled(standing)) return standing;
  const inUse = await sheetsWithTables([...leftovers(standing)]);
  await roundTrip((context) => {
    queueRepair(context, standing, inUse);
    return () => undefined;
  });
  return standing;
}

/** Of these sheets, the ones that hold a table: somebody keeps data there since. */
export async function sheetsWithTables(names: readonly string[]): Promise<ReadonlySet<string>> {
  if (names.length === 0) return new Set();
  return roundTrip(({ workbook }) => {
    const entries = names.map((name) => {
      const { tables } = workbook.worksheets.getItem(name);
      tables.load('items/name');
      return { name, tables };
    });
    return () => new Set(entries.filter(({ tables }) => tables.items.length > 0).map(({ name }) => name));
  });
}
