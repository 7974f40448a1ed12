/**
 * The record of tallies: when, from which inputs, by which rules, who was proposed, and what changed since the last
 * time. Each tally writes a block of rows above those of earlier ones, which stay as they are. What a member scored or
 * how a paper was marked is not in it.
 */
import { capitals } from '../../text/letters.ts';
import { dateAndTime } from '../../i18n/format.ts';
import { recordWords, type RecordItem } from '../../i18n/sheets/record.ts';
import { sheetWords } from '../../i18n/sheets/sheets.ts';
import type { Award, AwardCode, Campaign, CandidateCode } from '../../tally/campaign.ts';
import { isZero } from '../../tally/fraction.ts';
import { quorumBaseOf } from '../../tally/quorum.ts';
import { voteOf } from '../../tally/voting.ts';
import { fingerprint, isFingerprintOf } from './fingerprint.ts';
import type { Language } from '../columns/language.ts';
import { codesText, itemOf, readRecord, recordColumns, type LastTally } from './past-record.ts';
import { number, SheetDraft, text } from '../plan/draft.ts';
import { shareWords, shortDecimalWords, thresholdWords } from '../plan/figures.ts';
import type { AwardAndResult } from '../plan/results.ts';
import type { Results } from '../plan/results.ts';
import type { SheetNames } from '../plan/sheet-names.ts';
import { fontSizes, look, pageSetUp, type BaseLook, type Modifier } from '../plan/styles.ts';
import type { PlanCell, SheetPlan } from '../sheet-plan.ts';
import type { CellValue } from '../snapshot.ts';
import { folded } from '../../text/spelling.ts';

export { readRecord } from './past-record.ts';

/** What the record must know beside the tally. */
interface RecordInput {
  /** The cells of the record as it stands, from A1 on. */
  readonly earlier: readonly (readonly CellValue[])[];
  readonly now: Date;
  readonly version: string;
}

/** A row of a block, less its time and version. */
interface Entry {
  readonly item: RecordItem;
  readonly award: string;
  readonly codes: readonly string[];
  readonly content: string;
}

const widths = [16, 9, 21, 12, 24, 50] as const;
/** A column that people added. */
const extraWidth = 20;
/** Recipients in one row: their names must fit into the highest row that Excel has. */
const recipientsPerRow = 24;

/** The record's sheet with this tally on top. */
export function recordSheet(results: Results, input: RecordInput, names: SheetNames): SheetPlan {
  const { language, campaign } = results;
  const words = recordWords[language];
  const past = readRecord(input.earlier);
  const extra = Math.max(0, ...past.rows.map((row) => row.length - widths.length));
  const draft = new SheetDraft(
    [...widths, ...Array.from({ length: extra }, () => extraWidth)],
    fontSizes.dense,
  );
  draft.line(capitals(words.title), 'title', 24);
  draft.line(words.note, 'remark');
  const header = draft.row(words.columns.map((title) => text(title, look('header'))));
  const stamp = [dateAndTime(input.now), input.version] as const;
  const entries = entriesOf(results, past.last).map(
    ({ item, award, codes, content }): readonly CellValue[] => [
      ...stamp,
      words.items[item],
      award,
      codesText(codes),
      content,
    ],
  );
  const rows = [...entries, ...past.rows];
  for (const [index, row] of rows.entries()) draft.row(entryCells(row, rows[index + 1]));
  return draft.finish({
    mark: 'record',
    name: names.give(sheetWords[language].sheetNames.record),
    tabColor: null,
    size: fontSizes.dense,
    decimals: campaign.settings.decimals,
    frozen: { rows: header + 1, columns: 0 },
    page: pageSetUp({
      orientation: 'landscape',
      titleRows: { first: header, last: header },
      footerLeft: campaign.documents.name,
      pageWord: sheetWords[language].page,
    }),
  });
}

/** A row's cells; blocks have a line between them. What people typed in stays what it was. */
function entryCells(row: readonly CellValue[], next: readonly CellValue[] | undefined): readonly PlanCell[] {
  const marks: Modifier[] = [];
  if (itemOf(row) === 'inputs') marks.push('first');
  if (next !== undefined && itemOf(next) === 'inputs') marks.push('last');
  return row.map((cell, column): PlanCell => {
    const base: BaseLook = column < recordColumns.item ? 'centered' : 'text';
    const style = look(base, ...marks);
    return typeof cell === 'number' && Number.isFinite(cell)
      ? number(cell, style)
      : text(typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell), style);
  });
}

function entriesOf(results: Results, last: LastTally | null): readonly Entry[] {
  const { campaign, language } = results;
  return [
    entry('inputs', '', [], fingerprint(campaign)),
    entry('settings', '', [], settingsWords(campaign, language)),
    ...results.awards.map(({ award }) => entry('settings', award.code, [], awardWords(award, language))),
    ...results.awards.flatMap((standing) => recipientEntries(results, standing)),
    ...changeEntries(results, last),
  ];
}

function entry(item: RecordItem, award: string, codes: readonly string[], content: string): Entry {
  return { item, award, codes, content };
}

