import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { aggregate } from '../../../src/tally/aggregate.ts';
import type { Aggregate, Campaign } from '../../../src/tally/campaign.ts';
import { roundHalfAwayFromZero, toNumber } from '../../../src/tally/fraction.ts';
import { tallyCampaign } from '../../../src/tally/tally.ts';
import type { PlanCell, SheetPlan } from '../../../src/workbook/sheet-plan.ts';
import { runs } from '../../size.ts';
import {
  aCampaign,
  aCandidate,
  aCouncil,
  aCriterion,
  aDecision,
  aMember,
  anAward,
  aRow,
  exactly,
  rowsOf,
  settings,
} from '../../tally/builders.ts';
import { aWholeCampaign, planOf, rowWith, sheetOf, valueOf } from './builders.ts';
import { inspected } from '../../inspected.ts';

type FormulaCell = Extract<PlanCell, { kind: 'formula' }>;

/** Each formula with its row, zero-based. */
function formulasOf(sheet: SheetPlan): readonly { readonly row: number; readonly cell: FormulaCell }[] {
  return sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell) => (cell?.kind === 'formula' ? [{ row, cell }] : [])),
  );
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The numbers that a formula is over, read from the sheet by the address in the formula itself. */
function numbersUnder(
  sheet: SheetPlan,
  { row, cell }: { row: number; cell: FormulaCell },
): readonly number[] {
  const [, from = '', fromRow, to = '', toRow] =
    /([A-Z]+)(\d+):([A-Z]+)(\d+)/.exec(cell.formula) ?? assert.fail(cell.formula);
  assert.equal(Number(fromRow), row + 1, 'the formula is over its own row');
  assert.equal(Number(toRow), row + 1);
  const cells = sheet.rows[row]?.slice(columnOf(from), columnOf(to) + 1) ?? [];
  return cells.flatMap((each) => (each?.kind === 'number' ? [each.value] : []));
}

/** As a spreadsheet does it: doubles, one after the other. */
function naive(how: Aggregate, numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const mean = (some: readonly number[]): number => some.reduce((sum, value) => sum + value, 0) / some.length;
  if (how === 'median')
    return mean(sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1));
  return how === 'trimmed' && numbers.length >= 3
    ? (numbers.reduce((sum, value) => sum + value, 0) - Math.max(...numbers) - Math.min(...numbers)) /
        (numbers.length - 2)
    : mean(numbers);
}

const marks = ['summary-collective', 'summary-individual'] as const;

test('every score formula comes to what is expected, in doubles and exactly', () => {
  for (const how of ['mean', 'trimmed', 'median'] as const) {
    const campaign = aWholeCampaign();
    const plan = planOf({ ...campaign, settings: settings({ aggregate: how, decimals: 2 }) });
    let count = 0;
    for (const sheet of marks.map((mark) => sheetOf(plan, mark))) {
      for (const formula of formulasOf(sheet)) {
        const numbers = numbersUnder(sheet, formula);
        const inDoubles = Math.floor(naive(how, numbers) * 100 + 0.5) / 100;
        const exact =
          aggregate(
            how,
            numbers.map((value) => exactly(value)),
          ) ?? assert.fail('no numbers');
        assert.equal(inDoubles, formula.cell.expected);
        assert.equal(toNumber(roundHalfAwayFromZero(exact, 2)), formula.cell.expected);
        count += 1;
      }
    }
    assert.ok(count >= 25, `${how}: ${count} formulas`);
  }
});

/** One criterion of 100 points; each member gives each candidate the points of the grid. */
function campaignOf(points: readonly (readonly number[])[], decimals = 2, how: Aggregate = 'mean'): Campaign {
  const members = aCouncil(Math.max(1, ...points.map((each) => each.length)));
  const candidates = points.map((_, index) => aCandidate(`T${index}`));
  return aCampaign({
    settings: settings({ decimals, aggregate: how }),
    council: members,
    candidates,
    scores: points.flatMap((given, candidate) =>
      given.map((value, m) => aRow(`M${m + 1}`, `T${candidate}`, { 'I.1': value })),
    ),
  });
}

