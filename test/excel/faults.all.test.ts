import assert from 'node:assert/strict';
import { beforeAll, describe, it } from 'vitest';
import { applyPlan } from '../../src/excel/write/apply.ts';
import { settle } from '../../src/excel/write/settle.ts';
import { isOfficeError } from '../../src/excel/line/trouble.ts';
import { tallyWorkbook } from '../../src/excel/use-cases.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import type { SheetPlan, WorkbookPlan } from '../../src/workbook/sheet-plan.ts';
import { othersOf, resultsOf, strayNames } from './contents.ts';
import { aTrial, expectSurvived, expectWhole, opened, type Trial } from './faults.ts';
import { expectTallied, inExcel, tallyIn, workOptions } from './in-excel.ts';
import { aPlan, aSheetPlan, figure, text } from './plans.ts';
import { aCouncilFile } from './small-council.ts';
import { from, size, sized } from '../size.ts';

const code = 'GeneralException';

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Every action of the last round trip, where results change hands; of the others every fourth, and the first ones (long: all). */
function placesIn(trial: Trial, index: number): readonly number[] {
  const all = numbers(trial.actions[index] ?? 0);
  const isWhole = index === trial.actions.length - 1 || size === 'long';
  return isWhole ? all : all.filter((action) => action < 8 || action % 4 === 0);
}

/** A sheet of few actions: each of them will be the last. */
function aBareSheet(mark: string, name: string, parts: Partial<SheetPlan> = {}): SheetPlan {
  const plain = { styles: { plain: {}, score: {} }, gridlines: true, frozen: { rows: 0, columns: 0 } };
  return aSheetPlan(mark, name, { ...plain, rows: [[text(name), figure(93.25)]], ...parts });
}

/** Writes a plan as a tally does: what a broken-off run has left is settled first. */
function writing(plan: WorkbookPlan, token: string): Trial['work'] {
  return async () => {
    try {
      await settle();
    } catch (error) {
      if (isOfficeError(error)) return 'trouble';
      throw error;
    }
    return (await applyPlan(plan, { token })).kind === 'applied' ? 'done' : 'trouble';
  };
}

async function writtenOver(fresh: WorkbookPlan): Promise<Trial> {
  const old = aPlan([
    aBareSheet('summary', 'Tổng hợp'),
    aBareSheet('award-1', 'Bằng khen'),
    aBareSheet('issues', 'Vấn đề'),
    aBareSheet('paper-ballots-tap-the', 'Phiếu bầu tập thể'),
  ]);
  const file = newWorkbook();
  file.sheets[0]?.setValue(0, 0, { kind: 'text', text: 'nhập tay' });
  await inExcel(file, {}, writing(old, 'old1'));
  file.addSheet('Ghi chú').setValue(0, 0, { kind: 'text', text: 'đứng sau các trang kết quả' });
  return aTrial(file.save(), writing(fresh, 'new1'));
}

describe('a plan that is being written', () => {
  const plans: readonly (readonly [string, WorkbookPlan])[] = [
    [
      'in the place of all older sheets',
      aPlan([
        aBareSheet('summary', 'Tổng hợp', { rows: [[text('=mới'), figure(1)]] }),
        aBareSheet('award-2', 'Bằng khen', {
          rows: [[text('mới'), { kind: 'formula', formula: '=1+1', expected: 2, style: 'score' }]],
        }),
      ]),
    ],
    [
      'in the place of one of them',
      aPlan([aBareSheet('issues', 'Vấn đề', { rows: [[text('mới'), figure(2)]] })], 'sameMarks'),
    ],
    [
      'in the place of another part of its document',
      aPlan([aBareSheet('paper-ballots-tap-the-1', 'Phiếu bầu Bằng khen')], 'sameDocuments'),
    ],
  ];
  for (const [where, plan] of plans) {
    it(`${where} is whole whichever action fails`, async () => {
      const trial = await writtenOver(plan);
      for (const index of trial.actions.keys()) {
        const roundTrip = index + 1;
        for (const when of ['before', 'after'] as const) await expectWhole(trial, { roundTrip, when, code });
        for (const afterActions of placesIn(trial, index))
          await expectWhole(trial, { roundTrip, when: { afterActions }, code });
      }
    });

    it(`${where} is whole whichever action is the last before Excel goes away`, from('all'), async () => {
      const trial = await writtenOver(plan);
      for (const index of trial.actions.keys()) {
        const roundTrip = index + 1;
        for (const when of ['before', 'after'] as const)
          await expectSurvived(trial, { roundTrip, when, code });
        for (const afterActions of placesIn(trial, index)) {
          await expectSurvived(trial, { roundTrip, when: { afterActions }, code });
        }
      }
    });
  }
});

