/** The tally beside the campaign, looked up by code, and how each candidate came out of it: what every sheet needs. */
import type { Award, AwardCode, Campaign, Candidate, CandidateCode, Kind } from '../../tally/campaign.ts';
import type { AwardResult, CandidateScore, Tally, Unawarded, VoteResult } from '../../tally/result.ts';
import { sameText } from '../../text/spelling.ts';
import type { Language } from '../columns/language.ts';

/**
 * How a candidate came out. `award` is the one they were last considered for, or, where they wait, the one that has to
 * be decided first; `none`: their kind has no awards.
 */
export type Outcome =
  | { readonly kind: 'received'; readonly award: Award }
  | { readonly kind: 'unawarded'; readonly reason: Unawarded['reason']; readonly award: Award | null }
  | { readonly kind: 'none' };

/** The line under the last place of an award. */
export interface CutLine {
  readonly award: Award;
  readonly recipients: number;
  /** How many places wait for the Chair's decision. */
  readonly openPlaces: number;
}

/** One candidate in the order of the lists. */
export interface ListedCandidate {
  readonly candidate: Candidate;
  readonly score: CandidateScore | null;
  readonly outcome: Outcome;
  /** The ballots for the award they received or were last considered for, or else the first there are. */
  readonly votes: VoteResult | null;
  /** The award whose last place this is. */
  readonly cut: CutLine | null;
  /** The one before has the last place of an award. */
  readonly isUnderCut: boolean;
}

export interface AwardAndResult {
  readonly award: Award;
  readonly result: AwardResult;
}

export interface Results {
  readonly campaign: Campaign;
  readonly tally: Tally;
  readonly language: Language;
  readonly candidateOf: (code: CandidateCode) => Candidate | null;
  readonly scoreOf: (code: CandidateCode) => CandidateScore | null;
  readonly votesFor: (candidate: CandidateCode, award: AwardCode) => VoteResult | null;
  readonly outcomeOf: (code: CandidateCode) => Outcome;
  /** The awards of both kinds, collectives first, by precedence. */
  readonly awards: readonly AwardAndResult[];
}

/** Gathers what the sheets look up. */
export function gatherResults(campaign: Campaign, tally: Tally, language: Language): Results {
  const candidates = new Map(campaign.candidates.map((each) => [each.code, each]));
  const scores = new Map(tally.scores.map((each) => [each.candidate, each]));
  const votes = new Map(tally.ballots.map((each) => [pairKey(each.candidate, each.award), each]));
  const awards = awardStandings(campaign, tally);
  const awardOf = new Map<string, Award>(campaign.awards.map((each) => [each.code, each]));
  const outcomes = new Map<CandidateCode, Outcome>(
    tally.unawarded.map(({ candidate, reason, award }) => {
      const waitsFor = reason === 'waiting' ? openAward(awards, candidates.get(candidate)) : null;
      return [candidate, { kind: 'unawarded', reason, award: waitsFor ?? awardOf.get(award ?? '') ?? null }];
    }),
  );
  for (const { award, result } of awards) {
    for (const code of result.recipients) outcomes.set(code, { kind: 'received', award });
  }
  return {
    campaign,
    tally,
    language,
    candidateOf: (code) => candidates.get(code) ?? null,
    scoreOf: (code) => scores.get(code) ?? null,
    votesFor: (candidate, award) => votes.get(pairKey(candidate, award)) ?? null,
    outcomeOf: (code) => outcomes.get(code) ?? { kind: 'none' },
    awards,
  };
}

/** The award of a candidate's kind that the Chair has to decide on. */
function openAward(awards: readonly AwardAndResult[], candidate: Candidate | undefined): Award | null {
  const open = awards.find(
    ({ award, result }) => award.kind === candidate?.kind && result.status === 'pending',
  );
  return open?.award ?? null;
}

function pairKey(candidate: CandidateCode, award: AwardCode): string {
  return JSON.stringify([candidate, award]);
}

