/** Two candidates side by side on one criterion, as one member has scored them. Pure. */
import { isRecused } from '../../tally/recusal.ts';
import type {
  Candidate,
  CandidateCode,
  Criterion,
  CriterionCode,
  Mark,
  Member,
} from '../../tally/campaign.ts';
import type { Reading } from '../../workbook/read.ts';
import { sheetShown } from './scoring-state.ts';
import type { ScoringState } from './scoring-state.ts';
import { criteriaGroups, scoreBook, scoredCandidates, sheetOf } from './score-book.ts';

/** What is compared: `other` stands beside the candidate who is being scored. */
export interface Comparison {
  readonly candidate: CandidateCode;
  readonly other: CandidateCode;
  readonly criterion: CriterionCode;
}

export interface Side {
  readonly candidate: Candidate;
  /** The member's own; undefined while they have given none. */
  readonly mark: Mark | undefined;
  /** What the candidate gave themselves. */
  readonly self: Mark | undefined;
}

export interface Compared {
  readonly criterion: Criterion;
  readonly sides: readonly [Side, Side];
}

/** Who can stand beside the candidate: those of their kind whom the member scores, in the workbook's order. */
function othersOf(reading: Reading, member: Member, { code, kind }: Candidate): readonly Candidate[] {
  const book = scoreBook(reading);
  return scoredCandidates(reading.campaign).filter(
    (other) =>
      other.kind === kind &&
      other.code !== code &&
      !isRecused(reading.campaign, sheetOf(book, member.code, other.code), member, other),
  );
}

const criteriaOf = (reading: Reading, { kind }: Candidate): readonly Criterion[] =>
  criteriaGroups(reading.campaign, kind).flatMap(({ criteria }) => criteria);

/**
 * The candidate and the one after them (the last one: the one before) on this criterion, or on the first where it is
 * null. Null where there is nobody, or nothing, to compare.
 */
export function beginComparison(
  reading: Reading,
  member: Member,
  candidate: Candidate,
  criterion: CriterionCode | null,
): Comparison | null {
  const order = scoredCandidates(reading.campaign);
  const at = order.findIndex(({ code }) => code === candidate.code);
  const others = othersOf(reading, member, candidate);
  const other = others.find((one) => order.indexOf(one) > at) ?? others.at(-1);
  const first = criterion ?? criteriaOf(reading, candidate)[0]?.code;
  if (other === undefined || first === undefined) return null;
  return { candidate: candidate.code, other: other.code, criterion: first };
}

/** With the candidate before or after the other one in their place; null at either end. */
export function stepOther(
  reading: Reading,
  member: Member,
  comparison: Comparison,
  direction: 1 | -1,
): Comparison | null {
  const candidate = candidateOf(reading, comparison.candidate);
  if (candidate === undefined) return null;
  const others = othersOf(reading, member, candidate);
  const at = others.findIndex(({ code }) => code === comparison.other);
  const other = others[at + direction];
  return at < 0 || other === undefined ? null : { ...comparison, other: other.code };
}

/** On the criterion before or after; null at either end. */
export function stepCriterion(
  reading: Reading,
  comparison: Comparison,
  direction: 1 | -1,
): Comparison | null {
  const candidate = candidateOf(reading, comparison.candidate);
  if (candidate === undefined) return null;
  const criteria = criteriaOf(reading, candidate);
  const at = criteria.findIndex(({ code }) => code === comparison.criterion);
  const criterion = criteria[at + direction];
  return at < 0 || criterion === undefined ? null : { ...comparison, criterion: criterion.code };
}

/** What is to be shown, what is typed and not yet written too; null when the workbook no longer has one of the three. */
export function comparedOf(
  state: Pick<ScoringState, 'reading' | 'entries'>,
  member: Member,
  comparison: Comparison,
): Compared | null {
  const { reading } = state;
  if (reading === null) return null;
  const candidate = candidateOf(reading, comparison.candidate);
  if (candidate === undefined) return null;
  const other = othersOf(reading, member, candidate).find(({ code }) => code === comparison.other);
  const criterion = criteriaOf(reading, candidate).find(({ code }) => code === comparison.criterion);
  if (other === undefined || criterion === undefined) return null;
  const side = (one: Candidate): Side => ({
    candidate: one,
    mark: sheetShown(state, member.code, one.code).marks.get(criterion.code),
    self: reading.campaign.selfScores.find((its) => its.candidate === one.code)?.marks.get(criterion.code),
  });
  return { criterion, sides: [side(candidate), side(other)] };
}

function candidateOf({ campaign }: Reading, code: CandidateCode): Candidate | undefined {
  return scoredCandidates(campaign).find((candidate) => candidate.code === code);
}
