/** A copy that a member opened and saved in another program still is that member's copy, ready to be filled in. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { beforeAll, describe, it } from 'vitest';
import { personalCopies, type PersonalCopy } from '../../src/copies/sent/personal-copy.ts';
import { readStamp, stampSheet, type Stamp } from '../../src/copies/stamp.ts';
import { withWorkbook } from '../../src/cli/session.ts';
import { readWithTables } from '../../src/excel/use-cases.ts';
import type { SheetPart, TablePart, WorkbookFile } from '../../src/ooxml/model.ts';
import { noncesOf } from '../copies/nonces.ts';
import { opened, sheetOf } from '../ooxml/opened.ts';
import { findLibreOffice, findOpenpyxl } from '../outsiders.ts';
import { skipped } from '../skipped.ts';
import { describeWithOpenpyxl, recalculatedByLibreOffice, resavedByOpenpyxl } from './outsiders.ts';
import { checkFile } from './through-office.ts';

const [soffice, python] = [findLibreOffice(), findOpenpyxl()];
const madeAt = new Date(Date.UTC(2014, 3, 1, 2));
const sample = readFileSync(new URL('../../assets/dien-bien-60.xlsx', import.meta.url));

let copies: readonly PersonalCopy[] = [];

beforeAll(async () => {
  const outcome = await withWorkbook('dien-bien-60.xlsx', sample, 'vi', () =>
    readWithTables({ language: 'vi', now: madeAt, version: '0.0.0' }),
  );
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  const { reading, workbook } = outcome;
  const source = { campaign: reading.campaign, snapshot: workbook, fileName: 'dien-bien-60.xlsx' };
  const nonces = noncesOf(reading.campaign);
  copies = personalCopies(source, { language: 'vi', madeAt, nonces }).slice(0, 3);
  assert.equal(copies.length, 3);
});

/** The copy with every score taken out: as it is sent when nobody has begun. */
function blank(bytes: Uint8Array): Uint8Array {
  const file = opened(bytes);
  for (const { sheet, table } of scoreTables(file)) {
    const [header = []] = sheet.cells({ ...table.block, rows: 1 });
    header.forEach(({ value }, across) => {
      if (value.kind !== 'text' || !/^(?:I{1,3}\.\d|Thưởng|Trừ)$/u.test(value.text)) return;
      for (let row = 1; row < table.block.rows; row += 1)
        sheet.setValue(table.block.row + row, table.block.column + across, { kind: 'empty' });
    });
  }
  return file.save();
}

function scoreTables(
  file: WorkbookFile,
): readonly { readonly sheet: SheetPart; readonly table: TablePart }[] {
  return file.sheets.flatMap((sheet) =>
    sheet.tables.filter(({ name }) => name.startsWith('Scores')).map((table) => ({ sheet, table })),
  );
}

function stampOf(bytes: Uint8Array): Stamp | null {
  const sheet = sheetOf(opened(bytes), stampSheet);
  const block = sheet.usedBlock();
  if (block === null) return null;
  assert.notEqual(sheet.visibility, 'visible');
  return readStamp(
    sheet.cells(block).map((row) => row.map(({ value }) => (value.kind === 'text' ? value.text : ''))),
  );
}

/** What guides the member at the first and last row of each score table, and how many rules look at what is typed. */
function guidance(bytes: Uint8Array): unknown {
  const at = ({ sheet }: ReturnType<typeof scoreTables>[number], row: number): readonly string[] =>
    sheet
      .prompts()
      .filter(({ block }) => block.row <= row && row < block.row + block.rows)
      .toSorted((one, other) => one.block.column - other.block.column)
      .map(({ title, text }) => `${title}: ${text}`);
  const xml = Object.entries(unzipSync(bytes))
    .filter(([name]) => name.startsWith('xl/worksheets/'))
    .map(([, part]) => new TextDecoder().decode(part))
    .join('');
  return {
    prompts: scoreTables(opened(bytes)).flatMap((each) => [
      at(each, each.table.block.row + 1),
      at(each, each.table.block.row + each.table.block.rows - 1),
    ]),
    rules: [...xml.matchAll(/<formula1>OR\(AND\(ISNUMBER\(/gu)].length,
    // LibreOffice writes the constant as the number that it is to it.
    fixed: [...xml.matchAll(/type="custom"[^>]*><formula1>(?:FALSE|0)<\/formula1>/gu)].length,
  };
}

async function expectTheSameCopy(before: Uint8Array, after: Uint8Array): Promise<void> {
  assert.match(stampOf(before)?.nonce ?? 'no stamp', /^[a-p]{32}$/u);
  assert.deepEqual(stampOf(after), stampOf(before));
  const tables = (bytes: Uint8Array): unknown =>
    opened(bytes).sheets.map(({ name, visibility, tables: all }) => [
      name,
      visibility,
      all.map((table) => [table.name, table.block]),
    ]);
  assert.deepEqual(tables(after), tables(before));
  assert.deepEqual(guidance(after), guidance(before));
  const issues = async (bytes: Uint8Array): Promise<readonly string[]> =>
    (await checkFile(bytes)).outcome.reading.issues.map(({ code }) => code);
  const found = await issues(after);
  assert.deepEqual(new Set(found), new Set(['MissingScore']));
  assert.deepEqual(found, await issues(before));
}

describe('a personal copy', () => {
  it(
    'is the same after LibreOffice has saved it',
    skipped(soffice === null ? 'needs LibreOffice' : false),
    async () => {
      if (soffice === null) return;
      const sent = copies.map(({ bytes }) => blank(bytes));
      const saved = recalculatedByLibreOffice(soffice, sent);
      for (const [at, bytes] of sent.entries()) await expectTheSameCopy(bytes, saved[at] ?? assert.fail());
    },
  );

  it(
    'is the same after openpyxl has saved it',
    skipped(python === null ? 'needs openpyxl' : false),
    async () => {
      if (python === null) return;
      for (const { bytes } of copies.slice(0, 1)) {
        const sent = blank(bytes);
        await expectTheSameCopy(sent, resavedByOpenpyxl(python, sent));
      }
    },
  );

  it('has no part that openpyxl stumbles over', skipped(python === null ? 'needs openpyxl' : false), () => {
    const [copy] = copies;
    if (python === null || copy === undefined) return;
    const { sheets, tables } = describeWithOpenpyxl(python, copy.bytes);
    assert.deepEqual(sheets.slice(0, 3), ['Hướng dẫn', 'Chấm tập thể', 'Chấm cá nhân']);
    assert.deepEqual([tables['Scores_TT']?.[0], tables['Scores_CN']?.[0]], ['Chấm tập thể', 'Chấm cá nhân']);
  });
});
