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
  assert.equal(met(10, 5, '2/3'), true, '10 of 15 are two thirds');
  assert.equal(met(9, 6, '2/3'), false, '9 of 15 are less than two thirds');
  assert.equal(met(8, 2, '0.8'), true, '8 of 10 are 80%');
  assert.equal(met(7, 3, '0.8'), false, '7 of 10 are less than 80%');
});

test('without a quorum any number will do', () => {
  assert.equal(met(0, 3), true, 'nobody of three will do');
  assert.equal(met(0, 0), true, 'nobody of nobody will do');
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
  assert.equal(met(0, 0, '1/2'), false, 'nobody of nobody is no half');
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
