/** The way to a score: what each member gave, what each content came to, how the ballots were cast. Pure. */
import type { Language } from '../../i18n/language.ts';
import type { CandidateCode, Kind } from '../../tally/campaign.ts';
import { add, divide, sign, toNumber, zero, type Fraction } from '../../tally/fraction.ts';
import type { MemberTotal } from '../../tally/result.ts';
import { maximumOf, weightsFor } from '../../tally/weights.ts';
import {
  decimalWords,
  percentWords,
  shortDecimalWords,
  thresholdWords,
} from '../../workbook/plan/figures.ts';
import { hasOwnUnit } from '../../workbook/plan/results.ts';
import { otherScale } from '../../workbook/plan/scale.ts';
import type { Result } from '../session/state.ts';
import { fullBar } from './ranking-view.ts';

export interface MemberLine {
  readonly code: string;
  readonly name: string;
  /** The total in words, with the decimals of a score; null where there is none. */
  readonly total: string | null;
  readonly bar: number;
  readonly standing: MemberTotal['kind'];
  /** Some criterion was marked CĐ. */
  readonly notAssessable: boolean;
}

export interface ContentLine {
  readonly code: string;
  readonly name: string;
  /** The content's part of all weights, in words. */
  readonly weight: string;
  readonly score: string | null;
  /** The points and their maximum in words, where the scale is that of the points; else null. */
  readonly points: { readonly given: string; readonly most: string } | null;
  readonly bar: number;
}

export interface VoteLine {
  readonly award: string;
  readonly agree: number;
  readonly disagree: number;
  readonly blank: number;
  readonly base: number;
  readonly share: string;
  readonly threshold: string;
  readonly passes: boolean | null;
}

export interface ScoreWay {
  readonly name: string;
  readonly unit: string;
  readonly score: string | null;
  readonly members: number;
  readonly provisional: boolean;
  /** The scale in words where it is not 100; else null. */
  readonly scale: string | null;
  readonly aggregate: Result['campaign']['settings']['aggregate'];
  /** In the order of the Council table. */
  readonly totals: readonly MemberLine[];
  readonly contents: readonly ContentLine[];
  readonly votes: readonly VoteLine[];
}

/** How the score of a candidate came about, or null for a code that is not in the result. */
export function scoreWay(result: Result, code: CandidateCode, language: Language): ScoreWay | null {
  const { campaign, tally } = result;
  const candidate = campaign.candidates.find((one) => one.code === code);
  const score = tally.scores.find((one) => one.candidate === code);
  if (candidate === undefined || score === undefined) return null;
  const inWords = (value: Fraction): string => decimalWords(value, campaign.settings.decimals, language);
  const scale = otherScale(campaign, candidate.kind);
  return {
    name: candidate.name,
    unit: hasOwnUnit(candidate) ? candidate.unit : '',
    score: score.score === null ? null : inWords(score.score),
    members: score.members,
    provisional: score.provisional,
    scale: scale === null ? null : shortDecimalWords(scale, language),
    aggregate: campaign.settings.aggregate,
    totals: score.totals.map((total) => memberLine(result, candidate.kind, total, inWords)),
    contents: contentLines(result, score, inWords, language),
    votes: voteLines(result, code, language),
  };
}

function memberLine(
  result: Result,
  kind: Kind,
  total: MemberTotal,
  inWords: (value: Fraction) => string,
): MemberLine {
  const counted = total.kind === 'total' ? total : null;
  return {
    code: total.member,
    name: result.campaign.council.find(({ code }) => code === total.member)?.name ?? total.member,
    total: counted === null ? null : inWords(counted.total),
    bar: counted === null ? 0 : barOf(counted.total, fullBar(result, kind)),
    standing: total.kind,
    notAssessable: counted?.notAssessable ?? false,
  };
}

function contentLines(
  { campaign }: Result,
  score: Result['tally']['scores'][number],
  inWords: (value: Fraction) => string,
  language: Language,
): readonly ContentLine[] {
  const { contents } = weightsFor(campaign, score.kind);
  const all = contents.reduce((sum, { weight }) => add(sum, weight), zero);
  return contents.map((content) => {
    const { code, weight } = content;
    const share = score.contents.get(code);
    const points = score.contentPoints.get(code);
    return {
      code,
      name: campaign.contents.find((one) => one.code === code)?.name ?? code,
      weight: percentWords(sign(all) > 0 ? divide(weight, all) : zero, language),
      score: share === undefined ? null : inWords(share),
      points:
        points === undefined
          ? null
          : { given: inWords(points), most: shortDecimalWords(maximumOf(content), language) },
      bar: share === undefined ? 0 : barOf(share, 100),
    };
  });
}

function voteLines(
  { campaign, tally }: Result,
  code: CandidateCode,
  language: Language,
): readonly VoteLine[] {
  return tally.ballots
    .filter(({ candidate }) => candidate === code)
    .map(({ award, agree, disagree, blank, base, share, passes }) => {
      const asked = campaign.awards.find((one) => one.code === award);
      const threshold = asked?.minVotes ?? null;
      return {
        award: asked?.name ?? award,
        agree,
        disagree,
        blank,
        base,
        share: percentWords(share, language),
        threshold:
          asked === undefined || threshold === null ? '' : thresholdWords(threshold, asked.base, language),
        passes,
      };
    });
}

function barOf(value: Fraction, full: number): number {
  return Math.min(1, Math.max(0, toNumber(value) / full));
}
