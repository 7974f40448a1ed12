import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { arrivalsOf } from '../../src/copies/returned/arrival.ts';
import { keptIn, lastMerge, recordOfMerge, recordOfTakeBack } from '../../src/copies/merge/merge-record.ts';
import { planTakeBack } from '../../src/copies/merge/merge-take-back.ts';
import { mergeReturned, type Merged } from '../../src/copies/merge/merge.ts';
import { returnedFrom } from '../../src/copies/returned/returned.ts';
import {
  readForReceiving,
  receiveInputs,
  type Received,
  type ReceivingBase,
} from '../../src/excel/merging/receive.ts';
import type { Fault } from '../../src/host/host.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { baseOf, fillIn, masterIn, opened, sentFrom } from '../copies/merge-council.ts';
import { othersOf } from './contents.ts';
import { actionsOf, inExcel, tallyIn } from './in-excel.ts';
import { aCouncilFile, putTable } from './small-council.ts';
import { from } from '../size.ts';

const blank = (): WorkbookFile => aCouncilFile({ members: 2, candidates: 2, pointsOf: () => '' });

/** A council whose score table has one blank row only. */
function withoutRows(): WorkbookFile {
  const file = blank();
  const sheet = file.sheets.find(({ name }) => name === 'Chấm điểm');
  if (sheet) file.deleteSheet(sheet);
  putTable(
    file,
    'Scores',
    'Chấm điểm',
    ['Thành viên', 'Ghi chú', 'Đối tượng', 'I.1', 'I.2', 'II.1'],
    [['', '', '', '', '', '']],
  );
  return file;
}

const now = new Date(2026, 10, 25, 9);

async function returnedCopies(file: WorkbookFile, points: number) {
  return [...(await sentFrom(file))].map(([member, bytes]) => ({
    name: `${member}.xlsx`,
    bytes: fillIn(bytes, (candidate, criterion) => (points + candidate.length + criterion.length) / 2),
  }));
}

type Files = Awaited<ReturnType<typeof returnedCopies>>;

function merged(base: ReceivingBase, files: Files, latest = false): Merged {
  const master = masterIn(base);
  const returned = files.flatMap((file) =>
    [...arrivalsOf(file)].map((arrival) => returnedFrom(arrival, master)),
  );
  return mergeReturned(master, returned, { latest, accepted: new Set() });
}

async function read(): Promise<ReceivingBase> {
  const outcome = await readForReceiving({});
  if (outcome.kind !== 'read') throw new Error(JSON.stringify(outcome));
  return outcome;
}

async function receive(files: Files, at = now, latest = false): Promise<Received> {
  const outcome = await readForReceiving({});
  if (outcome.kind === 'trouble') return outcome;
  const base = await (outcome.kind === 'read' ? Promise.resolve(outcome) : read());
  const { plan, files: reports } = merged(base, files, latest);
  const record = recordOfMerge({ ...base, campaignName: '', language: 'vi', now: at }, plan, reports);
  return receiveInputs(plan, record, { now: at });
}

async function takeBack(): Promise<{
  readonly received: Received;
  readonly left: number;
  readonly restored: number;
}> {
  const base = await read();
  const merge = lastMerge(base.before);
  if (merge === null) throw new Error('nothing to take back');
  const { plan, left, restored } = planTakeBack(masterIn(base), merge);
  const later = new Date(now.getTime() + 60_000);
  const record = recordOfTakeBack({ ...base, campaignName: '', language: 'vi', now: later }, merge);
  return { received: await receiveInputs(plan, record, { now: later }), left: left.length, restored };
}

