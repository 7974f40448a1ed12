/** The scores of a reading by member and candidate, with the cells they stand in. Pure. */
import type { Guard } from '../../excel/inputs/inputs.ts';
import type {
  Campaign,
  Candidate,
  CandidateCode,
  Criterion,
  CriterionCode,
  Kind,
  Mark,
  Member,
  MemberCode,
} from '../../tally/campaign.ts';
import { zero } from '../../tally/fraction.ts';
import { memberTotal } from '../../tally/member-total.ts';
import type { Marks } from '../../tally/member-total.ts';
import { marksOfBoth } from '../../tally/pair-rows.ts';
import { isRecused } from '../../tally/recusal.ts';
import type { MemberTotal } from '../../tally/result.ts';
import { appliesTo, weightsFor } from '../../tally/weights.ts';
import type { Weights } from '../../tally/weights.ts';
import type { ScoreField } from '../../workbook/repair/input-plan.ts';
import { markPlace } from '../../workbook/places.ts';
import type { CellPlace, ScorePlace } from '../../workbook/places.ts';
import type { Reading } from '../../workbook/read.ts';
import { scorePlacesOf } from '../../workbook/score-place.ts';

/** What one member gave one candidate: all their rows together, as tables may be for different criteria. */
export interface Sheet {
  readonly marks: Marks;
  readonly recused: boolean;
  readonly note: string;
  readonly places: readonly ScorePlace[];
}

type ScoreBook = ReadonlyMap<MemberCode, ReadonlyMap<CandidateCode, Sheet>>;

/** Of a member who has no row for a candidate. */
export const noSheet: Sheet = { marks: new Map(), recused: false, note: '', places: [] };

const books = new WeakMap<Reading, ScoreBook>();

/** Every score row of the reading, by member and candidate; made once for each reading. */
export function scoreBook(reading: Reading): ScoreBook {
  const made = books.get(reading) ?? makeBook(reading);
  books.set(reading, made);
  return made;
}

function makeBook({ campaign, places }: Reading): ScoreBook {
  const book = new Map<MemberCode, Map<CandidateCode, Sheet>>();
  campaign.scores.forEach((row, index) => {
    const ofMember = book.get(row.member) ?? new Map<CandidateCode, Sheet>();
    book.set(row.member, ofMember);
    const before = ofMember.get(row.candidate);
    const place = places.scores[index];
    ofMember.set(row.candidate, {
      marks: before === undefined ? row.marks : marksOfBoth(before.marks, row.marks),
      recused: row.recused || before?.recused === true,
      note: before?.note || row.note,
      places: [...(before?.places ?? []), ...(place === undefined ? [] : [place])],
    });
  });
  return book;
}

/** What the member gave the candidate; an empty one where there is no row. */
export function sheetOf(book: ScoreBook, member: MemberCode, candidate: CandidateCode): Sheet {
  return book.get(member)?.get(candidate) ?? noSheet;
}

/** Criteria that are filled in together, under one heading. */
export interface CriteriaGroup {
  /** A content's code, or what the criteria do to the total. */
  readonly code: string;
  /** Blank for bonuses and deductions, which are named by the pane. */
  readonly name: string;
  readonly role: Criterion['role'];
  readonly criteria: readonly Criterion[];
}

/** The criteria for candidates of this kind: main ones by content, then bonuses, then deductions. Empty groups are left out. */
export function criteriaGroups(campaign: Campaign, kind: Kind): readonly CriteriaGroup[] {
  const fitting = campaign.criteria.filter((criterion) => appliesTo(criterion, kind));
  const of = (role: Criterion['role']): readonly Criterion[] => fitting.filter((one) => one.role === role);
  const groups: readonly CriteriaGroup[] = [
    ...campaign.contents.map(({ code, name }): CriteriaGroup => ({
      code,
      name,
      role: 'main',
      criteria: of('main').filter(({ content }) => content === code),
    })),
    { code: 'bonus', name: '', role: 'bonus', criteria: of('bonus') },
    { code: 'deduction', name: '', role: 'deduction', criteria: of('deduction') },
  ];
  return groups.filter(({ criteria }) => criteria.length > 0);
}

