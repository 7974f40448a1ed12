/** Outcomes of the use cases, for tests of the pane. */
import type { CheckOutcome, TallyOutcome } from '../../src/excel/write/outcome.ts';
import type { Campaign } from '../../src/tally/campaign.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import type { Issue } from '../../src/workbook/findings/issue.ts';
import type { LastResult } from '../../src/workbook/record/last-result.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import type { Reading } from '../../src/workbook/read.ts';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook/sheet-plan.ts';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot.ts';
import { Session } from '../../src/taskpane/session/session.ts';
import type { SessionTools } from '../../src/taskpane/session/session.ts';
import type { Found } from '../../src/taskpane/session/state.ts';
import { aCampaign } from '../tally/builders.ts';

export function anError(given: Partial<Issue> = {}): Issue {
  return {
    code: 'MissingScore',
    severity: 'error',
    table: 'Scores',
    sheet: 'Chấm điểm',
    cell: 'D7',
    details: {},
    ...given,
  };
}

export function aWarning(given: Partial<Issue> = {}): Issue {
  return anError({
    code: 'SimilarNames',
    severity: 'warning',
    table: 'Candidates',
    sheet: 'Danh sách',
    ...given,
  });
}

/** The issues of a workbook that has none of the tables. */
export function allTablesMissing(): readonly Issue[] {
  return ['Contents', 'Criteria', 'Candidates', 'Council', 'Awards', 'Scores'].map((table) =>
    anError({ code: 'MissingTable', table, sheet: null, cell: null }),
  );
}

const noWorkbook: WorkbookSnapshot = { sheets: [], tables: [], record: [] };

export function aReading(campaign: Campaign, issues: readonly Issue[] = []): Reading {
  const { places } = readWorkbook(noWorkbook);
  return { campaign, issues, places };
}

export function aFound(campaign: Campaign, issues: readonly Issue[] = []): Found {
  return { workbook: noWorkbook, reading: aReading(campaign, issues), issues, ballots: null };
}

/** A promise that the test settles. */
export function held<Value = void>() {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((settle) => (resolve = settle));
  return { promise, resolve: (value: Value) => resolve(value) };
}

/** Lets all that can go on go on. */
export function aWhile(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A session whose Excel answers at once, but for what is given. */
export function aSession(given: Partial<SessionTools> = {}): Session {
  return new Session({
    check: async () => checked(),
    readTables: async () => ({ kind: 'read', workbook: noWorkbook, reading: aReading(aCampaign()) }),
    writeCells: async () => ({ kind: 'written' }),
    addTableRow: async () => ({ kind: 'written', row: 0 }),
    watch: async () => undefined,
    soon: (work) => work(),
    patience: () => new Promise(() => undefined),
    language: () => 'vi',
    now: () => new Date(0),
    version: '1.2.3',
    ...given,
  });
}

export function checked(
  issues: readonly Issue[] = [],
  campaign: Campaign = aCampaign(),
  last: LastResult | null = null,
): CheckOutcome {
  return { kind: 'checked', workbook: noWorkbook, reading: aReading(campaign, issues), issues, last };
}

type Standing = Extract<LastResult, { kind: 'stands' }>;

/** A result in the workbook that is as `tallied` wrote it. */
export function aStandingResult(
  campaign: Campaign = aCampaign(),
  given: Partial<Omit<Standing, 'kind'>> = {},
): Standing {
  return {
    kind: 'stands',
    time: '28/04/2014 09:00',
    tally: tallyCampaign(campaign),
    sheets: [
      { name: 'Tổng hợp điểm', mark: 'summary-collective' },
      { name: 'Nhật ký', mark: 'record' },
    ],
    lost: [],
    edited: [],
    ...given,
  };
}

export function tallied(campaign: Campaign = aCampaign(), issues: readonly Issue[] = []): TallyOutcome {
  const plan = aPlan(['Tổng hợp điểm', 'Nhật ký']);
  return {
    kind: 'tallied',
    workbook: noWorkbook,
    reading: aReading(campaign, issues),
    tally: tallyCampaign(campaign),
    now: new Date(2014, 3, 28, 9, 0),
    issues,
    plan,
  };
}

export function refused(issues: readonly Issue[]): TallyOutcome {
  const plan = aPlan(['Vấn đề']);
  return { kind: 'refused', workbook: noWorkbook, reading: aReading(aCampaign(), issues), issues, plan };
}

function aPlan(names: readonly string[]): WorkbookPlan {
  return { sheets: names.map(aSheet), replaces: 'all', show: names[0] ?? '' };
}

function aSheet(name: string): SheetPlan {
  return {
    mark: name,
    name,
    tabColor: null,
    font: { name: 'Times New Roman', size: 13 },
    styles: {},
    columnWidths: [],
    rows: [],
    rowHeights: new Map(),
    merges: [],
    dataBars: [],
    frozen: { rows: 0, columns: 0 },
    gridlines: true,
    page: {
      orientation: 'portrait',
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      titleRows: null,
      fitToWidth: true,
      centerHorizontally: true,
      footer: { left: '', center: '', right: '' },
      pageBreaks: [],
    },
  };
}
