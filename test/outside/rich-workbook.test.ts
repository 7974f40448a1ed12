/** What a council keeps in its workbook besides our tables comes through a tally whole. */
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { findLibreOffice, findOpenpyxl } from '../outsiders.ts';
import { describeWithOpenpyxl, recalculatedByLibreOffice } from './outsiders.ts';
import { enriched, richParts } from './rich-book.ts';
import { tallyFile } from './through-office.ts';

const sample = readFileSync(new URL('../../assets/dien-bien-60.xlsx', import.meta.url));

test('chart, sparklines, protection, comments, custom parts: every part comes through a tally, and a second one', async () => {
  const input = enriched(sample);
  const once = (await tallyFile(input)).file;
  const twice = (await tallyFile(once)).file;
  const was = unzipSync(input);
  for (const file of [once, twice]) {
    const is = unzipSync(file);
    for (const name of Object.keys(was)) assert.ok(is[name], `${name} is gone`);
    // Custom properties are a part that our layer may write into; the rest is nobody's business.
    for (const name of richParts.filter((part) => part !== 'docProps/custom.xml')) {
      assert.equal(Buffer.compare(was[name] ?? new Uint8Array(), is[name] ?? new Uint8Array()), 0, name);
    }
    assert.match(strFromU8(is['docProps/custom.xml'] ?? new Uint8Array()), /Lưu hành nội bộ/);
    const book = strFromU8(is['xl/workbook.xml'] ?? new Uint8Array());
    assert.match(
      book,
      /<definedName name="ChỉTiêu" comment="Của thư ký">'Biểu đồ'!\$A\$2:\$B\$3<\/definedName>/,
    );
    assert.match(strFromU8(is['[Content_Types].xml'] ?? new Uint8Array()), /application\/x-thing/);
  }
});

test(
  'others open the rich workbook after a tally',
  {
    skip: (findLibreOffice() ?? findOpenpyxl()) === null ? 'neither LibreOffice nor openpyxl is here' : false,
  },
  async () => {
    const { file } = await tallyFile(enriched(sample));
    const [python, soffice] = [findOpenpyxl(), findLibreOffice()];
    if (python !== null) {
      const seen = describeWithOpenpyxl(python, file);
      assert.equal(seen.cells['Biểu đồ']?.[1]?.[2], 12);
      assert.ok(seen.names.includes('ChỉTiêu'));
    }
    if (soffice !== null) {
      const parts = unzipSync(recalculatedByLibreOffice(soffice, file));
      assert.ok(
        Object.keys(parts).some((name) => name.startsWith('xl/charts/')),
        'LibreOffice sees the chart',
      );
    }
  },
);
