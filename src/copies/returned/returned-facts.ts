/** What a copy was made from, where it differs from the master: candidates, criteria, the campaign itself. */
import type { Campaign, Content, Criterion, CriterionCode } from '../../tally/campaign.ts';
import { equals } from '../../tally/fraction.ts';
import type { Fraction } from '../../tally/fraction.ts';
import { scoringFingerprint } from '../../workbook/record/fingerprint.ts';
import { readWorkbook } from '../../workbook/read.ts';
import { tableKeyOf } from '../../workbook/columns/schema.ts';
import type { TableKey } from '../../workbook/columns/schema.ts';
import type { TableSnapshot } from '../../workbook/snapshot.ts';
import { folded, bare } from '../../text/spelling.ts';
import type { ArrivedWorkbook } from './arrival.ts';
import { isIdOf } from '../campaign-id.ts';
import type { Codes, OpenedTable } from './returned-lines.ts';

/** A difference for people to see; scores go by the codes whatever the names are. */
export type Difference =
  | { readonly kind: 'renamed'; readonly candidate: string; readonly there: string; readonly here: string }
  /** The master has it, the copy's list has not: added since the copy was sent. */
  | { readonly kind: 'added'; readonly candidate: string }
  | { readonly kind: 'criterionChanged'; readonly criterion: string }
  /** The campaign has another name, but its criteria and candidates are the same. */
  | { readonly kind: 'campaignRenamed'; readonly there: string; readonly here: string };

export interface CopyFacts {
  /** Nothing of it belongs to the master's campaign, or it says that it is of another one. */
  readonly isOther: boolean;
  /** Of the master's criteria. */
  readonly changedCriteria: ReadonlySet<CriterionCode>;
  /** Criteria of the copy that the master has not, folded. */
  readonly unknownCriteria: ReadonlySet<string>;
  readonly differences: readonly Difference[];
}

/** What a copy's lists come to beside the master's. */
interface Compared extends Omit<CopyFacts, 'isOther'> {
  readonly copy: Campaign;
}

/** Copies of one campaign mostly have the same lists: those that are as in the copy before are not read again. */
export class CopyLists {
  readonly #campaign: Campaign;
  readonly #codes: Codes;
  #last: { readonly lists: string; readonly compared: Compared } | null = null;

  constructor(campaign: Campaign, codes: Codes) {
    this.#campaign = campaign;
    this.#codes = codes;
  }

  /** Compares the lists with the master's. Tables that a copy has lost are not held against it. */
  compared(tables: readonly TableSnapshot[]): Compared {
    const lists = JSON.stringify(tables);
    if (this.#last?.lists !== lists) {
      this.#last = { lists, compared: compare(tables, this.#campaign, this.#codes) };
    }
    return this.#last.compared;
  }
}

function compare(about: readonly TableSnapshot[], campaign: Campaign, codes: Codes): Compared {
  const copy = readWorkbook({ sheets: [], tables: about, record: [] }).campaign;
  const has = (key: TableKey): boolean => about.some(({ name }) => tableKeyOf(name) === key);
  const changed = has('Criteria') ? changedCriteria(campaign, copy, has('Contents')) : [];
  const unknown = copy.criteria.filter(({ code }) => codes.criteria.find(code) === undefined);
  return {
    copy,
    changedCriteria: new Set(changed),
    unknownCriteria: new Set(unknown.map(({ code }) => folded(code))),
    differences: [
      ...(has('Candidates') ? candidateDifferences(campaign, copy) : []),
      ...changed.map((criterion) => ({ kind: 'criterionChanged', criterion }) as const),
    ],
  };
}

/** What a copy is compared with: the master's campaign, its lists, and the fingerprint of what is scored by. */
interface CampaignThere {
  readonly campaign: Campaign;
  readonly lists: CopyLists;
  readonly scoring: string;
}

