/** The Campaign table: settings and the words of documents. */
import type { DocumentWords, QuorumBase, Scale, Settings, Vote } from '../../tally/campaign.ts';
import { compare, zero, type Fraction } from '../../tally/fraction.ts';
import { cellText, isBlank, readCount, readNumber, readWord, readYesNo } from '../columns/cells.ts';
import { settingKeys, type SettingKey } from '../columns/schema.ts';
import type { CellValue } from '../snapshot.ts';
import { folded } from '../../text/spelling.ts';
import { readThreshold } from '../columns/threshold.ts';
import { dayOfSerial, writtenDay } from '../columns/typed-date.ts';
import * as words from '../columns/vocabulary.ts';
import type { HeadedColumn, SettingTable } from '../places.ts';
import { addressOf, placeOf, type Findings, type Spot } from './findings.ts';
import { quote } from './quote.ts';
import { shownDate, shownText } from './shown.ts';
import { hasCellError, takeCodeText, takeValue, type Expected } from './take.ts';
import { openTable, type PlacedTable, type Row, type Table } from './table.ts';

export interface SettingsRead {
  readonly settings: Settings;
  /** The quorum must be passed, not only reached (`quá bán`). */
  readonly strictQuorum: boolean;
  readonly documents: DocumentWords;
  /** Value cells, and what they hold. */
  readonly spots: ReadonlyMap<SettingKey, Spot>;
  readonly values: ReadonlyMap<SettingKey, CellValue>;
  /** Null where there is no such table, or it lacks a column. */
  readonly table: SettingTable | null;
  /** Where the fault of a setting that is not there is shown: the table's first header, or the table. */
  readonly elsewhere: Spot;
  /** Settings whose value could not be read, all of them where a column is missing: nothing is to be concluded from their defaults. */
  readonly flawed: ReadonlySet<SettingKey>;
}

interface Entry {
  readonly value: CellValue;
  readonly spot: Spot;
}

type Entries = ReadonlyMap<SettingKey, Entry>;
type CampaignRow = Row<'key' | 'item' | 'value'>;

const keyBySpelling = new Map<string, SettingKey>(settingKeys.map((key) => [folded(key), key]));

/**
 * Reads the settings; `placed` undefined: the workbook has no Campaign table, which is reported at `missingSpot`, unless a
 * table that is not read may be it (`isMeant`).
 */
export function readSettings(
  placed: PlacedTable | undefined,
  { missingSpot, isMeant }: { readonly missingSpot: Spot; readonly isMeant: boolean },
  findings: Findings,
): SettingsRead {
  if (placed === undefined) {
    if (isMeant) return { ...settingsOf(new Map(), missingSpot, findings), flawed: new Set(settingKeys) };
    findings.add('MissingCampaignName', missingSpot);
    return settingsOf(new Map(), missingSpot, findings);
  }
  const table = openTable('Campaign', placed, findings);
  const header = table.headerSpot('key');
  if (!table.has('key') || !table.has('value')) {
    return { ...settingsOf(new Map(), header, findings), flawed: new Set(settingKeys) };
  }
  const { entries, keysKnown } = readEntries(table.rows, findings);
  const read = { ...settingsOf(entries, header, findings), table: settingTable(table) };
  const name = entries.get('name');
  if (name === undefined ? keysKnown : isBlank(name.value)) {
    findings.add('MissingCampaignName', name?.spot ?? header);
  }
  // A row whose key cannot be told may set any of those that are not set.
  const inDoubt = keysKnown ? [] : settingKeys.filter((key) => !entries.has(key));
  return { ...read, flawed: new Set([...read.flawed, ...inDoubt]) };
}

function settingTable(table: Table<'key' | 'item' | 'value'>): SettingTable {
  const headed = (key: 'key' | 'value'): HeadedColumn => ({
    header: table.header(key) ?? '',
    column: table.headerSpot(key).at?.column ?? 0,
  });
  const { table: name, sheet } = placeOf(table.headerSpot('key'));
  return { table: name, sheet, key: headed('key'), value: headed('value') };
}

interface EntriesRead {
  readonly entries: Entries;
  /** Every row has said what it sets. */
  readonly keysKnown: boolean;
}

