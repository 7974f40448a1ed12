/**
 * What a file says of the order in which papers were entered, after they were shuffled: the same papers entered in several
 * orders, through Excel, and every shuffle of them. Two files that came to the same order must be the same to the byte.
 */
import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { describe, it } from 'vitest';
import { writeCells } from '../../src/excel/inputs/inputs.ts';
import { shufflePapers } from '../../src/excel/inputs/shuffle-papers.ts';
import { cellName } from '../../src/cells/a1.ts';
import { withoutEntryOrder } from '../../src/ooxml/entry-order/entry-order.ts';
import { isPaperTable } from '../../src/workbook/ballots/shuffle-papers.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { opened, sheetOf } from '../ooxml/opened.ts';
import { expectTallied, inExcel, tallyIn } from './in-excel.ts';
import { aCouncilFile } from './small-council.ts';
import { from } from '../size.ts';
import { inspected } from '../inspected.ts';

const header = ['Số phiếu', 'Hợp lệ', 'TT-1', 'TT-2', 'Ghi chú', 'Dấu'];
const papers = [
  ['x', 'không', 'nhàu một góc'],
  ['', 'x', '=chữ ký lạ'],
  // A note that is a truth value to Excel, unless it is typed as a text.
  ['1', '0', 'TRUE'],
  ['x', '', '12/5'],
] as const;
const sheet = 'Kiểm phiếu';

/** A book whose papers a teller typed one by one, in this order. */
async function entered(order: readonly number[]): Promise<WorkbookFile> {
  const file = aCouncilFile({ members: 5, candidates: 2 });
  file.deleteSheet(sheetOf(file, 'Phiếu bầu'));
  // Only the headers: the cells of the papers are not there until something is typed.
  const part = file.addSheet(sheet);
  for (const [column, head] of header.entries()) part.setValue(3, column + 1, { kind: 'text', text: head });
  const block = { row: 3, column: 1, rows: papers.length + 1, columns: header.length };
  part.addTable('Ballots_2', block, header, 'TableStyleMedium2');
  for (const row of papers.keys()) part.setFormula(row + 4, 6, '1+1', { kind: 'number', value: 2 });
  await inExcel(file, {}, async () => {
    for (const [row, paper] of order.entries()) {
      const [one, two, note] = papers[paper] ?? assert.fail();
      const cells = [`PB-${row + 1}`, '', one, two, note];
      const filled = cells.flatMap((value, column) =>
        value === '' ? [] : [{ sheet, cell: cellName(row + 4, column + 1), value }],
      );
      assert.deepEqual(await writeCells(filled), { kind: 'written' });
    }
  });
  return opened(file.save());
}

/** A source that has these words to give, and gives them over and over. */
function source(words: readonly number[]): () => number {
  let at = 0;
  return () => words[at++ % words.length] ?? 0;
}

const entries = [
  [0, 1, 2, 3],
  [3, 2, 1, 0],
  [1, 3, 0, 2],
];
/** Every shuffle of four papers. */
const shuffles = [0, 1, 2, 3].flatMap((a) => [0, 1, 2].flatMap((b) => [0, 1].map((c) => [a, b, c])));

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const decoder = new TextDecoder();
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, decoder.decode(part)]));
}

/** The file as it is sent on. */
function sentOn(file: WorkbookFile): Uint8Array {
  const copy = withoutEntryOrder(file.save(), isPaperTable);
  assert.equal(copy.kind, 'done');
  return copy.bytes;
}

function orderOf(file: WorkbookFile): string {
  const cells = sheetOf(file, sheet).cells({ row: 4, column: 3, rows: papers.length, columns: 3 });
  return JSON.stringify(cells.map((row) => row.map(({ value }) => value)));
}

