/** The words of the workbook that a council begins with: its sheets, what may be chosen where, and the guide. */
import type { Words } from './language.ts';
import { englishTemplate } from './template-en.ts';
import { vietnameseTemplate } from './template-vi.ts';

/** The tables of the template, by name. */
export type TemplateTable =
  | 'Campaign'
  | 'Contents'
  | 'Criteria'
  | 'Awards'
  | 'Council'
  | 'Candidates'
  | 'SelfScores'
  | 'Scores'
  | 'Scores_TT'
  | 'Scores_CN'
  | 'Ballots_TT'
  | 'Ballots_CN'
  | 'BallotCounts'
  | 'BallotBox'
  | 'Decisions'
  | 'CertificateLayout';

interface SheetWords {
  /** At most 31 characters: the name of the sheet. */
  readonly name: string;
  readonly title: string;
  /** Under the title: what to fill in, and how. */
  readonly note: string;
  /** In the guide. */
  readonly purpose: string;
}

type SettingName =
  | 'name'
  | 'plan'
  | 'body'
  | 'parentBody'
  | 'authority'
  | 'place'
  | 'date'
  | 'aggregate'
  | 'decimals'
  | 'scale'
  | 'floor'
  | 'cap'
  | 'missing'
  | 'missingVotes'
  | 'recusal'
  | 'cascade'
  | 'vote'
  | 'quorum'
  | 'quorumBase'
  | 'ties';

export interface TemplateWords {
  readonly sheets: Readonly<Record<TemplateTable, SheetWords>>;
  /** What each setting is, for people. */
  readonly settings: Readonly<Record<SettingName, string>>;
  /** What may be chosen; every word is one that the reading knows. */
  readonly choices: {
    readonly kinds: readonly [collective: string, individual: string];
    readonly appliesTo: readonly string[];
    readonly criterionRoles: readonly string[];
    readonly councilRoles: readonly string[];
    readonly yesNo: readonly [yes: string, no: string];
    readonly presence: readonly string[];
    readonly status: readonly string[];
    readonly shares: readonly string[];
    readonly bases: readonly string[];
    readonly marks: readonly string[];
  };
  /** What is said at a cell before anything is typed, and when it is wrong; at most 255 characters. */
  readonly hints: {
    readonly kind: string;
    readonly aggregate: string;
    readonly decimals: string;
    readonly scale: string;
    readonly floor: string;
    readonly missing: string;
    readonly missingVotes: string;
    readonly recusal: string;
    readonly cascade: string;
    readonly vote: string;
    readonly quorumBase: string;
    readonly ties: string;
    readonly contentWeight: string;
    readonly criterionContent: string;
    readonly maxPoints: string;
    readonly criterionWeight: string;
    readonly appliesTo: string;
    readonly criterionRole: string;
    readonly quota: string;
    readonly precedence: string;
    readonly minScore: string;
    readonly minVotes: string;
    readonly base: string;
    readonly councilRole: string;
    readonly voting: string;
    readonly present: string;
    readonly proposed: string;
    readonly status: string;
    readonly memberCode: string;
    readonly candidateCode: string;
    readonly awardCode: string;
    readonly recused: string;
    readonly points: string;
    readonly validity: string;
    readonly ballotAward: string;
    readonly countAward: string;
    readonly mark: string;
    readonly papers: string;
    readonly order: string;
  };
  /** Behind a note, while the codes that head the columns are not known. */
  readonly addCriteria: string;
  readonly addCandidates: string;
  /** The title of the message about a wrong entry; at most 32 characters. */
  readonly wrong: string;
  readonly page: string;
  /** The awards that a council begins with. */
  readonly awards: {
    readonly high: string;
    readonly low: string;
    readonly highShare: string;
    readonly lowShare: string;
    readonly base: string;
  };
  readonly guide: {
    readonly sheet: string;
    readonly title: string;
    readonly subtitle: string;
    readonly empty: string;
    readonly sheets: string;
    readonly how: string;
    readonly steps: readonly string[];
    readonly know: string;
    readonly facts: readonly string[];
  };
}

export const templateWords: Words<TemplateWords> = { vi: vietnameseTemplate, en: englishTemplate };