function awardStandings(campaign: Campaign, tally: Tally): readonly AwardAndResult[] {
  const results = new Map(tally.awards.map((each) => [each.award, each]));
  const standings = campaign.awards.flatMap((award) => {
    const result = results.get(award.code);
    return result === undefined ? [] : [{ award, result }];
  });
  const kindOrder = (kind: Kind): number => (kind === 'collective' ? 0 : 1);
  return standings.toSorted(
    (a, b) => kindOrder(a.award.kind) - kindOrder(b.award.kind) || a.award.precedence - b.award.precedence,
  );
}

/**
 * The candidates of a kind as the lists have them: by rank, equal ones in award order; then those without a score; the
 * ineligible last.
 */
export function listedCandidates(results: Results, kind: Kind): readonly ListedCandidate[] {
  const awards = results.awards.filter(({ award }) => award.kind === kind);
  const places = placesOf(awards);
  const ordered = results.campaign.candidates
    .filter((candidate) => candidate.kind === kind)
    .map((candidate) => ({ candidate, key: orderKey(results, candidate, places) }))
    .toSorted((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2])
    .map(({ candidate }) => candidate);
  const cuts = cutLines(awards, ordered);
  return ordered.map((candidate, index) => {
    const before = ordered[index - 1];
    const outcome = results.outcomeOf(candidate.code);
    return {
      candidate,
      score: results.scoreOf(candidate.code),
      outcome,
      votes: votesShown(results, candidate, outcome, awards),
      cut: cuts.get(candidate.code) ?? null,
      isUnderCut: before !== undefined && cuts.has(before.code),
    };
  });
}

/** Whether a candidate has a unit to be told: a collective often has its own name there. */
export function hasOwnUnit({ unit, name }: Candidate): boolean {
  return unit !== '' && !sameText(unit, name);
}

/** Everybody's place in the awards, one after the other: recipients, then those who wait for the Chair. */
function placesOf(awards: readonly AwardAndResult[]): ReadonlyMap<CandidateCode, number> {
  const codes = awards.flatMap(({ result }) => atTheLine(result));
  return new Map(codes.map((code, index) => [code, index]));
}

/** Those above an award's line: who receives it, and who may still. */
function atTheLine(result: AwardResult): readonly CandidateCode[] {
  return result.status === 'pending' ? [...result.recipients, ...result.pending] : result.recipients;
}

type OrderKey = readonly [group: number, rank: number, place: number];

function orderKey(
  results: Results,
  candidate: Candidate,
  places: ReadonlyMap<CandidateCode, number>,
): OrderKey {
  const rank = results.scoreOf(candidate.code)?.rank ?? null;
  const group = candidate.eligible ? (rank === null ? 1 : 0) : 2;
  return [group, rank ?? 0, places.get(candidate.code) ?? Number.MAX_SAFE_INTEGER];
}

function cutLines(
  awards: readonly AwardAndResult[],
  ordered: readonly Candidate[],
): ReadonlyMap<CandidateCode, CutLine> {
  const cuts = new Map<CandidateCode, CutLine>();
  for (const { award, result } of awards) {
    const above = new Set(atTheLine(result));
    const last = ordered.findLast((candidate) => above.has(candidate.code));
    if (last === undefined) continue;
    const openPlaces = result.status === 'pending' ? result.places : 0;
    cuts.set(last.code, { award, recipients: result.recipients.length, openPlaces });
  }
  return cuts;
}

function votesShown(
  results: Results,
  candidate: Candidate,
  outcome: Outcome,
  awards: readonly AwardAndResult[],
): VoteResult | null {
  const first = outcome.kind === 'none' ? null : outcome.award;
  const order = first === null ? awards : [{ award: first }, ...awards];
  for (const { award } of order) {
    const votes = results.votesFor(candidate.code, award.code);
    if (votes !== null) return votes;
  }
  return null;
}
