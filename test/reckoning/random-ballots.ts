/** Ballots for a drawn council: papers or counts by hand, with and without award, in one table or several. */
import type { Draw } from '../../assets/samples/draw.ts';
import { spelling, type Draft, type DraftRow } from './dress.ts';
import { marked, type Opinion, type Sheet } from './random-marks.ts';
import type { DrawnAward, DrawnPerson, Sketch } from './random-council.ts';
import type { Cell } from './records.ts';
import type { Sort } from './council-records.ts';

/** A stack of papers, and how many of them are valid. */
interface Stack {
  readonly sheets: readonly Sheet[];
  readonly valid: number;
}

function drawStack(
  draw: Draw,
  people: readonly DrawnPerson[],
  papers: number,
  award: DrawnAward | null,
  mark: string,
): Stack {
  const favour = people.map(() => draw.pick([100, 90, 70, 50]));
  const alike = draw.chance(50);
  const sparse = award !== null && draw.chance(30);
  const sheets = Array.from({ length: papers }, (_, at): Sheet => {
    const valid = (at === 0 && draw.chance(95)) || !draw.chance(10);
    const mood = draw.chance(80);
    const opinions = people.map((person, nth): [string, Opinion] => {
      if (sparse && nth % 2 === 1) return [person.code, 'blank'];
      const agrees = alike ? mood : draw.chance(favour[nth] ?? 50);
      return [person.code, agrees ? 'agree' : draw.chance(78) ? 'disagree' : 'blank'];
    });
    const validity = valid ? draw.pick<Cell>(['', 'x', 'có']) : draw.pick<Cell>(['không', 0, false]);
    const row = {
      ballot: `${mark}${at + 1}`,
      validity,
      award: award === null ? '' : spelling(draw, award.code),
    };
    return { row, opinions: new Map(opinions) };
  });
  const isValid = ({ row }: Sheet): boolean => !['không', 0, false].includes(row['validity'] ?? '');
  return { sheets, valid: sheets.filter(isValid).length };
}

const boxRow = (kind: Cell, issued: number, returned: number, valid: number): DraftRow => ({
  kind,
  issued: `${issued}`,
  returned: `${returned}`,
  valid: `${valid}`,
  invalid: `${returned - valid}`,
});

const kindWord = (kind: Sort): string => (kind === 'collective' ? 'Tập thể' : 'individual');

/** Papers for some candidates: without award, with one stack for each award, or both, then perhaps in two tables. */
function drawPapers(
  draw: Draw,
  sketch: Sketch,
  name: string,
  people: readonly DrawnPerson[],
  voters: number,
): { drafts: readonly Draft[]; plain: Stack | null } {
  const papers = draw.whole(Math.max(1, voters - 2), voters);
  const named = sketch.awards.filter(({ kind }) => people.some((person) => person.kind === kind));
  const mode = named.length === 0 ? 'plain' : draw.pick(['plain', 'plain', 'byAward', 'mixed', 'apart']);
  const mark = draw.pick(['', 'P', '00']);
  const plain = drawStack(draw, people, papers, null, mark);
  const codes = draw.shuffled(people.map(({ code }) => code));
  const table = (suffix: string, sheets: readonly Sheet[]): Draft => ({
    table: 'Ballots',
    name: `${name}${suffix}`,
    rows: marked(draw, sheets, codes),
    codes,
  });
  if (mode === 'plain') return { drafts: [table('', plain.sheets)], plain };
  const chosen = mode === 'byAward' ? named : [draw.pick(named)];
  const stacks = chosen.flatMap((award) => drawStack(draw, people, papers, award, mark).sheets);
  if (mode === 'apart') return { drafts: [table('', plain.sheets), table('_2', stacks)], plain: null };
  return { drafts: [table('', [...(mode === 'mixed' ? plain.sheets : []), ...stacks])], plain: null };
}

function drawCounts(draw: Draw, sketch: Sketch, people: readonly DrawnPerson[], valid: number): DraftRow[] {
  return people.flatMap((person) => {
    const row = (award: Cell): DraftRow => {
      const agree = draw.whole(Math.ceil(valid / 2), valid);
      const disagree = draw.whole(0, valid - agree);
      const blank = draw.chance(50) ? '' : `${draw.whole(0, valid - agree - disagree)}`;
      return {
        candidate: spelling(draw, person.code),
        award,
        agree: `${agree}`,
        disagree: draw.chance(20) ? '' : `${disagree}`,
        blank,
      };
    };
    const named = sketch.awards.filter(({ kind }) => kind === person.kind);
    const unnamed = draw.chance(60) || named.length === 0 ? [row('')] : [];
    const chosen =
      unnamed.length === 0 || draw.chance(20)
        ? named.slice(0, draw.whole(unnamed.length === 0 ? 1 : 0, named.length))
        : [];
    return [...unnamed, ...chosen.map((award) => row(spelling(draw, award.code)))];
  });
}

/** The ballot tables of a council: none at all only where no award needs votes. */
export function drawBallots(draw: Draw, sketch: Sketch): Draft[] {
  const voters = sketch.members.filter(({ voting, presence }) => voting && presence !== 'absent').length;
  const needed = sketch.awards.some(({ needsVotes }) => needsVotes);
  if (!needed && draw.chance(40)) return [];
  const isWhole = draw.chance(50);
  const people = sketch.people.filter(() => isWhole || !draw.chance(12));
  const mode =
    people.length === 0 ? 'together' : draw.pick(['together', 'apart', 'apart', 'byHand', 'partByHand']);
  const box = (rows: readonly DraftRow[]): Draft[] =>
    rows.length > 0 && draw.chance(60) ? [{ table: 'BallotBox', name: 'BallotBox', rows, codes: [] }] : [];
  if (mode === 'together') {
    const { drafts, plain } = drawPapers(
      draw,
      sketch,
      'Ballots',
      people.length > 0 ? people : sketch.people.slice(0, 1),
      voters,
    );
    return [...drafts, ...box(plain === null ? [] : [boxRow('', voters, plain.sheets.length, plain.valid)])];
  }
  if (mode === 'byHand') {
    const valid = draw.whole(Math.max(1, voters - 1), voters);
    return [
      {
        table: 'BallotCounts',
        name: 'BallotCounts',
        rows: drawCounts(draw, sketch, people, valid),
        codes: [],
      },
      ...box([boxRow('', voters, draw.whole(valid, voters), valid)]),
    ];
  }
  const drafts: Draft[] = [];
  const boxes: DraftRow[] = [];
  for (const kind of ['collective', 'individual'] as const) {
    const own = people.filter((person) => person.kind === kind);
    if (own.length === 0) continue;
    if (mode === 'partByHand' && kind === 'collective') {
      drafts.push({
        table: 'BallotCounts',
        name: 'BallotCounts',
        rows: drawCounts(draw, sketch, own, voters),
        codes: [],
      });
      boxes.push(boxRow(kindWord(kind), voters, voters, voters));
      continue;
    }
    const { drafts: stack, plain } = drawPapers(
      draw,
      sketch,
      kind === 'collective' ? 'Ballots_TT' : 'Ballots',
      own,
      voters,
    );
    drafts.push(...stack);
    if (plain !== null) boxes.push(boxRow(kindWord(kind), voters, plain.sheets.length, plain.valid));
  }
  return [...drafts, ...box(boxes)];
}
