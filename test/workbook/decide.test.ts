/** The Chair's order as rows of Decisions. Read back and tallied, it must give what the Chair said. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { awardCode, candidateCode, type Decision } from '../../src/tally/campaign.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import { decisionRows, type DecisionRows, type TieDecision } from '../../src/workbook/decide.ts';
import { cellName } from '../../src/cells/a1.ts';
import type { CellValue, TableSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot.ts';
import { aCampaign, aCandidate, aCouncil, aDecision, anAward, exactly, rowsOf } from '../tally/builders.ts';

const header = ['Khen thưởng', 'Đối tượng', 'Thứ tự', 'Lý do'];

/** A workbook with nothing but this Decisions table, its header in row 3, column B. */
function aBook(rows: readonly (readonly CellValue[])[], heads: readonly string[] = header): WorkbookSnapshot {
  const table: TableSnapshot = { name: 'Decisions', sheet: 'QĐ', row: 2, column: 1, header: heads, rows };
  return { sheets: [], tables: [table], record: [] };
}

function aTie(order: readonly string[], reason = 'Vượt kế hoạch'): TieDecision {
  return { award: awardCode('BK'), order: order.map(candidateCode), reason };
}

/** The decisions that stand in the rows of `aBook`, in order, with the candidates' cells. */
function standing(decisions: readonly Decision[]): Parameters<typeof decisionRows>[1] {
  return {
    decisions,
    places: decisions.map((_, index) => ({
      table: 'Decisions',
      sheet: 'QĐ',
      cell: cellName(3 + index, 2),
    })),
  };
}

/** The candidates' orders after the rows were written. */
function ordersAfter(decisions: readonly Decision[], rows: DecisionRows): ReadonlyMap<string, number> {
  const orders = new Map<string, number>(
    decisions.map(({ candidate, order }) => [candidate, Number(order.num) / Number(order.den)]),
  );
  const byRow = new Map<string, Map<string, string | number>>();
  for (const { cell, value } of rows.cells) {
    const [column, row] = [cell.replace(/\d+/, ''), cell.replace(/\D+/, '')];
    byRow.set(row, (byRow.get(row) ?? new Map<string, string | number>()).set(column, value));
  }
  for (const cells of byRow.values()) orders.set(String(cells.get('C')), Number(cells.get('D')));
  for (const row of rows.added) orders.set(String(row['Đối tượng']), Number(row['Thứ tự']));
  return orders;
}

describe('rows of a decision', () => {
  it('fill the blank rows first, then are added by the headers as they are spelled', () => {
    const heads = ['Lý  do', 'đối tượng', 'KHEN THƯỞNG', 'Order'];
    const rows = decisionRows(aBook([['', '', '', '']], heads), standing([]), aTie(['B', 'A']));
    assert.deepEqual(rows, {
      table: 'Decisions',
      cells: [
        { sheet: 'QĐ', cell: 'D4', value: 'BK' },
        { sheet: 'QĐ', cell: 'C4', value: 'B' },
        { sheet: 'QĐ', cell: 'E4', value: 1 },
        { sheet: 'QĐ', cell: 'B4', value: 'Vượt kế hoạch' },
      ],
      added: [{ 'KHEN THƯỞNG': 'BK', 'đối tượng': 'A', Order: 2, 'Lý  do': 'Vượt kế hoạch' }],
    });
  });

  it('take the place of what was said of the same candidate, so that nobody is there twice', () => {
    const decisions = [aDecision('BK', 'A', 1), aDecision('BK', 'B', 1)];
    const book = aBook([
      ['BK', 'A', 1, 'cũ'],
      ['BK', 'B', 1, 'cũ'],
    ]);
    const rows = decisionRows(book, standing(decisions), aTie(['B', 'A'], 'mới'));
    assert.deepEqual(rows?.added, []);
    assert.deepEqual(
      rows?.cells.filter(({ cell }) => /[DE]\d/.test(cell)).map(({ cell, value }) => [cell, value]),
      [
        ['D5', 1],
        ['E5', 'mới'],
        ['D4', 2],
        ['E4', 'mới'],
      ],
    );
  });

  it('are none where there is no table', () => {
    assert.equal(decisionRows({ sheets: [], tables: [], record: [] }, standing([]), aTie(['A'])), null);
  });

  it('decide the tie as the Chair ordered it, whatever was decided before', () => {
    const all = ['A', 'B', 'C', 'D', 'E'];
    const council = aCouncil(1);
    const earlier = fc.dictionary(fc.constantFrom(...all), fc.integer({ min: 1, max: 4 }), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(
        earlier,
        fc.integer({ min: 1, max: 4 }),
        fc.infiniteStream(fc.nat(100)),
        (given, quota, draw) => {
          const decisions = Object.entries(given).map(([code, order]) => aDecision('BK', code, order));
          const campaign = aCampaign({
            council,
            candidates: all.map((code) => aCandidate(code)),
            scores: rowsOf(council, Object.fromEntries(all.map((code) => [code, 90]))),
            awards: [anAward('BK', { quota })],
            decisions,
          });
          const [before] = tallyCampaign(campaign).awards;
          if (before?.status !== 'pending') return;
          const order = before.pending
            .map((code) => ({ code, key: draw.next().value ?? 0 }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ code }) => code);
          const book = aBook(decisions.map(({ award, candidate }) => [award, candidate, 1, '']));
          const rows = decisionRows(book, standing(decisions), aTie(order));
          assert.ok(rows !== null, 'there is no rows');
          const after = [...ordersAfter(decisions, rows)].map(([code, at]) =>
            aDecision('BK', code, exactly(at)),
          );
          const [result] = tallyCampaign({ ...campaign, decisions: after }).awards;
          assert.equal(result?.status, 'decided');
          assert.deepEqual(
            new Set(result?.recipients),
            new Set([...before.recipients, ...order.slice(0, before.places)]),
          );
        },
      ),
    );
  });
});
