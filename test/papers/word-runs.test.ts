/** What becomes in a .docx of the characters that a cell can hold and a document cannot. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { certificatesDocx } from '../../src/papers/certificate-docx.ts';
import { docxOf } from '../../src/papers/docx.ts';
import { houseStyles } from '../../src/papers/house-style.ts';
import type { Paper, Paragraph } from '../../src/papers/paper.ts';
import { awardCode, candidateCode } from '../../src/tally/campaign.ts';
import { faultsIn } from '../valid/checker.ts';
import { packageOf } from '../valid/package-of.ts';
import { below } from '../valid/xml.ts';

/** The text and what it is in a document: `⇥` a tab, `⏎` a line break. */
const cases = [
  ['Họ\tvà tên', 'Họ⇥và tên'],
  ['\tđầu và cuối\t', '⇥đầu và cuối⇥'],
  ['một\nhai\r\nba\rbốn', 'một⏎hai⏎ba⏎bốn'],
  // What Word itself keeps for a line break and for a page break goes along when somebody copies a text out of it.
  ['một\u000bhai\u000cba', 'một⏎hai⏎ba'],
  ['một\u2028hai\u2029ba', 'một⏎hai⏎ba'],
  ['không\u0000nhìn\u0007thấy\u001b\ufffe\uffff', 'khôngnhìnthấy'],
  ['nửa \ud83d đôi', 'nửa \ufffd đôi'],
  ['😀 Nguyễn  Văn <A> & "B"', '😀 Nguyễn  Văn <A> & "B"'],
  ['_x0041_ không là mã', '_x0041_ không là mã'],
] as const;

/** The text of a document as Word has it. */
function shown(bytes: Uint8Array): string {
  const root = packageOf(bytes).xml('word/document.xml') ?? undefined;
  const marks = { tab: '⇥', br: '⏎' } as const;
  return [...below(root)]
    .map(({ local, text }) => (local === 't' ? text : local === 'tab' || local === 'br' ? marks[local] : ''))
    .join('');
}

function paragraph(text: string): Paragraph {
  return {
    kind: 'paragraph',
    runs: [{ text, bold: true }],
    ...{ align: 'left', size: 13, indent: { first: 0, left: 0 }, space: { before: 0, after: 0 } },
    ...{ rule: null, keepNext: false },
  };
}

function paper(text: string, blocks: Paper['blocks']): Paper {
  const { page, font } = houseStyles.state;
  return { name: 'decision', title: `Quyết định ${text}`, page, font, blocks };
}

describe('a text of a cell in a document', () => {
  for (const [text, expected] of cases) {
    it(`is ${JSON.stringify(expected)} where the cell has ${JSON.stringify(text)}`, async () => {
      const inParagraph = await docxOf(paper(text, [paragraph(text)]));
      assert.equal(shown(inParagraph), expected, 'in a paragraph');
      assert.deepEqual(faultsIn(inParagraph), [], 'the document is sound');
      const columns = [{ title: text, width: 40, align: 'left' } as const];
      const inTable = await docxOf(
        paper(text, [{ kind: 'table', columns, rows: [{ cells: [text], section: false }], size: 13 }]),
      );
      assert.equal(shown(inTable), expected + expected, 'in a table');
      const onCertificate = await certificatesDocx([
        {
          award: awardCode('BK'),
          candidate: candidateCode('CN-1'),
          sheet: { width: 297, height: 210 },
          texts: [{ item: 'name', text, x: 10, y: 10, width: 100, size: 20, bold: true, align: 'center' }],
          tooLong: [],
        },
      ]);
      assert.equal(shown(onCertificate), expected, 'on a certificate');
      assert.deepEqual(faultsIn(onCertificate), [], 'the certificate is sound');
    });
  }

  it('is in the properties of the document without what they have no room for', async () => {
    const bytes = await docxOf(paper('một\u0001\tmột\ufffe', [paragraph('x')]));
    assert.deepEqual(faultsIn(bytes), []);
    const title = [...below(packageOf(bytes).xml('docProps/core.xml') ?? undefined)].find(
      ({ local }) => local === 'title',
    );
    assert.equal(title?.text, 'Quyết định một một');
  });
});
