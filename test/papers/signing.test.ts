/** Who signs what the council issues, in both house styles. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { DocumentName } from '../../src/i18n/documents/documents.ts';
import type { StyleName } from '../../src/papers/house-style.ts';
import type { Signer } from '../../src/papers/paper.ts';
import { papersOf } from '../../src/papers/papers.ts';
import type { Member } from '../../src/tally/campaign.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import { aCampaign, aCandidate, aMember, anAward, aPaper, rowsOf } from '../tally/builders.ts';

const chair = aMember('A', { name: 'Lê Văn A', role: 'chair' });
const deputy = aMember('B', { name: 'Trần Thị B', role: 'viceChair' });
const secretary = aMember('C', { name: 'Hà Thị C', role: 'secretary' });
const absent = { presence: 'absent' } as const;

/** What the council itself signs; the decision is its authority's. */
const ofCouncil = ['submission', 'public-list', 'score-sheets'] as const satisfies readonly DocumentName[];

/** The lines of the last signature of each document, its name last. */
function signedBy(council: readonly Member[], style: StyleName): ReadonlyMap<DocumentName, string[][]> {
  const campaign = aCampaign({
    council,
    candidates: [aCandidate('T')],
    awards: [anAward('BK', { minVotes: '1/2' })],
    scores: rowsOf(council, { T: 90 }),
    papers: council.map(({ code }) => aPaper(code, { T: 'agree' })),
  });
  const papers = papersOf(campaign, tallyCampaign(campaign), style);
  return new Map(
    papers.map(({ name, blocks }) => {
      const columns = blocks.flatMap((block) => (block.kind === 'signatures' ? block.columns : []));
      return [name, columns.flatMap((column) => ('office' in column ? [linesOf(column)] : []))];
    }),
  );
}

function linesOf({ office, position = [], name }: Signer): string[] {
  return [office.join(' '), position.join(' '), name].filter((text) => text !== '');
}

describe('the council’s documents are signed', () => {
  it('by the Chair who was there', () => {
    const signed = signedBy([chair, deputy, secretary], 'state');
    for (const name of ofCouncil)
      assert.deepEqual(signed.get(name), [['TM. HỘI ĐỒNG CHỦ TỊCH', 'Lê Văn A']], name);
    assert.deepEqual(signed.get('count')?.[0], ['CHỦ TỊCH HỘI ĐỒNG', 'Lê Văn A']);
    assert.deepEqual(signed.get('minutes'), [
      ['THƯ KÝ', 'Hà Thị C'],
      ['CHỦ TỌA', 'Lê Văn A'],
    ]);
  });

  it('by the deputy who presided, in the Chair’s place, where the Chair was away', () => {
    const council = [{ ...chair, ...absent }, deputy, secretary];
    const state = signedBy(council, 'state');
    const party = signedBy(council, 'party');
    for (const name of ofCouncil) {
      assert.deepEqual(state.get(name), [['TM. HỘI ĐỒNG KT. CHỦ TỊCH PHÓ CHỦ TỊCH', 'Trần Thị B']], name);
      assert.deepEqual(party.get(name), [['T/M HỘI ĐỒNG', 'K/T CHỦ TỊCH PHÓ CHỦ TỊCH', 'Trần Thị B']], name);
    }
    assert.deepEqual(state.get('count')?.[0], ['KT. CHỦ TỊCH HỘI ĐỒNG PHÓ CHỦ TỊCH', 'Trần Thị B']);
    assert.deepEqual(state.get('minutes')?.[1], ['CHỦ TỌA', 'Trần Thị B']);
    for (const texts of [...state.values(), ...party.values()])
      assert.ok(!texts.flat().includes('Lê Văn A'), 'the Chair was not there');
  });

  it('by nobody by name where neither was there', () => {
    const signed = signedBy([{ ...chair, ...absent }, { ...deputy, ...absent }, secretary], 'state');
    for (const name of ofCouncil) assert.deepEqual(signed.get(name), [['TM. HỘI ĐỒNG CHỦ TỊCH']], name);
    assert.deepEqual(signed.get('count')?.[0], ['CHỦ TỊCH HỘI ĐỒNG']);
    assert.deepEqual(signed.get('minutes')?.[1], ['CHỦ TỌA']);
  });
});
