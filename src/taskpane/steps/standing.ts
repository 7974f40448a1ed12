/** Where the council is on its way from the first list to the printed sheets. Pure. */
import type { Campaign, Member } from '../../tally/campaign.ts';
import type { Issue, IssueCode } from '../../workbook/findings/issue.ts';
import type { Reading } from '../../workbook/read.ts';
import { tableKeyOf } from '../../workbook/columns/schema.ts';
import type { TableKey } from '../../workbook/columns/schema.ts';
import { errorsOf } from '../session/state.ts';
import type { View } from '../session/state.ts';
import type { Step } from '../place.ts';
import { progressOf } from '../scoring/progress.ts';

/** `notNeeded`: no award asks for votes. */
export type StepState = 'done' | 'now' | 'toCome' | 'notNeeded';

/** The lists that a council cannot do without. */
export type SetupList = 'criteria' | 'candidates' | 'council' | 'awards';

const setupTables: ReadonlySet<TableKey> = new Set<TableKey>([
  'Campaign',
  'Contents',
  'Criteria',
  'Candidates',
  'Council',
  'Awards',
]);

/** What is not there yet, rather than wrong: each has a step of its own that brings it. */
const absences: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'MissingScore',
  'NothingScored',
  'NoBallots',
  'MissingVotes',
]);

/** Where the council is, in what decides the next step. */
export interface Standing {
  /** Lists with nobody and nothing in them. */
  readonly emptyLists: readonly SetupList[];
  /** Errors in the tables of the set-up. */
  readonly setupErrors: number;
  /** Errors that are not just something missing: set-up, scores, ballots. */
  readonly mistakes: number;
  readonly errors: number;
  /** Voting members who have not scored everybody they score. */
  readonly unfinished: readonly Member[];
  /** How many candidates each of them still has to score, by their code. */
  readonly left: ReadonlyMap<string, number>;
  readonly scored: boolean;
  /** Voting members of whom there is no score at all, though they have somebody to score. */
  readonly silent: number;
  /** Whether anybody has given a score. */
  readonly begun: boolean;
  readonly needsVotes: boolean;
  readonly voted: boolean;
  /** How many candidates have no votes where others have them. */
  readonly uncounted: number;
  /** `outdated`: the inputs have been edited since. `lost`: there are sheets of the result that are gone. */
  readonly tally: 'none' | 'outdated' | 'lost' | 'pending' | 'done';
}

/** Reads off a view with a campaign where the council is. */
export function standingOf(view: Extract<View, { kind: 'found' | 'tallied' }>): Standing {
  const { reading, issues } = view.found;
  const { campaign } = reading;
  const errors = errorsOf(issues);
  const mistakes = errors.filter(({ code }) => !absences.has(code));
  const progress = progressOf(reading);
  const behind = progress.filter(({ done, expected }) => done < expected);
  const scorers = new Set(campaign.scores.flatMap(({ member, marks }) => (marks.size > 0 ? [member] : [])));
  const uncounted = errors.filter(({ code }) => code === 'MissingVotes').length;
  const needsVotes = campaign.awards.some(({ minVotes }) => minVotes !== null);
  return {
    emptyLists: emptyListsOf(campaign),
    setupErrors: mistakes.filter(isOfSetup).length,
    mistakes: mistakes.length,
    errors: errors.length,
    unfinished: behind.map(({ member }) => member),
    left: new Map(behind.map(({ member, done, expected }) => [member.code, expected - done])),
    scored: isScored(reading, behind.length),
    silent: behind.filter(({ member }) => !scorers.has(member.code)).length,
    begun: scorers.size > 0,
    needsVotes,
    voted:
      uncounted === 0 &&
      (!needsVotes || (hasVotes(campaign) && !errors.some(({ code }) => code === 'NoBallots'))),
    uncounted,
    tally: tallyOf(view),
  };
}

function emptyListsOf({ criteria, candidates, council, awards }: Campaign): readonly SetupList[] {
  const lists = [
    ['criteria', criteria.length],
    ['candidates', candidates.length],
    ['council', council.length],
    ['awards', awards.length],
  ] as const;
  return lists.flatMap(([list, length]) => (length === 0 ? [list] : []));
}

function isOfSetup({ table }: Issue): boolean {
  const key = tableKeyOf(table);
  return key !== null && setupTables.has(key);
}

/**
 * Whether there are scores enough to tally: everybody's; where the campaign goes on without missing ones, those of one member at
 * least for every candidate. Never while nobody could score yet: then nothing is missing, and nothing is done.
 */
function isScored(reading: Reading, unfinished: number): boolean {
  const { settings, candidates, council, criteria } = reading.campaign;
  if ([candidates, council, criteria].some(({ length }) => length === 0)) return false;
  const eligible = candidates.filter((candidate) => candidate.eligible);
  if (unfinished === 0 || settings.missing === 'block') return unfinished === 0;
  const done = new Set(
    progressOf(reading).flatMap(({ pairs }) =>
      pairs.flatMap(({ extent, candidate }) => (extent.state === 'done' ? [candidate.code] : [])),
    ),
  );
  return eligible.every(({ code }) => done.has(code));
}

function hasVotes({ papers, handCounts }: Campaign): boolean {
  return papers.length > 0 || handCounts.length > 0;
}

function tallyOf(view: Extract<View, { kind: 'found' | 'tallied' }>): Standing['tally'] {
  if (view.kind === 'found') return 'none';
  if (view.outdated) return 'outdated';
  if (view.written.lost.length > 0) return 'lost';
  return view.result.tally.awards.some(({ status }) => status === 'pending') ? 'pending' : 'done';
}

/** Every step's state: one is `now` at most, that which the council has to do first. */
export function stepStates(standing: Standing | null): Readonly<Record<Step, StepState>> {
  const finished = {
    setup: standing !== null && standing.emptyLists.length === 0 && standing.setupErrors === 0,
    scoring: standing?.scored === true,
    voting: standing?.voted === true,
    tally: standing?.tally === 'done',
  };
  const order = ['setup', 'scoring', 'voting', 'tally'] as const;
  const now = order.find((step) => !finished[step]) ?? 'printing';
  const stateOf = (step: (typeof order)[number]): StepState => {
    if (step === now) return 'now';
    if (step === 'voting' && standing?.needsVotes === false) return 'notNeeded';
    return finished[step] ? 'done' : 'toCome';
  };
  return {
    setup: stateOf('setup'),
    scoring: stateOf('scoring'),
    voting: stateOf('voting'),
    tally: stateOf('tally'),
    printing: now === 'printing' ? 'now' : 'toCome',
  };
}
