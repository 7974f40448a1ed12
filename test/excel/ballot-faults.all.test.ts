/** Excel fails while tellers write: every paper and total is in the workbook once and whole, or not at all. */
import assert from 'node:assert/strict';
import { beforeAll, describe, it } from 'vitest';
import type { Fault } from '../../src/host/host.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import type { BallotStep } from '../../src/taskpane/ballots/ballot-step.ts';
import { atPapers, ballots, elsewhere, enter, fourth, grown, papersOf, retry, rowsOf } from './at-papers.ts';
import { actionsOf } from './in-excel.ts';
import { aCouncilFile, putTable } from './small-council.ts';

describe('Excel that fails while a paper is written', () => {
  const code = 'GeneralException';
  let actions: readonly number[] = [];
  let opening = 0;

  beforeAll(async () => {
    await atPapers(aCouncilFile(), {}, async (step, requests) => {
      opening = requests.length;
      await enter(step);
      actions = requests.slice(opening).map(actionsOf);
    });
    assert.ok(actions.length >= 2, `expected at least 2, found ${actions.length}`);
  });

  /** Every place at which a round trip can break off. */
  const faults = (): readonly Fault[] =>
    actions.flatMap((count, index) => {
      const roundTrip = opening + index + 1;
      const within = Array.from({ length: count }, (_, action) => ({ afterActions: action + 1 }));
      return (['before', 'after', ...within] as const).map((when) => ({ roundTrip, when, code }));
    });

  /** After these faults: whole or not there; after another try: there once. */
  async function expectOnce(these: readonly Fault[], blank: number): Promise<void> {
    const file = grown(blank);
    const [old, others] = [papersOf(file), elsewhere(file)];
    const what = JSON.stringify(these);
    await atPapers(file, { faults: these }, async (step) => {
      await enter(step);
      const now = papersOf(file);
      assert.deepEqual(now, now.length === old.length ? old : [...old, fourth], what);
      while (step.state.queue.length > 0) await retry(step);
      assert.equal(step.state.last?.number, 4, what);
    });
    assert.deepEqual(papersOf(file), [...old, fourth], what);
    assert.ok(rowsOf(file).length <= old.length + Math.max(blank, 1), what);
    assert.deepEqual(elsewhere(file), others, what);
  }

  for (const blank of [0, 2]) {
    it(`at any point of it, with ${String(blank)} blank rows in the table`, async () => {
      for (const fault of faults()) await expectOnce([fault], blank);
    });
  }

  it('with the answer lost, and again when it is looked for', async () => {
    const roundTrip = opening + actions.length;
    for (const later of [1, 2, 3]) {
      const again: Fault = { roundTrip: roundTrip + later, when: 'before', code };
      await expectOnce([{ roundTrip, when: 'after', code }, again], 0);
    }
  });
});

describe('Excel that fails while a total is written for which there is no row', () => {
  /** No ballots but totals, with a first candidate whose row is to be added. */
  function aTotalsFile(): WorkbookFile {
    const file = aCouncilFile();
    const { sheet, table } = ballots(file);
    for (const row of [1, 2, 3]) {
      for (let across = 0; across < table.block.columns; across += 1) {
        sheet.setValue(table.block.row + row, table.block.column + across, { kind: 'empty' });
      }
    }
    putTable(file, 'BallotCounts', 'Kiểm phiếu', ['Đối tượng', 'Đồng ý', 'Không đồng ý'], [['TT-2', 3, 0]]);
    return file;
  }

  function totalsOf(file: WorkbookFile): readonly (readonly unknown[])[] {
    return rowsOf(file, 'Kiểm phiếu', 'BallotCounts').filter((row) => row.some((value) => value !== ''));
  }

  async function total(step: BallotStep): Promise<void> {
    step.choose({ kind: 'totals' });
    step.commit('totals', 'TT-1|', 'agree', '2');
    await step.session.line.idle();
  }

  it('adds one row for it, whatever is tried again', async () => {
    const [opening, actions] = await atPapers(aTotalsFile(), {}, async (step, requests) => {
      const before = requests.length;
      await total(step);
      return [before, requests.slice(before).map(actionsOf)];
    });
    for (const [index] of actions.entries()) {
      for (const when of ['before', 'after'] as const) {
        const file = aTotalsFile();
        // The look for it fails as well.
        const faults = [when, 'before' as const].map((each, later): Fault => {
          return { roundTrip: opening + index + 1 + later, when: each, code: 'GeneralException' };
        });
        await atPapers(file, { faults }, async (step) => {
          await total(step);
          for (let again = 0; again < 3; again += 1) await retry(step);
          assert.equal(step.state.entries.size, 0);
        });
        const expected = [
          ['TT-2', 3, 0],
          ['TT-1', 2, ''],
        ];
        assert.deepEqual(totalsOf(file), expected, JSON.stringify(faults));
      }
    }
  });
});
