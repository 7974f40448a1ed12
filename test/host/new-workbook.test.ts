/** `Excel.createWorkbook` through the real client, and which round trips change the workbook. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { openOffice } from '../../src/cli/office.ts';
import { WorkbookHost } from '../../src/host/host.ts';
import type { HostOptions, RoundTrip } from '../../src/host/host.ts';
import { newWorkbook, openWorkbook } from '../../src/ooxml/workbook.ts';
import { firstSheet, refusedWith, withExcel } from './open.ts';

/** Asks for a new workbook through the client; gives the files the host handed on. */
async function create(base64: string | undefined, options: HostOptions = {}): Promise<readonly Uint8Array[]> {
  const made: Uint8Array[] = [];
  const host = new WorkbookHost(newWorkbook(), { onNewWorkbook: (bytes) => made.push(bytes), ...options });
  const office = await openOffice(host, { globals: false });
  try {
    await office.Excel.createWorkbook(base64);
  } finally {
    office.close();
  }
  return made;
}

function aFile(): Uint8Array {
  const file = newWorkbook();
  firstSheet(file).setValue(0, 0, { kind: 'text', text: 'Bản của An' });
  return file.save();
}

const base64Of = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

describe('Excel.createWorkbook', () => {
  it('hands on the file that it is given, byte for byte', async () => {
    const bytes = aFile();
    const [made, ...more] = await create(base64Of(bytes));
    assert.deepEqual(more, []);
    assert.deepEqual(made, bytes);
  });

  it('makes an empty workbook of nothing', async () => {
    const [made] = await create(undefined);
    assert.ok(made, 'there is no made');
    const opened = openWorkbook(made);
    assert.equal(opened.kind, 'opened');
    assert.equal(firstSheet(opened.file).usedBlock(), null);
  });

  for (const [what, text] of [
    ['a text that is no base64', 'không phải'],
    ['a data address', `data:application/octet-stream;base64,${base64Of(aFile())}`],
    ['a text file', base64Of(Buffer.from('điểm'))],
    ['half a workbook', base64Of(aFile().slice(0, 300))],
    ['an empty text', ''],
  ] as const)
    it(`refuses ${what}`, async () => {
      const made: Uint8Array[] = [];
      await refusedWith('InvalidArgument', create(text, { onNewWorkbook: (bytes) => made.push(bytes) }));
      assert.deepEqual(made, []);
    });

  it('is refused where there is nowhere to open it, and before ExcelApi 1.8', async () => {
    const host = new WorkbookHost(newWorkbook());
    const office = await openOffice(host, { globals: false });
    await refusedWith('NotImplemented', office.Excel.createWorkbook(base64Of(aFile())));
    office.close();
    await refusedWith('ApiNotFound', create(base64Of(aFile()), { apiVersion: '1.7' }));
  });
});

describe('a round trip', () => {
  it('counts as a change when it writes, not when it reads, watches, selects or is refused', async () => {
    const trips: RoundTrip[] = [];
    await withExcel(
      async ({ run }) => {
        const changed = async (work: (context: Excel.RequestContext) => unknown): Promise<boolean> => {
          trips.length = 0;
          await run(async (context) => {
            work(context);
            await context.sync();
          }).catch((error: unknown) => error);
          return trips.some((trip) => trip.changed);
        };
        const sheet = (context: Excel.RequestContext): Excel.Worksheet =>
          context.workbook.worksheets.getItem('Sheet1');
        assert.equal(await changed((context) => sheet(context).getRange('A1').load('values')), false);
        assert.equal(await changed((context) => sheet(context).getRange('A1').select()), false);
        assert.equal(
          await changed((context) => context.workbook.worksheets.onChanged.add(() => Promise.resolve())),
          false,
        );
        assert.equal(await changed((context) => (sheet(context).getRange('A1').values = [[1]])), true);
        assert.equal(await changed((context) => context.workbook.settings.add('a', 'b')), true);
        assert.equal(await changed((context) => context.workbook.worksheets.add('Khác')), true);
        assert.equal(await changed((context) => sheet(context).protection.protect()), true);
        assert.equal(await changed((context) => (sheet(context).getRange('A1').values = [[2]])), false);
        assert.equal(
          await changed((context) => (sheet(context).getRange('A1').format.font.bold = true)),
          false,
        );
      },
      { onRoundTrip: (trip) => trips.push(trip) },
    );
  });
});
