/** The documents as sheets of the workbook they were made from. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { Applied } from '../../src/excel/write/apply.ts';
import { writeDocuments } from '../../src/excel/write/documents.ts';
import type { DocumentName } from '../../src/i18n/documents/documents.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { usualBallots, type BallotOptions } from '../../src/papers/ballot-lists.ts';
import { ballotPapers } from '../../src/papers/ballot-paper.ts';
import { houseStyles } from '../../src/papers/house-style.ts';
import { paperSheets, papersOf } from '../../src/papers/papers.ts';
import { othersOf, resultsOf, strayNames } from './contents.ts';
import { expectTallied, inExcel, tallyIn } from './in-excel.ts';
import { aCouncilFile, putTable } from './small-council.ts';
import { inspected } from '../inspected.ts';

type Tallied = ReturnType<typeof expectTallied>;

function write(
  file: WorkbookFile,
  { reading, tally }: Tallied,
  only: readonly DocumentName[],
): Promise<Applied> {
  const papers = papersOf(reading.campaign, tally, 'state', only);
  return inExcel(file, {}, () => writeDocuments((taken) => paperSheets(papers, taken), { token: 'd1' }));
}

function sheetNames(file: WorkbookFile): readonly string[] {
  return file.sheets.map(({ name }) => name);
}

describe('documents in the workbook', () => {
  it('stand beside the result, are shown, and take each other’s place', async () => {
    const file = aCouncilFile();
    const tallied = expectTallied(await tallyIn(file));
    const before = sheetNames(file);
    const others = othersOf(file);
    for (let time = 0; time < 2; time += 1) {
      assert.deepEqual(await write(file, tallied, ['count', 'public-list']), { kind: 'applied' });
      assert.deepEqual(sheetNames(file).slice(before.length), ['Biên bản kiểm phiếu', 'Danh sách công khai']);
      assert.equal(file.activeSheet.name, 'Biên bản kiểm phiếu');
    }
    assert.deepEqual(await write(file, tallied, ['public-list']), { kind: 'applied' });
    assert.ok(
      sheetNames(file).includes('Biên bản kiểm phiếu'),
      `${inspected('Biên bản kiểm phiếu')} is not in ${inspected(sheetNames(file))}`,
    );
    assert.deepEqual(othersOf(file), others);
    assert.deepEqual(strayNames(file), []);
  });

  it('that are called off at any moment before the last leave the workbook as it was', async () => {
    const file = aCouncilFile();
    const { reading, tally } = expectTallied(await tallyIn(file));
    assert.deepEqual(await write(file, expectTallied(await tallyIn(file)), ['count']), { kind: 'applied' });
    const papers = papersOf(reading.campaign, tally, 'state', ['count', 'minutes', 'public-list']);
    const before = [othersOf(file), resultsOf(file)];
    const active = file.activeSheet.name;
    let moments = Infinity;
    for (let moment = 0; moment < moments; moment += 1) {
      const stop = new AbortController();
      if (moment === 0) stop.abort();
      const onMessage = (done: number, total: number): void => {
        moments = total;
        if (done === moment) stop.abort();
      };
      const options = { token: `d${moment}`, signal: stop.signal, mostBytes: 40_000, onMessage };
      const outcome = await inExcel(file, {}, () =>
        writeDocuments((taken) => paperSheets(papers, taken), options),
      );
      assert.deepEqual(outcome, { kind: 'cancelled' }, `moment ${moment}`);
      assert.deepEqual([othersOf(file), resultsOf(file)], before, `moment ${moment}`);
      assert.deepEqual(strayNames(file), []);
      assert.equal(file.activeSheet.name, active);
    }
    assert.ok(moments > 5 && moments < Infinity, String(moments));
  });

  it('say how many messages there are and which sheets are whole, also when messages are light', async () => {
    const file = aCouncilFile();
    const { reading, tally } = expectTallied(await tallyIn(file));
    const papers = papersOf(reading.campaign, tally, 'state', ['count', 'minutes', 'public-list']);
    const seen: (readonly [done: number, total: number, sheets: number])[] = [];
    const sizes: number[] = [];
    await inExcel(file, { onRoundTrip: ({ requestBytes }) => sizes.push(requestBytes) }, () =>
      writeDocuments((taken) => paperSheets(papers, taken), {
        token: 'd1',
        mostBytes: 40_000,
        onMessage: (...given) => seen.push(given),
      }),
    );
    const total = seen[0]?.[1] ?? 0;
    assert.deepEqual(
      seen.map(([done]) => done),
      Array.from({ length: total - 1 }, (_, index) => index + 1),
    );
    const whole = seen.map(([, , sheets]) => sheets);
    assert.deepEqual(
      whole,
      whole.toSorted((a, b) => a - b),
    );
    assert.deepEqual([...new Set(whole)], [0, 1, 2, 3]);
    assert.ok(Math.max(...sizes) < 80_000, String(Math.max(...sizes)));
  });

  it('leave no ballots of another division, and everything else', async () => {
    const file = aCouncilFile();
    const tallied = expectTallied(await tallyIn(file));
    const { campaign } = tallied.reading;
    await write(file, tallied, ['count']);
    // What a person has made of our sheets, or called like them, is theirs.
    const own = file.addSheet('Phiếu bầu tập thể');
    own.setValue(0, 0, { kind: 'text', text: 'của tôi' });
    const others = othersOf(file);
    const kept = [...resultsOf(file)];
    const divisions: readonly (readonly [BallotOptions['division'], readonly string[]])[] = [
      ['byKind', ['paper-ballots-ca-nhan', 'paper-ballots-tap-the']],
      ['byAward', ['paper-ballots-ca-nhan-1', 'paper-ballots-tap-the-1']],
      ['one', ['paper-ballots']],
      ['byKind', ['paper-ballots-ca-nhan', 'paper-ballots-tap-the']],
    ];
    for (const [division, marks] of divisions) {
      const papers = ballotPapers(campaign, houseStyles.state, { ...usualBallots, division });
      const planFor = (taken: readonly string[]) => paperSheets(papers, taken);
      const outcome = await inExcel(file, {}, () => writeDocuments(planFor, { token: 'd2' }));
      assert.deepEqual(outcome, { kind: 'applied' });
      const ballots = [...resultsOf(file).keys()].filter((mark) => mark.startsWith('paper-ballots'));
      assert.deepEqual(ballots.sort(), marks);
      assert.equal(sheetNames(file).length, others.length + kept.length + marks.length);
      assert.deepEqual(othersOf(file), others);
      for (const [mark, sheet] of kept) assert.deepEqual(resultsOf(file).get(mark), sheet);
    }
    assert.deepEqual(strayNames(file), []);
  });

  it('leave a sheet of somebody’s with the same name alone', async () => {
    const file = aCouncilFile();
    const own = file.addSheet('Biên bản kiểm phiếu');
    own.setValue(0, 0, { kind: 'text', text: 'của tôi' });
    const tallied = expectTallied(await tallyIn(file));
    for (let time = 0; time < 2; time += 1) {
      assert.deepEqual(await write(file, tallied, ['count']), { kind: 'applied' });
    }
    assert.deepEqual(own.cell(0, 0).value, { kind: 'text', text: 'của tôi' });
    assert.equal(sheetNames(file).filter((name) => name.startsWith('Biên bản kiểm phiếu')).length, 2);
  });

  it('go when there is a new result, and stay when a tally is refused', async () => {
    const file = aCouncilFile();
    const tallied = expectTallied(await tallyIn(file));
    await write(file, tallied, ['count']);
    const scores = file.sheets.find(({ name }) => name === 'Chấm điểm');
    const { value } = scores?.cell(4, 3) ?? {};
    scores?.setValue(4, 3, { kind: 'text', text: 'năm' });
    assert.equal((await tallyIn(file, 1)).kind, 'refused');
    assert.ok(
      resultsOf(file).has('paper-count'),
      `${inspected('paper-count')} is not among ${inspected([...resultsOf(file).keys()])}`,
    );
    scores?.setValue(4, 3, value ?? { kind: 'empty' });
    expectTallied(await tallyIn(file, 2));
    assert.equal(resultsOf(file).has('paper-count'), false);
    assert.deepEqual(strayNames(file), []);
  });

  it('are not made where that would delete somebody’s table', async () => {
    const file = aCouncilFile();
    const tallied = expectTallied(await tallyIn(file));
    await write(file, tallied, ['count']);
    putTable(file, 'CuaToi', 'Biên bản kiểm phiếu', ['A', 'B'], [[1, 2]]);
    const before = [othersOf(file), resultsOf(file)];
    const outcome = await write(file, tallied, ['count']);
    assert.ok(outcome.kind === 'trouble' && outcome.trouble.code === 'SheetInUse', JSON.stringify(outcome));
    assert.deepEqual([othersOf(file), resultsOf(file)], before);
    assert.deepEqual(await write(file, tallied, ['minutes']), { kind: 'applied' });
  });
});
