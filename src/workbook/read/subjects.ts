/** What the tables of scores and ballots refer to: the things already read. */
import type {
  AwardCode,
  Candidate,
  CandidateCode,
  Criterion,
  CriterionCode,
  Member,
  MemberCode,
  Award,
} from '../../tally/campaign.ts';
import type { AwardsRead } from './awards.ts';
import type { CandidatesRead } from './candidates.ts';
import type { CouncilRead } from './council.ts';
import type { ContentsRead, CriteriaRead } from './criteria.ts';
import type { Doubts } from './doubts.ts';
import type { SettingsRead } from './settings.ts';

export interface Subjects {
  readonly settings: SettingsRead;
  readonly contents: ContentsRead;
  readonly criteria: CriteriaRead;
  readonly awards: AwardsRead;
  readonly candidates: CandidatesRead;
  readonly council: CouncilRead;
  readonly doubts: Doubts;
  readonly criterionOf: ReadonlyMap<CriterionCode, Criterion>;
  readonly candidateOf: ReadonlyMap<CandidateCode, Candidate>;
  readonly memberOf: ReadonlyMap<MemberCode, Member>;
  readonly awardOf: ReadonlyMap<AwardCode, Award>;
}

/** The same with everything findable by its code. */
export function subjects(
  read: Omit<Subjects, 'criterionOf' | 'candidateOf' | 'memberOf' | 'awardOf'>,
): Subjects {
  return {
    ...read,
    criterionOf: new Map(read.criteria.criteria.map((criterion) => [criterion.code, criterion])),
    candidateOf: new Map(read.candidates.candidates.map((candidate) => [candidate.code, candidate])),
    memberOf: new Map(read.council.council.map((member) => [member.code, member])),
    awardOf: new Map(read.awards.awards.map((award) => [award.code, award])),
  };
}

/** A code and the name that goes with it, as an issue mentions them. */
export function codeAndName(code: string, name: string | undefined): string {
  return name === undefined || name === '' ? code : `${code} (${name})`;
}
