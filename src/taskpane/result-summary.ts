/** The result at a glance: what the pane shows of a tally. Pure. */
import type { Award, AwardCode, Campaign, CandidateCode, Kind } from '../tally/campaign.ts';
import { toDecimalText, toNumber } from '../tally/fraction.ts';
import type { AwardResult, CandidateScore } from '../tally/result.ts';
import type { Result } from './session/state.ts';
import { fullBar } from './results/ranking-view.ts';

export interface RecipientLine {
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** The published score with the campaign's decimals and a decimal point, or null where there is none. */
  readonly score: string | null;
  /** How much of the bar is filled, 0 to 1. */
  readonly bar: number;
  readonly provisional: boolean;
}

export interface AwardSummary {
  readonly code: AwardCode;
  readonly name: string;
  readonly kind: Kind;
  readonly quota: number | null;
  readonly recipients: readonly RecipientLine[];
  readonly standing:
    | { readonly kind: 'decided' }
    | {
        readonly kind: 'pending';
        readonly names: readonly string[];
        /** In the order of the Candidates table. */
        readonly codes: readonly CandidateCode[];
        readonly places: number;
      }
    | { readonly kind: 'waiting' };
}

/** Gives one summary for each award, in the order of the Awards table. */
export function summarise(result: Result): readonly AwardSummary[] {
  const { campaign, tally } = result;
  const scores = new Map(tally.scores.map((score) => [score.candidate, score]));
  const awards = new Map(campaign.awards.map((award) => [award.code, award]));
  return tally.awards.flatMap((awarded): AwardSummary[] => {
    const award = awards.get(awarded.award);
    return award === undefined
      ? []
      : [summary(campaign, award, awarded, scores, fullBar(result, award.kind))];
  });
}

function summary(
  campaign: Campaign,
  award: Award,
  awarded: AwardResult,
  scores: ReadonlyMap<CandidateCode, CandidateScore>,
  full: number,
): AwardSummary {
  const lines = awarded.recipients.map((code) => recipient(campaign, code, scores.get(code), full));
  const { code, name, kind, quota } = award;
  return { code, name, kind, quota, recipients: lines, standing: standing(campaign, awarded) };
}

function standing(campaign: Campaign, awarded: AwardResult): AwardSummary['standing'] {
  switch (awarded.status) {
    case 'decided':
    case 'waiting':
      return { kind: awarded.status };
    case 'pending':
      return {
        kind: 'pending',
        names: awarded.pending.map((code) => nameOf(campaign, code)),
        codes: awarded.pending,
        places: awarded.places,
      };
  }
}

function recipient(
  campaign: Campaign,
  code: CandidateCode,
  score: CandidateScore | undefined,
  full: number,
): RecipientLine {
  const candidate = campaign.candidates.find((one) => one.code === code);
  const points = score?.score ?? null;
  return {
    code,
    name: candidate?.name ?? code,
    unit: candidate?.unit ?? '',
    score: points === null ? null : toDecimalText(points, campaign.settings.decimals),
    bar: points === null ? 0 : Math.min(1, Math.max(0, toNumber(points) / full)),
    provisional: score?.provisional ?? false,
  };
}

function nameOf(campaign: Campaign, code: CandidateCode): string {
  return campaign.candidates.find((one) => one.code === code)?.name ?? code;
}
