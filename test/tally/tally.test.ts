import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import type { Campaign, CandidateCode, Decision, Kind, Mark } from '../../src/tally/campaign.ts';
import { add, compare, multiply, type Fraction } from '../../src/tally/fraction.ts';
import type { CandidateScore, Tally } from '../../src/tally/result.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import { runs } from '../size.ts';
import { aCampaign, aCouncil, exactly } from './builders.ts';
import { drawCampaign, drawOne, drawOrder } from './random.ts';
import { inspected } from '../inspected.ts';

/** Checks a property on random campaigns. */
function always(
  about: (campaign: Campaign, draw: fc.GeneratorValue) => void,
  { chaotic = false, often = 60 } = {},
): void {
  fc.assert(
    fc.property(fc.gen(), (draw) => about(drawCampaign(draw, { chaotic }), draw)),
    // A failure is reported as found: campaigns drawn this way take minutes to shrink, and hardly do.
    { numRuns: runs(often), endOnFailure: true },
  );
}

const codeOf = ({ candidate }: { readonly candidate: CandidateCode }): CandidateCode => candidate;
const scoreOf = (tally: Tally, candidate: CandidateCode): CandidateScore => {
  const score = tally.scores.find((one) => one.candidate === candidate);
  assert.ok(score, 'there is no score');
  return score;
};
const valueOf = (tally: Tally, candidate: CandidateCode): Fraction => {
  const { score } = scoreOf(tally, candidate);
  assert.ok(score, 'there is no score');
  return score;
};
const by =
  <T>(key: (one: T) => string) =>
  (a: T, b: T): number =>
    key(a) < key(b) ? -1 : Number(key(a) > key(b));

/** A tally without the order that it has from the order of the tables. */
function withoutOrder(campaign: Campaign, tally: Tally): unknown {
  return {
    scores: tally.scores
      .map((score) => ({ ...score, totals: score.totals.toSorted(by(({ member }) => member)) }))
      .toSorted(by(codeOf)),
    ballots: tally.ballots.toSorted(by((votes) => `${votes.award} ${votes.candidate}`)),
    awards: tally.awards
      .map((award) => ({
        ...award,
        recipients: award.recipients.toSorted(),
        scoresInOrder: award.recipients.map((code) => valueOf(tally, code)),
        pending: award.status === 'pending' ? award.pending.toSorted() : [],
      }))
      .toSorted(by(({ award }) => award)),
    unawarded: tally.unawarded.toSorted(by(codeOf)),
    unusedDecisions: tally.unusedDecisions
      .map((index) => campaign.decisions[index])
      .toSorted(by((decision) => `${decision?.award} ${decision?.candidate}`)),
  };
}

test('the order of rows, members, candidates, awards, papers and criteria changes nothing', () => {
  always((campaign, draw) => {
    const shuffled = <T>(list: readonly T[]): readonly T[] => drawOrder(draw, list);
    const other: Campaign = {
      ...campaign,
      criteria: shuffled(campaign.criteria),
      candidates: shuffled(campaign.candidates),
      council: shuffled(campaign.council),
      awards: shuffled(campaign.awards),
      scores: shuffled(campaign.scores),
      papers: shuffled(campaign.papers),
      handCounts: shuffled(campaign.handCounts),
      decisions: shuffled(campaign.decisions),
    };
    assert.deepEqual(
      withoutOrder(other, tallyCampaign(other)),
      withoutOrder(campaign, tallyCampaign(campaign)),
    );
  });
});

test('raising one candidate’s points never lowers their score or rank', () => {
  const raise = (mark: Mark, by: Fraction): Mark =>
    mark.kind === 'points' ? { kind: 'points', points: add(mark.points, by) } : mark;
  always(
    (campaign, draw) => {
      const gain = exactly(drawOne(draw, ['1', '3', '0.1', '0.001']));
      const deductions = new Set(
        campaign.criteria.filter(({ role }) => role === 'deduction').map(({ code }) => code),
      );
      const before = tallyCampaign(campaign);
      campaign.scores.forEach((row, index) => {
        const marks = new Map(
          [...row.marks].map(([code, mark]) => [
            code,
            deductions.has(code) || !drawOne(draw, [true, false]) ? mark : raise(mark, gain),
          ]),
        );
        const after = tallyCampaign({ ...campaign, scores: campaign.scores.with(index, { ...row, marks }) });
        const [old, now] = [scoreOf(before, row.candidate), scoreOf(after, row.candidate)];
        assert.equal(now.rank === null, old.rank === null);
        assert.ok(
          (now.rank ?? 0) <= (old.rank ?? 0),
          `expected at most ${old.rank ?? 0}, found ${now.rank ?? 0}`,
        );
        if (old.exact === null) return;
        assert.ok(now.exact !== null, 'there is no exact score any more');
        assert.ok(
          compare(now.exact, old.exact) >= 0,
          `the exact score fell from ${inspected(old.exact)} to ${inspected(now.exact)}`,
        );
      });
    },
    { often: 30 },
  );
});

