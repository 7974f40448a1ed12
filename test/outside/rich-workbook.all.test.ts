/** What a council keeps in its workbook besides our tables comes through a tally whole. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, test } from 'vitest';
import { findLibreOffice, findOpenpyxl } from '../outsiders.ts';
import { skipped } from '../skipped.ts';
import { describeWithOpenpyxl, recalculatedByLibreOffice } from './outsiders.ts';
import { enriched, richParts } from './rich-book.ts';
import { tallyFile } from './through-office.ts';
import { inspected } from '../inspected.ts';

const input = enriched(readFileSync(new URL('../../assets/dien-bien-60.xlsx', import.meta.url)));
const [soffice, python] = [findLibreOffice(), findOpenpyxl()];
const nothing: Uint8Array = new Uint8Array();
let [once, twice] = [nothing, nothing];

beforeAll(async () => {
  once = (await tallyFile(input)).file;
  twice = (await tallyFile(once)).file;
});

test('chart, sparklines, protection, comments, custom parts: every part comes through a tally, and a second one', () => {
  const was = unzipSync(input);
  for (const file of [once, twice]) {
    const is = unzipSync(file);
    for (const name of Object.keys(was)) assert.ok(is[name], `${name} is gone`);
    // Custom properties are a part that our layer may write into; the rest is nobody's business.
    for (const name of richParts.filter((part) => part !== 'docProps/custom.xml')) {
      assert.ok(strFromU8(is[name] ?? nothing) === strFromU8(was[name] ?? nothing), `${name} has changed`);
    }
    assert.match(strFromU8(is['docProps/custom.xml'] ?? nothing), /Lưu hành nội bộ/);
    const book = strFromU8(is['xl/workbook.xml'] ?? nothing);
    assert.match(
      book,
      /<definedName name="ChỉTiêu" comment="Của thư ký">'Biểu đồ'!\$A\$2:\$B\$3<\/definedName>/,
    );
    assert.match(strFromU8(is['[Content_Types].xml'] ?? nothing), /application\/x-thing/);
  }
});

test('a second tally leaves no sheet of the first behind', () => {
  const sheets = (file: Uint8Array): number =>
    Object.keys(unzipSync(file)).filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).length;
  assert.equal(sheets(twice), sheets(once));
});

test(
  'openpyxl opens the rich workbook after a tally',
  skipped(python === null ? 'openpyxl is not on this machine' : false),
  () => {
    if (python === null) return;
    const seen = describeWithOpenpyxl(python, once);
    assert.equal(seen.cells['Biểu đồ']?.[1]?.[2], 12);
    assert.ok(seen.names.includes('ChỉTiêu'), `${inspected('ChỉTiêu')} is not in ${inspected(seen.names)}`);
  },
);

test(
  'LibreOffice opens the rich workbook after a tally, chart and all',
  skipped(soffice === null ? 'LibreOffice is not on this machine' : false),
  () => {
    if (soffice === null) return;
    const parts = Object.keys(unzipSync(recalculatedByLibreOffice(soffice, [once])[0] ?? nothing));
    assert.ok(
      parts.some((name) => name.startsWith('xl/charts/')),
      `none of these is: ${inspected(parts)}`,
    );
  },
);
