import assert from 'node:assert/strict';
import { test } from 'vitest';
import { quorumMet } from '../../src/tally/quorum.ts';
import { aCampaign, aCouncil, aMember, settings, type Figure } from './builders.ts';

const council = (present: number, absent: number): ReturnType<typeof aCouncil> => [
  ...aCouncil(present),
  ...aCouncil(absent, { presence: 'absent' }),
];

const met = (present: number, absent: number, quorum?: Figure): boolean =>
  quorumMet(
    aCampaign({ council: council(present, absent), ...(quorum && { settings: settings({ quorum }) }) }),
  ).met;

test('two thirds of 15 are 10', () => {
  assert.ok(met(10, 5, '2/3'));
  assert.ok(!met(9, 6, '2/3'));
  assert.ok(met(8, 2, '0.8') && !met(7, 3, '0.8'));
});

test('without a quorum any number will do', () => {
  assert.ok(met(0, 3) && met(0, 0));
});

test('only voting members who are present count', () => {
  const campaign = aCampaign({
    settings: settings({ quorum: '1/2' }),
    council: [
      aMember('M1'),
      aMember('M2', { presence: 'inWriting' }),
      aMember('M3', { presence: 'absent' }),
      aMember('M4', { voting: false }),
    ],
  });
  assert.deepEqual(quorumMet(campaign), { there: 1, base: 'present', voting: 3, met: false });
});

test('a council of nobody makes no quorum', () => {
  assert.ok(!met(0, 0, '1/2'));
});

test('who was asked in writing counts where the setting says so, or the vote is in writing', () => {
  const asked = [
    aMember('M1'),
    aMember('M2', { presence: 'inWriting' }),
    aMember('M3', { presence: 'absent' }),
  ];
  const there = (given: Parameters<typeof settings>[0]) => {
    const { there: counted, met: enough } = quorumMet(
      aCampaign({ council: asked, settings: settings({ quorum: '2/3', ...given }) }),
    );
    return { counted, enough };
  };
  const [few, enough] = [
    { counted: 1, enough: false },
    { counted: 2, enough: true },
  ];
  assert.deepEqual(there({}), few);
  assert.deepEqual(there({ vote: 'open' }), few);
  assert.deepEqual(there({ quorumBase: 'participating' }), enough);
  assert.deepEqual(there({ vote: 'written' }), enough);
  assert.deepEqual(there({ vote: 'written', quorumBase: 'present' }), few);
});
