/** What cells show, read out of Excel by the add-in; and what a person chooses, written so that Excel leaves it as it is. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { answerIssues } from '../../src/excel/inputs/answer.ts';
import { undoRepairs } from '../../src/excel/inputs/repair.ts';
import { snapshotWorkbook } from '../../src/excel/read/snapshot.ts';
import { checkWorkbook } from '../../src/excel/use-cases.ts';
import { fingerprint } from '../../src/workbook/record/fingerprint.ts';
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import type { Answer } from '../../src/workbook/repair/answers.ts';
import type { Issue } from '../../src/workbook/findings/issue.ts';
import { cellName } from '../../src/cells/a1.ts';
import { tableKeyOf } from '../../src/workbook/columns/schema.ts';
import { sheetOf } from '../ooxml/opened.ts';
import { expectTallied, inExcel, tallyIn, workOptions } from './in-excel.ts';
import { aCouncilFile, putTable } from './small-council.ts';

const text = (given: string): StoredValue => ({ kind: 'text', text: given });
const number = (given: number): StoredValue => ({ kind: 'number', value: given });

interface Put {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function put(
  file: WorkbookFile,
  { sheet, row, column }: Put,
  value: StoredValue,
  numberFormat: string,
): void {
  sheetOf(file, sheet).setValue(row, column, value);
  sheetOf(file, sheet).setFormat({ row, column, rows: 1, columns: 1 }, { numberFormat });
}

function at(file: WorkbookFile, { sheet, row, column }: Put): readonly [StoredValue, string] {
  const cell = sheetOf(file, sheet).cell(row, column);
  return [cell.value, file.format(cell.format).numberFormat];
}

async function issuesOf(file: WorkbookFile): Promise<readonly Issue[]> {
  const outcome = await inExcel(file, {}, () => checkWorkbook(workOptions()));
  assert.equal(outcome.kind, 'checked');
  return outcome.issues;
}

async function answered(file: WorkbookFile, issues: readonly Issue[], answer: Answer) {
  const outcome = await inExcel(file, {}, () => answerIssues(issues, answer));
  assert.equal(outcome.kind, 'repaired', 'the choice is written');
  return outcome.repairs;
}

/** Members 1-1, 1-2 and 1-3, of whom Excel has made dates in the council's table. */
function datedMembers(): WorkbookFile {
  const file = aCouncilFile();
  const scores = sheetOf(file, 'Chấm điểm');
  for (let row = 4; row < 22; row += 1) {
    const { value } = scores.cell(row, 1);
    if (value.kind === 'text') scores.setValue(row, 1, text(value.text.replace('TV', '1-')));
  }
  // 2 January, where 1-2 is typed in the United States; 1 January is the same everywhere.
  [46023, 46024, 46025].forEach((day, index) =>
    put(file, { sheet: 'Hội đồng', row: 4 + index, column: 1 }, number(day), 'd-mmm'),
  );
  return file;
}

const score: Put = { sheet: 'Chấm điểm', row: 4, column: 3 };

describe('what cells show', () => {
  it('is read in one round trip more than their values, and only where it is something else', async () => {
    const file = aCouncilFile();
    put(file, { ...score, row: 5 }, number(8.5), '0.00');
    await inExcel(file, {}, async ({ host }) => {
      const snapshot = await snapshotWorkbook();
      assert.equal(host.statistics.syncs, 3);
      const scores = snapshot?.workbook.tables.find(({ name }) => name === 'Scores_1');
      assert.equal(scores?.looks?.size, 1);
    });
    put(file, score, number(0.85), '0%');
    await inExcel(file, {}, async ({ host }) => {
      const snapshot = await snapshotWorkbook();
      assert.equal(host.statistics.syncs, 4);
      const scores = snapshot?.workbook.tables.find(({ name }) => name === 'Scores_1');
      assert.deepEqual(
        [...(scores?.looks ?? [])],
        [
          [2, { format: '0%', text: '85%' }],
          [16386, { format: '0.00', text: '' }],
        ],
      );
    });
  });

  it('is read of the right cells where it is strewn over a table of totals', async () => {
    const file = aCouncilFile();
    for (let row = 4; row < 22; row += 2)
      put(file, { ...score, row, column: 3 + (row % 3) }, number(0.5), 'h:mm');
    const cells = (await issuesOf(file)).map(({ code, cell }) => `${code} ${cell}`);
    const expected = [4, 6, 8, 10, 12, 14, 16, 18, 20].map(
      (row) => `ShownOtherwise ${cellName(row, 3 + (row % 3))}`,
    );
    assert.deepEqual(cells, expected);
  });

  it('in the thousands of cells asks for no more round trips than their size', async () => {
    const file = aCouncilFile({ members: 11, candidates: 60 });
    const scores = sheetOf(file, 'Chấm điểm');
    scores.setFormat({ row: 4, column: 3, rows: 1320, columns: 3 }, { numberFormat: '0.00" điểm"' });
    await inExcel(file, {}, async ({ host }) => {
      expectTallied(await tallyIn(file));
      assert.ok(host.statistics.syncs <= 8, `${host.statistics.syncs} round trips`);
    });
  });
});

