/** A workbook in, a campaign and everything wrong with the workbook out. */
import type { Campaign, CriterionCode, SelfScore, Settings } from '../tally/campaign.ts';
import { ofInteger, type Fraction } from '../tally/fraction.ts';
import { cellText } from './columns/cells.ts';
import { checkBallots } from './findings/ballots.ts';
import { checkBehindScores, checkProvisional } from './findings/behind-scores.ts';
import { checkCouncil } from './findings/council.ts';
import { checkCriterionColumns, checkContents } from './findings/criterion-columns.ts';
import { checkMissingScores } from './findings/missing-scores.ts';
import { checkNames, checkUnits } from './findings/names.ts';
import { checkScale } from './findings/scale.ts';
import { checkVotesExceedBase, checkVote } from './findings/voters.ts';
import type { Votes } from './findings/voters.ts';
import { checkWeightsAddUp, checkWeights } from './findings/weights.ts';
import { decisionTableOf } from './decide.ts';
import { inputKeys } from './findings/look-alike.ts';
import { checkStruck } from './findings/struck.ts';
import type { Issue } from './findings/issue.ts';
import type { CellPlace, DecisionTable, Places, ScorePlace, ScoreTablePlace } from './places.ts';
import { readAwards } from './read/awards.ts';
import { readBallots, unclearMarks } from './read/ballots.ts';
import { readCandidates } from './read/candidates.ts';
import { readCouncil } from './read/council.ts';
import { readContents, readCriteria } from './read/criteria.ts';
import { readDecisions, type DecisionEntry } from './read/decisions.ts';
import { findDisplaced, type Displaced, type PlacedLoose, type Registries } from './read/displaced.ts';
import { noDoubts } from './read/doubts.ts';
import { Findings, placeOf, type Spot } from './read/findings.ts';
import { readBallotBoxes, readHandCounts } from './read/hand-counts.ts';
import { readScores, type ScoreEntry, type ScoresRead, type ScoreTable } from './read/scores.ts';
import { readSelfScores } from './read/self-scores.ts';
import { readSettings } from './read/settings.ts';
import { subjects, type Subjects } from './read/subjects.ts';
import type { Outside } from './read/outside.ts';
import type { PlacedTable } from './read/table.ts';
import { findTables } from './read/tables.ts';
import { unreadTables, type UnreadTable } from './read/unread-tables.ts';
import { settingKeys } from './columns/schema.ts';
import type { WorkbookSnapshot } from './snapshot.ts';

export interface Reading {
  /** Sound where no issue is an error; otherwise what could be made of the workbook, not to be tallied. */
  readonly campaign: Campaign;
  /** In the order of the tables, then of their rows. */
  readonly issues: readonly Issue[];
  readonly places: Places;
}

/** Whether any of these keeps the workbook from being tallied. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

/** A reading with what was found that is not read. */
export interface WholeReading {
  readonly reading: Reading;
  /** Tables that look like inputs. */
  readonly unread: readonly UnreadTable[];
  /** What stands around the tables that are read. */
  readonly outside: readonly Outside[];
  /** Rows far from the tables that are read. */
  readonly loose: readonly PlacedLoose[];
}

/** Reads the input tables. Total: no snapshot makes it throw. */
export function readWorkbook(snapshot: WorkbookSnapshot): Reading {
  return readWhole(snapshot).reading;
}