/** The candidates a member is asked to score: the eligible ones, in the workbook's order. */
export function scoredCandidates(campaign: Campaign): readonly Candidate[] {
  return campaign.candidates.filter(({ eligible }) => eligible);
}

/** How far a member is with a candidate. `given` of `needed` main criteria have a mark. */
export interface Extent {
  readonly state: 'recused' | 'none' | 'begun' | 'done';
  readonly given: number;
  readonly needed: number;
}

/** The main criteria of each kind, which is what a member must give. */
type Needed = Readonly<Record<Kind, readonly CriterionCode[]>>;

export function neededCriteria(campaign: Campaign): Needed {
  const of = (kind: Kind): readonly CriterionCode[] =>
    campaign.criteria
      .filter((criterion) => criterion.role === 'main' && appliesTo(criterion, kind))
      .map(({ code }) => code);
  return { collective: of('collective'), individual: of('individual') };
}

/** How far `member` is with `candidate`. */
export function extentOf(
  campaign: Campaign,
  sheet: Sheet,
  member: Member,
  candidate: Candidate,
  needed: Needed,
): Extent {
  const criteria = needed[candidate.kind];
  const given = criteria.filter((code) => sheet.marks.has(code)).length;
  const state = isRecused(campaign, sheet, member, candidate)
    ? 'recused'
    : given === criteria.length
      ? 'done'
      : given === 0
        ? 'none'
        : 'begun';
  return { state, given, needed: criteria.length };
}

/** The total as it forms: what the marks given so far come to, with the blank main criteria counting 0. */
export function formingTotal(
  campaign: Campaign,
  candidate: Candidate,
  member: MemberCode,
  sheet: Sheet,
): Forming {
  const weights = weightsFor(campaign, candidate.kind);
  const blank: Mark = { kind: 'points', points: zero };
  const marks = new Map(sheet.marks);
  for (const { criteria } of weights.contents) {
    for (const { code } of criteria) if (!marks.has(code)) marks.set(code, blank);
  }
  return { weights, total: memberTotal(member, marks, weights, campaign.settings) };
}

export interface Forming {
  readonly weights: Weights;
  readonly total: MemberTotal;
}

/** What a person fills in: a mark on a criterion, or (with `criterion` null) the note of the row. */
export interface Slot {
  readonly member: MemberCode;
  readonly candidate: CandidateCode;
  readonly criterion: CriterionCode | null;
}

/** A slot as a key of maps. */
export const slotKey = ({ member, candidate, criterion }: Slot): string =>
  JSON.stringify([member, candidate, criterion]);

/** Where a slot stands, or how a row for it would be written, or that no table has room for it. */
type SlotPlace =
  /** `guards`: the cells of the row's codes, which must still be there when it is written. */
  | { readonly kind: 'cell'; readonly place: CellPlace; readonly guards: readonly Guard[] }
  | {
      readonly kind: 'newRow';
      readonly table: string;
      readonly sheet: string;
      readonly valueHeader: string;
      /** The codes of the member and the candidate by header. */
      readonly codes: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'nowhere' };

/** Finds the cell of a slot, or the table that a row for it would go into: see `ScorePlaces`. */
export function slotPlace(reading: Reading, slot: Slot): SlotPlace {
  const { member, candidate, criterion } = slot;
  const field: ScoreField = { ...slot, field: criterion === null ? 'note' : 'score' };
  const tables = scorePlacesOf(reading);
  const index = tables.rowFor(field);
  const row = index === null ? undefined : reading.places.scores[index];
  const place = row === undefined ? null : criterion === null ? row.note : markPlace(row, criterion);
  if (row !== undefined && place !== null) {
    const guards = [row.member, row.candidate].flatMap(({ cell, text }) =>
      cell === null ? [] : [{ cell, text }],
    );
    return { kind: 'cell', place, guards };
  }
  const table = tables.tableFor(field);
  const valueHeader = criterion === null ? table?.noteHeader : table?.criteria.get(criterion);
  if (table === null || valueHeader == null) return { kind: 'nowhere' };
  const codes = { [table.memberHeader]: member, [table.candidateHeader]: candidate };
  return { kind: 'newRow', table: table.table, sheet: table.sheet, valueHeader, codes };
}
