/** What is written is read back before it takes the place of a file. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { Package } from '../../src/ooxml/package/package.ts';
import { readBack, usualLimits } from '../../src/ooxml/workbook.ts';
import { richWorkbook } from './rich-workbook.ts';

/** The rich workbook with one of its parts changed by an edit that went wrong. */
function spoilt(part: string, from: string | RegExp, to: string): Uint8Array {
  const pkg = Package.open(richWorkbook(), usualLimits);
  const text = pkg.text(part) ?? assert.fail(`there is no ${part}`);
  assert.notEqual(text.replace(from, to), text, `nothing was spoilt in ${part}`);
  pkg.setText(part, text.replace(from, to));
  return pkg.save();
}

const sheet = 'xl/worksheets/sheet1.xml';

describe('what was written', () => {
  it('is given back where it opens', () => {
    const bytes = richWorkbook();
    assert.equal(readBack(bytes), bytes);
  });

  it('is not let pass with a cell in another row, a format that is not there, or a table that nothing leads to', () => {
    const wrong: readonly (readonly [part: string, from: string | RegExp, to: string])[] = [
      [sheet, /<c r="[A-Z]+(\d+)"/, '<c r="A99"'],
      [sheet, / s="\d+"/, ' s="9999"'],
      [sheet, /<tablePart [^>]*>/, ''],
      ['xl/sharedStrings.xml', /<si>.*<\/si>/s, '<si><t>alone</t></si>'],
    ];
    for (const [part, from, to] of wrong)
      assert.throws(() => readBack(spoilt(part, from, to)), /does not open/, `${part}: ${String(from)}`);
  });

  it('is not even packed where an edit made a part of it that is no XML', () => {
    for (const part of [sheet, 'docProps/app.xml', 'xl/workbook.xml'])
      assert.throws(() => spoilt(part, /<\/[^>]*>\s*$/, ''), /no XML/, part);
  });
});
