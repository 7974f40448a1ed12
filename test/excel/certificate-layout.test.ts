/** The CertificateLayout table of a real workbook: read with the others, and nothing to a tally. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { addCertificateTable, readCertificateTable } from '../../src/excel/inputs/certificate-layout.ts';
import { setUpWorkbook } from '../../src/excel/set-up/set-up.ts';
import { readCouncil } from '../../src/excel/use-cases.ts';
import { snapshotWorkbook } from '../../src/excel/read/snapshot.ts';
import type { Fault } from '../../src/host/host.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { pageFor } from '../../src/workbook/certificates/certificate-layout.ts';
import {
  sheetSizes,
  usualPlacesOn,
  certificateItems,
} from '../../src/workbook/certificates/certificate-places.ts';
import { readCertificateLayout } from '../../src/workbook/read/certificate-layout.ts';
import { sheetContents, strayNames } from './contents.ts';
import { opened } from './faults.ts';
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
      assert.ok(snapshot, 'there is no snapshot');
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
      assert.ok(snapshot, 'there is no snapshot');
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
      assert.equal(outcome.kind, 'read');
      assert.deepEqual(outcome.reading.issues, []);
    });
  });
});

const contents = (file: WorkbookFile) => file.sheets.map((sheet) => sheetContents(file, sheet));
const anybody = { code: null, kind: null };

async function layoutOf() {
  const read = await readCertificateTable();
  assert.equal(read.kind, 'read');
  return readCertificateLayout(read.workbook, []);
}

describe('the table of the certificates’ places, added by a press', () => {
  for (const language of ['vi', 'en'] as const) {
    for (const [name, size] of Object.entries({ ...sheetSizes, own: { width: 340.5, height: 240 } })) {
      it(`says where everything usually stands (${name}, ${language})`, () =>
        inExcel(aCouncilFile(), {}, async ({ host }) => {
          const before = contents(host.file);
          const outcome = await addCertificateTable(size, { language });
          assert.deepEqual(outcome, {
            kind: 'done',
            sheets: [language === 'vi' ? 'Vị trí in bằng' : 'Certificate places'],
          });
          assert.deepEqual(contents(host.file).slice(0, before.length), before);
          assert.deepEqual(strayNames(host.file), []);
          const { layout, isThere, issues } = await layoutOf();
          assert.deepEqual([isThere, issues], [true, []]);
          const page = pageFor(layout, anybody);
          assert.deepEqual([page.sheet, page.offset], [size, { x: 0, y: 0 }]);
          const usual = usualPlacesOn(size);
          const places = new Map(page.places.map((place) => [place.item, place]));
          for (const item of certificateItems) {
            const expected = { item, ...usual[item], height: null, text: null };
            assert.deepEqual(places.get(item), expected, item);
          }
        }));
    }
  }

  it('says at each cell what belongs there, offers what can be chosen, and keeps typed texts as texts', () =>
    inExcel(aCouncilFile(), {}, async ({ host }) => {
      await addCertificateTable(sheetSizes.a4, { language: 'vi' });
      const file = opened(host.file.save());
      const sheet = file.sheets.find(({ name }) => name === 'Vị trí in bằng');
      assert.ok(sheet, 'there is no sheet');
      const titles = new Set(sheet.prompts().map(({ title }) => title));
      for (const title of ['Khen thưởng', 'Mục in', 'Cách trái (mm)', 'Cao (mm)', 'In đậm', 'Căn'])
        assert.ok(titles.has(title), title);
      assert.equal(file.format(sheet.cell(4, 9).format).numberFormat, '@');
      assert.equal(file.activeSheet.name, sheet.name);
    }));

  it('is left alone where it is there, however wrong, and takes the name of no other sheet', async () => {
    await inExcel(withLayout(['rác', -1, '', 'x', '']), {}, async ({ host }) => {
      const before = contents(host.file);
      const outcome = await addCertificateTable(sheetSizes.a3, { language: 'vi' });
      assert.deepEqual(outcome, { kind: 'done', sheets: [] });
      assert.deepEqual(contents(host.file), before);
    });
    const file = aCouncilFile();
    file.addSheet('Vị trí in bằng').setValue(0, 0, { kind: 'text', text: 'của người khác' });
    await inExcel(file, {}, async () => {
      const outcome = await addCertificateTable(sheetSizes.a4, { language: 'vi' });
      assert.deepEqual(outcome, { kind: 'done', sheets: ['Vị trí in bằng (2)'] });
    });
  });

  it('comes whole or not at all, whichever round trip fails, and is added by the next press where Excel went away', async () => {
    const trips = await inExcel(aCouncilFile(), {}, async ({ trips: made }) => {
      await addCertificateTable(sheetSizes.a4, { language: 'vi' });
      return made.length;
    });
    const code = 'GeneralException';
    for (let roundTrip = 1; roundTrip <= trips; roundTrip += 1) {
      for (const when of ['before', 'after', { afterActions: 3 }] as const) {
        const file = aCouncilFile();
        const before = contents(file);
        const fault: Fault = { roundTrip, when, code };
        const outcome = await inExcel(file, { faults: [fault] }, () =>
          addCertificateTable(sheetSizes.a4, { language: 'vi' }),
        );
        assert.deepEqual(strayNames(file), [], JSON.stringify(fault));
        if (outcome.kind !== 'done') assert.deepEqual(contents(file), before, JSON.stringify(fault));
      }
    }
    const file = aCouncilFile();
    // The last three write the sheet, guard it and show it.
    const silence = [0, 1, 2, 3, 4, 5].map((at): Fault => ({
      roundTrip: trips - 2 + at,
      when: at === 0 ? { afterActions: 12 } : 'before',
      code,
    }));
    const broken = await inExcel(file, { faults: silence }, () =>
      addCertificateTable(sheetSizes.a4, { language: 'vi' }),
    );
    assert.equal(broken.kind, 'trouble');
    assert.notDeepEqual(strayNames(file), []);
    await inExcel(file, {}, async () => {
      const again = await addCertificateTable(sheetSizes.a4, { language: 'vi' });
      assert.deepEqual(again, { kind: 'done', sheets: ['Vị trí in bằng'] });
    });
    assert.deepEqual(strayNames(file), []);
  });

  it('is not what a set-up makes, and does not keep one from making the rest', () => {
    const file = aCouncilFile();
    const awards = file.sheets.find(({ name }) => name === 'Khen thưởng');
    if (awards) file.deleteSheet(awards);
    return inExcel(file, {}, async () => {
      await addCertificateTable(sheetSizes.a4, { language: 'vi' });
      assert.deepEqual(await setUpWorkbook({ language: 'vi' }), { kind: 'done', sheets: ['Hình thức khen'] });
    });
  });

  it('is read alone in three round trips, and is not there in a workbook without it', () =>
    inExcel(aCouncilFile(), {}, async ({ trips }) => {
      assert.equal((await layoutOf()).isThere, false);
      assert.ok(trips.length <= 3, `expected at most 3, found ${trips.length}`);
    }));

  it('says what stands in the way', () => {
    const locked = aCouncilFile();
    locked.protectStructure();
    return inExcel(locked, {}, async () => {
      const outcome = await addCertificateTable(sheetSizes.a4, { language: 'vi' });
      assert.equal(outcome.kind, 'trouble');
      assert.equal(outcome.trouble.code, 'WorkbookProtected');
    });
  });
});
