import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { byGivenName } from '../../src/text/order.ts';

const sorted = (...names: readonly string[]): readonly string[] => [...names].sort(byGivenName);

describe('the order of Vietnamese lists', () => {
  it('goes by the given name, which stands last, in the order of the Vietnamese letters', () => {
    assert.deepEqual(
      sorted('Lê Thị Bình', 'Vũ Văn Ân', 'Trần Văn Ăn', 'Đỗ Hải Đăng', 'Bùi Thị Dung', 'Ngô Văn An'),
      ['Ngô Văn An', 'Trần Văn Ăn', 'Vũ Văn Ân', 'Lê Thị Bình', 'Bùi Thị Dung', 'Đỗ Hải Đăng'],
    );
  });

  it('goes by the rest among equal given names, and minds neither spaces nor the way a diacritic is stored', () => {
    assert.deepEqual(sorted('Trần Văn An', ' Đào  Văn An ', 'Bùi Thị An', 'An'), [
      'An',
      'Bùi Thị An',
      ' Đào  Văn An ',
      'Trần Văn An',
    ]);
    assert.equal(byGivenName('Phạm Thị Huệ'.normalize('NFD'), 'Phạm  Thị Huệ'), 0);
    assert.equal(byGivenName('', ''), 0);
  });

  it('goes by the family name before any middle name, then by the middle names one by one', () => {
    assert.deepEqual(
      sorted('Hồ Văn An', 'Hồ Bá An', 'Hò Văn An', 'Hô Thị An', 'Hồ Bá Ân An', 'Hồ Bá Anh An'),
      ['Hò Văn An', 'Hô Thị An', 'Hồ Bá An', 'Hồ Bá Anh An', 'Hồ Bá Ân An', 'Hồ Văn An'],
    );
  });
});