describe('a file with shuffled papers', () => {
  it('is the same to the byte in whatever order the same papers were entered', from('all'), async () => {
    const seen = new Map<string, ReadonlyMap<string, string>>();
    for (const order of entries) {
      const bytes = (await entered(order)).save();
      for (const words of shuffles) {
        const file = opened(bytes);
        const outcome = await inExcel(file, {}, () => shufflePapers(source(words)));
        assert.deepEqual(outcome, { kind: 'shuffled', papers: papers.length });
        const parts = partsOf(sentOn(file));
        const reached = orderOf(file);
        const known = seen.get(reached);
        if (known === undefined) seen.set(reached, parts);
        else for (const [name, text] of parts) assert.equal(text, known.get(name), name);
        assert.equal(known?.size ?? parts.size, parts.size);
        // Nothing is left of the numbers that the papers were entered under.
        assert.ok(
          [...parts.values()].every((text) => !text.includes('PB-')),
          `not all of these are: ${inspected([...parts.values()])}`,
        );
      }
    }
    assert.equal(seen.size, 24);
  });

  it('has texts as texts, formulas and formats where they were, and comes to the same tally', async () => {
    const file = await entered([0, 1, 2, 3]);
    const before = expectTallied(await tallyIn(opened(file.save())));
    await inExcel(file, {}, () => shufflePapers(source([0, 0, 0])));
    const after = opened(sentOn(file));
    const part = sheetOf(after, sheet);
    const notes = part.cells({ row: 4, column: 5, rows: 4, columns: 1 }).flat();
    assert.deepEqual(notes.map(({ value }) => (value.kind === 'text' ? value.text : '')).toSorted(), [
      '12/5',
      '=chữ ký lạ',
      'TRUE',
      'nhàu một góc',
    ]);
    assert.equal([...part.formulas()].length, papers.length);
    const { tally } = expectTallied(await tallyIn(after));
    assert.deepEqual(tally.ballots, before.tally.ballots);
    assert.deepEqual(tally.awards, before.tally.awards);
  });

  it('has no fingerprint in its record that the old numbers could be found by, and is known to be the same', async () => {
    const file = await entered([0, 1, 2, 3]);
    expectTallied(await tallyIn(file));
    const record = file.sheets.find(({ name }) => name.startsWith('Nhật ký')) ?? assert.fail();
    const at = [...record.cells({ row: 0, column: 5, rows: 12, columns: 1 })].findIndex(([cell]) =>
      /^2:/.test(cell?.value.kind === 'text' ? cell.value.text : ''),
    );
    record.setValue(at, 5, { kind: 'text', text: 'a1'.repeat(32) });
    await inExcel(file, {}, () => shufflePapers(source([0, 0, 0])));
    const [[after] = []] = record.cells({ row: at, column: 5, rows: 1, columns: 1 });
    assert.match(after?.value.kind === 'text' ? after.value.text : '', /^Đã bỏ khi xáo trộn/);
    const again = expectTallied(await tallyIn(file, 1));
    await inExcel(file, {}, () => shufflePapers(source([1, 0, 1])));
    const { plan } = expectTallied(await tallyIn(file, 2));
    assert.match(JSON.stringify(plan.sheets), /Danh sách không thay đổi; dữ liệu vào không thay đổi/);
    assert.notEqual(JSON.stringify(again.plan.sheets), JSON.stringify(plan.sheets));
  });

  it('is not written when a formula stands in some rows only, or there is no paper', async () => {
    const file = await entered([0, 1, 2, 3]);
    sheetOf(file, sheet).setFormula(5, 4, '1-1', { kind: 'number', value: 0 });
    const bytes = Buffer.from(file.save());
    assert.deepEqual(await inExcel(file, {}, () => shufflePapers(source([0]))), {
      kind: 'formula',
      sheet,
      cell: 'E6',
    });
    assert.ok(bytes.equals(file.save()), 'the bytes are others');
    const none = aCouncilFile();
    none.deleteSheet(sheetOf(none, 'Phiếu bầu'));
    assert.deepEqual(await inExcel(none, {}, () => shufflePapers(source([1]))), {
      kind: 'shuffled',
      papers: 0,
    });
  });

  it('stays as it is where the sheet is protected, and says so', async () => {
    const file = await entered([0, 1, 2, 3]);
    await inExcel(file, {}, async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getItem(sheet).protection.protect();
        await context.sync();
      });
    });
    const before = orderOf(file);
    const outcome = await inExcel(file, {}, () => shufflePapers(source([0, 0, 0])));
    assert.equal(outcome.kind === 'trouble' && outcome.trouble.code, 'SheetProtected');
    assert.equal(orderOf(file), before);
  });
});