/** Compares the copy with the master. */
export function copyFacts(
  { stamps: [stamp], tables: arrived }: ArrivedWorkbook,
  tables: readonly OpenedTable[],
  { campaign, lists, scoring }: CampaignThere,
): CopyFacts {
  const compared = lists.compared(arrived.filter(({ name }) => tableKeyOf(name) !== 'Scores'));
  const { copy, ...facts } = compared;
  const [there, here] = [copy.documents.name, campaign.documents.name];
  const isNamedSo = stamp === undefined ? isSameName(there, here) : isIdOf(stamp.campaign, campaign);
  if (!isNamedSo) {
    // Of the same criteria and candidates, too, there is a campaign each year: only a slip put right is the same name.
    const isSame = isMendedName(there, here) && (stamp?.inputs ?? scoringFingerprint(copy)) === scoring;
    const renamed: Difference = { kind: 'campaignRenamed', there, here };
    return { ...facts, isOther: !isSame, differences: [renamed, ...facts.differences] };
  }
  return { ...facts, isOther: stamp === undefined && isForeign(tables) };
}

/** A name that is missing is held against nobody. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [folded(one), folded(other)];
  return a === '' || b === '' || a === b;
}

/** Whether the rows speak of nobody and nothing that the master knows. */
function isForeign(tables: readonly OpenedTable[]): boolean {
  const lines = tables.flatMap((table) => table.lines);
  const known = lines.some(({ candidate }) => candidate !== undefined);
  const scored = tables.some(({ table }) => table.codes.size > 0);
  return lines.length > 0 && !(known && scored);
}

function candidateDifferences(campaign: Campaign, copy: Campaign): readonly Difference[] {
  const there = new Map(copy.candidates.map((candidate) => [folded(candidate.code), candidate]));
  return campaign.candidates.flatMap(({ code, name, eligible }): readonly Difference[] => {
    const other = there.get(folded(code));
    if (other === undefined) return eligible ? [{ kind: 'added', candidate: code }] : [];
    if (folded(other.name) === folded(name)) return [];
    return [{ kind: 'renamed', candidate: code, there: other.name, here: name }];
  });
}

/** The master's criteria that the copy has otherwise: points given by them mean something else. */
function changedCriteria(
  campaign: Campaign,
  copy: Campaign,
  comparesContents: boolean,
): readonly CriterionCode[] {
  const there = new Map(copy.criteria.map((criterion) => [folded(criterion.code), criterion]));
  const weightOf = ({ contents }: Campaign, { content }: Criterion): Content | undefined =>
    contents.find(({ code }) => content !== null && folded(code) === folded(content));
  return campaign.criteria
    .filter((criterion) => {
      const other = there.get(folded(criterion.code));
      if (other === undefined || !isSameCriterion(criterion, other, comparesContents)) return true;
      if (!comparesContents) return false;
      const [own, its] = [weightOf(campaign, criterion), weightOf(copy, other)];
      return own !== undefined && its !== undefined && !isSame(own.weight, its.weight);
    })
    .map(({ code }) => code);
}

function isSameCriterion(one: Criterion, other: Criterion, comparesContents: boolean): boolean {
  return (
    equals(one.maxPoints, other.maxPoints) &&
    isSame(one.weight, other.weight) &&
    one.appliesTo === other.appliesTo &&
    one.role === other.role &&
    (!comparesContents || folded(one.content ?? '') === folded(other.content ?? ''))
  );
}

function isSame(one: Fraction | null, other: Fraction | null): boolean {
  return one === null || other === null ? one === other : equals(one, other);
}

/** Letters typed wrong, left out or too many; next year's name or another campaign's differs by a figure or a word. */
const mostSlips = 2;

/**
 * Whether one name is the other with a slip of the pen put right: diacritics, case, spaces and punctuation anywhere, and
 * two letters at most. Figures are never slips: `… 2025` and `… 2026` are two campaigns. A blank name is nobody's.
 */
function isMendedName(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  const only = (text: string, left: RegExp): string => text.replace(left, '');
  if (a === '' || b === '' || only(a, /\P{N}+/gu) !== only(b, /\P{N}+/gu)) return false;
  return slips(only(a, /\P{L}+/gu), only(b, /\P{L}+/gu)) <= mostSlips;
}

/** How many letters must be changed, put in or taken out to make one text of the other; more than `mostSlips` is not told apart. */
function slips(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > mostSlips) return mostSlips + 1;
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (const [row, letter] of [...one].entries()) {
    const line = [row + 1];
    for (let at = 1; at < above.length; at += 1) {
      const same = (above[at - 1] ?? 0) + (other[at - 1] === letter ? 0 : 1);
      line.push(Math.min(same, (above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
}