function settingsWords(campaign: Campaign, language: Language): string {
  const words = recordWords[language];
  const { aggregate, decimals, scale, floor, cap, missing, missingVotes, recusal, cascade, quorum, ties } =
    campaign.settings;
  const parts = [
    words.aggregate[aggregate],
    words.decimals(decimals),
    ...(scale === null
      ? []
      : [words.scale(scale.kind === 'points' ? null : shortDecimalWords(scale.points, language))]),
    ...(floor !== null && isZero(floor)
      ? []
      : [words.floor(floor === null ? null : shortDecimalWords(floor, language))]),
    words.cap(cap === null ? null : shortDecimalWords(cap, language)),
    words.missing[missing],
    ...(missingVotes === 'skip' ? [words.missingVotes] : []),
    words.recusal(recusal),
    words.cascade(cascade),
    words.vote[voteOf(campaign)],
    words.quorum(quorum === null ? null : shareWords(quorum, language), quorumBaseOf(campaign.settings)),
    words.ties[ties],
  ];
  return `${parts.join('; ')}.`;
}

function awardWords({ name, quota, minScore, minVotes, base }: Award, language: Language): string {
  const threshold =
    minVotes === null
      ? sheetWords[language].ballots.noThreshold
      : `${thresholdWords(minVotes, base, language)}.`;
  const minimum = minScore === null ? null : shortDecimalWords(minScore, language);
  return recordWords[language].award(name, quota, minimum, threshold);
}

/** Who is proposed for an award, some to a row; and what is still open about it. */
function recipientEntries(results: Results, { award, result }: AwardAndResult): readonly Entry[] {
  const words = recordWords[results.language];
  const nameOf = (code: CandidateCode): string => results.candidateOf(code)?.name ?? code;
  const open =
    result.status === 'pending'
      ? words.pending(result.places, result.pending.map(nameOf).join('; '))
      : result.status === 'waiting'
        ? words.waiting
        : '';
  const lists = slices(result.recipients, recipientsPerRow).map((codes, index) => {
    const lead = index === 0 ? `${words.recipients(award.name, result.recipients.length)} ` : '';
    return entry('recipients', award.code, codes, `${lead}${codes.map(nameOf).join('; ')}.`);
  });
  const nobody = lists.length === 0 ? [entry('recipients', award.code, [], words.nobody(award.name))] : [];
  return [...lists, ...nobody, ...(open === '' ? [] : [entry('recipients', award.code, [], open)])];
}

/** What changed in the recipients since the last tally, award by award. */
function changeEntries(results: Results, last: LastTally | null): readonly Entry[] {
  const words = recordWords[results.language];
  if (last === null) return [entry('changes', '', [], words.first)];
  if (last.recipients === null) return [entry('changes', '', [], words.unreadable)];
  const changes = recipientChanges(results, last.recipients);
  if (changes.length === 0) {
    const { fingerprint: inputs } = last;
    const same = inputs === null ? null : isFingerprintOf(inputs, results.campaign);
    return [entry('changes', '', [], words.unchanged(same))];
  }
  const names = new Map(results.campaign.candidates.map(({ code, name }) => [folded(code), name]));
  return changes.flatMap(({ item, award, codes }) =>
    slices(codes, recipientsPerRow).map((some) =>
      entry(item, award, some, `${some.map((code) => names.get(folded(code)) ?? code).join('; ')}.`),
    ),
  );
}

interface ChangedCodes {
  readonly item: 'added' | 'removed';
  readonly award: string;
  readonly codes: readonly string[];
}

/** What a tally would change in one award's recipients, for people to read. */
export interface RecipientChange {
  /** The award's name; its code where it is no longer there. */
  readonly award: string;
  /** Names; codes of candidates that are no longer there. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** How this tally's recipients differ from those of the last one in the record; [] where none can be read there. */
export function changesSinceRecord(
  results: Results,
  record: readonly (readonly CellValue[])[],
): readonly RecipientChange[] {
  const before = readRecord(record).last?.recipients ?? null;
  if (before === null) return [];
  const { candidates, awards } = results.campaign;
  const names = new Map(candidates.map(({ code, name }) => [folded(code), name]));
  const awardNames = new Map(awards.map(({ code, name }) => [folded(code), name]));
  const changes = recipientChanges(results, before);
  return [...new Set(changes.map(({ award }) => award))].map((award) => {
    const namesOf = (item: ChangedCodes['item']): readonly string[] =>
      changes
        .filter((change) => change.award === award && change.item === item)
        .flatMap(({ codes }) => codes.map((code) => names.get(folded(code)) ?? code));
    return {
      award: awardNames.get(folded(award)) ?? award,
      added: namesOf('added'),
      removed: namesOf('removed'),
    };
  });
}

function recipientChanges(
  results: Results,
  before: ReadonlyMap<string, readonly string[]>,
): readonly ChangedCodes[] {
  const spelled = new Map([...before.keys()].map((code) => [folded(code), code]));
  const now = new Map<string, readonly string[]>();
  for (const { award, result } of results.awards) {
    const code: AwardCode = award.code;
    now.set(folded(code), result.recipients);
    spelled.set(folded(code), code);
  }
  const then = new Map([...before].map(([award, codes]) => [folded(award), codes]));
  return [...spelled].flatMap(([key, award]) => {
    const [had, has] = [then.get(key) ?? [], now.get(key) ?? []];
    const added = without(has, had);
    const removed = without(had, has);
    return [
      ...(added.length > 0 ? [{ item: 'added', award, codes: added } as const] : []),
      ...(removed.length > 0 ? [{ item: 'removed', award, codes: removed } as const] : []),
    ];
  });
}

function without(codes: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others.map(folded));
  return codes.filter((code) => !known.has(folded(code)));
}

function slices<T>(values: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(values.length / size);
  return Array.from({ length: count }, (_, index) => values.slice(index * size, (index + 1) * size));
}
