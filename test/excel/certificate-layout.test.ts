/** The CertificateLayout table of a real workbook: read with the others, and nothing to a tally. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readCouncil } from '../../src/excel/use-cases.ts';
import { snapshotWorkbook } from '../../src/excel/snapshot.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { readCertificateLayout } from '../../src/workbook/read/certificate-layout.ts';
import { expectTallied, inExcel, tallyIn, workOptions } from './in-excel.ts';
import { aCouncilFile, putTable } from './small-council.ts';

const header = ['Mục in', 'Cách trái (mm)', 'Cách trên (mm)', 'Rộng (mm)', 'Căn'] as const;

function withLayout(...rows: (string | number)[][]): WorkbookFile {
  const file = aCouncilFile();
  putTable(file, 'CertificateLayout', 'Phôi', header, rows);
  return file;
}

describe('where certificates stand, in Excel', () => {
  it('is read in the same three round trips as everything else', () =>
    inExcel(withLayout(['Họ tên', 40.5, '90', 200, 'Giữa']), {}, async ({ trips }) => {
      const snapshot = await snapshotWorkbook();
      assert.equal(trips.length, 3);
      assert.ok(snapshot);
      const { layout, issues } = readCertificateLayout(snapshot.workbook, []);
      assert.deepEqual(issues, []);
      assert.deepEqual(
        layout.places.map(({ item, x, y, width, align }) => [item, x, y, width, align]),
        [['name', 40.5, 90, 200, 'center']],
      );
    }));

  it('says in which cell of which sheet it is wrong', () =>
    inExcel(withLayout(['Họ tên', 40, 90, 300, 'Giữa']), {}, async () => {
      const snapshot = await snapshotWorkbook();
      assert.ok(snapshot);
      const { issues } = readCertificateLayout(snapshot.workbook, []);
      assert.deepEqual(
        issues.map(({ code, sheet, cell }) => [code, sheet, cell]),
        [['NotANumber', 'Phôi', 'E5']],
      );
    }));

  it('keeps no tally from its result, and changes nothing in its fingerprint', async () => {
    const plain = expectTallied(await tallyIn(aCouncilFile()));
    const spoilt = expectTallied(await tallyIn(withLayout(['rác', 'rác', -1, '', '#REF!'])));
    assert.deepEqual(spoilt.tally, plain.tally);
    await inExcel(withLayout(['rác', '', '', '', '']), {}, async () => {
      const outcome = await readCouncil(workOptions());
      assert.ok(outcome.kind === 'read');
      assert.deepEqual(outcome.reading.issues, []);
    });
  });
});
