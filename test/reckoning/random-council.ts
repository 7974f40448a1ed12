/**
 * Whole councils drawn by seed: sound workbooks (no errors) that meet as many of the rules' corners as they can. Scores
 * are coarse, candidates are copied and quotas are small, so that ties across the last place are the rule.
 */
import { Draw } from '../../assets/samples/draw.ts';
import { dressed, spelling, type Draft, type DraftRow } from './dress.ts';
import { drawBallots } from './random-ballots.ts';
import { drawAwards, drawCriteria, drawSettings, kindWords } from './random-rules.ts';
import { drawScores } from './random-scores.ts';
import { reckon } from './reckon.ts';
import type { Cell, Tables } from './records.ts';
import type { Sort } from './council-records.ts';

export interface DrawnCriterion {
  readonly code: string;
  readonly content: string;
  readonly points: number;
  readonly weight: string;
  readonly kinds: readonly Sort[];
  readonly role: 'main' | 'bonus' | 'deduction';
}

export interface DrawnMember {
  readonly code: string;
  readonly voting: boolean;
  readonly unit: string;
  readonly presence: 'present' | 'absent' | 'writing';
}

export interface DrawnPerson {
  readonly code: string;
  readonly kind: Sort;
  readonly name: string;
  readonly unit: string;
  readonly eligible: boolean;
}

export interface DrawnAward {
  readonly code: string;
  readonly kind: Sort;
  readonly needsVotes: boolean;
  readonly hasMinimum: boolean;
}

export interface Sketch {
  readonly criteria: readonly DrawnCriterion[];
  readonly members: readonly DrawnMember[];
  readonly people: readonly DrawnPerson[];
  readonly awards: readonly DrawnAward[];
  readonly recusal: boolean;
  readonly skip: boolean;
  /** No content and no criterion has a weight. */
  readonly weightless: boolean;
}

const units = ['Vụ Địa phương I', 'Vụ Địa phương II', 'Văn phòng', '=Tạp chí', 'Vụ IV'];
function drawCouncil(draw: Draw): { members: DrawnMember[]; rows: DraftRow[] } {
  const roles = ['Chủ tịch', 'vice chair', 'Ủy viên', 'member', 'Thư ký', 'Ủy viên', 'Ủy viên', 'member'];
  const members = Array.from({ length: draw.whole(1, 8) }, (_, at): DrawnMember => ({
    code: draw.chance(10) ? `${at + 1}` : `HĐ-0${at + 1}`,
    voting: at === 0 || draw.chance(85),
    unit: draw.chance(60) ? draw.pick(units) : '',
    presence: at === 0 || draw.chance(75) ? 'present' : draw.pick(['absent', 'writing']),
  }));
  const presence = {
    present: ['', 'x', 'có', true, 'Yes'],
    absent: ['không', false, 0, 'K'],
    writing: ['văn bản', 'in writing', 'Văn bản'],
  };
  const rows = members.map((member, at): DraftRow => ({
    code: /^\d+$/.test(member.code) ? Number(member.code) : member.code,
    name: `Thành viên ${at}`,
    role: roles[at] ?? 'Ủy viên',
    voting: member.voting
      ? draw.pick<Cell>(['', 'x', 'Có', 1, true])
      : draw.pick<Cell>(['không', 'no', 0, false]),
    unit: member.unit,
    present: draw.pick<Cell>(presence[member.presence]),
    email: `hd${at}@ban.example`,
  }));
  return { members, rows };
}

