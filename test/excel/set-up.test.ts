import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { setUpWorkbook, type SetUpOutcome } from '../../src/excel/set-up/set-up.ts';
import { readCouncil } from '../../src/excel/use-cases.ts';
import type { Fault } from '../../src/host/host.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { tableKeyOf } from '../../src/workbook/columns/schema.ts';
import { sheetContents, strayNames } from './contents.ts';
import { opened } from './faults.ts';
import { actionsOf, inExcel, workOptions } from './in-excel.ts';
import { aCouncilFile } from './small-council.ts';
import { from } from '../size.ts';
import { inspected } from '../inspected.ts';

const options = { language: 'vi' } as const;
const code = 'GeneralException';

function expectDone(outcome: SetUpOutcome): readonly string[] {
  if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
  return outcome.sheets;
}

function contents(file: WorkbookFile) {
  return file.sheets.map((sheet) => sheetContents(file, sheet));
}

function tableNames(file: WorkbookFile): readonly string[] {
  return file.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
}

/** A workbook of somebody's, with words in it and one table of their own. */
function somebodysFile(): WorkbookFile {
  const file = newWorkbook();
  const [sheet] = file.sheets;
  sheet?.setValue(0, 0, { kind: 'text', text: 'của người khác' });
  return file;
}

async function codesOf(): Promise<readonly string[]> {
  const outcome = await readCouncil(workOptions());
  if (outcome.kind !== 'read') throw new Error(outcome.kind);
  return [...new Set(outcome.reading.issues.map((issue) => issue.code))].sort();
}

describe('setting up a workbook', () => {
  for (const language of ['vi', 'en'] as const) {
    it(`adds every table to an empty one, which is then read without another fault than what is to be filled in (${language})`, () =>
      inExcel(somebodysFile(), {}, async ({ host }) => {
        const before = contents(host.file);
        const sheets = expectDone(await setUpWorkbook({ language }));
        const file = opened(host.file.save());
        assert.deepEqual(contents(file).slice(0, 1), before);
        assert.equal(file.sheets.length, sheets.length + 1);
        assert.ok(
          file.sheets.every(({ visibility }) => visibility === 'visible'),
          `not all of these are: ${inspected(file.sheets)}`,
        );
        assert.deepEqual(
          new Set(tableNames(file).map(tableKeyOf)),
          new Set([
            ...['Campaign', 'Contents', 'Criteria', 'Awards', 'Council', 'Candidates', 'SelfScores'],
            ...['Scores', 'Ballots', 'BallotCounts', 'BallotBox', 'Decisions'],
          ]),
        );
        assert.equal(file.activeSheet.name, sheets[0]);
        assert.deepEqual(strayNames(file), []);
        assert.deepEqual(await codesOf(), ['MissingCampaignName', 'NoBallots', 'NoVotingMember']);
      }));
  }

  it('guards what is typed: lists on other sheets, protected settings with cells to fill in', () =>
    inExcel(newWorkbook(), {}, async ({ host }) => {
      expectDone(await setUpWorkbook(options));
      const file = opened(host.file.save());
      const sheet = (name: string) => file.sheets.find((each) => each.name === name);
      assert.ok(
        sheet('Tiêu chí')
          ?.prompts()
          .some(({ title }) => title === 'Mã nội dung'),
        `none of these is: ${inspected(sheet('Tiêu chí')?.prompts())}`,
      );
      assert.equal(sheet('Thiết lập')?.protection.protected, true);
      const look = (column: number) => file.format(sheet('Thiết lập')?.cell(4, column).format ?? 0);
      assert.deepEqual([look(1).locked, look(2).locked], [true, false]);
      assert.equal(sheet('Hướng dẫn')?.link(6, 2), "'Thiết lập'!A1");
    }));

  it('adds only the tables that are lacking, and gives the scores their criteria', () => {
    const file = aCouncilFile();
    for (const name of ['Khen thưởng', 'Chấm điểm']) {
      const sheet = file.sheets.find((each) => each.name === name);
      if (sheet) file.deleteSheet(sheet);
    }
    return inExcel(file, {}, async ({ host }) => {
      const before = contents(host.file);
      assert.deepEqual(expectDone(await setUpWorkbook(options)), [
        'Hình thức khen',
        'Chấm điểm tập thể',
        'Chấm điểm cá nhân',
      ]);
      assert.deepEqual(contents(host.file).slice(0, before.length), before);
      const scores = host.file.sheets
        .flatMap(({ tables }) => tables)
        .find(({ name }) => name === 'Scores_TT');
      assert.deepEqual(scores?.columns.slice(4), ['I.1', 'I.2', 'II.1']);
      assert.deepEqual(expectDone(await setUpWorkbook(options)), []);
    });
  });

  it('gives its sheets other names where theirs are taken', () => {
    const file = somebodysFile();
    file.addSheet('Nội dung').setValue(0, 0, { kind: 'text', text: 'x' });
    return inExcel(file, {}, async ({ host }) => {
      const made = expectDone(await setUpWorkbook(options));
      assert.ok(made.includes('Nội dung (2)'), `made are ${inspected(made)}`);
      assert.equal(sheetContents(host.file, host.file.sheets[1] ?? assert.fail()).cells.length, 1);
    });
  });

  it('writes nothing where the name of a table is used otherwise, the structure is protected or the file is for reading', async () => {
    const named = somebodysFile();
    named.addName('Scores_CN', 'Sheet1!$A$1', { sheet: null, hidden: false });
    const locked = somebodysFile();
    locked.protectStructure();
    for (const [file, settings, expected] of [
      [named, {}, { kind: 'nameTaken', name: 'Scores_CN' }],
      [locked, {}, 'WorkbookProtected'],
      [somebodysFile(), { readOnly: true }, 'ReadOnly'],
    ] as const) {
      const before = contents(file);
      const outcome = await inExcel(file, settings, () => setUpWorkbook(options));
      assert.deepEqual(outcome.kind === 'trouble' ? outcome.trouble.code : outcome, expected);
      assert.deepEqual(contents(file), before);
    }
  });
});

