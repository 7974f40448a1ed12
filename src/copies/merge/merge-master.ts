/** The workbook that copies are merged into, as a merge looks at it. */
import type { Campaign, Candidate, CandidateCode, CriterionCode, MemberCode } from '../../tally/campaign.ts';
import type { Member } from '../../tally/campaign.ts';
import { isRecused } from '../../tally/recusal.ts';
import { appliesTo } from '../../tally/weights.ts';
import { scoringFingerprint } from '../../workbook/record/fingerprint.ts';
import type { ScoreField } from '../../workbook/repair/input-plan.ts';
import type { Reading } from '../../workbook/read.ts';
import { ScorePlaces, type ScoreTableUse } from '../../workbook/score-place.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';
import type { MadeCopy } from '../made-copies.ts';
import { CopyLists } from '../returned/returned-facts.ts';
import {
  codesOf,
  openScores,
  type Codes,
  type FieldCell,
  type Line,
  type OpenedTable,
} from '../returned/returned-lines.ts';
import type { EarlierMerge } from './merge-brought.ts';

export interface Master {
  readonly campaign: Campaign;
  readonly codes: Codes;
  readonly tables: readonly OpenedTable[];
  /** See `scoringFingerprint`. */
  readonly scoring: string;
  /** The lists of copies, compared with the master's. */
  readonly lists: CopyLists;
  /** The copies that were made of it. */
  readonly made: readonly MadeCopy[];
  /** The merges that still hold, the newest first. */
  readonly earlier: readonly EarlierMerge[];
  /** What a merged copy of the member wrote last into a cell; null where none did. See `Said` for the text. */
  broughtInto(field: ScoreField): string | null;
  /** The rows whose member and candidate are known, and where others would go. */
  readonly places: ScorePlaces<OpenedTable, Line>;
  /** Whether the member does not score the candidate, by their unit or by a row of the master. */
  isRecused(member: Member, candidate: Candidate): boolean;
}

/** What the workbook keeps of copies beside its tables. */
export type Kept = Pick<Master, 'made' | 'earlier'>;

/** `reading` is of `snapshot`; it has no errors but missing scores. `kept` is what `keptIn` reads of its own sheets. */
export function masterOf({ campaign }: Reading, snapshot: WorkbookSnapshot, kept: Kept): Master {
  const codes = codesOf(campaign);
  const tables = openScores(snapshot.tables, codes);
  const places = new ScorePlaces(tables.map(useOf), campaign.candidates);
  return {
    campaign,
    codes,
    tables,
    scoring: scoringFingerprint(campaign),
    lists: new CopyLists(campaign, codes),
    ...kept,
    broughtInto: broughtBy(kept.earlier, codes),
    places,
    isRecused: (member, candidate) => {
      const recused = places
        .rowsOf(member.code, candidate.code)
        .some(({ cells }) => cells.some(({ field, said }) => field === 'recused' && said.kind === 'value'));
      return isRecused(campaign, { recused }, member, candidate);
    },
  };
}

/** Codes are found as the master spells them now. */
function broughtBy(earlier: readonly EarlierMerge[], codes: Codes): Master['broughtInto'] {
  const texts = new Map<string, string>();
  // From the oldest on: what came later takes its place.
  for (const merge of earlier.toReversed()) {
    const member = codes.members.find(merge.member);
    for (const { text, field, ...cell } of merge.brought) {
      const candidate = codes.candidates.find(cell.candidate);
      const criterion = field === 'score' ? codes.criteria.find(cell.criterion) : null;
      if (member === undefined || candidate === undefined || criterion === undefined) continue;
      texts.set(JSON.stringify([member, candidate, field, criterion]), text);
    }
  }
  return ({ member, candidate, field, criterion }) =>
    texts.get(JSON.stringify([member, candidate, field, criterion])) ?? null;
}

/** A table as it matters where a score goes. */
function useOf(opened: OpenedTable): ScoreTableUse<OpenedTable, Line> {
  const { table, lines } = opened;
  return {
    table: opened,
    name: table.name,
    criteria: new Set(table.codes.keys()),
    takes: ({ field, criterion }) =>
      table.has('member') &&
      table.has('candidate') &&
      (field === 'score' ? criterion !== null && table.codes.has(criterion) : table.has(field)),
    rows: lines.flatMap((row) => {
      const { member, candidate } = row;
      if (member === undefined || candidate === undefined) return [];
      const says = (field: ScoreField): boolean | null => {
        const cell = fieldCell(row, field);
        return cell === undefined ? null : cell.said.kind !== 'blank';
      };
      return [{ row, member, candidate, says }];
    }),
  };
}

function fieldCell({ cells }: Line, { field, criterion }: ScoreField): FieldCell | undefined {
  return cells.find((each) => each.criterion === criterion && each.field === field);
}

/** The cell of the master for one thing that a member says. */
export function masterCell(
  master: Master,
  field: ScoreField,
): { readonly cell: FieldCell; readonly line: Line } | null {
  const line = master.places.rowFor(field);
  const cell = line === null ? undefined : fieldCell(line, field);
  return line === null || cell === undefined ? null : { cell, line };
}

/** How far a member is: main criteria that have a mark, of those they must give. */
export interface Completeness {
  readonly member: MemberCode;
  readonly given: number;
  readonly needed: number;
}

/** For each voting member, by the cells that say something: those of the master, and what a merge adds. */
export function completeness(
  master: Master,
  says: (member: MemberCode, candidate: CandidateCode, criterion: CriterionCode) => boolean,
): readonly Completeness[] {
  const { council, candidates, criteria } = master.campaign;
  const eligible = candidates.filter(({ eligible }) => eligible);
  return council
    .filter(({ voting }) => voting)
    .map((member): Completeness => {
      let [given, needed] = [0, 0];
      for (const candidate of eligible) {
        if (master.isRecused(member, candidate)) continue;
        for (const criterion of criteria) {
          if (criterion.role !== 'main' || !appliesTo(criterion, candidate.kind)) continue;
          needed += 1;
          if (says(member.code, candidate.code, criterion.code)) given += 1;
        }
      }
      return { member: member.code, given, needed };
    });
}