/** Reads the input tables, and tells what is not read. Total: no snapshot makes it throw. */
export function readWhole(snapshot: WorkbookSnapshot): WholeReading {
  const findings = new Findings();
  const unread = unreadTables(snapshot);
  const tables = findTables(snapshot, findings, unread);
  for (const key of inputKeys) checkStruck(tables.all(key), findings);
  const doubts = noDoubts();
  const isMeant = unread.some(({ key }) => key === 'Campaign');
  const whenMissing = { missingSpot: tables.missing('Campaign'), isMeant };
  const settings = readSettings(tables.one('Campaign'), whenMissing, findings);
  const contents = readContents(tables.one('Contents'), findings);
  const criteria = readCriteria(tables.one('Criteria'), contents.registry, doubts, findings);
  const awards = readAwards(
    tables.one('Awards'),
    { candidates: rowsOf(tables.one('Candidates')), total: greatestTotal(settings.settings) },
    findings,
  );
  const candidates = readCandidates(tables.one('Candidates'), awards, doubts, findings);
  const council = readCouncil(tables.one('Council'), doubts, findings);
  const lists = { settings, contents, criteria, awards, candidates, council, doubts };
  const displaced = findDisplaced(
    snapshot,
    tables,
    unread,
    registriesOf(lists),
    countsAlone(lists),
    findings,
  );
  const known = subjects(withDisplaced(lists, displaced));
  const read = readScores(tables.all('Scores'), known, findings);
  const scores = { ...read, strays: [...read.strays, ...displaced.strays] };
  const selfScores = readSelfScores(tables.one('SelfScores'), known, findings);
  const ballots = readBallots(tables.all('Ballots'), known, findings);
  const members = rowsOf(tables.one('Council'));
  const counts = readHandCounts(tables.one('BallotCounts'), known, members, findings);
  const votes: Votes = {
    ballots: { ...ballots, sound: ballots.sound && !displaced.votes },
    counts: { ...counts, counted: counts.counted || displaced.votes },
    boxes: readBallotBoxes(tables.one('BallotBox'), members, findings),
  };
  const decisions = readDecisions(tables.one('Decisions'), known, findings);
  const decisionTable = decisionTableOf(tables.one('Decisions'));
  const parts: Parts = { known, scores, selfScores, votes, decisions, decisionTable };
  const campaign = campaignOf(parts);
  checkAcross(parts, campaign, displaced, findings);
  const reading = { campaign, issues: findings.all(), places: placesOf(parts) };
  return { reading, unread, outside: displaced.outside, loose: displaced.loose };
}

/** How many rows there are at most; null where there is no such table. */
function rowsOf(placed: PlacedTable | undefined): Fraction | null {
  return placed === undefined ? null : ofInteger(placed.snapshot.rows.length);
}

/** What no total is above as far as the settings say; null: they do not say. */
function greatestTotal({ cap, scale }: Settings): Fraction | null {
  if (cap !== null) return cap;
  if (scale === null) return ofInteger(100);
  return scale.kind === 'number' ? scale.points : null;
}

interface Parts {
  readonly known: Subjects;
  readonly scores: ScoresRead;
  readonly selfScores: readonly SelfScore[];
  readonly votes: Votes;
  readonly decisions: readonly DecisionEntry[];
  readonly decisionTable: DecisionTable | null;
}

type Lists = Parameters<typeof subjects>[0];

function registriesOf({ contents, criteria, candidates, council, awards }: Lists): Registries {
  return {
    Contents: contents.registry,
    Criteria: criteria.registry,
    Candidates: candidates.registry,
    Council: council.registry,
    Awards: awards.registry,
  };
}

/** Whether no main criterion applies to a candidate, by their code. */
function countsAlone({ criteria, candidates }: Lists): (candidate: string) => boolean {
  const main = criteria.criteria.filter(({ role }) => role === 'main');
  const kinds = new Set(candidates.candidates.map(({ kind }) => kind));
  const bare = new Set(
    [...kinds].filter((kind) => main.every(({ appliesTo }) => ![kind, 'both'].includes(appliesTo))),
  );
  if (bare.size === 0) return () => false;
  const alone = new Set<string | undefined>(
    candidates.candidates.flatMap(({ kind, code }) => (bare.has(kind) ? [code] : [])),
  );
  return (candidate) => alone.has(candidates.registry.find(candidate));
}

/** Where rows of a list stand elsewhere, nothing is concluded from what it lacks. */
function withDisplaced(lists: Lists, { lists: elsewhere, settings: someSettings }: Displaced): Lists {
  const { settings, contents, criteria, council } = lists;
  const isWhole = !elsewhere.has('Criteria');
  return {
    ...lists,
    settings: someSettings ? { ...settings, flawed: new Set(settingKeys) } : settings,
    contents: { ...contents, flawed: contents.flawed || elsewhere.has('Contents') },
    criteria: {
      ...criteria,
      flawed: criteria.flawed || !isWhole,
      usedContents: isWhole ? criteria.usedContents : null,
    },
    council: { ...council, countable: council.countable && !elsewhere.has('Council') },
  };
}

