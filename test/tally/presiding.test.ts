import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { Member, Vote } from '../../src/tally/campaign.ts';
import { presidingOver, secretaryOf } from '../../src/tally/presiding.ts';
import { aCampaign, aMember, settings } from './builders.ts';

const chair = aMember('A', { name: 'Lê Văn A', role: 'chair' });
const first = aMember('B', { name: 'Trần Thị B', role: 'viceChair' });
const second = aMember('C', { name: 'Phạm Văn C', role: 'viceChair' });
const secretary = aMember('D', { name: 'Hà Thị D', role: 'secretary' });
const absent = { presence: 'absent' } as const;
const inWriting = { presence: 'inWriting' } as const;

const over = (council: readonly Member[], vote: Vote | null = null) =>
  presidingOver(aCampaign({ council, settings: settings({ vote }) }));

describe('who presided', () => {
  it('is the Chair where they were there, wherever they stand in the table', () => {
    assert.deepEqual(over([first, second, chair]), { office: 'chair', name: 'Lê Văn A' });
  });

  it('is the first deputy who was there where the Chair was not, also where the Chair was asked in writing', () => {
    for (const away of [absent, inWriting]) {
      assert.deepEqual(over([{ ...chair, ...away }, first, second]), {
        office: 'viceChair',
        name: 'Trần Thị B',
      });
      assert.deepEqual(over([{ ...chair, ...away }, { ...first, ...away }, second]), {
        office: 'viceChair',
        name: 'Phạm Văn C',
      });
    }
  });

  it('is nobody by name where neither the Chair nor a deputy was there: the Chair’s office is left to be signed', () => {
    const nobody = { office: 'chair', name: '' };
    assert.deepEqual(over([{ ...chair, ...absent }, { ...first, ...inWriting }, secretary]), nobody);
    assert.deepEqual(over([secretary, aMember('E')]), nobody);
    assert.deepEqual(over([]), nobody);
  });

  it('is the Chair where all was done in writing and the Chair was asked', () => {
    const asked = [chair, first].map((member) => ({ ...member, ...inWriting }));
    assert.deepEqual(over(asked, 'written'), { office: 'chair', name: 'Lê Văn A' });
    assert.deepEqual(
      over(
        [
          { ...chair, ...absent },
          { ...first, ...inWriting },
        ],
        'written',
      ),
      {
        office: 'viceChair',
        name: 'Trần Thị B',
      },
    );
  });

  it('who wrote it down is the first secretary who was there', () => {
    const other = aMember('E', { name: 'Đỗ Văn E', role: 'secretary' });
    const written = (council: readonly Member[]): string => secretaryOf(aCampaign({ council }));
    assert.equal(written([chair, secretary, other]), 'Hà Thị D');
    assert.equal(written([chair, { ...secretary, ...absent }, other]), 'Đỗ Văn E');
    assert.equal(written([chair, { ...secretary, ...absent }]), '');
  });
});