function readEntries(rows: readonly CampaignRow[], findings: Findings): EntriesRead {
  let keysKnown = true;
  const entries = new Map<SettingKey, { value: CellValue; spot: Spot }>();
  const keySpots = new Map<SettingKey, Spot>();
  for (const row of rows) {
    const text = takeCodeText(row, 'key', findings);
    keysKnown &&= text !== undefined;
    if (text === undefined) continue;
    const key = keyBySpelling.get(folded(text));
    const earlier = key === undefined ? undefined : keySpots.get(key);
    if (key === undefined) {
      findings.add('InvalidSetting', row.spot('key'), {
        found: quote(text),
        expected: 'settingKey',
        keys: settingKeys.join(', '),
      });
    } else if (earlier !== undefined) {
      findings.add('DuplicateCode', row.spot('key'), { found: text, first: addressOf(earlier) ?? '' });
    } else {
      keySpots.set(key, row.spot('key'));
      entries.set(key, { value: row.value('value'), spot: row.spot('value') });
    }
  }
  return { entries, keysKnown };
}

function settingsOf(entries: Entries, elsewhere: Spot, findings: Findings): SettingsRead {
  const flawed = new Set<SettingKey>();
  const setting = <Value>(
    key: SettingKey,
    read: (value: CellValue) => Value | null,
    expected: Expected,
    byDefault: Value,
  ): Value => {
    const entry = entries.get(key);
    if (entry === undefined || isBlank(entry.value)) return byDefault;
    const value = takeValue(entry.value, entry.spot, { read, code: 'InvalidSetting', expected }, findings);
    if (value === undefined) flawed.add(key);
    return value ?? byDefault;
  };
  const quorum = setting('quorum', orNone(readThreshold), 'threshold', notSet);
  const settings: Settings = {
    aggregate: setting('aggregate', readWord(words.aggregate), 'aggregate', 'mean'),
    decimals: setting('decimals', readDecimals, 'decimals', 2),
    scale: setting<Scale | null>('scale', readScale, 'scale', null),
    floor: setting('floor', orNone(readNumber), 'floor', { set: zero }).set,
    cap: setting('cap', orNone(readAboveZero), 'cap', notSet).set,
    missing: setting('missing', readWord(words.missing), 'missing', 'block'),
    missingVotes: setting('missingVotes', readWord(words.missing), 'missingVotes', 'block'),
    recusal: setting('recusal', readYesNo, 'yesNo', false),
    cascade: setting('cascade', readYesNo, 'yesNo', true),
    vote: setting<Vote | null>('vote', readWord(words.vote), 'vote', null),
    quorum: quorum.set?.share ?? null,
    quorumBase: setting<QuorumBase | null>('quorumBase', readWord(words.quorumBase), 'quorumBase', null),
    ties: setting('ties', readWord(words.ties), 'ties', 'chair'),
  };
  const spots = new Map([...entries].map(([key, { spot }]) => [key, spot]));
  const values = new Map([...entries].map(([key, { value }]) => [key, value]));
  const strictQuorum = quorum.set?.strict ?? false;
  const documents = documentWords(entries, findings);
  return { settings, strictQuorum, documents, spots, values, table: null, elsewhere, flawed };
}

function readDecimals(value: CellValue): number | null {
  const decimals = readCount(value);
  return decimals === null || decimals > 6 ? null : decimals;
}

function readAboveZero(value: CellValue): Fraction | null {
  const points = readNumber(value);
  return points === null || compare(points, zero) <= 0 ? null : points;
}

function readScale(value: CellValue): Scale | null {
  const points = readAboveZero(value);
  if (points !== null) return { kind: 'number', points };
  return words.scaleOfPoints(cellText(value)) === true ? { kind: 'points' } : null;
}

/** A setting that need not be set. */
interface Optional<Value> {
  readonly set: Value | null;
}

const notSet = { set: null };

function orNone<Value>(
  read: (value: CellValue) => Value | null,
): (value: CellValue) => Optional<Value> | null {
  return (value) => {
    const set = read(value);
    if (set !== null) return { set };
    return words.none(cellText(value)) === true ? notSet : null;
  };
}

function documentWords(entries: Entries, findings: Findings): DocumentWords {
  const text = (key: keyof DocumentWords): string => {
    const entry = entries.get(key);
    return entry === undefined || hasCellError(entry.value, entry.spot, findings)
      ? ''
      : shownText(entry.value, entry.spot.look);
  };
  return {
    name: text('name'),
    plan: text('plan'),
    body: text('body'),
    parentBody: text('parentBody'),
    authority: text('authority'),
    place: text('place'),
    date: dateText(entries.get('date')) ?? text('date'),
  };
}

/** A day as the cell shows it; a number whose cell says nothing of days is one too, but for a year. Null: a text. */
function dateText(entry: Entry | undefined): string | null {
  if (typeof entry?.value !== 'number') return null;
  const { value, spot } = entry;
  if (spot.look !== undefined) return shownDate(value, spot.look);
  const isYear = Number.isInteger(value) && value >= 1900 && value <= 2100;
  return isYear || !(value >= 61 && value < 2958466) ? cellText(value) : writtenDay(dayOfSerial(value));
}
