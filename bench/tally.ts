/** The price of exactness: the rules in fractions against the same weighted mean in floating point. */
import { tallyCampaign } from '../src/tally/tally.ts';
import type { Campaign } from '../src/tally/campaign.ts';
import { toNumber } from '../src/tally/fraction.ts';
import { aCampaign, aCandidate, aContent, aCouncil, aCriterion, aRow } from '../test/tally/builders.ts';
import { claim, medianPair } from './measure.ts';

const candidates = 1_000;
const members = 15;
const criteria = 20;

function largeCampaign(): Campaign {
  const codes = Array.from({ length: criteria }, (_, index) => `C${index + 1}`);
  const council = aCouncil(members);
  const names = Array.from({ length: candidates }, (_, index) => `CN-${index + 1}`);
  return aCampaign({
    contents: [aContent('I'), aContent('II')],
    criteria: codes.map((code, index) => aCriterion(code, index % 2 === 0 ? 'I' : 'II', 5)),
    council,
    candidates: names.map((name) => aCandidate(name)),
    scores: names.flatMap((name, row) =>
      council.map((member, column) =>
        aRow(
          member.code,
          name,
          Object.fromEntries(codes.map((code, index) => [code, ((row * 7 + column * 3 + index) % 51) / 10])),
        ),
      ),
    ),
  });
}

function floatingMeans(campaign: Campaign): number {
  const sums = new Map<string, { total: number; count: number }>();
  const maxima = campaign.criteria.map(({ code, maxPoints }) => [code, toNumber(maxPoints)] as const);
  const full = maxima.reduce((sum, [, points]) => sum + points, 0);
  for (const { candidate, marks } of campaign.scores) {
    let total = 0;
    for (const [code] of maxima) {
      const mark = marks.get(code);
      if (mark?.kind === 'points') total += Number(mark.points.num) / Number(mark.points.den);
    }
    const sum = sums.get(candidate) ?? { total: 0, count: 0 };
    sums.set(candidate, { total: sum.total + (100 * total) / full, count: sum.count + 1 });
  }
  return [...sums.values()].reduce((sum, { total, count }) => sum + total / count, 0);
}

/** Prints what the whole exact tally takes against a floating-point mean that decides nothing. */
export async function benchTally(): Promise<void> {
  const campaign = largeCampaign();
  const [exact, floating] = await medianPair(
    5,
    () => tallyCampaign(campaign),
    () => floatingMeans(campaign),
  );
  claim(
    `tally of ${candidates} × ${members} × ${criteria} marks, exact`,
    exact,
    'floating-point means only',
    floating,
  );
}
