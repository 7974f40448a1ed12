/**
 * Campaigns for tests, built from the few things a test is about; the rest is plain and harmless. Codes are given as
 * text, figures as numbers or as text such as `2/3`.
 */
import {
  awardCode,
  candidateCode,
  contentCode,
  criterionCode,
  memberCode,
  type Award,
  type BallotBox,
  type Campaign,
  type Candidate,
  type CandidateCode,
  type Content,
  type Criterion,
  type CriterionCode,
  type Decision,
  type DocumentWords,
  type HandCount,
  type Mark,
  type Member,
  type Opinion,
  type Paper,
  type Scale,
  type ScoreRow,
  type Settings,
  type VoteThreshold,
} from '../../src/tally/campaign.ts';
import { divide, ofDecimalText, ofNumber, type Fraction } from '../../src/tally/fraction.ts';

export type Figure = number | string | Fraction;

/** The exact figure: `8.1`, `'2/3'`, `'0.125'`. */
export function exactly(figure: Figure): Fraction {
  if (typeof figure === 'number') return ofNumber(figure);
  if (typeof figure !== 'string') return figure;
  const parts = figure.split('/').map((part) => ofDecimalText(part));
  const [num, den] = parts;
  if (num === undefined || num === null || den === null) throw new Error(`No figure: ${figure}`);
  return den === undefined ? num : divide(num, den);
}

const figureOrNull = (figure: Figure | null | undefined): Fraction | null =>
  figure === null || figure === undefined ? null : exactly(figure);

const scaleOrNull = (scale: Figure | undefined): Scale | null => {
  if (scale === undefined) return null;
  return scale === 'points' ? { kind: 'points' } : { kind: 'number', points: exactly(scale) };
};

const codeOrNull = <Code>(code: string | null | undefined, branded: (text: string) => Code): Code | null =>
  code === null || code === undefined ? null : branded(code);

export function settings(
  given: Partial<Omit<Settings, 'scale' | 'floor' | 'cap' | 'quorum'>> & {
    /** A figure, or `points`. */
    scale?: Figure;
    /** Null: none. */
    floor?: Figure | null;
    cap?: Figure;
    quorum?: Figure;
  } = {},
): Settings {
  return {
    aggregate: 'mean',
    decimals: 2,
    missing: 'block',
    missingVotes: 'block',
    recusal: false,
    cascade: true,
    vote: null,
    quorumBase: null,
    ties: 'chair',
    ...given,
    scale: scaleOrNull(given.scale),
    floor: figureOrNull(given.floor === undefined ? 0 : given.floor),
    cap: figureOrNull(given.cap),
    quorum: figureOrNull(given.quorum),
  };
}

const documents: DocumentWords = {
  name: 'Đợt thi đua',
  plan: '',
  body: '',
  parentBody: '',
  authority: '',
  place: '',
  date: '',
};

/** One content `I` with one criterion `I.1` of 100 points, and nobody in it, but for what is given. */
export function aCampaign(given: Partial<Campaign> = {}): Campaign {
  return {
    settings: settings(),
    documents,
    contents: [aContent('I')],
    criteria: [aCriterion('I.1', 'I', 100)],
    candidates: [],
    council: [],
    awards: [],
    scores: [],
    selfScores: [],
    papers: [],
    handCounts: [],
    ballotBoxes: [],
    decisions: [],
    ...given,
  };
}

export function aContent(code: string, weight: Figure | null = null): Content {
  return { code: contentCode(code), name: `Nội dung ${code}`, weight: figureOrNull(weight) };
}

/** A main criterion of both kinds with a blank weight, but for what is given. */
export function aCriterion(
  code: string,
  content: string | null,
  maxPoints: Figure,
  given: { weight?: Figure | null; appliesTo?: Criterion['appliesTo']; role?: Criterion['role'] } = {},
): Criterion {
  return {
    code: criterionCode(code),
    content: codeOrNull(content, contentCode),
    name: `Tiêu chí ${code}`,
    maxPoints: exactly(maxPoints),
    weight: figureOrNull(given.weight),
    appliesTo: given.appliesTo ?? 'both',
    role: given.role ?? 'main',
  };
}

/** An eligible collective with nothing proposed, named like its code, but for what is given. */
export function aCandidate(
  code: string,
  given: Partial<Omit<Candidate, 'code' | 'proposed'>> & { proposed?: string | null } = {},
): Candidate {
  return {
    kind: 'collective',
    name: code,
    unit: '',
    position: '',
    registered: '',
    pledge: '',
    summary: '',
    eligible: true,
    reason: '',
    ...given,
    code: candidateCode(code),
    proposed: codeOrNull(given.proposed, awardCode),
  };
}