test('scaling all weights changes nothing, neither of contents nor of the criteria of a content', () => {
  always((campaign, draw) => {
    const weighed: Campaign = {
      ...campaign,
      contents: campaign.contents.map((content) => ({ ...content, weight: content.weight ?? exactly(3) })),
    };
    const factor = (): Fraction => exactly(drawOne(draw, ['2', '0.01', '7/3']));
    const ofContents = factor();
    const ofCriteria = new Map(campaign.contents.map(({ code }) => [code, factor()]));
    const scaled: Campaign = {
      ...weighed,
      contents: weighed.contents.map((content) => ({
        ...content,
        weight: multiply(content.weight ?? exactly(3), ofContents),
      })),
      criteria: weighed.criteria.map((criterion) => {
        const by = criterion.content === null ? undefined : ofCriteria.get(criterion.content);
        return by === undefined
          ? criterion
          : { ...criterion, weight: multiply(criterion.weight ?? criterion.maxPoints, by) };
      }),
    };
    assert.deepEqual(tallyCampaign(scaled), tallyCampaign(weighed));
  });
});

test('an award has no more recipients than its quota, unless ties expand it by equals', () => {
  always((campaign) => {
    const tally = tallyCampaign(campaign);
    for (const result of tally.awards) {
      const quota = campaign.awards.find(({ code }) => code === result.award)?.quota ?? null;
      if (quota === null) continue;
      const last = result.recipients[quota - 1];
      for (const beyond of result.recipients.slice(quota)) {
        assert.equal(campaign.settings.ties, 'expand');
        assert.ok(last !== undefined, 'there is no last');
        assert.deepEqual(valueOf(tally, beyond), valueOf(tally, last));
      }
      if (result.status !== 'pending') continue;
      assert.equal(campaign.settings.ties, 'chair');
      assert.ok(result.places > 0, `expected more than 0, found ${result.places}`);
      assert.ok(
        result.places < result.pending.length,
        `expected less than ${result.pending.length}, found ${result.places}`,
      );
      assert.equal(result.recipients.length + result.places, quota);
    }
  });
});

test('nobody has two awards, and everyone of a kind with awards has one, is pending, or has a reason', () => {
  always((campaign) => {
    const tally = tallyCampaign(campaign);
    const awarded = tally.awards.flatMap(({ recipients }) => recipients);
    assert.equal(new Set(awarded).size, awarded.length);
    const kinds = new Set<Kind>(campaign.awards.map(({ kind }) => kind));
    const listed = campaign.candidates.filter(({ kind }) => kinds.has(kind)).map(({ code }) => code);
    assert.deepEqual([...awarded, ...tally.unawarded.map(codeOf)].toSorted(), listed.toSorted());
    const pending = tally.awards.flatMap((award) => (award.status === 'pending' ? award.pending : []));
    const saidPending = tally.unawarded.filter(({ reason }) => reason === 'pending').map(codeOf);
    assert.deepEqual(pending.toSorted(), saidPending.toSorted());
  });
});

test('recipients are of the award’s kind, eligible, with the score and the votes it asks for', () => {
  always((campaign) => {
    const tally = tallyCampaign(campaign);
    for (const award of campaign.awards) {
      const result = tally.awards.find((one) => one.award === award.code);
      assert.equal(result?.kind, award.kind);
      for (const code of [...result.recipients, ...(result.status === 'pending' ? result.pending : [])]) {
        const candidate = campaign.candidates.find((one) => one.code === code);
        assert.ok(candidate?.eligible, 'there is no eligible');
        assert.equal(candidate.kind, award.kind);
        if (award.minScore !== null)
          assert.ok(
            compare(valueOf(tally, code), award.minScore) >= 0,
            `expected at least 0, found ${compare(valueOf(tally, code), award.minScore)}`,
          );
        const votes = tally.ballots.find((one) => one.award === award.code && one.candidate === code);
        if (award.minVotes !== null) assert.equal(votes?.passes, true);
      }
    }
  });
});

