/** A document of more pages than Excel can part a sheet into. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { paperSheets, papersOf } from '../../src/papers/papers.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import { isSameDocument } from '../../src/workbook/ballots/paper-marks.ts';
import { aCampaign, aCandidate, aMember, aRow } from '../tally/builders.ts';

/** [MS-XLSB] 2.4.196: so many page breaks a sheet has at most. */
const mostBreaks = 1023;

/** The score sheets of so many candidates, a page each, as sheets. */
function scoreSheets(count: number) {
  const candidates = Array.from({ length: count }, (_, index) =>
    aCandidate(`CN-${index}`, { kind: 'individual', name: `Nguyễn Văn ${index}` }),
  );
  const campaign = aCampaign({
    candidates,
    council: [aMember('A', { name: 'Lê Văn A', role: 'chair' })],
    scores: candidates.map(({ code }) => aRow('A', code, { 'I.1': 90 })),
  });
  const papers = papersOf(campaign, tallyCampaign(campaign), 'state', ['score-sheets']);
  return paperSheets(papers, []).sheets;
}

describe('score sheets of very many candidates', () => {
  const count = 2 * (mostBreaks + 1) + 3;
  const sheets = scoreSheets(count);

  it('go on on another sheet where one has no room for more page breaks', () => {
    assert.deepEqual(
      sheets.map(({ page }) => page.pageBreaks.length),
      [mostBreaks, mostBreaks, 2],
    );
    assert.equal(new Set(sheets.map(({ name }) => name)).size, 3, 'each has a name of its own');
    assert.equal(new Set(sheets.map(({ mark }) => mark)).size, 3, 'each has a mark of its own');
    for (const { mark } of sheets)
      assert.ok(isSameDocument(mark, 'paper-score-sheets'), `${mark} makes way for the next`);
  });

  it('have every candidate once, in their order, in rows as high and merged as on one sheet', () => {
    const names = sheets.flatMap(({ rows }) =>
      rows.flatMap((cells) =>
        cells.flatMap((cell) => (cell?.kind === 'text' ? (/Nguyễn Văn \d+/.exec(cell.text) ?? []) : [])),
      ),
    );
    assert.deepEqual(
      [...new Set(names)],
      Array.from({ length: count }, (_, index) => `Nguyễn Văn ${index}`),
    );
    const [alone] = scoreSheets(3);
    const last = sheets.at(-1);
    assert.deepEqual(last?.rowHeights, alone?.rowHeights);
    assert.deepEqual(last?.merges, alone?.merges);
    assert.deepEqual(last?.page, alone?.page);
  });
});
