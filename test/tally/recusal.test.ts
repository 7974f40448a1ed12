import assert from 'node:assert/strict';
import { test } from 'vitest';
import { isRecused } from '../../src/tally/recusal.ts';
import { aCampaign, aCandidate, aMember, aRow, settings } from './builders.ts';

const withSetting = aCampaign({ settings: settings({ recusal: true }) });
const without = aCampaign();
const fromOffice = aMember('M1', { unit: 'Văn phòng Ban' });

function expectRecused(found: boolean, wanted: boolean, why: string): void {
  assert.equal(found, wanted, `${why}: the member ${wanted ? 'stays away' : 'scores'}`);
}

test('the row says so, with or without the setting', () => {
  const candidate = aCandidate('A', { unit: 'Vụ I' });
  for (const campaign of [withSetting, without]) {
    expectRecused(
      isRecused(campaign, aRow('M1', 'A', {}, true), fromOffice, candidate),
      true,
      'the row says so',
    );
    expectRecused(isRecused(campaign, aRow('M1', 'A'), fromOffice, candidate), false, 'the row says nothing');
    expectRecused(isRecused(campaign, undefined, fromOffice, candidate), false, 'there is no row');
  }
});

test('with the setting, candidates of the own unit, and the unit itself', () => {
  const individual = aCandidate('A', { kind: 'individual', unit: 'Văn phòng Ban' });
  const collective = aCandidate('TT', { kind: 'collective', name: 'Văn phòng Ban' });
  const part = aCandidate('TT-2', { kind: 'collective', name: 'Phòng Hành chính', unit: 'Văn phòng Ban' });
  for (const candidate of [individual, collective, part]) {
    expectRecused(isRecused(withSetting, undefined, fromOffice, candidate), true, candidate.name);
    expectRecused(isRecused(withSetting, aRow('M1', 'A'), fromOffice, candidate), true, candidate.name);
    expectRecused(isRecused(without, undefined, fromOffice, candidate), false, 'without the setting');
  }
});

test('a person who has the name of a unit is not that unit', () => {
  const person = aCandidate('A', { kind: 'individual', name: 'Văn phòng Ban', unit: 'Vụ I' });
  expectRecused(isRecused(withSetting, undefined, fromOffice, person), false, 'a person is no unit');
});

test('spacing, case and the form of the diacritics do not matter; the diacritics do', () => {
  for (const unit of ['  văn  phòng\nBAN ', 'Văn phòng Ban'.normalize('NFD'), 'VĂN\u00a0PHÒNG BAN']) {
    const named = aCandidate('A', { name: 'Văn phòng Ban' });
    expectRecused(isRecused(withSetting, undefined, fromOffice, aCandidate('A', { unit })), true, unit);
    expectRecused(isRecused(withSetting, undefined, aMember('M1', { unit }), named), true, unit);
  }
  const bare = aCandidate('A', { unit: 'Van phong Ban' });
  expectRecused(isRecused(withSetting, undefined, fromOffice, bare), false, 'without diacritics');
});

test('Ð, dashes, places of the tone and what nobody can see do not matter', () => {
  const unit = 'Ủy ban xã Đoàn Kết - Hòa Bình';
  for (const other of [
    'Uỷ ban xã Ðoàn Kết – Hoà Bình',
    'UỶ BAN XÃ ĐOÀN KẾT \u2212 HÒA BÌNH',
    'Ủy\u200B ban xã Đo\u00ADàn Kết - Hòa Bình',
  ]) {
    assert.ok(
      isRecused(withSetting, undefined, aMember('M1', { unit }), aCandidate('A', { unit: other })),
      `“${other}” is the own unit`,
    );
  }
  const pagoda = aCandidate('A', { unit: 'Ủy ban xã Đoàn Kết - Hóa Bình' });
  assert.ok(
    !isRecused(withSetting, undefined, aMember('M1', { unit }), pagoda),
    'another tone, another unit',
  );
});

test('a blank unit is nobody’s', () => {
  for (const unit of ['', '  ', '\u200B']) {
    for (const candidate of [aCandidate('A', { unit: '' }), aCandidate('A', { name: '' })])
      expectRecused(
        isRecused(withSetting, undefined, aMember('M1', { unit }), candidate),
        false,
        'blank units',
      );
  }
});
