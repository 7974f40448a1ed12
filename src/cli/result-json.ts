/** The result as other programs read it. */
import type { CheckOutcome, TallyOutcome } from '../excel/write/outcome.ts';
import type { Language } from '../i18n/language.ts';
import { toNumber, type Fraction } from '../tally/fraction.ts';
import type { AwardResult, CandidateScore, Tally } from '../tally/result.ts';
import { issueMessage } from '../workbook/findings/issue-message.ts';
import type { Issue } from '../workbook/findings/issue.ts';

/** Round trips to the workbook's host, and their bytes both ways. */
export interface Statistics {
  readonly syncs: number;
  readonly bytes: number;
}

type Finished = Extract<TallyOutcome, { readonly kind: 'tallied' | 'refused' }>;
type Checked = Extract<CheckOutcome, { readonly kind: 'checked' }>;

/** The JSON text of an outcome, with a line break at its end. Lists other than the issues are empty without a tally. */
export function resultJson(outcome: Finished | Checked, statistics: Statistics, language: Language): string {
  const tally = outcome.kind === 'tallied' ? outcome.tally : null;
  const document = {
    campaign: { name: outcome.reading.campaign.documents.name },
    issues: outcome.issues.map((issue) => issueEntry(issue, language)),
    ...(tally === null ? nothing : tallyEntries(tally)),
    stats: { syncs: statistics.syncs, bytes: statistics.bytes },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

const nothing = { scores: [], ballots: [], awards: [], unawarded: [] } as const;

function issueEntry(issue: Issue, language: Language) {
  const { code, severity, table, sheet, cell } = issue;
  return { code, severity, table, sheet, cell, message: issueMessage(issue, language) };
}

function tallyEntries({ scores, ballots, awards, unawarded }: Tally) {
  return {
    scores: scores.map(scoreEntry),
    ballots: ballots.map(({ candidate, award, agree, disagree, blank, base, passes }) => ({
      candidate,
      award,
      agree,
      disagree,
      blank,
      base,
      passes,
    })),
    awards: awards.map(awardEntry),
    unawarded: unawarded.map(({ candidate, reason }) => ({ candidate, reason })),
  };
}

function scoreEntry({ candidate, kind, score, rank, members, provisional, contents }: CandidateScore) {
  return {
    candidate,
    kind,
    score: numberOrNull(score),
    rank,
    members,
    provisional,
    contents: Object.fromEntries([...contents].map(([content, value]) => [content, toNumber(value)])),
  };
}

function awardEntry(result: AwardResult) {
  const { award, kind, status, recipients } = result;
  const isPending = result.status === 'pending';
  return {
    award,
    kind,
    status,
    recipients,
    pending: isPending ? result.pending : [],
    places: isPending ? result.places : 0,
  };
}

function numberOrNull(value: Fraction | null): number | null {
  return value === null ? null : toNumber(value);
}
