/** The table of the certificates' places: added where the workbook has none, and read without the rest. */
import type { SheetSize } from '../../workbook/certificates/certificate-places.ts';
import { tableKeyOf } from '../../workbook/columns/schema.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';
import { planCertificateTable } from '../../workbook/template/certificate-sheet.ts';
import { inspect } from '../read/inspect.ts';
import type { Trouble } from '../write/outcome.ts';
import { addInputSheets, type SetUpOptions, type SetUpOutcome } from '../set-up/set-up.ts';
import { snapshotWorkbook } from '../read/snapshot.ts';
import { withTroubles } from '../use-cases.ts';

/** Adds the table with the usual places on certificates of this size; nothing is added where the workbook has one. */
export async function addCertificateTable(size: SheetSize, options: SetUpOptions): Promise<SetUpOutcome> {
  return addInputSheets((workbook, language) => planCertificateTable(workbook, size, language), options);
}

export type CertificateTableRead =
  /** The workbook as if it had no other table. */
  | { readonly kind: 'read'; readonly workbook: WorkbookSnapshot }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** Reads the table alone, in three round trips, however large the others are. */
export async function readCertificateTable(): Promise<CertificateTableRead> {
  return withTroubles(async () => {
    const found = await inspect();
    const tables = found.tables.filter(({ name }) => tableKeyOf(name) === 'CertificateLayout');
    const snapshot = await snapshotWorkbook({ inspection: { ...found, tables } });
    if (snapshot === null) throw new Error('Nobody can call off the reading of one table.');
    return { kind: 'read', workbook: snapshot.workbook };
  });
}
