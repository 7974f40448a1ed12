/** Score tables for a drawn council: coarse points, CĐ, recusals, missing scores where they are allowed. */
import type { Draw } from '../../assets/samples/draw.ts';
import { spelling, type Draft, type DraftRow } from './dress.ts';
import type { DrawnMember, DrawnPerson, Sketch } from './random-council.ts';
import type { Cell } from './records.ts';

type Marks = Readonly<Record<string, Cell>>;

function drawMarks(draw: Draw, sketch: Sketch, person: DrawnPerson, unassessable: number): Marks {
  const fine = draw.chance(20);
  const marks = sketch.criteria
    .filter(({ kinds }) => kinds.includes(person.kind))
    .map(({ code, points, role }): [string, Cell] => {
      if (draw.chance(unassessable)) return [code, draw.pick(['CĐ', 'cđ', 'CD', 'chưa đánh giá', 'N/A'])];
      if (role !== 'main') return [code, draw.chance(60) ? '' : `${draw.whole(0, points)}`];
      const whole = Math.max(0, points - draw.pick([0, 0, 1, 1, 2, points]));
      return [code, fine && whole < points ? `${whole}.${draw.pick(['5', '25', '1', '75'])}` : `${whole}`];
    });
  return Object.fromEntries(marks);
}

/** A row with something missing; only where the settings or the candidate allow it. */
function holed(draw: Draw, sketch: Sketch, person: DrawnPerson, marks: Marks): Marks {
  const main = sketch.criteria.filter(({ kinds, role }) => role === 'main' && kinds.includes(person.kind));
  return main.length === 0 ? marks : { ...marks, [draw.pick(main).code]: draw.pick(['', ' ']) };
}

interface Line {
  readonly person: DrawnPerson;
  readonly member: DrawnMember;
  readonly row: DraftRow;
}

function lineOf(
  draw: Draw,
  sketch: Sketch,
  who: Pick<Line, 'member' | 'person'>,
  marks: Marks,
  recusals: number,
): Line | null {
  const { member, person } = who;
  const byUnit =
    sketch.recusal &&
    member.unit !== '' &&
    (member.unit === person.unit || (person.kind === 'collective' && member.unit === person.name));
  const byRow = draw.chance(recusals);
  const free = byUnit || !member.voting || !person.eligible || sketch.skip;
  if (!byRow && free && draw.chance(byUnit || !member.voting ? 60 : 12)) return null;
  const holes = !byRow && free && draw.chance(15);
  const given = byRow && draw.chance(70) ? {} : holes ? holed(draw, sketch, person, marks) : marks;
  const recused: DraftRow = byRow
    ? { recused: draw.pick<Cell>(['x', 'có', true]), note: 'Người nhà' }
    : { recused: draw.pick<Cell>(['', '', 'không']), note: '' };
  return {
    person,
    member,
    row: {
      member: spelling(draw, member.code),
      candidate: spelling(draw, person.code),
      ...recused,
      ...given,
    },
  };
}

/** One table for each content: each has its own criteria of every row, and a row's recusal is in all of them. */
function byContent(sketch: Sketch, lines: readonly Line[]): Draft[] {
  const main = (content: string): string[] =>
    sketch.criteria
      .filter((each) => each.role === 'main' && each.content === content)
      .map(({ code }) => code);
  const contents = [
    ...new Set(sketch.criteria.filter(({ role }) => role === 'main').map(({ content }) => content)),
  ];
  const extra = sketch.criteria.filter(({ role }) => role !== 'main').map(({ code }) => code);
  return contents.map((content, at) => ({
    table: 'Scores',
    name: `Scores_${content}`,
    rows: lines.map(({ row }) => row),
    codes: [...main(content), ...(at === 0 ? extra : [])],
  }));
}

/** One table, or one for each kind, for each member or for each content. */
function split(draw: Draw, sketch: Sketch, lines: readonly Line[]): Draft[] {
  const table = (name: string, own: readonly Line[], kinds: readonly string[]): Draft => ({
    table: 'Scores',
    name,
    rows: own.map(({ row }) => row),
    codes: sketch.criteria
      .filter((each) => each.kinds.some((kind) => kinds.includes(kind)))
      .map(({ code }) => code),
  });
  const both = ['collective', 'individual'];
  switch (draw.pick(['one', 'kinds', 'members', 'contents'])) {
    case 'contents':
      return byContent(sketch, lines);
    case 'kinds':
      return [
        table(
          'Scores_CN',
          lines.filter(({ person }) => person.kind === 'individual'),
          ['individual'],
        ),
        table(
          'Scores_TT',
          lines.filter(({ person }) => person.kind === 'collective'),
          ['collective'],
        ),
      ];
    case 'members':
      return [
        ...sketch.members.map((member, at) =>
          table(
            `Scores_HD${at}`,
            lines.filter((line) => line.member === member),
            both,
          ),
        ),
      ];
    default:
      return [table('Scores', lines, both)];
  }
}

/** The score tables of a council. Candidates are often copies of the one before, so that scores tie. */
export function drawScores(draw: Draw, sketch: Sketch): Draft[] {
  const unassessable = draw.pick([0, 0, 4, 15, 45]);
  const likeness = draw.pick([20, 80, 100]);
  const recusals = draw.pick([0, 0, 8]);
  const seen = new Map<string, Marks>();
  const lines: Line[] = [];
  for (const person of sketch.people) {
    const copies = draw.chance(likeness);
    for (const member of sketch.members) {
      const key = `${person.kind} ${copies ? member.code : person.code}`;
      const marks = seen.get(`${person.kind} ${member.code}`);
      const own = copies && marks !== undefined ? marks : drawMarks(draw, sketch, person, unassessable);
      seen.set(key, own);
      const line = lineOf(draw, sketch, { member, person }, own, recusals);
      if (line !== null) lines.push(line);
    }
  }
  return split(draw, sketch, draw.shuffled(lines));
}