describe('what a person chooses', () => {
  it('is written as text under a text format, for all cells at one press, and the tally is right', async () => {
    const right = aCouncilFile();
    const wanted = expectTallied(await tallyIn(right)).tally;
    const file = datedMembers();
    const issues = await issuesOf(file);
    assert.deepEqual(
      issues.map(({ code, cell }) => [code, cell]),
      [
        ['ShownOtherwise', 'B5'],
        ['ShownOtherwise', 'B6'],
        ['ShownOtherwise', 'B7'],
      ],
    );
    const repairs = await answered(file, issues, { kind: 'shown', way: 'monthDay' });
    const code = { sheet: 'Hội đồng', row: 6, column: 1 };
    assert.deepEqual(at(file, code), [text('1-3'), '@']);
    assert.deepEqual(await issuesOf(file), []);
    const { tally } = expectTallied(await tallyIn(file));
    assert.deepEqual(
      tally.scores.map(({ score: points }) => points),
      wanted.scores.map(({ score: points }) => points),
    );
    const undone = await inExcel(file, {}, () => undoRepairs(repairs));
    assert.deepEqual(undone, { kind: 'undone', cells: 3, left: 0 });
    assert.deepEqual(at(file, code), [number(46025), 'd-mmm']);
  });

  it('is a number under a general format, which Excel leaves a number', async () => {
    const file = aCouncilFile();
    put(file, score, number(46150), 'd-mmm');
    await answered(file, await issuesOf(file), { kind: 'shown', way: 'dayMonth' });
    assert.deepEqual(at(file, score), [number(8.5), 'General']);
    assert.deepEqual(await issuesOf(file), []);
  });

  it('of a percentage is what was chosen', async () => {
    for (const [way, value] of [
      ['ofMaximum', 17],
      ['held', 0.85],
    ] as const) {
      const file = aCouncilFile();
      put(file, score, number(0.85), '0%');
      await answered(file, await issuesOf(file), { kind: 'shown', way });
      assert.deepEqual(at(file, score), [number(value), 'General']);
      assert.deepEqual(await issuesOf(file), []);
    }
  });

  it('is not written over a formula, nor over what was typed since', async () => {
    const file = aCouncilFile();
    put(file, score, number(0.85), '0%');
    const issues = await issuesOf(file);
    sheetOf(file, score.sheet).setFormula(score.row, score.column, '0.85', number(0.85));
    const kept = await inExcel(file, {}, () => answerIssues(issues, { kind: 'shown', way: 'held' }));
    assert.deepEqual(kept, { kind: 'changed' });
    put(file, score, number(0.9), '0%');
    const changed = await inExcel(file, {}, () => answerIssues(issues, { kind: 'shown', way: 'held' }));
    assert.deepEqual(changed, { kind: 'changed' });
  });
});

describe('a format planted in any input cell of a file', () => {
  const formats = [
    '0%',
    'h:mm',
    'd-mmm',
    'dd/mm/yyyy',
    'mmm-yy',
    '"9"',
    '00',
    '0.0',
    '0',
    ';;;',
    '0,',
    '0"5"',
    '-0',
    '# ?/?',
    '0.0" điểm"',
    '_-* #,##0_-',
    '@',
    '[$-42A]dd mmmm yyyy',
    '[h]:mm',
    '#',
  ];

  it('gives the same result, or an issue at that cell and nowhere else', async () => {
    const whole = aCouncilFile({ members: 3, candidates: 2 });
    putTable(
      whole,
      'BallotBox',
      'Kiểm phiếu',
      ['Đối tượng', 'Phát ra', 'Thu về', 'Hợp lệ', 'Không hợp lệ'],
      [['', 3, 3, 3, 0]],
    );
    const before = expectTallied(await tallyIn(copyOf(whole)));
    const places = whole.sheets.flatMap((sheet) =>
      sheet.tables.flatMap(({ name, block }): Put[] =>
        tableKeyOf(name) === null
          ? []
          : Array.from({ length: (block.rows - 1) * block.columns }, (_, index) => ({
              sheet: sheet.name,
              row: block.row + 1 + Math.floor(index / block.columns),
              column: block.column + (index % block.columns),
            })),
      ),
    );
    const filled = places.filter((place) => at(whole, place)[0].kind !== 'empty');
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...filled), fc.constantFrom(...formats), async (place, format) => {
        const file = copyOf(whole);
        sheetOf(file, place.sheet).setFormat(
          { row: place.row, column: place.column, rows: 1, columns: 1 },
          { numberFormat: format },
        );
        const outcome = await inExcel(file, {}, () => checkWorkbook(workOptions()));
        assert.equal(outcome.kind, 'checked');
        const where = `${place.sheet}!${cellName(place.row, place.column)}`;
        const found = outcome.issues.map(({ sheet, cell }) => `${sheet}!${cell}`);
        if (found.length > 0) assert.deepEqual(found, [where], `${format} at ${where}`);
        else
          assert.equal(
            fingerprint(outcome.reading.campaign),
            fingerprint(before.reading.campaign),
            `${format} at ${where} is silent`,
          );
      }),
      { numRuns: 60 },
    );
  });
});

function copyOf(file: WorkbookFile): WorkbookFile {
  const opened = openWorkbook(file.save());
  assert.equal(opened.kind, 'opened');
  return opened.file;
}