describe('the cleaning up after a fault', () => {
  it('may itself break off at any action', from('all'), async () => {
    const trial = await writtenOver(
      aPlan([aBareSheet('summary', 'Tổng hợp', { rows: [[text('mới'), figure(1)]] })]),
    );
    const swap = trial.actions.length;
    const half = Math.floor((trial.actions[swap - 1] ?? 0) / 2);
    const some = [2, half, half + 6];
    const broken = sized({ short: some, all: some, long: numbers(trial.actions[swap - 1] ?? 0) });
    for (const first of broken) {
      for (const afterActions of numbers(24)) {
        const file = opened(trial.bytes);
        const faults = [
          { roundTrip: swap, when: { afterActions: first }, code },
          { roundTrip: swap + 3, when: { afterActions }, code },
        ] as const;
        await inExcel(file, { faults }, () => trial.work());
        assert.equal(await inExcel(file, {}, () => trial.work()), 'done');
        assert.deepEqual(othersOf(file), trial.inputs);
        assert.deepEqual(strayNames(file), []);
        assert.deepEqual(resultsOf(opened(file.save())), trial.fresh);
      }
    }
  });
});

describe('a fault in a tally', () => {
  let trial: Trial;
  beforeAll(async () => {
    const first = aCouncilFile({ members: 2, candidates: 2 });
    expectTallied(await tallyIn(first));
    first.sheets.find(({ name }) => name === 'Chấm điểm')?.setValue(4, 3, { kind: 'number', value: 1 });
    trial = await aTrial(first.save(), async () =>
      (await tallyWorkbook(workOptions(5))).kind === 'tallied' ? 'done' : 'trouble',
    );
  });

  for (const roundTrip of [1, 2, 3, 4, 5, 6]) {
    it(`at round trip ${roundTrip} leaves everything whole`, async () => {
      assert.equal(trial.actions.length, 6);
      const actions = trial.actions[roundTrip - 1] ?? 0;
      const middle = [Math.floor(actions / 2)];
      const places = sized({ short: middle, all: middle, long: numbers(actions) }).map((afterActions) => ({
        afterActions,
      }));
      for (const when of ['before', 'after', ...places] as const) {
        await expectWhole(trial, { roundTrip, when, code });
      }
      if (roundTrip <= 3) return;
      for (const when of places) await expectSurvived(trial, { roundTrip, when, code });
    });
  }

  it('leaves a workbook that was never tallied as it was, or tallied', async () => {
    const first = aCouncilFile({ members: 2, candidates: 2 });
    const [bytes, untouched] = [first.save(), othersOf(first)];
    for (const roundTrip of [4, 5, 6]) {
      for (const when of ['before', 'after', { afterActions: 30 }] as const) {
        const file = opened(bytes);
        const outcome = await tallyIn(file, 0, { faults: [{ roundTrip, when, code }] });
        assert.deepEqual(othersOf(file), untouched);
        assert.deepEqual(strayNames(file), []);
        assert.equal(resultsOf(file).size > 0, outcome.kind === 'tallied');
      }
    }
  });
});