function drawPeople(draw: Draw, awards: readonly DrawnAward[]): { people: DrawnPerson[]; rows: DraftRow[] } {
  const crowd = draw.chance(4) ? 25 : 7;
  const drawn = draw.shuffled(
    (['collective', 'individual'] as const).flatMap((kind) =>
      Array.from(
        { length: draw.whole(kind === 'collective' ? 0 : 1, crowd) },
        (_, at): { person: DrawnPerson; row: DraftRow } => {
          const code = draw.chance(8)
            ? `${kind === 'collective' ? 700 + at : 800 + at}`
            : `${kind === 'collective' ? 'TT' : 'CN'}-0${at}`;
          const own = awards.filter((award) => award.kind === kind);
          const person = {
            code,
            kind,
            name: kind === 'collective' ? (units[at] ?? `Đội ${at}`) : `Người ${at}`,
            unit: draw.chance(70) ? draw.pick(units) : '',
            eligible: !draw.chance(10),
          };
          const row: DraftRow = {
            code: /^\d+$/.test(code) ? Number(code) : code,
            kind: draw.pick(kindWords[kind]),
            name: person.name,
            unit: person.unit,
            pledge: draw.pick<Cell>(['', 'x', 'Đã ký ngày 3/3']),
            proposed: own.length > 0 && draw.chance(45) ? spelling(draw, draw.pick(own).code) : '',
            status: person.eligible
              ? draw.pick(['', 'Đủ điều kiện', 'eligible'])
              : draw.pick(['Không xét', 'ineligible']),
            reason: person.eligible ? '' : 'Bị kỷ luật',
          };
          return { person, row };
        },
      ),
    ),
  );
  return { people: drawn.map(({ person }) => person), rows: drawn.map(({ row }) => row) };
}

/** Decisions of the Chair for the awards that would else be pending; some of them say too little on purpose. */
function decided(
  draw: Draw,
  drafts: readonly Draft[],
  dress: (drafts: readonly Draft[]) => Tables,
): readonly Draft[] {
  let all = drafts;
  const rows: DraftRow[] = [];
  const ruled = new Set<string>();
  for (let round = 0; round < 4; round += 1) {
    const pending = reckon(dress(all)).awards.find(
      ({ status, award }) => status === 'pending' && !ruled.has(award),
    );
    if (pending === undefined || draw.chance(45)) break;
    ruled.add(pending.award);
    const named = draw.shuffled(pending.pending).slice(0, draw.chance(70) ? undefined : pending.places);
    rows.push(
      ...named.map((candidate, at) => ({
        award: spelling(draw, pending.award),
        candidate: spelling(draw, candidate),
        order: draw.chance(10) ? '1.5' : `${at + 1}`,
        reason: 'Chủ tịch quyết định',
      })),
    );
    all = [...drafts, { table: 'Decisions', name: 'Decisions', rows: draw.shuffled(rows), codes: [] }];
  }
  return all;
}

/** The council of a seed: its tables as a workbook would hold them. */
export function randomCouncil(seed: number): Tables {
  const draw = new Draw(seed);
  const criteria = drawCriteria(draw);
  const council = drawCouncil(draw);
  const awards = drawAwards(draw);
  const people = drawPeople(draw, awards.awards);
  const sketch: Sketch = {
    criteria: criteria.criteria,
    members: council.members,
    people: people.people,
    awards: awards.awards,
    recusal: draw.chance(40),
    skip: draw.chance(35),
    weightless: [...criteria.contents, ...criteria.rows].every(({ weight }) => weight === ''),
  };
  const ballots = drawBallots(draw, sketch);
  const drafts: Draft[] = [
    { table: 'Campaign', name: 'Campaign', rows: drawSettings(draw, sketch, ballots.length > 0), codes: [] },
    { table: 'Contents', name: 'Contents', rows: criteria.contents, codes: [] },
    { table: 'Criteria', name: 'Criteria', rows: criteria.rows, codes: [] },
    { table: 'Council', name: 'Council', rows: council.rows, codes: [] },
    { table: 'Candidates', name: 'Candidates', rows: people.rows, codes: [] },
    { table: 'Awards', name: 'Awards', rows: awards.rows, codes: [] },
    ...drawScores(draw, sketch),
    ...ballots,
  ];
  const look = draw.whole(0, 1_000_000);
  const dress = (all: readonly Draft[]): Tables => dressed(new Draw(look), all);
  return dress(decided(draw, drafts, dress));
}
