import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { needsThePane } from '../../src/commands/commands.ts';
import { issueTitles } from '../../src/i18n/sheets/issue-titles.ts';
import { languages } from '../../src/i18n/language.ts';
import { paneWords } from '../../src/i18n/pane/pane.ts';
import { troubleWords } from '../../src/i18n/pane/troubles.ts';
import { isDarkColour } from '../../src/taskpane/theme.ts';
import { groupIssues } from '../../src/taskpane/issue-groups.ts';
import { summarise } from '../../src/taskpane/result-summary.ts';
import { countWorkbook } from '../../src/taskpane/components/FoundInWorkbook.tsx';
import type { Campaign } from '../../src/tally/campaign.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import { errorCodes, warningCodes } from '../../src/workbook/findings/issue.ts';
import {
  aBox,
  aCampaign,
  aCandidate,
  aCouncil,
  aPaper,
  anAward,
  rowsOf,
  settings,
} from '../tally/builders.ts';
import { aWarning, anError, refused, tallied } from './builders.ts';

const summaryOf = (campaign: Campaign): ReturnType<typeof summarise> =>
  summarise({ campaign, tally: tallyCampaign(campaign), sheets: [] });

const council = aCouncil(3);

describe('issues in groups', () => {
  it('are by what to do, in the order of doing it, entries in the workbook’s order', () => {
    const issues = [
      aWarning({ cell: 'A2' }),
      anError({ cell: 'B2' }),
      anError({ code: 'NotANumber', cell: 'B3' }),
      anError({ cell: 'B4' }),
    ];
    const groups = groupIssues(issues).map(({ task, issues: entries }) => [
      task,
      entries.map(({ cell }) => cell),
    ]);
    assert.deepEqual(groups, [
      ['figures', ['B3']],
      ['scores', ['B2', 'B4']],
      ['look', ['A2']],
    ]);
  });

  it('lose none and make up none', () => {
    const one = fc.record({ code: fc.constantFrom(...errorCodes, ...warningCodes), warning: fc.boolean() });
    fc.assert(
      fc.property(fc.array(one), (given) => {
        const issues = given.map(({ code, warning }) =>
          anError({ code, severity: warning ? 'warning' : 'error' }),
        );
        const grouped = groupIssues(issues).flatMap((group) => group.issues);
        assert.equal(grouped.length, issues.length);
        assert.deepEqual(new Set(grouped), new Set(issues));
      }),
    );
  });
});

describe('the result at a glance', () => {
  const points = { A: 95.5, B: 90, C: 90 };
  const candidates = [
    aCandidate('A', { name: 'Vụ A' }),
    aCandidate('B', { name: 'Vụ B' }),
    aCandidate('C', { name: 'Vụ C' }),
  ];
  const scored = { candidates, council, scores: rowsOf(council, points) };

  it('has recipients in order with published scores and bars', () => {
    const [award] = summaryOf(aCampaign({ ...scored, awards: [anAward('BK', { quota: 1 })] }));
    assert.deepEqual(
      award?.recipients.map(({ name, score, bar }) => [name, score, bar]),
      [['Vụ A', '95.50', 0.955]],
    );
    assert.equal(award?.quota, 1);
    assert.equal(award?.standing.kind, 'decided');
  });

  it('names those who are equal at the last place, and lets later awards wait', () => {
    const awards = [anAward('BK', { quota: 2 }), anAward('GK', { quota: 5, precedence: 2 })];
    const [first, second] = summaryOf(aCampaign({ ...scored, awards }));
    assert.deepEqual(first?.standing, {
      kind: 'pending',
      names: ['Vụ B', 'Vụ C'],
      codes: ['B', 'C'],
      places: 1,
    });
    assert.equal(second?.standing.kind, 'waiting');
  });

  it('fills no bar beyond its end, whatever the cap', () => {
    for (const cap of [10, 95, 100, 200]) {
      const campaign = aCampaign({ ...scored, awards: [anAward('BK')], settings: settings({ cap }) });
      const bars = summaryOf(campaign).flatMap(({ recipients }) => recipients.map(({ bar }) => bar));
      assert.ok(bars.length > 0 && bars.every((bar) => bar >= 0 && bar <= 1), String(cap));
    }
  });

  it('opens the pane from the ribbon only when there is something to read', () => {
    const clear = aCampaign({ ...scored, awards: [anAward('BK', { quota: 1 })] });
    const tied = aCampaign({ ...scored, awards: [anAward('BK', { quota: 2 })] });
    assert.equal(needsThePane(tallied(clear)), false);
    assert.equal(needsThePane(tallied(tied)), true);
    assert.equal(needsThePane(refused([anError()])), true);
    assert.equal(needsThePane({ kind: 'trouble', trouble: { code: 'ReadOnly', detail: '' } }), true);
    assert.equal(needsThePane({ kind: 'cancelled' }), false);
    assert.equal(needsThePane(null), true);
  });
});

describe('what was found', () => {
  it('counts candidates by kind, and papers or else the box', () => {
    const candidates = [
      aCandidate('A'),
      aCandidate('B', { kind: 'individual' }),
      aCandidate('C', { kind: 'individual' }),
    ];
    const papers = [aPaper('1', { A: 'agree' }), aPaper('2', { A: 'agree' })];
    const byHand = countWorkbook(aCampaign({ candidates, council, ballotBoxes: [aBox(9)] }));
    assert.deepEqual(byHand, { collectives: 1, individuals: 2, members: 3, criteria: 1, ballots: 9 });
    assert.equal(countWorkbook(aCampaign({ papers, ballotBoxes: [aBox(9)] })).ballots, 2);
  });
});

describe('the words', () => {
  const texts = (words: object): string[] =>
    Object.values(words).flatMap((word: unknown): string[] => {
      if (typeof word === 'string') return [word];
      if (typeof word === 'function') return [String(word)];
      return typeof word === 'object' && word !== null ? texts(word) : [];
    });

  it('are in NFC and none is empty, in both languages', () => {
    for (const language of languages) {
      for (const words of [paneWords[language], issueTitles[language], troubleWords[language]]) {
        for (const text of texts(words)) {
          assert.notEqual(text.trim(), '');
          assert.equal(text, text.normalize('NFC'));
        }
      }
    }
  });

  it('have a title for every issue', () => {
    for (const code of [...errorCodes, ...warningCodes]) {
      assert.ok(issueTitles.vi[code].length > 0 && issueTitles.en[code].length > 0, code);
    }
  });
});

describe('a colour', () => {
  it('is dark, light or none', () => {
    assert.equal(isDarkColour('#262626'), true);
    assert.equal(isDarkColour('#0A0A0AFF'), true);
    assert.equal(isDarkColour('ffffff'), false);
    assert.equal(isDarkColour('#E6E6E6'), false);
    assert.equal(isDarkColour(''), null);
    assert.equal(isDarkColour('black'), null);
  });
});
