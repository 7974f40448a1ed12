/** Campaigns and plans for the tests of the sheets. */
import { tallyCampaign } from '../../../src/tally/tally.ts';
import type { Campaign, Candidate, DocumentWords, Paper, ScoreRow } from '../../../src/tally/campaign.ts';
import type { Issue } from '../../../src/workbook/findings/issue.ts';
import type { Language } from '../../../src/workbook/columns/language.ts';
import type { Places } from '../../../src/workbook/places.ts';
import { planTally } from '../../../src/workbook/plan.ts';
import { gatherResults, type Results } from '../../../src/workbook/plan/results.ts';
import type { Reading } from '../../../src/workbook/read.ts';
import type { PlanCell, SheetPlan, WorkbookPlan } from '../../../src/workbook/sheet-plan.ts';
import type { CellValue, WorkbookSnapshot } from '../../../src/workbook/snapshot.ts';
import {
  aBox,
  aCampaign,
  aCandidate,
  aContent,
  aCriterion,
  aMember,
  anAward,
  aPaper,
  aRow,
} from '../../tally/builders.ts';

const noPlaces: Places = {
  settings: new Map(),
  contents: new Map(),
  criteria: new Map(),
  candidates: new Map(),
  council: new Map(),
  awards: new Map(),
  scores: [],
  scoreTables: [],
  papers: [],
  handCounts: [],
  decisions: [],
  settingTable: null,
  unclearMarks: [],
  voteHeaders: new Map(),
  decisionTable: null,
};

export function aReading(campaign: Campaign, issues: readonly Issue[] = []): Reading {
  return { campaign, issues, places: noPlaces };
}

export function aSnapshot(given: Partial<WorkbookSnapshot> = {}): WorkbookSnapshot {
  return { sheets: [], tables: [], record: [], ...given };
}

export const noon = new Date(2026, 10, 24, 12, 5);

export interface PlanOptions {
  readonly snapshot?: WorkbookSnapshot;
  readonly issues?: readonly Issue[];
  readonly language?: Language;
  readonly now?: Date;
}

/** The plan of a campaign's own tally. */
export function planOf(campaign: Campaign, options: PlanOptions = {}): WorkbookPlan {
  return planTally({
    reading: aReading(campaign, options.issues),
    tally: tallyCampaign(campaign),
    issues: options.issues ?? [],
    snapshot: options.snapshot ?? aSnapshot(),
    now: options.now ?? noon,
    version: '0.1.0',
    language: options.language ?? 'vi',
  });
}

export function resultsOf(campaign: Campaign, language: Language = 'vi'): Results {
  return gatherResults(campaign, tallyCampaign(campaign), language);
}

/** The sheet with a mark; fails where the plan has none. */
export function sheetOf(plan: WorkbookPlan, mark: string): SheetPlan {
  const sheet = plan.sheets.find((each) => each.mark === mark);
  if (sheet === undefined)
    throw new Error(`No sheet ${mark} among ${plan.sheets.map((each) => each.mark).join(', ')}`);
  return sheet;
}

/** What a cell would give back when it is read: '' for none. */
export function valueOf(cell: PlanCell | null | undefined): CellValue {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.value;
    case 'formula':
      return cell.expected;
    default:
      return '';
  }
}

/** A sheet's cells as `excel/snapshot` would read them. */
export function valuesOf(sheet: SheetPlan): readonly (readonly CellValue[])[] {
  return sheet.rows.map((row) => sheet.columnWidths.map((_, column) => valueOf(row[column])));
}

/** The zero-based row that has this text in some cell; fails where there is none. */
export function rowWith(sheet: SheetPlan, text: string): number {
  const row = sheet.rows.findIndex((cells) => cells.some((cell) => valueOf(cell) === text));
  if (row === -1) throw new Error(`No cell with ${text} on ${sheet.name}`);
  return row;
}

/** Every text on the sheets of a plan, one after the other. */
export function textsOf(plan: WorkbookPlan): readonly string[] {
  return plan.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) => row.flatMap((cell) => (cell?.kind === 'text' ? [cell.text] : []))),
  );
}

const documents: DocumentWords = {
  name: 'Đợt thi đua kỷ niệm 60 năm Chiến thắng Điện Biên Phủ (07/5/1954 – 07/5/2014)',
  plan: '117-KH/BTCTW ngày 26-02-2014',
  body: 'Ban Tổ chức Trung ương',
  parentBody: 'Ban Chấp hành Trung ương',
  authority: 'Trưởng Ban',
  place: 'Hà Nội',
  date: '5/5/2014',
};

