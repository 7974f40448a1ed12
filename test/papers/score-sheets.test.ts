/** Every figure of every score sheet against a second reckoning of the same tables, and what it hides. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { folded } from '../reckoning/records.ts';
import { reckonCriteria, type CandidateGiven } from '../reckoning/criterion-reckoning.ts';
import type { Candidate } from '../../src/tally/campaign.ts';
import { all, said } from './expected.ts';
import { paragraphsOf, tablesOf, type Drawn } from './papers-of.ts';

/** Fewer members than these are not told from one another by their mean. */
const fewest = 3;
const hidden = '–';

const written = (value: number, decimals: number): string => value.toFixed(decimals).replace('.', ',');

/** A candidate's rows as they should be: of a content its text, of a criterion code, name, maximum and mean. */
function expectedRows(
  { campaign, json }: Drawn,
  one: Candidate,
  given: CandidateGiven,
): readonly (readonly string[])[] {
  const { decimals } = campaign.settings;
  const own = campaign.criteria.filter(({ appliesTo }) => appliesTo === 'both' || appliesTo === one.kind);
  const contents = json.scores.find(({ candidate }) => candidate === one.code)?.contents ?? {};
  const criterion = ({ code, name, maxPoints }: (typeof own)[number]): readonly string[] => {
    const found = given.criteria.get(folded(code));
    const isTold = found !== undefined && found.mean !== null && found.members >= fewest;
    const mean = isTold ? written(found.mean?.rounded(decimals).asNumber() ?? Number.NaN, decimals) : hidden;
    return [code, name, String(Number(maxPoints.num) / Number(maxPoints.den)).replace('.', ','), mean];
  };
  const extras = own.filter(({ role }) => role !== 'main').map(criterion);
  return [
    ...campaign.contents.flatMap(({ code, name }) => {
      const rows = own.filter((each) => each.role === 'main' && each.content === code).map(criterion);
      if (rows.length === 0) return [];
      const isTold = (given.contents.get(folded(code)) ?? 0) >= fewest;
      const share = isTold ? written(contents[code] ?? Number.NaN, decimals) : hidden;
      return [[`${code}. ${name}: ${share} trên thang 100`], ...rows];
    }),
    ...(extras.length > 0 ? [['Điểm thưởng, điểm trừ'], ...extras] : []),
  ];
}

/** A content's line without its points where the scale is points, once these have been seen to be the same share. */
function onlyOfHundred(text: string): string {
  const [whole, share, points, full] = /: ([\d,]+) trên thang 100; ([\d,]+)\/([\d,]+) điểm$/.exec(text) ?? [];
  if (whole === undefined) return text;
  const number = (figure = ''): number => Number(figure.replace(',', '.'));
  const decimals = (share ?? '').split(',')[1]?.length ?? 0;
  const difference = Math.abs((number(points) / number(full)) * 100 - number(share));
  const rounding = (0.5 + 50 / number(full)) / 10 ** decimals;
  assert.ok(difference <= rounding + 1e-9, `${text}: points and share differ by ${String(difference)}`);
  return text.replace(/; [\d,]+\/[\d,]+ điểm$/, '');
}

describe('the score sheets', () => {
  it('have the content scores of the JSON and the criterion means of a second reckoning', () => {
    let [means, shares] = [0, 0];
    for (const [index, drawn] of all.entries()) {
      const reckoned = reckonCriteria(drawn.tables);
      const sheets = tablesOf(drawn.paper('score-sheets'));
      assert.equal(sheets.length, drawn.campaign.candidates.length);
      for (const [at, one] of drawn.campaign.candidates.entries()) {
        const given = reckoned.get(one.code);
        assert.ok(given, 'there is no given');
        const found = (sheets[at]?.rows ?? []).map(({ cells, section }) =>
          section ? cells.map(onlyOfHundred) : [...cells.slice(0, 3), cells.at(-1) ?? ''],
        );
        assert.deepEqual(found, expectedRows(drawn, one, given), `seed ${index + 1} ${one.code}`);
        means += found.filter((cells) => cells.length === 4 && cells[3] !== hidden).length;
        shares += found.filter((cells) => /: \d/.test(cells[0] ?? '')).length;
      }
    }
    assert.ok(means > 1000 && shares > 500, 'there are figures');
  });

  it('say the JSON’s score, how many gave it, and the rank', () => {
    for (const [index, drawn] of all.entries()) {
      const texts = paragraphsOf(drawn.paper('score-sheets')).filter((text) =>
        text.startsWith('Điểm của Hội đồng: '),
      );
      const expected = drawn.json.scores.map(({ score, members, rank }) => {
        const figure =
          score === null || members < fewest ? hidden : written(score, drawn.campaign.settings.decimals);
        const place = rank === null ? '' : `; xếp hạng: ${rank}`;
        return `Điểm của Hội đồng: ${figure}; số thành viên đã chấm: ${said(members)}${place}.`;
      });
      assert.deepEqual(texts, expected, `seed ${index + 1}`);
    }
  });
});
