/** White headers are read in a bright room: https://www.w3.org/TR/WCAG22/#contrast-minimum asks for 4.5 to 1. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { colors } from '../../src/workbook/template/pieces.ts';

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance, of `#RRGGBB`. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the headers of the input sheets', () => {
  for (const [about, fill] of Object.entries(colors))
    it(`stand out in white from the fill for ${about}`, () => {
      const contrast = 1.05 / (luminance(fill) + 0.05);
      assert.ok(contrast >= 4.5, `${fill}: ${contrast.toFixed(2)}`);
    });
});
