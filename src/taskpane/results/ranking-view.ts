/** The ranking as the pane draws it: bars, cut lines, vote shares with what they must reach. Pure. */
import { sheetWords } from '../../i18n/sheets/sheets.ts';
import type { Language } from '../../i18n/language.ts';
import type { CandidateCode, Kind } from '../../tally/campaign.ts';
import { toNumber } from '../../tally/fraction.ts';
import { decimalWords, outcomeWords, percentWords, shareWords } from '../../workbook/plan/figures.ts';
import { listedCandidates, type ListedCandidate } from '../../workbook/plan/results.ts';
import { gatherResults, type Results } from '../../workbook/plan/results.ts';
import { fullScore } from '../../workbook/plan/scale.ts';
import { cutLabel } from '../../workbook/plan/summary.ts';
import type { Result } from '../session/state.ts';

export interface VoteView {
  /** The agreeing share, 0 to 1, and in words. */
  readonly share: number;
  readonly words: string;
  /** What must be reached, 0 to 1; null where the award needs no votes. */
  readonly needed: number | null;
  readonly neededWords: string;
  /** More than `needed` is asked for. */
  readonly strict: boolean;
  readonly passes: boolean | null;
}

export interface RankingRow {
  readonly code: CandidateCode;
  readonly name: string;
  readonly rank: number | null;
  /** The published score in words; null where there is none. */
  readonly score: string | null;
  /** How much of the bar is filled, 0 to 1. */
  readonly bar: number;
  readonly provisional: boolean;
  /** What they receive, or why not. */
  readonly outcome: string;
  readonly received: boolean;
  readonly votes: VoteView | null;
  /** What the line under this row says; null where there is none. */
  readonly cut: string | null;
}

interface RankingView {
  readonly kind: Kind;
  readonly rows: readonly RankingRow[];
  /** How many rows are to be seen at first: down to the first line and a little below. */
  readonly shown: number;
}

const kinds: readonly Kind[] = ['collective', 'individual'];
const leastShown = 5;
const mostShown = 30;

/** One ranking for each kind that competes, in the order of the ranking sheets. */
export function rankingViews({ campaign, tally }: Result, language: Language): readonly RankingView[] {
  const results = gatherResults(campaign, tally, language);
  return kinds.flatMap((kind): RankingView[] => {
    const standings = listedCandidates(results, kind);
    if (standings.length === 0) return [];
    const full = fullBar(results, kind);
    const rows = standings.map((standing) => rowOf(results, standing, full));
    const cut = rows.findIndex((row) => row.cut !== null);
    return [{ kind, rows, shown: Math.min(mostShown, Math.max(leastShown, cut + 3)) }];
  });
}

function rowOf(results: Results, standing: ListedCandidate, full: number): RankingRow {
  const { candidate, score, outcome, cut } = standing;
  const { campaign, language } = results;
  const points = score?.score ?? null;
  return {
    code: candidate.code,
    name: candidate.name,
    rank: score?.rank ?? null,
    score: points === null ? null : decimalWords(points, campaign.settings.decimals, language),
    bar: points === null ? 0 : Math.min(1, Math.max(0, toNumber(points) / full)),
    provisional: score?.provisional ?? false,
    outcome: outcomeWords(candidate, outcome, language),
    received: outcome.kind === 'received',
    votes: votesOf(results, standing),
    cut: cut === null ? null : cutLabel(cut, sheetWords[language].summary),
  };
}

function votesOf({ campaign, language }: Results, { votes }: ListedCandidate): VoteView | null {
  if (votes === null) return null;
  const threshold = campaign.awards.find(({ code }) => code === votes.award)?.minVotes ?? null;
  return {
    share: Math.min(1, toNumber(votes.share)),
    words: percentWords(votes.share, language),
    needed: threshold === null ? null : toNumber(threshold.share),
    neededWords: threshold === null ? '' : shareWords(threshold.share, language),
    strict: threshold?.strict ?? false,
    passes: votes.passes,
  };
}

/** The score of a full bar: the highest that can be, or the highest there is where bonuses lead above. */
export function fullBar({ campaign, tally }: Pick<Result, 'campaign' | 'tally'>, kind: Kind): number {
  const scores = tally.scores.filter((score) => score.kind === kind);
  return Math.max(
    fullScore(campaign, kind),
    ...scores.map(({ score }) => (score === null ? 0 : toNumber(score))),
  );
}
