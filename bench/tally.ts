/** The price of exactness: the rules in fractions against the same weighted mean in floating point, ours and numpy's. */
import { spawnSync } from 'node:child_process';
import { tallyCampaign } from '../src/tally/tally.ts';
import type { Campaign } from '../src/tally/campaign.ts';
import { toNumber } from '../src/tally/fraction.ts';
import { aCampaign, aCandidate, aContent, aCouncil, aCriterion, aRow } from '../test/tally/builders.ts';
import { claim, medianOf, medianPair } from './measure.ts';

const criteria = 20;

function largeCampaign(candidates: number, members: number): Campaign {
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

/** The weighted means and the ranks of the same marks, held in one array; gives the median of the times it prints, in ms. */
const python = `
import sys, time, numpy
candidates, members, criteria = map(int, sys.argv[1:])
marks = numpy.fromfunction(lambda r, m, c: ((r * 7 + m * 3 + c) % 51) / 10, (candidates, members, criteria))
weights = numpy.full(criteria, 1 / criteria)
times = []
for run in range(6):
    start = time.perf_counter()
    scores = (marks @ weights).mean(axis=1) * 20
    ranks = scores.argsort()[::-1].argsort()
    if run: times.append((time.perf_counter() - start) * 1000)
print(sorted(times)[2])
`;

function numpyTime(candidates: number, members: number): number | null {
  const ended = spawnSync('python3', ['-c', python, ...[candidates, members, criteria].map(String)], {
    encoding: 'utf8',
  });
  return ended.status === 0 ? Number(ended.stdout) : null;
}

/** Prints what the whole exact tally takes against floating-point means that decide nothing, and how it grows. */
export async function benchTally(): Promise<void> {
  const campaign = largeCampaign(1_000, 15);
  const [exact, floating] = await medianPair(
    5,
    () => tallyCampaign(campaign),
    () => floatingMeans(campaign),
  );
  claim(`tally of 1,000 × 15 × ${criteria} marks, exact`, exact, 'floating-point means only', floating);
  for (const candidates of [100, 1_000, 10_000]) {
    const members = 30;
    const large = largeCampaign(candidates, members);
    const ours = await medianOf(3, () => tallyCampaign(large));
    const theirs = numpyTime(candidates, members);
    const what = `tally of ${candidates} × ${members} × ${criteria} marks, exact`;
    if (theirs === null) console.log(`${what}: ${ours.toFixed(1)} ms; there is no numpy on this machine.`);
    else claim(what, ours, "numpy's means and ranks", theirs);
  }
}