const units = [
  'Vụ Đảng viên', 'Văn phòng Ban', 'Vụ Cơ sở đảng', 'Vụ Tổ chức - Cán bộ cơ quan', 'Vụ Địa phương I', 'Vụ Địa phương II',
  'Vụ Bảo vệ chính trị nội bộ', 'Vụ Đào tạo - bồi dưỡng cán bộ',
]; // prettier-ignore
const familyNames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng'];
const givenNames = [
  'Thị Hương Giang',
  'Văn Quyết',
  'Minh Tuấn',
  'Thị Bích Phượng',
  'Đức Anh',
  'Công Tráng',
  'Xuân Nghĩa',
];

/** A whole campaign with two kinds, three contents, four awards, papers and a box; figures follow no rule on purpose. */
export function aWholeCampaign(individuals = 20): Campaign {
  const council = Array.from({ length: 11 }, (_, index) =>
    aMember(`TV${String(index + 1).padStart(2, '0')}`, {
      name: `${familyNames[index % 7]} ${givenNames[(index * 3) % 7]}`,
      role: index === 0 ? 'chair' : index === 1 ? 'viceChair' : index === 10 ? 'secretary' : 'member',
    }),
  );
  const candidates = [...unitCandidates(), ...personCandidates(individuals)];
  return aCampaign({
    documents,
    contents: ['I', 'II', 'III'].map((code) => aContent(code)),
    criteria: [
      ...[1, 2, 3].flatMap((n) => [aCriterion(`I.${n}`, 'I', 15)]),
      ...[1, 2].map((n) => aCriterion(`II.${n}`, 'II', 15)),
      ...[1, 2].map((n) => aCriterion(`III.${n}`, 'III', n === 1 ? 15 : 10)),
      aCriterion('T', null, 3, { role: 'bonus' }),
    ],
    council,
    candidates,
    awards: [
      anAward('BK-TT', { name: 'Bằng khen của Trưởng Ban', quota: 2, precedence: 1, minVotes: '4/5' }),
      anAward('GK-TT', { name: 'Giấy khen của Trưởng Ban', quota: 3, precedence: 2, minVotes: '>1/2' }),
      anAward('BK-CN', {
        name: 'Bằng khen của Trưởng Ban', kind: 'individual', quota: 5, precedence: 1, minVotes: '2/3', base: 'valid',
      }), // prettier-ignore
      anAward('GK-CN', {
        name: 'Giấy khen của Trưởng Ban',
        kind: 'individual',
        quota: 8,
        precedence: 2,
        minScore: 60,
      }),
    ],
    scores: scoreRows(
      council.map(({ code }) => code),
      candidates,
    ),
    papers: papers(candidates),
    ballotBoxes: [
      aBox(11, { kind: 'collective' }),
      aBox(10, { kind: 'individual', issued: 11, returned: 11, invalid: 1 }),
    ],
  });
}

function unitCandidates(): readonly Candidate[] {
  return units.map((name, index) =>
    aCandidate(`TT-${String(index + 1).padStart(2, '0')}`, {
      name,
      ...(index === 7 ? { eligible: false, reason: 'Có đơn thư đang xem xét, chưa có kết luận' } : {}),
    }),
  );
}

function personCandidates(count: number): readonly Candidate[] {
  return Array.from({ length: count }, (_, index) =>
    aCandidate(`CN-${String(index + 1).padStart(2, '0')}`, {
      kind: 'individual',
      name: `${familyNames[(index * 5) % 7]} ${givenNames[(index * 2 + 1) % 7]}`,
      unit: units[index % units.length] ?? '',
      position: index % 3 === 0 ? 'Chuyên viên chính' : 'Phó Vụ trưởng',
    }),
  );
}

function scoreRows(members: readonly string[], candidates: readonly Candidate[]): readonly ScoreRow[] {
  return members.flatMap((member, m) =>
    candidates.map(({ code }, c) => {
      const lost = (n: number): number => ((m * 7 + c * 3 + n * 5) % 11) / 4;
      const pending = c % 9 === 4 && m % 2 === 0;
      return aRow(
        member,
        code,
        {
          'I.1': 15 - lost(1), 'I.2': 15 - lost(2) - (c % 4), 'I.3': pending ? 'CĐ' : 15 - lost(3),
          'II.1': 15 - lost(4), 'II.2': 14.5 - (c % 6), 'III.1': 15 - lost(5), 'III.2': 10 - lost(6), T: (c + m) % 3 === 0 ? 0.5 : 0,
        }, // prettier-ignore
        c === m && c < 3,
      );
    }),
  );
}

function papers(candidates: readonly Candidate[]): readonly Paper[] {
  return Array.from({ length: 11 }, (_, paper) =>
    aPaper(
      `PHIEU-${paper + 1}`,
      Object.fromEntries(
        candidates.map(({ code }, c) => {
          const turn = (paper * 5 + c * 7) % 13;
          return [code, turn === 0 ? 'blank' : turn < 3 ? 'disagree' : 'agree'] as const;
        }),
      ),
    ),
  );
}
