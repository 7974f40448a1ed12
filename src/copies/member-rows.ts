/** What a member has to score, with what they have given already. */
import type {
  Campaign,
  Candidate,
  Criterion,
  CriterionCode,
  Kind,
  Mark,
  Member,
  ScoreRow,
} from '../tally/campaign.ts';
import { equals, ofNumber, toDecimalText, toNumber, type Fraction } from '../tally/fraction.ts';
import { marksOfBoth } from '../tally/pair-rows.ts';
import { isRecused } from '../tally/recusal.ts';
import { appliesTo } from '../tally/weights.ts';
import type { CellValue } from '../workbook/snapshot.ts';
import type { SentCell } from './stamp.ts';

/** One row of the member's sheet. */
export interface MemberRow {
  readonly candidate: Candidate;
  readonly recused: boolean;
  readonly note: string;
  readonly marks: ReadonlyMap<CriterionCode, Mark>;
}

/** What a member sees of one kind. */
export interface KindRows {
  readonly kind: Kind;
  /** The criteria that apply to the kind. */
  readonly criteria: readonly Criterion[];
  readonly rows: readonly MemberRow[];
}

const kinds: readonly Kind[] = ['collective', 'individual'];

/**
 * The rows of a member: for each kind that somebody competes in, the eligible candidates in the order of their table, less
 * those of the member's own unit where the campaign recuses them. A recusal that the member's row declares stays in it.
 */
export function memberRows(campaign: Campaign, member: Member): readonly KindRows[] {
  const given = new Map<string, ScoreRow[]>();
  for (const row of campaign.scores.filter((score) => score.member === member.code)) {
    given.set(row.candidate, [...(given.get(row.candidate) ?? []), row]);
  }
  return kinds.flatMap((kind): KindRows[] => {
    const ofKind = campaign.candidates.filter((candidate) => candidate.kind === kind);
    if (ofKind.length === 0) return [];
    const criteria = campaign.criteria.filter((criterion) => appliesTo(criterion, kind));
    const rows = ofKind
      .filter((candidate) => candidate.eligible && !isRecused(campaign, undefined, member, candidate))
      .map((candidate) => memberRow(candidate, given.get(candidate.code) ?? [], criteria));
    return [{ kind, criteria, rows }];
  });
}

/** The rows of several tables (one for each content, say) are one. */
function memberRow(
  candidate: Candidate,
  rows: readonly ScoreRow[],
  criteria: readonly Criterion[],
): MemberRow {
  const marks = rows.map((row) => row.marks).reduce(marksOfBoth, new Map());
  const notes = new Set(rows.map(({ note }) => note).filter((note) => note !== ''));
  return {
    candidate,
    recused: rows.some(({ recused }) => recused),
    note: [...notes].join('\n'),
    marks: new Map(
      criteria.flatMap(({ code }) => {
        const mark = marks.get(code);
        return mark === undefined ? [] : [[code, mark] as const];
      }),
    ),
  };
}

/** The cells of these rows that are not blank, as the stamp keeps them. */
export function sentCells(parts: readonly KindRows[]): readonly SentCell[] {
  return parts.flatMap(({ rows }) =>
    rows.flatMap(({ candidate: { code: candidate }, recused, note, marks }): readonly SentCell[] => [
      ...[...marks].map(
        ([criterion, mark]) => ({ candidate, field: 'score', criterion, value: markText(mark) }) as const,
      ),
      ...(recused ? [{ candidate, field: 'recused', criterion: '', value: 'x' } as const] : []),
      ...(note === '' ? [] : [{ candidate, field: 'note', criterion: '', value: note } as const]),
    ]),
  );
}

/** A mark as text, exactly: `8.5`, or `CĐ`. */
export function markText(mark: Mark): string {
  return mark.kind === 'points' ? exactText(mark.points) : 'CĐ';
}

/** A mark as a cell: a number where a cell's number is exactly it, else text. */
export function markValue(mark: Mark): CellValue {
  if (mark.kind === 'notAssessable') return 'CĐ';
  const number = toNumber(mark.points);
  return Number.isFinite(number) && equals(ofNumber(number), mark.points) ? number : exactText(mark.points);
}

/** Scores are typed as decimals, so that some power of ten makes them whole. */
function exactText(value: Fraction): string {
  let decimals = 0;
  for (let scale = 1n; scale % value.den !== 0n && decimals < 100; scale *= 10n) decimals += 1;
  return toDecimalText(value, decimals);
}
