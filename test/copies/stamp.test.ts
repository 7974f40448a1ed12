import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { campaignId, isIdOf } from '../../src/copies/campaign-id.ts';
import { readStamp, stampCells, type Stamp } from '../../src/copies/stamp.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { scoringFingerprint } from '../../src/workbook/record/fingerprint.ts';
import type { Campaign } from '../../src/tally/campaign.ts';
import { candidateCode, criterionCode } from '../../src/tally/campaign.ts';
import { snapshotOf, soundBook } from '../workbook/snapshots.ts';

const stamp: Stamp = {
  campaign: '0123456789abcdef',
  inputs: 'f'.repeat(64),
  member: 'UV 03',
  madeAt: '2014-04-01T02:00:00.000Z',
  nonce: 'abcdefghijklmnopabcdefghijklmnop',
  sent: [
    { candidate: 'TT-01', field: 'score', criterion: 'I.1', value: '8.5' },
    { candidate: '7', field: 'score', criterion: '1.1', value: 'CĐ' },
    { candidate: '7', field: 'recused', criterion: '', value: 'x' },
    { candidate: '7', field: 'note', criterion: '', value: ' hai\n dòng ' },
  ],
};

describe('the stamp', () => {
  it('is read as it was written', () => {
    assert.deepEqual(readStamp(stampCells(stamp)), stamp);
  });

  it('is found wherever it was moved to, and with its rows padded', () => {
    const cells = stampCells(stamp).map((row) => ['', '', ...row, ...Array.from({ length: 7 }, () => '')]);
    assert.deepEqual(readStamp([[], ['Bình xét', 1, true], ...cells, []]), stamp);
  });

  it('has no nonce where the copy was made without one, and keeps one that is damaged as it stands', () => {
    const without = stampCells({ ...stamp, nonce: '' });
    assert.equal(without.length, stampCells(stamp).length - 1, 'an old copy has no line for a nonce');
    assert.equal(readStamp(without)?.nonce, '');
    const damaged = stampCells(stamp).map((row) => (row[0] === 'nonce' ? ['nonce', '#REF!'] : row));
    assert.equal(readStamp(damaged)?.nonce, '#REF!');
  });

  it('takes numbers for the texts that they were', () => {
    const cells = stampCells({ ...stamp, member: '12', sent: [] }).map((row) =>
      row.map((cell) => (cell === '12' || cell === '1' ? Number(cell) : cell)),
    );
    assert.equal(readStamp(cells)?.member, '12');
  });

  it('is none without its marker, of a later version, or without one of its values', () => {
    const cells = stampCells(stamp);
    assert.equal(readStamp([]), null);
    assert.equal(readStamp(cells.slice(1)), null);
    assert.equal(readStamp([[cells[0]?.[0] ?? '', '2'], ...cells.slice(1)]), null);
    for (const row of [1, 2, 3, 4]) assert.equal(readStamp(cells.filter((_, at) => at !== row)), null);
  });

  it('never makes reading throw', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constantFrom('BinhXet.copy', 'BinhXet.sent', '1', 'member', 'score'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell)), (cells) => {
        readStamp(cells);
      }),
    );
  });
});

const campaign = readWorkbook(snapshotOf(soundBook())).campaign;
const named = (name: string): Campaign => ({ ...campaign, documents: { ...campaign.documents, name } });

describe('a campaign’s id', () => {
  it('is 16 hexadecimal digits that hang on the name, not on its case, spaces or composition', () => {
    const name = 'Thi đua  đặc biệt';
    assert.match(campaignId(named(name)), /^[0-9a-f]{16}$/);
    assert.equal(campaignId(named(` THI ĐUA đặc\nbiệt`.normalize('NFD'))), campaignId(named(name)));
    assert.notEqual(campaignId(named('Thi đua 2015')), campaignId(named(name)));
  });

  it('is the same in every spelling of the name, and that of a copy from before that is still known', () => {
    const name = 'Thi đua Hoà Bình – 2025';
    assert.equal(campaignId(named('THI ĐUA HÒA BÌNH - 2025')), campaignId(named(name)), 'one name, one id');
    assert.ok(isIdOf(campaignId(named(name)), named(name)), 'today’s id is known');
    assert.ok(isIdOf('4e8c0293bc21b45f', named(name)), 'the id of a copy that went out before is known');
    assert.ok(
      !isIdOf('4e8c0293bc21b45f', named('Thi đua Hoà Bình – 2026')),
      'next year’s is another campaign',
    );
  });

  it('hangs on the codes of contents and criteria where there is no name', () => {
    const [first, ...rest] = named('').criteria;
    assert.ok(first !== undefined, 'there is no first');
    const moved = { ...named(''), criteria: [...rest, first] };
    const other = { ...named(''), criteria: [...rest, { ...first, code: criterionCode('K9') }] };
    assert.equal(campaignId(moved), campaignId(named('')));
    assert.notEqual(campaignId(other), campaignId(named('')));
    assert.notEqual(campaignId(named('')), campaignId(named('x')));
  });
});

describe('the fingerprint of what is scored', () => {
  it('changes with a maximum, a weight, a name or a candidate, not with scores, ballots or orders', () => {
    const base = scoringFingerprint(campaign);
    const same: readonly Campaign[] = [
      { ...campaign, scores: [], papers: [], decisions: [], awards: [], council: [] },
      {
        ...campaign,
        candidates: [...campaign.candidates].reverse(),
        criteria: [...campaign.criteria].reverse(),
      },
      { ...campaign, contents: [...campaign.contents].reverse() },
    ];
    for (const one of same) assert.equal(scoringFingerprint(one), base);
    const half = { num: 1n, den: 2n };
    const [criterion, ...criteria] = campaign.criteria;
    const [candidate, ...candidates] = campaign.candidates;
    const [content, ...contents] = campaign.contents;
    assert.ok(criterion, 'there is no criterion');
    assert.ok(candidate, 'there is no candidate');
    assert.ok(content, 'there is no content');
    const others: readonly Campaign[] = [
      { ...campaign, criteria: [{ ...criterion, maxPoints: half }, ...criteria] },
      { ...campaign, criteria: [{ ...criterion, weight: half }, ...criteria] },
      { ...campaign, criteria },
      { ...campaign, contents: [{ ...content, weight: half }, ...contents] },
      { ...campaign, candidates: [{ ...candidate, name: 'Khác' }, ...candidates] },
      { ...campaign, candidates: [{ ...candidate, code: candidateCode('TT-99') }, ...candidates] },
      { ...campaign, candidates: [{ ...candidate, eligible: !candidate.eligible }, ...candidates] },
      { ...campaign, candidates },
    ];
    for (const one of others) assert.notEqual(scoringFingerprint(one), base);
  });
});