/** What no table can tell alone. */
function checkAcross(
  { known, scores, votes }: Parts,
  campaign: Campaign,
  displaced: Displaced,
  findings: Findings,
): void {
  for (const { registry } of [
    known.contents,
    known.criteria,
    known.awards,
    known.candidates,
    known.council,
  ]) {
    registry.report(findings);
  }
  checkContents(known, findings);
  checkWeights(known, findings);
  checkWeightsAddUp(known, findings);
  checkScale(known, findings);
  checkUnits(known, findings);
  checkNames(known, findings);
  checkCouncil(known, findings);
  const nowhere = checkCriterionColumns(scores, displaced.criteria, known, findings);
  checkMissingScores(scores, nowhere, known, findings);
  checkProvisional(scores, known, findings);
  checkBehindScores({ campaign, scores }, known, findings);
  checkBallots(votes, known, findings);
  checkVotesExceedBase(campaign, known, findings);
  checkVote(votes, known, findings);
}

function campaignOf({ known, scores, selfScores, votes, decisions }: Parts): Campaign {
  return {
    settings: known.settings.settings,
    documents: known.settings.documents,
    contents: known.contents.contents,
    criteria: known.criteria.criteria,
    candidates: known.candidates.candidates,
    council: known.council.council,
    awards: known.awards.awards,
    scores: scores.entries.map(({ score }) => score),
    selfScores,
    papers: votes.ballots.entries.map(({ paper }) => paper),
    handCounts: votes.counts.entries.map(({ count }) => count),
    ballotBoxes: votes.boxes.map(({ box }) => box),
    decisions: decisions.map(({ decision }) => decision),
  };
}

function placesOf({ known, scores, votes, decisions, decisionTable }: Parts): Places {
  return {
    settings: placesByCode(known.settings.spots),
    settingTable: known.settings.table,
    contents: placesByCode(known.contents.spots),
    criteria: placesByCode(known.criteria.spots),
    candidates: placesByCode(known.candidates.spots),
    council: placesByCode(known.council.spots),
    awards: placesByCode(known.awards.spots),
    scores: scorePlaces(scores),
    scoreTables: scores.tables.flatMap(scoreTablePlace),
    papers: votes.ballots.entries.map(({ row }) => placeOf(row.spot('ballot'))),
    handCounts: votes.counts.entries.map(({ row }) => placeOf(row.spot('candidate'))),
    unclearMarks: votes.ballots.unclear.map(unclearMarks),
    voteHeaders: voteHeaders(votes),
    decisions: decisions.map(({ spot }) => placeOf(spot)),
    decisionTable,
  };
}

function voteHeaders({ ballots, counts }: Votes): Places['voteHeaders'] {
  const spots = [...ballots.tables.map((table) => table.headerSpot('ballot')), counts.headerSpot];
  return new Map(spots.flatMap((spot) => (spot === null ? [] : [[spot.table, placeOf(spot)]])));
}

function placesByCode<Code>(spots: ReadonlyMap<Code, Spot>): ReadonlyMap<Code, CellPlace> {
  return new Map([...spots].map(([code, spot]) => [code, placeOf(spot)]));
}

function scorePlaces({ tables, entries }: ScoresRead): readonly ScorePlace[] {
  const columns = new Map(tables.map((table) => [table, columnsOnSheet(table)]));
  return entries.map((entry) => scorePlace(entry, columns.get(entry.table) ?? new Map()));
}

function columnsOnSheet(table: ScoreTable): ReadonlyMap<CriterionCode, number> {
  return new Map(
    [...table.codes].flatMap(([code, column]): [CriterionCode, number][] => {
      const { at } = table.headerSpotAt(column);
      return at === null ? [] : [[code, at.column]];
    }),
  );
}

function scorePlace({ table, row }: ScoreEntry, criteria: ReadonlyMap<CriterionCode, number>): ScorePlace {
  const member = row.spot('member');
  return {
    table: table.name,
    sheet: member.sheet ?? '',
    member: { ...placeOf(member), text: cellText(row.value('member')) },
    candidate: { ...placeOf(row.spot('candidate')), text: cellText(row.value('candidate')) },
    row: member.at?.row ?? 0,
    criteria,
    note: table.has('note') ? placeOf(row.spot('note')) : null,
  };
}

function scoreTablePlace(table: ScoreTable): readonly ScoreTablePlace[] {
  if (!table.has('member') || !table.has('candidate')) return [];
  return [
    {
      table: table.name,
      sheet: table.headerSpot('member').sheet ?? '',
      memberHeader: table.header('member') ?? '',
      candidateHeader: table.header('candidate') ?? '',
      noteHeader: table.header('note'),
      criteria: new Map([...table.codes].map(([code, column]) => [code, table.headerAt(column)])),
    },
  ];
}
