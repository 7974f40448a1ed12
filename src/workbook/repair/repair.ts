/** Mistakes that can be mended in one way only. Everything else is for people: what they meant cannot be known. */
import { usualForms } from '../../text/spelling.ts';
import { compare, toNumber, zero } from '../../tally/fraction.ts';
import { isSlipOf, lettersOf, onlyAlike, onlyNamed } from '../../text/alike.ts';
import { readCount, readNumber } from '../columns/cells.ts';
import type { Issue, IssueDetails } from '../findings/issue.ts';
import type { Reading } from '../read.ts';
import { tableKeyOf } from '../columns/schema.ts';
import { asThousands } from '../columns/thousands.ts';

export interface Repair {
  readonly sheet: string;
  /** An A1 address. */
  readonly cell: string;
  /** What the cell says now. */
  readonly found: string | number;
  /** What it should say; '' empties it. */
  readonly value: string | number;
  /** The number format under which it says that; absent: the one it has stays. */
  readonly numberFormat?: string;
}

/** What was read of the workbook that an issue is of. */
export type ReadWorkbook = Pick<Reading, 'campaign' | 'places'>;

/** The one way in which an issue of this workbook can be mended in one cell, or null. */
export function repairOf(issue: Issue, workbook: ReadWorkbook): Repair | null {
  const { sheet, details } = issue;
  const { found } = details;
  // A column that is missing is mended where it stands under another header.
  const cell = issue.code === 'MissingColumn' ? textOf(details, 'at') : issue.cell;
  if (sheet === null || cell === null || found === undefined) return null;
  const value = mended(issue, found, workbook);
  return value === null || value === found ? null : { sheet, cell, found, value };
}

function mended(
  issue: Issue,
  found: string | number,
  { campaign, places }: ReadWorkbook,
): string | number | null {
  const { code, details } = issue;
  switch (code) {
    case 'UnknownCandidate':
      return onlyAlike(found, campaign.candidates) ?? onlyNamed(found, campaign.candidates);
    case 'UnknownMember':
      return onlyAlike(found, campaign.council) ?? onlyNamed(found, campaign.council);
    case 'UnknownContent':
      return onlyAlike(found, campaign.contents) ?? onlyNamed(found, campaign.contents);
    case 'UnknownAward':
      return 'otherKind' in details ? null : onlyAlike(found, campaign.awards);
    case 'UnknownColumn':
      return missingCode(issue, found, { campaign, places });
    case 'MissingColumn':
      return textOf(details, 'meant');
    case 'NotANumber':
    case 'InvalidWeight':
    case 'InvalidQuota':
    case 'InvalidPrecedence':
      return figureIn(found, textOf(details, 'expected') ?? '');
    case 'InvalidKind':
      return onlyKind(found, textOf(details, 'expected') ?? '');
    case 'ScoreNotApplicable':
      // No points there and nothing there are the same.
      return found === 0 ? '' : null;
    default:
      return null;
  }
}

function textOf(details: IssueDetails, name: string): string | null {
  const detail = details[name];
  return typeof detail === 'string' && detail !== '' ? detail : null;
}

/** The code that a column was meant to have, where no column has it yet. */
function missingCode(
  { table }: Issue,
  found: string | number,
  { campaign, places }: ReadWorkbook,
): string | null {
  switch (tableKeyOf(table)) {
    case 'Scores': {
      const known = places.scoreTables.find((place) => place.table === table)?.criteria;
      return onlyFree(found, campaign.criteria, (code) => known === undefined || known.has(code));
    }
    case 'Ballots':
      return onlyFree(found, campaign.candidates, (code) =>
        campaign.papers.some(({ opinions }) => opinions.has(code)),
      );
    default:
      return null;
  }
}

function onlyFree<Code extends string>(
  found: string | number,
  known: readonly { readonly code: Code }[],
  isTaken: (code: Code) => boolean,
): string | null {
  const code = onlyAlike(found, known);
  return known.some((one) => one.code === code && !isTaken(one.code)) ? code : null;
}

/** Words that people write behind a figure, by what it is a figure of. */
const units: Readonly<Record<string, RegExp>> = {
  mark: /(?:điểm|đ|points?|pts?)\.?$/iu,
  count: /(?:phiếu|suất|người|tập thể|cá nhân|papers?|places?)\.?$/iu,
};

/**
 * The number of a text that has spaces beside its decimal separator (`8 ,5`), its unit behind it (`8,5 điểm`), quotes or a
 * stop about it, wide digits, or the letter O for a nought.
 */
function figureIn(found: string | number, expected: string): number | null {
  if (typeof found === 'number') return null;
  const bareText = usualForms(found)
    .replace(/^['"‘’“”`\s]+|['"‘’“”`\s]+$/gu, '')
    .replace(units[expected] ?? /$^/u, '')
    .replace(/\s*([.,])\s*/gu, '$1')
    .trim()
    .replace(/(?<=\d)[.,]$/u, '');
  const noughts = /^(?=.*\d)[\dOo.,]+$/u.test(bareText) ? bareText.replace(/o/giu, '0') : bareText;
  // Whether `1.000 điểm` is one point or a thousand is for people to say.
  if (asThousands(noughts) !== null) return null;
  const number = readNumber(noughts);
  if (number === null || compare(number, zero) < 0) return null;
  if (expected === 'count' && readCount(noughts) === null) return null;
  if (expected === 'precedence' && (readCount(noughts) ?? 0) < 1) return null;
  if (expected === 'positive' && compare(number, zero) === 0) return null;
  return toNumber(number);
}

const kinds = ['Tập thể', 'Cá nhân'] as const;

/** The kind that the letters are a slip of. */
function onlyKind(found: string | number, expected: string): string | null {
  const text = String(found);
  if (expected !== 'kind' && expected !== 'kindOrBoth') return null;
  return (
    kinds.find((kind) => lettersOf(kind) === lettersOf(text)) ??
    kinds.find((kind) => isSlipOf(text, kind)) ??
    null
  );
}

/** Issues that one press can mend together: the same mistake, more than once. */
interface RepairableKind {
  readonly code: Issue['code'];
  readonly issues: readonly Issue[];
}

/** The mistakes among these issues that have a repair more than once, in the order in which they first appear. */
export function repairableKinds(issues: readonly Issue[], workbook: ReadWorkbook): readonly RepairableKind[] {
  const byCode = new Map<Issue['code'], Issue[]>();
  for (const issue of issues) {
    if (repairOf(issue, workbook) !== null)
      byCode.set(issue.code, [...(byCode.get(issue.code) ?? []), issue]);
  }
  return [...byCode].flatMap(([code, some]) => (some.length > 1 ? [{ code, issues: some }] : []));
}
