/** What the contract's section 4 says is wrong with the votes of a workbook that is sound but for them. */
import { councilOf, type Person } from './council-records.ts';
import { folded, recordsOf, type Tables } from './records.ts';
import { reckonScores } from './score-reckoning.ts';
import { isOpenTo, reckonVotes } from './vote-reckoning.ts';

export interface VoteFindings {
  /** Candidates without votes where others have them, as their table spells them. */
  readonly missing: readonly string[];
  readonly severity: 'error' | 'warning';
  /** Awards for which more agree than their base has members. */
  readonly exceeded: readonly string[];
}

export function voteFindings(tables: Tables): VoteFindings {
  const council = councilOf(tables);
  const votes = reckonVotes(tables, council);
  const scores = new Map(reckonScores(tables, council).map((one) => [one.person, one.score]));
  const lacksVotes = (person: Person): boolean =>
    council.prizes.some((prize) => {
      const score = scores.get(person) ?? null;
      const cast = votes.filter((vote) => vote.prize === prize);
      return (
        person.eligible &&
        score !== null &&
        isOpenTo(council, prize, person) &&
        (prize.minScore === null || score.against(prize.minScore) >= 0) &&
        cast.length > 0 &&
        cast.every((vote) => vote.person !== person)
      );
    });
  return {
    missing: council.people.filter(lacksVotes).map(({ spelt }) => spelt),
    severity: council.missingVotes === 'skip' ? 'warning' : 'error',
    exceeded: council.prizes
      .filter((prize) => votes.some((vote) => vote.prize === prize && vote.agree > vote.base))
      .map(({ spelt }) => spelt),
  };
}

/** Whether a workbook votes, or one of its awards asks for votes: then it cannot say that its council does not vote. */
export function isVotedOn(tables: Tables): boolean {
  const cast = (['Ballots', 'BallotCounts', 'BallotBox'] as const).flatMap((table) =>
    recordsOf(tables, table),
  );
  return cast.length > 0 || councilOf(tables).prizes.some(({ minVotes }) => minVotes !== null);
}

/** The tables with a setting, in the place of another value of it. */
export function withSetting(tables: Tables, key: string, value: string): Tables {
  const [header = [], ...rows] = tables['Campaign'] ?? [];
  const place = (names: readonly string[]): number =>
    header.findIndex((cell) =>
      names.includes(folded(cell).normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/gu, ' ')),
    );
  const [keyAt, valueAt] = [place(['ma', 'key']), place(['gia tri', 'value'])];
  const others = rows.filter((row) => folded(row[keyAt]) !== key.toLowerCase());
  const own = header.map((_, at) => (at === keyAt ? key : at === valueAt ? value : ''));
  return { ...tables, Campaign: [header, ...others, own] };
}