describe('receiving copies', () => {
  for (const [what, make] of [
    ['into rows that are there', blank],
    ['into rows that are made', withoutRows],
  ] as const) {
    it(`${what}, and taking them back`, async () => {
      const file = make();
      const before = othersOf(file);
      const files = await returnedCopies(file, 10);
      await inExcel(file, {}, async () => assert.deepEqual(await receive(files), { kind: 'written' }));
      const base = await baseOf(opened(file.save()));
      assert.deepEqual(merged(base, files).plan, { cells: [], rows: [] });
      assert.equal(base.reading.campaign.scores.length, 8);
      assert.deepEqual(
        base.reading.issues.filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.equal(keptIn(base).earlier.length, 2);
      const saved = opened(file.save());
      await inExcel(saved, {}, async () => {
        assert.deepEqual(await takeBack(), { received: { kind: 'written' }, left: 0, restored: 24 });
        const after = await read();
        assert.deepEqual(
          after.reading.campaign.scores.flatMap(({ marks }) => [...marks]),
          [],
        );
        assert.deepEqual(keptIn(after).earlier, []);
        assert.equal(lastMerge(after.before), null);
        // What was taken back can be merged again.
        assert.deepEqual(await receive(files), { kind: 'written' });
      });
      if (make === blank) {
        await inExcel(saved, {}, () => takeBack());
        assert.deepEqual(othersOf(saved), before);
      }
    });
  }

  it('leaves what somebody changed since when it is taken back', async () => {
    const file = blank();
    const files = await returnedCopies(file, 10);
    await inExcel(file, {}, () => receive(files));
    const sheet = file.sheets.find(({ name }) => name === 'Chấm điểm');
    sheet?.setValue(4, 3, { kind: 'number', value: 3 });
    await inExcel(file, {}, async () => {
      assert.deepEqual(await takeBack(), { received: { kind: 'written' }, left: 1, restored: 23 });
    });
    assert.deepEqual(sheet?.cell(4, 3).value, { kind: 'number', value: 3 });
    assert.deepEqual(sheet?.cell(5, 3).value, { kind: 'empty' });
  });

  it('keeps its record through a tally and through the next merge', async () => {
    const file = blank();
    const files = await returnedCopies(file, 10);
    await inExcel(file, {}, () => receive(files.slice(0, 1)));
    assert.equal((await tallyIn(file)).kind, 'refused');
    await inExcel(file, {}, () => receive(files, new Date(now.getTime() + 60_000)));
    for (const minutes of [1, 2]) assert.equal((await tallyIn(file, minutes)).kind, 'tallied');
    const base = await baseOf(file);
    assert.deepEqual(
      keptIn(base).earlier.map(({ member }) => member),
      ['TV2', 'TV1'],
    );
    assert.notEqual(lastMerge(base.before), null);
  });

  it('puts a formula back that a score took the place of', async () => {
    const file = blank();
    const sheet = file.sheets.find(({ name }) => name === 'Chấm điểm');
    const files = await returnedCopies(file, 10);
    sheet?.setFormula(4, 3, '2+3', { kind: 'number', value: 5 });
    await inExcel(file, {}, () => receive(files, now, true));
    assert.equal(sheet?.cell(4, 3).formula, null);
    await inExcel(file, {}, () => takeBack());
    assert.equal(sheet?.cell(4, 3).formula, '2+3');
  });

  it('writes nothing where the rows have moved since they were read', async () => {
    const file = blank();
    const files = await returnedCopies(file, 10);
    const sheet = file.sheets.find(({ name }) => name === 'Chấm điểm');
    await inExcel(file, {}, async () => {
      const base = await read();
      const { plan, files: reports } = merged(base, files);
      sheet?.setValue(4, 2, { kind: 'text', text: 'CN-1' });
      const record = recordOfMerge({ ...base, campaignName: '', language: 'vi', now }, plan, reports);
      const received = await receiveInputs(plan, record, { now });
      assert.equal(received.kind === 'trouble' && received.trouble.code, 'Interrupted');
    });
    assert.deepEqual(sheet?.cell(5, 3).value, { kind: 'empty' });
  });
});

/** The council's scores as a reading has them. */
async function scoresOf(file: WorkbookFile) {
  const base = await baseOf(file);
  const { reading } = base;
  const scores = reading.campaign.scores.filter(({ marks }) => marks.size > 0);
  return { scores, merges: keptIn(base).earlier };
}

describe('a fault while copies are received', () => {
  for (const [what, make] of [
    ['rows that are there', blank],
    ['rows that are made', withoutRows],
  ] as const) {
    it(`leaves all or nothing in ${what}`, from('all'), async () => {
      const council = make();
      const files = await returnedCopies(council, 10);
      const bytes = council.save();
      const whole = opened(bytes);
      const trips = await inExcel(whole, {}, async ({ requests }) => {
        await receive(files);
        return requests.map(actionsOf);
      });
      const [nothing, everything] = [await scoresOf(opened(bytes)), await scoresOf(whole)];
      const faults = trips.flatMap((actions, trip): Fault[] => {
        const places = [...new Set([1, Math.floor(actions / 2), actions - 1])];
        const fault = (when: Fault['when']): Fault => ({
          roundTrip: trip + 1,
          when,
          code: 'GeneralException',
        });
        return [fault('before'), fault('after'), ...places.map((afterActions) => fault({ afterActions }))];
      });
      for (const fault of faults) {
        const file = opened(bytes);
        const received = await inExcel(file, { faults: [fault] }, () => receive(files));
        const found = await scoresOf(file);
        const expected = received.kind === 'written' ? everything : nothing;
        assert.deepEqual(found, expected, `${JSON.stringify(fault)} ${JSON.stringify(received)}`);
      }
    });
  }
});