test('whatever the points, each score cell shows the exact score, as a formula or as a value with a note', () => {
  const grid = fc.integer({ min: 1, max: 7 }).chain((members) =>
    fc.array(
      fc.array(
        fc.integer({ min: 0, max: 4000 }).map((n) => n / 40),
        { minLength: members, maxLength: members },
      ),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  );
  const how = fc.constantFrom<Aggregate>('mean', 'trimmed', 'median');
  fc.assert(
    fc.property(grid, fc.integer({ min: 0, max: 3 }), how, (points, decimals, rule) => {
      const campaign = campaignOf(points, decimals, rule);
      const sheet = sheetOf(planOf(campaign), 'summary-collective');
      for (const { candidate, score } of tallyCampaign(campaign).scores) {
        const cells = sheet.rows[rowWith(sheet, candidate)] ?? [];
        const cell = cells.findLast((each) => each?.style.startsWith('score') === true);
        assert.equal(valueOf(cell), score === null ? '–' : toNumber(score));
        assert.equal(
          cells.some((each) => valueOf(each) === '†'),
          cell?.kind === 'number',
        );
      }
    }),
    { numRuns: runs(15) },
  );
});

test('a score that no formula shows is a value, marked, with a footnote', () => {
  const sheet = sheetOf(planOf(campaignOf([[1.005], [50]])), 'summary-collective');
  const row = sheet.rows[rowWith(sheet, 'T0')] ?? [];
  assert.ok(
    row.some((cell) => cell?.kind === 'number' && cell.value === 1.01),
    `none of these is: ${inspected(row)}`,
  );
  assert.ok(
    row.some((cell) => valueOf(cell) === '†'),
    `none of these is: ${inspected(row)}`,
  );
  assert.equal(formulasOf(sheet).length, 1);
  assert.ok(
    sheet.rows.some((cells) => String(valueOf(cells[0])).startsWith('†')),
    `none of these is: ${inspected(sheet.rows)}`,
  );
});

test('recused, not assessable and missing stand as words where the total would be', () => {
  const campaign = aCampaign({
    settings: settings({ missing: 'skip' }),
    council: aCouncil(4),
    candidates: [aCandidate('A')],
    scores: [
      aRow('M1', 'A', { 'I.1': 80 }),
      aRow('M2', 'A', { 'I.1': 90 }, true),
      aRow('M3', 'A', { 'I.1': 'CĐ' }),
    ],
  });
  const sheet = sheetOf(planOf(campaign), 'summary-collective');
  const values = sheet.rows[rowWith(sheet, 'A')]?.map(valueOf) ?? [];
  assert.deepEqual(values.slice(3, 7), [80, 'KC', 'CĐ', '–']);
});

test('a provisional score has its mark and its footnote; without one there is neither', () => {
  const given = {
    council: aCouncil(2),
    candidates: [aCandidate('A')],
    criteria: [aCriterion('I.1', 'I', 50), aCriterion('I.2', 'I', 50)],
  };
  const scored = (mark: number | 'CĐ'): SheetPlan =>
    sheetOf(
      planOf(
        aCampaign({
          ...given,
          scores: [aRow('M1', 'A', { 'I.1': 40, 'I.2': mark }), aRow('M2', 'A', { 'I.1': 40, 'I.2': 30 })],
        }),
      ),
      'summary-collective',
    );
  const stars = (sheet: SheetPlan): number =>
    sheet.rows.flat().filter((cell) => String(valueOf(cell ?? null)).startsWith('*')).length;
  assert.equal(stars(scored('CĐ')), 2);
  assert.equal(stars(scored(30)), 0);
});

test('candidates stand by rank, equal ones in award order, those without a score after them, ineligible last', () => {
  const members = [aMember('M1')];
  const campaign = aCampaign({
    settings: settings({ missing: 'skip' }),
    council: members,
    candidates: [
      aCandidate('OUT', { eligible: false, reason: 'Bị kỷ luật' }),
      aCandidate('NONE'),
      aCandidate('LOW'),
      aCandidate('TIE-B'),
      aCandidate('TIE-A'),
      aCandidate('TOP'),
    ],
    awards: [anAward('BK', { quota: 2 })],
    scores: rowsOf(members, { OUT: 99, LOW: 50, 'TIE-A': 80, 'TIE-B': 80, TOP: 90 }),
    decisions: [aDecision('BK', 'TIE-A', 1), aDecision('BK', 'TIE-B', 2)],
  });
  const sheet = sheetOf(planOf(campaign), 'summary-collective');
  const codes = sheet.rows.map((cells) => String(valueOf(cells[1]))).filter((code) => /^[A-Z-]+$/.test(code));
  assert.deepEqual(codes, ['TOP', 'TIE-A', 'TIE-B', 'LOW', 'NONE', 'OUT']);
  const last = sheet.rows[rowWith(sheet, 'OUT')] ?? [];
  assert.ok(
    last.some((cell) => valueOf(cell) === 'Không xét: Bị kỷ luật'),
    `none of these is: ${inspected(last)}`,
  );
  assert.ok(
    last.every((cell) => cell === null || cell.style.includes('muted')),
    `not all of these are: ${inspected(last)}`,
  );
});

test('bars lie over exactly the scores, between figures that hold all of them', () => {
  const sheet = sheetOf(planOf(aWholeCampaign()), 'summary-individual');
  const [bar] = sheet.dataBars;
  assert.ok(bar, 'there is no bar');
  const { row, rows, column } = bar.block;
  const cells = sheet.rows.slice(row, row + rows).map((each) => each[column]);
  assert.equal(cells.length, 20);
  for (const cell of cells) {
    const value = Number(valueOf(cell));
    assert.ok(value >= bar.low, `expected at least ${bar.low}, found ${value}`);
    assert.ok(value <= bar.high, `expected at most ${bar.high}, found ${value}`);
  }
  assert.notEqual(sheet.rows[row + rows]?.[column]?.kind, 'formula');
});

test('a kind with nobody in it has no sheet', () => {
  const plan = planOf(campaignOf([[50]]));
  assert.ok(
    !plan.sheets.some(({ mark }) => mark.endsWith('individual')),
    `one of these is: ${inspected(plan.sheets)}`,
  );
});
