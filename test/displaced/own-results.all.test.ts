/** Results whose marks are lost (sheets copied by hand, or a program that dropped the names) are nobody's rows. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { it } from 'vitest';
import { Draw } from '../../assets/samples/draw.ts';
import { checkWorkbook, tallyWorkbook } from '../../src/excel/use-cases.ts';
import { expectTallied, inExcel, workOptions } from '../excel/in-excel.ts';
import { opened } from '../ooxml/opened.ts';
import { fileOf } from '../reckoning/file-of.ts';
import { placed } from '../reckoning/snapshot-of.ts';
import { soundCouncil } from '../reckoning/sound-council.ts';
import { seeds, sized } from '../size.ts';

function withoutNames(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'xl/workbook.xml';
  const xml = strFromU8(parts[name] ?? new Uint8Array());
  const less = xml.replace(/<definedNames>.*<\/definedNames>/su, '');
  assert.notEqual(less, xml, 'the tallied workbook has names of ours');
  return zipSync({ ...parts, [name]: strToU8(less) });
}

async function errorsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const file = opened(bytes);
  await inExcel(file, {}, async () => expectTallied(await tallyWorkbook(workOptions())));
  const outcome = await inExcel(opened(withoutNames(file.save())), {}, () => checkWorkbook(workOptions()));
  assert.ok(outcome.kind === 'checked', outcome.kind);
  assert.ok(outcome.reading.campaign.candidates.length > 0, 'the workbook is read');
  return outcome.issues.flatMap(({ code, sheet, cell, table }) =>
    code === 'RowOutsideTable' || code === 'TextBeside' ? [`${code} ${table} ${sheet}!${cell}`] : [],
  );
}

it('of the sample', async () => {
  assert.deepEqual(await errorsOf(readFileSync('assets/dien-bien-60.xlsx')), []);
});

it('of random councils', async () => {
  for (const seed of seeds(sized({ short: 2, all: 6, long: 200 }))) {
    const bytes = fileOf(placed(soundCouncil(seed), new Draw(seed)));
    assert.deepEqual(await errorsOf(bytes), [], `seed ${seed}`);
  }
});
