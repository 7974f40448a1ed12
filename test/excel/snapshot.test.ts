import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { snapshotWorkbook } from '../../src/excel/read/snapshot.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot.ts';
import { expectTallied, inExcel, tallyIn } from './in-excel.ts';
import { aCouncilFile, putTable } from './small-council.ts';
import { withTables } from './tables-without.ts';

async function snapshotOf(file: WorkbookFile): Promise<WorkbookSnapshot> {
  const snapshot = await inExcel(file, {}, () => snapshotWorkbook());
  assert.ok(snapshot, 'there is no snapshot');
  // The client's lists are of another realm.
  return structuredClone(snapshot.workbook);
}

function aFile(): WorkbookFile {
  const file = newWorkbook();
  putTable(
    file,
    'Contents',
    'Nội dung',
    ['Mã', 'Nội dung'],
    [
      ['I', 'Chuyên môn'],
      ['II', ''],
    ],
  );
  putTable(file, 'Khac', 'Khác', ['Mã'], [['x']]);
  return file;
}

const contents = { name: 'Contents', sheet: 'Nội dung', column: 1 };

describe('a snapshot', () => {
  it('has the input tables with their place, and the sheets in their order', async () => {
    assert.deepEqual(await snapshotOf(aFile()), {
      sheets: ['Sheet1', 'Nội dung', 'Khác'].map((name) => ({ name, mark: null })),
      tables: [
        {
          ...contents,
          row: 3,
          header: ['Mã', 'Nội dung'],
          rows: [
            ['I', 'Chuyên môn'],
            ['II', ''],
          ],
        },
      ],
      others: [{ name: 'Khac', sheet: 'Khác', row: 3, column: 1, header: ['Mã'], rows: [] }],
      record: [],
    });
  });

  it('of a table without a header row takes the names of its columns', async () => {
    const { tables } = await snapshotOf(withTables(aFile(), 'no header'));
    assert.deepEqual(tables, [
      {
        ...contents,
        row: 2,
        header: ['Mã', 'Nội dung'],
        rows: [
          ['Mã', 'Nội dung'],
          ['I', 'Chuyên môn'],
          ['II', ''],
        ],
      },
    ]);
  });

  it('leaves a row of totals out', async () => {
    const { tables } = await snapshotOf(withTables(aFile(), 'totals'));
    assert.deepEqual(tables, [
      { ...contents, row: 3, header: ['Mã', 'Nội dung'], rows: [['I', 'Chuyên môn']] },
    ]);
  });

  it('knows our sheets by their marks and reads the record from A1 on', async () => {
    const file = aCouncilFile();
    const { plan } = expectTallied(await tallyIn(file));
    const { sheets, record } = await snapshotOf(file);
    const ours = sheets.filter(({ mark }) => mark !== null);
    assert.deepEqual(
      ours,
      plan.sheets.map(({ mark, name }) => ({ name, mark })),
    );
    const written = plan.sheets.find(({ mark }) => mark === 'record');
    const first = written?.rows[0]?.[0];
    assert.equal(first?.kind, 'text');
    assert.equal(record[0]?.[0], first.text);
    assert.equal(record.length, written?.rows.length);
  });

  it('of an empty workbook is empty', async () => {
    assert.deepEqual(await snapshotOf(newWorkbook()), {
      sheets: [{ name: 'Sheet1', mark: null }],
      tables: [],
      record: [],
    });
  });
});