describe('a set-up that does not come to its end', () => {
  async function actions(): Promise<readonly number[]> {
    return inExcel(somebodysFile(), {}, async ({ requests }) => {
      expectDone(await setUpWorkbook(options));
      return requests.map(actionsOf);
    });
  }

  it(
    'leaves the workbook as it was, or all of it there, whichever round trip fails',
    from('all'),
    async () => {
      const all = await actions();
      for (const [index, count] of all.entries()) {
        // The sheets are written alike, one in a round trip.
        if (index > 6 && index < all.length - 2 && index % 4 !== 0) continue;
        const half = Math.floor(count / 2);
        for (const when of ['before', 'after', { afterActions: half }, { afterActions: 3 }] as const) {
          const fault: Fault = { roundTrip: index + 1, when, code };
          const file = somebodysFile();
          const before = contents(file);
          const outcome = await inExcel(file, { faults: [fault] }, () => setUpWorkbook(options));
          const what = JSON.stringify(fault);
          assert.deepEqual(strayNames(file), [], what);
          if (outcome.kind === 'done') assert.equal(tableNames(file).length, 14, what);
          else assert.deepEqual(contents(file), before, what);
        }
      }
    },
  );

  it('is undone by the next one where Excel went away', async () => {
    const all = await actions();
    for (const roundTrip of [6, all.length]) {
      const silence = Array.from({ length: 6 }, (_, at): Fault => ({
        roundTrip: roundTrip + at,
        when: at === 0 ? { afterActions: 20 } : 'before',
        code,
      }));
      const file = somebodysFile();
      const broken = await inExcel(file, { faults: silence }, () => setUpWorkbook(options));
      assert.equal(broken.kind, 'trouble');
      assert.notDeepEqual(strayNames(file), []);
      await inExcel(file, {}, async () => {
        const sheets = expectDone(await setUpWorkbook({ language: 'en' }));
        assert.equal(file.sheets.length, sheets.length + 1);
        assert.deepEqual(strayNames(file), []);
      });
    }
  });

  it('keeps a sheet that somebody has written into, and shows it', async () => {
    const file = somebodysFile();
    const fault: Fault = { roundTrip: 12, when: 'before', code };
    const outcome = await inExcel(
      file,
      {
        faults: [fault],
        onRoundTrip: ({ number }) => {
          const sheet = file.sheets.find(({ name }) => name === 'Nội dung');
          if (number === 11) sheet?.setValue(4, 1, { kind: 'text', text: 'của tôi' });
        },
      },
      () => setUpWorkbook(options),
    );
    assert.equal(outcome.kind, 'trouble');
    assert.deepEqual(outcome.kept, ['Nội dung']);
    assert.deepEqual(
      file.sheets.map(({ name, visibility }) => [name, visibility]),
      [
        ['Sheet1', 'visible'],
        ['Nội dung', 'visible'],
      ],
    );
  });

  it('is undone when the person calls it off', async () => {
    const file = somebodysFile();
    const before = contents(file);
    const stop = new AbortController();
    const outcome = await inExcel(file, {}, () =>
      setUpWorkbook({
        ...options,
        signal: stop.signal,
        onProgress: ({ stage, done }) => {
          if (stage === 'writing' && done === 5) stop.abort();
        },
      }),
    );
    assert.deepEqual(outcome, { kind: 'cancelled', kept: [] });
    assert.deepEqual(contents(file), before);
    assert.deepEqual(strayNames(file), []);
  });
});