test('whoever is outside the quota of an award has no higher score than anyone who received it', () => {
  always((campaign) => {
    const tally = tallyCampaign(campaign);
    for (const { candidate, reason, award } of tally.unawarded) {
      if (reason !== 'quota') continue;
      const recipients = tally.awards.find((one) => one.award === award)?.recipients ?? [];
      for (const code of recipients)
        assert.ok(
          compare(valueOf(tally, code), valueOf(tally, candidate)) >= 0,
          `expected at least 0, found ${compare(valueOf(tally, code), valueOf(tally, candidate))}`,
        );
    }
  });
});

test('a rank is one more than the number of those above', () => {
  always((campaign) => {
    const { scores } = tallyCampaign(campaign);
    const eligible = new Set(campaign.candidates.filter((one) => one.eligible).map(({ code }) => code));
    for (const { kind, candidate, score, rank } of scores) {
      const above = scores.filter(
        (other) =>
          other.kind === kind &&
          eligible.has(other.candidate) &&
          other.score &&
          score &&
          compare(other.score, score) > 0,
      );
      assert.equal(rank, score !== null && eligible.has(candidate) ? above.length + 1 : null);
    }
  });
});

test('what a tally gives, the Chair’s decision of what is pending does not take away', () => {
  always((campaign, draw) => {
    const before = tallyCampaign(campaign);
    const decisions = before.awards.reduce((all, result) => {
      if (result.status !== 'pending') return all;
      const pending = drawOrder(draw, result.pending);
      const isOld = (old: Decision, code: CandidateCode): boolean =>
        old.award === result.award && old.candidate === code;
      return [
        ...all.filter((old) => !pending.some((code) => isOld(old, code))),
        ...pending.map((candidate, index): Decision => {
          const old = all.find((one) => isOld(one, candidate));
          const order = add(old?.order ?? exactly(1000), exactly(index / 1000));
          return { award: result.award, candidate, order, reason: '' };
        }),
      ];
    }, campaign.decisions);
    const after = tallyCampaign({ ...campaign, decisions });
    before.awards.forEach((old, index) => {
      const now = after.awards[index];
      if (old.status === 'waiting') return;
      assert.equal(now?.status, 'decided');
      assert.deepEqual(now.recipients.slice(0, old.recipients.length), old.recipients);
      assert.equal(
        now.recipients.length,
        old.recipients.length + (old.status === 'pending' ? old.places : 0),
      );
    });
  });
});

test('unused decisions may be struck without a trace, used ones may not', () => {
  always((campaign) => {
    const tally = tallyCampaign(campaign);
    const unused = new Set(tally.unusedDecisions);
    const used = campaign.decisions.filter((_, index) => !unused.has(index));
    assert.deepEqual(tallyCampaign({ ...campaign, decisions: used }), { ...tally, unusedDecisions: [] });
    if (used.length === 0) return;
    const rest = campaign.decisions.filter((_, index) => unused.has(index));
    assert.notDeepEqual(tallyCampaign({ ...campaign, decisions: rest }).awards, tally.awards);
  });
});

test('what candidates gave themselves is never counted', () => {
  always((campaign) => {
    const selfScores = campaign.scores.map(({ candidate, marks }) => ({ candidate, marks }));
    assert.deepEqual(tallyCampaign({ ...campaign, selfScores }), tallyCampaign(campaign));
  });
});

test('no campaign makes a tally throw, and its lists keep the order of the tables', () => {
  always(
    (campaign) => {
      const tally = tallyCampaign(campaign);
      assert.deepEqual(
        tally.scores.map(codeOf),
        campaign.candidates.map(({ code }) => code),
      );
      assert.deepEqual(
        tally.awards.map(({ award }) => award),
        campaign.awards.map(({ code }) => code),
      );
    },
    { chaotic: true, often: 100 },
  );
});

test('the inputs are left as they were', () => {
  always((campaign) => {
    const copy = structuredClone(campaign);
    tallyCampaign(campaign);
    assert.deepEqual(campaign, copy);
  });
});

test('an empty campaign has an empty tally', () => {
  const empty: Tally = { scores: [], ballots: [], awards: [], unawarded: [], unusedDecisions: [] };
  assert.deepEqual(tallyCampaign(aCampaign()), empty);
  assert.deepEqual(tallyCampaign(aCampaign({ council: aCouncil(3), contents: [], criteria: [] })), empty);
});