/** A voting member who is present, but for what is given. */
export function aMember(code: string, given: Partial<Omit<Member, 'code'>> = {}): Member {
  return {
    name: `Ủy viên ${code}`,
    position: '',
    role: 'member',
    voting: true,
    unit: '',
    email: '',
    presence: 'present',
    ...given,
    code: memberCode(code),
  };
}

/** Members `M1` to `Mn`, voting and present, but for what is given for all. */
export function aCouncil(size: number, given: Partial<Omit<Member, 'code'>> = {}): readonly Member[] {
  return Array.from({ length: size }, (_, index) => aMember(`M${index + 1}`, given));
}

/** An award for collectives, precedence 1, without limit, minimum or votes, but for what is given. */
export function anAward(
  code: string,
  given: Partial<Omit<Award, 'code' | 'minScore' | 'minVotes'>> & {
    minScore?: Figure | null;
    /** `'2/3'` for at least, `'>1/2'` for strictly more. */
    minVotes?: string | null;
  } = {},
): Award {
  return {
    name: `Khen thưởng ${code}`,
    kind: 'collective',
    quota: null,
    precedence: 1,
    base: 'all',
    ...given,
    code: awardCode(code),
    minScore: figureOrNull(given.minScore),
    minVotes: given.minVotes === null || given.minVotes === undefined ? null : threshold(given.minVotes),
  };
}

/** `'2/3'` for at least, `'>1/2'` for strictly more. */
export function threshold(text: string): VoteThreshold {
  const strict = text.startsWith('>');
  return { share: exactly(strict ? text.slice(1) : text), strict };
}

/** A figure, or the text `CĐ`. */
export type MarkGiven = Figure;

/** Marks by criterion: figures, or `'CĐ'`. */
export function marks(given: Readonly<Record<string, MarkGiven>>): ReadonlyMap<CriterionCode, Mark> {
  return new Map(
    Object.entries(given).map(([code, mark]): [CriterionCode, Mark] => [
      criterionCode(code),
      mark === 'CĐ' ? { kind: 'notAssessable' } : { kind: 'points', points: exactly(mark) },
    ]),
  );
}

export function aRow(
  member: string,
  candidate: string,
  given: Readonly<Record<string, MarkGiven>> = {},
  recused = false,
): ScoreRow {
  return {
    member: memberCode(member),
    candidate: candidateCode(candidate),
    recused,
    note: '',
    marks: marks(given),
  };
}

/** Rows by which each of the members gives each candidate these points on the one criterion `I.1`. */
export function rowsOf(
  members: readonly Member[],
  points: Readonly<Record<string, MarkGiven>>,
): readonly ScoreRow[] {
  return members.flatMap(({ code }) =>
    Object.entries(points).map(([candidate, given]) => aRow(code, candidate, { 'I.1': given })),
  );
}

/** A valid paper that names no award, but for what is given. */
export function aPaper(
  ballot: string,
  opinions: Readonly<Record<string, Opinion>>,
  given: { valid?: boolean; award?: string | null } = {},
): Paper {
  return {
    ballot,
    valid: given.valid ?? true,
    award: codeOrNull(given.award, awardCode),
    opinions: new Map(
      Object.entries(opinions).map(([code, opinion]): [CandidateCode, Opinion] => [
        candidateCode(code),
        opinion,
      ]),
    ),
  };
}

/** Papers that each agree on one candidate `agree` times, then disagree, then leave them blank. */
export function papersOn(
  candidate: string,
  [agree, disagree = 0, blank = 0]: readonly [number, number?, number?],
  given: { award?: string | null } = {},
): readonly Paper[] {
  const opinions: Opinion[] = [
    ...Array.from({ length: agree }, () => 'agree' as const),
    ...Array.from({ length: disagree }, () => 'disagree' as const),
    ...Array.from({ length: blank }, () => 'blank' as const),
  ];
  return opinions.map((opinion, index) =>
    aPaper(`${candidate}-${index + 1}`, { [candidate]: opinion }, given),
  );
}

export function aHandCount(
  candidate: string,
  [agree, disagree = 0, blank = 0]: readonly [number, number?, number?],
  award: string | null = null,
): HandCount {
  return { candidate: candidateCode(candidate), award: codeOrNull(award, awardCode), agree, disagree, blank };
}

export function aBox(valid: number, given: Partial<BallotBox> = {}): BallotBox {
  return { kind: null, issued: valid, returned: valid, valid, invalid: 0, ...given };
}

export function aDecision(award: string, candidate: string, order: Figure): Decision {
  return { award: awardCode(award), candidate: candidateCode(candidate), order: exactly(order), reason: '' };
}
