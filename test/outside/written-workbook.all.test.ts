/** The workbook after a tally, in the eyes of others: LibreOffice calculates the same, openpyxl sees everything in it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, test } from 'vitest';
import { Draw } from '../../assets/samples/draw.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { fileOf } from '../reckoning/file-of.ts';
import { soundCouncil } from '../reckoning/sound-council.ts';
import { placed } from '../reckoning/snapshot-of.ts';
import { findLibreOffice, findOpenpyxl } from '../outsiders.ts';
import { skipped } from '../skipped.ts';
import { describeWithOpenpyxl, recalculatedByLibreOffice } from './outsiders.ts';
import { tallyFile } from './through-office.ts';

const input = readFileSync(new URL('../../assets/dien-bien-60.xlsx', import.meta.url));
const [soffice, python] = [findLibreOffice(), findOpenpyxl()];
/** Among them are all three ways to make one score of many. */
const seeds = [1, 3, 5];
let written: Uint8Array = new Uint8Array();

beforeAll(async () => {
  written = (await tallyFile(input)).file;
});

function opened(bytes: Uint8Array): WorkbookFile {
  const result = openWorkbook(bytes);
  if (result.kind === 'problem') throw new Error(result.problem.detail);
  return result.file;
}

/** A calculated text and an empty result are the same to LibreOffice. */
const shown = (value: StoredValue): unknown =>
  value.kind === 'number' || value.kind === 'boolean'
    ? value.value
    : value.kind === 'text'
      ? value.text
      : value.kind === 'error'
        ? value.error
        : '';

/** Holds every formula of ours against what another program makes of it; gives the formulas. */
function expectSameResults(ours: WorkbookFile, theirs: WorkbookFile): string[] {
  return ours.sheets.flatMap((sheet) => {
    const twin = theirs.sheets.find(({ name }) => name === sheet.name);
    assert.ok(twin, sheet.name);
    return [...sheet.formulas()].map(({ row, column, cell }) => {
      const place = `${sheet.name} row ${row + 1} column ${column + 1}: ${cell.formula}`;
      assert.equal(shown(twin.cell(row, column).value), shown(cell.value), place);
      return cell.formula ?? '';
    });
  });
}

test(
  'LibreOffice calculates every formula to the value we stored, on the sample and on random councils',
  skipped(soffice === null ? 'LibreOffice is not on this machine' : false),
  async () => {
    if (soffice === null) return;
    const files = [written];
    for (const seed of seeds) {
      files.push((await tallyFile(fileOf(placed(soundCouncil(seed), new Draw(seed))))).file);
    }
    const theirs = recalculatedByLibreOffice(soffice, files);
    const formulas = files.map((file, at) => expectSameResults(opened(file), opened(theirs[at] ?? file)));
    assert.ok((formulas[0] ?? []).length >= 93, 'every score of the sample is a formula');
    const all = formulas.flat().join(' ');
    for (const name of ['AVERAGE', 'MEDIAN', 'MAX', 'ROUND']) assert.ok(all.includes(`${name}(`), name);
  },
);

test(
  'openpyxl sees every sheet, table, rule of entry and name',
  skipped(python === null ? 'openpyxl is not on this machine' : false),
  () => {
    if (python === null) return;
    const ours = opened(written);
    const seen = describeWithOpenpyxl(python, written);
    const before = describeWithOpenpyxl(python, input);
    assert.deepEqual(
      seen.sheets,
      ours.sheets.map(({ name }) => name),
    );
    assert.ok(
      seen.sheets.length > before.sheets.length,
      `expected more than ${before.sheets.length}, found ${seen.sheets.length}`,
    );
    assert.deepEqual(seen.tables, before.tables);
    assert.equal(seen.validations, before.validations);
    for (const { name, sheet } of ours.names) {
      if (sheet === null) assert.ok(seen.names.includes(name), name);
    }
    for (const name of before.sheets) assert.deepEqual(seen.cells[name], before.cells[name], name);
  },
);

test('a tally leaves the parts of the input sheets byte for byte as they were', () => {
  const [was, is] = [unzipSync(input), unzipSync(written)];
  for (const [name, bytes] of Object.entries(was)) {
    if (!/^xl\/(worksheets\/|tables\/|theme\/)/.test(name)) continue;
    const after = is[name];
    assert.ok(after, `${name} is gone`);
    // Another sheet is shown now: that alone may change, and only on the sheet that was shown before.
    const expected = strFromU8(bytes).replace(' tabSelected="1"', '');
    assert.ok(strFromU8(after) === expected, `${name} has changed`);
  }
});
